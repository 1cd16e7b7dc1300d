#include "config.h"

#include "screen/scr_meeting.h"

#include <stdlib.h>

#include "app/list.h"
#include "app/way.h"
#include "base/mem.h"
#include "screen/agenda.h"
#include "screen/meeting_form.h"
#include "screen/show.h"
#include "widget/picklist.h"

/*
 * Purpose: from a case or a deadline to the meeting that it is about.
 * Data: the meetings that are called.
 * Calls: scr_meeting.c, agenda.h, meeting_form.h.
 */

#define CALLED_MAX 20

static int64_t meeting_of(const struct subject *subject)
{
	return subject->meeting_id ? subject->meeting_id : subject->ref_id;
}

void scr_meeting_step(struct shell *shell, const struct subject *subject)
{
	if (meeting_of(subject))
		scr_meeting(shell, meeting_of(subject));
	else
		scr_meeting_call(shell, subject);
}

/* -- which meeting --------------------------------------------------------- */

struct called {
	struct listing_page page;
	struct app *app;
};

static void find(void *data, const char *typed, int max,
		 struct pick_items *items)
{
	const struct called *called = data;
	const struct listing *l = &listing_meetings;

	(void)typed;
	for (int i = 0; i < called->page.n && i < max; i++) {
		const struct listing_row *row = &called->page.rows[i];
		struct sb text = SB_INIT;

		show_day_near(&text,
			      day_parse_iso(listing_cell(l, row, "held_on")),
			      app_today(called->app));
		sb_addf(&text, " %s", listing_cell(l, row, "starts_at"));
		pick_items_add(items, row->id, text.s,
			       listing_cell(l, row, "place"));
		sb_release(&text);
	}
}

/* One of the called meetings, or a new one; 0: neither. */
static int64_t choose_meeting(struct shell *shell)
{
	struct listing_filter filter = { .status = MEETING_STATUS_CALLED };
	struct called called = { .page = LISTING_PAGE_INIT,
				 .app = shell_app(shell) };
	struct picklist_spec spec = { .find = find,
				      .data = &called,
				      .with_new = 1 };
	struct picked picked;
	struct err err = ERR_INIT;
	int64_t id = 0;
	int result = PICK_NEW;

	if (!shell_ok(shell,
		      app_list_rows(called.app, &listing_meetings, &filter, 0,
				    0, CALLED_MAX, &called.page, &err),
		      &err))
		return 0;
	spec.title = _("On which meeting's agenda? (F7: call a new one)");
	picked_init(&picked);
	if (called.page.n)
		result = picklist_run(shell_ui(shell), &spec, &picked);
	if (result == PICK_DONE)
		id = picked.id;
	else if (result == PICK_NEW)
		id = meeting_call(shell);
	picked_release(&picked);
	listing_page_release(&called.page);
	return id;
}

void scr_meeting_call(struct shell *shell, const struct subject *subject)
{
	int64_t id = subject->meeting_id;

	if (!subject->case_id) {
		id = id ? id : meeting_call(shell);
		if (id)
			scr_meeting(shell, id);
		return;
	}
	if (!id) {
		id = choose_meeting(shell);
		if (!id || !agenda_add(shell, id, subject->case_id))
			return;
		shell_changed(shell);
		ui_say(shell_ui(shell), "%s",
		       _("On the agenda; parents and class teacher are among "
			 "the invited."));
	}
	scr_meeting(shell, id);
}

/* -- an item, the protocol ------------------------------------------------- */

void scr_meeting_decide(struct shell *shell, const struct subject *subject)
{
	struct app_records items = { .n = 0 };
	struct err err = ERR_INIT;
	int64_t meeting_id = meeting_of(subject), id = 0;

	if (!meeting_id ||
	    !shell_ok(shell,
		      app_load_all(shell_app(shell), APP_AGENDA_ITEM,
				   "meeting_id", meeting_id, &items, &err),
		      &err))
		return;
	for (int i = 0; i < items.n; i++) {
		const struct agenda_item *item = app_records_at(&items, i);

		if (item->case_id == subject->case_id)
			id = item->row.id;
	}
	app_records_release(&items);
	if (id)
		agenda_item_open(shell, id);
	else
		scr_meeting(shell, meeting_id);
}

/* Read first: the protocol's screen says the rest, and its key signs. */
void scr_meeting_sign(struct shell *shell, const struct subject *subject)
{
	if (meeting_of(subject))
		scr_meeting(shell, meeting_of(subject));
}

void scr_meeting_amend(struct shell *shell, const struct subject *subject)
{
	int64_t id = meeting_of(subject);

	if (id)
		id = meeting_amend(shell, id);
	if (id)
		scr_meeting(shell, id);
}
