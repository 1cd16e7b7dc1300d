#include "config.h"

#include "screen/scr_control.h"

#include <stdlib.h>

#include "app/board.h"
#include "app/list.h"
#include "base/mem.h"
#include "screen/listview.h"
#include "screen/rowlist.h"
#include "screen/scr_case.h"
#include "screen/scr_coordination.h"
#include "screen/show.h"
#include "screen/stepform.h"

/*
 * Purpose: are the terms kept: per duty how many were done, how many late and
 * by how much at the worst; what is overdue now. What was done late or set
 * aside stays here for good.
 * Data: app_terms_kept(), listing_obligations_done.
 * Keys: CONTROL_COMMANDS; Enter opens what is overdue of a line.
 */

#define CONTROL_COMMANDS(X) \
	X(CONTROL, BREACHES, TERM_KEY_F3, 'b', CONTROL_VIEW, N_("Breaches"), \
	  N_("all that was done late or set aside, for good")) \
	X(CONTROL, PERIOD, TERM_KEY_F4, 't', NONE, N_("Period"), \
	  N_("this school year, the last 30 days, all the time")) \
	X(CONTROL, LOAD, TERM_KEY_F8, 'l', COORDINATION_VIEW, N_("Load"), \
	  N_("open duties by person: the coordination board"))
SCREEN_COMMANDS(CONTROL, control)

enum period { PERIOD_SCHOOL_YEAR, PERIOD_MONTH, PERIOD_ALL, PERIODS };

struct control_screen {
	enum period period;
	struct term_kept kept[OBLIGATION_RULE_COUNT];
	struct rowlist *rows;
};

static const struct screen_help help[] = {
	{ "10",
	  N_("The head of the school controls the register. A term of the "
	     "order that was broken stays here for good: done late, by how "
	     "many working days, or set aside with its reason.") },
	{ "11, 12, 20",
	  N_("The order's own terms: a signal of an agency is registered "
	     "within 1 working day, primary information is gathered within 2, "
	     "the agency is told within 1.") },
	{ NULL, NULL },
};

static const struct list_column columns[] = {
	{ .title = N_("Clause"), .min = 6, .max = 6 },
	{ .title = N_("Duty"), .min = 18, .max = 60, .weight = 1 },
	{ .title = N_("Done"), .min = 9, .max = 9, .align = LIST_RIGHT },
	{ .title = N_("In time"), .min = 8, .max = 10, .align = LIST_RIGHT },
	{ .title = "%", .min = 4, .max = 5, .align = LIST_RIGHT },
	{ .title = N_("Late"), .min = 8, .max = 9, .align = LIST_RIGHT },
	{ .title = N_("At worst"), .min = 8, .max = 10, .align = LIST_RIGHT },
	{ .title = N_("Overdue"), .min = 10, .max = 12, .align = LIST_RIGHT },
	{ .title = NULL },
};

static const char *period_label(enum period period)
{
	switch (period) {
	case PERIOD_SCHOOL_YEAR:
		return _("this school year");
	case PERIOD_MONTH:
		return _("the last 30 days");
	case PERIOD_ALL:
	case PERIODS:
		break;
	}
	return _("all the time");
}

static int64_t period_start(enum period period, int64_t today)
{
	struct ymd d = day_to_ymd(today);

	switch (period) {
	case PERIOD_SCHOOL_YEAR:
		return day_from_ymd(d.month >= 9 ? d.year : d.year - 1, 9, 1);
	case PERIOD_MONTH:
		return today - 29;
	case PERIOD_ALL:
	case PERIODS:
		break;
	}
	return day_from_ymd(1970, 1, 1);
}

static void add_number(struct rowlist *rows, int64_t n, const char *unit)
{
	char text[32] = "";

	if (n)
		snprintf(text, sizeof(text), "%lld%s", (long long)n, unit);
	rowlist_cell(rows, text);
}

static void add_rule(struct control_screen *x, enum obligation_rule rule)
{
	const struct obligation_spec *spec = obligation_spec(rule);
	const struct term_kept *k = &x->kept[rule];
	enum style style = STYLE_TEXT;
	char percent[12] = "";

	if (!k->done && !k->overdue && !k->aside)
		return;
	if (k->overdue)
		style = STYLE_ERROR;
	else if (k->late)
		style = STYLE_WARNING;
	if (k->done)
		snprintf(percent, sizeof(percent), "%lld",
			 (long long)((k->done - k->late) * 100 / k->done));
	rowlist_row(x->rows, rule, style);
	rowlist_cell(x->rows, spec->clause);
	rowlist_cell(x->rows, show_rule_short(rule));
	add_number(x->rows, k->done, "");
	add_number(x->rows, k->done - k->late, "");
	rowlist_cell(x->rows, percent);
	add_number(x->rows, k->late, "");
	/* TRANSLATORS: working days, as short as can be */
	add_number(x->rows, k->worst, _(" w. d."));
	add_number(x->rows, k->overdue, "");
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct control_screen *x = screen->data;
	int64_t today = app_today(screen->app), from;
	int64_t late = 0, overdue = 0, aside = 0;
	struct sb text = SB_INIT;
	enum err_code code;
	char *head;

	if (!x->rows)
		x->rows = rowlist_new(screen, columns,
				      N_("No duty was done, none is "
					 "overdue."),
				      0);
	from = period_start(x->period, today);
	code = app_terms_kept(screen->app, from, today, x->kept, err);
	if (code != ERR_OK)
		return code;
	for (int i = 0; i < OBLIGATION_RULE_COUNT; i++) {
		late += x->kept[i].late;
		overdue += x->kept[i].overdue;
		aside += x->kept[i].aside;
	}
	rowlist_clear(x->rows);
	/* TRANSLATORS: a period; numbers */
	sb_addf(&text,
		_("%s: done late %lld, set aside %lld; overdue now %lld."),
		period_label(x->period), (long long)late, (long long)aside,
		(long long)overdue);
	head = stepform_capital(text.s);
	rowlist_head(x->rows, overdue ? STYLE_WARNING : STYLE_GOOD, head);
	free(head);
	sb_release(&text);
	for (int i = 1; i < OBLIGATION_RULE_COUNT; i++)
		add_rule(x, (enum obligation_rule)i);
	return ERR_OK;
}

static void select_row(struct screen *screen, int64_t id)
{
	const struct board_line line = { .rule = (enum obligation_rule)id };

	scr_board_duties(screen->shell, BOARD_BY_DUTY, &line);
}

static void closed(struct screen *screen)
{
	struct control_screen *x = screen->data;

	free(x);
}

/* -- what was broken, for good --------------------------------------------- */

static void how_cell(struct app *app, const struct listing *listing,
		     const struct listing_row *row, struct sb *out)
{
	const char *late = listing_cell(listing, row, "late_days");
	int n = (int)strtol(late, NULL, 10);

	(void)app;
	if (n > 0)
		/* TRANSLATORS: working days, as short as can be */
		sb_addf(out,
			ngettext("late %d w. day", "late %d w. days",
				 (unsigned long)n),
			n);
	else
		sb_add(out, _("set aside"));
}

static void when_cell(struct app *app, const struct listing *listing,
		      const struct listing_row *row, struct sb *out)
{
	const char *at = listing_cell(listing, row, "fulfilled_at");

	(void)app;

	if (!*at)
		at = listing_cell(listing, row, "set_aside_at");
	show_day(out, moment_day(moment_parse_iso(at)));
}

static const struct listview_column breach_columns[] = {
	{ .name = "fulfilled_at",
	  .title = N_("When"),
	  .min = 10,
	  .max = 10,
	  .cell = when_cell,
	  .sort = "date" },
	{ .name = "late_days",
	  .title = N_("How"),
	  .min = 16,
	  .max = 20,
	  .cell = how_cell },
	{ .name = "rule", .title = N_("Duty"), .min = 14, .weight = 2 },
	{ .name = "subject", .title = N_("About"), .min = 14, .weight = 1 },
	{ .name = "responsible",
	  .title = N_("Whose"),
	  .min = 10,
	  .max = 20,
	  .priority = 1 },
	{ .title = NULL },
};

struct breach_screen {
	struct listview *view;
};

static enum err_code breach_load(struct screen *screen, struct err *err)
{
	static const struct listview_spec spec = {
		.listing = &listing_obligations_done,
		.columns = breach_columns,
		.empty = N_("Nothing was done late, nothing set aside."),
		.filter = { .descending = 1 },
	};
	struct breach_screen *x = screen->data;

	(void)err;
	if (!x->view)
		x->view = listview_new(screen, &spec);
	return ERR_OK;
}

static void breach_select(struct screen *screen, int64_t id)
{
	struct breach_screen *x = screen->data;
	int64_t case_id = listview_cell_id(x->view, "case_id");

	(void)id;
	if (case_id)
		scr_case(screen->shell, case_id);
}

static void breach_closed(struct screen *screen)
{
	struct breach_screen *x = screen->data;

	listview_free(&x->view);
	free(x);
}

static void breaches(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "breaches",
		.title = N_("Done late and set aside (cl. 10)"),
		.help = help,
		.load = breach_load,
		.select = breach_select,
		.close = breach_closed,
	};

	shell_push(shell, &ops, xcalloc(1, sizeof(struct breach_screen)));
}

static void command(struct screen *screen, int id)
{
	struct control_screen *x = screen->data;

	switch (id) {
	case CONTROL_BREACHES:
		breaches(screen->shell);
		break;
	case CONTROL_PERIOD:
		x->period = (enum period)((x->period + 1) % PERIODS);
		screen_reload(screen);
		screen_touch_whole(screen);
		break;
	case CONTROL_LOAD:
		scr_coordination(screen->shell);
		break;
	}
}

void scr_control(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "control",
		.title = N_("Control board (cl. 10)"),
		.commands = control_commands,
		.actions = control_actions,
		.help = help,
		.load = load,
		.command = command,
		.select = select_row,
		.close = closed,
	};

	shell_push(shell, &ops, xcalloc(1, sizeof(struct control_screen)));
}
