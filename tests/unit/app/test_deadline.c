/*
 * The deadline pane's rows: whose they are, what stands first, how many of each
 * level, how a last day was counted, what setting aside leaves behind.
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/deadline.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* Friday's signal of an agency (cl. 11): 1 working day. */
static const struct {
	const char *now;
	enum watcher_level level;
	int late;
} days[] = {
	{ "2026-09-18T10:00", WATCHER_NEXT, 0 },
	{ "2026-09-20T23:59", WATCHER_NEXT, 0 },
	{ "2026-09-21T08:00", WATCHER_TODAY, 0 },
	{ "2026-09-21T17:59", WATCHER_TODAY, 0 },
	{ "2026-09-21T18:00", WATCHER_OVERDUE, 1 },
	{ "2026-09-22T08:00", WATCHER_OVERDUE, 1 },
	{ "2026-09-23T08:00", WATCHER_OVERDUE, 2 },
};

START_TEST(one_duty_as_the_days_go_by)
{
	struct deadlines d;

	a_signal(F->agency_id, F->child_id);
	at(days[_i].now);
	as(ROLE_SECRETARY);
	ok(app_deadlines(F->app, 0, 0, 10, &d, E));
	ck_assert_int_eq(d.n, 1);
	ck_assert_int_eq(d.items[0].rule, OBLIGATION_REGISTER_SIGNAL);
	ck_assert_int_eq(d.items[0].level, days[_i].level);
	ck_assert_int_eq(d.items[0].late_working_days, days[_i].late);
	ck_assert_int_eq(d.items[0].due_on, day("2026-09-21"));
	ck_assert_str_eq(d.items[0].case_number, "");
	ck_assert_int_ne(d.items[0].signal_id, 0);
	/* The count says the same as the row. */
	for (int level = 0; level < WATCHER_LEVEL_COUNT; level++)
		ck_assert_int_eq(d.count[level], level == (int)days[_i].level);
	app_deadlines_release(&d);
}
END_TEST

/* Whoever may read the signal sees until when it is to be registered. */
START_TEST(a_signal_knows_its_own)
{
	struct deadlines d;
	int64_t id;

	as(ROLE_SECRETARY);
	id = a_signal(F->agency_id, F->child_id);
	ok(app_signal_deadlines(F->app, id, &d, E));
	ck_assert_int_eq(d.n, 1);
	ck_assert_int_eq(d.items[0].rule, OBLIGATION_REGISTER_SIGNAL);
	ck_assert_int_eq(d.items[0].due_on, day("2026-09-21"));
	app_deadlines_release(&d);
	as(ROLE_ADMIN);
	refused(ERR_DENIED, app_signal_deadlines(F->app, id, &d, E));
	ck_assert_int_eq(d.n, 0);
}
END_TEST

START_TEST(only_what_is_asked_for_is_read)
{
	int64_t plan_id;
	struct deadlines all, page;
	int64_t total = 0;

	a_supported_case(F->agency_id, &plan_id);
	as(ROLE_SECRETARY);
	ok(app_deadlines(F->app, 0, 0, 100, &all, E));
	ck_assert_int_ge(all.n, 3);
	for (int i = 0; i < all.n; i++) {
		ok(app_deadlines(F->app, 0, i, 1, &page, E));
		ck_assert_int_eq(page.n, 1);
		ck_assert_int_eq(page.items[0].id, all.items[i].id);
		app_deadlines_release(&page);
	}
	ok(app_deadlines(F->app, 0, all.n, 5, &page, E));
	ck_assert_int_eq(page.n, 0);
	for (int level = 0; level < WATCHER_LEVEL_COUNT; level++) {
		ck_assert_int_eq(page.count[level], all.count[level]);
		total += page.count[level];
	}
	ck_assert_int_eq(total, all.n);
	app_deadlines_release(&page);
	app_deadlines_release(&all);
}
END_TEST

/* Each row in its order is what the watcher makes of the same duties. */
START_TEST(the_order_is_the_watchers)
{
	int64_t plan_id;
	struct deadlines d;

	a_supported_case(F->agency_id, &plan_id);
	a_signal(F->agency_id, F->other_child_id);
	as(ROLE_HEAD);
	ok(app_deadlines(F->app, 0, 0, 100, &d, E));
	for (int i = 1; i < d.n; i++) {
		const struct deadline *a = &d.items[i - 1], *b = &d.items[i];

		ck_assert_int_ge(a->danger, b->danger);
		if (a->danger == b->danger)
			ck_assert_int_le(a->level, b->level);
	}
	app_deadlines_release(&d);
}
END_TEST

static int count_of(enum role role, int mine)
{
	struct deadlines d;
	int n;

	as(role);
	ok(app_deadlines(F->app, mine, 0, 100, &d, E));
	n = d.n;
	app_deadlines_release(&d);
	return n;
}

START_TEST(everybody_sees_the_own_ones)
{
	int64_t plan_id;

	a_supported_case(F->agency_id, &plan_id);
	ck_assert_int_eq(count_of(ROLE_HEAD, 0), count_of(ROLE_SECRETARY, 0));
	ck_assert_int_lt(count_of(ROLE_HEAD, 1), count_of(ROLE_HEAD, 0));
	/* A teacher's are the own ones, asked for or not. */
	ck_assert_int_eq(count_of(ROLE_CLASS_TEACHER, 0),
			 count_of(ROLE_CLASS_TEACHER, 1));
	ck_assert_int_lt(count_of(ROLE_CLASS_TEACHER, 0),
			 count_of(ROLE_HEAD, 0));
	ck_assert_int_eq(count_of(ROLE_TEACHER, 0), 0);
	as(ROLE_ADMIN);
	{
		struct deadlines d;

		refused(ERR_DENIED, app_deadlines(F->app, 0, 0, 10, &d, E));
		ck_assert_int_eq(d.n, 0);
	}
}
END_TEST

START_TEST(a_last_day_explains_itself)
{
	struct workday_explanation how;
	struct deadlines d;

	a_signal(F->agency_id, F->child_id);
	as(ROLE_SECRETARY);
	ok(app_deadlines(F->app, 0, 0, 10, &d, E));
	ok(app_deadline_explain(F->app, d.items[0].id, &how, E));
	/* Friday, which is not counted; the weekend; Monday, the first. */
	ck_assert_int_eq(how.n, 4);
	ck_assert_int_eq(how.step[0].day, day("2026-09-18"));
	ck_assert(how.step[0].is_event);
	ck_assert_int_eq(how.step[0].counted, 0);
	ck_assert_int_eq(how.step[1].counted, 0);
	ck_assert_int_eq(how.step[3].day, day("2026-09-21"));
	ck_assert_int_eq(how.step[3].counted, 1);
	workday_explanation_release(&how);

	/* Whoever may not see the duty is told nothing of it. */
	as(ROLE_TEACHER);
	refused(ERR_DENIED,
		app_deadline_explain(F->app, d.items[0].id, &how, E));
	app_deadlines_release(&d);
}
END_TEST

/*
 * Registered two days late, so that gathering counts from when registering was
 * due (DESIGN.md section 4): Mon 21st, and two working days.
 */
START_TEST(a_late_start_is_explained_from_when_it_was_due)
{
	struct workday_explanation how;
	int64_t signal_id = a_signal(F->agency_id, F->child_id), case_id;
	struct look gather;

	at("2026-09-23T10:00");
	as(ROLE_SECRETARY);
	ok(app_signal_register(F->app, signal_id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	gather = look(OBLIGATION_GATHER_PRIMARY, case_id, 0);
	ck_assert_int_eq(gather.due_on, day("2026-09-23"));
	ok(app_deadline_explain(F->app, gather.id, &how, E));
	ck_assert_int_gt(how.n, 2);
	ck_assert_int_eq(how.step[0].day, day("2026-09-21"));
	ck_assert_int_eq(how.step[how.n - 1].day, day("2026-09-23"));
	ck_assert_int_eq(how.step[how.n - 1].counted, 2);
	workday_explanation_release(&how);
}
END_TEST

START_TEST(set_aside_with_a_reason_and_never_gone)
{
	int64_t signal_id = a_signal(F->agency_id, F->child_id), case_id;
	struct deadlines d;
	int64_t id;

	as(ROLE_SECRETARY);
	ok(app_signal_register(F->app, signal_id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	id = look(OBLIGATION_GATHER_PRIMARY, case_id, 0).id;
	refused(ERR_DENIED, app_deadline_set_aside(F->app, id, "why", E));
	as(ROLE_DEPUTY);
	refused(ERR_REQUIRED, app_deadline_set_aside(F->app, id, "", E));
	ok(app_deadline_set_aside(F->app, id, "The family has moved.", E));
	ck_assert_int_eq(n_events(case_id, EVENT_DUTY_SET_ASIDE), 1);
	ok(app_deadlines(F->app, 0, 0, 100, &d, E));
	for (int i = 0; i < d.n; i++)
		ck_assert_int_ne(d.items[i].id, id);
	app_deadlines_release(&d);
	/* On the case it still stands. */
	ok(app_case_deadlines(F->app, case_id, &d, E));
	ck_assert_int_eq(d.count[WATCHER_SET_ASIDE], 1);
	app_deadlines_release(&d);
	refused(ERR_BLOCKED, app_deadline_set_aside(F->app, id, "again", E));
}
END_TEST

START_TEST(done_late_stays_on_the_case)
{
	int64_t signal_id = a_signal(F->agency_id, F->child_id), case_id;
	struct deadlines d;

	at("2026-09-23T10:00");
	as(ROLE_SECRETARY);
	ok(app_signal_register(F->app, signal_id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ok(app_case_deadlines(F->app, case_id, &d, E));
	ck_assert_int_ge(d.n, 1);
	as_staff(F->other_teacher);
	app_deadlines_release(&d);
	refused(ERR_DENIED, app_case_deadlines(F->app, case_id, &d, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, signal_id).level,
			 WATCHER_DONE_LATE);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("deadline");
	TCase *tc = tcase_create("deadline");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, fixture_setup, fixture_teardown);
	tcase_add_loop_test(tc, one_duty_as_the_days_go_by, 0,
			    sizeof(days) / sizeof(*days));
	tcase_add_test(tc, a_signal_knows_its_own);
	tcase_add_test(tc, only_what_is_asked_for_is_read);
	tcase_add_test(tc, the_order_is_the_watchers);
	tcase_add_test(tc, everybody_sees_the_own_ones);
	tcase_add_test(tc, a_last_day_explains_itself);
	tcase_add_test(tc, a_late_start_is_explained_from_when_it_was_due);
	tcase_add_test(tc, set_aside_with_a_reason_and_never_gone);
	tcase_add_test(tc, done_late_stays_on_the_case);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
