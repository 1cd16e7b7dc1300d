#include "config.h"

#include "screen/scr_search.h"

#include <stdlib.h>

#include "app/list.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screen/scr_case.h"
#include "screen/scr_child.h"
#include "screen/scr_family.h"
#include "screen/scr_signal.h"
#include "screen/steps.h"
#include "widget/lineedit.h"

/*
 * Purpose: anything by any part of any word, as one types; Kazakh letters, case,
 * Latin spelling and a wrong layout do not matter.
 * Data: app_search(), grouped by kind.
 * Keys: letters, arrows, Enter opens; F7 again goes on where one was.
 */

#define SEARCH_MAX 50 /* of each kind */
#define SEARCH_CHARS 80

enum { SEARCH_OPEN = 1 };

struct search {
	struct shell *shell;
	struct app_results results;
	struct lineedit typed;
	struct list *list;
	int on_list; /* the cursor is on the list, not on what is typed */
	struct window window;
};

static const char *kind_name(const struct app_found *found)
{
	switch (found->kind) {
	case APP_FOUND_CHILD:
		return _("child");
	case APP_FOUND_FAMILY:
		return _("family");
	case APP_FOUND_CASE:
		return _("case");
	case APP_FOUND_SIGNAL:
		return _("signal");
	case APP_FOUND_MEETING:
		return _("protocol");
	}
	return "";
}

static int64_t count(void *data)
{
	struct search *s = data;

	return s->results.n;
}

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	struct search *s = data;

	for (int64_t i = first; i < first + n; i++) {
		const struct app_found *f = &s->results.items[i];
		int is_first =
			i == 0 || s->results.items[i - 1].kind != f->kind;

		list_page_row(page, i + 1, STYLE_TEXT);
		/* A group is named once. */
		list_page_cell(page, is_first ? kind_name(f) : "");
		list_page_cell(page, f->title);
		list_page_cell(page, f->detail);
	}
}

static const struct list_source source = { .count = count, .fetch = fetch };

static const struct list_column columns[] = {
	{ .title = "", .min = 10, .max = 12 },
	{ .title = "", .min = 24, .weight = 1 },
	{ .title = "", .min = 20, .weight = 1, .priority = 1 },
	{ .title = NULL },
};

static const char what_to_type[] = N_(
	"A name, an IIN, a phone, an address, the number of a case, a signal "
	"or a protocol. What is found appears as one types.");

static void find(struct search *s)
{
	struct err err = ERR_INIT;

	app_results_release(&s->results);
	s->results = (struct app_results){ .n = 0 };
	if (s->typed.text.len &&
	    app_search(shell_app(s->shell), s->typed.text.s, SEARCH_MAX,
		       &s->results, &err) != ERR_OK)
		ui_say_err(shell_ui(s->shell), &err);
	list_set_empty(s->list, s->typed.text.len ? N_("Nothing found so far.")
						  : what_to_type);
	list_go_to(s->list, 0);
	list_refresh(s->list);
}

static struct search *of(struct window *w)
{
	return w->data;
}

static void layout(struct window *w)
{
	list_place(of(w)->list, (struct rect){ .y = 2,
					       .rows = pane_rows(w->pane) - 2,
					       .cols = pane_cols(w->pane) });
}

static void draw(struct window *w, int whole)
{
	struct search *s = of(w);
	int cols = pane_cols(w->pane), x, col;
	const char *label = _("Any part of a word: "), *first;
	size_t n_bytes;

	x = 2 + (int)utf8_cols(label);
	if (whole) {
		pane_hline(w->pane, 0, 0, cols);
		pane_put(
			w->pane, 0, 2, cols - 4, STYLE_TITLE, PANE_CUT,
			_(" Search: children, families, cases, signals, protocols "));
		pane_put(w->pane, 1, 2, cols - 2, STYLE_TEXT, 0, label);
	}
	lineedit_view(&s->typed, cols - x - 2, &first, &n_bytes, &col);
	pane_put_bytes(w->pane, 1, x, cols - x - 1, STYLE_TITLE, PANE_PAD,
		       first, n_bytes);
	list_draw(s->list, w->pane, whole);
	if (!s->on_list)
		pane_cursor(w->pane, 1, x + col);
}

static int event(struct window *w, const struct term_event *event)
{
	struct search *s = of(w);
	int is_key = event->type == TERM_EVENT_KEY;

	if (is_key &&
	    (event->key == TERM_KEY_UP || event->key == TERM_KEY_DOWN ||
	     event->key == TERM_KEY_PGUP || event->key == TERM_KEY_PGDN ||
	     event->key == TERM_KEY_ENTER)) {
		s->on_list = s->results.n > 0;
		if (list_event(s->list, event) == LIST_OPEN)
			window_close(w, SEARCH_OPEN);
		window_touch(w);
		return 1;
	}
	s->on_list = 0;
	switch (lineedit_event(&s->typed, event)) {
	case EDIT_CUT:
	case EDIT_CHANGED:
		find(s);
		break;
	case EDIT_MOVED:
	case EDIT_REFUSED:
		break;
	case EDIT_IGNORED:
		return 0;
	}
	window_touch(w);
	return 1;
}

static void help(struct window *w, struct sb *out)
{
	(void)w;
	sb_add(out,
	       _("Type any part of a name, a number, an address, a phone. "
		 "Kazakh letters, capitals, Latin spelling (aigerim) and the "
		 "wrong keyboard layout do not matter. Several words narrow "
		 "it down. Enter opens."));
}

static void open_found(struct shell *shell, const struct app_found *found,
		       int64_t id)
{
	struct subject subject = { .meeting_id = id };

	switch (found->kind) {
	case APP_FOUND_CHILD:
		scr_child(shell, id);
		break;
	case APP_FOUND_FAMILY:
		scr_family(shell, id);
		break;
	case APP_FOUND_CASE:
		scr_case(shell, id);
		break;
	case APP_FOUND_SIGNAL:
		scr_signal(shell, id);
		break;
	case APP_FOUND_MEETING:
		shell_step(shell, ACTION_MEETING_VIEW, &subject);
		break;
	}
}

/* As it was left; the first letter typed begins anew. */
static void go_on(struct search *s, const struct search_kept *kept)
{
	if (str_is_empty(kept->typed))
		return;
	lineedit_set(&s->typed, kept->typed);
	s->typed.fresh = 1;
	find(s);
	list_go_to(s->list, kept->row);
	s->on_list = s->results.n > 0;
}

void scr_search(struct shell *shell, struct search_kept *kept)
{
	static const struct window_ops ops = {
		.name = "search",
		.layout = layout,
		.draw = draw,
		.event = event,
		.help = help,
	};
	struct search s = { .shell = shell };
	struct list_spec spec = { .columns = columns,
				  .source = &source,
				  .data = &s,
				  .empty = what_to_type,
				  .no_header = 1,
				  .no_count = 1 };

	lineedit_init(&s.typed, SEARCH_CHARS);
	s.list = list_new(shell_ui(shell), &spec);
	s.window = (struct window){ .ops = &ops,
				    .data = &s,
				    .place = WINDOW_FILL,
				    .with_text = 1,
				    .modal = 1 };
	go_on(&s, kept);
	if (ui_run(shell_ui(shell), &s.window) == SEARCH_OPEN) {
		int64_t i = list_current_index(s.list);

		str_set(&kept->typed, s.typed.text.s);
		kept->row = i;
		if (i >= 0 && i < s.results.n)
			open_found(shell, &s.results.items[i],
				   s.results.items[i].id);
	}
	list_free(&s.list);
	lineedit_release(&s.typed);
	app_results_release(&s.results);
}
