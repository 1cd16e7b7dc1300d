/* store: audit, drafts, settings, journals, papers: what is kept. */
#include <stdlib.h>
#include <string.h>

#include "store/audit.h"
#include "store/draft.h"
#include "store/paper.h"
#include "store/setting.h"
#include "store/tally.h"
#include "unit/store/made.h"

static void add_three(void)
{
	const struct audit_entry e = { .at = moment_from_day(MADE_TODAY, 0),
				       .staff_id = made.secretary,
				       .login = "sapar",
				       .action = "view",
				       .table = "child",
				       .record_id = made.daniyar,
				       .child_id = made.daniyar };

	for (int i = 0; i < 3; i++)
		ck_ok(audit_add(made.db, &e, &made.err));
}

/* Whoever reaches the file takes the triggers away first. */
static const struct {
	const char *sql;
	int64_t bad;
} tampered[] = {
	{ "SELECT 1", 0 },
	{ "UPDATE audit SET login = 'other' WHERE id = 2", 2 },
	{ "UPDATE audit SET reason = '' WHERE id = 1", 1 },
	{ "UPDATE audit SET at = '2026-11-22T00:00:00' WHERE id = 3", 3 },
	{ "DELETE FROM audit WHERE id = 2", 3 },
	{ "DELETE FROM audit WHERE id = 1", 2 },
	{ "DELETE FROM audit WHERE id = 3", 3 },
	{ "DELETE FROM audit WHERE id > 1", 2 },
	{ "DELETE FROM audit", 1 },
	{ "DELETE FROM counter WHERE journal = 'audit'", 4 },
	{ "INSERT INTO audit (id, at, action, prev_hash, hash) SELECT 4, at,"
	  " 'view', hash, prev_hash FROM audit WHERE id = 3",
	  4 },
	{ "UPDATE audit SET table_name = 'child', field = NULL,"
	  " action = 'views' WHERE id = 2",
	  2 },
};

START_TEST(tampering_is_found)
{
	int64_t n, bad;

	add_three();
	ck_assert_int_eq(made_try("UPDATE audit SET login = 'x'"), ERR_INVALID);
	ck_assert_int_eq(made_try("DELETE FROM audit"), ERR_INVALID);
	ck_ok(db_run(made.db,
		     "DROP TRIGGER audit_no_update;"
		     "DROP TRIGGER audit_no_delete",
		     &made.err));
	ck_ok(db_run(made.db, tampered[_i].sql, &made.err));
	ck_ok(audit_verify(made.db, &n, &bad, &made.err));
	ck_assert_int_eq(bad, tampered[_i].bad);
}
END_TEST

START_TEST(changes_are_told_field_by_field)
{
	struct audit_rows rows = { .n = 0 };
	const struct audit_entry e = { .at = 1, .action = "child_edit" };
	struct child before, after;

	record_init(&record_child, &before);
	record_init(&record_child, &after);
	ck_ok(record_load(made.db, &record_child, made.daniyar, &before,
			  &made.err));
	record_copy(&record_child, &after, &before);
	str_set(&after.address, "ул. Абая, 1");
	after.born++;
	ck_ok(audit_add_changes(made.db, &e, &record_child, &before, &after,
				&made.err));
	ck_ok(audit_list(made.db, 0, 10, &rows, &made.err));
	ck_assert_int_eq(rows.n, 2);
	ck_assert_str_eq(rows.items[0].field, "address");
	ck_assert_str_eq(rows.items[0].before, "");
	ck_assert_str_eq(rows.items[0].after, "ул. Абая, 1");
	ck_assert_str_eq(rows.items[1].field, "born");
	ck_assert_str_eq(rows.items[1].before, "2013-04-05");
	ck_assert_str_eq(rows.items[1].after, "2013-04-06");
	ck_assert_str_eq(rows.items[1].staff_name, "");
	ck_ok(audit_add_changes(made.db, &e, &record_child, NULL, &after,
				&made.err));
	ck_ok(audit_list(made.db, 0, 1, &rows, &made.err));
	ck_assert_ptr_null(rows.items[0].field);
	audit_rows_release(&rows);
	record_release(&record_child, &before);
	record_release(&record_child, &after);
}
END_TEST

/* A correction keeps what was there, however few may read it. */
START_TEST(restricted_text_is_kept_too)
{
	struct audit_rows rows = { .n = 0 };
	const struct audit_entry e = { .at = 1, .action = "psych" };
	struct psychology before, after;

	record_init(&record_psychology, &before);
	record_init(&record_psychology, &after);
	after.row.id = 1;
	str_set(&before.detail, "as it was");
	str_set(&after.detail, "secret");
	ck_ok(audit_add_changes(made.db, &e, &record_psychology, &before,
				&after, &made.err));
	ck_ok(audit_list(made.db, 0, 10, &rows, &made.err));
	ck_assert_int_eq(rows.n, 1);
	ck_assert_str_eq(rows.items[0].field, "detail");
	ck_assert_str_eq(rows.items[0].before, "as it was");
	ck_assert_str_eq(rows.items[0].after, "secret");
	audit_rows_release(&rows);
	record_release(&record_psychology, &before);
	record_release(&record_psychology, &after);
}
END_TEST

START_TEST(drafts)
{
	char form[] = "signal", body[] = "one\ntwo", later[] = "three";
	struct draft d = { .staff_id = made.teacher,
			   .form = form,
			   .owner_id = 7,
			   .base_version = 2,
			   .body = body,
			   .saved_at = moment_from_day(MADE_TODAY, 5) };
	struct drafts list = { .n = 0 };
	struct draft found;

	draft_init(&found);
	ck_ok(draft_save(made.db, &d, &made.err));
	ck_ok(draft_load(made.db, made.teacher, "signal", 0, 7, &found,
			 &made.err));
	ck_assert_str_eq(found.body, "one\ntwo");
	ck_assert_int_eq(found.base_version, 2);
	ck_assert_int_eq(found.saved_at, d.saved_at);
	d.body = later;
	d.saved_at++;
	ck_ok(draft_save(made.db, &d, &made.err));
	ck_ok(draft_load(made.db, made.teacher, "signal", 0, 7, &found,
			 &made.err));
	ck_assert_str_eq(found.body, "three");
	/* another's, or of another record, is another draft */
	ck_ok(draft_load(made.db, made.head, "signal", 0, 7, &found,
			 &made.err));
	ck_assert_ptr_null(found.body);
	ck_ok(draft_load(made.db, made.teacher, "signal", 1, 7, &found,
			 &made.err));
	ck_assert_ptr_null(found.body);
	d.owner_id = 8;
	d.saved_at++;
	ck_ok(draft_save(made.db, &d, &made.err));
	ck_ok(draft_list(made.db, made.teacher, &list, &made.err));
	ck_assert_int_eq(list.n, 2);
	ck_assert_int_eq(list.items[0].owner_id, 8);
	ck_ok(draft_delete(made.db, made.teacher, "signal", 0, 8, &made.err));
	ck_ok(draft_list(made.db, made.teacher, &list, &made.err));
	ck_assert_int_eq(list.n, 1);
	drafts_release(&list);
	draft_release(&found);
}
END_TEST

START_TEST(settings_and_terms)
{
	struct obligation_terms terms;
	char *value;

	ck_ok(setting_load(made.db, "lang", &value, &made.err));
	ck_assert_ptr_null(value);
	ck_ok(setting_save(made.db, "lang", "kk", &made.err));
	ck_ok(setting_save(made.db, "lang", "ru", &made.err));
	ck_ok(setting_load(made.db, "lang", &value, &made.err));
	ck_assert_str_eq(value, "ru");
	free(value);
	ck_ok(setting_save(made.db, "lang", NULL, &made.err));
	ck_ok(setting_load(made.db, "lang", &value, &made.err));
	ck_assert_ptr_null(value);
	obligation_terms_init(&terms);
	ck_assert_int_eq(terms.days[OBLIGATION_HAND_COPY], 0);
	ck_ok(setting_save_term(made.db, OBLIGATION_HAND_COPY, 5, &made.err));
	ck_ok(setting_load_terms(made.db, &terms, &made.err));
	ck_assert_int_eq(terms.days[OBLIGATION_HAND_COPY], 5);
	ck_assert_int_eq(terms.days[OBLIGATION_REGISTER_SIGNAL], 1);
}
END_TEST

START_TEST(school_days_reach_the_calendar)
{
	struct calendar *calendar = calendar_new();
	int64_t friday = day_from_ymd(2026, 11, 27);

	ck_ok(calendar_parse(calendar, "range\t2015\t2035\n", &made.err));
	ck_ok(calendar_entry_save(made.db, friday, 1, "worked", DAY_NONE,
				  made.head, &made.err));
	ck_ok(calendar_entry_save(made.db, friday, 0, "a gale", DAY_NONE,
				  made.head, &made.err));
	ck_ok(calendar_entry_load(made.db, calendar, &made.err));
	calendar_build(calendar, WEEK_5);
	ck_assert(!calendar_is_working(calendar, friday));
	ck_ok(calendar_entry_delete(made.db, friday, &made.err));
	ck_ok(calendar_entry_load(made.db, calendar, &made.err));
	calendar_build(calendar, WEEK_5);
	ck_assert(calendar_is_working(calendar, friday));
	calendar_free(&calendar);
}
END_TEST

START_TEST(journals_number_by_year)
{
	static const struct {
		const char *journal;
		int year;
		const char *number;
	} given[] = {
		{ JOURNAL_SIGNAL, 2026, "2026/001" },
		{ JOURNAL_SIGNAL, 2026, "2026/002" },
		{ JOURNAL_CASE, 2026, "2026/001" },
		{ JOURNAL_SIGNAL, 2027, "2027/001" },
		{ JOURNAL_SIGNAL, 2026, "2026/003" },
	};
	char number[JOURNAL_NUMBER_SIZE];

	for (size_t i = 0; i < ARRAY_SIZE(given); i++) {
		ck_ok(journal_next(made.db, given[i].journal, given[i].year,
				   number, &made.err));
		ck_assert_str_eq(number, given[i].number);
	}
	ck_ok(db_run(made.db, "UPDATE counter SET last = 999", &made.err));
	ck_ok(journal_next(made.db, JOURNAL_CASE, 2026, number, &made.err));
	ck_assert_str_eq(number, "2026/1000");
}
END_TEST

START_TEST(profiles_stay)
{
	struct profile_rows rows = { .n = 0 };
	int64_t id;

	ck_ok(profile_insert(made.db, "245", day_from_ymd(2026, 3, 2), "new",
			     &id, &made.err));
	ck_assert_int_eq(
		profile_insert(made.db, "245", 1, "again", &id, &made.err),
		ERR_EXISTS);
	err_init(&made.err);
	ck_ok(profile_list_all(made.db, &rows, &made.err));
	ck_assert_int_eq(rows.n, 2);
	ck_assert_str_eq(rows.items[0].code, "398");
	ck_assert_str_eq(rows.items[1].text, "new");
	profile_rows_release(&rows);
}
END_TEST

START_TEST(what_is_signed_is_frozen)
{
	struct paper p, found;

	record_init(&record_paper, &p);
	record_init(&record_paper, &found);
	str_set(&p.document, "protocol");
	str_set(&p.lang, "kk");
	p.record_id = 3;
	p.issued_at = moment_from_day(MADE_TODAY, 0);
	str_set(&p.text, "abc");
	ck_ok(paper_freeze(made.db, &p, &made.err));
	/* FIPS 180-2, appendix B.1 */
	ck_assert_str_eq(p.sha256, "ba7816bf8f01cfea414140de5dae2223"
				   "b00361a396177a9cb410ff61f20015ad");
	ck_ok(paper_frozen(made.db, "protocol", 3, "kk", &found, &made.err));
	ck_assert_str_eq(found.text, "abc");
	ck_assert_int_eq(made_try("UPDATE paper SET text = 'abd'"),
			 ERR_INVALID);
	ck_assert_int_eq(made_try("DELETE FROM paper"), ERR_INVALID);
	p.row.id = 0;
	ck_assert_int_eq(paper_freeze(made.db, &p, &made.err), ERR_EXISTS);
	err_init(&made.err);
	ck_ok(paper_frozen(made.db, "protocol", 3, "ru", &found, &made.err));
	ck_assert_int_eq(found.row.id, 0);
	ck_ok(paper_check(made.db, &made.err));
	ck_ok(db_run(made.db,
		     "DROP TRIGGER paper_no_update_frozen;"
		     "UPDATE paper SET text = 'abd'",
		     &made.err));
	ck_assert_int_eq(
		paper_frozen(made.db, "protocol", 3, "kk", &found, &made.err),
		ERR_CORRUPT);
	err_init(&made.err);
	ck_assert_int_eq(paper_check(made.db, &made.err), ERR_CORRUPT);
	record_release(&record_paper, &p);
	record_release(&record_paper, &found);
}
END_TEST

#define RULE OBLIGATION_REVIEW_PLAN

static const struct {
	const char *name, *key;
	int64_t n;
} tallied[] = {
	{ "child", "here", 2 },	      { "child", "left", 1 },
	{ "family", "", 1 },	      { "casefile", "gathering", 1 },
	{ "casefile", "support", 1 }, { "casefile", "removed", 1 },
	{ "casefile", NULL, 3 },      { "register", NULL, 1 },
	{ "due", NULL, 3 },	      { "due", "2026-11-24", 2 },
	{ "due", "9999-12-31", 1 },   { "due/secretary", NULL, 2 },
	{ "nothing", NULL, 0 },
};

START_TEST(counts_follow_the_rows)
{
	int64_t kase = made_case(made.daniyar, CASEFILE_GATHERING);
	char *head = xasprintf("due/%d", (int)made.head);
	int64_t n;

	made_case(made.dana, CASEFILE_SUPPORT);
	made_case(made.alina, CASEFILE_GATHERING);
	made_obligation(RULE, kase, made.head, MADE_TODAY + 1, 0);
	made_obligation(RULE, kase, 0, MADE_TODAY + 2, 0);
	made_obligation(RULE, kase, made.head, DAY_NONE, 0);
	made_obligation(RULE, kase, made.head, MADE_TODAY + 3, 0);
	made_obligation(RULE, kase, made.head, MADE_TODAY + 4, 0);
	ck_ok(db_run(made.db,
		     "UPDATE child SET left_on = '2026-09-01'"
		     " WHERE given = 'Алина';"
		     "UPDATE casefile SET placed_on = '2026-10-01'"
		     " WHERE id > 1;"
		     "UPDATE casefile SET closed_on = '2026-11-01',"
		     " stage = 'removed' WHERE id = 3;"
		     "UPDATE obligation SET due_on = '2026-11-24' WHERE id = 2;"
		     "UPDATE obligation SET responsible_id = NULL,"
		     " role = 'secretary' WHERE id = 3;"
		     "UPDATE obligation SET fulfilled_at ="
		     " '2026-11-23T09:00:00' WHERE id = 4;"
		     "UPDATE obligation SET set_aside_at ="
		     " '2026-11-23T09:00:00' WHERE id = 5;",
		     &made.err));
	for (size_t i = 0; i < ARRAY_SIZE(tallied); i++) {
		ck_ok(tally_load(made.db, tallied[i].name, tallied[i].key, &n,
				 &made.err));
		ck_assert_msg(n == tallied[i].n, "%s %s: %d", tallied[i].name,
			      tallied[i].key, (int)n);
	}
	ck_ok(tally_load(made.db, head, NULL, &n, &made.err));
	ck_assert_int_eq(n, 1);
	/* no row is left of days on which nothing is due any more */
	ck_assert_int_eq(made_number("SELECT count(*) AS n FROM tally WHERE"
				     " name >= 'due' AND name < 'duf'"
				     " AND n = 0"),
			 0);
	ck_ok(tally_check(made.db, &made.err));
	free(head);
}
END_TEST

START_TEST(a_wrong_count_is_found)
{
	static const char *const spoilt[] = {
		"UPDATE tally SET n = n + 1 WHERE name = 'family'",
		"DELETE FROM tally WHERE name = 'child'",
		"INSERT INTO tally VALUES ('casefile', 'nowhere', 1)",
	};

	for (size_t i = 0; i < ARRAY_SIZE(spoilt); i++) {
		ck_ok(db_begin(made.db, &made.err));
		ck_ok(db_run(made.db, spoilt[i], &made.err));
		ck_assert_int_eq(tally_check(made.db, &made.err), ERR_CORRUPT);
		err_init(&made.err);
		db_rollback(made.db);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("kept");
	TCase *tc = tcase_create("kept");

	tcase_add_checked_fixture(tc, made_set_up, made_tear_down);
	tcase_add_loop_test(tc, tampering_is_found, 0, ARRAY_SIZE(tampered));
	tcase_add_test(tc, changes_are_told_field_by_field);
	tcase_add_test(tc, restricted_text_is_kept_too);
	tcase_add_test(tc, drafts);
	tcase_add_test(tc, settings_and_terms);
	tcase_add_test(tc, school_days_reach_the_calendar);
	tcase_add_test(tc, journals_number_by_year);
	tcase_add_test(tc, profiles_stay);
	tcase_add_test(tc, what_is_signed_is_frozen);
	tcase_add_test(tc, counts_follow_the_rows);
	tcase_add_test(tc, a_wrong_count_is_found);
	return made_run(suite, tc);
}
