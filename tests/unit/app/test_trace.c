/*
 * app: every change leaves a trace: in the audit with the old and the new
 * value, in the chronology if it belongs to a case (DESIGN.md promise 5).
 */
#include "config.h"

#include <check.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "store/audit.h"
#include "store/event.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* Is there a row about this field of that table with these values? */
static int audited(const char *table, const char *field, const char *before,
		   const char *after)
{
	struct audit_rows rows = { .n = 0 };
	int n = 0;

	ok(audit_list(F->app->db, 0, 1000, &rows, E));
	for (int i = 0; i < rows.n; i++) {
		const struct audit_row *r = &rows.items[i];

		n += str_equal(r->table, table) && str_equal(r->field, field) &&
		     str_equal(r->before, before) && str_equal(r->after, after);
	}
	audit_rows_release(&rows);
	return n;
}

static char *id_text(int64_t id)
{
	return xasprintf("%" PRId64, id);
}

START_TEST(whom_a_signal_names)
{
	char *one = id_text(F->child_id), *other = id_text(F->other_child_id);
	int64_t id = a_signal(F->agency_id, F->child_id);
	struct case_event e;
	struct signal s;

	ck_assert_int_eq(audited("signal_child", "child_id", NULL, one), 1);
	record_init(&record_signal, &s);
	ok(app_load(F->app, APP_SIGNAL, id, &s, E));
	ok(app_signal_create(F->app, &s, &F->other_child_id, 1, E));
	ck_assert_int_eq(audited("signal_child", "child_id", one, NULL), 1);
	ck_assert_int_eq(audited("signal_child", "child_id", NULL, other), 1);
	case_event_init(&e);
	ok(case_event_of_signal(F->app->db, id, EVENT_CORRECTED, &e, E));
	case_event_release(&e);
	/* Saved as it is, it is no correction. */
	ok(app_signal_create(F->app, &s, &F->other_child_id, 1, E));
	ck_assert_int_eq(audited("signal_child", "child_id", NULL, other), 1);
	record_release(&record_signal, &s);
	free(one);
	free(other);
}
END_TEST

START_TEST(the_composition_that_a_new_one_ends)
{
	struct record_array list = RECORD_ARRAY_INIT;
	struct council_member *members;
	struct council c;

	ok(record_list(F->app->db, &record_council_member, "council_id",
		       F->council_id, &list, E));
	members = xcalloc((size_t)list.n, sizeof(*members));
	for (int i = 0; i < list.n; i++) {
		const struct council_member *m = record_at(&list, i);

		record_init(&record_council_member, &members[i]);
		members[i].staff_id = m->staff_id;
		members[i].duty = m->duty;
	}
	record_init(&record_council, &c);
	str_set(&c.order_no, "31-ө");
	c.order_date = c.valid_from = day("2026-10-01");
	ok(app_council_save(F->app, &c, members, list.n, E));
	ck_assert_int_eq(audited("council", "valid_until", "", "2026-09-30"),
			 1);
	record_release(&record_council, &c);
	record_array_release(&list);
	free(members);
}
END_TEST

static int64_t material_of(int64_t case_id, enum material_kind kind)
{
	struct record_array list = RECORD_ARRAY_INIT;
	int64_t id = 0;

	ok(record_list(F->app->db, &record_material, "case_id", case_id, &list,
		       E));
	for (int i = 0; i < list.n; i++) {
		const struct material *m = record_at(&list, i);

		if (m->kind == (int64_t)kind)
			id = m->row.id;
	}
	record_array_release(&list);
	return id;
}

/* Handed to the deputy, a paper is corrected, and the case says so. */
START_TEST(the_parts_of_a_paper_that_was_handed_over)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct characteristic c;
	struct prior_measure p;
	int before = n_events(case_id, EVENT_CORRECTED);

	as(ROLE_DEPUTY);
	record_init(&record_characteristic, &c);
	c.material_id = material_of(case_id, MATERIAL_KIND_CHARACTERISTIC);
	str_set(&c.conduct, "Спокоен.");
	ok(app_save(F->app, APP_CHARACTERISTIC, &c, E));
	ck_assert_int_eq(n_events(case_id, EVENT_CORRECTED), before + 1);
	record_init(&record_prior_measure, &p);
	p.material_id = material_of(case_id, MATERIAL_KIND_PRIOR_WORK);
	p.done_on = day("2026-09-10");
	str_set(&p.measure, "Беседа");
	ok(app_save(F->app, APP_PRIOR_MEASURE, &p, E));
	ck_assert_int_eq(n_events(case_id, EVENT_CORRECTED), before + 2);
	ok(app_remove(F->app, APP_PRIOR_MEASURE, p.row.id, E));
	ck_assert_int_eq(n_events(case_id, EVENT_CORRECTED), before + 3);
	ck_assert_int_eq(audited("prior_measure", "measure", "Беседа", NULL),
			 1);
	record_release(&record_characteristic, &c);
	record_release(&record_prior_measure, &p);
}
END_TEST

START_TEST(the_commission_of_a_visit)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct visit_member members[2], third;
	struct visit v;

	record_init(&record_visit, &v);
	v.case_id = case_id;
	v.kind = VISIT_KIND_HOME;
	v.visited_on = day("2026-09-18");
	v.access = VISIT_ACCESS_OPENED;
	str_set(&v.conclusions, "Условия есть.");
	for (int i = 0; i < 2; i++) {
		record_init(&record_visit_member, &members[i]);
		members[i].staff_id =
			F->staff[i ? ROLE_SECRETARY : ROLE_PSYCHOLOGIST];
	}
	ok(app_visit_record(F->app, &v, members, 2, E));
	ck_assert_int_eq(n_events(case_id, EVENT_CORRECTED), 0);
	record_init(&record_visit_member, &third);
	third.visit_id = v.row.id;
	str_set(&third.name, "Инспектор Омаров");
	ok(app_save(F->app, APP_VISIT_MEMBER, &third, E));
	ck_assert_int_eq(n_events(case_id, EVENT_CORRECTED), 1);
	ok(app_remove(F->app, APP_VISIT_MEMBER, third.row.id, E));
	ck_assert_int_eq(n_events(case_id, EVENT_CORRECTED), 2);
	/* cl. 13: a commission is of two at least. */
	refused(ERR_INVALID,
		app_remove(F->app, APP_VISIT_MEMBER, members[0].row.id, E));
	record_release(&record_visit_member, &third);
	record_release(&record_visit, &v);
}
END_TEST

START_TEST(a_plan_on_its_way_to_the_head)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	int before = n_events(case_id, EVENT_NOTE);

	ok(db_begin(F->app->db, E));
	ok(db_run(F->app->db, "UPDATE plan SET status = 'draft'", E));
	ok(db_run(F->app->db, "UPDATE casefile SET stage = 'plan'", E));
	ok(db_commit(F->app->db, E));
	ok(app_plan_submit(F->app, plan_id, E));
	ck_assert_int_eq(n_events(case_id, EVENT_NOTE), before + 1);
	as(ROLE_HEAD);
	ok(app_plan_return(F->app, plan_id, "Мало мероприятий.", E));
	ck_assert_int_eq(n_events(case_id, EVENT_NOTE), before + 2);
}
END_TEST

/* A parent who is named in a plan stays in the family. */
START_TEST(what_something_refers_to_stays)
{
	int64_t plan_id;

	a_supported_case(0, &plan_id);
	refused(ERR_BLOCKED,
		app_remove(F->app, APP_FAMILY_MEMBER, F->parent_id, E));
	ck_assert_ptr_nonnull(
		strstr(sentence(), "Another record refers to it: it stays."));
}
END_TEST

static void absent(int64_t meeting_id, int64_t staff_id)
{
	struct app_records list;

	ok(app_load_all(F->app, APP_PARTICIPANT, "meeting_id", meeting_id,
			&list, E));
	for (int i = 0; i < list.n; i++) {
		struct participant *p = app_records_at(&list, i);

		if (p->staff_id != staff_id)
			continue;
		p->attendance = ATTENDANCE_ABSENT;
		ok(app_save(F->app, APP_PARTICIPANT, p, E));
	}
	app_records_release(&list);
}

/* cl. 6, 7, 17: the protocol names who was there, so they have to be. */
START_TEST(who_was_there_is_looked_at_until_it_is_signed)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id), item_id;
	int64_t id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);

	ok(attend(id, 0));
	ok(decide(item_id, DECISION_PLACE));
	absent(id, F->staff[ROLE_TEACHER]);
	refused(ERR_INVALID, app_meeting_close(F->app, id, E));
	ck_assert_str_eq(sentence(),
			 "At least 5 members of the Council must be present "
			 "(cl. 6); here are 4.");
	{
		struct app_records list;

		ok(app_load_all(F->app, APP_PARTICIPANT, "meeting_id", id,
				&list, E));
		for (int i = 0; i < list.n; i++) {
			struct participant *p = app_records_at(&list, i);

			p->attendance = ATTENDANCE_PRESENT;
			ok(app_save(F->app, APP_PARTICIPANT, p, E));
		}
		app_records_release(&list);
	}
	ok(app_meeting_close(F->app, id, E));
	absent(id, F->staff[ROLE_HEAD]);
	refused(ERR_INVALID,
		app_protocol_sign(F->app, id, day("2026-09-18"), E));
	ck_assert_str_eq(E->field, "chair_id");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/trace");
	TCase *tcase = tcase_create("trace");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, whom_a_signal_names);
	tcase_add_test(tcase, the_composition_that_a_new_one_ends);
	tcase_add_test(tcase, the_parts_of_a_paper_that_was_handed_over);
	tcase_add_test(tcase, the_commission_of_a_visit);
	tcase_add_test(tcase, a_plan_on_its_way_to_the_head);
	tcase_add_test(tcase, what_something_refers_to_stays);
	tcase_add_test(tcase, who_was_there_is_looked_at_until_it_is_signed);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
