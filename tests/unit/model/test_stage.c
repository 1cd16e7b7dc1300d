/* model/stage. The way of DESIGN.md section 5, and what each step needs. */
#include "config.h"

#include "model/stage.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A case of which all is done that any step could ask for. */
static struct stage_facts all_facts(void)
{
	return (struct stage_facts){
		.signal_received = 1,
		.signal_registered = 1,
		.child_chosen = 1,
		.has_residence = 1,
		.has_family = 1,
		.has_situation = 1,
		.primary_complete = 1,
		.materials_required = 4,
		.materials_done = 4,
		.materials_handed = 1,
		.representation_made = 1,
		.on_agenda = 1,
		.has_representative = 1,
		.parents_invited = 1,
		.meeting_opened = 1,
		.plan_exists = 1,
		.plan_has_period = 1,
		.plan_measures = 2,
		.plan_submitted = 1,
		.plan_approved = 1,
		.help_refused = 1,
		.inaction_recorded = 1,
		.petition_sent = 1,
		.positive_characteristic = 1,
		.positive_psychologist = 1,
		.removal_requested = 1,
		.new_school = 1,
		.transfer_sent = 1,
		.close_reason = 1,
	};
}

static const struct {
	enum casefile_stage from;
	enum event_type event;
	enum casefile_stage to; /* NONE: refused, it has no place there */
} steps[] = {
	{ CASEFILE_NONE, EVENT_CASE_OPENED, CASEFILE_GATHERING },
	{ CASEFILE_GATHERING, EVENT_PRIMARY_COMPLETED, CASEFILE_ASSESSMENT },
	{ CASEFILE_ASSESSMENT, EVENT_MATERIALS_HANDED, CASEFILE_ASSESSMENT },
	{ CASEFILE_ASSESSMENT, EVENT_REPRESENTATION_MADE, CASEFILE_COUNCIL },
	{ CASEFILE_COUNCIL, EVENT_MEETING_CALLED, CASEFILE_COUNCIL },
	{ CASEFILE_COUNCIL, EVENT_DECISION_PLACED, CASEFILE_PLAN },
	{ CASEFILE_COUNCIL, EVENT_DECISION_REFUSED, CASEFILE_REFUSED },
	{ CASEFILE_COUNCIL, EVENT_DECISION_POSTPONED, CASEFILE_COUNCIL },
	{ CASEFILE_PLAN, EVENT_PLAN_DRAWN, CASEFILE_PLAN },
	{ CASEFILE_PLAN, EVENT_PLAN_APPROVED, CASEFILE_SUPPORT },
	{ CASEFILE_SUPPORT, EVENT_MEASURE_CLOSED, CASEFILE_SUPPORT },
	{ CASEFILE_SUPPORT, EVENT_HELP_REFUSED, CASEFILE_SUPPORT },
	{ CASEFILE_SUPPORT, EVENT_PETITION_SENT, CASEFILE_SUPPORT },
	{ CASEFILE_SUPPORT, EVENT_REMOVAL_REQUESTED, CASEFILE_SUPPORT },
	{ CASEFILE_SUPPORT, EVENT_DECISION_REMOVED, CASEFILE_REMOVED },
	{ CASEFILE_SUPPORT, EVENT_DECISION_KEPT, CASEFILE_SUPPORT },
	{ CASEFILE_SUPPORT, EVENT_TRANSFER_SENT, CASEFILE_TRANSFERRED },
	{ CASEFILE_TRANSFERRED, EVENT_TRANSFER_CONFIRMED,
	  CASEFILE_TRANSFERRED },
	{ CASEFILE_GATHERING, EVENT_CASE_CLOSED, CASEFILE_CLOSED },
	{ CASEFILE_REFUSED, EVENT_NOTICE_SENT, CASEFILE_REFUSED },
	/* no way round */
	{ CASEFILE_GATHERING, EVENT_REPRESENTATION_MADE, CASEFILE_NONE },
	{ CASEFILE_GATHERING, EVENT_DECISION_PLACED, CASEFILE_NONE },
	{ CASEFILE_ASSESSMENT, EVENT_DECISION_PLACED, CASEFILE_NONE },
	{ CASEFILE_COUNCIL, EVENT_PLAN_APPROVED, CASEFILE_NONE },
	{ CASEFILE_COUNCIL, EVENT_DECISION_REMOVED, CASEFILE_NONE },
	{ CASEFILE_SUPPORT, EVENT_DECISION_PLACED, CASEFILE_NONE },
	{ CASEFILE_SUPPORT, EVENT_CASE_CLOSED, CASEFILE_NONE },
	{ CASEFILE_REFUSED, EVENT_DECISION_PLACED, CASEFILE_NONE },
	{ CASEFILE_REMOVED, EVENT_PLAN_APPROVED, CASEFILE_NONE },
	{ CASEFILE_REMOVED, EVENT_DECISION_REMOVED, CASEFILE_NONE },
	{ CASEFILE_CLOSED, EVENT_PRIMARY_COMPLETED, CASEFILE_NONE },
	{ CASEFILE_NONE, EVENT_PRIMARY_COMPLETED, CASEFILE_NONE },
};

START_TEST(goes_its_way)
{
	struct stage_facts facts = all_facts();
	enum casefile_stage to = CASEFILE_NONE;
	struct err err = ERR_INIT;
	enum err_code rc = stage_check(steps[_i].from, steps[_i].event, &facts,
				       NULL, &to, &err);

	ck_assert_int_eq(rc,
			 steps[_i].to == CASEFILE_NONE ? ERR_BLOCKED : ERR_OK);
	ck_assert_int_eq(to, steps[_i].to);
	ck_assert_int_eq(*err.detail != '\0', rc != ERR_OK);
}
END_TEST

/* One fact taken away blocks the step with that need, and whose it is. */
static const struct {
	enum casefile_stage from;
	enum event_type event;
	size_t fact; /* offset of an int in struct stage_facts */
	int value;
	enum stage_need need;
	enum role role;
} blocked[] = {
#define FACT(name) offsetof(struct stage_facts, name)
	{ CASEFILE_NONE, EVENT_CASE_OPENED, FACT(signal_registered), 0,
	  NEED_REGISTERED, ROLE_SECRETARY },
	{ CASEFILE_NONE, EVENT_CASE_OPENED, FACT(child_chosen), 0, NEED_CHILD,
	  ROLE_SECRETARY },
	{ CASEFILE_GATHERING, EVENT_PRIMARY_COMPLETED, FACT(has_residence), 0,
	  NEED_RESIDENCE, ROLE_SECRETARY },
	{ CASEFILE_GATHERING, EVENT_PRIMARY_COMPLETED, FACT(has_family), 0,
	  NEED_FAMILY, ROLE_SECRETARY },
	{ CASEFILE_GATHERING, EVENT_PRIMARY_COMPLETED, FACT(has_situation), 0,
	  NEED_SITUATION, ROLE_SECRETARY },
	{ CASEFILE_ASSESSMENT, EVENT_REPRESENTATION_MADE,
	  FACT(primary_complete), 0, NEED_PRIMARY, ROLE_SECRETARY },
	{ CASEFILE_ASSESSMENT, EVENT_REPRESENTATION_MADE, FACT(materials_done),
	  3, NEED_MATERIALS, ROLE_SECRETARY },
	{ CASEFILE_ASSESSMENT, EVENT_REPRESENTATION_MADE,
	  FACT(materials_handed), 0, NEED_HANDED, ROLE_DEPUTY },
	{ CASEFILE_COUNCIL, EVENT_MEETING_CALLED, FACT(representation_made), 0,
	  NEED_REPRESENTATION, ROLE_DEPUTY },
	{ CASEFILE_COUNCIL, EVENT_DECISION_PLACED, FACT(on_agenda), 0,
	  NEED_AGENDA, ROLE_SECRETARY },
	{ CASEFILE_COUNCIL, EVENT_DECISION_PLACED, FACT(parents_invited), 0,
	  NEED_PARENTS, ROLE_SECRETARY },
	{ CASEFILE_COUNCIL, EVENT_DECISION_REFUSED, FACT(meeting_opened), 0,
	  NEED_MEETING, ROLE_SECRETARY },
	{ CASEFILE_PLAN, EVENT_PLAN_APPROVED, FACT(plan_exists), 0, NEED_PLAN,
	  ROLE_SECRETARY },
	{ CASEFILE_PLAN, EVENT_PLAN_APPROVED, FACT(plan_has_period), 0,
	  NEED_PERIOD, ROLE_SECRETARY },
	{ CASEFILE_PLAN, EVENT_PLAN_APPROVED, FACT(plan_measures), 0,
	  NEED_MEASURES, ROLE_SECRETARY },
	{ CASEFILE_PLAN, EVENT_PLAN_APPROVED, FACT(measures_incomplete), 1,
	  NEED_MEASURES_WHOLE, ROLE_SECRETARY },
	{ CASEFILE_SUPPORT, EVENT_PARENT_CONSENTED, FACT(plan_approved), 0,
	  NEED_APPROVED, ROLE_HEAD },
	{ CASEFILE_SUPPORT, EVENT_PETITION_SENT, FACT(help_refused), 0,
	  NEED_REFUSAL, ROLE_SECRETARY },
	{ CASEFILE_SUPPORT, EVENT_PETITION_SENT, FACT(inaction_recorded), 0,
	  NEED_INACTION, ROLE_HEAD },
	{ CASEFILE_SUPPORT, EVENT_PETITION_OUTCOME, FACT(petition_sent), 0,
	  NEED_PETITION, ROLE_HEAD },
	{ CASEFILE_SUPPORT, EVENT_REMOVAL_REQUESTED,
	  FACT(positive_characteristic), 0, NEED_CHARACTERISTIC,
	  ROLE_CLASS_TEACHER },
	{ CASEFILE_SUPPORT, EVENT_REMOVAL_REQUESTED,
	  FACT(positive_psychologist), 0, NEED_PSYCHOLOGIST,
	  ROLE_PSYCHOLOGIST },
	{ CASEFILE_SUPPORT, EVENT_DECISION_REMOVED, FACT(removal_requested), 0,
	  NEED_REMOVAL, ROLE_SECRETARY },
	{ CASEFILE_SUPPORT, EVENT_TRANSFER_SENT, FACT(new_school), 0,
	  NEED_SCHOOL, ROLE_SECRETARY },
	{ CASEFILE_TRANSFERRED, EVENT_TRANSFER_CONFIRMED, FACT(transfer_sent),
	  0, NEED_SENT, ROLE_SECRETARY },
	{ CASEFILE_COUNCIL, EVENT_CASE_CLOSED, FACT(close_reason), 0,
	  NEED_REASON, ROLE_SECRETARY },
};

static void set_fact(struct stage_facts *facts, size_t fact, int value)
{
	memcpy((char *)facts + fact, &value, sizeof(value));
}

START_TEST(says_what_is_missing)
{
	struct stage_facts facts = all_facts();
	enum stage_need missing, all[STAGE_MAX_NEEDS];
	struct err err = ERR_INIT;

	set_fact(&facts, blocked[_i].fact, blocked[_i].value);
	ck_assert_int_eq(stage_check(blocked[_i].from, blocked[_i].event,
				     &facts, &missing, NULL, &err),
			 ERR_BLOCKED);
	ck_assert_int_eq(missing, blocked[_i].need);
	ck_assert_str_eq(err.detail, need_text(blocked[_i].need));
	ck_assert(err.detail_is_msgid);
	ck_assert_int_eq(need_role(missing), blocked[_i].role);
	ck_assert_int_ne(need_action(missing), ACTION_NONE);
	ck_assert_uint_eq(
		stage_missing(blocked[_i].from, blocked[_i].event, &facts, all),
		1);
}
END_TEST

/* cl. 23: an objective reason stands for both positive papers. */
START_TEST(removes_for_an_objective_reason)
{
	struct stage_facts facts = all_facts();
	struct err err = ERR_INIT;

	facts.positive_characteristic = 0;
	facts.positive_psychologist = 0;
	facts.objective_reason = 1;
	ck_assert_int_eq(stage_check(CASEFILE_SUPPORT, EVENT_REMOVAL_REQUESTED,
				     &facts, NULL, NULL, &err),
			 ERR_OK);
}
END_TEST

START_TEST(names_all_that_is_missing)
{
	struct stage_facts facts = { .materials_required = 4 };
	enum stage_need all[STAGE_MAX_NEEDS];

	ck_assert_uint_eq(stage_missing(CASEFILE_GATHERING,
					EVENT_PRIMARY_COMPLETED, &facts, all),
			  3);
	ck_assert_int_eq(all[0], NEED_RESIDENCE);
	ck_assert_int_eq(all[1], NEED_FAMILY);
	ck_assert_int_eq(all[2], NEED_SITUATION);
}
END_TEST

/*
 * The whole way by next steps alone: each is taken by making its fact true,
 * from the signal to the removal.
 */
START_TEST(always_says_the_next_step)
{
	static const struct {
		enum casefile_stage stage;
		enum action action;
		enum role role;
		size_t fact; /* what taking the step makes true */
		int value;
	} way[] = {
		{ CASEFILE_NONE, ACTION_SIGNAL_REGISTER, ROLE_SECRETARY,
		  FACT(signal_registered), 1 },
		{ CASEFILE_NONE, ACTION_CASE_OPEN, ROLE_SECRETARY,
		  FACT(child_chosen), 1 },
		{ CASEFILE_GATHERING, ACTION_PRIMARY_EDIT, ROLE_SECRETARY,
		  FACT(has_residence), 1 },
		{ CASEFILE_GATHERING, ACTION_PRIMARY_EDIT, ROLE_SECRETARY,
		  FACT(has_family), 1 },
		{ CASEFILE_GATHERING, ACTION_PRIMARY_EDIT, ROLE_SECRETARY,
		  FACT(has_situation), 1 },
		{ CASEFILE_GATHERING, ACTION_PRIMARY_COMPLETE, ROLE_SECRETARY,
		  FACT(primary_complete), 1 },
		{ CASEFILE_ASSESSMENT, ACTION_MATERIAL_WRITE,
		  ROLE_CLASS_TEACHER, FACT(materials_done), 4 },
		{ CASEFILE_ASSESSMENT, ACTION_MATERIAL_ACCEPT, ROLE_DEPUTY,
		  FACT(materials_handed), 1 },
		{ CASEFILE_ASSESSMENT, ACTION_REPRESENTATION, ROLE_DEPUTY,
		  FACT(representation_made), 1 },
		{ CASEFILE_COUNCIL, ACTION_MEETING_CALL, ROLE_SECRETARY,
		  FACT(on_agenda), 1 },
		{ CASEFILE_COUNCIL, ACTION_FAMILY_EDIT, ROLE_SECRETARY,
		  FACT(has_representative), 1 },
		{ CASEFILE_COUNCIL, ACTION_MEETING_INVITE, ROLE_SECRETARY,
		  FACT(parents_invited), 1 },
		{ CASEFILE_COUNCIL, ACTION_MEETING_RUN, ROLE_SECRETARY,
		  FACT(meeting_opened), 1 },
		{ CASEFILE_COUNCIL, ACTION_DECISION_RECORD, ROLE_SECRETARY,
		  FACT(notices_due), 1 },
		/* cl. 20 comes first */
		{ CASEFILE_PLAN, ACTION_NOTICE_SEND, ROLE_SECRETARY,
		  FACT(notices_due), 0 },
		{ CASEFILE_PLAN, ACTION_PLAN_EDIT, ROLE_SECRETARY,
		  FACT(plan_exists), 1 },
		{ CASEFILE_PLAN, ACTION_PLAN_EDIT, ROLE_SECRETARY,
		  FACT(plan_has_period), 1 },
		{ CASEFILE_PLAN, ACTION_PLAN_EDIT, ROLE_SECRETARY,
		  FACT(plan_measures), 1 },
		{ CASEFILE_PLAN, ACTION_PLAN_EDIT, ROLE_SECRETARY,
		  FACT(plan_submitted), 1 },
		{ CASEFILE_PLAN, ACTION_PLAN_APPROVE, ROLE_HEAD,
		  FACT(plan_approved), 1 },
		{ CASEFILE_SUPPORT, ACTION_PARENT_CONSENT, ROLE_SECRETARY,
		  FACT(consent_refused), 1 },
		{ CASEFILE_SUPPORT, ACTION_REFUSAL_RECORD, ROLE_SECRETARY,
		  FACT(consent_refused), 0 },
		{ CASEFILE_SUPPORT, ACTION_PARENT_CONSENT, ROLE_SECRETARY,
		  FACT(parent_consented), 1 },
		{ CASEFILE_SUPPORT, ACTION_PLAN_COPY, ROLE_SECRETARY,
		  FACT(plan_copy_handed), 1 },
		{ CASEFILE_SUPPORT, ACTION_PLAN_REVIEW, ROLE_DEPUTY,
		  FACT(measures_open), 1 },
		{ CASEFILE_SUPPORT, ACTION_MEASURE_CLOSE, ROLE_NONE,
		  FACT(measures_open), 0 },
		{ CASEFILE_SUPPORT, ACTION_PLAN_REVIEW, ROLE_DEPUTY,
		  FACT(objective_reason), 1 },
		{ CASEFILE_SUPPORT, ACTION_REMOVAL_REQUEST, ROLE_SECRETARY,
		  FACT(removal_requested), 1 },
		{ CASEFILE_SUPPORT, ACTION_DECISION_RECORD, ROLE_SECRETARY,
		  FACT(protocols_unsigned), 1 },
		{ CASEFILE_REMOVED, ACTION_PROTOCOL_SIGN, ROLE_SECRETARY,
		  FACT(protocols_unsigned), 0 },
		{ CASEFILE_REMOVED, ACTION_NONE, ROLE_NONE,
		  FACT(signal_received), 1 },
	};
	struct stage_facts facts = { .materials_required = 4,
				     .material_missing = ROLE_CLASS_TEACHER };

	for (size_t i = 0; i < ARRAY_SIZE(way); i++) {
		struct next_step next = stage_next_step(way[i].stage, &facts);

		ck_assert_msg(next.action == way[i].action, "%zu: %s", i,
			      action_code(next.action));
		ck_assert_int_eq(next.role, way[i].role);
		set_fact(&facts, way[i].fact, way[i].value);
	}
}
END_TEST

START_TEST(asks_for_the_confirmation_of_a_transfer)
{
	struct stage_facts facts = { .transfer_sent = 1 };

	ck_assert_int_eq(stage_next_step(CASEFILE_TRANSFERRED, &facts).action,
			 ACTION_TRANSFER_CONFIRM);
	facts.transfer_confirmed = 1;
	ck_assert_int_eq(stage_next_step(CASEFILE_TRANSFERRED, &facts).action,
			 ACTION_NONE);
}
END_TEST

START_TEST(petitions_when_help_is_refused)
{
	struct stage_facts facts = { .help_refused = 1 };

	ck_assert_int_eq(stage_next_step(CASEFILE_SUPPORT, &facts).action,
			 ACTION_PETITION_CREATE);
	ck_assert_int_eq(stage_next_step(CASEFILE_SUPPORT, &facts).role,
			 ROLE_HEAD);
}
END_TEST

/* Every event is written by some step, and every step can be taken. */
START_TEST(table_is_whole)
{
	size_t n;
	const struct transition *table = stage_table(&n);

	for (int e = EVENT_NONE + 1; e < EVENT_TYPE_COUNT; e++) {
		int found = 0;

		for (size_t i = 0; i < n; i++)
			found |= table[i].event == (enum event_type)e;
		ck_assert_msg(found, "%s", event_code((enum event_type)e));
	}
	for (size_t i = 0; i < n; i++) {
		enum role who[ROLE_COUNT];

		ck_assert(table[i].from != 0);
		ck_assert(*table[i].clause);
		ck_assert_uint_gt(role_who_may(table[i].action, who), 0);
		/* one event has one row in a stage */
		for (size_t j = 0; j < i; j++)
			ck_assert(table[i].event != table[j].event ||
				  !(table[i].from & table[j].from));
	}
}
END_TEST

START_TEST(knows_who_is_on_the_register)
{
	ck_assert(!stage_is_on_register(CASEFILE_COUNCIL));
	ck_assert(stage_is_on_register(CASEFILE_PLAN));
	ck_assert(stage_is_on_register(CASEFILE_SUPPORT));
	ck_assert(!stage_is_on_register(CASEFILE_TRANSFERRED));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/stage");
	TCase *t = tcase_create("stage");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_loop_test(t, goes_its_way, 0, ARRAY_SIZE(steps));
	tcase_add_loop_test(t, says_what_is_missing, 0, ARRAY_SIZE(blocked));
	tcase_add_test(t, removes_for_an_objective_reason);
	tcase_add_test(t, names_all_that_is_missing);
	tcase_add_test(t, always_says_the_next_step);
	tcase_add_test(t, asks_for_the_confirmation_of_a_transfer);
	tcase_add_test(t, petitions_when_help_is_refused);
	tcase_add_test(t, table_is_whole);
	tcase_add_test(t, knows_who_is_on_the_register);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
