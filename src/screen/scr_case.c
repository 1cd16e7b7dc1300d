#include "config.h"

#include "screen/scr_case.h"

#include <stdlib.h>
#include <string.h>

#include "app/deadline.h"
#include "app/list.h"
#include "app/way.h"
#include "base/mem.h"
#include "model/watcher.h"
#include "screen/card.h"
#include "screen/changes.h"
#include "screen/case_papers.h"
#include "screen/explain.h"
#include "screen/record_open.h"
#include "screen/recordform.h"
#include "screen/scr_child.h"
#include "screen/scr_rows.h"
#include "screen/scr_signal.h"
#include "screen/show.h"
#include "widget/picklist.h"

/*
 * Purpose: a case at a glance: its next step, whose it is and until when, on the
 * first line; what is due; what is known; what happened, event date and entry
 * date.
 * Data: app_case_open(), its duties, its signals, its events.
 * Calls: every step of the way, through steps.h.
 * Keys: CASE_COMMANDS.
 */

#define CASE_COMMANDS(X) \
	X(CASE, NEXT, TERM_KEY_F2, 's', NONE, N_("Next step"), \
	  N_("take the next step of the case")) \
	X(CASE, CHILD, TERM_KEY_F3, 'd', CHILD_VIEW, N_("Child"), \
	  N_("the child's card: family, address, cases")) \
	X(CASE, EDIT, TERM_KEY_F4, 'e', CASE_CORRECT, N_("Correct"), \
	  N_("correct category, grounds, person responsible")) \
	X(CASE, PRINT, TERM_KEY_F5, 0, PRINT, N_("Print"), \
	  N_("the papers of the case")) \
	X(CASE, EXPLAIN, TERM_KEY_F8, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day")) \
	X(CASE, FILTER, 0, 'f', NONE, N_("Filter"), \
	  N_("only events of one kind in the chronology")) \
	X(CASE, ROWS, 0, 'j', CASE_VIEW, N_("Lists"), \
	  N_("chronology, duties, papers … as lists: sorted, narrowed")) \
	X(CASE, CHANGES, 0, 'h', CASE_VIEW, N_("Corrections"), \
	  N_("what was corrected: old value, who, when, why")) \
	X(CASE, PRIMARY, 0, 'i', PRIMARY_EDIT, N_("Primary information"), \
	  N_("who, where, the situation (cl. 12)")) \
	X(CASE, MATERIALS, 0, 'm', MATERIAL_WRITE, N_("Materials"), \
	  N_("the checklist of the primary assessment (cl. 14)")) \
	X(CASE, VISIT, 0, 'v', VISIT_RECORD, N_("Visit or talk"), \
	  N_("home visit with its act, meeting with the parents (cl. 13)")) \
	X(CASE, REQUEST, 0, 'q', REQUEST_SEND, N_("Request"), \
	  N_("a request to an agency (cl. 13)")) \
	X(CASE, ANSWER, 0, 'a', REQUEST_ANSWER, N_("Answer"), \
	  N_("what an agency answered to a request (cl. 13)")) \
	X(CASE, REPRESENTATION, 0, 'k', REPRESENTATION, N_("Representation"), \
	  N_("put the case before the Council (cl. 4)")) \
	X(CASE, COUNCIL, 0, 'c', MEETING_CALL, N_("Council"), \
	  N_("the meeting that hears the case (cl. 5)")) \
	X(CASE, PLAN, 0, 'p', PLAN_VIEW, N_("Plan"), \
	  N_("the individual plan and its measures (cl. 16, 18, 19)")) \
	X(CASE, NOTICE, 0, 'n', NOTICE_SEND, N_("Notice"), \
	  N_("tell the agency what was decided (cl. 20)")) \
	X(CASE, REFUSAL, 0, 'x', REFUSAL_RECORD, N_("Refusal of help"), \
	  N_("the parents refuse the help offered (cl. 21)")) \
	X(CASE, PETITION, 0, 't', PETITION_CREATE, N_("Petition"), \
	  N_("petition the commission on minors (cl. 21)")) \
	X(CASE, OUTCOME, 0, 'o', PETITION_OUTCOME, N_("Outcome"), \
	  N_("what the commission decided on a petition (cl. 21)")) \
	X(CASE, REMOVAL, 0, 'r', REMOVAL_REQUEST, N_("Removal"), \
	  N_("ask for removal from the register (cl. 23)")) \
	X(CASE, TRANSFER, 0, 'l', TRANSFER_CREATE, N_("Transfer"), \
	  N_("send the information to the new school (cl. 24)")) \
	X(CASE, CONFIRM, 0, 'b', TRANSFER_CONFIRM, N_("Arrived"), \
	  N_("the new school confirms that it has it (cl. 24)")) \
	X(CASE, CLOSE, 0, 'z', CASE_CLOSE, N_("Close the case"), \
	  N_("close it before a decision, with the reason (cl. 10)"))
SCREEN_COMMANDS(CASE, case)

/* A sign and a last day, one that is long past too; a journal's number. */
#define WHEN_COLS 24
#define NUMBER_COLS 10

enum { LINE_NEXT = 1, LINE_DUTY, LINE_SIGNAL, LINE_EVENT, LINE_EARLIER };

struct case_screen {
	int64_t id;
	struct app_case c;
	int has_case;
	struct card *card;
	struct deadlines duties;
	int64_t only; /* enum event_type of the chronology, 0: all */
	struct listing_page events;
};

static const struct screen_help help[] = {
	{ "",
	  N_("The first line says what comes next, whose it is and until when; "
	     "Enter takes that step. A step that is not possible yet says what "
	     "is missing and goes there.") },
	{ "12",
	  N_("Primary information within 2 working days: the family, where "
	     "they live, the situation.") },
	{ "14, 15",
	  N_("The materials of the primary assessment go to the deputy head; "
	     "the Council hears the parents and decides: place or refuse.") },
	{ "16, 18, 19",
	  N_("After a placing a plan is approved: measures with responsible "
	     "persons and terms, each watched and assessed.") },
	{ "20", N_("The agency is told within 1 working day.") },
	{ NULL, NULL },
};

/* What presses first, then what has no term. */
static int by_term(const void *a, const void *b)
{
	const struct deadline *x = a, *y = b;
	int64_t due_x = x->due_on == DAY_NONE ? INT64_MAX : x->due_on;
	int64_t due_y = y->due_on == DAY_NONE ? INT64_MAX : y->due_on;

	if (due_x != due_y)
		return due_x < due_y ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

static enum err_code read_duties(struct case_screen *x, struct screen *screen,
				 struct err *err)
{
	struct deadlines duties = { .n = 0 };
	enum err_code code =
		app_case_deadlines(screen->app, x->id, &duties, err);

	if (code != ERR_OK)
		return code;
	app_deadlines_release(&x->duties);
	x->duties = duties;
	if (duties.n)
		qsort(x->duties.items, (size_t)duties.n,
		      sizeof(*x->duties.items), by_term);
	return ERR_OK;
}

/* The duty that the next step fulfils; NULL if none says so. */
static const struct deadline *next_duty(const struct case_screen *x)
{
	/* What is written first ends with its completion. */
	enum action action = x->c.next_action == ACTION_PRIMARY_EDIT
				     ? ACTION_PRIMARY_COMPLETE
				     : x->c.next_action;

	for (int i = 0; i < x->duties.n; i++) {
		const struct deadline *d = &x->duties.items[i];

		if (watcher_is_open(d->level) &&
		    obligation_spec(d->rule)->action == action &&
		    (x->c.next_action == ACTION_MATERIAL_WRITE
			     ? d->ref_id == x->c.next_ref
			     : d->due_on == x->c.next_due_on))
			return d;
	}
	return NULL;
}

/* A name is not torn in two at the end of a row. */
static void add_whole(struct sb *out, const char *name)
{
	for (const char *s = name; *s; s++)
		if (*s == ' ')
			sb_add(out, CARD_BLANK);
		else
			sb_add_char(out, *s);
}

static void add_next(struct case_screen *x, struct screen *screen)
{
	const struct deadline *duty = next_duty(x);
	const char *who = duty && !str_is_empty(duty->responsible)
				  ? duty->responsible
				  : show_role_short(x->c.next_role);
	struct sb due = SB_INIT, what = SB_INIT, line = SB_INIT, name = SB_INIT;
	enum style style = STYLE_TITLE;

	if (x->c.next_action == ACTION_NONE) {
		card_text(x->card, STYLE_GOOD, _("Nothing is left to do."));
		return;
	}
	if (x->c.next_due_on != DAY_NONE) {
		sb_add(&due, ", ");
		show_due(&due, screen->app, x->c.next_due_on);
		if (x->c.next_due_on <= app_today(screen->app))
			style = STYLE_WARNING;
	}
	sb_add(&what, x->c.next_action == ACTION_FAMILY_EDIT
			      ? _("mark who represents the child by law")
			      : _(action_label(x->c.next_action)));
	if (duty && duty->rule == OBLIGATION_MATERIALS) {
		sb_add(&what, ": ");
		show_duty_short(&what, duty);
	}
	/* TRANSLATORS: next step, who does it, ", by when" or nothing */
	add_whole(&name, who);
	sb_addf(&line, _("Next: %s (%s%s)"), what.s, name.s, due.s);
	card_text(x->card, style, line.s);
	card_opens(x->card, LINE_NEXT, x->id);
	sb_release(&line);
	sb_release(&name);
	sb_release(&what);
	sb_release(&due);
}

static void add_duties(struct case_screen *x, struct screen *screen)
{
	for (int i = 0; i < x->duties.n; i++) {
		const struct deadline *d = &x->duties.items[i];
		struct sb when = SB_INIT, duty = SB_INIT;
		enum style style = STYLE_TEXT;

		if (!watcher_is_open(d->level))
			continue;
		if (d->level == WATCHER_OVERDUE)
			style = STYLE_ERROR;
		else if (d->level == WATCHER_TODAY)
			style = STYLE_WARNING;
		sb_addf(&when, "%-2s ", watcher_sign(d->level));
		show_deadline(&when, screen->app, d);
		show_duty_short(&duty, d);
		sb_add(&duty, "  ");
		add_whole(&duty, str_is_empty(d->responsible)
					 ? show_role_short(d->role)
					 : d->responsible);
		card_labelled(x->card, style, WHEN_COLS, when.s, duty.s);
		card_opens(x->card, LINE_DUTY, i);
		sb_release(&when);
		sb_release(&duty);
	}
}

static void add_facts(struct case_screen *x)
{
	struct card *c = x->card;
	const struct casefile *f = &x->c.casefile;

	card_field(c, casefile_fields, "stage", f);
	card_field(c, casefile_fields, "category", f);
	card_field(c, casefile_fields, "grounds", f);
	card_field(c, casefile_fields, "responsible_id", f);
	card_field(c, casefile_fields, "opened_on", f);
	card_field(c, casefile_fields, "placed_on", f);
	card_field(c, casefile_fields, "closed_on", f);
	card_field(c, casefile_fields, "outcome", f);
}

/* Placed again: what came before is a case of its own, and stays. */
static enum err_code add_earlier(struct case_screen *x, struct screen *screen,
				 struct err *err)
{
	struct app_records cases = { .n = 0 };
	enum err_code code = app_load_all(screen->app, APP_CASEFILE, "child_id",
					  x->c.casefile.child_id, &cases, err);

	for (int i = 0; code == ERR_OK && i < cases.n; i++) {
		const struct casefile *f = app_records_at(&cases, i);
		struct sb text = SB_INIT;

		if (f->row.id >= x->id)
			continue;
		show_case(&text, f);
		card_value(x->card, _("Earlier case"), text.s);
		card_opens(x->card, LINE_EARLIER, f->row.id);
		sb_release(&text);
	}
	app_records_release(&cases);
	return code;
}

static enum err_code add_signals(struct case_screen *x, struct screen *screen,
				 struct err *err)
{
	struct listing_filter filter = { .owner_id = x->id };
	struct listing_page page = LISTING_PAGE_INIT;
	enum err_code code =
		app_list_rows(screen->app, &listing_signals_of_case, &filter, 0,
			      0, 100, &page, err);

	if (code != ERR_OK)
		return code;
	card_heading(x->card, _("Signals"));
	for (int i = 0; i < page.n; i++) {
		struct sb text = SB_INIT, number = SB_INIT;

		for (int j = 0; j < page.n_columns; j++) {
			const struct listing_column *column =
				&listing_signals_of_case.columns[j];

			/* Whom and what for, the case has said already. */
			if (column->is_hidden || !*page.rows[i].cells[j] ||
			    strcmp(column->name, "children") == 0 ||
			    strcmp(column->name, "grounds") == 0 ||
			    (strcmp(column->name, "source") == 0 &&
			     *listing_cell(&listing_signals_of_case,
					   &page.rows[i], "from_whom")))
				continue;
			if (strcmp(column->name, "number") == 0) {
				sb_add(&number, page.rows[i].cells[j]);
				continue;
			}
			if (text.len)
				sb_add(&text, "  ");
			show_cell(&text, screen->app, column,
				  page.rows[i].cells[j]);
		}
		card_labelled(x->card, STYLE_TEXT, NUMBER_COLS, number.s,
			      text.s);
		card_opens(x->card, LINE_SIGNAL, page.rows[i].id);
		sb_release(&number);
		sb_release(&text);
	}
	listing_page_release(&page);
	return ERR_OK;
}

#define EVENTS_MAX 1000

/*
 * One step may stand in the table twice: for the signal before there was a case,
 * and for the case. The one that says more is shown.
 */
static int is_said_better(const struct listing_page *page, int i)
{
	const struct listing *l = &listing_events;
	const struct listing_row *row = &page->rows[i];
	const char *note = listing_cell(l, row, "note");

	for (int j = 0; j < page->n; j++) {
		const struct listing_row *other = &page->rows[j];
		const char *more = listing_cell(l, other, "note");

		if (j == i ||
		    strcmp(listing_cell(l, other, "type"),
			   listing_cell(l, row, "type")) != 0 ||
		    strcmp(listing_cell(l, other, "happened_at"),
			   listing_cell(l, row, "happened_at")) != 0 ||
		    strcmp(listing_cell(l, other, "signal_id"),
			   listing_cell(l, row, "signal_id")) != 0)
			continue;
		if ((!*note && *more) || (strcmp(note, more) == 0 && j < i))
			return 1;
	}
	return 0;
}

static void add_event(struct case_screen *x, struct screen *screen, int i)
{
	const struct listing *l = &listing_events;
	const struct listing_row *row = &x->events.rows[i];
	int64_t today = app_today(screen->app);
	int64_t happened =
		moment_parse_iso(listing_cell(l, row, "happened_at"));
	int64_t entered = moment_parse_iso(listing_cell(l, row, "entered_at"));
	const char *note = listing_cell(l, row, "note");
	const char *who = listing_cell(l, row, "by_whom");
	const char *topic = listing_cell(l, row, "topic");
	int64_t kind = choice_find(material_kinds, topic);
	int64_t type = choice_find(event_choices, listing_cell(l, row, "type"));
	struct sb at = SB_INIT, text = SB_INIT;

	if (x->only && type != x->only)
		return;
	show_moment_near(&at, happened, today);
	if (type > 0)
		sb_add(&text, _(event_choices[type].label));
	if (*topic)
		sb_addf(&text, ": %s",
			kind > 0 ? _(material_kinds[kind].label) : topic);
	if (*note)
		sb_addf(&text, ": %s", _(note));
	if (*who)
		sb_addf(&text, " \302\267 %s", who);
	if (moment_day(entered) > moment_day(happened)) {
		/* TRANSLATORS: an event that was entered on a later day */
		sb_add(&text, _(" (back-dated, entered "));
		show_moment_near(&text, entered, today);
		sb_add_char(&text, ')');
	}
	card_dated(x->card, STYLE_TEXT, at.s, text.s);
	card_opens(x->card, LINE_EVENT, i);
	sb_release(&at);
	sb_release(&text);
}

static enum err_code add_events(struct case_screen *x, struct screen *screen,
				struct err *err)
{
	struct listing_filter filter = { .owner_id = x->id };
	struct listing_page page = LISTING_PAGE_INIT;
	enum err_code code =
		app_list_rows(screen->app, &listing_events, &filter, 0, 0,
			      EVENTS_MAX, &page, err);

	if (code != ERR_OK)
		return code;
	listing_page_release(&x->events);
	x->events = page;
	card_heading(x->card, x->only ? _("Chronology (filtered: F shows all)")
				      : _("Chronology"));
	for (int i = 0; i < x->events.n; i++)
		if (!is_said_better(&x->events, i))
			add_event(x, screen, i);
	return ERR_OK;
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct case_screen *x = screen->data;
	struct app_case c;
	enum err_code code;
	char *full;

	if (!x->card)
		x->card = card_new(screen);
	memset(&c, 0, sizeof(c));
	code = app_case_open(screen->app, x->id, &c, err);
	if (code != ERR_OK)
		return code;
	if (x->has_case)
		app_case_release(&x->c);
	x->c = c;
	x->has_case = 1;
	full = person_full_name(c.child.surname, c.child.given,
				c.child.patronymic);
	/* TRANSLATORS: case number, child, class */
	screen_set_title(screen, _("Case %s: %s, %s"), c.casefile.number, full,
			 c.class_name);
	free(full);
	code = read_duties(x, screen, err);
	if (code != ERR_OK)
		return code;
	card_clear(x->card);
	add_next(x, screen);
	if (c.casefile.danger)
		card_text(x->card, STYLE_ERROR,
			  _("!!! Immediate danger was reported."));
	add_duties(x, screen);
	card_blank(x->card);
	add_facts(x);
	code = add_earlier(x, screen, err);
	if (code == ERR_OK)
		code = add_signals(x, screen, err);
	if (code == ERR_OK)
		code = add_events(x, screen, err);
	return code;
}

static struct subject subject_of(const struct case_screen *x)
{
	return (struct subject){ .case_id = x->id,
				 .meeting_id = x->c.meeting_id,
				 .ref_id = x->c.next_ref };
}

static void next_step(struct screen *screen)
{
	struct case_screen *x = screen->data;
	struct subject subject = subject_of(x);

	shell_step(screen->shell, x->c.next_action, &subject);
}

static void edit(struct screen *screen)
{
	struct case_screen *x = screen->data;

	void *record = app_record_new(APP_CASEFILE);
	struct recordform_spec spec = { .kind = APP_CASEFILE,
					.title = N_("Correct the case"),
					.record = record,
					.asks_reason = 1,
					.help = help };
	struct err err = ERR_INIT;

	if (shell_ok(screen->shell,
		     app_load(screen->app, APP_CASEFILE, x->id, record, &err),
		     &err) &&
	    recordform_run(screen->shell, &spec) == RECORDFORM_SAVED)
		ui_say(screen->ui, "%s",
		       _("Saved; the old values stay in the journal."));
	app_record_free(APP_CASEFILE, &record);
}

static void choose_filter(struct screen *screen)
{
	struct case_screen *x = screen->data;
	struct picklist_item items[EVENT_TYPE_COUNT + 1] = { { .id = 0 } };
	struct picklist_spec spec = { .items = items,
				      .current = x->only,
				      .with_none = 1 };
	struct picked picked;

	for (int i = 1; i < EVENT_TYPE_COUNT; i++)
		items[i - 1] = (struct picklist_item){
			.id = i, .label = _(event_choices[i].label)
		};
	spec.title = _("Which events? (F8: all)");
	if (x->only) {
		x->only = 0;
		screen_reload(screen);
		return;
	}
	picked_init(&picked);
	switch (picklist_run(screen->ui, &spec, &picked)) {
	case PICK_DONE:
		x->only = picked.id;
		break;
	case PICK_NONE:
		x->only = 0;
		break;
	}
	picked_release(&picked);
	screen_reload(screen);
}

/* The last day of the line one stands on, else what presses most. */
static void explain(struct screen *screen)
{
	struct case_screen *x = screen->data;
	const struct deadline *d = NULL;
	int64_t id;

	switch (card_current(x->card, &id)) {
	case LINE_DUTY:
		d = &x->duties.items[id];
		break;
	case LINE_NEXT:
		d = next_duty(x);
		break;
	}
	if (d)
		explain_deadline(screen->shell, d);
	else
		explain_case(screen->shell, x->id);
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct case_screen *x = screen->data;

	if (id == CASE_NEXT && x->c.next_action == ACTION_NONE) {
		sb_add(why, _("Nothing is left to do."));
		return 0;
	}
	return 1;
}

static void command(struct screen *screen, int id)
{
	struct case_screen *x = screen->data;
	struct subject subject = subject_of(x);

	switch (id) {
	case CASE_NEXT:
		next_step(screen);
		break;
	case CASE_CHILD:
		scr_child(screen->shell, x->c.child.row.id);
		break;
	case CASE_EDIT:
		edit(screen);
		break;
	case CASE_PRINT:
		case_papers(screen->shell, x->id);
		break;
	case CASE_EXPLAIN:
		explain(screen);
		break;
	case CASE_FILTER:
		choose_filter(screen);
		break;
	case CASE_ROWS:
		scr_rows_of_case(screen->shell, x->id);
		break;
	case CASE_CHANGES:
		changes_read(screen->shell, x->c.child.row.id);
		break;
	default:
		subject.ref_id = 0;
		shell_step(screen->shell, case_actions[id - COMMAND_OWN],
			   &subject);
	}
}

static void open_event(const struct case_screen *x, struct shell *shell,
		       const struct listing_row *row)
{
	const struct listing *l = &listing_events;
	const char *table = listing_cell(l, row, "ref_table");
	const char *id = listing_cell(l, row, "ref_id");

	if (choice_find(event_choices, listing_cell(l, row, "type")) ==
	    EVENT_CORRECTED) {
		changes_read(shell, x->c.child.row.id);
		return;
	}
	record_open(shell, table, strtoll(id, NULL, 10), x->id);
}

static void select_line(struct screen *screen, int64_t row)
{
	struct case_screen *x = screen->data;
	int64_t id;

	(void)row;
	switch (card_current(x->card, &id)) {
	case LINE_NEXT:
		next_step(screen);
		break;
	case LINE_DUTY: {
		const struct deadline *d = &x->duties.items[id];
		struct subject subject = { .case_id = d->case_id,
					   .signal_id = d->signal_id,
					   .meeting_id = d->meeting_id,
					   .ref_id = d->ref_id };

		shell_step(screen->shell, obligation_spec(d->rule)->action,
			   &subject);
		break;
	}
	case LINE_EARLIER:
		scr_case(screen->shell, id);
		break;
	case LINE_SIGNAL:
		scr_signal(screen->shell, id);
		break;
	case LINE_EVENT:
		open_event(x, screen->shell, &x->events.rows[id]);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct case_screen *x = screen->data;

	listing_page_release(&x->events);
	app_deadlines_release(&x->duties);
	if (x->has_case)
		app_case_release(&x->c);
	free(x);
}

void scr_case(struct shell *shell, int64_t case_id)
{
	static const struct screen_ops ops = {
		.name = "case",
		.commands = case_commands,
		.actions = case_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_line,
		.close = closed,
	};
	struct case_screen *x = xcalloc(1, sizeof(*x));

	x->id = case_id;
	x->events = (struct listing_page)LISTING_PAGE_INIT;
	shell_push(shell, &ops, x);
}

void scr_case_step(struct shell *shell, const struct subject *subject)
{
	if (subject->case_id)
		scr_case(shell, subject->case_id);
}
