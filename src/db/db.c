#include "config.h"

#include "db/db.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/bug.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "db/handle.h"
#include "db/stmt.h"

static int is_full_errno(int e)
{
	return e == ENOSPC || e == EDQUOT || e == EFBIG;
}

/*
 * SQLITE_ERROR says it of our SQL, and of a file whose tables are not those we
 * made. Only what no file can cause is a mistake of ours.
 */
static int is_our_mistake(const char *message)
{
	static const char *const mistakes[] = {
		"syntax error",	    "unrecognized token",
		"incomplete input", "no such savepoint",
		"a transaction",    "no transaction is active",
	};

	for (size_t i = 0; i < ARRAY_SIZE(mistakes); i++)
		if (strstr(message, mistakes[i]))
			return 1;
	return 0;
}

/* ERR_CODE_COUNT: no file, no disk and nobody else can cause this. */
static enum err_code meaning(const struct db *db, int rc)
{
	switch (rc & 0xff) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
	case SQLITE_PROTOCOL:
	case SQLITE_SCHEMA:
		return ERR_BUSY;
	case SQLITE_FULL:
	case SQLITE_NOLFS:
		return ERR_FULL;
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_AUTH:
		return ERR_READONLY;
	case SQLITE_NOTADB:
		return ERR_NOT_REGISTER;
	case SQLITE_ERROR:
		return is_our_mistake(sqlite3_errmsg(db->sql)) ? ERR_CODE_COUNT
							       : ERR_CORRUPT;
	case SQLITE_CORRUPT:
	case SQLITE_INTERNAL:
	case SQLITE_MISMATCH:
	case SQLITE_TOOBIG:
	case SQLITE_FORMAT:
		return ERR_CORRUPT;
	case SQLITE_CANTOPEN:
	case SQLITE_IOERR:
		/* It knows ENOSPC, but no quota and no limit of a file. */
		return is_full_errno(errno) ||
				       is_full_errno(
					       sqlite3_system_errno(db->sql))
			       ? ERR_FULL
			       : ERR_IO;
	case SQLITE_ABORT: /* what was read is gone with the transaction */
		return db->lost ? db->lost : ERR_IO;
	case SQLITE_CONSTRAINT:
		return rc == SQLITE_CONSTRAINT_UNIQUE ||
				       rc == SQLITE_CONSTRAINT_PRIMARYKEY
			       ? ERR_EXISTS
			       : ERR_INVALID;
	case SQLITE_INTERRUPT:
		return ERR_STOPPED;
	case SQLITE_NOMEM:
		bug_die("out of memory");
	}
	return ERR_CODE_COUNT;
}

enum err_code db_error(struct db *db, int rc, struct err *err)
{
	enum err_code code = meaning(db, rc);
	const char *raw = sqlite3_errmsg(db->sql);
	char *message;

	if (code == ERR_CODE_COUNT)
		BUG("SQLite: %s (%d)", raw, rc);
	if (db->depth && sqlite3_get_autocommit(db->sql))
		db->lost = ERR_IO;
	/* It may name what somebody else put into the file. */
	message = utf8_clean(raw, strlen(raw), 0);
	if (code == ERR_IO || code == ERR_CORRUPT) {
		log_warning("%s: %s (%d)", db->path, message, rc);
		code = err_set(err, code, "%s: %s", db->path, message);
	} else if (code == ERR_FULL || code == ERR_READONLY ||
		   code == ERR_NOT_REGISTER) {
		code = err_set(err, code, "%s", db->path);
	} else {
		code = err_set(err, code, "%s", message);
	}
	free(message);
	return code;
}

/* The folder takes new files (the log, the queue)? With the rights in force. */
static int folder_is_writable(const char *path)
{
	char *copy = xstrdup(path);
	int ok = !faccessat(AT_FDCWD, dirname(copy), W_OK, AT_EACCESS);

	free(copy);
	return ok;
}

static enum err_code check_place(const char *path, unsigned flags,
				 struct err *err)
{
	struct stat st;
	int there = !stat(path, &st);

	if (flags & DB_CREATE) {
		if (there)
			return err_set(err, ERR_EXISTS, "%s", path);
		if (errno != ENOENT)
			return err_set_system(err, ERR_OPEN, path, errno);
	} else if (!there) {
		return err_set_system(err, ERR_OPEN, path, errno);
	} else if (!S_ISREG(st.st_mode)) {
		return err_set(err, ERR_NOT_REGISTER, "%s", path);
	} else if (faccessat(AT_FDCWD, path, R_OK, AT_EACCESS)) {
		return err_set_system(err, ERR_OPEN, path, errno);
	} else if (!(flags & DB_READONLY) &&
		   faccessat(AT_FDCWD, path, W_OK, AT_EACCESS)) {
		return err_set(err, ERR_READONLY, "%s", path);
	}
	if (!(flags & DB_READONLY) && !folder_is_writable(path))
		return err_set(err, ERR_READONLY, "%s", path);
	return ERR_OK;
}

/*
 * SQLite would make it for its owner's writing only, whatever the umask; on a
 * server the group that the program runs as writes, and the log takes over the
 * rights of the file.
 */
static enum err_code make_file(const char *path, struct err *err)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
		      0660);

	if (fd < 0)
		return err_set_system(err, ERR_OPEN, path, errno);
	close(fd);
	return ERR_OK;
}

/* One value of a pragma, for the few that are asked before all else. */
static enum err_code pragma_int(struct db *db, const char *sql, int64_t *out,
				struct err *err)
{
	sqlite3_stmt *st = NULL;
	int rc = sqlite3_prepare_v3(db->sql, sql, -1, 0, &st, NULL);
	enum err_code code = ERR_OK;

	if (rc == SQLITE_OK)
		rc = sqlite3_step(st);
	if (rc == SQLITE_ROW)
		*out = sqlite3_column_int64(st, 0);
	else
		code = db_error(db, rc, err);
	sqlite3_finalize(st);
	return code;
}

/*
 * A small cache, since SQLite's default is most of a session's private memory.
 * No map of the file: the faults of its pages cost more than reading them (a
 * fifth of a start), and the kernel brings in sixteen for each.
 */
static const char settings[] = "PRAGMA cache_size = -160;"
			       "PRAGMA mmap_size = 0;"
			       "PRAGMA temp_store = MEMORY;"
			       "PRAGMA foreign_keys = ON;"
			       "PRAGMA trusted_schema = OFF;"
			       "PRAGMA cell_size_check = ON;"
			       "PRAGMA synchronous = FULL;"
			       "PRAGMA journal_size_limit = 16777216;";

static const char new_file[] = "PRAGMA application_id = 0x56534855;"
			       "PRAGMA journal_mode = WAL;";

static enum err_code set_up(struct db *db, struct err *err)
{
	enum err_code code;
	int64_t id;

	sqlite3_extended_result_codes(db->sql, 1);
	sqlite3_busy_timeout(db->sql, 5000);
	sqlite3_db_config(db->sql, SQLITE_DBCONFIG_LOOKASIDE, NULL, 256, 100);
	sqlite3_db_config(db->sql, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	if (db->flags & DB_CREATE) {
		code = db_run(db, new_file, err);
		if (code)
			return code;
	}
	code = pragma_int(db, "PRAGMA application_id", &id, err);
	if (code)
		return code;
	if (id != DB_APPLICATION_ID && !(db->flags & DB_ANY_FILE))
		return err_set(err, ERR_NOT_REGISTER, "%s", db->path);
	if (!(db->flags & DB_READONLY) && sqlite3_db_readonly(db->sql, "main"))
		return err_set(err, ERR_READONLY, "%s", db->path);
	return db_run(db, settings, err);
}

/*
 * One thread, and nobody who asks how much memory there is: no locks, no
 * counting. From the second time on this does nothing.
 */
static struct db *db_new(const char *path, unsigned flags)
{
	struct db *db = xcalloc(1, sizeof(*db));

	sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	db->path = xstrdup(path);
	db->flags = flags;
	db->queue_fd = -1;
	return db;
}

enum err_code db_open_memory(struct db **out, struct err *err)
{
	struct db *db = db_new(":memory:", DB_MEMORY);
	enum err_code code;
	int rc = sqlite3_open_v2(db->path, &db->sql,
				 SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
					 SQLITE_OPEN_NOMUTEX,
				 NULL);

	code = rc == SQLITE_OK ? db_run(db, settings, err)
			       : err_set(err, ERR_OPEN, "%s", db->path);
	if (code)
		db_close(&db);
	*out = db;
	return code;
}

enum err_code db_open(const char *path, unsigned flags, struct db **out,
		      struct err *err)
{
	int how = SQLITE_OPEN_NOMUTEX;
	struct db *db;
	struct stat st;
	enum err_code code;
	int rc;

	*out = NULL;
	code = check_place(path, flags, err);
	if (!code && flags & DB_CREATE)
		code = make_file(path, err);
	if (code)
		return code;
	how |= flags & DB_READONLY ? SQLITE_OPEN_READONLY
				   : SQLITE_OPEN_READWRITE;
	if (flags & DB_CREATE)
		how |= SQLITE_OPEN_CREATE;
	db = db_new(path, flags);
	rc = sqlite3_open_v2(path, &db->sql, how, NULL);
	if (rc != SQLITE_OK)
		code = db->sql ? db_error(db, rc, err)
			       : err_set(err, ERR_OPEN, "%s", path);
	if (!code && stat(path, &st))
		code = err_set_system(err, ERR_OPEN, path, errno);
	if (!code) {
		db->device = st.st_dev;
		db->inode = st.st_ino;
		code = set_up(db, err);
	}
	if (code) {
		db_close(&db);
		if (flags & DB_CREATE)
			unlink(path);
		return code;
	}
	*out = db;
	return ERR_OK;
}

void db_close(struct db **db)
{
	struct db *d = *db;

	if (!d)
		return;
	while (d->depth)
		db_rollback(d);
	while (d->read_depth)
		db_end_read(d);
	stmt_cache_release(d);
	sqlite3_finalize(d->data_version);
	if (sqlite3_close(d->sql) != SQLITE_OK)
		BUG("a statement outlives the register");
	if (d->queue_fd >= 0)
		close(d->queue_fd);
	free(d->changes);
	free(d->marks);
	free(d->path);
	free(d);
	*db = NULL;
}

const char *db_path(const struct db *db)
{
	return db->path;
}

enum err_code db_run(struct db *db, const char *sql, struct err *err)
{
	int rc = sqlite3_exec(db->sql, sql, NULL, NULL, NULL);

	return rc == SQLITE_OK ? ERR_OK : db_error(db, rc, err);
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void sleep_us(long us)
{
	struct timespec t = { .tv_sec = us / 1000000,
			      .tv_nsec = us % 1000000 * 1000 };

	nanosleep(&t, NULL);
}

static enum err_code queue_open(struct db *db, struct err *err)
{
	char *path = xasprintf("%s.queue", db->path);
	enum err_code code = ERR_OK;

	db->queue_fd =
		open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0660);
	if (db->queue_fd < 0)
		code = is_full_errno(errno)
			       ? err_set(err, ERR_FULL, "%s", path)
			       : err_set(err, ERR_READONLY, "%s", path);
	free(path);
	return code;
}

#define POLITE_MS 2

/*
 * The turn of this writer. Asked for again and again, because a lock that is
 * waited for in the kernel cannot be given up after a while; who has waited
 * longer asks more often, so that none starves.
 */
static enum err_code queue_enter(struct db *db, int64_t started_ms,
				 struct err *err)
{
	enum err_code code;

	/* Who has only just been served lets somebody else in between. */
	if (started_ms - db->left_ms < POLITE_MS)
		sleep_us(POLITE_MS * 1000);

	if (db->queue_fd < 0) {
		code = queue_open(db, err);
		if (code)
			return code;
	}
	while (flock(db->queue_fd, LOCK_EX | LOCK_NB)) {
		int64_t waited = now_ms() - started_ms;

		if (errno != EWOULDBLOCK && errno != EINTR)
			return err_set_system(err, ERR_IO, db->path, errno);
		if (waited > DB_WAIT_MS)
			return err_set(err, ERR_BUSY, "%s", db->path);
		sleep_us(200 + 6000 / (1 + waited / 20));
	}
	return ERR_OK;
}

static void queue_leave(struct db *db)
{
	if (db->queue_fd < 0)
		return;
	flock(db->queue_fd, LOCK_UN);
	db->left_ms = now_ms();
}

/*
 * A register that comes back from a backup has no log. Only who writes turns it
 * on, so that looking into a file changes nothing.
 */
static enum err_code use_wal(struct db *db, struct err *err)
{
	enum err_code code;

	if (db->is_wal)
		return ERR_OK;
	code = db_run(db, "PRAGMA journal_mode = WAL", err);
	if (!code)
		db->is_wal = 1;
	return code;
}

/*
 * Another file at the register's place has nothing to do with the log that lies
 * beside it: writing on would spoil both.
 */
static enum err_code check_same_file(struct db *db, struct err *err)
{
	struct stat st;

	if (stat(db->path, &st) || st.st_dev != db->device ||
	    st.st_ino != db->inode)
		return err_set(err, ERR_REPLACED, "%s", db->path);
	return ERR_OK;
}

static enum err_code begin_immediate(struct db *db, struct err *err)
{
	int64_t started_ms = now_ms();
	enum err_code code;
	int rc;

	if (db->flags & DB_MEMORY)
		return db_run(db, "BEGIN", err);
	code = queue_enter(db, started_ms, err);
	if (!code)
		code = check_same_file(db, err);
	if (!code)
		code = use_wal(db, err);
	if (code) {
		queue_leave(db);
		return code;
	}
	/* Somebody who does not queue (a checkpoint, another tool) is left. */
	do {
		rc = sqlite3_exec(db->sql, "BEGIN IMMEDIATE", NULL, NULL, NULL);
	} while ((rc & 0xff) == SQLITE_BUSY &&
		 now_ms() - started_ms < DB_WAIT_MS);
	if (rc != SQLITE_OK) {
		queue_leave(db);
		return db_error(db, rc, err);
	}
	return ERR_OK;
}

enum err_code db_begin(struct db *db, struct err *err)
{
	enum err_code code;

	if (db->read_depth)
		BUG("a reading turns into a writing");
	if (db->flags & DB_READONLY)
		return err_set(err, ERR_READONLY, "%s", db->path);
	if (!db->depth) {
		db->lost = ERR_OK;
		code = begin_immediate(db, err);
	} else {
		code = db_run(db, "SAVEPOINT inner", err);
	}
	if (code)
		return code;
	MEM_GROW(db->marks, db->depth, db->marks_capacity);
	db->marks[db->depth++] = (struct db_mark){
		.n_changes = db->n_changes,
		.n_indexed = db->n_indexed,
	};
	return ERR_OK;
}

enum err_code db_commit(struct db *db, struct err *err)
{
	enum err_code code = ERR_OK;

	if (!db->depth)
		BUG("commit without a transaction");
	if (db->lost) {
		code = err_set(err, db->lost, "%s", db->path);
		db_rollback(db);
		return code;
	}
	if (db->depth == 1)
		code = search_index_changes(db, err);
	if (!code)
		code = db_run(db, db->depth > 1 ? "RELEASE inner" : "COMMIT",
			      err);
	if (code) {
		db_rollback(db);
		return code;
	}
	if (!--db->depth) {
		search_forget_changes(db, (struct db_mark){ 0 });
		queue_leave(db);
	}
	return ERR_OK;
}

void db_rollback(struct db *db)
{
	struct err ignored = ERR_INIT;

	if (!db->depth)
		return;
	/* SQLite may have rolled back by itself: then nothing is left. */
	if (!sqlite3_get_autocommit(db->sql) &&
	    db_run(db,
		   db->depth > 1 ? "ROLLBACK TO inner; RELEASE inner"
				 : "ROLLBACK",
		   &ignored))
		log_warning("%s: rollback: %s", db->path, ignored.detail);
	search_forget_changes(db, db->marks[db->depth - 1]);
	if (!--db->depth) {
		db->lost = ERR_OK;
		queue_leave(db);
	}
}

int db_in_transaction(const struct db *db)
{
	return db->depth > 0;
}

enum err_code db_end(struct db *db, enum err_code code, struct err *err)
{
	if (!code)
		return db_commit(db, err);
	db_rollback(db);
	return code;
}

enum err_code db_begin_read(struct db *db, struct err *err)
{
	if (!db->depth && !db->read_depth) {
		enum err_code code = db_run(db, "BEGIN", err);

		if (code)
			return code;
	}
	if (!db->depth)
		db->read_depth++;
	return ERR_OK;
}

void db_end_read(struct db *db)
{
	struct err ignored = ERR_INIT;

	if (db->depth || !db->read_depth || --db->read_depth)
		return;
	if (!sqlite3_get_autocommit(db->sql) &&
	    db_run(db, "ROLLBACK", &ignored))
		log_warning("%s: end of reading: %s", db->path, ignored.detail);
}

int64_t db_data_version(struct db *db)
{
	int64_t version = -1;

	if (!db->data_version &&
	    sqlite3_prepare_v3(db->sql, "PRAGMA data_version", -1,
			       SQLITE_PREPARE_PERSISTENT, &db->data_version,
			       NULL) != SQLITE_OK)
		return -1;
	if (sqlite3_step(db->data_version) == SQLITE_ROW)
		version = sqlite3_column_int64(db->data_version, 0);
	sqlite3_reset(db->data_version);
	return version;
}

enum err_code db_user_version(struct db *db, int *version, struct err *err)
{
	int64_t n = 0;
	enum err_code code = pragma_int(db, "PRAGMA user_version", &n, err);

	if (!code)
		*version = (int)n;
	return code;
}

enum err_code db_set_user_version(struct db *db, int version, struct err *err)
{
	char *sql;
	enum err_code code;

	/* A pragma takes no parameters; this one takes a number of ours. */
	if (version < 0 || version > 9999)
		BUG("user_version %d", version);
	sql = xasprintf("PRAGMA user_version = %d", version);
	code = db_run(db, sql, err);
	free(sql);
	return code;
}

static void set_cache(struct db *db, const char *sql)
{
	struct err ignored = ERR_INIT;

	if (db_run(db, sql, &ignored))
		log_warning("%s: cache: %s", db->path, ignored.detail);
}

#define USUAL_CACHE "PRAGMA cache_size = -160; PRAGMA shrink_memory"

#define STEPS 200000

static int steps_done(void *data)
{
	struct db *db = data;

	return !progress_step(db->progress, db->n_steps += STEPS, 0);
}

void db_set_progress(struct db *db, const struct progress *progress)
{
	db->progress = progress;
	db->n_steps = 0;
	sqlite3_progress_handler(db->sql, progress ? STEPS : 0,
				 progress ? steps_done : NULL, db);
}

void db_many_writes(struct db *db, int on)
{
	db->is_writing = on;
	set_cache(db, on ? "PRAGMA cache_size = -32768" : USUAL_CACHE);
}

void db_many_reads(struct db *db, int on)
{
	set_cache(db, on ? "PRAGMA cache_size = -8192" : USUAL_CACHE);
	if (!on)
		mem_give_back();
}
