/*
 * Registers of other versions: an older one is copied and brought up to date, a
 * newer one is left alone. With each release one small register of it is added
 * here, upgraded and compared.
 */
#include "store/store.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/sb.h"
#include "db/db.h"
#include "db/stmt.h"
#include "store/migration.h"
#include "unit/db/place.h"

static struct err err;
static struct db *db;

#define ck_ok(call) \
	do { \
		enum err_code code_ = (call); \
		ck_assert_msg(code_ == ERR_OK, "%s: %d %s", #call, (int)code_, \
			      err.detail); \
	} while (0)

static void set_up(void)
{
	err_init(&err);
	db = NULL;
	place_make();
}

static void tear_down(void)
{
	db_close(&db);
	place_remove();
}

/* The whole schema as text. */
static char *schema(void)
{
	static const char sql[] =
		"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL"
		" ORDER BY type, name";
	struct stmt *st = db_stmt(db, sql);
	struct sb sb = SB_INIT;

	while (stmt_next(st)) {
		sb_add(&sb, stmt_text(st, "sql"));
		sb_add_char(&sb, '\n');
	}
	ck_ok(stmt_end(st, &err));
	return sb_detach(&sb);
}

static int64_t number(const char *sql)
{
	struct stmt *st = db_stmt(db, sql);
	int64_t n = stmt_next(st) ? stmt_int(st, "n") : -1;

	ck_ok(stmt_end(st, &err));
	return n;
}

static void set_version(int version)
{
	ck_ok(db_begin(db, &err));
	ck_ok(db_set_user_version(db, version, &err));
	ck_ok(db_commit(db, &err));
}

START_TEST(a_new_register_has_run_them_all)
{
	static const char sql[] = "SELECT run_at, program FROM schema_history"
				  " WHERE version = 1";
	struct stmt *st;
	int version;

	ck_ok(store_create(place_path("r"), moment_parse_iso("2026-11-23"), &db,
			   &err));
	ck_ok(db_user_version(db, &version, &err));
	ck_assert_int_eq(version, n_migrations);
	ck_assert_int_eq(number("SELECT count(*) AS n FROM schema_history"),
			 n_migrations);
	st = db_stmt(db, sql);
	ck_assert(stmt_next(st));
	ck_assert_str_eq(stmt_text(st, "run_at"), "2026-11-23T00:00:00");
	ck_assert_str_eq(stmt_text(st, "program"), PACKAGE_STRING);
	ck_ok(stmt_end(st, &err));
	ck_ok(db_check(db, &err));
	db_close(&db);
	ck_ok(store_open(place_path("r"), 0, 0, NULL, &db, &err));
	ck_assert_int_eq(number("SELECT count(*) AS n FROM schema_history"),
			 n_migrations);
	db_close(&db);
	ck_ok(store_open(place_path("r"), DB_READONLY, 0, NULL, &db, &err));
	db_close(&db);
	ck_assert_int_eq(store_create(place_path("r"), 0, &db, &err),
			 ERR_EXISTS);
}
END_TEST

/* Version 0: the file is marked as ours, and nothing is in it yet. */
START_TEST(an_older_one_becomes_the_same_as_a_new_one)
{
	char *made, *upgraded;

	ck_ok(store_create(place_path("new"), 0, &db, &err));
	made = schema();
	db_close(&db);
	ck_ok(db_open(place_path("old"), DB_CREATE, &db, &err));
	db_close(&db);
	ck_assert_int_eq(
		store_open(place_path("old"), DB_READONLY, 0, NULL, &db, &err),
		ERR_BLOCKED);
	err_init(&err);
	ck_ok(store_open(place_path("old"), 0, 0, NULL, &db, &err));
	upgraded = schema();
	ck_assert_str_eq(made, upgraded);
	free(made);
	free(upgraded);
}
END_TEST

START_TEST(a_newer_one_is_not_touched)
{
	char *before, *after;
	char version[24];

	ck_ok(store_create(place_path("r"), 0, &db, &err));
	set_version(n_migrations + 1);
	before = schema();
	db_close(&db);
	ck_assert_int_eq(store_open(place_path("r"), 0, 0, NULL, &db, &err),
			 ERR_NEWER);
	ck_assert_ptr_null(db);
	snprintf(version, sizeof(version), "%d > %d", n_migrations + 1,
		 n_migrations);
	ck_assert_str_eq(err.detail, version);
	err_init(&err);
	ck_ok(db_open(place_path("r"), 0, &db, &err));
	after = schema();
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

/* A step that fails leaves the register as it was, version and all. */
START_TEST(a_failed_upgrade_changes_nothing)
{
	int version;

	ck_ok(db_open(place_path("r"), DB_CREATE, &db, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db, "CREATE TABLE child (id INTEGER) STRICT", &err));
	ck_ok(db_commit(db, &err));
	/* The name is taken. */
	ck_assert_int_eq(migration_run(db, 0, 0, &err), ERR_CORRUPT);
	ck_assert_ptr_nonnull(strstr(err.detail, "child already exists"));
	err_init(&err);
	ck_ok(db_user_version(db, &version, &err));
	ck_assert_int_eq(version, 0);
	ck_assert_int_eq(number("SELECT count(*) AS n FROM sqlite_schema"), 1);
}
END_TEST

/* Tables of somebody else under our mark, of any version. */
START_TEST(anothers_file_is_no_register)
{
	char *before, *after;

	ck_ok(db_open(place_path("r"), DB_CREATE, &db, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db, "CREATE TABLE friend (id INTEGER) STRICT", &err));
	ck_ok(db_set_user_version(db, _i, &err));
	ck_ok(db_commit(db, &err));
	before = schema();
	db_close(&db);
	ck_assert_int_eq(store_open(place_path("r"), 0, 0, NULL, &db, &err),
			 ERR_NOT_REGISTER);
	ck_assert_ptr_null(db);
	ck_assert_str_eq(err.detail, place_path("r"));
	err_init(&err);
	ck_ok(db_open(place_path("r"), 0, &db, &err));
	after = schema();
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

START_TEST(what_a_migration_has_not_made_is_found)
{
	static const struct {
		const char *sql, *what;
	} cases[] = {
		{ "DROP TABLE draft", "table draft" },
		{ "CREATE TABLE aaa (id INTEGER) STRICT", "table aaa" },
		{ "DROP TRIGGER audit_no_update", "trigger audit_no_update" },
		{ "ALTER TABLE school RENAME COLUMN bin TO bbb",
		  "table school" },
	};

	ck_ok(store_create(place_path("r"), 0, &db, &err));
	ck_ok(store_check(db, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db, cases[_i].sql, &err));
	ck_ok(db_commit(db, &err));
	ck_assert_int_eq(store_check(db, &err), ERR_CORRUPT);
	ck_assert_str_eq(err.detail, cases[_i].what);
}
END_TEST

#define SESSIONS 6

/* Many sessions start at once after an update: one of them upgrades. */
START_TEST(who_comes_second_finds_it_done)
{
	ck_ok(db_open(place_path("r"), DB_CREATE, &db, &err));
	db_close(&db);
	for (int i = 0; i < SESSIONS; i++)
		if (!fork())
			_exit(store_open(place_path("r"), 0, 0, NULL, &db,
					 &err) != ERR_OK);
	for (int i = 0; i < SESSIONS; i++) {
		int status;

		ck_assert_int_gt(wait(&status), 0);
		ck_assert_int_eq(status, 0);
	}
	ck_ok(store_open(place_path("r"), 0, 0, NULL, &db, &err));
	ck_assert_int_eq(number("SELECT count(*) AS n FROM schema_history"),
			 n_migrations);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("migrate");
	TCase *tc = tcase_create("migrate");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, a_new_register_has_run_them_all);
	tcase_add_test(tc, an_older_one_becomes_the_same_as_a_new_one);
	tcase_add_test(tc, a_newer_one_is_not_touched);
	tcase_add_test(tc, a_failed_upgrade_changes_nothing);
	tcase_add_loop_test(tc, anothers_file_is_no_register, 0, 2);
	tcase_add_loop_test(tc, what_a_migration_has_not_made_is_found, 0, 4);
	tcase_add_test(tc, who_comes_second_finds_it_done);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
