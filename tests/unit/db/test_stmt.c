/* db: statements by name, records by their table of fields. */
#include "db/stmt.h"

#include <check.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "unit/db/place.h"

static struct err err;
static struct db *db;

#define ck_ok(call) \
	do { \
		enum err_code code_ = (call); \
		ck_assert_msg(code_ == ERR_OK, "%s: %d %s", #call, (int)code_, \
			      err.detail); \
	} while (0)

static const struct choice colours[] = {
	{ "", "" },
	{ "red", "red" },
	{ "blue", "blue" },
	{ NULL, NULL },
};

#define THING_FIELDS(X) \
	X(thing, TEXT, name, "Name", FIELD_REQUIRED, 0) \
	X(thing, NARRATIVE, story, "Story", 0, 0) \
	X(thing, DATE, born, "Born", 0, 0) \
	X(thing, MOMENT, seen_at, "Seen", 0, 0) \
	X(thing, TIME, wakes_at, "Wakes", 0, 0) \
	X(thing, INT, size, "Size", 0, 0) \
	X(thing, BOOL, good, "Good", 0, 0) \
	X(thing, CHOICE, colour, "Colour", 0, colours) \
	X(thing, SET, marks, "Marks", 0, "marks") \
	X(thing, REF, other_id, "Other", 0, "thing")
struct thing {
	struct row row;
	THING_FIELDS(FIELD_MEMBER)
};
static const struct field thing_fields[] = { THING_FIELDS(FIELD_ENTRY)
						     FIELD_END };

static void set_up(void)
{
	struct rlimit none = { .rlim_cur = 0, .rlim_max = 0 };

	/* Some of these abort, as they should. */
	setrlimit(RLIMIT_CORE, &none);
	err_init(&err);
	place_make();
	ck_ok(db_open(place_path("r"), DB_CREATE, &db, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db,
		     "CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT,"
		     " story TEXT, born TEXT, seen_at TEXT, wakes_at TEXT,"
		     " size INTEGER, good INTEGER, colour TEXT,"
		     " marks INTEGER, other_id INTEGER) STRICT",
		     &err));
}

static void tear_down(void)
{
	db_close(&db);
	place_remove();
}

#define COLUMNS \
	"name, story, born, seen_at, wakes_at, size, good, colour, marks," \
	" other_id"
static const char sql_insert[] =
	"INSERT INTO thing (" COLUMNS ") VALUES (:name, :story, :born,"
	" :seen_at, :wakes_at, :size, :good, :colour, :marks, :other_id)";
static const char sql_load[] = "SELECT " COLUMNS " FROM thing WHERE id = :id";

static void load(int64_t id, struct thing *t)
{
	struct stmt *st = db_stmt(db, sql_load);

	fields_init(thing_fields, t);
	stmt_bind_int(st, ":id", id);
	ck_assert(stmt_next(st));
	stmt_read_fields(st, thing_fields, t);
	ck_assert(!stmt_next(st));
	ck_ok(stmt_end(st, &err));
}

START_TEST(a_record_comes_back_as_it_went_in)
{
	struct thing t, back;
	struct stmt *st = db_stmt(db, sql_insert);

	fields_init(thing_fields, &t);
	t.name = strdup("Әлі");
	t.story = strdup("one\ntwo");
	t.born = day_from_ymd(2012, 2, 29);
	t.seen_at = moment_from_day(t.born, 3661);
	t.wakes_at = 7 * 60 + 5;
	t.size = -3;
	t.good = 1;
	t.colour = 2;
	t.marks = 1 | 16;
	t.other_id = 9;
	stmt_bind_fields(st, thing_fields, &t);
	ck_ok(stmt_run(st, &err));
	load(db_last_id(db), &back);
	for (const struct field *f = thing_fields; f->name; f++)
		ck_assert_msg(field_equal(f, &t, &back), "%s", f->name);
	fields_release(thing_fields, &t);
	fields_release(thing_fields, &back);
}
END_TEST

START_TEST(what_is_empty_is_null)
{
	static const char sql[] =
		"SELECT name IS NULL AND story IS NULL AND born IS NULL AND"
		" seen_at IS NULL AND wakes_at IS NULL AND size IS NULL AND"
		" good = 0 AND colour IS NULL AND marks IS NULL AND"
		" other_id IS NULL AS is_empty FROM thing";
	struct thing t, back;
	struct stmt *st = db_stmt(db, sql_insert);

	fields_init(thing_fields, &t);
	stmt_bind_fields(st, thing_fields, &t);
	ck_ok(stmt_run(st, &err));
	st = db_stmt(db, sql);
	ck_assert(stmt_next(st));
	ck_assert_int_eq(stmt_int(st, "is_empty"), 1);
	ck_ok(stmt_end(st, &err));
	load(1, &back);
	for (const struct field *f = thing_fields; f->name; f++)
		ck_assert_msg(field_equal(f, &t, &back), "%s", f->name);
}
END_TEST

/* What somebody wrote into the file by other means. */
static const struct {
	const char *sql;
	const char *detail;
} damaged[] = {
	{ "INSERT INTO thing (born) VALUES ('2026-02-30')",
	  "born = 2026-02-30" },
	{ "INSERT INTO thing (seen_at) VALUES ('yesterday')",
	  "seen_at = yesterday" },
	{ "INSERT INTO thing (wakes_at) VALUES ('25:00')", "wakes_at = 25:00" },
	{ "INSERT INTO thing (colour) VALUES ('green')", "colour = green" },
	{ "INSERT INTO thing (name) VALUES (CAST(x'ff41' AS TEXT))",
	  "name = …" },
};

START_TEST(what_cannot_be_read_is_damage)
{
	struct stmt *st;
	struct thing t;

	fields_init(thing_fields, &t);
	ck_ok(db_run(db, damaged[_i].sql, &err));
	st = db_stmt(db, sql_load);
	stmt_bind_int(st, ":id", 1);
	ck_assert(stmt_next(st));
	stmt_read_fields(st, thing_fields, &t);
	ck_assert(!stmt_next(st));
	ck_assert_int_eq(stmt_end(st, &err), ERR_CORRUPT);
	ck_assert_str_eq(err.detail, damaged[_i].detail);
	fields_release(thing_fields, &t);
}
END_TEST

/* A file with other tables than those we make. */
START_TEST(another_schema_is_damage)
{
	static const struct {
		const char *sql, *detail;
	} cases[] = {
		{ "SELECT id FROM no_thing", "no such table: no_thing" },
		{ "SELECT weight FROM thing", "no such column: weight" },
		{ "INSERT INTO thing (weight) VALUES (1)", "weight" },
		{ "INSERT INTO thing VALUES (1)", "has 11 columns" },
		{ "SELECT id FROM old_thing", "no such table: main.gone" },
		{ "UPDATE thing SET size = 1", "no such table: main.gone" },
	};
	struct stmt *st;

	ck_ok(db_run(db,
		     "CREATE VIEW old_thing AS SELECT id FROM gone;"
		     "CREATE TRIGGER t BEFORE UPDATE ON thing BEGIN"
		     " DELETE FROM gone; END;",
		     &err));
	st = db_stmt(db, cases[_i].sql);
	ck_assert(!stmt_next(st));
	ck_assert_int_eq(stmt_end(st, &err), ERR_CORRUPT);
	ck_assert_msg(strstr(err.detail, cases[_i].detail) &&
			      strstr(err.detail, place_path("r")),
		      "%s", err.detail);
	err_init(&err);
	ck_assert_int_eq(db_run(db, cases[_i].sql, &err), ERR_CORRUPT);
}
END_TEST

START_TEST(a_null_where_none_may_be_is_damage)
{
	static const char sql[] = "SELECT NULL AS a, 1 AS b";
	struct stmt *st = db_stmt(db, sql);

	ck_assert(stmt_next(st));
	switch (_i) {
	case 0:
		ck_assert_str_eq(stmt_text(st, "a"), "");
		break;
	case 1:
		ck_assert_int_eq(stmt_int(st, "a"), 0);
		break;
	case 2:
		stmt_day(st, "a");
		break;
	case 3:
		stmt_moment(st, "a");
		break;
	}
	/* What is read after it is nothing. */
	ck_assert_int_eq(stmt_int(st, "b"), 0);
	ck_assert_int_eq(stmt_end(st, &err), ERR_CORRUPT);
	ck_assert_str_eq(err.detail, "a = NULL");
}
END_TEST

/* Control characters, 8-bit ones, what directs writing; blanks are left. */
START_TEST(what_would_drive_a_terminal_is_taken_out)
{
	static const char sql[] =
		"SELECT :nasty AS nasty, :fine AS fine, :other AS other";
	static const char fine[] = "Әсел\tсөз\nіс\f";
	struct stmt *st = db_stmt(db, sql);
	const char *nasty;

	stmt_bind_text(st, ":nasty",
		       "Х\x1b[2J\x07у\xc2\x9b\xe2\x80\xae\xe2\x81\xa6!\x7f");
	stmt_bind_text(st, ":fine", fine);
	stmt_bind_text(st, ":other", "\x01– й\xe2\x80\x93");
	ck_assert(stmt_next(st));
	nasty = stmt_text(st, "nasty");
	ck_assert_str_eq(stmt_text(st, "fine"), fine);
	ck_assert_str_eq(stmt_text(st, "other"), "– й–");
	ck_assert_str_eq(nasty, "Х[2Jу!");
	ck_ok(stmt_end(st, &err));
}
END_TEST

START_TEST(one_statement_twice_at_once)
{
	static const char sql[] = "SELECT :n AS n UNION ALL SELECT 0";
	struct stmt *a = db_stmt(db, sql), *b;

	stmt_bind_int(a, ":n", 1);
	ck_assert(stmt_next(a));
	b = db_stmt(db, sql);
	stmt_bind_int(b, ":n", 2);
	ck_assert(stmt_next(b));
	ck_assert_int_eq(stmt_int(a, "n"), 1);
	ck_assert_int_eq(stmt_int(b, "n"), 2);
	ck_ok(stmt_end(b, &err));
	ck_assert(stmt_next(a));
	ck_assert_int_eq(stmt_int(a, "n"), 0);
	ck_ok(stmt_end(a, &err));
}
END_TEST

START_TEST(a_failed_statement_does_nothing_more)
{
	static const char sql[] = "SELECT 1 AS n";
	struct stmt *st = db_stmt(db, sql);

	stmt_fail(st, ERR_BLOCKED, "why");
	ck_assert(!stmt_next(st));
	ck_assert_int_eq(stmt_int_or(st, "n", 5), 5);
	ck_assert_str_eq(stmt_text(st, "n"), "");
	ck_assert_int_eq(stmt_end(st, &err), ERR_BLOCKED);
	ck_assert_str_eq(err.detail, "why");
	/* and is as good as new afterwards */
	st = db_stmt(db, sql);
	ck_assert(stmt_next(st));
	ck_assert_int_eq(stmt_int(st, "n"), 1);
	ck_ok(stmt_end(st, &err));
}
END_TEST

/* Our own mistakes stop the program: each of these aborts. */
START_TEST(mistakes_abort)
{
	static const char sql[] = "SELECT :a AS a";
	static const char two[] = "SELECT 1; SELECT 2";
	static const char write[] = "DELETE FROM thing";
	static const char wrong[] = "SELECT FROM thing";
	static const char broken[] = "SELECT 'a FROM thing";
	struct stmt *st;

	switch (_i) {
	case 0:
		stmt_bind_int(db_stmt(db, sql), ":b", 1);
		return;
	case 1:
		st = db_stmt(db, sql);
		stmt_bind_int(st, ":a", 1);
		stmt_next(st);
		stmt_int(st, "c");
		return;
	case 2:
		db_stmt(db, broken);
		return;
	case 3:
		db_stmt(db, two);
		return;
	case 4:
		db_stmt(db, wrong);
		return;
	case 5:
		ck_ok(db_commit(db, &err));
		stmt_next(db_stmt(db, write));
		return;
	}
}
END_TEST

#ifdef VSHU_DEBUG
START_TEST(what_is_forgotten_aborts_in_a_debug_build)
{
	static const char sql[] = "SELECT :a AS a, 2 AS b";
	struct stmt *st = db_stmt(db, sql);

	if (_i)
		stmt_bind_int(st, ":a", 1);
	stmt_next(st);
	stmt_int(st, "a");
	(void)!stmt_end(st, &err);
}
END_TEST
#endif

int main(void)
{
	Suite *suite = suite_create("stmt");
	TCase *tc = tcase_create("stmt");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, a_record_comes_back_as_it_went_in);
	tcase_add_test(tc, what_is_empty_is_null);
	tcase_add_loop_test(tc, what_cannot_be_read_is_damage, 0,
			    sizeof(damaged) / sizeof(*damaged));
	tcase_add_loop_test(tc, another_schema_is_damage, 0, 6);
	tcase_add_loop_test(tc, a_null_where_none_may_be_is_damage, 0, 4);
	tcase_add_test(tc, what_would_drive_a_terminal_is_taken_out);
	tcase_add_test(tc, one_statement_twice_at_once);
	tcase_add_test(tc, a_failed_statement_does_nothing_more);
	tcase_add_loop_test_raise_signal(tc, mistakes_abort, SIGABRT, 0, 6);
#ifdef VSHU_DEBUG
	tcase_add_loop_test_raise_signal(
		tc, what_is_forgotten_aborts_in_a_debug_build, SIGABRT, 0, 2);
#endif
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
