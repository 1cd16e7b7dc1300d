#include "config.h"

#include "screen/scr_drafts.h"

#include <stdlib.h>

#include "app/draft.h"
#include "app/record.h"
#include "base/mem.h"
#include "screen/show.h"
#include "screen/steps.h"
#include "widget/picklist.h"

static void find(void *data, const char *typed, int max,
		 struct pick_items *items)
{
	const struct app_drafts *drafts = ((void **)data)[0];
	struct app *app = ((void **)data)[1];

	(void)typed;
	for (int i = 0; i < drafts->n && i < max; i++) {
		const struct app_draft *draft = &drafts->items[i];
		const char *label = shell_draft_label(draft->form);
		struct sb at = SB_INIT, what = SB_INIT;

		show_moment_near(&at, draft->saved_at, app_today(app));
		sb_add(&what, label ? _(label) : draft->form);
		if (draft->owner_id && shell_draft_is_of_case(draft->form)) {
			char *name =
				app_name(app, APP_CASEFILE, draft->owner_id);

			sb_addf(&what, ": %s", name);
			free(name);
		}
		pick_items_add(items, i + 1, what.s, at.s);
		sb_release(&what);
		sb_release(&at);
	}
}

static void open_draft(struct shell *shell, const struct app_draft *draft)
{
	shell_take_draft(shell, draft->form);
	if (!shell_draft_open(shell, draft->form, draft->record_id,
			      draft->owner_id))
		ui_say(shell_ui(shell), "%s",
		       _("Open the record itself: its draft is offered "
			 "there."));
	/* If no form took it. */
	shell_take_draft(shell, NULL);
}

static void run(struct shell *shell, int say_none)
{
	struct app_drafts drafts = { .n = 0 };
	struct err err = ERR_INIT;
	void *data[2] = { &drafts, shell_app(shell) };
	struct picklist_spec spec = { .find = find, .data = data, .plain = 1 };
	struct picked picked;

	if (!shell_ok(shell, app_drafts(shell_app(shell), &drafts, &err), &err))
		return;
	if (!drafts.n) {
		if (say_none)
			ui_say(shell_ui(shell), "%s",
			       _("Nothing was left unfinished."));
		return;
	}
	spec.title = _("You left unfinished (Enter goes on, Esc later):");
	picked_init(&picked);
	if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE)
		open_draft(shell, &drafts.items[picked.id - 1]);
	picked_release(&picked);
	app_drafts_release(&drafts);
}

void scr_drafts_offer(struct shell *shell)
{
	run(shell, 0);
}

void scr_drafts(struct shell *shell)
{
	run(shell, 1);
}
