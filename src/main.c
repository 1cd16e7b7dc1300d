#include "config.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/lang.h"
#include "cli/cli.h"

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

int main(int argc, char **argv)
{
	struct cli cli = {
		.data_dir = dir_from_env("VSHU_DATADIR", VSHU_DATADIR),
		.is_server = getegid() != getgid(),
	};

	lang_start(dir_from_env("VSHU_LOCALEDIR", VSHU_LOCALEDIR), NULL);
	return cli_main(&cli, argc, argv, NULL);
}
