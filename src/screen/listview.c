#include "config.h"

#include "screen/listview.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "screen/show.h"
#include "widget/dialog.h"

/* A date with its year. */
#define DAY_COLS 10

struct listview {
	struct screen *screen;
	struct listview_spec spec;
	struct listing_filter filter;
	char *search; /* filter.search points here */
	int sort;     /* into listing->sorts */
	int n_columns;
	struct list_column *columns;
	int *index; /* of the listing's column, -1: cell() */
	struct list *list;
	struct listing_page page; /* the rows read last */
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

static int64_t count(void *data)
{
	struct listview *v = data;
	struct err err = ERR_INIT;
	int64_t n = 0;

	/* What was read is old now, but shows where to read. */
	v->is_old = 1;
	if (app_list_count(v->screen->app, v->spec.listing, &v->filter, &n,
			   &err) != ERR_OK)
		ui_say_err(v->screen->ui, &err);
	return n;
}

static int has_rows(const struct listview *v, int64_t first, int n)
{
	return !v->is_old && v->page.n && first >= v->page.first &&
	       first + n <= v->page.first + v->page.n;
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

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	struct listview *v = data;
	struct err err = ERR_INIT;

	if (!has_rows(v, first, n)) {
		if (app_list_rows(v->screen->app, v->spec.listing, &v->filter,
				  v->sort, first, n, &v->page, &err) != ERR_OK)
			ui_say_err(v->screen->ui, &err);
		v->is_old = 0;
	}
	for (int64_t i = first - v->page.first, end = i + n;
	     i < end && i < v->page.n; i++)
		add_row(v, &v->page.rows[i], page);
}

static void sort(void *data, int column, int descending)
{
	struct listview *v = data;
	int to = sort_index(v->spec.listing, v->spec.columns[column].sort);

	if (to < 0)
		return;
	v->sort = to;
	v->filter.descending = descending;
}

static const struct list_source source = { .count = count,
					   .fetch = fetch,
					   .sort = sort };

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
	while (spec->columns[v->n_columns].title)
		v->n_columns++;
	v->columns = xcalloc((size_t)v->n_columns + 1, sizeof(*v->columns));
	v->index = xcalloc((size_t)v->n_columns + 1, sizeof(*v->index));
	for (int i = 0; i < v->n_columns; i++) {
		const struct listview_column *c = &spec->columns[i];

		v->columns[i] = (struct list_column){
			.title = c->title,
			.min = c->min,
			.max = c->max,
			.weight = c->weight,
			.priority = c->priority,
			.align = c->align,
			.sortable = sort_index(spec->listing, c->sort) >= 0,
		};
		v->index[i] =
			c->cell ? -1 : column_index(spec->listing, c->name);
	}
	list_spec.columns = v->columns;
	v->list = list_new(screen->ui, &list_spec);
	for (int i = 0; i < v->n_columns && spec->sort; i++)
		if (v->columns[i].sortable &&
		    strcmp(spec->columns[i].sort, spec->sort) == 0)
			list_start_sorted(v->list, i, spec->descending);
	if (!screen->list)
		screen->list = v->list;
	return v;
}

void listview_free(struct listview **view)
{
	struct listview *v = *view;

	if (!v)
		return;
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

struct listing_filter *listview_filter(struct listview *v)
{
	return &v->filter;
}

/* Another part in the same list: goes to the first row. */
static void reset(struct listview *v)
{
	list_refresh(v->list);
	list_go_to(v->list, 0);
	screen_touch_whole(v->screen);
}

static const char *current_cell(struct listview *v, const char *column)
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
	return atoll(current_cell(v, column));
}

void listview_ask_filter(struct listview *v)
{
	char *text = v->search ? xstrdup(v->search) : NULL;

	if (!v->spec.listing->searched) {
		ui_say(v->screen->ui, "%s", _("This list cannot be narrowed."));
	} else if (dialog_ask_text(v->screen->ui, N_("Narrow the list"),
				   N_("Any part of a word"), 80, &text)) {
		str_set(&v->search, text);
		v->filter.search = v->search;
		reset(v);
	}
	free(text);
}
