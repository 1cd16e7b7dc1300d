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
		    "8 o HOME DOWN DOWN DOWN ENTER f DOWN DOWN DOWN ENTER");
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
	driver_keys(s.driver, "o HOME DOWN DOWN DOWN ENTER");
	session_compare(&s, "lists-by-address");
	session_close(&s);
}
END_TEST

START_TEST(measures_of_all_plans)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "HOME DOWN*16 ENTER o HOME DOWN ENTER");
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

/* What stands in a case's card, as lists. */
START_TEST(lists_of_a_case)
{
	static const struct {
		const char *keys, *name;
	} all[] = {
		{ "j HOME ENTER", "case-events" },
		{ "j HOME DOWN ENTER", "case-duties" },
		{ "j HOME DOWN*2 ENTER", "case-materials" },
		{ "j HOME DOWN*3 ENTER", "case-requests" },
		{ "j HOME DOWN*4 ENTER", "case-visits" },
		{ "j HOME DOWN*5 ENTER", "case-notices" },
		{ "j HOME DOWN*6 ENTER", "case-petitions" },
		{ "j HOME DOWN*7 ENTER", "case-papers" },
		{ "j HOME DOWN*8 ENTER", "case-signals" },
	};
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "8 ENTER j");
	session_compare(&s, "lists-of-case");
	driver_keys(s.driver, "ESC");
	for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++) {
		char name[40];

		driver_keys(s.driver, all[i].keys);
		snprintf(name, sizeof(name), "lists-%s", all[i].name);
		session_compare(&s, name);
		driver_keys(s.driver, "ESC");
	}
	/* The chronology of one person; Enter goes to the record. */
	driver_keys(s.driver, "j HOME ENTER f DOWN*4 ENTER ENTER");
	session_compare(&s, "lists-case-events-of");
	driver_keys(s.driver, "f HOME ENTER o HOME DOWN ENTER END ENTER");
	session_compare(&s, "lists-case-event-opened");
	session_close(&s);
}
END_TEST

START_TEST(papers_of_materials)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "8 ENTER m SPACE SPACE SPACE p");
	session_compare(&s, "lists-materials-print");
	session_close(&s);
}
END_TEST

START_TEST(lists_of_a_meeting)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 HOME ENTER j ENTER");
	session_compare(&s, "lists-agenda");
	driver_keys(s.driver, "SPACE p");
	session_compare(&s, "lists-extract");
	driver_keys(s.driver, "q");
	driver_keys(s.driver, "ESC j DOWN ENTER o HOME DOWN*2 ENTER");
	session_compare(&s, "lists-people");
	session_close(&s);
}
END_TEST

/* Invitations of some, handed over at once. */
START_TEST(invitations)
{
	struct session s;
	int64_t item, id;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	id = stage_council(&s, s.ids.child_aruzhan);
	stage_meeting(&s, "2026-11-26", id, AGENDA_QUESTION_PLACING, &item);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER j DOWN ENTER END SPACE UP UP SPACE h");
	session_compare(&s, "lists-people-hand");
	driver_keys(s.driver, "ESC '*' '*' HOME h");
	session_compare(&s, "lists-people-not-invited");
	session_close(&s);
}
END_TEST

START_TEST(all_duties)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "F6 j");
	session_compare(&s, "lists-duties");
	driver_keys(s.driver, "f DOWN*4 ENTER");
	session_compare(&s, "lists-duties-whose");
	driver_keys(s.driver, "ENTER SPACE SPACE g");
	session_compare(&s, "lists-duties-give");
	driver_keys(s.driver, "text:ли ENTER text:Отпуск F2");
	session_compare(&s, "lists-duties-given");
	driver_keys(s.driver, "f ENTER HOME w");
	session_compare(&s, "lists-duties-counted");
	driver_keys(s.driver, "q p");
	session_compare(&s, "lists-duties-no-paper");
	driver_keys(s.driver, "s text:Ошибка ENTER ESC HOME DOWN*18 ENTER j");
	session_compare(&s, "lists-duties-of-board");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { register_by_class_and_ground,
				       cases_to_another_person,
				       pupils_to_another_class,
				       measures_of_all_plans,
				       duties_in_the_pane,
				       lists_of_a_case,
				       papers_of_materials,
				       lists_of_a_meeting,
				       invitations,
				       all_duties,
				       NULL };

	return session_run("lists", tests);
}
