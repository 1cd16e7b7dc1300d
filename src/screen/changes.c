#include "config.h"

#include "screen/changes.h"

#include <string.h>

#include "app/change.h"
#include "base/mem.h"
#include "screen/show.h"
#include "screen/steps.h"
#include "widget/viewer.h"

/*
 * Purpose: a correction keeps the old value; here it is read.
 * Data: app_change_list().
 */

/* What it was changed in. */
static const char *label_of(enum app_record kind)
{
	const char *label = shell_draft_label(app_record_table(kind));

	if (kind == APP_CASEFILE)
		return _("Case");
	if (kind == APP_VISIT)
		return _("Visit or talk");
	return label ? _(label) : _("Record");
}

static int is_same_saving(const struct app_change *a,
			  const struct app_change *b)
{
	return a->at == b->at && a->kind == b->kind &&
	       a->record_id == b->record_id && strcmp(a->who, b->who) == 0;
}

static void add_heading(struct sb *out, struct app *app,
			const struct app_change *c)
{
	sb_add(out, "= ");
	show_moment_near(out, c->at, app_today(app));
	sb_addf(out, "  %s", label_of(c->kind));
	if (*c->who)
		sb_addf(out, " \302\267 %s", c->who);
	sb_add_char(out, '\n');
	if (!str_is_empty(c->reason))
		sb_addf(out, "%s: %s\n", _("Why"), c->reason);
}

static void add_change(struct sb *out, struct app *app,
		       const struct app_change *c)
{
	sb_addf(out, "%s\n", _(c->field->label));
	sb_addf(out, "  %s: ", _("was"));
	show_value(out, app, c->field, c->before);
	sb_addf(out, "\n  %s: ", _("is now"));
	if (*c->after)
		show_value(out, app, c->field, c->after);
	else
		sb_add(out, _("(empty)"));
	sb_add_char(out, '\n');
}

void changes_read(struct shell *shell, int64_t child_id)
{
	struct app *app = shell_app(shell);
	struct app_changes changes;
	struct viewer_spec spec = { .title = _("What was corrected"),
				    .with_headings = 1 };
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;

	if (!shell_ok(shell, app_change_list(app, child_id, &changes, &err),
		      &err))
		return;
	for (int i = 0; i < changes.n; i++) {
		const struct app_change *c = &changes.items[i];

		if (!i || !is_same_saving(c, c - 1)) {
			if (i)
				sb_add_char(&text, '\n');
			add_heading(&text, app, c);
		}
		add_change(&text, app, c);
	}
	spec.text = text.s;
	if (changes.n)
		viewer_run(shell_ui(shell), &spec);
	else
		ui_say(shell_ui(shell), "%s",
		       _("Nothing was corrected in this child's file."));
	app_changes_release(&changes);
	sb_release(&text);
}
