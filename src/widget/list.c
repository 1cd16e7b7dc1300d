#include "config.h"

#include "widget/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "widget/list_private.h"

#define FETCH_ALL 500 /* rows at a time when all are walked through */

/* -- pages ---------------------------------------------------------------- */

void list_page_init(struct list_page *page, int n_columns)
{
	*page = (struct list_page){
		.texts = SB_INIT,
		.n_columns = n_columns,
	};
}

void list_page_release(struct list_page *page)
{
	sb_release(&page->texts);
	free(page->rows);
	free(page->cells);
	*page = (struct list_page){ .texts = SB_INIT };
}

static void page_clear(struct list_page *page, int64_t first)
{
	sb_clear(&page->texts);
	page->n = page->n_cells = 0;
	page->first = first;
}

void list_page_row(struct list_page *page, int64_t id, enum style style)
{
	if (!id)
		BUG("a row of a list has no id");
	if (page->n_cells != page->n * page->n_columns)
		BUG("a row of a list has %d cells too few",
		    page->n * page->n_columns - page->n_cells);
	MEM_GROW(page->rows, page->n, page->capacity);
	page->rows[page->n++] = (struct list_row){ .id = id, .style = style };
}

void list_page_cell(struct list_page *page, const char *text)
{
	if (page->n_cells >= page->n * page->n_columns)
		BUG("a row of a list has more than %d cells", page->n_columns);
	MEM_GROW(page->cells, page->n_cells, page->cells_capacity);
	page->cells[page->n_cells++] = page->texts.len;
	sb_add(&page->texts, text ? text : "");
	sb_add_char(&page->texts, '\0');
}

const char *list_page_text(const struct list_page *page, int row, int column)
{
	return page->texts.s + page->cells[row * page->n_columns + column];
}

void list_fetch(struct list *list, struct list_page *page, int64_t first, int n)
{
	page_clear(page, first);
	if (first + n > list->count)
		n = (int)(list->count - first);
	if (n > 0)
		list->spec.source->fetch(list->spec.data, first, n, page);
}

/* The rows shown, and the current one among them. */
void list_need_page(struct list *list)
{
	struct list_page *page = &list->page;

	if (list->page_valid && page->first <= list->top &&
	    (page->first + page->n >= list->top + list->visible ||
	     page->first + page->n >= list->count))
		return;
	list_fetch(list, page, list->top, list->visible);
	list->page_valid = 1;
	list->page_drawn = 0;
	/* Rows may have gone since they were counted. */
	if (page->n < list->visible && list->top + page->n < list->count) {
		list->count = list->top + page->n;
		if (list->current >= list->count)
			list->current = list->count ? list->count - 1 : 0;
	}
}

/* -- life ----------------------------------------------------------------- */

struct list *list_new(struct ui *ui, const struct list_spec *spec)
{
	struct list *list = xcalloc(1, sizeof(*list));

	list->ui = ui;
	list->spec = *spec;
	while (spec->columns[list->n_columns].title)
		list->n_columns++;
	list->widths = xcalloc((size_t)list->n_columns, sizeof(*list->widths));
	list->sort = -1;
	list->visible = 1;
	list->focused = 1;
	list_page_init(&list->page, list->n_columns);
	list->count = spec->source->count(spec->data);
	return list;
}

void list_free(struct list **list)
{
	if (!*list)
		return;
	list_page_release(&(*list)->page);
	free((*list)->widths);
	free((*list)->marks);
	list_narrow_release(*list);
	free(*list);
	*list = NULL;
}

/* -- where one stands ------------------------------------------------------ */

/* Keeps the current row in sight and the last page full. */
static void scroll(struct list *list)
{
	int64_t last;
	/*
	 * The terminal scrolls whole lines by itself; a list beside something
	 * else is painted anew, so it scrolls by half a page.
	 */
	int jump = list->at.cols >= term_cols(ui_term(list->ui))
			   ? 1
			   : (list->visible + 1) / 2;

	if (list->current >= list->count)
		list->current = list->count - 1;
	if (list->current < 0)
		list->current = 0;
	if (list->current < list->top)
		list->top = list->current - jump + 1;
	if (list->current >= list->top + list->visible)
		list->top = list->current - list->visible + jump;
	last = list->count - list->visible;
	if (list->top > last)
		list->top = last;
	if (list->top < 0)
		list->top = 0;
}

void list_place(struct list *list, struct rect at)
{
	list->at = at;
	list->visible = at.rows - list_head_rows(list);
	if (list->visible < 1)
		list->visible = 1;
	list_measure(list);
	scroll(list);
	list->drawn = 0;
}

void list_go_to(struct list *list, int64_t index)
{
	list->current = index;
	scroll(list);
}

int64_t list_top(const struct list *list)
{
	return list->top;
}

int64_t list_count(const struct list *list)
{
	return list->count;
}

int64_t list_current_index(const struct list *list)
{
	return list->current;
}

static const struct list_row *current_row(const struct list *list)
{
	/* Reading ahead changes nothing that is seen. */
	struct list *l = (struct list *)list;

	if (!list->count)
		return NULL;
	list_need_page(l);
	if (list->current < list->page.first ||
	    list->current >= list->page.first + list->page.n)
		return NULL;
	return &list->page.rows[list->current - list->page.first];
}

int64_t list_current_id(const struct list *list)
{
	const struct list_row *row = current_row(list);

	return row ? row->id : 0;
}

/* Where the row with this id stands, near an old place if need be; or -1. */
static int64_t find(struct list *list, int64_t id, int64_t near)
{
	const struct list_source *source = list->spec.source;
	int64_t first = near - list->visible, found = -1;
	struct list_page page;
	int i;

	if (!id)
		return -1;
	if (source->find)
		found = source->find(list->spec.data, id);
	if (source->find && found != LIST_NEAR)
		return found;
	found = -1;
	list_page_init(&page, list->n_columns);
	if (first < 0)
		first = 0;
	list_fetch(list, &page, first, 3 * list->visible);
	for (i = 0; i < page.n && found < 0; i++)
		if (page.rows[i].id == id)
			found = first + i;
	list_page_release(&page);
	return found;
}

int list_go_to_id(struct list *list, int64_t id)
{
	int64_t index = find(list, id, list->current);

	if (index < 0)
		return 0;
	list_go_to(list, index);
	return 1;
}

void list_refresh(struct list *list)
{
	int64_t id = 0, index, row = list->current - list->top;

	if (list->page_valid && list->current >= list->page.first &&
	    list->current < list->page.first + list->page.n)
		id = list->page.rows[list->current - list->page.first].id;
	list->page_valid = 0;
	list->count = list->spec.source->count(list->spec.data);
	index = find(list, id, list->current);
	if (index >= 0 && index != list->current) {
		list->current = index;
		list->top = index - row;
	}
	scroll(list);
}

void list_set_empty(struct list *list, const char *empty)
{
	list->spec.empty = empty;
	list->drawn = 0;
}

void list_set_focus(struct list *list, int focused)
{
	list->focused = focused;
}

int list_has_focus(const struct list *list)
{
	return list->focused;
}

/* -- order ---------------------------------------------------------------- */

int list_can_sort(const struct list *list, int column)
{
	return list->spec.source->sort && column >= 0 &&
	       column < list->n_columns && *list->spec.columns[column].title;
}

void list_start_sorted(struct list *list, int column, int descending)
{
	if (!list_can_sort(list, column))
		return;
	list->sort = column;
	list->descending = descending;
	list->spec.source->sort(list->spec.data, column, descending);
	list->drawn = 0;
}

void list_sort_by(struct list *list, int column, int descending)
{
	list_start_sorted(list, column, descending);
	if (list->sort == column)
		list_refresh(list);
}

static int sort_beside(struct list *list, int by)
{
	int column = list->sort, i;

	for (i = 0; i < list->n_columns; i++) {
		column += by;
		if (column < 0)
			column = list->n_columns - 1;
		if (column >= list->n_columns)
			column = 0;
		if (list_can_sort(list, column)) {
			list_sort_by(list, column, 0);
			return 1;
		}
	}
	return 0;
}

/* -- marks ---------------------------------------------------------------- */

/* Where id stands in the sorted marks, or would. */
static size_t mark_place(const struct list *list, int64_t id)
{
	size_t low = 0, high = list->n_marks;

	while (low < high) {
		size_t middle = (low + high) / 2;

		if (list->marks[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

int list_is_marked(const struct list *list, int64_t id)
{
	size_t at = mark_place(list, id);

	return at < list->n_marks && list->marks[at] == id;
}

static void toggle_mark(struct list *list, int64_t id)
{
	size_t at = mark_place(list, id);

	if (at < list->n_marks && list->marks[at] == id) {
		list->n_marks--;
		memmove(list->marks + at, list->marks + at + 1,
			(list->n_marks - at) * sizeof(*list->marks));
	} else {
		MEM_GROW(list->marks, list->n_marks, list->marks_capacity);
		memmove(list->marks + at + 1, list->marks + at,
			(list->n_marks - at) * sizeof(*list->marks));
		list->marks[at] = id;
		list->n_marks++;
	}
	list->marks_drawn = 0;
}

void list_mark(struct list *list)
{
	int64_t id = list_current_id(list);

	if (!id)
		return;
	toggle_mark(list, id);
	list_go_to(list, list->current + 1);
}

static int compare_ids(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return (x > y) - (x < y);
}

void list_turn_marks(struct list *list)
{
	struct list_page page;
	int64_t first, *marks = NULL;
	size_t n = 0, capacity = 0;
	int i;

	list_page_init(&page, list->n_columns);
	for (first = 0; first < list->count; first += FETCH_ALL) {
		list_fetch(list, &page, first, FETCH_ALL);
		for (i = 0; i < page.n; i++) {
			if (list_is_marked(list, page.rows[i].id))
				continue;
			MEM_GROW(marks, n, capacity);
			marks[n++] = page.rows[i].id;
		}
	}
	list_page_release(&page);
	if (n)
		qsort(marks, n, sizeof(*marks), compare_ids);
	free(list->marks);
	list->marks = marks;
	list->n_marks = n;
	list->marks_capacity = capacity;
	list->marks_drawn = 0;
}

int64_t list_marked_count(const struct list *list)
{
	return (int64_t)list->n_marks;
}

int64_t *list_chosen(const struct list *list, int64_t *n)
{
	int64_t *ids = xcalloc(list->n_marks + 1, sizeof(*ids));
	int64_t current = list_current_id(list);

	*n = (int64_t)list->n_marks;
	if (list->n_marks) {
		memcpy(ids, list->marks, list->n_marks * sizeof(*ids));
	} else if (current) {
		ids[0] = current;
		*n = 1;
	}
	return ids;
}

void list_clear_marks(struct list *list)
{
	list->n_marks = 0;
	list->marks_drawn = 0;
}

/* -- keys ----------------------------------------------------------------- */

static enum list_answer go(struct list *list, int64_t index)
{
	list_go_to(list, index);
	return LIST_TAKEN;
}

static enum list_answer go_page(struct list *list, int by)
{
	int64_t page = list->visible > 1 ? list->visible - 1 : 1;

	list->top += by * page;
	list->current += by * page;
	scroll(list);
	return LIST_TAKEN;
}

static enum list_answer mark(struct list *list)
{
	if (!list->spec.marks)
		return LIST_IGNORED;
	list_mark(list);
	return LIST_MARKED;
}

static enum list_answer letter(struct list *list, uint32_t c)
{
	switch (c == '*' || c == ' ' ? c : key_letter(c)) {
	case ' ':
		return mark(list);
	case '*':
		if (!list->spec.marks)
			return LIST_IGNORED;
		list_turn_marks(list);
		return LIST_MARKED;
	case '<':
	case ',':
		return sort_beside(list, -1) ? LIST_SORTED : LIST_IGNORED;
	case '>':
	case '.':
		return sort_beside(list, 1) ? LIST_SORTED : LIST_IGNORED;
	case '=':
		if (list->sort < 0)
			return LIST_IGNORED;
		list_sort_by(list, list->sort, !list->descending);
		return LIST_SORTED;
	}
	return LIST_IGNORED;
}

enum list_answer list_event(struct list *list, const struct term_event *event)
{
	if (event->type == TERM_EVENT_TEXT)
		return letter(list, event->key);
	if (event->type != TERM_EVENT_KEY)
		return LIST_IGNORED;
	switch (event->key) {
	case TERM_KEY_UP:
		return go(list, list->current - 1);
	case TERM_KEY_DOWN:
		return go(list, list->current + 1);
	case TERM_KEY_PGUP:
		return go_page(list, -1);
	case TERM_KEY_PGDN:
		return go_page(list, 1);
	case TERM_KEY_HOME:
		return go(list, 0);
	case TERM_KEY_END:
		return go(list, list->count - 1);
	case TERM_KEY_INSERT:
		return mark(list);
	case TERM_KEY_ENTER:
		return list_current_id(list) ? LIST_OPEN : LIST_TAKEN;
	}
	return LIST_IGNORED;
}
