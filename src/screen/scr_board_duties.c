#include "config.h"

#include "screen/scr_coordination.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/watcher.h"
#include "screen/explain.h"
#include "screen/rowlist.h"
#include "screen/scr_case.h"
#include "screen/several.h"
#include "screen/show.h"

/*
 * Purpose: the open duties of one person or of one kind; several marked ones go
 * to somebody else at once.
 * Data: app_board_duties().
 * Calls: several.h, the step that fulfils.
 * Keys: BOARD_COMMANDS; blank marks, Enter goes to the form.
 */

#define BOARD_COMMANDS(X) \
	X(BOARD, GIVE, TERM_KEY_F2, 'g', OBLIGATION_REASSIGN, N_("Give to"), \
	  N_("give the marked duties to somebody else, saying why")) \
	X(BOARD, CASE, TERM_KEY_F3, 'c', CASE_VIEW, N_("Case"), \
	  N_("open the case that the line is about")) \
	X(BOARD, ASIDE, TERM_KEY_F4, 's', OBLIGATION_SET_ASIDE, \
	  N_("Set aside"), \
	  N_("set the duty aside with a reason; it stays in the control " \
	     "board for good")) \
	X(BOARD, EXPLAIN, TERM_KEY_F8, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day"))
SCREEN_COMMANDS(BOARD, board)

#define SHOWN_MAX 1000

struct board_screen {
	enum board_by by;
	struct board_line line; /* without the name */
	struct deadlines duties;
	struct rowlist *rows;
};

#define COLUMN_LAST_DAY 1

static const struct list_column columns[] = {
	{ .title = "", .min = 3, .max = 3 },
	{ .title = N_("Last day"), .min = 19, .max = 20 },
	{ .title = N_("Clause"), .min = 6, .max = 6, .priority = 2 },
	{ .title = N_("Duty"), .min = 14, .weight = 1 },
	{ .title = N_("About"), .min = 16, .weight = 1 },
	{ .title = N_("Whose"), .min = 12, .max = 22, .priority = 1 },
	{ .title = NULL },
};

/* Of one person: whose they are goes without saying. */
static const struct list_column own_columns[] = {
	{ .title = "", .min = 3, .max = 3 },
	{ .title = N_("Last day"), .min = 19, .max = 20 },
	{ .title = N_("Clause"), .min = 6, .max = 6, .priority = 1 },
	{ .title = N_("Duty"), .min = 20, .weight = 1 },
	{ .title = N_("About"), .min = 20, .weight = 1 },
	{ .title = NULL },
};

static const struct deadline *duty_by_id(const struct board_screen *x,
					 int64_t id)
{
	for (int i = 0; i < x->duties.n; i++)
		if (x->duties.items[i].id == id)
			return &x->duties.items[i];
	return NULL;
}

static void add_duty(struct board_screen *x, struct app *app,
		     const struct deadline *d)
{
	const struct obligation_spec *spec = obligation_spec(d->rule);
	struct sb text = SB_INIT;
	enum style style = STYLE_TEXT;

	if (d->level == WATCHER_OVERDUE || d->danger)
		style = STYLE_ERROR;
	else if (d->level == WATCHER_TODAY)
		style = STYLE_WARNING;
	rowlist_row(x->rows, d->id, style);
	rowlist_cell(x->rows, d->danger ? "!!!" : watcher_sign(d->level));
	show_deadline(&text, app, d);
	rowlist_cell(x->rows, text.s);
	rowlist_cell(x->rows, spec->clause);
	sb_clear(&text);
	show_duty_short(&text, d);
	rowlist_cell(x->rows, text.s);
	rowlist_cell(x->rows, d->subject);
	if (x->by == BOARD_BY_DUTY)
		rowlist_cell(x->rows, str_is_empty(d->responsible)
					      ? show_role_short(d->role)
					      : d->responsible);
	sb_release(&text);
}

static void set_title(struct screen *screen)
{
	struct board_screen *x = screen->data;
	const char *who = show_role_short(x->line.role);

	if (x->by == BOARD_BY_DUTY) {
		const struct obligation_spec *spec =
			obligation_spec(x->line.rule);

		screen_set_title(screen, _("cl. %s %s"), spec->clause,
				 _(spec->label));
		return;
	}
	if (x->duties.n && !str_is_empty(x->duties.items[0].responsible))
		who = x->duties.items[0].responsible;
	/* TRANSLATORS: whose */
	screen_set_title(screen, _("Open duties: %s"), who);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct board_screen *x = screen->data;
	struct deadlines duties = { .n = 0 };
	enum err_code code;

	if (!x->rows) {
		x->rows = rowlist_new(
			screen, x->by == BOARD_BY_DUTY ? columns : own_columns,
			N_("No duty is open here."), 1);
		rowlist_in_order(x->rows, COLUMN_LAST_DAY, 0);
	}
	code = app_board_duties(screen->app, x->by, &x->line, SHOWN_MAX,
				&duties, err);
	if (code != ERR_OK)
		return code;
	app_deadlines_release(&x->duties);
	x->duties = duties;
	set_title(screen);
	rowlist_clear(x->rows);
	for (int i = 0; i < duties.n; i++)
		add_duty(x, screen->app, &duties.items[i]);
	return ERR_OK;
}

/* -- commands -------------------------------------------------------------- */

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct board_screen *x = screen->data;
	const struct deadline *d = duty_by_id(x, list_current_id(screen->list));

	if (!d)
		sb_add(why, _("There is no line here."));
	else if (id == BOARD_CASE && !d->case_id)
		sb_add(why, _("There is no case yet."));
	else
		return 1;
	return 0;
}

static void command(struct screen *screen, int id)
{
	struct board_screen *x = screen->data;
	const struct deadline *d = duty_by_id(x, list_current_id(screen->list));

	if (!d)
		return;
	switch (id) {
	case BOARD_GIVE:
		several_give_duties(screen->shell, screen->list);
		break;
	case BOARD_CASE:
		scr_case(screen->shell, d->case_id);
		break;
	case BOARD_ASIDE:
		several_set_aside(screen->shell, screen->list);
		break;
	case BOARD_EXPLAIN:
		explain_deadline(screen->shell, d);
		break;
	}
}

static void select_row(struct screen *screen, int64_t id)
{
	struct board_screen *x = screen->data;
	const struct deadline *d = duty_by_id(x, id);
	struct subject subject;

	if (!d)
		return;
	subject = (struct subject){ .case_id = d->case_id,
				    .signal_id = d->signal_id,
				    .meeting_id = d->meeting_id,
				    .ref_id = d->ref_id };
	shell_step(screen->shell, obligation_spec(d->rule)->action, &subject);
}

static void closed(struct screen *screen)
{
	struct board_screen *x = screen->data;

	app_deadlines_release(&x->duties);
	free(x);
}

void scr_board_duties(struct shell *shell, enum board_by by,
		      const struct board_line *line)
{
	static const struct screen_ops ops = {
		.name = "board_duties",
		.commands = board_commands,
		.actions = board_actions,
		.help = several_duties_help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};
	struct board_screen *x = xcalloc(1, sizeof(*x));

	x->by = by;
	x->line = *line;
	x->line.name = NULL;
	shell_push(shell, &ops, x);
}

void scr_notices_due(struct shell *shell)
{
	const struct board_line line = { .rule = OBLIGATION_NOTIFY_AGENCY };

	scr_board_duties(shell, BOARD_BY_DUTY, &line);
}
