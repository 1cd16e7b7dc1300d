/* app: notices, refusal of help, petitions, removal, transfer (cl. 20-24). */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static int64_t stage_of(int64_t case_id)
{
	struct casefile c;
	int64_t stage;

	record_init(&record_casefile, &c);
	ok(app_load(F->app, APP_CASEFILE, case_id, &c, E));
	stage = c.stage;
	record_release(&record_casefile, &c);
	return stage;
}

START_TEST(an_agency_that_comes_after_the_decision_is_owed_word)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id), id;
	struct app_records due;
	struct notice *n;

	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).n, 0);
	at("2026-09-23T10:00");
	id = a_signal(F->agency_id, F->child_id);
	ok(app_signal_register(F->app, id, E));
	/* Wed 23 + 1: Thu 24. */
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).due_on,
			 day("2026-09-24"));
	at("2026-09-28T10:00");
	ok(app_notices_due(F->app, case_id, &due, E));
	ck_assert_int_eq(due.n, 1);
	n = app_records_at(&due, 0);
	ck_assert_int_eq(n->signal_id, id);
	ck_assert_ptr_nonnull(strstr(n->measures, "беседы"));
	refused(ERR_REQUIRED, app_notice_send(F->app, n, E));
	ck_assert_str_eq(E->field, "sent_how");
	n->sent_how = NOTICE_WAY_POST;
	n->sent_at = moment_parse_iso("2026-09-28T10:01");
	refused(ERR_INVALID, app_notice_send(F->app, n, E));
	n->sent_at = moment_parse_iso("2026-09-28T10:00");
	ok(app_notice_send(F->app, n, E));
	ck_assert_str_eq(n->out_number, "2026/001");
	/* Fri 25 and Mon 28. */
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).level,
			 WATCHER_DONE_LATE);
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).late, 2);
	n->row.id = 0;
	refused(ERR_EXISTS, app_notice_send(F->app, n, E));
	app_records_release(&due);
}
END_TEST

static void record_refusal_of(int64_t case_id)
{
	struct refusal r;

	record_init(&record_refusal, &r);
	r.case_id = case_id;
	r.family_member_id = F->parent_id;
	r.refused_on = day("2026-09-18");
	r.form = REFUSAL_FORM_SPOKEN;
	str_set(&r.refused, "Помощь психолога.");
	refused(ERR_INVALID, app_refusal_record(F->app, &r, E));
	ck_assert_str_eq(E->field, "witnesses");
	str_set(&r.witnesses, "Ли А., Цой А.");
	ok(app_refusal_record(F->app, &r, E));
	record_release(&record_refusal, &r);
}

/* cl. 21: refusal and inaction, then the petition, then what came of it. */
START_TEST(refusal_and_inaction_lead_to_a_petition)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct petition p;

	record_init(&record_petition, &p);
	p.case_id = case_id;
	p.kind = PETITION_KIND_DUTIES;
	p.agency_id = F->agency_id;
	str_set(&p.inaction, "Не являются по приглашениям 10.09 и 17.09.");
	str_set(&p.work_done, "Беседы, посещение на дому.");
	as(ROLE_DEPUTY);
	refused(ERR_BLOCKED,
		app_petition_send(F->app, &p, day("2026-09-18"), E));
	ck_assert_str_eq(sentence(),
			 "This step is not possible now. The parents' refusal "
			 "of help is not recorded with its facts.");
	ck_assert_int_eq(p.row.id, 0);
	ck_assert_int_eq(p.sent_on, DAY_NONE);
	as(ROLE_SECRETARY);
	record_refusal_of(case_id);
	ck_assert_int_eq(look(OBLIGATION_PETITION, case_id, 0).level,
			 WATCHER_NO_TERM);
	as(ROLE_DEPUTY);
	ok(app_petition_send(F->app, &p, day("2026-09-18"), E));
	ck_assert_int_ne(p.refusal_id, 0);
	ck_assert_int_eq(look(OBLIGATION_PETITION, case_id, 0).level,
			 WATCHER_DONE);
	refused(ERR_EXISTS,
		app_petition_send(F->app, &p, day("2026-09-18"), E));
	ok(app_petition_outcome(F->app, p.row.id, 1, day("2026-09-18"),
				"Удовлетворено.", E));
	refused(ERR_EXISTS,
		app_petition_outcome(F->app, p.row.id, 1, day("2026-09-18"),
				     "Ещё раз.", E));
	record_release(&record_petition, &p);
}
END_TEST

START_TEST(parents_who_do_not_agree_to_the_plan)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);

	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_REFUSED, F->parent_id,
			    day("2026-09-18"), E));
	ck_assert_int_eq(look(OBLIGATION_PARENT_CONSENT, case_id, 0).level,
			 WATCHER_SET_ASIDE);
	ck_assert_int_eq(look(OBLIGATION_PETITION, case_id, 0).n, 1);
	ck_assert_int_eq(n_events(case_id, EVENT_HELP_REFUSED), 1);
}
END_TEST

static void ask_removal(int64_t case_id, enum removal_reason reason,
			enum err_code expected)
{
	struct removal r;

	record_init(&record_removal, &r);
	r.case_id = case_id;
	r.requested_on = app_today(F->app);
	r.reason = reason;
	str_set(&r.results, "План выполнен.");
	if (reason != REMOVAL_REASON_POSITIVE)
		str_set(&r.evidence, "Справка о переезде № 4.");
	refused(expected, app_removal_request(F->app, &r, E));
	record_release(&record_removal, &r);
}

static void write_positive(int64_t case_id)
{
	struct app_records list;

	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_REMOVAL, &list, E));
	ck_assert_int_eq(list.n, 2);
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		as_staff(m->author_id);
		m->written_on = app_today(F->app);
		m->verdict = MATERIAL_VERDICT_POSITIVE;
		ok(app_save(F->app, APP_MATERIAL, m, E));
		as(ROLE_DEPUTY);
		ok(app_material_hand(F->app, m->row.id, m->written_on, E));
	}
	app_records_release(&list);
	as(ROLE_SECRETARY);
}

/* cl. 23: positive characteristic and conclusion, petition, decision. */
START_TEST(removed_by_positive_characteristics)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	int64_t item_id, id, open_id;
	struct casefile c;
	struct plan p;

	at("2027-03-10T10:00");
	ask_removal(case_id, REMOVAL_REASON_POSITIVE, ERR_BLOCKED);
	write_positive(case_id);
	ask_removal(case_id, REMOVAL_REASON_POSITIVE, ERR_OK);
	ask_removal(case_id, REMOVAL_REASON_POSITIVE, ERR_EXISTS);
	refused(ERR_INVALID,
		app_agenda_add(F->app,
			       a_meeting("2027-03-10", case_id,
					 AGENDA_QUESTION_REMOVAL, &item_id),
			       case_id, AGENDA_QUESTION_PLACING, &open_id, E));
	{
		struct app_records items;

		ok(app_load_all(F->app, APP_AGENDA_ITEM, "case_id", case_id,
				&items, E));
		ck_assert_int_eq(items.n, 2);
		id = ((struct agenda_item *)app_records_at(&items, 1))
			     ->meeting_id;
		app_records_release(&items);
	}
	ok(attend(id, 0));
	ok(decide(item_id, DECISION_REMOVE));
	record_init(&record_casefile, &c);
	ok(app_load(F->app, APP_CASEFILE, case_id, &c, E));
	ck_assert_int_eq(c.stage, CASEFILE_REMOVED);
	ck_assert_int_eq(c.outcome, CASEFILE_OUTCOME_POSITIVE);
	ck_assert_int_eq(c.closed_on, day("2027-03-10"));
	record_release(&record_casefile, &c);
	record_init(&record_plan, &p);
	ok(app_load(F->app, APP_PLAN, plan_id, &p, E));
	ck_assert_int_eq(p.status, PLAN_STATUS_ENDED);
	record_release(&record_plan, &p);
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).level,
			 WATCHER_SET_ASIDE);
	/* Placed again keeps the old episode. */
	ok(app_signal_register(F->app, a_signal(0, F->child_id), E));
	ok(app_case_of_child(F->app, F->child_id, &open_id, E));
	ck_assert_int_ne(open_id, case_id);
	ck_assert_int_eq(stage_of(case_id), CASEFILE_REMOVED);
}
END_TEST

START_TEST(removed_for_an_objective_reason)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	int64_t item_id, id;
	struct casefile c;

	ask_removal(case_id, REMOVAL_REASON_MOVED, ERR_OK);
	at("2026-09-21T10:00");
	id = a_meeting("2026-09-21", case_id, AGENDA_QUESTION_REMOVAL,
		       &item_id);
	ok(attend(id, 0));
	ok(decide(item_id, DECISION_REMOVE));
	record_init(&record_casefile, &c);
	ok(app_load(F->app, APP_CASEFILE, case_id, &c, E));
	ck_assert_int_eq(c.outcome, CASEFILE_OUTCOME_MOVED);
	record_release(&record_casefile, &c);
}
END_TEST

/*
 * cl. 20 is about what was decided on the agency's information: whether to
 * place. A later decision of the Council owes nobody a notice.
 */
START_TEST(a_notice_is_owed_on_the_placing_alone)
{
	int64_t plan_id, case_id = a_supported_case(F->agency_id, &plan_id);
	int64_t item_id, id;
	struct app_records due;
	struct app_case c;
	struct notice *n;

	ok(app_case_open(F->app, case_id, &c, E));
	ck_assert_int_eq(c.next_action, ACTION_NOTICE_SEND);
	app_case_release(&c);
	ok(app_notices_due(F->app, case_id, &due, E));
	n = app_records_at(&due, 0);
	n->sent_how = NOTICE_WAY_COURIER;
	ok(app_notice_send(F->app, n, E));
	app_records_release(&due);
	ask_removal(case_id, REMOVAL_REASON_MOVED, ERR_OK);
	at("2026-09-21T10:00");
	id = a_meeting("2026-09-21", case_id, AGENDA_QUESTION_REMOVAL,
		       &item_id);
	ok(attend(id, 0));
	ok(decide(item_id, DECISION_REMOVE));
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).n, 1);
	ok(app_case_open(F->app, case_id, &c, E));
	ck_assert_int_eq(c.next_action, ACTION_PROTOCOL_SIGN);
	app_case_release(&c);
}
END_TEST

/* cl. 24 */
START_TEST(transferred_and_confirmed)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct transfer t;
	struct child child;

	record_init(&record_transfer, &t);
	t.case_id = case_id;
	t.left_on = t.sent_on = day("2026-09-18");
	refused(ERR_REQUIRED, app_transfer_send(F->app, &t, E));
	str_set(&t.to_school, "СШ № 40, г. Шымкент");
	ok(app_transfer_send(F->app, &t, E));
	ck_assert_int_eq(stage_of(case_id), CASEFILE_TRANSFERRED);
	ck_assert_int_eq(look(OBLIGATION_TRANSFER_CONFIRM, case_id, 0).level,
			 WATCHER_NO_TERM);
	record_init(&record_child, &child);
	ok(app_load(F->app, APP_CHILD, F->child_id, &child, E));
	ck_assert_int_eq(child.left_on, day("2026-09-18"));
	record_release(&record_child, &child);
	ok(app_transfer_confirm(F->app, t.row.id, "Иванова И.",
				app_today(F->app), E));
	ck_assert_int_eq(look(OBLIGATION_TRANSFER_CONFIRM, case_id, 0).level,
			 WATCHER_DONE);
	refused(ERR_EXISTS, app_transfer_confirm(F->app, t.row.id, "Иванова И.",
						 app_today(F->app), E));
	record_release(&record_transfer, &t);
}
END_TEST

START_TEST(a_case_is_closed_before_a_decision_with_a_reason)
{
	int64_t case_id = a_case_before_the_council(F->agency_id, F->child_id);

	refused(ERR_BLOCKED,
		app_case_close(F->app, case_id, "", app_today(F->app), E));
	ok(app_case_close(F->app, case_id, "Ребёнок не этой школы.",
			  app_today(F->app), E));
	ck_assert_int_eq(stage_of(case_id), CASEFILE_CLOSED);
	refused(ERR_BLOCKED, app_case_close(F->app, case_id, "Ещё раз.",
					    app_today(F->app), E));
}
END_TEST

START_TEST(an_agency_s_answer_is_waited_for)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct request r;

	record_init(&record_request, &r);
	r.case_id = case_id;
	r.agency_id = F->agency_id;
	r.sent_on = day("2026-09-18");
	/* A Saturday: until Mon 28. */
	r.answer_by = day("2026-09-26");
	str_set(&r.questions, "Состоит ли на учёте?");
	ok(app_request_send(F->app, &r, E));
	ck_assert_int_eq(look(OBLIGATION_AGENCY_ANSWER, case_id, 0).due_on,
			 day("2026-09-28"));
	r.answer_by = day("2026-09-30");
	ok(app_save(F->app, APP_REQUEST, &r, E));
	ck_assert_int_eq(look(OBLIGATION_AGENCY_ANSWER, case_id, 0).due_on,
			 day("2026-09-30"));
	at("2026-10-01T09:00");
	refused(ERR_INVALID,
		app_request_answer(F->app, r.row.id, "15-2/441", r.sent_on - 1,
				   "Раньше запроса.", E));
	ok(app_request_answer(F->app, r.row.id, "15-2/441", day("2026-10-01"),
			      "Не состоит.", E));
	ck_assert_int_eq(look(OBLIGATION_AGENCY_ANSWER, case_id, 0).late, 1);
	record_release(&record_request, &r);
}
END_TEST

START_TEST(a_home_visit_is_the_case_s_act)
{
	int64_t case_id;
	struct visit v;
	struct visit_member members[2];
	struct app_records list;
	int written = 0;

	ok(app_signal_register(F->app, a_signal(0, F->child_id), E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	record_init(&record_visit, &v);
	v.case_id = case_id;
	v.kind = VISIT_KIND_HOME;
	v.visited_on = day("2026-09-18");
	v.access = VISIT_ACCESS_OPENED;
	str_set(&v.conclusions, "Условия удовлетворительные.");
	for (int i = 0; i < 2; i++) {
		record_init(&record_visit_member, &members[i]);
		members[i].staff_id =
			F->staff[i ? ROLE_SECRETARY : ROLE_CLASS_TEACHER];
	}
	refused(ERR_INVALID, app_visit_record(F->app, &v, members, 1, E));
	ok(app_visit_record(F->app, &v, members, 2, E));
	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_PLACING, &list, E));
	for (int i = 0; i < list.n; i++) {
		const struct material *m = app_records_at(&list, i);

		written += m->kind == MATERIAL_KIND_HOUSING_ACT &&
			   m->written_on == day("2026-09-18") &&
			   m->row.id == v.material_id;
	}
	ck_assert_int_eq(written, 1);
	app_records_release(&list);
	record_release(&record_visit, &v);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/outward");
	TCase *tcase = tcase_create("outward");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase,
		       an_agency_that_comes_after_the_decision_is_owed_word);
	tcase_add_test(tcase, refusal_and_inaction_lead_to_a_petition);
	tcase_add_test(tcase, parents_who_do_not_agree_to_the_plan);
	tcase_add_test(tcase, removed_by_positive_characteristics);
	tcase_add_test(tcase, removed_for_an_objective_reason);
	tcase_add_test(tcase, a_notice_is_owed_on_the_placing_alone);
	tcase_add_test(tcase, transferred_and_confirmed);
	tcase_add_test(tcase, a_case_is_closed_before_a_decision_with_a_reason);
	tcase_add_test(tcase, an_agency_s_answer_is_waited_for);
	tcase_add_test(tcase, a_home_visit_is_the_case_s_act);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
