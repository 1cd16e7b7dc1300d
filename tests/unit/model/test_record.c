/* model: names of persons and classes; the lists of choices are whole. */
#include <check.h>
#include <stdlib.h>

#include "base/mem.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/people.h"
#include "model/plan.h"
#include "model/signal.h"

static const struct {
	const char *surname, *given, *patronymic, *full, *brief;
} names[] = {
	{ "Сапарбекова", "Айгүл", "Қанатқызы", "Сапарбекова Айгүл Қанатқызы",
	  "Сапарбекова А. Қ." },
	{ "Ким", "Олег", NULL, "Ким Олег", "Ким О." },
	{ "Ким", "", "", "Ким", "Ким" },
	{ NULL, NULL, NULL, "", "" },
	{ "Әлі", "Әсет", "Ілияс", "Әлі Әсет Ілияс", "Әлі Ә. І." },
};

START_TEST(names_of_persons)
{
	char *full = person_full_name(names[_i].surname, names[_i].given,
				      names[_i].patronymic);
	char *brief = person_short_name(names[_i].surname, names[_i].given,
					names[_i].patronymic);
	char *parts[3] = { NULL, NULL, NULL }, *again;

	ck_assert_str_eq(full, names[_i].full);
	ck_assert_str_eq(brief, names[_i].brief);
	person_split_name(full, &parts[0], &parts[1], &parts[2]);
	again = person_full_name(parts[0], parts[1], parts[2]);
	ck_assert_str_eq(again, full);
	ck_assert_str_eq(parts[0] ? parts[0] : "",
			 names[_i].surname ? names[_i].surname : "");
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		free(parts[i]);
	free(again);
	free(full);
	free(brief);
}
END_TEST

START_TEST(a_name_typed_to_be_found_gets_its_capitals)
{
	char *parts[3] = { NULL, NULL, NULL };

	person_split_name("әли ерасыл", &parts[0], &parts[1], &parts[2]);
	ck_assert_str_eq(parts[0], "Әли");
	ck_assert_str_eq(parts[1], "Ерасыл");
	ck_assert_ptr_null(parts[2]);
	free(parts[0]);
	free(parts[1]);
}
END_TEST

START_TEST(names_of_classes)
{
	struct school_class c;
	char *name;

	fields_init(school_class_fields, &c);
	c.grade = 7;
	str_set(&c.letter, "Б");
	name = school_class_name(&c);
	ck_assert_str_eq(name, "7 «Б»");
	free(name);
	fields_release(school_class_fields, &c);
}
END_TEST

/* [0] is "not chosen", every other has a code and a label, none twice. */
static const struct choice *const choices[] = {
	school_weeks,
	family_kinds,
	kinships,
	child_sexes,
	agency_kinds,
	signal_sources,
	signal_ways,
	signal_categories,
	signal_knowns,
	signal_statuses,
	casefile_outcomes,
	material_kinds,
	material_purposes,
	material_verdicts,
	visit_kinds,
	visit_accesses,
	visit_dwellings,
	visit_acquainted,
	representation_proposals,
	council_duties,
	meeting_statuses,
	participant_kinds,
	attendances,
	hand_overs,
	agenda_questions,
	decisions,
	plan_statuses,
	plan_consents,
	measure_statuses,
	qualities,
	notice_ways,
	refusal_forms,
	petition_kinds,
	petition_outcomes,
	removal_reasons,
};

START_TEST(choices_are_whole)
{
	const struct choice *c = choices[_i];
	int n = 0;

	ck_assert_str_eq(c[0].code, "");
	for (n = 1; c[n].code; n++) {
		ck_assert(*c[n].code && c[n].label && *c[n].label);
		ck_assert_int_eq(choice_find(c, c[n].code), n);
	}
	ck_assert_int_gt(n, 2);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("record");
	TCase *tc = tcase_create("record");
	SRunner *runner;
	int failed;

	tcase_add_test(tc, a_name_typed_to_be_found_gets_its_capitals);
	tcase_add_loop_test(tc, names_of_persons, 0, ARRAY_SIZE(names));
	tcase_add_test(tc, names_of_classes);
	tcase_add_loop_test(tc, choices_are_whole, 0, ARRAY_SIZE(choices));
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
