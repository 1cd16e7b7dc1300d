#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/*
 * The only file that sees all layers: sets the locale, finds the catalogues,
 * and hands over to a command or to the screens.
 */

/* Data and catalogues of a build tree; a set-group-id program takes none. */
static const char *dir_from_env(const char *name, const char *built_in)
{
	const char *dir = secure_getenv(name);

	return dir && *dir ? dir : built_in;
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	bindtextdomain(PACKAGE, dir_from_env("VSHU_LOCALEDIR", VSHU_LOCALEDIR));
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	textdomain(PACKAGE);

	if (argc == 2 && strcmp(argv[1], "--version") == 0) {
		puts(PACKAGE_STRING);
		return 0;
	}
	fputs("usage: vshu --version\n", stderr);
	return 2;
}
