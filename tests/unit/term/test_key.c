/* term/key. Layouts are Windows' Russian and Kazakh ones. */
#include "config.h"

#include "term/key.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Two layouts of one keyboard, and what stands on the same keys. */
static const struct {
	const char *typed, *keys;
} layouts[] = {
	{ "йцукенгшщзхъ", "qwertyuiop[]" },
	{ "фывапролджэ", "asdfghjkl;'" },
	{ "ячсмитьбю", "zxcvbnm,." },
	{ "ЙЦУКЕНГШЩЗ", "qwertyuiop" },
	{ "әіңғүұқөһ", "2345890-=" },
	{ "ӘІҢҒҮҰҚӨҺ", "2345890-=" },
	{ "QWERTY", "qwerty" },
	{ "qй1/*", "qq1/*" },
	{ "漢", "漢" },
};

START_TEST(a_letter_is_the_key_it_stands_on)
{
	const char *typed = layouts[_i].typed, *keys = layouts[_i].keys;

	while (*typed)
		ck_assert_uint_eq(key_letter(utf8_next(&typed)),
				  utf8_next(&keys));
}
END_TEST

static const struct {
	const char *script, *shown;
	uint32_t key;
} names[] = {
	{ "F1", "F1", TERM_KEY_F1 },
	{ "F10", "F10", TERM_KEY_F10 },
	{ "DOWN", "Down", TERM_KEY_DOWN },
	{ "C-z", "Ctrl-Z", TERM_CTRL | 'z' },
	{ "M-5", "Alt-5", TERM_ALT | '5' },
	{ "S-F3", "Shift-F3", TERM_SHIFT | TERM_KEY_F3 },
	{ "C-LEFT", "Ctrl-Left", TERM_CTRL | TERM_KEY_LEFT },
	{ "C-M-S-BS", "Ctrl-Alt-Shift-Backspace",
	  TERM_CTRL | TERM_ALT | TERM_SHIFT | TERM_KEY_BACKSPACE },
	{ "q", "Q", 'q' },
	{ "й", "Й", 0x439 },
	{ "-", "-", '-' },
	{ "SPACE", "Space", ' ' },
	{ "F13", "", 0 },
	{ "WORD", "", 0 },
};

START_TEST(keys_have_names)
{
	char shown[KEY_NAME_SIZE];

	ck_assert_uint_eq(key_from_name(names[_i].script), names[_i].key);
	key_describe(names[_i].key, shown);
	ck_assert_str_eq(shown, names[_i].shown);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("term/key");
	TCase *tcase = tcase_create("key");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, a_letter_is_the_key_it_stands_on, 0,
			    (int)ARRAY_SIZE(layouts));
	tcase_add_loop_test(tcase, keys_have_names, 0, (int)ARRAY_SIZE(names));
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
