/* print/words: dates and plurals, as people write them. */
#include "print/words.h"

#include <check.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/mem.h"

static const struct {
	int year, month, day;
	const char *kk, *ru, *en;
} dates[] = {
	{ 2026, 1, 1, "2026 жылғы 1 қаңтар", "1 января 2026 г.",
	  "1 January 2026" },
	{ 2026, 2, 28, "2026 жылғы 28 ақпан", "28 февраля 2026 г.",
	  "28 February 2026" },
	{ 2026, 3, 8, "2026 жылғы 8 наурыз", "8 марта 2026 г.",
	  "8 March 2026" },
	{ 2026, 4, 5, "2026 жылғы 5 сәуір", "5 апреля 2026 г.",
	  "5 April 2026" },
	{ 2026, 5, 9, "2026 жылғы 9 мамыр", "9 мая 2026 г.", "9 May 2026" },
	{ 2026, 6, 1, "2026 жылғы 1 маусым", "1 июня 2026 г.", "1 June 2026" },
	{ 2026, 7, 6, "2026 жылғы 6 шілде", "6 июля 2026 г.", "6 July 2026" },
	{ 2026, 8, 30, "2026 жылғы 30 тамыз", "30 августа 2026 г.",
	  "30 August 2026" },
	{ 2026, 9, 1, "2026 жылғы 1 қыркүйек", "1 сентября 2026 г.",
	  "1 September 2026" },
	{ 2026, 10, 25, "2026 жылғы 25 қазан", "25 октября 2026 г.",
	  "25 October 2026" },
	{ 2026, 11, 23, "2026 жылғы 23 қараша", "23 ноября 2026 г.",
	  "23 November 2026" },
	{ 2026, 12, 16, "2026 жылғы 16 желтоқсан", "16 декабря 2026 г.",
	  "16 December 2026" },
};

START_TEST(writes_dates_out)
{
	int64_t day =
		day_from_ymd(dates[_i].year, dates[_i].month, dates[_i].day);
	const char *expected[] = { [LANG_KK] = dates[_i].kk,
				   [LANG_RU] = dates[_i].ru,
				   [LANG_EN] = dates[_i].en };

	for (int lang = 0; lang < LANG_COUNT; lang++) {
		struct sb out = SB_INIT;

		words_date_long((enum lang)lang, day, &out);
		ck_assert_str_eq(out.s, expected[lang]);
		sb_clear(&out);
		words_date_long((enum lang)lang, DAY_NONE, &out);
		ck_assert_str_eq(out.s, "");
		sb_release(&out);
	}
}
END_TEST

static const struct {
	int64_t n;
	enum plural plural;
} plurals[] = {
	{ 0, PLURAL_MANY },   { 1, PLURAL_ONE },     { 2, PLURAL_FEW },
	{ 4, PLURAL_FEW },    { 5, PLURAL_MANY },    { 11, PLURAL_MANY },
	{ 12, PLURAL_MANY },  { 14, PLURAL_MANY },   { 20, PLURAL_MANY },
	{ 21, PLURAL_ONE },   { 22, PLURAL_FEW },    { 25, PLURAL_MANY },
	{ 101, PLURAL_ONE },  { 111, PLURAL_MANY },  { 112, PLURAL_MANY },
	{ 122, PLURAL_FEW },  { 1000, PLURAL_MANY }, { -1, PLURAL_ONE },
	{ -11, PLURAL_MANY },
};

START_TEST(chooses_the_word_for_a_number)
{
	ck_assert_int_eq((int)words_plural_ru(plurals[_i].n),
			 (int)plurals[_i].plural);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("print/words");
	TCase *tcase = tcase_create("words");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, writes_dates_out, 0, (int)ARRAY_SIZE(dates));
	tcase_add_loop_test(tcase, chooses_the_word_for_a_number, 0,
			    (int)ARRAY_SIZE(plurals));
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
