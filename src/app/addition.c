#include "config.h"

/* cl. 16, 19: what a review adds to an approved plan, and its own approval. */
#include <stdlib.h>

#include "app/duty.h"
#include "app/plan.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"

static enum err_code load_measures(struct app *app, const struct plan *p,
				   struct record_array *out, struct err *err)
{
	return record_list(app->db, &record_measure, "plan_id", p->row.id, out,
			   err);
}

enum err_code addition_is_pending(struct app *app, const struct plan *p,
				  int *is, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = load_measures(app, p, &list, err);

	*is = p->extend_until != DAY_NONE;
	for (int i = 0; !code && i < list.n; i++)
		*is |= measure_is_pending(record_at(&list, i));
	record_array_release(&list);
	return code;
}

enum err_code addition_check_day(struct app *app, const struct plan *p,
				 int64_t day, const char *field,
				 struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = load_measures(app, p, &list, err);
	int64_t last = p->extended_on;

	for (int i = 0; !code && i < list.n; i++) {
		const struct measure *m = record_at(&list, i);

		if (m->approved_on != DAY_NONE &&
		    (last == DAY_NONE || m->approved_on > last))
			last = m->approved_on;
	}
	record_array_release(&list);
	if (!code && last != DAY_NONE && day < last)
		code = err_set_field(err, ERR_INVALID, field,
				     N_("What the review added was approved "
					"after that day."),
				     NULL);
	return code;
}

static enum err_code too_early(struct err *err)
{
	return err_set_field(err, ERR_INVALID, "approved_on",
			     N_("It cannot have been approved before it was "
				"added at a review."),
			     NULL);
}

static enum err_code approve_measures(struct app *app, struct drawing *d,
				      int64_t day, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = load_measures(app, &d->p, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct measure *before = record_at(&list, i);
		struct measure m;

		if (!measure_is_pending(before))
			continue;
		if (day < before->added_on) {
			code = too_early(err);
			break;
		}
		record_init(&record_measure, &m);
		record_copy(&record_measure, &m, before);
		m.approved_on = day;
		code = app_put(app, d->way.action, d->way.c.child_id,
			       &record_measure, before, &m, err);
		record_release(&record_measure, &m);
	}
	record_array_release(&list);
	return code;
}

enum err_code addition_approve(struct app *app, struct drawing *d, int64_t day,
			       int64_t at, struct err *err)
{
	if (d->p.extend_until != DAY_NONE) {
		if (day < d->p.reviewed_on)
			return too_early(err);
		if (d->p.first_until == DAY_NONE)
			d->p.first_until = d->p.period_until;
		d->p.period_until = d->p.extend_until;
		d->p.extend_until = DAY_NONE;
		d->p.extended_on = day;
	}
	str_set(&d->p.return_comment, NULL);
	if (approve_measures(app, d, day, err) ||
	    app_way_go(app, &d->way, EVENT_PLAN_APPROVED, err))
		return err->code;
	return drawing_end(app, d, EVENT_PLAN_APPROVED, at,
			   N_("What the review added."), err);
}

enum err_code addition_change(struct app *app, const struct plan *p,
			      struct measure *m, int is_new, struct err *err)
{
	if (!is_new)
		return measure_is_pending(m) ? ERR_OK : plan_is_draft(p, err);
	if (p->reviewed_on == DAY_NONE)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("Measures are added to an approved plan "
				      "at a review (cl. 19): record the review "
				      "first."),
				   NULL);
	m->added_on = app_today(app);
	return ERR_OK;
}

enum err_code addition_follow(struct app *app, const struct plan *p,
			      struct err *err)
{
	const struct duty_about about = { .case_id = p->case_id };
	int is;

	if (addition_is_pending(app, p, &is, err))
		return err->code;
	return is ? duty_open(app, OBLIGATION_APPROVE_PLAN, &about,
			      app_now(app), err)
		  : duty_set_aside(app, OBLIGATION_APPROVE_PLAN, &about,
				   N_("What was added was taken back."), err);
}
