#include "config.h"

#include "screen/agenda.h"

#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "model/outward.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "widget/dialog.h"
#include "widget/menu.h"
#include "widget/picklist.h"

/*
 * Purpose: one item of the agenda: the extract of what was heard, explanations,
 * the decision with its words, votes if they were taken.
 * Data: the item, its case; the deputy's proposal to be read beside it.
 * Calls: app_agenda_…(), app_item_decide().
 */

static const struct screen_help help[] = {
	{ "15",
	  N_("Having considered the materials and heard those concerned, and "
	     "the parents or other legal representatives, the Council decides "
	     "to place the child on the register or not to.") },
	{ "17", N_("The protocol gives a brief extract of what was heard and "
		   "the decision. Until it is signed the texts can be "
		   "corrected; the decision itself stands.") },
	{ "21", N_("Where the parents refuse help and do nothing, the Council "
		   "may decide to petition the commission.") },
	{ "23", N_("Removal is decided at the petition of the person "
		   "responsible.") },
	{ NULL, NULL },
};

/* -- putting cases on it --------------------------------------------------- */

static enum agenda_question ask_question(struct shell *shell,
					 const struct app_case *c)
{
	static const struct command questions[] = {
		{ .id = COMMAND_OWN + AGENDA_QUESTION_REVIEW,
		  .letter = 'v',
		  .label = N_("Review"),
		  .help = N_("how the plan goes (cl. 19)") },
		{ .id = COMMAND_OWN + AGENDA_QUESTION_REFUSAL,
		  .letter = 'x',
		  .label = N_("Refusal of help"),
		  .help = N_("the parents refuse and do nothing (cl. 21)") },
		{ .id = COMMAND_OWN + AGENDA_QUESTION_REMOVAL,
		  .letter = 'r',
		  .label = N_("Removal"),
		  .help = N_("removal from the register (cl. 23)") },
		COMMAND_END
	};
	char *title;
	int question;

	if (!stage_is_on_register((enum casefile_stage)c->casefile.stage))
		return AGENDA_QUESTION_PLACING;
	if (c->facts.removal_requested)
		return AGENDA_QUESTION_REMOVAL;
	/* TRANSLATORS: a child's name */
	title = xasprintf(_("Which question? %s %s"), c->child.surname,
			  c->child.given);
	question = menu_choose(shell_ui(shell), title, questions, NULL, NULL);
	free(title);
	return question > 0 ? (enum agenda_question)(question - COMMAND_OWN)
			    : AGENDA_QUESTION_NONE;
}

static int add_with(struct shell *shell, int64_t meeting_id, int64_t case_id,
		    enum agenda_question question)
{
	struct err err = ERR_INIT;
	int64_t item_id;

	return shell_step_ok(shell,
			     app_agenda_add(shell_app(shell), meeting_id,
					    case_id, question, &item_id, &err),
			     case_id, ACTION_MEETING_CALL, &err);
}

int agenda_add(struct shell *shell, int64_t meeting_id, int64_t case_id)
{
	enum agenda_question question;
	struct app_case c;
	struct err err = ERR_INIT;

	if (!shell_ok(shell, app_case_open(shell_app(shell), case_id, &c, &err),
		      &err))
		return 0;
	question = ask_question(shell, &c);
	app_case_release(&c);
	return question != AGENDA_QUESTION_NONE &&
	       add_with(shell, meeting_id, case_id, question);
}

/* The question that a case waits with: its label is the detail. */
static enum agenda_question question_of(const struct app_choices *waiting,
					int64_t case_id)
{
	for (int i = 0; i < waiting->n; i++)
		for (int q = 1; waiting->items[i].id == case_id &&
				agenda_questions[q].code;
		     q++)
			if (!strcmp(agenda_questions[q].label,
				    waiting->items[i].detail))
				return (enum agenda_question)q;
	return AGENDA_QUESTION_NONE;
}

static void find_waiting(void *data, const char *typed, int max,
			 struct pick_items *items)
{
	const struct app_choices *waiting = data;

	(void)typed;
	for (int i = 0; i < waiting->n && i < max; i++) {
		const struct app_choice *c = &waiting->items[i];

		/* The question it waits with is a msgid. */
		pick_items_add(items, c->id, c->name,
			       str_is_empty(c->detail) ? NULL : _(c->detail));
	}
}

void agenda_pick(struct shell *shell, int64_t meeting_id)
{
	struct app_choices waiting = { .n = 0 };
	struct picklist_spec spec = { .several = 1,
				      .find = find_waiting,
				      .data = &waiting };
	struct picked picked;
	struct err err = ERR_INIT;
	int n = 0;

	if (!shell_ok(shell,
		      app_agenda_waiting(shell_app(shell), &waiting, &err),
		      &err))
		return;
	spec.title =
		_("Cases that wait for the Council (blank marks, unmarks)");
	picked_init(&picked);
	/* Mostly all of them are heard. */
	picked.ids = xcalloc((size_t)waiting.n + 1, sizeof(*picked.ids));
	picked.capacity = (size_t)waiting.n + 1;
	for (int i = 0; i < waiting.n; i++)
		picked.ids[picked.n++] = waiting.items[i].id;
	if (!waiting.n)
		ui_say(shell_ui(shell), "%s",
		       _("No case waits; one that is on the register is put "
			 "here from its card."));
	else if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE)
		for (size_t i = 0; i < picked.n; i++)
			n += add_with(shell, meeting_id, picked.ids[i],
				      question_of(&waiting, picked.ids[i]));
	picked_release(&picked);
	app_choices_release(&waiting);
	if (!n)
		return;
	shell_changed(shell);
	ui_say(shell_ui(shell),
	       ngettext("%d case is on the agenda; its parents and class "
			"teacher are among the invited.",
			"%d cases are on the agenda; their parents and class "
			"teachers are among the invited.",
			(unsigned long)n),
	       n);
}

void agenda_remove(struct shell *shell, int64_t item_id)
{
	struct err err = ERR_INIT;

	if (!dialog_confirm(shell_ui(shell), N_("Off the agenda"),
			    _("Take this case off the agenda? Those who were "
			      "invited for it only are not invited any more."),
			    1))
		return;
	if (!shell_ok(shell, app_agenda_remove(shell_app(shell), item_id, &err),
		      &err))
		return;
	shell_changed(shell);
	ui_say(shell_ui(shell), "%s", _("The case is off the agenda."));
}

/* -- the form of an item --------------------------------------------------- */

static int64_t child_of_case(struct app *app, int64_t case_id)
{
	struct casefile *c = app_record_new(APP_CASEFILE);
	void *record = c;
	struct err err = ERR_INIT;
	int64_t id = 0;

	if (app_load(app, APP_CASEFILE, case_id, c, &err) == ERR_OK)
		id = c->child_id;
	app_record_free(APP_CASEFILE, &record);
	return id;
}

char *agenda_item_name(struct app *app, const struct agenda_item *item)
{
	struct child *child = app_record_new(APP_CHILD);
	void *record = child;
	int64_t child_id = child_of_case(app, item->case_id);
	const char *question = _(agenda_questions[item->question].label);
	struct err err = ERR_INIT;
	char *class, *text;

	if (child_id &&
	    app_load(app, APP_CHILD, child_id, child, &err) == ERR_OK) {
		class = app_name(app, APP_SCHOOL_CLASS, child->class_id);
		text = xasprintf("%s %s, %s: %s", child->surname, child->given,
				 class, question);
		free(class);
	} else {
		text = app_name(app, APP_CASEFILE, item->case_id);
	}
	app_record_free(APP_CHILD, &record);
	return text;
}

/* How each decision usually reads; not one is typed over by another. */
static const char *decision_words(int64_t decision)
{
	switch ((enum decision)decision) {
	case DECISION_PLACE:
		return _("Place on the in-school register. Draw up an "
			 "individual plan of preventive work.");
	case DECISION_REFUSE:
		return _("Refuse to place on the in-school register.");
	case DECISION_POSTPONE:
		return _("Postpone the question to the next meeting.");
	case DECISION_REMOVE:
		return _("Remove from the in-school register.");
	case DECISION_KEEP:
		return _("Keep on the in-school register.");
	case DECISION_PETITION:
		return _("Petition the territorial commission on minors and "
			 "the protection of their rights.");
	case DECISION_NONE:
		break;
	}
	return "";
}

static int is_usual_words(const char *text)
{
	if (str_is_empty(text))
		return 1;
	for (int64_t i = 1; decisions[i].code; i++)
		if (strcmp(text, decision_words(i)) == 0)
			return 1;
	return 0;
}

struct item_form {
	int64_t responsible_id; /* who it is unless somebody else is named */
};

static void changed(struct recordform *rf, const struct form_field *field)
{
	const struct item_form *f = rf->data;
	int64_t decision;
	char id[24];

	if (strcmp(field->name, "decision") != 0)
		return;
	decision = form_number(rf->form, "decision");
	if (is_usual_words(form_text(rf->form, "decision_text")))
		form_type_text(rf->form, "decision_text",
			       decision_words(decision));
	if (decision != DECISION_PLACE || !f->responsible_id ||
	    form_number(rf->form, "responsible_id"))
		return;
	snprintf(id, sizeof(id), "%lld", (long long)f->responsible_id);
	form_type_text(rf->form, "responsible_id", id);
}

static int check(struct recordform *rf, const struct form_field *field,
		 const char *value, struct sb *why)
{
	const struct agenda_item *item = rf->record;
	int64_t decision;

	if (strcmp(field->name, "decision") != 0)
		return 1;
	decision = choice_find(decisions, value);
	if (decision <= 0 || decision_fits((enum agenda_question)item->question,
					   (enum decision)decision))
		return 1;
	sb_add(why, _("This is no decision on the question that is heard."));
	return 0;
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct agenda_item *item = rf->record;

	if (item->decision && item->decided_at == MOMENT_NONE)
		return app_item_decide(shell_app(rf->shell), item, err);
	return app_save(shell_app(rf->shell), APP_AGENDA_ITEM, item, err);
}

static const char *const heard_names[] = {
	"rapporteur_id",     "heard", "spoke", "parent_explanation",
	"child_explanation", NULL
};
static const char *const decided_names[] = { "decision", "decision_text",
					     "responsible_id", "due_on", NULL };
static const char *const votes_names[] = { "votes_for", "votes_against",
					   "votes_abstained", NULL };
static const struct recordform_section sections[] = {
	{ .heading = N_("Heard"), .names = heard_names },
	{ .heading = N_("Decided"), .names = decided_names },
	{ .heading = N_("Votes, if they were taken"), .names = votes_names },
	{ .names = NULL },
};

static const struct recordform_help field_help[] = {
	{ "heard", N_("The gist of the report, for the protocol (cl. 17)") },
	{ "spoke", N_("Who said what, one a paragraph") },
	{ "parent_explanation", N_("In the parent's own words, if you can") },
	{ "decision", N_("Empty: what was heard is kept, and the decision "
			 "comes later") },
	{ "decision_text", N_("As it will read in the protocol and in the "
			      "extract") },
	{ NULL, NULL },
};

/* What is asked for the child's removal, and why (cl. 23). */
static void add_removal(struct shell *shell, const struct app_case *c,
			struct sb *out)
{
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;
	const struct removal *r;

	if (shell_read(shell,
		       app_load_all(shell_app(shell), APP_REMOVAL, "case_id",
				    c->casefile.row.id, &all, &err),
		       &err) &&
	    all.n) {
		r = app_records_at(&all, all.n - 1);
		/* TRANSLATORS: the reason of a petition for removal */
		sb_addf(out, _("Removal is asked for: %s."),
			_(removal_reasons[r->reason].label));
		sb_addf(out, " %s", r->results ? r->results : "");
	}
	app_records_release(&all);
}

/* What the deputy proposes, and why: read while the case is heard. */
static char *proposal(struct shell *shell, const struct app_case *c,
		      const struct agenda_item *item)
{
	struct representation *r = app_record_new(APP_REPRESENTATION);
	void *record = r;
	struct sb text = SB_INIT;
	char grounds[64];

	grounds[0] = '\0';
	for (int i = 0, at = 0; i < 10 && at < (int)sizeof(grounds) - 4; i++)
		if (c->casefile.grounds & (INT64_C(1) << i))
			at += snprintf(grounds + at,
				       sizeof(grounds) - (size_t)at, "%s%d",
				       at ? ", " : "", i + 1);
	/* TRANSLATORS: numbers of the grounds of clause 22 */
	sb_addf(&text, _("Grounds (cl. 22): %s. "), grounds);
	if (item->question == AGENDA_QUESTION_REMOVAL)
		add_removal(shell, c, &text);
	else if (item->question == AGENDA_QUESTION_PLACING &&
		 c->representation_id &&
		 shell_load(shell, APP_REPRESENTATION, c->representation_id,
			    r)) {
		/* TRANSLATORS: what the deputy head proposes */
		sb_addf(&text, _("The deputy proposes: %s."),
			_(representation_proposals[r->proposal].label));
		if (!str_is_empty(r->proposal_text))
			sb_addf(&text, " %s.", r->proposal_text);
		sb_addf(&text, " %s", r->gist ? r->gist : "");
	}
	app_record_free(APP_REPRESENTATION, &record);
	return sb_detach(&text);
}

static int64_t usual_responsible(struct shell *shell, const struct app_case *c)
{
	struct school_class *class;
	void *record;
	int64_t id = c->casefile.responsible_id;

	if (id || !c->child.class_id)
		return id;
	record = class = app_record_new(APP_SCHOOL_CLASS);
	if (shell_load(shell, APP_SCHOOL_CLASS, c->child.class_id, class))
		id = class->teacher_id;
	app_record_free(APP_SCHOOL_CLASS, &record);
	return id;
}

static void say_saved(struct shell *shell, const struct agenda_item *item)
{
	if (!item->decision)
		ui_say(shell_ui(shell), "%s",
		       _("What was heard is kept; the decision is still to be "
			 "taken."));
	else
		/* TRANSLATORS: a decision of the Council */
		ui_say(shell_ui(shell), _("Recorded: %s."),
		       _(decisions[item->decision].label));
}

static void run(struct shell *shell, struct agenda_item *item)
{
	static const char *const fixed[] = { "decision", NULL };
	struct app *app = shell_app(shell);
	struct item_form f = { .responsible_id = 0 };
	struct form_field before[] = {
		{ .name = "proposal", .type = FIELD_TEXT, .flags = FORM_NOTE },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = APP_AGENDA_ITEM,
					.record = item,
					.owner_id = item->meeting_id,
					.sections = sections,
					.before = before,
					.field_help = field_help,
					.help = help,
					.data = &f,
					.save = save,
					.changed = changed,
					.check = check,
					.blocked_case = item->case_id,
					.blocked_action =
						ACTION_DECISION_RECORD };
	struct app_case c;
	struct err err = ERR_INIT;
	char *note, *name, *title;

	if (!shell_ok(shell, app_case_open(app, item->case_id, &c, &err), &err))
		return;
	note = proposal(shell, &c, item);
	before[0].label = note;
	f.responsible_id = usual_responsible(shell, &c);
	if (item->decided_at != MOMENT_NONE)
		spec.read_only = fixed;
	name = agenda_item_name(app, item);
	title = xasprintf("%lld. %s", (long long)item->position, name);
	spec.title = title;
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		say_saved(shell, item);
	free(title);
	free(name);
	free(note);
	app_case_release(&c);
}

void agenda_item_open(struct shell *shell, int64_t item_id)
{
	struct agenda_item *item = app_record_new(APP_AGENDA_ITEM);
	void *record = item;
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_load(shell_app(shell), APP_AGENDA_ITEM, item_id, item,
			      &err),
		     &err))
		run(shell, item);
	app_record_free(APP_AGENDA_ITEM, &record);
}
