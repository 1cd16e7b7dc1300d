/*
 * council.h: the Prevention Council: its composition (cl. 6, 7), meetings
 * (cl. 5), who takes part (cl. 7-9), what is heard and decided per child
 * (cl. 15), and the protocol (cl. 17).
 */
#ifndef VSHU_MODEL_COUNCIL_H
#define VSHU_MODEL_COUNCIL_H

#include "base/field.h"

/* cl. 6: "not fewer than 5". */
#define COUNCIL_MIN_MEMBERS 5

#define COUNCIL_FIELDS(X) \
	X(council, TEXT, order_no, N_("Order №"), FIELD_REQUIRED, 40) \
	X(council, DATE, order_date, N_("Order of"), FIELD_REQUIRED, 0) \
	X(council, DATE, valid_from, N_("Valid from"), FIELD_REQUIRED, 0) \
	X(council, DATE, valid_until, N_("Valid until"), 0, 0)
struct council {
	struct row row;
	COUNCIL_FIELDS(FIELD_MEMBER)
};
extern const struct field council_fields[];

#define COUNCIL_MEMBER_FIELDS(X) \
	X(council_member, REF, council_id, N_("Composition"), FIELD_HIDDEN, \
	  "council") \
	X(council_member, REF, staff_id, N_("Member of staff"), \
	  FIELD_REQUIRED, "staff") \
	X(council_member, CHOICE, duty, N_("In the Council"), FIELD_REQUIRED, \
	  council_duties)
enum council_duty {
	COUNCIL_DUTY_NONE,
	COUNCIL_DUTY_CHAIR,
	COUNCIL_DUTY_SECRETARY,
	COUNCIL_DUTY_MEMBER,
};
extern const struct choice council_duties[];
struct council_member {
	struct row row;
	COUNCIL_MEMBER_FIELDS(FIELD_MEMBER)
};
extern const struct field council_member_fields[];

/* cl. 5: by decision of the administration, which the form asks for. */
#define MEETING_FIELDS(X) \
	X(meeting, REF, council_id, N_("Composition"), FIELD_HIDDEN, \
	  "council") \
	X(meeting, DATE, held_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(meeting, TIME, starts_at, N_("Time"), FIELD_REQUIRED, 0) \
	X(meeting, TEXT, place, N_("Place"), FIELD_REQUIRED, 0) \
	X(meeting, TEXT, decision_basis, \
	  N_("Decision of the administration to hold it"), FIELD_REQUIRED, 0) \
	X(meeting, REF, chair_id, N_("Presiding"), FIELD_REQUIRED, "staff") \
	X(meeting, REF, secretary_id, N_("Secretary"), FIELD_REQUIRED, \
	  "staff") \
	X(meeting, CHOICE, status, N_("Status"), FIELD_HIDDEN, \
	  meeting_statuses) \
	X(meeting, TEXT, number, N_("Protocol №"), \
	  FIELD_HIDDEN | FIELD_SEARCHED, 20) \
	X(meeting, DATE, called_on, N_("Called on"), FIELD_HIDDEN, 0) \
	X(meeting, DATE, signed_on, N_("Signed on"), FIELD_HIDDEN, 0) \
	X(meeting, REF, amends_id, N_("Addendum to"), FIELD_HIDDEN, "meeting") \
	X(meeting, NARRATIVE, amendment, N_("Correction"), FIELD_HIDDEN, 0)
enum meeting_status {
	MEETING_STATUS_NONE,
	MEETING_STATUS_CALLED, /* agenda and invitations are open */
	MEETING_STATUS_OPENED, /* attendance was checked, decisions go in */
	MEETING_STATUS_HELD,   /* every item is decided, protocol to sign */
	MEETING_STATUS_SIGNED, /* never changes again (cl. 17) */
	MEETING_STATUS_CANCELLED,
};
extern const struct choice meeting_statuses[];
struct meeting {
	struct row row;
	MEETING_FIELDS(FIELD_MEMBER)
};
extern const struct field meeting_fields[];

/* cl. 7-9, 13(3), 17: who is there, who was invited, how and with what end. */
#define PARTICIPANT_FIELDS(X) \
	X(participant, REF, meeting_id, N_("Meeting"), FIELD_HIDDEN, \
	  "meeting") \
	X(participant, CHOICE, kind, N_("Takes part as"), FIELD_REQUIRED, \
	  participant_kinds) \
	X(participant, REF, staff_id, N_("Member of staff"), 0, "staff") \
	X(participant, REF, family_member_id, N_("Parent"), 0, \
	  "family_member") \
	X(participant, REF, child_id, N_("Child"), 0, "child") \
	X(participant, REF, agency_id, N_("Agency"), 0, "agency") \
	X(participant, REF, case_id, N_("Called in the case"), 0, "casefile") \
	X(participant, TEXT, name, N_("Full name"), 0, 0) \
	X(participant, TEXT, position, N_("Position or kinship"), 0, 0) \
	X(participant, CHOICE, attendance, N_("Attendance"), 0, attendances) \
	X(participant, TEXT, absence_reason, N_("Why absent"), 0, 0) \
	X(participant, CHOICE, handed_how, N_("Invitation handed over"), 0, \
	  hand_overs) \
	X(participant, DATE, handed_on, N_("Handed over on"), 0, 0) \
	X(participant, TEXT, outcome, N_("What came of it"), 0, 0)
enum participant_kind {
	PARTICIPANT_KIND_NONE,
	PARTICIPANT_KIND_MEMBER,     /* of the Council, cl. 6 */
	PARTICIPANT_KIND_SPECIALIST, /* cl. 8 */
	PARTICIPANT_KIND_PARENT,     /* cl. 9 */
	PARTICIPANT_KIND_CHILD,
	PARTICIPANT_KIND_AGENCY, /* cl. 13(3) */
};
extern const struct choice participant_kinds[];
enum attendance { ATTENDANCE_NONE, ATTENDANCE_PRESENT, ATTENDANCE_ABSENT };
extern const struct choice attendances[];
extern const struct choice hand_overs[];
struct participant {
	struct row row;
	PARTICIPANT_FIELDS(FIELD_MEMBER)
};
extern const struct field participant_fields[];

/* cl. 15, 17, 23: one case on the agenda, and what became of it. */
#define AGENDA_ITEM_FIELDS(X) \
	X(agenda_item, REF, meeting_id, N_("Meeting"), FIELD_HIDDEN, \
	  "meeting") \
	X(agenda_item, INT, position, N_("Item"), FIELD_HIDDEN, 0) \
	X(agenda_item, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(agenda_item, CHOICE, question, N_("Question"), FIELD_REQUIRED, \
	  agenda_questions) \
	X(agenda_item, REF, rapporteur_id, N_("Rapporteur"), 0, "staff") \
	X(agenda_item, NARRATIVE, heard, N_("Heard (extract)"), 0, 0) \
	X(agenda_item, NARRATIVE, spoke, N_("Spoke"), 0, 0) \
	X(agenda_item, NARRATIVE, parent_explanation, \
	  N_("The parent's explanation"), 0, 0) \
	X(agenda_item, NARRATIVE, child_explanation, \
	  N_("The child's explanation"), 0, 0) \
	X(agenda_item, CHOICE, decision, N_("Decided"), 0, decisions) \
	X(agenda_item, NARRATIVE, decision_text, N_("Decision in words"), 0, \
	  0) \
	X(agenda_item, REF, responsible_id, N_("Person responsible"), 0, \
	  "staff") \
	X(agenda_item, DATE, due_on, N_("To be done by"), 0, 0) \
	X(agenda_item, INT, votes_for, N_("Votes for"), 0, 0) \
	X(agenda_item, INT, votes_against, N_("Votes against"), 0, 0) \
	X(agenda_item, INT, votes_abstained, N_("Abstained"), 0, 0) \
	X(agenda_item, MOMENT, decided_at, N_("Decided at"), FIELD_HIDDEN, 0)
enum agenda_question {
	AGENDA_QUESTION_NONE,
	AGENDA_QUESTION_PLACING, /* cl. 15 */
	AGENDA_QUESTION_REVIEW,	 /* cl. 19 */
	AGENDA_QUESTION_REFUSAL, /* cl. 21 */
	AGENDA_QUESTION_REMOVAL, /* cl. 23 */
};
extern const struct choice agenda_questions[];
enum decision {
	DECISION_NONE,
	DECISION_PLACE,
	DECISION_REFUSE,
	DECISION_POSTPONE,
	DECISION_REMOVE,
	DECISION_KEEP,	   /* stays on the register */
	DECISION_PETITION, /* cl. 21 */
};
extern const struct choice decisions[];
struct agenda_item {
	struct row row;
	AGENDA_ITEM_FIELDS(FIELD_MEMBER)
};
extern const struct field agenda_item_fields[];

/*
 * cl. 6, 7: at least five members of the staff, one chair who is the head, one
 * secretary who is the social pedagogue or stands in for one; nobody twice.
 * roles[i] is the enum role of members[i]. ERR_INVALID in words.
 */
enum err_code council_check(const struct council *c,
			    const struct council_member *members,
			    const int64_t *roles, int n,
			    struct err *err) ERR_MUST_CHECK;

/*
 * cl. 7, 17 when a meeting is opened: chair and secretary are set, are two
 * persons and present, the chair is of the Council, and no fewer than five of
 * its members are there.
 */
enum err_code meeting_check_opening(const struct meeting *m,
				    const struct participant *participants,
				    int n, struct err *err) ERR_MUST_CHECK;

/*
 * cl. 15, 17: before the meeting is closed an item has its extract and a
 * decision that fits its question; place needs a person responsible.
 */
enum err_code agenda_item_check(const struct agenda_item *item,
				struct err *err) ERR_MUST_CHECK;
/* May this question be decided so? */
int decision_fits(enum agenda_question question, enum decision decision);

#endif
