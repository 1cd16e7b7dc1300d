/* The boards of the deputy and of the head (cl. 10). */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/board.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

static const struct board_line *of_rule(const struct board *b,
					enum obligation_rule rule)
{
	for (int i = 0; i < b->n; i++)
		if (b->items[i].rule == rule)
			return &b->items[i];
	ck_abort_msg("no line of rule %d", (int)rule);
}

static const struct board_line *of_person(const struct board *b, int64_t id)
{
	for (int i = 0; i < b->n; i++)
		if (b->items[i].staff_id == id)
			return &b->items[i];
	ck_abort_msg("no line of person %lld", (long long)id);
}

/* Friday: one signal to register by Monday; a supported case with its plan. */
START_TEST(the_lines_add_up)
{
	int64_t plan_id;
	struct board by_duty, by_person;
	const struct board_line *line;
	int64_t sum = 0;

	a_supported_case(0, &plan_id);
	a_signal(F->agency_id, F->other_child_id);
	at("2026-09-23T08:00");
	as(ROLE_DEPUTY);
	ok(app_board(F->app, BOARD_BY_DUTY, &by_duty, E));
	line = of_rule(&by_duty, OBLIGATION_REGISTER_SIGNAL);
	ck_assert_int_eq(line->count[WATCHER_OVERDUE], 1);
	ck_assert_int_eq(line->total, 1);
	line = of_rule(&by_duty, OBLIGATION_MEASURE);
	ck_assert_int_eq(line->count[WATCHER_LATER], 2);
	/* What is overdue stands first. */
	ck_assert_int_eq(by_duty.items[0].rule, OBLIGATION_REGISTER_SIGNAL);
	ok(app_board(F->app, BOARD_BY_PERSON, &by_person, E));
	ck_assert_int_eq(by_duty.total, by_person.total);
	for (int i = 0; i < by_person.n; i++)
		sum += by_person.items[i].total;
	ck_assert_int_eq(sum, by_person.total);
	line = of_person(&by_person, F->staff[ROLE_CLASS_TEACHER]);
	ck_assert_int_eq(line->total, 1);
	ck_assert_str_ne(line->name, "");
	app_board_release(&by_duty);
	app_board_release(&by_person);
}
END_TEST

START_TEST(a_line_s_duties)
{
	int64_t plan_id;
	struct board_line line = { .staff_id = F->staff[ROLE_CLASS_TEACHER] };
	struct deadlines d;

	a_supported_case(0, &plan_id);
	as(ROLE_DEPUTY);
	ok(app_board_duties(F->app, BOARD_BY_PERSON, &line, 10, &d, E));
	ck_assert_int_eq(d.n, 1);
	ck_assert_int_eq(d.items[0].rule, OBLIGATION_MEASURE);
	app_deadlines_release(&d);
	line = (struct board_line){ .rule = OBLIGATION_MEASURE };
	ok(app_board_duties(F->app, BOARD_BY_DUTY, &line, 10, &d, E));
	ck_assert_int_eq(d.n, 2);
	app_deadlines_release(&d);
	ok(app_board_duties(F->app, BOARD_BY_DUTY, &line, 1, &d, E));
	ck_assert_int_eq(d.n, 1);
	app_deadlines_release(&d);
}
END_TEST

/* Registered on Wednesday what was due on Monday: 2 working days late. */
START_TEST(a_broken_term_stays)
{
	struct term_kept kept[OBLIGATION_RULE_COUNT];
	int64_t signal_id = a_signal(F->agency_id, F->child_id);

	a_signal(F->agency_id, F->other_child_id);
	at("2026-09-23T08:00");
	as(ROLE_SECRETARY);
	ok(app_signal_register(F->app, signal_id, E));
	as(ROLE_HEAD);
	ok(app_terms_kept(F->app, day("2026-09-01"), day("2026-09-23"), kept,
			  E));
	ck_assert_int_eq(kept[OBLIGATION_REGISTER_SIGNAL].done, 1);
	ck_assert_int_eq(kept[OBLIGATION_REGISTER_SIGNAL].late, 1);
	ck_assert_int_eq(kept[OBLIGATION_REGISTER_SIGNAL].worst, 2);
	ck_assert_int_eq(kept[OBLIGATION_REGISTER_SIGNAL].overdue, 1);
	/* Not in a period before it. */
	ok(app_terms_kept(F->app, day("2026-09-01"), day("2026-09-22"), kept,
			  E));
	ck_assert_int_eq(kept[OBLIGATION_REGISTER_SIGNAL].done, 0);
}
END_TEST

START_TEST(whose_they_are)
{
	static const struct {
		enum role role;
		enum err_code board, control;
	} rights[] = {
		{ ROLE_HEAD, ERR_OK, ERR_OK },
		{ ROLE_DEPUTY, ERR_OK, ERR_OK },
		{ ROLE_SECRETARY, ERR_OK, ERR_DENIED },
		{ ROLE_CLASS_TEACHER, ERR_DENIED, ERR_DENIED },
		{ ROLE_ADMIN, ERR_DENIED, ERR_DENIED },
	};

	for (size_t i = 0; i < sizeof(rights) / sizeof(rights[0]); i++) {
		struct term_kept kept[OBLIGATION_RULE_COUNT];
		struct board b;
		int64_t today = app_today(F->app);

		as(rights[i].role);
		refused(rights[i].board,
			app_board(F->app, BOARD_BY_PERSON, &b, E));
		app_board_release(&b);
		refused(rights[i].control,
			app_terms_kept(F->app, today, today, kept, E));
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("board");
	TCase *tcase = tcase_create("board");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, the_lines_add_up);
	tcase_add_test(tcase, a_line_s_duties);
	tcase_add_test(tcase, a_broken_term_stays);
	tcase_add_test(tcase, whose_they_are);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
