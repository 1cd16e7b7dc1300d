/*
 * listview.h: a list of one of the register's listings (store/listing.h), with
 * the person's scope and cells in words; sorted by any of its columns, narrowed
 * to what was typed and to a value of any column.
 */
#ifndef VSHU_SCREEN_LISTVIEW_H
#define VSHU_SCREEN_LISTVIEW_H

#include "app/list.h"
#include "screen/screen.h"

struct listview;

/*
 * A column on the screen: a cell of the listing by name. Ends with title NULL.
 */
struct listview_column {
	const char *name;
	const char *title;		/* msgid */
	int min, max, weight, priority; /* as struct list_column */
	enum list_align align;
	/*
	 * The index that has its order, sorts[].name; NULL: there is none, and all
	 * rows are walked through once.
	 */
	const char *sort;
	/* Writes the cell; NULL: show_cell(). */
	void (*cell)(struct app *app, const struct listing *listing,
		     const struct listing_row *row, struct sb *out);
};

struct listview_spec {
	const struct listing *listing;
	const struct listview_column *columns;
	const char *empty;	      /* msgid */
	struct listing_filter filter; /* to begin with */
	/* Its order at first: sorts[].name of one of the columns; NULL: sorts[0]. */
	const char *sort;
	int descending;
	int marks;
	int no_header;
	/* Colour of a row; NULL: danger is STYLE_ERROR, the rest STYLE_TEXT. */
	enum style (*style)(struct app *app, const struct listing *listing,
			    const struct listing_row *row);
};

/*
 * The list goes to screen->list; read again by the shell. Freed with
 * listview_free() in close() (the list itself by the shell, before).
 */
struct listview *listview_new(struct screen *screen,
			      const struct listview_spec *spec);
void listview_free(struct listview **view);
/* Its list, for a screen with more than one. */
struct list *listview_list(struct listview *view);

/* A cell of the current row, "" if there is none; borrowed until rows are read. */
const char *listview_cell(struct listview *view, const char *column);
/* A cell of the current row that holds an id; 0 if none. */
int64_t listview_cell_id(struct listview *view, const char *column);

#endif
