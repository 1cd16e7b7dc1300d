/* app: the whole way of a case, and the steps that are refused on it. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/paper.h"
#include "app/state.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/people.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static int64_t stage_of(int64_t case_id)
{
	struct app_case c;
	int64_t stage;

	ok(app_case_open(F->app, case_id, &c, E));
	stage = c.casefile.stage;
	app_case_release(&c);
	return stage;
}

static void next_is(int64_t case_id, enum action action, enum role role,
		    const char *due_on)
{
	struct app_case c;

	ok(app_case_open(F->app, case_id, &c, E));
	ck_assert_str_eq(action_code(c.next_action), action_code(action));
	ck_assert_str_eq(role_code(c.next_role), role_code(role));
	if (due_on)
		ck_assert_int_eq(c.next_due_on, day(due_on));
	else
		ck_assert_int_eq(c.next_due_on, DAY_NONE);
	app_case_release(&c);
}

static void send_notice(int64_t case_id)
{
	struct app_records due;
	struct notice *n;

	ok(app_notices_due(F->app, case_id, &due, E));
	ck_assert_int_eq(due.n, 1);
	n = app_records_at(&due, 0);
	ck_assert_int_eq(n->agency_id, F->agency_id);
	n->sent_how = NOTICE_WAY_COURIER;
	/* Not before the day of the decision. */
	n->sent_at -= 2 * SECONDS_A_DAY;
	refused(ERR_INVALID, app_notice_send(F->app, n, E));
	ck_assert_str_eq(F->err.field, "sent_at");
	n->sent_at += 2 * SECONDS_A_DAY;
	ok(app_notice_send(F->app, n, E));
	/* A second Enter. */
	ok(app_notice_send(F->app, n, E));
	app_records_release(&due);
	ok(app_notices_due(F->app, case_id, &due, E));
	ck_assert_int_eq(due.n, 0);
	app_records_release(&due);
}

/*
 * From the agency's letter on Wed 2026-09-16 to the measures under way. Last
 * days: registered by Thu 17, gathered by Mon 21 (2 working days after Thu), the
 * materials by Wed 23 (the day before the meeting), the agency told by Fri 25 (1
 * working day after Thu 24).
 */
START_TEST(from_the_agency_s_letter_to_the_approved_plan)
{
	int64_t signal_id, case_id, item_id, meeting_id;
	struct primary_info p;
	struct app_records list;
	struct representation r;
	struct look l;

	at("2026-09-16T10:00");
	signal_id = a_signal(F->agency_id, F->child_id);
	at("2026-09-17T10:00");
	ok(app_signal_register(F->app, signal_id, E));
	ok(app_case_of_child(F->app, F->child_id, &case_id, E));
	next_is(case_id, ACTION_PRIMARY_EDIT, ROLE_SECRETARY, "2026-09-21");
	refused(ERR_BLOCKED,
		app_primary_complete(F->app, case_id, MOMENT_NONE, E));

	/* cl. 12 */
	at("2026-09-18T11:00");
	record_init(&record_primary_info, &p);
	ok(app_primary_draft(F->app, case_id, &p, E));
	ck_assert_str_eq(p.lives_at, "г. Алматы, ул. Абая, 10");
	ck_assert_int_eq(p.secretary_id, F->staff[ROLE_SECRETARY]);
	ck_assert_int_eq(p.class_teacher_id, F->staff[ROLE_CLASS_TEACHER]);
	str_set(&p.situation, "Мать одна, работает в две смены.");
	ok(app_save(F->app, APP_PRIMARY_INFO, &p, E));
	record_release(&record_primary_info, &p);
	next_is(case_id, ACTION_PRIMARY_COMPLETE, ROLE_SECRETARY, "2026-09-21");
	ok(app_primary_complete(F->app, case_id, MOMENT_NONE, E));
	ck_assert_int_eq(stage_of(case_id), CASEFILE_ASSESSMENT);
	ck_assert_int_eq(look(OBLIGATION_GATHER_PRIMARY, case_id, 0).level,
			 WATCHER_DONE);

	/* cl. 14 */
	l = look(OBLIGATION_MATERIALS, case_id, 0);
	ck_assert_int_eq(l.n, 4);
	ck_assert_int_eq(l.due_on, DAY_NONE);
	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_PLACING, &list, E));
	ck_assert_int_eq(list.n, 4);
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		refused(ERR_BLOCKED, app_material_hand(F->app, m->row.id,
						       day("2026-09-18"), E));
		as_staff(m->author_id);
		m->written_on = day("2026-09-18");
		ok(app_save(F->app, APP_MATERIAL, m, E));
		as(ROLE_SECRETARY);
	}
	record_init(&record_representation, &r);
	r.case_id = case_id;
	r.made_on = day("2026-09-18");
	str_set(&r.gist, "Прошу рассмотреть вопрос о постановке.");
	r.proposal = REPRESENTATION_PROPOSAL_PLACE;
	as(ROLE_DEPUTY);
	refused(ERR_BLOCKED, app_representation_make(F->app, &r, E));
	ck_assert_str_eq(sentence(),
			 "This step is not possible now. The materials are "
			 "not handed to the deputy head.");
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		ok(app_material_hand(F->app, m->row.id, day("2026-09-18"), E));
	}
	app_records_release(&list);
	ck_assert_int_eq(look(OBLIGATION_MATERIALS, case_id, 0).level,
			 WATCHER_DONE);
	ok(app_representation_make(F->app, &r, E));
	record_release(&record_representation, &r);
	ck_assert_int_eq(stage_of(case_id), CASEFILE_COUNCIL);

	/* cl. 5-9, 15 */
	as(ROLE_SECRETARY);
	next_is(case_id, ACTION_MEETING_CALL, ROLE_SECRETARY, NULL);
	meeting_id = a_meeting("2026-09-24", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);
	next_is(case_id, ACTION_MEETING_RUN, ROLE_SECRETARY, NULL);
	refused(ERR_BLOCKED, app_meeting_open(F->app, meeting_id, E));
	at("2026-09-24T15:00");
	ok(attend(meeting_id, 0));
	refused(ERR_BLOCKED, app_meeting_close(F->app, meeting_id, E));
	ok(decide(item_id, DECISION_PLACE));
	refused(ERR_BLOCKED, decide(item_id, DECISION_REFUSE));
	ck_assert_int_eq(stage_of(case_id), CASEFILE_PLAN);
	ok(app_meeting_close(F->app, meeting_id, E));

	/* cl. 20 */
	l = look(OBLIGATION_NOTIFY_AGENCY, case_id, 0);
	ck_assert_int_eq(l.n, 1);
	ck_assert_int_eq(l.due_on, day("2026-09-25"));
	next_is(case_id, ACTION_NOTICE_SEND, ROLE_SECRETARY, "2026-09-25");
	at("2026-09-25T09:00");
	send_notice(case_id);
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).level,
			 WATCHER_DONE);
}
END_TEST

START_TEST(a_meeting_with_four_members_is_refused_in_words)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id), item_id;
	int64_t id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);

	refused(ERR_INVALID, attend(id, 1));
	ck_assert_str_eq(sentence(),
			 "At least 5 members of the Council must be present "
			 "(cl. 6); here are 4.");
	refused(ERR_BLOCKED, decide(item_id, DECISION_PLACE));
	ok(attend(id, 0));
	ok(decide(item_id, DECISION_PLACE));
}
END_TEST

/*
 * The day before Tue 2026-10-27 is Fri 23: Mon 26 is the day off for Republic
 * Day, which is a Sunday.
 */
START_TEST(materials_are_due_the_day_before_the_meeting)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	int64_t item_id, id;
	struct app_records list;
	struct meeting m;

	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_REMOVAL, &list, E));
	ck_assert_int_eq(list.n, 2);
	app_records_release(&list);
	ck_assert_int_eq(look(OBLIGATION_MATERIALS, case_id, 0).n, 6);
	ck_assert_int_eq(look(OBLIGATION_MATERIALS, case_id, 0).due_on,
			 DAY_NONE);
	id = a_meeting("2026-10-27", case_id, AGENDA_QUESTION_REVIEW, &item_id);
	ck_assert_int_eq(look(OBLIGATION_MATERIALS, case_id, 0).due_on,
			 day("2026-10-23"));
	record_init(&record_meeting, &m);
	ok(app_load(F->app, APP_MEETING, id, &m, E));
	m.held_on = day("2026-10-29");
	ok(app_save(F->app, APP_MEETING, &m, E));
	record_release(&record_meeting, &m);
	ck_assert_int_eq(look(OBLIGATION_MATERIALS, case_id, 0).due_on,
			 day("2026-10-28"));
	ck_assert_int_eq(n_events(case_id, EVENT_MEETING_MOVED), 1);
	ck_assert_int_eq(n_events(case_id, EVENT_TERM_MOVED), 2);
	ok(app_agenda_remove(F->app, item_id, E));
	ck_assert_int_eq(look(OBLIGATION_MATERIALS, case_id, 0).due_on,
			 DAY_NONE);
}
END_TEST

static char *printed_in(int64_t meeting_id, enum print_lang lang)
{
	struct print_options options = { .encoding = CHARSET_UTF8 };
	struct sb text = SB_INIT;

	ok(app_paper(F->app, "protocol", meeting_id, lang, &options, &text,
		     NULL, E));
	return sb_detach(&text);
}

static char *printed(int64_t meeting_id)
{
	return printed_in(meeting_id, PRINT_RU);
}

/* The paper says so, and says nothing of what the protocol had no need of. */
static void addendum_reads(int64_t id)
{
	static const struct {
		enum print_lang lang;
		const char *title, *of, *agenda;
	} papers[] = {
		{ PRINT_RU, "ДОПОЛНЕНИЕ № 2026/001-1\n",
		  "к протоколу № 2026/001 ", "ПОВЕСТКА ДНЯ" },
		{ PRINT_KK, "ХАТТАМАҒА ТОЛЫҚТЫРУ № 2026/001-1\n",
		  "Толықтырылатын хаттама: № 2026/001,", "КҮН ТӘРТІБІ" },
	};

	for (size_t i = 0; i < ARRAY_SIZE(papers); i++) {
		char *text = printed_in(id, papers[i].lang);

		ck_assert_ptr_nonnull(strstr(text, papers[i].title));
		ck_assert_ptr_nonnull(strstr(text, papers[i].of));
		ck_assert_ptr_nonnull(strstr(text, "Вместо «7» читать «8»."));
		ck_assert_ptr_nonnull(strstr(text, "Сапарбекова"));
		ck_assert_ptr_null(strstr(text, papers[i].agenda));
		free(text);
	}
}

/* cl. 17: a signed protocol never changes; what was wrong is an addendum. */
START_TEST(the_protocol_is_signed_and_stays)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	int64_t addendum_id, second_id, meeting_id, item_id;
	struct app_records items;
	struct agenda_item *item;
	struct meeting m;
	struct app_case c;
	char *before, *after;

	ok(app_load_all(F->app, APP_AGENDA_ITEM, "case_id", case_id, &items,
			E));
	item = app_records_at(&items, 0);
	meeting_id = item->meeting_id;
	refused(ERR_BLOCKED,
		app_protocol_sign(F->app, meeting_id, day("2026-09-18"), E));
	ok(app_meeting_close(F->app, meeting_id, E));
	ok(app_case_open(F->app, case_id, &c, E));
	ck_assert_int_eq(c.next_action, ACTION_PROTOCOL_SIGN);
	ck_assert_int_eq(c.next_ref, meeting_id);
	app_case_release(&c);
	as(ROLE_DEPUTY);
	refused(ERR_DENIED,
		app_protocol_sign(F->app, meeting_id, day("2026-09-18"), E));
	as(ROLE_SECRETARY);
	refused(ERR_INVALID,
		app_protocol_sign(F->app, meeting_id, day("2026-09-17"), E));
	refused(ERR_INVALID,
		app_protocol_sign(F->app, meeting_id, day("2026-09-19"), E));
	ok(app_protocol_sign(F->app, meeting_id, day("2026-09-18"), E));
	before = printed(meeting_id);
	ck_assert_ptr_nonnull(strstr(before, "Ахметов"));

	item_id = item->row.id;
	ok(app_load(F->app, APP_AGENDA_ITEM, item_id, item, E));
	str_set(&item->heard, "Совсем другое.");
	refused(ERR_BLOCKED, app_save(F->app, APP_AGENDA_ITEM, item, E));
	record_init(&record_meeting, &m);
	ok(app_load(F->app, APP_MEETING, meeting_id, &m, E));
	ck_assert_str_eq(m.number, "2026/001");
	str_set(&m.place, "каб. 13");
	refused(ERR_BLOCKED, app_save(F->app, APP_MEETING, &m, E));
	record_release(&record_meeting, &m);

	/* What is printed is what was signed, whatever a child is called now. */
	{
		struct child child;

		record_init(&record_child, &child);
		ok(app_load(F->app, APP_CHILD, F->child_id, &child, E));
		str_set(&child.surname, "Иванов");
		ok(app_save(F->app, APP_CHILD, &child, E));
		record_release(&record_child, &child);
	}
	after = printed(meeting_id);
	ck_assert_str_eq(before, after);
	free(before);
	free(after);

	ok(app_protocol_amend(F->app, meeting_id, "Вместо «7» читать «8».",
			      &addendum_id, E));
	ck_assert_int_ne(addendum_id, 0);
	{
		int64_t again;

		ok(app_protocol_amend(F->app, meeting_id,
				      "Вместо «7» читать «8».", &again, E));
		ck_assert_int_eq(again, addendum_id);
	}
	addendum_reads(addendum_id);
	ok(app_protocol_sign(F->app, addendum_id, day("2026-09-18"), E));
	addendum_reads(addendum_id);
	ck_assert_int_eq(n_events(case_id, EVENT_PROTOCOL_ADDED), 1);

	/* What adds to an addendum is the second addendum to the protocol. */
	ok(app_protocol_amend(F->app, addendum_id, "И «9» читать «10».",
			      &second_id, E));
	record_init(&record_meeting, &m);
	ok(app_load(F->app, APP_MEETING, second_id, &m, E));
	ck_assert_str_eq(m.number, "2026/001-2");
	ck_assert_int_eq(m.amends_id, meeting_id);
	record_release(&record_meeting, &m);
	app_records_release(&items);
}
END_TEST

/* All that is missing, in order, each with whose it is. */
START_TEST(a_blocked_step_names_all_that_is_missing)
{
	static const struct {
		const char *message;
		enum role role;
		enum action action;
	} expected[] = {
		{ "The question is on the agenda of no meeting.",
		  ROLE_SECRETARY, ACTION_MEETING_CALL },
		{ "No parent or other legal representative is invited.",
		  ROLE_SECRETARY, ACTION_MEETING_INVITE },
		{ "The meeting has not been opened.", ROLE_SECRETARY,
		  ACTION_MEETING_RUN },
	};
	int64_t case_id = a_case_before_the_council(0, F->child_id), item_id;
	int64_t id;
	struct app_missing missing[APP_MISSING_MAX];
	int n;

	ok(app_case_blocked(F->app, case_id, ACTION_DECISION_RECORD, missing,
			    &n, E));
	ck_assert_int_eq(n, ARRAY_SIZE(expected));
	for (int i = 0; i < n; i++) {
		ck_assert_str_eq(missing[i].message, expected[i].message);
		ck_assert_int_eq(missing[i].role, expected[i].role);
		ck_assert_int_eq(missing[i].action, expected[i].action);
	}
	ok(app_case_blocked(F->app, case_id, ACTION_PLAN_APPROVE, missing, &n,
			    E));
	ck_assert_int_eq(n, 1);
	ck_assert_str_eq(missing[0].message,
			 "The case is at another stage now.");
	id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
		       &item_id);
	ok(attend(id, 0));
	ok(app_case_blocked(F->app, case_id, ACTION_DECISION_RECORD, missing,
			    &n, E));
	ck_assert_int_eq(n, 0);
}
END_TEST

static int64_t signal_of(int64_t case_id)
{
	struct id_list ids = ID_LIST_INIT;
	int64_t id;

	ok(signal_list_of_case(F->app->db, case_id, &ids, E));
	ck_assert_int_eq(ids.n, 1);
	id = ids.ids[0];
	id_list_release(&ids);
	return id;
}

START_TEST(refused_by_the_council)
{
	int64_t case_id = a_case_before_the_council(F->agency_id, F->child_id);
	int64_t item_id, open_id;
	int64_t id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);
	struct casefile c;

	ok(attend(id, 0));
	ok(decide(item_id, DECISION_REFUSE));
	record_init(&record_casefile, &c);
	ok(app_load(F->app, APP_CASEFILE, case_id, &c, E));
	ck_assert_int_eq(c.stage, CASEFILE_REFUSED);
	ck_assert_int_eq(c.outcome, CASEFILE_OUTCOME_REFUSED);
	ck_assert_int_eq(c.closed_on, day("2026-09-18"));
	record_release(&record_casefile, &c);
	/* The agency is still owed word, by Mon 21. */
	ck_assert_int_eq(look(OBLIGATION_NOTIFY_AGENCY, case_id, 0).due_on,
			 day("2026-09-21"));
	/* Whoever asks about the signal is told of the case that it fed. */
	ok(app_signal_case(F->app, signal_of(case_id), F->child_id, &open_id,
			   E));
	ck_assert_int_eq(open_id, case_id);
	as(ROLE_TEACHER);
	ok(app_signal_case(F->app, signal_of(case_id), F->child_id, &open_id,
			   E));
	ck_assert_int_eq(open_id, 0);
	as(ROLE_SECRETARY);
	/* A new signal begins a new episode. */
	ok(app_case_of_child(F->app, F->child_id, &open_id, E));
	ck_assert_int_eq(open_id, 0);
	ok(app_signal_register(F->app, a_signal(0, F->child_id), E));
	ok(app_case_of_child(F->app, F->child_id, &open_id, E));
	ck_assert_int_ne(open_id, 0);
	ck_assert_int_ne(open_id, case_id);
}
END_TEST

START_TEST(postponed_and_heard_again)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	int64_t item_id, id;

	id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
		       &item_id);
	{
		int64_t again;

		refused(ERR_EXISTS,
			app_agenda_add(F->app, id, case_id,
				       AGENDA_QUESTION_PLACING, &again, E));
	}
	ok(attend(id, 0));
	ok(decide(item_id, DECISION_POSTPONE));
	ok(app_meeting_close(F->app, id, E));
	ck_assert_int_eq(stage_of(case_id), CASEFILE_COUNCIL);
	next_is(case_id, ACTION_MEETING_CALL, ROLE_SECRETARY, NULL);
	at("2026-09-25T15:00");
	id = a_meeting("2026-09-25", case_id, AGENDA_QUESTION_PLACING,
		       &item_id);
	ok(attend(id, 0));
	ok(decide(item_id, DECISION_PLACE));
	ck_assert_int_eq(stage_of(case_id), CASEFILE_PLAN);
}
END_TEST

START_TEST(the_plan_gives_each_measure_its_duty)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct app_records measures;
	struct measure *m;
	struct plan p;

	ck_assert_int_eq(stage_of(case_id), CASEFILE_SUPPORT);
	ck_assert_int_eq(look(OBLIGATION_APPROVE_PLAN, case_id, 0).level,
			 WATCHER_DONE);
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).n, 2);
	/* Mon 2027-03-22 is Nauryz: with 21 (Sun) and 23 it ends on Thu 25,
	   24 being the day off for Sunday's holiday. */
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).due_on,
			 day("2027-03-25"));
	refused(ERR_DENIED,
		app_plan_approve(F->app, plan_id, day("2026-09-18"), E));
	as(ROLE_HEAD);
	refused(ERR_EXISTS,
		app_plan_approve(F->app, plan_id, day("2026-09-18"), E));
	as(ROLE_SECRETARY);
	record_init(&record_plan, &p);
	ok(app_load(F->app, APP_PLAN, plan_id, &p, E));
	str_set(&p.situation, "Другое.");
	refused(ERR_BLOCKED, app_save(F->app, APP_PLAN, &p, E));
	record_release(&record_plan, &p);

	refused(ERR_INVALID,
		app_plan_copy(F->app, plan_id, day("2026-09-17"), E));
	ok(app_plan_copy(F->app, plan_id, day("2026-09-18"), E));
	ok(app_plan_consent(F->app, plan_id, PLAN_CONSENT_GIVEN, F->parent_id,
			    day("2026-09-18"), E));
	ck_assert_int_eq(look(OBLIGATION_HAND_COPY, case_id, 0).level,
			 WATCHER_DONE);
	ck_assert_int_eq(look(OBLIGATION_PARENT_CONSENT, case_id, 0).level,
			 WATCHER_DONE);

	/* Fri 2026-11-20 is the first one's term; Tue 24 is two later. */
	at("2026-11-24T10:00");
	ok(app_load_all(F->app, APP_MEASURE, "plan_id", plan_id, &measures, E));
	m = app_records_at(&measures, 0);
	as(ROLE_TEACHER);
	refused(ERR_DENIED,
		app_measure_close(F->app, m->row.id, MEASURE_STATUS_DONE,
				  QUALITY_HIGH, "Пропусков нет.",
				  day("2026-11-24"), E));
	as(ROLE_CLASS_TEACHER);
	refused(ERR_REQUIRED,
		app_measure_close(F->app, m->row.id, MEASURE_STATUS_DONE,
				  QUALITY_HIGH, NULL, day("2026-11-24"), E));
	refused(ERR_INVALID,
		app_measure_close(F->app, m->row.id, MEASURE_STATUS_DONE,
				  QUALITY_HIGH, "Пропусков нет.",
				  day("2026-11-25"), E));
	ok(app_measure_close(F->app, m->row.id, MEASURE_STATUS_DONE,
			     QUALITY_HIGH, "Пропусков нет.", day("2026-11-24"),
			     E));
	refused(ERR_EXISTS,
		app_measure_close(F->app, m->row.id, MEASURE_STATUS_DONE,
				  QUALITY_HIGH, "Ещё раз.", day("2026-11-24"),
				  E));
	app_records_release(&measures);
}
END_TEST

/* cl. 18: kinds of help fitting the ground (absences, no. 5) come first, the
 * order's and the school's own; one that was retired does not come. */
static void own_help(int64_t case_id)
{
	struct app_choices help;
	struct help_kind h;
	int fits = 1, at = -1;

	record_init(&record_help_kind, &h);
	refused(ERR_INVALID, app_save(F->app, APP_HELP_KIND, &h, E));
	str_set(&h.name_ru, "Будильник от соседки");
	h.grounds = 1 << (5 - 1);
	ok(app_save(F->app, APP_HELP_KIND, &h, E));
	ok(app_plan_catalogue(F->app, case_id, &help, E));
	ck_assert_int_eq(help.n, 13);
	for (int i = 0; i < help.n; i++) {
		int this_fits = strstr(help.items[i].detail, "5") != NULL;

		ck_assert(fits || !this_fits);
		fits = this_fits;
		if (help.items[i].id == HELP_KIND_FIRST + h.row.id)
			at = i;
	}
	ck_assert_int_eq(fits, 0);
	ck_assert_int_ge(at, 0);
	ck_assert_str_eq(help.items[at].name, "Будильник от соседки");
	app_choices_release(&help);
	h.retired_on = app_today(F->app);
	ok(app_save(F->app, APP_HELP_KIND, &h, E));
	ok(app_plan_catalogue(F->app, case_id, &help, E));
	ck_assert_int_eq(help.n, 12);
	app_choices_release(&help);
	record_release(&record_help_kind, &h);
}

START_TEST(the_plan_s_measures_come_and_go_until_it_is_approved)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id), item_id;
	int64_t id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);
	struct measure m;
	struct plan p;

	ok(attend(id, 0));
	ok(decide(item_id, DECISION_PLACE));
	record_init(&record_plan, &p);
	ok(app_plan_draft(F->app, case_id, &p, E));
	ck_assert_str_eq(p.situation, "Родители работают вахтой.");
	ck_assert_int_eq(p.parent_id, F->parent_id);
	ck_assert_int_eq(p.period_until, day("2027-05-25"));
	p.period_until = day("2026-09-01");
	refused(ERR_INVALID, app_save(F->app, APP_PLAN, &p, E));
	p.period_until = day("2027-05-25");
	ok(app_save(F->app, APP_PLAN, &p, E));
	own_help(case_id);
	record_init(&record_measure, &m);
	m.plan_id = p.row.id;
	str_set(&m.kind, "Контроль посещаемости");
	m.responsible_id = F->staff[ROLE_CLASS_TEACHER];
	str_set(&m.volume, "ежедневно");
	m.due_on = day("2027-06-01");
	str_set(&m.indicator, "Нет пропусков.");
	refused(ERR_INVALID, app_save(F->app, APP_MEASURE, &m, E));
	m.due_on = day("2027-05-20");
	ok(app_save(F->app, APP_MEASURE, &m, E));
	ck_assert_int_eq(m.position, 1);
	ok(app_measure_remove(F->app, m.row.id, E));
	as(ROLE_HEAD);
	refused(ERR_BLOCKED,
		app_plan_approve(F->app, p.row.id, day("2026-09-18"), E));
	ck_assert_str_eq(sentence(), "This step is not possible now. The plan "
				     "has no measures.");
	as(ROLE_SECRETARY);
	m.row = (struct row){ .id = 0 };
	ok(app_save(F->app, APP_MEASURE, &m, E));
	ok(app_plan_submit(F->app, p.row.id, E));
	refused(ERR_BLOCKED, app_measure_remove(F->app, m.row.id, E));
	as(ROLE_HEAD);
	ok(app_plan_return(F->app, p.row.id, "Добавить работу с родителями.",
			   E));
	as(ROLE_SECRETARY);
	id = p.row.id;
	ok(app_load(F->app, APP_PLAN, id, &p, E));
	ck_assert_int_eq(p.status, PLAN_STATUS_RETURNED);
	ck_assert_str_eq(p.return_comment, "Добавить работу с родителями.");
	ok(app_plan_submit(F->app, p.row.id, E));
	as(ROLE_HEAD);
	refused(ERR_INVALID,
		app_plan_approve(F->app, p.row.id, day("2026-09-17"), E));
	ok(app_plan_approve(F->app, p.row.id, day("2026-09-18"), E));
	record_release(&record_measure, &m);
	record_release(&record_plan, &p);
}
END_TEST

/* A back-dated entry was in time when it happened. */
START_TEST(an_entry_of_a_past_day_counts_by_that_day)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct app_records measures;
	struct measure *m;

	at("2026-11-24T10:00");
	ok(app_load_all(F->app, APP_MEASURE, "plan_id", plan_id, &measures, E));
	m = app_records_at(&measures, 0);
	ok(app_measure_close(F->app, m->row.id, MEASURE_STATUS_DONE,
			     QUALITY_HIGH, "Пропусков нет.", day("2026-11-19"),
			     E));
	app_records_release(&measures);
	ck_assert_int_eq(look(OBLIGATION_MEASURE, case_id, 0).n, 2);
	ck_assert_int_eq(n_events(case_id, EVENT_MEASURE_CLOSED), 1);
}
END_TEST

START_TEST(two_sessions_at_one_record)
{
	struct child a, b;
	struct app_options options = {
		.path = F->path,
		.data_dir = getenv("VSHU_DATADIR"),
		.login = "Омарова",
		.now = app_now(F->app),
		.lang = LANG_RU,
	};
	struct app *other;

	ok(app_open(&options, &other, E));
	ck_assert_int_eq(app_role(other), ROLE_DEPUTY);
	app_changed(F->app);
	record_init(&record_child, &a);
	record_init(&record_child, &b);
	ok(app_load(F->app, APP_CHILD, F->child_id, &a, E));
	ok(app_load(other, APP_CHILD, F->child_id, &b, E));
	str_set(&a.address, "ул. Сатпаева, 1");
	str_set(&b.phone, "87770001122");
	ok(app_save(other, APP_CHILD, &b, E));
	ck_assert_int_eq(app_changed(F->app), 1);
	ck_assert_int_eq(app_changed(F->app), 0);
	refused(ERR_CONFLICT, app_save(F->app, APP_CHILD, &a, E));
	ok(app_load(F->app, APP_CHILD, F->child_id, &a, E));
	ck_assert_str_eq(a.phone, "87770001122");
	str_set(&a.address, "ул. Сатпаева, 1");
	ok(app_save(F->app, APP_CHILD, &a, E));
	record_release(&record_child, &a);
	record_release(&record_child, &b);
	app_close(&other);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/way");
	TCase *tcase = tcase_create("way");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, from_the_agency_s_letter_to_the_approved_plan);
	tcase_add_test(tcase, a_meeting_with_four_members_is_refused_in_words);
	tcase_add_test(tcase, materials_are_due_the_day_before_the_meeting);
	tcase_add_test(tcase, the_protocol_is_signed_and_stays);
	tcase_add_test(tcase, a_blocked_step_names_all_that_is_missing);
	tcase_add_test(tcase, refused_by_the_council);
	tcase_add_test(tcase, postponed_and_heard_again);
	tcase_add_test(tcase, the_plan_gives_each_measure_its_duty);
	tcase_add_test(tcase,
		       the_plan_s_measures_come_and_go_until_it_is_approved);
	tcase_add_test(tcase, an_entry_of_a_past_day_counts_by_that_day);
	tcase_add_test(tcase, two_sessions_at_one_record);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
