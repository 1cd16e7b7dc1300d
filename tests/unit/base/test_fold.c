/* base/fold. Folded forms are spelled out by hand from the rule in fold.h. */
#include "config.h"

#include "base/fold.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct {
	const char *text, *folded;
} folds[] = {
	{ "", "" },
	{ "Айгерім", "аигерим" },
	{ "АЙГЕРІМ", "аигерим" },
	{ "Қожахмет", "кожахмет" },
	{ "Әлия Ғабитқызы", "алиа габиткизи" },
	{ "Өмірзақ", "омирзак" },
	{ "Ұлан Үсен", "улан усен" },
	{ "Һадиша", "хадиша" },
	{ "Таңшолпан", "таншолпан" },
	{ "Королёв", "королев" },
	{ "Эльдар", "елдар" },
	{ "Объедков", "обедков" },
	{ "Щукин", "шукин" },
	{ "Юлия", "иулиа" },
	{ "Цой", "тсои" },
	{ "Данияр", "даниар" },
	{ "Ибрагим Ыбырай", "ибрагим ибираи" },
	{ "Ким-Ли,  Алина ", "ким ли алина" },
	{ "7 «Б»", "7 б" },
	{ "№ 2026/031", "2026 031" },
	{ "Ғ’алым д'Арк", "галим дарк" },
	{ "Є Ї ґ", "е и г" },
	{ "ə", "а" },
	{ "Αθήνα", "αθήνα" },
	{ "aigerim", "аигерим" },
	{ "Aygerim", "аигерим" },
	{ "Zhanna", "жанна" },
	{ "Shchukin", "шукин" },
	{ "Kozhakhmet", "кожахмет" },
	{ "Yuliya Tsoy", "иулиа тсои" },
	{ "Yerzhan", "ержан" },
	{ "Fyodor", "федор" },
	{ "Ğalym Şoqan Äliya", "галим шокан алиа" },
	{ "Dániyar", "даниар" },
	/* a word of nothing but dropped signs leaves no blank */
	{ "7 «Ь»", "7" },
	{ "Ъ Иванов ь Ким", "иванов ким" },
	{ "ь", "" },
};

START_TEST(folds_text)
{
	char *folded = fold(folds[_i].text);

	ck_assert_str_eq(folded, folds[_i].folded);
	free(folded);
}
END_TEST

START_TEST(folds_once_and_for_all)
{
	char *once = fold(folds[_i].text);
	char *twice = fold(once);

	ck_assert_str_eq(once, twice);
	free(once);
	free(twice);
}
END_TEST

/* Some candidate of the query is a part of the folded name. */
static const struct {
	const char *query, *name;
	int found;
} searches[] = {
	{ "aigerim", "Айгерім", 1 },
	{ "Айгерим", "Айгерім", 1 },
	{ "айг", "Айгерім", 1 },
	{ "герим", "Айгерім", 1 },
	{ "fquthbv", "Айгерім", 1 }, /* Russian layout meant */
	{ "fquth3v", "Айгерім", 1 }, /* Kazakh layout meant */
	{ "FQUTHBV", "Айгерім", 1 },
	{ "фшпукшь", "Айгерім", 1 }, /* Latin layout meant */
	{ "[fvpf", "Хамза", 1 },
	{ "0j;f[vtn", "Қожахмет", 1 },
	{ "kozhakhmet", "Қожахмет", 1 },
	{ "kojahmet", "Қожахмет", 1 },
	{ "кожахмет", "Қожахмет", 1 },
	{ "аbай", "Абай", 1 }, /* a Latin letter inside */
	{ "ния", "Данияр", 1 },
	{ "даниа", "Данияр", 1 },
	{ "yuliya", "Юлия", 1 },
	{ "iuliia", "Юлия", 1 },
	{ "tsoi", "Цой", 1 },
	{ "alekseev", "Алексеев", 1 },
	{ "alekseyev", "Алексеев", 1 },
	{ "alexey", "Алексей", 1 },
	{ "nursultan", "Нұрсұлтан", 1 },
	{ "aisulu", "Айсұлу", 1 },
	{ "ulzhan", "Ұлжан", 1 },
	{ "2026 031", "2026/031", 1 },
	{ "aigerim", "Айгүл", 0 },
	{ "7", "Айгерім", 0 },
};

START_TEST(finds_a_name)
{
	char *candidates[FOLD_CANDIDATES];
	size_t n = fold_candidates(searches[_i].query, candidates);
	char *name = fold(searches[_i].name);
	int found = 0;

	for (size_t i = 0; i < n; i++) {
		ck_assert(*candidates[i]);
		for (size_t j = 0; j < i; j++)
			ck_assert_str_ne(candidates[i], candidates[j]);
		found |= strstr(name, candidates[i]) != NULL;
	}
	for (size_t i = 0; i < n; i++)
		free(candidates[i]);
	ck_assert_int_eq(found, searches[_i].found);
	free(name);
}
END_TEST

START_TEST(makes_no_more_of_it_than_there_is)
{
	char *candidates[FOLD_CANDIDATES];

	ck_assert_uint_eq(fold_candidates("", candidates), 0);
	ck_assert_uint_eq(fold_candidates(" «» ", candidates), 0);
	/* signs stay signs where nothing was typed in the wrong layout */
	ck_assert_uint_eq(fold_candidates("7 «Б»", candidates), 1);
	free(candidates[0]);
	ck_assert_uint_eq(fold_candidates("2026/031", candidates), 1);
	free(candidates[0]);
}
END_TEST

/* The 42 letters, digits before them and Latin letters after. */
START_TEST(sorts_by_the_kazakh_alphabet)
{
	static const char *const order[] = {
		"",  " 0", "1", "9", "а", "ә", "б", "в", "г", "ғ", "д", "е",
		"ё", "ж",  "з", "и", "й", "к", "қ", "л", "м", "н", "ң", "о",
		"ө", "п",  "р", "с", "т", "у", "ұ", "ү", "ф", "х", "һ", "ц",
		"ч", "ш",  "щ", "ъ", "ы", "і", "ь", "э", "ю", "я", "a", "z",
	};

	for (size_t i = 1; i < ARRAY_SIZE(order); i++) {
		char *before = fold_sort_key(order[i - 1]);
		char *after = fold_sort_key(order[i]);

		ck_assert_msg(strcmp(before, after) < 0, "%s %s", order[i - 1],
			      order[i]);
		free(before);
		free(after);
	}
}
END_TEST

static const struct {
	const char *before, *after;
} sorted[] = {
	{ "Абаев Данияр", "Абаева Алия" }, /* a blank before any letter */
	{ "Азат", "Әлия" },
	{ "Әлия", "Бекзат" },
	{ "Галия", "Ғалым" },
	{ "Кян", "Қайрат" },
	{ "Ким Алина", "Ким Әлия" },
	{ "Үсен", "Фарида" },
	{ "Ірина", "Эльдар" },
	{ "9 «А»", "А" },
	{ "Яна", "Anna" },
};

START_TEST(sorts_names)
{
	char *before = fold_sort_key(sorted[_i].before);
	char *after = fold_sort_key(sorted[_i].after);

	ck_assert_msg(strcmp(before, after) < 0, "%s %s", before, after);
	for (const char *p = after; *p; p++)
		ck_assert(*p >= ' ' && *p <= '~');
	free(before);
	free(after);
}
END_TEST

static const char *const same[][2] = {
	{ "АБАЙ", "абай" }, { "«Б»", "б" },	  { "Ким-Ли", "Ким Ли" },
	{ "əлия", "Әлия" }, { "  Ким  ", "Ким" },
};

START_TEST(minds_no_case_and_no_signs)
{
	char *a = fold_sort_key(same[_i][0]);
	char *b = fold_sort_key(same[_i][1]);

	ck_assert_str_eq(a, b);
	free(a);
	free(b);
}
END_TEST

/* Each stands before the next. */
static const char *const numbered[] = {
	"2026/9", "2026/010", "2026/11",  "2026/100", "2027/1",
	"5 «А»",  "7 «А»",    "7 «Б»",	  "11 «А»",   "11 «Б»",
	"Абай 2", "Абай 10",  "Абай 10а",
};

START_TEST(numbers_stand_by_their_size)
{
	char *before, *after;
	int is_group_end = _i == 4 || _i == 9;

	before = fold_natural_key(numbered[_i]);
	after = fold_natural_key(numbered[_i + 1]);
	if (!is_group_end)
		ck_assert_msg(strcmp(before, after) < 0, "%s, %s", numbered[_i],
			      numbered[_i + 1]);
	free(before);
	free(after);
	before = fold_natural_key("Әли");
	after = fold_sort_key("Әли");
	ck_assert_str_eq(before, after);
	free(before);
	free(after);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("base/fold");
	TCase *t = tcase_create("fold");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_loop_test(t, folds_text, 0, ARRAY_SIZE(folds));
	tcase_add_loop_test(t, folds_once_and_for_all, 0, ARRAY_SIZE(folds));
	tcase_add_loop_test(t, finds_a_name, 0, ARRAY_SIZE(searches));
	tcase_add_test(t, makes_no_more_of_it_than_there_is);
	tcase_add_test(t, sorts_by_the_kazakh_alphabet);
	tcase_add_loop_test(t, sorts_names, 0, ARRAY_SIZE(sorted));
	tcase_add_loop_test(t, minds_no_case_and_no_signs, 0, ARRAY_SIZE(same));
	tcase_add_loop_test(t, numbers_stand_by_their_size, 0,
			    ARRAY_SIZE(numbered) - 1);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
