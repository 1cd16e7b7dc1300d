#include "config.h"

#include "screen/plan_steps.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/pickrow.h"
#include "screen/recordform.h"
#include "screen/scr_outward.h"
#include "screen/scr_plan.h"
#include "screen/show.h"
#include "screen/stepform.h"
#include "widget/dialog.h"
#include "widget/picklist.h"
#include "widget/viewer.h"

/*
 * Purpose: drawing up, approving, agreeing to, carrying out a plan (cl. 16, 18,
 * 19, annex 1).
 * Data: the plan, its case, the catalogue of the regulation profile.
 * Calls: app_plan_…(), app_measure_…(), app_monitoring_add().
 */

static const struct screen_help measure_help[] = {
	{ "18", N_("The measures follow from the causes and conditions of the "
		   "situation; the catalogue shows first what fits the case's "
		   "grounds.") },
	{ "19",
	  N_("Each measure names its person responsible and a definite term; "
	     "it is monitored and its quality assessed. Name an indicator by "
	     "which one can tell that it helped.") },
	{ NULL, NULL },
};

static const struct screen_help plan_help[] = {
	{ "16",
	  N_("After a positive decision of the Council the individual plan is "
	     "approved by the head of the school.") },
	{ "18", N_("The measures follow from the causes and conditions of the "
		   "situation; the catalogue shows first what fits the case's "
		   "grounds.") },
	{ NULL, NULL },
};

static const struct screen_help consent_help[] = {
	{ "16, 18",
	  N_("The parent or other legal representative is acquainted with the "
	     "plan and agrees to it with a signature, and is handed one copy. "
	     "Who refuses is not pressed: the refusal is recorded, and clause "
	     "21 says what follows.") },
	{ NULL, NULL },
};

/* The newest plan of a case into out; 0 after a word to the user. */
static int load_plan(struct shell *shell, int64_t case_id, struct plan *out)
{
	struct app *app = shell_app(shell);
	struct app_case c;
	struct err err = ERR_INIT;
	int64_t plan_id;

	fields_init(plan_fields, out);
	if (!shell_ok(shell, app_case_open(app, case_id, &c, &err), &err))
		return 0;
	plan_id = c.plan_id;
	app_case_release(&c);
	if (!plan_id) {
		ui_say(shell_ui(shell), "%s", _("This case has no plan yet."));
		return 0;
	}
	return shell_ok(shell, app_load(app, APP_PLAN, plan_id, out, &err),
			&err);
}

/* -- drawing it up --------------------------------------------------------- */

static const char *const plan_names[] = { "period_from", "period_until",
					  "situation", "parent_id", NULL };
static const struct recordform_section plan_sections[] = {
	{ .names = plan_names },
	{ .names = NULL },
};

/* The parents of the plan's own child. */
static int find_plan_parent(struct recordform *rf,
			    const struct form_field *field, const char *typed,
			    int max, struct pick_items *items)
{
	const int64_t *family_id = rf->data;

	return stepform_find_relative(rf, *family_id, field, typed, max, items);
}

int plan_edit(struct shell *shell, struct plan *plan)
{
	struct app *app = shell_app(shell);
	int64_t family_id = 0;
	struct recordform_spec spec = { .kind = APP_PLAN,
					.title = N_("Individual plan (cl. 16, "
						    "annex 1)"),
					.record = plan,
					.owner_id = plan->case_id,
					.sections = plan_sections,
					.help = plan_help,
					.data = &family_id,
					.find = find_plan_parent };
	struct app_case c;
	struct err err = ERR_INIT;
	int saved;

	if (!shell_ok(shell, app_case_open(app, plan->case_id, &c, &err), &err))
		return 0;
	family_id = c.child.family_id;
	app_case_release(&c);
	/* As it is now: what a screen shows may be two seconds old. */
	if (plan->row.id &&
	    !shell_ok(shell, app_load(app, APP_PLAN, plan->row.id, plan, &err),
		      &err))
		return 0;
	saved = recordform_run(shell, &spec) == RECORDFORM_SAVED;
	if (saved)
		ui_say(shell_ui(shell), "%s",
		       _("The plan is saved; F2 adds measures."));
	return saved;
}

/*
 * Which kind of help: 1 with *no and *text (the caller's to free; NULL for one
 * of the school's own), 0 for none.
 */
static int choose_kind(struct shell *shell, int64_t case_id, int64_t *no,
		       char **text)
{
	struct app_choices catalogue = { .n = 0 };
	struct picklist_item *items;
	struct picklist_spec spec = { .title = N_("Kind of help (cl. 18)"),
				      .with_new = 1 };
	struct picked picked;
	struct err err = ERR_INIT;
	int result;

	if (!shell_ok(shell,
		      app_plan_catalogue(shell_app(shell), case_id, &catalogue,
					 &err),
		      &err))
		return 0;
	items = xcalloc((size_t)catalogue.n + 1, sizeof(*items));
	for (int i = 0; i < catalogue.n; i++)
		items[i] = (struct picklist_item){
			.id = catalogue.items[i].id,
			.label = catalogue.items[i].name
		};
	spec.items = items;
	picked_init(&picked);
	result = picklist_run(shell_ui(shell), &spec, &picked);
	*no = INT_NONE;
	*text = NULL;
	for (int i = 0; result == PICK_DONE && i < catalogue.n; i++)
		if (catalogue.items[i].id == picked.id) {
			*no = picked.id;
			*text = xstrdup(catalogue.items[i].name);
		}
	if (result == PICK_NEW)
		*text = xstrdup(picked.typed);
	picked_release(&picked);
	free(items);
	app_choices_release(&catalogue);
	return result == PICK_DONE || result == PICK_NEW;
}

static int similar_measure(struct recordform *rf)
{
	static const char *const same[] = { "responsible_id", "volume",
					    "due_on", "indicator", NULL };

	return stepform_copy_last(rf, "plan_id", NULL, same);
}

static int run_measure(struct shell *shell, struct measure *m)
{
	struct recordform_spec spec = { .kind = APP_MEASURE,
					.title = N_("Measure of the plan "
						    "(cl. 19)"),
					.record = m,
					.owner_id = m->plan_id,
					.similar = similar_measure,
					.help = measure_help };

	return recordform_run(shell, &spec) == RECORDFORM_SAVED;
}

void plan_measure_add(struct shell *shell, const struct plan *plan)
{
	struct app *app = shell_app(shell);
	struct measure *m;
	void *record;
	int64_t no;
	char *text;

	if (!choose_kind(shell, plan->case_id, &no, &text))
		return;
	record = m = app_record_new(APP_MEASURE);
	m->plan_id = plan->row.id;
	m->catalogue_no = no;
	m->kind = text;
	m->responsible_id = app_user(app)->row.id;
	m->due_on = plan->period_until;
	m->status = MEASURE_STATUS_PLANNED;
	if (run_measure(shell, m))
		ui_say(shell_ui(shell), "%s",
		       _("The measure is in the plan; F2 adds another one."));
	app_record_free(APP_MEASURE, &record);
}

void plan_measure_edit(struct shell *shell, int64_t measure_id)
{
	struct measure *m = app_record_new(APP_MEASURE);
	void *record = m;
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_load(shell_app(shell), APP_MEASURE, measure_id, m,
			      &err),
		     &err) &&
	    run_measure(shell, m))
		ui_say(shell_ui(shell), "%s", _("The measure is saved."));
	app_record_free(APP_MEASURE, &record);
}

void plan_submit(struct shell *shell, const struct plan *plan)
{
	struct err err = ERR_INIT;

	if (!dialog_confirm(shell_ui(shell), N_("Plan to the head"),
			    _("Put the plan before the head of the school? It "
			      "cannot be changed until it is returned."),
			    0))
		return;
	if (!shell_step_ok(
		    shell,
		    app_plan_submit(shell_app(shell), plan->row.id, &err),
		    plan->case_id, ACTION_PLAN_APPROVE, &err))
		return;
	shell_changed(shell);
	ui_say(shell_ui(shell), "%s",
	       _("The plan lies before the head of the school."));
}

/* -- approval -------------------------------------------------------------- */

static void return_plan(struct shell *shell, int64_t plan_id)
{
	char *comment = NULL;
	struct err err = ERR_INIT;

	if (dialog_ask_text(shell_ui(shell), N_("Return the plan"),
			    N_("What is to be corrected"), 500, &comment) &&
	    !str_is_empty(comment) &&
	    shell_ok(shell,
		     app_plan_return(shell_app(shell), plan_id, comment, &err),
		     &err)) {
		shell_changed(shell);
		ui_say(shell_ui(shell), "%s",
		       _("The plan is returned with the comment."));
	}
	free(comment);
}

void plan_approve(struct shell *shell, const struct plan *plan)
{
	static const struct dialog_button buttons[] = {
		{ .id = 1, .label = N_("Approve"), .letter = 'a' },
		{ .id = 2, .label = N_("Return"), .letter = 'r' },
		{ .id = 3, .label = N_("Cancel"), .letter = 'c' },
		DIALOG_BUTTON_END
	};
	struct dialog dialog = {
		.title = N_("Approval of the plan (cl. 16)"),
		.buttons = buttons,
	};
	int is_addition = plan->status == PLAN_STATUS_APPROVED;
	struct app *app = shell_app(shell);
	struct err err = ERR_INIT;

	dialog.text = is_addition
			      ? _("Approve what the review added as of today, "
				  "or return it with a comment?")
			      : _("Approve the plan as of today, or return it "
				  "with a comment?");
	switch (dialog_run(shell_ui(shell), &dialog)) {
	case 1:
		if (!shell_step_ok(shell,
				   app_plan_approve(app, plan->row.id,
						    app_today(app), &err),
				   plan->case_id, ACTION_PLAN_APPROVE, &err))
			break;
		shell_changed(shell);
		ui_say(shell_ui(shell), "%s",
		       is_addition ? _("Approved; the parents get the new copy "
				       "and are asked again.")
				   : _("The plan is approved; its measures are "
				       "watched from now on."));
		break;
	case 2:
		return_plan(shell, plan->row.id);
		break;
	}
}

/* -- the parents ----------------------------------------------------------- */

struct parents {
	int64_t plan_id;
	int64_t family_id;
	int64_t parent_id; /* with whom the plan was drawn up; 0: not said */
	enum plan_consent consent; /* what was answered */
};

/* The members of the child's own family. */
static int find_parent(struct recordform *rf, const struct form_field *field,
		       const char *typed, int max, struct pick_items *items)
{
	const struct parents *who = rf->data;
	return stepform_find_relative(rf, who->family_id, field, typed, max,
				      items);
}

static enum err_code save_consent(struct recordform *rf, struct err *err)
{
	struct parents *who = rf->data;

	who->consent = (enum plan_consent)form_number(rf->form, "consent");
	return app_plan_consent(shell_app(rf->shell), who->plan_id,
				who->consent,
				form_number(rf->form, "parent_id"),
				form_number(rf->form, "consent_on"), err);
}

static void consent_built(struct recordform *rf)
{
	const struct parents *who = rf->data;
	char id[24];

	stepform_built(rf);
	if (!who->parent_id)
		return;
	snprintf(id, sizeof(id), "%lld", (long long)who->parent_id);
	form_set_text(rf->form, "parent_id", id);
}

/* cl. 21: a refusal is written down with its facts, best at once. */
static void after_refusal(struct shell *shell, const struct subject *subject)
{
	static const struct dialog_button buttons[] = {
		{ .id = 1, .label = N_("Write it down"), .letter = 'w' },
		{ .id = 2, .label = N_("Later"), .letter = 'l' },
		DIALOG_BUTTON_END
	};
	const struct dialog dialog = {
		.title = N_("The parent refused"),
		.text = _("The refusal is written down with its facts: how, "
			  "what was refused, who was there (cl. 21). What is "
			  "known stands in the form already. After it the "
			  "head of the school may petition the commission."),
		.buttons = buttons,
	};

	if (shell_may(shell, ACTION_REFUSAL_RECORD, NULL) &&
	    dialog_run(shell_ui(shell), &dialog) == 1)
		scr_refusal_record(shell, subject);
}

void scr_plan_consent(struct shell *shell, const struct subject *subject)
{
	const struct form_field fields[] = {
		{ .name = "parent_id",
		  .type = FIELD_REF,
		  .label = N_("Parent or other legal representative"),
		  .flags = FIELD_REQUIRED,
		  .ref = "family_member" },
		{ .name = "consent",
		  .type = FIELD_CHOICE,
		  .label = N_("The parent's consent"),
		  .flags = FIELD_REQUIRED,
		  .choices = plan_consents },
		{ .name = "consent_on",
		  .type = FIELD_DATE,
		  .label = N_("Date"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct parents who = { .plan_id = 0 };
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "plan_consent",
					.title = N_("The parent's consent to "
						    "the plan"),
					.before = fields,
					.owner_id = subject->case_id,
					.help = consent_help,
					.as_dialog = 1,
					.data = &who,
					.save = save_consent,
					.find = find_parent,
					.built = consent_built };
	struct app_case c;
	struct plan plan;
	struct err err = ERR_INIT;

	if (!load_plan(shell, subject->case_id, &plan))
		goto out;
	who.plan_id = spec.draft_id = plan.row.id;
	who.parent_id = plan.parent_id;
	if (!shell_ok(
		    shell,
		    app_case_open(shell_app(shell), subject->case_id, &c, &err),
		    &err))
		goto out;
	who.family_id = c.child.family_id;
	app_case_release(&c);
	if (recordform_run(shell, &spec) != RECORDFORM_SAVED)
		goto out;
	ui_say(shell_ui(shell), "%s", _("Recorded: acquainted with the plan."));
	if (who.consent == PLAN_CONSENT_REFUSED)
		after_refusal(shell, subject);
out:
	fields_release(plan_fields, &plan);
}

static enum err_code save_copy(struct recordform *rf, struct err *err)
{
	const struct parents *who = rf->data;

	return app_plan_copy(shell_app(rf->shell), who->plan_id,
			     form_number(rf->form, "copy_on"), err);
}

void scr_plan_copy(struct shell *shell, const struct subject *subject)
{
	static const struct form_field fields[] = {
		{ .name = "copy_on",
		  .type = FIELD_DATE,
		  .label = N_("Copy handed over on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct parents who = { .plan_id = 0 };
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.title = N_("A copy for the parents "
						    "(cl. 18)"),
					.before = fields,
					.owner_id = subject->case_id,
					.help = consent_help,
					.as_dialog = 1,
					.data = &who,
					.save = save_copy,
					.built = stepform_built };
	struct plan plan;

	if (load_plan(shell, subject->case_id, &plan)) {
		who.plan_id = plan.row.id;
		if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
			ui_say(shell_ui(shell), "%s",
			       _("Recorded: the parents have their copy."));
	}
	fields_release(plan_fields, &plan);
}

/* -- monitoring ------------------------------------------------------------ */

/* The measure at hand, or one picked among the open ones; 0: none. */
static int64_t measure_of(struct shell *shell, const struct subject *subject,
			  const char *title)
{
	struct plan plan;
	int64_t id = subject->ref_id;

	if (id)
		return id;
	if (load_plan(shell, subject->case_id, &plan))
		id = pickrow(shell, APP_MEASURE, "plan_id", plan.row.id, title,
			     pickrow_measure);
	fields_release(plan_fields, &plan);
	return id;
}

static enum err_code save_note(struct recordform *rf, struct err *err)
{
	return app_monitoring_add(shell_app(rf->shell), rf->record, err);
}

void scr_measure_note(struct shell *shell, const struct subject *subject)
{
	struct monitoring *note;
	void *record;
	struct recordform_spec spec = { .kind = APP_MONITORING,
					.title = N_("Note on the measure "
						    "(cl. 19)"),
					.help = measure_help,
					.as_dialog = 1,
					.save = save_note };
	int64_t id = measure_of(shell, subject, _("Which measure?"));

	if (!id)
		return;
	spec.record = record = note = app_record_new(APP_MONITORING);
	spec.owner_id = note->measure_id = id;
	note->noted_on = app_today(shell_app(shell));
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s", _("The note is kept."));
	app_record_free(APP_MONITORING, &record);
}

#define ENDINGS 8

static enum err_code save_close(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_measure_close(
		shell_app(rf->shell), *id,
		(enum measure_status)choice_find(measure_statuses,
						 form_text(rf->form, "status")),
		(enum quality)form_number(rf->form, "quality"),
		form_text(rf->form, "assessment"),
		form_number(rf->form, "closed_on"), err);
}

/* The statuses that are an end: all but "planned". */
static const struct choice *endings(struct choice out[static ENDINGS])
{
	int n = 0;

	for (int i = 0; measure_statuses[i].code; i++)
		if (i != MEASURE_STATUS_PLANNED && n < ENDINGS - 1)
			out[n++] = measure_statuses[i];
	out[n] = (struct choice){ .code = NULL };
	return out;
}

/* "Сабаққа қатысуын бақылау (24.12.2026)", above the form. */
static char *measure_text(struct shell *shell, int64_t id)
{
	struct measure *m = app_record_new(APP_MEASURE);
	void *record = m;
	struct sb text = SB_INIT;

	if (shell_load(shell, APP_MEASURE, id, m)) {
		sb_addf(&text, "%s (", m->kind ? m->kind : "");
		show_day(&text, m->due_on);
		sb_add_char(&text, ')');
	}
	app_record_free(APP_MEASURE, &record);
	return sb_detach(&text);
}

/* What was not done has no quality; all else has one (cl. 19). */
static void need_quality(struct recordform *rf)
{
	form_set_flag(rf->form, "quality", FIELD_REQUIRED,
		      strcmp(form_text(rf->form, "status"),
			     measure_statuses[MEASURE_STATUS_NOT_DONE].code) !=
			      0);
}

static void close_changed(struct recordform *rf, const struct form_field *field)
{
	if (strcmp(field->name, "status") == 0)
		need_quality(rf);
}

static void close_built(struct recordform *rf)
{
	stepform_built(rf);
	need_quality(rf);
}

void scr_measure_close(struct shell *shell, const struct subject *subject)
{
	int64_t id = measure_of(shell, subject, _("Which measure ends?"));
	char *what = measure_text(shell, id);
	struct choice statuses[ENDINGS];
	const struct form_field fields[] = {
		{ .name = "what",
		  .type = FIELD_TEXT,
		  .label = what,
		  .flags = FORM_NOTE },
		{ .name = "status",
		  .type = FIELD_CHOICE,
		  .label = N_("How it ended"),
		  .flags = FIELD_REQUIRED,
		  .choices = endings(statuses) },
		{ .name = "quality",
		  .type = FIELD_CHOICE,
		  .label = N_("Quality"),
		  .help = N_("Not needed for a measure that was not done"),
		  .choices = qualities },
		{ .name = "assessment",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Assessment"),
		  .help = N_("What the indicators show, what changed for the "
			     "child"),
		  .flags = FIELD_REQUIRED,
		  .rows = 5 },
		{ .name = "closed_on",
		  .type = FIELD_DATE,
		  .label = N_("Closed on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "measure_close",
					.title = N_("Closing a measure "
						    "(cl. 19)"),
					.before = fields,
					.owner_id = subject->case_id,
					.draft_id = id,
					.help = measure_help,
					.as_dialog = 1,
					.data = &id,
					.save = save_close,
					.changed = close_changed,
					.built = close_built,
					.restored = need_quality };

	if (id && recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The measure is closed with its assessment."));
	free(what);
}

/* Label and value in a line, for reading. */
static void add_value(struct sb *out, struct app *app,
		      const struct field *fields, const char *name,
		      const void *record)
{
	const struct field *f = fields_find(fields, name);
	char *canonical;

	if (field_is_empty(f, record))
		return;
	canonical = field_format(f, record);
	sb_addf(out, "%s: ", _(f->label));
	show_value(out, app, f, canonical);
	sb_add_char(out, '\n');
	free(canonical);
}

static void add_notes(struct shell *shell, struct sb *out, int64_t measure_id)
{
	struct app *app = shell_app(shell);
	struct app_records notes = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_ok(shell,
		      app_load_all(app, APP_MONITORING, "measure_id",
				   measure_id, &notes, &err),
		      &err))
		return;
	sb_addf(out, "\n= %s\n", _("Monitoring"));
	if (!notes.n)
		sb_addf(out, "%s\n", _("No note yet."));
	for (int i = 0; i < notes.n; i++) {
		const struct monitoring *n = app_records_at(&notes, i);
		char *who = app_name(app, APP_STAFF, n->staff_id);

		show_day(out, n->noted_on);
		sb_addf(out, ", %s", who);
		if (n->quality)
			sb_addf(out, " (%s)", _(qualities[n->quality].label));
		sb_addf(out, "\n%s\n\n", n->note ? n->note : "");
		free(who);
	}
	app_records_release(&notes);
}

void plan_measure_read(struct shell *shell, int64_t measure_id)
{
	static const char *const names[] = {
		"kind",	     "responsible_id", "volume",
		"due_on",    "indicator",      "status",
		"closed_on", "quality",	       "assessment",
	};
	struct app *app = shell_app(shell);
	struct measure *m = app_record_new(APP_MEASURE);
	void *record = m;
	struct sb text = SB_INIT;
	struct viewer_spec spec = { .title = _("Measure of the plan "
					       "(cl. 19)"),
				    .with_headings = 1 };
	struct err err = ERR_INIT;

	if (shell_ok(shell, app_load(app, APP_MEASURE, measure_id, m, &err),
		     &err)) {
		for (size_t i = 0; i < ARRAY_SIZE(names); i++)
			add_value(&text, app, measure_fields, names[i], m);
		add_notes(shell, &text, measure_id);
		spec.text = text.s;
		viewer_run(shell_ui(shell), &spec);
	}
	sb_release(&text);
	app_record_free(APP_MEASURE, &record);
}

/* -- review ---------------------------------------------------------------- */

static enum err_code save_review(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_plan_review(shell_app(rf->shell), *id,
			       form_text(rf->form, "review"),
			       form_number(rf->form, "period_until"), err);
}

void scr_plan_review(struct shell *shell, const struct subject *subject)
{
	static const struct form_field fields[] = {
		{ .name = "review",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Review"),
		  .help = N_("What the plan has reached, what goes on, what "
			     "changes"),
		  .flags = FIELD_REQUIRED,
		  .rows = 6 },
		{ .name = "period_until",
		  .type = FIELD_DATE,
		  .label = N_("Longer, until"),
		  .help = N_("Empty: the period stays; a longer one is the "
			     "head's to approve") },
		{ .name = NULL },
	};
	int64_t id = 0;
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "plan_review",
					.title = N_("Review of the plan "
						    "(cl. 19)"),
					.before = fields,
					.owner_id = subject->case_id,
					.help = measure_help,
					.as_dialog = 1,
					.data = &id,
					.save = save_review };
	struct plan plan;

	if (load_plan(shell, subject->case_id, &plan)) {
		id = spec.draft_id = plan.row.id;
		if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
			ui_say(shell_ui(shell), "%s",
			       _("The review is recorded."));
	}
	fields_release(plan_fields, &plan);
}
