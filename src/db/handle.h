/*
 * handle.h: what the files of db/ share among themselves, and nobody else.
 */
#ifndef VSHU_DB_HANDLE_H
#define VSHU_DB_HANDLE_H

#include <stdint.h>
#include <sys/types.h>

#include <sqlite3.h>

#include "base/err.h"
#include "db/db.h"

struct stmt;

/* Beside the flags of db_open(): nobody else can be at it. */
#define DB_MEMORY (1u << 8)

/* A search entry whose index does not hold its text yet: search.c */
struct search_change {
	int64_t id;
	char *indexed; /* the text that the index holds; NULL: none */
};

struct db {
	sqlite3 *sql;
	char *path;
	unsigned flags;
	dev_t device; /* with inode: the file that was opened */
	ino_t inode;
	int depth;	    /* 1: a transaction; more: savepoints in it */
	int is_wal;	    /* known to be */
	int read_depth;	    /* of db_begin_read() */
	int queue_fd;	    /* the file that writers queue at; -1: not open */
	int64_t left_ms;    /* when it last left the queue */
	enum err_code lost; /* why SQLite itself rolled back, else ERR_OK */
	struct stmt **cache;
	int n_cached;
	int cache_capacity;
	int cached_bytes;
	int is_writing; /* between db_many_writes(1) and (0) */
	uint64_t clock; /* of the cache: the greatest was used last */
	sqlite3_stmt *data_version;
	const struct progress *progress;
	int64_t n_steps; /* of SQLite, since db_set_progress() */

	/* Of this transaction; those from n_indexed on wait for its end. */
	struct search_change *changes;
	int n_changes, n_indexed, changes_capacity;
	/* How many there were when each transaction and savepoint began. */
	struct db_mark {
		int n_changes, n_indexed;
	} * marks;
	int marks_capacity;
};

/* What SQLite's rc means, in words. BUG() if it is our own mistake. */
enum err_code db_error(struct db *db, int rc, struct err *err);

/* Brings the search index up to its texts. In a transaction. */
enum err_code search_index_changes(struct db *db,
				   struct err *err) ERR_MUST_CHECK;
/* Forgets changes that were rolled back, or all of them ({0}). */
void search_forget_changes(struct db *db, struct db_mark to);

/* Finalises all that are prepared; BUG() if one is still in use. */
void stmt_cache_release(struct db *db);

#endif
