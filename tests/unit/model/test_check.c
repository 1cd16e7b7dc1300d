/* model: what makes a record wrong, in which field, and the names of rows. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/people.h"
#include "model/plan.h"
#include "model/signal.h"

static struct err err;

/* 2026-11-23 */
#define TODAY 20780

static void set_up(void)
{
	err_init(&err);
}

static void expect(enum err_code code, const char *field)
{
	if (!field) {
		ck_assert_int_eq(code, ERR_OK);
		return;
	}
	ck_assert_int_ne(code, ERR_OK);
	ck_assert_str_eq(err.field, field);
	ck_assert(err.detail_is_msgid || code == ERR_REQUIRED);
	err_init(&err);
}

START_TEST(a_child)
{
	struct child c;

	fields_init(child_fields, &c);
	c.born = TODAY - 4000;
	expect(child_check(&c, TODAY, &err), NULL);
	c.born = TODAY + 1;
	expect(child_check(&c, TODAY, &err), "born");
	c.born = TODAY - 26 * 366;
	expect(child_check(&c, TODAY, &err), "born");
	c.born = TODAY - 4000;
	str_set(&c.iin, "000000000000");
	expect(child_check(&c, TODAY, &err), "iin");
	str_set(&c.iin, "12345");
	expect(child_check(&c, TODAY, &err), "iin");
	str_set(&c.iin, NULL);
	c.in_school_since = c.born - 1;
	expect(child_check(&c, TODAY, &err), "in_school_since");
	c.in_school_since = TODAY - 100;
	c.left_on = TODAY - 101;
	expect(child_check(&c, TODAY, &err), "left_on");
	c.left_on = TODAY - 100;
	expect(child_check(&c, TODAY, &err), NULL);
}
END_TEST

START_TEST(a_school)
{
	struct school s;

	fields_init(school_fields, &s);
	s.day_start = 8 * 60;
	s.day_end = 18 * 60;
	expect(school_check(&s, &err), NULL);
	str_set(&s.bin, "12345678901");
	expect(school_check(&s, &err), "bin");
	str_set(&s.bin, "12345678901x");
	expect(school_check(&s, &err), "bin");
	str_set(&s.bin, "123456789012");
	expect(school_check(&s, &err), NULL);
	s.day_end = s.day_start;
	expect(school_check(&s, &err), "day_end");
	fields_release(school_fields, &s);
}
END_TEST

START_TEST(a_signal)
{
	int64_t now = moment_from_day(TODAY, 36000);
	struct signal s;

	fields_init(signal_fields, &s);
	s.source = SIGNAL_SOURCE_AGENCY;
	s.received_at = now;
	expect(signal_check(&s, now, &err), "agency_id");
	s.agency_id = 1;
	expect(signal_check(&s, now, &err), NULL);
	s.source = SIGNAL_SOURCE_STAFF;
	expect(signal_check(&s, now, &err), "staff_id");
	s.staff_id = 1;
	s.received_at = now + 1;
	expect(signal_check(&s, now, &err), "received_at");
	s.received_at = now;
	s.letter_date = TODAY + 1;
	expect(signal_check(&s, now, &err), "letter_date");
	s.letter_date = TODAY;
	expect(signal_check(&s, now, &err), NULL);
	s.source = SIGNAL_SOURCE_PARENT;
	s.staff_id = s.agency_id = 0;
	expect(signal_check(&s, now, &err), NULL);
}
END_TEST

START_TEST(what_is_gathered)
{
	struct characteristic c;
	struct psychology p;
	struct request r;
	struct visit v;

	fields_init(characteristic_fields, &c);
	c.missed = 5;
	c.missed_without_reason = 5;
	expect(characteristic_check(&c, &err), NULL);
	c.missed_without_reason = 6;
	expect(characteristic_check(&c, &err), "missed_without_reason");
	c.missed = -1;
	expect(characteristic_check(&c, &err), "missed");
	fields_init(psychology_fields, &p);
	expect(psychology_check(&p, TODAY, &err), NULL);
	str_set(&p.methods, "a test");
	expect(psychology_check(&p, TODAY, &err), "consent_on");
	p.consent_on = TODAY + 1;
	expect(psychology_check(&p, TODAY, &err), "consent_on");
	p.consent_on = TODAY;
	expect(psychology_check(&p, TODAY, &err), NULL);
	fields_release(psychology_fields, &p);
	fields_init(visit_fields, &v);
	v.kind = VISIT_KIND_HOME;
	v.access = VISIT_ACCESS_NOT_OPENED;
	v.visited_on = TODAY;
	expect(visit_check(&v, 1, TODAY, &err), "kind");
	expect(visit_check(&v, 2, TODAY, &err), NULL);
	v.access = VISIT_ACCESS_OPENED;
	expect(visit_check(&v, 2, TODAY, &err), "conclusions");
	v.kind = VISIT_KIND_TALK;
	expect(visit_check(&v, 0, TODAY, &err), NULL);
	v.rooms = 100;
	expect(visit_check(&v, 0, TODAY, &err), "rooms");
	v.visited_on = TODAY + 1;
	expect(visit_check(&v, 0, TODAY, &err), "visited_on");
	fields_init(request_fields, &r);
	r.sent_on = TODAY;
	r.answer_by = TODAY - 1;
	expect(request_check(&r, TODAY, &err), "answer_by");
	r.answer_by = TODAY + 10;
	r.answered_on = TODAY - 1;
	expect(request_check(&r, TODAY, &err), "answered_on");
	r.answered_on = DAY_NONE;
	expect(request_check(&r, TODAY - 1, &err), "sent_on");
}
END_TEST

#define MEMBERS 6
static const struct {
	const char *what;
	int n;
	int64_t staff[MEMBERS];
	enum council_duty duty[MEMBERS];
	enum role role[MEMBERS];
	const char *says; /* a part of the message; NULL: right */
} councils[] = {
#define CHAIR COUNCIL_DUTY_CHAIR
#define SECRETARY COUNCIL_DUTY_SECRETARY
#define MEMBER COUNCIL_DUTY_MEMBER
	{ "five",
	  5,
	  { 1, 2, 3, 4, 5 },
	  { CHAIR, SECRETARY, MEMBER, MEMBER, MEMBER },
	  { ROLE_HEAD, ROLE_SECRETARY },
	  NULL },
	{ "four members",
	  4,
	  { 1, 2, 3, 4 },
	  { CHAIR, SECRETARY, MEMBER, MEMBER },
	  { ROLE_HEAD, ROLE_SECRETARY },
	  "at least 5" },
	{ "no chair",
	  5,
	  { 1, 2, 3, 4, 5 },
	  { MEMBER, SECRETARY, MEMBER, MEMBER, MEMBER },
	  { ROLE_HEAD, ROLE_SECRETARY },
	  "no chair" },
	{ "two chairs",
	  5,
	  { 1, 2, 3, 4, 5 },
	  { CHAIR, SECRETARY, CHAIR, MEMBER, MEMBER },
	  { ROLE_HEAD, ROLE_SECRETARY },
	  "one chair" },
	{ "the chair is not the head",
	  5,
	  { 1, 2, 3, 4, 5 },
	  { CHAIR, SECRETARY, MEMBER, MEMBER, MEMBER },
	  { ROLE_DEPUTY, ROLE_SECRETARY },
	  "somebody else" },
	{ "no secretary",
	  5,
	  { 1, 2, 3, 4, 5 },
	  { CHAIR, MEMBER, MEMBER, MEMBER, MEMBER },
	  { ROLE_HEAD },
	  "no secretary" },
	{ "one standing in as secretary",
	  5,
	  { 1, 2, 3, 4, 5 },
	  { CHAIR, SECRETARY, MEMBER, MEMBER, MEMBER },
	  { ROLE_HEAD, ROLE_TEACHER },
	  NULL },
	{ "one person twice",
	  6,
	  { 1, 2, 3, 4, 5, 5 },
	  { CHAIR, SECRETARY, MEMBER, MEMBER, MEMBER, MEMBER },
	  { ROLE_HEAD, ROLE_SECRETARY },
	  "twice" },
#undef CHAIR
#undef SECRETARY
#undef MEMBER
};

START_TEST(a_composition)
{
	struct council c;
	struct council_member members[MEMBERS];
	int64_t roles[MEMBERS];
	enum err_code code;

	fields_init(council_fields, &c);
	for (int i = 0; i < councils[_i].n; i++) {
		fields_init(council_member_fields, &members[i]);
		members[i].staff_id = councils[_i].staff[i];
		members[i].duty = (int64_t)councils[_i].duty[i];
		roles[i] = (int64_t)councils[_i].role[i];
	}
	code = council_check(&c, members, roles, councils[_i].n, &err);
	if (!councils[_i].says) {
		ck_assert_int_eq(code, ERR_OK);
		c.valid_from = TODAY;
		c.valid_until = TODAY - 1;
		expect(council_check(&c, members, roles, councils[_i].n, &err),
		       "valid_until");
		return;
	}
	ck_assert_int_eq(code, ERR_INVALID);
	ck_assert_msg(strstr(err.detail, councils[_i].says) != NULL, "%s",
		      err.detail);
}
END_TEST

START_TEST(a_meeting_to_be_opened)
{
	struct participant p[5];
	struct meeting m;

	fields_init(meeting_fields, &m);
	for (int i = 0; i < 5; i++) {
		fields_init(participant_fields, &p[i]);
		p[i].kind = PARTICIPANT_KIND_MEMBER;
		p[i].staff_id = i + 1;
		p[i].attendance = ATTENDANCE_PRESENT;
	}
	expect(meeting_check_opening(&m, p, 5, &err), "chair_id");
	m.chair_id = 1;
	expect(meeting_check_opening(&m, p, 5, &err), "secretary_id");
	m.secretary_id = 1;
	expect(meeting_check_opening(&m, p, 5, &err), "secretary_id");
	m.secretary_id = 2;
	expect(meeting_check_opening(&m, p, 5, &err), NULL);
	p[0].attendance = ATTENDANCE_ABSENT;
	expect(meeting_check_opening(&m, p, 5, &err), "chair_id");
	p[0].attendance = ATTENDANCE_PRESENT;
	p[1].attendance = ATTENDANCE_NONE;
	expect(meeting_check_opening(&m, p, 5, &err), "secretary_id");
	p[1].attendance = ATTENDANCE_PRESENT;
	/* a specialist is there, but no member of the Council */
	p[4].kind = PARTICIPANT_KIND_SPECIALIST;
	expect(meeting_check_opening(&m, p, 5, &err), "");
}
END_TEST

START_TEST(an_item)
{
	struct agenda_item a;

	fields_init(agenda_item_fields, &a);
	a.question = AGENDA_QUESTION_PLACING;
	expect(agenda_item_check(&a, &err), "heard");
	str_set(&a.heard, "what was heard");
	expect(agenda_item_check(&a, &err), "decision");
	a.decision = DECISION_REMOVE;
	expect(agenda_item_check(&a, &err), "decision");
	a.decision = DECISION_PLACE;
	expect(agenda_item_check(&a, &err), "responsible_id");
	a.responsible_id = 3;
	expect(agenda_item_check(&a, &err), NULL);
	a.votes_against = -1;
	expect(agenda_item_check(&a, &err), "votes_against");
	fields_release(agenda_item_fields, &a);
}
END_TEST

/* cl. 15, 19, 21, 23: which decision answers which question. */
static const struct {
	enum agenda_question question;
	enum decision decision[4];
} answers[] = {
	{ AGENDA_QUESTION_PLACING,
	  { DECISION_PLACE, DECISION_REFUSE, DECISION_POSTPONE } },
	{ AGENDA_QUESTION_REVIEW,
	  { DECISION_KEEP, DECISION_POSTPONE, DECISION_PETITION } },
	{ AGENDA_QUESTION_REFUSAL,
	  { DECISION_PETITION, DECISION_KEEP, DECISION_POSTPONE } },
	{ AGENDA_QUESTION_REMOVAL,
	  { DECISION_REMOVE, DECISION_KEEP, DECISION_POSTPONE } },
	{ AGENDA_QUESTION_NONE, { DECISION_NONE } },
};

START_TEST(decisions_answer_their_question)
{
	for (int d = DECISION_NONE; d <= DECISION_PETITION; d++) {
		int fits = 0;

		for (int i = 0; i < 4; i++)
			fits |= d &&
				answers[_i].decision[i] == (enum decision)d;
		ck_assert_int_eq(
			decision_fits(answers[_i].question, (enum decision)d),
			fits);
	}
}
END_TEST

START_TEST(a_plan_and_its_measures)
{
	struct plan p;
	struct measure m;

	fields_init(plan_fields, &p);
	fields_init(measure_fields, &m);
	p.period_from = TODAY;
	p.period_until = TODAY - 1;
	expect(plan_check(&p, &err), "period_until");
	p.period_until = TODAY + 3 * 366;
	expect(plan_check(&p, &err), "period_until");
	p.period_until = TODAY + 180;
	expect(plan_check(&p, &err), NULL);
	m.due_on = TODAY - 1;
	expect(measure_check(&m, &p, &err), "due_on");
	m.due_on = TODAY + 181;
	ck_assert_int_eq(measure_check(&m, &p, &err), ERR_INVALID);
	ck_assert_str_eq(err.arg, "22.05.2027");
	err_init(&err);
	m.due_on = TODAY + 180;
	expect(measure_check(&m, &p, &err), NULL);
}
END_TEST

static const struct {
	int form;
	const char *witnesses;
	int is_right;
} refusals[] = {
	{ REFUSAL_FORM_WRITTEN, NULL, 1 },
	{ REFUSAL_FORM_SPOKEN, NULL, 0 },
	{ REFUSAL_FORM_SPOKEN, "Иванова М. П.", 0 },
	{ REFUSAL_FORM_SPOKEN, "Иванова М. П.,", 0 },
	{ REFUSAL_FORM_SPOKEN, "Иванова М. П., Ким О.", 1 },
	{ REFUSAL_FORM_SPOKEN, "Иванова и Ким", 1 },
	{ REFUSAL_FORM_SPOKEN, "Иванова және Ким", 1 },
};

START_TEST(a_refusal)
{
	struct refusal r;

	fields_init(refusal_fields, &r);
	r.form = refusals[_i].form;
	str_set(&r.witnesses, refusals[_i].witnesses);
	expect(refusal_check(&r, &err),
	       refusals[_i].is_right ? NULL : "witnesses");
	fields_release(refusal_fields, &r);
}
END_TEST

START_TEST(removal_and_transfer)
{
	struct removal r;
	struct transfer t;

	fields_init(removal_fields, &r);
	r.reason = REMOVAL_REASON_POSITIVE;
	expect(removal_check(&r, &err), NULL);
	r.reason = REMOVAL_REASON_MOVED;
	expect(removal_check(&r, &err), "evidence");
	str_set(&r.evidence, "№ 5");
	expect(removal_check(&r, &err), NULL);
	fields_release(removal_fields, &r);
	fields_init(transfer_fields, &t);
	t.sent_on = TODAY;
	t.accepted_on = TODAY - 1;
	expect(transfer_check(&t, &err), "accepted_on");
}
END_TEST

static const struct {
	const char *surname, *given, *patronymic, *full, *brief;
} names[] = {
	{ "Сапарбекова", "Айгүл", "Қанатқызы", "Сапарбекова Айгүл Қанатқызы",
	  "Сапарбекова А. Қ." },
	{ "Ким", "Олег", NULL, "Ким Олег", "Ким О." },
	{ "Ким", "", "", "Ким", "Ким" },
	{ NULL, NULL, NULL, "", "" },
	{ "Әлі", "Әсет", "Ілияс", "Әлі Әсет Ілияс", "Әлі Ә. І." },
};

START_TEST(names_of_persons)
{
	char *full = person_full_name(names[_i].surname, names[_i].given,
				      names[_i].patronymic);
	char *brief = person_short_name(names[_i].surname, names[_i].given,
					names[_i].patronymic);

	ck_assert_str_eq(full, names[_i].full);
	ck_assert_str_eq(brief, names[_i].brief);
	free(full);
	free(brief);
}
END_TEST

START_TEST(names_of_classes)
{
	struct school_class c;
	char *name;

	fields_init(school_class_fields, &c);
	c.grade = 7;
	str_set(&c.letter, "Б");
	name = school_class_name(&c);
	ck_assert_str_eq(name, "7 «Б»");
	free(name);
	fields_release(school_class_fields, &c);
}
END_TEST

/* [0] is "not chosen", every other has a code and a label, none twice. */
static const struct choice *const choices[] = {
	school_weeks,
	family_kinds,
	kinships,
	child_sexes,
	agency_kinds,
	signal_sources,
	signal_ways,
	signal_categories,
	signal_knowns,
	signal_statuses,
	casefile_outcomes,
	material_kinds,
	material_purposes,
	material_verdicts,
	visit_kinds,
	visit_accesses,
	visit_dwellings,
	visit_acquainted,
	representation_proposals,
	council_duties,
	meeting_statuses,
	participant_kinds,
	attendances,
	hand_overs,
	agenda_questions,
	decisions,
	plan_statuses,
	plan_consents,
	measure_statuses,
	qualities,
	notice_ways,
	refusal_forms,
	petition_kinds,
	petition_outcomes,
	removal_reasons,
};

START_TEST(choices_are_whole)
{
	const struct choice *c = choices[_i];
	int n = 0;

	ck_assert_str_eq(c[0].code, "");
	for (n = 1; c[n].code; n++) {
		ck_assert(*c[n].code && c[n].label && *c[n].label);
		ck_assert_int_eq(choice_find(c, c[n].code), n);
	}
	ck_assert_int_gt(n, 2);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("check");
	TCase *tc = tcase_create("check");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, set_up, NULL);
	tcase_add_test(tc, a_child);
	tcase_add_test(tc, a_school);
	tcase_add_test(tc, a_signal);
	tcase_add_test(tc, what_is_gathered);
	tcase_add_loop_test(tc, a_composition, 0, ARRAY_SIZE(councils));
	tcase_add_test(tc, a_meeting_to_be_opened);
	tcase_add_test(tc, an_item);
	tcase_add_loop_test(tc, decisions_answer_their_question, 0,
			    ARRAY_SIZE(answers));
	tcase_add_test(tc, a_plan_and_its_measures);
	tcase_add_loop_test(tc, a_refusal, 0, ARRAY_SIZE(refusals));
	tcase_add_test(tc, removal_and_transfer);
	tcase_add_loop_test(tc, names_of_persons, 0, ARRAY_SIZE(names));
	tcase_add_test(tc, names_of_classes);
	tcase_add_loop_test(tc, choices_are_whole, 0, ARRAY_SIZE(choices));
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
