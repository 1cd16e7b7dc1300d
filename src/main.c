#include "config.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/app.h"
#include "base/lang.h"
#include "base/log.h"
#include "cli/cli.h"
#include "cli/terminal.h"
#include "screen/shell.h"

/*
 * The only file that sees all layers: finds the catalogues and the data, and
 * hands over to a command or to the screens.
 */

/* A build tree's folder; a set-group-id program takes none from outside. */
static const char *dir_from_env(const char *name, const char *built_in)
{
	const char *dir = secure_getenv(name);

	return dir && *dir ? dir : built_in;
}

static enum err_code run_screens(struct app *app, struct err *err)
{
	return screens_run(app, NULL, err) ? err->code : ERR_OK;
}

/*
 * Without a command: the screens on the person's register, which is made if it
 * is not there yet; the first screen asks for the school.
 */
static int open_screens(const struct cli *cli)
{
	struct err err = ERR_INIT;
	struct app *app = NULL;
	char *path = cli_register_path(cli);
	enum err_code code = ERR_OK;

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) {
		code = err_set_msg(&err, ERR_INVALID,
				   N_("The screens need a terminal. \"vshu "
				      "--help\" lists what goes without "
				      "one."),
				   NULL);
	} else if (faccessat(AT_FDCWD, path, F_OK, AT_EACCESS) != 0) {
		cli_make_folders(path);
		code = app_create(path, &err);
	}
	if (code == ERR_OK)
		code = cli_open(cli, &app, &err);
	if (code == ERR_OK)
		code = run_screens(app, &err);
	app_close(&app);
	free(path);
	return code == ERR_OK ? CLI_DONE : cli_refuse(&err);
}

int main(int argc, char **argv)
{
	struct cli cli = {
		.data_dir = dir_from_env("VSHU_DATADIR", VSHU_DATADIR),
		.is_server = getegid() != getgid(),
		.screens = run_screens,
	};
	int status;

	/* A register, a backup, a paper of one's own are nobody else's. */
	umask(cli.is_server ? 007 : 077);
	log_open("vshu");
	lang_start(dir_from_env("VSHU_LOCALEDIR", VSHU_LOCALEDIR), NULL);
	status = cli_main(&cli, argc, argv, open_screens);
	terminal_end();
	return status;
}
