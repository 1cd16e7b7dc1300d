#include "config.h"

#include "cli/cli.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#define _(text) gettext(text)

/*
 * vshu calendar YEAR: every day of the year that is neither an ordinary working
 * day nor an ordinary weekend, with what makes it so. tsv has the columns date,
 * kind, name; the text form counts the working days too.
 */

/* What to call the day; the caller's to free. */
static char *day_name(const struct calendar_day *day)
{
	const char *name = day->name[lang_current()];
	char other[DAY_ISO_SIZE];

	day_format_iso(day->other, other);
	switch (day->kind) {
	case CALENDAR_TRANSFER_OFF:
		return xasprintf(_("day off instead of %s"), other);
	case CALENDAR_TRANSFER_WORK:
		return xasprintf(_("working day instead of %s"), other);
	case CALENDAR_OBSERVED:
		return xasprintf("%s (%s)", name, other);
	case CALENDAR_HOLIDAY:
	case CALENDAR_DAY_OFF:
	case CALENDAR_SCHOOL_OFF:
	case CALENDAR_SCHOOL_WORK:
		break;
	case CALENDAR_WORKING:
	case CALENDAR_WEEKEND:
	case CALENDAR_KIND_COUNT:
		return xstrdup("");
	}
	return day->estimate
		       ? xasprintf("%s (%s)", name, _("not announced yet"))
		       : xstrdup(name);
}

static void print_day(const struct calendar *calendar, int64_t n,
		      enum cli_format format)
{
	struct calendar_day day = calendar_day(calendar, n);
	char date[DAY_ISO_SIZE];
	char *name;

	if (day.kind == CALENDAR_WORKING || day.kind == CALENDAR_WEEKEND)
		return;
	day_format_iso(n, date);
	name = day_name(&day);
	if (format == CLI_TSV) {
		printf("%s\t%s\t", date, calendar_kind_code(day.kind));
		cli_put_tsv(stdout, name);
		putchar('\n');
	} else {
		printf("%s %s  %s: %s\n", date, _(cli_weekday(day_weekday(n))),
		       _(calendar_kind_label(day.kind)), name);
	}
	free(name);
}

static int print_year(const struct cli *cli, int year, enum week week,
		      enum cli_format format)
{
	int64_t first = day_from_ymd(year, 1, 1);
	int64_t last = day_from_ymd(year, 12, 31);
	struct calendar *calendar = NULL;
	struct err err = ERR_INIT;
	int status = CLI_DONE;

	if (cli_load_calendar(cli, week, &calendar, &err) != ERR_OK)
		return cli_refuse(&err);
	if (first < calendar_first_day(calendar) ||
	    last > calendar_last_day(calendar)) {
		status = cli_refuse_range(calendar);
		goto out;
	}
	if (format == CLI_TSV)
		puts("date\tkind\tname");
	for (int64_t day = first; day <= last; day++)
		print_day(calendar, day, format);
	if (format == CLI_TEXT) {
		int n = calendar_working_days_between(calendar, first - 1,
						      last);

		printf(ngettext("%d working day in %d, in a week of %d days\n",
				"%d working days in %d, in a week of %d days\n",
				(unsigned long)n),
		       n, year, (int)week);
	}
out:
	calendar_free(&calendar);
	return status;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "week", required_argument, NULL, 'w' },
		{ "format", required_argument, NULL, 'f' },
		{ NULL, 0, NULL, 0 },
	};
	enum cli_format format = CLI_TEXT;
	enum week week = WEEK_5;
	long long year;
	int c;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		switch (c) {
		case 'w':
			if (!cli_parse_week(optarg, &week))
				return cli_wrong_usage(
					self, "%s",
					_("the week is 5 or 6 days"));
			break;
		case 'f':
			if (!cli_parse_format(optarg,
					      1u << CLI_TEXT | 1u << CLI_TSV,
					      &format))
				return cli_wrong_usage(
					self, _("there is no such format: %s"),
					optarg);
			break;
		default:
			return CLI_USAGE;
		}
	if (argc - optind != 1)
		return cli_wrong_usage(self, "%s", _("a year is needed"));
	if (!cli_parse_number(argv[optind], 1800, 2200, &year))
		return cli_refuse_text(ERR_BAD_NUMBER, argv[optind]);
	return print_year(cli, (int)year, week, format);
}

const struct cli_command cli_calendar = {
	.name = "calendar",
	.usage = "YEAR [--week 5|6] [--format text|tsv]",
	.help = N_("the year's non-working days and days moved, and why"),
	.run = run,
};
