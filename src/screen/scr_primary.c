#include "config.h"

#include "screen/scr_primary.h"

#include <stdlib.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/recordform.h"
#include "screen/scr_family.h"
#include "screen/show.h"
#include "widget/dialog.h"

/*
 * Purpose: who the child and the family are, where they live, what the
 * situation is, gathered within 2 working days (cl. 12).
 * Data: the case's primary_info, the family's members to be read beside it.
 * Calls: app_save(), app_primary_complete().
 */

static const struct screen_help help[] = {
	{ "12",
	  N_("Within 2 working days of its registration the secretary, with "
	     "the class teacher, the psychologist and others, gathers: surname, "
	     "given name and patronymic of the child and of the family's "
	     "members, where they live, and a general description of the "
	     "situation. F5 writes down a member of the family.") },
	{ NULL, NULL },
};

static const char *const where_names[] = { "lives_at", "contacts", NULL };
static const char *const what_names[] = { "family", "situation", NULL };
static const char *const who_names[] = { "secretary_id", "class_teacher_id",
					 "psychologist_id", NULL };

static const struct recordform_section sections[] = {
	{ .heading = N_("Where they live"), .names = where_names },
	{ .heading = N_("The family and the situation"),
	  .note = N_("Write facts; somebody's words with whose they are."),
	  .names = what_names },
	{ .heading = N_("Gathered by"), .names = who_names },
	{ .names = NULL },
};

static const struct recordform_help field_help[] = {
	{ "lives_at", N_("Town, street, house, flat: where the child really "
			 "lives") },
	{ "situation", N_("What makes the situation hard or dangerous, since "
			  "when, what was tried") },
	{ NULL, NULL },
};

/* "Ахметова Сауле Маратовна, мать" for each member, as a note above. */
static char *members_text(struct shell *shell, int64_t family_id)
{
	struct app_records members = { .n = 0 };
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;

	if (family_id &&
	    app_load_all(shell_app(shell), APP_FAMILY_MEMBER, "family_id",
			 family_id, &members, &err) != ERR_OK) {
		ui_say_err(shell_ui(shell), &err);
		return xstrdup("");
	}
	for (int i = 0; i < members.n; i++) {
		const struct family_member *m = app_records_at(&members, i);
		char *name =
			person_full_name(m->surname, m->given, m->patronymic);

		sb_addf(&text, "%s%s, %s", i ? "; " : "", name,
			_(kinships[m->kinship].label));
		free(name);
	}
	if (!members.n)
		sb_add(&text, _("No member of the family is written down yet: "
				"F5 does it."));
	app_records_release(&members);
	return sb_detach(&text);
}

/* Saved: is that all? Only who may finish it is asked. */
static void ask_complete(struct shell *shell, int64_t case_id)
{
	struct subject subject = { .case_id = case_id };

	if (!shell_may(shell, ACTION_PRIMARY_COMPLETE, NULL)) {
		ui_say(shell_ui(shell), "%s",
		       _("Saved. The secretary finishes the primary "
			 "information."));
		return;
	}
	if (dialog_confirm(shell_ui(shell), N_("Primary information"),
			   _("Saved. Is the primary information complete? "
			     "Then the assessment begins."),
			   0))
		scr_primary_complete(shell, &subject);
}

/* -- the family, from here ------------------------------------------------ */

enum { PRIMARY_MEMBER = COMMAND_OWN };

static const struct command commands[] = {
	{ .id = PRIMARY_MEMBER,
	  .key = TERM_KEY_F5,
	  .label = N_("Member"),
	  .help = N_("write down a parent or another member of the family") },
	COMMAND_END,
};

struct primary_form {
	struct child child;
	char *members; /* the note that is shown */
};

/* The child's family, made from what is known of the child; 0: not made. */
static int64_t need_family(struct recordform *rf)
{
	struct primary_form *pf = rf->data;
	struct app *app = shell_app(rf->shell);
	struct child *c;
	void *record;
	struct err err = ERR_INIT;
	int64_t id;

	if (pf->child.family_id)
		return pf->child.family_id;
	id = scr_family_of(rf->shell, pf->child.surname,
			   form_text(rf->form, "lives_at"), pf->child.phone);
	if (!id)
		return 0;
	record = c = app_record_new(APP_CHILD);
	if (shell_ok(rf->shell,
		     app_load(app, APP_CHILD, pf->child.row.id, c, &err),
		     &err)) {
		c->family_id = id;
		if (shell_ok(rf->shell, app_save(app, APP_CHILD, c, &err),
			     &err))
			pf->child.family_id = id;
	}
	app_record_free(APP_CHILD, &record);
	return pf->child.family_id;
}

static void command(struct recordform *rf, int id)
{
	struct primary_form *pf = rf->data;
	int64_t family_id = id == PRIMARY_MEMBER ? need_family(rf) : 0;
	char *members;

	if (!family_id)
		return;
	scr_family_member(rf->shell, family_id, 0);
	members = members_text(rf->shell, family_id);
	form_set_label(rf->form, "members", members);
	free(pf->members);
	pf->members = members;
}

static int run_form(struct shell *shell, const struct app_case *c)
{
	struct app *app = shell_app(shell);
	struct primary_info *p = app_record_new(APP_PRIMARY_INFO);
	void *record = p;
	char *child = person_full_name(c->child.surname, c->child.given,
				       c->child.patronymic);
	struct primary_form pf = {
		.child = c->child,
		.members = members_text(shell, c->child.family_id),
	};
	struct form_field before[] = {
		{ .name = "members_heading",
		  .type = FIELD_TEXT,
		  .label = N_("Members of the family"),
		  .flags = FORM_HEADING },
		{ .name = "members",
		  .type = FIELD_TEXT,
		  .label = pf.members,
		  .flags = FORM_NOTE },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = APP_PRIMARY_INFO,
					.title = N_("Primary information"),
					.about = child,
					.record = p,
					.owner_id = c->casefile.row.id,
					.sections = sections,
					.before = before,
					.field_help = field_help,
					.help = help,
					.commands = commands,
					.command = command,
					.data = &pf };
	struct err err = ERR_INIT;
	int saved = 0;

	if (shell_ok(shell, app_primary_draft(app, c->casefile.row.id, p, &err),
		     &err))
		saved = recordform_run(shell, &spec) == RECORDFORM_SAVED;
	app_record_free(APP_PRIMARY_INFO, &record);
	free(pf.members);
	free(child);
	return saved;
}

void scr_primary(struct shell *shell, const struct subject *subject)
{
	struct app_case c;
	struct err err = ERR_INIT;
	int complete;

	if (!shell_ok(
		    shell,
		    app_case_open(shell_app(shell), subject->case_id, &c, &err),
		    &err))
		return;
	complete = c.facts.primary_complete;
	if (run_form(shell, &c)) {
		if (complete)
			ui_say(shell_ui(shell), "%s", _("Saved."));
		else
			ask_complete(shell, subject->case_id);
	}
	app_case_release(&c);
}

void scr_primary_complete(struct shell *shell, const struct subject *subject)
{
	struct app *app = shell_app(shell);
	struct app_case c;
	struct err err = ERR_INIT;
	int written;

	if (!shell_ok(shell, app_case_open(app, subject->case_id, &c, &err),
		      &err))
		return;
	written = c.primary_id != 0;
	app_case_release(&c);
	if (!written) {
		scr_primary(shell, subject);
		return;
	}
	if (!shell_step_ok(shell,
			   app_primary_complete(app, subject->case_id,
						app_now(app), &err),
			   subject->case_id, ACTION_PRIMARY_COMPLETE, &err))
		return;
	shell_changed(shell);
	ui_say(shell_ui(shell), "%s",
	       _("The primary information is complete; next are the materials "
		 "of the assessment."));
}
