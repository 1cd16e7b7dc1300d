#include "config.h"

#include "screen/scr_representation.h"

#include <stdlib.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "screen/stepform.h"

/*
 * Purpose: the deputy's representation to the Council: gist and proposal, with
 * the materials named.
 * Data: the case, its materials; the gist begins as the situation that was
 * written down already.
 * Calls: app_representation_make(), app_case_close().
 */

static const struct screen_help help[] = {
	{ "4",
	  N_("The Council considers a placing at the representation of the "
	     "deputy head for upbringing work, on the ground of a signal by "
	     "the class teacher, the social pedagogue, a subject teacher or "
	     "anybody concerned.") },
	{ "14", N_("The materials of the assessment go with it.") },
	{ NULL, NULL },
};

static const struct screen_help close_help[] = {
	{ "10", N_("The deputy head coordinates the register. A case may end "
		   "before the Council has decided on it, with the reason; it "
		   "stays in the register for good.") },
	{ NULL, NULL },
};

static enum err_code save(struct recordform *rf, struct err *err)
{
	return app_representation_make(shell_app(rf->shell), rf->record, err);
}

/* Only other help is named in words. */
static void show_lines(struct recordform *rf)
{
	form_set_flag(rf->form, "proposal_text", FORM_SKIP,
		      form_number(rf->form, "proposal") !=
			      REPRESENTATION_PROPOSAL_OTHER_HELP);
}

static void changed(struct recordform *rf, const struct form_field *field)
{
	(void)field;
	show_lines(rf);
}

/* "Характеристика (передана 20.11.2026); …" */
static char *materials_text(struct shell *shell, int64_t case_id)
{
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;
	struct sb text = SB_INIT;

	if (app_materials(shell_app(shell), case_id, MATERIAL_PURPOSE_PLACING,
			  &all, &err) != ERR_OK)
		ui_say_err(shell_ui(shell), &err);
	for (int i = 0; i < all.n; i++) {
		const struct material *m = app_records_at(&all, i);

		sb_addf(&text, "%s%s (", i ? "; " : "",
			_(material_kinds[m->kind].label));
		if (m->handed_on == DAY_NONE) {
			sb_add(&text, m->written_on == DAY_NONE
					      ? _("not written")
					      : _("written, not handed over"));
		} else {
			sb_add(&text, _("handed over on "));
			show_day(&text, m->handed_on);
		}
		sb_add_char(&text, ')');
	}
	if (!all.n)
		sb_add(&text, _("No materials yet."));
	app_records_release(&all);
	return sb_detach(&text);
}

/* Typed once: the situation was described by the primary information. */
static void fill(struct shell *shell, const struct app_case *c,
		 struct representation *r)
{
	struct primary_info *p = app_record_new(APP_PRIMARY_INFO);
	void *record = p;

	r->case_id = c->casefile.row.id;
	r->made_on = app_today(shell_app(shell));
	if (c->primary_id &&
	    shell_load(shell, APP_PRIMARY_INFO, c->primary_id, p))
		str_set(&r->gist, p->situation);
	app_record_free(APP_PRIMARY_INFO, &record);
}

static void run(struct shell *shell, struct representation *r)
{
	int64_t case_id = r->case_id;
	char *materials = materials_text(shell, case_id);
	const struct form_field before[] = {
		{ .name = "materials_heading",
		  .type = FIELD_TEXT,
		  .label = N_("Materials attached"),
		  .flags = FORM_HEADING },
		{ .name = "materials",
		  .type = FIELD_TEXT,
		  .label = materials,
		  .flags = FORM_NOTE },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = APP_REPRESENTATION,
					.title = N_("Representation to the "
						    "Council (cl. 4)"),
					.record = r,
					.owner_id = case_id,
					.before = before,
					.help = help,
					.save = save,
					.changed = changed,
					.built = show_lines,
					.restored = show_lines,
					.blocked_case = case_id,
					.blocked_action =
						ACTION_REPRESENTATION };

	if (stepform_run(shell, &spec, case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The case is before the Council; next it goes on the "
			 "agenda of a meeting."));
	free(materials);
}

void scr_representation(struct shell *shell, const struct subject *subject)
{
	struct app *app = shell_app(shell);
	struct representation *r;
	void *record;
	struct app_case c;
	struct err err = ERR_INIT;

	if (!shell_ok(shell, app_case_open(app, subject->case_id, &c, &err),
		      &err))
		return;
	record = r = app_record_new(APP_REPRESENTATION);
	if (!c.representation_id)
		fill(shell, &c, r);
	if (!c.representation_id ||
	    shell_ok(shell,
		     app_load(app, APP_REPRESENTATION, c.representation_id, r,
			      &err),
		     &err))
		run(shell, r);
	app_record_free(APP_REPRESENTATION, &record);
	app_case_release(&c);
}

/* -- closing before a decision --------------------------------------------- */

static enum err_code save_close(struct recordform *rf, struct err *err)
{
	const int64_t *case_id = rf->data;

	return app_case_close(shell_app(rf->shell), *case_id,
			      form_text(rf->form, "reason"),
			      form_number(rf->form, "closed_on"), err);
}

void scr_case_close(struct shell *shell, const struct subject *subject)
{
	static const struct form_field fields[] = {
		{ .name = "reason",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Why the case is closed"),
		  .help = N_("What was found out, and with whom it was "
			     "settled"),
		  .flags = FIELD_REQUIRED },
		{ .name = "closed_on",
		  .type = FIELD_DATE,
		  .label = N_("Closed on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	int64_t case_id = subject->case_id;
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "case_close",
					.before = fields,
					.draft_id = case_id,
					.help = close_help,
					.as_dialog = 1,
					.data = &case_id,
					.save = save_close,
					.built = stepform_built,
					.blocked_case = case_id,
					.blocked_action = ACTION_CASE_CLOSE };

	spec.title = N_("Close the case before a decision (cl. 10)");
	if (stepform_run(shell, &spec, case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The case is closed; it stays in the register."));
}
