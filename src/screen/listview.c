#include "config.h"

#include "screen/listview.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "screen/show.h"

/* A date with its year. */
#define DAY_COLS 10

struct listview {
	struct screen *screen;
	struct listview_spec spec;
	struct listing_filter filter;
	char *search;	   /* filter.search points here */
	int sort;	   /* into listing->sorts */
	int sorted_column; /* into listing->columns instead; -1: none */
	struct listing_match *matches; /* one a column at most; values owned */
	int n_matches;
	int n_columns;
	struct list_column *columns;
	int *index; /* of the listing's columns */
	struct list *list;
	/* All ids in their order, where no index has it. */
	struct id_list ids;
	struct listing_page page; /* the rows read last */
	int64_t first;		  /* where they stand */
	int is_old;		  /* they may have changed since */
};

static int column_index(const struct listing *listing, const char *name)
{
	for (int i = 0; listing->columns[i].name; i++)
		if (strcmp(listing->columns[i].name, name) == 0)
			return i;
	BUG("listing %s has no column %s", listing->name, name);
}

static int sort_index(const struct listing *listing, const char *name)
{
	for (int i = 0; name && i < listing->n_sorts; i++)
		if (strcmp(listing->sorts[i].name, name) == 0)
			return i;
	return -1;
}

/* Is it an order or a part that no index serves? */
static int is_arranged(const struct listview *v)
{
	return v->sorted_column >= 0 || v->n_matches ||
	       (v->filter.search && !v->spec.listing->searched);
}

static struct listing_view view_of(const struct listview *v)
{
	return (struct listing_view){ .sort = v->sort,
				      .column = v->sorted_column,
				      .matches = v->matches,
				      .n_matches = v->n_matches };
}

static int64_t count(void *data)
{
	struct listview *v = data;
	struct app *app = v->screen->app;
	const struct listing_view view = view_of(v);
	struct err err = ERR_INIT;
	int64_t n = 0;
	enum err_code code;

	/* What was read is old now, but shows where to read. */
	v->is_old = 1;
	if (is_arranged(v)) {
		code = app_list_arrange(app, v->spec.listing, &v->filter, &view,
					&v->ids, &err);
		n = v->ids.n;
	} else {
		id_list_release(&v->ids);
		code = app_list_count(app, v->spec.listing, &v->filter, &n,
				      &err);
	}
	if (code != ERR_OK)
		ui_say_err(v->screen->ui, &err);
	return n;
}

static int has_rows(const struct listview *v, int64_t first, int n)
{
	return !v->is_old && v->page.n && first >= v->first &&
	       first + n <= v->first + v->page.n;
}

static void add_row(struct listview *v, const struct listing_row *row,
		    struct list_page *page)
{
	struct app *app = v->screen->app;
	const struct listing *listing = v->spec.listing;
	struct sb text = SB_INIT;
	enum style style = row->is_danger ? STYLE_ERROR : STYLE_TEXT;

	if (v->spec.style)
		style = v->spec.style(app, listing, row);
	list_page_row(page, row->id, style);
	for (int i = 0; i < v->n_columns; i++) {
		sb_clear(&text);
		if (v->spec.columns[i].cell)
			v->spec.columns[i].cell(app, listing, row, &text);
		else if (listing->columns[v->index[i]].type == FIELD_DATE &&
			 v->spec.columns[i].min >= DAY_COLS)
			show_day(&text, day_parse_iso(row->cells[v->index[i]]));
		else
			show_cell(&text, app, &listing->columns[v->index[i]],
				  row->cells[v->index[i]]);
		list_page_cell(page, text.s);
	}
	sb_release(&text);
}

static enum err_code read_rows(struct listview *v, int64_t first, int n,
			       struct err *err)
{
	struct app *app = v->screen->app;

	if (!is_arranged(v))
		return app_list_rows(app, v->spec.listing, &v->filter, v->sort,
				     first, n, &v->page, err);
	if (first + n > v->ids.n)
		n = first < v->ids.n ? (int)(v->ids.n - first) : 0;
	return app_list_rows_of(app, v->spec.listing, &v->filter,
				v->ids.ids + first, n, &v->page, err);
}

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	struct listview *v = data;
	struct err err = ERR_INIT;

	if (!has_rows(v, first, n)) {
		if (read_rows(v, first, n, &err) != ERR_OK)
			ui_say_err(v->screen->ui, &err);
		v->first = first;
		v->is_old = 0;
	}
	for (int64_t i = first - v->first, end = i + n;
	     i < end && i < v->page.n; i++)
		add_row(v, &v->page.rows[i], page);
}

static int64_t find(void *data, int64_t id)
{
	const struct listview *v = data;

	if (!is_arranged(v))
		return LIST_NEAR;
	for (int i = 0; i < v->ids.n; i++)
		if (v->ids.ids[i] == id)
			return i;
	return -1;
}

static void sort(void *data, int column, int descending)
{
	struct listview *v = data;
	int to = sort_index(v->spec.listing, v->spec.columns[column].sort);

	v->sort = to < 0 ? 0 : to;
	v->sorted_column = to < 0 ? v->index[column] : -1;
	v->filter.descending = descending;
}

static int match_of(const struct listview *v, int column)
{
	int i = 0;

	while (i < v->n_matches && v->matches[i].column != column)
		i++;
	return i;
}

/* Takes the i-th condition away. */
static void drop_match(struct listview *v, int i)
{
	free((char *)v->matches[i].value);
	v->matches[i] = v->matches[--v->n_matches];
}

static void narrow(void *data, int column, const char *value)
{
	struct listview *v = data;

	while (column < 0 && v->n_matches)
		drop_match(v, 0);
	if (column < 0)
		return;
	column = v->index[column];
	if (match_of(v, column) < v->n_matches)
		drop_match(v, match_of(v, column));
	if (value)
		v->matches[v->n_matches++] =
			(struct listing_match){ .column = column,
						.value = xstrdup(value) };
}

static void search(void *data, const char *typed)
{
	struct listview *v = data;

	str_set(&v->search, *typed ? typed : NULL);
	v->filter.search = v->search;
}

/* A value in words: of a day its month. */
static void show_listing_value(struct sb *out, struct app *app,
			       const struct listing_column *column,
			       const char *value)
{
	int is_day = column->type == FIELD_DATE || column->type == FIELD_MOMENT;

	if (is_day && *value)
		sb_addf(out, "%s.%.4s", value + sizeof("2026"), value);
	else
		show_cell(out, app, column, value);
}

static void values(void *data, int column, struct list_values *out)
{
	struct listview *v = data;
	struct app *app = v->screen->app;
	int to = v->index[column], other = match_of(v, to);
	const struct listing_column *c = &v->spec.listing->columns[to];
	struct listing_view view = view_of(v);
	struct listing_values found = { .n = 0 };
	struct err err = ERR_INIT;

	/* What it is narrowed to now is one of several. */
	if (other < v->n_matches) {
		struct listing_match last = v->matches[v->n_matches - 1];

		v->matches[v->n_matches - 1] = v->matches[other];
		v->matches[other] = last;
		view.n_matches--;
	}
	if (app_list_values(app, v->spec.listing, &v->filter, &view, to, &found,
			    &err) != ERR_OK)
		ui_say_err(v->screen->ui, &err);
	for (int i = 0; i < found.n; i++) {
		struct sb text = SB_INIT;

		show_listing_value(&text, app, c, found.items[i].value);
		list_values_add(out, found.items[i].value, text.s,
				found.items[i].n);
		sb_release(&text);
	}
	if (found.is_cut)
		ui_say(v->screen->ui, "%s",
		       _("There are more values than can be shown; any part "
			 "of a word finds them."));
	listing_values_release(&found);
}

static const struct list_source source = { .count = count,
					   .fetch = fetch,
					   .find = find,
					   .sort = sort,
					   .values = values,
					   .narrow = narrow,
					   .search = search };

struct listview *listview_new(struct screen *screen,
			      const struct listview_spec *spec)
{
	struct listview *v = xcalloc(1, sizeof(*v));
	struct list_spec list_spec = { .source = &source,
				       .data = v,
				       .empty = spec->empty,
				       .no_header = spec->no_header,
				       .marks = spec->marks };

	v->screen = screen;
	v->spec = *spec;
	v->filter = spec->filter;
	v->sorted_column = -1;
	while (spec->columns[v->n_columns].title)
		v->n_columns++;
	v->columns = xcalloc((size_t)v->n_columns + 1, sizeof(*v->columns));
	v->index = xcalloc((size_t)v->n_columns + 1, sizeof(*v->index));
	v->matches = xcalloc((size_t)v->n_columns + 1, sizeof(*v->matches));
	for (int i = 0; i < v->n_columns; i++) {
		const struct listview_column *c = &spec->columns[i];

		v->columns[i] = (struct list_column){
			.title = c->title,
			.min = c->min,
			.max = c->max,
			.weight = c->weight,
			.priority = c->priority,
			.align = c->align,
		};
		v->index[i] = column_index(spec->listing, c->name);
	}
	list_spec.columns = v->columns;
	v->list = list_new(screen->ui, &list_spec);
	for (int i = 0; i < v->n_columns; i++)
		if (str_equal(spec->columns[i].sort,
			      spec->sort ? spec->sort
					 : spec->listing->sorts[0].name))
			list_start_sorted(v->list, i,
					  spec->sort ? spec->descending
						     : spec->filter.descending);
	if (!screen->list)
		screen->list = v->list;
	return v;
}

void listview_free(struct listview **view)
{
	struct listview *v = *view;

	if (!v)
		return;
	while (v->n_matches)
		drop_match(v, 0);
	free(v->matches);
	id_list_release(&v->ids);
	listing_page_release(&v->page);
	free(v->search);
	free(v->columns);
	free(v->index);
	free(v);
	*view = NULL;
}

struct list *listview_list(struct listview *v)
{
	return v->list;
}

const char *listview_cell(struct listview *v, const char *column)
{
	int64_t id = list_current_id(v->list);

	for (int i = 0; id && i < v->page.n; i++)
		if (v->page.rows[i].id == id)
			return listing_cell(v->spec.listing, &v->page.rows[i],
					    column);
	return "";
}

int64_t listview_cell_id(struct listview *v, const char *column)
{
	return atoll(listview_cell(v, column));
}
