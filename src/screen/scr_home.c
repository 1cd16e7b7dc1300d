#include "config.h"

#include "screen/scr_home.h"

#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/casefile.h"
#include "screen/columns.h"
#include "screen/explain.h"
#include "screen/listview.h"
#include "screen/scr_calendar.h"
#include "screen/scr_case.h"
#include "screen/scr_control.h"
#include "screen/scr_coordination.h"
#include "screen/scr_directory.h"
#include "screen/scr_drafts.h"
#include "screen/scr_help_kinds.h"
#include "screen/scr_measures.h"
#include "screen/scr_paper.h"
#include "screen/scr_profile.h"
#include "screen/scr_settings.h"
#include "screen/scr_signal.h"
#include "screen/several.h"
#include "widget/menu.h"
#include "widget/wrap.h"

/*
 * Purpose: where everything stands: the stages with how many wait in each, and
 * the list of the stage one stands on.
 * Data: a count a stage; the rows shown of one list.
 * Calls: the cards, the directories.
 * Keys: HOME_COMMANDS; Tab, Left and Right between stages and list.
 */

#define HOME_COMMANDS(X) \
	X(HOME, SIGNAL, TERM_KEY_F2, 'n', SIGNAL_CREATE, N_("Signal"), \
	  N_("write down a signal by the staff (cl. 4)")) \
	X(HOME, AGENCY_SIGNAL, 0, 'a', SIGNAL_REGISTER, N_("Agency's signal"), \
	  N_("write down what an agency reported (cl. 11)")) \
	X(HOME, MEETING, 0, 'c', MEETING_CALL, N_("Call a meeting"), \
	  N_("a meeting of the Council with its agenda (cl. 5)")) \
	X(HOME, OPEN, TERM_KEY_F3, 0, NONE, N_("Open"), \
	  N_("open the line one stands on")) \
	X(HOME, REGISTER, TERM_KEY_F4, 'r', SIGNAL_REGISTER, N_("Register"), \
	  N_("register the signal one stands on (cl. 11)")) \
	X(HOME, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("print a paper of the line one stands on")) \
	X(HOME, GIVE, 0, 'g', CASE_CORRECT, N_("Reassign"), \
	  N_("give the marked cases to another person responsible")) \
	X(HOME, EXPLAIN, TERM_KEY_F8, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day")) \
	X(HOME, JOURNALS, 0, 't', REPORT_READ, N_("Journal, register"), \
	  N_("read or print the journal of signals and the register")) \
	X(HOME, DRAFTS, 0, 'd', NONE, N_("Unfinished"), \
	  N_("what you typed and did not save")) \
	X(HOME, STAGE_1, 0, '1', NONE, N_("Signals"), \
	  N_("signals that wait to be registered or answered")) \
	X(HOME, STAGE_2, 0, '2', NONE, N_("Gathering"), \
	  N_("cases whose primary information is gathered (cl. 12)")) \
	X(HOME, STAGE_3, 0, '3', NONE, N_("Materials"), \
	  N_("cases whose materials are written (cl. 14)")) \
	X(HOME, STAGE_4, 0, '4', NONE, N_("Before the Council"), \
	  N_("cases that wait for a meeting (cl. 15)")) \
	X(HOME, STAGE_5, 0, '5', NONE, N_("Meetings"), \
	  N_("meetings of the Council: called, held, signed (cl. 5-9, 17)")) \
	X(HOME, STAGE_6, 0, '6', NONE, N_("Plans"), \
	  N_("cases whose plan is drawn up or approved (cl. 16, 18)")) \
	X(HOME, STAGE_7, 0, '7', NONE, N_("Support"), \
	  N_("children who are helped by a plan (cl. 19)")) \
	X(HOME, STAGE_8, 0, '8', NONE, N_("On the register"), \
	  N_("all who are on the register now")) \
	X(HOME, PLACES, 0, '9', NONE, N_("Other places"), \
	  N_("pupils, families, classes, staff, agencies, boards, calendar, " \
	     "settings and more"))
SCREEN_COMMANDS(HOME, home)

static void open_meeting(struct shell *shell, int64_t id)
{
	struct subject subject = { .meeting_id = id };

	shell_step(shell, ACTION_MEETING_VIEW, &subject);
}

/* What a stage's list is made of; the first FILTER is by this value. */
static const struct stage {
	const char *label;
	const char *title;
	const struct listing *listing;
	const struct listview_column *columns;
	int64_t stage, status;
	const char *empty;
	void (*open)(struct shell *shell, int64_t id);
	enum app_record record;
	enum action action; /* who may see it */
	const char *sort;   /* its order at first; NULL: the listing's */
	int descending;
} stages[] = {
	{ N_("Signals"), N_("Signals that wait to be registered"),
	  &listing_signals, columns_waiting, 0, SIGNAL_STATUS_RECEIVED,
	  N_("No signal waits. F2: a signal by the staff, A: by an agency."),
	  scr_signal, APP_SIGNAL, ACTION_SIGNAL_VIEW },
	{ N_("Gathering"), N_("Primary information is being gathered (cl. 12)"),
	  &listing_cases, columns_cases, CASEFILE_GATHERING, 0,
	  N_("No case here. Registering a signal opens one."), scr_case,
	  APP_CASEFILE, ACTION_CASE_LIST, "due" },
	{ N_("Materials"), N_("Materials of the assessment (cl. 13, 14)"),
	  &listing_cases, columns_cases, CASEFILE_ASSESSMENT, 0,
	  N_("No case here."), scr_case, APP_CASEFILE, ACTION_CASE_LIST,
	  "due" },
	{ N_("Before the Council"), N_("Cases before the Council (cl. 4, 15)"),
	  &listing_cases, columns_cases, CASEFILE_COUNCIL, 0,
	  N_("No case here."), scr_case, APP_CASEFILE, ACTION_CASE_LIST,
	  "due" },
	{ N_("Meetings"), N_("Meetings of the Council (cl. 5-9, 15, 17)"),
	  &listing_meetings, columns_meetings, 0, 0,
	  N_("No meeting yet. C calls one."), open_meeting, APP_MEETING,
	  ACTION_MEETING_VIEW, "date", 1 },
	{ N_("Plans"), N_("Plans being drawn up (cl. 16, 18)"), &listing_cases,
	  columns_cases, CASEFILE_PLAN, 0, N_("No case here."), scr_case,
	  APP_CASEFILE, ACTION_CASE_LIST, "due" },
	{ N_("Support"), N_("Support under a plan (cl. 19)"), &listing_cases,
	  columns_cases, CASEFILE_SUPPORT, 0, N_("No case here."), scr_case,
	  APP_CASEFILE, ACTION_CASE_LIST, "due" },
	{ N_("On the register"), N_("On the in-school register"),
	  &listing_register, columns_register, 0, 0,
	  N_("Nobody is on the register."), scr_case, APP_CASEFILE,
	  ACTION_CASE_LIST },
};
#define STAGES ((int)ARRAY_SIZE(stages))

/* What stands below the stages and opens a screen of its own. */
static const struct place {
	const char *label;
	int directory; /* -1: open */
	void (*open)(struct shell *shell);
	const char *what;
	enum action action; /* who may open it; ACTION_NONE: everybody */
} places[] = {
	{ N_("Pupils"), DIRECTORY_PUPILS, NULL,
	  N_("Children, their class, family and cases."), ACTION_CHILD_VIEW },
	{ N_("Families"), DIRECTORY_FAMILIES, NULL,
	  N_("Families with their members."), ACTION_CHILD_VIEW },
	{ N_("Classes"), DIRECTORY_CLASSES, NULL,
	  N_("Classes and class teachers."), ACTION_STAFF_VIEW },
	{ N_("Staff"), DIRECTORY_STAFF, NULL,
	  N_("The school's staff, roles and logins."), ACTION_STAFF_VIEW },
	{ N_("Agencies"), DIRECTORY_AGENCIES, NULL,
	  N_("Police, health, social protection, the commission."),
	  ACTION_CASE_LIST },
	{ N_("Council"), DIRECTORY_COUNCILS, NULL,
	  N_("The composition of the Council by order (cl. 6, 7)."),
	  ACTION_STAFF_VIEW },
	{ N_("Journal"), DIRECTORY_SIGNALS, NULL,
	  N_("All signals with their numbers and what became of them."),
	  ACTION_SIGNAL_VIEW },
	{ N_("All cases"), DIRECTORY_CASES, NULL,
	  N_("All cases, closed ones too."), ACTION_CASE_LIST },
	{ N_("Open measures"), -1, scr_measures,
	  N_("Measures of all plans in force, by their terms (cl. 19)."),
	  ACTION_PLAN_VIEW },
	{ N_("Notices due"), -1, scr_notices_due,
	  N_("Agencies that wait to be told what was decided (cl. 20)."),
	  ACTION_COORDINATION_VIEW },
	{ N_("Coordination"), -1, scr_coordination,
	  N_("Open duties by person and by kind (cl. 10)."),
	  ACTION_COORDINATION_VIEW },
	{ N_("Control"), -1, scr_control,
	  N_("Terms kept and broken, what is overdue (cl. 10)."),
	  ACTION_CONTROL_VIEW },
	{ N_("Calendar"), -1, scr_calendar,
	  N_("Days off and why; the school's own days.") },
	{ N_("Catalogue of help"), -1, scr_help_kinds,
	  N_("Kinds of help for the plans; the school's own (cl. 18).") },
	{ N_("Orders"), -1, scr_profiles,
	  N_("What follows from the order, and from when; the next order.") },
	{ N_("Settings"), -1, scr_settings,
	  N_("The school, its week, how terms are counted.") },
};
#define PLACES ((int)ARRAY_SIZE(places))

struct home {
	struct list *menu; /* stages, then places */
	/* Those of them that the person may see; a place is STAGES and more. */
	int shown[STAGES + PLACES];
	int n_shown;
	int64_t counts[STAGES];
	int has_count[STAGES];
	struct listview *views[STAGES]; /* made when first shown */
	int stage;			/* shown now; -1: a place */
	int place;
	int in_list; /* the list has the keys, else the stages */
	int menu_cols;
	int count_cols; /* of the largest count: none is cut */
	struct list_column menu_columns[4];
};

/* -- stages and places ---------------------------------------------------- */

static int64_t menu_count(void *data)
{
	struct home *h = ((struct screen *)data)->data;

	return h->n_shown;
}

static void menu_fetch(void *data, int64_t first, int n, struct list_page *page)
{
	struct home *h = ((struct screen *)data)->data;

	for (int64_t row = first; row < first + n; row++) {
		int i = h->shown[row];
		char count[24] = "", number[12] = "";

		list_page_row(page, i + 1, STYLE_TEXT);
		if (i < STAGES) {
			snprintf(number, sizeof(number), "%d", i + 1);
			if (h->has_count[i])
				snprintf(count, sizeof(count), "%lld",
					 (long long)h->counts[i]);
		}
		list_page_cell(page, number);
		list_page_cell(page, i < STAGES ? _(stages[i].label)
						: _(places[i - STAGES].label));
		list_page_cell(page, count);
	}
}

static const struct list_source menu_source = { .count = menu_count,
						.fetch = menu_fetch };

#define COUNT_COLS 3

static const struct list_column menu_columns[] = {
	{ .title = "", .min = 1, .max = 1 },
	{ .title = "", .min = 8, .weight = 1, .priority = 1 },
	{ .title = "", .min = COUNT_COLS, .align = LIST_RIGHT },
	{ .title = NULL },
};

static void fit_counts(struct home *h)
{
	int most = COUNT_COLS;

	for (int i = 0; i < STAGES; i++) {
		int cols = snprintf(NULL, 0, "%lld", (long long)h->counts[i]);

		if (h->has_count[i] && cols > most)
			most = cols;
	}
	h->count_cols = most;
	memcpy(h->menu_columns, menu_columns, sizeof(menu_columns));
	h->menu_columns[2].min = h->menu_columns[2].max = most;
}

/* What the person may not open does not stand there. */
static void find_shown(struct screen *screen)
{
	struct home *h = screen->data;

	h->n_shown = 0;
	for (int i = 0; i < STAGES + PLACES; i++) {
		enum action action = i < STAGES ? stages[i].action
						: places[i - STAGES].action;

		if (action == ACTION_NONE ||
		    shell_may(screen->shell, action, NULL))
			h->shown[h->n_shown++] = i;
	}
}

/* Where the stage or place stands in the menu, or -1. */
static int row_of(const struct home *h, int i)
{
	for (int row = 0; row < h->n_shown; row++)
		if (h->shown[row] == i)
			return row;
	return -1;
}

static void read_counts(struct screen *screen)
{
	struct home *h = screen->data;

	for (int i = 0; i < STAGES; i++) {
		struct listing_filter filter = { .stage = stages[i].stage,
						 .status = stages[i].status };
		struct err err = ERR_INIT;

		h->has_count[i] =
			shell_may(screen->shell, stages[i].action, NULL) &&
			app_list_count(screen->app, stages[i].listing, &filter,
				       &h->counts[i], &err) == ERR_OK;
	}
}

/* -- the list of a stage -------------------------------------------------- */

static struct list *current_list(struct screen *screen)
{
	struct home *h = screen->data;

	if (h->stage < 0 || !h->views[h->stage])
		return NULL;
	return listview_list(h->views[h->stage]);
}

static void place_lists(struct screen *screen)
{
	struct home *h = screen->data;
	struct rect room = screen->room, left = room, right = room;
	struct list *list = current_list(screen);

	h->menu_cols = (h->in_list && room.cols < 100 ? 8 : 23) +
		       h->count_cols - COUNT_COLS;
	left.cols = h->menu_cols;
	right.x = h->menu_cols + 1;
	right.cols = room.cols - right.x;
	list_place(h->menu, left);
	if (list)
		list_place(list, right);
}

static void make_view(struct screen *screen, int i)
{
	struct home *h = screen->data;
	struct listview_spec spec = { .listing = stages[i].listing,
				      .columns = stages[i].columns,
				      .empty = stages[i].empty,
				      .marks = 1,
				      .sort = stages[i].sort,
				      .descending = stages[i].descending,
				      .filter = { .stage = stages[i].stage,
						  .status =
							  stages[i].status } };

	if (h->views[i] || !shell_may(screen->shell, stages[i].action, NULL))
		return;
	if (stages[i].action == ACTION_SIGNAL_VIEW &&
	    !shell_may(screen->shell, ACTION_SIGNAL_REGISTER, NULL))
		spec.empty =
			N_("No signal of yours waits. F2 writes one down; the "
			   "Journal tells what became of the others.");
	h->views[i] = listview_new(screen, &spec);
	/* The shell refreshes one list only; the others are ours. */
	screen->list = NULL;
	list_set_focus(listview_list(h->views[i]), 0);
}

static void show_stage(struct screen *screen, int i)
{
	struct home *h = screen->data;

	h->stage = i < STAGES ? i : -1;
	h->place = i < STAGES ? -1 : i - STAGES;
	if (h->stage >= 0) {
		if (current_list(screen))
			list_refresh(current_list(screen));
		else
			make_view(screen, h->stage);
	}
	if (!current_list(screen))
		h->in_list = 0;
	place_lists(screen);
	screen_touch_whole(screen);
}

static void set_focus(struct screen *screen, int in_list)
{
	struct home *h = screen->data;
	struct list *list = current_list(screen);

	h->in_list = in_list && list != NULL;
	list_set_focus(h->menu, !h->in_list);
	if (list)
		list_set_focus(list, h->in_list);
	place_lists(screen);
	screen_touch_whole(screen);
}

static void focus(struct screen *screen, int on)
{
	struct home *h = screen->data;
	struct list *list = current_list(screen);

	list_set_focus(h->menu, on && !h->in_list);
	if (list)
		list_set_focus(list, on && h->in_list);
}

/* -- the screen ----------------------------------------------------------- */

static const struct screen_help accounts_help[] = {
	{ "", N_("Here you keep the staff with their roles and logins, the "
		 "classes, the Council's composition, the calendar and the "
		 "settings. The children's files are not shown to you.") },
	{ NULL, NULL },
};

/* At the first stage; who keeps the accounts sees none, and begins there. */
static void start(struct screen *screen)
{
	struct home *h = screen->data;
	int first;

	find_shown(screen);
	first = h->shown[0];
	for (int i = 0; i < PLACES && first >= STAGES; i++)
		if (places[i].directory == DIRECTORY_STAFF)
			first = STAGES + i;
	list_refresh(h->menu);
	list_go_to(h->menu, row_of(h, first));
	h->stage = first < STAGES ? first : -1;
	h->place = first < STAGES ? -1 : first - STAGES;
	if (h->stage >= 0)
		make_view(screen, h->stage);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct home *h = screen->data;
	struct list *list;
	int count_cols;

	(void)err;
	find_shown(screen);
	if (!shell_may(screen->shell, ACTION_SIGNAL_VIEW, NULL))
		screen->help = accounts_help;
	count_cols = h->count_cols;
	read_counts(screen);
	fit_counts(h);
	if (!h->menu) {
		struct list_spec spec = { .columns = h->menu_columns,
					  .source = &menu_source,
					  .data = screen,
					  .empty = "",
					  .no_header = 1,
					  .no_count = 1 };

		h->menu = list_new(screen->ui, &spec);
		list_set_focus(h->menu, 1);
		start(screen);
	}
	if (h->count_cols != count_cols && screen->room.cols) {
		place_lists(screen);
		screen_touch_whole(screen);
	}
	list_refresh(h->menu);
	list = current_list(screen);
	if (list)
		list_refresh(list);
	return ERR_OK;
}

static void layout(struct screen *screen)
{
	place_lists(screen);
}

static void put_title(struct pane *pane, int x, int cols, const char *text)
{
	int used =
		pane_put(pane, 0, x + 1, cols - 2, STYLE_TITLE, PANE_CUT, text);

	pane_put(pane, 0, x, 1, STYLE_TEXT, 0, " ");
	pane_put(pane, 0, x + 1 + used, 1, STYLE_TEXT, 0, " ");
}

/* A sentence in the room of the list. */
static void put_text(struct pane *pane, int x, int cols, const char *text)
{
	struct wrap wrap;

	wrap_init(&wrap);
	wrap_text(&wrap, text, cols);
	for (size_t i = 0; i < wrap.n && (int)i < pane_rows(pane) - 2; i++)
		pane_put_bytes(pane, 2 + (int)i, x, cols, STYLE_TEXT, 0,
			       text + wrap.rows[i].at, wrap.rows[i].n_bytes);
	wrap_release(&wrap);
}

static void draw(struct screen *screen, struct pane *pane, int whole)
{
	struct home *h = screen->data;
	struct list *list = current_list(screen);
	int x = h->menu_cols, cols = pane_cols(pane) - x - 2;

	if (whole) {
		pane_clear(pane);
		pane_hline(pane, 0, 0, pane_cols(pane));
		if (!h->in_list || h->menu_cols > 20)
			pane_put(pane, 0, 2, x - 3, STYLE_TITLE, PANE_CUT,
				 _(" Stages "));
		put_title(pane, x + 2, cols,
			  h->stage >= 0 ? _(stages[h->stage].title)
					: _(places[h->place].label));
		pane_vline(pane, 1, x, pane_rows(pane) - 1);
		if (h->stage < 0)
			put_text(pane, x + 3, cols - 2,
				 _(places[h->place].what));
	}
	if (whole && h->stage >= 0 && !list) {
		struct sb why = SB_INIT;

		shell_may(screen->shell, stages[h->stage].action, &why);
		put_text(pane, x + 3, cols - 2, why.s);
		sb_release(&why);
	}
	list_draw(h->menu, pane, whole);
	if (list)
		list_draw(list, pane, whole);
	/* The cursor is where the keys go. */
	if (!h->in_list)
		list_draw(h->menu, pane, 0);
}

static void open_row(struct screen *screen, int64_t id)
{
	struct home *h = screen->data;

	if (id && h->stage >= 0)
		stages[h->stage].open(screen->shell, id);
}

static void open_place(struct screen *screen, const struct place *place)
{
	struct sb why = SB_INIT;

	if (place->action != ACTION_NONE &&
	    !shell_may(screen->shell, place->action, &why))
		ui_warn(screen->ui, "%s", why.s);
	else if (place->directory >= 0)
		scr_directory(screen->shell, (enum directory)place->directory);
	else
		place->open(screen->shell);
	sb_release(&why);
}

static int may_place(void *data, int id, struct sb *why)
{
	struct screen *screen = data;
	enum action action = places[id - 1].action;

	return action == ACTION_NONE || shell_may(screen->shell, action, why);
}

/* All that stands below the stages, and what it is for. */
static void choose_place(struct screen *screen)
{
	struct command table[PLACES + 1];
	int id;

	for (int i = 0; i < PLACES; i++)
		table[i] = (struct command){ .id = i + 1,
					     .letter = (char)('a' + i),
					     .label = places[i].label,
					     .help = places[i].what };
	table[PLACES] = (struct command)COMMAND_END;
	id = menu_choose(screen->ui, _("Other places"), table, may_place,
			 screen);
	if (id > 0)
		open_place(screen, &places[id - 1]);
}

static int menu_event(struct screen *screen, const struct term_event *event)
{
	struct home *h = screen->data;
	int64_t before = list_current_index(h->menu);

	switch (list_event(h->menu, event)) {
	case LIST_IGNORED:
		return 0;
	case LIST_OPEN:
		if (h->stage < 0)
			open_place(screen, &places[h->place]);
		else
			set_focus(screen, 1);
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		break;
	}
	if (list_current_index(h->menu) != before)
		show_stage(screen, h->shown[list_current_index(h->menu)]);
	else
		screen_touch(screen);
	return 1;
}

static int list_took(struct screen *screen, const struct term_event *event)
{
	struct list *list = current_list(screen);

	switch (list_event(list, event)) {
	case LIST_IGNORED:
		return 0;
	case LIST_OPEN:
		open_row(screen, list_current_id(list));
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		break;
	}
	screen_touch(screen);
	return 1;
}

static int event(struct screen *screen, const struct term_event *event)
{
	struct home *h = screen->data;

	if (event->type == TERM_EVENT_KEY) {
		switch (event->key) {
		case TERM_KEY_TAB:
		case TERM_KEY_BACKTAB:
			set_focus(screen, !h->in_list);
			return 1;
		case TERM_KEY_RIGHT:
			set_focus(screen, 1);
			return 1;
		case TERM_KEY_LEFT:
		case TERM_KEY_ESC:
			if (h->in_list)
				set_focus(screen, 0);
			else if (event->key == TERM_KEY_ESC)
				ui_say(screen->ui, "%s",
				       _("F10 leaves the program."));
			return 1;
		}
	}
	return h->in_list ? list_took(screen, event)
			  : menu_event(screen, event);
}

static int64_t current_row(struct screen *screen)
{
	struct list *list = current_list(screen);

	return list ? list_current_id(list) : 0;
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct home *h = screen->data;

	if (id >= HOME_STAGE_1 && id <= HOME_STAGE_8)
		return shell_may(screen->shell,
				 stages[id - HOME_STAGE_1].action, why);
	switch (id) {
	case HOME_GIVE:
		if (!current_row(screen) || h->stage < 0) {
			sb_add(why, _("Choose a line of the list first."));
			return 0;
		}
		return several_may_give(screen->shell, stages[h->stage].record,
					why);
	case HOME_PRINT:
		if (!current_row(screen)) {
			sb_add(why, _("Choose a line of the list first."));
			return 0;
		}
		break;
	case HOME_REGISTER:
		if (h->stage != 0 || !current_row(screen)) {
			sb_add(why, _("Choose a signal of the list first."));
			return 0;
		}
		break;
	case HOME_EXPLAIN:
		if (h->stage < 0 || !current_row(screen) ||
		    (stages[h->stage].open != scr_case &&
		     stages[h->stage].open != scr_signal)) {
			sb_add(why,
			       _("Choose a line of the list first, or of the "
				 "deadlines with F6."));
			return 0;
		}
		break;
	}
	return 1;
}

static void command(struct screen *screen, int id)
{
	struct home *h = screen->data;
	struct subject subject = { .signal_id = current_row(screen) };
	int64_t row = current_row(screen);

	switch (id) {
	case HOME_SIGNAL:
		scr_signal_new(screen->shell, SIGNAL_SOURCE_STAFF, 0);
		break;
	case HOME_AGENCY_SIGNAL:
		scr_signal_new(screen->shell, SIGNAL_SOURCE_AGENCY, 0);
		break;
	case HOME_MEETING:
		shell_step(screen->shell, ACTION_MEETING_CALL,
			   &(struct subject){ .case_id = 0 });
		break;
	case HOME_OPEN:
		if (h->stage < 0)
			open_place(screen, &places[h->place]);
		else if (h->in_list)
			open_row(screen, row);
		else
			set_focus(screen, 1);
		break;
	case HOME_REGISTER:
		scr_signal_register(screen->shell, &subject);
		break;
	case HOME_GIVE:
		several_give(screen->shell, current_list(screen),
			     stages[h->stage].record);
		break;
	case HOME_PRINT:
		several_print(screen->shell, current_list(screen),
			      stages[h->stage].record);
		break;
	case HOME_EXPLAIN:
		if (stages[h->stage].open == scr_signal)
			explain_signal(screen->shell, row);
		else
			explain_case(screen->shell, row);
		break;
	case HOME_JOURNALS:
		scr_papers(screen->shell, APP_SCHOOL, NULL, 0);
		break;
	case HOME_DRAFTS:
		scr_drafts(screen->shell);
		break;
	case HOME_PLACES:
		choose_place(screen);
		break;
	default:
		list_go_to(h->menu, row_of(h, id - HOME_STAGE_1));
		show_stage(screen, id - HOME_STAGE_1);
		set_focus(screen, 1);
	}
}

static void closed(struct screen *screen)
{
	struct home *h = screen->data;

	for (int i = 0; i < STAGES; i++) {
		struct list *list;

		if (!h->views[i])
			continue;
		list = listview_list(h->views[i]);
		list_free(&list);
		listview_free(&h->views[i]);
	}
	list_free(&h->menu);
	free(h);
}

static const struct screen_help help[] = {
	{ "10",
	  N_("The deputy head coordinates, the head of the school controls: "
	     "each stage shows how many children are in it; the deadlines "
	     "below show what is due.") },
	{ "4, 11",
	  N_("Everything begins with a signal: by the staff (F2) or by an "
	     "agency (A). It is registered, and a case is opened.") },
	{ "12-24",
	  N_("Enter on a case opens its card; its first line says what comes "
	     "next, and Enter there takes the step.") },
	{ NULL, NULL },
};

void scr_home(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "home",
		.commands = home_commands,
		.actions = home_actions,
		.help = help,
		.load = load,
		.layout = layout,
		.draw = draw,
		.event = event,
		.focus = focus,
		.command = command,
		.allowed = allowed,
		.list = current_list,
		.close = closed,
	};

	shell_push(shell, &ops, xcalloc(1, sizeof(struct home)));
}
