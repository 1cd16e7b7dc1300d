#include "config.h"

#include "screen/duties.h"

#include <stdlib.h>
#include <string.h>

#include "app/deadline.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "model/watcher.h"
#include "screen/explain.h"
#include "screen/scr_case.h"
#include "screen/scr_rows.h"
#include "screen/screen_window.h"
#include "screen/several.h"
#include "screen/show.h"
#include "screen/steps.h"

/*
 * Purpose: nobody has to look for what is due.
 * Data: app_deadlines(), the rows shown only.
 * Keys: F6 in, F6 or Esc out; Enter goes to the form that fulfils the line.
 */

enum duties_result { DUTIES_GO_STEP = 1, DUTIES_GO_CASE, DUTIES_GO_ROWS };

struct duties {
	struct shell *shell;
	struct list *list;
	struct list_column columns[7]; /* as wide as the language needs */
	struct rect at;		       /* in the desk's pane */
	int mine;
	int focused;
	int at_work; /* one goes from line to line in it; a form's F6, again */
	struct window window; /* while it has the focus */
	struct window_ops ops;
	/* Where one goes from it. */
	struct subject subject;
	enum action action;
	/* The rows read last, from the first-th on. */
	struct deadlines page;
	int first;
};

#define DUTIES_COMMANDS(X) \
	X(DUTIES, OPEN, TERM_KEY_ENTER, 0, NONE, N_("Do it"), \
	  N_("go to the form that fulfils the line")) \
	X(DUTIES, GIVE, TERM_KEY_F2, 'g', OBLIGATION_REASSIGN, N_("Give to"), \
	  N_("give the marked duties to somebody else, saying why")) \
	X(DUTIES, CASE, TERM_KEY_F3, 'c', NONE, N_("Case"), \
	  N_("open the case that the line is about")) \
	X(DUTIES, EXPLAIN, TERM_KEY_F8, 'w', NONE, N_("Counting"), \
	  N_("how the last day was counted, day by day")) \
	X(DUTIES, MINE, 0, 'm', NONE, N_("Mine, all"), \
	  N_("only my own duties, or everybody's")) \
	X(DUTIES, ROWS, 0, 'j', DUE_VIEW, N_("All duties"), \
	  N_("all open duties in one list: sorted, narrowed, marked")) \
	X(DUTIES, SET_ASIDE, 0, 's', OBLIGATION_SET_ASIDE, N_("Set aside"), \
	  N_("set the duty aside with a reason; it stays in the control " \
	     "board for good")) \
	X(DUTIES, LEAVE, TERM_KEY_F6, 0, NONE, N_("Back to the list"), \
	  N_("the keys go to the screen above again"))
SCREEN_COMMANDS(DUTIES, duties)

enum duties_column {
	COLUMN_SIGN,
	COLUMN_WHEN,
	COLUMN_CLAUSE,
	COLUMN_WHAT,
	COLUMN_SUBJECT,
	COLUMN_WHO,
};

static const struct list_column columns[] = {
	[COLUMN_SIGN] = { .title = "", .min = 3, .max = 3 },
	[COLUMN_WHEN] = { .title = "", .min = 19, .max = 19 },
	[COLUMN_CLAUSE] = { .title = "", .min = 5, .max = 5, .priority = 2 },
	[COLUMN_WHAT] = { .title = "", .min = 15, .weight = 1 },
	[COLUMN_SUBJECT] = { .title = "", .min = 21, .weight = 1 },
	[COLUMN_WHO] = { .title = "", .min = 9, .max = 12, .priority = 1 },
	{ .title = NULL },
};

static int read_page(struct duties *d, int first, int n)
{
	struct err err = ERR_INIT;
	struct deadlines page = { .n = 0 };

	/* Who keeps the accounts has none, and asks for none. */
	if (!shell_may(d->shell, ACTION_DUE_VIEW, NULL))
		return 0;
	if (app_deadlines(shell_app(d->shell), d->mine, first, n, &page,
			  &err) != ERR_OK) {
		ui_say_err(shell_ui(d->shell), &err);
		return 0;
	}
	app_deadlines_release(&d->page);
	d->page = page;
	d->first = first;
	return 1;
}

static int64_t duties_count(void *data)
{
	struct duties *d = data;
	int64_t n = 0;

	if (!read_page(d, 0, d->at.rows > 1 ? d->at.rows : 8))
		return 0;
	for (int level = 0; level < WATCHER_LEVEL_COUNT; level++)
		if (watcher_is_open((enum watcher_level)level))
			n += d->page.count[level];
	return n;
}

static void add_row(struct duties *d, const struct deadline *item,
		    struct list_page *page)
{
	struct app *app = shell_app(d->shell);
	struct sb text = SB_INIT;
	enum style style = STYLE_TEXT;

	if (item->level == WATCHER_OVERDUE || item->danger)
		style = STYLE_ERROR;
	else if (item->level == WATCHER_TODAY)
		style = STYLE_WARNING;
	list_page_row(page, item->id, style);
	list_page_cell(page, item->danger ? "!!!" : watcher_sign(item->level));
	show_deadline(&text, app, item);
	list_page_cell(page, text.s);
	sb_clear(&text);
	/* TRANSLATORS: a clause of the order, short */
	sb_addf(&text, _("cl. %s"), obligation_spec(item->rule)->clause);
	list_page_cell(page, text.s);
	sb_clear(&text);
	show_duty_short(&text, item);
	list_page_cell(page, text.s);
	list_page_cell(page, item->subject);
	/* The role says it in fewer letters; a measure's own person has none. */
	list_page_cell(page, item->role ? show_role_brief(item->role)
					: item->responsible);
	sb_release(&text);
}

static void duties_fetch(void *data, int64_t first, int n,
			 struct list_page *page)
{
	struct duties *d = data;

	if (first < d->first || first + n > d->first + d->page.n)
		if (!read_page(d, (int)first, n))
			return;
	for (int i = (int)first - d->first, end = i + n;
	     i < end && i < d->page.n; i++)
		add_row(d, &d->page.items[i], page);
}

static const struct list_source source = {
	.count = duties_count,
	.fetch = duties_fetch,
};

static const struct deadline *current(struct duties *d)
{
	int64_t id = list_current_id(d->list);

	for (int i = 0; id && i < d->page.n; i++)
		if (d->page.items[i].id == id)
			return &d->page.items[i];
	return NULL;
}

/* Shorter than watcher_label(): five of them stand in one line. */
static const char *level_word(enum watcher_level level)
{
	/* TRANSLATORS: the next working day, as short as possible */
	if (level == WATCHER_NEXT)
		return _("next day");
	return _(watcher_label(level));
}

/* The line above the pane: what it is, and how many of each level. */
static void draw_rule(struct duties *d, struct pane *pane, int y)
{
	static const enum watcher_level levels[] = {
		WATCHER_OVERDUE, WATCHER_TODAY,	  WATCHER_NEXT,
		WATCHER_LATER,	 WATCHER_NO_TERM,
	};
	int cols = pane_cols(pane), x = 2;
	int any = 0;

	pane_hline(pane, y, 0, cols);
	if (!shell_may(d->shell, ACTION_DUE_VIEW, NULL))
		return;
	x += pane_put(pane, y, x, cols - x, STYLE_TITLE, 0,
		      d->mine ? _(" My deadlines: ") : _(" Deadlines: "));
	for (size_t i = 0; i < ARRAY_SIZE(levels); i++) {
		struct sb text = SB_INIT;
		enum style style = STYLE_TEXT;
		const char *sign = watcher_sign(levels[i]);

		if (!d->page.count[levels[i]])
			continue;
		if (levels[i] == WATCHER_OVERDUE)
			style = STYLE_ERROR;
		else if (levels[i] == WATCHER_TODAY)
			style = STYLE_WARNING;
		sb_addf(&text, "%s%s%s %lld ", sign, *sign ? " " : "",
			level_word(levels[i]),
			(long long)d->page.count[levels[i]]);
		/* Whole words or none: the most pressing come first. */
		if (x + (int)utf8_cols(text.s) + 2 * any <= cols) {
			if (any)
				x += pane_put(pane, y, x, 2, STYLE_TEXT, 0,
					      "\302\267 ");
			x += pane_put(pane, y, x, cols - x, style, 0, text.s);
		}
		any = 1;
		sb_release(&text);
	}
	if (!any)
		pane_put(pane, y, x, cols - x, STYLE_GOOD, 0,
			 _("nothing is due "));
	/* Columns that do not fit, as in a list with titles. */
	if (list_is_cut(d->list))
		pane_put(pane, y, cols - 1, 1, STYLE_COLUMNS, 0, "»");
}

int duties_rows(int terminal_rows)
{
	int rows = 3 + (terminal_rows - 16) / 4;

	return rows < 3 ? 3 : rows > 11 ? 11 : rows;
}

/* The widest that is usual is read whole, and no more is given away. */
static void fit_columns(struct duties *d)
{
	static const enum watcher_level widest[] = { WATCHER_OVERDUE,
						     WATCHER_NO_TERM };
	struct deadline day = { .late_working_days = 99, .open_days = 99 };
	struct sb text = SB_INIT;
	int cols = 0;

	for (size_t i = 0; i < ARRAY_SIZE(widest); i++) {
		day.level = widest[i];
		sb_clear(&text);
		show_deadline(&text, shell_app(d->shell), &day);
		if ((int)utf8_cols(text.s) > cols)
			cols = (int)utf8_cols(text.s);
	}
	d->columns[COLUMN_WHEN].min = d->columns[COLUMN_WHEN].max = cols;
	cols = 0;
	for (int role = ROLE_HEAD; role < ROLE_COUNT; role++)
		if ((int)utf8_cols(show_role_brief((enum role)role)) > cols)
			cols = (int)utf8_cols(show_role_brief((enum role)role));
	d->columns[COLUMN_WHO].min = cols < d->columns[COLUMN_WHO].max
					     ? cols
					     : d->columns[COLUMN_WHO].max;
	sb_release(&text);
}

static void place_list(struct duties *d, int y, int x)
{
	fit_columns(d);
	list_place(d->list, (struct rect){ .y = y,
					   .x = x,
					   .rows = d->at.rows - 1,
					   .cols = d->at.cols });
}

void duties_place(struct duties *d, struct rect at)
{
	d->at = at;
	if (!d->focused)
		place_list(d, at.y + 1, at.x);
}

void duties_draw(struct duties *d, struct pane *pane, int whole)
{
	if (d->focused)
		return;
	draw_rule(d, pane, d->at.y);
	list_draw(d->list, pane, whole);
}

void duties_refresh(struct duties *d)
{
	list_refresh(d->list);
	/* Where nobody stands, the most pressing is in sight. */
	if (!d->at_work)
		list_go_to(d->list, 0);
	if (d->focused)
		window_touch(&d->window);
}

/* The window it is while it has the focus. */

static struct duties *of(struct window *w)
{
	return w->data;
}

static void layout(struct window *w)
{
	struct duties *d = of(w);

	d->at.rows = pane_rows(w->pane);
	d->at.cols = pane_cols(w->pane);
	place_list(d, 1, 0);
}

static void draw(struct window *w, int whole)
{
	draw_rule(of(w), w->pane, 0);
	list_draw(of(w)->list, w->pane, whole);
}

/* Leaves the pane for the current line's form or case. */
static void go(struct duties *d, enum duties_result result)
{
	const struct deadline *item = current(d);
	struct sb why = SB_INIT;

	if (!item)
		return;
	d->subject = (struct subject){ .case_id = item->case_id,
				       .signal_id = item->signal_id,
				       .meeting_id = item->meeting_id,
				       .ref_id = item->ref_id };
	d->action = obligation_spec(item->rule)->action;
	/* Somebody else's: who may, and the case to be read. */
	if (result == DUTIES_GO_STEP && d->subject.case_id &&
	    !shell_may(d->shell, d->action, &why)) {
		ui_warn(shell_ui(d->shell), "%s", why.s);
		result = DUTIES_GO_CASE;
	}
	sb_release(&why);
	window_close(&d->window, result);
}

static int event(struct window *w, const struct term_event *event)
{
	struct duties *d = of(w);

	if (event->type == TERM_EVENT_KEY &&
	    (event->key == TERM_KEY_ESC || event->key == TERM_KEY_TAB)) {
		window_close(w, UI_CANCEL);
		return 1;
	}
	switch (list_event(d->list, event)) {
	case LIST_IGNORED:
		return 0;
	case LIST_OPEN:
		go(d, DUTIES_GO_STEP);
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		break;
	}
	window_touch(w);
	return 1;
}

static void command(struct window *w, int id)
{
	struct duties *d = of(w);
	const struct deadline *item = current(d);

	switch (id) {
	case DUTIES_OPEN:
		go(d, DUTIES_GO_STEP);
		break;
	case DUTIES_CASE:
		go(d, DUTIES_GO_CASE);
		break;
	case DUTIES_EXPLAIN:
		if (item)
			explain_deadline(d->shell, item);
		break;
	case DUTIES_MINE:
		d->mine = !d->mine;
		list_go_to(d->list, 0);
		list_refresh(d->list);
		window_touch_whole(w);
		break;
	case DUTIES_SET_ASIDE:
		several_set_aside(d->shell, d->list);
		break;
	case DUTIES_ROWS:
		window_close(w, DUTIES_GO_ROWS);
		break;
	case DUTIES_GIVE:
		several_give_duties(d->shell, d->list);
		break;
	case DUTIES_LEAVE:
		window_close(w, UI_CANCEL);
		break;
	default:
		list_command(d->list, id);
		window_touch_whole(w);
	}
}

static int allowed(struct window *w, int id, struct sb *why)
{
	struct duties *d = of(w);
	const struct deadline *item;
	enum action action = ACTION_NONE;

	if (id < COMMAND_OWN)
		return list_allows(d->list, id, why);
	action = duties_actions[id - COMMAND_OWN];

	if (action != ACTION_NONE && !shell_may(d->shell, action, why))
		return 0;
	if (id == DUTIES_LEAVE || id == DUTIES_MINE || id == DUTIES_ROWS)
		return 1;
	item = current(d);
	if (!item) {
		sb_add(why, _("There is no line here."));
		return 0;
	}
	if (id == DUTIES_CASE && !item->case_id) {
		sb_add(why, _("There is no case yet."));
		return 0;
	}
	return 1;
}

static void help(struct window *w, struct sb *out)
{
	(void)w;
	sb_add(out,
	       _("The terms of the order are counted in working days; the day "
		 "of the event is not counted, and a term lasts until the end "
		 "of the working day. Doing the work closes the line: nobody "
		 "ticks it off. What was done late stays visible to the head "
		 "of the school."));
	sb_add(out, "\n\n");
	sb_add(out, _("!! overdue   ! today   !!! immediate danger"));
	sb_add_char(out, '\n');
}

static void closed(struct window *w)
{
	struct duties *d = of(w);

	d->focused = 0;
	list_set_focus(d->list, 0);
	screen_set_focus(shell_top(d->shell), 1);
	/* The desk draws it again, at its own place. */
	place_list(d, d->at.y + 1, d->at.x);
	ui_touch_all(shell_ui(d->shell));
}

static const struct window_ops ops = {
	.name = "duties",
	.commands = duties_commands,
	.layout = layout,
	.draw = draw,
	.event = event,
	.command = command,
	.allowed = allowed,
	.help = help,
	.close = closed,
};

/* Until it is left. */
static int run(struct duties *d)
{
	d->focused = 1;
	d->ops = ops;
	d->ops.more = list_commands(d->list);
	d->window = (struct window){ .ops = &d->ops,
				     .data = d,
				     .place = WINDOW_BELOW };
	list_set_focus(d->list, 1);
	screen_set_focus(shell_top(d->shell), 0);
	return ui_run(shell_ui(d->shell), &d->window);
}

/*
 * What is done is gone from the list, and one stands on the next line; a step
 * with a screen of its own goes on there.
 */
static void work(struct duties *d)
{
	struct ui *ui = shell_ui(d->shell);
	struct screen *top = shell_top(d->shell);

	while (list_count(d->list) && !ui_is_hung_up(ui) &&
	       shell_top(d->shell) == top)
		switch (run(d)) {
		case DUTIES_GO_STEP:
			shell_step(d->shell, d->action, &d->subject);
			break;
		case DUTIES_GO_CASE:
			scr_case(d->shell, d->subject.case_id);
			return;
		case DUTIES_GO_ROWS:
			scr_rows_of_duties(d->shell);
			return;
		default:
			return;
		}
}

void duties_focus(struct duties *d)
{
	if (d->focused)
		return;
	if (!list_count(d->list))
		ui_say(shell_ui(d->shell), "%s", _("Nothing is due."));
	d->at_work++;
	work(d);
	d->at_work--;
	if (!d->at_work)
		list_go_to(d->list, 0);
}

struct duties *duties_new(struct shell *shell)
{
	static const struct list_spec spec = {
		.source = &source,
		.empty = "",
		.no_header = 1,
		.no_count = 1,
		.marks = 1,
	};
	struct duties *d = xcalloc(1, sizeof(*d));
	struct list_spec mine = spec;

	d->shell = shell;
	d->at.rows = duties_rows(term_rows(ui_term(shell_ui(shell))));
	memcpy(d->columns, columns, sizeof(columns));
	mine.columns = d->columns;
	mine.data = d;
	d->list = list_new(shell_ui(shell), &mine);
	list_set_focus(d->list, 0);
	return d;
}

void duties_free(struct duties **duties)
{
	struct duties *d = *duties;

	if (!d)
		return;
	list_free(&d->list);
	app_deadlines_release(&d->page);
	free(d);
	*duties = NULL;
}
