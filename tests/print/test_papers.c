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
	  280 },
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
	{ "all", "signal", PRINT_BOTH, { .width = 80 }, "signal.both.txt", 0 },
	{ "all",
	  "journal",
	  PRINT_BOTH,
	  { .width = 120 },
	  "journal.both.txt",
	  0 },
	{ "all",
	  "primary",
	  PRINT_BOTH,
	  { .width = 80 },
	  "primary.both.txt",
	  0 },
	{ "all",
	  "home_visit",
	  PRINT_BOTH,
	  { .width = 80 },
	  "home_visit.both.txt",
	  0 },
	{ "all",
	  "characteristic",
	  PRINT_BOTH,
	  { .width = 80 },
	  "characteristic.both.txt",
	  0 },
	{ "all",
	  "psychologist",
	  PRINT_BOTH,
	  { .width = 80 },
	  "psychologist.both.txt",
	  0 },
	{ "all",
	  "prior_work",
	  PRINT_BOTH,
	  { .width = 80 },
	  "prior_work.both.txt",
	  0 },
	{ "all",
	  "representation",
	  PRINT_BOTH,
	  { .width = 80 },
	  "representation.both.txt",
	  0 },
	{ "all",
	  "council_order",
	  PRINT_BOTH,
	  { .width = 80 },
	  "council_order.both.txt",
	  0 },
	{ "all",
	  "invitation",
	  PRINT_BOTH,
	  { .width = 80 },
	  "invitation.both.txt",
	  0 },
	{ "all",
	  "request",
	  PRINT_BOTH,
	  { .width = 80 },
	  "request.both.txt",
	  0 },
	{ "all",
	  "extract",
	  PRINT_BOTH,
	  { .width = 80 },
	  "extract.both.txt",
	  0 },
	{ "all",
	  "petition",
	  PRINT_BOTH,
	  { .width = 80 },
	  "petition.both.txt",
	  0 },
	{ "all",
	  "removal",
	  PRINT_BOTH,
	  { .width = 80 },
	  "removal.both.txt",
	  0 },
	{ "all",
	  "transfer",
	  PRINT_BOTH,
	  { .width = 80 },
	  "transfer.both.txt",
	  0 },
	{ "all", "card", PRINT_BOTH, { .width = 80 }, "card.both.txt", 0 },
	{ "all",
	  "register",
	  PRINT_BOTH,
	  { .width = 120 },
	  "register.both.txt",
	  0 },
	{ "all",
	  "refusal",
	  PRINT_BOTH,
	  { .width = 80 },
	  "refusal.both.txt",
	  0 },
	{ "all",
	  "consent",
	  PRINT_BOTH,
	  { .width = 80 },
	  "consent.both.txt",
	  0 },
	{ "addendum",
	  "protocol",
	  PRINT_BOTH,
	  { .width = 80 },
	  "addendum.both.txt",
	  0 },
	{ "all", "packet", PRINT_BOTH, { .width = 80 }, "packet.both.txt", 0 },
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

/* A name in {{ }} and its sign, without what Russian plurals and forms of
 * dates add; NULL when there is none. */
static char *next_tag(const char **text)
{
	static const char *const endings[] = { ".one", ".few", ".many",
					       ".long" };
	const char *open = strstr(*text, "{{"), *close;
	char *tag;

	if (!open)
		return NULL;
	close = strstr(open, "}}");
	ck_assert_ptr_nonnull(close);
	*text = close + 2;
	if (open[2] == '!')
		return next_tag(text);
	open += 2 + strspn(open + 2, "#^/");
	tag = xstrndup(open, (size_t)(close - open));
	for (size_t i = 0; i < ARRAY_SIZE(endings); i++) {
		size_t n = strlen(endings[i]), len = strlen(tag);

		if (len > n && !strcmp(tag + len - n, endings[i]))
			tag[len - n] = '\0';
	}
	return tag;
}

/* Every tag of text stands in other too. */
static void check_tags(const char *text, const char *other, const char *what)
{
	char *tag;

	while ((tag = next_tag(&text))) {
		const char *p = other;
		char *its = NULL;
		int found = 0;

		while (!found && (its = next_tag(&p))) {
			found = !strcmp(its, tag);
			free(its);
		}
		ck_assert_msg(found, "%s: only one language reads {{%s}}", what,
			      tag);
		free(tag);
	}
}

/* Forms and data cannot drift apart by language. */
START_TEST(both_languages_read_the_same_keys)
{
	const char *name = print_papers[_i].name;
	struct sb kk = SB_INIT, ru = SB_INIT;
	char *kk_path =
		xasprintf("%s/forms/kk/%s.txt", getenv("VSHU_DATADIR"), name);
	char *ru_path =
		xasprintf("%s/forms/ru/%s.txt", getenv("VSHU_DATADIR"), name);

	ck_assert_int_eq(file_read(kk_path, &kk, NULL), ERR_OK);
	ck_assert_int_eq(file_read(ru_path, &ru, NULL), ERR_OK);
	check_tags(kk.s, ru.s, name);
	check_tags(ru.s, kk.s, name);
	/* A form says first what it is. */
	ck_assert_int_eq(strncmp(ru.s, "{{!\n", 4), 0);
	ck_assert_int_eq(strncmp(kk.s, "{{!\n", 4), 0);
	sb_release(&kk);
	sb_release(&ru);
	free(kk_path);
	free(ru_path);
}
END_TEST

START_TEST(a_key_that_is_missing_is_reported)
{
	struct print_options options = { .is_strict = 1 };
	struct pdata *data = pdata_new();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;
	char *forms = xasprintf("%s/forms", getenv("VSHU_DATADIR"));

	sb_add(&out, "kept");
	ck_assert_int_eq(print_render(forms, NULL, "notice", PRINT_RU, data,
				      &options, &out, NULL, &err),
			 ERR_TEMPLATE);
	ck_assert_str_eq(err.detail, "%s: there is no such value in the data");
	ck_assert_str_eq(err.arg, "ru/notice.txt:14: {{out.number}}");
	ck_assert_str_eq(out.s, "kept");
	pdata_free(&data);
	sb_release(&out);
	free(forms);
}
END_TEST

/* tests/print/own has a letterhead of its own, in Russian only. */
START_TEST(a_school_s_own_copy_goes_before)
{
	struct print_options options = { .is_strict = 1 };
	char *forms = xasprintf("%s/forms", getenv("VSHU_DATADIR"));
	char *own = path_of("own"), *path = path_of("notice.data");
	struct pdata *data = data_read(path);
	static const char ours[] = "Our school: КГУ «Средняя школа № 12» отдела"
				   " образования города Алматы\n";
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(print_render(forms, own, "notice", PRINT_RU, data,
				      &options, &text, NULL, &err),
			 ERR_OK);
	ck_assert_int_eq(strncmp(text.s, ours, strlen(ours)), 0);
	sb_release(&text);
	ck_assert_int_eq(print_render(forms, own, "notice", PRINT_KK, data,
				      &options, &text, NULL, &err),
			 ERR_OK);
	*strchr(text.s, '\n') = '\0';
	ck_assert_ptr_nonnull(strstr(text.s, "Алматы қаласы"));
	sb_release(&text);
	pdata_free(&data);
	free(forms);
	free(own);
	free(path);
}
END_TEST

static const struct {
	const char *document;
	struct print_options options;
	enum err_code code;
} refused[] = {
	{ "nothing", { .width = 0 }, ERR_NOT_FOUND },
	{ "../ru/notice", { .width = 0 }, ERR_NOT_FOUND },
	{ "", { .width = 0 }, ERR_NOT_FOUND },
	{ "notice", { .width = 39 }, ERR_INVALID },
	{ "notice", { .width = 251 }, ERR_INVALID },
	{ "notice", { .page_lines = 19 }, ERR_INVALID },
};

START_TEST(refuses_in_words)
{
	char *forms = xasprintf("%s/forms", getenv("VSHU_DATADIR"));
	struct pdata *data = pdata_new();
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(print_render(forms, NULL, refused[_i].document,
				      PRINT_KK, data, &refused[_i].options,
				      &out, NULL, &err),
			 refused[_i].code);
	ck_assert_str_eq(out.s, "");
	pdata_free(&data);
	free(forms);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("print/papers");
	TCase *tcase = tcase_create("papers");
	SRunner *runner = srunner_create(suite);
	int n_failed, n_papers = 0;

	while (print_papers[n_papers].name)
		n_papers++;
	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, prints_what_lies_beside_it, 0,
			    (int)ARRAY_SIZE(papers));
	tcase_add_loop_test(tcase, both_languages_read_the_same_keys, 0,
			    n_papers);
	tcase_add_test(tcase, a_key_that_is_missing_is_reported);
	tcase_add_test(tcase, a_school_s_own_copy_goes_before);
	tcase_add_loop_test(tcase, refuses_in_words, 0,
			    (int)ARRAY_SIZE(refused));
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
