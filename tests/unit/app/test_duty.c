/*
 * app: obligations follow the facts, and follow them again when a fact was
 * recorded wrong (DESIGN.md section 4); no step happened before what it answers.
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/deadline.h"
#include "app/settings.h"
#include "app/state.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/sb.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static enum action next_of(int64_t case_id)
{
	struct app_case c;
	enum action action;

	ok(app_case_open(F->app, case_id, &c, E));
	action = c.next_action;
	app_case_release(&c);
	return action;
}

/* The signal, changed by correct() and saved by the deputy. */
static void corrected(int64_t signal_id, void (*correct)(struct signal *s))
{
	struct signal s;

	record_init(&record_signal, &s);
	as(ROLE_DEPUTY);
	ok(app_load(F->app, APP_SIGNAL, signal_id, &s, E));
	correct(&s);
	app_set_reason(F->app, "Ошибка при вводе.");
	ok(app_save(F->app, APP_SIGNAL, &s, E));
	record_release(&record_signal, &s);
	as(ROLE_SECRETARY);
}

static void came_on_monday(struct signal *s)
{
	s->received_at = moment_parse_iso("2026-09-21T10:00");
}

static void came_on_wednesday(struct signal *s)
{
	s->received_at = moment_parse_iso("2026-09-16T10:00");
}

static void came_from_the_police(struct signal *s)
{
	s->source = SIGNAL_SOURCE_AGENCY;
	s->how = SIGNAL_WAY_LETTER;
	s->agency_id = F->agency_id;
}

static void came_from_a_teacher(struct signal *s)
{
	s->source = SIGNAL_SOURCE_STAFF;
	s->staff_id = F->staff[ROLE_CLASS_TEACHER];
	s->agency_id = 0;
}

static int64_t the_other_agency;

static void came_from_the_other(struct signal *s)
{
	s->agency_id = the_other_agency;
}

static void make_the_other_agency(void)
{
	struct agency a;

	record_init(&record_agency, &a);
	str_set(&a.name_ru, "Поликлиника № 5");
	a.kind = AGENCY_KIND_HEALTH;
	ok(app_save(F->app, APP_AGENCY, &a, E));
	the_other_agency = a.row.id;
	record_release(&record_agency, &a);
}

/*
 * Received Wed 16, registered Tue 22: due Thu 17, three working days late;
 * gathering ends Mon 21. Received, it turns out, on Mon 21: registered in time,
 * and gathering has two working days from the 22nd, till Thu 24. That the
 * register once said late stays.
 */
START_TEST(the_day_of_receipt_was_wrong_to_the_worse)
{
	int64_t id, case_id;

	at("2026-09-16T10:00");
	id = a_signal(F->agency_id, F->child_id);
	at("2026-09-22T10:00");
	ok(app_signal_register(F->app, id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).late, 3);
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-21"));
	corrected(id, came_on_monday);
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-24"));
	ck_assert_int_eq(n_events(case_id, EVENT_TERM_MOVED), 1);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_DONE_LATE);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).late, 3);
}
END_TEST

/* The other way round: what passed for in time was three days late. */
START_TEST(the_day_of_receipt_was_wrong_to_the_better)
{
	int64_t id, case_id;

	at("2026-09-22T09:00");
	id = a_signal(F->agency_id, F->child_id);
	at("2026-09-22T10:00");
	ok(app_signal_register(F->app, id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_DONE);
	corrected(id, came_on_wednesday);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_DONE_LATE);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).late, 3);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).due_on,
			 day("2026-09-17"));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-21"));
}
END_TEST

START_TEST(who_sent_the_signal_was_wrong)
{
	int64_t id = a_signal(0, F->child_id);
	struct look l;

	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).n, 0);
	corrected(id, came_from_the_police);
	l = look(OBLIGATION_REGISTER_SIGNAL, 0, id);
	ck_assert_int_eq(l.n, 1);
	ck_assert_int_eq(l.due_on, day("2026-09-21"));
	corrected(id, came_from_a_teacher);
	ck_assert_int_eq(look(OBLIGATION_REGISTER_SIGNAL, 0, id).level,
			 WATCHER_SET_ASIDE);
}
END_TEST

START_TEST(word_is_owed_to_the_agency_it_came_from)
{
	int64_t plan_id, case_id = a_supported_case(F->agency_id, &plan_id);
	struct app_records due;
	struct look l;

	make_the_other_agency();
	l = look(OBLIGATION_NOTIFY_AGENCY, case_id, 0);
	ck_assert_int_eq(l.n, 1);
	corrected(1, came_from_the_other);
	l = look(OBLIGATION_NOTIFY_AGENCY, case_id, 0);
	/* The former one is set aside, the last of the two is open. */
	ck_assert_int_eq(l.n, 2);
	ck_assert_int_eq(l.level, WATCHER_NEXT);
	ck_assert_int_eq(l.due_on, day("2026-09-21"));
	ok(app_notices_due(F->app, case_id, &due, E));
	ck_assert_int_eq(due.n, 1);
	ck_assert_int_eq(((struct notice *)app_records_at(&due, 0))->agency_id,
			 the_other_agency);
	app_records_release(&due);
	corrected(1, came_from_a_teacher);
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).level,
			 WATCHER_SET_ASIDE);
}
END_TEST

/* cl. 20: of what came of its information; a review is the school's own. */
START_TEST(a_review_owes_no_agency_word)
{
	int64_t plan_id, case_id = a_supported_case(F->agency_id, &plan_id);
	int64_t item_id, meeting_id;
	struct app_records due;
	struct notice *n;

	ok(app_notices_due(F->app, case_id, &due, E));
	n = app_records_at(&due, 0);
	n->sent_how = NOTICE_WAY_COURIER;
	ok(app_notice_send(F->app, n, E));
	app_records_release(&due);
	meeting_id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_REVIEW,
			       &item_id);
	ok(attend(meeting_id, 0));
	ok(decide(item_id, DECISION_KEEP));
	ok(app_meeting_close(F->app, meeting_id, E));
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).n, 1);
	ck_assert_int_ne(next_of(case_id), ACTION_NOTICE_SEND);
	/* It may be told all the same (further exchange). */
	ok(app_notices_due(F->app, case_id, &due, E));
	ck_assert_int_eq(due.n, 1);
	app_records_release(&due);
}
END_TEST

/* A case counts by its own profile, and says so. */
START_TEST(a_case_keeps_its_profile_s_terms)
{
	int64_t signal_id = a_signal(0, F->child_id), case_id;
	char *path =
		file_path(getenv("VSHU_DATADIR"), "locale/kz/order-398.tsv");
	struct workday_explanation why;
	struct sb text = SB_INIT;
	char *at_profile, *at_term;
	struct look l;

	ok(app_signal_register(F->app, signal_id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	l = look(OBLIGATION_GATHER_PRIMARY, case_id, 0);
	ck_assert_int_eq(l.due_on, day("2026-09-22"));
	ok(file_read(path, &text, E));
	at_profile = strstr(text.s, "\t398\t398\t2023-12-29");
	ck_assert_ptr_nonnull(at_profile);
	memcpy(at_profile, "\t777\t777\t2026-09-18", 19);
	at_term = strstr(text.s, "gather_primary\t2");
	ck_assert_ptr_nonnull(at_term);
	at_term[strlen("gather_primary\t")] = '5';
	as(ROLE_HEAD);
	ok(app_profile_save(F->app, text.s, E));
	sb_release(&text);
	free(path);
	ok(app_deadline_explain(F->app, l.id, &why, E));
	ck_assert_int_eq(why.step[why.n - 1].day, day("2026-09-22"));
	{
		int counted = 0;

		for (size_t i = 0; i < why.n; i++)
			counted += why.step[i].counted > 0;
		ck_assert_int_eq(counted, 2);
	}
	workday_explanation_release(&why);
	/* And counted again it stays. */
	ok(app_term_set(F->app, OBLIGATION_SIGN_PROTOCOL, 3, E));
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).due_on,
			 day("2026-09-22"));
}
END_TEST

static void record_refusal_of(int64_t case_id)
{
	struct refusal r;

	record_init(&record_refusal, &r);
	r.case_id = case_id;
	r.family_member_id = F->parent_id;
	r.refused_on = app_today(F->app);
	r.form = REFUSAL_FORM_SPOKEN;
	str_set(&r.refused, "От помощи психолога.");
	str_set(&r.explained, "Последствия разъяснены.");
	str_set(&r.witnesses, "Ли А., Цой А.");
	ok(app_refusal_record(F->app, &r, E));
	record_release(&record_refusal, &r);
}

/* The protocol that placed it is signed, so that it is not the next step. */
static void sign_protocol_of(int64_t case_id)
{
	struct app_records items;
	int64_t meeting_id;

	ok(app_load_all(F->app, APP_AGENDA_ITEM, "case_id", case_id, &items,
			E));
	meeting_id =
		((struct agenda_item *)app_records_at(&items, 0))->meeting_id;
	app_records_release(&items);
	ok(app_meeting_close(F->app, meeting_id, E));
	ok(app_protocol_sign(F->app, meeting_id, app_today(F->app), E));
}

/* Annex 1, cl. 21: no agreement is a refusal to be recorded, and it may pass. */
START_TEST(parents_refuse_and_agree_after_all)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);

	sign_protocol_of(case_id);
	ok(app_plan_copy(F->app, plan_id, day("2026-09-18"), E));
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_REFUSED, F->parent_id,
			    day("2026-09-18"), E));
	ck_assert_int_eq(next_of(case_id), ACTION_REFUSAL_RECORD);
	record_refusal_of(case_id);
	ck_assert_int_eq(next_of(case_id), ACTION_PETITION_CREATE);
	at("2026-09-21T10:00");
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN, F->parent_id,
			    day("2026-09-21"), E));
	ck_assert_int_eq(look(OBLIGATION_PETITION, case_id, 0).level,
			 WATCHER_SET_ASIDE);
	ck_assert_int_eq(next_of(case_id), ACTION_MEASURE_CLOSE);
}
END_TEST

/* Whose duty it is by the role alone, may see how it was counted. */
START_TEST(a_duty_of_the_role_explains_itself_too)
{
	int64_t id = a_signal(F->agency_id, F->child_id);
	struct workday_explanation why;
	struct look l = look(OBLIGATION_REGISTER_SIGNAL, 0, id);

	ok(db_begin(F->app->db, E));
	ok(db_run(F->app->db,
		  "UPDATE obligation SET responsible_id = NULL,"
		  " role = 'psychologist'",
		  E));
	ok(db_commit(F->app->db, E));
	as(ROLE_PSYCHOLOGIST);
	ok(app_deadline_explain(F->app, l.id, &why, E));
	workday_explanation_release(&why);
	as(ROLE_TEACHER);
	refused(ERR_DENIED, app_deadline_explain(F->app, l.id, &why, E));
}
END_TEST

static int64_t a_measure(int64_t plan_id)
{
	struct record_array list = RECORD_ARRAY_INIT;
	int64_t id;

	ok(record_list(F->app->db, &record_measure, "plan_id", plan_id, &list,
		       E));
	id = record_row(record_at(&list, 0))->id;
	record_array_release(&list);
	return id;
}

/* The fixture's plan is approved on Fri 18, the child placed that day. */
START_TEST(nothing_answers_what_was_not_yet)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id), other;
	int64_t measure_id = a_measure(plan_id);
	struct monitoring note;
	struct removal removal;
	struct petition p;

	record_init(&record_monitoring, &note);
	record_init(&record_removal, &removal);
	record_init(&record_petition, &p);
	refused(ERR_INVALID,
		app_measure_close(F->app, measure_id, MEASURE_STATUS_DONE,
				  QUALITY_HIGH, "Да.", day("2026-09-17"), E));
	ck_assert_str_eq(E->field, "closed_on");
	note.measure_id = measure_id;
	note.noted_on = day("2026-09-17");
	str_set(&note.note, "Рано.");
	refused(ERR_INVALID, app_monitoring_add(F->app, &note, E));
	ck_assert_str_eq(E->field, "noted_on");

	removal.case_id = case_id;
	removal.requested_on = day("2026-09-17");
	removal.reason = REMOVAL_REASON_MOVED;
	str_set(&removal.results, "Переехали.");
	str_set(&removal.evidence, "Справка № 4.");
	refused(ERR_INVALID, app_removal_request(F->app, &removal, E));
	ck_assert_str_eq(E->field, "requested_on");

	record_refusal_of(case_id);
	p.case_id = case_id;
	p.kind = PETITION_KIND_DUTIES;
	p.agency_id = F->agency_id;
	str_set(&p.inaction, "Не являются.");
	str_set(&p.work_done, "Беседы.");
	as(ROLE_HEAD);
	refused(ERR_INVALID,
		app_petition_send(F->app, &p, day("2026-09-17"), E));
	ck_assert_str_eq(E->field, "sent_on");
	ok(app_petition_send(F->app, &p, day("2026-09-18"), E));
	refused(ERR_INVALID, app_petition_outcome(F->app, p.row.id, 1,
						  day("2026-09-17"), "Да.", E));
	ck_assert_str_eq(E->field, "outcome_on");

	/* cl. 12: nor was it gathered before it was known. */
	as(ROLE_SECRETARY);
	ok(app_signal_register(F->app, a_signal(0, F->other_child_id), E));
	ok(app_case_of_child(F->app, F->other_child_id, &other, E));
	{
		struct primary_info info;

		record_init(&record_primary_info, &info);
		ok(app_primary_draft(F->app, other, &info, E));
		str_set(&info.situation, "Переезжают.");
		ok(app_save(F->app, APP_PRIMARY_INFO, &info, E));
		record_release(&record_primary_info, &info);
	}
	refused(ERR_INVALID,
		app_primary_complete(F->app, other,
				     moment_parse_iso("2026-09-17T10:00"), E));
	ck_assert_str_eq(E->field, "completed_at");
	record_release(&record_monitoring, &note);
	record_release(&record_removal, &removal);
	record_release(&record_petition, &p);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/duty");
	TCase *tcase = tcase_create("duty");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, the_day_of_receipt_was_wrong_to_the_worse);
	tcase_add_test(tcase, the_day_of_receipt_was_wrong_to_the_better);
	tcase_add_test(tcase, who_sent_the_signal_was_wrong);
	tcase_add_test(tcase, word_is_owed_to_the_agency_it_came_from);
	tcase_add_test(tcase, a_review_owes_no_agency_word);
	tcase_add_test(tcase, a_case_keeps_its_profile_s_terms);
	tcase_add_test(tcase, parents_refuse_and_agree_after_all);
	tcase_add_test(tcase, a_duty_of_the_role_explains_itself_too);
	tcase_add_test(tcase, nothing_answers_what_was_not_yet);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
