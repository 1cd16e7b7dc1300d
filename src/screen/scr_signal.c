#include "config.h"

#include "screen/scr_signal.h"

#include <stdlib.h>

#include "app/paper.h"
#include "app/way.h"
#include "base/mem.h"
#include "model/stage.h"
#include "screen/card.h"
#include "screen/explain.h"
#include "screen/recordform.h"
#include "screen/scr_case.h"
#include "screen/scr_child.h"
#include "screen/scr_paper.h"
#include "screen/show.h"
#include "widget/dialog.h"

/*
 * Purpose: everything that is known of one signal, with its number, its date
 * and what became of it: the answer to whoever asks (DESIGN.md, promise 2).
 * Data: the signal, its children and their cases.
 * Calls: registration, the answer without a case, the form.
 * Keys: SIGNAL_COMMANDS.
 */

#define SIGNAL_COMMANDS(X) \
	X(SIGNAL, REGISTER, TERM_KEY_F2, 'r', SIGNAL_REGISTER, N_("Register"), \
	  N_("give it the next number of the journal; cases are opened")) \
	X(SIGNAL, EDIT, TERM_KEY_F4, 'e', SIGNAL_EDIT, N_("Correct"), \
	  N_("correct what was written down")) \
	X(SIGNAL, PRINT, TERM_KEY_F5, 0, PRINT, N_("Print"), \
	  N_("print the signal as it was registered")) \
	X(SIGNAL, ANSWER, TERM_KEY_F8, 'a', SIGNAL_ANSWER, N_("No case"), \
	  N_("answer it without opening a case, with the reason")) \
	X(SIGNAL, EXPLAIN, 0, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day"))
SCREEN_COMMANDS(SIGNAL, signal)

enum { LINE_NEXT = 1, LINE_CHILD, LINE_CASE };

struct signal_screen {
	int64_t id;
	struct signal s;
	struct card *card;
};

static const struct screen_help help[] = {
	{ "11",
	  N_("Register what an agency reported within 1 working day. It gets "
	     "the next number of the year's journal. A case is opened for each "
	     "child, or the signal joins the case that is open.") },
	{ "4", N_("A signal that needs no case is answered with the reason; it "
		  "stays in the journal.") },
	{ NULL, NULL },
};

/* What comes next, whose it is and until when. */
static enum err_code add_next(struct signal_screen *x, struct screen *screen,
			      struct err *err)
{
	struct deadlines duties = { .n = 0 };
	struct sb due = SB_INIT, line = SB_INIT;
	const char *who = show_role_short(ROLE_SECRETARY);
	enum style style = STYLE_TITLE;
	enum err_code code = ERR_OK;

	if (shell_may(screen->shell, ACTION_DUE_VIEW, NULL))
		code = app_signal_deadlines(screen->app, x->id, &duties, err);
	for (int i = 0; i < duties.n; i++) {
		const struct deadline *d = &duties.items[i];

		if (d->rule != OBLIGATION_REGISTER_SIGNAL ||
		    !watcher_is_open(d->level))
			continue;
		if (!str_is_empty(d->responsible))
			who = d->responsible;
		sb_add(&due, ", ");
		show_due(&due, screen->app, d->due_on);
		if (d->due_on <= app_today(screen->app))
			style = STYLE_WARNING;
	}
	/* TRANSLATORS: next step, who does it, ", by when" or nothing */
	sb_addf(&line, _("Next: %s (%s%s)"),
		_(action_label(ACTION_SIGNAL_REGISTER)), who, due.s);
	card_text(x->card, style, line.s);
	card_opens(x->card, LINE_NEXT, x->id);
	app_deadlines_release(&duties);
	sb_release(&due);
	sb_release(&line);
	return code;
}

static enum err_code add_head(struct signal_screen *x, struct screen *screen,
			      struct err *err)
{
	const struct signal *s = &x->s;
	struct card *c = x->card;
	enum err_code code = ERR_OK;

	if (s->status == SIGNAL_STATUS_RECEIVED)
		code = add_next(x, screen, err);
	if (s->danger)
		card_text(c, STYLE_ERROR,
			  _("!!! Immediate danger: 102 police, 103 ambulance, "
			    "112 rescue, 111 contact centre. Tell the head."));
	if (s->status == SIGNAL_STATUS_REGISTERED)
		card_text(c, STYLE_GOOD, _("Registered."));
	else if (s->status == SIGNAL_STATUS_ANSWERED)
		card_text(c, STYLE_GOOD, _("Answered without a case."));
	card_field(c, signal_fields, "number", s);
	card_field(c, signal_fields, "registered_at", s);
	card_field(c, signal_fields, "registered_by", s);
	card_field(c, signal_fields, "answered_on", s);
	card_field(c, signal_fields, "answer", s);
	return code;
}

/* Where its case is now, or how it ended. */
static enum err_code add_case(struct signal_screen *x, struct screen *screen,
			      int64_t case_id, struct err *err)
{
	struct sb what = SB_INIT;
	struct casefile c;
	enum err_code code;

	fields_init(casefile_fields, &c);
	code = app_load(screen->app, APP_CASEFILE, case_id, &c, err);
	if (code == ERR_OK) {
		sb_add(&what, _(stage_label((enum casefile_stage)c.stage)));
		if (c.closed_on != DAY_NONE) {
			sb_add(&what, ", ");
			show_day(&what, c.closed_on);
		} else if (c.placed_on != DAY_NONE) {
			/* TRANSLATORS: a day follows */
			sb_add(&what, _("; on the register, placed on "));
			show_day(&what, c.placed_on);
		}
		card_line(x->card, STYLE_TEXT, LINE_CASE, case_id,
			  "  %s %s: %s", _("case"), c.number, what.s);
	}
	sb_release(&what);
	fields_release(casefile_fields, &c);
	return code;
}

static enum err_code add_children(struct signal_screen *x,
				  struct screen *screen, struct err *err)
{
	struct app_choices children = { .n = 0 };
	enum err_code code =
		app_signal_children(screen->app, x->id, &children, err);
	int may_case = shell_may(screen->shell, ACTION_CASE_VIEW, NULL);

	if (code != ERR_OK)
		return code;
	card_heading(x->card, _("About"));
	for (int i = 0; code == ERR_OK && i < children.n; i++) {
		const struct app_choice *child = &children.items[i];
		int64_t case_id = 0;

		card_line(x->card, STYLE_TEXT, LINE_CHILD, child->id, "%s  %s",
			  child->name, child->detail ? child->detail : "");
		code = app_signal_case(screen->app, x->id, child->id, &case_id,
				       err);
		/* Not registered yet: the one it is going to join. */
		if (code == ERR_OK && may_case &&
		    x->s.status == SIGNAL_STATUS_RECEIVED)
			code = app_case_of_child(screen->app, child->id,
						 &case_id, err);
		if (code == ERR_OK && case_id)
			code = add_case(x, screen, case_id, err);
	}
	app_choices_release(&children);
	return code;
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct signal_screen *x = screen->data;
	enum err_code code;

	if (!x->card)
		x->card = card_new(screen);
	code = app_load(screen->app, APP_SIGNAL, x->id, &x->s, err);
	if (code != ERR_OK)
		return code;
	card_clear(x->card);
	if (!str_is_empty(x->s.number))
		screen_set_title(screen, _("Signal %s"), x->s.number);
	else
		screen_set_title(screen, "%s", _("Signal"));
	code = add_head(x, screen, err);
	if (code == ERR_OK)
		code = add_children(x, screen, err);
	card_heading(x->card, _("What was written down"));
	card_fields(x->card, signal_fields, &x->s);
	return code;
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct signal_screen *x = screen->data;

	if (id == SIGNAL_EDIT || id == SIGNAL_PRINT || id == SIGNAL_EXPLAIN ||
	    x->s.status == SIGNAL_STATUS_RECEIVED)
		return 1;
	sb_add(why, x->s.status == SIGNAL_STATUS_ANSWERED
			    ? _("The signal is answered already.")
			    : _("The signal is registered already."));
	return 0;
}

static void command(struct screen *screen, int id)
{
	struct signal_screen *x = screen->data;
	struct subject subject = { .signal_id = x->id };

	switch (id) {
	case SIGNAL_REGISTER:
		scr_signal_register(screen->shell, &subject);
		break;
	case SIGNAL_EDIT:
		scr_signal_edit(screen->shell, x->id);
		break;
	case SIGNAL_ANSWER:
		scr_signal_answer(screen->shell, &subject);
		break;
	case SIGNAL_EXPLAIN:
		explain_signal(screen->shell, x->id);
		break;
	case SIGNAL_PRINT:
		scr_papers(screen->shell, APP_SIGNAL, &x->id, 1);
		break;
	}
}

static void select_line(struct screen *screen, int64_t row)
{
	struct signal_screen *x = screen->data;
	int64_t id;

	(void)row;
	switch (card_current(x->card, &id)) {
	case LINE_NEXT:
		shell_step(screen->shell, ACTION_SIGNAL_REGISTER,
			   &(struct subject){ .signal_id = x->id });
		break;
	case LINE_CHILD:
		scr_child(screen->shell, id);
		break;
	case LINE_CASE:
		scr_case(screen->shell, id);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct signal_screen *x = screen->data;

	fields_release(signal_fields, &x->s);
	free(x);
}

void scr_signal(struct shell *shell, int64_t id)
{
	static const struct screen_ops ops = {
		.name = "signal",
		.commands = signal_commands,
		.actions = signal_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_line,
		.close = closed,
	};
	struct signal_screen *x = xcalloc(1, sizeof(*x));

	x->id = id;
	fields_init(signal_fields, &x->s);
	shell_push(shell, &ops, x);
}

/* -- steps ---------------------------------------------------------------- */

/* "… about Ахметов Данияр, Ким Алина" */
static void add_names(struct shell *shell, int64_t signal_id, struct sb *out)
{
	struct app_choices children = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_read(shell,
			app_signal_children(shell_app(shell), signal_id,
					    &children, &err),
			&err))
		return;
	for (int i = 0; i < children.n; i++)
		sb_addf(out, "%s%s", i ? ", " : "", children.items[i].name);
	app_choices_release(&children);
}

static void say_registered(struct shell *shell, int64_t signal_id)
{
	struct app *app = shell_app(shell);
	struct signal s;
	struct sb at = SB_INIT;
	struct err err = ERR_INIT;

	fields_init(signal_fields, &s);
	if (shell_ok(shell, app_load(app, APP_SIGNAL, signal_id, &s, &err),
		     &err)) {
		show_moment_near(&at, s.registered_at, app_today(app));
		/* TRANSLATORS: a number of the journal, a moment */
		ui_say(shell_ui(shell), _("Registered: %s, %s."), s.number,
		       at.s);
	}
	sb_release(&at);
	fields_release(signal_fields, &s);
}

void scr_signal_register(struct shell *shell, const struct subject *subject)
{
	static const struct dialog_button buttons[] = {
		{ .id = 1, .label = N_("Register it"), .letter = 'r' },
		{ .id = 2, .label = N_("Read it first"), .letter = 'f' },
		{ .id = 3, .label = N_("Cancel"), .letter = 'c' },
		DIALOG_BUTTON_END
	};
	struct dialog dialog = { .title = N_("Register the signal"),
				 .buttons = buttons };
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;
	int64_t id = subject->signal_id;

	sb_add(&text, _("About: "));
	add_names(shell, id, &text);
	sb_addf(&text, "\n\n%s",
		_("The signal gets the next number of the year's journal. A "
		  "case is opened for each child; where one is open, the "
		  "signal joins it."));
	dialog.text = text.s;
	switch (dialog_run(shell_ui(shell), &dialog)) {
	case 1:
		if (!shell_ok(shell,
			      app_signal_register(shell_app(shell), id, &err),
			      &err))
			break;
		shell_changed(shell);
		say_registered(shell, id);
		break;
	case 2:
		scr_signal(shell, id);
		break;
	}
	sb_release(&text);
}

static enum err_code save_answer(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_signal_answer(shell_app(rf->shell), *id,
				 form_text(rf->form, "reason"), err);
}

void scr_signal_answer(struct shell *shell, const struct subject *subject)
{
	static const struct form_field fields[] = {
		{ .name = "reason",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Why no case is opened"),
		  .help = N_("What was found out, and what was answered"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	int64_t id = subject->signal_id;
	struct recordform_spec spec = {
		.kind = RECORDFORM_NO_RECORD,
		.form = "signal_answer",
		.title = N_("Answer without a case"),
		.before = fields,
		.draft_id = id,
		.help = help,
		.as_dialog = 1,
		.data = &id,
		.save = save_answer,
	};

	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The signal is answered; it stays in the journal."));
}
