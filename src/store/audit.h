/*
 * audit.h: who changed and who read what, each row bound to the one before.
 *
 * Append-only by triggers; a row's hash is SHA-256 over the hash before it and
 * its own fields, so that a row changed, taken out or put in by other means is
 * found; how many there are is kept apart, so that the last ones are missed too.
 */
#ifndef VSHU_STORE_AUDIT_H
#define VSHU_STORE_AUDIT_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

struct audit_entry {
	int64_t at;	    /* moment */
	int64_t staff_id;   /* 0: the program itself */
	const char *login;  /* of the system; NULL: not known */
	const char *action; /* an action's code, "view", "print", … */
	const char *table;  /* NULL: about no row */
	int64_t record_id;
	int64_t child_id;	    /* whose file it was; 0: nobody's */
	const char *field;	    /* what was changed; NULL: nothing */
	const char *before, *after; /* canonical text, or NULL */
	const char *reason;
};

/* In a transaction. */
enum err_code audit_add(struct db *db, const struct audit_entry *entry,
			struct err *err) ERR_MUST_CHECK;

/*
 * One row for each field in which two versions of a record differ (before
 * NULL: a new record, one row). table, fields as in the record's kind; entry
 * gives the rest. The text of restricted fields is kept as well: who shows the
 * journal asks who reads it.
 */
struct record_kind;
enum err_code audit_add_changes(struct db *db, const struct audit_entry *entry,
				const struct record_kind *kind,
				const void *before, const void *after,
				struct err *err) ERR_MUST_CHECK;

/*
 * *n rows were looked at; *bad_id is the first that does not fit (0: none), and
 * ERR_OK is returned either way.
 */
enum err_code audit_verify(struct db *db, int64_t *n, int64_t *bad_id,
			   struct err *err) ERR_MUST_CHECK;

/* The newest first, from the first-th on. Strings are the row's own. */
struct audit_row {
	int64_t id, at, staff_id, record_id, child_id;
	char *login, *action, *table, *field, *before, *after, *reason;
	char *staff_name; /* short; "" for the program */
};
struct audit_rows {
	int n;
	int capacity;
	struct audit_row *items;
};
void audit_rows_release(struct audit_rows *rows);
enum err_code audit_list(struct db *db, int64_t first, int max,
			 struct audit_rows *out,
			 struct err *err) ERR_MUST_CHECK;
/* What was recorded of one child and is other now: the newest first. */
enum err_code audit_list_changes(struct db *db, int64_t child_id, int max,
				 struct audit_rows *out,
				 struct err *err) ERR_MUST_CHECK;

#endif
