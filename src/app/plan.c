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
#include "store/obligation.h"
#include "store/people.h"

void drawing_init(struct drawing *d)
{
	app_way_init(&d->way);
	record_init(&record_plan, &d->before);
	record_init(&record_plan, &d->p);
}

void drawing_release(struct drawing *d)
{
	app_way_release(&d->way);
	record_release(&record_plan, &d->before);
	record_release(&record_plan, &d->p);
}

enum err_code drawing_begin(struct app *app, struct drawing *d,
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
enum err_code drawing_end(struct app *app, struct drawing *d,
			  enum event_type type, int64_t at, const char *note,
			  struct err *err)
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

enum err_code plan_in_force(const struct plan *p, struct err *err)
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
	int pending = 0;
	int64_t at;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_APPROVE, NULL, err) ||
	    app_when(app, day, "approved_on", &at, err) ||
	    db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_APPROVE, plan_id, err);
	if (!code && d.p.status == PLAN_STATUS_APPROVED)
		code = addition_is_pending(app, &d.p, &pending, err);
	if (!code && d.p.status == PLAN_STATUS_APPROVED && !pending)
		code = err_set_msg(err, ERR_EXISTS, N_("the plan is approved"),
				   NULL);
	if (!code && pending) {
		code = addition_approve(app, &d, day, at, err);
		goto out;
	}
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
out:
	drawing_release(&d);
	return db_end(app->db, code, err);
}

enum err_code app_plan_return(struct app *app, int64_t plan_id,
			      const char *comment, struct err *err)
{
	struct drawing d;
	int pending = 0;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_APPROVE, NULL, err) ||
	    app_need_text(comment, "return_comment", err) ||
	    db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_APPROVE, plan_id, err);
	if (!code && d.p.status == PLAN_STATUS_APPROVED)
		code = addition_is_pending(app, &d.p, &pending, err);
	if (!code && !pending && d.p.status != PLAN_STATUS_SUBMITTED)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("The plan does not lie before the head "
				      "of the school."),
				   NULL);
	if (!code) {
		/* What is in force stays so; what was added is worked on. */
		if (!pending)
			d.p.status = PLAN_STATUS_RETURNED;
		str_set(&d.p.return_comment, comment);
		code = drawing_end(app, &d, EVENT_NOTE, app_now(app), comment,
				   err);
	}
	drawing_release(&d);
	return db_end(app->db, code, err);
}

/* The parents. */

/* What was added since makes it owed once more. */
static enum err_code is_owed(struct app *app, enum obligation_rule rule,
			     const struct plan *p, int *owed, struct err *err)
{
	struct record_array open = RECORD_ARRAY_INIT;
	enum err_code code = obligation_find_open(app->db, rule, p->case_id, 0,
						  p->row.id, &open, err);

	*owed = open.n > 0;
	record_array_release(&open);
	return code;
}

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
	int owed = 0;
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
		code = plan_in_force(&d.p, err);
	if (!code)
		code = is_owed(app, OBLIGATION_PARENT_CONSENT, &d.p, &owed,
			       err);
	if (!code && d.p.consent == (int64_t)consent && !owed)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("this answer of the parent is recorded"),
				   NULL);
	if (!code)
		code = addition_check_day(app, &d.p, day, "consent_on", err);
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
	int owed = 0;
	int64_t at;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_COPY, NULL, err) ||
	    app_when(app, day, "copy_on", &at, err) || db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_COPY, plan_id, err);
	if (!code)
		code = plan_in_force(&d.p, err);
	if (!code)
		code = is_owed(app, OBLIGATION_HAND_COPY, &d.p, &owed, err);
	if (!code && d.p.copy_on != DAY_NONE && !owed)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("the parents have their copy"), NULL);
	if (!code)
		code = app_way_go(app, &d.way, EVENT_PLAN_COPY_HANDED, err);
	if (!code && day < d.p.approved_on)
		code = err_set_field(err, ERR_INVALID, "copy_on",
				     N_("A copy cannot have been handed over "
					"before the plan was approved."),
				     NULL);
	if (!code)
		code = addition_check_day(app, &d.p, day, "copy_on", err);
	if (!code) {
		d.p.copy_on = day;
		code = drawing_end(app, &d, EVENT_PLAN_COPY_HANDED, at, NULL,
				   err);
	}
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
