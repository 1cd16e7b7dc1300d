/*
 * plan.h: the individual plan of preventive work (ИППР, cl. 16, 18, 19,
 * annex 1), its measures and their monitoring.
 */
#ifndef VSHU_MODEL_PLAN_H
#define VSHU_MODEL_PLAN_H

#include "base/field.h"
#include "base/lang.h"

#define PLAN_FIELDS(X) \
	X(plan, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(plan, DATE, period_from, N_("Period from"), FIELD_REQUIRED, 0) \
	X(plan, DATE, period_until, N_("Period until"), FIELD_REQUIRED, 0) \
	X(plan, NARRATIVE, situation, N_("Nature of the situation"), \
	  FIELD_REQUIRED, 0) \
	X(plan, REF, parent_id, N_("Parent or other legal representative"), 0, \
	  "family_member") \
	X(plan, CHOICE, status, N_("Status"), FIELD_HIDDEN, plan_statuses) \
	X(plan, DATE, approved_on, N_("Approved on"), FIELD_HIDDEN, 0) \
	X(plan, REF, approved_by, N_("Approved by"), FIELD_HIDDEN, "staff") \
	X(plan, NARRATIVE, return_comment, N_("Why it was returned"), \
	  FIELD_HIDDEN, 0) \
	X(plan, CHOICE, consent, N_("The parent's consent"), FIELD_HIDDEN, \
	  plan_consents) \
	X(plan, DATE, consent_on, N_("Consent of"), FIELD_HIDDEN, 0) \
	X(plan, DATE, copy_on, N_("Copy handed over on"), FIELD_HIDDEN, 0) \
	X(plan, DATE, reviewed_on, N_("Reviewed on"), FIELD_HIDDEN, 0) \
	X(plan, NARRATIVE, review, N_("Review"), FIELD_HIDDEN, 0) \
	X(plan, DATE, extend_until, N_("Longer period, to be approved"), \
	  FIELD_HIDDEN, 0) \
	X(plan, DATE, first_until, N_("Period until, as first approved"), \
	  FIELD_HIDDEN, 0) \
	X(plan, DATE, extended_on, N_("Longer period approved on"), \
	  FIELD_HIDDEN, 0)
enum plan_status {
	PLAN_STATUS_NONE,
	PLAN_STATUS_DRAFT,
	PLAN_STATUS_SUBMITTED, /* lies before the head */
	PLAN_STATUS_RETURNED,  /* with a comment */
	PLAN_STATUS_APPROVED,
	PLAN_STATUS_ENDED,
};
extern const struct choice plan_statuses[];
enum plan_consent {
	PLAN_CONSENT_NONE,
	PLAN_CONSENT_GIVEN,
	PLAN_CONSENT_REFUSED, /* leads to cl. 21 */
};
extern const struct choice plan_consents[];
struct plan {
	struct row row;
	PLAN_FIELDS(FIELD_MEMBER)
};
extern const struct field plan_fields[];

/*
 * cl. 18: a kind of help of the school's own, beside those of the regulation
 * profile. A measure's catalogue_no says which of them it is: the profile's
 * number, or HELP_KIND_FIRST and the row's id.
 */
#define HELP_KIND_FIELDS(X) \
	X(help_kind, TEXT, name_kk, N_("Name in Kazakh"), 0, 300) \
	X(help_kind, TEXT, name_ru, N_("Name in Russian"), 0, 300) \
	X(help_kind, SET, grounds, N_("Grounds it fits"), 0, "grounds") \
	X(help_kind, DATE, retired_on, N_("Not offered from"), 0, 0)
struct help_kind {
	struct row row;
	HELP_KIND_FIELDS(FIELD_MEMBER)
};
extern const struct field help_kind_fields[];
#define HELP_KIND_FIRST 1000 /* the profile's numbers end long before */
/* Its name in that language, or in the other if it has none; borrowed. */
const char *help_kind_name(const struct help_kind *h, enum lang lang);
/* It is called somehow. The first fault, with its field. */
enum err_code help_kind_check(const struct help_kind *h,
			      struct err *err) ERR_MUST_CHECK;

/* cl. 18, 19: the columns of annex 1, and how the measure ended. */
#define MEASURE_FIELDS(X) \
	X(measure, REF, plan_id, N_("Plan"), FIELD_HIDDEN, "plan") \
	X(measure, INT, position, N_("№"), FIELD_HIDDEN, 0) \
	X(measure, INT, catalogue_no, N_("From the catalogue"), FIELD_HIDDEN, \
	  0) \
	X(measure, TEXT, kind, N_("Kind of help"), FIELD_REQUIRED, 300) \
	X(measure, REF, responsible_id, N_("Responsible"), FIELD_REQUIRED, \
	  "staff") \
	X(measure, TEXT, volume, N_("Volume or frequency"), FIELD_REQUIRED, 0) \
	X(measure, DATE, due_on, N_("Term"), FIELD_REQUIRED, 0) \
	X(measure, NARRATIVE, indicator, N_("Indicators of quality"), \
	  FIELD_REQUIRED, 1000) \
	X(measure, CHOICE, status, N_("Status"), FIELD_HIDDEN, \
	  measure_statuses) \
	X(measure, DATE, closed_on, N_("Closed on"), FIELD_HIDDEN, 0) \
	X(measure, CHOICE, quality, N_("Quality"), FIELD_HIDDEN, qualities) \
	X(measure, NARRATIVE, assessment, N_("Assessment"), FIELD_HIDDEN, 0) \
	X(measure, DATE, added_on, N_("Added at a review on"), FIELD_HIDDEN, \
	  0) \
	X(measure, DATE, approved_on, N_("Addition approved on"), \
	  FIELD_HIDDEN, 0)
enum measure_status {
	MEASURE_STATUS_NONE,
	MEASURE_STATUS_PLANNED,
	MEASURE_STATUS_DONE,
	MEASURE_STATUS_PARTLY,
	MEASURE_STATUS_NOT_DONE,
};
extern const struct choice measure_statuses[];
enum quality { QUALITY_NONE, QUALITY_HIGH, QUALITY_MEDIUM, QUALITY_LOW };
extern const struct choice qualities[];
struct measure {
	struct row row;
	MEASURE_FIELDS(FIELD_MEMBER)
};
extern const struct field measure_fields[];
/* Added to an approved plan, and not approved itself (cl. 16, 19). */
int measure_is_pending(const struct measure *m);

/* cl. 19: a note of the monitoring; never changed, only added to. */
#define MONITORING_FIELDS(X) \
	X(monitoring, REF, measure_id, N_("Measure"), FIELD_HIDDEN, "measure") \
	X(monitoring, DATE, noted_on, N_("Date"), FIELD_REQUIRED, 0) \
	X(monitoring, NARRATIVE, note, N_("Note"), FIELD_REQUIRED, 0) \
	X(monitoring, CHOICE, quality, N_("Quality"), 0, qualities) \
	X(monitoring, REF, staff_id, N_("By whom"), FIELD_HIDDEN, "staff")
struct monitoring {
	struct row row;
	MONITORING_FIELDS(FIELD_MEMBER)
};
extern const struct field monitoring_fields[];

/* Ends no earlier than it starts, no longer than two years. */
enum err_code plan_check(const struct plan *p, struct err *err) ERR_MUST_CHECK;
/* The term lies within the plan's period. */
enum err_code measure_check(const struct measure *m, const struct plan *p,
			    struct err *err) ERR_MUST_CHECK;

#endif
