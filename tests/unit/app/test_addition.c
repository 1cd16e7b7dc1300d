/*
 * app: what a review adds to an approved plan (cl. 19) has an approval of its
 * own by the head (cl. 16); what was approved before stays as it was.
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "app/paper.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static enum err_code add_measure(int64_t plan_id, const char *due_on,
				 int64_t *id)
{
	struct measure m;
	enum err_code code;

	record_init(&record_measure, &m);
	m.plan_id = plan_id;
	str_set(&m.kind, "Занятость во внеурочное время");
	m.responsible_id = F->staff[ROLE_TEACHER];
	str_set(&m.volume, "2 раза в неделю");
	m.due_on = day(due_on);
	str_set(&m.indicator, "Посещает кружок.");
	err_init(E);
	code = app_save(F->app, APP_MEASURE, &m, E);
	*id = m.row.id;
	record_release(&record_measure, &m);
	return code;
}

static void next_is(int64_t case_id, enum action action, enum role role)
{
	struct app_case c;

	ok(app_case_open(F->app, case_id, &c, E));
	ck_assert_str_eq(action_code(c.next_action), action_code(action));
	ck_assert_int_eq(c.next_role, role);
	app_case_release(&c);
}

static void sign_protocol_of(int64_t case_id)
{
	struct app_records items;
	int64_t id;

	ok(app_load_all(F->app, APP_AGENDA_ITEM, "case_id", case_id, &items,
			E));
	id = ((struct agenda_item *)app_records_at(&items, 0))->meeting_id;
	app_records_release(&items);
	ok(app_meeting_close(F->app, id, E));
	ok(app_protocol_sign(F->app, id, app_today(F->app), E));
}

static int64_t going(void)
{
	int64_t n;

	ok(app_list_count(F->app, &listing_measures_open, NULL, &n, E));
	return n;
}

/* A plan in force, agreed to and handed over, reviewed on 2026-11-23. */
static int64_t reviewed(int64_t *case_id)
{
	int64_t plan_id, id;

	*case_id = a_supported_case(0, &plan_id);
	sign_protocol_of(*case_id);
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN, F->parent_id,
			    day("2026-09-18"), E));
	ok(app_plan_copy(F->app, plan_id, day("2026-09-18"), E));
	refused(ERR_BLOCKED, add_measure(plan_id, "2027-01-15", &id));
	at("2026-11-23T10:00");
	ok(app_plan_review(F->app, plan_id, "Добавить занятость.", DAY_NONE,
			   E));
	return plan_id;
}

START_TEST(a_measure_is_added_and_approved)
{
	int64_t case_id, plan_id = reviewed(&case_id), id;
	struct measure m;
	struct plan p;

	ok(add_measure(plan_id, "2027-01-15", &id));
	ck_assert_int_eq(look(OBLIGATION_APPROVE_PLAN, case_id, 0).level,
			 WATCHER_NO_TERM);
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).n, 2);
	ck_assert_int_eq(going(), 2);
	next_is(case_id, ACTION_PLAN_APPROVE, ROLE_HEAD);
	refused(ERR_BLOCKED,
		app_measure_close(F->app, id, MEASURE_STATUS_DONE, QUALITY_HIGH,
				  "Да.", day("2026-11-23"), E));
	/* Until then it may be changed, what was approved may not. */
	record_init(&record_measure, &m);
	ok(app_load(F->app, APP_MEASURE, id, &m, E));
	str_set(&m.volume, "3 раза в неделю");
	ok(app_save(F->app, APP_MEASURE, &m, E));
	ok(app_load(F->app, APP_MEASURE, id - 1, &m, E));
	str_set(&m.volume, "Реже");
	refused(ERR_BLOCKED, app_save(F->app, APP_MEASURE, &m, E));
	refused(ERR_BLOCKED, app_measure_remove(F->app, id - 1, E));

	refused(ERR_DENIED,
		app_plan_approve(F->app, plan_id, day("2026-11-24"), E));
	at("2026-11-24T10:00");
	as(ROLE_HEAD);
	refused(ERR_INVALID,
		app_plan_approve(F->app, plan_id, day("2026-11-20"), E));
	ok(app_plan_approve(F->app, plan_id, day("2026-11-24"), E));
	refused(ERR_EXISTS,
		app_plan_approve(F->app, plan_id, day("2026-11-24"), E));
	as(ROLE_SECRETARY);
	record_init(&record_plan, &p);
	ok(app_load(F->app, APP_PLAN, plan_id, &p, E));
	ck_assert_int_eq(p.status, PLAN_STATUS_APPROVED);
	ck_assert_int_eq(p.approved_on, day("2026-09-18"));
	record_release(&record_plan, &p);
	ok(app_load(F->app, APP_MEASURE, id, &m, E));
	ck_assert_int_eq(m.approved_on, day("2026-11-24"));
	str_set(&m.volume, "Реже");
	refused(ERR_BLOCKED, app_save(F->app, APP_MEASURE, &m, E));
	record_release(&record_measure, &m);
	ck_assert_int_eq(going(), 3);
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).n, 3);
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).due_on,
			 day("2027-01-15"));
	ck_assert_int_eq(look(OBLIGATION_APPROVE_PLAN, case_id, 0).level,
			 WATCHER_DONE);
	ck_assert_int_eq(n_events(case_id, EVENT_PLAN_APPROVED), 2);
	/* The parents are asked again, and get the new copy. */
	refused(ERR_INVALID,
		app_plan_copy(F->app, plan_id, day("2026-11-23"), E));
	ok(app_plan_copy(F->app, plan_id, day("2026-11-24"), E));
	refused(ERR_EXISTS,
		app_plan_copy(F->app, plan_id, day("2026-11-24"), E));
	next_is(case_id, ACTION_PARENT_CONSENT, ROLE_SECRETARY);
	refused(ERR_INVALID,
		app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN,
				 F->parent_id, day("2026-11-23"), E));
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN, F->parent_id,
			    day("2026-11-24"), E));
	next_is(case_id, ACTION_MEASURE_CLOSE, ROLE_NONE);
	ck_assert_int_eq(look(OBLIGATION_REVIEW_PLAN, case_id, 0).level,
			 WATCHER_NO_TERM);
}
END_TEST

/* All on one day: what was handed over before it was added is not enough. */
START_TEST(the_same_day)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id), id;

	sign_protocol_of(case_id);
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN, F->parent_id,
			    app_today(F->app), E));
	ok(app_plan_copy(F->app, plan_id, app_today(F->app), E));
	ok(app_plan_review(F->app, plan_id, "Добавить.", DAY_NONE, E));
	ok(add_measure(plan_id, "2027-01-15", &id));
	as(ROLE_HEAD);
	/* Their measure is seen before a longer period is given with it. */
	ok(app_plan_review(F->app, plan_id, "Ещё.", day("2027-12-24"), E));
	next_is(case_id, ACTION_PLAN_APPROVE, ROLE_HEAD);
	ok(app_plan_approve(F->app, plan_id, app_today(F->app), E));
	next_is(case_id, ACTION_PARENT_CONSENT, ROLE_SECRETARY);
	as(ROLE_SECRETARY);
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN, F->parent_id,
			    app_today(F->app), E));
	next_is(case_id, ACTION_PLAN_COPY, ROLE_SECRETARY);
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_REFUSED, F->parent_id,
			    app_today(F->app), E));
	next_is(case_id, ACTION_REFUSAL_RECORD, ROLE_SECRETARY);
}
END_TEST

START_TEST(what_is_taken_back_asks_nobody)
{
	int64_t case_id, plan_id = reviewed(&case_id), id;

	ok(add_measure(plan_id, "2027-01-15", &id));
	as(ROLE_HEAD);
	ok(app_plan_return(F->app, plan_id, "Кружка нет.", E));
	as(ROLE_SECRETARY);
	ok(app_measure_remove(F->app, id, E));
	ck_assert_int_eq(look(OBLIGATION_APPROVE_PLAN, case_id, 0).level,
			 WATCHER_SET_ASIDE);
	as(ROLE_HEAD);
	refused(ERR_EXISTS,
		app_plan_approve(F->app, plan_id, day("2026-11-23"), E));
}
END_TEST

static void period_is(int64_t plan_id, const char *until, const char *asked)
{
	struct plan p;

	record_init(&record_plan, &p);
	ok(app_load(F->app, APP_PLAN, plan_id, &p, E));
	ck_assert_int_eq(p.period_until, day(until));
	ck_assert_int_eq(p.extend_until, asked ? day(asked) : DAY_NONE);
	record_release(&record_plan, &p);
}

/* The period was approved: a longer one is approved as well. */
START_TEST(a_longer_period)
{
	int64_t case_id, plan_id = reviewed(&case_id), id;

	refused(ERR_INVALID, add_measure(plan_id, "2027-10-01", &id));
	ok(app_plan_review(F->app, plan_id, "Продлить.", day("2027-12-24"), E));
	period_is(plan_id, "2027-05-25", "2027-12-24");
	next_is(case_id, ACTION_PLAN_APPROVE, ROLE_HEAD);
	ok(add_measure(plan_id, "2027-10-01", &id));
	as(ROLE_HEAD);
	ok(app_plan_approve(F->app, plan_id, day("2026-11-23"), E));
	period_is(plan_id, "2027-12-24", NULL);
	/* Who approves, extends at once. */
	ok(app_plan_review(F->app, plan_id, "Ещё.", day("2028-01-31"), E));
	period_is(plan_id, "2028-01-31", NULL);
}
END_TEST

static void reads(int64_t plan_id, const char *const *texts)
{
	static const enum print_lang langs[] = { PRINT_RU, PRINT_KK };
	struct print_options options = { .width = 120,
					 .encoding = CHARSET_UTF8 };

	for (size_t i = 0; i < ARRAY_SIZE(langs); i++) {
		struct sb text = SB_INIT;

		ok(app_paper(F->app, "plan", plan_id, langs[i], &options, &text,
			     NULL, E));
		for (const char *const *t = texts; *t; t++)
			ck_assert_msg(strstr(text.s, *t) != NULL, "%s in\n%s",
				      *t, text.s);
		sb_release(&text);
	}
}

START_TEST(the_paper_tells_them_apart)
{
	static const char *const first[] = { "25.05.2027", "18.09.2026", NULL };
	static const char *const added[] = { "25.05.2027", "24.12.2027",
					     "18.09.2026", "24.11.2026",
					     "Занятость",  NULL };
	int64_t case_id, plan_id = reviewed(&case_id), id;

	reads(plan_id, first);
	ok(app_plan_review(F->app, plan_id, "Продлить.", day("2027-12-24"), E));
	ok(add_measure(plan_id, "2027-10-01", &id));
	at("2026-11-24T10:00");
	as(ROLE_HEAD);
	ok(app_plan_approve(F->app, plan_id, day("2026-11-24"), E));
	reads(plan_id, added);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/addition");
	TCase *tcase = tcase_create("addition");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, a_measure_is_added_and_approved);
	tcase_add_test(tcase, the_same_day);
	tcase_add_test(tcase, what_is_taken_back_asks_nobody);
	tcase_add_test(tcase, a_longer_period);
	tcase_add_test(tcase, the_paper_tells_them_apart);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
