#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/lang.h"

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
	lang_start(dir_from_env("VSHU_LOCALEDIR", VSHU_LOCALEDIR), NULL);

	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts(PACKAGE_STRING);
		return 0;
	}
	fputs("usage: vshu --version\n", stderr);
	return 2;
}
