/*
 * event.h: what can happen to a signal or a case.
 *
 * Every step a person takes is one row of the append-only event table: what,
 * when it happened, when it was entered, by whom. The chronology of a case is
 * that table, the obligations follow from it (obligation.h) and the stages too
 * (stage.h).
 */
#ifndef VSHU_MODEL_EVENT_H
#define VSHU_MODEL_EVENT_H

#include "base/field.h"

/* X(name, code, label as the chronology shows it, clause) */
#define EVENT_TYPES(X) \
	X(SIGNAL_RECEIVED, "signal_received", N_("Signal received"), "4, 11") \
	X(SIGNAL_REGISTERED, "signal_registered", N_("Signal registered"), \
	  "11") \
	X(SIGNAL_ANSWERED, "signal_answered", \
	  N_("Signal answered without a case"), "4, 11") \
	X(SIGNAL_JOINED, "signal_joined", \
	  N_("Signal joined to the open case"), "4, 11") \
	X(CASE_OPENED, "case_opened", N_("Case opened"), "4, 12") \
	X(PRIMARY_COMPLETED, "primary_completed", \
	  N_("Primary information complete"), "12") \
	X(VISIT_MADE, "visit_made", N_("Home visit made"), "13") \
	X(PARENTS_MET, "parents_met", \
	  N_("Meeting with the parents before the Council"), "13") \
	X(REQUEST_SENT, "request_sent", N_("Request sent to an agency"), "13") \
	X(REQUEST_ANSWERED, "request_answered", \
	  N_("Agency's answer received"), "13") \
	X(MATERIAL_WRITTEN, "material_written", N_("Material written"), "14") \
	X(MATERIALS_HANDED, "materials_handed", \
	  N_("Materials handed to the deputy head"), "14") \
	X(REPRESENTATION_MADE, "representation_made", \
	  N_("Case put before the Council"), "4, 14") \
	X(MEETING_CALLED, "meeting_called", \
	  N_("Put on the agenda of a meeting"), "5") \
	X(MEETING_MOVED, "meeting_moved", N_("Meeting moved"), "5") \
	X(INVITED, "invited", N_("Invitation handed over"), "8, 9, 13") \
	X(MEETING_OPENED, "meeting_opened", N_("Meeting opened"), "7, 15") \
	X(DECISION_PLACED, "decision_placed", \
	  N_("Decision: placed on the register"), "15") \
	X(DECISION_REFUSED, "decision_refused", \
	  N_("Decision: placing refused"), "15") \
	X(DECISION_POSTPONED, "decision_postponed", N_("Decision: postponed"), \
	  "15") \
	X(PROTOCOL_SIGNED, "protocol_signed", N_("Protocol signed"), "17") \
	X(PROTOCOL_ADDED, "protocol_added", N_("Addendum to the protocol"), \
	  "17") \
	X(NOTICE_SENT, "notice_sent", N_("Agency told what was decided"), \
	  "20") \
	X(PLAN_DRAWN, "plan_drawn", N_("Plan drawn up"), "16, 18, 19") \
	X(PLAN_APPROVED, "plan_approved", N_("Plan approved"), "16") \
	X(PLAN_COPY_HANDED, "plan_copy_handed", \
	  N_("Copy of the plan handed to the parents"), "18") \
	X(PARENT_CONSENTED, "parent_consented", \
	  N_("Parents acquainted with the plan and agreed"), "16") \
	X(MEASURE_NOTED, "measure_noted", N_("Note on a measure"), "19") \
	X(MEASURE_CLOSED, "measure_closed", \
	  N_("Measure closed with its assessment"), "19") \
	X(PLAN_REVIEWED, "plan_reviewed", N_("Plan reviewed"), "19") \
	X(HELP_REFUSED, "help_refused", N_("Parents refused help"), "21") \
	X(DECISION_PETITION, "decision_petition", \
	  N_("Decision: petition the commission"), "21") \
	X(PETITION_SENT, "petition_sent", \
	  N_("Petition sent to the commission"), "21") \
	X(PETITION_OUTCOME, "petition_outcome", N_("Outcome of the petition"), \
	  "21") \
	X(REMOVAL_REQUESTED, "removal_requested", \
	  N_("Petition for removal made"), "23") \
	X(DECISION_REMOVED, "decision_removed", \
	  N_("Decision: removed from the register"), "23") \
	X(DECISION_KEPT, "decision_kept", \
	  N_("Decision: stays on the register"), "23") \
	X(TRANSFER_SENT, "transfer_sent", \
	  N_("Information sent to the new school"), "24") \
	X(TRANSFER_CONFIRMED, "transfer_confirmed", \
	  N_("New school confirmed the information"), "24") \
	X(TRANSFER_RECEIVED, "transfer_received", \
	  N_("Information received from the former school"), "24") \
	X(CASE_CLOSED, "case_closed", N_("Case closed before a decision"), \
	  "10") \
	X(DUTY_SET_ASIDE, "duty_set_aside", N_("Duty set aside"), "10") \
	X(DUTY_REASSIGNED, "duty_reassigned", \
	  N_("Duty given to somebody else"), "10") \
	X(TERM_MOVED, "term_moved", N_("Last day moved"), "10") \
	X(CORRECTED, "corrected", N_("Recorded fact corrected"), "10") \
	X(PAPER_PRINTED, "paper_printed", N_("Paper printed"), "25") \
	X(NOTE, "note", N_("Note"), "19")

enum event_type {
	EVENT_NONE,
#define X(name, code, label, clause) EVENT_##name,
	EVENT_TYPES(X)
#undef X
		EVENT_TYPE_COUNT
};

/* Indexed by the enum, for fields; [0] is "not chosen". */
extern const struct choice event_choices[];

const char *event_code(enum event_type type);
const char *event_label(enum event_type type); /* a msgid */

#endif
