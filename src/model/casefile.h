/*
 * casefile.h: the case: one stay of one child in the process, and what is
 * gathered in it before the Council (cl. 12-14). ("case" itself is a word of C
 * and of SQL.)
 */
#ifndef VSHU_MODEL_CASEFILE_H
#define VSHU_MODEL_CASEFILE_H

#include "base/field.h"
#include "model/signal.h"
#include "model/stage.h"

#define CASEFILE_FIELDS(X) \
	X(casefile, TEXT, number, N_("Case №"), FIELD_HIDDEN | FIELD_SEARCHED, \
	  20) \
	X(casefile, REF, child_id, N_("Child"), FIELD_HIDDEN, "child") \
	X(casefile, CHOICE, stage, N_("Stage"), FIELD_HIDDEN, stage_choices) \
	X(casefile, CHOICE, category, N_("Category"), FIELD_REQUIRED, \
	  signal_categories) \
	X(casefile, SET, grounds, N_("Grounds (cl. 22)"), FIELD_REQUIRED, \
	  "grounds") \
	X(casefile, REF, profile_id, N_("Regulation profile"), FIELD_HIDDEN, \
	  "profile") \
	X(casefile, REF, responsible_id, N_("Person responsible"), 0, "staff") \
	X(casefile, BOOL, danger, N_("Immediate danger"), FIELD_HIDDEN, 0) \
	X(casefile, DATE, opened_on, N_("Opened on"), FIELD_HIDDEN, 0) \
	X(casefile, DATE, placed_on, N_("Placed on the register on"), \
	  FIELD_HIDDEN, 0) \
	X(casefile, DATE, closed_on, N_("Closed on"), FIELD_HIDDEN, 0) \
	X(casefile, CHOICE, outcome, N_("Outcome"), FIELD_HIDDEN, \
	  casefile_outcomes)

enum casefile_outcome {
	CASEFILE_OUTCOME_NONE,
	CASEFILE_OUTCOME_REFUSED,     /* cl. 15: not placed */
	CASEFILE_OUTCOME_POSITIVE,    /* cl. 23: positive dynamics */
	CASEFILE_OUTCOME_MOVED,	      /* cl. 23: moved away */
	CASEFILE_OUTCOME_TRANSFERRED, /* cl. 23, 24: another school */
	CASEFILE_OUTCOME_FINISHED,    /* finished school */
};
extern const struct choice casefile_outcomes[];
struct casefile {
	struct row row;
	CASEFILE_FIELDS(FIELD_MEMBER)
};
extern const struct field casefile_fields[];

/* cl. 12: primary information; one row a case. */
#define PRIMARY_INFO_FIELDS(X) \
	X(primary_info, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(primary_info, TEXT, lives_at, N_("Where the child lives"), \
	  FIELD_REQUIRED, 0) \
	X(primary_info, NARRATIVE, family, N_("The family"), 0, 0) \
	X(primary_info, NARRATIVE, situation, \
	  N_("General description of the situation"), FIELD_REQUIRED, 0) \
	X(primary_info, TEXT, contacts, N_("Contacts"), 0, 0) \
	X(primary_info, REF, secretary_id, N_("Gathered by"), FIELD_REQUIRED, \
	  "staff") \
	X(primary_info, REF, class_teacher_id, N_("With the class teacher"), \
	  0, "staff") \
	X(primary_info, REF, psychologist_id, N_("With the psychologist"), 0, \
	  "staff") \
	X(primary_info, MOMENT, completed_at, N_("Completed at"), \
	  FIELD_HIDDEN, 0)

struct primary_info {
	struct row row;
	PRIMARY_INFO_FIELDS(FIELD_MEMBER)
};
extern const struct field primary_info_fields[];

/*
 * cl. 14: one paper of the primary assessment; cl. 23: the same kinds for
 * removal. The kinds' own fields stand in the records below, one row each.
 */
#define MATERIAL_FIELDS(X) \
	X(material, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(material, CHOICE, kind, N_("Material"), FIELD_HIDDEN, \
	  material_kinds) \
	X(material, CHOICE, purpose, N_("Purpose"), FIELD_HIDDEN, \
	  material_purposes) \
	X(material, REF, author_id, N_("Author"), FIELD_REQUIRED, "staff") \
	X(material, TEXT, number, N_("№"), 0, 20) \
	X(material, DATE, written_on, N_("Written on"), 0, 0) \
	X(material, NARRATIVE, text, N_("Text"), 0, 0) \
	X(material, NARRATIVE, conclusion, N_("Conclusion"), 0, 0) \
	X(material, CHOICE, verdict, N_("Characteristic is"), 0, \
	  material_verdicts) \
	X(material, DATE, handed_on, N_("Handed to the deputy on"), \
	  FIELD_HIDDEN, 0)

enum material_kind {
	MATERIAL_KIND_NONE,
	MATERIAL_KIND_CHARACTERISTIC, /* by the class teacher */
	MATERIAL_KIND_PSYCHOLOGIST,   /* the psychologist's conclusion */
	MATERIAL_KIND_HOUSING_ACT,    /* act of the home visit */
	MATERIAL_KIND_PRIOR_WORK,     /* brief on the work done before */
	MATERIAL_KIND_OTHER,
};
extern const struct choice material_kinds[];
enum material_purpose {
	MATERIAL_PURPOSE_NONE,
	MATERIAL_PURPOSE_PLACING,
	MATERIAL_PURPOSE_REMOVAL,
};
extern const struct choice material_purposes[];
enum material_verdict {
	MATERIAL_VERDICT_NONE,
	MATERIAL_VERDICT_POSITIVE,
	MATERIAL_VERDICT_NEGATIVE,
};
extern const struct choice material_verdicts[];
struct material {
	struct row row;
	MATERIAL_FIELDS(FIELD_MEMBER)
};
extern const struct field material_fields[];

/* The class teacher's characteristic (cl. 14, 23). */
#define CHARACTERISTIC_FIELDS(X) \
	X(characteristic, REF, material_id, N_("Material"), FIELD_HIDDEN, \
	  "material") \
	X(characteristic, NARRATIVE, family, N_("Family"), 0, 0) \
	X(characteristic, NARRATIVE, learning, \
	  N_("Learning, difficult subjects"), 0, 0) \
	X(characteristic, INT, missed, N_("Lessons missed"), 0, 0) \
	X(characteristic, INT, missed_without_reason, \
	  N_("of them without good reason"), 0, 0) \
	X(characteristic, NARRATIVE, conduct, \
	  N_("Conduct, breaches with their dates"), 0, 0) \
	X(characteristic, NARRATIVE, relations, \
	  N_("Relations with classmates and teachers"), 0, 0) \
	X(characteristic, NARRATIVE, interests, N_("Interests, clubs"), 0, 0) \
	X(characteristic, NARRATIVE, parents, \
	  N_("The parents and the school"), 0, 0) \
	X(characteristic, NARRATIVE, teacher_work, \
	  N_("What the class teacher did"), 0, 0)
struct characteristic {
	struct row row;
	CHARACTERISTIC_FIELDS(FIELD_MEMBER)
};
extern const struct field characteristic_fields[];

/* The psychologist's conclusion (cl. 14, 23); the detail is restricted. */
#define PSYCHOLOGY_FIELDS(X) \
	X(psychology, REF, material_id, N_("Material"), FIELD_HIDDEN, \
	  "material") \
	X(psychology, TEXT, basis, N_("Basis"), 0, 0) \
	X(psychology, DATE, consent_on, N_("The parent's written consent of"), \
	  0, 0) \
	X(psychology, TEXT, methods, N_("Dates and methods"), \
	  FIELD_RESTRICTED, 0) \
	X(psychology, NARRATIVE, emotional, N_("Emotional state"), \
	  FIELD_RESTRICTED, 0) \
	X(psychology, NARRATIVE, personality, N_("Personality and behaviour"), \
	  FIELD_RESTRICTED, 0) \
	X(psychology, NARRATIVE, risk, N_("Risk factors"), FIELD_RESTRICTED, \
	  0) \
	X(psychology, NARRATIVE, protection, N_("Protective factors"), \
	  FIELD_RESTRICTED, 0) \
	X(psychology, TEXT, level, N_("Level"), FIELD_RESTRICTED, 60) \
	X(psychology, NARRATIVE, detail, N_("Detailed part"), \
	  FIELD_RESTRICTED, 0) \
	X(psychology, NARRATIVE, recommendations, N_("Recommendations"), 0, 0) \
	X(psychology, BOOL, consultation, \
	  N_("The medical-pedagogical consultation is needed"), 0, 0)
struct psychology {
	struct row row;
	PSYCHOLOGY_FIELDS(FIELD_MEMBER)
};
extern const struct field psychology_fields[];

/*
 * cl. 13(1): the home visit with its commission and act, or the meeting with
 * the parents before the Council.
 */
#define VISIT_FIELDS(X) \
	X(visit, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(visit, REF, material_id, N_("Material"), FIELD_HIDDEN, "material") \
	X(visit, CHOICE, kind, N_("Kind"), FIELD_REQUIRED, visit_kinds) \
	X(visit, DATE, visited_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(visit, TEXT, basis, N_("On what basis"), 0, 0) \
	X(visit, TEXT, address, N_("Address"), 0, 0) \
	X(visit, CHOICE, access, N_("Access"), FIELD_REQUIRED, visit_accesses) \
	X(visit, TEXT, present, N_("Who was present"), 0, 0) \
	X(visit, CHOICE, dwelling, N_("Dwelling"), 0, visit_dwellings) \
	X(visit, INT, rooms, N_("Rooms"), 0, 0) \
	X(visit, TEXT, condition, N_("Condition, water, heating, power"), 0, \
	  0) \
	X(visit, TEXT, cleanliness, N_("Cleanliness"), 0, 0) \
	X(visit, NARRATIVE, child_conditions, \
	  N_("The child's room, bed, desk, clothes, food"), 0, 0) \
	X(visit, NARRATIVE, parents_part, N_("The parents' part"), 0, 0) \
	X(visit, NARRATIVE, relations, N_("Relations: facts observed"), 0, 0) \
	X(visit, NARRATIVE, risks, N_("Signs of risk"), 0, 0) \
	X(visit, NARRATIVE, statement, N_("The parent's statement"), 0, 0) \
	X(visit, NARRATIVE, conclusions, N_("Conclusions"), 0, 0) \
	X(visit, NARRATIVE, recommendations, N_("Recommendations"), 0, 0) \
	X(visit, CHOICE, acquainted, N_("Parent acquainted"), 0, \
	  visit_acquainted)
enum visit_kind { VISIT_KIND_NONE, VISIT_KIND_HOME, VISIT_KIND_TALK };
extern const struct choice visit_kinds[];
enum visit_access {
	VISIT_ACCESS_NONE,
	VISIT_ACCESS_OPENED,
	VISIT_ACCESS_NOT_OPENED,
	VISIT_ACCESS_REFUSED,
};
extern const struct choice visit_accesses[];
extern const struct choice visit_dwellings[];
extern const struct choice visit_acquainted[];
struct visit {
	struct row row;
	VISIT_FIELDS(FIELD_MEMBER)
};
extern const struct field visit_fields[];

/* The commission of a visit. */
#define VISIT_MIN_MEMBERS 2
#define VISIT_MEMBER_FIELDS(X) \
	X(visit_member, REF, visit_id, N_("Visit"), FIELD_HIDDEN, "visit") \
	X(visit_member, REF, staff_id, N_("Member of staff"), 0, "staff") \
	X(visit_member, TEXT, name, N_("Full name"), 0, 0) \
	X(visit_member, TEXT, position, N_("Position"), 0, 0)
struct visit_member {
	struct row row;
	VISIT_MEMBER_FIELDS(FIELD_MEMBER)
};
extern const struct field visit_member_fields[];

/* cl. 14: one line of the brief on the work done before. */
#define PRIOR_MEASURE_FIELDS(X) \
	X(prior_measure, REF, material_id, N_("Material"), FIELD_HIDDEN, \
	  "material") \
	X(prior_measure, DATE, done_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(prior_measure, TEXT, measure, N_("Measure"), FIELD_REQUIRED, 0) \
	X(prior_measure, TEXT, by_whom, N_("By whom"), 0, 0) \
	X(prior_measure, TEXT, with_whom, N_("With whom"), 0, 0) \
	X(prior_measure, TEXT, result, N_("Result"), 0, 0)
struct prior_measure {
	struct row row;
	PRIOR_MEASURE_FIELDS(FIELD_MEMBER)
};
extern const struct field prior_measure_fields[];

/* cl. 13(2): a request to an agency, and its answer. */
#define REQUEST_FIELDS(X) \
	X(request, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(request, REF, agency_id, N_("Agency"), FIELD_REQUIRED, "agency") \
	X(request, TEXT, out_number, N_("Outgoing №"), FIELD_HIDDEN, 20) \
	X(request, DATE, sent_on, N_("Sent on"), FIELD_REQUIRED, 0) \
	X(request, NARRATIVE, questions, N_("Questions"), FIELD_REQUIRED, 0) \
	X(request, TEXT, basis, N_("Basis"), 0, 0) \
	X(request, DATE, answer_by, N_("Answer by"), FIELD_REQUIRED, 0) \
	X(request, DATE, answered_on, N_("Answered on"), FIELD_HIDDEN, 0) \
	X(request, TEXT, answer_number, N_("Incoming №"), FIELD_HIDDEN, 40) \
	X(request, NARRATIVE, answer, N_("Answer"), FIELD_HIDDEN, 0)
struct request {
	struct row row;
	REQUEST_FIELDS(FIELD_MEMBER)
};
extern const struct field request_fields[];

/* cl. 4: the deputy's representation to the Council. */
#define REPRESENTATION_FIELDS(X) \
	X(representation, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(representation, DATE, made_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(representation, REF, made_by, N_("Deputy"), FIELD_HIDDEN, "staff") \
	X(representation, NARRATIVE, gist, N_("Gist"), FIELD_REQUIRED, 0) \
	X(representation, CHOICE, proposal, N_("Proposal"), FIELD_REQUIRED, \
	  representation_proposals) \
	X(representation, TEXT, proposal_text, N_("Other help proposed"), 0, 0)
enum representation_proposal {
	REPRESENTATION_PROPOSAL_NONE,
	REPRESENTATION_PROPOSAL_PLACE,
	REPRESENTATION_PROPOSAL_REFUSE,
	REPRESENTATION_PROPOSAL_OTHER_HELP,
};
extern const struct choice representation_proposals[];
struct representation {
	struct row row;
	REPRESENTATION_FIELDS(FIELD_MEMBER)
};
extern const struct field representation_fields[];

/*
 * What is restricted are findings of diagnostics: they need the parent's
 * written consent, which is not of the future.
 */
enum err_code psychology_check(const struct psychology *p, int64_t today,
			       struct err *err) ERR_MUST_CHECK;
/* No more lessons missed without good reason than missed at all. */
enum err_code characteristic_check(const struct characteristic *c,
				   struct err *err) ERR_MUST_CHECK;
/*
 * Not of the future; a home visit has a commission of two or more (n_members)
 * and, where it was let in, conclusions.
 */
enum err_code visit_check(const struct visit *v, int n_members, int64_t today,
			  struct err *err) ERR_MUST_CHECK;
/* Sent no later than today, answered and to be answered after it was sent. */
enum err_code request_check(const struct request *r, int64_t today,
			    struct err *err) ERR_MUST_CHECK;

#endif
