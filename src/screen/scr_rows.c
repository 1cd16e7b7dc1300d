#include "config.h"

#include "screen/scr_rows.h"

#include <stdlib.h>
#include <string.h>

#include "app/deadline.h"
#include "app/list.h"
#include "app/paper.h"
#include "base/mem.h"
#include "model/casefile.h"
#include "model/event.h"
#include "screen/agenda.h"
#include "screen/explain.h"
#include "screen/listview.h"
#include "screen/participant.h"
#include "screen/record_open.h"
#include "screen/scr_case.h"
#include "screen/scr_paper.h"
#include "screen/scr_signal.h"
#include "screen/several.h"
#include "screen/show.h"
#include "screen/steps.h"
#include "widget/picklist.h"

/*
 * Purpose: the lines of a card where there are many, as lists.
 * Data: the listings of a case and of a meeting; all open duties.
 * Calls: the forms of the records, several.h for the marked ones.
 * Keys: ROWS_COMMANDS.
 */

#define ROWS_COMMANDS(X) \
	X(ROWS, GIVE, 0, 'g', OBLIGATION_REASSIGN, N_("Give to"), \
	  N_("give the marked duties to somebody else, saying why")) \
	X(ROWS, OPEN, TERM_KEY_F3, 0, NONE, N_("Open"), \
	  N_("open the line one stands on")) \
	X(ROWS, ASIDE, 0, 's', OBLIGATION_SET_ASIDE, N_("Set aside"), \
	  N_("set the duty aside with a reason; it stays in the control " \
	     "board for good")) \
	X(ROWS, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("the papers of the marked lines")) \
	X(ROWS, EXPLAIN, 0, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day")) \
	X(ROWS, HAND, 0, 'h', MEETING_INVITE, N_("Handed over"), \
	  N_("how and when the marked invitations were handed over (cl. 9)"))
SCREEN_COMMANDS(ROWS, rows)

/* -- cells ----------------------------------------------------------------- */

static const char *cell_of(const struct listing *listing,
			   const struct listing_row *row, const char *name)
{
	return listing_cell(listing, row, name);
}

static int64_t rule_of(const struct listing *listing,
		       const struct listing_row *row)
{
	return choice_find(obligation_choices, cell_of(listing, row, "rule"));
}

static void due_cell(struct app *app, const struct listing *listing,
		     const struct listing_row *row, struct sb *out)
{
	int64_t due = day_parse_iso(cell_of(listing, row, "due_on"));

	if (*cell_of(listing, row, "fulfilled_at"))
		sb_add(out, _("done"));
	else if (*cell_of(listing, row, "set_aside_at"))
		sb_add(out, _("set aside"));
	else if (due == DAY_NONE)
		sb_add(out, _("no term"));
	else
		show_due(out, app, due);
}

static void duty_cell(struct app *app, const struct listing *listing,
		      const struct listing_row *row, struct sb *out)
{
	const char *topic = cell_of(listing, row, "topic");
	int64_t kind = choice_find(material_kinds, topic);
	const struct deadline d = {
		.rule = (enum obligation_rule)rule_of(listing, row),
		.topic =
			(char *)(kind > 0 ? material_kinds[kind].label : topic),
	};

	(void)app;
	show_duty_short(out, &d);
}

static void whose_cell(struct app *app, const struct listing *listing,
		       const struct listing_row *row, struct sb *out)
{
	const char *name = cell_of(listing, row, "responsible");
	int64_t role = choice_find(role_choices, cell_of(listing, row, "role"));

	(void)app;
	if (!*name && role > 0)
		name = show_role_short((enum role)role);
	sb_add(out, name);
}

/* A sentence of the program's, or what somebody wrote. */
static void note_cell(struct app *app, const struct listing *listing,
		      const struct listing_row *row, struct sb *out)
{
	const char *note = cell_of(listing, row, "note");
	const char *topic = cell_of(listing, row, "topic");
	int64_t kind = choice_find(material_kinds, topic);

	(void)app;
	sb_add(out, kind > 0 ? _(material_kinds[kind].label) : topic);
	if (*note)
		sb_addf(out, "%s%s", *topic ? ": " : "", _(note));
}

static void document_cell(struct app *app, const struct listing *listing,
			  const struct listing_row *row, struct sb *out)
{
	(void)app;
	sb_add(out, _(app_paper_label(cell_of(listing, row, "document"))));
}

static enum style duty_style(struct app *app, const struct listing *listing,
			     const struct listing_row *row)
{
	int64_t due = day_parse_iso(cell_of(listing, row, "due_on"));

	if (*cell_of(listing, row, "fulfilled_at") ||
	    *cell_of(listing, row, "set_aside_at"))
		return STYLE_DIM;
	if (row->is_danger || (due != DAY_NONE && due < app_today(app)))
		return STYLE_ERROR;
	return due == app_today(app) ? STYLE_WARNING : STYLE_TEXT;
}

/* -- columns --------------------------------------------------------------- */

#define DAY_COLUMN(name_, title_, sort_) \
	{ \
		.name = name_, .title = title_, .min = 10, .max = 12, \
		.sort = sort_ \
	}
#define TEXT_COLUMN(name_, title_, min_, weight_, priority_) \
	{ \
		.name = name_, .title = title_, .min = min_, \
		.weight = weight_, .priority = priority_ \
	}

static const struct listview_column duty_columns[] = {
	{ .name = "due_on",
	  .title = N_("Last day"),
	  .min = 19,
	  .max = 20,
	  .cell = due_cell },
	{ .name = "rule",
	  .title = N_("Duty"),
	  .min = 16,
	  .weight = 1,
	  .cell = duty_cell },
	TEXT_COLUMN("subject", N_("About"), 16, 1, 0),
	{ .name = "responsible",
	  .title = N_("Whose"),
	  .min = 14,
	  .max = 22,
	  .priority = 1,
	  .cell = whose_cell },
	{ .title = NULL },
};

/* Of one case: whom it is about goes without saying. */
static const struct listview_column case_duty_columns[] = {
	{ .name = "due_on",
	  .title = N_("Last day"),
	  .min = 19,
	  .max = 20,
	  .cell = due_cell },
	{ .name = "rule",
	  .title = N_("Duty"),
	  .min = 16,
	  .weight = 1,
	  .cell = duty_cell },
	{ .name = "responsible",
	  .title = N_("Whose"),
	  .min = 14,
	  .max = 22,
	  .cell = whose_cell },
	{ .name = "started_at",
	  .title = N_("Began"),
	  .min = 11,
	  .max = 16,
	  .sort = "date" },
	{ .title = NULL },
};

static const struct listview_column event_columns[] = {
	{ .name = "happened_at",
	  .title = N_("When"),
	  .min = 11,
	  .max = 16,
	  .sort = "date" },
	TEXT_COLUMN("type", N_("Event"), 20, 2, 0),
	{ .name = "note",
	  .title = N_("Note"),
	  .min = 12,
	  .weight = 2,
	  .cell = note_cell },
	{ .name = "by_whom", .title = N_("By whom"), .min = 12, .max = 18 },
	{ .name = "entered_at",
	  .title = N_("Entered"),
	  .min = 11,
	  .max = 16,
	  .priority = 1 },
	{ .title = NULL },
};

static const struct listview_column material_columns[] = {
	TEXT_COLUMN("kind", N_("Material"), 18, 2, 0),
	{ .name = "purpose",
	  .title = N_("For"),
	  .min = 12,
	  .max = 18,
	  .priority = 2 },
	{ .name = "author", .title = N_("Author"), .min = 12, .max = 20 },
	DAY_COLUMN("written_on", N_("Written"), NULL),
	DAY_COLUMN("handed_on", N_("Handed over"), NULL),
	{ .title = NULL },
};

static const struct listview_column request_columns[] = {
	TEXT_COLUMN("agency", N_("Agency"), 20, 1, 0),
	{ .name = "out_number", .title = N_("№"), .min = 6, .max = 10 },
	DAY_COLUMN("sent_on", N_("Sent on"), "date"),
	DAY_COLUMN("answer_by", N_("Answer by"), NULL),
	DAY_COLUMN("answered_on", N_("Answered"), NULL),
	{ .title = NULL },
};

static const struct listview_column visit_columns[] = {
	DAY_COLUMN("visited_on", N_("Date"), "date"),
	TEXT_COLUMN("kind", N_("Kind"), 16, 1, 0),
	TEXT_COLUMN("access", N_("Access"), 12, 1, 1),
	TEXT_COLUMN("present", N_("Who was present"), 14, 2, 0),
	{ .title = NULL },
};

static const struct listview_column notice_columns[] = {
	{ .name = "sent_at",
	  .title = N_("Sent"),
	  .min = 11,
	  .max = 16,
	  .sort = "date" },
	TEXT_COLUMN("agency", N_("Agency"), 20, 2, 0),
	{ .name = "out_number", .title = N_("№"), .min = 6, .max = 10 },
	TEXT_COLUMN("decision", N_("Decision"), 12, 1, 0),
	TEXT_COLUMN("sent_how", N_("Sent by"), 10, 1, 1),
	{ .title = NULL },
};

static const struct listview_column petition_columns[] = {
	DAY_COLUMN("sent_on", N_("Sent on"), "date"),
	TEXT_COLUMN("kind", N_("Petition"), 20, 2, 0),
	TEXT_COLUMN("outcome", N_("Outcome"), 12, 1, 0),
	{ .title = NULL },
};

static const struct listview_column paper_columns[] = {
	{ .name = "issued_at",
	  .title = N_("Issued"),
	  .min = 11,
	  .max = 16,
	  .sort = "date" },
	{ .name = "document",
	  .title = N_("Paper"),
	  .min = 20,
	  .weight = 1,
	  .cell = document_cell },
	{ .name = "lang", .title = N_("Language"), .min = 6, .max = 8 },
	{ .name = "out_number",
	  .title = N_("№"),
	  .min = 6,
	  .max = 10,
	  .priority = 1 },
	{ .name = "by_whom", .title = N_("Executor"), .min = 12, .max = 20 },
	{ .title = NULL },
};

static const struct listview_column signal_columns[] = {
	{ .name = "number", .title = N_("№"), .min = 8, .max = 9 },
	{ .name = "received_at",
	  .title = N_("Received"),
	  .min = 11,
	  .max = 16,
	  .sort = "date" },
	TEXT_COLUMN("from_whom", N_("From"), 14, 1, 0),
	{ .name = "grounds", .title = N_("Grounds"), .min = 6, .max = 9 },
	TEXT_COLUMN("status", N_("Status"), 14, 1, 1),
	{ .title = NULL },
};

static const struct listview_column item_columns[] = {
	{ .name = "position",
	  .title = N_("№"),
	  .min = 3,
	  .max = 4,
	  .sort = "number" },
	TEXT_COLUMN("child", N_("Pupil"), 16, 2, 0),
	{ .name = "class", .title = N_("Class"), .min = 6, .max = 8 },
	TEXT_COLUMN("question", N_("Question"), 14, 1, 0),
	TEXT_COLUMN("decision", N_("Decided"), 12, 1, 0),
	{ .name = "responsible",
	  .title = N_("Responsible"),
	  .min = 12,
	  .max = 18,
	  .priority = 1 },
	{ .title = NULL },
};

static const struct listview_column people_columns[] = {
	TEXT_COLUMN("name", N_("Full name"), 20, 2, 0),
	{ .name = "kind",
	  .title = N_("Takes part as"),
	  .min = 12,
	  .max = 20,
	  .sort = "number" },
	TEXT_COLUMN("position", N_("Position"), 12, 1, 2),
	TEXT_COLUMN("attendance", N_("Attendance"), 10, 1, 0),
	DAY_COLUMN("handed_on", N_("Handed over"), NULL),
	{ .name = "number",
	  .title = N_("Case №"),
	  .min = 8,
	  .max = 9,
	  .priority = 1 },
	{ .title = NULL },
};

/* -- the lists ------------------------------------------------------------- */

struct rows_screen {
	const struct rows_kind *kind;
	int64_t owner_id; /* case or meeting; 0: none */
	struct listview *view;
};

enum work {
	WORK_NONE,
	WORK_PRINT, /* all rows have the same paper */
	WORK_DUTIES,
	WORK_PEOPLE,
};

/* Where Enter goes, NULL: to the record of that table. */
static void open_duty(struct rows_screen *x, struct shell *shell, int64_t id);
static void open_event(struct rows_screen *x, struct shell *shell, int64_t id);
static void open_paper(struct rows_screen *x, struct shell *shell, int64_t id);

static const struct rows_kind {
	const char *title;
	const struct listing *listing;
	const struct listview_column *columns;
	enum app_record record;
	enum work work;
	const char *newest; /* the order that begins with the newest */
	void (*open)(struct rows_screen *x, struct shell *shell, int64_t id);
} of_case[] = {
	{ N_("Chronology"), &listing_events, event_columns, APP_RECORD_COUNT,
	  WORK_NONE, "date", open_event },
	{ N_("Duties"), &listing_obligations_of_case, case_duty_columns,
	  APP_RECORD_COUNT, WORK_DUTIES, NULL, open_duty },
	{ N_("Materials"), &listing_materials, material_columns, APP_MATERIAL,
	  WORK_NONE, NULL, NULL },
	{ N_("Requests"), &listing_requests, request_columns, APP_REQUEST,
	  WORK_PRINT, "date", NULL },
	{ N_("Visits and talks"), &listing_visits, visit_columns, APP_VISIT,
	  WORK_PRINT, "date", NULL },
	{ N_("Notices"), &listing_notices, notice_columns, APP_NOTICE,
	  WORK_PRINT, "date", NULL },
	{ N_("Petitions"), &listing_petitions, petition_columns, APP_PETITION,
	  WORK_PRINT, "date", NULL },
	{ N_("Papers"), &listing_papers, paper_columns, APP_RECORD_COUNT,
	  WORK_NONE, "date", open_paper },
	{ N_("Signals"), &listing_signals_of_case, signal_columns, APP_SIGNAL,
	  WORK_PRINT, "date", NULL },
};

static const struct rows_kind of_meeting[] = {
	{ N_("Agenda"), &listing_agenda_items, item_columns, APP_AGENDA_ITEM,
	  WORK_PRINT, NULL, NULL },
	{ N_("Participants"), &listing_participants, people_columns,
	  APP_PARTICIPANT, WORK_PEOPLE, NULL, NULL },
};

static const struct rows_kind all_duties = { N_("All open duties (cl. 10)"),
					     &listing_obligations,
					     duty_columns,
					     APP_RECORD_COUNT,
					     WORK_DUTIES,
					     NULL,
					     open_duty };

static const struct screen_help help[] = {
	{ "",
	  N_("The lines of the card as a list: O sorts it by any column, F "
	     "shows only some of its rows, blank marks several to be worked on "
	     "at once. Enter opens a line.") },
	{ NULL, NULL },
};

static void open_duty(struct rows_screen *x, struct shell *shell, int64_t id)
{
	const struct subject subject = {
		.case_id = listview_cell_id(x->view, "case_id"),
		.signal_id = listview_cell_id(x->view, "signal_id"),
		.meeting_id = listview_cell_id(x->view, "meeting_id"),
		.ref_id = listview_cell_id(x->view, "ref_id"),
	};
	int64_t rule =
		choice_find(obligation_choices, listview_cell(x->view, "rule"));

	(void)id;
	if (rule > 0)
		shell_step(shell,
			   obligation_spec((enum obligation_rule)rule)->action,
			   &subject);
}

static void open_event(struct rows_screen *x, struct shell *shell, int64_t id)
{
	(void)id;
	record_open(shell, listview_cell(x->view, "ref_table"),
		    listview_cell_id(x->view, "ref_id"), x->owner_id);
}

static void open_paper(struct rows_screen *x, struct shell *shell, int64_t id)
{
	char *document = xstrdup(listview_cell(x->view, "document"));

	(void)id;
	scr_paper(shell, document, listview_cell_id(x->view, "record_id"));
	free(document);
}

/* -- the screen ------------------------------------------------------------ */

static enum err_code load(struct screen *screen, struct err *err)
{
	struct rows_screen *x = screen->data;
	const struct rows_kind *kind = x->kind;
	char *name = NULL;

	(void)err;
	if (!x->view) {
		struct listview_spec spec = {
			.listing = kind->listing,
			.columns = kind->columns,
			.empty = N_("There is nothing of that kind."),
			.filter = { .owner_id = x->owner_id },
			.sort = kind->newest,
			.descending = 1,
			.marks = kind->work != WORK_NONE,
			.style = kind->work == WORK_DUTIES ? duty_style : NULL,
		};

		x->view = listview_new(screen, &spec);
	}
	if (x->owner_id)
		name = app_name(screen->app,
				app_record_of(kind->listing->owner),
				x->owner_id);
	screen_set_title(screen, "%s%s%s", _(kind->title), name ? ": " : "",
			 name ? name : "");
	free(name);
	return ERR_OK;
}

static void select_row(struct screen *screen, int64_t id)
{
	struct rows_screen *x = screen->data;
	const struct rows_kind *kind = x->kind;

	if (!id)
		return;
	if (kind->open)
		kind->open(x, screen->shell, id);
	else
		record_open(screen->shell, app_record_table(kind->record), id,
			    x->owner_id);
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct rows_screen *x = screen->data;
	enum work work = x->kind->work;
	int is_duty = id == ROWS_GIVE || id == ROWS_ASIDE || id == ROWS_EXPLAIN;

	if (!list_current_id(screen->list))
		sb_add(why, _("There is no line here."));
	else if ((is_duty && work != WORK_DUTIES) ||
		 (id == ROWS_HAND && work != WORK_PEOPLE) ||
		 (id == ROWS_PRINT && work != WORK_PRINT &&
		  work != WORK_PEOPLE))
		sb_add(why, _("This is not done in this list."));
	else
		return 1;
	return 0;
}

static void explain(struct screen *screen)
{
	struct rows_screen *x = screen->data;
	char *subject = xstrdup(listview_cell(x->view, "subject"));
	const struct deadline d = {
		.id = list_current_id(screen->list),
		.rule = (enum obligation_rule)choice_find(
			obligation_choices, listview_cell(x->view, "rule")),
		.due_on = day_parse_iso(listview_cell(x->view, "due_on")),
		.started_at =
			moment_parse_iso(listview_cell(x->view, "started_at")),
		.subject = subject,
	};

	explain_deadline(screen->shell, &d);
	free(subject);
}

/* The Council's members need no invitation. */
static int is_invited(struct app *app, int64_t id)
{
	struct participant *p = app_record_new(APP_PARTICIPANT);
	void *record = p;
	struct err err = ERR_INIT;
	int is = app_load(app, APP_PARTICIPANT, id, p, &err) == ERR_OK &&
		 p->kind != PARTICIPANT_KIND_MEMBER;

	app_record_free(APP_PARTICIPANT, &record);
	return is;
}

static void hand(struct screen *screen)
{
	int64_t n, invited = 0, *ids = list_chosen(screen->list, &n);

	for (int64_t i = 0; i < n; i++)
		if (is_invited(screen->app, ids[i]))
			ids[invited++] = ids[i];
	if (invited) {
		participant_hand(screen->shell, ids, invited);
		list_clear_marks(screen->list);
		screen_touch(screen);
	} else {
		ui_warn(screen->ui, "%s",
			_("Members of the Council are not invited."));
	}
	free(ids);
}

static void command(struct screen *screen, int id)
{
	struct rows_screen *x = screen->data;

	switch (id) {
	case ROWS_OPEN:
		select_row(screen, list_current_id(screen->list));
		break;
	case ROWS_GIVE:
		several_give_duties(screen->shell, screen->list);
		break;
	case ROWS_ASIDE:
		several_set_aside(screen->shell, screen->list);
		break;
	case ROWS_PRINT:
		several_print(screen->shell, screen->list, x->kind->record);
		break;
	case ROWS_EXPLAIN:
		explain(screen);
		break;
	case ROWS_HAND:
		hand(screen);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct rows_screen *x = screen->data;

	listview_free(&x->view);
	free(x);
}

static void show(struct shell *shell, const struct rows_kind *kind,
		 int64_t owner_id)
{
	static const struct screen_ops ops = {
		.name = "rows",
		.commands = rows_commands,
		.actions = rows_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};
	struct rows_screen *x = xcalloc(1, sizeof(*x));

	x->kind = kind;
	x->owner_id = owner_id;
	shell_push(shell, &ops, x);
}

/* Which of the lists; each with how many rows there are, none left out. */
static void choose(struct shell *shell, const struct rows_kind *kinds, size_t n,
		   int64_t owner_id)
{
	struct picklist_item items[ARRAY_SIZE(of_case) + 1] = { { .id = 0 } };
	struct picklist_spec spec = { .items = items,
				      .title = _("Which list?") };
	struct picked picked;

	for (size_t i = 0; i < n; i++)
		items[i] = (struct picklist_item){ .id = (int64_t)i + 1,
						   .label = _(kinds[i].title) };
	picked_init(&picked);
	if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE)
		show(shell, &kinds[picked.id - 1], owner_id);
	picked_release(&picked);
}

void scr_rows_of_case(struct shell *shell, int64_t case_id)
{
	choose(shell, of_case, ARRAY_SIZE(of_case), case_id);
}

void scr_rows_of_meeting(struct shell *shell, int64_t meeting_id)
{
	choose(shell, of_meeting, ARRAY_SIZE(of_meeting), meeting_id);
}

void scr_rows_of_duties(struct shell *shell)
{
	show(shell, &all_duties, 0);
}
