#include "config.h"

#include "widget/list_private.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "widget/wrap.h"

#define GAP 1	 /* blanks between columns */
#define SIGN 2	 /* a blank, and that columns are dropped */
#define MARKER 2 /* the marker, and the sign of a marked row */

/* Columns that the shown ones take at least, with their gaps. */
static int least_cols(const struct list *list)
{
	int i, cols = 0;

	for (i = 0; i < list->n_columns; i++)
		if (list->widths[i])
			cols += list->widths[i] + (cols ? GAP : 0);
	return cols;
}

static int drop_one(struct list *list)
{
	int i, worst = -1;

	for (i = 0; i < list->n_columns; i++)
		if (list->widths[i] && list->spec.columns[i].priority > 0 &&
		    (worst < 0 || list->spec.columns[i].priority >
					  list->spec.columns[worst].priority))
			worst = i;
	if (worst < 0)
		return 0;
	list->widths[worst] = 0;
	list->dropped = 1;
	return 1;
}

/* One column after another while there is room: fair by weight. */
static int widen(struct list *list, int left)
{
	int i, total = 0, given = 0;

	for (i = 0; i < list->n_columns; i++) {
		const struct list_column *c = &list->spec.columns[i];

		if (list->widths[i] && (!c->max || list->widths[i] < c->max))
			total += c->weight;
	}
	for (i = 0; i < list->n_columns && total; i++) {
		const struct list_column *c = &list->spec.columns[i];
		int share = left * c->weight / total;

		if (!list->widths[i] || !c->weight)
			continue;
		if (!share && given < left)
			share = 1;
		if (share > left - given)
			share = left - given;
		if (c->max && list->widths[i] + share > c->max)
			share = c->max - list->widths[i];
		if (share <= 0)
			continue;
		list->widths[i] += share;
		given += share;
	}
	return given;
}

/* " 12/120" for a row, " *3 12/120" where rows are marked; its bytes. */
static int count_text(const struct list *list, int64_t row, char *text,
		      size_t size)
{
	char marks[24] = "";

	*text = '\0';
	if (list->spec.no_header || list->spec.no_count || !list->count)
		return 0;
	if (list->n_marks)
		snprintf(marks, sizeof(marks), " *%zu", list->n_marks);
	return snprintf(text, size, "%s %lld/%lld", marks, (long long)row,
			(long long)list->count);
}

/* The most that it takes. */
static int count_cols(const struct list *list)
{
	char text[64];

	return count_text(list, list->count, text, sizeof(text));
}

/* A title is read whole while there is room, the count beside the last. */
static void fit_titles(struct list *list, int left)
{
	int i, last = list->n_columns - 1;

	while (last >= 0 && !list->widths[last])
		last--;
	for (i = 0; i <= last; i++) {
		const struct list_column *c = &list->spec.columns[i];
		int wanted = (int)utf8_cols(ui_text(list->ui, c->title)), more;

		/* What grows with the room is wide enough by itself. */
		if (!list->widths[i] || !wanted || c->weight)
			continue;
		wanted += i == list->sort;
		if (c->max && wanted > c->max)
			wanted = c->max;
		if (i == last)
			wanted += count_cols(list);
		more = wanted - list->widths[i];
		if (more > left)
			more = left;
		if (more <= 0)
			continue;
		list->widths[i] += more;
		left -= more;
	}
}

/* What the columns may take: the sign of dropped ones stands beside them. */
static int room_of(const struct list *list)
{
	return list->at.cols - MARKER -
	       (list->dropped && !list->spec.no_header ? SIGN : 0);
}

void list_measure(struct list *list)
{
	int i, given;

	list->dropped = 0;
	for (i = 0; i < list->n_columns; i++)
		list->widths[i] = list->spec.columns[i].min > 0
					  ? list->spec.columns[i].min
					  : 1;
	while (least_cols(list) > room_of(list) && drop_one(list))
		;
	for (i = list->n_columns - 1;
	     i >= 0 && least_cols(list) > room_of(list); i--)
		while (list->widths[i] > 1 && least_cols(list) > room_of(list))
			list->widths[i]--;
	if (!list->spec.no_header)
		fit_titles(list, room_of(list) - least_cols(list));
	do {
		given = widen(list, room_of(list) - least_cols(list));
	} while (given > 0);
}

int list_is_cut(const struct list *list)
{
	return list->dropped;
}

int list_head_rows(const struct list *list)
{
	return list_is_narrowed(list) + !list->spec.no_header;
}

/* Where the titles stand. */
static int header_y(const struct list *list)
{
	return list->at.y + list_is_narrowed(list);
}

/* What is not shown, above what is. */
static void draw_narrowed(const struct list *list, struct pane *pane)
{
	struct sb text = SB_INIT;
	int cols = list->at.cols - MARKER;

	list_narrowed_text(list, &text);
	pane_put(pane, list->at.y, list->at.x, list->at.cols, STYLE_TEXT,
		 PANE_PAD, "");
	if (cols > 0)
		pane_put(pane, list->at.y, list->at.x + MARKER, cols,
			 STYLE_WARNING, PANE_CUT, text.s);
	sb_release(&text);
}

static void draw_header(struct list *list, struct pane *pane)
{
	int x = list->at.x + MARKER, i, right = list->at.x + list->at.cols;
	int y = header_y(list);
	int count_x = right - (list->dropped ? SIGN : 0) - count_cols(list);

	pane_put(pane, y, list->at.x, list->at.cols, STYLE_TEXT, PANE_PAD, "");
	for (i = 0; i < list->n_columns; i++) {
		const struct list_column *c = &list->spec.columns[i];
		int width = list->widths[i], used;

		if (!width)
			continue;
		/* What does not stand beside the count is cut, and says so. */
		if (x + width > count_x && count_x - x > 2)
			width = count_x - x;
		used = pane_put(
			pane, y, x,
			i == list->sort && width > 1 ? width - 1 : width,
			STYLE_COLUMNS,
			PANE_CUT | (c->align == LIST_RIGHT ? PANE_RIGHT : 0),
			ui_text(list->ui, c->title));
		/* A blank looks the same in bold, and leaves it on. */
		pane_put(pane, y, x + width, GAP, STYLE_COLUMNS, 0, " ");
		if (i == list->sort)
			pane_put(pane, y, x + used, 1, STYLE_COLUMNS, 0,
				 list->descending ? "↓" : "↑");
		x += list->widths[i] + GAP;
	}
	if (list->dropped)
		pane_put(pane, y, right - 1, 1, STYLE_COLUMNS, 0, "»");
	list->drawn_count_cols = 0;
}

/*
 * "12/120" at the right end of the header, "*3" before it for rows that are
 * marked; plain, as it changes with a key.
 */
static void draw_count(struct list *list, struct pane *pane)
{
	char text[64];
	int cols,
		right = list->at.x + list->at.cols - (list->dropped ? SIGN : 0);

	cols = count_text(list, list->current + 1, text, sizeof(text));
	if (cols < list->drawn_count_cols)
		cols = list->drawn_count_cols;
	if (cols > list->at.cols - MARKER)
		return;
	pane_put(pane, header_y(list), right - cols, cols, STYLE_TEXT,
		 PANE_RIGHT, text);
	list->drawn_count_cols = cols;
}

static int row_y(const struct list *list, int64_t index)
{
	return list->at.y + list_head_rows(list) + (int)(index - list->top);
}

static void draw_marker(struct list *list, struct pane *pane, int64_t index)
{
	const char *sign = index != list->current || !list->count ? " "
			   : list->focused			  ? ">"
								  : "-";

	pane_put(pane, row_y(list, index), list->at.x, 1, STYLE_TEXT, 0, sign);
}

static void draw_row(struct list *list, struct pane *pane, int row)
{
	int64_t index = list->page.first + row;
	int y = row_y(list, index), x = list->at.x + MARKER, i;
	const struct list_row *r = &list->page.rows[row];
	int end = list->at.x + list->at.cols;

	draw_marker(list, pane, index);
	pane_put(pane, y, list->at.x + 1, 1, STYLE_TEXT, 0,
		 list_is_marked(list, r->id) ? "*" : " ");
	for (i = 0; i < list->n_columns; i++) {
		const struct list_column *c = &list->spec.columns[i];

		if (!list->widths[i])
			continue;
		pane_put(pane, y, x, list->widths[i], r->style,
			 PANE_PAD | PANE_CUT |
				 (c->align == LIST_RIGHT ? PANE_RIGHT : 0),
			 list_page_text(&list->page, row, i));
		x += list->widths[i];
		/* In the row's style: to leave it and come back costs 16 bytes. */
		pane_put(pane, y, x, GAP < end - x ? GAP : end - x, r->style,
			 PANE_PAD, "");
		x += GAP;
	}
	pane_put(pane, y, x, end - x, STYLE_TEXT, PANE_PAD, "");
}

static void draw_empty(struct list *list, struct pane *pane)
{
	const char *text = ui_text(list->ui, list_is_narrowed(list)
						     ? N_("Nothing here is so. "
							  "F shows all again.")
						     : list->spec.empty);
	struct wrap wrap;
	size_t i;

	wrap_init(&wrap);
	wrap_text(&wrap, text, list->at.cols - MARKER);
	for (i = 0; i < wrap.n && (int)i < list->visible; i++)
		pane_put_bytes(pane, row_y(list, list->top) + (int)i,
			       list->at.x + MARKER, list->at.cols - MARKER,
			       STYLE_DIM, 0, text + wrap.rows[i].at,
			       wrap.rows[i].n_bytes);
	wrap_release(&wrap);
}

static void draw_rows(struct list *list, struct pane *pane)
{
	struct rect rest = list->at;
	int i, n;

	n = (int)(list->page.first + list->page.n - list->top);
	if (n > list->visible)
		n = list->visible;
	for (i = 0; i < n; i++)
		draw_row(list, pane, (int)(list->top - list->page.first) + i);
	rest.y = row_y(list, list->top + n);
	rest.rows = list->visible - n;
	pane_clear_part(pane, rest);
	if (!list->count)
		draw_empty(list, pane);
}

void list_draw(struct list *list, struct pane *pane, int whole)
{
	int64_t old = list->drawn_current;

	list_need_page(list);
	if (whole)
		list->drawn = 0;
	if (!list->drawn && list_is_narrowed(list))
		draw_narrowed(list, pane);
	if ((!list->drawn || !list->marks_drawn) && !list->spec.no_header)
		draw_header(list, pane);
	if (!list->drawn || !list->page_drawn || !list->marks_drawn ||
	    list->top != list->drawn_top || list->count != list->drawn_count) {
		draw_rows(list, pane);
	} else if (old != list->current ||
		   list->focused != list->drawn_focused) {
		if (old >= list->top && old < list->top + list->visible)
			draw_marker(list, pane, old);
		draw_marker(list, pane, list->current);
	}
	if (!list->spec.no_header && !list->spec.no_count &&
	    (!list->drawn || !list->marks_drawn || old != list->current ||
	     list->count != list->drawn_count))
		draw_count(list, pane);
	list->drawn = list->page_drawn = list->marks_drawn = 1;
	list->drawn_top = list->top;
	list->drawn_current = list->current;
	list->drawn_count = list->count;
	list->drawn_focused = list->focused;
	if (list->focused)
		pane_cursor(pane, row_y(list, list->current), list->at.x);
}
