#include "config.h"

#include "cli/cli.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <string.h>

#include "model/iin.h"

#define _(text) gettext(text)

/*
 * vshu iin NUMBER: "valid", or "invalid: " and why. What the digits say against
 * the date of birth or sex given is a warning, on a second line.
 */

static void print_warnings(const char *iin, int64_t born, enum iin_sex sex)
{
	const char *warning;
	int n = 0;

	while ((warning = iin_warning(iin, born, sex, n)))
		printf("%s%s", n++ ? " " : "", _(warning));
	if (n)
		putchar('\n');
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "born", required_argument, NULL, 'b' },
		{ "sex", required_argument, NULL, 's' },
		{ NULL, 0, NULL, 0 },
	};
	enum iin_sex sex = IIN_SEX_NONE;
	int64_t born = DAY_NONE;
	const char *why;
	int c;

	(void)cli;
	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		switch (c) {
		case 'b':
			born = day_parse_iso(optarg);
			if (born == DAY_NONE)
				return cli_refuse_text(ERR_BAD_DATE, optarg);
			break;
		case 's':
			if (strcmp(optarg, "m") && strcmp(optarg, "f"))
				return cli_wrong_usage(self, "%s",
						       _("the sex is m or f"));
			sex = *optarg == 'm' ? IIN_SEX_MALE : IIN_SEX_FEMALE;
			break;
		default:
			return CLI_USAGE;
		}
	if (argc - optind != 1)
		return cli_wrong_usage(self, "%s", _("an IIN is needed"));
	why = iin_check(argv[optind]);
	if (why) {
		printf("invalid: %s\n", _(why));
		return CLI_REFUSED;
	}
	puts("valid");
	print_warnings(argv[optind], born, sex);
	return CLI_DONE;
}

const struct cli_command cli_iin = {
	.name = "iin",
	.usage = "NUMBER [--born DATE] [--sex m|f]",
	.help = N_("checks an IIN and says what is wrong with it"),
	.run = run,
};
