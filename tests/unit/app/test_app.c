/* app: opening a register, the first run, the clock. */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/state.h"
#include "base/file.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static struct app_options options_of(const char *path, const char *login)
{
	return (struct app_options){
		.path = path,
		.data_dir = getenv("VSHU_DATADIR"),
		.login = login,
		.now = moment_parse_iso("2026-09-18T09:00"),
		.lang = LANG_RU,
	};
}

START_TEST(who_is_not_of_the_staff_is_not_let_in)
{
	struct app_options options = options_of(F->path, "чужой");
	struct app *app;

	refused(ERR_NO_USER, app_open(&options, &app, E));
	ck_assert_ptr_null(app);
	ck_assert_str_eq(sentence(),
			 "There is no member of staff with this login: чужой. "
			 "Ask the administrator to add it.");
}
END_TEST

START_TEST(who_left_is_not_let_in)
{
	struct app_options options = options_of(F->path, "Иванов");
	struct staff s;
	struct app *app;

	record_init(&record_staff, &s);
	as(ROLE_HEAD);
	ok(app_load(F->app, APP_STAFF, F->staff[ROLE_TEACHER], &s, E));
	s.works_until = day("2026-09-17");
	ok(app_save(F->app, APP_STAFF, &s, E));
	record_release(&record_staff, &s);
	refused(ERR_NO_USER, app_open(&options, &app, E));
}
END_TEST

START_TEST(a_register_is_made_once)
{
	refused(ERR_EXISTS, app_create(F->path, E));
}
END_TEST

START_TEST(what_is_no_register_is_refused_in_words)
{
	char *path = file_path(F->dir, "letter.txt");
	struct app_options options = options_of(path, "kim");
	struct app *app;
	FILE *f;

	refused(ERR_OPEN, app_open(&options, &app, E));
	f = fopen(path, "w");
	ck_assert_ptr_nonnull(f);
	fputs("Здравствуйте, это письмо, а не реестр. Оно длиннее заголовка "
	      "файла базы данных, чтобы его можно было прочитать целиком.\n",
	      f);
	fclose(f);
	refused(ERR_NOT_REGISTER, app_open(&options, &app, E));
	ck_assert_ptr_null(app);
	unlink(path);
	free(path);
}
END_TEST

START_TEST(the_first_run_is_done_once)
{
	struct app_setup s = { .self_is = APP_SELF_HEAD };

	record_init(&record_school, &s.school);
	record_init(&record_staff, &s.self);
	record_init(&record_staff, &s.head);
	record_init(&record_staff, &s.secretary);
	refused(ERR_REQUIRED, app_setup(F->app, &s, E));
	str_set(&s.school.name_ru, "СШ № 12");
	str_set(&s.school.name_kk, "№ 12 орта мектеп");
	s.school.week = SCHOOL_WEEK_5;
	s.school.day_start = 8 * 60;
	s.school.day_end = 18 * 60;
	refused(ERR_EXISTS, app_setup(F->app, &s, E));
	ck_assert_int_eq(s.head.row.id, 0);
	/* Who sat here still does. */
	ck_assert_int_eq(app_role(F->app), ROLE_SECRETARY);
	record_release(&record_school, &s.school);
	record_release(&record_staff, &s.self);
	record_release(&record_staff, &s.head);
	record_release(&record_staff, &s.secretary);
}
END_TEST

START_TEST(the_order_of_the_first_run_is_in_force)
{
	const struct profile *p = app_profile(F->app);

	ck_assert_ptr_nonnull(p);
	ck_assert_str_eq(p->code, "398");
	ck_assert_int_eq(p->grounds.n, 10);
	ck_assert_int_eq(p->terms.days[OBLIGATION_REGISTER_SIGNAL], 1);
	ck_assert_int_eq(p->terms.days[OBLIGATION_GATHER_PRIMARY], 2);
	ck_assert_int_eq(p->terms.days[OBLIGATION_NOTIFY_AGENCY], 1);
}
END_TEST

START_TEST(the_clock_is_where_it_was_put)
{
	at("2026-12-31T23:59");
	ck_assert_int_eq(app_today(F->app), day("2026-12-31"));
	ck_assert_int_eq(app_now(F->app),
			 moment_parse_iso("2026-12-31T23:59:00"));
}
END_TEST

/* Nothing of a refused step stays: the journal's number is given again. */
/* A colleague's hand, a damaged page: what was read before still stands. */
START_TEST(what_cannot_be_read_again_stays)
{
	static const struct {
		const char *away, *back;
	} cases[] = {
		{ "ALTER TABLE profile RENAME TO gone",
		  "ALTER TABLE gone RENAME TO profile" },
		{ "ALTER TABLE school RENAME COLUMN name_kk TO gone",
		  "ALTER TABLE school RENAME COLUMN gone TO name_kk" },
		{ "ALTER TABLE staff RENAME COLUMN role TO gone",
		  "ALTER TABLE staff RENAME COLUMN gone TO role" },
	};
	struct db *colleague;

	ok(db_open(F->path, 0, &colleague, E));
	app_changed(F->app);
	ok(db_begin(colleague, E));
	ok(db_run(colleague, cases[_i].away, E));
	ok(db_commit(colleague, E));
	for (int i = 0; i < 2; i++) {
		ck_assert_int_eq(app_changed(F->app), 1);
		ck_assert_str_eq(app_school(F->app)->name_ru, "СШ № 12");
		ck_assert_ptr_nonnull(app_profile(F->app));
		ck_assert_int_eq(app_role(F->app), ROLE_SECRETARY);
	}
	ok(db_begin(colleague, E));
	ok(db_run(colleague, cases[_i].back, E));
	ok(db_commit(colleague, E));
	ck_assert_int_eq(app_changed(F->app), 1);
	ck_assert_int_eq(app_changed(F->app), 0);
	db_close(&colleague);
}
END_TEST

START_TEST(a_refused_step_changes_nothing)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct request r;

	record_init(&record_request, &r);
	r.case_id = case_id;
	r.agency_id = 999;
	r.sent_on = day("2026-09-18");
	r.answer_by = day("2026-09-30");
	str_set(&r.questions, "Вопрос.");
	ck_assert_int_ne(app_request_send(F->app, &r, E), ERR_OK);
	ck_assert_int_eq(r.row.id, 0);
	ck_assert_ptr_null(r.out_number);
	r.agency_id = F->agency_id;
	ok(app_request_send(F->app, &r, E));
	ck_assert_str_eq(r.out_number, "2026/001");
	record_release(&record_request, &r);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/app");
	TCase *tcase = tcase_create("app");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, who_is_not_of_the_staff_is_not_let_in);
	tcase_add_test(tcase, who_left_is_not_let_in);
	tcase_add_test(tcase, a_register_is_made_once);
	tcase_add_test(tcase, what_is_no_register_is_refused_in_words);
	tcase_add_test(tcase, the_first_run_is_done_once);
	tcase_add_test(tcase, the_order_of_the_first_run_is_in_force);
	tcase_add_test(tcase, the_clock_is_where_it_was_put);
	tcase_add_loop_test(tcase, what_cannot_be_read_again_stays, 0, 3);
	tcase_add_test(tcase, a_refused_step_changes_nothing);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
