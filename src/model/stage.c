#include "config.h"

#include "model/stage.h"

#include "base/bug.h"
#include "base/mem.h"

const struct choice stage_choices[] = {
	{ "", "" },
#define X(name, code, label) { code, label },
	CASEFILE_STAGES(X)
#undef X
		{ NULL, NULL },
};

const char *stage_label(enum casefile_stage stage)
{
	return stage_choices[stage].label;
}

int stage_is_on_register(enum casefile_stage stage)
{
	return stage == CASEFILE_PLAN || stage == CASEFILE_SUPPORT;
}

static const struct {
	const char *text;
	enum role role;
	enum action action;
} needs[] = { [NEED_NONE] = { "", ROLE_NONE, ACTION_NONE },
#define X(name, role, clause, action, text) \
	[NEED_##name] = { text, ROLE_##role, ACTION_##action },
	      STAGE_NEEDS(X)
#undef X
};

const char *need_text(enum stage_need need)
{
	return needs[need].text;
}

enum role need_role(enum stage_need need)
{
	return needs[need].role;
}

enum action need_action(enum stage_need need)
{
	return needs[need].action;
}

int need_is_met(enum stage_need need, const struct stage_facts *f)
{
	switch (need) {
	case NEED_NONE:
		return 1;
	case NEED_REGISTERED:
		return f->signal_registered;
	case NEED_CHILD:
		return f->child_chosen;
	case NEED_RESIDENCE:
		return f->has_residence;
	case NEED_FAMILY:
		return f->has_family;
	case NEED_SITUATION:
		return f->has_situation;
	case NEED_PRIMARY:
		return f->primary_complete;
	case NEED_MATERIALS:
		return f->materials_done >= f->materials_required;
	case NEED_HANDED:
		return f->materials_handed;
	case NEED_REPRESENTATION:
		return f->representation_made;
	case NEED_AGENDA:
		return f->on_agenda;
	case NEED_REPRESENTATIVE:
		return f->has_representative || f->parents_invited;
	case NEED_PARENTS:
		return f->parents_invited;
	case NEED_MEETING:
		return f->meeting_opened;
	case NEED_PLAN:
		return f->plan_exists;
	case NEED_PERIOD:
		return f->plan_has_period;
	case NEED_MEASURES:
		return f->plan_measures > 0;
	case NEED_MEASURES_WHOLE:
		return f->measures_incomplete == 0;
	case NEED_APPROVED:
		return f->plan_approved;
	case NEED_REFUSAL:
		return f->help_refused;
	case NEED_INACTION:
		return f->inaction_recorded;
	case NEED_PETITION:
		return f->petition_sent;
	case NEED_CHARACTERISTIC:
		return f->positive_characteristic || f->objective_reason;
	case NEED_PSYCHOLOGIST:
		return f->positive_psychologist || f->objective_reason;
	case NEED_REMOVAL:
		return f->removal_requested;
	case NEED_SCHOOL:
		return f->new_school;
	case NEED_SENT:
		return f->transfer_sent;
	case NEED_REASON:
		return f->close_reason;
	case NEED_COUNT:
		break;
	}
	BUG("no such need: %d", (int)need);
}

#define S(stage) STAGE_BIT(CASEFILE_##stage)
#define BEFORE_DECISION (S(GATHERING) | S(ASSESSMENT) | S(COUNCIL))
#define ON_REGISTER (S(PLAN) | S(SUPPORT))
#define CLOSED_STAGES (S(REFUSED) | S(REMOVED) | S(TRANSFERRED) | S(CLOSED))
#define HAS_CASE (BEFORE_DECISION | ON_REGISTER | CLOSED_STAGES)

#define ROW(from_, action_, event_, to_, clause_, ...) \
	{ \
		.from = (from_), .action = ACTION_##action_, \
		.event = EVENT_##event_, .to = CASEFILE_##to_, \
		.clause = (clause_), .needs = { \
			__VA_ARGS__ \
		} \
	}

/* In the order of the way. NEED_NONE: nothing must be there first. */
static const struct transition table[] = {
	/* a signal, and no case yet */
	ROW(S(NONE), SIGNAL_CREATE, SIGNAL_RECEIVED, NONE, "4, 11", NEED_NONE),
	ROW(S(NONE), SIGNAL_REGISTER, SIGNAL_REGISTERED, NONE, "11", NEED_NONE),
	ROW(S(NONE), SIGNAL_ANSWER, SIGNAL_ANSWERED, NONE, "4, 11",
	    NEED_REGISTERED),
	ROW(S(NONE), CASE_OPEN, CASE_OPENED, GATHERING, "4, 12",
	    NEED_REGISTERED, NEED_CHILD),
	ROW(BEFORE_DECISION | ON_REGISTER, SIGNAL_REGISTER, SIGNAL_JOINED, NONE,
	    "4, 11", NEED_REGISTERED),
	ROW(S(NONE) | S(GATHERING), TRANSFER_RECEIVE, TRANSFER_RECEIVED, NONE,
	    "24", NEED_NONE),
	/* primary information */
	ROW(S(GATHERING), PRIMARY_COMPLETE, PRIMARY_COMPLETED, ASSESSMENT, "12",
	    NEED_RESIDENCE, NEED_FAMILY, NEED_SITUATION),
	/* visits, requests: at any time before the case is closed */
	ROW(BEFORE_DECISION | ON_REGISTER, VISIT_RECORD, VISIT_MADE, NONE, "13",
	    NEED_NONE),
	ROW(BEFORE_DECISION | ON_REGISTER, VISIT_RECORD, PARENTS_MET, NONE,
	    "13", NEED_NONE),
	ROW(BEFORE_DECISION | ON_REGISTER, REQUEST_SEND, REQUEST_SENT, NONE,
	    "13", NEED_NONE),
	ROW(HAS_CASE, REQUEST_ANSWER, REQUEST_ANSWERED, NONE, "13", NEED_NONE),
	/* materials: of the assessment, and later of removal */
	ROW(BEFORE_DECISION | ON_REGISTER, MATERIAL_WRITE, MATERIAL_WRITTEN,
	    NONE, "14, 23", NEED_NONE),
	ROW(BEFORE_DECISION | ON_REGISTER, MATERIAL_ACCEPT, MATERIALS_HANDED,
	    NONE, "14, 23", NEED_NONE),
	ROW(S(ASSESSMENT), REPRESENTATION, REPRESENTATION_MADE, COUNCIL,
	    "4, 14", NEED_PRIMARY, NEED_MATERIALS, NEED_HANDED),
	/* the Council: placing, and later review, refusal of help, removal */
	ROW(S(COUNCIL), MEETING_CALL, MEETING_CALLED, NONE, "5",
	    NEED_REPRESENTATION),
	ROW(ON_REGISTER, MEETING_CALL, MEETING_CALLED, NONE, "5, 19, 21, 23",
	    NEED_NONE),
	ROW(S(COUNCIL) | ON_REGISTER, MEETING_CALL, MEETING_MOVED, NONE, "5",
	    NEED_AGENDA),
	ROW(S(COUNCIL) | ON_REGISTER, MEETING_INVITE, INVITED, NONE, "8, 9, 13",
	    NEED_AGENDA),
	ROW(S(COUNCIL) | ON_REGISTER, MEETING_RUN, MEETING_OPENED, NONE,
	    "7, 15", NEED_AGENDA),
	ROW(S(COUNCIL), DECISION_RECORD, DECISION_PLACED, PLAN, "15",
	    NEED_REPRESENTATION, NEED_AGENDA, NEED_REPRESENTATIVE, NEED_PARENTS,
	    NEED_MEETING),
	ROW(S(COUNCIL), DECISION_RECORD, DECISION_REFUSED, REFUSED, "15",
	    NEED_REPRESENTATION, NEED_AGENDA, NEED_REPRESENTATIVE, NEED_PARENTS,
	    NEED_MEETING),
	ROW(S(COUNCIL), DECISION_RECORD, DECISION_POSTPONED, NONE, "15",
	    NEED_AGENDA, NEED_MEETING),
	ROW(HAS_CASE, PROTOCOL_SIGN, PROTOCOL_SIGNED, NONE, "17", NEED_NONE),
	ROW(HAS_CASE, PROTOCOL_ADDENDUM, PROTOCOL_ADDED, NONE, "17", NEED_NONE),
	ROW(HAS_CASE, NOTICE_SEND, NOTICE_SENT, NONE, "20", NEED_NONE),
	/* the plan */
	ROW(ON_REGISTER, PLAN_EDIT, PLAN_DRAWN, NONE, "16, 18, 19", NEED_NONE),
	ROW(ON_REGISTER, PLAN_APPROVE, PLAN_APPROVED, SUPPORT, "16", NEED_PLAN,
	    NEED_PERIOD, NEED_MEASURES, NEED_MEASURES_WHOLE),
	ROW(S(SUPPORT), PLAN_COPY, PLAN_COPY_HANDED, NONE, "18", NEED_APPROVED),
	ROW(S(SUPPORT), PARENT_CONSENT, PARENT_CONSENTED, NONE, "16",
	    NEED_APPROVED),
	ROW(S(SUPPORT), MEASURE_MONITOR, MEASURE_NOTED, NONE, "19",
	    NEED_APPROVED),
	ROW(S(SUPPORT), MEASURE_CLOSE, MEASURE_CLOSED, NONE, "19",
	    NEED_APPROVED),
	ROW(S(SUPPORT), PLAN_REVIEW, PLAN_REVIEWED, NONE, "19", NEED_APPROVED),
	/* the parents refuse help */
	ROW(ON_REGISTER, REFUSAL_RECORD, HELP_REFUSED, NONE, "21", NEED_NONE),
	ROW(ON_REGISTER, DECISION_RECORD, DECISION_PETITION, NONE, "21",
	    NEED_REFUSAL, NEED_AGENDA, NEED_MEETING),
	ROW(ON_REGISTER, PETITION_CREATE, PETITION_SENT, NONE, "21",
	    NEED_REFUSAL, NEED_INACTION),
	ROW(HAS_CASE, PETITION_OUTCOME, PETITION_OUTCOME, NONE, "21",
	    NEED_PETITION),
	/* removal */
	ROW(ON_REGISTER, REMOVAL_REQUEST, REMOVAL_REQUESTED, NONE, "23",
	    NEED_CHARACTERISTIC, NEED_PSYCHOLOGIST),
	ROW(ON_REGISTER, DECISION_RECORD, DECISION_REMOVED, REMOVED, "23",
	    NEED_REMOVAL, NEED_CHARACTERISTIC, NEED_PSYCHOLOGIST, NEED_AGENDA,
	    NEED_MEETING),
	ROW(ON_REGISTER, DECISION_RECORD, DECISION_KEPT, NONE, "19, 23",
	    NEED_AGENDA, NEED_MEETING),
	ROW(ON_REGISTER, DECISION_RECORD, DECISION_POSTPONED, NONE, "15, 23",
	    NEED_AGENDA, NEED_MEETING),
	/* transfer */
	ROW(ON_REGISTER, TRANSFER_CREATE, TRANSFER_SENT, TRANSFERRED, "24",
	    NEED_SCHOOL),
	ROW(S(REMOVED), TRANSFER_CREATE, TRANSFER_SENT, NONE, "24",
	    NEED_SCHOOL),
	ROW(S(TRANSFERRED) | S(REMOVED), TRANSFER_CONFIRM, TRANSFER_CONFIRMED,
	    NONE, "24", NEED_SENT),
	/* whatever else */
	ROW(BEFORE_DECISION, CASE_CLOSE, CASE_CLOSED, CLOSED, "10",
	    NEED_REASON),
	ROW(HAS_CASE, OBLIGATION_SET_ASIDE, DUTY_SET_ASIDE, NONE, "10",
	    NEED_NONE),
	ROW(HAS_CASE, OBLIGATION_REASSIGN, DUTY_REASSIGNED, NONE, "10",
	    NEED_NONE),
	ROW(HAS_CASE, CASE_CORRECT, TERM_MOVED, NONE, "10", NEED_NONE),
	ROW(S(NONE) | HAS_CASE, CASE_CORRECT, CORRECTED, NONE, "10", NEED_NONE),
	ROW(HAS_CASE, PRINT, PAPER_PRINTED, NONE, "25", NEED_NONE),
	ROW(HAS_CASE, CASE_CORRECT, NOTE, NONE, "19", NEED_NONE),
};

const struct transition *stage_table(size_t *n)
{
	*n = ARRAY_SIZE(table);
	return table;
}

const struct transition *stage_find(enum casefile_stage stage,
				    enum event_type event)
{
	for (size_t i = 0; i < ARRAY_SIZE(table); i++)
		if (table[i].event == event && table[i].from & STAGE_BIT(stage))
			return &table[i];
	return NULL;
}

size_t stage_missing(enum casefile_stage stage, enum event_type event,
		     const struct stage_facts *facts,
		     enum stage_need out[static STAGE_MAX_NEEDS])
{
	const struct transition *t = stage_find(stage, event);
	size_t n = 0;

	for (size_t i = 0; t && t->needs[i] != NEED_NONE; i++)
		if (!need_is_met(t->needs[i], facts))
			out[n++] = t->needs[i];
	return n;
}

enum err_code stage_check(enum casefile_stage stage, enum event_type event,
			  const struct stage_facts *facts,
			  enum stage_need *missing, enum casefile_stage *to,
			  struct err *err)
{
	const struct transition *t = stage_find(stage, event);
	enum stage_need unmet[STAGE_MAX_NEEDS];

	if (missing)
		*missing = NEED_NONE;
	if (!t && stage == CASEFILE_NONE)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("There is no case yet."), NULL);
	if (!t)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The case is at another stage now."),
				   NULL);
	if (stage_missing(stage, event, facts, unmet)) {
		if (missing)
			*missing = unmet[0];
		return err_set_msg(err, ERR_BLOCKED, need_text(unmet[0]), NULL);
	}
	if (to)
		*to = t->to == CASEFILE_NONE ? stage : t->to;
	return ERR_OK;
}

/* What comes next. */

static struct next_step step(enum action action, enum role role,
			     enum event_type event)
{
	return (struct next_step){
		.action = action,
		.role = role,
		.event = event,
	};
}

static struct next_step nothing(void)
{
	return step(ACTION_NONE, ROLE_NONE, EVENT_NONE);
}

static struct next_step next_of_signal(const struct stage_facts *f)
{
	if (!f->signal_registered)
		return step(ACTION_SIGNAL_REGISTER, ROLE_SECRETARY,
			    EVENT_SIGNAL_REGISTERED);
	return step(ACTION_CASE_OPEN, ROLE_SECRETARY, EVENT_CASE_OPENED);
}

static struct next_step next_of_gathering(const struct stage_facts *f)
{
	enum stage_need unmet[STAGE_MAX_NEEDS];

	if (stage_missing(CASEFILE_GATHERING, EVENT_PRIMARY_COMPLETED, f,
			  unmet))
		return step(ACTION_PRIMARY_EDIT, ROLE_SECRETARY,
			    EVENT_PRIMARY_COMPLETED);
	return step(ACTION_PRIMARY_COMPLETE, ROLE_SECRETARY,
		    EVENT_PRIMARY_COMPLETED);
}

static struct next_step next_of_assessment(const struct stage_facts *f)
{
	if (f->materials_done < f->materials_required)
		return step(ACTION_MATERIAL_WRITE,
			    f->material_missing ? f->material_missing
						: ROLE_SECRETARY,
			    EVENT_MATERIAL_WRITTEN);
	if (!f->materials_handed)
		return step(ACTION_MATERIAL_ACCEPT, ROLE_DEPUTY,
			    EVENT_MATERIALS_HANDED);
	return step(ACTION_REPRESENTATION, ROLE_DEPUTY,
		    EVENT_REPRESENTATION_MADE);
}

/* A question on its way through the Council, to that decision. */
static struct next_step next_of_question(const struct stage_facts *f,
					 enum event_type decision)
{
	if (!f->on_agenda)
		return step(ACTION_MEETING_CALL, ROLE_SECRETARY,
			    EVENT_MEETING_CALLED);
	if (!need_is_met(NEED_REPRESENTATIVE, f))
		return step(ACTION_FAMILY_EDIT, ROLE_SECRETARY, EVENT_INVITED);
	if (!f->parents_invited)
		return step(ACTION_MEETING_INVITE, ROLE_SECRETARY,
			    EVENT_INVITED);
	if (!f->meeting_opened)
		return step(ACTION_MEETING_RUN, ROLE_SECRETARY,
			    EVENT_MEETING_OPENED);
	return step(ACTION_DECISION_RECORD, ROLE_SECRETARY, decision);
}

static struct next_step next_of_notices(void)
{
	return step(ACTION_NOTICE_SEND, ROLE_SECRETARY, EVENT_NOTICE_SENT);
}

static struct next_step next_of_protocol(void)
{
	return step(ACTION_PROTOCOL_SIGN, ROLE_SECRETARY,
		    EVENT_PROTOCOL_SIGNED);
}

static struct next_step next_of_plan(const struct stage_facts *f)
{
	enum stage_need unmet[STAGE_MAX_NEEDS];

	/* A draft, or one the head returned, is not the head's to approve. */
	if (!f->plan_submitted ||
	    stage_missing(CASEFILE_PLAN, EVENT_PLAN_APPROVED, f, unmet))
		return step(ACTION_PLAN_EDIT, ROLE_SECRETARY, EVENT_PLAN_DRAWN);
	return step(ACTION_PLAN_APPROVE, ROLE_HEAD, EVENT_PLAN_APPROVED);
}

static struct next_step next_of_support(const struct stage_facts *f)
{
	if (f->additions_pending)
		return step(ACTION_PLAN_APPROVE, ROLE_HEAD,
			    EVENT_PLAN_APPROVED);
	if (f->help_refused && !f->petition_sent)
		return step(ACTION_PETITION_CREATE, ROLE_HEAD,
			    EVENT_PETITION_SENT);
	if (f->removal_requested)
		return next_of_question(f, EVENT_DECISION_REMOVED);
	if (f->consent_refused && !f->help_refused)
		return step(ACTION_REFUSAL_RECORD, ROLE_SECRETARY,
			    EVENT_HELP_REFUSED);
	if (!f->parent_consented && !f->help_refused)
		return step(ACTION_PARENT_CONSENT, ROLE_SECRETARY,
			    EVENT_PARENT_CONSENTED);
	if (!f->plan_copy_handed)
		return step(ACTION_PLAN_COPY, ROLE_SECRETARY,
			    EVENT_PLAN_COPY_HANDED);
	if (f->measures_open)
		return step(ACTION_MEASURE_CLOSE, ROLE_NONE,
			    EVENT_MEASURE_CLOSED);
	if (f->positive_characteristic && f->positive_psychologist)
		return step(ACTION_REMOVAL_REQUEST, ROLE_SECRETARY,
			    EVENT_REMOVAL_REQUESTED);
	if (f->objective_reason)
		return step(ACTION_REMOVAL_REQUEST, ROLE_SECRETARY,
			    EVENT_REMOVAL_REQUESTED);
	return step(ACTION_PLAN_REVIEW, ROLE_DEPUTY, EVENT_PLAN_REVIEWED);
}

struct next_step stage_next_step(enum casefile_stage stage,
				 const struct stage_facts *facts)
{
	/* What the order gives one working day comes before all else. */
	if (stage != CASEFILE_NONE && facts->notices_due)
		return next_of_notices();
	switch (stage) {
	case CASEFILE_NONE:
		return next_of_signal(facts);
	case CASEFILE_GATHERING:
		return next_of_gathering(facts);
	case CASEFILE_ASSESSMENT:
		return next_of_assessment(facts);
	case CASEFILE_COUNCIL:
		return next_of_question(facts, EVENT_DECISION_PLACED);
	case CASEFILE_PLAN:
		return facts->protocols_unsigned ? next_of_protocol()
						 : next_of_plan(facts);
	case CASEFILE_SUPPORT:
		return facts->protocols_unsigned ? next_of_protocol()
						 : next_of_support(facts);
	case CASEFILE_TRANSFERRED:
		if (!facts->transfer_confirmed)
			return step(ACTION_TRANSFER_CONFIRM, ROLE_SECRETARY,
				    EVENT_TRANSFER_CONFIRMED);
		return facts->protocols_unsigned ? next_of_protocol()
						 : nothing();
	case CASEFILE_REFUSED:
	case CASEFILE_REMOVED:
	case CASEFILE_CLOSED:
		return facts->protocols_unsigned ? next_of_protocol()
						 : nothing();
	case CASEFILE_STAGE_COUNT:
		break;
	}
	BUG("no such stage: %d", (int)stage);
}
