#include "config.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/app.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/terminal.h"

#define _(text) gettext(text)

/*
 * vshu init: a new register with the school's name. Who works there is asked on
 * the first screen.
 */

static enum err_code make(const struct cli *cli, struct school *school,
			  const char *path, struct err *err)
{
	struct app *app = NULL;
	enum err_code code;

	cli_make_folders(path);
	code = app_create(path, err);
	if (code != ERR_OK)
		return code;
	code = cli_open(cli, &app, err);
	if (code == ERR_OK)
		code = app_setup_school(app, school, err);
	app_close(&app);
	/* One without a school would stand in the way of the next try. */
	if (code != ERR_OK)
		cli_remove_register(path);
	return code;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "school", required_argument, NULL, 's' },
		{ "school-kk", required_argument, NULL, 'k' },
		{ "week", required_argument, NULL, 'w' },
		{ NULL, 0, NULL, 0 },
	};
	const char *name = NULL, *name_kk = NULL;
	struct err err = ERR_INIT;
	struct school school;
	enum week week = WEEK_5;
	char *path;
	int c, status = CLI_DONE;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		switch (c) {
		case 's':
			name = optarg;
			break;
		case 'k':
			name_kk = optarg;
			break;
		case 'w':
			if (!cli_parse_week(optarg, &week))
				return cli_wrong_usage(
					self, _("the week is 5 or 6 days"));
			break;
		default:
			return CLI_USAGE;
		}
	if (optind < argc)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[optind]);
	if (!name || !*name)
		return cli_wrong_usage(self, _("the school's name is missing"));

	path = cli_register_path(cli);
	fields_init(school_fields, &school);
	school.row = (struct row){ .id = 0 };
	school.week = week == WEEK_6 ? SCHOOL_WEEK_6 : SCHOOL_WEEK_5;
	school.day_start = 8 * 60;
	school.day_end = 18 * 60;
	if (terminal_argument(name, &school.name_ru, &err) != ERR_OK ||
	    terminal_argument(name_kk ? name_kk : name, &school.name_kk,
			      &err) != ERR_OK ||
	    make(cli, &school, path, &err) != ERR_OK)
		status = cli_refuse(&err);
	else
		printf(_("The register %s is made. Start vshu: it asks who "
			 "works here.\n"),
		       path);
	fields_release(school_fields, &school);
	free(path);
	return status;
}

const struct cli_command cli_init = {
	.name = "init",
	.usage = "--school NAME [--school-kk NAME] [--week 5|6] [--db FILE]",
	.help = N_("makes a new register"),
	.run = run,
};
