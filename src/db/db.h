/*
 * db.h: the register's file.
 *
 * The only place that knows SQLite. Opens the file with what the register
 * needs (WAL, synchronous=FULL, foreign keys, a small cache), keeps prepared
 * statements, lets writers queue fairly, and turns what SQLite says into an
 * err. The statements themselves are those of store/.
 *
 * A struct db belongs to one thread. Reading needs no transaction; writing
 * needs db_begin(), which app/ alone calls (and store/'s migrations).
 */
#ifndef VSHU_DB_DB_H
#define VSHU_DB_DB_H

#include <stdint.h>

#include "base/err.h"
#include "base/progress.h"

struct db;

enum db_flag {
	DB_CREATE = 1u << 0,   /* make the file; ERR_EXISTS if it is there */
	DB_READONLY = 1u << 1, /* look only: nothing is ever written */
	DB_ANY_FILE = 1u << 2, /* do not ask for the application_id */
};

/* PRAGMA application_id of a register: "VSHU". */
#define DB_APPLICATION_ID 0x56534855

/* How long a writer stands in the queue before ERR_BUSY. */
#define DB_WAIT_MS 30000

/*
 * ERR_OPEN (not there, not readable), ERR_NOT_REGISTER, ERR_READONLY (without
 * DB_READONLY: the file or its folder cannot be written to), ERR_EXISTS.
 * *out is the caller's, for db_close(); NULL on an error.
 */
enum err_code db_open(const char *path, unsigned flags, struct db **out,
		      struct err *err) ERR_MUST_CHECK;
/* An empty one in memory, to be made and looked at: without a file. */
enum err_code db_open_memory(struct db **out, struct err *err) ERR_MUST_CHECK;
/* A transaction still open is rolled back. NULL inside is allowed. */
void db_close(struct db **db);
const char *db_path(const struct db *db);

/*
 * BEGIN IMMEDIATE, after standing in the queue of writers (a lock on a file
 * beside the register: SQLite's own waiting starves some). Within a transaction
 * it opens a savepoint instead, and each commit or rollback ends the innermost
 * one; a rollback of an inner one leaves the outer as it was before it.
 * ERR_BUSY, ERR_READONLY, ERR_FULL, ERR_IO; ERR_REPLACED if another file lies
 * at the path than the one that was opened, or none.
 */
enum err_code db_begin(struct db *db, struct err *err) ERR_MUST_CHECK;
/* On an error the transaction is rolled back: nothing has changed. */
enum err_code db_commit(struct db *db, struct err *err) ERR_MUST_CHECK;
/* Never fails. Does nothing outside a transaction. */
void db_rollback(struct db *db);
int db_in_transaction(const struct db *db);
/*
 * The end of every function with a transaction: commits if code is ERR_OK, else
 * rolls back; returns the first error.
 */
enum err_code db_end(struct db *db, enum err_code code,
		     struct err *err) ERR_MUST_CHECK;

/*
 * One reading of several queries: all see the same state of the register. Not
 * for waiting in. Within a transaction, and nested, it does nothing.
 */
enum err_code db_begin_read(struct db *db, struct err *err) ERR_MUST_CHECK;
void db_end_read(struct db *db);

/*
 * Changes whenever anybody else has committed (PRAGMA data_version); a
 * microsecond. Its own commits do not count.
 */
int64_t db_data_version(struct db *db);

/* PRAGMA user_version: how many migrations have run. */
enum err_code db_user_version(struct db *db, int *version,
			      struct err *err) ERR_MUST_CHECK;
/* Within a transaction, with which it rolls back. version is 0-9999. */
enum err_code db_set_user_version(struct db *db, int version,
				  struct err *err) ERR_MUST_CHECK;

/* Runs SQL text of one or more statements, without parameters. */
enum err_code db_run(struct db *db, const char *sql,
		     struct err *err) ERR_MUST_CHECK;

/* ERR_CORRUPT with the first row that refers to none. */
enum err_code db_check_keys(struct db *db, struct err *err) ERR_MUST_CHECK;
/* The whole file: integrity_check and foreign keys. ERR_CORRUPT with what. */
enum err_code db_check(struct db *db, struct err *err) ERR_MUST_CHECK;

/*
 * A copy of the register as of its end, while others go on reading and
 * writing; to must not exist (ERR_EXISTS). The copy is checked, and has its name
 * only when it is whole.
 */
enum err_code db_backup(struct db *db, const char *to,
			struct err *err) ERR_MUST_CHECK;

/*
 * Who waits for a backup, a check or a migration (borrowed; NULL: nobody): told
 * how far it has come. What was stopped returns ERR_STOPPED and leaves no trace.
 */
void db_set_progress(struct db *db, const struct progress *progress);

/*
 * Around an import or another run of very many writes: a page cache of 32 MB
 * instead of the session's small one.
 */
void db_many_writes(struct db *db, int on);
/* The same around a walk through all rows of a table: 8 MB. */
void db_many_reads(struct db *db, int on);

#endif
