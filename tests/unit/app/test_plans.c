/*
 * Every statement that a case's whole way and all lists give to SQLite is
 * looked at: none reads a table that grows with the school from end to end, or
 * sorts it, but by an index (DESIGN.md section 11).
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/board.h"
#include "app/deadline.h"
#include "app/list.h"
#include "app/state.h"
#include "base/mem.h"
#include "model/people.h"
#include "base/sb.h"
#include "db/handle.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* The statements, each once. */
static struct {
	char **sql;
	int n, capacity;
} seen;

static int see(unsigned what, void *data, void *st, void *text)
{
	const char *sql = sqlite3_sql(st);

	(void)what;
	(void)data;
	(void)text;
	for (int i = 0; i < seen.n; i++)
		if (!strcmp(seen.sql[i], sql))
			return 0;
	MEM_GROW(seen.sql, seen.n, seen.capacity);
	seen.sql[seen.n++] = xstrdup(sql);
	return 0;
}

/* Tables with a row a child, a case or a step. */
static const char *const large[] = {
	"child",	  "family",	 "family_member",  "signal",
	"signal_child",	  "casefile",	 "primary_info",   "material",
	"characteristic", "psychology",	 "visit",	   "visit_member",
	"prior_measure",  "request",	 "representation", "meeting",
	"participant",	  "agenda_item", "plan",	   "measure",
	"monitoring",	  "notice",	 "refusal",	   "petition",
	"removal",	  "transfer",	 "paper",	   "obligation",
	"case_event",	  "audit",	 "search_entry",
};

/* The table that an alias of the statement stands for: "… child AS c …". */
static int is_large(const char *sql, const char *name, size_t len)
{
	for (size_t i = 0; i < ARRAY_SIZE(large); i++) {
		char *as = xasprintf(" %s AS %.*s", large[i], (int)len, name);
		const char *at = strstr(sql, as);
		int is = at && !strchr("abcdefghijklmnopqrstuvwxyz_",
				       at[strlen(as)] ? at[strlen(as)] : ' ');

		free(as);
		if (is ||
		    (strlen(large[i]) == len && !strncmp(large[i], name, len)))
			return 1;
	}
	return 0;
}

/*
 * "SCAN t", and "SEARCH t USING INTEGER PRIMARY KEY (rowid>?)" is one too. Both
 * are as good as an index where rows are taken in the order of their ids.
 */
static int reads_all(const char *sql, const char *line)
{
	const char *name = strchr(line, ' ') + 1;

	if (!is_large(sql, name, strcspn(name, " ")))
		return 0;
	if (!strncmp(line, "SCAN ", 5))
		return !strstr(line, " INDEX ");
	return strstr(line, "PRIMARY KEY (rowid>?)") != NULL;
}

static int is_of_full_text(const char *sql)
{
	return strstr(sql, "'search_index") != NULL;
}

/* What of its plan is too dear, or NULL. */
static char *find_dear(const char *sql)
{
	static const char first[] = "(SELECT t.id AS page_id FROM ";
	struct sb why = SB_INIT;
	char *text = xasprintf("EXPLAIN QUERY PLAN %s", sql);
	int is_page = strstr(sql, first) != NULL, in_page = is_page;
	int all = 0, sorted = 0;
	sqlite3_stmt *st;

	ck_assert_msg(sqlite3_prepare_v2(F->app->db->sql, text, -1, &st,
					 NULL) == SQLITE_OK,
		      "%s", sql);
	while (sqlite3_step(st) == SQLITE_ROW) {
		const char *line = (const char *)sqlite3_column_text(st, 3);

		sb_addf(&why, "\n    %s", line);
		/* What comes after it is of the one page's rows. */
		in_page = in_page && strcmp(line, "SCAN page") != 0;
		if (is_page && !in_page)
			continue;
		if (!strncmp(line, "SCAN ", 5) || !strncmp(line, "SEARCH ", 7))
			all |= reads_all(sql, line);
		sorted |= strstr(line, "TEMP B-TREE") != NULL;
	}
	sqlite3_finalize(st);
	free(text);
	if (all && (sorted || !strstr(sql, " LIMIT ")))
		return sb_detach(&why);
	sb_release(&why);
	return NULL;
}

static void walk_lists(void)
{
	static const struct listing *const listings[] = {
#define X(name) &listing_##name,
		LISTINGS(X)
#undef X
	};
	static const char *const typed[] = { NULL, "ахм", "ах" };

	for (size_t i = 0; i < ARRAY_SIZE(listings); i++)
		for (int v = 0; v < 12 * listings[i]->n_sorts; v++) {
			struct listing_page page = LISTING_PAGE_INIT;
			struct listing_filter f = {
				.owner_id = listings[i]->part_is_needed ||
					    (v & 1 && listings[i]->owner),
				.stage = v & 1 ? 1 : 0,
				.status = v & 1 ? 1 : 0,
				.descending = v >> 1 & 1,
				.search = typed[v / 4 % 3],
			};
			int64_t n;

			ok(app_list_count(F->app, listings[i], &f, &n, E));
			ok(app_list_rows(F->app, listings[i], &f, v / 12, 0, 20,
					 &page, E));
			listing_page_release(&page);
		}
}

static void look_around(void)
{
	struct app_results found;
	struct app_choices choices;
	struct deadlines d;
	struct term_kept kept[OBLIGATION_RULE_COUNT];
	struct board board;

	walk_lists();
	ok(app_search(F->app, "ахм", 20, &found, E));
	app_results_release(&found);
	ok(app_search(F->app, "а", 20, &found, E));
	app_results_release(&found);
	ok(app_deadlines(F->app, 0, 0, 10, &d, E));
	app_deadlines_release(&d);
	ok(app_deadlines(F->app, 1, 0, 10, &d, E));
	app_deadlines_release(&d);
	ok(app_choose(F->app, APP_CHILD, "", 10, &choices, E));
	app_choices_release(&choices);
	ok(app_choose(F->app, APP_FAMILY, "", 10, &choices, E));
	app_choices_release(&choices);
	ok(app_choose(F->app, APP_STAFF, "ли", 10, &choices, E));
	app_choices_release(&choices);
	ok(app_agenda_waiting(F->app, &choices, E));
	app_choices_release(&choices);
	ok(app_board(F->app, BOARD_BY_PERSON, &board, E));
	app_board_release(&board);
	ok(app_terms_kept(F->app, day("2026-09-01"), day("2026-09-30"), kept,
			  E));
}

/* Reads a record, has it changed, saves it. */
static void changed(enum app_record kind, int64_t id,
		    void (*change)(void *record))
{
	void *record = app_record_new(kind);

	ok(app_load(F->app, kind, id, record, E));
	change(record);
	ok(app_save(F->app, kind, record, E));
	app_record_free(kind, &record);
}

static void to_six_days(void *record)
{
	((struct school *)record)->week = SCHOOL_WEEK_6;
}

static void to_the_other_teacher(void *record)
{
	((struct school_class *)record)->teacher_id = F->other_teacher;
}

static void to_the_other_class(void *record)
{
	((struct child *)record)->class_id = F->other_class_id;
}

static void leaves(void *record)
{
	((struct staff *)record)->works_until = app_today(F->app);
}

static void add_and_take_out(int64_t plan_id)
{
	struct family_member m;
	struct measure measure;

	record_init(&record_family_member, &m);
	m.family_id = F->family_id;
	str_set(&m.surname, "Ахметов");
	str_set(&m.given, "Ерлан");
	m.kinship = KINSHIP_FATHER;
	ok(app_save(F->app, APP_FAMILY_MEMBER, &m, E));
	ok(app_remove(F->app, APP_FAMILY_MEMBER, m.row.id, E));
	record_release(&record_family_member, &m);
	record_init(&record_measure, &measure);
	measure.plan_id = plan_id;
	str_set(&measure.kind, "Беседы");
	measure.responsible_id = F->staff[ROLE_PSYCHOLOGIST];
	str_set(&measure.volume, "1");
	measure.due_on = day("2026-12-01");
	str_set(&measure.indicator, "-");
	ok(app_save(F->app, APP_MEASURE, &measure, E));
	ok(app_measure_remove(F->app, measure.row.id, E));
	record_release(&record_measure, &measure);
}

static void take_every_step(void)
{
	int64_t plan_id, case_id = a_supported_case(F->agency_id, &plan_id);
	int64_t item_id, draft_id, meeting_id;
	struct app_records list;
	struct app_choices similar;
	struct app_case c;
	struct child child;
	struct plan p;

	ok(app_notices_due(F->app, case_id, &list, E));
	app_records_release(&list);
	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_REMOVAL, &list, E));
	app_records_release(&list);
	ok(app_case_open(F->app, case_id, &c, E));
	app_case_release(&c);
	a_meeting("2026-09-25", case_id, AGENDA_QUESTION_REVIEW, &item_id);
	ok(app_agenda_remove(F->app, item_id, E));
	record_init(&record_child, &child);
	ok(app_load(F->app, APP_CHILD, F->child_id, &child, E));
	ok(app_child_similar(F->app, &child, &similar, E));
	app_choices_release(&similar);
	record_release(&record_child, &child);
	/* Another case, whose plan is still a draft. */
	case_id = a_case_before_the_council(0, F->other_child_id);
	meeting_id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);
	ok(attend(meeting_id, 0));
	ok(decide(item_id, DECISION_PLACE));
	record_init(&record_plan, &p);
	ok(app_plan_draft(F->app, case_id, &p, E));
	ok(app_save(F->app, APP_PLAN, &p, E));
	draft_id = p.row.id;
	record_release(&record_plan, &p);
	add_and_take_out(draft_id);
	as(ROLE_HEAD);
	changed(APP_SCHOOL, 1, to_six_days);
	as(ROLE_SECRETARY);
	changed(APP_SCHOOL_CLASS, F->class_id, to_the_other_teacher);
	changed(APP_CHILD, F->child_id, to_the_other_class);
	changed(APP_STAFF, F->staff[ROLE_PSYCHOLOGIST], leaves);
}

START_TEST(nothing_that_grows_is_read_from_end_to_end)
{
	struct sb dear = SB_INIT;
	int n = 0;

	sqlite3_trace_v2(F->app->db->sql, SQLITE_TRACE_STMT,
			 (int (*)(unsigned, void *, void *, void *))see, NULL);
	take_every_step();
	as(ROLE_HEAD);
	look_around();
	sqlite3_trace_v2(F->app->db->sql, 0, NULL, NULL);
	for (int i = 0; i < seen.n; i++) {
		const char *sql = seen.sql[i];
		char *why;

		if (is_of_full_text(sql))
			continue;
		/* What an INSERT would look for, it never has to. */
		if (strncmp(sql, "SELECT", 6) && strncmp(sql, "UPDATE", 6) &&
		    strncmp(sql, "DELETE", 6))
			continue;
		why = find_dear(sql);
		if (why)
			sb_addf(&dear, "\n%d. %s%s", ++n, sql, why);
		free(why);
	}
	ck_assert_int_gt(seen.n, 100);
	if (n) {
		fprintf(stderr, "%s\n", dear.s);
		ck_abort_msg("%d statements of %d are too dear", n, seen.n);
	}
	sb_release(&dear);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/plans");
	TCase *tcase = tcase_create("plans");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, nothing_that_grows_is_read_from_end_to_end);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
