/*
 * app: what waits for the Council, and with which question: placing (cl. 15),
 * how the plan goes (cl. 19), refusal of help (cl. 21), removal (cl. 23).
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* The question a case waits with; NONE: it waits with none. */
static enum agenda_question waits(int64_t case_id)
{
	enum agenda_question found = AGENDA_QUESTION_NONE;
	struct app_choices list;
	int64_t n;

	ok(app_agenda_waiting(F->app, &list, E));
	for (int i = 0; i < list.n; i++)
		for (int q = 1;
		     list.items[i].id == case_id && agenda_questions[q].code;
		     q++)
			if (!strcmp(agenda_questions[q].label,
				    list.items[i].detail))
				found = (enum agenda_question)q;
	ok(app_list_count(F->app, &listing_agenda_waiting, NULL, &n, E));
	ck_assert_int_eq(n, list.n);
	app_choices_release(&list);
	return found;
}

/* Heard on the day of the clock, and decided so. */
static void heard(int64_t case_id, enum agenda_question question,
		  enum decision decision)
{
	char iso[DAY_ISO_SIZE];
	int64_t item_id, id;

	day_format_iso(app_today(F->app), iso);
	id = a_meeting(iso, case_id, question, &item_id);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
	ok(attend(id, 0));
	ok(decide(item_id, decision));
	ok(app_meeting_close(F->app, id, E));
}

START_TEST(placing)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);

	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_PLACING);
	heard(case_id, AGENDA_QUESTION_PLACING, DECISION_POSTPONE);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_PLACING);
	heard(case_id, AGENDA_QUESTION_PLACING, DECISION_PLACE);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
}
END_TEST

static void refuse_help(int64_t case_id)
{
	struct refusal r;

	record_init(&record_refusal, &r);
	r.case_id = case_id;
	r.family_member_id = F->parent_id;
	r.refused_on = app_today(F->app);
	r.form = REFUSAL_FORM_WRITTEN;
	str_set(&r.refused, "От помощи психолога.");
	str_set(&r.explained, "Последствия разъяснены.");
	ok(app_refusal_record(F->app, &r, E));
	record_release(&record_refusal, &r);
}

START_TEST(refusal_of_help)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);

	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
	at("2026-09-25T15:00");
	refuse_help(case_id);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REFUSAL);
	heard(case_id, AGENDA_QUESTION_REFUSAL, DECISION_POSTPONE);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REFUSAL);
	heard(case_id, AGENDA_QUESTION_REFUSAL, DECISION_PETITION);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
	/* They refuse once more. */
	at("2026-10-09T15:00");
	refuse_help(case_id);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REFUSAL);
	heard(case_id, AGENDA_QUESTION_REFUSAL, DECISION_KEEP);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
}
END_TEST

START_TEST(refusal_and_petition_without_the_council)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct petition p;

	record_init(&record_petition, &p);
	refuse_help(case_id);
	p.case_id = case_id;
	p.kind = PETITION_KIND_DUTIES;
	p.agency_id = F->agency_id;
	str_set(&p.inaction, "Не являются.");
	str_set(&p.work_done, "Беседы.");
	as(ROLE_HEAD);
	ok(app_petition_send(F->app, &p, day("2026-09-18"), E));
	as(ROLE_SECRETARY);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
	record_release(&record_petition, &p);
}
END_TEST

/* The fixture's plan ends on 2027-05-25; two weeks before, it is looked at. */
START_TEST(a_plan_that_ends)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);

	at("2027-05-10T15:00");
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
	at("2027-05-11T15:00");
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REVIEW);
	heard(case_id, AGENDA_QUESTION_REVIEW, DECISION_POSTPONE);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REVIEW);
	heard(case_id, AGENDA_QUESTION_REVIEW, DECISION_KEEP);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
	/* Nothing was done about it: a month later it waits again. */
	at("2027-06-11T15:00");
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REVIEW);
	ok(app_plan_review(F->app, plan_id, "Продлить.", day("2027-12-24"), E));
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
}
END_TEST

START_TEST(removal)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct removal r;

	at("2026-09-25T15:00");
	record_init(&record_removal, &r);
	r.case_id = case_id;
	r.requested_on = app_today(F->app);
	r.reason = REMOVAL_REASON_MOVED;
	str_set(&r.results, "План выполнен.");
	str_set(&r.evidence, "Справка о переезде № 4.");
	ok(app_removal_request(F->app, &r, E));
	record_release(&record_removal, &r);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_REMOVAL);
	heard(case_id, AGENDA_QUESTION_REMOVAL, DECISION_KEEP);
	ck_assert_int_eq(waits(case_id), AGENDA_QUESTION_NONE);
}
END_TEST

/* A class teacher counts the own class's only. */
START_TEST(whose_class_it_is)
{
	int64_t n;

	a_case_before_the_council(0, F->child_id);
	a_case_before_the_council(0, F->other_child_id);
	ok(app_list_count(F->app, &listing_agenda_waiting, NULL, &n, E));
	ck_assert_int_eq(n, 2);
	as(ROLE_CLASS_TEACHER);
	ok(app_list_count(F->app, &listing_agenda_waiting, NULL, &n, E));
	ck_assert_int_eq(n, 1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/agenda");
	TCase *tcase = tcase_create("agenda");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, placing);
	tcase_add_test(tcase, refusal_of_help);
	tcase_add_test(tcase, refusal_and_petition_without_the_council);
	tcase_add_test(tcase, a_plan_that_ends);
	tcase_add_test(tcase, removal);
	tcase_add_test(tcase, whose_class_it_is);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
