#include "config.h"

#include "screen/scr_child.h"

#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "model/casefile.h"
#include "model/iin.h"
#include "model/people.h"
#include "screen/card.h"
#include "screen/changes.h"
#include "screen/recordform.h"
#include "screen/scr_case.h"
#include "screen/scr_family.h"
#include "screen/scr_paper.h"
#include "screen/scr_signal.h"
#include "screen/show.h"
#include "screen/similar.h"
#include "widget/picklist.h"

/*
 * Purpose: a child's file: who, which class, which family, which cases.
 * Data: the child, the class, the family's members, all cases.
 * Calls: the forms of child, family and member.
 * Keys: CHILD_COMMANDS.
 */

#define CHILD_COMMANDS(X) \
	X(CHILD, EDIT, TERM_KEY_F4, 'e', CHILD_EDIT, N_("Edit"), \
	  N_("change the child's data")) \
	X(CHILD, FAMILY, TERM_KEY_F2, 'f', FAMILY_EDIT, N_("Family"), \
	  N_("the family and its members; it is made if there is none")) \
	X(CHILD, PRINT, TERM_KEY_F5, 0, PRINT, N_("Print"), \
	  N_("print a paper about the child")) \
	X(CHILD, MEMBER, 0, 'p', FAMILY_EDIT, N_("Add a parent"), \
	  N_("write down a parent or another legal representative")) \
	X(CHILD, SIGNAL, 0, 'n', SIGNAL_CREATE, N_("New signal"), \
	  N_("write down a signal about this child")) \
	X(CHILD, CHANGES, 0, 'h', CASE_VIEW, N_("Corrections"), \
	  N_("what was corrected: old value, who, when, why"))
SCREEN_COMMANDS(CHILD, child)

enum { LINE_FAMILY = 1, LINE_MEMBER, LINE_CASE };

struct child_screen {
	int64_t id;
	struct child c;
	struct card *card;
};

static const struct screen_help help[] = {
	{ "12",
	  N_("What is written here once, is printed everywhere: the child's "
	     "name, birth date, where the child lives, the members of the "
	     "family.") },
	{ "9", N_("Parents and other legal representatives are invited to the "
		  "Council: mark who represents the child by law.") },
	{ NULL, NULL },
};

/* -- the form ------------------------------------------------------------- */

struct child_form {
	int64_t existing; /* it is this one, no second is made */
	int is_new_for_sure;
};

static const char *const name_fields[] = { "surname",  "given", "patronymic",
					   "iin",      "born",	"sex",
					   "class_id", NULL };
static const char *const where_fields[] = { "family_id", "address",
					    "registered_address", "phone",
					    NULL };
static const char *const school_fields_shown[] = { "in_school_since", "left_on",
						   NULL };
static const struct recordform_section sections[] = {
	{ .names = name_fields },
	{ .heading = N_("Where and with whom"), .names = where_fields },
	{ .heading = N_("In this school"), .names = school_fields_shown },
	{ .names = NULL },
};

static const struct recordform_help field_help[] = {
	{ "iin", N_("12 digits; birth date and sex are filled in from it") },
	{ "family_id", N_("Type the family's name; F7 writes down a new one") },
	{ "class_id", N_("As 7 or 7Б; F7 makes a new class") },
	{ "registered_address", N_("Only if it is another one") },
	{ NULL, NULL },
};

static void fill_from_iin(struct recordform *rf)
{
	const char *iin = form_text(rf->form, "iin");
	char iso[DAY_ISO_SIZE];
	int64_t born;

	if (!*iin || !iin_is_valid(iin))
		return;
	born = iin_birth_day(iin);
	if (born != DAY_NONE && !*form_text(rf->form, "born")) {
		day_format_iso(born, iso);
		form_type_text(rf->form, "born", iso);
	}
	if (iin_sex(iin) != IIN_SEX_NONE && !*form_text(rf->form, "sex"))
		form_type_text(rf->form, "sex", child_sexes[iin_sex(iin)].code);
}

static void warn_of_iin(struct recordform *rf)
{
	const char *iin = form_text(rf->form, "iin");
	const char *warning;

	if (!*iin || !iin_is_valid(iin))
		return;
	warning = iin_warning(iin, form_number(rf->form, "born"),
			      (enum iin_sex)form_number(rf->form, "sex"), 0);
	if (warning)
		ui_warn(shell_ui(rf->shell), "%s", _(warning));
}

static void fill_from_family(struct recordform *rf)
{
	int64_t id = form_number(rf->form, "family_id");
	struct family f;

	if (!id || *form_text(rf->form, "address"))
		return;
	fields_init(family_fields, &f);
	if (shell_load(rf->shell, APP_FAMILY, id, &f) &&
	    !str_is_empty(f.address))
		form_type_text(rf->form, "address", f.address);
	fields_release(family_fields, &f);
}

static void changed(struct recordform *rf, const struct form_field *field)
{
	if (strcmp(field->name, "iin") == 0)
		fill_from_iin(rf);
	if (strcmp(field->name, "iin") == 0 ||
	    strcmp(field->name, "born") == 0 || strcmp(field->name, "sex") == 0)
		warn_of_iin(rf);
	if (strcmp(field->name, "family_id") == 0)
		fill_from_family(rf);
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct app *app = shell_app(rf->shell);
	struct child_form *cf = rf->data;
	struct child *c = rf->record;

	if (!c->row.id && !cf->is_new_for_sure) {
		struct app_choices similar = { .n = 0 };
		enum err_code code = app_child_similar(app, c, &similar, err);
		enum similar_answer answer;

		if (code != ERR_OK)
			return code;
		answer = similar_ask(rf->shell,
				     _("The same child? Enter: yes, take it. "
				       "F7: no, a new one"),
				     &similar, &cf->existing);
		app_choices_release(&similar);
		cf->is_new_for_sure = answer == SIMILAR_NEW;
		rf->stay = answer == SIMILAR_BACK;
		if (answer != SIMILAR_NEW)
			return ERR_OK;
	}
	return app_save(app, APP_CHILD, c, err);
}

/* A family is made from what is typed of the child already. */
static int64_t create(struct recordform *rf, const struct form_field *field,
		      const char *typed)
{
	if (strcmp(field->name, "family_id") != 0)
		return -1;
	return scr_family_of(
		rf->shell, *typed ? typed : form_text(rf->form, "surname"),
		form_text(rf->form, "address"), form_text(rf->form, "phone"));
}

static int64_t run(struct shell *shell, struct child *c, const char *title)
{
	struct child_form cf = { .existing = 0 };
	struct recordform_spec spec = { .kind = APP_CHILD,
					.title = title,
					.record = c,
					.sections = sections,
					.field_help = field_help,
					.help = help,
					.data = &cf,
					.save = save,
					.create = create,
					.changed = changed };

	if (recordform_run(shell, &spec) != RECORDFORM_SAVED)
		return 0;
	return cf.existing ? cf.existing : c->row.id;
}

int64_t scr_child_new(struct shell *shell, const char *typed)
{
	struct child *c = app_record_new(APP_CHILD);
	void *record = c;
	int64_t id;

	person_split_name(typed, &c->surname, &c->given, &c->patronymic);
	id = run(shell, c, N_("A new child"));
	app_record_free(APP_CHILD, &record);
	return id;
}

void scr_child_edit(struct shell *shell, int64_t id)
{
	struct child *c = app_record_new(APP_CHILD);
	void *record = c;
	struct err err = ERR_INIT;

	if (!id)
		(void)scr_child_new(shell, NULL);
	else if (shell_ok(shell,
			  app_load(shell_app(shell), APP_CHILD, id, c, &err),
			  &err) &&
		 run(shell, c, N_("The child's data")))
		ui_say(shell_ui(shell), "%s", _("Saved."));
	app_record_free(APP_CHILD, &record);
}

/* -- the card ------------------------------------------------------------- */

static enum err_code add_family(struct child_screen *x, struct screen *screen,
				struct err *err)
{
	struct app_records members = { .n = 0 };
	enum err_code code;
	char *name;

	card_heading(x->card, _("Family"));
	if (!x->c.family_id) {
		card_text(x->card, STYLE_WARNING,
			  _("No family is written down yet: F2 does it."));
		return ERR_OK;
	}
	name = app_name(screen->app, APP_FAMILY, x->c.family_id);
	card_line(x->card, STYLE_TEXT, LINE_FAMILY, x->c.family_id, "%s", name);
	free(name);
	code = app_load_all(screen->app, APP_FAMILY_MEMBER, "family_id",
			    x->c.family_id, &members, err);
	if (code != ERR_OK)
		return code;
	for (int i = 0; i < members.n; i++) {
		const struct family_member *m = app_records_at(&members, i);
		char *full =
			person_full_name(m->surname, m->given, m->patronymic);

		card_line(x->card, STYLE_TEXT, LINE_MEMBER, m->row.id,
			  "  %s: %s%s%s%s%s", _(kinships[m->kinship].label),
			  full, m->legal ? ", " : "",
			  m->legal ? _("legal representative") : "",
			  str_is_empty(m->phone) ? "" : ", ",
			  m->phone ? m->phone : "");
		free(full);
	}
	app_records_release(&members);
	return ERR_OK;
}

static void add_case(struct card *card, const struct casefile *f)
{
	struct sb text = SB_INIT;

	show_case(&text, f);
	card_line(card, STYLE_TEXT, LINE_CASE, f->row.id, "%s", text.s);
	sb_release(&text);
}

static enum err_code add_cases(struct child_screen *x, struct screen *screen,
			       struct err *err)
{
	struct app_records cases = { .n = 0 };
	enum err_code code;

	if (!shell_may(screen->shell, ACTION_CASE_VIEW, NULL))
		return ERR_OK;
	code = app_load_all(screen->app, APP_CASEFILE, "child_id", x->id,
			    &cases, err);
	if (code != ERR_OK)
		return code;
	card_heading(x->card, _("Cases"));
	if (!cases.n)
		card_text(x->card, STYLE_TEXT, _("None."));
	/* The newest first; those that are over stay, with their end. */
	for (int i = 0; i < cases.n; i++)
		add_case(x->card, app_records_at(&cases, i));
	app_records_release(&cases);
	return ERR_OK;
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct child_screen *x = screen->data;
	enum err_code code;
	char *full;

	if (!x->card)
		x->card = card_new(screen);
	code = app_load(screen->app, APP_CHILD, x->id, &x->c, err);
	if (code != ERR_OK)
		return code;
	card_clear(x->card);
	full = person_full_name(x->c.surname, x->c.given, x->c.patronymic);
	screen_set_title(screen, "%s", full);
	free(full);
	card_fields(x->card, child_fields, &x->c);
	code = add_family(x, screen, err);
	if (code == ERR_OK)
		code = add_cases(x, screen, err);
	return code;
}

/* The child's family; made from the child's own data if there is none. */
static int64_t need_family(struct screen *screen)
{
	struct child_screen *x = screen->data;
	struct child *c;
	void *record;
	struct err err = ERR_INIT;
	int64_t family_id, saved = 0;

	if (x->c.family_id)
		return x->c.family_id;
	family_id = scr_family_of(screen->shell, x->c.surname, x->c.address,
				  x->c.phone);
	if (!family_id)
		return 0;
	record = c = app_record_new(APP_CHILD);
	if (shell_ok(screen->shell,
		     app_load(screen->app, APP_CHILD, x->id, c, &err), &err)) {
		c->family_id = family_id;
		if (shell_ok(screen->shell,
			     app_save(screen->app, APP_CHILD, c, &err), &err))
			saved = family_id;
	}
	app_record_free(APP_CHILD, &record);
	shell_changed(screen->shell);
	return saved;
}

static void command(struct screen *screen, int id)
{
	struct child_screen *x = screen->data;
	int64_t family_id;

	switch (id) {
	case CHILD_EDIT:
		scr_child_edit(screen->shell, x->id);
		break;
	case CHILD_FAMILY:
		family_id = need_family(screen);
		if (family_id)
			scr_family(screen->shell, family_id);
		break;
	case CHILD_PRINT:
		scr_papers(screen->shell, APP_CHILD, &x->id, 1);
		break;
	case CHILD_MEMBER:
		family_id = need_family(screen);
		if (family_id)
			scr_family_member(screen->shell, family_id, 0);
		break;
	case CHILD_CHANGES:
		changes_read(screen->shell, x->id);
		break;
	case CHILD_SIGNAL:
		scr_signal_new(screen->shell, SIGNAL_SOURCE_STAFF, x->id);
		break;
	}
}

static void select_line(struct screen *screen, int64_t row)
{
	struct child_screen *x = screen->data;
	int64_t id;

	(void)row;
	switch (card_current(x->card, &id)) {
	case LINE_FAMILY:
		scr_family(screen->shell, id);
		break;
	case LINE_MEMBER:
		scr_family_member(screen->shell, x->c.family_id, id);
		break;
	case LINE_CASE:
		scr_case(screen->shell, id);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct child_screen *x = screen->data;

	fields_release(child_fields, &x->c);
	free(x);
}

void scr_child(struct shell *shell, int64_t id)
{
	static const struct screen_ops ops = {
		.name = "child",
		.commands = child_commands,
		.actions = child_actions,
		.help = help,
		.load = load,
		.command = command,
		.select = select_line,
		.close = closed,
	};
	struct child_screen *x = xcalloc(1, sizeof(*x));

	x->id = id;
	fields_init(child_fields, &x->c);
	shell_push(shell, &ops, x);
}
