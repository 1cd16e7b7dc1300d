#include "config.h"

#include "cli/demo.h"

#include <libintl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/upkeep.h"
#include "base/file.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/terminal.h"
#include "print/print.h"

#define _(text) gettext(text)

/*
 * vshu demo: a made-up school in a register of its own, which is gone when the
 * program ends; or, with --db, in that file, to be kept. Without a terminal: its
 * deadlines and one protocol.
 */

/* The newest signed protocol. */
#define SHOWN_MEETING 2

enum err_code demo_fill(struct demo *d)
{
	d->rc = app_batch_begin(d->app, d->err);
	if (d->rc != ERR_OK)
		return d->rc;
	d->now = app_now(d->app);
	d->today = moment_day(d->now);
	demo_school(d);
	if (d->rc == ERR_OK) {
		const struct calendar *calendar = app_calendar(d->app);

		if (!calendar_is_working(calendar, d->today))
			d->today = calendar_prev_working(calendar, d->today);
	}
	demo_people(d);
	demo_cases(d);
	d->rc = app_batch_end(d->app, d->rc, d->err);
	if (d->rc != ERR_OK)
		return d->rc;
	app_set_now(d->app, MOMENT_NONE);
	return app_act_as(d->app, d->staff[DEMO_SECRETARY], d->err);
}

static enum err_code show(const struct cli *cli, struct demo *d)
{
	const struct print_options options = {
		.page_lines = PRINT_PAGE_LINES,
		.encoding = CHARSET_UTF8,
	};
	enum err_code code;

	if (cli->screens && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return cli->screens(d->app, d->err);
	/* Not before: the screens write to the terminal themselves. */
	terminal_convert_answers();
	code = cli_print_due(d->app, CLI_TEXT, 0, d->err);
	if (code != ERR_OK)
		return code;
	putchar('\n');
	return cli_print_paper(d->app, "protocol", d->meetings[SHOWN_MEETING],
			       d->lang == LANG_KK ? PRINT_KK : PRINT_RU,
			       &options, NULL, d->err);
}

/* Makes the school in path; shows it unless it is to be kept. */
static enum err_code make(const struct cli *cli, const char *path, int keep,
			  struct err *err)
{
	struct app_options options = {
		.path = path,
		.data_dir = cli->data_dir,
		.now = MOMENT_NONE,
		.lang = lang_current(),
	};
	struct demo d = { .err = err, .lang = lang_current() };
	enum err_code code = app_create(path, err);

	if (code != ERR_OK)
		return code;
	code = app_open(&options, &d.app, err);
	if (code == ERR_OK)
		code = demo_fill(&d);
	if (code == ERR_OK && !keep)
		code = cli_take_role(cli, d.app, err);
	if (code == ERR_OK && !keep)
		code = show(cli, &d);
	app_close(&d.app);
	if (code != ERR_OK && keep)
		cli_remove_register(path);
	return code;
}

static enum err_code make_temporary(const struct cli *cli, struct err *err)
{
	const char *tmp = secure_getenv("TMPDIR");
	char *dir =
		file_path(str_is_empty(tmp) ? "/tmp" : tmp, "vshu-demo.XXXXXX");
	enum err_code code = ERR_OK;
	char *path;

	if (!mkdtemp(dir))
		code = err_set(err, ERR_READONLY, "%s", dir);
	path = file_path(dir, "register.db");
	if (code == ERR_OK) {
		code = make(cli, path, 0, err);
		cli_remove_register(path);
		rmdir(dir);
	}
	free(path);
	free(dir);
	return code;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	struct err err = ERR_INIT;
	enum err_code code;

	if (argc > 1)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[1]);
	if (cli->is_server)
		code = err_set_msg(&err, ERR_INVALID,
				   N_("The made-up school is not for the "
				      "server."),
				   NULL);
	else if (cli->db)
		code = make(cli, cli->db, 1, &err);
	else
		code = make_temporary(cli, &err);
	return code == ERR_OK ? CLI_DONE : cli_refuse(&err);
}

const struct cli_command cli_demo = {
	.name = "demo",
	.usage = "[--role ROLE] [--lang kk|ru|en] [--db FILE]",
	.help = N_("opens a made-up school, which is gone afterwards; with "
		   "--db makes it there, to be kept"),
	.raw_output = 1,
	.run = run,
};
