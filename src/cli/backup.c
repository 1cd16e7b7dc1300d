#include "config.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/upkeep.h"
#include "cli/cli.h"
#include "cli/wait.h"

#define _(text) gettext(text)

/* vshu backup: a copy of the register while others work; vshu check: is it
 * whole? */

static int run_backup(const struct cli *cli, const struct cli_command *self,
		      int argc, char **argv)
{
	static const struct option options[] = { { NULL, 0, NULL, 0 } };
	struct err err = ERR_INIT;
	struct app *app = NULL;
	struct cli_wait wait;
	int status = CLI_DONE;

	if (cli_getopt(self, argc, argv, options) != -1)
		return CLI_USAGE;
	if (optind == argc)
		return cli_wrong_usage(self, _("the file's name is missing"));
	if (optind + 1 < argc)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[optind + 1]);
	cli_wait_begin(&wait, _("The register is being copied"));
	if (cli_open_used(cli, &app, &err) != ERR_OK ||
	    app_backup(app, argv[optind], &wait.progress, &err) != ERR_OK)
		status = CLI_REFUSED;
	cli_wait_end(&wait);
	if (status != CLI_DONE)
		cli_refuse(&err);
	app_close(&app);
	return status;
}

static int run_check(const struct cli *cli, const struct cli_command *self,
		     int argc, char **argv)
{
	struct err err = ERR_INIT;
	struct app *app = NULL;
	struct cli_wait wait;
	int status = CLI_DONE;

	if (argc > 1)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[1]);
	cli_wait_begin(&wait, _("The register is being looked over"));
	if (cli_open_used(cli, &app, &err) != ERR_OK ||
	    app_check_register(app, &wait.progress, &err) != ERR_OK)
		status = CLI_REFUSED;
	cli_wait_end(&wait);
	if (status != CLI_DONE)
		cli_refuse(&err);
	else
		puts(_("The register is whole."));
	app_close(&app);
	return status;
}

const struct cli_command cli_backup = {
	.name = "backup",
	.usage = "FILE [--db FILE]",
	.help = N_("copies the register into a new file while others work"),
	.run = run_backup,
};

const struct cli_command cli_check = {
	.name = "check",
	.usage = "[--db FILE]",
	.help = N_("looks whether the register's file and audit are whole"),
	.run = run_check,
};
