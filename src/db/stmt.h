/*
 * stmt.h: one SQL statement: parameters and columns by name.
 *
 *	static const char sql[] = "SELECT id, born FROM child WHERE iin = :iin";
 *	struct stmt *st = db_stmt(db, sql);
 *
 *	stmt_bind_text(st, ":iin", iin);
 *	while (stmt_next(st))
 *		… stmt_int(st, "id"), stmt_day(st, "born") …
 *	return stmt_end(st, err);
 *
 * An error anywhere makes the rest do nothing; stmt_end() returns it, and hands
 * the statement back. A table or a column that is not there, an unexpected NULL
 * and a value that is none of its kind are a damaged file (ERR_CORRUPT); text
 * that is no SQL and a name that the text does not have abort, and in a debug
 * build (VSHU_DEBUG) an unbound parameter and a column that is never read.
 */
#ifndef VSHU_DB_STMT_H
#define VSHU_DB_STMT_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/field.h"
#include "db/db.h"

struct stmt;

/*
 * The statement of this text, ready to be bound. The text must be static: it is
 * kept prepared under the pointer. Never NULL. Every db_stmt() is followed by
 * stmt_end() on all ways.
 */
struct stmt *db_stmt(struct db *db, const char *sql);

/* NULL text, DAY_NONE, MOMENT_NONE, INT_NONE and ref 0 are bound as NULL. */
void stmt_bind_text(struct stmt *st, const char *name, const char *text);
void stmt_bind_int(struct stmt *st, const char *name, int64_t n);
void stmt_bind_ref(struct stmt *st, const char *name, int64_t id);
void stmt_bind_day(struct stmt *st, const char *name, int64_t day);
void stmt_bind_moment(struct stmt *st, const char *name, int64_t moment);
/* The code of a choice; NULL for [0]. */
void stmt_bind_choice(struct stmt *st, const char *name,
		      const struct choice *choices, int64_t i);

/* Does the statement have this parameter? 0 too if it has failed. */
int stmt_has_parameter(struct stmt *st, const char *name);

/* The next row: 1; 0 at the end or after an error. */
int stmt_next(struct stmt *st);
/*
 * Resets the statement and hands it back. What stmt_text() gave is gone.
 * Errors: BUSY, FULL, READONLY, IO, CORRUPT; EXISTS for a broken UNIQUE or
 * PRIMARY KEY, INVALID for another constraint (with what SQLite says).
 */
enum err_code stmt_end(struct stmt *st, struct err *err) ERR_MUST_CHECK;
/* Steps to the end, for a statement without rows, and ends it. */
enum err_code stmt_run(struct stmt *st, struct err *err) ERR_MUST_CHECK;
/* Turns the statement into a failed one: stmt_end() returns this. */
void stmt_fail(struct stmt *st, enum err_code code, const char *detail);

/*
 * Columns of the row, which are not NULL. Text is borrowed until the next step;
 * it holds no control characters but TAB, LF, FF, CR, whatever the file has.
 */
const char *stmt_text(struct stmt *st, const char *name);
int64_t stmt_int(struct stmt *st, const char *name);
int64_t stmt_day(struct stmt *st, const char *name);
int64_t stmt_moment(struct stmt *st, const char *name);
/* The same for columns that may be NULL: NULL, none, DAY_NONE, MOMENT_NONE. */
const char *stmt_text_or_null(struct stmt *st, const char *name);
int64_t stmt_int_or(struct stmt *st, const char *name, int64_t none);
int64_t stmt_day_or_none(struct stmt *st, const char *name);
int64_t stmt_moment_or_none(struct stmt *st, const char *name);
/* Index into choices, 0 for NULL; a code that is none is ERR_CORRUPT. */
int64_t stmt_choice(struct stmt *st, const char *name,
		    const struct choice *choices);
int stmt_is_null(struct stmt *st, const char *name);

/* After a run. */
int64_t db_last_id(const struct db *db);
int64_t db_changes(const struct db *db);
/* Rows written by this session since it began: grows with each write. */
int64_t db_total_changes(const struct db *db);

/*
 * All fields of a record, as parameters and columns of their names; empty is
 * NULL (a BOOL 0). Reading releases what the record held.
 */
void stmt_bind_fields(struct stmt *st, const struct field *fields,
		      const void *record);
void stmt_read_fields(struct stmt *st, const struct field *fields,
		      void *record);

#endif
