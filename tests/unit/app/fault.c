#include "config.h"

#include "unit/app/fault.h"

#include <check.h>
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "app/state.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

static struct fault_armed armed;
static sqlite3 *looker; /* reads the register past the faults */
static const char *register_path;
static int is_on, is_all, n_loops, n_faults, depth;

/* One of that kind happens now: does it fail? */
static int fails(enum fault_kind kind)
{
	if (!armed.left || armed.kind != (int)kind || --armed.left)
		return 0;
	armed.fired = 1;
	n_faults++;
	return 1;
}

/*
 * The program's own calls come here first, since these names are found before
 * those of the library; what the library calls itself (inside) goes through.
 */
static int inside;

#define REAL_FUNCTION(name) \
	static __typeof__(&name) real; \
\
	if (!real) \
	*(void **)&real = dlsym(RTLD_NEXT, #name)

int sqlite3_step(sqlite3_stmt *st)
{
	static const int codes[] = {
		[FAULT_STEP_IO] = SQLITE_IOERR_READ,
		[FAULT_STEP_FULL] = SQLITE_FULL,
		[FAULT_STEP_BUSY] = SQLITE_BUSY,
		[FAULT_STEP_CORRUPT] = SQLITE_CORRUPT,
	};
	int rc;
	REAL_FUNCTION(sqlite3_step);

	errno = 0;
	/* What asks only whether somebody has written is asked again later. */
	if (!inside && strcmp(sqlite3_sql(st), "PRAGMA data_version") != 0 &&
	    armed.kind <= FAULT_STEP_CORRUPT &&
	    fails((enum fault_kind)armed.kind))
		return codes[armed.kind];
	inside++;
	rc = real(st);
	inside--;
	return rc;
}

int sqlite3_prepare_v3(sqlite3 *db, const char *sql, int n, unsigned flags,
		       sqlite3_stmt **st, const char **rest)
{
	int rc;
	REAL_FUNCTION(sqlite3_prepare_v3);

	errno = 0;
	inside++;
	rc = real(db, sql, n, flags, st, rest);
	inside--;
	return rc;
}

int sqlite3_exec(sqlite3 *db, const char *sql,
		 int (*row)(void *, int, char **, char **), void *data,
		 char **message)
{
	int rc;
	REAL_FUNCTION(sqlite3_exec);

	errno = 0;
	if (!inside && strncmp(sql, "ROLLBACK", 8) != 0) {
		if (fails(FAULT_TRANSACTION))
			return SQLITE_IOERR_WRITE;
		if (!strcmp(sql, "COMMIT") && armed.door > 0 && !armed.fired) {
			armed.fired = 2;
			return SQLITE_IOERR_FSYNC;
		}
	}
	inside++;
	rc = real(db, sql, row, data, message);
	inside--;
	return rc;
}

/* A file that fails: what SQLite asks goes to the real one after it. */

struct file {
	sqlite3_file base;
	sqlite3_file *real;
};

#define REAL(f) (((struct file *)(f))->real)
#define CALL(f, method, ...) \
	REAL(f)->pMethods->method(REAL(f) __VA_OPT__(, ) __VA_ARGS__)

static int fail_write(void)
{
	if (fails(FAULT_WRITE_FULL)) {
		errno = ENOSPC;
		return SQLITE_FULL;
	}
	if (fails(FAULT_WRITE_IO)) {
		errno = EIO;
		return SQLITE_IOERR_WRITE;
	}
	return SQLITE_OK;
}

static int file_close(sqlite3_file *f)
{
	return CALL(f, xClose);
}

static int file_read(sqlite3_file *f, void *to, int n, sqlite3_int64 at)
{
	if (fails(FAULT_READ)) {
		errno = EIO;
		return SQLITE_IOERR_READ;
	}
	return CALL(f, xRead, to, n, at);
}

static int file_write(sqlite3_file *f, const void *from, int n,
		      sqlite3_int64 at)
{
	int rc = fail_write();

	/* A disk that runs full takes a part. */
	if (rc != SQLITE_OK && n > 1)
		CALL(f, xWrite, from, n / 2, at);
	return rc == SQLITE_OK ? CALL(f, xWrite, from, n, at) : rc;
}

static int file_truncate(sqlite3_file *f, sqlite3_int64 size)
{
	int rc = fail_write();

	return rc == SQLITE_OK ? CALL(f, xTruncate, size) : rc;
}

static int file_sync(sqlite3_file *f, int flags)
{
	int rc = fail_write();

	return rc == SQLITE_OK ? CALL(f, xSync, flags) : rc;
}

static int file_size(sqlite3_file *f, sqlite3_int64 *size)
{
	return CALL(f, xFileSize, size);
}

static int file_lock(sqlite3_file *f, int lock)
{
	return fails(FAULT_LOCK) ? SQLITE_BUSY : CALL(f, xLock, lock);
}

static int file_unlock(sqlite3_file *f, int lock)
{
	return CALL(f, xUnlock, lock);
}

static int file_check_lock(sqlite3_file *f, int *out)
{
	return CALL(f, xCheckReservedLock, out);
}

static int file_control(sqlite3_file *f, int op, void *arg)
{
	return CALL(f, xFileControl, op, arg);
}

static int file_sector(sqlite3_file *f)
{
	return CALL(f, xSectorSize);
}

static int file_device(sqlite3_file *f)
{
	return CALL(f, xDeviceCharacteristics);
}

static int file_shm_map(sqlite3_file *f, int page, int size, int extend,
			void volatile **to)
{
	return CALL(f, xShmMap, page, size, extend, to);
}

static int file_shm_lock(sqlite3_file *f, int at, int n, int flags)
{
	if (flags & SQLITE_SHM_LOCK && fails(FAULT_LOCK))
		return SQLITE_BUSY;
	return CALL(f, xShmLock, at, n, flags);
}

static void file_shm_barrier(sqlite3_file *f)
{
	CALL(f, xShmBarrier);
}

static int file_shm_unmap(sqlite3_file *f, int remove)
{
	return CALL(f, xShmUnmap, remove);
}

static const sqlite3_io_methods methods = {
	.iVersion = 2,
	.xClose = file_close,
	.xRead = file_read,
	.xWrite = file_write,
	.xTruncate = file_truncate,
	.xSync = file_sync,
	.xFileSize = file_size,
	.xLock = file_lock,
	.xUnlock = file_unlock,
	.xCheckReservedLock = file_check_lock,
	.xFileControl = file_control,
	.xSectorSize = file_sector,
	.xDeviceCharacteristics = file_device,
	.xShmMap = file_shm_map,
	.xShmLock = file_shm_lock,
	.xShmBarrier = file_shm_barrier,
	.xShmUnmap = file_shm_unmap,
};

static sqlite3_vfs *real_vfs;

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f,
		    int flags, int *out_flags)
{
	struct file *file = (struct file *)f;
	int rc;

	(void)vfs;
	file->real = (sqlite3_file *)(file + 1);
	rc = real_vfs->xOpen(real_vfs, name, file->real, flags, out_flags);
	f->pMethods = file->real->pMethods ? &methods : NULL;
	return rc;
}

static void make_disk(void)
{
	static sqlite3_vfs vfs;

	real_vfs = sqlite3_vfs_find(NULL);
	vfs = *real_vfs;
	vfs.zName = "faulty";
	vfs.szOsFile = (int)sizeof(struct file) + real_vfs->szOsFile;
	vfs.xOpen = vfs_open;
	vfs.pNext = NULL;
	ck_assert_int_eq(sqlite3_vfs_register(&vfs, 1), SQLITE_OK);
}

/* All that is in the register, as one number. */

static uint64_t mix(uint64_t h, const void *bytes, int n)
{
	const unsigned char *p = bytes;

	for (int i = 0; i < n; i++)
		h = (h ^ p[i]) * UINT64_C(1099511628211);
	return (h ^ 0xff) * UINT64_C(1099511628211);
}

static uint64_t mix_table(uint64_t h, const char *table)
{
	char *sql = xasprintf("SELECT * FROM %s", table);
	sqlite3_stmt *st;
	int rc;

	ck_assert_int_eq(sqlite3_prepare_v2(looker, sql, -1, &st, NULL),
			 SQLITE_OK);
	while ((rc = sqlite3_step(st)) == SQLITE_ROW)
		for (int i = 0; i < sqlite3_column_count(st); i++) {
			const void *value = sqlite3_column_blob(st, i);

			h = mix(h, value, sqlite3_column_bytes(st, i));
		}
	ck_assert_int_eq(rc, SQLITE_DONE);
	sqlite3_finalize(st);
	free(sql);
	return h;
}

static void look_into(void)
{
	if (looker)
		return;
	ck_assert_int_eq(sqlite3_open_v2(register_path, &looker,
					 SQLITE_OPEN_READWRITE,
					 real_vfs->zName),
			 SQLITE_OK);
	sqlite3_busy_timeout(looker, 1000);
}

static uint64_t fingerprint(void)
{
	struct fault_armed kept = armed;
	uint64_t h = UINT64_C(14695981039346656037);
	sqlite3_stmt *st;

	memset(&armed, 0, sizeof(armed));
	look_into();
	ck_assert_int_eq(
		sqlite3_prepare_v2(looker,
				   "SELECT name FROM sqlite_schema WHERE type ="
				   " 'table' AND name NOT LIKE 'search_index%'",
				   -1, &st, NULL),
		SQLITE_OK);
	while (sqlite3_step(st) == SQLITE_ROW)
		h = mix_table(h, (const char *)sqlite3_column_text(st, 0));
	sqlite3_finalize(st);
	armed = kept;
	return h;
}

/* "ok" of a pragma that looks the file over, or nothing. */
static void check_says(const char *pragma, const char *answer)
{
	sqlite3_stmt *st;
	const char *text = NULL;

	look_into();
	ck_assert_int_eq(sqlite3_prepare_v2(looker, pragma, -1, &st, NULL),
			 SQLITE_OK);
	if (sqlite3_step(st) == SQLITE_ROW)
		text = (const char *)sqlite3_column_text(st, 0);
	ck_assert_pstr_eq(text, answer);
	sqlite3_finalize(st);
}

int fault_is_wanted(void)
{
	const char *how = getenv("VSHU_FAULTS");

	is_all = how && !strcmp(how, "all");
	return !str_is_empty(how);
}

void fault_start(const char *path)
{
	if (!real_vfs)
		make_disk();
	register_path = path;
	is_on = 1;
	n_loops = n_faults = 0;
}

void fault_stop(void)
{
	if (!is_on)
		return;
	check_says("PRAGMA integrity_check(1)", "ok");
	check_says("PRAGMA foreign_key_check", NULL);
	sqlite3_close(looker);
	looker = NULL;
	is_on = 0;
	printf("%d calls, %d faults\n", n_loops, n_faults);
}

/* The loop around one call. */

/* Of which kinds: all of them in turn, or two; the first one is another each
 * time. */
static enum fault_kind kind_of(const struct fault_loop *loop)
{
	return (enum fault_kind)((n_loops * 2 + loop->n_kinds) %
				 FAULT_KIND_COUNT);
}

static int n_kinds_wanted(void)
{
	return is_all ? FAULT_KIND_COUNT : 2;
}

/*
 * Not a transaction's parts by themselves; and a register opens though nobody's
 * duties could be handed over.
 */
static int is_spared(const char *what)
{
	return !strncmp(what, "db_", 3) || !strncmp(what, "app_open(", 9);
}

void fault_loop_begin(struct fault_loop *loop, const char *what,
		      const char *file, int line)
{
	*loop = (struct fault_loop){
		.what = what,
		.file = file,
		.line = line,
		.n = 1,
		.outer = armed,
		/* Those within another call are tried in its first round. */
		.is_on = is_on && !is_spared(what) &&
			 (!depth || (!armed.tries && armed.door >= 0)),
	};
	if (!loop->is_on)
		return;
	n_loops++;
	if (!is_all)
		loop->n += n_loops % 3;
	loop->before = fingerprint();
}

void fault_arm(struct fault_loop *loop)
{
	depth++;
	memset(&armed, 0, sizeof(armed));
	if (!loop->is_on) {
		armed.door = -1;
		return;
	}
	if (loop->n_kinds >= n_kinds_wanted())
		return;
	armed.kind = (int)kind_of(loop);
	armed.left = loop->n;
	armed.door = 1;
}

/* Is this what the fault is called? */
static int fits(const struct fault_armed *was, enum err_code code)
{
	if (was->fired == 2)
		return code == ERR_IO;
	switch ((enum fault_kind)was->kind) {
	case FAULT_STEP_IO:
	case FAULT_TRANSACTION:
	case FAULT_WRITE_IO:
	case FAULT_READ:
		return code == ERR_IO;
	case FAULT_STEP_FULL:
	case FAULT_WRITE_FULL:
		return code == ERR_FULL;
	case FAULT_STEP_BUSY:
	case FAULT_LOCK:
		return code == ERR_BUSY;
	case FAULT_STEP_CORRUPT:
		return code == ERR_CORRUPT;
	case FAULT_KIND_COUNT:
		break;
	}
	return 0;
}

static void check_harm(const struct fault_loop *loop,
		       const struct fault_armed *was, enum err_code code)
{
	const struct err *err = &fixture()->err;
	const struct app *app = fixture()->app;

#define SAY "%s:%d: %s: fault %d at %d: "
#define SAID loop->file, loop->line, loop->what, was->kind, loop->n
	ck_assert_msg(fits(was, code), SAY "code %d, %s", SAID, (int)code,
		      sentence());
	ck_assert_msg(err->code == code, SAY "code %d, but err says %d", SAID,
		      (int)code, (int)err->code);
	ck_assert_msg(!app || !app->db || !db_in_transaction(app->db),
		      SAY "a transaction is left open", SAID);
	ck_assert_msg(was->tries || fingerprint() == loop->before,
		      SAY "something was written", SAID);
}

int fault_again(struct fault_loop *loop, enum err_code code)
{
	const struct fault_armed now = armed, *was = &now;

	depth--;
	armed = loop->outer;
	armed.tries |= depth > 0;
	if (!loop->is_on || !was->fired)
		return 0;
	if (code == ERR_OK) {
		/* Only what SQLite can do without may fail unheard. */
		ck_assert_msg(was->kind >= FAULT_WRITE_FULL,
			      SAY "nobody noticed", SAID);
		return 0;
	}
	check_harm(loop, was, code);
	if (was->fired == 2) {
		loop->n_kinds++;
		loop->n = 1;
	} else {
		loop->n += is_all ? 1 : 1 + loop->n / 2;
	}
	return 1;
}
