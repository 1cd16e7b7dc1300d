/*
 * rowlist.h: a list of rows that a screen itself makes in load(): a few, all of
 * them held, sorted and narrowed here. Above it stand sentences, wrapped: what is to be done here next.
 */
#ifndef VSHU_SCREEN_ROWLIST_H
#define VSHU_SCREEN_ROWLIST_H

#include "screen/screen.h"

struct rowlist;

/*
 * It and its list are the screen's and freed with it. columns as in list_spec, borrowed. One with
 * marks, which may be long, says "3/20" in its header.
 */
struct rowlist *rowlist_new(struct screen *screen,
			    const struct list_column *columns,
			    const char *empty, int marks);
/* In load(): empty it, then heads, then rows, each with all its cells. */
void rowlist_clear(struct rowlist *rows);
/* A translated sentence above the list. */
void rowlist_head(struct rowlist *rows, enum style style, const char *text);
/* id: any but 0, unique. */
void rowlist_row(struct rowlist *rows, int64_t id, enum style style);
/* Translated, copied; NULL is empty. */
void rowlist_cell(struct rowlist *rows, const char *text);
/* What the last cell sorts by, if not by its text: a day in ISO. */
void rowlist_key(struct rowlist *rows, const char *key);
/*
 * The rows are made in the order of that column: what stands there need not
 * sort by its letters. Other columns that are sortable sort by their cells: the
 * alphabet, numbers in them by size.
 */
void rowlist_in_order(struct rowlist *rows, int column, int descending);

#endif
