/*
 * record.h: reading and writing any record of the domain.
 *
 * A kind is one table of fields (model/) with its SQL, which is made from the
 * same X-macro when the program is compiled. A record begins with struct row.
 * Folded columns and search entries follow by themselves.
 */
#ifndef VSHU_STORE_RECORD_H
#define VSHU_STORE_RECORD_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/field.h"
#include "db/db.h"
#include "db/stmt.h"

struct record_list_sql {
	const char *by; /* a REF field of the kind; NULL ends the list */
	const char *sql;
};

struct record_kind {
	const char *table; /* and what a FIELD_REF's ref says */
	const struct field *fields;
	size_t size; /* of the struct */
	const char *sql_load;
	const char *sql_insert;
	const char *sql_update; /* NULL: never changed once written */
	const char *sql_delete; /* NULL: never deleted */
	const struct record_list_sql *lists;
	/* Binds what is computed from the record (folded columns); or NULL. */
	void (*derive)(struct stmt *st, const void *record);
	/* After a write: search entries; or NULL. */
	enum err_code (*written)(struct db *db, const void *record,
				 struct err *err);
};

/* X(struct, table and name alike) */
#define RECORD_KINDS(X) \
	X(school) \
	X(staff) \
	X(school_class) \
	X(family) \
	X(family_member) \
	X(child) \
	X(agency) \
	X(signal) \
	X(casefile) \
	X(primary_info) \
	X(material) \
	X(characteristic) \
	X(psychology) \
	X(visit) \
	X(visit_member) \
	X(prior_measure) \
	X(request) \
	X(representation) \
	X(council) \
	X(council_member) \
	X(meeting) \
	X(participant) \
	X(agenda_item) \
	X(plan) \
	X(measure) \
	X(help_kind) \
	X(monitoring) \
	X(notice) \
	X(refusal) \
	X(petition) \
	X(removal) \
	X(transfer) \
	X(paper) \
	X(obligation)

/* record_child, record_signal … */
#define X(name) extern const struct record_kind record_##name;
RECORD_KINDS(X)
#undef X

/* All of them, NULL ends. */
extern const struct record_kind *const record_kinds[];
/* By table name; BUG() if there is none. */
const struct record_kind *record_kind_of(const char *table);

/* Empty, with row 0; and back to that, freeing. */
void record_init(const struct record_kind *kind, void *record);
void record_release(const struct record_kind *kind, void *record);
void record_copy(const struct record_kind *kind, void *to, const void *from);
static inline struct row *record_row(void *record)
{
	return record;
}

/*
 * out is initialised; what it held is released, or left as it is on an error.
 * ERR_NOT_FOUND (detail: table and id).
 */
enum err_code record_load(struct db *db, const struct record_kind *kind,
			  int64_t id, void *out,
			  struct err *err) ERR_MUST_CHECK;
/* Sets row.id (unless it is given) and row.version. In a transaction. */
enum err_code record_insert(struct db *db, const struct record_kind *kind,
			    void *record, struct err *err) ERR_MUST_CHECK;
/*
 * Writes all fields and sets the new row.version. ERR_CONFLICT if the row's
 * version is not row.version any more, ERR_NOT_FOUND if there is no such row.
 * In a transaction.
 */
enum err_code record_update(struct db *db, const struct record_kind *kind,
			    void *record, struct err *err) ERR_MUST_CHECK;
/* Insert if row.id is 0, else update. */
enum err_code record_save(struct db *db, const struct record_kind *kind,
			  void *record, struct err *err) ERR_MUST_CHECK;
/*
 * ERR_CONFLICT as above; ERR_BLOCKED if another record refers to it. BUG() for a
 * kind whose rows stay.
 */
enum err_code record_delete(struct db *db, const struct record_kind *kind,
			    int64_t id, int64_t version,
			    struct err *err) ERR_MUST_CHECK;

/* Rows that belong to one owner. */
struct record_array {
	const struct record_kind *kind;
	int n;
	int capacity;
	char *items; /* n structs */
};
#define RECORD_ARRAY_INIT \
	{ \
		.kind = NULL \
	}
void record_array_release(struct record_array *array);
/* The i-th record. */
void *record_at(const struct record_array *array, int i);
/* A new, initialised one at the end, valid until the next. */
void *record_array_add(struct record_array *array,
		       const struct record_kind *kind);

/*
 * All rows of the kind whose field "by" is value, in their natural order
 * (position, date, id). BUG() if the kind has no such list. out is released
 * first.
 */
enum err_code record_list(struct db *db, const struct record_kind *kind,
			  const char *by, int64_t value,
			  struct record_array *out,
			  struct err *err) ERR_MUST_CHECK;

/*
 * The rows of a statement that selects id, row_version and all fields of the
 * kind; ends the statement. For queries of this folder's own.
 */
enum err_code record_read_all(struct stmt *st, const struct record_kind *kind,
			      struct record_array *out,
			      struct err *err) ERR_MUST_CHECK;

/* All kinds of help of the school's own, the oldest first. */
enum err_code help_kind_list(struct db *db, struct record_array *out,
			     struct err *err) ERR_MUST_CHECK;

/* Only while it is written: the SQL of a kind from its X-macro. */
#define RECORD_SQL_COLUMN(S, T, name, label, flags, extra) ", " #name
#define RECORD_SQL_PARAM(S, T, name, label, flags, extra) ", :" #name
#define RECORD_SQL_SET(S, T, name, label, flags, extra) ", " #name " = :" #name
/* columns, params, sets: "" or what is derived, as ", folded" … */
#define RECORD_SQL(table, FIELDS, columns, params, sets) \
	.sql_load = "SELECT id, row_version" FIELDS( \
		RECORD_SQL_COLUMN) " FROM " table " WHERE id = :id", \
	.sql_insert = "INSERT INTO " table \
		      " (id, row_version" FIELDS(RECORD_SQL_COLUMN) columns \
		") VALUES (:id, 1" FIELDS(RECORD_SQL_PARAM) params ")", \
	.sql_update = \
		"UPDATE " table \
		" SET row_version = row_version + 1" FIELDS(RECORD_SQL_SET) \
			sets " WHERE id = :id AND row_version = :row_version"
/* Of a kind that is only added to. */
#define RECORD_SQL_FIXED(table, FIELDS) \
	.sql_load = "SELECT id, row_version" FIELDS( \
		RECORD_SQL_COLUMN) " FROM " table " WHERE id = :id", \
	.sql_insert = "INSERT INTO " table " (id, row_version" FIELDS( \
		RECORD_SQL_COLUMN) ") VALUES (:id, 1" FIELDS(RECORD_SQL_PARAM) ")"
#define RECORD_DELETE(table) \
	.sql_delete = "DELETE FROM " table \
		      " WHERE id = :id AND row_version = :row_version"
#define RECORD_LIST(table, FIELDS, column, order) \
	{ \
		.by = column, \
		.sql = "SELECT id, row_version" FIELDS( \
			RECORD_SQL_COLUMN) " FROM " table " WHERE " column \
					   " = :value ORDER BY " order \
	}
#define RECORD_LIST_END \
	{ \
		.by = NULL \
	}

#endif
