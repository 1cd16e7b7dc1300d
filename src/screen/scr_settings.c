#include "config.h"

#include "screen/scr_settings.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/record.h"
#include "app/settings.h"
#include "base/mem.h"
#include "model/obligation.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "widget/picklist.h"

/*
 * Purpose: the school's own data, how it counts, what is this person's own.
 * Data: the school, its terms, the person's settings.
 * Calls: app_save(), app_term_set(), app_setting_set().
 */

/* -- the school ----------------------------------------------------------- */

static const char *const names[] = { "name_ru", "name_kk", "short_name",
				     "address", "phone",   "bin",
				     NULL };
static const char *const counting[] = { "week", "day_start", "day_end",
					"counts_same_day", NULL };
static const struct recordform_section sections[] = {
	{ .heading = N_("The school"), .names = names },
	{ .heading = N_("How terms are counted"),
	  .note = N_("The day of the event is not counted; a term lasts until "
		     "the end of the working day. A school that counts the "
		     "day of receipt as the first says so here."),
	  .names = counting },
	{ .names = NULL },
};

static void school(struct shell *shell)
{
	if (!shell_may(shell, ACTION_SCHOOL_EDIT, NULL))
		recordform_view(shell, APP_SCHOOL, 1, N_("Settings"), sections,
				NULL);
	else if (recordform_edit(shell, APP_SCHOOL, 1, N_("Settings"), sections,
				 NULL))
		ui_say(shell_ui(shell), "%s", _("The settings are saved."));
}

/* -- terms of the school's own -------------------------------------------- */

struct terms_form {
	struct obligation_terms terms;
	struct form_field fields[OBLIGATION_RULE_COUNT + 2];
	enum obligation_rule rules[OBLIGATION_RULE_COUNT];
	int n;
};

static void make_fields(struct terms_form *tf)
{
	int i = 0;

	tf->fields[i++] = (struct form_field){
		.name = "note",
		.type = FIELD_TEXT,
		.label = N_("Where the order names no term, the school may set "
			    "one of its own, in working days. Empty: shown as "
			    "open, with the days it has been open."),
		.flags = FORM_NOTE
	};
	for (int rule = 1; rule < OBLIGATION_RULE_COUNT; rule++) {
		const struct obligation_spec *spec =
			obligation_spec((enum obligation_rule)rule);

		if (spec->term != TERM_NONE)
			continue;
		tf->rules[tf->n++] = spec->rule;
		tf->fields[i++] = (struct form_field){ .name = spec->code,
						       .type = FIELD_INT,
						       .label = show_rule_msgid(
							       spec->rule),
						       .help = spec->label,
						       .cols = 4 };
	}
}

static void built_terms(struct recordform *rf)
{
	struct terms_form *tf = rf->data;

	for (int i = 0; i < tf->n; i++) {
		int days = tf->terms.days[tf->rules[i]];
		char text[16];

		snprintf(text, sizeof(text), "%d", days);
		form_set_text(rf->form, obligation_code(tf->rules[i]),
			      days ? text : "");
	}
}

static enum err_code save_terms(struct recordform *rf, struct err *err)
{
	struct terms_form *tf = rf->data;

	for (int i = 0; i < tf->n; i++) {
		int64_t days =
			form_number(rf->form, obligation_code(tf->rules[i]));
		enum err_code code;

		if (days == INT_NONE)
			days = 0;
		if (days > INT_MAX)
			days = INT_MAX; /* too long, as it will be told */
		if (days == tf->terms.days[tf->rules[i]])
			continue;
		code = app_term_set(shell_app(rf->shell), tf->rules[i],
				    (int)days, err);
		if (code != ERR_OK)
			return code;
		tf->terms.days[tf->rules[i]] = (int)days;
	}
	return ERR_OK;
}

static void terms(struct shell *shell)
{
	struct terms_form tf = { .n = 0 };
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.title =
						N_("Terms of the school's own"),
					.before = tf.fields,
					.data = &tf,
					.save = save_terms,
					.built = built_terms };
	struct err err = ERR_INIT;
	struct sb why = SB_INIT;

	if (!shell_may(shell, ACTION_SETTINGS_EDIT, &why)) {
		ui_warn(shell_ui(shell), "%s", why.s);
		sb_release(&why);
		return;
	}
	make_fields(&tf);
	if (shell_ok(shell, app_terms(shell_app(shell), &tf.terms, &err),
		     &err) &&
	    recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s", _("The settings are saved."));
}

/* -- this person's own ---------------------------------------------------- */

static const struct choice languages[] = {
	{ "", "" },
	{ "kk", N_("Kazakh") },
	{ "ru", N_("Russian") },
	{ "en", N_("English") },
	{ NULL, NULL },
};

static const struct form_field mine_fields[] = {
	{ .name = APP_SETTING_LANGUAGE,
	  .type = FIELD_CHOICE,
	  .label = N_("Language"),
	  .help = N_("Ctrl-T changes it at any time"),
	  .choices = languages },
	{ .name = APP_SETTING_ESCDELAY,
	  .type = FIELD_INT,
	  .label = N_("Esc, then a digit"),
	  .help = N_("Milliseconds in which a digit after Esc is still a "
		     "function key; empty: as the terminal needs"),
	  .cols = 6 },
	{ .name = NULL },
};

static void built_mine(struct recordform *rf)
{
	for (const struct form_field *f = mine_fields; f->name; f++) {
		char *value = NULL;
		struct err err = ERR_INIT;

		if (shell_ok(rf->shell,
			     app_setting_get(shell_app(rf->shell), f->name,
					     &value, &err),
			     &err) &&
		    value)
			form_set_text(rf->form, f->name, value);
		free(value);
	}
	if (!*form_text(rf->form, APP_SETTING_LANGUAGE))
		form_set_text(rf->form, APP_SETTING_LANGUAGE,
			      lang_code(lang_current()));
}

static enum err_code save_mine(struct recordform *rf, struct err *err)
{
	for (const struct form_field *f = mine_fields; f->name; f++) {
		const char *value = form_text(rf->form, f->name);
		enum err_code code =
			app_setting_set(shell_app(rf->shell), f->name,
					*value ? value : NULL, err);

		if (code != ERR_OK)
			return code;
	}
	return ERR_OK;
}

static void mine(struct shell *shell)
{
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.title = N_("My own settings"),
					.before = mine_fields,
					.as_dialog = 1,
					.save = save_mine,
					.built = built_mine };

	if (recordform_run(shell, &spec) != RECORDFORM_SAVED)
		return;
	shell_take_settings(shell);
	ui_say(shell_ui(shell), "%s", _("The settings are saved."));
}

void scr_settings(struct shell *shell)
{
	struct picklist_item items[] = {
		{ .id = 1, .label = _("The school, its week and hours") },
		{ .id = 2, .label = _("Terms of the school's own") },
		{ .id = 3, .label = _("My own settings") },
		{ .id = 0 },
	};
	struct picklist_spec spec = { .title = _("Settings"),
				      .items = items,
				      .plain = 1 };
	struct picked picked;
	int64_t id = 0;

	picked_init(&picked);
	if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE)
		id = picked.id;
	picked_release(&picked);
	switch (id) {
	case 1:
		school(shell);
		break;
	case 2:
		terms(shell);
		break;
	case 3:
		mine(shell);
		break;
	}
}
