#include "config.h"

#include "screen/several.h"

#include <stdlib.h>

#include "app/deadline.h"
#include "app/handover.h"
#include "app/paper.h"
#include "base/mem.h"
#include "screen/scr_paper.h"
#include "widget/dialog.h"

struct going {
	const struct several *several;
	const int64_t *ids;
	int64_t n, done; /* done: those before are done */
};

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct going *g = rf->data;

	for (; g->done < g->n; g->done++)
		if (g->several->one(rf, g->several->data, g->ids[g->done],
				    err) != ERR_OK)
			return err->code;
	return ERR_OK;
}

int several_run(struct shell *shell, const struct several *several,
		const int64_t *ids, int64_t n)
{
	struct going g = { .several = several, .ids = ids, .n = n };
	struct recordform_spec spec = several->form;

	spec.kind = RECORDFORM_NO_RECORD;
	spec.as_dialog = 1;
	spec.data = &g;
	spec.save = save;
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		return 1;
	if (g.done)
		shell_changed(shell);
	return 0;
}

/* -- a field of records ---------------------------------------------------- */

/* What records of a kind are given. */
static const struct given {
	enum app_record kind;
	const char *field;
	const char *title;
	enum action action;
	int asks_reason;  /* it is a correction */
	const char *said; /* when it is done; NULL: how many lines changed */
} givens[] = {
	{ APP_CHILD, "class_id", N_("To another class"), ACTION_CHILD_EDIT },
	{ APP_SCHOOL_CLASS, "teacher_id", N_("Another class teacher"),
	  ACTION_CLASS_EDIT },
	{ APP_CASEFILE, "responsible_id", N_("Another person responsible"),
	  ACTION_CASE_CORRECT, 1 },
	{ APP_MATERIAL, "author_id", N_("Another author"),
	  ACTION_MATERIAL_WRITE, 0,
	  N_("Given to the author; the duty went along.") },
};

static const struct given *given_of(enum app_record kind)
{
	for (size_t i = 0; i < ARRAY_SIZE(givens); i++)
		if (givens[i].kind == kind)
			return &givens[i];
	return NULL;
}

int several_may_give(struct shell *shell, enum app_record kind, struct sb *why)
{
	const struct given *given = given_of(kind);

	if (given)
		return shell_may(shell, given->action, why);
	sb_add(why, _("These are given to nobody."));
	return 0;
}

int several_are_marked(enum app_record kind)
{
	const char *const *papers = app_papers_of(kind);

	return given_of(kind) || (papers && *papers);
}

static enum err_code give_record(struct recordform *rf, void *data, int64_t id,
				 struct err *err)
{
	const struct given *given = data;
	struct app *app = shell_app(rf->shell);
	const struct field *field =
		fields_find(app_record_fields(given->kind), given->field);
	void *record = app_record_new(given->kind);
	enum err_code code = app_load(app, given->kind, id, record, err);

	if (code == ERR_OK) {
		*field_number(field, record) =
			form_number(rf->form, given->field);
		if (given->asks_reason)
			app_set_reason(app, form_text(rf->form, "reason"));
		code = app_save(app, given->kind, record, err);
	}
	app_record_free(given->kind, &record);
	return code;
}

void several_give(struct shell *shell, struct list *list, enum app_record kind)
{
	const struct given *given = given_of(kind);
	const struct field *field =
		fields_find(app_record_fields(kind), given->field);
	const struct form_field fields[] = {
		{ .name = given->field,
		  .type = FIELD_REF,
		  .label = field->label,
		  .flags = FIELD_REQUIRED,
		  .ref = field->ref },
		{ .name = given->asks_reason ? "reason" : NULL,
		  .type = FIELD_TEXT,
		  .label = N_("Why"),
		  .flags = FIELD_REQUIRED,
		  .max_chars = 200 },
		{ .name = NULL },
	};
	struct several several = {
		.form = { .title = given->title, .before = fields },
		.one = give_record,
		.data = (void *)given,
	};
	int64_t n, *ids = list_chosen(list, &n);
	char *about = xasprintf(
		ngettext("%d line", "%d lines", (unsigned long)n), (int)n);

	several.form.about = about;
	if (n && several_run(shell, &several, ids, n)) {
		list_clear_marks(list);
		if (given->said)
			ui_say(shell_ui(shell), "%s", _(given->said));
		else
			ui_say(shell_ui(shell),
			       ngettext("%d line is changed.",
					"%d lines are changed.",
					(unsigned long)n),
			       (int)n);
	}
	free(about);
	free(ids);
}

/* -- duties ---------------------------------------------------------------- */

const struct screen_help several_duties_help[] = {
	{ "10",
	  N_("A duty is done by its step, never by a tick: Enter goes there. "
	     "It can be given to somebody else with a reason, and both see it; "
	     "set aside with a reason, it stays in the control board for "
	     "good.") },
	{ NULL, NULL },
};

static const struct form_field give_fields[] = {
	{ .name = "staff_id",
	  .type = FIELD_REF,
	  .label = N_("To whom"),
	  .flags = FIELD_REQUIRED,
	  .ref = "staff" },
	{ .name = "reason",
	  .type = FIELD_TEXT,
	  .label = N_("Why"),
	  .help = N_("Illness, leave, another class teacher …"),
	  .flags = FIELD_REQUIRED,
	  .max_chars = 200 },
	{ .name = NULL },
};

typedef enum err_code give_to(struct app *app, int64_t id, int64_t staff_id,
			      const char *reason, struct err *err);

static enum err_code give_one(struct recordform *rf, void *data, int64_t id,
			      struct err *err)
{
	give_to *const *give = data;

	return (*give)(shell_app(rf->shell), id,
		       form_number(rf->form, "staff_id"),
		       form_text(rf->form, "reason"), err);
}

static void give(struct shell *shell, struct list *list, give_to *to)
{
	struct several several = { .form = { .before = give_fields,

					     .help = several_duties_help },
				   .one = give_one,
				   .data = &to };
	int64_t n, *ids = list_chosen(list, &n);
	char *title = xasprintf(ngettext("Give %d duty to somebody else",
					 "Give %d duties to somebody else",
					 (unsigned long)n),
				(int)n);

	several.form.title = title;
	if (n && several_run(shell, &several, ids, n)) {
		list_clear_marks(list);
		ui_say(shell_ui(shell),
		       ngettext("%d duty is given; both see it.",
				"%d duties are given; both see them.",
				(unsigned long)n),
		       (int)n);
	}
	free(title);
	free(ids);
}

void several_give_duties(struct shell *shell, struct list *list)
{
	give(shell, list, app_duty_reassign);
}

void several_give_measures(struct shell *shell, struct list *list)
{
	give(shell, list, app_measure_reassign);
}

void several_set_aside(struct shell *shell, struct list *list)
{
	int64_t n, done = 0, *ids = list_chosen(list, &n);
	struct err err = ERR_INIT;
	char *reason = NULL;
	/* TRANSLATORS: duties set aside at once; 1: "Set the duty aside" */
	char *title = n == 1 ? xstrdup(_("Set the duty aside"))
			     : xasprintf(ngettext("Set %d duty aside",
						  "Set %d duties aside",
						  (unsigned long)n),
					 (int)n);

	if (n && dialog_ask_text(shell_ui(shell), title, N_("Reason"), 500,
				 &reason)) {
		while (done < n &&
		       shell_ok(shell,
				app_deadline_set_aside(shell_app(shell),
						       ids[done], reason, &err),
				&err))
			done++;
		if (done)
			shell_changed(shell);
		if (done == n) {
			list_clear_marks(list);
			ui_say(shell_ui(shell), "%s",
			       _("Set aside; the control board keeps it."));
		}
	}
	free(reason);
	free(title);
	free(ids);
}

/* -- papers ---------------------------------------------------------------- */

void several_print(struct shell *shell, struct list *list, enum app_record kind)
{
	int64_t n, *ids = list_chosen(list, &n);

	if (n)
		scr_papers(shell, kind, ids, (int)n);
	free(ids);
}
