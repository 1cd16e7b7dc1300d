#include "config.h"

#include <getopt.h>
#include <libintl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/deadline.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "cli/grid.h"

#define _(text) gettext(text)

/* vshu due: for login banners, cron and mail. */

#define AT_A_TIME 500

static const char *const columns[] = {
	"level",   "obligation",  "clause", "due_on", "late_working_days",
	"subject", "responsible", "case",
};

static void add_level(const struct deadline *d, struct sb *out)
{
	char day[DAY_ISO_SIZE];

	if (d->danger)
		sb_add(out, "!!! ");
	switch (d->level) {
	case WATCHER_OVERDUE:
		sb_addf(out,
			ngettext("!! %d working day late",
				 "!! %d working days late",
				 (unsigned long)d->late_working_days),
			d->late_working_days);
		break;
	case WATCHER_TODAY:
		sb_add(out, _("! today"));
		break;
	case WATCHER_NO_TERM:
		sb_addf(out,
			ngettext("no term, open %d day",
				 "no term, open %d days",
				 (unsigned long)d->open_days),
			d->open_days);
		break;
	case WATCHER_NEXT:
	case WATCHER_LATER:
	case WATCHER_DONE:
	case WATCHER_DONE_LATE:
	case WATCHER_SET_ASIDE:
	case WATCHER_LEVEL_COUNT:
		day_format_short(d->due_on, day);
		sb_add(out, day);
		break;
	}
}

static const char *responsible(const struct deadline *d, int in_words)
{
	if (!str_is_empty(d->responsible))
		return d->responsible;
	return in_words ? _(role_label(d->role)) : role_code(d->role);
}

/* A line is read; the help of a measure can be a sentence. */
#define TOPIC_COLS 40

/* Whose, and which of several of its kind: "name, class: housing act". */
static void add_subject(struct grid *grid, const struct deadline *d,
			size_t max_cols)
{
	const char *topic =
		d->rule == OBLIGATION_MATERIALS ? _(d->topic) : d->topic;
	struct sb cell = SB_INIT;

	sb_add(&cell, d->subject);
	if (!str_is_empty(d->topic) && utf8_cols(topic) > max_cols)
		sb_addf(&cell, ": %.*s\342\200\246",
			(int)utf8_cut_cols(topic, max_cols - 1), topic);
	else if (!str_is_empty(d->topic))
		sb_addf(&cell, ": %s", topic);
	grid_add(grid, cell.s);
	sb_release(&cell);
}

static void put_text(struct grid *grid, const struct deadline *d)
{
	const struct obligation_spec *spec = obligation_spec(d->rule);
	struct sb cell = SB_INIT;

	add_level(d, &cell);
	grid_add(grid, cell.s);
	sb_clear(&cell);
	sb_addf(&cell, _("cl. %s"), spec->clause);
	grid_add(grid, cell.s);
	sb_release(&cell);
	grid_add(grid, _(spec->label));
	add_subject(grid, d, TOPIC_COLS);
	grid_add(grid, responsible(d, 1));
}

static void put_codes(struct grid *grid, const struct deadline *d)
{
	const struct obligation_spec *spec = obligation_spec(d->rule);
	char day[DAY_ISO_SIZE];
	struct sb late = SB_INIT;

	day_format_iso(d->due_on, day);
	sb_addf(&late, "%d", d->late_working_days);
	grid_add(grid, watcher_code(d->level));
	grid_add(grid, spec->code);
	grid_add(grid, spec->clause);
	grid_add(grid, day);
	grid_add(grid, late.s);
	add_subject(grid, d, SIZE_MAX);
	grid_add(grid, responsible(d, 0));
	grid_add(grid, d->case_number);
	sb_release(&late);
}

/* "overdue: 2; today: 1", or that there is nothing. */
static void put_counts(const struct deadlines *d)
{
	struct sb line = SB_INIT;

	for (int level = 0; level < WATCHER_LEVEL_COUNT; level++) {
		if (!d->count[level])
			continue;
		sb_addf(&line, "%s%s: %lld", line.len ? "; " : "",
			_(watcher_label((enum watcher_level)level)),
			(long long)d->count[level]);
	}
	puts(line.len ? line.s : _("No duty is open."));
	sb_release(&line);
}

enum err_code cli_print_due(struct app *app, enum cli_format format, int mine,
			    struct err *err)
{
	static const int numbers[] = { 4 };
	struct grid grid;
	enum err_code code;
	int first = 0, n;

	if (format == CLI_TEXT)
		grid_init(&grid, NULL, 5);
	else
		grid_init(&grid, columns, (int)ARRAY_SIZE(columns));
	do {
		struct deadlines page;

		code = app_deadlines(app, mine, first, AT_A_TIME, &page, err);
		if (code != ERR_OK)
			break;
		if (!first && format == CLI_TEXT)
			put_counts(&page);
		for (int i = 0; i < page.n; i++)
			if (format == CLI_TEXT)
				put_text(&grid, &page.items[i]);
			else
				put_codes(&grid, &page.items[i]);
		n = page.n;
		first += n;
		app_deadlines_release(&page);
	} while (n == AT_A_TIME);
	if (code == ERR_OK)
		grid_print(&grid, format, numbers, (int)ARRAY_SIZE(numbers));
	grid_release(&grid);
	return code;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "mine", no_argument, NULL, 'm' },
		{ "format", required_argument, NULL, 'f' },
		{ NULL, 0, NULL, 0 },
	};
	const unsigned allowed =
		1u << CLI_TEXT | 1u << CLI_TSV | 1u << CLI_JSON;
	enum cli_format format = CLI_TEXT;
	struct err err = ERR_INIT;
	struct app *app = NULL;
	int c, mine = 0, status = CLI_DONE;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		switch (c) {
		case 'm':
			mine = 1;
			break;
		case 'f':
			if (!cli_parse_format(optarg, allowed, &format))
				return cli_wrong_usage(
					self, _("there is no such format: %s"),
					optarg);
			break;
		default:
			return CLI_USAGE;
		}
	if (optind < argc)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[optind]);
	if (cli_open_used(cli, &app, &err) != ERR_OK ||
	    cli_print_due(app, format, mine, &err) != ERR_OK)
		status = cli_refuse(&err);
	app_close(&app);
	return status;
}

const struct cli_command cli_due = {
	.name = "due",
	.usage = "[--mine] [--format text|tsv|json] [--db FILE]",
	.help = N_("lists the open duties, the most urgent first"),
	.run = run,
};
