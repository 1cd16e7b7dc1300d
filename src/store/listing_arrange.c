/*
 * Orders and parts of a listing that no index serves: one walk through all its
 * rows, of which only the ids are kept.
 */
#include "config.h"

#include "store/listing_private.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/sb.h"
#include "db/search.h"
#include "store/people.h"

/* -- cells ----------------------------------------------------------------- */

#define MONTH_BYTES 7 /* "2026-11" */
#define LAST "\177"   /* behind every key of fold.h */

/* Bytes of a cell that tell one value from another. */
static size_t told_bytes(const struct listing_column *column, const char *cell)
{
	int is_day = column->type == FIELD_DATE || column->type == FIELD_MOMENT;
	size_t n = strlen(cell);

	return is_day && n > MONTH_BYTES ? MONTH_BYTES : n;
}

/* One value of a cell after another: a SET has several. 0 at the end. */
static int next_value(const struct listing_column *column, const char **cell,
		      const char **value, size_t *n_bytes)
{
	const char *s = *cell;

	if (!s)
		return 0;
	*value = s;
	*n_bytes = told_bytes(column, s);
	*cell = NULL;
	if (column->type == FIELD_SET && strchr(s, ',')) {
		*n_bytes = strcspn(s, ",");
		if (s[*n_bytes])
			*cell = s + *n_bytes + 1;
	}
	return 1;
}

static int holds(const struct listing_column *column, const char *cell,
		 const char *wanted)
{
	const char *value;
	size_t n;

	while (next_value(column, &cell, &value, &n))
		if (strlen(wanted) == n && memcmp(value, wanted, n) == 0)
			return 1;
	return 0;
}

/* By what a cell stands in its column's order, ended by a zero. */
static void add_key(struct sb *out, const struct listing_column *column,
		    const char *cell)
{
	const char *value;
	char *key;
	size_t n;

	if (!*cell) {
		sb_add(out, LAST);
	} else if (column->type == FIELD_CHOICE) {
		sb_addf(out, "%03d",
			(int)choice_find(column->choices, cell) & 511);
	} else if (column->type == FIELD_BOOL) {
		sb_add(out, *cell == '1' ? "0" : "1");
	} else if (column->type == FIELD_INT) {
		sb_addf(out, "%020" PRId64, (int64_t)strtoll(cell, NULL, 10));
	} else if (column->type == FIELD_SET) {
		while (next_value(column, &cell, &value, &n))
			sb_addf(out, "%02d", (int)strtol(value, NULL, 10));
	} else if (column->type == FIELD_DATE || column->type == FIELD_MOMENT ||
		   column->type == FIELD_TIME) {
		sb_add(out, cell);
	} else {
		key = fold_natural_key(cell);
		sb_add(out, key);
		free(key);
	}
	sb_add_char(out, '\0');
}

/* -- the walk -------------------------------------------------------------- */

struct walker {
	struct db *db;
	const struct listing *listing;
	const struct listing_filter *filter;
	const struct listing_view *view;
	int n_columns;
	/* What was typed, where there is no index of it: as it was meant. */
	char *typed[FOLD_CANDIDATES];
	size_t n_typed;
	/* Called for a row that fits, the statement standing on it. */
	void (*row)(struct walker *w, struct stmt *st);
	int column; /* read for row() */
	void *data;
};

static int fits(const struct walker *w, struct stmt *st)
{
	for (int i = 0; i < w->view->n_matches; i++) {
		const struct listing_match *m = &w->view->matches[i];
		const struct listing_column *c =
			&w->listing->columns[m->column];
		char *cell = listing_read_cell(st, c);
		int is_it = holds(c, cell, m->value);

		free(cell);
		if (!is_it)
			return 0;
	}
	return 1;
}

/* Is what was typed in the texts of this row? */
static int is_found(const struct walker *w, struct stmt *st)
{
	struct sb texts = SB_INIT;
	char *folded;
	int found = 0;

	if (!w->n_typed)
		return 1;
	for (int i = 0; i < w->n_columns; i++) {
		const struct listing_column *c = &w->listing->columns[i];
		const char *text;

		if (c->is_hidden || c->type != FIELD_TEXT)
			continue;
		text = stmt_text_or_null(st, c->name);
		sb_addf(&texts, "%s ", text ? text : "");
	}
	folded = fold(texts.s);
	for (size_t i = 0; i < w->n_typed && !found; i++)
		found = search_holds(folded, w->typed[i]);
	free(folded);
	sb_release(&texts);
	return found;
}

/* Every column once, as whoever forgets one is told. */
static void touch(const struct walker *w, struct stmt *st)
{
	(void)stmt_int(st, "id");
	(void)stmt_int_or(st, "danger", 0);
	for (int i = 0; i < w->n_columns; i++)
		(void)stmt_is_null(st, w->listing->columns[i].name);
}

static enum err_code walk_all(struct walker *w, const struct listing_query *q,
			      struct err *err)
{
	const struct listing_view *view = w->view;
	const char *sql =
		w->listing->sorts[view->sort].sql[q->variant][LISTING_WALKED];
	struct stmt *st = db_stmt(w->db, sql);
	int is_first = 1;

	listing_query_bind(st, w->filter, q);
	while (stmt_next(st)) {
		if (is_first)
			touch(w, st);
		is_first = 0;
		if (fits(w, st) && is_found(w, st))
			w->row(w, st);
	}
	return stmt_end(st, err);
}

/* From so many rows on the walk is worth a larger cache. */
#define MANY_ROWS 5000

static enum err_code walk(struct walker *w, struct err *err)
{
	const struct listing *listing = w->listing;
	struct listing_query q;
	int64_t n = 0;
	enum err_code code =
		listing_query_init(w->db, &q, listing, w->filter, err);

	w->n_columns = listing_n_columns(listing);
	if (!listing->searched && !str_is_empty(w->filter->search))
		w->n_typed = fold_candidates(w->filter->search, w->typed);
	if (!code)
		code = listing_count(w->db, listing, w->filter, &n, err);
	if (!code && n > MANY_ROWS)
		db_many_reads(w->db, 1);
	if (!code)
		code = walk_all(w, &q, err);
	if (n > MANY_ROWS)
		db_many_reads(w->db, 0);
	for (size_t i = 0; i < w->n_typed; i++)
		free(w->typed[i]);
	listing_query_release(&q);
	return code;
}

/* -- an order -------------------------------------------------------------- */

struct entry {
	int64_t id;
	union {
		size_t at; /* into keys, while they grow */
		const char *key;
	};
	int made; /* which it was in the order of the walk */
};

struct order {
	struct entry *entries;
	int n, capacity;
	struct sb keys;
};

static void add_entry(struct walker *w, struct stmt *st)
{
	struct order *order = w->data;
	struct entry entry = { .id = stmt_int(st, "id"), .made = order->n };

	entry.at = order->keys.len;
	if (w->column >= 0) {
		const struct listing_column *c =
			&w->listing->columns[w->column];
		char *cell = listing_read_cell(st, c);

		add_key(&order->keys, c, cell);
		free(cell);
	}
	MEM_GROW(order->entries, order->n, order->capacity);
	order->entries[order->n++] = entry;
}

static int compare(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int by = strcmp(x->key, y->key);

	return by ? by : x->made - y->made;
}

static int compare_down(const void *a, const void *b)
{
	const struct entry *x = a, *y = b;
	int by = strcmp(y->key, x->key);

	return by ? by : x->made - y->made;
}

enum err_code listing_arrange(struct db *db, const struct listing *listing,
			      const struct listing_filter *filter,
			      const struct listing_view *view,
			      struct id_list *out, struct err *err)
{
	struct order order = { .keys = SB_INIT };
	struct walker w = { .db = db,
			    .listing = listing,
			    .filter = filter,
			    .view = view,
			    .row = add_entry,
			    .column = view->column,
			    .data = &order };
	enum err_code code = walk(&w, err);

	for (int i = 0; i < order.n; i++)
		order.entries[i].key = order.keys.s + order.entries[i].at;
	if (view->column >= 0 && order.n)
		qsort(order.entries, (size_t)order.n, sizeof(*order.entries),
		      filter->descending ? compare_down : compare);
	id_list_release(out);
	for (int i = 0; !code && i < order.n; i++) {
		int from_end = view->column < 0 && filter->descending;

		id_list_add(out,
			    order.entries[from_end ? order.n - 1 - i : i].id);
	}
	free(order.entries);
	sb_release(&order.keys);
	if (order.n > MANY_ROWS)
		mem_give_back();
	return code;
}

enum err_code listing_rows_of(struct db *db, const struct listing *listing,
			      const struct listing_filter *filter,
			      const int64_t *ids, int n,
			      struct listing_page *out, struct err *err)
{
	struct listing_page page = { .n_columns = listing_n_columns(listing) };
	struct listing_query q = { .found = listing_ids_text(ids, n) };
	struct stmt *st = db_stmt(db, listing->sql_ids);

	listing_query_bind(st, filter, &q);
	page.rows = xcalloc((size_t)n + 1, sizeof(*page.rows));
	while (page.n < n && stmt_next(st))
		listing_read_row(st, listing, page.n_columns,
				 &page.rows[page.n++]);
	listing_query_release(&q);
	listing_page_release(out);
	*out = page;
	return stmt_end(st, err);
}

/* -- the values of a column ------------------------------------------------ */

void listing_values_release(struct listing_values *values)
{
	for (int i = 0; i < values->n; i++)
		free(values->items[i].value);
	free(values->items);
	*values = (struct listing_values){ .n = 0 };
}

/* Where a value stands in those told so far, sorted by bytes; or would. */
static int value_place(const struct listing_values *values, const char *value)
{
	int low = 0, high = values->n;

	while (low < high) {
		int middle = (low + high) / 2;

		if (strcmp(values->items[middle].value, value) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* value becomes the list's. */
static void add_value(struct listing_values *values, char *value)
{
	int at = value_place(values, value);

	if (at < values->n && strcmp(values->items[at].value, value) == 0) {
		values->items[at].n++;
		free(value);
	} else if (values->n == LISTING_VALUES_MAX) {
		values->is_cut = 1;
		free(value);
	} else {
		MEM_GROW(values->items, values->n, values->capacity);
		memmove(values->items + at + 1, values->items + at,
			(size_t)(values->n - at) * sizeof(*values->items));
		values->items[at] =
			(struct listing_value){ .value = value, .n = 1 };
		values->n++;
	}
}

static void add_values(struct walker *w, struct stmt *st)
{
	const struct listing_column *c = &w->listing->columns[w->column];
	char *cell = listing_read_cell(st, c);
	const char *rest = cell, *value;
	size_t n;

	while (next_value(c, &rest, &value, &n))
		add_value(w->data, xstrndup(value, n));
	free(cell);
}

/* From the bytes' order into the column's. */
static void sort_values(struct listing_values *values,
			const struct listing_column *column)
{
	struct entry *entries =
		xcalloc((size_t)values->n + 1, sizeof(*entries));
	struct listing_value *sorted =
		xcalloc((size_t)values->n + 1, sizeof(*sorted));
	struct sb keys = SB_INIT;

	for (int i = 0; i < values->n; i++) {
		entries[i].made = i;
		entries[i].at = keys.len;
		add_key(&keys, column, values->items[i].value);
	}
	for (int i = 0; i < values->n; i++)
		entries[i].key = keys.s + entries[i].at;
	qsort(entries, (size_t)values->n, sizeof(*entries), compare);
	for (int i = 0; i < values->n; i++)
		sorted[i] = values->items[entries[i].made];
	free(values->items);
	values->items = sorted;
	values->capacity = values->n + 1;
	sb_release(&keys);
	free(entries);
}

enum err_code listing_values(struct db *db, const struct listing *listing,
			     const struct listing_filter *filter,
			     const struct listing_view *view, int column,
			     struct listing_values *out, struct err *err)
{
	struct walker w = { .db = db,
			    .listing = listing,
			    .filter = filter,
			    .view = view,
			    .row = add_values,
			    .column = column,
			    .data = out };
	enum err_code code;

	listing_values_release(out);
	code = walk(&w, err);
	sort_values(out, &listing->columns[column]);
	return code;
}
