#include "config.h"

#include "screen/rowlist.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/fold.h"
#include "base/mem.h"
#include "widget/wrap.h"

struct head {
	char *text;
	enum style style;
};

struct row_held {
	int64_t id;
	enum style style;
	char **cells;
	int n_cells;
	int made;  /* which it was as the screen made them */
	char *key; /* while they are sorted */
};

struct rowlist {
	struct screen *screen;
	int n_columns;
	struct row_held *rows;
	int n, capacity;
	struct head *heads;
	int n_heads, heads_capacity;
	int placed; /* rows that the heads took when the list was placed */
	int stale;  /* the heads are others than those drawn */
	int order;  /* the column they are made in the order of; -1: none */
	int sort;   /* the column they are sorted by; -1: as made */
	int descending;
	int unsorted; /* rows came since */
};

/* By number where both are numbers, else by the Kazakh alphabet. */
static int compare_keys(const char *a, const char *b)
{
	char *end_a, *end_b;
	long long x = strtoll(a, &end_a, 10), y = strtoll(b, &end_b, 10);

	if (*a && *b && !*end_a && !*end_b)
		return (x > y) - (x < y);
	return strcmp(a, b);
}

static int compare(const void *a, const void *b)
{
	const struct row_held *x = a, *y = b;
	int by = x->key && y->key ? compare_keys(x->key, y->key) : 0;

	return by ? by : x->made - y->made;
}

static int compare_down(const void *a, const void *b)
{
	return compare(b, a);
}

static void sort_rows(struct rowlist *r)
{
	int by_key = r->sort >= 0 && r->sort != r->order;

	r->unsorted = 0;
	if (!r->n)
		return;
	for (int i = 0; i < r->n && by_key; i++)
		r->rows[i].key = fold_sort_key(
			r->rows[i].cells[r->sort] ? r->rows[i].cells[r->sort]
						  : "");
	qsort(r->rows, (size_t)r->n, sizeof(*r->rows),
	      r->descending ? compare_down : compare);
	for (int i = 0; i < r->n; i++) {
		free(r->rows[i].key);
		r->rows[i].key = NULL;
	}
}

static void sort(void *data, int column, int descending)
{
	struct rowlist *r = data;

	r->sort = column;
	r->descending = descending;
	sort_rows(r);
}

static int64_t count(void *data)
{
	struct rowlist *r = data;

	if (r->unsorted && r->sort >= 0)
		sort_rows(r);
	return r->n;
}

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	const struct rowlist *r = data;

	for (int64_t i = first; i < first + n && i < r->n; i++) {
		const struct row_held *row = &r->rows[i];

		list_page_row(page, row->id, row->style);
		for (int k = 0; k < r->n_columns; k++)
			list_page_cell(page, row->cells[k]);
	}
}

static int64_t find(void *data, int64_t id)
{
	const struct rowlist *r = data;

	for (int i = 0; i < r->n; i++)
		if (r->rows[i].id == id)
			return i;
	return -1;
}

static const struct list_source source = {
	.count = count, .fetch = fetch, .find = find, .sort = sort
};

void rowlist_clear(struct rowlist *r)
{
	for (int i = 0; i < r->n; i++) {
		for (int k = 0; k < r->n_columns; k++)
			free(r->rows[i].cells[k]);
		free(r->rows[i].cells);
	}
	r->n = 0;
	for (int i = 0; i < r->n_heads; i++)
		free(r->heads[i].text);
	r->n_heads = 0;
	r->stale = 1;
}

void rowlist_head(struct rowlist *r, enum style style, const char *text)
{
	MEM_GROW(r->heads, r->n_heads, r->heads_capacity);
	r->heads[r->n_heads++] =
		(struct head){ .text = xstrdup(text), .style = style };
}

void rowlist_row(struct rowlist *r, int64_t id, enum style style)
{
	struct row_held row = { .id = id, .style = style, .made = r->n };

	row.cells = xcalloc((size_t)r->n_columns, sizeof(*row.cells));
	MEM_GROW(r->rows, r->n, r->capacity);
	r->rows[r->n++] = row;
	r->unsorted = 1;
}

void rowlist_cell(struct rowlist *r, const char *text)
{
	struct row_held *row = &r->rows[r->n - 1];

	if (!r->n || row->n_cells >= r->n_columns)
		BUG("a row of a list has more than %d cells", r->n_columns);
	row->cells[row->n_cells++] = xstrdup(text ? text : "");
}

/* Puts the heads down (pane NULL: only counts their rows). */
static int put_heads(const struct rowlist *r, struct pane *pane)
{
	struct rect room = r->screen->room;
	int cols = room.cols - 3, y = 0;

	if (cols < 10)
		return 0;
	for (int i = 0; i < r->n_heads; i++) {
		const struct head *head = &r->heads[i];
		struct wrap wrap;

		wrap_init(&wrap);
		wrap_text(&wrap, head->text, cols);
		for (size_t k = 0; k < wrap.n; k++, y++)
			if (pane && y < r->placed)
				pane_put_bytes(pane, room.y + y, 2, cols,
					       head->style, 0,
					       head->text + wrap.rows[k].at,
					       wrap.rows[k].n_bytes);
		wrap_release(&wrap);
	}
	return y;
}

static void layout(void *body)
{
	struct rowlist *r = body;
	struct rect at = r->screen->room;
	int taken = put_heads(r, NULL);

	/* Three rows of the list at least: the heads are there to help. */
	if (taken > at.rows - 4)
		taken = at.rows > 4 ? at.rows - 4 : 0;
	r->placed = taken;
	at.y += taken;
	at.rows -= taken;
	list_place(r->screen->list, at);
}

static void draw(void *body, struct pane *pane, int whole)
{
	struct rowlist *r = body;
	struct rect heads = r->screen->room;
	int placed = r->placed;

	if (whole || r->stale) {
		layout(r);
		if (r->placed != placed)
			whole = 1;
		heads.rows = r->placed;
		pane_clear_part(pane, heads);
		put_heads(r, pane);
		r->stale = 0;
	}
	list_draw(r->screen->list, pane, whole);
}

static void free_body(void *body)
{
	struct rowlist *r = body;

	rowlist_clear(r);
	free(r->rows);
	free(r->heads);
	free(r);
}

static const struct screen_body body_ops = {
	.layout = layout,
	.draw = draw,
	.free = free_body,
};

struct rowlist *rowlist_new(struct screen *screen,
			    const struct list_column *columns,
			    const char *empty, int marks)
{
	struct rowlist *r = xcalloc(1, sizeof(*r));
	struct list_spec spec = { .columns = columns,
				  .source = &source,
				  .data = r,
				  .empty = empty,
				  .no_count = !marks,
				  .marks = marks };

	r->screen = screen;
	r->order = r->sort = -1;
	while (columns[r->n_columns].title)
		r->n_columns++;
	screen->list = list_new(screen->ui, &spec);
	screen->body_ops = &body_ops;
	screen->body = r;
	return r;
}

void rowlist_in_order(struct rowlist *r, int column, int descending)
{
	r->order = column;
	list_start_sorted(r->screen->list, column, descending);
}
