/* app: signals, registration, and the duties that follow from them. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/*
 * calendar-facts.md: Fri 2026-09-18 16:00, 1 working day: Mon 09-21 in a 5-day
 * week. Wed 2026-09-16 10:00: Thu 09-17.
 */
START_TEST(an_agency_s_signal_is_to_be_registered_in_one_working_day)
{
	int64_t id;
	struct look l;

	at("2026-09-18T16:00");
	id = a_signal(F->agency_id, F->child_id);
	l = look(OBLIGATION_REGISTER_SIGNAL, 0, id);
	ck_assert_int_eq(l.n, 1);
	ck_assert_int_eq(l.due_on, day("2026-09-21"));
	ck_assert_int_eq(l.level, WATCHER_NEXT);
	ck_assert_int_eq(l.responsible_id, F->staff[ROLE_SECRETARY]);
	at("2026-09-21T17:59");
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_TODAY);
	at("2026-09-23T12:00");
	l = look(OBLIGATION_REGISTER_SIGNAL, 0, id);
	ck_assert_int_eq(l.level, WATCHER_OVERDUE);
	ck_assert_int_eq(l.late, 2);
	ok(app_signal_register(F->app, id, E));
	at("2026-12-01T12:00");
	l = look(OBLIGATION_REGISTER_SIGNAL, 0, id);
	ck_assert_int_eq(l.level, WATCHER_DONE_LATE);
	ck_assert_int_eq(l.late, 2);
}
END_TEST

START_TEST(registered_in_time)
{
	int64_t id;

	at("2026-09-16T10:00");
	id = a_signal(F->agency_id, F->child_id);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).due_on,
			 day("2026-09-17"));
	at("2026-09-17T10:00");
	ok(app_signal_register(F->app, id, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_DONE);
}
END_TEST

/*
 * The order gives a term to the agencies' information only (cl. 11); a
 * colleague's signal has an owner and stays in sight until it has an end (cl. 4).
 */
START_TEST(a_colleague_s_signal_has_no_term_of_registration)
{
	int64_t id;
	struct look l;

	at("2026-09-16T10:00");
	id = a_signal(0, F->child_id);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).n, 0);
	l = look(OBLIGATION_REGISTER_OTHER, 0, id);
	ck_assert_int_eq(l.n, 1);
	ck_assert_int_eq(l.level, WATCHER_NO_TERM);
	ck_assert_int_eq(l.responsible_id, F->staff[ROLE_SECRETARY]);
	ok(app_signal_register(F->app, id, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_OTHER, 0, id).level,
			 WATCHER_DONE);
	id = a_signal(0, F->child_id);
	ok(app_signal_answer(F->app, id, "Разговор с ребёнком.", E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_OTHER, 0, id).level,
			 WATCHER_DONE);
}
END_TEST

START_TEST(registration_numbers_and_opens_a_case)
{
	int64_t id = a_signal(F->agency_id, F->child_id), case_id;
	struct signal s;
	struct casefile c;

	ok(app_signal_register(F->app, id, E));
	record_init(&record_signal, &s);
	record_init(&record_casefile, &c);
	ok(app_load(F->app, APP_SIGNAL, id, &s, E));
	ck_assert_str_eq(s.number, "2026/001");
	ck_assert_int_eq(s.status, SIGNAL_STATUS_REGISTERED);
	ck_assert_int_eq(s.registered_by, F->staff[ROLE_SECRETARY]);
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ck_assert_int_ne(case_id, 0);
	ok(app_load(F->app, APP_CASEFILE, case_id, &c, E));
	ck_assert_int_eq(c.stage, CASEFILE_GATHERING);
	ck_assert_int_eq(c.grounds, 1 << 4);
	ck_assert_int_eq(c.category, SIGNAL_CATEGORY_HARD_SITUATION);
	ck_assert_int_eq(c.opened_on, day("2026-09-18"));
	ck_assert_int_eq(n_events(case_id, EVENT_CASE_OPENED), 1);
	record_release(&record_signal, &s);
	record_release(&record_casefile, &c);
}
END_TEST

START_TEST(a_second_registration_is_refused)
{
	int64_t id = a_signal(F->agency_id, F->child_id);

	ok(app_signal_register(F->app, id, E));
	refused(ERR_EXISTS, app_signal_register(F->app, id, E));
	ck_assert_str_eq(sentence(),
			 "There is already such a record: 2026/001.");
}
END_TEST

/* A second Enter: the same struct again is the same signal. */
START_TEST(a_second_enter_makes_no_second_signal)
{
	struct signal s;
	int64_t id;

	record_init(&record_signal, &s);
	s.source = SIGNAL_SOURCE_STAFF;
	s.how = SIGNAL_WAY_SPOKEN;
	s.received_at = app_now(F->app);
	s.category = SIGNAL_CATEGORY_HARD_SITUATION;
	str_set(&s.facts, "Факт.");
	ok(app_signal_create(F->app, &s, &F->child_id, 1, E));
	id = s.row.id;
	ok(app_signal_create(F->app, &s, &F->child_id, 1, E));
	ck_assert_int_eq(s.row.id, id);
	ck_assert_int_eq(s.row.version, 1);
	str_set(&s.facts, "Факт, записанный точнее.");
	ok(app_signal_create(F->app, &s, &F->child_id, 1, E));
	ck_assert_int_eq(s.row.id, id);
	ck_assert_int_eq(s.row.version, 2);
	record_release(&record_signal, &s);
}
END_TEST

/*
 * 2 working days from registration: Thu 09-17 gives Mon 09-21. Registered late,
 * it counts from when it was due: received Wed 09-16, due Thu 09-17, registered
 * Tue 09-22 gives Mon 09-21, not Thu 09-24.
 */
START_TEST(gathering_counts_from_registration_never_later_than_it_was_due)
{
	static const struct {
		const char *registered, *due;
	} cases[] = {
		{ "2026-09-16T18:00", "2026-09-18" },
		{ "2026-09-17T09:00", "2026-09-21" },
		{ "2026-09-22T09:00", "2026-09-21" },
	};
	int64_t id, case_id;

	at("2026-09-16T10:00");
	id = a_signal(F->agency_id, F->child_id);
	at(cases[_i].registered);
	ok(app_signal_register(F->app, id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day(cases[_i].due));
}
END_TEST

START_TEST(a_second_signal_joins_the_open_case)
{
	int64_t first = a_signal(0, F->child_id), second, case_id, same;

	ok(app_signal_register(F->app, first, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	second = a_signal(F->agency_id, F->child_id);
	ok(app_signal_register(F->app, second, E));
	ok(app_case_of_child(F->app, F->child_id, &same, E));
	ck_assert_int_eq(same, case_id);
	ck_assert_int_eq(n_events(case_id, EVENT_SIGNAL_JOINED), 1);
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).n, 1);
}
END_TEST

START_TEST(answered_without_a_case)
{
	int64_t id = a_signal(F->agency_id, F->child_id), case_id;

	refused(ERR_REQUIRED, app_signal_answer(F->app, id, "", E));
	ok(app_signal_answer(F->app, id, "Факты не подтвердились.", E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ck_assert_int_eq(case_id, 0);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_DONE);
	refused(ERR_EXISTS, app_signal_answer(F->app, id, "Ещё раз.", E));
	refused(ERR_EXISTS, app_signal_register(F->app, id, E));
}
END_TEST

START_TEST(a_case_is_not_answered_away)
{
	int64_t id = a_signal(F->agency_id, F->child_id);

	ok(app_signal_register(F->app, id, E));
	refused(ERR_BLOCKED, app_signal_answer(F->app, id, "Нет.", E));
}
END_TEST

START_TEST(danger_travels_from_the_signal_to_the_duties)
{
	int64_t id = a_signal(F->agency_id, F->child_id), case_id;
	struct signal s;

	record_init(&record_signal, &s);
	ok(app_load(F->app, APP_SIGNAL, id, &s, E));
	s.danger = 1;
	ok(app_save(F->app, APP_SIGNAL, &s, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).danger, 1);
	ok(app_signal_register(F->app, id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).danger, 1);
	/* and goes, when it was recorded by mistake */
	ok(app_load(F->app, APP_SIGNAL, id, &s, E));
	s.danger = 0;
	ok(app_save(F->app, APP_SIGNAL, &s, E));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).danger, 0);
	record_release(&record_signal, &s);
}
END_TEST

START_TEST(a_teacher_follows_only_the_own_signals)
{
	int64_t theirs = a_signal(F->agency_id, F->child_id), own;
	struct signal s;

	record_init(&record_signal, &s);
	as(ROLE_TEACHER);
	own = a_signal(0, F->other_child_id);
	ok(app_load(F->app, APP_SIGNAL, own, &s, E));
	ck_assert_int_eq(s.staff_id, F->staff[ROLE_TEACHER]);
	refused(ERR_DENIED, app_load(F->app, APP_SIGNAL, theirs, &s, E));
	ck_assert_str_eq(s.facts ? s.facts : "", "");
	refused(ERR_DENIED, app_signal_register(F->app, own, E));
	ck_assert_str_eq(sentence(),
			 "You are not allowed to do this. Who may: deputy "
			 "head for upbringing work, social pedagogue "
			 "(secretary).");
	record_release(&record_signal, &s);
}
END_TEST

static const struct {
	const char *what;
	const char *received_at;
	const char *letter_date;
	int agency;
	const char *field;
} bad[] = {
	{ "in the future", "2026-09-18T09:01", NULL, 1, "received_at" },
	{ "no agency", "2026-09-18T08:00", NULL, 0, "agency_id" },
	{ "letter later than receipt", "2026-09-17T08:00", "2026-09-18", 1,
	  "letter_date" },
};

START_TEST(a_wrong_signal_names_its_field)
{
	struct signal s;

	record_init(&record_signal, &s);
	s.source = SIGNAL_SOURCE_AGENCY;
	s.agency_id = bad[_i].agency ? F->agency_id : 0;
	s.how = SIGNAL_WAY_LETTER;
	s.received_at = moment_parse_iso(bad[_i].received_at);
	if (bad[_i].letter_date)
		s.letter_date = day(bad[_i].letter_date);
	s.category = SIGNAL_CATEGORY_HARD_SITUATION;
	str_set(&s.facts, "Факт.");
	refused(ERR_INVALID, app_signal_create(F->app, &s, &F->child_id, 1, E));
	ck_assert_str_eq(E->field, bad[_i].field);
	ck_assert_int_eq(s.row.id, 0);
	record_release(&record_signal, &s);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/signal");
	TCase *tcase = tcase_create("signal");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(
		tcase,
		an_agency_s_signal_is_to_be_registered_in_one_working_day);
	tcase_add_test(tcase, registered_in_time);
	tcase_add_test(tcase, a_colleague_s_signal_has_no_term_of_registration);
	tcase_add_test(tcase, registration_numbers_and_opens_a_case);
	tcase_add_test(tcase, a_second_registration_is_refused);
	tcase_add_test(tcase, a_second_enter_makes_no_second_signal);
	tcase_add_loop_test(
		tcase,
		gathering_counts_from_registration_never_later_than_it_was_due,
		0, 3);
	tcase_add_test(tcase, a_second_signal_joins_the_open_case);
	tcase_add_test(tcase, answered_without_a_case);
	tcase_add_test(tcase, a_case_is_not_answered_away);
	tcase_add_test(tcase, danger_travels_from_the_signal_to_the_duties);
	tcase_add_test(tcase, a_teacher_follows_only_the_own_signals);
	tcase_add_loop_test(tcase, a_wrong_signal_names_its_field, 0,
			    ARRAY_SIZE(bad));
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
