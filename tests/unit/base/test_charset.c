/* base/charset. The bytes were taken from Python's codecs, not from iconv. */
#include "base/charset.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

static const struct {
	enum charset charset;
	const char *text;
	const char *bytes;
	size_t n_bytes;
	size_t n_replaced;
} encodes[] = {
	{ CHARSET_UTF8, "Қазақ №", "Қазақ №", 14, 0 },
	{ CHARSET_RK1048, "ҚазАқӘғ №«»—",
	  "\x8d\xe0\xe7\xc0\x9d\xa3\xba\x20\xb9\xab\xbb\x97", 12, 0 },
	{ CHARSET_PT154, "Қәі№", "\x8d\xba\xb3\xb9", 4, 0 },
	{ CHARSET_WINDOWS1251, "Іі№«»—…", "\xb2\xb3\xb9\xab\xbb\x97\x85", 7,
	  0 },
	{ CHARSET_KOI8R, "Ёж─", "\xb3\xd6\x80", 3, 0 },
	{ CHARSET_CP866, "Ёж─№", "\xf0\xa6\xc4\xfc", 4, 0 },
	{ CHARSET_UTF16LE, "Қ😀", "\xff\xfe\x9a\x04\x3d\xd8\x00\xde", 8, 0 },
	{ CHARSET_UTF16LE, "", "\xff\xfe", 2, 0 },
	/* nearest letters: Қазақ is Казак, №12 is N12 */
	{ CHARSET_WINDOWS1251, "Қазақ", "\xca\xe0\xe7\xe0\xea", 5, 2 },
	{ CHARSET_KOI8R, "Қазақ №1", "\xeb\xc1\xda\xc1\xcb N1", 8, 3 },
	{ CHARSET_CP866, "Әлі",
	  "\x80\xab"
	  "i",
	  3, 2 },
	{ CHARSET_KOI8R, "«a»—b…", "\"a\"-b...", 8, 4 },
	{ CHARSET_WINDOWS1251, "┌─┐│", "+-+|", 4, 4 },
	{ CHARSET_KOI8R, "漢a", "?a", 2, 1 },
	{ CHARSET_KOI8R, "е\u0301a",
	  "\xc5"
	  "a",
	  2, 1 },
	{ CHARSET_KOI8R, "Ї", "I", 1, 1 },
};

START_TEST(encodes_with_nearest_letters)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;
	size_t n = 0;

	ck_assert_int_eq(charset_encode(encodes[_i].text, encodes[_i].charset,
					&out, &n, &err),
			 ERR_OK);
	ck_assert_uint_eq(out.len, encodes[_i].n_bytes);
	ck_assert_mem_eq(out.s, encodes[_i].bytes, out.len);
	ck_assert_uint_eq(n, encodes[_i].n_replaced);
	sb_release(&out);
}
END_TEST

START_TEST(decodes_what_it_encodes)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	if (encodes[_i].n_replaced)
		return;
	ck_assert_int_eq(charset_decode(encodes[_i].bytes, encodes[_i].n_bytes,
					encodes[_i].charset, &out, &err),
			 ERR_OK);
	ck_assert_str_eq(out.s, encodes[_i].text);
	sb_release(&out);
}
END_TEST

static const struct {
	enum charset charset;
	const char *bytes;
	size_t n_bytes;
	const char *line;
} broken[] = {
	{ CHARSET_UTF8, "a\nb\xff", 4, "2" },
	{ CHARSET_UTF8, "a\xd0", 2, "1" },
	{ CHARSET_UTF8, "\xc0\x80", 2, "1" },
	{ CHARSET_UTF8, "\xed\xa0\x80", 3, "1" },
	{ CHARSET_WINDOWS1251, "a\n\n\x98", 4, "3" },
	{ CHARSET_UTF16LE, "a", 1, "1" },
	{ CHARSET_UTF16LE, "\x3d\xd8", 2, "1" },
	{ CHARSET_UTF16LE, "\x3d\xd8\x41\x00", 4, "1" },
	{ CHARSET_UTF16LE, "\n\x00\x00\xde", 4, "2" },
};

START_TEST(refuses_bytes_that_are_no_letters)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	sb_add(&out, "kept");
	ck_assert_int_eq(charset_decode(broken[_i].bytes, broken[_i].n_bytes,
					broken[_i].charset, &out, &err),
			 ERR_BAD_TEXT);
	ck_assert_str_eq(err.arg, broken[_i].line);
	ck_assert_str_eq(out.s, "kept");
	sb_release(&out);
}
END_TEST

START_TEST(skips_a_bom_at_the_start_only)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(
		charset_decode("\xef\xbb\xbfҚ", 5, CHARSET_UTF8, &out, &err),
		ERR_OK);
	ck_assert_str_eq(out.s, "Қ");
	sb_release(&out);
}
END_TEST

static const struct {
	const char *typed;
	int charset; /* -1: none */
} typed[] = {
	{ "utf8", CHARSET_UTF8 },
	{ "UTF-8", CHARSET_UTF8 },
	{ "cp1251", CHARSET_WINDOWS1251 },
	{ "Windows-1251", CHARSET_WINDOWS1251 },
	{ "rk1048", CHARSET_RK1048 },
	{ "koi8-r", CHARSET_KOI8R },
	{ "IBM866", CHARSET_CP866 },
	{ "UTF-16", CHARSET_UTF16LE },
	{ "PT154", CHARSET_PT154 },
	{ "latin1", -1 },
	{ "", -1 },
};

START_TEST(finds_an_encoding_by_name)
{
	struct err err = ERR_INIT;
	enum charset found = CHARSET_COUNT;
	enum err_code code = charset_find(typed[_i].typed, &found, &err);

	if (typed[_i].charset < 0)
		ck_assert_int_eq(code, ERR_ENCODING);
	else
		ck_assert_int_eq((int)found, typed[_i].charset);
}
END_TEST

/* Down to ASCII: what a terminal without any locale can show. */
static void to_ascii(const char *text, struct sb *out, int steps)
{
	uint32_t c;

	ck_assert_int_lt(steps, 8);
	while ((c = utf8_next(&text))) {
		const char *to = charset_nearest(c);

		if (c < 0x80)
			sb_add_char(out, (char)c);
		else if (to)
			to_ascii(to, out, steps + 1);
		else
			sb_add_char(out, '?');
	}
}

START_TEST(every_replacement_ends_in_ascii)
{
	struct sb out = SB_INIT;

	for (uint32_t c = 0x80; c < 0x3000; c++) {
		char letter[UTF8_MAX_BYTES + 1] = "";

		utf8_encode(c, letter);
		if (charset_nearest(c)) {
			sb_clear(&out);
			to_ascii(letter, &out, 0);
			ck_assert_ptr_null(strchr(out.s, '?'));
		}
	}
	sb_clear(&out);
	to_ascii("Ғылым, Һ, Щука, Ұлы Үй Өң №1 «ё»", &out, 0);
	ck_assert_str_eq(out.s, "Gylym, Kh, Schuka, Uly Uy On N1 \"e\"");
	sb_release(&out);
}
END_TEST

/* The letters of the Kazakh alphabet are all there or have a nearest one. */
START_TEST(has_a_nearest_for_every_kazakh_letter)
{
	const char *p = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
			"аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя№«»—–…";
	uint32_t c;

	while ((c = utf8_next(&p)))
		ck_assert_ptr_nonnull(charset_nearest(c));
	for (c = 0x2500; c < 0x25A0; c++) {
		ck_assert_ptr_nonnull(charset_nearest(c));
		ck_assert_uint_eq(strlen(charset_nearest(c)), 1);
	}
}
END_TEST

START_TEST(says_what_a_charset_has)
{
	struct err err = ERR_INIT;
	struct charset_map *map = NULL;

	ck_assert_int_eq(charset_map_new(CHARSET_CP866, &map, &err), ERR_OK);
	ck_assert_int_eq(charset_map_has(map, 0x2500), 1);
	ck_assert_int_eq(charset_map_has(map, 0x4D8), 0);
	charset_map_free(&map);
	ck_assert_ptr_null(map);
	ck_assert_int_eq(charset_map_new(CHARSET_WINDOWS1251, &map, &err),
			 ERR_OK);
	ck_assert_int_eq(charset_map_has(map, 0x2500), 0);
	charset_map_free(&map);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/charset");
	TCase *tcase = tcase_create("charset");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, encodes_with_nearest_letters, 0,
			    (int)ARRAY_SIZE(encodes));
	tcase_add_loop_test(tcase, decodes_what_it_encodes, 0,
			    (int)ARRAY_SIZE(encodes));
	tcase_add_loop_test(tcase, refuses_bytes_that_are_no_letters, 0,
			    (int)ARRAY_SIZE(broken));
	tcase_add_test(tcase, skips_a_bom_at_the_start_only);
	tcase_add_loop_test(tcase, finds_an_encoding_by_name, 0,
			    (int)ARRAY_SIZE(typed));
	tcase_add_test(tcase, every_replacement_ends_in_ascii);
	tcase_add_test(tcase, has_a_nearest_for_every_kazakh_letter);
	tcase_add_test(tcase, says_what_a_charset_has);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
