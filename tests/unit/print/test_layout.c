/*
 * print/doc, layout, table, wrap, pages: markup in, pages out. Guarded values are
 * written as the engine leaves them: \x02 around, \x03 a line feed, \x04 a bar.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "print/device.h"
#include "print/doc.h"
#include "print/layout.h"
#include "print/pages.h"

static enum err_code lay(const char *text, size_t width, size_t page_lines,
			 enum charset charset, struct sb *out, struct err *err)
{
	const struct device device = { .ops = &device_text, .state = out };
	struct charset_map *map = NULL;
	struct layout layout;
	struct doc doc;
	enum err_code code;

	doc_init(&doc);
	ck_assert_int_eq(charset_map_new(charset, &map, err), ERR_OK);
	code = doc_parse(&doc, "form", text, map, NULL, err);
	if (code == ERR_OK) {
		layout_init(&layout, &doc, width, charset_map_has(map, 0x2500));
		pages_write(&layout, page_lines, &device);
		layout_release(&layout);
	}
	doc_release(&doc);
	charset_map_free(&map);
	return code;
}

static const struct {
	const char *text, *expected;
} cases[] = {
	{ "", "" },
	{ "one\ntwo\n\n\n\nthree\n\n", "one\ntwo\n\nthree\n" },
	{ "\n\nfirst", "first\n" },
	{ "a  b   c", "a b c\n" },
	/* wrapped at 40 columns, by columns and not by bytes */
	{ "Әәғғққңңөө Әәғғққңңөө Әәғғққңңөө Әәғғққң Әә",
	  "Әәғғққңңөө Әәғғққңңөө Әәғғққңңөө Әәғғққң\nӘә\n" },
	{ "  indented, and so is what does not fit on the line",
	  "  indented, and so is what does not fit\n  on the line\n" },
	{ "one \\\n   line \\\nof three", "one line of three\n" },
	{ "a word that is "
	  "too-long-for-any-line-of-forty-columns-and-more is broken",
	  "a word that is too-long-for-any-line-of-\n"
	  "forty-columns-and-more is broken\n" },
	{ "жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж",
	  "жжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжжж\nжж\n" },
	/* initials, № and a date do not part */
	{ "The name at the line's end: Ким А. В.",
	  "The name at the line's end: Ким А. В.\n" },
	{ "The name at the line's end..: Сапаров А. В.",
	  "The name at the line's end..:\nСапаров А. В.\n" },
	{ "The number at the very line's end is № 15",
	  "The number at the very line's end is\n№ 15\n" },
	{ "The date at the line's end: \x02"
	  "23\x05ноября\x05"
	  "2026\x05г.\x02",
	  "The date at the line's end:\n23 ноября 2026 г.\n" },
	/* directives */
	{ ".center Title", "                 Title\n" },
	{ ".center", "" },
	{ ".item 1.|A text that hangs beside its label, as wide as it is",
	  "1. A text that hangs beside its label,\n"
	  "   as wide as it is\n" },
	{ ".field Name:|\x02Joe\x02", "Name: Joe\n" },
	{ ".field Name:|\x02\x02",
	  "Name: __________________________________\n" },
	{ ".field A label nearly as long as the line is|",
	  "A label nearly as long as the line is\n"
	  "________________________________________\n" },
	{ ".fill |(signature)", "________________________________________\n"
				"              (signature)\n" },
	{ ".fill Joe|(name)", "Joe\n                 (name)\n" },
	{ ".lines 2", "________________________________________\n"
		      "________________________________________\n" },
	{ ".sides left|right", "left                               right\n" },
	{ ".sign Chair|Joe", "Chair          _________  Joe\n" },
	{ ".sign Chair of the Council|Joe",
	  "Chair of the\nCouncil        _________  Joe\n" },
	{ ".right\nBlock\n.left\nPage", "                  Block\nPage\n" },
	{ ".rule", "────────────────────────────────────────\n" },
	{ "a\n.blank 2\nb", "a\n\n\nb\n" },
	/* tables */
	{ ".table 3> *\n.head №|Name\n.row 1|Joe\n.row 2|Ann\n.end",
	  "┌───┬──────────────────────────────────┐\n"
	  "│  №│Name                              │\n"
	  "├───┼──────────────────────────────────┤\n"
	  "│  1│Joe                               │\n"
	  "├───┼──────────────────────────────────┤\n"
	  "│  2│Ann                               │\n"
	  "└───┴──────────────────────────────────┘\n" },
	{ ".table *2 *^\n.head A|B\n.end",
	  "┌────────────────────────┬─────────────┐\n"
	  "│A                       │      B      │\n"
	  "├────────────────────────┼─────────────┤\n"
	  "│                        │             │\n"
	  "└────────────────────────┴─────────────┘\n" },
	{ ".table plain 10 *\n.row A name that wraps|\x02"
	  "b\x03"
	  "c\x02\n.end",
	  "A name      b\nthat wraps  c\n" },
	/* wider than the page: all shrink */
	{ ".table 60 20\n.row a|b\n.end",
	  "┌───────────────────────────┬─────────┐\n"
	  "│a                          │b        │\n"
	  "└───────────────────────────┴─────────┘\n" },
	/* a row with too few cells, one with too many */
	{ ".table plain 5 5\n.row a\n.row a|b|c\n.end", "a\na      b|c\n" },
	/* values are neither directives nor borders nor joints */
	{ "\x02.page\x02\n\x02.rule\x03.nonsense\x02",
	  ".page\n.rule\n.nonsense\n" },
	{ ".table plain 5 5\n.row \x02"
	  "a\x04"
	  "b\x02|c\n.end",
	  "a|b    c\n" },
	{ "\x02tail\x06\x02\nnext", "tail\\\nnext\n" },
	{ "\x02"
	  "a\x06nb\x02",
	  "a\\nb\n" },
	/* the form breaks lines where there is something to break */
	{ "a\\nb\\n\x02\x02", "a\nb\n" },
	{ "\x02\x02\\n \x02\x02\\nb", "b\n" },
	{ ".table plain 5 5\n.row a\\nb|c\n.end", "a      c\nb\n" },
	{ "a\n\x02\x02\n  \x02\x02\nb", "a\nb\n" },
	{ "... and . and .5 are text", "... and . and .5 are text\n" },
};

START_TEST(lays_out)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(lay(cases[_i].text, 40, 0, CHARSET_UTF8, &out, &err),
			 ERR_OK);
	ck_assert_str_eq(out.s, cases[_i].expected);
	sb_release(&out);
}
END_TEST

static const struct {
	const char *text, *msgid, *where;
} faults[] = {
	{ ".tabel 3", "%s: there is no such directive", "form: .tabel 3" },
	{ ".centre x", "%s: there is no such directive", "form: .centre x" },
	{ ".lines", "%s: a number is missing here", "form: .lines" },
	{ ".lines x", "%s: a number is missing here", "form: .lines x" },
	{ ".table", "%s: a number is missing here", "form: .table" },
	{ ".table 3 x", "%s: this is no column width", "form: .table 3 x" },
	{ ".row a", "%s: no table is open here", "form: .row a" },
	{ ".end", "%s: no table is open here", "form: .end" },
	{ ".table 3\ntext", "%s: this cannot stand in a table", "form: text" },
	{ ".table 3\n.rule", "%s: this cannot stand in a table",
	  "form: .rule" },
	{ ".table 3\n", "%s: the table is not closed", "form: " },
	{ ".keep\n.keep", "%s: .keep and .endkeep must alternate",
	  "form: .keep" },
	{ ".keep", "%s: .keep and .endkeep must alternate", "form: " },
	/* a value is nobody's business in an error */
	{ ".nope \x02secret\x02", "%s: there is no such directive",
	  "form: .nope " },
};

START_TEST(says_what_is_wrong)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(lay(faults[_i].text, 40, 0, CHARSET_UTF8, &out, &err),
			 ERR_TEMPLATE);
	ck_assert_str_eq(err.detail, faults[_i].msgid);
	ck_assert_str_eq(err.arg, faults[_i].where);
	sb_release(&out);
}
END_TEST

/* n lines "1", "2" … as markup. */
static void add_numbers(struct sb *sb, int from, int to)
{
	for (int i = from; i <= to; i++)
		sb_addf(sb, "%d\n", i);
}

static size_t count(const char *text, const char *what)
{
	size_t n = 0;

	for (; (text = strstr(text, what)); text += strlen(what))
		n++;
	return n;
}

START_TEST(fills_pages_with_header_and_numbers)
{
	struct sb text = SB_INIT, out = SB_INIT, expected = SB_INIT;
	struct err err = ERR_INIT;

	sb_add(&text, ".header Top\n.pages p.|of|\n");
	add_numbers(&text, 1, 30);
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	add_numbers(&expected, 1, 18);
	sb_add(&expected, "\n               p. 1 of 2\n\fTop\n\n");
	add_numbers(&expected, 19, 30);
	sb_add(&expected, "\n\n\n\n\n               p. 2 of 2\n");
	ck_assert_str_eq(out.s, expected.s);
	sb_release(&text);
	sb_release(&out);
	sb_release(&expected);
}
END_TEST

START_TEST(cuts_a_table_and_repeats_its_header)
{
	struct sb text = SB_INIT, out = SB_INIT;
	struct err err = ERR_INIT;
	const char *page;

	sb_add(&text, ".pages p.|of|\n.table 5 *\n.head No|Head\n");
	for (int i = 1; i <= 20; i++)
		sb_addf(&text, ".row %d|row\n", i);
	sb_add(&text, ".end\nAfter\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	/* 18 lines a page: 3 above, 1 below, rows with a line between. */
	ck_assert_uint_eq(count(out.s, "\f"), 2);
	ck_assert_uint_eq(count(out.s, "│No   │Head"), 3);
	ck_assert_uint_eq(count(out.s, "┌"), 3);
	ck_assert_uint_eq(count(out.s, "└"), 3);
	ck_assert_uint_eq(count(out.s, "│row"), 20);
	page = strchr(out.s, '\f');
	ck_assert_ptr_nonnull(strstr(page, "\f┌"));
	ck_assert_ptr_nonnull(strstr(out.s, "┘\nAfter\n"));
	/* Every page has its 20 lines. */
	ck_assert_uint_eq(count(out.s, "\n"), 60);
	sb_release(&text);
	sb_release(&out);
}
END_TEST

START_TEST(cuts_a_row_only_if_it_is_higher_than_a_page)
{
	struct sb text = SB_INIT, out = SB_INIT;
	struct err err = ERR_INIT;

	sb_add(&text, ".table *\n.head Head\n.row \x02line");
	for (int i = 0; i < 39; i++)
		sb_add(&text, "\x03line");
	sb_add(&text, "\x02\n.end\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_uint_eq(count(out.s, "│line"), 40);
	ck_assert_uint_eq(count(out.s, "│Head"), 3);
	ck_assert_uint_eq(count(out.s, "├"), 3);
	ck_assert_uint_eq(count(out.s, "\f"), 2);
	sb_release(&text);
	sb_release(&out);
}
END_TEST

START_TEST(keeps_together_what_belongs_together)
{
	struct sb text = SB_INIT, out = SB_INIT;
	struct err err = ERR_INIT;

	/* A heading stays with the paragraph behind its empty line. */
	add_numbers(&text, 1, 18);
	sb_add(&text, ".heading Heading\n\nBody\n.keep\n");
	add_numbers(&text, 1, 16);
	sb_add(&text, ".endkeep\n18\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_ptr_nonnull(strstr(out.s, "18\n\fHeading\n\nBody\n1\n2\n"));
	ck_assert_ptr_nonnull(strstr(out.s, "16\n18\n"));
	sb_clear(&out);
	sb_clear(&text);
	/* What is kept begins a page rather than being cut. */
	add_numbers(&text, 1, 10);
	sb_add(&text, ".keep\n");
	add_numbers(&text, 1, 16);
	sb_add(&text, ".endkeep\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_ptr_nonnull(strstr(out.s, "10\n\f1\n2\n"));
	sb_clear(&out);
	sb_clear(&text);
	/* But what no page holds is cut all the same. */
	sb_add(&text, ".keep\n");
	add_numbers(&text, 1, 50);
	sb_add(&text, ".endkeep\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_uint_eq(count(out.s, "\f"), 2);
	sb_release(&text);
	sb_release(&out);
}
END_TEST

START_TEST(parts_a_paragraph_two_lines_on_a_side)
{
	struct sb text = SB_INIT, out = SB_INIT;
	struct err err = ERR_INIT;

	add_numbers(&text, 1, 17);
	sb_add(&text, "\x02"
		      "a\x03"
		      "b\x03"
		      "c\x03"
		      "d\x02\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_ptr_nonnull(strstr(out.s, "17\na\nb\n\fc\nd\n"));
	sb_clear(&out);
	sb_clear(&text);
	add_numbers(&text, 1, 18);
	sb_add(&text, "\x02"
		      "a\x03"
		      "b\x03"
		      "c\x02\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_ptr_nonnull(strstr(out.s, "18\n\fa\nb\nc\n"));
	sb_release(&text);
	sb_release(&out);
}
END_TEST

START_TEST(page_and_need_start_pages)
{
	struct sb text = SB_INIT, out = SB_INIT;
	struct err err = ERR_INIT;

	sb_add(&text, ".page\na\n.page\nb\n.need 19\nc\n.need 3\nd\n");
	ck_assert_int_eq(lay(text.s, 40, 20, CHARSET_UTF8, &out, &err), ERR_OK);
	ck_assert_str_eq(out.s, "a\n\fb\nc\nd\n");
	sb_release(&text);
	sb_release(&out);
}
END_TEST

START_TEST(draws_in_ascii_where_there_are_no_boxes)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(lay(".table plain *\n.row …\n.end\n.table *\n.row Қ…"
			     "\n.end\n.rule",
			     40, 0, CHARSET_RK1048, &out, &err),
			 ERR_OK);
	ck_assert_str_eq(out.s, "…\n"
				"+--------------------------------------+\n"
				"|Қ…                                    |\n"
				"+--------------------------------------+\n"
				"----------------------------------------\n");
	sb_clear(&out);
	/* A letter that becomes three takes three columns of its cell. */
	ck_assert_int_eq(lay(".table 6 *\n.row Қ…|x\n.end", 40, 0,
			     CHARSET_CP866, &out, &err),
			 ERR_OK);
	ck_assert_ptr_nonnull(strstr(out.s, "│К...  │x"));
	sb_release(&out);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("print/layout");
	TCase *tcase = tcase_create("layout");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, lays_out, 0, (int)ARRAY_SIZE(cases));
	tcase_add_loop_test(tcase, says_what_is_wrong, 0,
			    (int)ARRAY_SIZE(faults));
	tcase_add_test(tcase, fills_pages_with_header_and_numbers);
	tcase_add_test(tcase, cuts_a_table_and_repeats_its_header);
	tcase_add_test(tcase, cuts_a_row_only_if_it_is_higher_than_a_page);
	tcase_add_test(tcase, keeps_together_what_belongs_together);
	tcase_add_test(tcase, parts_a_paragraph_two_lines_on_a_side);
	tcase_add_test(tcase, page_and_need_start_pages);
	tcase_add_test(tcase, draws_in_ascii_where_there_are_no_boxes);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
