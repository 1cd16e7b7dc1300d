#include "config.h"

#include "store/setting.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "store/record.h"

enum err_code school_load(struct db *db, struct school *out, struct err *err)
{
	return record_load(db, &record_school, 1, out, err);
}

enum err_code setting_load(struct db *db, const char *name, char **value,
			   struct err *err)
{
	static const char sql[] =
		"SELECT value FROM setting WHERE name = :name";
	struct stmt *st = db_stmt(db, sql);

	*value = NULL;
	stmt_bind_text(st, ":name", name);
	if (stmt_next(st))
		*value = xstrdup(stmt_text(st, "value"));
	return stmt_end(st, err);
}

enum err_code setting_save(struct db *db, const char *name, const char *value,
			   struct err *err)
{
	static const char sql_put[] =
		"INSERT INTO setting (name, value) VALUES (:name, :value)"
		" ON CONFLICT (name) DO UPDATE SET value = excluded.value";
	static const char sql_delete[] =
		"DELETE FROM setting WHERE name = :name";
	struct stmt *st = db_stmt(db, value ? sql_put : sql_delete);

	stmt_bind_text(st, ":name", name);
	if (value)
		stmt_bind_text(st, ":value", value);
	return stmt_run(st, err);
}

static char *term_name(enum obligation_rule rule)
{
	return xasprintf("term.%s", obligation_code(rule));
}

enum err_code setting_load_terms(struct db *db, struct obligation_terms *terms,
				 struct err *err)
{
	for (int i = 1; i < OBLIGATION_RULE_COUNT; i++) {
		enum obligation_rule rule = (enum obligation_rule)i;
		char *name, *value;
		enum err_code code;

		if (obligation_spec(rule)->statutory)
			continue;
		name = term_name(rule);
		code = setting_load(db, name, &value, err);
		if (!code && value)
			code = obligation_terms_set(
				terms, rule, (int)strtol(value, NULL, 10), err);
		free(value);
		free(name);
		if (code)
			return code;
	}
	return ERR_OK;
}

enum err_code setting_save_term(struct db *db, enum obligation_rule rule,
				int days, struct err *err)
{
	char *name = term_name(rule);
	char *value = xasprintf("%d", days);
	enum err_code code = setting_save(db, name, value, err);

	free(value);
	free(name);
	return code;
}

struct school_day {
	int64_t day, replaces;
	int is_working;
	char *name;
};

/* The calendar stays as it was if they cannot be read. */
enum err_code calendar_entry_load(struct db *db, struct calendar *calendar,
				  struct err *err)
{
	static const char sql[] =
		"SELECT day, is_working, name, replaces FROM calendar_entry"
		" ORDER BY day";
	struct stmt *st = db_stmt(db, sql);
	struct school_day *days = NULL;
	int n = 0, capacity = 0;
	enum err_code code;

	while (stmt_next(st)) {
		MEM_GROW(days, n, capacity);
		days[n++] = (struct school_day){
			.day = stmt_day(st, "day"),
			.is_working = (int)stmt_int(st, "is_working"),
			.name = xstrdup(stmt_text(st, "name")),
			.replaces = stmt_day_or_none(st, "replaces"),
		};
	}
	code = stmt_end(st, err);
	if (!code)
		calendar_clear_school_days(calendar);
	for (int i = 0; i < n; i++) {
		if (!code)
			calendar_add_school_day(calendar, days[i].day,
						days[i].is_working,
						days[i].name, days[i].replaces);
		free(days[i].name);
	}
	free(days);
	return code;
}

enum err_code calendar_entry_save(struct db *db, int64_t day, int is_working,
				  const char *name, int64_t replaces,
				  int64_t staff_id, struct err *err)
{
	static const char sql[] =
		"INSERT INTO calendar_entry (day, is_working, name, replaces,"
		" staff_id) VALUES (:day, :is_working, :name, :replaces,"
		" :staff_id) ON CONFLICT (day) DO UPDATE"
		" SET is_working = excluded.is_working,"
		" name = excluded.name, replaces = excluded.replaces,"
		" staff_id = excluded.staff_id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_day(st, ":day", day);
	stmt_bind_int(st, ":is_working", is_working != 0);
	stmt_bind_text(st, ":name", name);
	stmt_bind_day(st, ":replaces", replaces);
	stmt_bind_ref(st, ":staff_id", staff_id);
	return stmt_run(st, err);
}

enum err_code calendar_entry_delete(struct db *db, int64_t day, struct err *err)
{
	static const char sql[] = "DELETE FROM calendar_entry WHERE day = :day";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_day(st, ":day", day);
	return stmt_run(st, err);
}

void calendar_entries_release(struct calendar_entries *list)
{
	for (int i = 0; i < list->n; i++)
		free(list->items[i].name);
	free(list->items);
	*list = (struct calendar_entries){ .n = 0 };
}

enum err_code calendar_entry_list(struct db *db, int64_t from, int64_t until,
				  struct calendar_entries *out, struct err *err)
{
	static const char sql[] =
		"SELECT day, is_working, name, replaces FROM calendar_entry"
		" WHERE day >= :from AND day <= :until ORDER BY day";
	struct stmt *st = db_stmt(db, sql);

	calendar_entries_release(out);
	stmt_bind_day(st, ":from", from);
	stmt_bind_day(st, ":until", until);
	while (stmt_next(st)) {
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = (struct calendar_entry){
			.day = stmt_day(st, "day"),
			.is_working = (int)stmt_int(st, "is_working"),
			.name = xstrdup(stmt_text(st, "name")),
			.replaces = stmt_day_or_none(st, "replaces"),
		};
	}
	return stmt_end(st, err);
}

void profile_rows_release(struct profile_rows *rows)
{
	for (int i = 0; i < rows->n; i++) {
		free(rows->items[i].code);
		free(rows->items[i].text);
	}
	free(rows->items);
	*rows = (struct profile_rows){ .n = 0 };
}

enum err_code profile_list_all(struct db *db, struct profile_rows *out,
			       struct err *err)
{
	static const char sql[] = "SELECT id, code, valid_from, text"
				  " FROM profile ORDER BY valid_from, id";
	struct stmt *st = db_stmt(db, sql);

	profile_rows_release(out);
	while (stmt_next(st)) {
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = (struct profile_row){
			.id = stmt_int(st, "id"),
			.code = xstrdup(stmt_text(st, "code")),
			.valid_from = stmt_day(st, "valid_from"),
			.text = xstrdup(stmt_text(st, "text")),
		};
	}
	return stmt_end(st, err);
}

enum err_code profile_insert(struct db *db, const char *code,
			     int64_t valid_from, const char *text, int64_t *id,
			     struct err *err)
{
	static const char sql[] = "INSERT INTO profile (code, valid_from, text)"
				  " VALUES (:code, :valid_from, :text)";
	struct stmt *st = db_stmt(db, sql);
	enum err_code result;

	stmt_bind_text(st, ":code", code);
	stmt_bind_day(st, ":valid_from", valid_from);
	stmt_bind_text(st, ":text", text);
	result = stmt_run(st, err);
	if (!result)
		*id = db_last_id(db);
	return result;
}

enum err_code journal_next(struct db *db, const char *journal, int year,
			   char out[static JOURNAL_NUMBER_SIZE],
			   struct err *err)
{
	static const char sql_next[] =
		"INSERT INTO counter (journal, year, last)"
		" VALUES (:journal, :year, 1)"
		" ON CONFLICT (journal, year) DO UPDATE SET last = last + 1";
	static const char sql_last[] =
		"SELECT last FROM counter WHERE journal = :journal"
		" AND year = :year";
	struct stmt *st = db_stmt(db, sql_next);
	int64_t last = 0;
	enum err_code code;

	stmt_bind_text(st, ":journal", journal);
	stmt_bind_int(st, ":year", year);
	code = stmt_run(st, err);
	if (code)
		return code;
	st = db_stmt(db, sql_last);
	stmt_bind_text(st, ":journal", journal);
	stmt_bind_int(st, ":year", year);
	if (stmt_next(st))
		last = stmt_int(st, "last");
	code = stmt_end(st, err);
	if (!code)
		snprintf(out, JOURNAL_NUMBER_SIZE, "%d/%03" PRId64, year, last);
	return code;
}
