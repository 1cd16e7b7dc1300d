/* What each record's check refuses: what a person can type that is not so. */
#include "config.h"

#include <check.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/people.h"
#include "model/plan.h"
#include "model/role.h"
#include "model/signal.h"
#include "unit/model/load.h"

#define TODAY day_of("2026-11-24")

/* A record of a kind, with some of its fields set, and the field at fault. */
struct value {
	const char *field, *text;
};

struct sample {
	struct value set[6];
	const char *fault; /* NULL: none */
};

static void fill(const struct field *fields, void *record,
		 const struct sample *sample)
{
	struct err err = ERR_INIT;

	fields_init(fields, record);
	for (const struct value *v = sample->set; v->field; v++)
		ck_assert_int_eq(field_parse(fields_find(fields, v->field),
					     record, v->text, &err),
				 ERR_OK);
}

static void assert_fault(const struct sample *sample, enum err_code code,
			 const struct err *err)
{
	if (sample->fault) {
		ck_assert_int_ne(code, ERR_OK);
		ck_assert_str_eq(err->field, sample->fault);
	} else {
		ck_assert_msg(code == ERR_OK, "%s", err->detail);
	}
}

/* START_TEST for a table of samples; check is an expression of record, err. */
#define SAMPLES_TEST(kind, samples, check) \
	START_TEST(kind##_is_checked) \
	{ \
		struct kind record; \
		struct err err = ERR_INIT; \
\
		fill(kind##_fields, &record, &(samples)[_i]); \
		assert_fault(&(samples)[_i], check, &err); \
		fields_release(kind##_fields, &record); \
	} \
	END_TEST

static const struct sample children[] = {
	{ { { "born", "2012-02-29" }, { "iin", "" } }, NULL },
	{ { { "born", "2026-11-24" } }, NULL },
	{ { { "born", "2026-11-25" } }, "born" },
	{ { { "born", "2001-01-01" } }, "born" },
	{ { { "iin", "12345678901" } }, "iin" },
	{ { { "iin", "000000000000" } }, "iin" },
	{ { { "born", "2012-05-01" }, { "in_school_since", "2011-09-01" } },
	  "in_school_since" },
	{ { { "in_school_since", "2020-09-01" }, { "left_on", "2020-08-31" } },
	  "left_on" },
	{ { { "in_school_since", "2020-09-01" }, { "left_on", "2020-09-01" } },
	  NULL },
};
SAMPLES_TEST(child, children, child_check(&record, TODAY, &err))

static const struct sample schools[] = {
	{ { { "bin", "" } }, NULL },
	{ { { "bin", "990340001234" } }, NULL },
	{ { { "bin", "99034000123" } }, "bin" },
	{ { { "bin", "99034000123x" } }, "bin" },
	{ { { "day_start", "08:00" }, { "day_end", "18:00" } }, NULL },
	{ { { "day_start", "08:00" }, { "day_end", "08:00" } }, "day_end" },
};
SAMPLES_TEST(school, schools, school_check(&record, &err))

static const struct sample signals[] = {
	{ { { "source", "agency" }, { "agency_id", "3" } }, NULL },
	{ { { "source", "agency" } }, "agency_id" },
	{ { { "source", "staff" } }, "staff_id" },
	{ { { "source", "staff" }, { "staff_id", "2" } }, NULL },
	{ { { "source", "parent" } }, NULL },
	{ { { "source", "other" }, { "received_at", "2026-11-24T10:00" } },
	  NULL },
	{ { { "source", "other" }, { "received_at", "2026-11-24T10:01" } },
	  "received_at" },
	{ { { "source", "other" },
	    { "received_at", "2026-11-24T09:00" },
	    { "letter_date", "2026-11-25" } },
	  "letter_date" },
};
SAMPLES_TEST(signal, signals,
	     signal_check(&record, moment_of("2026-11-24T10:00"), &err))

static const struct sample psychologies[] = {
	{ { { "basis", "запрос" }, { "recommendations", "12 занятий" } },
	  NULL },
	{ { { "methods", "беседа" } }, "consent_on" },
	{ { { "risk", "один дома" } }, "consent_on" },
	{ { { "level", "средний" } }, "consent_on" },
	{ { { "methods", "беседа" }, { "consent_on", "2026-11-24" } }, NULL },
	{ { { "consent_on", "2026-11-25" } }, "consent_on" },
};
SAMPLES_TEST(psychology, psychologies, psychology_check(&record, TODAY, &err))

static const struct sample characteristics[] = {
	{ { { "missed", "10" }, { "missed_without_reason", "10" } }, NULL },
	{ { { "missed", "10" }, { "missed_without_reason", "11" } },
	  "missed_without_reason" },
	{ { { "missed_without_reason", "1" } }, "missed_without_reason" },
	{ { { "missed", "-1" } }, "missed" },
};
SAMPLES_TEST(characteristic, characteristics,
	     characteristic_check(&record, &err))

static const struct sample visits[] = {
	{ { { "kind", "talk" }, { "visited_on", "2026-11-24" } }, NULL },
	{ { { "kind", "talk" }, { "visited_on", "2026-11-25" } },
	  "visited_on" },
	{ { { "kind", "home" }, { "access", "opened" } }, "conclusions" },
	{ { { "kind", "home" }, { "access", "not_opened" } }, NULL },
	{ { { "kind", "home" }, { "access", "refused" }, { "rooms", "100" } },
	  "rooms" },
};
SAMPLES_TEST(visit, visits, visit_check(&record, 2, TODAY, &err))

START_TEST(a_commission_is_two)
{
	struct err err = ERR_INIT;
	struct visit visit;

	fields_init(visit_fields, &visit);
	visit.kind = VISIT_KIND_HOME;
	visit.access = VISIT_ACCESS_REFUSED;
	ck_assert_int_eq(visit_check(&visit, 2, TODAY, &err), ERR_OK);
	ck_assert_int_eq(visit_check(&visit, 1, TODAY, &err), ERR_INVALID);
	visit.kind = VISIT_KIND_TALK;
	ck_assert_int_eq(visit_check(&visit, 0, TODAY, NULL), ERR_OK);
}
END_TEST

static const struct sample requests[] = {
	{ { { "sent_on", "2026-11-24" }, { "answer_by", "2026-11-24" } },
	  NULL },
	{ { { "sent_on", "2026-11-25" } }, "sent_on" },
	{ { { "sent_on", "2026-11-20" }, { "answer_by", "2026-11-19" } },
	  "answer_by" },
	{ { { "sent_on", "2026-11-20" }, { "answered_on", "2026-11-19" } },
	  "answered_on" },
};
SAMPLES_TEST(request, requests, request_check(&record, TODAY, &err))

static const struct sample plans[] = {
	{ { { "period_from", "2026-11-24" }, { "period_until", "2026-11-24" } },
	  NULL },
	{ { { "period_from", "2026-11-24" }, { "period_until", "2026-11-23" } },
	  "period_until" },
	{ { { "period_from", "2026-11-24" }, { "period_until", "2028-11-24" } },
	  NULL },
	{ { { "period_from", "2026-11-24" }, { "period_until", "2029-11-24" } },
	  "period_until" },
	{ { { "period_until", "2026-11-23" } }, NULL },
};
SAMPLES_TEST(plan, plans, plan_check(&record, &err))

static const struct sample measures[] = {
	{ { { "due_on", "2026-12-01" } }, NULL },
	{ { { "due_on", "2026-12-31" } }, NULL },
	{ { { "due_on", "2026-11-30" } }, "due_on" },
	{ { { "due_on", "2027-01-01" } }, "due_on" },
	{ { { "kind", "беседы" } }, NULL },
};

static enum err_code check_measure(const struct measure *m, struct err *err)
{
	struct plan plan;

	fields_init(plan_fields, &plan);
	plan.period_from = day_of("2026-12-01");
	plan.period_until = day_of("2026-12-31");
	return measure_check(m, &plan, err);
}
SAMPLES_TEST(measure, measures, check_measure(&record, &err))

static const struct sample refusals[] = {
	{ { { "form", "written" } }, NULL },
	{ { { "form", "spoken" } }, "witnesses" },
	{ { { "form", "spoken" }, { "witnesses", "Ким А." } }, "witnesses" },
	{ { { "form", "spoken" }, { "witnesses", "Ким А.," } }, "witnesses" },
	{ { { "form", "spoken" }, { "witnesses", "Ким А., Ли Б." } }, NULL },
	{ { { "form", "spoken" }, { "witnesses", "Ким А. және Ли Б." } },
	  NULL },
};
SAMPLES_TEST(refusal, refusals, refusal_check(&record, &err))

static const struct sample removals[] = {
	{ { { "reason", "positive" } }, NULL },
	{ { { "reason", "moved" } }, "evidence" },
	{ { { "reason", "moved" }, { "evidence", "справка № 3" } }, NULL },
};
SAMPLES_TEST(removal, removals, removal_check(&record, &err))

static const struct sample transfers[] = {
	{ { { "sent_on", "2026-11-24" }, { "accepted_on", "2026-11-24" } },
	  NULL },
	{ { { "sent_on", "2026-11-24" }, { "accepted_on", "2026-11-23" } },
	  "accepted_on" },
};
SAMPLES_TEST(transfer, transfers, transfer_check(&record, &err))

static const struct sample items[] = {
	{ { { "heard", "слушали" },
	    { "question", "placing" },
	    { "decision", "refuse" } },
	  NULL },
	{ { { "question", "placing" }, { "decision", "refuse" } }, "heard" },
	{ { { "heard", "слушали" }, { "question", "placing" } }, "decision" },
	{ { { "heard", "слушали" },
	    { "question", "placing" },
	    { "decision", "remove" } },
	  "decision" },
	{ { { "heard", "слушали" },
	    { "question", "placing" },
	    { "decision", "place" } },
	  "responsible_id" },
	{ { { "heard", "слушали" },
	    { "question", "removal" },
	    { "decision", "keep" },
	    { "votes_for", "-1" } },
	  "votes_for" },
};
SAMPLES_TEST(agenda_item, items, agenda_item_check(&record, &err))

/* cl. 6, 7: a composition, one letter a member: chair, secretary, member. */
static const struct {
	const char *duties;
	enum role chair;
	int is_good;
} councils[] = {
	{ "csmmm", ROLE_HEAD, 1 },   { "csmm", ROLE_HEAD, 0 },
	{ "smmmm", ROLE_HEAD, 0 },   { "cmmmm", ROLE_HEAD, 0 },
	{ "ccsmm", ROLE_HEAD, 0 },   { "cssmm", ROLE_HEAD, 0 },
	{ "csmmm", ROLE_DEPUTY, 0 }, { "", ROLE_HEAD, 0 },
};

#define MOST 6

static int compose(const char *duties, enum role chair,
		   struct council_member *members, int64_t *roles)
{
	int n = 0;

	for (; duties[n]; n++) {
		fields_init(council_member_fields, &members[n]);
		members[n].staff_id = n + 1;
		members[n].duty = duties[n] == 'c'   ? COUNCIL_DUTY_CHAIR
				  : duties[n] == 's' ? COUNCIL_DUTY_SECRETARY
						     : COUNCIL_DUTY_MEMBER;
		roles[n] = duties[n] == 'c' ? (int64_t)chair : ROLE_TEACHER;
	}
	return n;
}

START_TEST(a_composition_is_checked)
{
	struct council_member members[MOST];
	struct council council;
	int64_t roles[MOST];
	int n = compose(councils[_i].duties, councils[_i].chair, members,
			roles);

	fields_init(council_fields, &council);
	ck_assert_int_eq(council_check(&council, members, roles, n, NULL) ==
				 ERR_OK,
			 councils[_i].is_good);
}
END_TEST

START_TEST(a_composition_has_nobody_twice_and_ends_after_it_starts)
{
	struct council_member members[MOST];
	struct council council;
	int64_t roles[MOST];
	int n = compose("csmmm", ROLE_HEAD, members, roles);

	fields_init(council_fields, &council);
	council.valid_from = TODAY;
	council.valid_until = TODAY;
	ck_assert_int_eq(council_check(&council, members, roles, n, NULL),
			 ERR_OK);
	council.valid_until = TODAY - 1;
	ck_assert_int_eq(council_check(&council, members, roles, n, NULL),
			 ERR_INVALID);
	council.valid_until = DAY_NONE;
	members[4].staff_id = members[0].staff_id;
	ck_assert_int_eq(council_check(&council, members, roles, n, NULL),
			 ERR_INVALID);
}
END_TEST

/* Who is there: M a member, m one who is absent, S a specialist; the first is
 * the chair, the second the secretary. */
static const struct {
	const char *there;
	const char *fault; /* NULL: may be opened; "" no field of its own */
} openings[] = {
	{ "MMMMM", NULL },	  { "MMMMmM", NULL },
	{ "SMMMMM", "chair_id" }, { "MSMMMM", NULL },
	{ "mMMMMM", "chair_id" }, { "MmMMMM", "secretary_id" },
	{ "MMMM", "" },		  { "MMMMm", "" },
};

START_TEST(a_meeting_is_opened_by_five)
{
	struct participant there[MOST];
	struct err err = ERR_INIT;
	struct meeting meeting;
	enum err_code code;
	int n = 0;

	for (const char *p = openings[_i].there; *p; p++, n++) {
		fields_init(participant_fields, &there[n]);
		there[n].staff_id = n + 1;
		there[n].kind = *p == 'S' ? PARTICIPANT_KIND_SPECIALIST
					  : PARTICIPANT_KIND_MEMBER;
		there[n].attendance =
			*p == 'm' ? ATTENDANCE_ABSENT : ATTENDANCE_PRESENT;
	}
	fields_init(meeting_fields, &meeting);
	meeting.chair_id = 1;
	meeting.secretary_id = 2;
	code = meeting_check_opening(&meeting, there, n, &err);
	if (openings[_i].fault)
		ck_assert_str_eq(err.field, openings[_i].fault);
	ck_assert_int_eq(code == ERR_OK, !openings[_i].fault);
}
END_TEST

START_TEST(a_meeting_needs_two_who_lead_it)
{
	struct meeting meeting;

	fields_init(meeting_fields, &meeting);
	ck_assert_int_eq(meeting_check_opening(&meeting, NULL, 0, NULL),
			 ERR_INVALID);
	meeting.chair_id = meeting.secretary_id = 1;
	ck_assert_int_eq(meeting_check_opening(&meeting, NULL, 0, NULL),
			 ERR_INVALID);
}
END_TEST

START_TEST(decisions_fit_their_questions)
{
	static const char *const fits[] = {
		/* none place refuse postpone remove keep petition */
		[AGENDA_QUESTION_NONE] = "       ",
		[AGENDA_QUESTION_PLACING] = " +++   ",
		[AGENDA_QUESTION_REVIEW] = "   + ++",
		[AGENDA_QUESTION_REFUSAL] = "   + ++",
		[AGENDA_QUESTION_REMOVAL] = "   +++ ",
	};

	for (int q = 0; q < (int)ARRAY_SIZE(fits); q++)
		for (int d = 0; d <= DECISION_PETITION; d++)
			ck_assert_msg(decision_fits((enum agenda_question)q,
						    (enum decision)d) ==
					      (fits[q][d] == '+'),
				      "question %d, decision %d", q, d);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/checks");
	TCase *t = tcase_create("records");
	SRunner *runner = srunner_create(s);
	int failed;

#define LOOP(kind, samples) \
	tcase_add_loop_test(t, kind##_is_checked, 0, (int)ARRAY_SIZE(samples))
	LOOP(child, children);
	LOOP(school, schools);
	LOOP(signal, signals);
	LOOP(psychology, psychologies);
	LOOP(characteristic, characteristics);
	LOOP(visit, visits);
	LOOP(request, requests);
	LOOP(plan, plans);
	LOOP(measure, measures);
	LOOP(refusal, refusals);
	LOOP(removal, removals);
	LOOP(transfer, transfers);
	LOOP(agenda_item, items);
	LOOP(a_composition, councils);
	tcase_add_test(t, a_commission_is_two);
	tcase_add_test(t,
		       a_composition_has_nobody_twice_and_ends_after_it_starts);
	tcase_add_loop_test(t, a_meeting_is_opened_by_five, 0,
			    (int)ARRAY_SIZE(openings));
	tcase_add_test(t, a_meeting_needs_two_who_lead_it);
	tcase_add_test(t, decisions_fit_their_questions);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
