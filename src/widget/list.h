/*
 * list.h: rows of any number, of which only those shown are ever read.
 *
 * The rows come from a source by position. A marker '>' stands before the
 * current row, so that an arrow key repaints two cells. The cursor is on the
 * marker. A refresh keeps the row one stands on by its id, and the marks.
 * One list draws, sorts, narrows and marks for every screen: the source says how
 * its rows are ordered and which values they have, the list asks the person.
 */
#ifndef VSHU_WIDGET_LIST_H
#define VSHU_WIDGET_LIST_H

#include <stdint.h>

#include "base/sb.h"
#include "term/event.h"
#include "term/pane.h"
#include "widget/ui.h"

struct list;
struct list_page;
struct list_values; /* what stands in a column */

enum list_align { LIST_LEFT, LIST_RIGHT };

/*
 * Widths in columns. A title of NULL ends the table. By a column with a title
 * the rows can be ordered, and narrowed to one of its values.
 */
struct list_column {
	const char *title; /* msgid; "" for none */
	int min, max;	   /* max 0: no bound */
	int weight;	   /* share of the room left over; 0: none */
	int priority; /* the highest is dropped first when room is short; 0: never */
	enum list_align align;
};

#define LIST_NEAR -2

struct list_source {
	/* How many rows there are. */
	int64_t (*count)(void *data);
	/*
	 * Rows first … first + n - 1 (all exist): for each, list_page_row() and
	 * then list_page_cell() for every column in the table's order.
	 */
	void (*fetch)(void *data, int64_t first, int n, struct list_page *page);
	/*
	 * Where the row with this id stands, or -1. NULL or LIST_NEAR: looked for
	 * near the old position only.
	 */
	int64_t (*find)(void *data, int64_t id);
	/* Order by this column from now on. NULL: the order is its own. */
	void (*sort)(void *data, int column, int descending);
	/*
	 * What stands in a column of the rows there are now: list_values_add()
	 * for each, in their order. NULL: cannot be narrowed by a value.
	 */
	void (*values)(void *data, int column, struct list_values *values);
	/*
	 * Only rows with that value in the column, from now on; a value NULL: with
	 * any. column -1: of all columns.
	 */
	void (*narrow)(void *data, int column, const char *value);
	/* Only rows that hold what was typed; "" for all. NULL: cannot. */
	void (*search)(void *data, const char *typed);
};

/* id: any number but 0, unique, the same after a refresh. */
void list_page_row(struct list_page *page, int64_t id, enum style style);
/* Translated text, copied; NULL is empty. */
void list_page_cell(struct list_page *page, const char *text);

/* value: what narrow() gets; text: translated, NULL for an empty cell; n: how
 * many rows. Copied. */
void list_values_add(struct list_values *values, const char *value,
		     const char *text, int64_t n);

struct list_spec {
	const struct list_column *columns;
	const struct list_source *source;
	void *data; /* for the source */
	const char
		*empty; /* msgid: what to say, and do, when there is no row */
	int no_header;	/* no line with titles */
	int no_count;	/* no "3 of 120" */
	int marks;	/* rows can be marked (Ins, blank) */
};

/* The spec is copied, what it points to is borrowed for the list's life. */
struct list *list_new(struct ui *ui, const struct list_spec *spec);
void list_free(struct list **list);

/* Where in the window's pane it lies; the header is its first row. */
void list_place(struct list *list, struct rect at);
/*
 * Draws into the pane; whole: all of it. With the focus it also puts the pane's
 * cursor on the current row; without, the marker is a '-'.
 */
void list_draw(struct list *list, struct pane *pane, int whole);
/* Said where there are no rows, from now on; a msgid. */
void list_set_empty(struct list *list, const char *empty);
void list_set_focus(struct list *list, int focused);
int list_has_focus(const struct list *list);

enum list_answer {
	LIST_IGNORED, /* not a key of the list's */
	LIST_TAKEN,   /* maybe moved: draw */
	LIST_OPEN,    /* Enter on a row (never in an empty list) */
	LIST_MARKED,  /* marks changed */
	LIST_SORTED,  /* order changed */
};

/*
 * Arrows, PgUp, PgDn, Home, End, Enter; Ins and blank mark, '*' turns the marks
 * of all rows round; '<' and '>' sort by the column before or after,
 * the same column again ('=') turns the order round.
 */
enum list_answer list_event(struct list *list, const struct term_event *event);

/* Reads again: the count and the rows shown. The current row stays by id. */
void list_refresh(struct list *list);

/* The first row that is shown. */
int64_t list_top(const struct list *list);
int64_t list_count(const struct list *list);
/* 0 if empty. */
int64_t list_current_id(const struct list *list);
int64_t list_current_index(const struct list *list);
void list_go_to(struct list *list, int64_t index);
/* 0 if there is no such row. */
int list_go_to_id(struct list *list, int64_t id);

/* For a list of which nothing was read yet. */
void list_start_sorted(struct list *list, int column, int descending);
/*
 * What can be done with the list by name, for window_ops.more: order, narrow,
 * read a line whole, mark; NULL if nothing can be. list_command() carries out
 * one of these (1: one of them), list_allows() says whether it may be done now.
 */
const struct command *list_commands(const struct list *list);
int list_command(struct list *list, int id);
int list_allows(const struct list *list, int id, struct sb *why);
/* Are columns left out, as there is no room for them? */
int list_is_cut(const struct list *list);

int64_t list_marked_count(const struct list *list);
/* The ids of the marked rows, or of the current one if none is marked; the
 * caller's to free; n is set. */
int64_t *list_chosen(const struct list *list, int64_t *n);
int list_is_marked(const struct list *list, int64_t id);
void list_clear_marks(struct list *list);

#endif
