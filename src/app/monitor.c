#include "config.h"

/* cl. 19: measures monitored and closed, the plan reviewed and added to. */
#include "app/plan.h"

#include <stdlib.h>

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "app/way.h"
#include "base/mem.h"

static enum err_code check_in_force(struct app *app, int64_t plan_id,
				    int64_t day, const char *field,
				    struct err *err)
{
	struct plan p;
	enum err_code code;

	record_init(&record_plan, &p);
	code = record_load(app->db, &record_plan, plan_id, &p, err);
	if (!code)
		code = plan_in_force(&p, err);
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
	    app_allow(app, action, &scope, err))
		return err->code;
	if (measure_is_pending(m))
		return err_set_msg(err, ERR_BLOCKED, need_text(NEED_APPROVED),
				   NULL);
	if (check_in_force(app, m->plan_id, day, field, err) ||
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

/* A period of two years at most, the longer one too. */
static enum err_code check_longer(const struct plan *p, struct err *err)
{
	struct plan longer = *p;

	if (p->extend_until != DAY_NONE)
		longer.period_until = p->extend_until;
	return plan_check(&longer, err);
}

/*
 * The head extends at once, unless there is something of others' to be seen
 * first; from others it waits for the head (cl. 16).
 */
static enum err_code follow_review(struct app *app, struct drawing *d,
				   int pending, struct err *err)
{
	if (pending || !app_may(app, ACTION_PLAN_APPROVE))
		return addition_follow(app, &d->p, err);
	record_copy(&record_plan, &d->before, &d->p);
	d->way.action = ACTION_PLAN_APPROVE;
	return addition_approve(app, d, app_today(app), app_now(app), err);
}

enum err_code app_plan_review(struct app *app, int64_t plan_id,
			      const char *review, int64_t extend_until,
			      struct err *err)
{
	struct drawing d;
	int pending = 0;
	enum err_code code;

	if (app_allow(app, ACTION_PLAN_REVIEW, NULL, err) ||
	    app_need_text(review, "review", err) || db_begin(app->db, err))
		return err->code;
	drawing_init(&d);
	code = drawing_begin(app, &d, ACTION_PLAN_REVIEW, plan_id, err);
	if (!code)
		code = plan_in_force(&d.p, err);
	if (!code)
		code = addition_is_pending(app, &d.p, &pending, err);
	if (!code && extend_until != DAY_NONE &&
	    extend_until <= d.p.period_until)
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
			d.p.extend_until = extend_until;
		code = check_longer(&d.p, err);
	}
	if (!code)
		code = drawing_end(app, &d, EVENT_PLAN_REVIEWED, app_now(app),
				   review, err);
	if (!code && extend_until != DAY_NONE)
		code = follow_review(app, &d, pending, err);
	drawing_release(&d);
	return db_end(app->db, code, err);
}
