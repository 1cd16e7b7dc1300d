/* db: any part of any word is found; texts are folded already. */
#include "db/search.h"

#include <check.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "unit/db/place.h"

static struct err err;
static struct db *db;

#define ck_ok(call) \
	do { \
		enum err_code code_ = (call); \
		ck_assert_msg(code_ == ERR_OK, "%s: %d %s", #call, (int)code_, \
			      err.detail); \
	} while (0)

static const struct {
	int kind;
	int64_t id;
	const char *folded;
} entries[] = {
	{ 1, 1, "ахметов данияр сериковиц 701 7011234567" },
	{ 1, 2, "ахметова аигул" },
	{ 1, 3, "ким алина" },
	{ 1, 4, "алимов ахмет" },
	{ 2, 1, "2026 031 ахметов данияр" },
	{ 2, 5, "2026 032 ким алина" },
};

static void set_up(void)
{
	err_init(&err);
	place_make();
	ck_ok(db_open(place_path("r"), DB_CREATE, &db, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db, SEARCH_SCHEMA, &err));
	for (size_t i = 0; i < ARRAY_SIZE(entries); i++)
		ck_ok(search_put(db, entries[i].kind, entries[i].id,
				 entries[i].folded, &err));
}

static void tear_down(void)
{
	db_close(&db);
	place_remove();
}

static const struct {
	int kind;
	const char *folded;
	const char *ids; /* in this order */
} found[] = {
	{ 1, "ахметов", "1 2 " },
	{ 1, "ахмет", "1 2 4 " }, /* the beginning first, then inside */
	{ 1, "мет", "1 2 4 " },
	{ 1, "аигул", "2 " },
	{ 1, "гул", "2 " },
	{ 1, "а", "4 1 2 " },
	{ 1, "ки", "3 " },
	{ 1, "ахм дан", "1 " },
	{ 1, "дан ахм", "1 " },
	{ 1, "ал ахмет", "4 " },
	{ 1, "7011234567", "1 " },
	{ 1, "1234", "1 " },
	{ 1, "нет", "" },
	{ 1, "", "" },
	{ 1, "  ", "" },
	{ 1, "ах да", "1 " },
	{ 1, "ах ал", "4 " },
	{ 1, "ким ал", "3 " },
	{ 1, "ахмет ал", "4 " }, /* short ones begin a word */
	{ 1, "ахмет ет", "" },
	{ 1, "ул", "" },	/* two letters: the beginning only */
	{ 2, "26 03", "1 5 " }, /* a number as it stands */
	{ 2, "6 0", "1 5 " },
	{ 2, "6 032", "5 " },
	{ 2, "2 ки", "5 " },
	{ 2, "2 ким", "5 " },
	{ 2, "0 к а", "5 " }, /* each letter begins a word */
	{ 2, "0 к н", "" },
	{ 2, "26 0 к", "" },
	{ 2, "6 03 а", "" },
	{ 2, "26 032 ким а", "5 " },
	{ 2, "03 26", "" },
	{ 2, "ахметов", "1 " },
	{ 2, "2026", "1 5 " },
	{ 2, "032", "5 " },
	{ 3, "ахметов", "" },
};

static void expect(int kind, const char *folded, const char *ids)
{
	int64_t list[10];
	struct search_hits hits = { .kind = kind, .max = 10, .ids = list };
	char text[200] = "";

	ck_ok(search_find(db, folded, &hits, 1, &err));
	for (size_t i = 0; i < hits.n; i++)
		snprintf(text + strlen(text), sizeof(text) - strlen(text),
			 "%lld ", (long long)list[i]);
	ck_assert_str_eq(text, ids);
}

START_TEST(finds)
{
	expect(found[_i].kind, found[_i].folded, found[_i].ids);
}
END_TEST

START_TEST(what_changes_is_found_anew)
{
	char *text;

	ck_ok(search_put(db, 1, 1, "ахметова данияра", &err));
	expect(1, "данияра", "1 ");
	expect(1, "сериковиц", "");
	ck_ok(search_put(db, 1, 1, "", &err));
	expect(1, "данияр", "");
	expect(1, "ахметов", "2 ");
	ck_ok(search_get(db, 1, 1, &text, &err));
	ck_assert_ptr_null(text);
	ck_ok(db_run(db,
		     "INSERT INTO search_index (search_index)"
		     " VALUES ('integrity-check')",
		     &err));
}
END_TEST

/* How many rows the index itself has with these three letters. */
static int64_t indexed(const char *letters)
{
	static const char sql[] = "SELECT count(*) AS n FROM search_index"
				  " WHERE search_index MATCH :match";
	char *match = xasprintf("\"%s\"", letters);
	struct stmt *st = db_stmt(db, sql);
	int64_t n = -1;

	stmt_bind_text(st, ":match", match);
	if (stmt_next(st))
		n = stmt_int(st, "n");
	ck_ok(stmt_end(st, &err));
	free(match);
	return n;
}

START_TEST(the_index_follows_the_transaction)
{
	ck_ok(search_put(db, 1, 10, "абвгд", &err));
	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 10, "ежзик", &err));
	ck_ok(search_put(db, 1, 11, "ежзик", &err));
	/* its own changes are found, those before the savepoint too */
	expect(1, "жзи", "10 11 ");
	expect(1, "бвг", "");
	db_rollback(db);
	expect(1, "жзи", "");
	expect(1, "бвг", "10 ");
	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 10, "лмноп", &err));
	ck_ok(search_put(db, 1, 10, "", &err));
	ck_ok(search_put(db, 1, 10, "рстуф", &err));
	ck_ok(db_commit(db, &err));
	ck_ok(db_commit(db, &err));
	expect(1, "сту", "10 ");
	ck_assert_int_eq(indexed("сту"), 1);
	ck_assert_int_eq(indexed("бвг"), 0);
	ck_assert_int_eq(indexed("жзи"), 0);
	ck_assert_int_eq(indexed("мно"), 0);
	ck_assert_int_eq(indexed("мет"), 4);

	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 10, "хцчшщ", &err));
	ck_ok(search_put(db, 1, 12, "хцчшщ", &err));
	ck_assert_int_eq(indexed("цчш"), 0); /* only with the end */
	db_rollback(db);
	ck_assert_int_eq(indexed("цчш"), 0);
	expect(1, "сту", "10 ");
	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 10, "", &err));
	ck_ok(db_commit(db, &err));
	ck_assert_int_eq(indexed("сту"), 0);
	ck_ok(db_begin(db, &err));
}
END_TEST

/*
 * Whatever is begun, put, looked for, undone and kept: a plain table of texts,
 * a copy for every savepoint, knows what the index has to hold.
 */
#define IDS 5
#define DEPTH 4

static const char *const words[] = { "", "абвгд", "ежзик", "лмноп", "рстуф" };

static void expect_words(size_t table[static IDS], int whole_index)
{
	for (size_t w = 1; w < ARRAY_SIZE(words); w++) {
		char ids[100] = "";
		int n = 0;

		for (size_t i = 0; i < IDS; i++)
			if (table[i] == w) {
				snprintf(ids + strlen(ids),
					 sizeof(ids) - strlen(ids), "%zu ", i);
				n++;
			}
		if (whole_index)
			ck_assert_int_eq(indexed(words[w] + 4), n);
		expect(3, words[w] + 2, ids);
	}
}

START_TEST(as_a_plain_table_would)
{
	size_t table[DEPTH + 1][IDS] = { { 0 } };
	uint32_t state = 1 + (uint32_t)_i;
	int depth = 0;

	ck_ok(db_commit(db, &err));
	for (int step = 0; step < 400; step++) {
		uint32_t what = (state = state * 1664525u + 1013904223u) >> 16;

		if (!depth || (what % 8 == 0 && depth < DEPTH)) {
			ck_ok(db_begin(db, &err));
			memcpy(table[depth + 1], table[depth],
			       sizeof(table[0]));
			depth++;
		} else if (what % 8 == 1) {
			db_rollback(db);
			depth--;
		} else if (what % 8 == 2) {
			ck_ok(db_commit(db, &err));
			depth--;
			memcpy(table[depth], table[depth + 1],
			       sizeof(table[0]));
		} else if (what % 8 == 3) {
			expect_words(table[depth], 0);
		} else {
			size_t id = what / 8 % IDS;
			size_t word = what / 64 % ARRAY_SIZE(words);

			ck_ok(search_put(db, 3, (int64_t)id, words[word],
					 &err));
			table[depth][id] = word;
		}
		if (!depth)
			expect_words(table[0], 1);
	}
	while (depth--)
		db_rollback(db);
	expect_words(table[0], 1);
	ck_ok(db_begin(db, &err));
	ck_ok(db_run(db,
		     "INSERT INTO search_index (search_index)"
		     " VALUES ('integrity-check')",
		     &err));
}
END_TEST

/* What one has not kept yet the other does not find; then it changes it. */
START_TEST(two_at_one_register)
{
	struct db *mine = db, *other;

	ck_ok(db_commit(db, &err));
	ck_ok(db_open(place_path("r"), 0, &other, &err));
	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 10, "абвгд", &err));
	expect(1, "бвг", "10 ");
	db = other;
	expect(1, "бвг", "");
	ck_assert_int_eq(indexed("бвг"), 0);
	ck_ok(db_commit(mine, &err));
	expect(1, "бвг", "10 ");
	ck_ok(db_begin(other, &err));
	ck_ok(search_put(other, 1, 10, "ежзик", &err));
	ck_ok(db_commit(other, &err));
	db = mine;
	expect(1, "бвг", "");
	expect(1, "жзи", "10 ");
	ck_assert_int_eq(indexed("бвг"), 0);
	ck_assert_int_eq(indexed("жзи"), 1);
	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 10, "", &err));
	ck_ok(db_commit(db, &err));
	ck_assert_int_eq(indexed("жзи"), 0);
	db_close(&other);
}
END_TEST

/* Killed before the end, also after the index was brought up to date. */
START_TEST(killed_before_the_end)
{
	int status;
	pid_t child;

	ck_ok(db_commit(db, &err));
	db_close(&db);
	child = fork();
	if (!child) {
		int64_t id;
		struct search_hits hits = { .kind = 1, .max = 1, .ids = &id };

		if (db_open(place_path("r"), 0, &db, &err) ||
		    db_begin(db, &err) || search_put(db, 1, 1, "абвгд", &err) ||
		    search_put(db, 1, 10, "абвгд", &err) ||
		    (_i && search_find(db, "бвг", &hits, 1, &err)))
			_exit(1);
		raise(SIGKILL);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFSIGNALED(status));
	ck_ok(db_open(place_path("r"), 0, &db, &err));
	expect(1, "бвг", "");
	expect(1, "ахметов", "1 2 ");
	ck_assert_int_eq(indexed("бвг"), 0);
	ck_assert_int_eq(indexed("мет"), 4);
	ck_ok(db_begin(db, &err));
	ck_ok(search_put(db, 1, 1, "ежзик", &err));
	ck_ok(db_commit(db, &err));
	ck_assert_int_eq(indexed("мет"), 3);
	ck_assert_int_eq(indexed("жзи"), 1);
}
END_TEST

/* Of several kinds at once, each as much as it has room for. */
static const struct {
	const char *folded;
	size_t max[3]; /* of kinds 1, 2 and 4 */
	const char *ids[3];
} kinds[] = {
	{ "а", { 2, 9, 9 }, { "4 1 ", "", "" } },
	{ "мет", { 2, 9, 9 }, { "1 2 ", "1 ", "" } },
	{ "мет", { 9, 9, 9 }, { "1 2 4 ", "1 ", "" } },
	{ "мет", { 1, 1, 9 }, { "1 ", "1 ", "" } },
	{ "ким алина", { 0, 9, 9 }, { "", "5 ", "" } },
	{ "ким алина", { 9, 0, 9 }, { "3 ", "", "" } },
	{ "алина", { 9, 9, 9 }, { "3 ", "5 ", "7 " } },
	{ "алина", { 0, 0, 1 }, { "", "", "7 " } },
	{ "алина", { 0, 0, 0 }, { "", "", "" } },
};

START_TEST(several_kinds_at_once)
{
	int64_t ids[3][9];
	struct search_hits hits[] = { { .kind = 1, .ids = ids[0] },
				      { .kind = 2, .ids = ids[1] },
				      { .kind = 4, .ids = ids[2] } };

	ck_ok(search_put(db, 3, 1, "алина ким", &err));
	ck_ok(search_put(db, 4, 7, "школа алина", &err));
	for (int i = 0; i < 3; i++)
		hits[i].max = kinds[_i].max[i];
	ck_ok(search_find(db, kinds[_i].folded, hits, 3, &err));
	for (int i = 0; i < 3; i++) {
		char text[200] = "";

		for (size_t k = 0; k < hits[i].n; k++)
			snprintf(text + strlen(text),
				 sizeof(text) - strlen(text), "%lld ",
				 (long long)hits[i].ids[k]);
		ck_assert_str_eq(text, kinds[_i].ids[i]);
	}
	/* once more: nothing twice */
	ck_ok(search_find(db, kinds[_i].folded, hits, 3, &err));
	ck_assert_uint_le(hits[0].n, 4);
	ck_assert_uint_le(hits[1].n, 1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("search");
	TCase *tc = tcase_create("search");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_loop_test(tc, finds, 0, ARRAY_SIZE(found));
	tcase_add_test(tc, what_changes_is_found_anew);
	tcase_add_test(tc, the_index_follows_the_transaction);
	tcase_add_loop_test(tc, as_a_plain_table_would, 0, 10);
	tcase_add_test(tc, two_at_one_register);
	tcase_add_loop_test(tc, killed_before_the_end, 0, 2);
	tcase_add_loop_test(tc, several_kinds_at_once, 0, ARRAY_SIZE(kinds));
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
