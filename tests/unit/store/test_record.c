/* store: records written, changed, and changed by two at once. */
#include <stdlib.h>
#include <string.h>

#include "unit/store/made.h"

static void load(int64_t id, struct child *c)
{
	record_init(&record_child, c);
	ck_ok(record_load(made.db, &record_child, id, c, &made.err));
}

START_TEST(the_second_to_save_is_told)
{
	struct child first, second;

	load(made.daniyar, &first);
	load(made.daniyar, &second);
	str_set(&first.address, "ул. Абая, 1");
	ck_ok(record_update(made.db, &record_child, &first, &made.err));
	ck_assert_int_eq(first.row.version, 2);
	str_set(&second.address, "ул. Абая, 2");
	ck_assert_int_eq(
		record_update(made.db, &record_child, &second, &made.err),
		ERR_CONFLICT);
	err_init(&made.err);
	record_release(&record_child, &second);
	load(made.daniyar, &second);
	ck_assert_str_eq(second.address, "ул. Абая, 1");
	ck_assert_int_eq(second.row.version, 2);
	str_set(&second.address, "ул. Абая, 2");
	ck_ok(record_save(made.db, &record_child, &second, &made.err));
	record_release(&record_child, &first);
	record_release(&record_child, &second);
}
END_TEST

START_TEST(what_is_not_there_is_named)
{
	struct child c;

	load(made.daniyar, &c);
	c.row.id = 4711;
	ck_assert_int_eq(record_update(made.db, &record_child, &c, &made.err),
			 ERR_NOT_FOUND);
	ck_assert_str_eq(made.err.detail, "child 4711");
	record_release(&record_child, &c);
}
END_TEST

START_TEST(measures_go_while_they_may)
{
	struct plan p;
	struct measure m;
	struct record_array all = RECORD_ARRAY_INIT;
	int64_t plan;

	record_init(&record_plan, &p);
	p.case_id = made_case(made.daniyar, CASEFILE_PLAN);
	p.status = PLAN_STATUS_DRAFT;
	p.period_from = MADE_TODAY;
	p.period_until = MADE_TODAY + 100;
	plan = made_insert(&record_plan, &p);
	for (int i = 2; i >= 1; i--) {
		record_init(&record_measure, &m);
		m.plan_id = plan;
		m.position = i;
		m.status = MEASURE_STATUS_PLANNED;
		made_insert(&record_measure, &m);
	}
	ck_ok(record_list(made.db, &record_measure, "plan_id", plan, &all,
			  &made.err));
	ck_assert_int_eq(all.n, 2);
	ck_assert_int_eq(((struct measure *)record_at(&all, 0))->position, 1);
	ck_assert_int_eq(record_delete(made.db, &record_measure,
				       record_row(record_at(&all, 0))->id, 9,
				       &made.err),
			 ERR_CONFLICT);
	err_init(&made.err);
	ck_ok(record_delete(made.db, &record_measure,
			    record_row(record_at(&all, 0))->id, 1, &made.err));
	ck_ok(record_list(made.db, &record_measure, "plan_id", plan, &all,
			  &made.err));
	ck_assert_int_eq(all.n, 1);
	record_array_release(&all);
}
END_TEST

START_TEST(a_failed_transaction_leaves_nothing)
{
	struct child c;
	int64_t before = made_number("SELECT count(*) AS n FROM child");

	ck_ok(db_commit(made.db, &made.err));
	ck_ok(db_begin(made.db, &made.err));
	record_init(&record_child, &c);
	str_set(&c.surname, "Новый");
	str_set(&c.given, "Ребёнок");
	c.born = MADE_TODAY - 4000;
	made_insert(&record_child, &c);
	db_rollback(made.db);
	ck_assert_int_eq(made_number("SELECT count(*) AS n FROM child"),
			 before);
	ck_assert_int_eq(made_number("SELECT count(*) AS n FROM search_entry"
				     " WHERE folded LIKE 'нов%'"),
			 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("record");
	TCase *tc = tcase_create("record");

	tcase_add_checked_fixture(tc, made_set_up, made_tear_down);
	tcase_add_test(tc, the_second_to_save_is_told);
	tcase_add_test(tc, what_is_not_there_is_named);
	tcase_add_test(tc, measures_go_while_they_may);
	tcase_add_test(tc, a_failed_transaction_leaves_nothing);
	return made_run(suite, tc);
}
