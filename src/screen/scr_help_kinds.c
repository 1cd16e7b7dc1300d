#include "config.h"

#include "screen/scr_help_kinds.h"

#include <stdlib.h>

#include "app/way.h"
#include "base/mem.h"
#include "model/plan.h"
#include "screen/recordform.h"
#include "screen/rowlist.h"
#include "screen/show.h"
#include "widget/dialog.h"

/*
 * Purpose: the kinds of help a plan is made of.
 * Data: app_help_list().
 * Calls: app_save() for those of the school's own.
 * Keys: HELP_KINDS_COMMANDS; Enter opens.
 */

#define HELP_KINDS_COMMANDS(X) \
	X(HELP_KINDS, NEW, TERM_KEY_F2, 'n', HELP_EDIT, N_("New"), \
	  N_("a kind of help of the school's own")) \
	X(HELP_KINDS, OPEN, TERM_KEY_F4, 'e', NONE, N_("Change"), \
	  N_("change the kind of help one stands on")) \
	X(HELP_KINDS, RETIRE, TERM_KEY_F8, 'x', HELP_EDIT, N_("Retire"), \
	  N_("offer it no longer, or again; plans that have it keep it"))
SCREEN_COMMANDS(HELP_KINDS, help_kinds)

struct help_kinds {
	struct rowlist *rows;
	struct app_helps helps;
};

static const struct screen_help help[] = {
	{ "18",
	  N_("The kinds of help are those of the order, and what the school "
	     "itself can offer: its clubs, its psychologist's groups, the help "
	     "of its partners. When a plan is made, those that fit the case's "
	     "grounds are offered first.") },
	{ "22", N_("Grounds are shown as their numbers.") },
	{ NULL, NULL },
};

static const struct recordform_help field_help[] = {
	{ "name_kk", N_("As the plan in Kazakh calls it; empty: the name in "
			"Russian") },
	{ "name_ru", N_("As the plan in Russian calls it; empty: the name in "
			"Kazakh") },
	{ "grounds",
	  N_("Cases with one of them are offered it among the first") },
	{ "retired_on", N_("From this day on no plan is offered it; plans that "
			   "have it keep it") },
	{ NULL, NULL },
};

static const struct list_column columns[] = {
	{ .title = N_("Kind of help"), .min = 20, .weight = 1 },
	{ .title = N_("Grounds"), .min = 14, .max = 30 },
	{ .title = N_("Origin"), .min = 20, .max = 32 },
	{ .title = NULL },
};

static void add_row(struct help_kinds *x, int i, int64_t today)
{
	const struct app_help *h = &x->helps.items[i];
	int gone = h->retired_on != DAY_NONE && h->retired_on <= today;
	char *grounds = profile_format_numbers(h->grounds);
	struct sb whose = SB_INIT, day = SB_INIT;

	if (!h->own_id) {
		sb_add(&whose, _("of the order"));
	} else if (h->retired_on == DAY_NONE) {
		sb_add(&whose, _("the school's own"));
	} else {
		show_day(&day, h->retired_on);
		sb_addf(&whose,
			gone ? _("not offered from %s")
			     : _("the school's own, until %s"),
			day.s);
	}
	rowlist_row(x->rows, i + 1, gone ? STYLE_DIM : STYLE_TEXT);
	rowlist_cell(x->rows, h->name);
	rowlist_cell(x->rows, grounds);
	rowlist_cell(x->rows, whose.s);
	free(grounds);
	sb_release(&whose);
	sb_release(&day);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct help_kinds *x = screen->data;
	struct app_helps helps;

	if (!x->rows)
		x->rows = rowlist_new(screen, columns,
				      N_("No kind of help yet."), 1);
	if (app_help_list(screen->app, &helps, err))
		return err->code;
	app_helps_release(&x->helps);
	x->helps = helps;
	rowlist_clear(x->rows);
	for (int i = 0; i < x->helps.n; i++)
		add_row(x, i, app_today(screen->app));
	return ERR_OK;
}

static const struct app_help *current(struct screen *screen)
{
	struct help_kinds *x = screen->data;
	int64_t id = list_current_id(screen->list);

	return id > 0 && id <= x->helps.n ? &x->helps.items[id - 1] : NULL;
}

void scr_help_kind_edit(struct shell *shell, int64_t id)
{
	struct help_kind *h = app_record_new(APP_HELP_KIND);
	void *record = h;
	struct recordform_spec spec = { .kind = APP_HELP_KIND,
					.title = N_("A kind of help of the "
						    "school's own (cl. 18)"),
					.record = h,
					.field_help = field_help,
					.help = help,
					.as_dialog = 1 };
	struct err err = ERR_INIT;

	if ((!id ||
	     shell_ok(shell,
		      app_load(shell_app(shell), APP_HELP_KIND, id, h, &err),
		      &err)) &&
	    recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The kind of help is in the catalogue."));
	app_record_free(APP_HELP_KIND, &record);
}

static enum err_code retire_one(struct app *app, const struct app_help *item,
				int64_t day, struct err *err)
{
	struct help_kind *h = app_record_new(APP_HELP_KIND);
	void *record = h;
	enum err_code code = app_load(app, APP_HELP_KIND, item->own_id, h, err);

	if (code == ERR_OK) {
		h->retired_on = day;
		code = app_save(app, APP_HELP_KIND, h, err);
	}
	app_record_free(APP_HELP_KIND, &record);
	return code;
}

/* The marked ones of the school's own, all as the current one. */
static void retire(struct screen *screen, const struct app_help *current)
{
	struct help_kinds *x = screen->data;
	int back = current->retired_on != DAY_NONE;
	int64_t n, *ids = list_chosen(screen->list, &n);
	struct err err = ERR_INIT;
	int done = 1;

	for (int64_t i = 0; i < n && done; i++) {
		const struct app_help *item = &x->helps.items[ids[i] - 1];

		if (item->own_id)
			done = shell_ok(
				screen->shell,
				retire_one(screen->app, item,
					   back ? DAY_NONE
						: app_today(screen->app),
					   &err),
				&err);
	}
	free(ids);
	list_clear_marks(screen->list);
	shell_changed(screen->shell);
	if (done)
		ui_say(screen->ui, "%s",
		       back ? _("It is offered again.")
			    : _("It is offered no longer; plans that have it "
				"keep it."));
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	const struct app_help *item = current(screen);

	if (id == HELP_KINDS_NEW)
		return 1;
	if (item && item->own_id)
		return id == HELP_KINDS_RETIRE ||
		       shell_may(screen->shell, ACTION_HELP_EDIT, why);
	sb_add(why, _("What the order has changes with the order: see the "
		      "regulation profile."));
	return 0;
}

static void command(struct screen *screen, int id)
{
	const struct app_help *item = current(screen);

	switch (id) {
	case HELP_KINDS_NEW:
		scr_help_kind_edit(screen->shell, 0);
		break;
	case HELP_KINDS_OPEN:
		if (item && item->own_id)
			scr_help_kind_edit(screen->shell, item->own_id);
		break;
	case HELP_KINDS_RETIRE:
		if (item && item->own_id)
			retire(screen, item);
		break;
	}
}

/* What is longer than its column is read whole. */
static void select_row(struct screen *screen, int64_t id)
{
	const struct app_help *item = current(screen);

	(void)id;
	if (!item)
		return;
	if (item->own_id && shell_may(screen->shell, ACTION_HELP_EDIT, NULL))
		scr_help_kind_edit(screen->shell, item->own_id);
	else
		dialog_message(screen->ui, N_("Kind of help"), item->name);
}

static void closed(struct screen *screen)
{
	struct help_kinds *x = screen->data;

	app_helps_release(&x->helps);
	free(x);
}

void scr_help_kinds(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "help_kinds",
		.title = N_("Catalogue of help (cl. 18)"),
		.commands = help_kinds_commands,
		.actions = help_kinds_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};

	shell_push(shell, &ops, xcalloc(1, sizeof(struct help_kinds)));
}
