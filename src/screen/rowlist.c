#include "config.h"

#include "screen/rowlist.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/fold.h"
#include "base/mem.h"
#include "widget/picklist.h"
#include "widget/wrap.h"

struct head {
	char *text;
	enum style style;
};

struct row_held {
	int64_t id;
	enum style style;
	char **cells, **keys; /* keys: of those that have one */
	int n_cells;
	int made;	 /* which it was as the screen made them */
	char *key;	 /* while they are sorted */
	int is_left_out; /* it does not fit what the list is narrowed to */
};

struct rowlist {
	struct screen *screen;
	int n_columns;
	const struct list_column *columns;
	struct row_held *rows;
	int n, capacity;
	int n_shown;   /* those first; behind them what is left out */
	char **wanted; /* by column, what its cells are; NULL: anything */
	char *typed;   /* NULL: anything */
	struct head *heads;
	int n_heads, heads_capacity;
	int placed; /* rows that the heads took when the list was placed */
	int stale;  /* the heads are others than those drawn */
	int order;  /* the column they are made in the order of; -1: none */
	int sort;   /* the column they are sorted by; -1: as made */
	int descending;
	int unsorted; /* rows came since, or others are wanted */
};

static int compare(const void *a, const void *b)
{
	const struct row_held *x = a, *y = b;
	int by = x->is_left_out - y->is_left_out;

	if (!by && x->key && y->key)
		by = strcmp(x->key, y->key);
	return by ? by : x->made - y->made;
}

static int compare_down(const void *a, const void *b)
{
	const struct row_held *x = a, *y = b;
	int by = x->is_left_out - y->is_left_out;

	if (!by && x->key && y->key)
		by = strcmp(y->key, x->key);
	else if (!by)
		by = y->made - x->made;
	return by ? by : x->made - y->made;
}

/* An empty number is none; what else is empty comes last. */
static char *key_of(const struct rowlist *r, const struct row_held *row)
{
	const char *cell = row->cells[r->sort];

	if (row->keys[r->sort])
		return xstrdup(row->keys[r->sort]);
	if (str_is_empty(cell) && r->columns[r->sort].align == LIST_LEFT)
		return xstrdup("\177");
	return fold_natural_key(cell ? cell : "");
}

static int is_wanted(const struct rowlist *r, const struct row_held *row)
{
	struct sb texts = SB_INIT;
	int fits = 1;

	for (int i = 0; i < r->n_columns; i++) {
		const char *cell = row->cells[i] ? row->cells[i] : "";

		if (r->wanted[i] && strcmp(r->wanted[i], cell) != 0)
			fits = 0;
		sb_addf(&texts, "%s ", cell);
	}
	if (fits && r->typed)
		fits = pick_fits(texts.s, r->typed);
	sb_release(&texts);
	return fits;
}

static void sort_rows(struct rowlist *r)
{
	int by_key = r->sort >= 0 && r->sort != r->order;

	r->unsorted = 0;
	r->n_shown = 0;
	if (!r->n)
		return;
	for (int i = 0; i < r->n; i++) {
		struct row_held *row = &r->rows[i];

		row->is_left_out = !is_wanted(r, row);
		r->n_shown += !row->is_left_out;
		row->key = by_key ? key_of(r, row) : NULL;
	}
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

	if (r->unsorted)
		sort_rows(r);
	return r->n_shown;
}

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	const struct rowlist *r = data;

	for (int64_t i = first; i < first + n && i < r->n_shown; i++) {
		const struct row_held *row = &r->rows[i];

		list_page_row(page, row->id, row->style);
		for (int k = 0; k < r->n_columns; k++)
			list_page_cell(page, row->cells[k]);
	}
}

static int64_t find(void *data, int64_t id)
{
	const struct rowlist *r = data;

	for (int i = 0; i < r->n_shown; i++)
		if (r->rows[i].id == id)
			return i;
	return -1;
}

/* Each once, in the column's order; of the rows that are wanted otherwise. */
static void values(void *data, int column, struct list_values *out)
{
	struct rowlist *r = data;
	char *wanted = r->wanted[column];
	int sort = r->sort, descending = r->descending;

	r->wanted[column] = NULL;
	r->sort = column;
	r->descending = 0;
	sort_rows(r);
	for (int i = 0, n; i < r->n_shown; i += n) {
		const char *cell = r->rows[i].cells[column];

		n = 1;
		while (i + n < r->n_shown &&
		       str_equal(r->rows[i + n].cells[column], cell))
			n++;
		list_values_add(out, cell ? cell : "", cell, n);
	}
	r->wanted[column] = wanted;
	r->sort = sort;
	r->descending = descending;
	sort_rows(r);
}

static void narrow(void *data, int column, const char *value)
{
	struct rowlist *r = data;

	for (int i = 0; i < r->n_columns; i++)
		if (column < 0 || i == column)
			str_set(&r->wanted[i], value);
	r->unsorted = 1;
}

static void search(void *data, const char *typed)
{
	struct rowlist *r = data;

	str_set(&r->typed, *typed ? typed : NULL);
	r->unsorted = 1;
}

static const struct list_source source = { .count = count,
					   .fetch = fetch,
					   .find = find,
					   .sort = sort,
					   .values = values,
					   .narrow = narrow,
					   .search = search };

void rowlist_clear(struct rowlist *r)
{
	for (int i = 0; i < r->n; i++) {
		for (int k = 0; k < r->n_columns; k++) {
			free(r->rows[i].cells[k]);
			free(r->rows[i].keys[k]);
		}
		free(r->rows[i].cells);
		free(r->rows[i].keys);
	}
	r->n = r->n_shown = 0;
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
	row.keys = xcalloc((size_t)r->n_columns, sizeof(*row.keys));
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

void rowlist_key(struct rowlist *r, const char *key)
{
	struct row_held *row = &r->rows[r->n - 1];

	if (!r->n || !row->n_cells)
		BUG("a key without a cell");
	str_set(&row->keys[row->n_cells - 1], key);
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
	for (int i = 0; i < r->n_columns; i++)
		free(r->wanted[i]);
	free(r->wanted);
	free(r->typed);
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
	r->columns = columns;
	while (columns[r->n_columns].title)
		r->n_columns++;
	r->wanted = xcalloc((size_t)r->n_columns, sizeof(*r->wanted));
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
