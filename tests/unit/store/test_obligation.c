/* store: open duties in the watcher's order, counted, given on. */
#include <stdlib.h>

#include "store/casefile.h"
#include "store/obligation.h"
#include "unit/store/made.h"

static int64_t kase, other_case;

static void set_up(void)
{
	made_set_up();
	kase = made_case(made.daniyar, CASEFILE_GATHERING);
	other_case = made_case(made.alina, CASEFILE_GATHERING);
}

#define RULE OBLIGATION_REVIEW_PLAN

START_TEST(the_order_is_the_watchers)
{
	struct obligation_views views = { .n = 0 };
	int64_t in_order[6];

	in_order[4] = made_obligation(RULE, kase, 0, DAY_NONE, 0);
	in_order[2] = made_obligation(RULE, kase, made.head, MADE_TODAY, 0);
	in_order[3] = made_obligation(RULE, kase, 0, MADE_TODAY + 1, 0);
	in_order[1] = made_obligation(RULE, kase, 0, MADE_TODAY - 5, 0);
	in_order[0] = made_obligation(RULE, other_case, 0, MADE_TODAY + 9, 1);
	in_order[5] = made_obligation(RULE, kase, 0, MADE_TODAY - 9, 0);
	ck_assert_int_eq(made_try("UPDATE obligation SET fulfilled_at ="
				  " '2026-11-23T09:00:00' WHERE ref_id = 6"),
			 ERR_OK);
	ck_ok(obligation_list_open(made.db, NULL, 0, 10, &views, &made.err));
	ck_assert_int_eq(views.n, 5);
	for (int i = 0; i < views.n; i++)
		ck_assert_int_eq(views.items[i].obligation.row.id, in_order[i]);
	ck_assert_str_eq(views.items[0].subject, "Ким Алина 11 «А»");
	ck_assert_str_eq(views.items[0].case_number, "2026/002");
	ck_assert_str_eq(views.items[1].responsible, "");
	ck_assert_str_eq(views.items[2].responsible, "Иванова М. П.");
	ck_ok(obligation_list_open(made.db, NULL, 2, 2, &views, &made.err));
	ck_assert_int_eq(views.n, 2);
	ck_assert_int_eq(views.items[0].obligation.row.id, in_order[2]);
	obligation_views_release(&views);
}
END_TEST

START_TEST(own_duties_and_those_of_the_role)
{
	const struct obligation_scope head = { .staff_id = made.head,
					       .role = ROLE_HEAD };
	const struct obligation_scope secretary = { .staff_id = made.secretary,
						    .role = ROLE_SECRETARY };
	const int64_t days[] = { MADE_TODAY, MADE_TODAY + 1, MADE_TODAY + 2 };
	struct obligation_views views = { .n = 0 };
	int64_t counts[5];

	made_obligation(RULE, kase, 0, MADE_TODAY - 1, 0);
	made_obligation(RULE, kase, made.head, MADE_TODAY, 0);
	made_obligation(RULE, kase, made.secretary, MADE_TODAY + 1, 0);
	made_obligation(RULE, kase, made.secretary, MADE_TODAY + 7, 0);
	made_obligation(RULE, kase, 0, DAY_NONE, 0);
	ck_ok(obligation_list_open(made.db, &secretary, 0, 10, &views,
				   &made.err));
	ck_assert_int_eq(views.n, 4);
	ck_ok(obligation_list_open(made.db, &head, 0, 10, &views, &made.err));
	ck_assert_int_eq(views.n, 1);
	ck_ok(obligation_count_open(made.db, NULL, days, 3, counts, &made.err));
	for (int i = 0; i < 5; i++)
		ck_assert_int_eq(counts[i], 1);
	ck_ok(obligation_count_open(made.db, &head, days, 3, counts,
				    &made.err));
	ck_assert_int_eq(counts[0] + counts[2] + counts[3] + counts[4], 0);
	ck_assert_int_eq(counts[1], 1);
	obligation_views_release(&views);
}
END_TEST

START_TEST(a_signal_without_a_case_is_its_sender)
{
	struct obligation_views views = { .n = 0 };
	struct obligation o;

	record_init(&record_obligation, &o);
	o.rule = OBLIGATION_REGISTER_SIGNAL;
	o.signal_id = made_signal(made.daniyar);
	o.role = ROLE_SECRETARY;
	o.started_at = moment_from_day(MADE_TODAY, 0);
	ck_ok(record_insert(made.db, &record_obligation, &o, &made.err));
	ck_ok(db_run(made.db, "UPDATE signal SET from_name = 'Петров И.'",
		     &made.err));
	ck_ok(obligation_list_of_signal(made.db, o.signal_id, &views,
					&made.err));
	ck_assert_int_eq(views.n, 1);
	ck_assert_str_eq(views.items[0].subject, "Отдел полиции, Петров И.");
	obligation_views_release(&views);
	record_release(&record_obligation, &o);
}
END_TEST

START_TEST(one_open_duty_of_a_kind)
{
	struct record_array found = RECORD_ARRAY_INIT;
	struct obligation o;

	made_obligation(OBLIGATION_APPROVE_PLAN, kase, 0, DAY_NONE, 0);
	ck_ok(obligation_find_open(made.db, OBLIGATION_APPROVE_PLAN, kase, 0,
				   INT_NONE, &found, &made.err));
	ck_assert_int_eq(found.n, 1);
	ck_ok(obligation_find_open(made.db, OBLIGATION_APPROVE_PLAN, other_case,
				   0, INT_NONE, &found, &made.err));
	ck_assert_int_eq(found.n, 0);
	ck_ok(obligation_find_open(made.db, OBLIGATION_APPROVE_PLAN, 0, 0, 1,
				   &found, &made.err));
	ck_assert_int_eq(found.n, 1);
	/* the same a second time, while the first is open */
	record_init(&record_obligation, &o);
	record_copy(&record_obligation, &o, record_at(&found, 0));
	o.row.id = 0;
	ck_assert_int_eq(
		record_insert(made.db, &record_obligation, &o, &made.err),
		ERR_EXISTS);
	err_init(&made.err);
	record_release(&record_obligation, &o);
	ck_assert_int_eq(made_try("DELETE FROM obligation"), ERR_INVALID);
	record_array_release(&found);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("obligation");
	TCase *tc = tcase_create("obligation");

	tcase_add_checked_fixture(tc, set_up, made_tear_down);
	tcase_add_test(tc, the_order_is_the_watchers);
	tcase_add_test(tc, own_duties_and_those_of_the_role);
	tcase_add_test(tc, a_signal_without_a_case_is_its_sender);
	tcase_add_test(tc, one_open_duty_of_a_kind);
	return made_run(suite, tc);
}
