#include "config.h"

#include <getopt.h>
#include <libintl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "base/mem.h"
#include "base/sb.h"
#include "cli/cli.h"
#include "cli/grid.h"

#define _(text) gettext(text)

/*
 * vshu list: what a screen shows in rows. The first column is the record's
 * number within the register, which "vshu print" takes.
 */

#define AT_A_TIME 500

static const char *const lists[] = {
	"signals", "cases", "meetings", "plans", "obligations", "pupils", NULL,
};

/* A cell as people read it; of tsv and json it is what the listing gives. */
static void add_words(const struct listing_column *column, const char *cell,
		      struct sb *out)
{
	char text[DAY_ISO_SIZE];
	int64_t n;

	if (!*cell)
		return;
	switch (column->type) {
	case FIELD_CHOICE:
		n = choice_find(column->choices, cell);
		sb_add(out, n > 0 ? _(column->choices[n].label) : cell);
		break;
	case FIELD_DATE:
		day_format_short(day_parse_iso(cell), text);
		sb_add(out, text);
		break;
	case FIELD_MOMENT:
		n = moment_parse_iso(cell);
		if (n == MOMENT_NONE)
			break;
		day_format_short(moment_day(n), text);
		sb_addf(out, "%s %02d:%02d", text, moment_seconds(n) / 3600,
			moment_seconds(n) / 60 % 60);
		break;
	case FIELD_BOOL:
		sb_add(out, *cell == '1' ? _("yes") : _("no"));
		break;
	case FIELD_SET:
		for (; *cell; cell++) {
			sb_add_char(out, *cell);
			if (*cell == ',')
				sb_add_char(out, ' ');
		}
		break;
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
	case FIELD_TIME:
	case FIELD_INT:
	case FIELD_REF:
		sb_add(out, cell);
		break;
	}
}

static void add_row(struct grid *grid, const struct listing *listing,
		    const struct listing_row *row, enum cli_format format)
{
	struct sb cell = SB_INIT;

	sb_addf(&cell, "%lld", (long long)row->id);
	grid_add(grid, cell.s);
	for (int i = 0; listing->columns[i].name; i++) {
		const struct listing_column *column = &listing->columns[i];

		if (column->is_hidden)
			continue;
		sb_clear(&cell);
		if (format == CLI_TEXT)
			add_words(column, row->cells[i], &cell);
		else
			sb_add(&cell, row->cells[i]);
		grid_add(grid, cell.s);
	}
	sb_release(&cell);
}

/* Names (or, for text, labels) of the columns shown; how many. */
static int name_columns(const struct listing *listing, enum cli_format format,
			const char **names)
{
	int n = 0;

	names[n++] = format == CLI_TEXT ? N_("Id") : "id";
	for (const struct listing_column *c = listing->columns; c->name; c++)
		if (!c->is_hidden)
			names[n++] = format == CLI_TEXT ? c->label : c->name;
	return n;
}

static enum err_code print_list(struct app *app, const struct listing *listing,
				enum cli_format format, struct err *err)
{
	static const int numbers[] = { 0 };
	struct listing_filter filter = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;
	const char **names;
	struct grid grid;
	enum err_code code;
	int64_t first = 0;
	int n = 0;

	while (listing->columns[n].name)
		n++;
	names = xcalloc((size_t)n + 1, sizeof(*names));
	grid_init(&grid, names, name_columns(listing, format, names));
	do {
		code = app_list_rows(app, listing, &filter, 0, first, AT_A_TIME,
				     &page, err);
		for (int i = 0; code == ERR_OK && i < page.n; i++)
			add_row(&grid, listing, &page.rows[i], format);
		first += page.n;
	} while (code == ERR_OK && page.n == AT_A_TIME);
	listing_page_release(&page);
	if (code == ERR_OK)
		grid_print(&grid, format, numbers, (int)ARRAY_SIZE(numbers));
	grid_release(&grid);
	free(names);
	return code;
}

static int run(const struct cli *cli, const struct cli_command *self, int argc,
	       char **argv)
{
	static const struct option options[] = {
		{ "format", required_argument, NULL, 'f' },
		{ NULL, 0, NULL, 0 },
	};
	const unsigned allowed =
		1u << CLI_TEXT | 1u << CLI_TSV | 1u << CLI_JSON;
	enum cli_format format = CLI_TEXT;
	struct err err = ERR_INIT;
	struct app *app = NULL;
	int c, i = 0, status = CLI_DONE;

	while ((c = cli_getopt(self, argc, argv, options)) != -1)
		switch (c) {
		case 'f':
			if (!cli_parse_format(optarg, allowed, &format))
				return cli_wrong_usage(
					self, _("there is no such format: %s"),
					optarg);
			break;
		default:
			return CLI_USAGE;
		}
	if (optind == argc)
		return cli_wrong_usage(self, _("the list's name is missing"));
	while (lists[i] && strcmp(lists[i], argv[optind]) != 0)
		i++;
	if (!lists[i])
		return cli_wrong_usage(self, _("there is no such list: %s"),
				       argv[optind]);
	if (optind + 1 < argc)
		return cli_wrong_usage(self, _("too much is given: %s"),
				       argv[optind + 1]);
	if (cli_open_used(cli, &app, &err) != ERR_OK ||
	    print_list(app, listing_find(lists[i]), format, &err) != ERR_OK)
		status = cli_refuse(&err);
	app_close(&app);
	return status;
}

const struct cli_command cli_list = {
	.name = "list",
	.usage = "signals|cases|meetings|plans|obligations|pupils "
		 "[--format text|tsv|json] [--db FILE]",
	.help = N_("prints one of the register's lists"),
	.run = run,
};
