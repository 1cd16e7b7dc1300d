/*
 * role.h: who does what in the school, and what each may do here.
 *
 * One table, role x action, asked by every function of app/ and by nobody else.
 * An action is one thing a person does. A right may be bounded: by the children
 * of the person's own classes, or by what the person wrote or answers for; app/
 * looks whether the record at hand lies inside.
 */
#ifndef VSHU_MODEL_ROLE_H
#define VSHU_MODEL_ROLE_H

#include "base/field.h"

/* X(name, code, label, clauses of the order) */
#define ROLES(X) \
	X(HEAD, "head", N_("head of the school"), "6, 7, 10, 16, 21") \
	X(DEPUTY, "deputy", N_("deputy head for upbringing work"), \
	  "4, 10, 14") \
	X(SECRETARY, "secretary", N_("social pedagogue (secretary)"), \
	  "7, 12, 17, 20") \
	X(CLASS_TEACHER, "class_teacher", N_("class teacher"), \
	  "4, 8, 12, 14, 23") \
	X(PSYCHOLOGIST, "psychologist", N_("psychologist"), "8, 12, 14, 23") \
	X(TEACHER, "teacher", N_("teacher or other staff"), "4, 8") \
	X(ADMIN, "admin", N_("administrator"), "")

enum role {
	ROLE_NONE,
#define X(name, code, label, clause) ROLE_##name,
	ROLES(X)
#undef X
		ROLE_COUNT
};

enum right {
	RIGHT_NO,
	RIGHT_ALL,
	RIGHT_CLASS, /* about the children of the person's own classes */
	RIGHT_MINE,  /* what the person wrote, was given or answers for */
};

/*
 * X(name, code, label, clause, head, deputy, secretary, class_teacher,
 *   psychologist, teacher, admin)
 * where a column is ALL, CLASS, MINE or NO. label says what is done, as a menu
 * or a refusal names it.
 */
#define ACTIONS(X) \
	/* signals */ \
	X(SIGNAL_VIEW, "signal_view", N_("read signals"), "4, 11", ALL, ALL, \
	  ALL, MINE, MINE, MINE, NO) \
	X(SIGNAL_CREATE, "signal_create", N_("write down a signal"), "4, 11", \
	  ALL, ALL, ALL, ALL, ALL, ALL, NO) \
	X(SIGNAL_EDIT, "signal_edit", N_("correct a signal"), "4, 11", ALL, \
	  ALL, ALL, MINE, MINE, MINE, NO) \
	X(SIGNAL_REGISTER, "signal_register", N_("register a signal"), "11", \
	  NO, ALL, ALL, NO, NO, NO, NO) \
	X(SIGNAL_ANSWER, "signal_answer", \
	  N_("answer a signal without a case"), "4, 11", NO, ALL, ALL, NO, NO, \
	  NO, NO) \
	X(CASE_OPEN, "case_open", N_("start a case"), "4, 12", NO, ALL, ALL, \
	  NO, NO, NO, NO) \
	/* the case, its primary information and materials */ \
	X(CASE_LIST, "case_list", N_("see the register and its lists"), "3", \
	  ALL, ALL, ALL, CLASS, ALL, NO, NO) \
	X(CASE_VIEW, "case_view", N_("open a case"), "3", ALL, ALL, ALL, \
	  CLASS, ALL, NO, NO) \
	X(CASE_CORRECT, "case_correct", N_("correct a recorded fact"), "10", \
	  NO, ALL, ALL, NO, NO, NO, NO) \
	X(CASE_CLOSE, "case_close", N_("close a case before a decision"), \
	  "10", NO, ALL, ALL, NO, NO, NO, NO) \
	X(PRIMARY_EDIT, "primary_edit", N_("write the primary information"), \
	  "12", NO, ALL, ALL, CLASS, ALL, NO, NO) \
	X(PRIMARY_COMPLETE, "primary_complete", \
	  N_("finish the primary information"), "12", NO, ALL, ALL, NO, NO, \
	  NO, NO) \
	X(VISIT_RECORD, "visit_record", \
	  N_("record a home visit or a meeting with the parents"), "13", NO, \
	  ALL, ALL, CLASS, ALL, NO, NO) \
	X(REQUEST_SEND, "request_send", N_("send a request to an agency"), \
	  "13", ALL, ALL, ALL, NO, NO, NO, NO) \
	X(REQUEST_ANSWER, "request_answer", N_("record an agency's answer"), \
	  "13", ALL, ALL, ALL, NO, NO, NO, NO) \
	X(MATERIAL_WRITE, "material_write", \
	  N_("write a material of the assessment"), "14", NO, ALL, ALL, CLASS, \
	  MINE, MINE, NO) \
	X(MATERIAL_ACCEPT, "material_accept", \
	  N_("accept the materials of the assessment"), "14", NO, ALL, NO, NO, \
	  NO, NO, NO) \
	X(PSYCH_DETAIL_READ, "psych_detail_read", \
	  N_("read the psychologist's detailed conclusion"), "14", ALL, ALL, \
	  ALL, NO, ALL, NO, NO) \
	X(PSYCH_DETAIL_WRITE, "psych_detail_write", \
	  N_("write the psychologist's conclusion"), "14, 23", NO, NO, NO, NO, \
	  ALL, NO, NO) \
	X(REPRESENTATION, "representation", \
	  N_("put the case before the Council"), "4, 14", NO, ALL, NO, NO, NO, \
	  NO, NO) \
	/* the Council */ \
	X(COUNCIL_EDIT, "council_edit", N_("set the Council's composition"), \
	  "6, 7", ALL, ALL, ALL, NO, NO, NO, NO) \
	X(MEETING_VIEW, "meeting_view", N_("read meetings and protocols"), \
	  "15, 17", ALL, ALL, ALL, NO, ALL, NO, NO) \
	X(MEETING_CALL, "meeting_call", N_("call a meeting of the Council"), \
	  "5", ALL, ALL, ALL, NO, NO, NO, NO) \
	X(MEETING_INVITE, "meeting_invite", \
	  N_("invite to a meeting of the Council"), "8, 9, 13", ALL, ALL, ALL, \
	  NO, NO, NO, NO) \
	X(MEETING_RUN, "meeting_run", \
	  N_("open a meeting and record what was heard"), "7, 15", ALL, ALL, \
	  ALL, NO, NO, NO, NO) \
	X(DECISION_RECORD, "decision_record", \
	  N_("record the Council's decision"), "15, 23", ALL, ALL, ALL, NO, \
	  NO, NO, NO) \
	X(PROTOCOL_SIGN, "protocol_sign", N_("sign the protocol"), "17", ALL, \
	  NO, ALL, NO, NO, NO, NO) \
	X(PROTOCOL_ADDENDUM, "protocol_addendum", \
	  N_("add to a signed protocol"), "17", ALL, NO, ALL, NO, NO, NO, NO) \
	X(NOTICE_SEND, "notice_send", N_("tell an agency what was decided"), \
	  "20", NO, ALL, ALL, NO, NO, NO, NO) \
	/* the plan and its measures */ \
	X(PLAN_VIEW, "plan_view", N_("read a plan"), "16", ALL, ALL, ALL, \
	  CLASS, ALL, MINE, NO) \
	X(PLAN_EDIT, "plan_edit", N_("draw up a plan"), "16, 18, 19", NO, ALL, \
	  ALL, CLASS, ALL, NO, NO) \
	X(PLAN_APPROVE, "plan_approve", N_("approve a plan"), "16", ALL, NO, \
	  NO, NO, NO, NO, NO) \
	X(PLAN_COPY, "plan_copy", N_("hand the parents a copy of the plan"), \
	  "18", NO, ALL, ALL, CLASS, NO, NO, NO) \
	X(PARENT_CONSENT, "parent_consent", \
	  N_("record the parents' consent to the plan"), "16", NO, ALL, ALL, \
	  CLASS, NO, NO, NO) \
	X(PLAN_REVIEW, "plan_review", N_("review a plan"), "19", ALL, ALL, \
	  ALL, NO, NO, NO, NO) \
	X(MEASURE_MONITOR, "measure_monitor", N_("note how a measure goes"), \
	  "19", NO, ALL, ALL, CLASS, MINE, MINE, NO) \
	X(MEASURE_CLOSE, "measure_close", \
	  N_("close a measure with its assessment"), "19", NO, ALL, ALL, MINE, \
	  MINE, MINE, NO) \
	/* refusal of help, removal, transfer */ \
	X(REFUSAL_RECORD, "refusal_record", \
	  N_("record the parents' refusal of help"), "21", NO, ALL, ALL, \
	  CLASS, NO, NO, NO) \
	X(PETITION_CREATE, "petition_create", \
	  N_("petition the commission on minors"), "21", ALL, ALL, NO, NO, NO, \
	  NO, NO) \
	X(PETITION_OUTCOME, "petition_outcome", \
	  N_("record the outcome of a petition"), "21", ALL, ALL, ALL, NO, NO, \
	  NO, NO) \
	X(REMOVAL_REQUEST, "removal_request", \
	  N_("petition for removal from the register"), "23", NO, ALL, ALL, \
	  CLASS, NO, NO, NO) \
	X(TRANSFER_CREATE, "transfer_create", \
	  N_("send the information to the new school"), "24", ALL, ALL, ALL, \
	  NO, NO, NO, NO) \
	X(TRANSFER_CONFIRM, "transfer_confirm", \
	  N_("confirm that the information arrived"), "24", ALL, ALL, ALL, NO, \
	  NO, NO, NO) \
	X(TRANSFER_RECEIVE, "transfer_receive", \
	  N_("take in what another school sent"), "24", ALL, ALL, ALL, NO, NO, \
	  NO, NO) \
	/* duties and boards */ \
	X(DUE_VIEW, "due_view", N_("see open duties"), "10", ALL, ALL, ALL, \
	  MINE, MINE, MINE, NO) \
	X(OBLIGATION_SET_ASIDE, "obligation_set_aside", \
	  N_("set a duty aside with a reason"), "10", ALL, ALL, NO, NO, NO, \
	  NO, NO) \
	X(OBLIGATION_REASSIGN, "obligation_reassign", \
	  N_("give a duty to somebody else"), "10", ALL, ALL, NO, NO, NO, NO, \
	  NO) \
	X(COORDINATION_VIEW, "coordination_view", \
	  N_("see the coordination board"), "10", ALL, ALL, ALL, NO, NO, NO, \
	  NO) \
	X(CONTROL_VIEW, "control_view", N_("see the control board"), "10", \
	  ALL, ALL, NO, NO, NO, NO, NO) \
	/* children, families and directories */ \
	X(CHILD_VIEW, "child_view", N_("open a child's file"), "3", ALL, ALL, \
	  ALL, CLASS, ALL, NO, NO) \
	X(CHILD_NAME, "child_name", N_("choose a child by name and class"), \
	  "4", ALL, ALL, ALL, ALL, ALL, ALL, NO) \
	X(CHILD_EDIT, "child_edit", N_("change a child's data"), "12", NO, \
	  ALL, ALL, CLASS, NO, NO, NO) \
	X(FAMILY_EDIT, "family_edit", N_("change a family's data"), "12", NO, \
	  ALL, ALL, CLASS, NO, NO, NO) \
	X(CLASS_EDIT, "class_edit", N_("change classes and their teachers"), \
	  "", ALL, ALL, ALL, NO, NO, NO, ALL) \
	X(STAFF_VIEW, "staff_view", N_("see the staff"), "", ALL, ALL, ALL, \
	  ALL, ALL, ALL, ALL) \
	X(STAFF_EDIT, "staff_edit", N_("change the staff"), "", ALL, ALL, ALL, \
	  NO, NO, NO, ALL) \
	X(AGENCY_EDIT, "agency_edit", N_("change the agencies"), "11, 13", \
	  ALL, ALL, ALL, NO, NO, NO, NO) \
	X(IMPORT, "import", N_("take in lists of pupils and staff"), "", NO, \
	  ALL, ALL, NO, NO, NO, ALL) \
	/* papers and reports */ \
	X(PRINT, "print", N_("print a paper"), "", ALL, ALL, ALL, CLASS, MINE, \
	  MINE, NO) \
	X(REPORT_READ, "report_read", N_("read and export reports"), "10", \
	  ALL, ALL, ALL, NO, NO, NO, NO) \
	/* the school and the program */ \
	X(SCHOOL_EDIT, "school_edit", N_("change the school's data"), "", ALL, \
	  ALL, NO, NO, NO, NO, ALL) \
	X(CALENDAR_EDIT, "calendar_edit", N_("change the calendar"), "", ALL, \
	  ALL, NO, NO, NO, NO, ALL) \
	X(HELP_EDIT, "help_edit", N_("change the catalogue of help"), "18", \
	  ALL, ALL, ALL, NO, NO, NO, NO) \
	X(PROFILE_EDIT, "profile_edit", \
	  N_("change what follows from the order"), "22", ALL, ALL, NO, NO, \
	  NO, NO, NO) \
	X(SETTINGS_EDIT, "settings_edit", N_("change the settings"), "", ALL, \
	  ALL, NO, NO, NO, NO, ALL) \
	X(ACCOUNT_EDIT, "account_edit", N_("change accounts"), "", ALL, NO, \
	  NO, NO, NO, NO, ALL) \
	X(AUDIT_READ, "audit_read", N_("read the journal of access"), "", ALL, \
	  NO, NO, NO, NO, NO, NO) \
	X(BACKUP, "backup", N_("make a backup"), "", ALL, NO, NO, NO, NO, NO, \
	  ALL)

enum action {
	ACTION_NONE,
#define X(name, code, label, clause, h, d, s, c, p, t, a) ACTION_##name,
	ACTIONS(X)
#undef X
		ACTION_COUNT
};

/* Lists for fields and codes, indexed by the enums; [0] is "not chosen". */
extern const struct choice role_choices[];
extern const struct choice action_choices[];

/* Code and label (a msgid) of one; "" for …_NONE. */
const char *role_code(enum role role);
const char *role_label(enum role role);
const char *role_clause(enum role role);
const char *action_code(enum action action);
const char *action_label(enum action action);
/* The clauses an action serves, as "4, 14"; "" if it serves none. */
const char *action_clause(enum action action);

/* ROLE_NONE may do nothing. ACTION_NONE is allowed to nobody. */
enum right role_right(enum role role, enum action action);

/*
 * The roles that may take the action (bounded rights included), most powerful
 * first, for a refusal that says who may. Returns how many.
 */
size_t role_who_may(enum action action, enum role out[static ROLE_COUNT]);

#endif
