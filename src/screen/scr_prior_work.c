#include "config.h"

#include "screen/scr_prior_work.h"

#include <stdlib.h>

#include "app/record.h"
#include "base/mem.h"
#include "model/casefile.h"
#include "screen/material_form.h"
#include "screen/recordform.h"
#include "screen/rowlist.h"
#include "screen/scr_case.h"
#include "screen/scr_paper.h"
#include "screen/stepform.h"
#include "screen/show.h"

/*
 * Purpose: what was done for the child and with the parents before: a row a
 * measure, then the conclusion, which makes it a written material.
 * Data: the material and its prior_measure rows.
 * Calls: app_save().
 * Keys: PRIOR_COMMANDS; Enter opens a row.
 */

#define PRIOR_COMMANDS(X) \
	X(PRIOR, ADD, TERM_KEY_F2, 'n', MATERIAL_WRITE, N_("New row"), \
	  N_("one more measure that was taken")) \
	X(PRIOR, CASE, TERM_KEY_F3, 'c', CASE_VIEW, N_("Case"), \
	  N_("the card of the case")) \
	X(PRIOR, CONCLUDE, TERM_KEY_F4, 'e', MATERIAL_WRITE, N_("Conclusion"), \
	  N_("date and conclusion: then the material is written")) \
	X(PRIOR, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("the brief as a paper"))
SCREEN_COMMANDS(PRIOR, prior)

struct prior_screen {
	int64_t id;
	struct material m;
	struct rowlist *rows;
};

static const struct screen_help help[] = {
	{ "14",
	  N_("A brief on the preventive work done with the child and the "
	     "parents before: date, measure, by whom, with whom, with what "
	     "result; and a conclusion.") },
	{ NULL, NULL },
};

static const struct list_column columns[] = {
	{ .title = N_("Date"), .min = 10, .max = 10 },
	{ .title = N_("Measure"), .min = 14, .weight = 2 },
	{ .title = N_("By whom"), .min = 8, .weight = 1, .priority = 2 },
	{ .title = N_("With whom"), .min = 8, .weight = 1, .priority = 3 },
	{ .title = N_("Result"), .min = 8, .weight = 1, .priority = 1 },
	{ .title = NULL },
};

static void add_measure(struct prior_screen *x, const struct prior_measure *p)
{
	struct sb day = SB_INIT;
	char iso[DAY_ISO_SIZE];

	show_day(&day, p->done_on);
	rowlist_row(x->rows, p->row.id, STYLE_TEXT);
	rowlist_cell(x->rows, day.s);
	day_format_iso(p->done_on, iso);
	rowlist_key(x->rows, iso);
	rowlist_cell(x->rows, p->measure);
	rowlist_cell(x->rows, p->by_whom);
	rowlist_cell(x->rows, p->with_whom);
	rowlist_cell(x->rows, p->result);
	sb_release(&day);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct prior_screen *x = screen->data;
	struct app_records all = { .n = 0 };
	enum err_code code;
	char *name;

	if (!x->rows)
		x->rows = rowlist_new(
			screen, columns,
			N_("No row yet. F2 writes down a measure that was "
			   "taken; F4 the conclusion."),
			0);
	code = app_load(screen->app, APP_MATERIAL, x->id, &x->m, err);
	if (code == ERR_OK)
		code = app_load_all(screen->app, APP_PRIOR_MEASURE,
				    "material_id", x->id, &all, err);
	if (code != ERR_OK)
		return code;
	name = app_name(screen->app, APP_CASEFILE, x->m.case_id);
	screen_set_title(screen, "%s: %s",
			 _("Brief on the work done before (cl. 14)"), name);
	free(name);
	rowlist_clear(x->rows);
	if (x->m.written_on == DAY_NONE)
		rowlist_head(x->rows, STYLE_WARNING,
			     _("Not written yet: when the rows stand, F4 adds "
			       "the conclusion."));
	else
		rowlist_head(x->rows, STYLE_GOOD,
			     x->m.conclusion ? x->m.conclusion : "");
	for (int i = 0; i < all.n; i++)
		add_measure(x, app_records_at(&all, i));
	app_records_release(&all);
	return ERR_OK;
}

static int similar(struct recordform *rf)
{
	static const char *const same[] = { "measure", "by_whom", "with_whom",
					    "result", NULL };

	return stepform_copy_last(rf, "material_id", NULL, same);
}

static void edit_row(struct screen *screen, int64_t id)
{
	struct prior_screen *x = screen->data;
	struct prior_measure *p = app_record_new(APP_PRIOR_MEASURE);
	void *record = p;
	struct recordform_spec spec = { .kind = APP_PRIOR_MEASURE,
					.title = N_("A measure taken before"),
					.record = p,
					.owner_id = x->id,
					.help = help,
					.similar = similar,
					.as_dialog = 1 };
	struct err err = ERR_INIT;

	p->material_id = x->id;
	if (!id ||
	    shell_ok(screen->shell,
		     app_load(screen->app, APP_PRIOR_MEASURE, id, p, &err),
		     &err))
		if (recordform_run(screen->shell, &spec) == RECORDFORM_SAVED) {
			list_go_to_id(screen->list, p->row.id);
			ui_say(screen->ui, "%s", _("The row is saved."));
		}
	app_record_free(APP_PRIOR_MEASURE, &record);
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct prior_screen *x = screen->data;

	if (id == PRIOR_ADD || id == PRIOR_CONCLUDE)
		return material_may_write(screen->shell, &x->m, why);
	return 1;
}

static void command(struct screen *screen, int id)
{
	struct prior_screen *x = screen->data;

	switch (id) {
	case PRIOR_ADD:
		edit_row(screen, 0);
		break;
	case PRIOR_CASE:
		scr_case(screen->shell, x->m.case_id);
		break;
	case PRIOR_CONCLUDE:
		material_conclude(screen->shell, x->id);
		break;
	case PRIOR_PRINT:
		scr_paper(screen->shell, "prior_work", x->id);
		break;
	}
}

static void select_row(struct screen *screen, int64_t id)
{
	struct prior_screen *x = screen->data;

	if (material_may_write(screen->shell, &x->m, NULL))
		edit_row(screen, id);
}

static void closed(struct screen *screen)
{
	struct prior_screen *x = screen->data;

	fields_release(material_fields, &x->m);
	free(x);
}

void scr_prior_work(struct shell *shell, int64_t material_id)
{
	static const struct screen_ops ops = {
		.name = "prior_work",
		.commands = prior_commands,
		.actions = prior_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};
	struct prior_screen *x = xcalloc(1, sizeof(*x));

	x->id = material_id;
	fields_init(material_fields, &x->m);
	shell_push(shell, &ops, x);
}
