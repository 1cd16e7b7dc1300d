/* store: lists show the right rows, in order, of whom they may, page by page. */
#include "store/listing.h"

#include <stdlib.h>
#include <string.h>

#include "store/casefile.h"
#include "unit/store/made.h"

static int column_at(const struct listing *l, const char *name)
{
	for (int i = 0; l->columns[i].name; i++)
		if (strcmp(l->columns[i].name, name) == 0)
			return i;
	ck_abort_msg("%s has no column %s", l->name, name);
}

static int has_row(const struct listing_page *page, int64_t id)
{
	for (int i = 0; i < page->n; i++)
		if (page->rows[i].id == id)
			return 1;
	return 0;
}

/* Arranged by any column it is the same rows, and read by ids too. */
static void same_when_arranged(const struct listing *l,
			       const struct listing_filter *f,
			       const struct listing_page *page)
{
	struct listing_page by_ids = LISTING_PAGE_INIT;
	struct id_list ids = ID_LIST_INIT;

	for (int c = -1; c < page->n_columns; c++) {
		const struct listing_view view = { .column = c };

		ck_ok(listing_arrange(made.db, l, f, &view, &ids, &made.err));
		ck_assert_msg(ids.n == page->n, "%s: %d of %d", l->name, ids.n,
			      page->n);
		ck_ok(listing_rows_of(made.db, l, f, ids.ids, ids.n, &by_ids,
				      &made.err));
		ck_assert_int_eq(by_ids.n, ids.n);
		for (int i = 0; i < ids.n; i++) {
			ck_assert_int_eq(by_ids.rows[i].id, ids.ids[i]);
			ck_assert(has_row(page, ids.ids[i]));
		}
	}
	listing_page_release(&by_ids);
	id_list_release(&ids);
}

/* Every listing: all variants of its SQL, and the names of its columns. */
START_TEST(every_listing_answers)
{
	static const char *const names[] = {
#define X(name) #name,
		LISTINGS(X)
#undef X
	};

	made_signal(made.daniyar);
	made_case(made.daniyar, CASEFILE_GATHERING);
	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		const struct listing *l = listing_find(names[i]);

		ck_assert_msg(l != NULL, "%s", names[i]);
		ck_assert_str_eq(l->name, names[i]);
		ck_assert_int_gt(l->n_sorts, 0);
		ck_assert(*l->label != '\0');
		for (int k = 0; l->columns[k].name; k++)
			ck_assert_msg(l->columns[k].is_hidden ==
					      !*l->columns[k].label,
				      "%s.%s", names[i], l->columns[k].name);
		for (int v = 0; v < 16 * l->n_sorts; v++) {
			struct listing_page page = LISTING_PAGE_INIT;
			struct listing_filter f = {
				.scope = v & 1 ? made.teacher : 0,
				.class_scope = v & 1 ? made.teacher : 0,
				.search = v & 2 ? "дан" : NULL,
				.owner_id = v & 4 || l->part_is_needed ? 1 : 0,
				.stage = v & 4 ? 1 : 0,
				.status = v & 4 ? 1 : 0,
				.descending = v >> 3 & 1,
			};
			int64_t n;

			ck_ok(listing_count(made.db, l, &f, &n, &made.err));
			ck_ok(listing_rows(made.db, l, &f, v / 16, 0, 50, &page,
					   &made.err));
			ck_assert_msg(n == page.n, "%s: %d of %d", names[i],
				      page.n, (int)n);
			/* Where there is no index, the texts are looked into. */
			if (!f.search || l->searched)
				same_when_arranged(l, &f, &page);
			listing_page_release(&page);
		}
	}
	ck_assert_ptr_null(listing_find("nothing"));
}
END_TEST

/* The cells of one column, with a bar behind each. */
static char *column_of(const struct listing *l, const struct listing_filter *f,
		       int sort, const char *column)
{
	static char text[2000];
	struct listing_page page = LISTING_PAGE_INIT;

	text[0] = '\0';
	ck_ok(listing_rows(made.db, l, f, sort, 0, 50, &page, &made.err));
	for (int i = 0; i < page.n; i++) {
		size_t n = strlen(text);

		snprintf(text + n, sizeof(text) - n, "%s|",
			 listing_cell(l, &page.rows[i], column));
	}
	listing_page_release(&page);
	return text;
}

START_TEST(pupils_in_their_orders)
{
	struct listing_filter f = LISTING_FILTER_INIT;
	const struct listing *l = &listing_pupils;

	ck_assert_str_eq(column_of(l, &f, 0, "name"),
			 "Ахметов Данияр|Ахметова Дана|Ким Алина|");
	f.descending = 1;
	ck_assert_str_eq(column_of(l, &f, 0, "name"),
			 "Ким Алина|Ахметова Дана|Ахметов Данияр|");
	f.descending = 0;
	/* 7 before 11 */
	ck_assert_str_eq(column_of(l, &f, 1, "class"), "7 «Б»|7 «Б»|11 «А»|");
	ck_assert_str_eq(column_of(l, &f, 2, "born"),
			 "2009-01-02|2013-04-05|2013-04-05|");
	f.owner_id = made.class_11a;
	ck_assert_str_eq(column_of(l, &f, 0, "name"), "Ким Алина|");
	f.scope = f.class_scope = made.teacher;
	ck_assert_str_eq(column_of(l, &f, 0, "name"), "");
	f.owner_id = 0;
	ck_assert_str_eq(column_of(l, &f, 0, "name"),
			 "Ахметов Данияр|Ахметова Дана|");
	f.search = "ким";
	ck_assert_str_eq(column_of(l, &f, 0, "name"), "");
	f.scope = f.class_scope = 0;
	ck_assert_str_eq(column_of(l, &f, 0, "name"), "Ким Алина|");
	f.search = "нет такого";
	ck_assert_str_eq(column_of(l, &f, 0, "name"), "");
	/* who has left is in the other list */
	ck_ok(db_run(made.db,
		     "UPDATE child SET left_on = '2026-09-01'"
		     " WHERE given = 'Алина'",
		     &made.err));
	f.search = NULL;
	ck_assert_str_eq(column_of(l, &f, 0, "name"),
			 "Ахметов Данияр|Ахметова Дана|");
	ck_assert_str_eq(column_of(&listing_pupils_left, &f, 0, "name"),
			 "Ким Алина|");
}
END_TEST

START_TEST(kazakh_letters_stand_where_they_belong)
{
	static const char *const surnames[] = { "Әбенов",  "Баев", "Абаев",
						"Қанатов", "Лим",  "Кимов" };
	struct listing_filter f = { .owner_id = made.class_11a };

	for (size_t i = 0; i < ARRAY_SIZE(surnames); i++) {
		struct child c;

		record_init(&record_child, &c);
		str_set(&c.surname, surnames[i]);
		str_set(&c.given, "А");
		c.born = MADE_TODAY - 5000;
		c.class_id = made.class_11a;
		made_insert(&record_child, &c);
	}
	ck_assert_str_eq(column_of(&listing_pupils, &f, 0, "name"),
			 "Абаев А|Әбенов А|Баев А|Ким Алина|Кимов А|"
			 "Қанатов А|Лим А|");
}
END_TEST

START_TEST(cases_of_a_stage)
{
	struct listing_filter f = { .stage = CASEFILE_GATHERING };
	const struct listing *l = &listing_cases;
	int64_t first = made_case(made.alina, CASEFILE_GATHERING);
	int64_t second = made_case(made.daniyar, CASEFILE_GATHERING);
	struct listing_page page = LISTING_PAGE_INIT;
	int64_t n;

	made_case(made.dana, CASEFILE_SUPPORT);
	made_obligation(OBLIGATION_GATHER_PRIMARY, first, 0, MADE_TODAY + 2, 0);
	made_obligation(OBLIGATION_GATHER_PRIMARY, second, 0, MADE_TODAY + 1,
			0);
	ck_assert_str_eq(column_of(l, &f, 0, "number"), "2026/001|2026/002|");
	ck_assert_str_eq(column_of(l, &f, 1, "child"),
			 "Ахметов Данияр|Ким Алина|");
	ck_assert_str_eq(column_of(l, &f, 2, "class"), "7 «Б»|11 «А»|");
	ck_assert_str_eq(column_of(l, &f, 3, "due_on"),
			 "2026-11-24|2026-11-25|");
	/* numbers only: no list brands a child in words */
	ck_assert_str_eq(column_of(l, &f, 0, "grounds"), "1,5|1,5|");
	ck_assert_str_eq(column_of(l, &f, 0, "stage"), "gathering|gathering|");
	f.scope = f.class_scope = made.teacher;
	ck_assert_str_eq(column_of(l, &f, 0, "number"), "2026/002|");
	ck_ok(listing_count(made.db, l, &f, &n, &made.err));
	ck_assert_int_eq(n, 1);
	f.scope = f.class_scope = 0;
	f.stage = 0;
	f.search = "ахметов";
	ck_assert_str_eq(column_of(l, &f, 0, "number"), "2026/002|2026/003|");
	f.search = "2026/003";
	ck_assert_str_eq(column_of(l, &f, 0, "number"), "2026/003|");
	f.search = NULL;
	ck_ok(db_run(made.db, "UPDATE casefile SET danger = 1 WHERE id = 2",
		     &made.err));
	ck_ok(listing_rows(made.db, l, &f, 0, 0, 50, &page, &made.err));
	ck_assert_int_eq(page.n, 3);
	ck_assert(!page.rows[0].is_danger && page.rows[1].is_danger);
	listing_page_release(&page);
}
END_TEST

START_TEST(the_register_holds_who_is_placed)
{
	struct listing_filter f = LISTING_FILTER_INIT;

	made_case(made.alina, CASEFILE_GATHERING);
	made_case(made.dana, CASEFILE_SUPPORT);
	made_case(made.daniyar, CASEFILE_REMOVED);
	ck_ok(db_run(made.db,
		     "UPDATE casefile SET placed_on = '2026-10-01' WHERE id >"
		     " 1; UPDATE casefile SET closed_on = '2026-11-01'"
		     " WHERE stage = 'removed'",
		     &made.err));
	ck_assert_str_eq(column_of(&listing_register, &f, 0, "child"),
			 "Ахметова Дана|");
}
END_TEST

START_TEST(signals_are_the_persons_own)
{
	struct listing_filter f = { .scope = made.teacher,
				    .class_scope = made.teacher };

	made_signal(made.daniyar);
	made_signal(made.dana);
	ck_ok(db_run(made.db,
		     "UPDATE signal SET number = '2026/001',"
		     " status = 'registered' WHERE id = 1",
		     &made.err));
	ck_assert_str_eq(column_of(&listing_signals, &f, 0, "children"), "");
	f.scope = f.class_scope = made.secretary;
	ck_assert_str_eq(column_of(&listing_signals, &f, 0, "children"),
			 "Ахметов Данияр|Ахметова Дана|");
	f.scope = f.class_scope = 0;
	f.status = SIGNAL_STATUS_RECEIVED;
	ck_assert_str_eq(column_of(&listing_signals, &f, 0, "children"),
			 "Ахметова Дана|");
	f.status = 0;
	f.search = "12-34";
	ck_assert_str_eq(column_of(&listing_signals, &f, 0, "number"),
			 "2026/001||");
}
END_TEST

#define MANY 1500

/* Every page, from either end, is the rows that it should be. */
START_TEST(pages_are_the_same_from_both_ends)
{
	struct listing_filter f = LISTING_FILTER_INIT;
	struct listing_page all = LISTING_PAGE_INIT, page = LISTING_PAGE_INIT;
	static const int64_t firsts[] = { 0,   1,    499,  501, 750,
					  751, 1000, 1480, 1499 };
	int64_t total;

	for (int i = 0; i < MANY; i++) {
		struct child c;

		record_init(&record_child, &c);
		c.surname = xasprintf("Фамилия%d", i * 7919 % MANY);
		str_set(&c.given, "Имя");
		c.born = 15000 + i % 50;
		c.class_id = made.class_11a;
		made_insert(&record_child, &c);
	}
	ck_ok(listing_count(made.db, &listing_pupils, &f, &total, &made.err));
	ck_assert_int_eq(total, MANY + 3);
	for (int s = 0; s < listing_pupils.n_sorts * 2; s++) {
		f.descending = s & 1;
		ck_ok(listing_rows(made.db, &listing_pupils, &f, s / 2, 0,
				   MANY + 3, &all, &made.err));
		ck_assert_int_eq(all.n, MANY + 3);
		for (size_t i = 0; i < ARRAY_SIZE(firsts); i++) {
			ck_ok(listing_rows(made.db, &listing_pupils, &f, s / 2,
					   firsts[i], 20, &page, &made.err));
			ck_assert_int_eq(page.n, firsts[i] + 20 > all.n
							 ? all.n - firsts[i]
							 : 20);
			for (int k = 0; k < page.n; k++)
				ck_assert_int_eq(page.rows[k].id,
						 all.rows[firsts[i] + k].id);
		}
	}
	ck_ok(listing_rows(made.db, &listing_pupils, &f, 0, MANY + 3, 20, &page,
			   &made.err));
	ck_assert_int_eq(page.n, 0);
	listing_page_release(&all);
	listing_page_release(&page);
}
END_TEST

/* Where a page is asked for, one after the other: of how many rows. */
static const struct {
	int64_t first;
	int n;
} walked[] = {
	{ 0, 20 },  { 19, 20 },	  { 20, 20 },	{ 38, 20 },  { 30, 20 },
	{ 11, 20 }, { 0, 20 },	  { 470, 20 },	{ 700, 60 }, { 690, 20 },
	{ 680, 5 }, { 684, 60 },  { 690, 3 },	{ 650, 3 },  { 1290, 20 },
	{ 900, 1 }, { 1280, 23 }, { 1260, 23 }, { 500, 20 },
};

static void same_rows(const struct listing_page *a,
		      const struct listing_page *b, const char *what, int i)
{
	ck_assert_msg(a->n == b->n, "%s, page %d: %d rows of %d", what, i, a->n,
		      b->n);
	for (int k = 0; k < a->n; k++)
		ck_assert_msg(a->rows[k].id == b->rows[k].id,
			      "%s, page %d, row %d: %d not %d", what, i, k,
			      (int)a->rows[k].id, (int)b->rows[k].id);
}

static void walk(const struct listing *l, int sort, int descending)
{
	struct listing_filter f = { .descending = descending };
	struct listing_page page = LISTING_PAGE_INIT;

	for (int i = 0; i < (int)ARRAY_SIZE(walked); i++) {
		struct listing_page fresh = LISTING_PAGE_INIT;

		ck_ok(listing_rows(made.db, l, &f, sort, walked[i].first,
				   walked[i].n, &page, &made.err));
		ck_ok(listing_rows(made.db, l, &f, sort, walked[i].first,
				   walked[i].n, &fresh, &made.err));
		same_rows(&page, &fresh, l->name, i);
		listing_page_release(&fresh);
	}
	listing_page_release(&page);
}

/* 1,300 children of five names; some without a class. */
static void make_many(void)
{
	ck_ok(db_run(made.db,
		     "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1"
		     " FROM c WHERE i < 1300)"
		     " INSERT INTO child (row_version, surname, given, born,"
		     " class_key, folded, sort_key) SELECT 1, 'a', 'b',"
		     " date('2010-01-01', (i * 7919 % 400) || ' days'),"
		     " iif(i % 3 = 0, NULL, 'k' || i % 11), 'a',"
		     " 'a' || i % 5 FROM c;"
		     "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1"
		     " FROM c WHERE i < 1300)"
		     " INSERT INTO family (row_version, name, large,"
		     " low_income, folded, sort_key) SELECT 1, 'a', 0, 0, 'a',"
		     " 'a' || i % 5 FROM c;",
		     &made.err));
}

START_TEST(a_long_list_is_walked_from_page_to_page)
{
	make_many();
	for (int s = 0; s < listing_pupils.n_sorts * 2; s++)
		walk(&listing_pupils, s / 2, s & 1);
	walk(&listing_families, 0, 0);
	walk(&listing_families, 0, 1);
}
END_TEST

START_TEST(a_page_is_no_guide_when_rows_have_moved)
{
	static const char *const moves[] = {
		"UPDATE child SET sort_key = 'z' WHERE id = 700",
		"UPDATE child SET left_on = '2026-09-01' WHERE id < 100",
		"UPDATE child SET left_on = NULL WHERE id < 50",
		"UPDATE child SET class_key = 'z' WHERE id = 650",
		("INSERT INTO child (row_version, surname, given, born, folded,"
		 " sort_key) VALUES (1, 'a', 'b', '2010-01-01', 'a', 'a')"),
	};
	struct listing_filter f = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;

	make_many();
	for (int i = 0; i < (int)ARRAY_SIZE(moves); i++)
		for (int sort = 0; sort < 2; sort++) {
			struct listing_page fresh = LISTING_PAGE_INIT;

			ck_ok(listing_rows(made.db, &listing_pupils, &f, sort,
					   640, 20, &page, &made.err));
			ck_ok(db_run(made.db, moves[i], &made.err));
			ck_ok(listing_rows(made.db, &listing_pupils, &f, sort,
					   660, 20, &page, &made.err));
			ck_ok(listing_rows(made.db, &listing_pupils, &f, sort,
					   660, 20, &fresh, &made.err));
			same_rows(&page, &fresh, moves[i], sort);
			listing_page_release(&fresh);
		}
	/* nor is a page of a part, of another order, of another list */
	f.owner_id = made.class_7b;
	ck_ok(listing_rows(made.db, &listing_pupils, &f, 0, 0, 20, &page,
			   &made.err));
	walk(&listing_pupils, 0, 0);
	listing_page_release(&page);
}
END_TEST

/* -- orders and parts that no index serves ---------------------------------- */

/* The cells of one column as arranged, with a bar behind each. */
static char *arranged(const struct listing *l, const struct listing_filter *f,
		      const char *by, const struct listing_match *matches,
		      int n_matches, const char *column)
{
	static char text[8000];
	const struct listing_view view = { .column = by ? column_at(l, by) : -1,
					   .matches = matches,
					   .n_matches = n_matches };
	struct listing_page page = LISTING_PAGE_INIT;
	struct id_list ids = ID_LIST_INIT;

	text[0] = '\0';
	ck_ok(listing_arrange(made.db, l, f, &view, &ids, &made.err));
	ck_ok(listing_rows_of(made.db, l, f, ids.ids, ids.n, &page, &made.err));
	for (int i = 0; i < page.n; i++) {
		size_t n = strlen(text);

		snprintf(text + n, sizeof(text) - n, "%s|",
			 listing_cell(l, &page.rows[i], column));
	}
	listing_page_release(&page);
	id_list_release(&ids);
	return text;
}

/* The alphabet of the language, as any primer has it. */
static const char alphabet[] = " аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

static int letter_place(const char *s)
{
	const char *at = NULL;

	for (const char *a = alphabet; *a && !at; a++)
		if ((*a & 0xc0) != 0x80 &&
		    strncmp(a, s, (*s & 0x80) ? 2 : 1) == 0)
			at = a;
	return at ? (int)(at - alphabet) : -1;
}

static int by_alphabet(const void *a, const void *b)
{
	const char *x = *(char *const *)a, *y = *(char *const *)b;

	while (*x && *y) {
		int by = letter_place(x) - letter_place(y);

		if (by)
			return by;
		x += (*x & 0x80) ? 2 : 1;
		y += (*y & 0x80) ? 2 : 1;
	}
	return (*x != '\0') - (*y != '\0');
}

#define ADDRESSES 60

START_TEST(any_column_sorts_by_the_kazakh_alphabet)
{
	struct listing_filter f = { .owner_id = made.class_11a };
	char *addresses[ADDRESSES], expected[8000] = "";
	unsigned state = 12345;

	ck_ok(db_run(made.db, "UPDATE child SET left_on = '2026-09-01'",
		     &made.err));
	for (int i = 0; i < ADDRESSES; i++) {
		struct child c;
		char text[5 * 2 + 1] = "";

		/* Words of the letters that libc and bytes put elsewhere. */
		for (int k = 0; k < 5; k++) {
			static const char *const letters[] = {
				"а", "ә", "б", "к", "қ", "н", "ң",
				"о", "ө", "у", "ұ", "ү", "х", "һ",
				"ы", "і", "г", "ғ", "и", "я",
			};

			state = state * 1103515245 + 12345;
			memcpy(text + 2 * k, letters[(state >> 16) % 20], 2);
		}
		addresses[i] = xstrdup(text);
		record_init(&record_child, &c);
		str_set(&c.surname, "А");
		str_set(&c.given, "Б");
		str_set(&c.address, text);
		c.born = MADE_TODAY - 5000;
		c.class_id = made.class_11a;
		made_insert(&record_child, &c);
	}
	qsort(addresses, ADDRESSES, sizeof(*addresses), by_alphabet);
	for (int i = 0; i < ADDRESSES; i++) {
		snprintf(expected + strlen(expected),
			 sizeof(expected) - strlen(expected), "%s|",
			 addresses[i]);
		free(addresses[i]);
	}
	ck_assert_str_eq(
		arranged(&listing_pupils, &f, "address", NULL, 0, "address"),
		expected);
}
END_TEST

START_TEST(numbers_choices_and_days_have_orders_of_their_own)
{
	struct listing_filter f = LISTING_FILTER_INIT;

	made_case(made.alina, CASEFILE_SUPPORT);
	made_case(made.dana, CASEFILE_GATHERING);
	made_case(made.daniyar, CASEFILE_COUNCIL);
	/* 7 before 11, though 1 comes before 7; alike: in the usual order */
	ck_assert_str_eq(
		arranged(&listing_pupils, &f, "class", NULL, 0, "name"),
		"Ахметов Данияр|Ахметова Дана|Ким Алина|");
	f.descending = 1;
	ck_assert_str_eq(
		arranged(&listing_pupils, &f, "class", NULL, 0, "name"),
		"Ким Алина|Ахметов Данияр|Ахметова Дана|");
	/* stages as they follow each other */
	ck_assert_str_eq(
		arranged(&listing_cases, &f, "stage", NULL, 0, "stage"),
		"support|council|gathering|");
	f.descending = 0;
	ck_ok(db_run(made.db,
		     "UPDATE casefile SET grounds = 512 WHERE id = 1;"
		     "UPDATE casefile SET grounds = 3 WHERE id = 2;"
		     "UPDATE child SET phone = '+7 701 000 00 00'"
		     " WHERE given = 'Дана'",
		     &made.err));
	ck_assert_str_eq(
		arranged(&listing_cases, &f, "grounds", NULL, 0, "grounds"),
		"1,2|1,5|10|");
	/* what is empty comes last */
	ck_assert_str_eq(
		arranged(&listing_pupils, &f, "phone", NULL, 0, "name"),
		"Ахметова Дана|Ахметов Данияр|Ким Алина|");
	ck_assert_str_eq(arranged(&listing_pupils, &f, "born", NULL, 0, "born"),
			 "2009-01-02|2013-04-05|2013-04-05|");
}
END_TEST

static void put_on_register(void)
{
	made_case(made.alina, CASEFILE_SUPPORT);
	made_case(made.dana, CASEFILE_SUPPORT);
	made_case(made.daniyar, CASEFILE_SUPPORT);
	ck_ok(db_run(made.db,
		     "UPDATE casefile SET placed_on = '2026-10-0' || id,"
		     " grounds = CASE id WHEN 1 THEN 1 WHEN 2 THEN 17"
		     " ELSE 528 END;"
		     "UPDATE casefile SET placed_on = '2026-11-03'"
		     " WHERE id = 2",
		     &made.err));
}

START_TEST(the_register_is_narrowed_by_class_and_ground)
{
	const struct listing *l = &listing_register;
	struct listing_filter f = LISTING_FILTER_INIT;
	struct listing_match m[2];

	put_on_register();
	m[0] = (struct listing_match){ column_at(l, "class"), "7 «Б»" };
	ck_assert_str_eq(arranged(l, &f, NULL, m, 1, "child"),
			 "Ахметов Данияр|Ахметова Дана|");
	f.descending = 1;
	ck_assert_str_eq(arranged(l, &f, NULL, m, 1, "child"),
			 "Ахметова Дана|Ахметов Данияр|");
	f.descending = 0;
	/* 1 is one of 1,5 and none of 10 */
	m[1] = (struct listing_match){ column_at(l, "grounds"), "1" };
	ck_assert_str_eq(arranged(l, &f, NULL, m, 2, "child"),
			 "Ахметова Дана|");
	ck_assert_str_eq(arranged(l, &f, NULL, m + 1, 1, "grounds"), "1,5|1|");
	m[1].value = "10";
	ck_assert_str_eq(arranged(l, &f, NULL, m + 1, 1, "grounds"), "5,10|");
	m[0] = (struct listing_match){ column_at(l, "placed_on"), "2026-10" };
	ck_assert_str_eq(arranged(l, &f, "placed_on", m, 1, "placed_on"),
			 "2026-10-01|2026-10-03|");
	/* only the own classes' children, however it is narrowed */
	f.scope = f.class_scope = made.teacher;
	ck_assert_str_eq(arranged(l, &f, "placed_on", m, 1, "placed_on"),
			 "2026-10-03|");
	m[0].value = "2026-12";
	ck_assert_str_eq(arranged(l, &f, NULL, m, 1, "placed_on"), "");
}
END_TEST

/* "value n|…" of a column. */
static char *values_text(const struct listing *l,
			 const struct listing_filter *f, const char *column,
			 const struct listing_match *matches, int n_matches)
{
	static char text[2000];
	const struct listing_view view = { .column = -1,
					   .matches = matches,
					   .n_matches = n_matches };
	struct listing_values values = { .n = 0 };

	text[0] = '\0';
	ck_ok(listing_values(made.db, l, f, &view, column_at(l, column),
			     &values, &made.err));
	for (int i = 0; i < values.n; i++) {
		size_t n = strlen(text);

		snprintf(text + n, sizeof(text) - n, "%s %d|",
			 values.items[i].value, (int)values.items[i].n);
	}
	listing_values_release(&values);
	return text;
}

START_TEST(the_values_of_a_column_are_told_with_their_numbers)
{
	const struct listing *l = &listing_register;
	struct listing_filter f = LISTING_FILTER_INIT;
	struct listing_match m;

	put_on_register();
	ck_assert_str_eq(values_text(l, &f, "class", NULL, 0),
			 "7 «Б» 2|11 «А» 1|");
	ck_assert_str_eq(values_text(l, &f, "grounds", NULL, 0),
			 "1 2|5 2|10 1|");
	ck_assert_str_eq(values_text(l, &f, "placed_on", NULL, 0),
			 "2026-10 2|2026-11 1|");
	ck_assert_str_eq(values_text(l, &f, "plan_until", NULL, 0), " 3|");
	m = (struct listing_match){ column_at(l, "class"), "11 «А»" };
	ck_assert_str_eq(values_text(l, &f, "grounds", &m, 1), "1 1|");
	f.scope = f.class_scope = made.teacher;
	ck_assert_str_eq(values_text(l, &f, "class", NULL, 0), "7 «Б» 2|");
}
END_TEST

/* Typed as people type, in the lists that have no index of it. */
START_TEST(any_list_is_searched)
{
	const struct listing *l = &listing_agenda_waiting;
	struct listing_filter f = { .today = MADE_TODAY };

	made_case(made.alina, CASEFILE_COUNCIL);
	made_case(made.daniyar, CASEFILE_COUNCIL);
	f.search = "алин";
	ck_assert_str_eq(arranged(l, &f, NULL, NULL, 0, "child"), "Ким Алина|");
	f.search = "fkby";
	ck_assert_str_eq(arranged(l, &f, NULL, NULL, 0, "child"), "Ким Алина|");
	f.search = "002 ахм";
	ck_assert_str_eq(arranged(l, &f, NULL, NULL, 0, "child"),
			 "Ахметов Данияр|");
	f.search = "нет";
	ck_assert_str_eq(arranged(l, &f, NULL, NULL, 0, "child"), "");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("listing");
	TCase *tc = tcase_create("listing");

	tcase_add_checked_fixture(tc, made_set_up, made_tear_down);
	tcase_add_test(tc, every_listing_answers);
	tcase_add_test(tc, pupils_in_their_orders);
	tcase_add_test(tc, kazakh_letters_stand_where_they_belong);
	tcase_add_test(tc, cases_of_a_stage);
	tcase_add_test(tc, the_register_holds_who_is_placed);
	tcase_add_test(tc, signals_are_the_persons_own);
	tcase_add_test(tc, pages_are_the_same_from_both_ends);
	tcase_add_test(tc, a_long_list_is_walked_from_page_to_page);
	tcase_add_test(tc, a_page_is_no_guide_when_rows_have_moved);
	tcase_add_test(tc, any_column_sorts_by_the_kazakh_alphabet);
	tcase_add_test(tc, numbers_choices_and_days_have_orders_of_their_own);
	tcase_add_test(tc, the_register_is_narrowed_by_class_and_ground);
	tcase_add_test(tc, the_values_of_a_column_are_told_with_their_numbers);
	tcase_add_test(tc, any_list_is_searched);
	return made_run(suite, tc);
}
