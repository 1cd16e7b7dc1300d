/* term/glyph. Which letters a charset holds is Unicode's own mapping tables. */
#include "config.h"

#include "term/glyph.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

static const struct {
	const char *charset, *text, *shown;
} texts[] = {
	{ "UTF-8", "Қуаныш № 7 «…»─", "Қуаныш № 7 «…»─" },
	{ "KOI8-R", "Қуаныш № 7 «»─", "Куаныш N 7 \"\"─" },
	{ "CP1251", "Қуаныш № 7 «…»", "Куаныш № 7 «…»" },
	{ "CP1251", "Әсел, Ғани, Ұлан", "Асел, Гани, Улан" },
	{ "RK1048", "Қуаныш Әсел Ғани", "Қуаныш Әсел Ғани" },
	{ "PT154", "Қуаныш Әсел Ғани", "Қуаныш Әсел Ғани" },
	/* What becomes longer elsewhere keeps its columns here. */
	{ "KOI8-R", "а…б", "а.б" },
	{ "ASCII", "Жук", "Zuk" },
};

START_TEST(a_letter_that_is_not_there_becomes_its_nearest)
{
	struct glyphs glyphs;
	const char *s = texts[_i].text, *shown = texts[_i].shown;

	if (!setlocale(LC_ALL, "C.UTF-8"))
		return;
	glyphs_init(&glyphs, texts[_i].charset);
	if (!glyphs.all && glyphs.conv == (iconv_t)-1) {
		glyphs_release(&glyphs);
		return;
	}
	while (*s) {
		wchar_t cells[GLYPH_MAX];
		int n = glyphs_cells(&glyphs, utf8_next(&s), cells), i;

		for (i = 0; i < n; i++)
			ck_assert_uint_eq((uint32_t)cells[i],
					  utf8_next(&shown));
	}
	ck_assert_str_eq(shown, "");
	glyphs_release(&glyphs);
}
END_TEST

START_TEST(every_letter_keeps_its_columns)
{
	static const char *const charsets[] = { "UTF-8", "KOI8-R", "CP1251",
						"ASCII" };
	struct glyphs glyphs;
	uint32_t c;

	if (!setlocale(LC_ALL, "C.UTF-8"))
		return;
	glyphs_init(&glyphs, charsets[_i]);
	for (c = ' '; c < 0x3000; c++) {
		wchar_t cells[GLYPH_MAX];
		int n = glyphs_cells(&glyphs, c, cells), i, cols = 0;

		for (i = 0; i < n; i++)
			cols += utf8_char_cols((uint32_t)cells[i]);
		if (c < 0x7F || c >= 0xA0)
			ck_assert_msg(cols == utf8_char_cols(c),
				      "U+%04X takes %d columns", c, cols);
	}
	glyphs_release(&glyphs);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("term/glyph");
	TCase *tcase = tcase_create("glyph");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase,
			    a_letter_that_is_not_there_becomes_its_nearest, 0,
			    (int)ARRAY_SIZE(texts));
	tcase_add_loop_test(tcase, every_letter_keeps_its_columns, 0, 4);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
