/*
 * obligation.h: duties, and the rule table they follow from.
 *
 * A rule is one row: which event starts the duty, when its last day is, which
 * event fulfils it, whose it is, and whether the term is the order's or the
 * school's own. A new duty is a new row here. A duty is done by the event, never
 * by a tick, and it never vanishes: done late, it says by how many working days
 * for good (watcher.h).
 */
#ifndef VSHU_MODEL_OBLIGATION_H
#define VSHU_MODEL_OBLIGATION_H

#include "base/field.h"
#include "model/event.h"
#include "model/role.h"
#include "model/workday.h"

enum term_kind {
	TERM_NONE,	     /* the order names none; the school may */
	TERM_WORKING_DAYS,   /* n working days after the event */
	TERM_OWN_DATE,	     /* the day the measure or the request names */
	TERM_BEFORE_MEETING, /* the last working day before the meeting */
};

/*
 * What is looked at to tell one duty of a rule from another: one for the whole
 * case or signal, or one for each agency, measure, request …
 */
enum obligation_per {
	PER_SIGNAL,
	PER_CASE,
	PER_AGENCY, /* a case fed by two agencies owes two notices */
	PER_MEASURE,
	PER_REQUEST,
	PER_MATERIAL,
	PER_MEETING,
	PER_PLAN,
	PER_PETITION,
	PER_TRANSFER,
};

/*
 * X(name, code, label, clause, trigger event, term, days, fulfilling event,
 *   responsible role (NONE: the record's own person), statutory, per,
 *   from, action that fulfils)
 *
 * statutory: the term is the order's; else it is the school's own, days 0 until
 * the school sets it. from: whose signal it must be (enum obligation_from).
 * trigger DECISION_PLACED of notify_agency stands for every decision of the
 * Council on the case: see obligation_starts().
 */
#define OBLIGATIONS(X) \
	X(REGISTER_SIGNAL, "register_signal", N_("register the signal"), "11", \
	  SIGNAL_RECEIVED, WORKING_DAYS, 1, SIGNAL_REGISTERED, SECRETARY, 1, \
	  SIGNAL, AGENCY, SIGNAL_REGISTER) \
	X(REGISTER_OTHER, "register_other", N_("take up the signal"), "4", \
	  SIGNAL_RECEIVED, NONE, 0, SIGNAL_REGISTERED, SECRETARY, 0, SIGNAL, \
	  OTHERS, SIGNAL_REGISTER) \
	X(GATHER_PRIMARY, "gather_primary", \
	  N_("gather the primary information"), "12", SIGNAL_REGISTERED, \
	  WORKING_DAYS, 2, PRIMARY_COMPLETED, SECRETARY, 1, CASE, ANYBODY, \
	  PRIMARY_COMPLETE) \
	X(NOTIFY_AGENCY, "notify_agency", \
	  N_("tell the agency what was decided"), "20", DECISION_PLACED, \
	  WORKING_DAYS, 1, NOTICE_SENT, SECRETARY, 1, AGENCY, AGENCY, \
	  NOTICE_SEND) \
	X(MEASURE, "measure", N_("carry out the measure of the plan"), "19", \
	  PLAN_APPROVED, OWN_DATE, 0, MEASURE_CLOSED, NONE, 1, MEASURE, \
	  ANYBODY, MEASURE_CLOSE) \
	X(AGENCY_ANSWER, "agency_answer", N_("get the agency's answer"), "13", \
	  REQUEST_SENT, OWN_DATE, 0, REQUEST_ANSWERED, SECRETARY, 0, REQUEST, \
	  ANYBODY, REQUEST_ANSWER) \
	X(MATERIALS, "materials", N_("hand the material to the deputy head"), \
	  "14", PRIMARY_COMPLETED, BEFORE_MEETING, 0, MATERIALS_HANDED, NONE, \
	  0, MATERIAL, ANYBODY, MATERIAL_WRITE) \
	X(SIGN_PROTOCOL, "sign_protocol", N_("sign the protocol"), "17", \
	  MEETING_OPENED, NONE, 0, PROTOCOL_SIGNED, SECRETARY, 0, MEETING, \
	  ANYBODY, PROTOCOL_SIGN) \
	X(APPROVE_PLAN, "approve_plan", N_("approve the plan"), "16", \
	  DECISION_PLACED, NONE, 0, PLAN_APPROVED, HEAD, 0, CASE, ANYBODY, \
	  PLAN_APPROVE) \
	X(HAND_COPY, "hand_copy", N_("hand the parents a copy of the plan"), \
	  "18", PLAN_APPROVED, NONE, 0, PLAN_COPY_HANDED, SECRETARY, 0, PLAN, \
	  ANYBODY, PLAN_COPY) \
	X(PARENT_CONSENT, "parent_consent", \
	  N_("get the parents' consent to the plan"), "16", PLAN_APPROVED, \
	  NONE, 0, PARENT_CONSENTED, SECRETARY, 0, PLAN, ANYBODY, \
	  PARENT_CONSENT) \
	X(PETITION, "petition", N_("petition the commission on minors"), "21", \
	  HELP_REFUSED, NONE, 0, PETITION_SENT, HEAD, 0, CASE, ANYBODY, \
	  PETITION_CREATE) \
	X(REVIEW_PLAN, "review_plan", N_("review the plan"), "19", \
	  PLAN_APPROVED, NONE, 0, PLAN_REVIEWED, DEPUTY, 0, PLAN, ANYBODY, \
	  PLAN_REVIEW) \
	X(TRANSFER_CONFIRM, "transfer_confirm", \
	  N_("get the new school's confirmation"), "24", TRANSFER_SENT, NONE, \
	  0, TRANSFER_CONFIRMED, SECRETARY, 0, TRANSFER, ANYBODY, \
	  TRANSFER_CONFIRM)

enum obligation_rule {
	OBLIGATION_NONE,
#define X(name, code, label, clause, trigger, term, days, done, role, \
	  statutory, per, from, action) \
	OBLIGATION_##name,
	OBLIGATIONS(X)
#undef X
		OBLIGATION_RULE_COUNT
};

/* Whose signal a rule is about. */
enum obligation_from {
	FROM_ANYBODY,
	FROM_AGENCY, /* cl. 11, 20 */
	FROM_OTHERS, /* cl. 4 */
};

struct obligation_spec {
	enum obligation_rule rule;
	const char *code;
	const char *label; /* msgid: what is to be done */
	const char *clause;
	enum event_type trigger;
	enum term_kind term;
	int days; /* working days, if term is TERM_WORKING_DAYS */
	enum event_type fulfilled_by;
	enum role responsible; /* ROLE_NONE: the record's own person */
	int statutory;
	enum obligation_per per;
	enum obligation_from from;
	enum action action;
};

extern const struct choice obligation_choices[];

/* BUG() for OBLIGATION_NONE. */
const struct obligation_spec *obligation_spec(enum obligation_rule rule);
const char *obligation_code(enum obligation_rule rule);
const char *obligation_label(enum obligation_rule rule);

/*
 * Whether the event starts a duty of this rule / fulfils it. from_agency: a
 * signal of an agency feeds the case (or is the signal).
 */
int obligation_starts(enum obligation_rule rule, enum event_type event,
		      int from_agency);
int obligation_ends(enum obligation_rule rule, enum event_type event);

/*
 * Working days per rule: the order's from the profile, the school's own from
 * its settings; 0 is none.
 */
struct obligation_terms {
	int days[OBLIGATION_RULE_COUNT];
};

#define OBLIGATION_MAX_DAYS 250

/* Those of the rule table. */
void obligation_terms_init(struct obligation_terms *terms);
/*
 * The school's own term for a rule whose term is not the order's; ERR_INVALID
 * for one that is, or beyond 0-250.
 */
enum err_code obligation_terms_set(struct obligation_terms *terms,
				   enum obligation_rule rule, int days,
				   struct err *err) ERR_MUST_CHECK;

/* What a last day is counted from; what does not apply is …_NONE. */
struct obligation_start {
	int64_t event_at;    /* moment of the trigger */
	int64_t own_date;    /* day, for TERM_OWN_DATE */
	int64_t meeting_on;  /* day, for TERM_BEFORE_MEETING */
	int64_t received_at; /* gather_primary: when the agency's signal came,
				 else MOMENT_NONE */
};

/*
 * The last day, or DAY_NONE for no term. An own date that is no working day
 * ends on the next one (Civil Code art. 175). Of an agency's signal that was
 * registered late, gather_primary counts from when it was due to be registered
 * (DESIGN.md section 4), so that being late once does not lengthen the next
 * term.
 */
int64_t obligation_due_on(enum obligation_rule rule,
			  const struct obligation_terms *terms,
			  const struct calendar *calendar,
			  const struct term_settings *settings,
			  const struct obligation_start *start);

/*
 * One duty. open: neither fulfilled_at nor set_aside_at. ref_id is the row
 * that "per" names (agency, measure, request, material, meeting, plan …), 0 if
 * it is the case or signal itself.
 */
#define OBLIGATION_FIELDS(X) \
	X(obligation, CHOICE, rule, N_("Duty"), FIELD_HIDDEN, \
	  obligation_choices) \
	X(obligation, REF, signal_id, N_("Signal"), FIELD_HIDDEN, "signal") \
	X(obligation, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(obligation, REF, meeting_id, N_("Meeting"), FIELD_HIDDEN, "meeting") \
	X(obligation, INT, ref_id, N_("Record"), FIELD_HIDDEN, 0) \
	X(obligation, CHOICE, role, N_("Responsible"), FIELD_HIDDEN, \
	  role_choices) \
	X(obligation, REF, responsible_id, N_("Responsible"), FIELD_HIDDEN, \
	  "staff") \
	X(obligation, MOMENT, started_at, N_("Open since"), FIELD_HIDDEN, 0) \
	X(obligation, INT, term_days, N_("Term in working days"), \
	  FIELD_HIDDEN, 0) \
	X(obligation, DATE, own_due_on, N_("Day that was named"), \
	  FIELD_HIDDEN, 0) \
	X(obligation, DATE, due_on, N_("Last day"), FIELD_HIDDEN, 0) \
	X(obligation, BOOL, danger, N_("Immediate danger"), FIELD_HIDDEN, 0) \
	X(obligation, MOMENT, fulfilled_at, N_("Done on"), FIELD_HIDDEN, 0) \
	X(obligation, INT, late_days, N_("Working days late"), FIELD_HIDDEN, \
	  0) \
	X(obligation, MOMENT, set_aside_at, N_("Set aside on"), FIELD_HIDDEN, \
	  0) \
	X(obligation, REF, set_aside_by, N_("Set aside by"), FIELD_HIDDEN, \
	  "staff") \
	X(obligation, NARRATIVE, set_aside_reason, N_("Why set aside"), \
	  FIELD_HIDDEN, 0)

struct obligation {
	struct row row;
	OBLIGATION_FIELDS(FIELD_MEMBER)
};

extern const struct field obligation_fields[];

#endif
