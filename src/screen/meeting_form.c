#include "config.h"

#include "screen/meeting_form.h"

#include <stdlib.h>

#include "app/list.h"
#include "app/way.h"
#include "base/mem.h"
#include "screen/recordform.h"
#include "screen/scr_council.h"
#include "screen/show.h"
#include "screen/stepform.h"
#include "widget/dialog.h"

/*
 * Purpose: calling a meeting with date, time, place and the administration's
 * decision to hold it; signing what came of it.
 * Data: the meeting; the composition in force and the last meeting, for what
 * need not be typed again.
 * Calls: app_meeting_…(), app_protocol_…().
 */

#define USUAL_TIME (15 * 60)
#define WORKING_DAYS_AHEAD 3

static const struct screen_help call_help[] = {
	{ "5", N_("A meeting of the Prevention Council is held by decision of "
		  "the school's administration: name it, with its date.") },
	{ "6, 7",
	  N_("The members of the composition in force take part; the head of "
	     "the school presides, the social pedagogue or whoever stands in "
	     "is the secretary.") },
	{ NULL, NULL },
};

static const struct screen_help sign_help[] = {
	{ "17",
	  N_("The protocol is signed by the person presiding and the "
	     "secretary. A signed protocol never changes: its text is kept "
	     "with its check sum, and printing it again gives the same bytes. "
	     "A correction is an addendum, signed on its own.") },
	{ NULL, NULL },
};

static const char *const meeting_names[] = { "held_on",	 "starts_at",
					     "place",	 "decision_basis",
					     "chair_id", "secretary_id",
					     NULL };
static const struct recordform_section sections[] = {
	{ .names = meeting_names },
	{ .names = NULL },
};

static const struct recordform_help field_help[] = {
	{ "decision_basis", N_("The order or the resolution, its number and "
			       "date (cl. 5)") },
	{ "chair_id", N_("The head of the school, or who stands in (cl. 7)") },
	{ NULL, NULL },
};

char *meeting_name(struct app *app, const struct meeting *m)
{
	struct sb text = SB_INIT;

	if (!str_is_empty(m->number))
		sb_addf(&text, "№ %s, ", m->number);
	show_day_near(&text, m->held_on, app_today(app));
	sb_add_char(&text, ' ');
	show_time(&text, m->starts_at);
	return sb_detach(&text);
}

/* -- calling it ------------------------------------------------------------ */

/* The place is mostly that of the last time. */
static void take_last_place(struct shell *shell, struct meeting *m)
{
	struct listing_filter filter = { .descending = 1 };
	struct listing_page page = LISTING_PAGE_INIT;
	struct err err = ERR_INIT;

	if (shell_read(shell,
		       app_list_rows(shell_app(shell), &listing_meetings,
				     &filter, 0, 0, 1, &page, &err),
		       &err) &&
	    page.n)
		str_set(&m->place, listing_cell(&listing_meetings,
						&page.rows[0], "place"));
	listing_page_release(&page);
}

static void take_composition(struct shell *shell, int64_t council_id,
			     struct meeting *m)
{
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_read(shell,
			app_load_all(shell_app(shell), APP_COUNCIL_MEMBER,
				     "council_id", council_id, &all, &err),
			&err))
		return;
	for (int i = 0; i < all.n; i++) {
		const struct council_member *c = app_records_at(&all, i);

		if (c->duty == COUNCIL_DUTY_CHAIR)
			m->chair_id = c->staff_id;
		if (c->duty == COUNCIL_DUTY_SECRETARY)
			m->secretary_id = c->staff_id;
	}
	app_records_release(&all);
}

static void fill(struct shell *shell, int64_t council_id, struct meeting *m)
{
	const struct app *app = shell_app(shell);

	m->held_on = app_today(app);
	for (int i = 0; i < WORKING_DAYS_AHEAD; i++)
		m->held_on =
			calendar_next_working(app_calendar(app), m->held_on);
	m->starts_at = USUAL_TIME;
	take_last_place(shell, m);
	take_composition(shell, council_id, m);
}

/* The composition in force; without one there is no meeting. */
static int64_t need_council(struct shell *shell)
{
	struct app *app = shell_app(shell);
	struct err err = ERR_INIT;
	int64_t id = 0;

	if (!shell_ok(shell, app_council_on(app, app_today(app), &id, &err),
		      &err) ||
	    id)
		return id;
	if (!dialog_confirm(shell_ui(shell), N_("The Council's composition"),
			    _("No composition of the Council is in force today "
			      "(cl. 6): it comes before a meeting. Write it "
			      "down now?"),
			    0) ||
	    !scr_council_edit(shell, 0) ||
	    !shell_ok(shell, app_council_on(app, app_today(app), &id, &err),
		      &err))
		return 0;
	return id;
}

static enum err_code save_call(struct recordform *rf, struct err *err)
{
	return app_meeting_call(shell_app(rf->shell), rf->record, err);
}

static int run(struct shell *shell, struct meeting *m)
{
	struct recordform_spec spec = {
		.kind = APP_MEETING,
		.title = m->row.id ? _("The meeting of the Council")
				   : _("Call a meeting of the Council (cl. 5)"),
		.record = m,
		.sections = sections,
		.field_help = field_help,
		.help = call_help,
		.save = save_call
	};

	return recordform_run(shell, &spec) == RECORDFORM_SAVED;
}

int64_t meeting_call(struct shell *shell)
{
	struct meeting *m;
	void *record;
	int64_t council_id = need_council(shell), id = 0;

	if (!council_id)
		return 0;
	record = m = app_record_new(APP_MEETING);
	fill(shell, council_id, m);
	if (run(shell, m)) {
		id = m->row.id;
		ui_say(shell_ui(shell), "%s",
		       _("The meeting is called; F2 puts cases on its "
			 "agenda."));
	}
	app_record_free(APP_MEETING, &record);
	return id;
}

void meeting_edit(struct shell *shell, int64_t id)
{
	struct meeting *m = app_record_new(APP_MEETING);
	void *record = m;
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_load(shell_app(shell), APP_MEETING, id, m, &err),
		     &err) &&
	    run(shell, m))
		ui_say(shell_ui(shell), "%s",
		       _("The meeting is saved; if it was moved, each of its "
			 "cases says so."));
	app_record_free(APP_MEETING, &record);
}

/* -- cancelling ------------------------------------------------------------ */

static enum err_code save_cancel(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_meeting_cancel(shell_app(rf->shell), *id,
				  form_text(rf->form, "reason"), err);
}

void meeting_cancel(struct shell *shell, int64_t id)
{
	static const struct form_field fields[] = {
		{ .name = "reason",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Why it is not held"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.before = fields,
					.help = call_help,
					.as_dialog = 1,
					.data = &id,
					.save = save_cancel };

	spec.title = N_("Cancel the meeting");
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The meeting is cancelled; its cases wait for another "
			 "one."));
}

/* -- the protocol ---------------------------------------------------------- */

static enum err_code save_sign(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_protocol_sign(shell_app(rf->shell), *id,
				 form_number(rf->form, "signed_on"), err);
}

void meeting_sign(struct shell *shell, int64_t id)
{
	struct app *app = shell_app(shell);
	struct meeting *m = app_record_new(APP_MEETING);
	void *record = m;
	struct form_field fields[] = {
		{ .name = "who", .type = FIELD_TEXT, .flags = FORM_NOTE },
		{ .name = "signed_on",
		  .type = FIELD_DATE,
		  .label = N_("Signed on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.title = N_("Sign the protocol "
						    "(cl. 17)"),
					.before = fields,
					.help = sign_help,
					.as_dialog = 1,
					.data = &id,
					.save = save_sign,
					.built = stepform_built };
	char *chair = NULL, *secretary = NULL, *who = NULL;
	struct err err = ERR_INIT;

	if (!shell_ok(shell, app_load(app, APP_MEETING, id, m, &err), &err))
		goto out;
	chair = app_name(app, APP_STAFF, m->chair_id);
	secretary = app_name(app, APP_STAFF, m->secretary_id);
	/* TRANSLATORS: who presides, the secretary */
	who = xasprintf(_("The paper is signed by %s, who presided, and %s, "
			  "secretary. From then on it never changes."),
			chair, secretary);
	fields[0].label = who;
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The protocol is signed and kept as it is; F5 prints "
			 "it."));
out:
	free(chair);
	free(secretary);
	free(who);
	app_record_free(APP_MEETING, &record);
}

struct amending {
	int64_t meeting_id, addendum_id;
};

static enum err_code save_amend(struct recordform *rf, struct err *err)
{
	struct amending *a = rf->data;

	return app_protocol_amend(shell_app(rf->shell), a->meeting_id,
				  form_text(rf->form, "amendment"),
				  &a->addendum_id, err);
}

int64_t meeting_amend(struct shell *shell, int64_t id)
{
	static const struct form_field fields[] = {
		{ .name = "amendment",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Correction"),
		  .help = N_("What is to be read instead of what, and why"),
		  .flags = FIELD_REQUIRED,
		  .rows = 6 },
		{ .name = NULL },
	};
	struct amending a = { .meeting_id = id };
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "amendment",
					.title = N_("Addendum to the protocol "
						    "(cl. 17)"),
					.before = fields,
					.draft_id = id,
					.help = sign_help,
					.as_dialog = 1,
					.data = &a,
					.save = save_amend };

	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s",
		       _("The addendum is written; it is to be signed too."));
	return a.addendum_id;
}
