/* model/obligation. The rows of DESIGN.md section 4. */
#include "config.h"

#include "model/obligation.h"

#include <check.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/mem.h"
#include "unit/model/load.h"

static struct calendar *five;

static void load(void)
{
	five = load_calendar(WEEK_5);
}

static void unload(void)
{
	calendar_free(&five);
}

static const struct {
	enum obligation_rule rule;
	const char *code, *clause;
	enum event_type trigger;
	enum term_kind term;
	int days;
	enum event_type done;
	enum role role;
	int statutory;
} rules[] = {
	{ OBLIGATION_REGISTER_SIGNAL, "register_signal", "11",
	  EVENT_SIGNAL_RECEIVED, TERM_WORKING_DAYS, 1, EVENT_SIGNAL_REGISTERED,
	  ROLE_SECRETARY, 1 },
	{ OBLIGATION_REGISTER_OTHER, "register_other", "4",
	  EVENT_SIGNAL_RECEIVED, TERM_NONE, 0, EVENT_SIGNAL_REGISTERED,
	  ROLE_SECRETARY, 0 },
	{ OBLIGATION_GATHER_PRIMARY, "gather_primary", "12",
	  EVENT_SIGNAL_REGISTERED, TERM_WORKING_DAYS, 2,
	  EVENT_PRIMARY_COMPLETED, ROLE_SECRETARY, 1 },
	{ OBLIGATION_NOTIFY_AGENCY, "notify_agency", "20",
	  EVENT_DECISION_PLACED, TERM_WORKING_DAYS, 1, EVENT_NOTICE_SENT,
	  ROLE_SECRETARY, 1 },
	{ OBLIGATION_MEASURE, "measure", "19", EVENT_PLAN_APPROVED,
	  TERM_OWN_DATE, 0, EVENT_MEASURE_CLOSED, ROLE_NONE, 1 },
	{ OBLIGATION_AGENCY_ANSWER, "agency_answer", "13", EVENT_REQUEST_SENT,
	  TERM_OWN_DATE, 0, EVENT_REQUEST_ANSWERED, ROLE_SECRETARY, 0 },
	{ OBLIGATION_MATERIALS, "materials", "14", EVENT_PRIMARY_COMPLETED,
	  TERM_BEFORE_MEETING, 0, EVENT_MATERIALS_HANDED, ROLE_NONE, 0 },
	{ OBLIGATION_SIGN_PROTOCOL, "sign_protocol", "17", EVENT_MEETING_OPENED,
	  TERM_NONE, 0, EVENT_PROTOCOL_SIGNED, ROLE_SECRETARY, 0 },
	{ OBLIGATION_APPROVE_PLAN, "approve_plan", "16", EVENT_DECISION_PLACED,
	  TERM_NONE, 0, EVENT_PLAN_APPROVED, ROLE_HEAD, 0 },
	{ OBLIGATION_HAND_COPY, "hand_copy", "18", EVENT_PLAN_APPROVED,
	  TERM_NONE, 0, EVENT_PLAN_COPY_HANDED, ROLE_SECRETARY, 0 },
	{ OBLIGATION_PARENT_CONSENT, "parent_consent", "16",
	  EVENT_PLAN_APPROVED, TERM_NONE, 0, EVENT_PARENT_CONSENTED,
	  ROLE_SECRETARY, 0 },
	{ OBLIGATION_PETITION, "petition", "21", EVENT_HELP_REFUSED, TERM_NONE,
	  0, EVENT_PETITION_SENT, ROLE_HEAD, 0 },
	{ OBLIGATION_REVIEW_PLAN, "review_plan", "19", EVENT_PLAN_APPROVED,
	  TERM_NONE, 0, EVENT_PLAN_REVIEWED, ROLE_DEPUTY, 0 },
	{ OBLIGATION_TRANSFER_CONFIRM, "transfer_confirm", "24",
	  EVENT_TRANSFER_SENT, TERM_NONE, 0, EVENT_TRANSFER_CONFIRMED,
	  ROLE_SECRETARY, 0 },
};

START_TEST(has_each_row)
{
	const struct obligation_spec *spec = obligation_spec(rules[_i].rule);

	ck_assert_str_eq(spec->code, rules[_i].code);
	ck_assert_str_eq(spec->clause, rules[_i].clause);
	ck_assert_int_eq(spec->trigger, rules[_i].trigger);
	ck_assert_int_eq(spec->term, rules[_i].term);
	ck_assert_int_eq(spec->days, rules[_i].days);
	ck_assert_int_eq(spec->fulfilled_by, rules[_i].done);
	ck_assert_int_eq(spec->responsible, rules[_i].role);
	ck_assert_int_eq(spec->statutory, rules[_i].statutory);
	ck_assert_int_eq(choice_find(obligation_choices, spec->code),
			 rules[_i].rule);
	ck_assert(obligation_ends(rules[_i].rule, rules[_i].done));
	ck_assert(
		obligation_starts(rules[_i].rule, rules[_i].trigger,
				  rules[_i].rule != OBLIGATION_REGISTER_OTHER));
	ck_assert(!obligation_starts(rules[_i].rule, EVENT_NOTE, 1));
}
END_TEST

START_TEST(has_no_other_row)
{
	ck_assert_uint_eq(ARRAY_SIZE(rules), OBLIGATION_RULE_COUNT - 1);
}
END_TEST

static const struct {
	enum obligation_rule rule;
	enum event_type event;
	int from_agency, starts;
} starts[] = {
	/* cl. 11, 20 are about agencies only */
	{ OBLIGATION_REGISTER_SIGNAL, EVENT_SIGNAL_RECEIVED, 1, 1 },
	{ OBLIGATION_REGISTER_SIGNAL, EVENT_SIGNAL_RECEIVED, 0, 0 },
	{ OBLIGATION_REGISTER_OTHER, EVENT_SIGNAL_RECEIVED, 1, 0 },
	{ OBLIGATION_REGISTER_OTHER, EVENT_SIGNAL_RECEIVED, 0, 1 },
	{ OBLIGATION_NOTIFY_AGENCY, EVENT_DECISION_PLACED, 0, 0 },
	/* whatever was decided */
	{ OBLIGATION_NOTIFY_AGENCY, EVENT_DECISION_PLACED, 1, 1 },
	{ OBLIGATION_NOTIFY_AGENCY, EVENT_DECISION_REFUSED, 1, 1 },
	{ OBLIGATION_NOTIFY_AGENCY, EVENT_DECISION_POSTPONED, 1, 1 },
	{ OBLIGATION_NOTIFY_AGENCY, EVENT_DECISION_REMOVED, 1, 0 },
	/* cl. 12 is about both (cl. 4 and 11) */
	{ OBLIGATION_GATHER_PRIMARY, EVENT_SIGNAL_REGISTERED, 0, 1 },
	{ OBLIGATION_APPROVE_PLAN, EVENT_DECISION_REFUSED, 1, 0 },
};

START_TEST(starts_where_it_should)
{
	ck_assert_int_eq(obligation_starts(starts[_i].rule, starts[_i].event,
					   starts[_i].from_agency),
			 starts[_i].starts);
}
END_TEST

/* NULL: …_NONE */
static const struct {
	enum obligation_rule rule;
	const char *event_at, *own_date, *meeting_on, *received_at;
	const char *due_on;
} dues[] = {
	{ OBLIGATION_REGISTER_SIGNAL, "2026-09-18T16:00", NULL, NULL, NULL,
	  "2026-09-21" },
	{ OBLIGATION_NOTIFY_AGENCY, "2026-03-20T10:00", NULL, NULL, NULL,
	  "2026-03-26" },
	{ OBLIGATION_GATHER_PRIMARY, "2026-09-18T16:00", NULL, NULL, NULL,
	  "2026-09-22" },
	/* registered in time: the term runs from the registration */
	{ OBLIGATION_GATHER_PRIMARY, "2026-09-21T09:00", NULL, NULL,
	  "2026-09-18T16:00", "2026-09-23" },
	{ OBLIGATION_GATHER_PRIMARY, "2026-09-18T16:30", NULL, NULL,
	  "2026-09-18T16:00", "2026-09-22" },
	/* registered late: from the day when it was due */
	{ OBLIGATION_GATHER_PRIMARY, "2026-09-25T09:00", NULL, NULL,
	  "2026-09-18T16:00", "2026-09-23" },
	{ OBLIGATION_MEASURE, "2026-09-18T16:00", "2026-10-15", NULL, NULL,
	  "2026-10-15" },
	/* an own date on a day off ends on the next working day */
	{ OBLIGATION_MEASURE, "2026-02-18T16:00", "2026-03-21", NULL, NULL,
	  "2026-03-26" },
	{ OBLIGATION_MEASURE, "2026-02-18T16:00", NULL, NULL, NULL, NULL },
	{ OBLIGATION_AGENCY_ANSWER, "2026-09-18T16:00", "2026-10-01", NULL,
	  NULL, "2026-10-01" },
	/* the day before the meeting, if it is worked */
	{ OBLIGATION_MATERIALS, "2026-09-18T16:00", NULL, "2026-09-24", NULL,
	  "2026-09-23" },
	{ OBLIGATION_MATERIALS, "2026-03-18T16:00", NULL, "2026-03-26", NULL,
	  "2026-03-20" },
	/* no meeting yet: no term */
	{ OBLIGATION_MATERIALS, "2026-09-18T16:00", NULL, NULL, NULL, NULL },
	{ OBLIGATION_SIGN_PROTOCOL, "2026-09-18T16:00", NULL, NULL, NULL,
	  NULL },
};

static int64_t day_or_none(const char *iso)
{
	return iso ? day_of(iso) : DAY_NONE;
}

START_TEST(knows_the_last_day)
{
	struct obligation_terms terms;
	struct obligation_start start = {
		.event_at = moment_of(dues[_i].event_at),
		.own_date = day_or_none(dues[_i].own_date),
		.meeting_on = day_or_none(dues[_i].meeting_on),
		.received_at = dues[_i].received_at
				       ? moment_of(dues[_i].received_at)
				       : MOMENT_NONE,
	};

	obligation_terms_init(&terms);
	ck_assert_int_eq(
		obligation_due_on(dues[_i].rule, &terms, five, NULL, &start),
		day_or_none(dues[_i].due_on));
}
END_TEST

START_TEST(lets_a_school_set_its_own_terms)
{
	struct obligation_start start = {
		.event_at = moment_of("2026-09-18T16:00"),
		.own_date = DAY_NONE,
		.meeting_on = DAY_NONE,
		.received_at = MOMENT_NONE,
	};
	struct obligation_terms terms;
	struct err err = ERR_INIT;

	obligation_terms_init(&terms);
	ck_assert_int_eq(
		obligation_terms_set(&terms, OBLIGATION_SIGN_PROTOCOL, 3, &err),
		ERR_OK);
	ck_assert_int_eq(obligation_due_on(OBLIGATION_SIGN_PROTOCOL, &terms,
					   five, NULL, &start),
			 day_of("2026-09-23"));
	/* but none that is the order's, and none without end */
	ck_assert_int_eq(
		obligation_terms_set(&terms, OBLIGATION_NOTIFY_AGENCY, 5, &err),
		ERR_INVALID);
	ck_assert_int_eq(terms.days[OBLIGATION_NOTIFY_AGENCY], 1);
	err_init(&err);
	ck_assert_int_eq(obligation_terms_set(&terms, OBLIGATION_SIGN_PROTOCOL,
					      251, &err),
			 ERR_INVALID);
	err_init(&err);
	ck_assert_int_eq(obligation_terms_set(&terms, OBLIGATION_SIGN_PROTOCOL,
					      -1, &err),
			 ERR_INVALID);
	ck_assert_int_eq(terms.days[OBLIGATION_SIGN_PROTOCOL], 3);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/obligation");
	TCase *t = tcase_create("obligation");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_checked_fixture(t, load, unload);
	tcase_add_loop_test(t, has_each_row, 0, ARRAY_SIZE(rules));
	tcase_add_test(t, has_no_other_row);
	tcase_add_loop_test(t, starts_where_it_should, 0, ARRAY_SIZE(starts));
	tcase_add_loop_test(t, knows_the_last_day, 0, ARRAY_SIZE(dues));
	tcase_add_test(t, lets_a_school_set_its_own_terms);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
