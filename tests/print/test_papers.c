/*
 * Golden papers: tests/print/NAME.data through the form of that name, strictly
 * (a key that the data lack is an error), compared byte for byte with the file
 * beside it. VSHU_GOLDEN=write writes those files anew, for a reviewer to read
 * in the diff.
 */
#include "print/print.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "print/data.h"

static const struct paper {
	const char *data, *document;
	enum print_lang lang;
	struct print_options options;
	const char *golden;
	size_t n_replaced;
} papers[] = {
	{ "protocol",
	  "protocol",
	  PRINT_RU,
	  { .page_lines = 60 },
	  "protocol.ru.txt",
	  0 },
	{ "protocol",
	  "protocol",
	  PRINT_KK,
	  { .page_lines = 60 },
	  "protocol.kk.txt",
	  0 },
	{ "protocol",
	  "protocol",
	  PRINT_BOTH,
	  { .width = 72 },
	  "protocol.both.txt",
	  0 },
	{ "plan", "plan", PRINT_RU, { .page_lines = 40 }, "plan.ru.txt", 0 },
	{ "plan", "plan", PRINT_KK, { .page_lines = 40 }, "plan.kk.txt", 0 },
	{ "plan",
	  "plan",
	  PRINT_BOTH,
	  { .width = 100, .page_lines = 60 },
	  "plan.both.txt",
	  0 },
	{ "plan_empty",
	  "plan",
	  PRINT_RU,
	  { .page_lines = 60 },
	  "plan_empty.ru.txt",
	  0 },
	{ "notice",
	  "notice",
	  PRINT_RU,
	  { .page_lines = 60 },
	  "notice.ru.txt",
	  0 },
	{ "notice",
	  "notice",
	  PRINT_KK,
	  { .page_lines = 60 },
	  "notice.kk.txt",
	  0 },
	{ "notice",
	  "notice",
	  PRINT_BOTH,
	  { .width = 0 },
	  "notice.both.txt",
	  0 },
	/* Letters that are not there become their nearest; boxes stay where
	 * the charset has them and are ASCII where not, uncounted. */
	{ "protocol",
	  "protocol",
	  PRINT_KK,
	  { .page_lines = 60, .encoding = CHARSET_KOI8R },
	  "protocol.kk.koi8-r",
	  279 },
	{ "plan",
	  "plan",
	  PRINT_KK,
	  { .page_lines = 60, .encoding = CHARSET_CP866 },
	  "plan.kk.cp866",
	  221 },
	{ "plan",
	  "plan",
	  PRINT_RU,
	  { .width = 60, .page_lines = 30, .encoding = CHARSET_WINDOWS1251 },
	  "plan.ru.windows-1251",
	  13 },
	{ "notice",
	  "notice",
	  PRINT_KK,
	  { .encoding = CHARSET_RK1048 },
	  "notice.kk.rk1048",
	  0 },
	{ "notice",
	  "notice",
	  PRINT_KK,
	  { .encoding = CHARSET_UTF16LE },
	  "notice.kk.utf-16le",
	  0 },
};

static char *path_of(const char *name)
{
	return xasprintf("%s/tests/print/%s", getenv("srcdir"), name);
}

static void render(const struct paper *paper, struct sb *out,
		   size_t *n_replaced)
{
	struct print_options options = paper->options;
	char *name = xasprintf("%s.data", paper->data);
	char *path = path_of(name);
	char *forms = xasprintf("%s/forms", getenv("VSHU_DATADIR"));
	struct pdata *data = data_read(path);
	struct err err = ERR_INIT;
	enum err_code code;
	char *sentence;

	options.is_strict = 1;
	code = print_render(forms, NULL, paper->document, paper->lang, data,
			    &options, out, n_replaced, &err);
	sentence = err_sentence(&err, NULL);
	ck_assert_msg(code == ERR_OK, "%s", sentence);
	free(sentence);
	pdata_free(&data);
	free(forms);
	free(path);
	free(name);
}

/* The line at which two texts part, for the message. */
static size_t line_of_difference(const char *a, const char *b)
{
	size_t line = 1;

	for (; *a && *a == *b; a++, b++)
		line += *a == '\n';
	return line;
}

START_TEST(prints_what_lies_beside_it)
{
	const struct paper *paper = &papers[_i];
	const char *mode = getenv("VSHU_GOLDEN");
	struct sb out = SB_INIT, again = SB_INIT, golden = SB_INIT;
	char *path = path_of(paper->golden);
	size_t n_replaced = 0;
	FILE *file;

	render(paper, &out, &n_replaced);
	render(paper, &again, NULL);
	ck_assert_uint_eq(out.len, again.len);
	ck_assert_mem_eq(out.s, again.s, out.len);
	if (mode && !strcmp(mode, "write")) {
		file = fopen(path, "wb");
		ck_assert_ptr_nonnull(file);
		fwrite(out.s, 1, out.len, file);
		fclose(file);
	}
	ck_assert_int_eq(file_read(path, &golden, NULL), ERR_OK);
	ck_assert_msg(out.len == golden.len &&
			      !memcmp(out.s, golden.s, out.len),
		      "%s differs from line %zu on", paper->golden,
		      line_of_difference(out.s, golden.s));
	if (!mode)
		ck_assert_uint_eq(n_replaced, paper->n_replaced);
	sb_release(&out);
	sb_release(&again);
	sb_release(&golden);
	free(path);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("print/papers");
	TCase *tcase = tcase_create("papers");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, prints_what_lies_beside_it, 0,
			    (int)ARRAY_SIZE(papers));
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
