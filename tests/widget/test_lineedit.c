/* widget/lineedit: keys in, text and cursor ('|') out. */
#include "config.h"

#include "widget/lineedit.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "widget/keys.h"

static const struct {
	const char *text, *keys, *shown;
} edits[] = {
	{ "", "text:Иванов", "Иванов|" },
	{ "Иванов", "LEFT LEFT text:х", "Иванх|ов" },
	{ "Иванов", "HOME DEL text:и", "и|ванов" },
	{ "Қуаныш", "BS BS", "Қуан|" },
	{ "Қуаныш Әсел", "C-LEFT", "Қуаныш |Әсел" },
	{ "Қуаныш Әсел", "C-LEFT C-LEFT C-LEFT", "|Қуаныш Әсел" },
	{ "Қуаныш Әсел", "HOME C-RIGHT", "Қуаныш |Әсел" },
	{ "Қуаныш, Әсел", "HOME C-RIGHT C-RIGHT", "Қуаныш, Әсел|" },
	{ "один два-три", "C-w", "один |" },
	{ "один два", "HOME C-DEL", "|два" },
	{ "один два", "C-LEFT C-u", "|два" },
	{ "один два", "C-LEFT C-k", "один |" },
	{ "", "text:слово C-z", "|" },
	{ "", "text:слово C-z C-y", "слово|" },
	{ "", "text:слово LEFT text:ы C-z", "слов|о" },
	{ "слово", "BS BS BS C-z", "слово|" },
	{ "слово", "HOME DEL DEL C-z", "сл|ово" },
	{ "а б", "C-w C-w C-z C-z", "а б|" },
	{ "аб", "C-u text:в C-z C-z C-y C-y", "в|" },
	{ "аб", "'paste:в\\nг'", "абв г|" },
	{ "а", "LEFT RIGHT RIGHT END", "а|" },
	/* A letter and its mark are one. */
	{ "e\xCC\x81z", "LEFT LEFT", "|e\xCC\x81z" },
	{ "e\xCC\x81z", "LEFT BS", "|z" },
	{ "123456789", "text:01", "1234567890|" },
	{ "12345678901234", "text:5", "12345678901234|" },
};

START_TEST(keys_edit_the_line)
{
	struct lineedit edit;
	struct sb shown = SB_INIT;

	lineedit_init(&edit, 10);
	lineedit_set(&edit, edits[_i].text);
	keys_feed(edits[_i].keys, lineedit_take, &edit);
	sb_add(&shown, edit.text.s);
	sb_insert(&shown, edit.cursor, "|", 1);
	ck_assert_str_eq(shown.s, edits[_i].shown);
	sb_release(&shown);
	lineedit_release(&edit);
}
END_TEST

static enum edit_answer paste(struct lineedit *edit, const char *text)
{
	return lineedit_event(
		edit,
		&(struct term_event){ .type = TERM_EVENT_PASTE, .text = text });
}

START_TEST(what_has_no_room_is_told)
{
	struct lineedit edit;

	lineedit_init(&edit, 3);
	ck_assert_int_eq(paste(&edit, "Әб"), EDIT_CHANGED);
	ck_assert_int_eq(paste(&edit, "вг"), EDIT_CUT);
	ck_assert_str_eq(edit.text.s, "Әбв");
	ck_assert_int_eq(paste(&edit, "д"), EDIT_REFUSED);
	lineedit_release(&edit);
}
END_TEST

START_TEST(a_fresh_text_is_typed_over)
{
	struct lineedit edit;

	lineedit_init(&edit, 0);
	lineedit_set(&edit, "2026");
	edit.fresh = 1;
	keys_feed("text:х", lineedit_take, &edit);
	ck_assert_str_eq(edit.text.s, "х");
	keys_feed("C-z", lineedit_take, &edit);
	ck_assert_str_eq(edit.text.s, "2026");
	edit.fresh = 1;
	keys_feed("END text:7", lineedit_take, &edit);
	ck_assert_str_eq(edit.text.s, "20267");
	lineedit_release(&edit);
}
END_TEST

START_TEST(the_line_scrolls_with_the_cursor)
{
	struct lineedit edit;
	const char *first;
	size_t n_bytes;
	int col, i;

	lineedit_init(&edit, 0);
	for (i = 0; i < 100; i++) {
		keys_feed("text:ә", lineedit_take, &edit);
		lineedit_view(&edit, 20, &first, &n_bytes, &col);
		ck_assert_int_lt(col, 20);
		ck_assert_uint_eq(n_bytes, 2 * (size_t)col);
	}
	keys_feed("HOME", lineedit_take, &edit);
	lineedit_view(&edit, 20, &first, &n_bytes, &col);
	ck_assert_ptr_eq(first, edit.text.s);
	ck_assert_int_eq(col, 0);
	ck_assert_uint_eq(n_bytes, 40);
	lineedit_release(&edit);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("widget/lineedit");
	TCase *tcase = tcase_create("lineedit");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, keys_edit_the_line, 0,
			    (int)ARRAY_SIZE(edits));
	tcase_add_test(tcase, what_has_no_room_is_told);
	tcase_add_test(tcase, a_fresh_text_is_typed_over);
	tcase_add_test(tcase, the_line_scrolls_with_the_cursor);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
