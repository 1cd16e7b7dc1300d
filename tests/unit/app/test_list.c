/*
 * Lists and search show a person what the person may see and not a row more, in
 * the rows and in the count alike; drafts are each person's own.
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/draft.h"
#include "app/list.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static int64_t count_of(const struct listing *listing)
{
	struct listing_page page = LISTING_PAGE_INIT;
	int64_t n;

	ok(app_list_count(F->app, listing, NULL, &n, E));
	ok(app_list_rows(F->app, listing, NULL, 0, 0, 100, &page, E));
	ck_assert_int_eq(page.n, n);
	listing_page_release(&page);
	return n;
}

START_TEST(a_class_teacher_sees_the_own_class)
{
	a_case_before_the_council(F->agency_id, F->child_id);
	a_case_before_the_council(0, F->other_child_id);
	as(ROLE_SECRETARY);
	ck_assert_int_eq(count_of(&listing_cases), 2);
	ck_assert_int_eq(count_of(&listing_pupils), 2);
	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(count_of(&listing_cases), 1);
	ck_assert_int_eq(count_of(&listing_pupils), 1);
	as_staff(F->other_teacher);
	ck_assert_int_eq(count_of(&listing_cases), 1);
	as(ROLE_PSYCHOLOGIST);
	ck_assert_int_eq(count_of(&listing_cases), 2);
}
END_TEST

START_TEST(who_may_see_no_list_gets_none)
{
	struct listing_page page = LISTING_PAGE_INIT;
	int64_t n = 7;

	a_case_before_the_council(F->agency_id, F->child_id);
	as(ROLE_TEACHER);
	refused(ERR_DENIED,
		app_list_count(F->app, &listing_cases, NULL, &n, E));
	ck_assert_int_eq(n, 0);
	refused(ERR_DENIED, app_list_rows(F->app, &listing_pupils, NULL, 0, 0,
					  10, &page, E));
	ck_assert_int_eq(page.n, 0);
	as(ROLE_ADMIN);
	refused(ERR_DENIED,
		app_list_count(F->app, &listing_signals, NULL, &n, E));
	/* The staff are everybody's. */
	ck_assert_int_gt(count_of(&listing_staff), 5);
}
END_TEST

START_TEST(a_cases_own_lists_ask_for_the_case)
{
	struct listing_filter filter = LISTING_FILTER_INIT;
	int64_t n;

	filter.owner_id = a_case_before_the_council(F->agency_id, F->child_id);
	as(ROLE_CLASS_TEACHER);
	ok(app_list_count(F->app, &listing_events, &filter, &n, E));
	ck_assert_int_gt(n, 3);
	as_staff(F->other_teacher);
	refused(ERR_DENIED,
		app_list_count(F->app, &listing_events, &filter, &n, E));
	refused(ERR_DENIED,
		app_list_count(F->app, &listing_materials, &filter, &n, E));
}
END_TEST

/* The child's surname as the fixture has it, and a part of it typed. */
static char *surname_of(int64_t child_id)
{
	struct child *c = app_record_new(APP_CHILD);
	char *surname;

	as(ROLE_SECRETARY);
	ok(app_load(F->app, APP_CHILD, child_id, c, E));
	surname = strdup(c->surname);
	app_record_free(APP_CHILD, (void **)&c);
	return surname;
}

static int found(const char *typed, int kind)
{
	struct app_results r;
	int n = 0;

	ok(app_search(F->app, typed, 20, &r, E));
	for (int i = 0; i < r.n; i++) {
		n += (int)r.items[i].kind == kind;
		ck_assert_ptr_nonnull(r.items[i].title);
		/* grouped */
		if (i)
			ck_assert_int_ge(r.items[i].kind, r.items[i - 1].kind);
	}
	app_results_release(&r);
	return n;
}

START_TEST(search_finds_what_one_may_see)
{
	char *surname = surname_of(F->child_id);

	a_case_before_the_council(F->agency_id, F->child_id);
	as(ROLE_SECRETARY);
	ck_assert_int_eq(found(surname, APP_FOUND_CHILD), 1);
	ck_assert_int_eq(found(surname, APP_FOUND_CASE), 1);
	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(found(surname, APP_FOUND_CHILD), 1);
	ck_assert_int_eq(found(surname, APP_FOUND_MEETING), 0);
	as_staff(F->other_teacher);
	ck_assert_int_eq(found(surname, APP_FOUND_CHILD), 0);
	ck_assert_int_eq(found(surname, APP_FOUND_CASE), 0);
	as(ROLE_TEACHER);
	ck_assert_int_eq(found(surname, APP_FOUND_CHILD), 0);
	as(ROLE_ADMIN);
	ck_assert_int_eq(found(surname, APP_FOUND_CHILD), 0);
	ck_assert_int_eq(found(surname, APP_FOUND_SIGNAL), 0);
	free(surname);
}
END_TEST

/* Who calls is known by the number of a mother, not of a child. */
START_TEST(search_finds_a_family_by_a_members_phone)
{
	struct family_member m = { .kinship = KINSHIP_MOTHER };
	struct child c;

	as(ROLE_SECRETARY);
	fields_init(child_fields, &c);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	m.family_id = c.family_id;
	str_set(&m.surname, "Серікова");
	str_set(&m.given, "Жанар");
	str_set(&m.phone, "+7 701 555 77 33");
	ok(app_save(F->app, APP_FAMILY_MEMBER, &m, E));
	ck_assert_int_eq(found("701 555 77", APP_FOUND_FAMILY), 1);
	ck_assert_int_eq(found("7015557733", APP_FOUND_FAMILY), 1);
	as_staff(F->other_teacher);
	ck_assert_int_eq(found("7015557733", APP_FOUND_FAMILY), 0);
	as(ROLE_ADMIN);
	ck_assert_int_eq(found("7015557733", APP_FOUND_FAMILY), 0);
	fields_release(family_member_fields, &m);
	fields_release(child_fields, &c);
}
END_TEST

START_TEST(a_draft_is_kept_found_and_dropped)
{
	int64_t saved_at, version;
	char *body;

	as(ROLE_SECRETARY);
	ok(app_draft_find(F->app, "signal", 0, 0, &body, &saved_at, &version,
			  E));
	ck_assert_ptr_null(body);
	ok(app_draft_keep(F->app, "signal", 0, 0, 0, "first", E));
	at("2026-09-18T09:05");
	ok(app_draft_keep(F->app, "signal", 0, 0, 0, "Ескі сөз\nжаңа", E));
	ok(app_draft_find(F->app, "signal", 0, 0, &body, &saved_at, &version,
			  E));
	ck_assert_str_eq(body, "Ескі сөз\nжаңа");
	ck_assert_int_eq(saved_at, moment_parse_iso("2026-09-18T09:05"));
	free(body);
	ok(app_draft_drop(F->app, "signal", 0, 0, E));
	ok(app_draft_find(F->app, "signal", 0, 0, &body, &saved_at, &version,
			  E));
	ck_assert_ptr_null(body);
	/* Dropping what is not there is no fault. */
	ok(app_draft_drop(F->app, "signal", 0, 0, E));
}
END_TEST

START_TEST(drafts_are_each_persons_form_and_records)
{
	struct app_drafts d;
	int64_t saved_at, version;
	char *body;

	as(ROLE_SECRETARY);
	ok(app_draft_keep(F->app, "signal", 0, 0, 0, "one", E));
	at("2026-09-18T09:10");
	ok(app_draft_keep(F->app, "plan", 5, 2, 7, "two", E));
	ok(app_drafts(F->app, &d, E));
	ck_assert_int_eq(d.n, 2);
	ck_assert_str_eq(d.items[0].form, "plan");
	ck_assert_int_eq(d.items[0].record_id, 5);
	ck_assert_int_eq(d.items[0].owner_id, 2);
	ck_assert_str_eq(d.items[1].form, "signal");
	app_drafts_release(&d);
	ok(app_draft_find(F->app, "plan", 5, 2, &body, &saved_at, &version, E));
	ck_assert_str_eq(body, "two");
	ck_assert_int_eq(version, 7);
	free(body);
	ok(app_draft_find(F->app, "plan", 5, 3, &body, &saved_at, &version, E));
	ck_assert_ptr_null(body);

	as(ROLE_HEAD);
	ok(app_drafts(F->app, &d, E));
	ck_assert_int_eq(d.n, 0);
	app_drafts_release(&d);
	ok(app_draft_find(F->app, "signal", 0, 0, &body, &saved_at, &version,
			  E));
	ck_assert_ptr_null(body);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("list");
	TCase *tc = tcase_create("list");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, fixture_setup, fixture_teardown);
	tcase_add_test(tc, a_class_teacher_sees_the_own_class);
	tcase_add_test(tc, who_may_see_no_list_gets_none);
	tcase_add_test(tc, a_cases_own_lists_ask_for_the_case);
	tcase_add_test(tc, search_finds_what_one_may_see);
	tcase_add_test(tc, search_finds_a_family_by_a_members_phone);
	tcase_add_test(tc, a_draft_is_kept_found_and_dropped);
	tcase_add_test(tc, drafts_are_each_persons_form_and_records);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
