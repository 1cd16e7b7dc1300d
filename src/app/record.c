#include "config.h"

#include "app/record.h"

#include <stdlib.h>
#include <string.h>

#include "app/kind.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/bug.h"
#include "base/mem.h"
#include "model/casefile.h"

void *app_record_new(enum app_record kind)
{
	const struct record_kind *k = app_record_kind(kind);
	void *record = xcalloc(1, k->size);

	record_init(k, record);
	return record;
}

void app_record_free(enum app_record kind, void **record)
{
	if (!*record)
		return;
	record_release(app_record_kind(kind), *record);
	free(*record);
	*record = NULL;
}

void app_set_reason(struct app *app, const char *reason)
{
	str_set(&app->reason, str_is_empty(reason) ? NULL : reason);
}

/* Reading. */

/* Who may change a record may read it. */
static enum err_code may_read(struct app *app, const struct app_kind *k,
			      const struct app_scope *scope, int *may,
			      struct err *err)
{
	if (app_may_here(app, k->view, scope, may, err))
		return err->code;
	if (*may)
		return ERR_OK;
	return app_may_here(app, k->edit, scope, may, err);
}

static void copy_field(const struct field *f, void *to, const void *from)
{
	const char *at = (const char *)from + f->offset;

	if (field_is_text(f))
		str_set(field_text(f, to), *(char *const *)(const void *)at);
	else
		*field_number(f, to) = *(const int64_t *)(const void *)at;
}

/* What is for who may read a psychologist's paper in full. */
static int is_restricted(enum app_record kind, const struct field *f,
			 const void *record)
{
	const struct material *m = record;

	return f->flags & FIELD_RESTRICTED ||
	       (kind == APP_MATERIAL && m->kind == MATERIAL_KIND_PSYCHOLOGIST &&
		f->offset == offsetof(struct material, text));
}

static void hide_restricted(struct app *app, enum app_record kind, void *record)
{
	void *empty;

	if (app_may(app, ACTION_PSYCH_DETAIL_READ))
		return;
	empty = app_record_new(kind);
	for (const struct field *f = app_record_fields(kind); f->name; f++)
		if (is_restricted(kind, f, record))
			copy_field(f, record, empty);
	app_record_free(kind, &empty);
}

enum err_code app_load(struct app *app, enum app_record kind, int64_t id,
		       void *out, struct err *err)
{
	const struct app_kind *k = app_kind(kind);
	struct app_scope scope;
	int may;

	if (record_load(app->db, k->record, id, out, err))
		return err->code;
	if (app_scope_find(app, kind, out, &scope, err) ||
	    may_read(app, k, &scope, &may, err))
		goto refused;
	if (!may && app_deny(app, k->view, err))
		goto refused;
	hide_restricted(app, kind, out);
	if (k->is_childs_file &&
	    app_viewed(app, k->view, scope.child_id, k->record->table, id, err))
		goto refused;
	return ERR_OK;
refused:
	record_release(k->record, out);
	return err->code;
}

enum err_code app_load_all(struct app *app, enum app_record kind,
			   const char *column, int64_t owner_id,
			   struct app_records *out, struct err *err)
{
	const struct app_kind *k = app_kind(kind);
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code;

	*out = (struct app_records){ .kind = kind };
	if (!app_may(app, k->view) && !app_may(app, k->edit))
		return app_deny(app, k->view, err);
	code = record_list(app->db, k->record, column, owner_id, &list, err);
	if (!code && list.n)
		out->items = xcalloc((size_t)list.n, k->record->size);
	for (int i = 0; !code && i < list.n; i++) {
		void *item = record_at(&list, i);
		struct app_scope scope;
		int may;

		code = app_scope_find(app, kind, item, &scope, err);
		if (!code)
			code = may_read(app, k, &scope, &may, err);
		if (code || !may)
			continue;
		hide_restricted(app, kind, item);
		if (k->is_childs_file)
			code = app_viewed(app, k->view, scope.child_id,
					  k->record->table,
					  record_row(item)->id, err);
		record_init(k->record, app_records_at(out, out->n++));
		record_copy(k->record, app_records_at(out, out->n - 1), item);
	}
	record_array_release(&list);
	if (code)
		app_records_release(out);
	return code;
}

void app_records_release(struct app_records *records)
{
	for (int i = 0; i < records->n; i++)
		record_release(app_record_kind(records->kind),
			       app_records_at(records, i));
	free(records->items);
	records->items = NULL;
	records->n = 0;
}

void *app_records_at(const struct app_records *records, int i)
{
	return (char *)records->items +
	       (size_t)i * app_record_size(records->kind);
}

/* Saving. */

enum err_code app_check(struct app *app, enum app_record kind,
			const void *record, struct err *err)
{
	const struct app_kind *k = app_kind(kind);

	/* First: what is wrong in itself shows while others are still empty. */
	if (k->check && k->check(app, record, err))
		return err->code;
	return fields_check(k->record->fields, record, err);
}

/* Is name one of the blank-separated words? */
static int is_given(const char *words, const char *name)
{
	size_t n = strlen(name);

	for (const char *p = words; p && *p;) {
		size_t word = strcspn(p, " ");

		if (word == n && memcmp(p, name, n) == 0)
			return 1;
		p += word;
		p += strspn(p, " ");
	}
	return 0;
}

/* What the program sets is not the form's to change. */
static void keep_hidden(struct app *app, enum app_record kind,
			const void *before, void *record)
{
	const struct app_kind *k = app_kind(kind);
	int may_read_all = app_may(app, ACTION_PSYCH_DETAIL_READ);
	void *empty = app_record_new(kind);

	for (const struct field *f = k->record->fields; f->name; f++) {
		int is_hidden =
			f->flags & FIELD_HIDDEN ||
			(!may_read_all &&
			 is_restricted(kind, f, before ? before : record));

		if (is_hidden && before)
			copy_field(f, record, before);
		else if (is_hidden && !is_given(k->given, f->name))
			copy_field(f, record, empty);
	}
	app_record_free(kind, &empty);
}

static enum err_code load_before(struct app *app, enum app_record kind,
				 const void *record, void **before,
				 struct err *err)
{
	const struct row *row = record;

	*before = NULL;
	if (!row->id)
		return ERR_OK;
	*before = app_record_new(kind);
	if (record_load(app->db, app_record_kind(kind), row->id, *before, err))
		return err->code;
	if (record_row(*before)->version != row->version)
		return err_set(err, ERR_CONFLICT, "%s",
			       app_record_kind(kind)->table);
	return ERR_OK;
}

static enum err_code save_in(struct app *app, enum app_record kind,
			     void *record, void *before, struct err *err)
{
	const struct app_kind *k = app_kind(kind);
	struct app_saving s = { .before = before, .after = record };
	struct app_scope scope;
	int64_t version = record_row(record)->version;

	keep_hidden(app, kind, before, record);
	if (app_scope_find(app, kind, before ? before : record, &scope, err) ||
	    app_allow(app, k->edit, &scope, err))
		return err->code;
	/* A second Enter. */
	if (before && !app_differs(k->record->fields, before, record))
		return ERR_OK;
	s.child_id = scope.child_id;
	s.case_id = scope.case_id;
	if (k->before && k->before(app, &s, err))
		return err->code;
	if (app_put(app, k->edit, s.child_id, k->record, before, record, err))
		return err->code;
	if (before && record_row(record)->version == version)
		return ERR_OK;
	return k->after ? k->after(app, &s, err) : ERR_OK;
}

enum err_code app_save(struct app *app, enum app_record kind, void *record,
		       struct err *err)
{
	const struct app_kind *k = app_kind(kind);
	struct row *row = record, was = *row;
	void *before;
	enum err_code code;

	if (!row->id && k->by_step_only)
		BUG("a new %s comes of its own step", k->record->table);
	if (app_allow(app, k->edit, NULL, err) ||
	    app_check(app, kind, record, err) || db_begin(app->db, err)) {
		app_set_reason(app, NULL);
		return err->code;
	}
	code = load_before(app, kind, record, &before, err);
	if (!code)
		code = save_in(app, kind, record, before, err);
	code = db_end(app->db, code, err);
	if (code)
		*row = was;
	app_record_free(kind, &before);
	app_set_reason(app, NULL);
	return code;
}

/* An item of an agenda goes with its invitations: app_agenda_remove(). */
static int is_removable(enum app_record kind)
{
	return app_record_kind(kind)->sql_delete && kind != APP_AGENDA_ITEM;
}

static enum err_code remove_in(struct app *app, enum app_record kind,
			       int64_t id, void *record, struct err *err)
{
	const struct app_kind *k = app_kind(kind);
	struct app_saving s = { .before = record, .after = record };
	struct app_scope scope;

	if (record_load(app->db, k->record, id, record, err) ||
	    app_scope_find(app, kind, record, &scope, err) ||
	    app_allow(app, k->edit, &scope, err))
		return err->code;
	s.child_id = scope.child_id;
	s.case_id = scope.case_id;
	if (k->before && k->before(app, &s, err))
		return err->code;
	if (app_take_out(app, k->edit, s.child_id, k->record, record, err))
		return err->code;
	/* What is left must still be one: the Council, a commission. */
	return k->after ? k->after(app, &s, err) : ERR_OK;
}

enum err_code app_remove(struct app *app, enum app_record kind, int64_t id,
			 struct err *err)
{
	void *record;
	enum err_code code;

	if (!is_removable(kind))
		BUG("a row of %s stays", app_record_kind(kind)->table);
	if (app_allow(app, app_kind(kind)->edit, NULL, err) ||
	    db_begin(app->db, err))
		return err->code;
	record = app_record_new(kind);
	code = remove_in(app, kind, id, record, err);
	app_record_free(kind, &record);
	return db_end(app->db, code, err);
}
