#include "config.h"

/* cl. 16, 18, 19: the plan, its measures, their monitoring. */
#include "app/plan.h"

#include <stdlib.h>

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "app/way.h"
#include "base/lang.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/council.h"
#include "store/people.h"

/* A plan that is changed, and its case. */
struct drawing {
	struct app_way way;
	struct plan before, p;
};

static void drawing_init(struct drawing *d)
{
	app_way_init(&d->way);
	record_init(&record_plan, &d->before);
	record_init(&record_plan, &d->p);
}

static void drawing_release(struct drawing *d)
{
	app_way_release(&d->way);
	record_release(&record_plan, &d->before);
	record_release(&record_plan, &d->p);
}

static enum err_code drawing_begin(struct app *app, struct drawing *d,
				   enum action action, int64_t plan_id,
				   struct err *err)
{
	if (record_load(app->db, &record_plan, plan_id, &d->before, err) ||
	    app_way_begin(app, &d->way, action, d->before.case_id, err))
		return err->code;
	record_copy(&record_plan, &d->p, &d->before);
	return ERR_OK;
}

/* Writes the plan, the case and the event. */
static enum err_code drawing_end(struct app *app, struct drawing *d,
				 enum event_type type, int64_t at,
				 const char *note, struct err *err)
{
	const struct app_event e = {
		.type = type,
		.at = at,
		.table = "plan",
		.ref_id = d->p.row.id,
		.note = note,
	};

	if (app_put(app, d->way.action, d->way.c.child_id, &record_plan,
		    &d->before, &d->p, err))
		return err->code;
	return app_way_end(app, &d->way, &e, err);
}

enum err_code plan_is_draft(const struct plan *p, struct err *err)
{
	switch ((enum plan_status)p->status) {
	case PLAN_STATUS_NONE:
	case PLAN_STATUS_DRAFT:
	case PLAN_STATUS_RETURNED:
		return ERR_OK;
	case PLAN_STATUS_SUBMITTED:
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The plan lies before the head of the "
				      "school."),
				   NULL);
	case PLAN_STATUS_APPROVED:
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The plan is approved: it is changed by "
				      "a review."),
				   NULL);
	case PLAN_STATUS_ENDED:
		return err_set_msg(err, ERR_BLOCKED, N_("The plan has ended."),
				   NULL);
	}
	return ERR_OK;
}

static enum err_code needs_approval(const struct plan *p, struct err *err)
{
	if (p->status == PLAN_STATUS_APPROVED)
		return ERR_OK;
	return err_set_msg(err, ERR_BLOCKED, need_text(NEED_APPROVED), NULL);
}

/* The draft. */

/* The last day of lessons of the school year that a day belongs to. */
static int64_t school_year_end(int64_t day)
{
	struct ymd d = day_to_ymd(day);
	int64_t end = day_from_ymd(d.year, 5, 25);

	return end > day ? end : day_from_ymd(d.year + 1, 5, 25);
}

static enum err_code fill_plan(struct app *app, const struct casefile *c,
			       const struct casefile_parts *parts,
			       struct plan *out, struct err *err)
{
	struct record_array parents = RECORD_ARRAY_INIT;
	struct primary_info info;
	enum err_code code = ERR_OK;

	out->case_id = c->row.id;
	out->period_from = app_today(app);
	out->period_until = school_year_end(out->period_from);
	record_init(&record_primary_info, &info);
	if (parts->primary_id)
		code = record_load(app->db, &record_primary_info,
				   parts->primary_id, &info, err);
	if (!code)
		str_set(&out->situation, info.situation);
	if (!code)
		code = child_representatives(app->db, c->child_id, 1, &parents,
					     err);
	if (!code && parents.n) {
		const struct family_member *m = record_at(&parents, 0);

		out->parent_id = m->row.id;
	}
	record_array_release(&parents);
	record_release(&record_primary_info, &info);
	return code;
}

enum err_code app_plan_draft(struct app *app, int64_t case_id, struct plan *out,
			     struct err *err)
{
	struct casefile_parts parts;
	struct app_way way;
	enum err_code code;

	app_way_init(&way);
	code = app_way_begin(app, &way, ACTION_PLAN_EDIT, case_id, err);
	if (!code)
		code = casefile_parts(app->db, case_id, &parts, err);
	if (!code && parts.plan_id) {
		code = record_load(app->db, &record_plan, parts.plan_id, out,
				   err);
		if (!code && out->status != PLAN_STATUS_ENDED)
			goto out;
		record_release(&record_plan, out);
	}
	if (!code)
		code = app_way_go(app, &way, EVENT_PLAN_DRAWN, err);
	if (!code)
		code = fill_plan(app, &way.c, &parts, out, err);
out:
	app_way_release(&way);
	return code;
}

static void offer(struct app_choices *out, const struct profile_item *item,
		  int64_t grounds, int fitting)
{
	if (!!(item->grounds & grounds) != fitting)
		return;
	out->items[out->n++] = (struct app_choice){
		.id = item->number,
		.name = xstrdup(profile_name(item, lang_current())),
		.detail = profile_format_numbers(item->grounds),
	};
}

static void offer_own(struct app_choices *out, const struct help_kind *h,
		      int64_t grounds, int fitting, int64_t today)
{
	if (!!(h->grounds & grounds) != fitting ||
	    (h->retired_on != DAY_NONE && h->retired_on <= today))
		return;
	out->items[out->n++] = (struct app_choice){
		.id = HELP_KIND_FIRST + h->row.id,
		.name = xstrdup(help_kind_name(h, lang_current())),
		.detail = profile_format_numbers(h->grounds),
	};
}

enum err_code app_help_list(struct app *app, struct app_helps *out,
			    struct err *err)
{
	const struct profile *profile = app_profile(app);
	struct record_array own = RECORD_ARRAY_INIT;
	size_t n = profile ? profile->help.n : 0;

	*out = (struct app_helps){ .n = 0 };
	if (app_allow(app, ACTION_STAFF_VIEW, NULL, err) ||
	    help_kind_list(app->db, &own, err))
		return err->code;
	out->items = xcalloc(n + (size_t)own.n + 1, sizeof(*out->items));
	for (size_t i = 0; i < n; i++) {
		const struct profile_item *item = &profile->help.item[i];

		out->items[out->n++] = (struct app_help){
			.name = xstrdup(profile_name(item, lang_current())),
			.grounds = item->grounds,
			.retired_on = DAY_NONE,
		};
	}
	for (int i = 0; i < own.n; i++) {
		const struct help_kind *h = record_at(&own, i);

		out->items[out->n++] = (struct app_help){
			.own_id = h->row.id,
			.name = xstrdup(help_kind_name(h, lang_current())),
			.grounds = h->grounds,
			.retired_on = h->retired_on,
		};
	}
	record_array_release(&own);
	return ERR_OK;
}

void app_helps_release(struct app_helps *helps)
{
	for (int i = 0; i < helps->n; i++)
		free(helps->items[i].name);
	free(helps->items);
	*helps = (struct app_helps){ .n = 0 };
}

enum err_code app_plan_catalogue(struct app *app, int64_t case_id,
				 struct app_choices *out, struct err *err)
{
	const struct profile *profile;
	struct record_array own = RECORD_ARRAY_INIT;
	struct casefile c;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	if (app_allow_case(app, ACTION_PLAN_EDIT, case_id, err))
		return err->code;
	record_init(&record_casefile, &c);
	code = record_load(app->db, &record_casefile, case_id, &c, err);
	profile = app_profile_of(app, c.profile_id);
	if (code || !profile)
		goto out;
	if (help_kind_list(app->db, &own, err)) {
		code = err->code;
		goto out;
	}
	out->items =
		xcalloc(profile->help.n + (size_t)own.n, sizeof(*out->items));
	for (int fitting = 1; fitting >= 0; fitting--) {
		for (size_t i = 0; i < profile->help.n; i++)
			offer(out, &profile->help.item[i], c.grounds, fitting);
		for (int i = 0; i < own.n; i++)
			offer_own(out, record_at(&own, i), c.grounds, fitting,
				  app_today(app));
	}
out:
	record_array_release(&own);
	record_release(&record_casefile, &c);
	return code;
}

enum err_code app_measure_remove(struct app *app, int64_t measure_id,
				 struct err *err)
{
	return app_remove(app, APP_MEASURE, measure_id, err);
}

/* To the head, and back. */

enum err_code app_plan_submit(struct app *app, int64_t plan_id, struct err *err)
{
	enum casefile_stage stage;
	struct drawing d;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_EDIT, plan_id, err);
	if (!code)
		code = plan_is_draft(&d.p, err);
	/* What the head would have to send back does not go there. */
	if (!code)
		code = stage_check((enum casefile_stage)d.way.c.stage,
				   EVENT_PLAN_APPROVED, &d.way.facts, NULL,
				   &stage, err);
	if (!code) {
		d.p.status = PLAN_STATUS_SUBMITTED;
		code = drawing_end(app, &d, EVENT_NOTE, app_now(app),
				   N_("Laid before the head of the school."),
				   err);
	}
	drawing_release(&d);
	return db_end(app->db, code, err);
}

enum err_code app_plan_approve(struct app *app, int64_t plan_id, int64_t day,
			       struct err *err)
{
	struct drawing d;
	int64_t at;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_APPROVE, NULL, err) ||
	    app_when(app, day, "approved_on", &at, err) ||
	    db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_APPROVE, plan_id, err);
	if (!code && d.p.status == PLAN_STATUS_APPROVED)
		code = err_set_msg(err, ERR_EXISTS, N_("the plan is approved"),
				   NULL);
	if (!code && d.p.status == PLAN_STATUS_ENDED)
		code = plan_is_draft(&d.p, err);
	if (!code && day < d.way.c.placed_on)
		code = err_set_field(err, ERR_INVALID, "approved_on",
				     N_("The plan cannot have been approved "
					"before the child was placed on the "
					"register."),
				     NULL);
	if (!code)
		code = app_way_go(app, &d.way, EVENT_PLAN_APPROVED, err);
	if (!code) {
		d.p.status = PLAN_STATUS_APPROVED;
		d.p.approved_on = day;
		d.p.approved_by = app->user.row.id;
		str_set(&d.p.return_comment, NULL);
		code = drawing_end(app, &d, EVENT_PLAN_APPROVED, at, NULL, err);
	}
	drawing_release(&d);
	return db_end(app->db, code, err);
}

enum err_code app_plan_return(struct app *app, int64_t plan_id,
			      const char *comment, struct err *err)
{
	struct drawing d;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_APPROVE, NULL, err) ||
	    app_need_text(comment, "return_comment", err) ||
	    db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_APPROVE, plan_id, err);
	if (!code && d.p.status != PLAN_STATUS_SUBMITTED)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("The plan does not lie before the head "
				      "of the school."),
				   NULL);
	if (!code) {
		d.p.status = PLAN_STATUS_RETURNED;
		str_set(&d.p.return_comment, comment);
		code = drawing_end(app, &d, EVENT_NOTE, app_now(app), comment,
				   err);
	}
	drawing_release(&d);
	return db_end(app->db, code, err);
}

/* The parents. */

static enum err_code refuse_consent(struct app *app, struct drawing *d,
				    int64_t at, struct err *err)
{
	const struct duty_about about = { .case_id = d->way.c.row.id,
					  .ref_id = d->p.row.id };

	if (app_way_go(app, &d->way, EVENT_HELP_REFUSED, err) ||
	    drawing_end(app, d, EVENT_HELP_REFUSED, at, NULL, err))
		return err->code;
	return duty_set_aside(app, OBLIGATION_PARENT_CONSENT, &about,
			      N_("The parents did not agree to the plan."),
			      err);
}

enum err_code app_plan_consent(struct app *app, int64_t plan_id,
			       enum plan_consent consent, int64_t parent_id,
			       int64_t day, struct err *err)
{
	struct duty_about about_case = { .ref_id = INT_NONE };
	struct drawing d;
	int64_t at;
	enum err_code code;

	if (app_allow(app, ACTION_PARENT_CONSENT, NULL, err))
		return err->code;
	if (consent == PLAN_CONSENT_NONE)
		return err_set_field(err, ERR_REQUIRED, "consent", NULL, NULL);
	if (!parent_id)
		return err_set_field(err, ERR_REQUIRED, "parent_id", NULL,
				     NULL);
	if (app_when(app, day, "consent_on", &at, err) ||
	    db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PARENT_CONSENT, plan_id, err);
	about_case.case_id = d.p.case_id;
	if (!code)
		code = needs_approval(&d.p, err);
	if (!code && d.p.consent == (int64_t)consent)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("this answer of the parent is recorded"),
				   NULL);
	if (!code) {
		d.p.consent = consent;
		d.p.consent_on = day;
		d.p.parent_id = parent_id;
		code = consent == PLAN_CONSENT_REFUSED
			       ? refuse_consent(app, &d, at, err)
			       : app_way_go(app, &d.way, EVENT_PARENT_CONSENTED,
					    err);
	}
	if (!code && consent == PLAN_CONSENT_GIVEN)
		code = drawing_end(app, &d, EVENT_PARENT_CONSENTED, at, NULL,
				   err);
	if (!code && consent == PLAN_CONSENT_GIVEN)
		code = duty_set_aside(app, OBLIGATION_PETITION, &about_case,
				      N_("The parents agreed after all."), err);
	drawing_release(&d);
	return db_end(app->db, code, err);
}

enum err_code app_plan_copy(struct app *app, int64_t plan_id, int64_t day,
			    struct err *err)
{
	struct drawing d;
	int64_t at;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_COPY, NULL, err) ||
	    app_when(app, day, "copy_on", &at, err) || db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_COPY, plan_id, err);
	if (!code)
		code = needs_approval(&d.p, err);
	if (!code && d.p.copy_on != DAY_NONE)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("the parents have their copy"), NULL);
	if (!code)
		code = app_way_go(app, &d.way, EVENT_PLAN_COPY_HANDED, err);
	if (!code && day < d.p.approved_on)
		code = err_set_field(err, ERR_INVALID, "copy_on",
				     N_("A copy cannot have been handed over "
					"before the plan was approved."),
				     NULL);
	if (!code) {
		d.p.copy_on = day;
		code = drawing_end(app, &d, EVENT_PLAN_COPY_HANDED, at, NULL,
				   err);
	}
	drawing_release(&d);
	return db_end(app->db, code, err);
}

/* cl. 19: monitoring. */

static enum err_code check_in_force(struct app *app, int64_t plan_id,
				    int64_t day, const char *field,
				    struct err *err)
{
	struct plan p;
	enum err_code code;

	record_init(&record_plan, &p);
	code = record_load(app->db, &record_plan, plan_id, &p, err);
	if (!code)
		code = needs_approval(&p, err);
	if (!code && day < p.approved_on)
		code = err_set_field(err, ERR_INVALID, field,
				     N_("On that day the plan was not approved "
					"yet."),
				     NULL);
	record_release(&record_plan, &p);
	return code;
}

/* The measure with its scope, its own person may too; what was on that day. */
static enum err_code load_measure(struct app *app, enum action action,
				  int64_t measure_id, enum event_type type,
				  int64_t day, const char *field,
				  struct measure *m, struct app_way *way,
				  struct err *err)
{
	struct app_scope scope;

	if (record_load(app->db, &record_measure, measure_id, m, err) ||
	    app_scope_find(app, APP_MEASURE, m, &scope, err) ||
	    app_allow(app, action, &scope, err) ||
	    check_in_force(app, m->plan_id, day, field, err) ||
	    app_way_load(app, way, scope.case_id, err))
		return err->code;
	way->action = action;
	return app_way_go(app, way, type, err);
}

enum err_code app_monitoring_add(struct app *app, struct monitoring *note,
				 struct err *err)
{
	struct app_event e = { .type = EVENT_MEASURE_NOTED,
			       .table = "measure",
			       .note = note->note };
	struct measure m;
	struct app_way way;
	enum err_code code;

	if (note->row.id)
		return app_save(app, APP_MONITORING, note, err);
	if (app_allow(app, ACTION_MEASURE_MONITOR, NULL, err) ||
	    app_check(app, APP_MONITORING, note, err) ||
	    app_when(app, note->noted_on, "noted_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_measure, &m);
	code = load_measure(app, ACTION_MEASURE_MONITOR, note->measure_id,
			    e.type, note->noted_on, "noted_on", &m, &way, err);
	if (!code) {
		note->staff_id = app->user.row.id;
		e.ref_id = m.row.id;
		code = app_put(app, way.action, way.c.child_id,
			       &record_monitoring, NULL, note, err);
	}
	if (!code)
		code = app_way_end(app, &way, &e, err);
	record_release(&record_measure, &m);
	app_way_release(&way);
	code = db_end(app->db, code, err);
	if (code)
		note->row = (struct row){ .id = 0 };
	return code;
}

static enum err_code check_closing(enum measure_status status,
				   enum quality quality, const char *assessment,
				   struct err *err)
{
	if (status == MEASURE_STATUS_NONE || status == MEASURE_STATUS_PLANNED)
		return err_set_field(err, ERR_REQUIRED, "status", NULL, NULL);
	if (quality == QUALITY_NONE && status != MEASURE_STATUS_NOT_DONE)
		return err_set_field(err, ERR_REQUIRED, "quality", NULL, NULL);
	return app_need_text(assessment, "assessment", err);
}

enum err_code app_measure_close(struct app *app, int64_t measure_id,
				enum measure_status status,
				enum quality quality, const char *assessment,
				int64_t day, struct err *err)
{
	struct app_event e = { .type = EVENT_MEASURE_CLOSED,
			       .table = "measure",
			       .ref_id = measure_id,
			       .note = assessment };
	struct measure before, m;
	struct app_way way;
	enum err_code code;

	if (app_allow(app, ACTION_MEASURE_CLOSE, NULL, err) ||
	    check_closing(status, quality, assessment, err) ||
	    app_when(app, day, "closed_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_measure, &before);
	record_init(&record_measure, &m);
	code = load_measure(app, ACTION_MEASURE_CLOSE, measure_id, e.type, day,
			    "closed_on", &before, &way, err);
	if (!code && before.closed_on != DAY_NONE)
		code = err_set_msg(err, ERR_EXISTS, N_("the measure is closed"),
				   NULL);
	if (!code) {
		record_copy(&record_measure, &m, &before);
		m.status = status;
		m.quality = quality;
		m.closed_on = day;
		str_set(&m.assessment, assessment);
		code = app_put(app, way.action, way.c.child_id, &record_measure,
			       &before, &m, err);
	}
	if (!code)
		code = app_way_end(app, &way, &e, err);
	record_release(&record_measure, &before);
	record_release(&record_measure, &m);
	app_way_release(&way);
	return db_end(app->db, code, err);
}

enum err_code app_plan_review(struct app *app, int64_t plan_id,
			      const char *review, int64_t extend_until,
			      struct err *err)
{
	struct drawing d;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_REVIEW, NULL, err) ||
	    app_need_text(review, "review", err) || db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_REVIEW, plan_id, err);
	if (!code)
		code = needs_approval(&d.p, err);
	if (!code && extend_until != DAY_NONE &&
	    extend_until < d.p.period_until)
		code = err_set_field(err, ERR_INVALID, "period_until",
				     N_("A review makes the period of the plan "
					"longer, not shorter."),
				     NULL);
	if (!code)
		code = app_way_go(app, &d.way, EVENT_PLAN_REVIEWED, err);
	if (!code) {
		str_set(&d.p.review, review);
		d.p.reviewed_on = app_today(app);
		if (extend_until != DAY_NONE)
			d.p.period_until = extend_until;
		code = plan_check(&d.p, err);
	}
	if (!code)
		code = drawing_end(app, &d, EVENT_PLAN_REVIEWED, app_now(app),
				   review, err);
	drawing_release(&d);
	return db_end(app->db, code, err);
}

enum err_code plan_end(struct app *app, const struct app_way *way,
		       struct err *err)
{
	struct plan before, p;
	int64_t id;
	enum err_code code;

	if (plan_of_case(app->db, way->c.row.id, &id, err))
		return err->code;
	if (!id)
		return ERR_OK;
	record_init(&record_plan, &before);
	record_init(&record_plan, &p);
	code = record_load(app->db, &record_plan, id, &before, err);
	if (!code) {
		record_copy(&record_plan, &p, &before);
		p.status = PLAN_STATUS_ENDED;
		code = app_put(app, way->action, way->c.child_id, &record_plan,
			       &before, &p, err);
	}
	record_release(&record_plan, &before);
	record_release(&record_plan, &p);
	return code;
}
