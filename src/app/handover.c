#include "config.h"

#include "app/handover.h"

#include <stdlib.h>

#include "app/duty.h"
#include "app/state.h"
#include "base/mem.h"
#include "model/plan.h"
#include "store/obligation.h"
#include "store/people.h"
#include "store/setting.h"

/* The row that names the person goes with the duty. */
static enum err_code move_material(struct app *app, int64_t child_id,
				   int64_t id, int64_t staff_id,
				   struct err *err)
{
	struct material before, m;
	enum err_code code;

	record_init(&record_material, &before);
	record_init(&record_material, &m);
	code = record_load(app->db, &record_material, id, &before, err);
	if (code)
		goto out;
	record_copy(&record_material, &m, &before);
	m.author_id = staff_id;
	code = app_put(app, ACTION_OBLIGATION_REASSIGN, child_id,
		       &record_material, &before, &m, err);
out:
	record_release(&record_material, &before);
	record_release(&record_material, &m);
	return code;
}

static enum err_code move_measure(struct app *app, int64_t child_id, int64_t id,
				  int64_t staff_id, struct err *err)
{
	struct measure before, m;
	enum err_code code;

	record_init(&record_measure, &before);
	record_init(&record_measure, &m);
	code = record_load(app->db, &record_measure, id, &before, err);
	if (code)
		goto out;
	record_copy(&record_measure, &m, &before);
	m.responsible_id = staff_id;
	code = app_put(app, ACTION_OBLIGATION_REASSIGN, child_id,
		       &record_measure, &before, &m, err);
out:
	record_release(&record_measure, &before);
	record_release(&record_measure, &m);
	return code;
}

static enum err_code child_of_case(struct app *app, int64_t case_id,
				   int64_t *child_id, struct err *err)
{
	struct casefile c;
	enum err_code code;

	*child_id = 0;
	if (!case_id)
		return ERR_OK;
	record_init(&record_casefile, &c);
	code = record_load(app->db, &record_casefile, case_id, &c, err);
	if (!code)
		*child_id = c.child_id;
	record_release(&record_casefile, &c);
	return code;
}

/* "—" for nobody. */
static enum err_code name_of(struct app *app, int64_t staff_id, char **name,
			     struct err *err)
{
	enum err_code code = row_name(app->db, record_staff.table, staff_id,
				      app->lang, name, NULL, err);

	if (!code && str_is_empty(*name))
		str_set(name, "—");
	return code;
}

/* Both see it: the chronology names the former and the new person. */
static enum err_code tell(struct app *app, const struct obligation *o,
			  int64_t from, const char *reason, struct err *err)
{
	struct app_event e = {
		.type = EVENT_DUTY_REASSIGNED,
		.signal_id = o->signal_id,
		.case_id = o->case_id,
		.meeting_id = o->meeting_id,
		.table = "obligation",
		.ref_id = o->row.id,
		.only_told = 1,
	};
	char *a = NULL, *b = NULL;
	enum err_code code = name_of(app, from, &a, err);

	if (!code)
		code = name_of(app, o->responsible_id, &b, err);
	if (!code) {
		char *note = xasprintf("%s → %s%s%s", a, b, reason ? ": " : "",
				       reason ? reason : "");

		e.note = note;
		code = app_event(app, &e, err);
		free(note);
	}
	free(a);
	free(b);
	return code;
}

static enum err_code move_one(struct app *app, struct obligation *o,
			      int64_t to_staff, const char *reason,
			      struct err *err)
{
	const struct obligation_spec *spec =
		obligation_spec((enum obligation_rule)o->rule);
	struct obligation before;
	int64_t child_id;
	enum err_code code;

	record_init(&record_obligation, &before);
	record_copy(&record_obligation, &before, o);
	code = child_of_case(app, o->case_id, &child_id, err);
	if (code)
		goto out;
	o->responsible_id = to_staff;
	if (!field_equal(fields_find(obligation_fields, "responsible_id"),
			 &before, o)) {
		code = app_put(app, ACTION_OBLIGATION_REASSIGN, child_id,
			       &record_obligation, &before, o, err);
		if (!code && spec->per == PER_MATERIAL && to_staff)
			code = move_material(app, child_id, o->ref_id, to_staff,
					     err);
		if (!code && spec->per == PER_MEASURE && to_staff)
			code = move_measure(app, child_id, o->ref_id, to_staff,
					    err);
		if (!code)
			code = tell(app, o, before.responsible_id, reason, err);
	}
out:
	record_release(&record_obligation, &before);
	return code;
}

/* Everything that this person (or nobody of this role) has to do now. */
static enum err_code load_all(struct app *app,
			      const struct obligation_scope *scope,
			      struct obligation_views *out, struct err *err)
{
	return obligation_list_open(app->db, scope, 0, INT32_MAX, out, err);
}

enum err_code duty_move(struct app *app, int64_t from_staff, int64_t day,
			struct err *err)
{
	struct obligation_scope scope = { .staff_id = from_staff,
					  .role = ROLE_NONE };
	struct obligation_views views = { .n = 0 };
	enum err_code code = load_all(app, &scope, &views, err);

	for (int i = 0; !code && i < views.n; i++) {
		struct obligation *o = &views.items[i].obligation;
		int64_t to;

		if (o->responsible_id != from_staff)
			continue;
		code = duty_person_on(app, (enum role)o->role, o->case_id, day,
				      &to, err);
		if (!code)
			code = move_one(app, o, to == from_staff ? 0 : to, NULL,
					err);
	}
	obligation_views_release(&views);
	return code;
}

#define SWEPT_ON "handover.swept_on"

static enum err_code sweep_in(struct app *app, const char *today,
			      struct err *err)
{
	int64_t day = day_parse_iso(today), me = app->user.row.id;
	struct id_list leavers = ID_LIST_INIT;
	enum err_code code = obligation_leavers(app->db, day, &leavers, err);

	/* It is nobody's deed. */
	app->user.row.id = 0;
	for (int i = 0; !code && i < leavers.n; i++)
		code = duty_move(app, leavers.ids[i], day, err);
	app->user.row.id = me;
	if (!code)
		code = setting_save(app->db, SWEPT_ON, today, err);
	id_list_release(&leavers);
	return code;
}

enum err_code duty_sweep(struct app *app, struct err *err)
{
	char today[DAY_ISO_SIZE];
	char *swept_on;
	int is_done;

	day_format_iso(app_today(app), today);
	if (setting_load(app->db, SWEPT_ON, &swept_on, err))
		return err->code;
	is_done = str_equal(swept_on, today);
	free(swept_on);
	if (is_done)
		return ERR_OK;
	if (db_begin(app->db, err))
		return err->code;
	return db_end(app->db, sweep_in(app, today, err), err);
}

static int is_open(const struct obligation *o)
{
	return o->fulfilled_at == MOMENT_NONE && o->set_aside_at == MOMENT_NONE;
}

enum err_code duty_move_class(struct app *app, int64_t case_id,
			      int64_t from_staff, int64_t to_staff,
			      struct err *err)
{
	struct obligation_views views = { .n = 0 };
	enum err_code code =
		obligation_list_of_case(app->db, case_id, &views, err);

	for (int i = 0; !code && i < views.n; i++) {
		struct obligation *o = &views.items[i].obligation;
		int is_theirs = o->responsible_id
					? o->responsible_id == from_staff
					: o->role == ROLE_CLASS_TEACHER;

		if (is_open(o) && is_theirs)
			code = move_one(app, o, to_staff, NULL, err);
	}
	obligation_views_release(&views);
	return code;
}

enum err_code duty_give(struct app *app, enum obligation_rule rule,
			const struct duty_about *about, int64_t to_staff,
			struct err *err)
{
	struct record_array open = RECORD_ARRAY_INIT;
	enum err_code code = obligation_find_open(app->db, rule, about->case_id,
						  about->signal_id,
						  about->ref_id, &open, err);

	for (int i = 0; !code && i < open.n; i++)
		code = move_one(app, record_at(&open, i), to_staff, NULL, err);
	record_array_release(&open);
	return code;
}

enum err_code duty_take_over(struct app *app, enum role role, int64_t staff_id,
			     struct err *err)
{
	struct obligation_scope scope = { .staff_id = staff_id, .role = role };
	struct obligation_views views = { .n = 0 };
	enum err_code code = load_all(app, &scope, &views, err);

	for (int i = 0; !code && i < views.n; i++) {
		struct obligation *o = &views.items[i].obligation;

		if (!o->responsible_id && o->role == (int64_t)role)
			code = move_one(app, o, staff_id, NULL, err);
	}
	obligation_views_release(&views);
	return code;
}

enum err_code duty_set_danger(struct app *app, int64_t signal_id,
			      int64_t case_id, int danger, struct err *err)
{
	struct obligation_views views = { .n = 0 };
	enum err_code code =
		case_id ? obligation_list_of_case(app->db, case_id, &views, err)
			: obligation_list_of_signal(app->db, signal_id, &views,
						    err);

	for (int i = 0; !code && i < views.n; i++) {
		struct obligation *o = &views.items[i].obligation;

		if (!is_open(o) || o->danger == danger)
			continue;
		o->danger = danger;
		code = record_update(app->db, &record_obligation, o, err);
	}
	obligation_views_release(&views);
	return code;
}

enum err_code app_duty_reassign(struct app *app, int64_t obligation_id,
				int64_t staff_id, const char *reason,
				struct err *err)
{
	struct obligation o;
	struct staff who;
	enum err_code code;

	if (app_allow(app, ACTION_OBLIGATION_REASSIGN, NULL, err) ||
	    app_need_text(reason, "reason", err) || db_begin(app->db, err))
		return err->code;
	record_init(&record_obligation, &o);
	record_init(&record_staff, &who);
	code = record_load(app->db, &record_obligation, obligation_id, &o, err);
	if (!code)
		code = record_load(app->db, &record_staff, staff_id, &who, err);
	if (!code &&
	    (o.fulfilled_at != MOMENT_NONE || o.set_aside_at != MOMENT_NONE))
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("This duty is no longer open."), NULL);
	if (!code)
		code = move_one(app, &o, staff_id, reason, err);
	record_release(&record_obligation, &o);
	record_release(&record_staff, &who);
	return db_end(app->db, code, err);
}

enum err_code app_measure_reassign(struct app *app, int64_t measure_id,
				   int64_t staff_id, const char *reason,
				   struct err *err)
{
	struct record_array open = RECORD_ARRAY_INIT;
	enum err_code code;

	if (app_allow(app, ACTION_OBLIGATION_REASSIGN, NULL, err))
		return err->code;
	code = obligation_find_open(app->db, OBLIGATION_MEASURE, 0, 0,
				    measure_id, &open, err);
	if (!code && !open.n)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("This duty is no longer open."), NULL);
	for (int i = 0; !code && i < open.n; i++) {
		const struct obligation *o = record_at(&open, i);

		code = app_duty_reassign(app, o->row.id, staff_id, reason, err);
	}
	record_array_release(&open);
	return code;
}
