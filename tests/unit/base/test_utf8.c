/* base/utf8. Widths are Unicode's, forms NFC's, as Python has them. */
#include "config.h"

#include "base/utf8.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct {
	const char *s;
	size_t n_chars, n_cols;
} lengths[] = {
	{ "", 0, 0 },	   { "abc", 3, 3 },
	{ "Қазақ", 5, 5 }, { "Әлия № 12", 9, 9 },
	{ "漢字", 2, 4 },  { "e\u0301", 2, 1 }, /* a combining mark */
	{ "😀", 1, 2 },	   { "a\xff", 2, 2 }, /* a broken byte is one letter */
};

START_TEST(measures_text)
{
	ck_assert_uint_eq(utf8_chars(lengths[_i].s), lengths[_i].n_chars);
	ck_assert_uint_eq(utf8_cols(lengths[_i].s), lengths[_i].n_cols);
}
END_TEST

static const struct {
	const char *s;
	size_t limit, bytes, cols, chars; /* where each way of cutting ends */
} cuts[] = {
	{ "Қазақ", 3, 2, 6, 6 },     { "Қазақ", 0, 0, 0, 0 },
	{ "Қазақ", 99, 10, 10, 10 }, { "a漢b", 2, 1, 1, 4 },
	{ "ae\u0301x", 2, 2, 4, 2 }, { "😀", 3, 0, 4, 4 },
	{ "😀", 1, 0, 0, 4 },
};

START_TEST(cuts_between_letters)
{
	ck_assert_uint_eq(utf8_cut_bytes(cuts[_i].s, cuts[_i].limit),
			  cuts[_i].bytes);
	ck_assert_uint_eq(utf8_cut_cols(cuts[_i].s, cuts[_i].limit),
			  cuts[_i].cols);
	ck_assert_uint_eq(utf8_offset(cuts[_i].s, cuts[_i].limit),
			  cuts[_i].chars);
}
END_TEST

START_TEST(walks_forward_and_back)
{
	const char *s = "aқ漢😀";
	const uint32_t letters[] = { 'a', 0x49B, 0x6F22, 0x1F600 };
	const char *p = s;

	for (size_t i = 0; i < ARRAY_SIZE(letters); i++)
		ck_assert_uint_eq(utf8_next(&p), letters[i]);
	ck_assert_uint_eq(utf8_next(&p), 0);
	ck_assert_ptr_eq(p, s + strlen(s));
	for (size_t i = ARRAY_SIZE(letters); i--;)
		ck_assert_uint_eq(utf8_prev(s, &p), letters[i]);
	ck_assert_uint_eq(utf8_prev(s, &p), 0);
	ck_assert_ptr_eq(p, s);
}
END_TEST

START_TEST(encodes_what_it_decodes)
{
	static const uint32_t letters[] = { 1,	     0x7F,     0x80,
					    0x7FF,   0x800,    0xFFFD,
					    0x10000, 0x10FFFF, 0x4D9 };
	char out[UTF8_MAX_BYTES + 1] = "";
	const char *p = out;

	out[utf8_encode(letters[_i], out)] = '\0';
	ck_assert_uint_eq(utf8_next(&p), letters[_i]);
	ck_assert_int_eq(*p, '\0');
}
END_TEST

static const struct {
	const char *s;
	int valid;
} valids[] = {
	{ "", 1 },
	{ "Қазақ", 1 },
	{ "\xf0\x9f\x98\x80", 1 },
	{ "\xff", 0 },
	{ "\xd0", 0 },		   /* cut short */
	{ "\xc0\xaf", 0 },	   /* longer than it needs to be */
	{ "\xed\xa0\x80", 0 },	   /* a surrogate */
	{ "\xf4\x90\x80\x80", 0 }, /* beyond the last code point */
	{ "a\x80", 0 },
};

START_TEST(knows_valid_text)
{
	ck_assert_int_eq(utf8_is_valid(valids[_i].s, strlen(valids[_i].s)),
			 valids[_i].valid);
}
END_TEST

static const struct {
	const char *in;
	int lines;
	const char *out;
} cleans[] = {
	{ "plain", 0, "plain" },
	{ "a\tb", 0, "a b" },
	{ "a\r\nb\rc\nd", 1, "a\nb\nc\nd" },
	{ "a\r\nb\rc\nd", 0, "a b c d" },
	{ "a\n\nb", 1, "a\n\nb" },
	{ "\x1b[31mred\x07", 0, "[31mred" },
	{ "a\xc2\x9b"
	  "31mb",
	  0, "a31mb" },			       /* CSI of C1 */
	{ "a\u202Eb\u2066c\u200F", 0, "abc" }, /* turned around */
	{ "\uFEFFa", 0, "a" },
	{ "a\xff\xd0z", 0, "az" },
	{ "и\u0306", 0, "й" }, /* NFC */
	{ "", 0, "" },
};

START_TEST(cleans_what_comes_from_outside)
{
	char *out = utf8_clean(cleans[_i].in, strlen(cleans[_i].in),
			       cleans[_i].lines);

	ck_assert_str_eq(out, cleans[_i].out);
	free(out);
}
END_TEST

static const struct {
	const char *in;
	int lines;
	const char *out;
} tidies[] = {
	{ "  Әлия   Ким ", 0, "Әлия Ким" },
	{ "\u0259лия \u018Fли", 0, "әлия Әли" },
	{ "\u0259\u0308", 0, "\u04DB" }, /* NFC after the schwa is mended */
	/* Latin c, a, p and e, then a Latin I, inside Cyrillic words */
	{ "Cапарбeкова", 0, "Сапарбекова" },
	{ "бiлiм", 0, "білім" },
	{ "PDF, iPhone 7", 0, "PDF, iPhone 7" },
	{ "СШ-A", 0, "СШ-A" },	     /* a word of its own */
	{ "ужеzнаю", 0, "ужеzнаю" }, /* z looks like nothing of ours */
	{ "a\u00A0b", 0, "a b" },
	{ "one \n two\n\n", 1, "one\n two" },
	{ "one\ntwo", 0, "one two" },
	{ "   ", 0, "" },
};

START_TEST(tidies_what_is_typed)
{
	char *out = utf8_tidy(tidies[_i].in, tidies[_i].lines);
	char *again = utf8_tidy(out, tidies[_i].lines);

	ck_assert_str_eq(out, tidies[_i].out);
	ck_assert_str_eq(again, out);
	free(again);
	free(out);
}
END_TEST

START_TEST(knows_kazakh_letters)
{
	const char *upper = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";
	const char *lower = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
	uint32_t c;

	while ((c = utf8_next(&upper))) {
		uint32_t small = utf8_next(&lower);

		ck_assert_uint_eq(utf8_lower(c), small);
		ck_assert_uint_eq(utf8_upper(small), c);
		ck_assert_int_ne(utf8_is_letter(c), 0);
		ck_assert_int_eq(utf8_is_digit(c), 0);
	}
	ck_assert_int_eq(utf8_is_letter(0x2116), 0);
	ck_assert_int_ne(utf8_is_digit('7'), 0);
	ck_assert_int_eq(utf8_is_digit(0x667), 0);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/utf8");
	TCase *tcase = tcase_create("utf8");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, measures_text, 0, (int)ARRAY_SIZE(lengths));
	tcase_add_loop_test(tcase, cuts_between_letters, 0,
			    (int)ARRAY_SIZE(cuts));
	tcase_add_test(tcase, walks_forward_and_back);
	tcase_add_loop_test(tcase, encodes_what_it_decodes, 0, 9);
	tcase_add_loop_test(tcase, knows_valid_text, 0,
			    (int)ARRAY_SIZE(valids));
	tcase_add_loop_test(tcase, cleans_what_comes_from_outside, 0,
			    (int)ARRAY_SIZE(cleans));
	tcase_add_loop_test(tcase, tidies_what_is_typed, 0,
			    (int)ARRAY_SIZE(tidies));
	tcase_add_test(tcase, knows_kazakh_letters);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
