#include "config.h"

#include "screen/recordform.h"

#include <stdlib.h>
#include <string.h>

#include "app/draft.h"
#include "base/fold.h"
#include "base/mem.h"
#include "screen/blocked.h"
#include "screen/conflict.h"
#include "screen/screen_window.h"
#include "screen/show.h"
#include "screen/steps.h"
#include "widget/dialog.h"

/*
 * Purpose: the form of any record.
 * Data: the record; app_choose(), app_name(), app_profile() for its fields.
 * Calls: app_check() while one types, app_save() or a step's function on F2,
 * app_draft_…() for what is not yet saved.
 */

static struct row *row_of(void *record)
{
	return record;
}

static const char *table_of(enum app_record kind)
{
	static const char *const names[APP_RECORD_COUNT] = {
#define X(name, table) #table,
		APP_RECORDS(X)
#undef X
	};

	return names[kind];
}

static int has_record(const struct recordform *rf)
{
	return rf->spec->kind != RECORDFORM_NO_RECORD;
}

static const struct field *own_field(const struct recordform *rf,
				     const char *name)
{
	for (const struct field *f = rf->fields; f->name; f++)
		if (strcmp(f->name, name) == 0)
			return f;
	return NULL;
}

/* What values read like, and candidates. */

static void show(void *data, const struct form_field *field, const char *value,
		 struct sb *out)
{
	struct recordform *rf = data;
	struct field as = { .name = field->name,
			    .type = field->type,
			    .choices = field->choices,
			    .ref = field->ref };

	if (rf->spec->show && rf->spec->show(rf, field, value, out))
		return;
	show_value(out, shell_app(rf->shell), &as, value);
}

/* By its number, or by a part of its name. */
static int item_fits(const char *text, const char *typed)
{
	char *folded_text, *folded;
	int fits;

	if (!*typed)
		return 1;
	if (strncmp(text, typed, strlen(typed)) == 0)
		return 1;
	folded_text = fold(text);
	folded = fold(typed);
	fits = strstr(folded_text, folded) != NULL;
	free(folded_text);
	free(folded);
	return fits;
}

static void find_in_set(struct recordform *rf, const struct form_field *field,
			const char *typed, struct pick_items *items)
{
	const struct profile_list *list =
		profile_list(app_profile(shell_app(rf->shell)), field->ref);

	for (size_t i = 0; list && i < list->n; i++) {
		const struct profile_item *item = &list->item[i];
		char *text = xasprintf("%d. %s", item->number,
				       profile_name(item, lang_current()));

		if (item_fits(text, typed))
			pick_items_add(items, item->number, text, NULL);
		free(text);
	}
}

static void find(void *data, const struct form_field *field, const char *typed,
		 int max, struct pick_items *items)
{
	struct recordform *rf = data;
	struct app_choices choices = { .n = 0 };
	struct err err = ERR_INIT;

	if (rf->spec->find && rf->spec->find(rf, field, typed, max, items))
		return;
	if (field->type == FIELD_SET) {
		find_in_set(rf, field, typed, items);
		return;
	}
	if (app_choose(shell_app(rf->shell), app_record_of(field->ref), typed,
		       max, &choices, &err) != ERR_OK) {
		ui_say_err(shell_ui(rf->shell), &err);
		return;
	}
	for (int i = 0; i < choices.n; i++)
		pick_items_add(items, choices.items[i].id,
			       choices.items[i].name, choices.items[i].detail);
	app_choices_release(&choices);
}

static int64_t create(void *data, const struct form_field *field,
		      const char *typed)
{
	struct recordform *rf = data;
	int64_t id = rf->spec->create ? rf->spec->create(rf, field, typed) : -1;

	if (id >= 0)
		return id;
	return shell_create(rf->shell, app_record_of(field->ref), typed);
}

static int may_create(void *data, const struct form_field *field)
{
	struct recordform *rf = data;

	return shell_may_create(rf->shell, app_record_of(field->ref));
}

/* What is typed, checked at once. */

static void read_scratch(struct recordform *rf, struct form *form)
{
	for (const struct field *f = rf->fields; f->name; f++) {
		struct err err = ERR_INIT;

		/* What cannot be read yet has its own sentence by the form. */
		if (form_has_field(form, f->name) &&
		    field_parse(f, rf->scratch, form_text(form, f->name),
				&err) != ERR_OK)
			err_init(&err);
	}
}

/* The kind's own rules with value in the field; 0 and why. */
static int check_own(struct recordform *rf, struct form *form,
		     const struct field *own, const char *value, struct sb *why)
{
	struct err err = ERR_INIT;
	char *sentence;

	read_scratch(rf, form);
	if (field_parse(own, rf->scratch, value, &err) != ERR_OK)
		return 1;
	if (app_check(shell_app(rf->shell), rf->spec->kind, rf->scratch,
		      &err) == ERR_OK ||
	    strcmp(err.field, own->name) != 0)
		return 1;
	sentence = err_sentence(&err, shell_translate);
	sb_add(why, sentence);
	free(sentence);
	return 0;
}

static int check(void *data, struct form *form, const struct form_field *field,
		 const char *value, struct sb *why)
{
	struct recordform *rf = data;
	const struct field *own = own_field(rf, field->name);
	char *copy;
	int right;

	if (rf->spec->check && !rf->spec->check(rf, field, value, why))
		return 0;
	/* No rule looks at long texts, which are looked at with every letter. */
	if (!own || own->type == FIELD_NARRATIVE)
		return 1;
	/* Reading the other fields may move the one at hand. */
	copy = xstrdup(value);
	right = check_own(rf, form, own, copy, why);
	free(copy);
	return right;
}

static void changed(void *data, struct form *form,
		    const struct form_field *field)
{
	struct recordform *rf = data;

	(void)form;
	if (rf->spec->changed)
		rf->spec->changed(rf, field);
}

/* Drafts. */

/*
 * The same person may have the same form open in another window: is the draft
 * that lies there not this form's?
 */
static int has_others_draft(struct recordform *rf)
{
	char *body = NULL;
	int64_t saved_at, version;
	struct err err = ERR_INIT;
	int is_others;

	if (app_draft_find(shell_app(rf->shell), rf->draft_form, rf->draft_id,
			   rf->spec->owner_id, &body, &saved_at, &version,
			   &err) != ERR_OK)
		return 0; /* what is done with it next says why */
	is_others = body && (!rf->kept || strcmp(body, rf->kept) != 0);
	free(body);
	return is_others;
}

/* Each window has a draft of its own: "signal", "signal~2" … */
#define WINDOWS_MAX 9

static void name_draft(struct recordform *rf, int window)
{
	size_t n = strcspn(rf->draft_form, "~");
	char *name = window > 1 ? xasprintf("%.*s~%d", (int)n, rf->draft_form,
					    window)
				: xstrndup(rf->draft_form, n);

	free(rf->draft_form);
	rf->draft_form = name;
}

/* At the first run there is nobody yet who could have two. */
static int may_have_two(const struct recordform *rf)
{
	return app_user(shell_app(rf->shell)) != NULL;
}

/* Leaves the draft that lies there to the other window, for the next free one. */
static void go_aside(struct recordform *rf)
{
	if (!may_have_two(rf) || !has_others_draft(rf))
		return;
	str_set(&rf->kept, NULL);
	for (int window = 1; window <= WINDOWS_MAX; window++) {
		name_draft(rf, window);
		if (!has_others_draft(rf))
			break;
	}
	ui_warn(shell_ui(rf->shell), "%s",
		_("This form is open in another window of yours too: each "
		  "keeps a draft of its own."));
}

/* In the draft's text: the version of the record beside the form's own. */
#define BESIDE "~beside"

static void keep_draft(void *data, struct form *form)
{
	struct recordform *rf = data;
	struct sb body = SB_INIT;
	struct err err = ERR_INIT;

	if (!rf->draft_form)
		return;
	go_aside(rf);
	form_draft(form, &body);
	if (rf->spec->beside)
		sb_addf(&body, "%s\t%lld\n", BESIDE,
			(long long)row_of(rf->spec->beside)->version);
	if (app_draft_keep(shell_app(rf->shell), rf->draft_form, rf->draft_id,
			   rf->spec->owner_id,
			   has_record(rf) ? row_of(rf->record)->version : 0,
			   body.s, &err) == ERR_OK)
		str_set(&rf->kept, body.s);
	else
		ui_say_err(shell_ui(rf->shell), &err);
	sb_release(&body);
}

static void drop_draft(struct recordform *rf)
{
	struct err err = ERR_INIT;

	if (!rf->draft_form)
		return;
	if (app_draft_drop(shell_app(rf->shell), rf->draft_form, rf->draft_id,
			   rf->spec->owner_id, &err) != ERR_OK)
		ui_say_err(shell_ui(rf->shell), &err);
}

/* This form needs no draft any more; another window's stays. */
static void drop_own_draft(struct recordform *rf)
{
	if (rf->draft_form && !has_others_draft(rf))
		drop_draft(rf);
}

static void forget(void *data, struct form *form)
{
	(void)form;
	drop_own_draft(data);
}

static void row_of_draft(void *record, int64_t version)
{
	struct row *row = row_of(record);

	if (version > 0 && row->id && version < row->version)
		row->version = version;
}

/*
 * What a colleague has saved since the draft was begun is shown when it is saved:
 * the record goes by the version that the draft was written upon.
 */
static void go_by_version(struct recordform *rf, int64_t version,
			  const char *body)
{
	const char *beside = strstr(body, "\n" BESIDE "\t");

	if (has_record(rf))
		row_of_draft(rf->record, version);
	if (beside && rf->spec->beside)
		row_of_draft(rf->spec->beside,
			     strtoll(strchr(beside, '\t'), NULL, 10));
}

/* The draft of this window, or else the first that lies there. */
static enum err_code find_draft(struct recordform *rf, int is_chosen,
				char **body, int64_t *saved_at,
				int64_t *version, struct err *err)
{
	enum err_code code;
	int window = 1;

	do {
		if (!is_chosen)
			name_draft(rf, window);
		code = app_draft_find(shell_app(rf->shell), rf->draft_form,
				      rf->draft_id, rf->spec->owner_id, body,
				      saved_at, version, err);
	} while (code == ERR_OK && !*body && !is_chosen && may_have_two(rf) &&
		 ++window <= WINDOWS_MAX);
	if (code == ERR_OK && !*body)
		name_draft(rf, 1);
	return code;
}

/* An unfinished draft goes into the form, unless the person throws it away. */
static void offer_draft(struct recordform *rf)
{
	static const struct dialog_button buttons[] = {
		{ .id = 1, .label = N_("Go on with it"), .letter = 'g' },
		{ .id = 2, .label = N_("Throw it away"), .letter = 't' },
		DIALOG_BUTTON_END
	};
	struct app *app = shell_app(rf->shell);
	struct err err = ERR_INIT;
	struct sb text = SB_INIT;
	char *body = NULL, *chosen;
	int64_t saved_at, version;

	if (!rf->draft_form)
		return;
	chosen = shell_takes_draft(rf->shell);
	if (chosen) {
		free(rf->draft_form);
		rf->draft_form = chosen;
	}
	if (find_draft(rf, chosen != NULL, &body, &saved_at, &version, &err) !=
	    ERR_OK) {
		ui_say_err(shell_ui(rf->shell), &err);
		return;
	}
	if (!body)
		return;
	if (!chosen) {
		struct dialog dialog = { .title = N_("Unfinished draft"),
					 .buttons = buttons };

		sb_add(&text, _("Here is what you typed and did not save: "));
		show_moment_near(&text, saved_at, app_today(app));
		sb_add_char(&text, '.');
		dialog.text = text.s;
		if (dialog_run(shell_ui(rf->shell), &dialog) == 2) {
			drop_draft(rf);
			goto out;
		}
	}
	str_set(&rf->kept, body);
	if (form_restore(rf->form, body)) {
		if (rf->spec->restored)
			rf->spec->restored(rf);
		go_by_version(rf, version, body);
		ui_say(shell_ui(rf->shell), "%s",
		       _("The draft is in the form; F2 saves it."));
	}
out:
	sb_release(&text);
	free(body);
}

/* Saving. */

int recordform_settle(struct recordform *rf, enum app_record kind,
		      void *original, void *record)
{
	const struct field *fields = app_record_fields(kind);
	void *theirs = app_record_new(kind);
	struct err err = ERR_INIT;
	int *take, n = 0, decided = 0;

	while (fields[n].name)
		n++;
	take = xcalloc((size_t)n + 1, sizeof(*take));
	if (!shell_ok(rf->shell,
		      app_load(shell_app(rf->shell), kind, row_of(record)->id,
			       theirs, &err),
		      &err))
		goto out;
	if (!conflict_run(rf->shell, fields, original, record, theirs, take))
		goto out;
	for (int i = 0; i < n; i++) {
		const struct field *f = &fields[i];
		char *text;

		if (!take[i])
			continue;
		text = field_format(f, theirs);
		if (form_has_field(rf->form, f->name))
			form_type_text(rf->form, f->name, text);
		if (field_parse(f, record, text, &err) != ERR_OK)
			err_init(&err);
		free(text);
	}
	row_of(record)->version = row_of(theirs)->version;
	fields_copy(fields, original, theirs);
	decided = 1;
out:
	free(take);
	app_record_free(kind, &theirs);
	return decided;
}

/* Every change of a recorded fact says why. 0 if the person thought better. */
static int ask_reason(struct recordform *rf, char **reason)
{
	if (!rf->spec->asks_reason || !row_of(rf->record)->id)
		return 1;
	return dialog_ask_text(shell_ui(rf->shell), N_("Correction"),
			       N_("Why is it corrected?"), 200, reason) &&
	       !str_is_empty(*reason);
}

/* Each try needs the reason anew: saving forgets it. */
static enum err_code save_once(struct recordform *rf, const char *reason,
			       struct err *err)
{
	if (reason)
		app_set_reason(shell_app(rf->shell), reason);
	if (rf->spec->save)
		return rf->spec->save(rf, err);
	return app_save(shell_app(rf->shell), rf->spec->kind, rf->record, err);
}

/* Until it is saved, or neither version is chosen: then *stay is set. */
static enum err_code save_settled(struct recordform *rf, const char *reason,
				  int *stay, struct err *err)
{
	while (!*stay) {
		enum err_code code = save_once(rf, reason, err);

		if (code != ERR_CONFLICT)
			return code;
		err_init(err);
		*stay = !recordform_settle(rf, rf->spec->kind, rf->original,
					   rf->record);
	}
	return ERR_OK;
}

static enum err_code save(void *data, struct form *form, int *stay,
			  struct err *err)
{
	struct recordform *rf = data;
	enum err_code code = form_store(form, rf->fields, rf->record, err);
	char *reason = NULL;

	if (code != ERR_OK)
		return code;
	*stay = !ask_reason(rf, &reason);
	code = save_settled(rf, reason, stay, err);
	free(reason);
	if (code == ERR_BLOCKED && rf->spec->blocked_case &&
	    blocked_run(rf->shell, rf->spec->blocked_case,
			rf->spec->blocked_action)) {
		err_init(err);
		*stay = 1;
		return ERR_OK;
	}
	if (code == ERR_OK && rf->stay) {
		rf->stay = 0;
		*stay = 1;
	}
	return code;
}

static int similar(void *data, struct form *form)
{
	struct recordform *rf = data;

	(void)form;
	return rf->spec->similar && rf->spec->similar(rf);
}

static void help(void *data, struct form *form, struct sb *out)
{
	struct recordform *rf = data;

	(void)form;
	screen_help_add(rf->spec->help, out);
}

static void command(void *data, struct form *form, int id)
{
	struct recordform *rf = data;

	(void)form;
	rf->spec->command(rf, id);
}

static const struct form_ops form_operations = {
	.show = show,
	.find = find,
	.create = create,
	.may_create = may_create,
	.check = check,
	.changed = changed,
	.save = save,
	.draft = keep_draft,
	.forget = forget,
	.similar = similar,
	.help = help,
};

/* Building it. */

static int is_named(const char *const *names, const char *name)
{
	for (; names && *names; names++)
		if (strcmp(*names, name) == 0)
			return 1;
	return 0;
}

/* The form borrows the name. */
static void add_note(struct form *form, const char *text, size_t n)
{
	static const char *const names[] = { "note 1", "note 2", "note 3",
					     "note 4", "note 5", "note 6",
					     "note 7", "note 8" };
	struct form_field fields[] = {
		{ .name = names[n % ARRAY_SIZE(names)],
		  .type = FIELD_TEXT,
		  .label = text,
		  .flags = FORM_NOTE },
		{ .name = NULL },
	};

	form_add(form, fields);
}

static void build(struct recordform *rf, int read_only)
{
	const struct recordform_spec *spec = rf->spec;
	struct form_spec form_spec = {
		.title = spec->title,
		.about = spec->about,
		.ops = &rf->ops,
		.data = rf,
		.today = app_today(shell_app(rf->shell)),
		.as_dialog = spec->as_dialog,
		.read_only = read_only,
		.drafts_whole = has_record(rf) && !row_of(rf->record)->id,
	};
	size_t n = 0;

	rf->ops = form_operations;
	if (!spec->similar)
		rf->ops.similar = NULL;
	if (spec->commands) {
		rf->ops.commands = spec->commands;
		rf->ops.command = command;
	}
	rf->form = form_new(shell_ui(rf->shell), &form_spec);
	if (spec->before)
		form_add(rf->form, spec->before);
	if (has_record(rf) && !spec->sections)
		form_add_record(rf->form, rf->fields, NULL);
	for (const struct recordform_section *s = spec->sections; s && s->names;
	     s++) {
		if (s->heading)
			form_add_heading(rf->form, s->heading);
		if (s->note)
			add_note(rf->form, s->note, n++);
		form_add_record(rf->form, rf->fields, s->names);
	}
	if (spec->after)
		form_add(rf->form, spec->after);
	/* Forms of one kind may share their help and have not all its fields. */
	for (const struct recordform_help *h = spec->field_help; h && h->name;
	     h++)
		if (form_has_field(rf->form, h->name))
			form_set_help(rf->form, h->name, h->text);
	for (const struct field *f = rf->fields; f->name; f++)
		if (form_has_field(rf->form, f->name) &&
		    (is_named(spec->read_only, f->name) ||
		     ((f->flags & FIELD_FIXED) && row_of(rf->record)->id)))
			form_set_flag(rf->form, f->name, FORM_READONLY, 1);
	form_load(rf->form, rf->fields, rf->record);
	if (spec->built)
		spec->built(rf);
	form_set_clean(rf->form);
}

static void rf_init(struct recordform *rf, struct shell *shell,
		    const struct recordform_spec *spec)
{
	static const struct field none[] = { FIELD_END };

	*rf = (struct recordform){ .spec = spec,
				   .shell = shell,
				   .record = spec->record,
				   .data = spec->data,
				   .fields = none,
				   .draft_form = spec->form
							 ? xstrdup(spec->form)
							 : NULL,
				   .draft_id = spec->draft_id };
	if (!has_record(rf))
		return;
	rf->fields = app_record_fields(spec->kind);
	rf->original = app_record_new(spec->kind);
	fields_copy(rf->fields, rf->original, spec->record);
	rf->scratch = app_record_new(spec->kind);
	fields_copy(rf->fields, rf->scratch, spec->record);
	*row_of(rf->scratch) = *row_of(spec->record);
	if (!spec->form)
		rf->draft_form = xstrdup(table_of(spec->kind));
	rf->draft_id = row_of(spec->record)->id;
}

static void rf_release(struct recordform *rf)
{
	form_free(&rf->form);
	free(rf->draft_form);
	free(rf->kept);
	if (!has_record(rf))
		return;
	app_record_free(rf->spec->kind, &rf->original);
	app_record_free(rf->spec->kind, &rf->scratch);
}

enum recordform_result recordform_run(struct shell *shell,
				      const struct recordform_spec *spec)
{
	struct recordform rf;
	int result;

	rf_init(&rf, shell, spec);
	build(&rf, 0);
	offer_draft(&rf);
	result = form_run(rf.form);
	if (result == FORM_SAVED) {
		drop_own_draft(&rf);
		shell_changed(shell);
	} else if (result == FORM_LEFT) {
		ui_say(shell_ui(shell), "%s",
		       _("What you typed is kept as a draft and will be "
			 "offered again."));
	}
	rf_release(&rf);
	if (result == UI_HANGUP)
		return RECORDFORM_HANGUP;
	return result == FORM_SAVED ? RECORDFORM_SAVED : RECORDFORM_LEFT;
}

int64_t recordform_edit(struct shell *shell, enum app_record kind, int64_t id,
			const char *title,
			const struct recordform_section *sections,
			const struct screen_help *help)
{
	void *record = app_record_new(kind);
	struct recordform_spec spec = { .kind = kind,
					.title = title,
					.record = record,
					.sections = sections,
					.help = help };
	struct err err = ERR_INIT;
	int64_t saved = 0;

	if (!id ||
	    shell_ok(shell, app_load(shell_app(shell), kind, id, record, &err),
		     &err))
		if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
			saved = row_of(record)->id;
	app_record_free(kind, &record);
	return saved;
}

void recordform_view(struct shell *shell, enum app_record kind, int64_t id,
		     const char *title,
		     const struct recordform_section *sections,
		     const struct screen_help *help)
{
	void *record = app_record_new(kind);
	struct recordform_spec spec = { .kind = kind,
					.title = title,
					.record = record,
					.sections = sections,
					.help = help };
	struct recordform rf;
	struct err err = ERR_INIT;

	if (shell_ok(shell, app_load(shell_app(shell), kind, id, record, &err),
		     &err)) {
		rf_init(&rf, shell, &spec);
		build(&rf, 1);
		form_run(rf.form);
		rf_release(&rf);
	}
	app_record_free(kind, &record);
}
