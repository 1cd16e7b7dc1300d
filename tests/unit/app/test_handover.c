/* app: terms follow the calendar, duties follow those who hold the job. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/handover.h"
#include "app/settings.h"
#include "app/state.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* Fri 16:00 + 1 working day: Mon 21 in a 5-day week, Sat 19 in a 6-day one. */
START_TEST(another_week_counts_open_duties_again)
{
	int64_t id = a_signal(F->agency_id, F->child_id);
	struct school s;

	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).due_on,
			 day("2026-09-21"));
	record_init(&record_school, &s);
	as(ROLE_HEAD);
	ok(app_load(F->app, APP_SCHOOL, 1, &s, E));
	s.week = SCHOOL_WEEK_6;
	ok(app_save(F->app, APP_SCHOOL, &s, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).due_on,
			 day("2026-09-19"));
	record_release(&record_school, &s);
}
END_TEST

START_TEST(a_day_of_the_school_s_own_moves_the_last_day)
{
	int64_t id = a_signal(F->agency_id, F->child_id), case_id;
	struct calendar_entry e = { .day = day("2026-09-22"),
				    .name = (char *)"Отключение воды",
				    .replaces = DAY_NONE };

	ok(app_signal_register(F->app, id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	/* Fri 18 + 2: Tue 22; with Tue 22 off: Wed 23. */
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-22"));
	refused(ERR_DENIED, app_calendar_entry_save(F->app, &e, E));
	as(ROLE_DEPUTY);
	ok(app_calendar_entry_save(F->app, &e, E));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-23"));
	ck_assert_int_eq(n_events(case_id, EVENT_TERM_MOVED), 1);
	ok(app_calendar_entry_remove(F->app, e.day, E));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-22"));
	refused(ERR_NOT_FOUND, app_calendar_entry_remove(F->app, e.day, E));
	e.day = day("2050-01-03");
	refused(ERR_INVALID, app_calendar_entry_save(F->app, &e, E));
	ck_assert_str_eq(E->field, "day");
}
END_TEST

START_TEST(the_school_sets_its_own_terms_only)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);

	ck_assert_int_eq(look(OBLIGATION_HAND_COPY, case_id, 0).due_on,
			 DAY_NONE);
	as(ROLE_HEAD);
	refused(ERR_INVALID,
		app_term_set(F->app, OBLIGATION_GATHER_PRIMARY, 5, E));
	/* Approved Fri 18; 3 working days: Wed 23. */
	ok(app_term_set(F->app, OBLIGATION_HAND_COPY, 3, E));
	ck_assert_int_eq(look(OBLIGATION_HAND_COPY, case_id, 0).due_on,
			 day("2026-09-23"));
}
END_TEST

static const struct {
	const char *name, *value;
	enum err_code code;
} settings[] = {
	{ "language", "kk", ERR_OK },
	{ "language", "de", ERR_INVALID },
	{ "escdelay", "25", ERR_OK },
	{ "escdelay", "-1", ERR_INVALID },
	{ "escdelay", "25x", ERR_INVALID },
	{ "charset", "KOI8-R", ERR_OK },
	{ "charset", "EBCDIC", ERR_INVALID },
	{ "colour", "red", ERR_NOT_FOUND },
	{ "lock_minutes", "10", ERR_DENIED },
};

START_TEST(a_person_s_settings)
{
	char *value;

	as(ROLE_TEACHER);
	refused(settings[_i].code, app_setting_set(F->app, settings[_i].name,
						   settings[_i].value, E));
	if (settings[_i].code)
		return;
	ok(app_setting_get(F->app, settings[_i].name, &value, E));
	ck_assert_str_eq(value, settings[_i].value);
	free(value);
	as(ROLE_HEAD);
	ok(app_setting_get(F->app, settings[_i].name, &value, E));
	ck_assert_ptr_null(value);
}
END_TEST

START_TEST(another_class_teacher_takes_over)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct school_class c;
	struct app_records list;
	struct measure *m;

	record_init(&record_school_class, &c);
	ok(app_load(F->app, APP_SCHOOL_CLASS, F->class_id, &c, E));
	c.teacher_id = F->other_teacher;
	ok(app_save(F->app, APP_SCHOOL_CLASS, &c, E));
	record_release(&record_school_class, &c);
	ck_assert_int_eq(n_events(case_id, EVENT_DUTY_REASSIGNED), 1);
	ok(app_load_all(F->app, APP_MEASURE, "plan_id", plan_id, &list, E));
	m = app_records_at(&list, 0);
	ck_assert_int_eq(m->responsible_id, F->other_teacher);
	m = app_records_at(&list, 1);
	ck_assert_int_eq(m->responsible_id, F->staff[ROLE_PSYCHOLOGIST]);
	app_records_release(&list);
}
END_TEST

START_TEST(another_class_brings_another_class_teacher)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct child c;

	record_init(&record_child, &c);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	c.class_id = F->other_class_id;
	ok(app_save(F->app, APP_CHILD, &c, E));
	record_release(&record_child, &c);
	ck_assert_int_eq(n_events(case_id, EVENT_DUTY_REASSIGNED), 1);
}
END_TEST

static int64_t a_new_secretary(void)
{
	struct staff s;
	int64_t id;

	record_init(&record_staff, &s);
	str_set(&s.surname, "Ахмет");
	str_set(&s.given, "Сәуле");
	s.role = ROLE_SECRETARY;
	ok(app_save(F->app, APP_STAFF, &s, E));
	id = s.row.id;
	record_release(&record_staff, &s);
	return id;
}

static void leave(int64_t staff_id)
{
	struct staff s;

	record_init(&record_staff, &s);
	ok(app_load(F->app, APP_STAFF, staff_id, &s, E));
	s.works_until = app_today(F->app);
	ok(app_save(F->app, APP_STAFF, &s, E));
	record_release(&record_staff, &s);
}

START_TEST(who_leaves_hands_over_to_the_next_of_the_role)
{
	int64_t id = a_signal(F->agency_id, F->child_id), next;

	as(ROLE_HEAD);
	next = a_new_secretary();
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 F->staff[ROLE_SECRETARY]);
	leave(F->staff[ROLE_SECRETARY]);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 next);
}
END_TEST

START_TEST(a_duty_without_a_person_waits_for_the_next_one)
{
	int64_t id = a_signal(F->agency_id, F->child_id), next;

	as(ROLE_HEAD);
	leave(F->staff[ROLE_SECRETARY]);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 0);
	next = a_new_secretary();
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 next);
}
END_TEST

/* Who leaves on a day to come keeps the duties until that day is over. */
START_TEST(the_first_opening_after_somebody_left_hands_over)
{
	int64_t id = a_signal(F->agency_id, F->child_id), next;
	struct app_options options = {
		.path = F->path,
		.data_dir = getenv("VSHU_DATADIR"),
		.login = "Омарова",
		.now = moment_parse_iso("2026-09-21T08:00"),
		.lang = LANG_RU,
	};
	struct app *later;
	struct staff s;

	as(ROLE_HEAD);
	next = a_new_secretary();
	record_init(&record_staff, &s);
	ok(app_load(F->app, APP_STAFF, F->staff[ROLE_SECRETARY], &s, E));
	s.works_until = day("2026-09-20");
	ok(app_save(F->app, APP_STAFF, &s, E));
	record_release(&record_staff, &s);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 F->staff[ROLE_SECRETARY]);
	ok(app_open(&options, &later, E));
	app_close(&later);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 next);
}
END_TEST

START_TEST(the_deputy_gives_a_duty_to_somebody_else)
{
	int64_t id = a_signal(F->agency_id, F->child_id);
	int64_t duty = look(OBLIGATION_REGISTER_SIGNAL, 0, id).id;

	as(ROLE_DEPUTY);
	refused(ERR_REQUIRED,
		app_duty_reassign(F->app, duty, F->staff[ROLE_DEPUTY], "", E));
	ok(app_duty_reassign(F->app, duty, F->staff[ROLE_DEPUTY],
			     "Секретарь болеет.", E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).responsible_id,
			 F->staff[ROLE_DEPUTY]);
	ok(app_signal_register(F->app, id, E));
	refused(ERR_BLOCKED, app_duty_reassign(F->app, duty,
					       F->staff[ROLE_HEAD], "Нет.", E));
}
END_TEST

START_TEST(a_measure_goes_with_its_duty)
{
	struct app_records all = { .n = 0 };
	struct measure m;
	int64_t plan, id;

	a_supported_case(F->agency_id, &plan);
	as(ROLE_DEPUTY);
	ok(app_load_all(F->app, APP_MEASURE, "plan_id", plan, &all, E));
	ck_assert_int_eq(all.n, 2);
	id = ((struct measure *)app_records_at(&all, 0))->row.id;
	app_records_release(&all);
	refused(ERR_REQUIRED,
		app_measure_reassign(F->app, id, F->staff[ROLE_HEAD], "", E));
	as(ROLE_SECRETARY);
	refused(ERR_DENIED, app_measure_reassign(
				    F->app, id, F->staff[ROLE_HEAD], "Да.", E));
	as(ROLE_DEPUTY);
	ok(app_measure_reassign(F->app, id, F->staff[ROLE_HEAD], "Отпуск.", E));
	record_init(&record_measure, &m);
	ok(app_load(F->app, APP_MEASURE, id, &m, E));
	ck_assert_int_eq(m.responsible_id, F->staff[ROLE_HEAD]);
	record_release(&record_measure, &m);
	refused(ERR_BLOCKED,
		app_measure_reassign(F->app, 9999, F->staff[ROLE_HEAD], "Да.",
				     E));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/handover");
	TCase *tcase = tcase_create("handover");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, another_week_counts_open_duties_again);
	tcase_add_test(tcase, a_day_of_the_school_s_own_moves_the_last_day);
	tcase_add_test(tcase, the_school_sets_its_own_terms_only);
	tcase_add_loop_test(tcase, a_person_s_settings, 0,
			    ARRAY_SIZE(settings));
	tcase_add_test(tcase, another_class_teacher_takes_over);
	tcase_add_test(tcase, another_class_brings_another_class_teacher);
	tcase_add_test(tcase, who_leaves_hands_over_to_the_next_of_the_role);
	tcase_add_test(tcase, a_duty_without_a_person_waits_for_the_next_one);
	tcase_add_test(tcase, the_first_opening_after_somebody_left_hands_over);
	tcase_add_test(tcase, the_deputy_gives_a_duty_to_somebody_else);
	tcase_add_test(tcase, a_measure_goes_with_its_duty);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
