#include "config.h"

#include "screen/scr_family.h"

#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "model/people.h"
#include "screen/card.h"
#include "screen/recordform.h"
#include "screen/scr_child.h"
#include "screen/similar.h"
#include "screen/stepform.h"

/*
 * Purpose: the family as clause 12 asks for it: who they are, where they live.
 * Data: the family, its members, its children in this school.
 * Keys: FAMILY_COMMANDS.
 */

#define FAMILY_COMMANDS(X) \
	X(FAMILY, MEMBER, TERM_KEY_F2, 'n', FAMILY_EDIT, N_("New member"), \
	  N_("write down a parent, another representative, a relative")) \
	X(FAMILY, EDIT, TERM_KEY_F4, 'e', FAMILY_EDIT, N_("Edit"), \
	  N_("change the family's data"))
SCREEN_COMMANDS(FAMILY, family)

enum { LINE_MEMBER = 1, LINE_CHILD };

struct family_screen {
	int64_t id;
	struct family f;
	struct card *card;
};

static const struct screen_help help[] = {
	{ "12",
	  N_("Within 2 working days the secretary gathers, with the class "
	     "teacher and the psychologist, who belongs to the family, where "
	     "they live, and what the situation is.") },
	{ "9", N_("Parents and other legal representatives are invited to the "
		  "Council: mark who represents the child by law.") },
	{ NULL, NULL },
};

struct family_form {
	int64_t existing; /* it is this one, no second is made */
	int is_new_for_sure;
};

/* A new one, after those at that address were shown. */
static enum err_code save_new(struct recordform *rf, struct err *err)
{
	struct app *app = shell_app(rf->shell);
	struct family_form *ff = rf->data;
	struct family *f = rf->record;
	struct app_choices similar = { .n = 0 };
	enum similar_answer answer = SIMILAR_NEW;

	if (!ff->is_new_for_sure) {
		if (app_family_similar(app, f, &similar, err))
			return err->code;
		answer = similar_ask(rf->shell,
				     _("The same family? Enter: yes, take it. "
				       "F7: no, a new one"),
				     &similar, &ff->existing);
		app_choices_release(&similar);
	}
	ff->is_new_for_sure = answer == SIMILAR_NEW;
	rf->stay = answer == SIMILAR_BACK;
	return answer == SIMILAR_NEW ? app_save(app, APP_FAMILY, f, err)
				     : ERR_OK;
}

int64_t scr_family_new(struct shell *shell, const char *typed)
{
	return scr_family_of(shell, typed, NULL, NULL);
}

int64_t scr_family_of(struct shell *shell, const char *name,
		      const char *address, const char *phone)
{
	struct family *f = app_record_new(APP_FAMILY);
	void *record = f;
	struct family_form ff = { .existing = 0 };
	struct recordform_spec spec = { .kind = APP_FAMILY,
					.title = N_("A new family"),
					.record = f,
					.help = help,
					.data = &ff,
					.save = save_new };
	int64_t id = 0;

	free(f->name);
	f->name = stepform_capital(name ? name : "");
	str_set(&f->address, address);
	str_set(&f->phone, phone);
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		id = ff.existing ? ff.existing : f->row.id;
	app_record_free(APP_FAMILY, &record);
	return id;
}

/* Parents and who stands in for them by law are representatives by law. */
static void member_changed(struct recordform *rf,
			   const struct form_field *field)
{
	int64_t kinship;

	if (strcmp(field->name, "kinship") != 0)
		return;
	kinship = choice_find(kinships, form_text(rf->form, "kinship"));
	if (kinship == KINSHIP_MOTHER || kinship == KINSHIP_FATHER ||
	    kinship == KINSHIP_GUARDIAN || kinship == KINSHIP_TRUSTEE)
		form_type_text(rf->form, "legal", "1");
}

int64_t scr_family_member(struct shell *shell, int64_t family_id, int64_t id)
{
	struct family_member *m = app_record_new(APP_FAMILY_MEMBER);
	void *record = m;
	struct recordform_spec spec = { .kind = APP_FAMILY_MEMBER,
					.title = N_("Member of the family"),
					.record = m,
					.owner_id = family_id,
					.changed = member_changed,
					.help = help };
	struct err err = ERR_INIT;
	int64_t saved = 0;

	m->family_id = family_id;
	m->lives_with = 1;
	if (id && !shell_ok(shell,
			    app_load(shell_app(shell), APP_FAMILY_MEMBER, id, m,
				     &err),
			    &err))
		goto out;
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED) {
		saved = m->row.id;
		ui_say(shell_ui(shell), "%s", _("Saved."));
	}
out:
	app_record_free(APP_FAMILY_MEMBER, &record);
	return saved;
}

/* cl. 9: without a mark the Council invites nobody; Enter goes to the first. */
static void add_warning(struct family_screen *x,
			const struct app_records *members)
{
	for (int i = 0; i < members->n; i++)
		if (((struct family_member *)app_records_at(members, i))->legal)
			return;
	if (members->n)
		card_line(x->card, STYLE_WARNING, LINE_MEMBER,
			  ((struct family_member *)app_records_at(members, 0))
				  ->row.id,
			  "%s",
			  _("Nobody is marked as legal representative: Enter "
			    "on a member, then the mark."));
}

static void add_members(struct family_screen *x,
			const struct app_records *members)
{
	card_heading(x->card, _("Members"));
	if (!members->n)
		card_text(x->card, STYLE_WARNING,
			  _("Nobody is written down yet: F2 does it."));
	for (int i = 0; i < members->n; i++) {
		const struct family_member *m = app_records_at(members, i);
		char *full =
			person_full_name(m->surname, m->given, m->patronymic);

		card_line(x->card, STYLE_TEXT, LINE_MEMBER, m->row.id,
			  "%s: %s%s%s%s%s", _(kinships[m->kinship].label), full,
			  m->legal ? ", " : "",
			  m->legal ? _("legal representative") : "",
			  str_is_empty(m->phone) ? "" : ", ",
			  m->phone ? m->phone : "");
		free(full);
	}
}

static enum err_code add_children(struct family_screen *x,
				  struct screen *screen, struct err *err)
{
	struct app_choices children = { .n = 0 };
	enum err_code code =
		app_family_children(screen->app, x->id, &children, err);

	if (code != ERR_OK)
		return code;
	card_heading(x->card, _("Children in this school"));
	if (!children.n)
		card_text(x->card, STYLE_TEXT, _("None."));
	for (int i = 0; i < children.n; i++)
		card_line(x->card, STYLE_TEXT, LINE_CHILD, children.items[i].id,
			  "%s  %s", children.items[i].name,
			  children.items[i].detail ? children.items[i].detail
						   : "");
	app_choices_release(&children);
	return ERR_OK;
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct family_screen *x = screen->data;
	struct app_records members = { .n = 0 };
	enum err_code code;

	if (!x->card)
		x->card = card_new(screen);
	code = app_load(screen->app, APP_FAMILY, x->id, &x->f, err);
	if (code == ERR_OK)
		code = app_load_all(screen->app, APP_FAMILY_MEMBER, "family_id",
				    x->id, &members, err);
	if (code != ERR_OK)
		return code;
	card_clear(x->card);
	screen_set_title(screen, _("Family %s"), x->f.name ? x->f.name : "");
	add_warning(x, &members);
	card_fields(x->card, family_fields, &x->f);
	add_members(x, &members);
	app_records_release(&members);
	code = add_children(x, screen, err);
	return code;
}

static void command(struct screen *screen, int id)
{
	struct family_screen *x = screen->data;

	switch (id) {
	case FAMILY_MEMBER:
		scr_family_member(screen->shell, x->id, 0);
		break;
	case FAMILY_EDIT:
		recordform_edit(screen->shell, APP_FAMILY, x->id, N_("Family"),
				NULL, help);
		break;
	}
}

static void select_line(struct screen *screen, int64_t row)
{
	struct family_screen *x = screen->data;
	int64_t id;

	(void)row;
	switch (card_current(x->card, &id)) {
	case LINE_MEMBER:
		scr_family_member(screen->shell, x->id, id);
		break;
	case LINE_CHILD:
		scr_child(screen->shell, id);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct family_screen *x = screen->data;

	fields_release(family_fields, &x->f);
	free(x);
}

void scr_family(struct shell *shell, int64_t id)
{
	static const struct screen_ops ops = {
		.name = "family",
		.commands = family_commands,
		.actions = family_actions,
		.help = help,
		.load = load,
		.command = command,
		.select = select_line,
		.close = closed,
	};
	struct family_screen *x = xcalloc(1, sizeof(*x));

	x->id = id;
	fields_init(family_fields, &x->f);
	shell_push(shell, &ops, x);
}

void scr_family_step(struct shell *shell, const struct subject *subject)
{
	struct app_case c;
	struct err err = ERR_INIT;

	if (!shell_ok(
		    shell,
		    app_case_open(shell_app(shell), subject->case_id, &c, &err),
		    &err))
		return;
	if (c.child.family_id)
		scr_family(shell, c.child.family_id);
	else
		scr_child(shell, c.child.row.id);
	app_case_release(&c);
}
