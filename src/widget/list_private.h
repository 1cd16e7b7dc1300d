/*
 * list_private.h: what list.c and list_draw.c share.
 */
#ifndef VSHU_WIDGET_LIST_PRIVATE_H
#define VSHU_WIDGET_LIST_PRIVATE_H

#include "widget/list.h"

struct list_row {
	int64_t id;
	enum style style;
};

/* Rows that were fetched: all texts in one buffer, each ended by a zero. */
struct list_page {
	int64_t first;
	int n, capacity;
	struct list_row *rows;
	int n_columns;
	int n_cells, cells_capacity;
	size_t *cells; /* offsets into texts */
	struct sb texts;
};

/* What the list is narrowed by: a column's value. */
struct list_narrowing {
	int column;
	char *text; /* of the value */
};

struct list {
	struct ui *ui;
	struct list_spec spec;
	int n_columns;
	int *widths; /* by column; 0: dropped */
	int dropped; /* is one? */
	struct rect at;
	int visible; /* rows of data that fit */
	int64_t count, top, current;
	struct list_page page;
	int page_valid;
	int sort, descending;
	struct list_narrowing *narrowings;
	int n_narrowings, narrowings_capacity;
	char *typed; /* what the rows hold; NULL: anything */
	int focused;
	int64_t *marks; /* sorted */
	size_t n_marks, marks_capacity;
	/* What the pane shows now. */
	int drawn, page_drawn, marks_drawn, drawn_focused, drawn_count_cols;
	int64_t drawn_top, drawn_current, drawn_count;
};

int list_can_sort(const struct list *list, int column);
void list_need_page(struct list *list);
void list_page_init(struct list_page *page, int n_columns);
void list_page_release(struct list_page *page);
void list_fetch(struct list *list, struct list_page *page, int64_t first,
		int n);
const char *list_page_text(const struct list_page *page, int row, int column);
/* Orders by a column, and reads again. */
void list_sort_by(struct list *list, int column, int descending);
/* Marks the current row, or takes its mark; goes to the next one. */
void list_mark(struct list *list);
/* Marks what is not marked, and the other way round. */
void list_turn_marks(struct list *list);
int list_is_narrowed(const struct list *list);
/* "Only: Class = 7 «Б»; «али»" */
void list_narrowed_text(const struct list *list, struct sb *out);
/* Rows above those with data: what it is narrowed by, the titles. */
int list_head_rows(const struct list *list);
void list_narrow_release(struct list *list);
/* Sets the widths for the room there is. */
void list_measure(struct list *list);

#endif
