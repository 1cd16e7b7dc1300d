#include "config.h"

#include "store/record.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"

const struct record_kind *const record_kinds[] = {
#define X(name) &record_##name,
	RECORD_KINDS(X)
#undef X
		NULL,
};

const struct record_kind *record_kind_of(const char *table)
{
	for (const struct record_kind *const *k = record_kinds; *k; k++)
		if (!strcmp((*k)->table, table))
			return *k;
	BUG("no records of %s", table);
}

void record_init(const struct record_kind *kind, void *record)
{
	*record_row(record) = (struct row){ .id = 0 };
	fields_init(kind->fields, record);
}

void record_release(const struct record_kind *kind, void *record)
{
	*record_row(record) = (struct row){ .id = 0 };
	fields_release(kind->fields, record);
}

void record_copy(const struct record_kind *kind, void *to, const void *from)
{
	*record_row(to) = *(const struct row *)from;
	fields_copy(kind->fields, to, from);
}

static void read_row(struct stmt *st, const struct record_kind *kind,
		     void *record)
{
	record_row(record)->id = stmt_int(st, "id");
	record_row(record)->version = stmt_int(st, "row_version");
	stmt_read_fields(st, kind->fields, record);
}

static enum err_code not_found(const struct record_kind *kind, int64_t id,
			       struct err *err)
{
	return err_set(err, ERR_NOT_FOUND, "%s %lld", kind->table,
		       (long long)id);
}

/* *row is a record on the heap, NULL if there is none of that id. */
static enum err_code read_one(struct db *db, const struct record_kind *kind,
			      int64_t id, void **row, struct err *err)
{
	struct stmt *st = db_stmt(db, kind->sql_load);
	void *found = NULL;
	enum err_code code;

	stmt_bind_int(st, ":id", id);
	if (stmt_next(st)) {
		found = xcalloc(1, kind->size);
		record_init(kind, found);
		read_row(st, kind, found);
	}
	code = stmt_end(st, err);
	if (code && found) {
		record_release(kind, found);
		free(found);
		found = NULL;
	}
	*row = found;
	return code;
}

enum err_code record_load(struct db *db, const struct record_kind *kind,
			  int64_t id, void *out, struct err *err)
{
	void *row;
	enum err_code code = read_one(db, kind, id, &row, err);

	if (code)
		return code;
	if (!row)
		return not_found(kind, id, err);
	record_release(kind, out);
	memcpy(out, row, kind->size);
	free(row);
	return ERR_OK;
}

enum err_code record_insert(struct db *db, const struct record_kind *kind,
			    void *record, struct err *err)
{
	struct row *row = record_row(record);
	struct stmt *st = db_stmt(db, kind->sql_insert);
	enum err_code code;

	stmt_bind_ref(st, ":id", row->id);
	stmt_bind_fields(st, kind->fields, record);
	if (kind->derive)
		kind->derive(st, record);
	code = stmt_run(st, err);
	if (code)
		return code;
	row->id = db_last_id(db);
	row->version = 1;
	return kind->written ? kind->written(db, record, err) : ERR_OK;
}

/* Nothing was changed: is the row gone, or another's by now? */
static enum err_code why_unchanged(struct db *db,
				   const struct record_kind *kind, int64_t id,
				   struct err *err)
{
	void *found;
	enum err_code code = read_one(db, kind, id, &found, err);

	if (code)
		return code;
	if (!found)
		return not_found(kind, id, err);
	record_release(kind, found);
	free(found);
	return err_set(err, ERR_CONFLICT, "%s %lld", kind->table,
		       (long long)id);
}

enum err_code record_update(struct db *db, const struct record_kind *kind,
			    void *record, struct err *err)
{
	struct row *row = record_row(record);
	struct stmt *st;
	enum err_code code;

	if (!kind->sql_update)
		BUG("rows of %s do not change", kind->table);
	st = db_stmt(db, kind->sql_update);
	stmt_bind_int(st, ":id", row->id);
	stmt_bind_int(st, ":row_version", row->version);
	stmt_bind_fields(st, kind->fields, record);
	if (kind->derive)
		kind->derive(st, record);
	code = stmt_run(st, err);
	if (code)
		return code;
	if (!db_changes(db))
		return why_unchanged(db, kind, row->id, err);
	row->version++;
	return kind->written ? kind->written(db, record, err) : ERR_OK;
}

enum err_code record_save(struct db *db, const struct record_kind *kind,
			  void *record, struct err *err)
{
	return record_row(record)->id ? record_update(db, kind, record, err)
				      : record_insert(db, kind, record, err);
}

enum err_code record_delete(struct db *db, const struct record_kind *kind,
			    int64_t id, int64_t version, struct err *err)
{
	struct err refused = ERR_INIT;
	struct stmt *st;
	enum err_code code;

	if (!kind->sql_delete)
		BUG("rows of %s stay", kind->table);
	st = db_stmt(db, kind->sql_delete);
	stmt_bind_int(st, ":id", id);
	stmt_bind_int(st, ":row_version", version);
	code = stmt_run(st, &refused);
	if (code == ERR_INVALID)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("Another record refers to it: it stays."),
				   NULL);
	if (code)
		return err_set(err, code, "%s", refused.detail);
	return db_changes(db) ? ERR_OK : why_unchanged(db, kind, id, err);
}

void record_array_release(struct record_array *array)
{
	for (int i = 0; i < array->n; i++)
		record_release(array->kind, record_at(array, i));
	free(array->items);
	*array = (struct record_array)RECORD_ARRAY_INIT;
}

void *record_at(const struct record_array *array, int i)
{
	if (i < 0 || i >= array->n)
		BUG("record %d of %d", i, array->n);
	return array->items + (size_t)i * array->kind->size;
}

void *record_array_add(struct record_array *array,
		       const struct record_kind *kind)
{
	if (array->kind && array->kind != kind)
		BUG("%s among %s", kind->table, array->kind->table);
	array->kind = kind;
	if (array->n >= array->capacity) {
		array->capacity = array->capacity ? array->capacity * 2 : 8;
		array->items = xreallocarray(
			array->items, (size_t)array->capacity, kind->size);
	}
	array->n++;
	record_init(kind, record_at(array, array->n - 1));
	return record_at(array, array->n - 1);
}

enum err_code record_read_all(struct stmt *st, const struct record_kind *kind,
			      struct record_array *out, struct err *err)
{
	record_array_release(out);
	out->kind = kind;
	while (stmt_next(st))
		read_row(st, kind, record_array_add(out, kind));
	return stmt_end(st, err);
}

enum err_code record_list(struct db *db, const struct record_kind *kind,
			  const char *by, int64_t value,
			  struct record_array *out, struct err *err)
{
	for (const struct record_list_sql *l = kind->lists; l && l->by; l++) {
		struct stmt *st;

		if (strcmp(l->by, by))
			continue;
		st = db_stmt(db, l->sql);
		stmt_bind_int(st, ":value", value);
		return record_read_all(st, kind, out, err);
	}
	BUG("no list of %s by %s", kind->table, by);
}
