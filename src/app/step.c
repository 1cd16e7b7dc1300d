#include "config.h"

#include "app/step.h"

#include <stdlib.h>

#include "app/duty.h"
#include "app/state.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/event.h"
#include "store/setting.h"

struct audit_entry app_audit_entry(const struct app *app, enum action action,
				   int64_t child_id)
{
	return (struct audit_entry){
		.at = app_now(app),
		.staff_id = app->user.row.id,
		.login = app->login,
		.action = action == ACTION_NONE ? "duty" : action_code(action),
		.child_id = child_id,
		.reason = app->reason,
	};
}

int app_differs(const struct field *fields, const void *a, const void *b)
{
	for (const struct field *f = fields; f->name; f++)
		if (!field_equal(f, a, b))
			return 1;
	return 0;
}

enum err_code app_put(struct app *app, enum action action, int64_t child_id,
		      const struct record_kind *kind, const void *before,
		      void *record, struct err *err)
{
	struct audit_entry entry = app_audit_entry(app, action, child_id);

	if (before && !app_differs(kind->fields, before, record))
		return ERR_OK;
	if (record_save(app->db, kind, record, err))
		return err->code;
	entry.table = kind->table;
	entry.record_id = record_row(record)->id;
	return audit_add_changes(app->db, &entry, kind, before, record, err);
}

enum err_code app_take_out(struct app *app, enum action action,
			   int64_t child_id, const struct record_kind *kind,
			   const void *record, struct err *err)
{
	const struct row *row = record;
	struct audit_entry entry = app_audit_entry(app, action, child_id);

	for (const struct field *f = kind->fields; f->name; f++) {
		char *text;
		enum err_code code;

		if (field_is_empty(f, record))
			continue;
		text = field_format(f, record);
		entry.table = kind->table;
		entry.record_id = row->id;
		entry.field = f->name;
		entry.before = text;
		code = audit_add(app->db, &entry, err);
		free(text);
		if (code)
			return code;
	}
	return record_delete(app->db, kind, row->id, row->version, err);
}

/* When. */

enum err_code app_when(const struct app *app, int64_t day, const char *field,
		       int64_t *at, struct err *err)
{
	int64_t now = app_now(app);

	if (day == DAY_NONE)
		return err_set_field(err, ERR_REQUIRED, field, NULL, NULL);
	if (day > moment_day(now))
		return err_set_field(err, ERR_INVALID, field,
				     N_("This day has not come yet."), NULL);
	*at = day == moment_day(now) ? now
				     : moment_from_day(day, SECONDS_A_DAY / 2);
	return ERR_OK;
}

enum err_code app_when_at(const struct app *app, int64_t at, const char *field,
			  int64_t *out, struct err *err)
{
	int64_t now = app_now(app);

	if (at != MOMENT_NONE && at > now)
		return err_set_field(err, ERR_INVALID, field,
				     N_("This moment has not come yet."), NULL);
	*out = at == MOMENT_NONE ? now : at;
	return ERR_OK;
}

int app_year(int64_t day)
{
	return day_to_ymd(day).year;
}

int app_school_year(int64_t day)
{
	struct ymd d = day_to_ymd(day);

	return d.month >= 9 ? d.year : d.year - 1;
}

enum err_code app_put_outgoing(struct app *app, struct app_way *way,
			       const struct app_outgoing *o, const void *before,
			       struct err *err)
{
	struct app_event e = { .type = o->event,
			       .at = o->at,
			       .table = o->kind->table };
	char number[JOURNAL_NUMBER_SIZE];

	if (o->number) {
		if (journal_next(app->db, JOURNAL_OUTGOING,
				 app_year(moment_day(o->at)), number, err))
			return err->code;
		str_set(o->number, number);
		e.note = *o->number;
	}
	if (app_put(app, o->action, way->c.child_id, o->kind, before, o->record,
		    err))
		return err->code;
	e.ref_id = record_row(o->record)->id;
	return app_way_end(app, way, &e, err);
}

enum err_code app_end_outgoing(struct app *app, const struct app_outgoing *o,
			       const struct row *was, enum err_code code,
			       struct err *err)
{
	code = db_end(app->db, code, err);
	if (code) {
		*record_row(o->record) = *was;
		if (o->number && !was->id)
			str_set(o->number, NULL);
	}
	return code;
}

enum err_code app_need_text(const char *text, const char *field,
			    struct err *err)
{
	if (!str_is_empty(text))
		return ERR_OK;
	return err_set_field(err, ERR_REQUIRED, field, NULL, NULL);
}

/* The chronology. */

enum err_code app_event(struct app *app, const struct app_event *event,
			struct err *err)
{
	int64_t now = app_now(app);
	int64_t at = event->at ? event->at : now;
	struct case_event e;
	enum err_code code;

	case_event_init(&e);
	e.type = event->type;
	e.happened_at = at;
	e.entered_at = now;
	e.signal_id = event->signal_id;
	e.case_id = event->case_id;
	e.meeting_id = event->meeting_id;
	e.staff_id = app->user.row.id;
	if (event->table) {
		str_set(&e.ref_table, event->table);
		e.ref_id = event->ref_id;
	}
	str_set(&e.note, event->note);
	code = case_event_insert(app->db, &e, err);
	case_event_release(&e);
	if (code || event->only_told)
		return code;
	return duty_follow(app, event, at, err);
}

/* A case on its way. */

void app_way_init(struct app_way *way)
{
	*way = (struct app_way){ .action = ACTION_NONE };
	record_init(&record_casefile, &way->before);
	record_init(&record_casefile, &way->c);
}

void app_way_release(struct app_way *way)
{
	record_release(&record_casefile, &way->before);
	record_release(&record_casefile, &way->c);
}

enum err_code app_way_load(struct app *app, struct app_way *way,
			   int64_t case_id, struct err *err)
{
	if (record_load(app->db, &record_casefile, case_id, &way->before,
			err) ||
	    app_scope_find(app, APP_CASEFILE, &way->before, &way->scope, err))
		return err->code;
	record_copy(&record_casefile, &way->c, &way->before);
	return casefile_facts(app->db, case_id, app_today(app), &way->facts,
			      err);
}

enum err_code app_way_begin(struct app *app, struct app_way *way,
			    enum action action, int64_t case_id,
			    struct err *err)
{
	way->action = action;
	if (app_way_load(app, way, case_id, err))
		return err->code;
	return app_allow(app, action, &way->scope, err);
}

enum err_code app_way_go(struct app *app, struct app_way *way,
			 enum event_type event, struct err *err)
{
	enum casefile_stage to;

	(void)app;
	if (stage_check((enum casefile_stage)way->c.stage, event, &way->facts,
			NULL, &to, err))
		return err->code;
	way->c.stage = to;
	return ERR_OK;
}

enum err_code app_way_end(struct app *app, struct app_way *way,
			  const struct app_event *event, struct err *err)
{
	struct app_event e = *event;

	if (app_put(app, way->action, way->c.child_id, &record_casefile,
		    &way->before, &way->c, err))
		return err->code;
	e.case_id = way->c.row.id;
	return app_event(app, &e, err);
}
