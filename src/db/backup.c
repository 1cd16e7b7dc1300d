#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
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

/* SQLite knows ENOSPC, but no quota and no limit of a file's size. */
static enum err_code copy_failed(struct db *db, sqlite3 *copy, const char *to,
				 int rc, struct err *err)
{
	int cause = sqlite3_system_errno(copy);

	if ((rc & 0xff) == SQLITE_FULL || cause == ENOSPC || cause == EDQUOT ||
	    cause == EFBIG)
		return err_set(err, ERR_FULL, "%s", to);
	if ((rc & 0xff) == SQLITE_CORRUPT)
		return err_set(err, ERR_CORRUPT, "%s", db->path);
	if ((rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_LOCKED)
		return err_set(err, ERR_BUSY, "%s", db->path);
	return err_set(err, ERR_WRITE, "%s: %s", to, sqlite3_errmsg(copy));
}

static int is_to_wait(int rc)
{
	return (rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_LOCKED;
}

static enum err_code copy_pages(struct db *db, sqlite3 *copy, const char *to,
				struct err *err)
{
	sqlite3_backup *b = sqlite3_backup_init(copy, "main", db->sql, "main");
	struct timespec pause = { .tv_nsec = 1000000 };
	int rc, waited_ms = 0;

	if (!b)
		return copy_failed(db, copy, to, sqlite3_errcode(copy), err);
	do {
		int64_t left, total;

		rc = sqlite3_backup_step(b, STEP_PAGES);
		left = sqlite3_backup_remaining(b);
		total = sqlite3_backup_pagecount(b);
		if (!progress_step(db->progress, total - left, total)) {
			sqlite3_backup_finish(b);
			return err_set(err, ERR_STOPPED, "%s", to);
		}
		waited_ms = is_to_wait(rc) ? waited_ms + 1 : 0;
		if (rc == SQLITE_OK || is_to_wait(rc))
			nanosleep(&pause, NULL);
	} while (rc == SQLITE_OK || (is_to_wait(rc) && waited_ms < DB_WAIT_MS));
	sqlite3_backup_finish(b);
	return rc == SQLITE_DONE ? ERR_OK : copy_failed(db, copy, to, rc, err);
}

/* All of it, as it was at one moment, into the file beside. */
static enum err_code copy_into(struct db *db, const char *beside,
			       const char *to, struct err *err)
{
	sqlite3 *copy = NULL;
	int was_reading = db->depth || db->read_depth, version;
	enum err_code code;

	if (sqlite3_open_v2(beside, &copy,
			    SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
			    NULL) != SQLITE_OK) {
		code = copy_failed(db, copy, to, SQLITE_CANTOPEN, err);
		sqlite3_close(copy);
		return code;
	}
	code = db_begin_read(db, err);
	/* BEGIN alone reads nothing yet: this fixes what is copied. */
	if (!code)
		code = db_user_version(db, &version, err);
	if (!code)
		code = copy_pages(db, copy, to, err);
	if (!was_reading)
		db_end_read(db);
	/* A register at rest needs no log: one file to carry away. */
	if (!code && sqlite3_exec(copy, "PRAGMA journal_mode = DELETE", NULL,
				  NULL, NULL) != SQLITE_OK)
		code = copy_failed(db, copy, to, sqlite3_errcode(copy), err);
	sqlite3_close(copy);
	return code;
}

/* The copy opens alone, without a log beside it, and is whole. */
static enum err_code check_copy(const struct db *db, const char *beside,
				struct err *err)
{
	struct db *copy;
	enum err_code code =
		db_open(beside, DB_ANY_FILE | DB_READONLY, &copy, err);

	if (code)
		return code;
	db_set_progress(copy, db->progress);
	code = db_check(copy, err);
	db_close(&copy);
	return code;
}

/* Whoever makes the copy answers for it: it is nobody else's to read. */
static int make_beside(const char *beside, const char *to)
{
	struct stat st;
	int fd;

	if (!lstat(to, &st))
		return EEXIST;
	fd = open(beside, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
		  0600);
	if (fd < 0)
		return errno;
	close(fd);
	return 0;
}

enum err_code db_backup(struct db *db, const char *to, struct err *err)
{
	char *beside = file_beside(to);
	char *journal = xasprintf("%s-journal", beside);
	int cause = make_beside(beside, to);
	enum err_code code = ERR_OK;

	if (!cause) {
		code = copy_into(db, beside, to, err);
		if (!code)
			code = check_copy(db, beside, err);
		if (!code)
			cause = file_publish(beside, to);
		if (code) {
			unlink(beside);
			unlink(journal);
		}
	}
	if (cause == EEXIST)
		code = err_set(err, ERR_EXISTS, "%s", to);
	else if (cause)
		code = err_set_system(err, ERR_WRITE, to, cause);
	free(journal);
	free(beside);
	return code;
}
