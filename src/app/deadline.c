#include "config.h"

#include "app/deadline.h"

#include <stdlib.h>
#include <string.h>

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "db/stmt.h"
#include "model/casefile.h"
#include "model/signal.h"
#include "store/obligation.h"
#include "store/record.h"
#include "store/setting.h"

/*
 * Whose duties: everybody's, or those of this person, by name or by the role.
 * A class teacher's role says nothing about whose class it is, so there only
 * the name counts.
 */
static struct obligation_scope scope_of(const struct app *app, int mine)
{
	struct obligation_scope scope = { .staff_id = 0 };

	if (!mine && !app_scope_of_list(app, ACTION_DUE_VIEW))
		return scope;
	scope.staff_id = app->user.row.id;
	switch (app_role(app)) {
	case ROLE_HEAD:
	case ROLE_DEPUTY:
	case ROLE_SECRETARY:
	case ROLE_PSYCHOLOGIST:
		scope.role = app_role(app);
		break;
	case ROLE_NONE:
	case ROLE_CLASS_TEACHER:
	case ROLE_TEACHER:
	case ROLE_ADMIN:
	case ROLE_COUNT:
		break;
	}
	return scope;
}

static void name_material(struct obligation_view *view)
{
	int64_t kind = choice_find(material_kinds, view->topic);

	if (view->obligation.rule == OBLIGATION_MATERIALS && kind > 0)
		str_set(&view->topic, material_kinds[kind].label);
}

/* Takes the view's strings. */
static void take_view(const struct app *app, struct obligation_view *view,
		      struct deadline *d)
{
	const struct obligation *o = &view->obligation;
	struct watched w = watcher_look(o, app->calendar, app_now(app),
					app->term_settings.workday_end);

	name_material(view);
	*d = (struct deadline){
		.id = o->row.id,
		.rule = (enum obligation_rule)o->rule,
		.level = w.level,
		.late_working_days = w.late_working_days,
		.due_on = o->due_on,
		.started_at = o->started_at,
		.open_days = w.open_days,
		.danger = o->danger != 0,
		.role = (enum role)o->role,
		.responsible_id = o->responsible_id,
		.subject = view->subject,
		.responsible = view->responsible,
		.case_number = view->case_number,
		.topic = view->topic,
		.case_id = o->case_id,
		.signal_id = o->signal_id,
		.meeting_id = o->meeting_id,
		.ref_id = o->ref_id == INT_NONE ? 0 : o->ref_id,
	};
	view->subject = view->responsible = NULL;
	view->case_number = view->topic = NULL;
}

static void take_views(const struct app *app, struct obligation_views *views,
		       struct deadlines *out)
{
	if (!views->n)
		return;
	out->items = xcalloc((size_t)views->n, sizeof(*out->items));
	out->n = views->n;
	for (int i = 0; i < views->n; i++)
		take_view(app, &views->items[i], &out->items[i]);
}

/*
 * Of each level, how many: the levels are ranges of last days, as
 * watcher_look() tells them apart. Counted anew only when somebody has written
 * in between, or the day has gone on.
 */
static enum err_code count_levels(struct app *app, int mine,
				  const struct obligation_scope *scope,
				  struct deadlines *out, struct err *err)
{
	int64_t now = app_now(app), today = moment_day(now);
	int64_t next = calendar_next_working(app->calendar, today);
	int has_ended =
		moment_seconds(now) >= app->term_settings.workday_end * 60;
	struct app_due *kept = &app->due[mine != 0];
	struct app_due due = {
		.version = db_data_version(app->db),
		.changes = db_total_changes(app->db),
		.staff_id = app->user.row.id,
		/* the first day that is today's / next / later */
		.day = { has_ended ? today + 1 : today, today + 1, next + 1 },
	};

	if (kept->staff_id != due.staff_id || kept->version != due.version ||
	    kept->changes != due.changes ||
	    memcmp(kept->day, due.day, sizeof(due.day)) != 0) {
		enum err_code code = obligation_count_open(
			app->db, scope, due.day, (int)ARRAY_SIZE(due.day),
			due.count, err);

		if (code != ERR_OK)
			return code;
		*kept = due;
	}
	out->count[WATCHER_OVERDUE] = kept->count[0];
	out->count[WATCHER_TODAY] = kept->count[1];
	out->count[WATCHER_NEXT] = kept->count[2];
	out->count[WATCHER_LATER] = kept->count[3];
	out->count[WATCHER_NO_TERM] = kept->count[4];
	return ERR_OK;
}

enum err_code app_deadlines(struct app *app, int mine, int first, int max,
			    struct deadlines *out, struct err *err)
{
	struct obligation_views views = { .n = 0 };
	struct obligation_scope scope;
	enum err_code code;

	*out = (struct deadlines){ .n = 0 };
	code = app_allow(app, ACTION_DUE_VIEW, NULL, err);
	if (code != ERR_OK)
		return code;
	code = db_begin_read(app->db, err);
	if (code != ERR_OK)
		return code;
	scope = scope_of(app, mine);
	if (max > 0)
		code = obligation_list_open(app->db, &scope, first, max, &views,
					    err);
	if (code == ERR_OK)
		code = count_levels(app, mine, &scope, out, err);
	db_end_read(app->db);
	if (code == ERR_OK)
		take_views(app, &views, out);
	obligation_views_release(&views);
	return code;
}

enum err_code app_case_deadlines(struct app *app, int64_t case_id,
				 struct deadlines *out, struct err *err)
{
	struct obligation_views views = { .n = 0 };
	enum err_code code;

	*out = (struct deadlines){ .n = 0 };
	code = app_allow_case(app, ACTION_CASE_VIEW, case_id, err);
	if (code != ERR_OK)
		return code;
	code = obligation_list_of_case(app->db, case_id, &views, err);
	if (code == ERR_OK) {
		take_views(app, &views, out);
		for (int i = 0; i < out->n; i++)
			out->count[out->items[i].level]++;
	}
	obligation_views_release(&views);
	return code;
}

enum err_code app_signal_deadlines(struct app *app, int64_t signal_id,
				   struct deadlines *out, struct err *err)
{
	struct obligation_views views = { .n = 0 };
	struct app_scope scope;
	struct signal s;
	enum err_code code;

	*out = (struct deadlines){ .n = 0 };
	record_init(&record_signal, &s);
	code = record_load(app->db, &record_signal, signal_id, &s, err);
	if (code == ERR_OK)
		code = app_scope_find(app, APP_SIGNAL, &s, &scope, err);
	if (code == ERR_OK)
		code = app_allow(app, ACTION_SIGNAL_VIEW, &scope, err);
	if (code == ERR_OK)
		code = app_allow(app, ACTION_DUE_VIEW, NULL, err);
	if (code == ERR_OK)
		code = obligation_list_of_signal(app->db, signal_id, &views,
						 err);
	if (code == ERR_OK) {
		take_views(app, &views, out);
		for (int i = 0; i < out->n; i++)
			out->count[out->items[i].level]++;
	}
	obligation_views_release(&views);
	record_release(&record_signal, &s);
	return code;
}

void app_deadlines_release(struct deadlines *d)
{
	for (int i = 0; i < d->n; i++) {
		free(d->items[i].subject);
		free(d->items[i].responsible);
		free(d->items[i].case_number);
		free(d->items[i].topic);
	}
	free(d->items);
	*d = (struct deadlines){ .n = 0 };
}

/* Nobody's by name, as scope_of() gives it to who has the role. */
static int is_of_role(const struct app *app, enum role role)
{
	return role != ROLE_NONE && scope_of(app, 1).role == role;
}

/* Reads a duty and asks whether this person may see it. */
static enum err_code load_seen(struct app *app, int64_t id,
			       struct obligation *o, struct err *err)
{
	struct app_scope scope = { .child_id = 0 };
	enum err_code code =
		record_load(app->db, &record_obligation, id, o, err);

	if (code != ERR_OK)
		return code;
	if (o->case_id) {
		code = app_scope_of_case(app, o->case_id, &scope, err);
		if (code != ERR_OK)
			return code;
	}
	scope.signal_id = o->signal_id;
	scope.is_mine |= o->responsible_id
				 ? o->responsible_id == app->user.row.id
				 : is_of_role(app, (enum role)o->role);
	return app_allow(app, ACTION_DUE_VIEW, &scope, err);
}

/*
 * Where the counting of a last day began. Mostly it is when the duty did; what
 * follows a late registration counts from when that was due, so the latest day
 * from which the count comes out is looked for.
 */
static int64_t counted_from(const struct app *app, const struct obligation *o,
			    int days)
{
	int64_t from = o->started_at;

	for (int back = 0; back < 60; back++) {
		if (calendar_term_end(app->calendar, from, days,
				      &app->term_settings) == o->due_on)
			return from;
		from = moment_from_day(moment_day(from) - 1, SECONDS_A_DAY - 1);
	}
	return o->started_at;
}

/* A case keeps the terms of its profile. */
static enum err_code terms_of(struct app *app, int64_t case_id,
			      struct obligation_terms *terms, struct err *err)
{
	struct casefile c;
	enum err_code code = ERR_OK;

	record_init(&record_casefile, &c);
	if (case_id)
		code = record_load(app->db, &record_casefile, case_id, &c, err);
	if (code == ERR_OK)
		code = duty_terms(app, c.profile_id, terms, err);
	record_release(&record_casefile, &c);
	return code;
}

enum err_code app_deadline_explain(struct app *app, int64_t obligation_id,
				   struct workday_explanation *out,
				   struct err *err)
{
	struct obligation_terms terms;
	struct obligation o;
	enum err_code code;
	int days;

	*out = (struct workday_explanation){ .n = 0 };
	record_init(&record_obligation, &o);
	code = load_seen(app, obligation_id, &o, err);
	if (code != ERR_OK || o.due_on == DAY_NONE)
		goto out;
	code = terms_of(app, o.case_id, &terms, err);
	if (code != ERR_OK)
		goto out;
	days = o.term_days != INT_NONE ? (int)o.term_days : terms.days[o.rule];
	/* Of a day that was named, how it came to lie on a working day. */
	if (days)
		calendar_term_explain(app->calendar,
				      counted_from(app, &o, days), days,
				      &app->term_settings, out);
	else
		calendar_term_explain(app->calendar,
				      moment_from_day(o.due_on, 0), 0,
				      &app->term_settings, out);
out:
	record_release(&record_obligation, &o);
	return code;
}

enum err_code app_deadline_set_aside(struct app *app, int64_t obligation_id,
				     const char *reason, struct err *err)
{
	struct obligation before, o;
	struct app_scope scope = { .child_id = 0 };
	struct app_event event = { .type = EVENT_DUTY_SET_ASIDE,
				   .table = "obligation",
				   .note = reason,
				   .only_told = 1 };
	enum err_code code;

	if (db_begin(app->db, err) != ERR_OK)
		return err->code;
	record_init(&record_obligation, &before);
	record_init(&record_obligation, &o);
	code = record_load(app->db, &record_obligation, obligation_id, &before,
			   err);
	if (code == ERR_OK && before.case_id)
		code = app_scope_of_case(app, before.case_id, &scope, err);
	if (code == ERR_OK)
		code = app_allow(app, ACTION_OBLIGATION_SET_ASIDE, &scope, err);
	if (code == ERR_OK)
		code = app_need_text(reason, "set_aside_reason", err);
	if (code == ERR_OK && (before.fulfilled_at != MOMENT_NONE ||
			       before.set_aside_at != MOMENT_NONE))
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("This duty is no longer open."), NULL);
	if (code != ERR_OK)
		goto out;
	record_copy(&record_obligation, &o, &before);
	o.set_aside_at = app_now(app);
	o.set_aside_by = app->user.row.id;
	str_set(&o.set_aside_reason, reason);
	code = app_put(app, ACTION_OBLIGATION_SET_ASIDE, scope.child_id,
		       &record_obligation, &before, &o, err);
	if (code != ERR_OK)
		goto out;
	event.signal_id = o.signal_id;
	event.case_id = o.case_id;
	event.meeting_id = o.meeting_id;
	event.ref_id = o.row.id;
	code = app_event(app, &event, err);
out:
	record_release(&record_obligation, &before);
	record_release(&record_obligation, &o);
	return db_end(app->db, code, err);
}
