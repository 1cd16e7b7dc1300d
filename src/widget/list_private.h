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
	int focused;
	int64_t *marks; /* sorted */
	size_t n_marks, marks_capacity;
	/* What the pane shows now. */
	int drawn, page_drawn, marks_drawn, drawn_focused, drawn_count_cols;
	int64_t drawn_top, drawn_current, drawn_count;
};

void list_need_page(struct list *list);
const char *list_page_text(const struct list_page *page, int row, int column);
/* Sets the widths for the room there is. */
void list_measure(struct list *list);

#endif
