#include "config.h"

#include "screen/scr_outward.h"

#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "model/council.h"
#include "model/people.h"
#include "model/plan.h"
#include "screen/pickrow.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "screen/stepform.h"

/*
 * Purpose: what leaves the school: notices (cl. 20), refusal of help and
 * petitions (cl. 21), removal (cl. 23), transfer (cl. 24).
 * Data: the case and the record at hand.
 * Calls: app_notice_send(), app_refusal_record(), app_petition_…(),
 * app_removal_request(), app_transfer_…().
 */

/* As many are looked through for the commissions among them. */
#define AGENCIES_MAX 200

const struct screen_help scr_notice_help[] = {
	{ "20",
	  N_("Within 1 working day of the decision the secretary tells the "
	     "agency whose information was considered what was decided, and "
	     "keeps up the exchange with it. The notice names no more of the "
	     "child than the agency itself has named.") },
	{ NULL, NULL },
};

const struct screen_help scr_refusal_help[] = {
	{ "21",
	  N_("If the parents refuse the school's help and take no measures, "
	     "the administration petitions the territorial commission: about "
	     "parents who do not fulfil their duties, about administrative "
	     "measures on them, or about a minor who committed an "
	     "administrative offence. Write down both the refusal and the "
	     "inaction, with facts and dates.") },
	{ NULL, NULL },
};

const struct screen_help scr_removal_help[] = {
	{ "23",
	  N_("The Council decides on removal at the petition of the person "
	     "responsible: on a positive characteristic by the class teacher "
	     "and the psychologist, or for another objective reason (moved "
	     "away, changed school, finished school).") },
	{ NULL, NULL },
};

const struct screen_help scr_transfer_help[] = {
	{ "24", N_("When a child on the register goes to another school, the "
		   "information on the preventive work is passed on to it. The "
		   "psychologist's detail goes only if it was asked for.") },
	{ NULL, NULL },
};

/* -- notices (cl. 20) ------------------------------------------------------ */

static enum err_code save_notice(struct recordform *rf, struct err *err)
{
	return app_notice_send(shell_app(rf->shell), rf->record, err);
}

/* "отказать в постановке (протокол № 2026/004 27.11.2026)"; the caller's. */
static char *decision_text(struct shell *shell, int64_t item_id)
{
	struct agenda_item *item = app_record_new(APP_AGENDA_ITEM);
	void *record = item;
	char *meeting, *text = NULL;

	if (shell_load(shell, APP_AGENDA_ITEM, item_id, item)) {
		meeting = app_name(shell_app(shell), APP_MEETING,
				   item->meeting_id);
		/* TRANSLATORS: a decision; number and date of the protocol */
		text = xasprintf(_("%s (protocol № %s)"),
				 _(decisions[item->decision].label), meeting);
		free(meeting);
	}
	app_record_free(APP_AGENDA_ITEM, &record);
	return text ? text : xstrdup("");
}

/* "15-3/77 23.11.2026": the agency's own letter; without one, our number. */
static char *letter_text(struct shell *shell, int64_t signal_id)
{
	struct signal *s = app_record_new(APP_SIGNAL);
	void *record = s;
	struct sb text = SB_INIT;

	if (shell_load(shell, APP_SIGNAL, signal_id, s) &&
	    !str_is_empty(s->letter_no)) {
		sb_add(&text, s->letter_no);
		if (s->letter_date != DAY_NONE) {
			sb_add_char(&text, ' ');
			show_day(&text, s->letter_date);
		}
	}
	app_record_free(APP_SIGNAL, &record);
	if (text.len)
		return sb_detach(&text);
	sb_release(&text);
	return app_name(shell_app(shell), APP_SIGNAL, signal_id);
}

/* What it answers and what was decided, above the form. */
static char *notice_text(struct shell *shell, const struct notice *n)
{
	char *agency = app_name(shell_app(shell), APP_AGENCY, n->agency_id);
	char *signal = letter_text(shell, n->signal_id);
	char *decision = decision_text(shell, n->agenda_item_id);
	/* TRANSLATORS: an agency, a signal, a decision */
	char *text = xasprintf(_("To: %s. In reply to: № %s. Decided: %s."),
			       agency, signal, decision);

	free(agency);
	free(signal);
	free(decision);
	return text;
}

static int similar_notice(struct recordform *rf)
{
	static const char *const same[] = { "measures", "sent_how", NULL };

	return stepform_copy_last(rf, "case_id", NULL, same);
}

static void run_notice(struct shell *shell, struct notice *n)
{
	struct app *app = shell_app(shell);
	char *text = notice_text(shell, n);
	struct form_field before[] = {
		{ .name = "what",
		  .type = FIELD_TEXT,
		  .label = text,
		  .flags = FORM_NOTE },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = APP_NOTICE,
					.title = N_("Notice of the decision "
						    "(cl. 20)"),
					.record = n,
					.owner_id = n->case_id,
					.before = before,
					.help = scr_notice_help,
					.similar = similar_notice,
					.save = save_notice };

	n->sent_at = app_now(app);
	if (stepform_run(shell, &spec, n->case_id) == RECORDFORM_SAVED)
		/* TRANSLATORS: an outgoing number */
		ui_say(shell_ui(shell),
		       _("The notice is sent as № %s; F5 on the case prints "
			 "it."),
		       n->out_number ? n->out_number : "");
	free(text);
}

void scr_notice_send(struct shell *shell, const struct subject *subject)
{
	struct app_records due = { .n = 0 };
	struct err err = ERR_INIT;
	int chosen = 0;

	if (!shell_step_ok(shell,
			   app_notices_due(shell_app(shell), subject->case_id,
					   &due, &err),
			   subject->case_id, ACTION_NOTICE_SEND, &err))
		return;
	for (int i = 0; i < due.n; i++) {
		const struct notice *n = app_records_at(&due, i);

		if (n->agency_id == subject->ref_id)
			chosen = i;
	}
	if (due.n)
		run_notice(shell, app_records_at(&due, chosen));
	else
		ui_say(shell_ui(shell), "%s",
		       _("No agency waits for word about this case."));
	app_records_release(&due);
}

/* -- refusal and petitions (cl. 21) ---------------------------------------- */

static enum err_code save_refusal(struct recordform *rf, struct err *err)
{
	return app_refusal_record(shell_app(rf->shell), rf->record, err);
}

/* The members of the child's own family, instead of everybody's parents. */
static int find_parent(struct recordform *rf, const struct form_field *field,
		       const char *typed, int max, struct pick_items *items)
{
	const int64_t *family_id = rf->data;
	return stepform_find_relative(rf, *family_id, field, typed, max, items);
}

static int similar_refusal(struct recordform *rf)
{
	static const char *const same[] = { "family_member_id", "form",
					    "explained", "witnesses", NULL };

	return stepform_copy_last(rf, "case_id", NULL, same);
}

/* The parents said no to the plan: who, when, to what. */
static void fill_refusal(struct shell *shell, const struct app_case *c,
			 struct refusal *r)
{
	struct plan *p = app_record_new(APP_PLAN);
	void *record = p;
	struct sb what = SB_INIT;

	r->refused_on = app_today(shell_app(shell));
	if (c->facts.consent_refused && !c->facts.help_refused && c->plan_id &&
	    shell_load(shell, APP_PLAN, c->plan_id, p)) {
		r->family_member_id = p->parent_id;
		r->refused_on = p->consent_on;
		sb_add(&what, _("Individual plan"));
		sb_add_char(&what, ' ');
		show_day(&what, p->period_from);
		sb_add(&what, " \342\200\223 ");
		show_day(&what, p->period_until);
		str_set(&r->refused, what.s);
	}
	sb_release(&what);
	app_record_free(APP_PLAN, &record);
}

void scr_refusal_record(struct shell *shell, const struct subject *subject)
{
	struct app *app = shell_app(shell);
	struct refusal *r = app_record_new(APP_REFUSAL);
	void *record = r;
	struct app_case c;
	int64_t family_id = 0;
	struct recordform_spec spec = { .kind = APP_REFUSAL,
					.title = N_("Refusal of help (cl. 21)"),
					.record = r,
					.owner_id = subject->case_id,
					.help = scr_refusal_help,
					.similar = similar_refusal,
					.data = &family_id,
					.save = save_refusal,
					.find = find_parent,
					.blocked_case = subject->case_id,
					.blocked_action =
						ACTION_REFUSAL_RECORD };
	struct err err = ERR_INIT;

	if (shell_ok(shell, app_case_open(app, subject->case_id, &c, &err),
		     &err)) {
		family_id = c.child.family_id;
		fill_refusal(shell, &c, r);
		app_case_release(&c);
		r->case_id = subject->case_id;
		if (stepform_run(shell, &spec, subject->case_id) ==
		    RECORDFORM_SAVED)
			ui_say(shell_ui(shell), "%s",
			       _("The refusal is recorded; the head may now "
				 "petition the commission."));
	}
	app_record_free(APP_REFUSAL, &record);
}

/*
 * Petitions go to commissions, not to every agency there is: the others' ids
 * become 0. How many are left.
 */
static int keep_commissions(struct shell *shell, struct app_choices *all)
{
	int n = 0;

	for (int i = 0; i < all->n; i++) {
		struct agency *a = app_record_new(APP_AGENCY);
		void *record = a;
		struct err err = ERR_INIT;

		if (shell_ok(shell,
			     app_load(shell_app(shell), APP_AGENCY,
				      all->items[i].id, a, &err),
			     &err) &&
		    a->kind == AGENCY_KIND_COMMISSION)
			n++;
		else
			all->items[i].id = 0;
		app_record_free(APP_AGENCY, &record);
	}
	return n;
}

static int find_commission(struct recordform *rf,
			   const struct form_field *field, const char *typed,
			   int max, struct pick_items *items)
{
	struct app_choices all = { .n = 0 };
	struct err err = ERR_INIT;
	int n = 0;

	if (strcmp(field->name, "agency_id") != 0)
		return 0;
	if (app_choose(shell_app(rf->shell), APP_AGENCY, typed, AGENCIES_MAX,
		       &all, &err) != ERR_OK)
		return 0;
	keep_commissions(rf->shell, &all);
	for (int i = 0; i < all.n && n < max; i++)
		if (all.items[i].id) {
			pick_items_add(items, all.items[i].id,
				       all.items[i].name, all.items[i].detail);
			n++;
		}
	app_choices_release(&all);
	return 1;
}

/* The territorial commission; 0 where it is not the only one. */
static int64_t only_commission(struct shell *shell)
{
	struct app_choices all = { .n = 0 };
	struct err err = ERR_INIT;
	int64_t id = 0;

	if (app_choose(shell_app(shell), APP_AGENCY, "", AGENCIES_MAX, &all,
		       &err) == ERR_OK &&
	    keep_commissions(shell, &all) == 1)
		for (int i = 0; i < all.n; i++)
			if (all.items[i].id)
				id = all.items[i].id;
	app_choices_release(&all);
	return id;
}

static enum err_code save_petition(struct recordform *rf, struct err *err)
{
	struct app *app = shell_app(rf->shell);

	return app_petition_send(app, rf->record, app_today(app), err);
}

/* Another kind about the same case: the facts are the same. */
static int similar_petition(struct recordform *rf)
{
	static const char *const same[] = { "agency_id", "inaction",
					    "work_done", "annexes", NULL };

	return stepform_copy_last(rf, "case_id", NULL, same);
}

void scr_petition_create(struct shell *shell, const struct subject *subject)
{
	struct petition *p = app_record_new(APP_PETITION);
	void *record = p;
	struct recordform_spec spec = {
		.kind = APP_PETITION,
		.title = N_("Petition to the commission (cl. 21)"),
		.record = p,
		.owner_id = subject->case_id,
		.help = scr_refusal_help,
		.similar = similar_petition,
		.save = save_petition,
		.find = find_commission,
		.blocked_case = subject->case_id,
		.blocked_action = ACTION_PETITION_CREATE,
	};

	p->case_id = subject->case_id;
	p->agency_id = only_commission(shell);
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		/* TRANSLATORS: an outgoing number */
		ui_say(shell_ui(shell),
		       _("The petition is sent as № %s; F5 on the case prints "
			 "it."),
		       p->out_number ? p->out_number : "");
	app_record_free(APP_PETITION, &record);
}

static enum err_code save_outcome(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_petition_outcome(shell_app(rf->shell), *id,
				    form_number(rf->form, "outcome"),
				    form_number(rf->form, "outcome_on"),
				    form_text(rf->form, "outcome_text"), err);
}

/* "№ 2026/010 24.11.2026, on administrative measures": the caller's. */
static char *petition_text(struct shell *shell, int64_t id)
{
	struct petition *p = app_record_new(APP_PETITION);
	void *record = p;
	struct sb text = SB_INIT;

	if (shell_load(shell, APP_PETITION, id, p)) {
		sb_addf(&text, "\342\204\226 %s ",
			p->out_number ? p->out_number : "");
		show_day(&text, p->sent_on);
		sb_addf(&text, ", %s", _(petition_kinds[p->kind].label));
	}
	app_record_free(APP_PETITION, &record);
	return sb_detach(&text);
}

void scr_petition_outcome(struct shell *shell, const struct subject *subject)
{
	struct form_field fields[] = {
		{ .name = "what", .type = FIELD_TEXT, .flags = FORM_NOTE },
		{ .name = "outcome",
		  .type = FIELD_CHOICE,
		  .label = N_("Outcome"),
		  .flags = FIELD_REQUIRED,
		  .choices = petition_outcomes },
		{ .name = "outcome_on",
		  .type = FIELD_DATE,
		  .label = N_("Date"),
		  .flags = FIELD_REQUIRED },
		{ .name = "outcome_text",
		  .type = FIELD_NARRATIVE,
		  .label = N_("What the commission decided") },
		{ .name = NULL },
	};
	int64_t id = subject->ref_id;
	char *what;
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "petition_outcome",
					.title = N_("Outcome of the petition "
						    "(cl. 21)"),
					.before = fields,
					.owner_id = subject->case_id,
					.help = scr_refusal_help,
					.as_dialog = 1,
					.data = &id,
					.save = save_outcome,
					.built = stepform_built };

	if (!id)
		id = pickrow(shell, APP_PETITION, "case_id", subject->case_id,
			     _("Which petition?"), pickrow_petition);
	if (!id)
		return;
	fields[0].label = what = petition_text(shell, id);
	spec.draft_id = id;
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s", _("The outcome is recorded."));
	free(what);
}

/* -- removal (cl. 23) ------------------------------------------------------ */

static enum err_code save_removal(struct recordform *rf, struct err *err)
{
	return app_removal_request(shell_app(rf->shell), rf->record, err);
}

static int similar_removal(struct recordform *rf)
{
	static const char *const same[] = { "reason", "results", "evidence",
					    NULL };

	return stepform_copy_last(rf, "case_id", NULL, same);
}

void scr_removal_request(struct shell *shell, const struct subject *subject)
{
	struct app *app = shell_app(shell);
	struct removal *r = app_record_new(APP_REMOVAL);
	void *record = r;
	struct recordform_spec spec = {
		.kind = APP_REMOVAL,
		.title = N_("Petition for removal from the register (cl. 23)"),
		.record = r,
		.owner_id = subject->case_id,
		.help = scr_removal_help,
		.similar = similar_removal,
		.save = save_removal,
		.blocked_case = subject->case_id,
		.blocked_action = ACTION_REMOVAL_REQUEST,
	};

	r->case_id = subject->case_id;
	r->requested_on = app_today(app);
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The petition is made; the Council decides on it at "
			 "its next meeting."));
	app_record_free(APP_REMOVAL, &record);
}

/* -- transfer (cl. 24) ----------------------------------------------------- */

static enum err_code save_transfer(struct recordform *rf, struct err *err)
{
	return app_transfer_send(shell_app(rf->shell), rf->record, err);
}

void scr_transfer_create(struct shell *shell, const struct subject *subject)
{
	struct app *app = shell_app(shell);
	struct transfer *t = app_record_new(APP_TRANSFER);
	void *record = t;
	struct recordform_spec spec = {
		.kind = APP_TRANSFER,
		.title = N_("Transfer to another school (cl. 24)"),
		.record = t,
		.owner_id = subject->case_id,
		.help = scr_transfer_help,
		.save = save_transfer,
		.blocked_case = subject->case_id,
		.blocked_action = ACTION_TRANSFER_CREATE,
	};

	t->case_id = subject->case_id;
	t->left_on = t->sent_on = app_today(app);
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The information is sent; the new school's "
			 "confirmation is watched."));
	app_record_free(APP_TRANSFER, &record);
}

static enum err_code save_confirm(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_transfer_confirm(shell_app(rf->shell), *id,
				    form_text(rf->form, "accepted_by"),
				    form_number(rf->form, "accepted_on"), err);
}

void scr_transfer_confirm(struct shell *shell, const struct subject *subject)
{
	static const struct form_field fields[] = {
		{ .name = "accepted_by",
		  .type = FIELD_TEXT,
		  .label = N_("Accepted by"),
		  .help = N_("Full name and position, at the new school"),
		  .flags = FIELD_REQUIRED },
		{ .name = "accepted_on",
		  .type = FIELD_DATE,
		  .label = N_("Accepted on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	int64_t id = subject->ref_id;
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "transfer_confirm",
					.title = N_("The new school confirms "
						    "(cl. 24)"),
					.before = fields,
					.owner_id = subject->case_id,
					.help = scr_transfer_help,
					.as_dialog = 1,
					.data = &id,
					.save = save_confirm,
					.built = stepform_built };

	if (!id)
		id = pickrow(shell, APP_TRANSFER, "case_id", subject->case_id,
			     _("Which transfer?"), pickrow_transfer);
	if (!id)
		return;
	spec.draft_id = id;
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The new school has the information; the case is "
			 "complete."));
}
