#include "config.h"

#include "screen/scr_coordination.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/watcher.h"
#include "screen/rowlist.h"
#include "screen/scr_rows.h"
#include "screen/show.h"

/*
 * Purpose: who has how much to do and what is overdue, at a glance.
 * Data: app_board().
 * Keys: COORDINATION_COMMANDS; Enter opens the duties of a line.
 */

#define COORDINATION_COMMANDS(X) \
	X(COORDINATION, BY, TERM_KEY_F4, 't', NONE, N_("Person, duty"), \
	  N_("count by person, or by kind of duty")) \
	X(COORDINATION, ROWS, 0, 'j', DUE_VIEW, N_("All duties"), \
	  N_("all open duties in one list: sorted, narrowed, marked"))
SCREEN_COMMANDS(COORDINATION, coordination)

struct coordination_screen {
	enum board_by by;
	struct board board;
	struct rowlist *rows;
};

static const struct screen_help help[] = {
	{ "10",
	  N_("The deputy head coordinates the register: this board shows all "
	     "open duties by person and by kind. Enter shows them one by one; "
	     "there several can be marked and given to somebody else at "
	     "once.") },
	{ NULL, NULL },
};

static const struct list_column columns[] = {
	{ .title = N_("Whose, what"), .min = 20, .max = 60, .weight = 1 },
	{ .title = N_("Overdue"), .min = 10, .max = 12, .align = LIST_RIGHT },
	{ .title = N_("Today"), .min = 7, .max = 9, .align = LIST_RIGHT },
	{ .title = N_("Next day"), .min = 10, .max = 10, .align = LIST_RIGHT },
	{ .title = N_("Later"), .min = 7, .max = 10, .align = LIST_RIGHT },
	{ .title = N_("No term"), .min = 9, .max = 11, .align = LIST_RIGHT },
	{ .title = N_("All"), .min = 5, .max = 7, .align = LIST_RIGHT },
	{ .title = NULL },
};

static const enum watcher_level levels[] = {
	WATCHER_OVERDUE, WATCHER_TODAY,	  WATCHER_NEXT,
	WATCHER_LATER,	 WATCHER_NO_TERM,
};

/* A number, nothing for 0: what is there stands out. */
static void add_number(struct rowlist *rows, int64_t n)
{
	char text[24] = "";

	if (n)
		snprintf(text, sizeof(text), "%lld", (long long)n);
	rowlist_cell(rows, text);
}

static char *line_label(enum board_by by, const struct board_line *line)
{
	if (by == BOARD_BY_DUTY) {
		const struct obligation_spec *spec =
			obligation_spec(line->rule);

		/* TRANSLATORS: clause, duty */
		return xasprintf(_("cl. %s %s"), spec->clause,
				 show_rule_short(line->rule));
	}
	if (!str_is_empty(line->name))
		return xstrdup(line->name);
	/* TRANSLATORS: nobody by name; a role */
	return xasprintf(_("(nobody) %s"), show_role_short(line->role));
}

static void add_line(struct coordination_screen *x, int i)
{
	const struct board_line *line = &x->board.items[i];
	char *label = line_label(x->by, line);
	enum style style = STYLE_TEXT;

	if (line->count[WATCHER_OVERDUE])
		style = STYLE_ERROR;
	else if (line->count[WATCHER_TODAY])
		style = STYLE_WARNING;
	rowlist_row(x->rows, i + 1, style);
	rowlist_cell(x->rows, label);
	for (size_t k = 0; k < ARRAY_SIZE(levels); k++)
		add_number(x->rows, line->count[levels[k]]);
	add_number(x->rows, line->total);
	free(label);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct coordination_screen *x = screen->data;
	struct board board = { .n = 0 };
	enum err_code code;
	char *head;

	if (!x->rows)
		x->rows =
			rowlist_new(screen, columns, N_("No duty is open."), 0);
	code = app_board(screen->app, x->by, &board, err);
	if (code != ERR_OK)
		return code;
	app_board_release(&x->board);
	x->board = board;
	rowlist_clear(x->rows);
	/* TRANSLATORS: numbers */
	head = xasprintf(_("Open duties: %lld; overdue: %lld; today: %lld."),
			 (long long)board.total,
			 (long long)board.count[WATCHER_OVERDUE],
			 (long long)board.count[WATCHER_TODAY]);
	rowlist_head(x->rows,
		     board.count[WATCHER_OVERDUE] ? STYLE_WARNING : STYLE_GOOD,
		     head);
	free(head);
	for (int i = 0; i < board.n; i++)
		add_line(x, i);
	return ERR_OK;
}

static void command(struct screen *screen, int id)
{
	struct coordination_screen *x = screen->data;

	if (id == COORDINATION_ROWS)
		scr_rows_of_duties(screen->shell);
	if (id != COORDINATION_BY)
		return;
	x->by = x->by == BOARD_BY_PERSON ? BOARD_BY_DUTY : BOARD_BY_PERSON;
	screen_reload(screen);
	list_go_to(screen->list, 0);
	screen_touch_whole(screen);
}

static void select_row(struct screen *screen, int64_t id)
{
	struct coordination_screen *x = screen->data;

	if (id > 0 && id <= x->board.n)
		scr_board_duties(screen->shell, x->by, &x->board.items[id - 1]);
}

static void closed(struct screen *screen)
{
	struct coordination_screen *x = screen->data;

	app_board_release(&x->board);
	free(x);
}

void scr_coordination(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "coordination",
		.title = N_("Coordination board (cl. 10)"),
		.commands = coordination_commands,
		.actions = coordination_actions,
		.help = help,
		.load = load,
		.command = command,
		.select = select_row,
		.close = closed,
	};

	shell_push(shell, &ops, xcalloc(1, sizeof(struct coordination_screen)));
}
