#include "config.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/output.h"
#include "app/paper.h"
#include "base/mem.h"
#include "cli/cli.h"

#define _(text) gettext(text)

/* vshu print: a paper on stdout or into a new file. */

struct request {
	const char *document, *file;
	long long id;
	enum print_lang lang;
	struct print_options options;
};

/* CLI_DONE, or what is wrong has been printed. */
static int take_option(const struct cli_command *self, struct request *r, int c)
{
	struct err err = ERR_INIT;
	long long n;

	switch (c) {
	case 'l':
		if (print_lang_find(optarg, &r->lang))
			return CLI_DONE;
		return cli_wrong_usage(self, _("there is no such language: %s"),
				       optarg);
	case 'e':
		if (charset_find(optarg, &r->options.encoding, &err) == ERR_OK)
			return CLI_DONE;
		return cli_wrong_usage(self, _("there is no such encoding: %s"),
				       optarg);
	case 'w':
		if (!cli_parse_number(optarg, 40, 250, &n))
			return cli_wrong_usage(
				self, _("the width is 40 to 250 columns"));
		r->options.width = (size_t)n;
		return CLI_DONE;
	case 'p':
		if (!cli_parse_number(optarg, 0, 1000, &n) || (n && n < 20))
			return cli_wrong_usage(
				self, _("a page has 20 lines or more, or 0 for "
					"no pages"));
		r->options.page_lines = (size_t)n;
		return CLI_DONE;
	case 'o':
		r->file = optarg;
		return CLI_DONE;
	default:
		return CLI_USAGE;
	}
}

static void list_papers(void)
{
	for (const struct print_paper *p = print_papers; p->name; p++)
		fprintf(stderr, "  %-16s%s\n", p->name, _(p->title));
}

static int take_words(const struct cli_command *self, struct request *r,
		      int argc, char **argv)
{
	if (argc - optind < 2) {
		cli_wrong_usage(self, _("the paper's name or the record's "
					"number is missing"));
		list_papers();
		return CLI_USAGE;
	}
	r->document = argv[optind];
	if (app_paper_record(r->document) == APP_RECORD_COUNT) {
		cli_wrong_usage(self, _("there is no such paper: %s"),
				r->document);
		list_papers();
		return CLI_USAGE;
	}
	if (!cli_parse_number(argv[optind + 1], 0, INT64_MAX, &r->id))
		return cli_wrong_usage(self, _("this is no number: %s"),
				       argv[optind + 1]);
	if (optind + 2 < argc)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[optind + 2]);
	return CLI_DONE;
}

static void note_replaced(size_t n)
{
	fprintf(stderr, "vshu: ");
	fprintf(stderr,
		ngettext("%zu letter is not in this encoding and became its "
			 "nearest one.\n",
			 "%zu letters are not in this encoding and became "
			 "their nearest ones.\n",
			 n),
		n);
}

enum err_code cli_print_paper(struct app *app, const char *document, int64_t id,
			      enum print_lang lang,
			      const struct print_options *options,
			      const char *file, struct err *err)
{
	struct sb text = SB_INIT;
	size_t n_replaced = 0;
	enum err_code code = app_paper(app, document, id, lang, options, &text,
				       &n_replaced, err);

	if (code == ERR_OK && file)
		code = output_file(file, text.s, text.len, err);
	else if (code == ERR_OK)
		fwrite(text.s, 1, text.len, stdout);
	if (code == ERR_OK && n_replaced)
		note_replaced(n_replaced);
	sb_release(&text);
	return code;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "lang", required_argument, NULL, 'l' },
		{ "encoding", required_argument, NULL, 'e' },
		{ "width", required_argument, NULL, 'w' },
		{ "page-lines", required_argument, NULL, 'p' },
		{ "output", required_argument, NULL, 'o' },
		{ NULL, 0, NULL, 0 },
	};
	struct request r = {
		.lang = lang_current() == LANG_RU ? PRINT_RU : PRINT_KK,
		.options = { .page_lines = PRINT_PAGE_LINES,
			     .encoding = CHARSET_UTF8 },
	};
	struct err err = ERR_INIT;
	struct app *app = NULL;
	int c, status = CLI_DONE;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		if ((status = take_option(self, &r, c)) != CLI_DONE)
			return status;
	status = take_words(self, &r, argc, argv);
	if (status != CLI_DONE)
		return status;
	if (cli_open_used(cli, &app, &err) != ERR_OK ||
	    cli_print_paper(app, r.document, r.id, r.lang, &r.options, r.file,
			    &err) != ERR_OK)
		status = cli_refuse(&err);
	app_close(&app);
	return status;
}

const struct cli_command cli_print = {
	.name = "print",
	.usage = "DOCUMENT ID [--lang kk|ru|both] [--encoding E] [--width N] "
		 "[--page-lines N] [-o FILE] [--db FILE]",
	.help = N_("prints a paper"),
	.own_lang = 1,
	.run = run,
};
