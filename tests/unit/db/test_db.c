/* db: opening, transactions, errors in words, many writers, backup. */
#include "db/db.h"

#include <check.h>
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "unit/db/place.h"

static struct err err;
static struct db *db;

#define NOBODY 65534

#define ck_ok(call) \
	do { \
		enum err_code code_ = (call); \
		ck_assert_msg(code_ == ERR_OK, "%s: %d %s", #call, (int)code_, \
			      err.detail); \
	} while (0)

static void set_up(void)
{
	err_init(&err);
	place_make();
	ck_ok(db_open(place_path("r"), DB_CREATE, &db, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db,
		     "CREATE TABLE t (id INTEGER PRIMARY KEY,"
		     " n INTEGER NOT NULL UNIQUE, text TEXT) STRICT;"
		     "CREATE TABLE u (t_id INTEGER REFERENCES t (id)) STRICT",
		     &err));
	ck_ok(db_commit(db, &err));
}

static void tear_down(void)
{
	db_close(&db);
	place_remove();
}

static enum err_code put(struct db *to, int64_t n, const char *text)
{
	static const char sql[] = "INSERT INTO t (n, text) VALUES (:n, :text)";
	struct stmt *st = db_stmt(to, sql);

	stmt_bind_int(st, ":n", n);
	stmt_bind_text(st, ":text", text);
	return stmt_run(st, &err);
}

static int64_t count(struct db *of)
{
	static const char sql[] = "SELECT count(*) AS n FROM t";
	struct stmt *st = db_stmt(of, sql);
	int64_t n = -1;

	if (stmt_next(st))
		n = stmt_int(st, "n");
	ck_ok(stmt_end(st, &err));
	return n;
}

START_TEST(a_new_file_is_the_group_s_where_the_mask_lets_it)
{
	static const struct {
		mode_t mask, mode;
	} cases[] = { { 077, 0600 }, { 007, 0660 } };
	const char *path = place_path("new");
	struct db *made = NULL;
	struct stat st;

	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		mode_t before = umask(cases[i].mask);

		ck_ok(db_open(path, DB_CREATE, &made, &err));
		umask(before);
		db_close(&made);
		ck_assert_int_eq(stat(path, &st), 0);
		ck_assert_int_eq(st.st_mode & 0777, cases[i].mode);
		ck_assert_int_eq(unlink(path), 0);
	}
}
END_TEST

START_TEST(what_is_no_register_is_refused)
{
	static const char text[] = "This is a letter and no database, though "
				   "it is long enough to be taken for one, "
				   "for a moment, by somebody in a hurry.";
	struct db *other;

	place_write("letter", text, sizeof(text));
	ck_assert_int_eq(db_open(place_path("letter"), 0, &other, &err),
			 ERR_NOT_REGISTER);
	ck_assert_ptr_null(other);
	err_init(&err);
	place_write("empty", "", 0);
	ck_assert_int_eq(db_open(place_path("empty"), 0, &other, &err),
			 ERR_NOT_REGISTER);
	err_init(&err);
	ck_assert_int_eq(db_open(place_dir(), 0, &other, &err),
			 ERR_NOT_REGISTER);
	err_init(&err);
	ck_assert_int_eq(db_open(place_path("none"), 0, &other, &err),
			 ERR_OPEN);
	ck_assert_ptr_nonnull(strstr(err.arg, "none"));
	err_init(&err);
	ck_assert_int_eq(db_open(place_path("r"), DB_CREATE, &other, &err),
			 ERR_EXISTS);
}
END_TEST

/* Another program's database: a whole one, but without our mark. */
START_TEST(anothers_database_is_refused)
{
	struct db *other;

	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db, "PRAGMA application_id = 7", &err));
	ck_ok(db_commit(db, &err));
	db_close(&db);
	ck_assert_int_eq(db_open(place_path("r"), 0, &other, &err),
			 ERR_NOT_REGISTER);
	err_init(&err);
	ck_ok(db_open(place_path("r"), DB_ANY_FILE, &db, &err));
}
END_TEST

START_TEST(a_folder_without_the_right_to_write_is_named)
{
	struct db *other;

	db_close(&db);
	ck_assert_int_eq(chmod(place_path("r"), 0666), 0);
	ck_assert_int_eq(chmod(place_dir(), 0555), 0);
	if (!geteuid())
		ck_assert_int_eq(seteuid(NOBODY), 0);
	ck_assert_int_eq(db_open(place_path("r"), 0, &other, &err),
			 ERR_READONLY);
	ck_assert_ptr_nonnull(strstr(err.detail, place_dir()));
	err_init(&err);
	ck_assert_int_eq(db_open(place_path("new"), DB_CREATE, &other, &err),
			 ERR_READONLY);
	ck_assert_int_eq(seteuid(getuid()), 0);
	ck_assert_int_eq(chmod(place_dir(), 0777), 0);
}
END_TEST

START_TEST(a_file_without_the_right_to_write_is_named)
{
	struct db *other;

	db_close(&db);
	ck_assert_int_eq(chmod(place_path("r"), 0444), 0);
	if (!geteuid())
		ck_assert_int_eq(seteuid(NOBODY), 0);
	ck_assert_int_eq(db_open(place_path("r"), 0, &other, &err),
			 ERR_READONLY);
	ck_assert_int_eq(seteuid(getuid()), 0);
}
END_TEST

START_TEST(another_file_in_its_place_is_not_written)
{
	struct db *other;

	ck_assert_int_eq(rename(place_path("r"), place_path("away")), 0);
	ck_assert_int_eq(db_begin(db, &err), ERR_REPLACED);
	err_init(&err);
	ck_ok(db_open(place_path("r"), DB_CREATE, &other, &err));
	db_close(&other);
	ck_assert_int_eq(db_begin(db, &err), ERR_REPLACED);
	err_init(&err);
	ck_assert_int_eq(rename(place_path("away"), place_path("r")), 0);
	ck_ok(db_begin(db, &err));
	ck_ok(db_commit(db, &err));
}
END_TEST

START_TEST(looking_only_never_writes)
{
	struct db *other;

	ck_ok(db_open(place_path("r"), DB_READONLY, &other, &err));
	ck_assert_int_eq(count(other), 0);
	ck_assert_int_eq(db_begin(other, &err), ERR_READONLY);
	db_close(&other);
}
END_TEST

START_TEST(savepoints_nest)
{
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 1, "outer"));
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 2, "inner, taken back"));
	db_rollback(db);
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 3, "inner"));
	ck_ok(db_commit(db, &err));
	ck_assert_int_eq(count(db), 2);
	ck_assert(db_in_transaction(db));
	ck_ok(db_commit(db, &err));
	ck_assert(!db_in_transaction(db));
	ck_assert_int_eq(count(db), 2);
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 4, "taken back"));
	ck_assert_int_eq(db_end(db, ERR_INVALID, &err), ERR_INVALID);
	ck_assert_int_eq(count(db), 2);
}
END_TEST

START_TEST(constraints_are_told_apart)
{
	static const char sql[] = "INSERT INTO u (t_id) VALUES (:id)";
	struct stmt *st;

	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 1, NULL));
	ck_assert_int_eq(put(db, 1, NULL), ERR_EXISTS);
	err_init(&err);
	ck_assert_int_eq(put(db, INT_NONE, NULL), ERR_INVALID);
	err_init(&err);
	st = db_stmt(db, sql);
	stmt_bind_int(st, ":id", 77);
	ck_assert_int_eq(stmt_run(st, &err), ERR_INVALID);
	db_rollback(db);
}
END_TEST

START_TEST(a_full_disk_loses_nothing)
{
	struct rlimit limit = { .rlim_cur = 200000, .rlim_max = 200000 };
	char *text = xmalloc(100001);
	enum err_code code = ERR_OK;

	memset(text, 'x', 100000);
	text[100000] = '\0';
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 1, "kept"));
	ck_ok(db_commit(db, &err));
	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	for (int i = 2; !code && i < 20; i++) {
		code = db_begin(db, &err);
		if (!code)
			code = db_end(db, put(db, i, text), &err);
	}
	ck_assert_msg(code == ERR_FULL, "%d %s", (int)code, err.detail);
	ck_assert(!db_in_transaction(db));
	ck_assert_int_ge(count(db), 1);
	err_init(&err);
	ck_ok(db_check(db, &err));
	free(text);
}
END_TEST

/* SQLite rolls all back by itself then: nothing may be written after it. */
START_TEST(what_follows_a_full_disk_is_not_written_either)
{
	char *text = xmalloc(100001);

	memset(text, 'x', 100000);
	text[100000] = '\0';
	ck_ok(db_run(db, "PRAGMA max_page_count = 10", &err));
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 1, "before"));
	ck_assert_int_eq(put(db, 2, text), ERR_FULL);
	err_init(&err);
	if (put(db, 3, "after") == ERR_OK)
		ck_ok(db_commit(db, &err));
	else
		db_rollback(db);
	ck_assert_int_ne(count(db), 1);
	free(text);
}
END_TEST

START_TEST(colleagues_changes_are_noticed)
{
	struct db *colleague;
	int64_t before = db_data_version(db);

	ck_ok(db_open(place_path("r"), 0, &colleague, &err));
	ck_assert_int_eq(db_data_version(db), before);
	ck_ok(db_begin(db, &err));
	ck_ok(put(db, 1, "own"));
	ck_ok(db_commit(db, &err));
	ck_assert_int_eq(db_data_version(db), before);
	ck_ok(db_begin(colleague, &err));
	ck_ok(put(colleague, 2, "colleague's"));
	ck_ok(db_commit(colleague, &err));
	ck_assert_int_ne(db_data_version(db), before);
	db_close(&colleague);
}
END_TEST

START_TEST(one_reading_sees_one_state)
{
	struct db *colleague;

	ck_ok(db_open(place_path("r"), 0, &colleague, &err));
	ck_ok(db_begin_read(db, &err));
	ck_assert_int_eq(count(db), 0);
	ck_ok(db_begin(colleague, &err));
	ck_ok(put(colleague, 1, NULL));
	ck_ok(db_commit(colleague, &err));
	ck_assert_int_eq(count(db), 0);
	db_end_read(db);
	ck_assert_int_eq(count(db), 1);
	db_close(&colleague);
}
END_TEST

#define WRITERS 24
#define WRITES 12

static void write_many(int writer)
{
	struct db *own;

	if (db_open(place_path("r"), 0, &own, &err))
		_exit(2);
	for (int i = 0; i < WRITES; i++)
		if (db_begin(own, &err) ||
		    db_end(own, put(own, writer * WRITES + i, NULL), &err))
			_exit(3);
	db_close(&own);
	_exit(0);
}

START_TEST(many_writers_are_all_served)
{
	db_close(&db);
	for (int i = 0; i < WRITERS; i++) {
		pid_t pid = fork();

		ck_assert_int_ge(pid, 0);
		if (!pid)
			write_many(i);
	}
	for (int i = 0; i < WRITERS; i++) {
		int status;

		ck_assert_int_gt(wait(&status), 0);
		ck_assert_int_eq(status, 0);
	}
	ck_ok(db_open(place_path("r"), 0, &db, &err));
	ck_assert_int_eq(count(db), WRITERS * WRITES);
	ck_ok(db_check(db, &err));
}
END_TEST

static int stop(void *data, int64_t done, int64_t total)
{
	(void)data;
	(void)done;
	(void)total;
	return 0;
}

static int n_files(void)
{
	DIR *dir = opendir(place_dir());
	int n = 0;

	ck_assert_ptr_nonnull(dir);
	while (readdir(dir))
		n++;
	closedir(dir);
	return n;
}

START_TEST(a_backup_is_whole_and_alone)
{
	struct db *copy;
	struct stat st;

	ck_ok(db_begin(db, &err));
	for (int i = 0; i < 100; i++)
		ck_ok(put(db, i, "text"));
	ck_ok(db_commit(db, &err));
	umask(007);
	ck_ok(db_backup(db, place_path("copy"), &err));
	ck_assert_int_ne(access(place_path("copy-wal"), F_OK), 0);
	ck_assert_int_eq(stat(place_path("copy"), &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0600);
	ck_ok(db_open(place_path("copy"), 0, &copy, &err));
	ck_assert_int_eq(count(copy), 100);
	ck_ok(db_begin(copy, &err));
	ck_ok(put(copy, 1000, "it can be worked with"));
	ck_ok(db_commit(copy, &err));
	db_close(&copy);
	ck_assert_int_eq(db_backup(db, place_path("copy"), &err), ERR_EXISTS);
	err_init(&err);
}
END_TEST

START_TEST(a_backup_that_is_stopped_leaves_nothing)
{
	static const struct progress stopping = { .step = stop };
	int n = n_files();

	db_set_progress(db, &stopping);
	ck_assert_int_eq(db_backup(db, place_path("copy"), &err), ERR_STOPPED);
	ck_assert_int_eq(n_files(), n);
	err_init(&err);
	db_set_progress(db, NULL);
	ck_ok(db_backup(db, place_path("copy"), &err));
	ck_assert_int_eq(n_files(), n + 1);
}
END_TEST

/* A colleague's file, a link to nowhere, a folder; a full disk on the way. */
START_TEST(a_backup_takes_nothing_s_place)
{
	struct rlimit limit = { .rlim_cur = 4096, .rlim_max = 8192 };
	struct stat st;
	int n;

	ck_assert_int_eq(symlink(place_path("nowhere"), place_path("link")), 0);
	ck_assert_int_eq(mkdir(place_path("folder"), 0755), 0);
	place_write("letter", "dear", 4);
	n = n_files();
	ck_assert_int_eq(db_backup(db, place_path("link"), &err), ERR_EXISTS);
	err_init(&err);
	ck_assert_int_eq(db_backup(db, place_path("folder"), &err), ERR_EXISTS);
	err_init(&err);
	ck_assert_int_eq(db_backup(db, place_path("letter"), &err), ERR_EXISTS);
	err_init(&err);
	ck_assert_int_eq(db_backup(db, place_path("none/copy"), &err),
			 ERR_WRITE);
	err_init(&err);
	ck_assert_int_eq(stat(place_path("letter"), &st), 0);
	ck_assert_int_eq(st.st_size, 4);
	ck_assert_int_ne(access(place_path("nowhere"), F_OK), 0);
	signal(SIGXFSZ, SIG_IGN);
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	ck_assert_int_eq(db_backup(db, place_path("copy"), &err), ERR_FULL);
	ck_assert_int_eq(n_files(), n);
}
END_TEST

/* Written by others between two steps of the backup, which goes on. */
struct colleague {
	struct db *db;
	int64_t next;
};

static int write_between(void *data, int64_t done, int64_t total)
{
	struct colleague *c = data;

	(void)done;
	(void)total;
	return !db_begin(c->db, &err) &&
	       !db_end(c->db, put(c->db, c->next++, "between"), &err);
}

START_TEST(others_write_during_a_backup)
{
	struct colleague c = { .next = 100000 };
	const struct progress progress = { .step = write_between, .data = &c };
	char *text = xmalloc(4001);
	struct db *copy;

	memset(text, 'x', 4000);
	text[4000] = '\0';
	ck_ok(db_begin(db, &err));
	for (int i = 0; i < 2000; i++)
		ck_ok(put(db, i, text));
	ck_ok(db_commit(db, &err));
	ck_ok(db_open(place_path("r"), 0, &c.db, &err));
	db_set_progress(db, &progress);
	ck_ok(db_backup(db, place_path("copy"), &err));
	db_set_progress(db, NULL);
	db_close(&c.db);
	ck_assert_int_gt(c.next, 100001);
	ck_ok(db_open(place_path("copy"), 0, &copy, &err));
	ck_assert_int_eq(count(copy), 2000);
	db_close(&copy);
	ck_assert_int_eq(count(db), 2000 + c.next - 100000);
	free(text);
}
END_TEST

START_TEST(damage_is_found)
{
	struct stat st;
	int fd;

	ck_ok(db_begin(db, &err));
	for (int i = 0; i < 2000; i++)
		ck_ok(put(db, i, "some text to fill the pages with"));
	ck_ok(db_commit(db, &err));
	db_close(&db);
	ck_assert_int_eq(stat(place_path("r"), &st), 0);
	fd = open(place_path("r"), O_WRONLY);
	ck_assert_int_ge(fd, 0);
	for (off_t at = 4096; at + 64 < st.st_size; at += 512)
		ck_assert_int_eq(pwrite(fd, "damage damage damage", 20, at),
				 20);
	close(fd);
	ck_ok(db_open(place_path("r"), 0, &db, &err));
	ck_assert_int_eq(db_check(db, &err), ERR_CORRUPT);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("db");
	TCase *tc = tcase_create("db");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, a_new_file_is_the_group_s_where_the_mask_lets_it);
	tcase_add_test(tc, what_is_no_register_is_refused);
	tcase_add_test(tc, anothers_database_is_refused);
	tcase_add_test(tc, a_folder_without_the_right_to_write_is_named);
	tcase_add_test(tc, a_file_without_the_right_to_write_is_named);
	tcase_add_test(tc, another_file_in_its_place_is_not_written);
	tcase_add_test(tc, looking_only_never_writes);
	tcase_add_test(tc, savepoints_nest);
	tcase_add_test(tc, constraints_are_told_apart);
	tcase_add_test(tc, a_full_disk_loses_nothing);
	tcase_add_test(tc, what_follows_a_full_disk_is_not_written_either);
	tcase_add_test(tc, colleagues_changes_are_noticed);
	tcase_add_test(tc, one_reading_sees_one_state);
	tcase_add_test(tc, many_writers_are_all_served);
	tcase_add_test(tc, a_backup_is_whole_and_alone);
	tcase_add_test(tc, a_backup_that_is_stopped_leaves_nothing);
	tcase_add_test(tc, a_backup_takes_nothing_s_place);
	tcase_add_test(tc, others_write_during_a_backup);
	tcase_add_test(tc, damage_is_found);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
