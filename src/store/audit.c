#include "config.h"

#include "store/audit.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/sha256.h"
#include "db/stmt.h"
#include "model/people.h"
#include "store/record.h"

static const char first_hash[] = "0000000000000000000000000000000000000000"
				 "000000000000000000000000";

/* "5:texts," or "-" for none: no two rows are written the same way. */
static void add_text(struct sb *sb, const char *text)
{
	if (text)
		sb_addf(sb, "%zu:%s,", strlen(text), text);
	else
		sb_add_char(sb, '-');
}

static void add_int(struct sb *sb, int64_t n)
{
	sb_addf(sb, "%lld,", (long long)n);
}

static void hash_row(const char *before, int64_t id,
		     const struct audit_entry *e,
		     char out[static SHA256_HEX_SIZE])
{
	struct sb sb = SB_INIT;

	sb_add(&sb, before);
	add_int(&sb, id);
	add_int(&sb, e->at);
	add_int(&sb, e->staff_id);
	add_text(&sb, e->login);
	add_text(&sb, e->action);
	add_text(&sb, e->table);
	add_int(&sb, e->record_id);
	add_int(&sb, e->child_id);
	add_text(&sb, e->field);
	add_text(&sb, e->before);
	add_text(&sb, e->after);
	add_text(&sb, e->reason);
	sha256_hex(sb.s, sb.len, out);
	sb_release(&sb);
}

static enum err_code last_row(struct db *db, int64_t *id,
			      char hash[static SHA256_HEX_SIZE],
			      struct err *err)
{
	static const char sql[] =
		"SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	*id = 0;
	memcpy(hash, first_hash, SHA256_HEX_SIZE);
	if (stmt_next(st)) {
		*id = stmt_int(st, "id");
		snprintf(hash, SHA256_HEX_SIZE, "%s", stmt_text(st, "hash"));
	}
	return stmt_end(st, err);
}

/* How many rows there are; -1: nobody has counted. */
static enum err_code read_count(struct db *db, int64_t *n, struct err *err)
{
	static const char sql[] = "SELECT last FROM counter"
				  " WHERE journal = 'audit' AND year = 0";
	struct stmt *st = db_stmt(db, sql);

	*n = stmt_next(st) ? stmt_int(st, "last") : -1;
	return stmt_end(st, err);
}

static enum err_code write_count(struct db *db, int64_t n, struct err *err)
{
	static const char sql[] =
		"INSERT INTO counter (journal, year, last)"
		" VALUES ('audit', 0, :last)"
		" ON CONFLICT (journal, year) DO UPDATE SET last = excluded.last";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":last", n);
	return stmt_run(st, err);
}

enum err_code audit_add(struct db *db, const struct audit_entry *entry,
			struct err *err)
{
	static const char sql[] =
		"INSERT INTO audit (id, at, staff_id, login, action,"
		" table_name, record_id, child_id, field, before, after,"
		" reason, prev_hash, hash)"
		" VALUES (:id, :at, :staff_id, :login, :action, :table_name,"
		" :record_id, :child_id, :field, :before, :after, :reason,"
		" :prev_hash, :hash)";
	char before[SHA256_HEX_SIZE], hash[SHA256_HEX_SIZE];
	struct stmt *st;
	int64_t id;
	enum err_code code = last_row(db, &id, before, err);

	if (code)
		return code;
	id++;
	hash_row(before, id, entry, hash);
	st = db_stmt(db, sql);
	stmt_bind_int(st, ":id", id);
	stmt_bind_moment(st, ":at", entry->at);
	stmt_bind_ref(st, ":staff_id", entry->staff_id);
	stmt_bind_text(st, ":login", entry->login);
	stmt_bind_text(st, ":action", entry->action);
	stmt_bind_text(st, ":table_name", entry->table);
	stmt_bind_ref(st, ":record_id", entry->record_id);
	stmt_bind_ref(st, ":child_id", entry->child_id);
	stmt_bind_text(st, ":field", entry->field);
	stmt_bind_text(st, ":before", entry->before);
	stmt_bind_text(st, ":after", entry->after);
	stmt_bind_text(st, ":reason", entry->reason);
	stmt_bind_text(st, ":prev_hash", before);
	stmt_bind_text(st, ":hash", hash);
	code = stmt_run(st, err);
	return code ? code : write_count(db, id, err);
}

enum err_code audit_add_changes(struct db *db, const struct audit_entry *entry,
				const struct record_kind *kind,
				const void *before, const void *after,
				struct err *err)
{
	struct audit_entry e = *entry;
	enum err_code code = ERR_OK;

	e.table = kind->table;
	e.record_id = ((const struct row *)after)->id;
	if (!before)
		return audit_add(db, &e, err);
	for (const struct field *f = kind->fields; !code && f->name; f++) {
		char *old, *new;

		if (field_equal(f, before, after))
			continue;
		old = field_format(f, before);
		new = field_format(f, after);
		e.field = f->name;
		e.before = old;
		e.after = new;
		code = audit_add(db, &e, err);
		free(old);
		free(new);
	}
	return code;
}

#define AUDIT_COLUMNS \
	"a.id AS id, a.at AS at, a.staff_id AS staff_id, a.login AS login," \
	" a.action AS action, a.table_name AS table_name," \
	" a.record_id AS record_id, a.child_id AS child_id," \
	" a.field AS field, a.before AS before, a.after AS after," \
	" a.reason AS reason"

static void read_entry(struct stmt *st, struct audit_entry *e)
{
	*e = (struct audit_entry){
		.at = stmt_moment(st, "at"),
		.staff_id = stmt_int_or(st, "staff_id", 0),
		.login = stmt_text_or_null(st, "login"),
		.action = stmt_text(st, "action"),
		.table = stmt_text_or_null(st, "table_name"),
		.record_id = stmt_int_or(st, "record_id", 0),
		.child_id = stmt_int_or(st, "child_id", 0),
		.field = stmt_text_or_null(st, "field"),
		.before = stmt_text_or_null(st, "before"),
		.after = stmt_text_or_null(st, "after"),
		.reason = stmt_text_or_null(st, "reason"),
	};
}

enum err_code audit_verify(struct db *db, int64_t *n, int64_t *bad_id,
			   struct err *err)
{
	static const char sql[] =
		"SELECT " AUDIT_COLUMNS ", a.prev_hash AS prev_hash,"
		" a.hash AS hash FROM audit AS a ORDER BY a.id";
	char expected[SHA256_HEX_SIZE], hash[SHA256_HEX_SIZE];
	struct stmt *st = db_stmt(db, sql);
	int64_t counted = 0;
	enum err_code code;

	memcpy(expected, first_hash, sizeof(expected));
	*n = *bad_id = 0;
	while (!*bad_id && stmt_next(st)) {
		struct audit_entry e;
		int64_t id = stmt_int(st, "id");
		int fits;

		read_entry(st, &e);
		hash_row(expected, id, &e, hash);
		fits = !strcmp(stmt_text(st, "prev_hash"), expected);
		fits = !strcmp(stmt_text(st, "hash"), hash) && fits;
		/* A row that was taken out leaves a gap. */
		if (!fits || id != *n + 1)
			*bad_id = id;
		memcpy(expected, hash, sizeof(expected));
		++*n;
	}
	code = stmt_end(st, err);
	if (!code && !*bad_id)
		code = read_count(db, &counted, err);
	/* An empty journal was never counted. */
	if (!code && !*bad_id && counted != *n && (*n || counted >= 0))
		*bad_id = *n + 1;
	return code;
}

void audit_rows_release(struct audit_rows *rows)
{
	for (int i = 0; i < rows->n; i++) {
		struct audit_row *r = &rows->items[i];

		free(r->login);
		free(r->action);
		free(r->table);
		free(r->field);
		free(r->before);
		free(r->after);
		free(r->reason);
		free(r->staff_name);
	}
	free(rows->items);
	*rows = (struct audit_rows){ .n = 0 };
}

/* The rows of a statement that selects them with the person's name. */
static enum err_code read_rows(struct stmt *st, struct audit_rows *out,
			       struct err *err)
{
	while (stmt_next(st)) {
		struct audit_entry e;
		int64_t id = stmt_int(st, "id");

		read_entry(st, &e);
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = (struct audit_row){
			.id = id,
			.at = e.at,
			.staff_id = e.staff_id,
			.record_id = e.record_id,
			.child_id = e.child_id,
			.login = xstrdup(e.login),
			.action = xstrdup(e.action),
			.table = xstrdup(e.table),
			.field = xstrdup(e.field),
			.before = xstrdup(e.before),
			.after = xstrdup(e.after),
			.reason = xstrdup(e.reason),
			.staff_name = person_short_name(
				stmt_text_or_null(st, "surname"),
				stmt_text_or_null(st, "given"),
				stmt_text_or_null(st, "patronymic")),
		};
	}
	return stmt_end(st, err);
}

#define AUDIT_WITH_NAMES \
	"SELECT " AUDIT_COLUMNS ", s.surname AS surname," \
	" s.given AS given, s.patronymic AS patronymic" \
	" FROM audit AS a LEFT JOIN staff AS s ON s.id = a.staff_id"

enum err_code audit_list(struct db *db, int64_t first, int max,
			 struct audit_rows *out, struct err *err)
{
	static const char sql[] =
		AUDIT_WITH_NAMES " ORDER BY a.id DESC LIMIT :max OFFSET :first";
	struct stmt *st = db_stmt(db, sql);

	audit_rows_release(out);
	stmt_bind_int(st, ":first", first);
	stmt_bind_int(st, ":max", max);
	return read_rows(st, out, err);
}

enum err_code audit_list_changes(struct db *db, int64_t child_id, int max,
				 struct audit_rows *out, struct err *err)
{
	static const char sql[] = AUDIT_WITH_NAMES
		" WHERE a.child_id = :child_id AND a.field IS NOT NULL"
		" AND a.before <> '' ORDER BY a.id DESC LIMIT :max";
	struct stmt *st = db_stmt(db, sql);

	audit_rows_release(out);
	stmt_bind_int(st, ":child_id", child_id);
	stmt_bind_int(st, ":max", max);
	return read_rows(st, out, err);
}
