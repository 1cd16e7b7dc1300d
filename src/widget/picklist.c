#include "config.h"

#include "widget/picklist.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "widget/lineedit.h"
#include "widget/list.h"

/* More than anybody looks through: then one types another letter. */
#define PICK_MAX 300
#define PICK_COLS 76

enum {
	COMMAND_NEW = COMMAND_OWN,
	COMMAND_EMPTY,
};

struct pick_item {
	int64_t id;
	size_t text, note; /* offsets into texts */
};

struct pick_items {
	struct pick_item *items;
	int n, capacity, max;
	struct sb texts;
};

struct picklist {
	const struct picklist_spec *spec;
	struct picked *picked;
	struct pick_items found;
	struct lineedit typed;
	struct list *list;
	struct list_column columns[4];
	struct window_ops ops; /* without what is not offered here */
	int on_list; /* the cursor is on the list, not on what is typed */
	int at_line; /* 1: the list begins below what is typed, else 0 */
};

static size_t add_text(struct pick_items *items, const char *text)
{
	size_t at = items->texts.len;

	sb_add(&items->texts, text ? text : "");
	sb_add_char(&items->texts, '\0');
	return at;
}

void pick_items_add(struct pick_items *items, int64_t id, const char *text,
		    const char *note)
{
	struct pick_item *item;

	if (items->n >= items->max)
		return;
	MEM_GROW(items->items, items->n, items->capacity);
	item = &items->items[items->n++];
	item->id = id;
	item->text = add_text(items, text);
	item->note = add_text(items, note);
}

void picked_init(struct picked *picked)
{
	*picked = (struct picked){ 0 };
}

void picked_release(struct picked *picked)
{
	free(picked->text);
	free(picked->ids);
	free(picked->typed);
	*picked = (struct picked){ 0 };
}

/* -- what is found --------------------------------------------------------- */

int pick_fits(const char *text, const char *typed)
{
	char *wanted[FOLD_CANDIDATES];
	size_t n = *typed ? fold_candidates(typed, wanted) : 0, i;
	char *folded = n ? fold(text) : NULL;
	int fits = n == 0;

	for (i = 0; i < n; i++) {
		fits |= strstr(folded, wanted[i]) != NULL;
		free(wanted[i]);
	}
	free(folded);
	return fits;
}

/* A fixed table: the items a part of which, folded, was typed. */
static void find_fixed(const struct picklist_item *items, const char *typed,
		       struct pick_items *out)
{
	for (; items->label; items++)
		if (pick_fits(items->label, typed))
			pick_items_add(out, items->id, items->label, NULL);
}

static void find(struct picklist *pick)
{
	pick->found.n = 0;
	sb_clear(&pick->found.texts);
	pick->found.max = PICK_MAX;
	if (pick->spec->items)
		find_fixed(pick->spec->items, pick->typed.text.s, &pick->found);
	else
		pick->spec->find(pick->spec->data, pick->typed.text.s, PICK_MAX,
				 &pick->found);
}

static int64_t count_rows(void *data)
{
	struct picklist *pick = data;

	return pick->found.n;
}

static size_t chosen_place(const struct picked *picked, int64_t id)
{
	size_t i = 0;

	while (i < picked->n && picked->ids[i] != id)
		i++;
	return i;
}

static void fetch_rows(void *data, int64_t first, int n, struct list_page *page)
{
	struct picklist *pick = data;
	int64_t i;

	for (i = first; i < first + n; i++) {
		const struct pick_item *item = &pick->found.items[i];

		/* A list's id is never 0, an item's may be. */
		list_page_row(page, i + 1, STYLE_TEXT);
		if (pick->spec->several)
			list_page_cell(page,
				       chosen_place(pick->picked, item->id) <
						       pick->picked->n
					       ? "[x]"
					       : "[ ]");
		list_page_cell(page, pick->found.texts.s + item->text);
		list_page_cell(page, pick->found.texts.s + item->note);
	}
}

static const struct list_source rows = {
	.count = count_rows,
	.fetch = fetch_rows,
};

/* The widest of the texts, or of the notes; 0: there are none. */
static int widest(const struct picklist *pick, int is_note)
{
	int most = 0;

	for (int i = 0; i < pick->found.n; i++) {
		const struct pick_item *item = &pick->found.items[i];
		int cols = (int)utf8_cols(pick->found.texts.s +
					  (is_note ? item->note : item->text));

		if (cols > most)
			most = cols;
	}
	return most;
}

/* Columns for a text and its note, with the blank between them. */
static int room_for_both(const struct picklist *pick, int cols)
{
	return cols - 2 - (pick->spec->several ? 4 : 0);
}

/* A note has what the texts leave it, but a third of the room at least. */
static int note_cols(const struct picklist *pick, int cols)
{
	int note = widest(pick, 1), room = room_for_both(pick, cols);
	int left = room - widest(pick, 0) - 1;

	if (left < room / 3)
		left = room / 3;
	return note < left ? note : left;
}

/* Without any note, no column. */
static void fit_columns(struct picklist *pick, int cols)
{
	int n = 0, note = note_cols(pick, cols);

	if (pick->spec->several)
		pick->columns[n++] =
			(struct list_column){ .title = "", .min = 3 };
	pick->columns[n++] =
		(struct list_column){ .title = "", .min = 20, .weight = 1 };
	pick->columns[n] = (struct list_column){
		.title = "",
		.min = note,
		.priority = 1,
	};
	/* Nothing to say: the text before it takes its blank too. */
	if (!note)
		pick->columns[n].priority = 9;
}

/* -- the window ------------------------------------------------------------ */

static const struct pick_item *current(const struct picklist *pick)
{
	int64_t index = list_current_index(pick->list);

	return pick->found.n ? &pick->found.items[index] : NULL;
}

static void layout(struct window *w)
{
	struct picklist *pick = w->data;
	struct rect at = window_inside(w);

	at.y += pick->at_line;
	at.rows -= pick->at_line;
	fit_columns(pick, at.cols);
	list_place(pick->list, at);
}

static const char *prompt(const struct picklist *pick)
{
	return pick->spec->several
		       ? N_("The blank key marks, Enter is done. A part:")
		       : N_("Type a part:");
}

/* What the row has no room for is read whole below. */
static void show_hint(struct window *w, int cols)
{
	struct picklist *pick = w->data;
	const struct pick_item *item = current(pick);
	const char *text = item ? pick->found.texts.s + item->text : "";
	const char *note = item ? pick->found.texts.s + item->note : "";
	int for_note = note_cols(pick, cols);
	int for_text =
		room_for_both(pick, cols) - (for_note ? for_note + 1 : 0);
	struct sb whole = SB_INIT;

	if ((int)utf8_cols(text) > for_text)
		sb_add(&whole, text);
	if ((int)utf8_cols(note) > for_note)
		sb_addf(&whole, "%s%s", whole.len ? " · " : "", note);
	ui_hint(w->ui, whole.s);
	sb_release(&whole);
}

static void draw(struct window *w, int whole)
{
	struct picklist *pick = w->data;
	struct rect at = window_inside(w);
	const char *label = ui_text(w->ui, prompt(pick));
	int x = at.x + (int)utf8_cols(label) + 1, cols = at.x + at.cols - x;
	const char *first;
	size_t n_bytes;
	int col;

	if (pick->spec->plain) {
		list_draw(pick->list, w->pane, whole);
		if (window_is_top(w))
			show_hint(w, at.cols);
		return;
	}
	if (whole)
		pane_put(w->pane, at.y, at.x, at.cols, STYLE_DIM, 0, label);
	lineedit_view(&pick->typed, cols, &first, &n_bytes, &col);
	pane_put_bytes(w->pane, at.y, x, cols, STYLE_TEXT, PANE_PAD, first,
		       n_bytes);
	list_draw(pick->list, w->pane, whole);
	if (window_is_top(w))
		show_hint(w, at.cols);
	if (!pick->on_list)
		pane_cursor(w->pane, at.y, x + col);
}

static void choose(struct window *w)
{
	struct picklist *pick = w->data;
	const struct pick_item *item = current(pick);

	if (pick->spec->several) {
		pick->picked->id = item ? item->id : 0;
		window_close(w, PICK_DONE);
	} else if (item) {
		pick->picked->id = item->id;
		str_set(&pick->picked->text, pick->found.texts.s + item->text);
		window_close(w, PICK_DONE);
	} else {
		term_beep(ui_term(w->ui));
	}
}

static void toggle(struct picklist *pick)
{
	const struct pick_item *item = current(pick);
	struct picked *picked = pick->picked;
	size_t at;

	if (!item)
		return;
	at = chosen_place(picked, item->id);
	if (at < picked->n) {
		picked->n--;
		memmove(picked->ids + at, picked->ids + at + 1,
			(picked->n - at) * sizeof(*picked->ids));
	} else {
		MEM_GROW(picked->ids, picked->n, picked->capacity);
		picked->ids[picked->n++] = item->id;
	}
	list_refresh(pick->list);
	list_go_to(pick->list, list_current_index(pick->list) + 1);
}

static void retype(struct window *w)
{
	struct picklist *pick = w->data;

	find(pick);
	layout(w);
	list_refresh(pick->list);
	list_go_to(pick->list, 0);
	pick->on_list = pick->spec->several;
}

/* The list's keys; Home and End are too, as little is typed here. */
static int event(struct window *w, const struct term_event *event)
{
	struct picklist *pick = w->data;
	int key = event->type == TERM_EVENT_KEY;

	if (key && event->key == TERM_KEY_ENTER) {
		choose(w);
		return 1;
	}
	if (pick->spec->several &&
	    ((key && event->key == TERM_KEY_INSERT) ||
	     (event->type == TERM_EVENT_TEXT && event->key == ' '))) {
		toggle(pick);
		pick->on_list = 1;
		return 1;
	}
	if (key && event->key == TERM_KEY_DELETE && pick->spec->with_none &&
	    pick->typed.cursor == pick->typed.text.len) {
		window_close(w, PICK_NONE);
		return 1;
	}
	if (key && list_event(pick->list, event) != LIST_IGNORED) {
		pick->on_list = 1;
		return 1;
	}
	if (pick->spec->plain)
		return 0;
	switch (lineedit_event(&pick->typed, event)) {
	case EDIT_IGNORED:
		return 0;
	case EDIT_MOVED:
		pick->on_list = 0;
		return 1;
	case EDIT_CUT:
	case EDIT_CHANGED:
		retype(w);
		return 1;
	case EDIT_REFUSED:
		term_beep(ui_term(w->ui));
		return 1;
	}
	return 0;
}

static void command(struct window *w, int id)
{
	if (id == COMMAND_SAVE)
		choose(w);
	else if (id == COMMAND_NEW)
		window_close(w, PICK_NEW);
	else if (id == COMMAND_EMPTY)
		window_close(w, PICK_NONE);
	else
		window_close(w, UI_CANCEL);
}

static int allowed(struct window *w, int id, struct sb *why)
{
	struct picklist *pick = w->data;

	if (id == COMMAND_NEW && !pick->spec->with_new) {
		sb_add(why, ui_text(w->ui, N_("Nothing new can be made from "
					      "here.")));
		return 0;
	}
	if (id == COMMAND_EMPTY && !pick->spec->with_none) {
		sb_add(why, ui_text(w->ui, N_("Something must be chosen "
					      "here.")));
		return 0;
	}
	return 1;
}

static const struct command commands[] = {
	{ COMMAND_SAVE, TERM_KEY_F2, 0, N_("Choose"),
	  N_("take the line one stands on, or those marked"), 0 },
	{ COMMAND_NEW, TERM_KEY_F7, 0, N_("New"),
	  N_("write down a new one, if the list has it not"), 0 },
	{ COMMAND_EMPTY, TERM_KEY_F8, 0, N_("Empty"),
	  N_("leave the field empty"), 0 },
	{ COMMAND_CLOSE, TERM_KEY_F10, 0, N_("Close"),
	  N_("back to where one was"), 0 },
	COMMAND_END,
};

static const struct command commands_no_new[] = {
	{ COMMAND_SAVE, TERM_KEY_F2, 0, N_("Choose"),
	  N_("take the line one stands on, or those marked"), 0 },
	{ COMMAND_EMPTY, TERM_KEY_F8, 0, N_("Empty"),
	  N_("leave the field empty"), 0 },
	{ COMMAND_CLOSE, TERM_KEY_F10, 0, N_("Close"),
	  N_("back to where one was"), 0 },
	COMMAND_END,
};

static const struct window_ops ops = {
	.name = "picklist",
	.commands = commands,
	.layout = layout,
	.draw = draw,
	.event = event,
	.command = command,
	.allowed = allowed,
};

/* As wide as what was found first, and as high. */
static void set_size(struct window *w, const struct picklist *pick,
		     struct ui *ui)
{
	int frame = 4 + 2 + (pick->spec->several ? 4 : 0), i;
	int note = widest(pick, 1);
	int cols = (int)utf8_cols(w->title ? w->title : "") + 10;
	int label = (int)utf8_cols(ui_text(ui, prompt(pick))) + 4 + 12;
	int rows_wanted = pick->found.n + 2 + pick->at_line;

	for (i = 0; i < pick->found.n; i++) {
		const struct pick_item *item = &pick->found.items[i];
		int wide = (int)utf8_cols(pick->found.texts.s + item->text) +
			   frame + (note ? note + 2 : 3);

		if (wide > cols)
			cols = wide;
	}
	cols = cols < label ? label : cols;
	if (!pick->spec->items && !pick->spec->plain) {
		cols = cols < 60 ? 60 : cols;
		rows_wanted = rows_wanted < 12 ? 12 : rows_wanted;
	}
	cols = cols < 40 ? 40 : cols;
	w->cols = cols < PICK_COLS ? cols : PICK_COLS;
	w->rows = rows_wanted < 6 && pick->at_line ? 6 : rows_wanted;
	if (w->rows > term_rows(ui_term(ui)) - 4)
		w->rows = term_rows(ui_term(ui)) - 4;
}

int picklist_run(struct ui *ui, const struct picklist_spec *spec,
		 struct picked *picked)
{
	struct picklist pick = {
		.spec = spec,
		.picked = picked,
		.found = { .texts = SB_INIT },
		.on_list = !spec->typed || !*spec->typed,
		.at_line = !spec->plain,
	};
	struct list_spec list = {
		.columns = pick.columns,
		.source = &rows,
		.data = &pick,
		.empty = spec->with_new
				 ? N_("Nothing found. F7 writes it down as a "
				      "new one; or type less.")
				 : N_("Nothing found. Type less, or something "
				      "else."),
		.no_header = 1,
	};
	struct window w = {
		.ops = &pick.ops,
		.data = &pick,
		.place = WINDOW_CENTER,
		.title = spec->title,
		.with_text = 1,
		.modal = 1,
	};
	int result, i;

	pick.ops = ops;
	if (!spec->with_new)
		pick.ops.commands = commands_no_new;
	lineedit_init(&pick.typed, 80);
	lineedit_set(&pick.typed, spec->typed);
	find(&pick);
	set_size(&w, &pick, ui);
	fit_columns(&pick, w.cols - 4);
	pick.list = list_new(ui, &list);
	for (i = 0; i < pick.found.n && !(spec->typed && *spec->typed); i++)
		if (pick.found.items[i].id == spec->current)
			list_go_to(pick.list, i);
	result = ui_run(ui, &w);
	str_set(&picked->typed, pick.typed.text.s);
	list_free(&pick.list);
	lineedit_release(&pick.typed);
	sb_release(&pick.found.texts);
	free(pick.found.items);
	return result;
}
