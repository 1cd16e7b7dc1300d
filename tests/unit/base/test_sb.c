/* base/sb and base/mem. */
#include "config.h"

#include "base/sb.h"

#include <check.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

START_TEST(is_a_string_at_any_time)
{
	struct sb sb = SB_INIT;

	ck_assert_str_eq(sb.s, "");
	sb_clear(&sb);
	sb_add(&sb, "");
	ck_assert_str_eq(sb.s, "");
	sb_add(&sb, "мектеп");
	ck_assert_str_eq(sb.s, "мектеп");
	ck_assert_uint_eq(sb.len, 12);
	sb_add_char(&sb, '!');
	sb_add_repeat(&sb, '-', 3);
	sb_add_bytes(&sb, "xyz", 2);
	sb_addf(&sb, " %d %s", 12, "б");
	ck_assert_str_eq(sb.s, "мектеп!---xy 12 б");
	sb_truncate(&sb, 12);
	ck_assert_str_eq(sb.s, "мектеп");
	sb_clear(&sb);
	ck_assert_str_eq(sb.s, "");
	ck_assert_uint_eq(sb.len, 0);
	sb_release(&sb);
	ck_assert_str_eq(sb.s, "");
}
END_TEST

START_TEST(grows_without_losing)
{
	struct sb sb = SB_INIT;

	for (int i = 0; i < 100000; i++)
		sb_add_char(&sb, (char)('a' + i % 26));
	ck_assert_uint_eq(sb.len, 100000);
	ck_assert_uint_eq(strlen(sb.s), 100000);
	for (int i = 0; i < 100000; i++)
		ck_assert_int_eq(sb.s[i], 'a' + i % 26);
	sb_release(&sb);
}
END_TEST

START_TEST(inserts_and_removes)
{
	struct sb sb = SB_INIT;

	sb_insert(&sb, 0, "ad", 2);
	sb_insert(&sb, 1, "bc", 2);
	sb_insert(&sb, 4, "e", 1);
	ck_assert_str_eq(sb.s, "abcde");
	sb_remove(&sb, 1, 3);
	ck_assert_str_eq(sb.s, "ae");
	sb_remove(&sb, 2, 0);
	sb_remove(&sb, 0, 2);
	ck_assert_str_eq(sb.s, "");
	sb_release(&sb);
}
END_TEST

START_TEST(hands_the_string_over)
{
	struct sb sb = SB_INIT;
	char *s;

	s = sb_detach(&sb);
	ck_assert_str_eq(s, "");
	free(s);
	sb_add(&sb, "text");
	s = sb_detach(&sb);
	ck_assert_str_eq(s, "text");
	ck_assert_str_eq(sb.s, "");
	free(s);
}
END_TEST

START_TEST(removing_too_much_is_a_bug)
{
	struct sb sb = SB_INIT;

	sb_add(&sb, "abc");
	sb_remove(&sb, 2, 2);
}
END_TEST

START_TEST(inserting_behind_the_end_is_a_bug)
{
	struct sb sb = SB_INIT;

	sb_insert(&sb, 1, "a", 1);
}
END_TEST

START_TEST(sets_strings)
{
	char *s = NULL;

	str_set(&s, "one");
	ck_assert_str_eq(s, "one");
	str_set(&s, s);
	ck_assert_str_eq(s, "one");
	str_set(&s, s + 1);
	ck_assert_str_eq(s, "ne");
	str_set(&s, NULL);
	ck_assert_ptr_null(s);
	ck_assert_ptr_null(xstrdup(NULL));
	ck_assert_int_ne(str_is_empty(NULL), 0);
	ck_assert_int_ne(str_is_empty(""), 0);
	ck_assert_int_eq(str_is_empty(" "), 0);
	ck_assert_int_ne(str_equal(NULL, ""), 0);
	ck_assert_int_ne(str_equal("a", "a"), 0);
	ck_assert_int_eq(str_equal("a", NULL), 0);
	ck_assert_int_eq(str_equal("a", "b"), 0);
	s = xstrndup("мектеп", 4);
	ck_assert_str_eq(s, "ме");
	free(s);
	s = xasprintf("%d-%s", 7, "Б");
	ck_assert_str_eq(s, "7-Б");
	free(s);
}
END_TEST

START_TEST(grows_an_array)
{
	int *items = NULL;
	int n = 0, capacity = 0;

	for (int i = 0; i < 1000; i++) {
		MEM_GROW(items, n, capacity);
		items[n++] = i;
	}
	for (int i = 0; i < 1000; i++)
		ck_assert_int_eq(items[i], i);
	ck_assert_int_ge(capacity, n);
	free(items);
}
END_TEST

START_TEST(a_product_that_overflows_ends_the_program)
{
	free(xcalloc(SIZE_MAX / 2, 4));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/sb");
	TCase *tcase = tcase_create("sb");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_test(tcase, is_a_string_at_any_time);
	tcase_add_test(tcase, grows_without_losing);
	tcase_add_test(tcase, inserts_and_removes);
	tcase_add_test(tcase, hands_the_string_over);
	tcase_add_test(tcase, sets_strings);
	tcase_add_test(tcase, grows_an_array);
	if (srunner_fork_status(runner) == CK_FORK) {
		tcase_add_test_raise_signal(tcase, removing_too_much_is_a_bug,
					    SIGABRT);
		tcase_add_test_raise_signal(
			tcase, inserting_behind_the_end_is_a_bug, SIGABRT);
		tcase_add_exit_test(
			tcase, a_product_that_overflows_ends_the_program, 1);
	}
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
