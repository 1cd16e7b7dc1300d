#include "config.h"

/* A case as a whole: its next step, what is missing, its end. */
#include "app/way.h"

#include <stdlib.h>

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/council.h"
#include "store/obligation.h"
#include "store/people.h"

static void case_init(struct app_case *c)
{
	*c = (struct app_case){ .next_due_on = DAY_NONE };
	record_init(&record_casefile, &c->casefile);
	record_init(&record_child, &c->child);
}

void app_case_release(struct app_case *c)
{
	record_release(&record_casefile, &c->casefile);
	record_release(&record_child, &c->child);
	free(c->class_name);
	c->class_name = NULL;
}

static enum err_code load_case(struct app *app, int64_t case_id,
			       struct app_case *out, struct err *err)
{
	struct casefile_parts parts;
	struct school_class cl;
	enum err_code code;

	if (record_load(app->db, &record_casefile, case_id, &out->casefile,
			err) ||
	    record_load(app->db, &record_child, out->casefile.child_id,
			&out->child, err) ||
	    casefile_parts(app->db, case_id, &parts, err) ||
	    casefile_facts(app->db, case_id, app_today(app), &out->facts, err))
		return err->code;
	out->primary_id = parts.primary_id;
	out->plan_id = parts.plan_id;
	out->meeting_id = parts.meeting_id;
	out->representation_id = parts.representation_id;
	if (!out->child.class_id) {
		out->class_name = xstrdup("");
		return ERR_OK;
	}
	record_init(&record_school_class, &cl);
	code = record_load(app->db, &record_school_class, out->child.class_id,
			   &cl, err);
	out->class_name = code ? xstrdup("") : school_class_name(&cl);
	record_release(&record_school_class, &cl);
	return code;
}

/*
 * Of the case's open duties that the next step fulfils, the one that is due
 * first: its last day, and the record it is about.
 */
static enum err_code find_duty(struct app *app, enum event_type event,
			       struct app_case *out, struct err *err)
{
	struct obligation_views views = { .n = 0 };
	enum err_code code = obligation_list_of_case(
		app->db, out->casefile.row.id, &views, err);

	for (int i = 0; !code && i < views.n; i++) {
		const struct obligation *o = &views.items[i].obligation;

		if (o->fulfilled_at != MOMENT_NONE ||
		    o->set_aside_at != MOMENT_NONE ||
		    !obligation_ends((enum obligation_rule)o->rule, event))
			continue;
		if (!out->next_ref && o->ref_id > 0)
			out->next_ref = o->ref_id;
		if (o->due_on == DAY_NONE || (out->next_due_on != DAY_NONE &&
					      o->due_on >= out->next_due_on))
			continue;
		out->next_due_on = o->due_on;
		if (o->ref_id > 0)
			out->next_ref = o->ref_id;
	}
	obligation_views_release(&views);
	return code;
}

/* The first material that still has to be written, or handed over. */
static enum err_code first_material(struct app *app, int64_t case_id,
				    int written, int64_t *id, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_material, "case_id",
					 case_id, &list, err);

	for (int i = list.n - 1; !code && i >= 0; i--) {
		const struct material *m = record_at(&list, i);

		if (m->purpose == MATERIAL_PURPOSE_PLACING &&
		    m->handed_on == DAY_NONE &&
		    (m->written_on != DAY_NONE) == written)
			*id = m->row.id;
	}
	record_array_release(&list);
	return code;
}

/* The meeting whose protocol is not signed yet. */
static enum err_code unsigned_meeting(struct app *app, int64_t case_id,
				      int64_t *id, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_agenda_item,
					 "case_id", case_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct agenda_item *item = record_at(&list, i);
		struct meeting m;

		record_init(&record_meeting, &m);
		code = record_load(app->db, &record_meeting, item->meeting_id,
				   &m, err);
		if (!code && (m.status == MEETING_STATUS_HELD ||
			      m.status == MEETING_STATUS_OPENED))
			*id = m.row.id;
		record_release(&record_meeting, &m);
	}
	record_array_release(&list);
	return code;
}

/* The record that the next step is about. */
static enum err_code find_ref(struct app *app, struct app_case *out,
			      struct err *err)
{
	int64_t case_id = out->casefile.row.id;

	/* As an int: most actions are about no other record. */
	switch ((int)out->next_action) {
	case ACTION_PRIMARY_EDIT:
	case ACTION_PRIMARY_COMPLETE:
		out->next_ref = out->primary_id;
		break;
	case ACTION_MATERIAL_WRITE:
		return first_material(app, case_id, 0, &out->next_ref, err);
	case ACTION_MATERIAL_ACCEPT:
		return first_material(app, case_id, 1, &out->next_ref, err);
	case ACTION_REPRESENTATION:
		out->next_ref = out->representation_id;
		break;
	case ACTION_MEETING_CALL:
	case ACTION_MEETING_INVITE:
	case ACTION_MEETING_RUN:
	case ACTION_DECISION_RECORD:
		out->next_ref = out->meeting_id;
		break;
	case ACTION_PROTOCOL_SIGN:
		return unsigned_meeting(app, case_id, &out->next_ref, err);
	case ACTION_PLAN_EDIT:
	case ACTION_PLAN_APPROVE:
	case ACTION_PLAN_COPY:
	case ACTION_PARENT_CONSENT:
	case ACTION_PLAN_REVIEW:
		out->next_ref = out->plan_id;
		break;
	}
	return ERR_OK;
}

static enum err_code find_next(struct app *app, struct app_case *out,
			       struct err *err)
{
	struct next_step next = stage_next_step(
		(enum casefile_stage)out->casefile.stage, &out->facts);

	out->next_action = next.action;
	out->next_role = next.role;
	if (next.action == ACTION_NONE)
		return ERR_OK;
	/* The forms of a step lead to the event that ends its duty. */
	if (next.event == EVENT_MATERIAL_WRITTEN)
		next.event = EVENT_MATERIALS_HANDED;
	if (next.event == EVENT_PLAN_DRAWN)
		next.event = EVENT_PLAN_APPROVED;
	if (find_duty(app, next.event, out, err))
		return err->code;
	return find_ref(app, out, err);
}

enum err_code app_case_open(struct app *app, int64_t case_id,
			    struct app_case *out, struct err *err)
{
	enum err_code code;

	case_init(out);
	if (app_allow_case(app, ACTION_CASE_VIEW, case_id, err) ||
	    db_begin_read(app->db, err))
		return err->code;
	code = load_case(app, case_id, out, err);
	if (!code)
		code = find_next(app, out, err);
	db_end_read(app->db);
	if (!code)
		code = app_viewed(app, ACTION_CASE_VIEW, out->casefile.child_id,
				  "casefile", case_id, err);
	if (code)
		app_case_release(out);
	return code;
}

enum err_code app_case_of_child(struct app *app, int64_t child_id,
				int64_t *case_id, struct err *err)
{
	*case_id = 0;
	if (app_allow_child(app, ACTION_CASE_VIEW, child_id, err))
		return err->code;
	return casefile_open_of_child(app->db, child_id, case_id, err);
}

/* What is missing. */

static const struct transition *find_row(enum casefile_stage stage,
					 enum action action)
{
	size_t n;
	const struct transition *table = stage_table(&n);

	for (size_t i = 0; i < n; i++)
		if (table[i].action == action &&
		    table[i].from & STAGE_BIT(stage))
			return &table[i];
	return NULL;
}

enum err_code app_case_blocked(struct app *app, int64_t case_id,
			       enum action action,
			       struct app_missing out[static APP_MISSING_MAX],
			       int *n, struct err *err)
{
	enum stage_need needs[STAGE_MAX_NEEDS];
	const struct transition *row;
	struct app_way way;
	size_t n_needs = 0;
	enum err_code code;

	*n = 0;
	app_way_init(&way);
	code = app_way_load(app, &way, case_id, err);
	if (!code)
		code = app_allow(app, ACTION_CASE_VIEW, &way.scope, err);
	if (code)
		goto out;
	row = find_row((enum casefile_stage)way.c.stage, action);
	if (!row) {
		out[(*n)++] = (struct app_missing){
			.message = N_("The case is at another stage now."),
			.role = ROLE_NONE,
			.action = ACTION_NONE,
		};
		goto out;
	}
	n_needs = stage_missing((enum casefile_stage)way.c.stage, row->event,
				&way.facts, needs);
	for (size_t i = 0; i < n_needs && *n < APP_MISSING_MAX; i++)
		out[(*n)++] = (struct app_missing){
			.message = need_text(needs[i]),
			.role = need_role(needs[i]),
			.action = need_action(needs[i]),
		};
out:
	app_way_release(&way);
	return code;
}

/* The end before a decision. */

enum err_code app_case_close(struct app *app, int64_t case_id,
			     const char *reason, int64_t day, struct err *err)
{
	struct app_event e = { .type = EVENT_CASE_CLOSED, .note = reason };
	struct app_way way;
	enum err_code code;

	if (app_allow(app, ACTION_CASE_CLOSE, NULL, err) ||
	    app_when(app, day, "closed_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, ACTION_CASE_CLOSE, case_id, err);
	way.facts.close_reason = !str_is_empty(reason);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code) {
		way.c.closed_on = day;
		code = app_way_end(app, &way, &e, err);
	}
	if (!code)
		code = duty_end_case(app, case_id, N_("The case is closed."),
				     err);
	app_way_release(&way);
	return db_end(app->db, code, err);
}
