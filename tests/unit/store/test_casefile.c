/* store: signals, cases, and what the stage machine learns of them. */
#include <stdlib.h>

#include "store/casefile.h"
#include "store/council.h"
#include "store/event.h"
#include "store/listing.h"
#include "unit/store/made.h"

static struct stage_facts facts_of(int64_t case_id)
{
	struct stage_facts f;

	ck_ok(casefile_facts(made.db, case_id, MADE_TODAY, &f, &made.err));
	return f;
}

static void run(const char *sql)
{
	ck_ok(db_run(made.db, sql, &made.err));
}

START_TEST(signals_feed_cases)
{
	struct signal_children children = { .n = 0 };
	struct id_list signals = ID_LIST_INIT;
	int64_t signal = made_signal(made.daniyar);
	int64_t found, kase;

	ck_ok(signal_child_add(made.db, signal, made.dana, &made.err));
	ck_ok(signal_child_add(made.db, signal, made.dana, &made.err));
	ck_ok(casefile_open_of_child(made.db, made.daniyar, &found, &made.err));
	ck_assert_int_eq(found, 0);
	kase = made_case(made.daniyar, CASEFILE_GATHERING);
	ck_ok(signal_child_set_case(made.db, signal, made.daniyar, kase,
				    &made.err));
	ck_ok(casefile_open_of_child(made.db, made.daniyar, &found, &made.err));
	ck_assert_int_eq(found, kase);
	ck_ok(signal_child_list(made.db, signal, &children, &made.err));
	ck_assert_int_eq(children.n, 2);
	ck_assert_int_eq(children.items[0].child_id, made.daniyar);
	ck_assert_int_eq(children.items[0].case_id, kase);
	ck_assert_int_eq(children.items[1].case_id, 0);
	ck_ok(signal_list_of_case(made.db, kase, &signals, &made.err));
	ck_assert_int_eq(signals.n, 1);
	ck_assert_int_eq(
		signal_child_remove(made.db, signal, made.daniyar, &made.err),
		ERR_BLOCKED);
	err_init(&made.err);
	ck_ok(signal_child_remove(made.db, signal, made.dana, &made.err));
	signal_children_release(&children);
	id_list_release(&signals);
}
END_TEST

START_TEST(facts_of_gathering_and_assessment)
{
	static const char *const kinds[] = { "characteristic", "psychologist",
					     "housing_act", "prior_work" };
	static const enum role next[] = { ROLE_PSYCHOLOGIST, ROLE_SECRETARY,
					  ROLE_SECRETARY, ROLE_NONE };
	int64_t kase = made_case(made.alina, CASEFILE_GATHERING);
	struct stage_facts f = facts_of(kase);

	ck_assert(f.signal_registered && f.child_chosen);
	ck_assert(!f.has_residence && !f.has_family && !f.has_situation);
	ck_assert(!f.primary_complete);
	run("INSERT INTO primary_info (row_version, case_id, lives_at, family,"
	    " situation) SELECT 1, id, 'a', 'b', 'c' FROM casefile");
	f = facts_of(kase);
	ck_assert(f.has_residence && f.has_family && f.has_situation);
	ck_assert(!f.primary_complete);
	run("UPDATE primary_info SET completed_at = '2026-11-23T10:00:00'");
	f = facts_of(kase);
	ck_assert(f.primary_complete);
	ck_assert_int_eq(f.materials_required, 4);
	ck_assert_int_eq(f.material_missing, ROLE_CLASS_TEACHER);
	for (int i = 0; i < 4; i++) {
		char *sql = xasprintf(
			"INSERT INTO material (row_version, case_id, kind,"
			" purpose, written_on) SELECT 1, id, '%s', 'placing',"
			" '2026-11-23' FROM casefile",
			kinds[i]);

		run(sql);
		free(sql);
		f = facts_of(kase);
		ck_assert_int_eq(f.materials_done, i + 1);
		ck_assert_int_eq(f.material_missing, next[i]);
		ck_assert(!f.materials_handed && !f.representation_made);
	}
	run("UPDATE material SET handed_on = '2026-11-24'");
	run("INSERT INTO representation (row_version, case_id, made_on)"
	    " SELECT 1, id, '2026-11-24' FROM casefile");
	f = facts_of(kase);
	ck_assert(f.materials_handed && f.representation_made);
}
END_TEST

/* A family's members count for a child without a written story. */
START_TEST(a_family_is_known_by_its_members)
{
	ck_assert(facts_of(made_case(made.daniyar, CASEFILE_GATHERING))
			  .has_family);
}
END_TEST

static int64_t n_waiting(void)
{
	const struct listing_filter f = { .today = MADE_TODAY };
	int64_t n;

	ck_ok(listing_count(made.db, &listing_agenda_waiting, &f, &n,
			    &made.err));
	return n;
}

START_TEST(facts_of_the_question)
{
	int64_t item, other;
	int64_t kase = made_case(made.daniyar, CASEFILE_COUNCIL);
	struct stage_facts f = facts_of(kase);

	ck_assert(!f.on_agenda && !f.meeting_opened && !f.decided);
	ck_assert_int_eq(n_waiting(), 1);
	made_meeting(kase, MEETING_STATUS_CALLED, &item);
	f = facts_of(kase);
	ck_assert(f.on_agenda && !f.meeting_opened && !f.parents_invited);
	ck_assert_int_eq(n_waiting(), 0);
	run("INSERT INTO participant (row_version, meeting_id, kind, case_id)"
	    " SELECT 1, m.id, 'parent', k.id FROM meeting AS m,"
	    " casefile AS k");
	run("UPDATE meeting SET status = 'opened'");
	f = facts_of(kase);
	ck_assert(f.meeting_opened && f.parents_invited);
	ck_assert_int_eq(f.protocols_unsigned, 0);
	/* postponed: the question is over, the next one begins */
	run("UPDATE agenda_item SET decision = 'postpone',"
	    " decided_at = '2026-11-26T15:30:00'");
	f = facts_of(kase);
	ck_assert(!f.on_agenda && !f.meeting_opened);
	ck_assert_int_eq(f.protocols_unsigned, 1);
	ck_assert_int_eq(n_waiting(), 1);
	run("UPDATE meeting SET status = 'signed'");
	f = facts_of(kase);
	ck_assert_int_eq(f.protocols_unsigned, 0);
	made_meeting(kase, MEETING_STATUS_CANCELLED, &other);
	ck_assert(!facts_of(kase).on_agenda);
	/* Where nobody is marked as representing the child, nobody is invited. */
	kase = made_case(made.alina, CASEFILE_COUNCIL);
	made_meeting(kase, MEETING_STATUS_CALLED, &item);
	run("UPDATE family_member SET legal = 0");
	ck_assert(!facts_of(kase).parents_invited);
	ck_assert(!facts_of(kase).has_representative);
}
END_TEST

START_TEST(notices_are_owed_of_the_newest_decision)
{
	struct casefile_agencies agencies = { .n = 0 };
	struct casefile_parts parts;
	int64_t item, kase = made_case(made.daniyar, CASEFILE_COUNCIL);
	int64_t signal = made_signal(made.daniyar);
	struct stage_facts f;

	ck_ok(signal_child_set_case(made.db, signal, made.daniyar, kase,
				    &made.err));
	f = facts_of(kase);
	ck_assert_int_eq(f.agencies, 1);
	ck_assert_int_eq(f.notices_due, 0);
	made_meeting(kase, MEETING_STATUS_OPENED, &item);
	run("UPDATE agenda_item SET decision = 'place',"
	    " decided_at = '2026-11-26T15:30:00'");
	ck_assert_int_eq(facts_of(kase).notices_due, 1);
	ck_ok(casefile_agency_list(made.db, kase, &agencies, &made.err));
	ck_assert_int_eq(agencies.n, 1);
	ck_assert_int_eq(agencies.items[0].agency_id, made.police);
	ck_assert_int_eq(agencies.items[0].signal_id, signal);
	ck_assert_int_eq(agencies.items[0].notice_id, 0);
	run("INSERT INTO notice (row_version, case_id, agency_id,"
	    " agenda_item_id, sent_at) SELECT 1, a.case_id, g.id, a.id,"
	    " '2026-11-27T09:00:00' FROM agenda_item AS a, agency AS g");
	ck_assert_int_eq(facts_of(kase).notices_due, 0);
	ck_ok(casefile_agency_list(made.db, kase, &agencies, &made.err));
	ck_assert_int_gt(agencies.items[0].notice_id, 0);
	ck_ok(casefile_parts(made.db, kase, &parts, &made.err));
	ck_assert_int_eq(parts.decided_item_id, item);
	ck_assert_int_gt(parts.meeting_id, 0);
	ck_assert_int_eq(parts.plan_id, 0);
	casefile_agencies_release(&agencies);
}
END_TEST

START_TEST(facts_of_the_plan)
{
	int64_t kase = made_case(made.daniyar, CASEFILE_PLAN);
	struct stage_facts f;
	int64_t id, n;

	ck_assert(!facts_of(kase).plan_exists);
	run("INSERT INTO plan (row_version, case_id, status, period_from,"
	    " period_until) SELECT 1, id, 'draft', '2026-12-01', '2027-05-25'"
	    " FROM casefile");
	run("INSERT INTO measure (row_version, plan_id, position, status,"
	    " responsible_id, due_on) SELECT 1, id, 1, 'planned', 1,"
	    " '2027-01-15' FROM plan");
	run("INSERT INTO measure (row_version, plan_id, position, status)"
	    " SELECT 1, id, 2, 'planned' FROM plan");
	f = facts_of(kase);
	ck_assert(f.plan_exists && f.plan_has_period && !f.plan_approved);
	ck_assert_int_eq(f.plan_measures, 2);
	ck_assert_int_eq(f.measures_incomplete, 1);
	ck_assert_int_eq(f.measures_open, 2);
	ck_assert(!f.plan_ended && !f.plan_submitted);
	run("UPDATE plan SET status = 'submitted'");
	ck_assert(facts_of(kase).plan_submitted);
	run("UPDATE plan SET status = 'returned'");
	ck_assert(!facts_of(kase).plan_submitted);
	run("UPDATE measure SET status = 'done' WHERE position = 1");
	run("UPDATE plan SET status = 'approved', copy_on = '2026-12-02',"
	    " consent = 'given', period_from = '2026-01-01',"
	    " period_until = '2026-11-22'");
	f = facts_of(kase);
	ck_assert(f.plan_approved && f.plan_copy_handed && f.parent_consented);
	ck_assert(f.plan_ended);
	ck_assert_int_eq(f.measures_open, 1);
	ck_ok(plan_of_case(made.db, kase, &id, &made.err));
	ck_ok(plan_next_position(made.db, id, &n, &made.err));
	ck_assert_int_eq(n, 3);
}
END_TEST

START_TEST(facts_of_refusal_removal_and_transfer)
{
	int64_t kase = made_case(made.daniyar, CASEFILE_SUPPORT);
	struct stage_facts f = facts_of(kase);
	int64_t item;

	ck_assert(!f.help_refused && !f.removal_requested && !f.new_school);
	run("INSERT INTO refusal (row_version, case_id, refused_on)"
	    " SELECT 1, id, '2026-11-20' FROM casefile");
	f = facts_of(kase);
	ck_assert(f.help_refused && !f.petition_sent && !f.inaction_recorded);
	run("INSERT INTO petition (row_version, case_id, inaction, sent_on)"
	    " SELECT 1, id, 'facts', '2026-11-23' FROM casefile");
	f = facts_of(kase);
	ck_assert(f.petition_sent && f.inaction_recorded);
	ck_assert(!f.petition_outcome);
	run("INSERT INTO material (row_version, case_id, kind, purpose,"
	    " verdict, written_on) SELECT 1, id, 'characteristic', 'removal',"
	    " 'positive', '2026-11-23' FROM casefile");
	run("INSERT INTO material (row_version, case_id, kind, purpose,"
	    " verdict, written_on) SELECT 1, id, 'psychologist', 'removal',"
	    " 'negative', '2026-11-23' FROM casefile");
	f = facts_of(kase);
	ck_assert(f.positive_characteristic && !f.positive_psychologist);
	run("INSERT INTO removal (row_version, case_id, requested_on, reason)"
	    " SELECT 1, id, '2026-11-24', 'moved' FROM casefile");
	f = facts_of(kase);
	ck_assert(f.removal_requested && f.objective_reason);
	ck_assert_int_eq(n_waiting(), 1);
	/* the Council keeps the child: all of this is over */
	made_meeting(kase, MEETING_STATUS_OPENED, &item);
	run("UPDATE agenda_item SET question = 'removal', decision = 'keep',"
	    " decided_at = '2026-11-26T15:30:00'");
	f = facts_of(kase);
	ck_assert(!f.removal_requested && !f.positive_characteristic);
	ck_assert(!f.objective_reason);
	run("INSERT INTO transfer (row_version, case_id, to_school,"
	    " psychology_asked) SELECT 1, id, 'School 5', 0 FROM casefile");
	f = facts_of(kase);
	ck_assert(f.new_school && !f.transfer_sent && !f.transfer_confirmed);
	run("UPDATE transfer SET sent_on = '2026-11-27',"
	    " accepted_on = '2026-11-30'");
	f = facts_of(kase);
	ck_assert(f.transfer_sent && f.transfer_confirmed);
}
END_TEST

START_TEST(the_chronology_is_in_order)
{
	static const struct {
		enum event_type type;
		int is_of_case;
		int hour;
	} happened[] = {
		{ EVENT_CASE_OPENED, 1, 12 },
		{ EVENT_SIGNAL_RECEIVED, 0, 9 },
		{ EVENT_SIGNAL_RECEIVED, 1, 9 },
		{ EVENT_NOTE, 1, 10 },
	};
	struct case_events list = { .n = 0 };
	int64_t signal = made_signal(made.daniyar);
	int64_t kase = made_case(made.daniyar, CASEFILE_GATHERING);
	struct case_event e;

	for (size_t i = 0; i < ARRAY_SIZE(happened); i++) {
		case_event_init(&e);
		e.type = (int64_t)happened[i].type;
		e.case_id = happened[i].is_of_case ? kase : 0;
		e.signal_id = signal;
		e.happened_at =
			moment_from_day(MADE_TODAY, happened[i].hour * 3600);
		e.entered_at = moment_from_day(MADE_TODAY, 20 * 3600);
		e.staff_id = made.secretary;
		ck_ok(case_event_insert(made.db, &e, &made.err));
		case_event_release(&e);
	}
	/* its own, not those of the signal, which may feed several cases */
	ck_ok(case_event_list(made.db, kase, &list, &made.err));
	ck_assert_int_eq(list.n, 3);
	ck_assert_int_eq(list.items[0].type, EVENT_SIGNAL_RECEIVED);
	ck_assert_int_eq(list.items[1].type, EVENT_NOTE);
	ck_assert_int_eq(list.items[2].type, EVENT_CASE_OPENED);
	case_event_init(&e);
	ck_ok(case_event_of_signal(made.db, signal, EVENT_SIGNAL_RECEIVED, &e,
				   &made.err));
	ck_assert_int_eq(e.case_id, 0);
	ck_assert_int_eq(case_event_of_signal(made.db, signal, EVENT_NOTE, &e,
					      &made.err),
			 ERR_NOT_FOUND);
	err_init(&made.err);
	case_event_release(&e);
	case_events_release(&list);
}
END_TEST

START_TEST(the_council_of_a_day)
{
	int64_t id, first, second;
	struct council c;
	struct council_member m;

	record_init(&record_council, &c);
	str_set(&c.order_no, "1");
	c.order_date = c.valid_from = MADE_TODAY - 400;
	first = made_insert(&record_council, &c);
	str_set(&c.order_no, "2");
	c.order_date = c.valid_from = MADE_TODAY - 30;
	second = made_insert(&record_council, &c);
	ck_ok(council_on(made.db, MADE_TODAY - 31, &id, &made.err));
	ck_assert_int_eq(id, first);
	ck_ok(council_on(made.db, MADE_TODAY - 30, &id, &made.err));
	ck_assert_int_eq(id, second);
	ck_ok(council_on(made.db, MADE_TODAY - 500, &id, &made.err));
	ck_assert_int_eq(id, 0);
	record_init(&record_council_member, &m);
	m.council_id = second;
	m.staff_id = made.head;
	m.duty = COUNCIL_DUTY_CHAIR;
	made_insert(&record_council_member, &m);
	ck_ok(council_holder(made.db, second, COUNCIL_DUTY_CHAIR, &id,
			     &made.err));
	ck_assert_int_eq(id, made.head);
	ck_ok(council_holder(made.db, second, COUNCIL_DUTY_SECRETARY, &id,
			     &made.err));
	ck_assert_int_eq(id, 0);
}
END_TEST

START_TEST(who_takes_part_already)
{
	int64_t item, id, position;
	int64_t meeting =
		made_meeting(made_case(made.daniyar, CASEFILE_COUNCIL),
			     MEETING_STATUS_CALLED, &item);
	struct participant p;

	record_init(&record_participant, &p);
	p.meeting_id = meeting;
	p.kind = PARTICIPANT_KIND_PARENT;
	p.family_member_id = made.mother;
	item = made_insert(&record_participant, &p);
	ck_ok(participant_find(made.db, meeting, 0, made.mother, 0, 0, &id,
			       &made.err));
	ck_assert_int_eq(id, item);
	ck_ok(participant_find(made.db, meeting, made.head, 0, 0, 0, &id,
			       &made.err));
	ck_assert_int_eq(id, 0);
	ck_ok(meeting_next_position(made.db, meeting, &position, &made.err));
	ck_assert_int_eq(position, 2);
	ck_ok(meeting_undecided(made.db, meeting, &position, &made.err));
	ck_assert_int_eq(position, 1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("casefile");
	TCase *tc = tcase_create("casefile");

	tcase_add_checked_fixture(tc, made_set_up, made_tear_down);
	tcase_add_test(tc, signals_feed_cases);
	tcase_add_test(tc, facts_of_gathering_and_assessment);
	tcase_add_test(tc, a_family_is_known_by_its_members);
	tcase_add_test(tc, facts_of_the_question);
	tcase_add_test(tc, notices_are_owed_of_the_newest_decision);
	tcase_add_test(tc, facts_of_the_plan);
	tcase_add_test(tc, facts_of_refusal_removal_and_transfer);
	tcase_add_test(tc, the_chronology_is_in_order);
	tcase_add_test(tc, the_council_of_a_day);
	tcase_add_test(tc, who_takes_part_already);
	return made_run(suite, tc);
}
