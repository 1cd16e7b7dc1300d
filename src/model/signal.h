/*
 * signal.h: somebody says a child or a family needs attention (cl. 4, 11).
 *
 * A signal never becomes a record that is gone: it is registered, then feeds a
 * case for each child it names or is answered without one. What was seen, what
 * somebody said and what somebody concludes are three fields.
 */
#ifndef VSHU_MODEL_SIGNAL_H
#define VSHU_MODEL_SIGNAL_H

#include "base/field.h"

#define SIGNAL_FIELDS(X) \
	X(signal, CHOICE, source, N_("From"), FIELD_REQUIRED, signal_sources) \
	X(signal, MOMENT, received_at, N_("Received at"), FIELD_REQUIRED, 0) \
	X(signal, CHOICE, how, N_("How it came"), FIELD_REQUIRED, signal_ways) \
	X(signal, REF, staff_id, N_("Member of staff"), 0, "staff") \
	X(signal, REF, agency_id, N_("Agency"), 0, "agency") \
	X(signal, TEXT, letter_no, N_("Letter №"), FIELD_SEARCHED, 40) \
	X(signal, DATE, letter_date, N_("Letter of"), 0, 0) \
	X(signal, TEXT, from_name, N_("Who reports"), FIELD_SEARCHED, 0) \
	X(signal, TEXT, from_contact, N_("Contact"), 0, 0) \
	X(signal, BOOL, anonymous, N_("Anonymous"), 0, 0) \
	X(signal, CHOICE, category, N_("Category"), FIELD_REQUIRED, \
	  signal_categories) \
	X(signal, SET, grounds, N_("Grounds (cl. 22)"), 0, "grounds") \
	X(signal, NARRATIVE, facts, N_("What happened"), FIELD_REQUIRED, 0) \
	X(signal, TEXT, fact_when, N_("When"), 0, 0) \
	X(signal, TEXT, fact_where, N_("Where"), 0, 0) \
	X(signal, CHOICE, known, N_("How it is known"), 0, signal_knowns) \
	X(signal, NARRATIVE, words, N_("In whose words, what was said"), 0, 0) \
	X(signal, NARRATIVE, opinion, N_("Opinion of who reports"), 0, 0) \
	X(signal, NARRATIVE, done_already, N_("What was already done"), 0, 0) \
	X(signal, BOOL, danger, N_("Immediate danger"), 0, 0) \
	X(signal, REF, family_id, N_("About the family"), 0, "family") \
	X(signal, CHOICE, status, N_("Status"), FIELD_HIDDEN, signal_statuses) \
	X(signal, TEXT, number, N_("№"), FIELD_HIDDEN | FIELD_SEARCHED, 20) \
	X(signal, MOMENT, registered_at, N_("Registered at"), FIELD_HIDDEN, 0) \
	X(signal, REF, registered_by, N_("Registered by"), FIELD_HIDDEN, \
	  "staff") \
	X(signal, DATE, answered_on, N_("Answered on"), FIELD_HIDDEN, 0) \
	X(signal, NARRATIVE, answer, N_("Answer"), FIELD_HIDDEN, 0) \
	X(signal, REF, entered_by, N_("Entered by"), FIELD_HIDDEN, "staff")

enum signal_source {
	SIGNAL_SOURCE_NONE,
	SIGNAL_SOURCE_STAFF,  /* cl. 4 */
	SIGNAL_SOURCE_AGENCY, /* cl. 11 */
	SIGNAL_SOURCE_PARENT, /* cl. 4: other persons concerned */
	SIGNAL_SOURCE_OTHER,
};
extern const struct choice signal_sources[];

enum signal_way {
	SIGNAL_WAY_NONE,
	SIGNAL_WAY_SPOKEN,
	SIGNAL_WAY_WRITTEN,
	SIGNAL_WAY_CALL,
	SIGNAL_WAY_LETTER,
	SIGNAL_WAY_MESSAGE,
};
extern const struct choice signal_ways[];

enum signal_category {
	SIGNAL_CATEGORY_NONE,
	SIGNAL_CATEGORY_HARD_SITUATION, /* трудная жизненная ситуация */
	SIGNAL_CATEGORY_SOCIAL_DANGER, /* социально опасное положение */
};
extern const struct choice signal_categories[];

enum signal_known { SIGNAL_KNOWN_NONE, SIGNAL_KNOWN_SEEN, SIGNAL_KNOWN_TOLD };
extern const struct choice signal_knowns[];

enum signal_status {
	SIGNAL_STATUS_NONE,
	SIGNAL_STATUS_RECEIVED,
	SIGNAL_STATUS_REGISTERED, /* and its cases are open */
	SIGNAL_STATUS_ANSWERED,	  /* without a case, with the reason */
};
extern const struct choice signal_statuses[];

struct signal {
	struct row row;
	SIGNAL_FIELDS(FIELD_MEMBER)
};
extern const struct field signal_fields[];

/*
 * A signal by an agency names the agency, one by staff the member of staff; not
 * received in the future; no letter date after its receipt.
 */
enum err_code signal_check(const struct signal *s, int64_t now,
			   struct err *err) ERR_MUST_CHECK;

#endif
