#include "config.h"

#include "screen/scr_measures.h"

#include <stdlib.h>

#include "app/list.h"
#include "base/mem.h"
#include "screen/explain.h"
#include "screen/listview.h"
#include "screen/plan_steps.h"
#include "screen/scr_case.h"
#include "screen/scr_plan.h"
#include "screen/several.h"
#include "screen/show.h"

/*
 * Purpose: support at work: what is to be carried out, for whom, by whom, until
 * when, across all cases.
 * Data: listing_measures_open.
 * Calls: the steps of a measure.
 * Keys: MEASURES_COMMANDS; Enter opens the plan.
 */

#define MEASURES_COMMANDS(X) \
	X(MEASURES, NOTE, TERM_KEY_F2, 'm', MEASURE_MONITOR, N_("Note"), \
	  N_("note how the measure goes (cl. 19)")) \
	X(MEASURES, CASE, TERM_KEY_F3, 'c', CASE_VIEW, N_("Case"), \
	  N_("the card of the case")) \
	X(MEASURES, READ, TERM_KEY_F4, 'e', PLAN_VIEW, N_("Measure"), \
	  N_("all about the measure: indicators, notes of the monitoring")) \
	X(MEASURES, GIVE, 0, 'g', OBLIGATION_REASSIGN, N_("Give to"), \
	  N_("give the marked measures to somebody else, saying why")) \
	X(MEASURES, CLOSE, TERM_KEY_F8, 'z', MEASURE_CLOSE, N_("Close"), \
	  N_("close the measure with its assessment (cl. 19)")) \
	X(MEASURES, EXPLAIN, 0, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day"))
SCREEN_COMMANDS(MEASURES, measures)

struct measures_screen {
	struct listview *view;
};

static const struct screen_help help[] = {
	{ "19",
	  N_("Each measure has its persons responsible and a definite term; it "
	     "is monitored, and its quality is assessed.") },
	{ NULL, NULL },
};

static void due_cell(struct app *app, const struct listing *listing,
		     const struct listing_row *row, struct sb *out)
{
	show_due(out, app, day_parse_iso(listing_cell(listing, row, "due_on")));
}

static enum style style_of(struct app *app, const struct listing *listing,
			   const struct listing_row *row)
{
	int64_t due = day_parse_iso(listing_cell(listing, row, "due_on"));

	if (due == DAY_NONE || due > app_today(app))
		return STYLE_TEXT;
	return due == app_today(app) ? STYLE_WARNING : STYLE_ERROR;
}

static const struct listview_column columns[] = {
	{ .name = "due_on",
	  .title = N_("Due"),
	  .min = 19,
	  .max = 20,
	  .sort = "due",
	  .cell = due_cell },
	{ .name = "child", .title = N_("Pupil"), .min = 14, .weight = 1 },
	{ .name = "class", .title = N_("Class"), .min = 5, .max = 7 },
	{ .name = "kind", .title = N_("Kind of help"), .min = 14, .weight = 2 },
	{ .name = "responsible",
	  .title = N_("Responsible"),
	  .min = 14,
	  .max = 20,
	  .priority = 1 },
	{ .title = NULL },
};

static enum err_code load(struct screen *screen, struct err *err)
{
	static const struct listview_spec spec = {
		.listing = &listing_measures_open,
		.columns = columns,
		.empty = N_("No measure of a plan in force is open."),
		.style = style_of,
		.marks = 1,
	};
	struct measures_screen *x = screen->data;

	(void)err;
	if (!x->view)
		x->view = listview_new(screen, &spec);
	return ERR_OK;
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	(void)id;
	if (list_current_id(screen->list))
		return 1;
	sb_add(why, _("There is no line here."));
	return 0;
}

static void command(struct screen *screen, int id)
{
	struct measures_screen *x = screen->data;
	const struct subject subject = {
		.case_id = listview_cell_id(x->view, "case_id"),
		.ref_id = list_current_id(screen->list),
	};

	switch (id) {
	case MEASURES_NOTE:
		scr_measure_note(screen->shell, &subject);
		break;
	case MEASURES_CASE:
		scr_case(screen->shell, subject.case_id);
		break;
	case MEASURES_READ:
		plan_measure_read(screen->shell, subject.ref_id);
		break;
	case MEASURES_GIVE:
		several_give_measures(screen->shell, screen->list);
		break;
	case MEASURES_CLOSE:
		scr_measure_close(screen->shell, &subject);
		break;
	case MEASURES_EXPLAIN:
		explain_duty(screen->shell, subject.case_id, OBLIGATION_MEASURE,
			     subject.ref_id);
		break;
	}
}

static void select_row(struct screen *screen, int64_t id)
{
	struct measures_screen *x = screen->data;

	(void)id;
	scr_plan(screen->shell, listview_cell_id(x->view, "case_id"));
}

static void closed(struct screen *screen)
{
	struct measures_screen *x = screen->data;

	listview_free(&x->view);
	free(x);
}

void scr_measures(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "measures",
		.title = N_("Measures of the plans in force (cl. 19)"),
		.commands = measures_commands,
		.actions = measures_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};

	shell_push(shell, &ops, xcalloc(1, sizeof(struct measures_screen)));
}
