/*
 * print/mustache, in the structure of the Mustache spec's modules: comments,
 * delimiters, interpolation, inverted, partials, sections. The cases are ours;
 * where the spec would escape for HTML, papers do not (see mustache.h).
 */
#include "print/mustache.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/mem.h"

/* The data of every case. */
static struct pdata *make_data(void)
{
	struct pdata *data = pdata_new();
	struct pdata *list, *item, *sublist;

	pdata_set_text(data, "subject", "world");
	pdata_set_text(data, "markup", "& \" < > | {{subject}}");
	pdata_set_text(data, "empty", "");
	pdata_set_text(data, "lines", "<\n->");
	pdata_set_int(data, "number", 85);
	pdata_set_int(data, "zero", 0);
	pdata_set_bool(data, "yes", 1);
	pdata_set_bool(data, "no", 0);
	pdata_set_text(data, "person.name", "Joe");
	pdata_set_text(data, "a.b.c.d.e.name", "Phil");
	pdata_set_text(data, "b.c.d.e.name", "Wrong");
	pdata_set_text(data, "context.subject", "inner");
	pdata_set_text(data, "context.own", "1");
	pdata_set_text(data, "one.only", "x");
	pdata_add_map(data, "hollow");
	pdata_add_list(data, "none");
	list = pdata_add_list(data, "list");
	for (int i = 1; i <= 3; i++) {
		item = pdata_add_item(list);
		pdata_set_int(item, "item", i);
	}
	list = pdata_add_list(data, "words");
	pdata_add_text(list, "a");
	pdata_add_text(list, "b");
	pdata_add_text(list, "c");
	list = pdata_add_list(data, "nested");
	for (int i = 0; i < 2; i++) {
		sublist = pdata_add_sublist(list);
		pdata_add_text(sublist, i ? "4" : "1");
		pdata_add_text(sublist, i ? "5" : "2");
	}
	pdata_set_text(data, "tree.content", "X");
	list = pdata_add_list(data, "tree.nodes");
	item = pdata_add_item(list);
	pdata_set_text(item, "content", "Y");
	pdata_add_list(item, "nodes");
	pdata_set_day(data, "day", day_from_ymd(2026, 11, 23));
	pdata_set_day(data, "never", DAY_NONE);
	pdata_set_moment(data, "moment",
			 moment_from_day(day_from_ymd(2026, 11, 23), 60600));
	pdata_set_text_in(data, "school", LANG_RU, "школа");
	pdata_set_text_in(data, "school", LANG_KK, "мектеп");
	pdata_set_text_in(data, "half", LANG_RU, "только");
	pdata_set_int(data, "n1", 21);
	pdata_set_int(data, "n2", 3);
	pdata_set_int(data, "n5", 12);
	return data;
}

static const struct {
	const char *name, *text;
} partials[] = {
	{ "text", "from partial" },
	{ "subject", "*{{subject}}*" },
	{ "node", "{{content}}<{{#nodes}}{{>node}}{{/nodes}}>" },
	{ "lines", "|\n{{{lines}}}\n|\n" },
	{ "angle", ">" },
	{ "angles", ">\n>" },
	{ "bars", "|{{subject}}|" },
	{ "dot", ".{{subject}}." },
	{ "self", "{{>self}}" },
	{ "broken", "\n{{#open}}" },
	{ "section", "{{#yes}}\nin\n{{/yes}}\n" },
};

static enum err_code load(void *context, const char *name, struct sb *out,
			  int *found, struct err *err)
{
	(void)context;
	(void)err;
	for (size_t i = 0; i < ARRAY_SIZE(partials); i++)
		if (!strcmp(partials[i].name, name)) {
			sb_add(out, partials[i].text);
			*found = 1;
		}
	return ERR_OK;
}

static const struct mustache_loader loader = { .load = load };

static const struct {
	const char *template, *expected;
} cases[] = {
	/* comments */
	{ "12345{{! Comment Block! }}67890", "1234567890" },
	{ "12345{{!\n  Many\n  lines\n}}67890\n", "1234567890\n" },
	{ "Begin.\n{{! alone }}\nEnd.\n", "Begin.\nEnd.\n" },
	{ "Begin.\n  {{! indented alone }}\nEnd.\n", "Begin.\nEnd.\n" },
	{ "|\r\n{{! alone }}\r\n|", "|\r\n|" },
	{ "  {{! no line before }}\n!", "!" },
	{ "!\n  {{! no line after }}", "!\n" },
	{ "Begin.\n{{!\nof\nmany\n}}\nEnd.\n", "Begin.\nEnd.\n" },
	{ "Begin.\n  {{!\n  of many\n  }}\nEnd.\n", "Begin.\nEnd.\n" },
	{ "  12 {{! 34 }}\n", "  12 \n" },
	{ "12345 {{! Comment }} 67890", "12345  67890" },
	{ "{{!}}x", "x" },

	/* delimiters */
	{ "{{=<% %>=}}(<%subject%>)", "(world)" },
	{ "({{=[ ]=}}[subject])", "(world)" },
	{ "{{=@   @=}}(@subject@)", "(world)" },
	{ "[\n{{#yes}}\n  {{subject}}\n  |data|\n{{/yes}}\n\n{{= | | =}}\n"
	  "|#yes|\n  {{data}}\n  |subject|\n|/yes|\n]\n",
	  "[\n  world\n  |data|\n\n  {{data}}\n  world\n]\n" },
	{ "{{= | | =}}<|>bars|>{{subject}}", "<|world|>{{subject}}" },
	{ "| {{=@ @=}} |", "|  |" },
	{ " | {{=@ @=}}\n", " | \n" },
	{ "Begin.\n{{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n" },
	{ "Begin.\n  {{=@ @=}}\nEnd.\n", "Begin.\nEnd.\n" },
	{ "|\r\n{{= @ @ =}}\r\n|", "|\r\n|" },
	{ "  {{=@ @=}}\n=", "=" },
	{ "=\n  {{=@ @=}}", "=\n" },
	{ "{{=<% %>=}}<%={{ }}=%>{{subject}}", "world" },

	/* interpolation */
	{ "Hello from {Mustache}!\n", "Hello from {Mustache}!\n" },
	{ "Hello, {{subject}}!\n", "Hello, world!\n" },
	{ "{{markup}}", "& \" < > | {{subject}}" },
	{ "{{{markup}}}", "& \" < > | {{subject}}" },
	{ "{{&markup}}", "& \" < > | {{subject}}" },
	{ "{{number}} {{{number}}} {{&number}} {{zero}}", "85 85 85 0" },
	{ "I ({{missing}}) {{{missing}}}{{&missing}}", "I () " },
	{ "\"{{person.name}}\"{{#person}}{{name}}{{/person}}", "\"Joe\"Joe" },
	{ "\"{{a.b.c.d.e.name}}\"", "\"Phil\"" },
	{ "\"{{a.b.c.missing.name}}\"", "\"\"" },
	{ "\"{{#a}}{{b.c.d.e.name}}{{/a}}\"", "\"Phil\"" },
	/* the first part decides; it is not looked for further out */
	{ "{{#a}}{{b.c.other}}{{/a}}", "" },
	{ "{{#words}}{{.}}{{/words}} {{#words}}{{{.}}}{{/words}}", "abc abc" },
	{ "| {{subject}} |", "| world |" },
	{ "  {{subject}}\n", "  world\n" },
	{ "|{{ subject }}|{{{ subject }}}|{{& subject }}|",
	  "|world|world|world|" },
	{ "{{lines}}!", "<\n->!" },

	/* inverted */
	{ "{{^no}}shown{{/no}}", "shown" },
	{ "{{^yes}}hidden{{/yes}}", "" },
	{ "{{^context}}hidden{{/context}}", "" },
	{ "{{^list}}hidden{{/list}}", "" },
	{ "{{^none}}shown{{/none}}", "shown" },
	{ "{{^missing}}shown{{/missing}}", "shown" },
	{ "{{^empty}}shown{{/empty}}{{^zero}}shown{{/zero}}", "shownshown" },
	{ "{{^no}}\n* first\n{{/no}}\n* {{subject}}\n{{^no}}\n* third\n{{/no}}\n",
	  "* first\n* world\n* third\n" },
	{ "| A {{^no}}B {{^no}}C{{/no}} D{{/no}} E |", "| A B C D E |" },
	{ "| A {{^yes}}B {{^no}}C{{/no}} D{{/yes}} E |", "| A  E |" },
	{ "{{^person.name}}x{{/person.name}}{{^a.b.no}}y{{/a.b.no}}", "y" },
	{ " | {{^no}}\t|\t{{/no}} | \n", " | \t|\t | \n" },
	{ " {{^no}}NO{{/no}}\n {{^no}}WAY{{/no}}\n", " NO\n WAY\n" },
	{ "| This Is\n{{^no}}\n|\n{{/no}}\n| A Line\n",
	  "| This Is\n|\n| A Line\n" },
	{ "|\r\n{{^no}}\r\n{{/no}}\r\n|", "|\r\n|" },
	{ "  {{^no}}\n^{{/no}}\n/", "^\n/" },
	{ "^{{^no}}\n/\n  {{/no}}", "^\n/\n" },

	/* partials */
	{ "\"{{>text}}\"", "\"from partial\"" },
	{ "\"{{>missing}}\"", "\"\"" },
	{ "\"{{>subject}}\"", "\"*world*\"" },
	{ "{{#tree}}{{>node}}{{/tree}}", "X<Y<>>" },
	{ "| {{>bars}} |", "| |world| |" },
	{ "  {{subject}}  {{> angles}}\n", "  world  >\n>\n" },
	{ "|\r\n{{>angle}}\r\n|", "|\r\n>|" },
	{ "  {{>angles}}\n>", "  >\n  >>" },
	{ ">\n  {{>angles}}", ">\n  >\n  >" },
	{ "\\\n {{>lines}}\n/\n", "\\\n |\n <\n->\n |\n/\n" },
	{ "|{{> angle }}|", "|>|" },
	{ "  {{>section}}\nx", "  in\nx" },

	/* sections */
	{ "{{#yes}}shown{{/yes}}", "shown" },
	{ "{{#no}}hidden{{/no}}{{#missing}}hidden{{/missing}}", "" },
	{ "{{#hollow}}shown{{/hollow}}", "shown" },
	{ "{{#empty}}hidden{{/empty}}{{#zero}}hidden{{/zero}}", "" },
	{ "{{#context}}{{subject}} {{own}}{{/context}}", "inner 1" },
	{ "{{#a}}{{#b}}{{#c}}{{#d}}{{#e}}{{name}}{{/e}}{{/d}}{{/c}}{{/b}}{{/a}}",
	  "Phil" },
	{ "{{#context}}{{person.name}}{{/context}}", "Joe" },
	{ "{{#list}}{{item}}{{/list}}", "123" },
	{ "{{#list}}{{item}}{{#person}}{{name}}{{/person}};{{/list}}",
	  "1Joe;2Joe;3Joe;" },
	{ "{{#none}}hidden{{/none}}", "" },
	{ "{{#words}}({{.}}){{/words}}", "(a)(b)(c)" },
	{ "{{#nested}}({{#.}}{{.}}{{/.}}){{/nested}}", "(12)(45)" },
	{ "{{#subject}}[{{.}}]{{/subject}}", "[world]" },
	{ "{{#yes}}\n* first\n{{/yes}}\n* {{subject}}\n{{#yes}}\n* third\n{{/yes}}\n",
	  "* first\n* world\n* third\n" },
	{ "| A {{#yes}}B {{#yes}}C{{/yes}} D{{/yes}} E |", "| A B C D E |" },
	{ "| A {{#no}}B {{#yes}}C{{/yes}} D{{/no}} E |", "| A  E |" },
	{ "{{#person.name}}{{.}}{{/person.name}}", "Joe" },
	{ "{{#a.b.c.d.e.x}}hidden{{/a.b.c.d.e.x}}", "" },
	{ " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n" },
	{ " | {{#yes}} {{! c }}\n {{/yes}} | \n", " |  \n  | \n" },
	{ " {{#yes}}YES{{/yes}}\n {{#yes}}GOOD{{/yes}}\n", " YES\n GOOD\n" },
	{ "| This Is\n  {{#yes}}\n|\n  {{/yes}}\n| A Line\n",
	  "| This Is\n|\n| A Line\n" },
	{ "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|" },
	{ "  {{#yes}}\n#{{/yes}}\n/", "#\n/" },
	{ "#{{#yes}}\n/\n  {{/yes}}", "#\n/\n" },
	{ "|{{# yes }}={{/ yes }}|", "|=|" },

	/* ours: kinds of values */
	{ "{{day}} {{day.short}} {{day.long}}",
	  "23.11.2026 23.11.2026 23 ноября 2026 г." },
	{ "{{list.count}} {{words.count}} {{#list}}{{number}}{{/list}}",
	  "3 3 123" },
	{ "{{never}}{{never.long}}{{#never}}hidden{{/never}}", "" },
	{ "{{moment}}; {{moment.date}}; {{moment.time}}; {{moment.long}}",
	  "23.11.2026 16:50; 23.11.2026; 16:50; 23 ноября 2026 г." },
	{ "{{school}} {{half}}", "школа только" },
	{ "{{#n1.one}}лист{{/n1.one}}{{#n1.few}}листа{{/n1.few}}", "лист" },
	{ "{{#n2.one}}лист{{/n2.one}}{{#n2.few}}листа{{/n2.few}}", "листа" },
	{ "{{#n5.few}}листа{{/n5.few}}{{#n5.many}}листов{{/n5.many}}",
	  "листов" },
};

START_TEST(renders_as_the_spec_says)
{
	struct pdata *data = make_data();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(mustache_render("t", cases[_i].template, data, LANG_RU,
					 &loader, 0, &out, &err),
			 ERR_OK);
	ck_assert_str_eq(out.s, cases[_i].expected);
	sb_release(&out);
	pdata_free(&data);
}
END_TEST

static const struct {
	const char *template;
	unsigned flags;
	const char *msgid, *where;
} faults[] = {
	{ "a\n{{subject", 0, "%s: the tag is not closed", "t:2: {{subject" },
	{ "{{{subject}}", 0, "%s: the tag is not closed", "t:1: {{{subject}}" },
	{ "{{}}", 0, "%s: the tag has no name", "t:1: {{}}" },
	{ "{{#yes}}\n\n", 0, "%s: the section is not closed", "t:1: {{#yes}}" },
	{ "\n\n{{/yes}}", 0, "%s: no section is open here", "t:3: {{/yes}}" },
	{ "{{#yes}}\n{{#no}}\n{{/yes}}{{/no}}", 0,
	  "%s: another section is open here", "t:3: {{/yes}}" },
	{ "{{=x=}}", 0, "%s: these are no delimiters", "t:1: {{=x=}}" },
	{ "{{>self}}", 0, "%s: the form takes itself in without end",
	  "self:1: {{>self}}" },
	{ "{{>broken}}", 0, "%s: the section is not closed",
	  "broken:2: {{#open}}" },
	{ "{{!\n\n}}\n{{missing}}", MUSTACHE_STRICT,
	  "%s: there is no such value in the data", "t:4: {{missing}}" },
	{ "{{#person.age}}{{/person.age}}", MUSTACHE_STRICT,
	  "%s: there is no such value in the data", "t:1: {{#person.age}}" },
	{ "{{^nope}}{{/nope}}", MUSTACHE_STRICT,
	  "%s: there is no such value in the data", "t:1: {{^nope}}" },
	{ "{{day.middle}}", MUSTACHE_STRICT,
	  "%s: there is no such value in the data", "t:1: {{day.middle}}" },
	{ "{{>nope}}", MUSTACHE_STRICT, "%s: there is no such partial form",
	  "t:1: {{>nope}}" },
};

START_TEST(says_what_is_wrong_and_where)
{
	struct pdata *data = make_data();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(mustache_render("t", faults[_i].template, data,
					 LANG_RU, &loader, faults[_i].flags,
					 &out, &err),
			 ERR_TEMPLATE);
	ck_assert_str_eq(err.detail, faults[_i].msgid);
	ck_assert_str_eq(err.arg, faults[_i].where);
	sb_release(&out);
	pdata_free(&data);
}
END_TEST

START_TEST(reads_the_text_of_its_own_language)
{
	struct pdata *data = make_data();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(
		mustache_render("t", "{{school}} {{half}} {{day.long}}", data,
				LANG_KK, NULL, MUSTACHE_STRICT, &out, &err),
		ERR_OK);
	ck_assert_str_eq(out.s, "мектеп только 2026 жылғы 23 қараша");
	sb_release(&out);
	pdata_free(&data);
}
END_TEST

START_TEST(guards_values_against_the_layout)
{
	struct pdata *data = pdata_new();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	pdata_set_text(data, "x", ".page\n.rule\na|b\x1b[31m\\");
	ck_assert_int_eq(mustache_render("t", "{{x}}\n|", data, LANG_RU, NULL,
					 MUSTACHE_GUARD, &out, &err),
			 ERR_OK);
	ck_assert_str_eq(out.s, "\x02.page\x03.rule\x03"
				"a\x04"
				"b[31m\x06\x02\n|");
	sb_release(&out);
	pdata_free(&data);
}
END_TEST

START_TEST(a_key_set_again_is_replaced)
{
	struct pdata *data = pdata_new();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	pdata_set_text(data, "a.b", "old");
	pdata_set_text(data, "a.c", "kept");
	pdata_set_int(data, "a.b", 7);
	ck_assert_int_eq(mustache_render("t", "{{a.b}} {{a.c}}", data, LANG_KK,
					 NULL, 0, &out, &err),
			 ERR_OK);
	ck_assert_str_eq(out.s, "7 kept");
	sb_release(&out);
	pdata_free(&data);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("print/mustache");
	TCase *tcase = tcase_create("mustache");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, renders_as_the_spec_says, 0,
			    (int)ARRAY_SIZE(cases));
	tcase_add_loop_test(tcase, says_what_is_wrong_and_where, 0,
			    (int)ARRAY_SIZE(faults));
	tcase_add_test(tcase, reads_the_text_of_its_own_language);
	tcase_add_test(tcase, guards_values_against_the_layout);
	tcase_add_test(tcase, a_key_set_again_is_replaced);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
