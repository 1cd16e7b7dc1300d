#include "config.h"

#include "db/stmt.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "db/handle.h"

/*
 * What a session keeps prepared. A statement takes 1 to 30 kB, and preparing it
 * again a tenth of a millisecond or two.
 */
#define CACHE_BYTES (96 * 1024)
/* In a run of very many writes. */
#define CACHE_BYTES_WRITING (1024 * 1024)
#define MASK_BITS 64

struct stmt {
	struct db *db;
	const char *sql; /* the key: the pointer */
	sqlite3_stmt *st;
	int in_use;
	int is_cached;
	int bytes; /* of memory, when it was prepared */
	int has_row, had_row;
	int next_column; /* most columns are read in their order */
	uint64_t bound, read;
	uint64_t last_used;
	enum err_code code;
	struct err *err; /* NULL until something failed */
	char **cleaned;	 /* texts of this row that were not as they should */
	int n_cleaned, cleaned_capacity;
};

static void fail_rc(struct stmt *st, int rc)
{
	if (st->code)
		return;
	st->err = xcalloc(1, sizeof(*st->err));
	st->code = db_error(st->db, rc, st->err);
	/* What the rest of the transaction fails with, if it is gone. */
	if (st->db->lost)
		st->db->lost = st->code;
	st->has_row = 0;
}

void stmt_fail(struct stmt *st, enum err_code code, const char *detail)
{
	if (st->code)
		return;
	st->err = xcalloc(1, sizeof(*st->err));
	st->code = err_set(st->err, code, "%s", detail);
	st->has_row = 0;
}

static void stmt_free(struct stmt **st)
{
	sqlite3_finalize((*st)->st);
	free((*st)->cleaned);
	free((*st)->err);
	free(*st);
	*st = NULL;
}

void stmt_cache_release(struct db *db)
{
	for (int i = 0; i < db->n_cached; i++) {
		if (db->cache[i]->in_use)
			BUG("still in use: %s", db->cache[i]->sql);
		stmt_free(&db->cache[i]);
	}
	free(db->cache);
	db->cache = NULL;
	db->n_cached = db->cache_capacity = 0;
	db->cached_bytes = 0;
}

/* The one not used for the longest goes; 0 if all are in use. */
static int drop_oldest(struct db *db)
{
	int oldest = -1;

	for (int i = 0; i < db->n_cached; i++)
		if (!db->cache[i]->in_use &&
		    (oldest < 0 ||
		     db->cache[i]->last_used < db->cache[oldest]->last_used))
			oldest = i;
	if (oldest < 0)
		return 0;
	db->cached_bytes -= db->cache[oldest]->bytes;
	stmt_free(&db->cache[oldest]);
	db->cache[oldest] = db->cache[--db->n_cached];
	return 1;
}

static void cache_put(struct db *db, struct stmt *st)
{
	int limit = db->is_writing ? CACHE_BYTES_WRITING : CACHE_BYTES;

	st->bytes = sqlite3_stmt_status(st->st, SQLITE_STMTSTATUS_MEMUSED, 0);
	while (db->cached_bytes + st->bytes > limit && drop_oldest(db))
		;
	MEM_GROW(db->cache, db->n_cached, db->cache_capacity);
	db->cache[db->n_cached++] = st;
	db->cached_bytes += st->bytes;
	st->is_cached = 1;
}

static void start(struct stmt *st)
{
	st->in_use = 1;
	st->has_row = st->had_row = 0;
	st->next_column = 0;
	st->bound = st->read = 0;
	st->code = ERR_OK;
	st->last_used = ++st->db->clock;
}

static struct stmt *prepare(struct db *db, const char *sql)
{
	struct stmt *st = xcalloc(1, sizeof(*st));
	const char *rest = NULL;
	int rc;

	st->db = db;
	st->sql = sql;
	start(st);
	rc = sqlite3_prepare_v3(db->sql, sql, -1, SQLITE_PREPARE_PERSISTENT,
				&st->st, &rest);
	if (rc != SQLITE_OK)
		fail_rc(st, rc);
	else if (*rest || sqlite3_bind_parameter_count(st->st) > MASK_BITS ||
		 sqlite3_column_count(st->st) > MASK_BITS)
		BUG("not one statement: %s", sql);
	return st;
}

struct stmt *db_stmt(struct db *db, const char *sql)
{
	struct stmt *st;
	int is_busy = 0;

	for (int i = 0; i < db->n_cached; i++) {
		if (db->cache[i]->sql != sql)
			continue;
		if (!db->cache[i]->in_use) {
			start(db->cache[i]);
			return db->cache[i];
		}
		is_busy = 1;
	}
	st = prepare(db, sql);
	/* The second of the same, while the first is in use, is not kept. */
	if (!is_busy && !st->code)
		cache_put(db, st);
	return st;
}

/* The parameter's number, or 0 if st has failed. */
static int parameter(struct stmt *st, const char *name)
{
	int i;

	if (st->code)
		return 0;
	i = sqlite3_bind_parameter_index(st->st, name);
	if (!i)
		BUG("no parameter %s in: %s", name, st->sql);
	st->bound |= UINT64_C(1) << (i - 1);
	return i;
}

int stmt_has_parameter(struct stmt *st, const char *name)
{
	return !st->code && sqlite3_bind_parameter_index(st->st, name) > 0;
}

static void check_bound(struct stmt *st, int rc)
{
	if (rc != SQLITE_OK)
		fail_rc(st, rc);
}

void stmt_bind_text(struct stmt *st, const char *name, const char *text)
{
	int i = parameter(st, name);

	if (!i)
		return;
	check_bound(st, text ? sqlite3_bind_text(st->st, i, text, -1,
						 SQLITE_TRANSIENT)
			     : sqlite3_bind_null(st->st, i));
}

void stmt_bind_int(struct stmt *st, const char *name, int64_t n)
{
	int i = parameter(st, name);

	if (!i)
		return;
	check_bound(st, n == INT_NONE ? sqlite3_bind_null(st->st, i)
				      : sqlite3_bind_int64(st->st, i, n));
}

void stmt_bind_ref(struct stmt *st, const char *name, int64_t id)
{
	stmt_bind_int(st, name, id ? id : INT_NONE);
}

void stmt_bind_day(struct stmt *st, const char *name, int64_t day)
{
	char text[DAY_ISO_SIZE];

	day_format_iso(day, text);
	stmt_bind_text(st, name, *text ? text : NULL);
}

void stmt_bind_moment(struct stmt *st, const char *name, int64_t moment)
{
	char text[MOMENT_ISO_SIZE];

	moment_format_iso(moment, text);
	stmt_bind_text(st, name, *text ? text : NULL);
}

void stmt_bind_choice(struct stmt *st, const char *name,
		      const struct choice *choices, int64_t i)
{
	stmt_bind_text(st, name, i ? choices[i].code : NULL);
}

static void check_all_bound(const struct stmt *st)
{
#ifdef VSHU_DEBUG
	int n = sqlite3_bind_parameter_count(st->st);

	for (int i = 0; i < n; i++)
		if (!(st->bound >> i & 1))
			BUG("unbound %s in: %s",
			    sqlite3_bind_parameter_name(st->st, i + 1),
			    st->sql);
#else
	(void)st;
#endif
}

static void forget_cleaned(struct stmt *st)
{
	while (st->n_cleaned)
		free(st->cleaned[--st->n_cleaned]);
}

int stmt_next(struct stmt *st)
{
	int rc;

	if (st->code)
		return 0;
	if (!st->has_row) {
		check_all_bound(st);
		if (!sqlite3_stmt_readonly(st->st)) {
			if (!st->db->depth)
				BUG("no transaction for: %s", st->sql);
			if (st->db->lost) {
				stmt_fail(st, st->db->lost, st->db->path);
				return 0;
			}
		}
	}
	forget_cleaned(st);
	rc = sqlite3_step(st->st);
	st->has_row = rc == SQLITE_ROW;
	st->had_row |= st->has_row;
	st->next_column = 0;
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		fail_rc(st, rc);
	return st->has_row;
}

static void check_all_read(const struct stmt *st)
{
#ifdef VSHU_DEBUG
	int n = sqlite3_column_count(st->st);

	for (int i = 0; st->had_row && !st->code && i < n; i++)
		if (!(st->read >> i & 1))
			BUG("never read %s of: %s",
			    sqlite3_column_name(st->st, i), st->sql);
#else
	(void)st;
#endif
}

enum err_code stmt_end(struct stmt *st, struct err *err)
{
	enum err_code code = st->code;

	if (!st->in_use)
		BUG("ended twice: %s", st->sql);
	if (code && err && err->code == ERR_OK)
		*err = *st->err;
	free(st->err);
	st->err = NULL;
	forget_cleaned(st);
	if (st->st)
		check_all_read(st);
	st->in_use = 0;
	if (!st->is_cached) {
		stmt_free(&st);
		return code;
	}
	sqlite3_reset(st->st);
	sqlite3_clear_bindings(st->st);
	return code;
}

enum err_code stmt_run(struct stmt *st, struct err *err)
{
	while (stmt_next(st))
		;
	return stmt_end(st, err);
}

/* The column's index, or -1 if there is no row. */
static int column(struct stmt *st, const char *name)
{
	int n;

	if (st->code)
		return -1;
	if (!st->has_row)
		BUG("no row to read %s from: %s", name, st->sql);
	n = sqlite3_column_count(st->st);
	for (int k = 0; k < n; k++) {
		int i = (st->next_column + k) % n;

		if (strcmp(sqlite3_column_name(st->st, i), name))
			continue;
		st->next_column = i + 1;
		st->read |= UINT64_C(1) << i;
		return i;
	}
	BUG("no column %s in: %s", name, st->sql);
}

int stmt_is_null(struct stmt *st, const char *name)
{
	int i = column(st, name);

	return i < 0 || sqlite3_column_type(st->st, i) == SQLITE_NULL;
}

static void damaged(struct stmt *st, const char *name, const char *value)
{
	char *detail = xasprintf("%s = %s", name, value ? value : "NULL");

	stmt_fail(st, ERR_CORRUPT, detail);
	free(detail);
}

/* NULL where the schema that we made allows none. */
static void missing(struct stmt *st, const char *name)
{
	if (!st->code)
		log_warning("%s is NULL in: %s", name, st->sql);
	damaged(st, name, NULL);
}

/* Does it hold what utf8_clean() takes out? Of valid UTF-8. */
static int holds_control(const char *text)
{
	for (const unsigned char *p = (const unsigned char *)text; *p; p++)
		switch (*p) {
		case '\t':
		case '\n':
		case '\f':
		case '\r':
			break;
		case 0xC2: /* U+0080 on */
			if (p[1] < 0xA0)
				return 1;
			break;
		case 0xE2: /* U+200E on, U+2066 on */
			if ((p[1] == 0x80 && p[2] >= 0x8E) || p[1] == 0x81) {
				const char *c = (const char *)p;

				if (utf8_is_control(utf8_next(&c)))
					return 1;
			}
			break;
		case 0x7F:
			return 1;
		default:
			if (*p < ' ')
				return 1;
			break;
		}
	return 0;
}

/* Written past the program; it shall drive no reader's terminal. */
static const char *clean(struct stmt *st, const char *text)
{
	char *copy = utf8_clean(text, strlen(text), 1);

	MEM_GROW(st->cleaned, st->n_cleaned, st->cleaned_capacity);
	st->cleaned[st->n_cleaned++] = copy;
	return copy;
}

const char *stmt_text_or_null(struct stmt *st, const char *name)
{
	int i = column(st, name);
	const char *text;

	if (i < 0)
		return NULL;
	text = (const char *)sqlite3_column_text(st->st, i);
	/* The border: what somebody else wrote into the file. */
	if (text &&
	    !utf8_is_valid(text, (size_t)sqlite3_column_bytes(st->st, i))) {
		damaged(st, name, "…");
		return NULL;
	}
	return text && holds_control(text) ? clean(st, text) : text;
}

const char *stmt_text(struct stmt *st, const char *name)
{
	const char *text = stmt_text_or_null(st, name);

	if (!text)
		missing(st, name);
	return text ? text : "";
}

int64_t stmt_int_or(struct stmt *st, const char *name, int64_t none)
{
	int i = column(st, name);

	if (i < 0 || sqlite3_column_type(st->st, i) == SQLITE_NULL)
		return none;
	return sqlite3_column_int64(st->st, i);
}

int64_t stmt_int(struct stmt *st, const char *name)
{
	int i = column(st, name);

	if (i >= 0 && sqlite3_column_type(st->st, i) == SQLITE_NULL)
		missing(st, name);
	return i < 0 ? 0 : sqlite3_column_int64(st->st, i);
}

int64_t stmt_day_or_none(struct stmt *st, const char *name)
{
	const char *text = stmt_text_or_null(st, name);
	int64_t day;

	if (!text)
		return DAY_NONE;
	day = day_parse_iso(text);
	if (day == DAY_NONE)
		damaged(st, name, text);
	return day;
}

int64_t stmt_day(struct stmt *st, const char *name)
{
	int64_t day = stmt_day_or_none(st, name);

	if (day == DAY_NONE)
		missing(st, name);
	return day;
}

int64_t stmt_moment_or_none(struct stmt *st, const char *name)
{
	const char *text = stmt_text_or_null(st, name);
	int64_t moment;

	if (!text)
		return MOMENT_NONE;
	moment = moment_parse_iso(text);
	if (moment == MOMENT_NONE)
		damaged(st, name, text);
	return moment;
}

int64_t stmt_moment(struct stmt *st, const char *name)
{
	int64_t moment = stmt_moment_or_none(st, name);

	if (moment == MOMENT_NONE)
		missing(st, name);
	return moment;
}

int64_t stmt_choice(struct stmt *st, const char *name,
		    const struct choice *choices)
{
	const char *code = stmt_text_or_null(st, name);
	int64_t i;

	if (!code)
		return 0;
	i = choice_find(choices, code);
	if (i < 0) {
		damaged(st, name, code);
		return 0;
	}
	return i;
}

int64_t db_last_id(const struct db *db)
{
	return sqlite3_last_insert_rowid(db->sql);
}

int64_t db_changes(const struct db *db)
{
	return sqlite3_changes64(db->sql);
}

int64_t db_total_changes(const struct db *db)
{
	return sqlite3_total_changes64(db->sql);
}

static int64_t number_of(const struct field *field, const void *record)
{
	return *(const int64_t *)((const char *)record + field->offset);
}

static const char *text_of(const struct field *field, const void *record)
{
	return *(char *const *)((const char *)record + field->offset);
}

static void bind_field(struct stmt *st, const char *name, const struct field *f,
		       const void *record)
{
	char *text;

	switch (f->type) {
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
		stmt_bind_text(st, name,
			       str_is_empty(text_of(f, record))
				       ? NULL
				       : text_of(f, record));
		return;
	case FIELD_DATE:
		stmt_bind_day(st, name, number_of(f, record));
		return;
	case FIELD_MOMENT:
		stmt_bind_moment(st, name, number_of(f, record));
		return;
	case FIELD_TIME:
		text = field_format(f, record);
		stmt_bind_text(st, name, *text ? text : NULL);
		free(text);
		return;
	case FIELD_INT:
	case FIELD_BOOL:
		stmt_bind_int(st, name, number_of(f, record));
		return;
	case FIELD_CHOICE:
		stmt_bind_choice(st, name, f->choices, number_of(f, record));
		return;
	case FIELD_SET:
	case FIELD_REF:
		stmt_bind_ref(st, name, number_of(f, record));
		return;
	}
	BUG("field %s of no type", f->name);
}

#define NAME_SIZE 64

void stmt_bind_fields(struct stmt *st, const struct field *fields,
		      const void *record)
{
	char name[NAME_SIZE] = ":";

	for (const struct field *f = fields; f->name; f++) {
		size_t n = strlen(f->name);

		if (n + 2 > sizeof(name))
			BUG("the name %s is too long", f->name);
		memcpy(name + 1, f->name, n + 1);
		bind_field(st, name, f, record);
	}
}

static void read_number(struct stmt *st, const struct field *f, void *record)
{
	int64_t *n = field_number(f, record);
	const char *text;
	int minutes;

	switch (f->type) {
	case FIELD_DATE:
		*n = stmt_day_or_none(st, f->name);
		return;
	case FIELD_MOMENT:
		*n = stmt_moment_or_none(st, f->name);
		return;
	case FIELD_TIME:
		text = stmt_text_or_null(st, f->name);
		minutes = text ? time_parse_typed(text) : -1;
		if (text && minutes < 0)
			damaged(st, f->name, text);
		*n = minutes < 0 ? INT_NONE : minutes;
		return;
	case FIELD_INT:
		*n = stmt_int_or(st, f->name, INT_NONE);
		return;
	case FIELD_CHOICE:
		*n = stmt_choice(st, f->name, f->choices);
		return;
	case FIELD_BOOL:
	case FIELD_SET:
	case FIELD_REF:
		*n = stmt_int_or(st, f->name, 0);
		return;
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
		break;
	}
	BUG("field %s holds text", f->name);
}

void stmt_read_fields(struct stmt *st, const struct field *fields, void *record)
{
	for (const struct field *f = fields; f->name; f++)
		if (field_is_text(f))
			str_set(field_text(f, record),
				stmt_text_or_null(st, f->name));
		else
			read_number(st, f, record);
}
