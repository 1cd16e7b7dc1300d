#include "config.h"

#include "store/draft.h"

#include <stdlib.h>

#include "base/mem.h"
#include "db/stmt.h"

void draft_init(struct draft *d)
{
	*d = (struct draft){ .saved_at = MOMENT_NONE };
}

void draft_release(struct draft *d)
{
	free(d->form);
	free(d->body);
	draft_init(d);
}

static void bind_key(struct stmt *st, int64_t staff_id, const char *form,
		     int64_t record_id, int64_t owner_id)
{
	stmt_bind_int(st, ":staff_id", staff_id);
	stmt_bind_text(st, ":form", form);
	stmt_bind_int(st, ":record_id", record_id);
	stmt_bind_int(st, ":owner_id", owner_id);
}

enum err_code draft_save(struct db *db, const struct draft *d, struct err *err)
{
	static const char sql[] =
		"INSERT INTO draft (staff_id, form, record_id, owner_id,"
		" base_version, body, saved_at)"
		" VALUES (:staff_id, :form, :record_id, :owner_id,"
		" :base_version, :body, :saved_at)"
		" ON CONFLICT (staff_id, form, record_id, owner_id) DO UPDATE"
		" SET base_version = excluded.base_version,"
		" body = excluded.body, saved_at = excluded.saved_at";
	struct stmt *st = db_stmt(db, sql);

	bind_key(st, d->staff_id, d->form, d->record_id, d->owner_id);
	stmt_bind_int(st, ":base_version", d->base_version);
	stmt_bind_text(st, ":body", d->body);
	stmt_bind_moment(st, ":saved_at", d->saved_at);
	return stmt_run(st, err);
}

enum err_code draft_load(struct db *db, int64_t staff_id, const char *form,
			 int64_t record_id, int64_t owner_id, struct draft *out,
			 struct err *err)
{
	static const char sql[] =
		"SELECT base_version, body, saved_at FROM draft"
		" WHERE staff_id = :staff_id AND form = :form"
		" AND record_id = :record_id AND owner_id = :owner_id";
	struct stmt *st = db_stmt(db, sql);

	draft_release(out);
	bind_key(st, staff_id, form, record_id, owner_id);
	if (stmt_next(st)) {
		out->staff_id = staff_id;
		out->form = xstrdup(form);
		out->record_id = record_id;
		out->owner_id = owner_id;
		out->base_version = stmt_int(st, "base_version");
		out->body = xstrdup(stmt_text(st, "body"));
		out->saved_at = stmt_moment(st, "saved_at");
	}
	return stmt_end(st, err);
}

enum err_code draft_delete(struct db *db, int64_t staff_id, const char *form,
			   int64_t record_id, int64_t owner_id, struct err *err)
{
	static const char sql[] = "DELETE FROM draft WHERE staff_id = :staff_id"
				  " AND form = :form AND record_id = :record_id"
				  " AND owner_id = :owner_id";
	struct stmt *st = db_stmt(db, sql);

	bind_key(st, staff_id, form, record_id, owner_id);
	return stmt_run(st, err);
}

void drafts_release(struct drafts *list)
{
	for (int i = 0; i < list->n; i++)
		draft_release(&list->items[i]);
	free(list->items);
	*list = (struct drafts){ .n = 0 };
}

enum err_code draft_list(struct db *db, int64_t staff_id, struct drafts *out,
			 struct err *err)
{
	static const char sql[] =
		"SELECT form, record_id, owner_id, base_version, saved_at"
		" FROM draft WHERE staff_id = :staff_id"
		" ORDER BY saved_at DESC, id DESC";
	struct stmt *st = db_stmt(db, sql);

	drafts_release(out);
	stmt_bind_int(st, ":staff_id", staff_id);
	while (stmt_next(st)) {
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = (struct draft){
			.staff_id = staff_id,
			.form = xstrdup(stmt_text(st, "form")),
			.record_id = stmt_int(st, "record_id"),
			.owner_id = stmt_int(st, "owner_id"),
			.base_version = stmt_int(st, "base_version"),
			.saved_at = stmt_moment(st, "saved_at"),
		};
	}
	return stmt_end(st, err);
}
