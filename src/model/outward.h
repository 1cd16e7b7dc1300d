/*
 * outward.h: what leaves the school: notices to agencies (cl. 20), the parents'
 * refusal and petitions to the commission (cl. 21), removal (cl. 23), transfer
 * (cl. 24), and every paper as it was issued.
 */
#ifndef VSHU_MODEL_OUTWARD_H
#define VSHU_MODEL_OUTWARD_H

#include "base/field.h"

/* cl. 20: one for each agency whose signal fed the case. */
#define NOTICE_FIELDS(X) \
	X(notice, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(notice, REF, signal_id, N_("In reply to"), FIELD_HIDDEN, "signal") \
	X(notice, REF, agency_id, N_("Agency"), FIELD_HIDDEN, "agency") \
	X(notice, REF, agenda_item_id, N_("Decision"), FIELD_HIDDEN, \
	  "agenda_item") \
	X(notice, TEXT, out_number, N_("Outgoing №"), FIELD_HIDDEN, 20) \
	X(notice, NARRATIVE, measures, N_("Main measures"), 0, 2000) \
	X(notice, CHOICE, sent_how, N_("Sent by"), FIELD_REQUIRED, \
	  notice_ways) \
	X(notice, MOMENT, sent_at, N_("Sent at"), FIELD_REQUIRED, 0) \
	X(notice, NARRATIVE, exchange, N_("Further exchange"), 0, 0)
enum notice_way {
	NOTICE_WAY_NONE,
	NOTICE_WAY_COURIER,
	NOTICE_WAY_POST,
	NOTICE_WAY_MAIL,
	NOTICE_WAY_DOCUMENT_SYSTEM,
	NOTICE_WAY_PHONE,
};
extern const struct choice notice_ways[];
struct notice {
	struct row row;
	NOTICE_FIELDS(FIELD_MEMBER)
};
extern const struct field notice_fields[];

/* cl. 21: the parents refuse the help offered. */
#define REFUSAL_FIELDS(X) \
	X(refusal, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(refusal, REF, family_member_id, N_("Who refuses"), FIELD_REQUIRED, \
	  "family_member") \
	X(refusal, DATE, refused_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(refusal, CHOICE, form, N_("Form of the refusal"), FIELD_REQUIRED, \
	  refusal_forms) \
	X(refusal, NARRATIVE, refused, N_("What was refused"), FIELD_REQUIRED, \
	  0) \
	X(refusal, NARRATIVE, explained, N_("What was explained"), 0, 0) \
	X(refusal, TEXT, witnesses, N_("Witnesses"), 0, 0)
enum refusal_form {
	REFUSAL_FORM_NONE,
	REFUSAL_FORM_WRITTEN,
	REFUSAL_FORM_SPOKEN, /* recorded with two witnesses */
};
extern const struct choice refusal_forms[];
struct refusal {
	struct row row;
	REFUSAL_FIELDS(FIELD_MEMBER)
};
extern const struct field refusal_fields[];

/* cl. 21: refusal and inaction, three kinds of petition. */
#define PETITION_FIELDS(X) \
	X(petition, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(petition, CHOICE, kind, N_("Kind of petition"), FIELD_REQUIRED, \
	  petition_kinds) \
	X(petition, REF, agency_id, N_("Commission"), FIELD_REQUIRED, \
	  "agency") \
	X(petition, REF, refusal_id, N_("Refusal"), FIELD_HIDDEN, "refusal") \
	X(petition, NARRATIVE, inaction, N_("Facts of inaction"), \
	  FIELD_REQUIRED, 0) \
	X(petition, NARRATIVE, work_done, N_("Work done"), FIELD_REQUIRED, 0) \
	X(petition, TEXT, annexes, N_("Annexes"), 0, 0) \
	X(petition, TEXT, out_number, N_("Outgoing №"), FIELD_HIDDEN, 20) \
	X(petition, DATE, sent_on, N_("Sent on"), FIELD_HIDDEN, 0) \
	X(petition, CHOICE, outcome, N_("Outcome"), FIELD_HIDDEN, \
	  petition_outcomes) \
	X(petition, DATE, outcome_on, N_("Outcome of"), FIELD_HIDDEN, 0) \
	X(petition, NARRATIVE, outcome_text, N_("Outcome in words"), \
	  FIELD_HIDDEN, 0)
enum petition_kind {
	PETITION_KIND_NONE,
	PETITION_KIND_DUTIES,	      /* cl. 21(1) */
	PETITION_KIND_ADMINISTRATIVE, /* cl. 21(2) */
	PETITION_KIND_MINOR,	      /* cl. 21(3) */
};
extern const struct choice petition_kinds[];
extern const struct choice petition_outcomes[];
struct petition {
	struct row row;
	PETITION_FIELDS(FIELD_MEMBER)
};
extern const struct field petition_fields[];

/* cl. 23: the responsible person asks for the child to be taken off. */
#define REMOVAL_FIELDS(X) \
	X(removal, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(removal, DATE, requested_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(removal, REF, requested_by, N_("Person responsible"), FIELD_HIDDEN, \
	  "staff") \
	X(removal, CHOICE, reason, N_("Reason"), FIELD_REQUIRED, \
	  removal_reasons) \
	X(removal, NARRATIVE, results, N_("What was reached"), FIELD_REQUIRED, \
	  0) \
	X(removal, TEXT, evidence, N_("Evidence of the objective reason"), 0, 0)
enum removal_reason {
	REMOVAL_REASON_NONE,
	REMOVAL_REASON_POSITIVE,
	REMOVAL_REASON_MOVED,
	REMOVAL_REASON_SCHOOL,
	REMOVAL_REASON_FINISHED,
};
extern const struct choice removal_reasons[];
struct removal {
	struct row row;
	REMOVAL_FIELDS(FIELD_MEMBER)
};
extern const struct field removal_fields[];

/* cl. 24: what goes to the new school, and that it arrived. */
#define TRANSFER_FIELDS(X) \
	X(transfer, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(transfer, TEXT, to_school, N_("To which school"), FIELD_REQUIRED, 0) \
	X(transfer, TEXT, to_address, N_("Its address"), 0, 0) \
	X(transfer, DATE, left_on, N_("Left on"), FIELD_REQUIRED, 0) \
	X(transfer, DATE, sent_on, N_("Sent on"), FIELD_REQUIRED, 0) \
	X(transfer, TEXT, out_number, N_("Outgoing №"), FIELD_HIDDEN, 20) \
	X(transfer, NARRATIVE, recommendations, N_("Recommendations"), 0, 0) \
	X(transfer, TEXT, inventory, N_("Inventory"), 0, 0) \
	X(transfer, BOOL, psychology_asked, \
	  N_("Psychological detail was asked for"), 0, 0) \
	X(transfer, TEXT, accepted_by, N_("Accepted by"), FIELD_HIDDEN, 0) \
	X(transfer, DATE, accepted_on, N_("Accepted on"), FIELD_HIDDEN, 0)
struct transfer {
	struct row row;
	TRANSFER_FIELDS(FIELD_MEMBER)
};
extern const struct field transfer_fields[];

/* A paper as issued; what is signed is frozen with its text and SHA-256. */
#define PAPER_FIELDS(X) \
	X(paper, TEXT, document, N_("Paper"), FIELD_HIDDEN, 40) \
	X(paper, TEXT, lang, N_("Language"), FIELD_HIDDEN, 4) \
	X(paper, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(paper, INT, record_id, N_("Record"), FIELD_HIDDEN, 0) \
	X(paper, TEXT, out_number, N_("Outgoing №"), FIELD_HIDDEN, 20) \
	X(paper, MOMENT, issued_at, N_("Issued at"), FIELD_HIDDEN, 0) \
	X(paper, REF, staff_id, N_("Executor"), FIELD_HIDDEN, "staff") \
	X(paper, NARRATIVE, text, N_("Text"), FIELD_HIDDEN, 1000000) \
	X(paper, TEXT, sha256, N_("SHA-256"), FIELD_HIDDEN, 64)
struct paper {
	struct row row;
	PAPER_FIELDS(FIELD_MEMBER)
};
extern const struct field paper_fields[];

/* A refusal by word of mouth needs two witnesses. */
enum err_code refusal_check(const struct refusal *r,
			    struct err *err) ERR_MUST_CHECK;
/* Objective reasons name their evidence. */
enum err_code removal_check(const struct removal *r,
			    struct err *err) ERR_MUST_CHECK;

/* Accepted no earlier than sent. */
enum err_code transfer_check(const struct transfer *t,
			     struct err *err) ERR_MUST_CHECK;

#endif
