#include "config.h"

#include "screen/scr_meeting.h"

#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "app/way.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screen/agenda.h"
#include "screen/card.h"
#include "screen/case_papers.h"
#include "screen/meeting_form.h"
#include "screen/participant.h"
#include "screen/scr_case.h"
#include "screen/scr_paper.h"
#include "screen/scr_rows.h"
#include "screen/show.h"
#include "widget/dialog.h"
#include "widget/picklist.h"

/*
 * Purpose: one meeting from its calling to the signed protocol. The first line
 * says what comes next; below it stand the agenda and who takes part.
 * Data: the meeting, its items, its participants, its addenda.
 * Calls: agenda.h, participant.h, meeting_form.h, app_meeting_open(), _close().
 * Keys: MEETING_COMMANDS; the blank key says present or absent.
 */

#define MEETING_COMMANDS(X) \
	X(MEETING, ADD, TERM_KEY_F2, 'n', MEETING_CALL, N_("Cases"), \
	  N_("put cases that wait on the agenda (cl. 4, 5)")) \
	X(MEETING, CASE, TERM_KEY_F3, 'c', CASE_VIEW, N_("Case"), \
	  N_("the case of the item one stands on")) \
	X(MEETING, EDIT, TERM_KEY_F4, 'e', MEETING_CALL, N_("Meeting"), \
	  N_("date, time, place, who presides: move the meeting (cl. 5)")) \
	X(MEETING, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("protocol, packet, the item's extract, invitations")) \
	X(MEETING, PAPERS, 0, 'l', PRINT, N_("Papers"), \
	  N_("extracts, invitations, the packet: several at once")) \
	X(MEETING, ROWS, 0, 'j', MEETING_VIEW, N_("Lists"), \
	  N_("agenda and participants as lists: sorted, narrowed, marked")) \
	X(MEETING, NEXT, TERM_KEY_F8, 's', NONE, N_("Next step"), \
	  N_("what the first line says")) \
	X(MEETING, OPEN, 0, 'o', MEETING_RUN, N_("Open"), \
	  N_("open the meeting: chair, secretary, five members (cl. 6, 7)")) \
	X(MEETING, CLOSE, 0, 'z', MEETING_RUN, N_("Close"), \
	  N_("close it: the protocol gets its number (cl. 17)")) \
	X(MEETING, SIGN, 0, 'g', PROTOCOL_SIGN, N_("Sign"), \
	  N_("the protocol is signed by chair and secretary (cl. 17)")) \
	X(MEETING, INVITE, 0, 'i', MEETING_INVITE, N_("Invite"), \
	  N_("a specialist, a parent, an agency (cl. 8, 9, 13)")) \
	X(MEETING, HAND, 0, 'h', MEETING_INVITE, N_("Handed over"), \
	  N_("how and when invitations were handed over (cl. 9)")) \
	X(MEETING, TOGGLE, ' ', 0, MEETING_RUN, N_("Present, absent"), \
	  N_("the one on whose line one stands")) \
	X(MEETING, ALL, 0, 'a', MEETING_RUN, N_("All present"), \
	  N_("of whom nothing was said yet")) \
	X(MEETING, REMOVE, TERM_KEY_DELETE, 0, MEETING_CALL, \
	  N_("Off the agenda"), N_("take the item off the agenda")) \
	X(MEETING, AMEND, 0, 'd', PROTOCOL_ADDENDUM, N_("Addendum"), \
	  N_("correct a signed protocol by an addendum (cl. 17)")) \
	X(MEETING, CANCEL, 0, 'x', MEETING_CALL, N_("Cancel"), \
	  N_("the meeting is not held"))
SCREEN_COMMANDS(MEETING, meeting)

enum {
	LINE_NEXT = 1,
	LINE_ITEM,
	LINE_PERSON,
	LINE_ORIGINAL, /* the protocol that this one adds to */
	LINE_ADDENDUM,
};

enum next {
	NEXT_NONE,
	NEXT_AGENDA,
	NEXT_INVITE,
	NEXT_WAIT, /* its day has not come */
	NEXT_ATTEND,
	NEXT_OPEN,
	NEXT_HEAR,
	NEXT_CLOSE,
	NEXT_SIGN,
};

struct meeting_screen {
	int64_t id;
	struct meeting m;
	struct app_records items, people;
	struct card *card;
	enum next next;
	int64_t next_item;
};

static const struct screen_help help[] = {
	{ "5", N_("A meeting is held by decision of the administration.") },
	{ "6, 7",
	  N_("It is opened when the chair, the secretary and no fewer than "
	     "five members of the Council are present.") },
	{ "8, 9",
	  N_("Specialists are called in where needed, and the parents or other "
	     "legal representatives of each child are invited. An invitation "
	     "is printed for each, and how it was handed over is recorded.") },
	{ "15",
	  N_("The Council hears each case and decides: to place, to refuse, or "
	     "to postpone. The case goes on its way at once.") },
	{ "17", N_("When every item is decided, the meeting is closed and the "
		   "protocol gets its number; chair and secretary sign it.") },
	{ NULL, NULL },
};

static struct agenda_item *item_at(const struct meeting_screen *x, int i)
{
	return app_records_at(&x->items, i);
}

static struct participant *person_at(const struct meeting_screen *x, int i)
{
	return app_records_at(&x->people, i);
}

static struct participant *person_by_id(const struct meeting_screen *x,
					int64_t id)
{
	for (int i = 0; i < x->people.n; i++)
		if (person_at(x, i)->row.id == id)
			return person_at(x, i);
	return NULL;
}

static struct agenda_item *item_by_id(const struct meeting_screen *x,
				      int64_t id)
{
	for (int i = 0; i < x->items.n; i++)
		if (item_at(x, i)->row.id == id)
			return item_at(x, i);
	return NULL;
}

/* -- what comes next ------------------------------------------------------- */

static int is_unhanded(const struct participant *p)
{
	return p->kind != PARTICIPANT_KIND_MEMBER && p->handed_on == DAY_NONE;
}

static int count_unhanded(const struct meeting_screen *x)
{
	int n = 0;

	for (int i = 0; i < x->people.n; i++)
		n += is_unhanded(person_at(x, i));
	return n;
}

static int count_unsaid(const struct meeting_screen *x)
{
	int n = 0;

	for (int i = 0; i < x->people.n; i++)
		n += person_at(x, i)->attendance == ATTENDANCE_NONE;
	return n;
}

static void find_next(struct meeting_screen *x, int64_t today)
{
	x->next = NEXT_NONE;
	x->next_item = 0;
	switch ((enum meeting_status)x->m.status) {
	case MEETING_STATUS_CALLED:
		if (!x->items.n)
			x->next = NEXT_AGENDA;
		else if (today < x->m.held_on)
			x->next = count_unhanded(x) ? NEXT_INVITE : NEXT_WAIT;
		else
			x->next = count_unsaid(x) ? NEXT_ATTEND : NEXT_OPEN;
		break;
	case MEETING_STATUS_OPENED:
		x->next = NEXT_CLOSE;
		for (int i = x->items.n - 1; i >= 0; i--)
			if (item_at(x, i)->decided_at == MOMENT_NONE)
				x->next_item = item_at(x, i)->row.id;
		if (x->next_item)
			x->next = NEXT_HEAR;
		break;
	case MEETING_STATUS_HELD:
		x->next = NEXT_SIGN;
		break;
	case MEETING_STATUS_SIGNED:
	case MEETING_STATUS_CANCELLED:
	case MEETING_STATUS_NONE:
		break;
	}
}

static char *next_text(const struct meeting_screen *x, struct app *app)
{
	const struct agenda_item *item;
	char *name, *text;
	int n;

	switch (x->next) {
	case NEXT_NONE:
		break;
	case NEXT_AGENDA:
		return xstrdup(_("Next: put cases on the agenda (F2)"));
	case NEXT_INVITE:
		n = count_unhanded(x);
		return xasprintf(ngettext("Next: hand over %d invitation (H)",
					  "Next: hand over %d invitations (H)",
					  (unsigned long)n),
				 n);
	case NEXT_WAIT:
		return xstrdup(_("All is ready; on its day the meeting is "
				 "opened here (O)"));
	case NEXT_ATTEND:
		return xstrdup(_("Next: who is present? Blank marks one, A all "
				 "the rest; then O opens"));
	case NEXT_OPEN:
		return xstrdup(_("Next: open the meeting (O)"));
	case NEXT_HEAR:
		item = item_by_id(x, x->next_item);
		name = agenda_item_name(app, item);
		/* TRANSLATORS: number of the item, child and question */
		text = xasprintf(_("Next: hear item %lld. %s"),
				 (long long)item->position, name);
		free(name);
		return text;
	case NEXT_CLOSE:
		return xstrdup(
			_("Next: all is decided; close the meeting (Z)"));
	case NEXT_SIGN:
		return xstrdup(_("Next: read the protocol (F5), then sign it "
				 "(G)"));
	}
	if (x->m.status == MEETING_STATUS_CANCELLED)
		return xstrdup(_("The meeting was cancelled."));
	return xstrdup(_("Signed; it never changes. Extracts and notices: F5, "
			 "and the card of each case."));
}

/* -- the lines ------------------------------------------------------------- */

/* Text in so many columns, cut or filled with blanks. */
static void add_padded(struct sb *out, const char *text, size_t cols)
{
	size_t bytes = utf8_cut_cols(text, cols);
	size_t used;

	sb_add_bytes(out, text, bytes);
	if (text[bytes] && bytes) {
		/* The sign of a cut stands in the last column. */
		sb_truncate(out, out->len - bytes);
		bytes = utf8_cut_cols(text, cols - 1);
		sb_add_bytes(out, text, bytes);
		sb_add(out, "…");
		return;
	}
	used = utf8_cols(text);
	if (used < cols)
		sb_add_repeat(out, ' ', cols - used);
}

static void add_head(struct meeting_screen *x, struct screen *screen)
{
	const struct meeting *m = &x->m;
	char *next = next_text(x, screen->app);

	if (x->next == NEXT_NONE || x->next == NEXT_WAIT)
		card_text(x->card,
			  m->status != MEETING_STATUS_CANCELLED ? STYLE_GOOD
								: STYLE_TEXT,
			  next);
	else
		card_line(x->card, STYLE_TITLE, LINE_NEXT, x->id, "%s", next);
	free(next);
	if (m->amends_id) {
		char *name = app_name(screen->app, APP_MEETING, m->amends_id);

		card_line(x->card, STYLE_TEXT, LINE_ORIGINAL, m->amends_id,
			  "%s: %s", _("Addendum to"), name);
		free(name);
		card_field(x->card, meeting_fields, "amendment", m);
	}
}

static void add_facts(struct meeting_screen *x)
{
	static const char *const names[] = { "place", "decision_basis",
					     "chair_id", "secretary_id",
					     "signed_on" };

	card_heading(x->card, _("Meeting"));
	for (size_t i = 0; i < ARRAY_SIZE(names); i++)
		card_field(x->card, meeting_fields, names[i], &x->m);
}

static void add_item(struct meeting_screen *x, struct app *app,
		     const struct agenda_item *item)
{
	char *name = agenda_item_name(app, item);
	enum style style = STYLE_TEXT;
	struct sb text = SB_INIT;

	sb_addf(&text, "%lld. %s", (long long)item->position, name);
	if (item->decision) {
		sb_addf(&text, " → %s", _(decisions[item->decision].label));
		style = STYLE_GOOD;
	} else if (x->m.status == MEETING_STATUS_OPENED) {
		sb_add(&text, " → …");
	}
	if (item->votes_for != INT_NONE)
		sb_addf(&text, " (%lld/%lld/%lld)", (long long)item->votes_for,
			item->votes_against == INT_NONE
				? 0LL
				: (long long)item->votes_against,
			item->votes_abstained == INT_NONE
				? 0LL
				: (long long)item->votes_abstained);
	card_line(x->card, style, LINE_ITEM, item->row.id, "%s", text.s);
	sb_release(&text);
	free(name);
}

static void add_person(struct meeting_screen *x, struct app *app,
		       const struct participant *p)
{
	char *name = participant_name(app, p);
	char *position = participant_position(app, p);
	const char *between = str_is_empty(position) ? "" : " · ";
	enum style style = STYLE_TEXT;
	struct sb text = SB_INIT;

	sb_addf(&text, "%s ", participant_sign(p));
	add_padded(&text, name, 30);
	sb_addf(&text, "  %s", position);
	if (p->kind != PARTICIPANT_KIND_MEMBER) {
		if (p->handed_on == DAY_NONE) {
			sb_addf(&text, "%s%s", between,
				_("invitation not handed over"));
			if (x->m.status == MEETING_STATUS_CALLED)
				style = STYLE_WARNING;
		} else {
			sb_addf(&text, "%s%s, ", between,
				_(hand_overs[p->handed_how].label));
			show_day_near(&text, p->handed_on, app_today(app));
		}
	}
	if (!str_is_empty(p->absence_reason))
		sb_addf(&text, " · %s", p->absence_reason);
	if (p->attendance == ATTENDANCE_ABSENT)
		style = STYLE_DIM;
	card_line(x->card, style, LINE_PERSON, p->row.id, "%s", text.s);
	sb_release(&text);
	free(position);
	free(name);
}

static void add_people(struct meeting_screen *x, struct app *app)
{
	int members = 0, members_present = 0, guests = 0, guests_present = 0;

	for (int i = 0; i < x->people.n; i++) {
		const struct participant *p = person_at(x, i);
		int present = p->attendance == ATTENDANCE_PRESENT;

		if (p->kind == PARTICIPANT_KIND_MEMBER) {
			members++;
			members_present += present;
		} else {
			guests++;
			guests_present += present;
		}
	}
	if (members) {
		char *heading = xasprintf(
			/* TRANSLATORS: how many are present, of how many */
			_("Members of the Council: %d of %d present"),
			members_present, members);

		card_heading(x->card, heading);
		free(heading);
	}
	for (int kind = PARTICIPANT_KIND_MEMBER;
	     kind <= PARTICIPANT_KIND_AGENCY; kind++) {
		if (kind == PARTICIPANT_KIND_SPECIALIST && guests) {
			char *heading =
				xasprintf(_("Invited: %d of %d present"),
					  guests_present, guests);

			card_heading(x->card, heading);
			free(heading);
		}
		for (int i = 0; i < x->people.n; i++)
			if (person_at(x, i)->kind == kind)
				add_person(x, app, person_at(x, i));
	}
}

static enum err_code add_addenda(struct meeting_screen *x, struct app *app,
				 struct err *err)
{
	struct app_records all = { .n = 0 };
	enum err_code code =
		app_load_all(app, APP_MEETING, "amends_id", x->id, &all, err);

	if (code == ERR_OK && all.n)
		card_heading(x->card, _("Addenda"));
	for (int i = 0; code == ERR_OK && i < all.n; i++) {
		const struct meeting *m = app_records_at(&all, i);
		char *name = meeting_name(app, m);

		card_line(x->card, STYLE_TEXT, LINE_ADDENDUM, m->row.id,
			  "%s, %s", name, _(meeting_statuses[m->status].label));
		free(name);
	}
	app_records_release(&all);
	return code;
}

static enum err_code read_all(struct meeting_screen *x, struct app *app,
			      struct err *err)
{
	struct app_records items = { .n = 0 }, people = { .n = 0 };

	if (app_load(app, APP_MEETING, x->id, &x->m, err) != ERR_OK)
		return err->code;
	if (app_load_all(app, APP_AGENDA_ITEM, "meeting_id", x->id, &items,
			 err) != ERR_OK)
		return err->code;
	app_records_release(&x->items);
	x->items = items;
	if (app_load_all(app, APP_PARTICIPANT, "meeting_id", x->id, &people,
			 err) != ERR_OK)
		return err->code;
	app_records_release(&x->people);
	x->people = people;
	return ERR_OK;
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct meeting_screen *x = screen->data;
	enum err_code code;
	char *name;

	if (!x->card)
		x->card = card_new(screen);
	code = read_all(x, screen->app, err);
	if (code != ERR_OK)
		return code;
	find_next(x, app_today(screen->app));
	name = meeting_name(screen->app, &x->m);
	/* TRANSLATORS: number, date and time; status */
	screen_set_title(screen, _("Meeting of the Council %s, %s"), name,
			 _(meeting_statuses[x->m.status].label));
	free(name);
	card_clear(x->card);
	add_head(x, screen);
	if (!x->m.amends_id) {
		card_heading(x->card, _("Agenda"));
		for (int i = 0; i < x->items.n; i++)
			add_item(x, screen->app, item_at(x, i));
		if (!x->items.n)
			card_text(x->card, STYLE_DIM,
				  _("Nothing stands on the agenda."));
		add_people(x, screen->app);
	}
	add_facts(x);
	return add_addenda(x, screen->app, err);
}

/* -- what is done ---------------------------------------------------------- */

static void open_meeting(struct screen *screen)
{
	struct meeting_screen *x = screen->data;
	struct err err = ERR_INIT;

	if (!shell_ok(screen->shell, app_meeting_open(screen->app, x->id, &err),
		      &err))
		return;
	shell_changed(screen->shell);
	ui_say(screen->ui, "%s",
	       _("The meeting is open; Enter on an item records what is "
		 "heard."));
}

static void close_meeting(struct screen *screen)
{
	struct meeting_screen *x = screen->data;
	struct err err = ERR_INIT;

	if (!shell_ok(screen->shell,
		      app_meeting_close(screen->app, x->id, &err), &err))
		return;
	shell_changed(screen->shell);
	/* TRANSLATORS: a number */
	ui_say(screen->ui, _("The meeting is over; its protocol is № %s."),
	       x->m.number ? x->m.number : "");
}

/* The current one, or all that are not handed over yet. */
static void hand(struct screen *screen)
{
	struct meeting_screen *x = screen->data;
	int64_t *ids = xcalloc((size_t)x->people.n + 1, sizeof(*ids)), id,
		n = 0;
	const struct participant *p = card_current(x->card, &id) == LINE_PERSON
					      ? person_by_id(x, id)
					      : NULL;

	if (p && p->kind != PARTICIPANT_KIND_MEMBER)
		ids[n++] = id;
	else
		for (int i = 0; i < x->people.n; i++)
			if (is_unhanded(person_at(x, i)))
				ids[n++] = person_at(x, i)->row.id;
	if (n)
		participant_hand(screen->shell, ids, n);
	else
		ui_say(screen->ui, "%s", _("All invitations are handed over."));
	free(ids);
}

static void next_step(struct screen *screen)
{
	struct meeting_screen *x = screen->data;

	switch (x->next) {
	case NEXT_NONE:
	case NEXT_WAIT:
		break;
	case NEXT_AGENDA:
		agenda_pick(screen->shell, x->id);
		break;
	case NEXT_INVITE:
		hand(screen);
		break;
	case NEXT_ATTEND:
		participant_all_present(screen->shell, x->id);
		break;
	case NEXT_OPEN:
		open_meeting(screen);
		break;
	case NEXT_HEAR:
		agenda_item_open(screen->shell, x->next_item);
		break;
	case NEXT_CLOSE:
		close_meeting(screen);
		break;
	case NEXT_SIGN:
		meeting_sign(screen->shell, x->id);
		break;
	}
}

static void print(struct screen *screen)
{
	struct meeting_screen *x = screen->data;
	const struct agenda_item *item;
	const struct participant *p;
	int64_t id;

	switch (card_current(x->card, &id)) {
	case LINE_ITEM:
		item = item_by_id(x, id);
		if (item && item->decision) {
			scr_paper(screen->shell, "extract", id);
			return;
		}
		break;
	case LINE_PERSON:
		p = person_by_id(x, id);
		if (p && p->kind != PARTICIPANT_KIND_MEMBER) {
			scr_paper(screen->shell, "invitation", id);
			return;
		}
		break;
	}
	if (x->m.status == MEETING_STATUS_HELD ||
	    x->m.status == MEETING_STATUS_SIGNED)
		scr_paper(screen->shell, "protocol", x->id);
	else
		meeting_papers(screen->shell, x->id);
}

static const char *refusal_of(const struct meeting_screen *x, int64_t today,
			      int id, int line)
{
	enum meeting_status status = (enum meeting_status)x->m.status;

	switch (id) {
	case MEETING_ADD:
	case MEETING_EDIT:
	case MEETING_OPEN:
	case MEETING_CANCEL:
		if (status != MEETING_STATUS_CALLED)
			return _("The meeting is no longer only called.");
		if (id == MEETING_OPEN && x->m.held_on > today)
			return _("The day of the meeting has not come yet.");
		break;
	case MEETING_REMOVE:
		if (status != MEETING_STATUS_CALLED)
			return _("The meeting is no longer only called.");
		if (line != LINE_ITEM)
			return _("Stand on an item of the agenda first.");
		break;
	case MEETING_CASE:
		if (line != LINE_ITEM)
			return _("Stand on an item of the agenda first.");
		break;
	case MEETING_CLOSE:
		if (status != MEETING_STATUS_OPENED)
			return _("The meeting is not open.");
		break;
	case MEETING_SIGN:
		if (status != MEETING_STATUS_HELD)
			return _("There is no protocol to be signed.");
		break;
	case MEETING_AMEND:
		if (status != MEETING_STATUS_SIGNED || x->m.amends_id)
			return _("An addendum is made to a signed protocol.");
		break;
	case MEETING_TOGGLE:
	case MEETING_INVITE:
	case MEETING_HAND:
	case MEETING_ALL:
		if (id == MEETING_TOGGLE && line != LINE_PERSON)
			return _("Stand on a participant first.");
		if (status != MEETING_STATUS_CALLED &&
		    status != MEETING_STATUS_OPENED &&
		    status != MEETING_STATUS_HELD)
			return _("The protocol is signed, or the meeting was "
				 "cancelled.");
		break;
	case MEETING_NEXT:
		if (x->next == NEXT_NONE)
			return _("Nothing is left to do.");
		if (x->next == NEXT_WAIT)
			return _("The day of the meeting has not come yet.");
		break;
	}
	return NULL;
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct meeting_screen *x = screen->data;
	int64_t record;
	const char *reason = refusal_of(x, app_today(screen->app), id,
					card_current(x->card, &record));

	if (reason)
		sb_add(why, reason);
	return !reason;
}

static void amend(struct screen *screen)
{
	struct meeting_screen *x = screen->data;
	int64_t id = meeting_amend(screen->shell, x->id);

	if (id)
		scr_meeting(screen->shell, id);
}

static void command(struct screen *screen, int id)
{
	struct meeting_screen *x = screen->data;
	int64_t row;
	int line = card_current(x->card, &row);

	switch (id) {
	case MEETING_ADD:
		agenda_pick(screen->shell, x->id);
		break;
	case MEETING_CASE:
		if (line == LINE_ITEM && item_by_id(x, row))
			scr_case(screen->shell, item_by_id(x, row)->case_id);
		break;
	case MEETING_EDIT:
		meeting_edit(screen->shell, x->id);
		break;
	case MEETING_PAPERS:
		meeting_papers(screen->shell, x->id);
		break;
	case MEETING_ROWS:
		scr_rows_of_meeting(screen->shell, x->id);
		break;
	case MEETING_PRINT:
		print(screen);
		break;
	case MEETING_NEXT:
		next_step(screen);
		break;
	case MEETING_OPEN:
		open_meeting(screen);
		break;
	case MEETING_CLOSE:
		close_meeting(screen);
		break;
	case MEETING_SIGN:
		meeting_sign(screen->shell, x->id);
		break;
	case MEETING_INVITE:
		participant_add(screen->shell, x->id);
		break;
	case MEETING_HAND:
		hand(screen);
		break;
	case MEETING_TOGGLE:
		if (person_by_id(x, row))
			participant_toggle(screen->shell, person_by_id(x, row));
		break;
	case MEETING_ALL:
		participant_all_present(screen->shell, x->id);
		break;
	case MEETING_REMOVE:
		agenda_remove(screen->shell, row);
		break;
	case MEETING_AMEND:
		amend(screen);
		break;
	case MEETING_CANCEL:
		meeting_cancel(screen->shell, x->id);
		break;
	}
}

static void open_item(struct screen *screen, int64_t id)
{
	struct meeting_screen *x = screen->data;

	/* Signed: what stands there is the extract. */
	if (x->m.status == MEETING_STATUS_SIGNED)
		scr_paper(screen->shell, "extract", id);
	else
		agenda_item_open(screen->shell, id);
}

static void select_line(struct screen *screen, int64_t row)
{
	struct meeting_screen *x = screen->data;
	int64_t id;

	(void)row;
	switch (card_current(x->card, &id)) {
	case LINE_NEXT:
		next_step(screen);
		break;
	case LINE_ITEM:
		open_item(screen, id);
		break;
	case LINE_PERSON:
		participant_edit(screen->shell, id);
		break;
	case LINE_ORIGINAL:
	case LINE_ADDENDUM:
		scr_meeting(screen->shell, id);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct meeting_screen *x = screen->data;

	app_records_release(&x->items);
	app_records_release(&x->people);
	fields_release(meeting_fields, &x->m);
	free(x);
}

void scr_meeting(struct shell *shell, int64_t id)
{
	static const struct screen_ops ops = {
		.name = "meeting",
		.commands = meeting_commands,
		.actions = meeting_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_line,
		.close = closed,
	};
	struct meeting_screen *x = xcalloc(1, sizeof(*x));

	x->id = id;
	x->items.kind = APP_AGENDA_ITEM;
	x->people.kind = APP_PARTICIPANT;
	fields_init(meeting_fields, &x->m);
	shell_push(shell, &ops, x);
}
