#include "config.h"

#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/sb.h"
#include "db/db.h"
#include "db/handle.h"
#include "db/stmt.h"

enum err_code db_check_keys(struct db *db, struct err *err)
{
	static const char sql[] = "SELECT \"table\", \"rowid\", \"parent\""
				  " FROM pragma_foreign_key_check() LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	if (stmt_next(st)) {
		char *detail = xasprintf("%s %lld: %s", stmt_text(st, "table"),
					 (long long)stmt_int_or(st, "rowid", 0),
					 stmt_text(st, "parent"));

		stmt_fail(st, ERR_CORRUPT, detail);
		free(detail);
	}
	return stmt_end(st, err);
}

enum err_code db_check(struct db *db, struct err *err)
{
	static const char sql[] = "PRAGMA integrity_check(1)";
	struct stmt *st = db_stmt(db, sql);
	enum err_code code;

	if (stmt_next(st) && strcmp(stmt_text(st, "integrity_check"), "ok")) {
		char *detail = xstrdup(stmt_text(st, "integrity_check"));

		stmt_fail(st, ERR_CORRUPT, detail);
		free(detail);
	}
	code = stmt_end(st, err);
	return code ? code : db_check_keys(db, err);
}

/*
 * A step of so many pages (2 MB), then everybody else's turn. The source is
 * read as it was at the start: one reading transaction over the whole copy, so
 * that writers need not stop and the copy need not start again.
 */
#define STEP_PAGES 512

static enum err_code copy_pages(struct db *db, sqlite3 *copy,
				int (*progress)(void *data, int64_t left,
						int64_t total),
				void *data, struct err *err)
{
	sqlite3_backup *b = sqlite3_backup_init(copy, "main", db->sql, "main");
	struct timespec pause = { .tv_nsec = 1000000 };
	enum err_code code = ERR_OK;
	int rc;

	if (!b)
		return err_set(err, ERR_WRITE, "%s", sqlite3_errmsg(copy));
	do {
		rc = sqlite3_backup_step(b, STEP_PAGES);
		if (progress && !progress(data, sqlite3_backup_remaining(b),
					  sqlite3_backup_pagecount(b))) {
			code = err_set_msg(err, ERR_BLOCKED,
					   N_("It was stopped."), NULL);
			break;
		}
		if (rc == SQLITE_OK || (rc & 0xff) == SQLITE_BUSY ||
		    (rc & 0xff) == SQLITE_LOCKED)
			nanosleep(&pause, NULL);
	} while (rc == SQLITE_OK || (rc & 0xff) == SQLITE_BUSY ||
		 (rc & 0xff) == SQLITE_LOCKED);
	sqlite3_backup_finish(b);
	if (code || rc == SQLITE_DONE)
		return code;
	if ((rc & 0xff) == SQLITE_FULL)
		return err_set(err, ERR_FULL, "%s", sqlite3_errmsg(copy));
	return err_set(err, ERR_WRITE, "%s", sqlite3_errmsg(copy));
}

/* The copy opens alone, without a log beside it, and is whole. */
static enum err_code check_copy(const char *to, struct err *err)
{
	struct db *copy;
	enum err_code code = db_open(to, DB_ANY_FILE | DB_READONLY, &copy, err);

	if (code)
		return code;
	code = db_check(copy, err);
	db_close(&copy);
	return code;
}

enum err_code db_backup(struct db *db, const char *to,
			int (*progress)(void *data, int64_t left,
					int64_t total),
			void *data, struct err *err)
{
	sqlite3 *copy = NULL;
	enum err_code code;
	int was_reading, version;

	if (!access(to, F_OK))
		return err_set(err, ERR_EXISTS, "%s", to);
	if (sqlite3_open_v2(to, &copy,
			    SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
				    SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK) {
		code = err_set(err, ERR_WRITE, "%s: %s", to,
			       sqlite3_errmsg(copy));
		sqlite3_close(copy);
		return code;
	}
	was_reading = db->depth || db->read_depth;
	code = db_begin_read(db, err);
	/* BEGIN alone reads nothing yet: this fixes what is copied. */
	if (!code)
		code = db_user_version(db, &version, err);
	if (!code)
		code = copy_pages(db, copy, progress, data, err);
	if (!was_reading)
		db_end_read(db);
	/* A register at rest needs no log: one file to carry away. */
	if (!code && sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", NULL,
				  NULL, NULL) != SQLITE_OK)
		code = err_set(err, ERR_WRITE, "%s: %s", to,
			       sqlite3_errmsg(copy));
	sqlite3_close(copy);
	if (!code)
		code = check_copy(to, err);
	if (code)
		unlink(to);
	return code;
}
