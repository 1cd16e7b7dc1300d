#include "config.h"

#include "cli/cli.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/day.h"

#define _(text) gettext(text)

/*
 * vshu workday DATE[THH:MM] N: the last day of a term of N working days after
 * an event, on the first line and nothing else; with --explain the days on the
 * way follow, each with the reason why it counts or not.
 */

struct asked {
	int64_t event_at;
	int n;
	enum week week;
	int explain;
	struct term_settings settings;
};

/* One day on the way, as a sentence without its date. */
static void print_step(const struct workday_step *step)
{
	const char *kind = _(calendar_kind_label(step->why.kind));
	const char *name = step->why.name[lang_current()];

	if (step->counted)
		/* TRANSLATORS: a day of a term; %d is its number in it. */
		printf(_("counted as day %d"), step->counted);
	else if (step->is_event)
		printf("%s", _("day of the event, not counted"));
	else
		printf("%s", _("not counted"));
	printf(" (%s", kind);
	if (*name)
		printf(": %s", name);
	if (step->why.other != DAY_NONE) {
		char other[DAY_ISO_SIZE];

		day_format_iso(step->why.other, other);
		printf(", %s", other);
	}
	if (step->why.estimate)
		printf(", %s", _("not announced yet"));
	printf(")\n");
}

static void print_explanation(const struct workday_explanation *way)
{
	for (size_t i = 0; i < way->n; i++) {
		char day[DAY_ISO_SIZE];

		day_format_iso(way->step[i].day, day);
		printf("%s %s  ", day,
		       _(cli_weekday(day_weekday(way->step[i].day))));
		print_step(&way->step[i]);
	}
}

static int answer(const struct cli *cli, const struct asked *asked)
{
	struct calendar *calendar = NULL;
	struct workday_explanation way = { .n = 0 };
	struct err err = ERR_INIT;
	char day[DAY_ISO_SIZE];
	int status = CLI_DONE;
	int64_t last;

	if (cli_load_calendar(cli, asked->week, &calendar, &err) != ERR_OK)
		return cli_refuse(&err);
	last = calendar_term_end(calendar, asked->event_at, asked->n,
				 &asked->settings);
	if (moment_day(asked->event_at) < calendar_first_day(calendar) ||
	    last > calendar_last_day(calendar)) {
		status = cli_refuse_range(calendar);
	} else {
		day_format_iso(last, day);
		puts(day);
		if (asked->explain)
			calendar_term_explain(calendar, asked->event_at,
					      asked->n, &asked->settings, &way);
		print_explanation(&way);
	}
	workday_explanation_release(&way);
	calendar_free(&calendar);
	return status;
}

static int parse_options(const struct cli_command *self, int argc, char **argv,
			 struct asked *asked)
{
	static const struct option options[] = {
		{ "week", required_argument, NULL, 'w' },
		{ "explain", no_argument, NULL, 'e' },
		{ "same-day", no_argument, NULL, 's' },
		{ NULL, 0, NULL, 0 },
	};
	int c;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		switch (c) {
		case 'w':
			if (!cli_parse_week(optarg, &asked->week))
				return cli_wrong_usage(
					self, "%s",
					_("the week is 5 or 6 days"));
			break;
		case 'e':
			asked->explain = 1;
			break;
		case 's':
			asked->settings.same_day = 1;
			break;
		default:
			return CLI_USAGE;
		}
	return CLI_DONE;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	struct asked asked = { .week = WEEK_5,
			       .settings = TERM_SETTINGS_DEFAULT };
	int status = parse_options(self, argc, argv, &asked);
	long long n;

	if (status != CLI_DONE)
		return status;
	if (argc - optind != 2)
		return cli_wrong_usage(self, "%s",
				       _("a date and a number are needed"));
	asked.event_at = moment_parse_iso(argv[optind]);
	if (asked.event_at == MOMENT_NONE)
		return cli_refuse_text(ERR_BAD_DATE, argv[optind]);
	if (!cli_parse_number(argv[optind + 1], 1, 10000, &n))
		return cli_refuse_text(ERR_BAD_NUMBER, argv[optind + 1]);
	asked.n = (int)n;
	return answer(cli, &asked);
}

const struct cli_command cli_workday = {
	.name = "workday",
	.usage = "DATE[THH:MM] N [--week 5|6] [--same-day] [--explain]",
	.help = N_("the last day of a term of N working days, and how it was "
		   "counted"),
	.run = run,
};
