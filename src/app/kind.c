#include "config.h"

#include "app/kind.h"

#include <string.h>

#include "app/state.h"
#include "base/bug.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/plan.h"
#include "model/signal.h"

/* The model's own rules, with the day or the rows they need. */

static enum err_code check_school(struct app *app, const void *record,
				  struct err *err)
{
	(void)app;
	return school_check(record, err);
}

static enum err_code check_child(struct app *app, const void *record,
				 struct err *err)
{
	return child_check(record, app_today(app), err);
}

static enum err_code check_signal(struct app *app, const void *record,
				  struct err *err)
{
	return signal_check(record, app_now(app), err);
}

static enum err_code check_characteristic(struct app *app, const void *record,
					  struct err *err)
{
	(void)app;
	return characteristic_check(record, err);
}

static enum err_code check_psychology(struct app *app, const void *record,
				      struct err *err)
{
	return psychology_check(record, app_today(app), err);
}

/* Of a new one the members come with it: app_visit_record() counts them. */
static enum err_code check_visit(struct app *app, const void *record,
				 struct err *err)
{
	const struct visit *v = record;
	struct record_array members = RECORD_ARRAY_INIT;
	int n = VISIT_MIN_MEMBERS;

	if (v->row.id) {
		if (record_list(app->db, &record_visit_member, "visit_id",
				v->row.id, &members, err))
			return err->code;
		n = members.n;
		record_array_release(&members);
	}
	return visit_check(v, n, app_today(app), err);
}

static enum err_code check_request(struct app *app, const void *record,
				   struct err *err)
{
	return request_check(record, app_today(app), err);
}

static enum err_code check_plan(struct app *app, const void *record,
				struct err *err)
{
	(void)app;
	return plan_check(record, err);
}

static enum err_code check_help_kind(struct app *app, const void *record,
				     struct err *err)
{
	(void)app;
	return help_kind_check(record, err);
}

static enum err_code check_measure(struct app *app, const void *record,
				   struct err *err)
{
	const struct measure *m = record;
	struct plan p;
	enum err_code code;

	if (!m->plan_id)
		return ERR_OK;
	record_init(&record_plan, &p);
	code = record_load(app->db, &record_plan, m->plan_id, &p, err);
	if (!code)
		code = measure_check(m, &p, err);
	record_release(&record_plan, &p);
	return code;
}

static enum err_code check_refusal(struct app *app, const void *record,
				   struct err *err)
{
	(void)app;
	return refusal_check(record, err);
}

static enum err_code check_removal(struct app *app, const void *record,
				   struct err *err)
{
	(void)app;
	return removal_check(record, err);
}

static enum err_code check_transfer(struct app *app, const void *record,
				    struct err *err)
{
	(void)app;
	return transfer_check(record, err);
}

#define KIND(table_, view_, edit_, ...) \
	{ \
		.record = &record_##table_, .view = ACTION_##view_, \
		.edit = ACTION_##edit_, __VA_ARGS__ \
	}

static const struct app_kind kinds[] = {
	[APP_SCHOOL] = KIND(school, STAFF_VIEW, SCHOOL_EDIT, .by_step_only = 1,
			    .check = check_school, .after = after_school),
	[APP_STAFF] = KIND(staff, STAFF_VIEW, STAFF_EDIT,
			   .before = before_staff, .after = after_staff),
	[APP_SCHOOL_CLASS] = KIND(school_class, STAFF_VIEW, CLASS_EDIT,
				  .after = after_school_class),
	[APP_FAMILY] = KIND(family, CHILD_VIEW, FAMILY_EDIT, ),
	[APP_FAMILY_MEMBER] = KIND(family_member, CHILD_VIEW, FAMILY_EDIT,
				   .given = "family_id"),
	[APP_CHILD] = KIND(child, CHILD_VIEW, CHILD_EDIT, .is_childs_file = 1,
			   .check = check_child, .after = after_child),
	[APP_AGENCY] = KIND(agency, STAFF_VIEW, AGENCY_EDIT, ),
	[APP_SIGNAL] = KIND(signal, SIGNAL_VIEW, SIGNAL_EDIT, .by_step_only = 1,
			    .check = check_signal, .after = after_signal),
	[APP_CASEFILE] =
		KIND(casefile, CASE_VIEW, CASE_CORRECT, .by_step_only = 1,
		     .is_childs_file = 1, .after = after_corrected),
	[APP_PRIMARY_INFO] =
		KIND(primary_info, CASE_VIEW, PRIMARY_EDIT, .given = "case_id",
		     .is_childs_file = 1, .before = before_primary_info,
		     .after = after_primary_info),
	[APP_MATERIAL] =
		KIND(material, CASE_VIEW, MATERIAL_WRITE,
		     .given = "case_id kind purpose", .is_childs_file = 1,
		     .before = before_material, .after = after_material),
	[APP_CHARACTERISTIC] = KIND(characteristic, CASE_VIEW, MATERIAL_WRITE,
				    .given = "material_id", .is_childs_file = 1,
				    .check = check_characteristic,
				    .before = before_characteristic,
				    .after = after_characteristic),
	[APP_PSYCHOLOGY] =
		KIND(psychology, CASE_VIEW, PSYCH_DETAIL_WRITE,
		     .given = "material_id", .is_childs_file = 1,
		     .check = check_psychology, .before = before_psychology,
		     .after = after_psychology),
	[APP_VISIT] = KIND(visit, CASE_VIEW, VISIT_RECORD, .by_step_only = 1,
			   .is_childs_file = 1, .check = check_visit,
			   .after = after_corrected),
	[APP_VISIT_MEMBER] =
		KIND(visit_member, CASE_VIEW, VISIT_RECORD, .given = "visit_id",
		     .after = after_visit_member),
	[APP_PRIOR_MEASURE] =
		KIND(prior_measure, CASE_VIEW, MATERIAL_WRITE,
		     .given = "material_id", .before = before_prior_measure,
		     .after = after_prior_measure),
	[APP_REQUEST] = KIND(request, CASE_VIEW, REQUEST_SEND,
			     .by_step_only = 1, .is_childs_file = 1,
			     .check = check_request, .after = after_request),
	[APP_REPRESENTATION] = KIND(representation, CASE_VIEW, REPRESENTATION,
				    .by_step_only = 1, .is_childs_file = 1,
				    .after = after_corrected),
	[APP_COUNCIL] = KIND(council, MEETING_VIEW, COUNCIL_EDIT,
			     .by_step_only = 1, .after = after_council),
	[APP_COUNCIL_MEMBER] =
		KIND(council_member, MEETING_VIEW, COUNCIL_EDIT,
		     .given = "council_id", .after = after_council_member),
	[APP_MEETING] =
		KIND(meeting, MEETING_VIEW, MEETING_CALL, .by_step_only = 1,
		     .before = before_meeting, .after = after_meeting),
	[APP_PARTICIPANT] =
		KIND(participant, MEETING_VIEW, MEETING_INVITE,
		     .given = "meeting_id", .before = before_participant,
		     .after = after_participant),
	[APP_AGENDA_ITEM] =
		KIND(agenda_item, MEETING_VIEW, MEETING_RUN, .by_step_only = 1,
		     .is_childs_file = 1, .before = before_agenda_item),
	[APP_PLAN] = KIND(plan, PLAN_VIEW, PLAN_EDIT, .given = "case_id",
			  .is_childs_file = 1, .check = check_plan,
			  .before = before_plan, .after = after_plan),
	[APP_MEASURE] =
		KIND(measure, PLAN_VIEW, PLAN_EDIT,
		     .given = "plan_id catalogue_no", .check = check_measure,
		     .before = before_measure, .after = after_measure),
	[APP_HELP_KIND] = KIND(help_kind, STAFF_VIEW, HELP_EDIT,
			       .check = check_help_kind),
	[APP_MONITORING] = KIND(monitoring, PLAN_VIEW, MEASURE_MONITOR,
				.by_step_only = 1, .before = before_monitoring),
	[APP_NOTICE] = KIND(notice, CASE_VIEW, NOTICE_SEND, .by_step_only = 1,
			    .is_childs_file = 1, .after = after_corrected),
	[APP_REFUSAL] = KIND(refusal, CASE_VIEW, REFUSAL_RECORD,
			     .by_step_only = 1, .is_childs_file = 1,
			     .check = check_refusal, .after = after_corrected),
	[APP_PETITION] =
		KIND(petition, CASE_VIEW, PETITION_CREATE,
		     .given = "case_id refusal_id", .is_childs_file = 1,
		     .before = before_petition, .after = after_corrected),
	[APP_REMOVAL] = KIND(removal, CASE_VIEW, REMOVAL_REQUEST,
			     .by_step_only = 1, .is_childs_file = 1,
			     .check = check_removal, .after = after_corrected),
	[APP_TRANSFER] =
		KIND(transfer, CASE_VIEW, TRANSFER_CREATE, .by_step_only = 1,
		     .is_childs_file = 1, .check = check_transfer,
		     .after = after_corrected),
};

const struct app_kind *app_kind(enum app_record kind)
{
	if ((unsigned)kind >= APP_RECORD_COUNT)
		BUG("no such kind of record: %d", (int)kind);
	return &kinds[kind];
}

const struct record_kind *app_record_kind(enum app_record kind)
{
	return app_kind(kind)->record;
}

enum app_record app_record_of(const char *table)
{
	for (int i = 0; i < APP_RECORD_COUNT; i++)
		if (strcmp(kinds[i].record->table, table) == 0)
			return (enum app_record)i;
	BUG("no such kind of record: %s", table);
}

const struct field *app_record_fields(enum app_record kind)
{
	return app_record_kind(kind)->fields;
}

size_t app_record_size(enum app_record kind)
{
	return app_record_kind(kind)->size;
}

const char *app_record_table(enum app_record kind)
{
	return app_record_kind(kind)->table;
}
