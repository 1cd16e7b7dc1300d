/*
 * stage.h: the way of a case, as one table.
 *
 * A row says: in which stages an action can be taken, which event it writes,
 * to which stage it leads, and what must be there first. What must be there is
 * a list of named needs, each looked up in a plain record of facts which store/
 * fills; so the machine knows no database and the table can be printed.
 */
#ifndef VSHU_MODEL_STAGE_H
#define VSHU_MODEL_STAGE_H

#include <stddef.h>

#include "base/field.h"
#include "model/event.h"
#include "model/role.h"

/* X(name, code, label); up to SUPPORT a case is being worked on. */
#define CASEFILE_STAGES(X) \
	X(GATHERING, "gathering", N_("gathering primary information")) \
	X(ASSESSMENT, "assessment", N_("primary assessment")) \
	X(COUNCIL, "council", N_("before the Council")) \
	X(PLAN, "plan", N_("plan being drawn up")) \
	X(SUPPORT, "support", N_("support under the plan")) \
	X(REFUSED, "refused", N_("placing refused")) \
	X(REMOVED, "removed", N_("removed from the register")) \
	X(TRANSFERRED, "transferred", N_("transferred to another school")) \
	X(CLOSED, "closed", N_("closed before a decision"))

enum casefile_stage {
	CASEFILE_NONE, /* a signal, and no case yet */
#define X(name, code, label) CASEFILE_##name,
	CASEFILE_STAGES(X)
#undef X
		CASEFILE_STAGE_COUNT
};

/* Indexed by the enum, for fields; [0] is "not chosen". */
extern const struct choice stage_choices[];

const char *stage_label(enum casefile_stage stage);
/* On the register: placed, and neither removed nor transferred. */
int stage_is_on_register(enum casefile_stage stage);

/*
 * What is so about a case (or, with no case yet, about a signal). Booleans and
 * counts. What stands under "question" is about the question that is before
 * the Council now: placing, and later removal; a question once decided (or
 * postponed) is over, and these facts are then those of the next one.
 */
struct stage_facts {
	/* the signal */
	int signal_received;
	int signal_registered;
	int child_chosen;
	/* primary information, cl. 12 */
	int has_residence;    /* where the child lives */
	int has_family;	      /* at least one member of the family */
	int has_situation;    /* general description of the situation */
	int primary_complete; /* event primary_completed stands */
	/* materials, cl. 14 */
	int materials_required;	    /* how many the checklist asks for */
	int materials_done;	    /* of these, written */
	enum role material_missing; /* author of the first missing, or NONE */
	int materials_handed;
	int representation_made;
	/* question */
	int on_agenda;		/* on the agenda of a meeting not yet over */
	int has_representative; /* the family says who represents the child */
	int parents_invited; /* a parent or other representative of this child
				is invited or took part */
	int meeting_opened;  /* with chair, secretary and enough members */
	int decided;
	/* decision, protocol, notice */
	int protocols_unsigned; /* of meetings that decided on this case */
	int agencies;		/* agencies whose signals feed the case */
	int notices_due;	/* of these, not told since the decision on
				   placing (cl. 20) */
	/* plan */
	int plan_exists;
	int plan_has_period; /* from and to, in that order */
	int plan_measures;
	int measures_incomplete; /* without responsible person or term */
	int measures_open;
	int plan_submitted; /* it lies before the head */
	int plan_approved;
	int plan_copy_handed;
	int parent_consented;
	int additions_pending; /* what a review added is not approved yet */
	int consent_refused; /* to this plan; is it recorded with its facts? */
	int plan_ended;	     /* its last day is past */
	/* refusal of help, cl. 21 */
	int help_refused;      /* recorded, with its facts */
	int inaction_recorded; /* the parents take no measures: facts */
	int petition_sent;
	int petition_outcome;
	/* removal, cl. 23 */
	int positive_characteristic; /* by the class teacher */
	int positive_psychologist;
	int objective_reason; /* moved away, changed school, finished */
	int removal_requested;
	/* transfer, cl. 24 */
	int new_school; /* is named */
	int transfer_sent;
	int transfer_confirmed;
	/* closing before a decision */
	int close_reason;
};

/*
 * X(name, whose it is, clause, action that mends it, text: a msgid, a sentence
 * that says what is missing)
 */
#define STAGE_NEEDS(X) \
	X(REGISTERED, SECRETARY, "11", SIGNAL_REGISTER, \
	  N_("The signal is not registered yet.")) \
	X(CHILD, SECRETARY, "4", SIGNAL_EDIT, \
	  N_("The signal names no child from the school's lists.")) \
	X(RESIDENCE, SECRETARY, "12", PRIMARY_EDIT, \
	  N_("Where the child lives is not written down.")) \
	X(FAMILY, SECRETARY, "12", PRIMARY_EDIT, \
	  N_("No member of the family is written down.")) \
	X(SITUATION, SECRETARY, "12", PRIMARY_EDIT, \
	  N_("The general description of the situation is missing.")) \
	X(PRIMARY, SECRETARY, "12", PRIMARY_COMPLETE, \
	  N_("The primary information is not complete.")) \
	X(MATERIALS, SECRETARY, "14", MATERIAL_WRITE, \
	  N_("Not all materials of the primary assessment are written.")) \
	X(HANDED, DEPUTY, "14", MATERIAL_ACCEPT, \
	  N_("The materials are not handed to the deputy head.")) \
	X(REPRESENTATION, DEPUTY, "4", REPRESENTATION, \
	  N_("The deputy head has not put the case before the Council.")) \
	X(AGENDA, SECRETARY, "5", MEETING_CALL, \
	  N_("The question is on the agenda of no meeting.")) \
	X(REPRESENTATIVE, SECRETARY, "9", FAMILY_EDIT, \
	  N_("Nobody in the family is marked as the child's legal " \
	     "representative.")) \
	X(PARENTS, SECRETARY, "9", MEETING_INVITE, \
	  N_("No parent or other legal representative is invited.")) \
	X(MEETING, SECRETARY, "7, 15", MEETING_RUN, \
	  N_("The meeting has not been opened.")) \
	X(PLAN, SECRETARY, "16", PLAN_EDIT, N_("There is no plan yet.")) \
	X(PERIOD, SECRETARY, "16", PLAN_EDIT, \
	  N_("The plan has no period, or it ends before it starts.")) \
	X(MEASURES, SECRETARY, "18", PLAN_EDIT, \
	  N_("The plan has no measures.")) \
	X(MEASURES_WHOLE, SECRETARY, "19", PLAN_EDIT, \
	  N_("A measure has no responsible person or no term.")) \
	X(APPROVED, HEAD, "16", PLAN_APPROVE, \
	  N_("The head of the school has not approved the plan.")) \
	X(REFUSAL, SECRETARY, "21", REFUSAL_RECORD, \
	  N_("The parents' refusal of help is not recorded with its " \
	     "facts.")) \
	X(INACTION, HEAD, "21", PETITION_CREATE, \
	  N_("Nothing says that the parents take no measures themselves.")) \
	X(PETITION, HEAD, "21", PETITION_CREATE, \
	  N_("No petition was sent to the commission.")) \
	X(CHARACTERISTIC, CLASS_TEACHER, "23", MATERIAL_WRITE, \
	  N_("There is no positive characteristic by the class teacher and " \
	     "no objective reason.")) \
	X(PSYCHOLOGIST, PSYCHOLOGIST, "23", PSYCH_DETAIL_WRITE, \
	  N_("There is no positive conclusion by the psychologist and no " \
	     "objective reason.")) \
	X(REMOVAL, SECRETARY, "23", REMOVAL_REQUEST, \
	  N_("There is no petition for removal.")) \
	X(SCHOOL, SECRETARY, "24", TRANSFER_CREATE, \
	  N_("The new school is not named.")) \
	X(SENT, SECRETARY, "24", TRANSFER_CREATE, \
	  N_("The information was not sent to the new school.")) \
	X(REASON, SECRETARY, "10", CASE_CLOSE, N_("No reason is written down."))

enum stage_need {
	NEED_NONE,
#define X(name, role, clause, action, text) NEED_##name,
	STAGE_NEEDS(X)
#undef X
		NEED_COUNT
};

/* The sentence of a need, a msgid; who and what mends it. */
const char *need_text(enum stage_need need);
enum role need_role(enum stage_need need);
enum action need_action(enum stage_need need);
int need_is_met(enum stage_need need, const struct stage_facts *facts);

#define STAGE_BIT(stage) (1u << (stage))
#define STAGE_MAX_NEEDS 5

struct transition {
	unsigned from; /* STAGE_BIT()s */
	enum action action;
	enum event_type event;
	enum casefile_stage to; /* CASEFILE_NONE: the stage stays */
	const char *clause;
	enum stage_need needs[STAGE_MAX_NEEDS + 1]; /* NEED_NONE ends */
};

/* The whole table, for "vshu rules" and the tests; *n rows. */
const struct transition *stage_table(size_t *n);

/* The row for this event in this stage, or NULL: not possible there at all. */
const struct transition *stage_find(enum casefile_stage stage,
				    enum event_type event);

/*
 * Whether the event may be written now. ERR_BLOCKED with the first unmet need
 * as detail (a msgid); where the event has no place in the stage at all, the
 * detail says in which stage the case is. *missing (may be NULL) gets the
 * unmet need, or NEED_NONE. *to (may be NULL) gets the stage after it.
 */
enum err_code stage_check(enum casefile_stage stage, enum event_type event,
			  const struct stage_facts *facts,
			  enum stage_need *missing, enum casefile_stage *to,
			  struct err *err) ERR_MUST_CHECK;

/* All unmet needs in the table's order; returns how many. */
size_t stage_missing(enum casefile_stage stage, enum event_type event,
		     const struct stage_facts *facts,
		     enum stage_need out[static STAGE_MAX_NEEDS]);

struct next_step {
	enum action action;    /* ACTION_NONE: nothing is left to do */
	enum role role;	       /* whose it is */
	enum event_type event; /* what it will write; the duty it fulfils is
				  the one fulfilled by this event */
};

/* What comes next in this case (or for this signal), and whose it is. */
struct next_step stage_next_step(enum casefile_stage stage,
				 const struct stage_facts *facts);

#endif
