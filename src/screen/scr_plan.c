#include "config.h"

#include "screen/scr_plan.h"

#include <stdlib.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/card.h"
#include "screen/explain.h"
#include "screen/plan_steps.h"
#include "screen/recordform.h"
#include "screen/scr_case.h"
#include "screen/scr_outward.h"
#include "screen/scr_paper.h"
#include "screen/show.h"
#include "widget/dialog.h"

/*
 * Purpose: the individual plan as annex 1 has it: period, nature of the
 * situation, measures; what is still to be done with it stands first.
 * Data: the case's newest plan and its measures.
 * Calls: plan_steps.h for every step.
 * Keys: PLAN_COMMANDS; Enter on a measure opens it.
 */

#define PLAN_COMMANDS(X) \
	X(PLAN, ADD, TERM_KEY_F2, 'n', PLAN_EDIT, N_("Measure"), \
	  N_("add a measure, from the catalogue of the order or your own")) \
	X(PLAN, CASE, TERM_KEY_F3, 'c', CASE_VIEW, N_("Case"), \
	  N_("the case that the plan belongs to")) \
	X(PLAN, EDIT, TERM_KEY_F4, 'e', PLAN_EDIT, N_("Period"), \
	  N_("period, nature of the situation, parent")) \
	X(PLAN, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("the plan as annex 1 has it")) \
	X(PLAN, SUBMIT, TERM_KEY_F8, 's', PLAN_EDIT, N_("To the head"), \
	  N_("put the plan before the head of the school")) \
	X(PLAN, REMOVE, TERM_KEY_DELETE, 0, PLAN_EDIT, N_("Take out"), \
	  N_("take the measure out of the plan, while it is a draft")) \
	X(PLAN, APPROVE, 0, 'a', PLAN_APPROVE, N_("Approve"), \
	  N_("approve the plan, or return it with a comment (cl. 16)")) \
	X(PLAN, CONSENT, 0, 'g', PARENT_CONSENT, N_("Consent"), \
	  N_("the parent is acquainted and agrees, or refuses (annex 1)")) \
	X(PLAN, COPY, 0, 'k', PLAN_COPY, N_("Copy"), \
	  N_("a copy was handed to the parents (cl. 18)")) \
	X(PLAN, REFUSAL, 0, 'x', REFUSAL_RECORD, N_("Refusal of help"), \
	  N_("the parents refuse the help offered (cl. 21)")) \
	X(PLAN, NOTE, 0, 'm', MEASURE_MONITOR, N_("Note"), \
	  N_("note how the measure goes (cl. 19)")) \
	X(PLAN, CLOSE, 0, 'z', MEASURE_CLOSE, N_("Close"), \
	  N_("close the measure with its assessment (cl. 19)")) \
	X(PLAN, REVIEW, 0, 'v', PLAN_REVIEW, N_("Review"), \
	  N_("review the plan, and give it a longer term")) \
	X(PLAN, EXPLAIN, 0, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day"))
SCREEN_COMMANDS(PLAN, plan)

enum { LINE_MEASURE = 1, LINE_NEXT };

struct plan_screen {
	int64_t case_id;
	struct plan plan;
	int n_measures;
	int is_too_early; /* the Council has not placed the child */
	struct stage_facts facts;
	struct card *card;
};

static const struct screen_help help[] = {
	{ "16",
	  N_("After a positive decision of the Council the individual plan is "
	     "approved by the head of the school.") },
	{ "18",
	  N_("The measures follow from the causes: support by the "
	     "psychologist, control of attendance, extra lessons, terms for "
	     "debts in subjects, referral to the consultation, preventive "
	     "talks, visiting lessons, correcting behaviour, occupation and "
	     "leisure, work with the parents, help from the fund, work with "
	     "the agencies. One copy is handed to the parents.") },
	{ "19",
	  N_("Each measure has its persons responsible and a definite term; it "
	     "is monitored, and its quality is assessed.") },
	{ NULL, NULL },
};

static int is_open_to_change(const struct plan *p)
{
	return p->status == PLAN_STATUS_NONE ||
	       p->status == PLAN_STATUS_DRAFT ||
	       p->status == PLAN_STATUS_RETURNED;
}

/* What a review added waits for the head (cl. 16, 19). */
static int has_pending(const struct plan_screen *x)
{
	return x->plan.status == PLAN_STATUS_APPROVED &&
	       x->facts.additions_pending;
}

/* The same with a plan in force; in the order of the case's next steps. */
static const char *what_next_in_force(const struct stage_facts *f)
{
	if (f->additions_pending)
		return _("Added at the review: the head of the school "
			 "approves or returns it: the key A.");
	if (f->consent_refused && !f->help_refused)
		return _("The parent refused. The refusal is written down "
			 "with its facts (cl. 21): Enter.");
	if (f->help_refused && !f->petition_sent)
		return _("The parent refused: see the refusal of help "
			 "(cl. 21) on the case.");
	if (!f->parent_consented && !f->help_refused)
		return _("Approved. The parent's acquaintance and consent is "
			 "next: the key G.");
	if (!f->plan_copy_handed)
		return _("Approved. A copy goes to the parents: the key K.");
	return _("In force. M notes how a measure goes, Z closes it.");
}

/* What is to be done with the plan now, in one sentence. */
static const char *what_next(const struct plan_screen *x, int may_edit)
{
	int n_measures = x->n_measures;

	switch ((enum plan_status)x->plan.status) {
	case PLAN_STATUS_NONE:
		if (x->is_too_early)
			return _("There is no plan yet: it follows the "
				 "Council's decision to place the child.");
		if (!may_edit)
			return _("There is no plan yet; the secretary draws it "
				 "up, and it comes here.");
		return _("There is no plan yet. F4 writes down its period and "
			 "the nature of the situation.");
	case PLAN_STATUS_DRAFT:
		if (!may_edit)
			return _("It is being drawn up; then it comes before "
				 "the head of the school.");
		return n_measures ? _("A draft. F2 adds a measure, F8 puts the "
				      "plan before the head of the school.")
				  : _("A draft without measures. F2 adds the "
				      "first one from the catalogue.");
	case PLAN_STATUS_SUBMITTED:
		return _("Before the head of the school, who approves it or "
			 "returns it: the key A.");
	case PLAN_STATUS_RETURNED:
		if (!may_edit)
			return _("Returned by the head of the school; it is "
				 "being corrected.");
		return _("Returned by the head of the school; correct it and "
			 "put it forward again with F8.");
	case PLAN_STATUS_APPROVED:
		return what_next_in_force(&x->facts);
	case PLAN_STATUS_ENDED:
		return _("Ended.");
	}
	return "";
}

static void add_measure(struct screen *screen, const struct measure *m)
{
	struct plan_screen *x = screen->data;
	struct sb due = SB_INIT;
	char *who = app_name(screen->app, APP_STAFF, m->responsible_id);
	int open = m->status == MEASURE_STATUS_PLANNED;
	enum style style = STYLE_TEXT;

	if (open)
		show_due(&due, screen->app, m->due_on);
	else
		sb_add(&due, _(measure_statuses[m->status].label));
	if (measure_is_pending(m))
		sb_addf(&due, " \302\267 %s", _("to be approved"));
	else if (open && m->due_on < app_today(screen->app))
		style = STYLE_ERROR;
	card_line(x->card, style, LINE_MEASURE, m->row.id, "%lld. %s",
		  (long long)m->position, m->kind ? m->kind : "");
	card_line(x->card, STYLE_TEXT, LINE_MEASURE, m->row.id,
		  "     %s · %s · %s", due.s, who, m->volume ? m->volume : "");
	free(who);
	sb_release(&due);
}

static void add_head(struct screen *screen)
{
	struct plan_screen *x = screen->data;
	struct plan *p = &x->plan;

	card_line(
		x->card, STYLE_TITLE, LINE_NEXT, x->case_id, "%s",
		what_next(x, shell_may(screen->shell, ACTION_PLAN_EDIT, NULL)));
	if (p->status == PLAN_STATUS_RETURNED || has_pending(x))
		card_field(x->card, plan_fields, "return_comment", p);
}

static void add_facts(struct plan_screen *x)
{
	struct plan *p = &x->plan;

	card_field(x->card, plan_fields, "status", p);
	card_field(x->card, plan_fields, "period_from", p);
	card_field(x->card, plan_fields, "period_until", p);
	card_field(x->card, plan_fields, "extend_until", p);
	card_field(x->card, plan_fields, "situation", p);
	card_field(x->card, plan_fields, "parent_id", p);
	card_field(x->card, plan_fields, "approved_on", p);
	card_field(x->card, plan_fields, "consent", p);
	card_field(x->card, plan_fields, "consent_on", p);
	card_field(x->card, plan_fields, "copy_on", p);
	card_field(x->card, plan_fields, "review", p);
}

static void add_measures(struct screen *screen,
			 const struct app_records *measures)
{
	struct plan_screen *x = screen->data;

	card_heading(x->card, _("Measures"));
	for (int i = 0; i < measures->n; i++)
		add_measure(screen, app_records_at(measures, i));
	if (!measures->n)
		card_text(x->card, STYLE_TEXT,
			  _("No measure yet. F2 adds one."));
}

static enum err_code load_plan(struct screen *screen, struct err *err)
{
	struct plan_screen *x = screen->data;
	struct app_case c;
	enum err_code code;

	code = app_case_open(screen->app, x->case_id, &c, err);
	if (code != ERR_OK)
		return code;
	if (!x->plan.row.id)
		x->plan.row.id = c.plan_id;
	x->facts = c.facts;
	app_case_release(&c);
	x->is_too_early = 0;
	if (!x->plan.row.id &&
	    shell_may(screen->shell, ACTION_PLAN_EDIT, NULL)) {
		code = app_plan_draft(screen->app, x->case_id, &x->plan, err);
		x->is_too_early = code == ERR_BLOCKED;
		if (!x->is_too_early)
			return code;
		err_init(err);
	}
	if (!x->plan.row.id)
		return ERR_OK;
	return app_load(screen->app, APP_PLAN, x->plan.row.id, &x->plan, err);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct plan_screen *x = screen->data;
	struct app_records measures = { .n = 0 };
	enum err_code code;
	char *name;

	if (!x->card)
		x->card = card_new(screen);
	code = load_plan(screen, err);

	if (code != ERR_OK)
		return code;
	if (x->plan.row.id)
		code = app_load_all(screen->app, APP_MEASURE, "plan_id",
				    x->plan.row.id, &measures, err);
	if (code != ERR_OK)
		return code;
	card_clear(x->card);
	name = app_name(screen->app, APP_CASEFILE, x->case_id);
	screen_set_title(screen, _("Plan: %s"), name);
	free(name);
	x->n_measures = measures.n;
	add_head(screen);
	/* While it is in force, its measures are what one comes for. */
	if (x->plan.status == PLAN_STATUS_APPROVED) {
		add_measures(screen, &measures);
		card_heading(x->card, _("Plan"));
		add_facts(x);
	} else {
		add_facts(x);
		add_measures(screen, &measures);
	}
	app_records_release(&measures);
	return ERR_OK;
}

static int64_t current_measure(struct plan_screen *x)
{
	int64_t id = 0;

	return card_current(x->card, &id) == LINE_MEASURE ? id : 0;
}

static int needs_measure(int id)
{
	/* A note's measure, and one to be closed, can be chosen on the way. */
	return id == PLAN_REMOVE || id == PLAN_EXPLAIN;
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct plan_screen *x = screen->data;
	enum plan_status status = (enum plan_status)x->plan.status;
	const char *reason = NULL;

	switch (id) {
	case PLAN_PRINT:
		if (!x->plan.row.id)
			reason = _("There is no plan yet.");
		break;
	case PLAN_ADD:
		if (status == PLAN_STATUS_APPROVED &&
		    x->plan.reviewed_on == DAY_NONE)
			reason = _("Measures are added to a plan in force "
				   "after a review: the key V.");
		else if (status != PLAN_STATUS_APPROVED &&
			 !is_open_to_change(&x->plan))
			reason = _("The plan is no draft any more.");
		else if (x->is_too_early)
			reason = _("First the Council decides to place the "
				   "child.");
		break;
	case PLAN_SUBMIT:
		if (!x->plan.row.id)
			reason = _("There is no plan yet.");
		else if (!is_open_to_change(&x->plan))
			reason = _("The plan is no draft any more.");
		break;
	case PLAN_EDIT:
	case PLAN_REMOVE:
		if (x->is_too_early)
			reason = _("First the Council decides to place the "
				   "child.");
		else if (!is_open_to_change(&x->plan) &&
			 !(id == PLAN_REMOVE && has_pending(x)))
			reason = _("The plan is no draft any more.");
		break;
	case PLAN_APPROVE:
		if (status != PLAN_STATUS_SUBMITTED && !has_pending(x))
			reason = _("The plan does not lie before the head of "
				   "the school.");
		break;
	case PLAN_CONSENT:
	case PLAN_COPY:
	case PLAN_REFUSAL:
	case PLAN_NOTE:
	case PLAN_CLOSE:
	case PLAN_REVIEW:
		if (status != PLAN_STATUS_APPROVED)
			reason = _("The plan is not approved.");
		break;
	}
	if (!reason && needs_measure(id) && !current_measure(x))
		reason = _("Stand on a measure first.");
	if (reason)
		sb_add(why, reason);
	return !reason;
}

static void remove_measure(struct screen *screen, int64_t id)
{
	struct err err = ERR_INIT;

	if (!dialog_confirm(screen->ui, N_("Take the measure out"),
			    _("Take this measure out of the draft? The journal "
			      "keeps what it said."),
			    1))
		return;
	if (shell_ok(screen->shell, app_measure_remove(screen->app, id, &err),
		     &err)) {
		shell_changed(screen->shell);
		ui_say(screen->ui, "%s", _("The measure is taken out."));
	}
}

static int next_in_force(const struct stage_facts *f)
{
	if (f->additions_pending)
		return PLAN_APPROVE;
	if (f->consent_refused && !f->help_refused)
		return PLAN_REFUSAL;
	if (f->help_refused && !f->petition_sent)
		return PLAN_CASE;
	if (!f->parent_consented && !f->help_refused)
		return PLAN_CONSENT;
	return f->plan_copy_handed ? PLAN_NOTE : PLAN_COPY;
}

/* What the first line says. */
static int next_command(const struct plan_screen *x)
{
	switch ((enum plan_status)x->plan.status) {
	case PLAN_STATUS_NONE:
		return x->is_too_early ? PLAN_CASE : PLAN_EDIT;
	case PLAN_STATUS_DRAFT:
		return x->n_measures ? PLAN_SUBMIT : PLAN_ADD;
	case PLAN_STATUS_RETURNED:
		return PLAN_EDIT;
	case PLAN_STATUS_SUBMITTED:
		return PLAN_APPROVE;
	case PLAN_STATUS_APPROVED:
		return next_in_force(&x->facts);
	case PLAN_STATUS_ENDED:
		break;
	}
	return PLAN_CASE;
}

static void command(struct screen *screen, int id)
{
	struct plan_screen *x = screen->data;
	struct subject subject = { .case_id = x->case_id,
				   .ref_id = current_measure(x) };

	switch (id) {
	case PLAN_ADD:
		/* A measure needs the plan's row. */
		if (x->plan.row.id || plan_edit(screen->shell, &x->plan))
			plan_measure_add(screen->shell, &x->plan);
		break;
	case PLAN_CASE:
		scr_case(screen->shell, x->case_id);
		break;
	case PLAN_EDIT:
		plan_edit(screen->shell, &x->plan);
		break;
	case PLAN_PRINT:
		scr_paper(screen->shell, "plan", x->plan.row.id);
		break;
	case PLAN_SUBMIT:
		plan_submit(screen->shell, &x->plan);
		break;
	case PLAN_REMOVE:
		remove_measure(screen, subject.ref_id);
		break;
	case PLAN_APPROVE:
		plan_approve(screen->shell, &x->plan);
		break;
	case PLAN_CONSENT:
		scr_plan_consent(screen->shell, &subject);
		break;
	case PLAN_COPY:
		scr_plan_copy(screen->shell, &subject);
		break;
	case PLAN_REFUSAL:
		scr_refusal_record(screen->shell, &subject);
		break;
	case PLAN_NOTE:
		scr_measure_note(screen->shell, &subject);
		break;
	case PLAN_CLOSE:
		scr_measure_close(screen->shell, &subject);
		break;
	case PLAN_REVIEW:
		scr_plan_review(screen->shell, &subject);
		break;
	case PLAN_EXPLAIN:
		explain_duty(screen->shell, x->case_id, OBLIGATION_MEASURE,
			     current_measure(x));
		break;
	}
}

/* Is the measure one that may still be changed? */
static int is_measure_open(struct screen *screen, int64_t id)
{
	struct plan_screen *x = screen->data;
	struct measure *m = app_record_new(APP_MEASURE);
	void *record = m;
	struct err err = ERR_INIT;
	int is = is_open_to_change(&x->plan) ||
		 (app_load(screen->app, APP_MEASURE, id, m, &err) == ERR_OK &&
		  measure_is_pending(m));

	app_record_free(APP_MEASURE, &record);
	return is;
}

static void select_line(struct screen *screen, int64_t row)
{
	struct plan_screen *x = screen->data;
	int64_t id;
	int line = card_current(x->card, &id);

	(void)row;
	if (line == LINE_NEXT)
		ui_command(screen->ui, next_command(x));
	if (line != LINE_MEASURE)
		return;
	if (is_measure_open(screen, id))
		plan_measure_edit(screen->shell, id);
	else
		plan_measure_read(screen->shell, id);
}

static void closed(struct screen *screen)
{
	struct plan_screen *x = screen->data;

	fields_release(plan_fields, &x->plan);
	free(x);
}

void scr_plan(struct shell *shell, int64_t case_id)
{
	static const struct screen_ops ops = {
		.name = "plan",
		.commands = plan_commands,
		.actions = plan_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_line,
		.close = closed,
	};
	struct plan_screen *x = xcalloc(1, sizeof(*x));

	x->case_id = case_id;
	fields_init(plan_fields, &x->plan);
	shell_push(shell, &ops, x);
}

void scr_plan_step(struct shell *shell, const struct subject *subject)
{
	scr_plan(shell, subject->case_id);
}
