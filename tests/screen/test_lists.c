#include "app/record.h"
#include "model/casefile.h"
#include "screen/stage.h"

/*
 * What every list can do: any column sorts it, any value narrows it, a line is
 * read whole, and several marked lines are worked on at once.
 */

#define MONDAY "2026-11-23T09:30"

/* Two on the register for different reasons, one before the Council. */
static void school(struct session *s, int i)
{
	struct casefile *c = app_record_new(APP_CASEFILE);
	void *record = c;
	struct err err = ERR_INIT;
	int64_t id;

	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
	stage_support(s, s->ids.child_daniyar);
	id = stage_support(s, s->ids.child_alina);
	stage_council(s, s->ids.child_aruzhan);
	stage_as(s, s->ids.deputy);
	ck_assert_int_eq(app_load(s->app, APP_CASEFILE, id, c, &err), ERR_OK);
	c->grounds = 1 << 0 | 1 << 4;
	c->responsible_id = s->ids.psychologist;
	app_set_reason(s->app, "ст. 1");
	ck_assert_int_eq(app_save(s->app, APP_CASEFILE, c, &err), ERR_OK);
	app_record_free(APP_CASEFILE, &record);
}

START_TEST(register_by_class_and_ground)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver,
		    "8 o DOWN DOWN DOWN ENTER f DOWN DOWN DOWN ENTER");
	session_compare(&s, "lists-classes");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "lists-of-class");
	/* Grounds are numbers here too. */
	driver_keys(s.driver, "f DOWN*5 ENTER");
	session_compare(&s, "lists-grounds");
	driver_keys(s.driver, "DOWN ENTER");
	session_compare(&s, "lists-of-class-and-ground");
	/* A case is opened and left: the list is as it was. */
	driver_keys(s.driver, "ENTER ESC");
	session_compare(&s, "lists-of-class-and-ground");
	driver_keys(s.driver, "f text:нет ENTER");
	session_compare(&s, "lists-none");
	driver_keys(s.driver, "f ENTER o END ENTER");
	session_compare(&s, "lists-by-person");
	driver_keys(s.driver, "=");
	session_compare(&s, "lists-by-person-down");
	driver_keys(s.driver, "u");
	session_compare(&s, "lists-line");
	session_close(&s);
}
END_TEST

START_TEST(cases_to_another_person)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "8 SPACE SPACE");
	session_compare(&s, "lists-marked");
	driver_keys(s.driver, "g text:ли ENTER text:Декрет");
	session_compare(&s, "lists-give-cases");
	driver_keys(s.driver, "F2");
	session_compare(&s, "lists-given-cases");
	/* The same paper of both. */
	driver_keys(s.driver, "'*' p");
	session_compare(&s, "lists-papers");
	driver_keys(s.driver, "END ENTER");
	session_compare(&s, "lists-print-both");
	driver_keys(s.driver, "ESC 5 g");
	session_compare(&s, "lists-given-to-nobody");
	session_close(&s);
}
END_TEST

START_TEST(pupils_to_another_class)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*8 ENTER '*' g text:7 ENTER");
	session_compare(&s, "lists-give-class");
	driver_keys(s.driver, "F2");
	session_compare(&s, "lists-given-class");
	driver_keys(s.driver, "o DOWN DOWN DOWN ENTER");
	session_compare(&s, "lists-by-address");
	session_close(&s);
}
END_TEST

START_TEST(measures_of_all_plans)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "HOME DOWN*16 ENTER o DOWN ENTER");
	session_compare(&s, "lists-measures-by-child");
	driver_keys(s.driver,
		    "f text:ким ENTER '*' g text:ли ENTER text:Отпуск");
	session_compare(&s, "lists-give-measures");
	driver_keys(s.driver, "F2");
	session_compare(&s, "lists-given-measures");
	session_close(&s);
}
END_TEST

START_TEST(duties_in_the_pane)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "F6 SPACE SPACE F2 text:ли ENTER text:Отпуск");
	session_compare(&s, "lists-give-duties");
	driver_keys(s.driver, "F2");
	session_compare(&s, "lists-given-duties");
	driver_keys(s.driver, "HOME SPACE SPACE s text:Ошибка");
	session_compare(&s, "lists-set-aside");
	driver_keys(s.driver, "ENTER F9");
	session_compare(&s, "lists-pane-menu");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {
		register_by_class_and_ground, cases_to_another_person,
		pupils_to_another_class,      measures_of_all_plans,
		duties_in_the_pane,	      NULL
	};

	return session_run("lists", tests);
}
