#include "config.h"

#include "widget/form_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "widget/wrap.h"

#define LABEL_X 2    /* the marker stands before it */
#define LABEL_MAX 30 /* columns of a label beside its field */
#define NARRATIVE_ROWS 4
#define NARRATIVE_GROWS 8
#define READ_ROWS 400

/* -- where everything stands ------------------------------------------------ */

static const char *label(const struct form *form, const struct form_item *item)
{
	return ui_text(form->ui, item->f.label);
}

static int label_cols(const struct form *form)
{
	int most = form->at.cols / 3, cols = 8;
	size_t i;

	if (most > LABEL_MAX)
		most = LABEL_MAX;
	for (i = 0; i < form->n; i++) {
		const struct form_item *item = &form->items[i];
		int one;

		if (!item_is_field(item) || item->f.flags & FORM_SKIP ||
		    item->f.type == FIELD_NARRATIVE)
			continue;
		one = (int)utf8_cols(label(form, item)) + 1;
		if (one > cols)
			cols = one;
	}
	return cols < most ? cols : most;
}

static int rows_of(const char *text, int cols)
{
	struct wrap wrap;
	int rows;

	wrap_init(&wrap);
	wrap_text(&wrap, text, cols);
	rows = (int)wrap.n;
	wrap_release(&wrap);
	return rows;
}

static int note_rows(const struct form *form, const struct form_item *item)
{
	return rows_of(label(form, item), form->at.cols - LABEL_X - 1);
}

/* A narrative has the whole width, below its label. */
static int place_narrative(struct form *form, struct form_item *item, int y)
{
	int rows, want = item->f.rows ? item->f.rows : NARRATIVE_ROWS;

	item->label_x = LABEL_X;
	item->label_y = y;
	item->x = LABEL_X + 1;
	item->y = y + 1;
	item->cols = form->at.cols - item->x - 1;
	texteditor_set_cols(&item->text, item->cols - 1);
	rows = (int)texteditor_rows(&item->text);
	if (item_is_fixed(form, item)) {
		item->rows = rows < READ_ROWS ? rows : READ_ROWS;
	} else {
		int most = want > NARRATIVE_GROWS ? want : NARRATIVE_GROWS;

		item->rows = rows < want ? want : rows < most ? rows : most;
	}
	if (form->zoomed && item == &form->items[form->focus])
		item->rows = form->at.rows - 1;
	item->error_y = y;
	item->error_x = LABEL_X + (int)utf8_cols(label(form, item)) + 3;
	item->error_cols = form->at.cols - item->error_x;
	item->error_rows = 1;
	return item->y + item->rows;
}

/* Beside the field before, if there is room; 0 if not. */
static int place_beside(struct form *form, struct form_item *item,
			const struct form_item *before)
{
	int x = before->x + before->cols + 3;
	int want = value_cols(form, &item->f);
	int own = (int)utf8_cols(label(form, item)) + 1;

	if (x + own + want + 2 > form->at.cols)
		return 0;
	item->label_x = x;
	item->label_y = item->y = before->y;
	item->x = x + own + 1;
	item->cols = want;
	item->rows = 1;
	return 1;
}

static int place_line(struct form *form, struct form_item *item, int y,
		      int labels)
{
	int room;

	item->label_x = LABEL_X;
	item->label_y = item->y = y;
	item->rows = 1;
	item->x = LABEL_X + labels + 1;
	room = form->at.cols - item->x - 1;
	item->cols = value_cols(form, &item->f);
	if (item->cols > room)
		item->cols = room;
	return y + 1;
}

/* Errors: to the right of the row, else in rows of their own below it. */
static int place_errors(struct form *form, size_t first, size_t end, int y)
{
	const struct form_item *last = &form->items[end - 1];
	int x = last->x + last->cols + 2, beside = 1;
	size_t i, wrong = 0;

	for (i = first; i < end; i++) {
		if (!form->items[i].error)
			continue;
		wrong++;
		/* Its sign stands before it. */
		if ((int)utf8_cols(form->items[i].error) + 2 >
		    form->at.cols - x)
			beside = 0;
	}
	if (wrong != 1)
		beside = 0;
	for (i = first; i < end; i++) {
		struct form_item *item = &form->items[i];

		if (!item->error)
			continue;
		item->error_y = beside ? item->y : y;
		item->error_x = beside ? x : LABEL_X + 2;
		item->error_cols = form->at.cols - item->error_x;
		item->error_rows =
			beside ? 1 : rows_of(item->error, item->error_cols - 2);
		y += beside ? 0 : item->error_rows;
	}
	return y;
}

/* A heading with nothing below it is not shown. */
static int has_fields(const struct form *form, size_t heading)
{
	size_t i;

	for (i = heading + 1; i < form->n; i++) {
		const struct form_item *item = &form->items[i];

		if (item->f.flags & FORM_HEADING)
			return 0;
		if (!(item->f.flags & FORM_SKIP))
			return 1;
	}
	return 0;
}

static int is_shown(const struct form *form, size_t i)
{
	const struct form_item *item = &form->items[i];

	if (form->zoomed)
		return i == form->focus;
	if (item->f.flags & FORM_HEADING && !has_fields(form, i))
		return 0;
	return !(item->f.flags & FORM_SKIP);
}

void form_layout(struct form *form)
{
	int y = 0, labels = label_cols(form);
	size_t i, row_first = 0;
	struct form_item *before = NULL; /* in the same row */

	for (i = 0; i < form->n; i++) {
		struct form_item *item = &form->items[i];

		item->y = item->label_y = item->error_y = -1;
		item->rows = 0;
		if (!is_shown(form, i))
			continue;
		if (before && item->f.flags & FORM_SAME_ROW &&
		    item->f.type != FIELD_NARRATIVE &&
		    place_beside(form, item, before)) {
			before = item;
			continue;
		}
		if (before)
			y = place_errors(form, row_first, i, y);
		before = NULL;
		if (item->f.flags & (FORM_HEADING | FORM_NOTE)) {
			/* A blank row sets a heading off. */
			if (y && item->f.flags & FORM_HEADING)
				y++;
			item->y = item->label_y = y;
			item->label_x =
				item->f.flags & FORM_HEADING ? 0 : LABEL_X;
			item->rows = note_rows(form, item);
			y += item->rows;
		} else if (item->f.type == FIELD_NARRATIVE) {
			y = place_narrative(form, item, y);
		} else {
			row_first = i;
			y = place_line(form, item, y, labels);
			before = item;
		}
	}
	if (before)
		y = place_errors(form, row_first, form->n, y);
	form->height = y;
	form->stale = 0;
	form->redraw = 1;
}

/* Scrolls so that the focused field shows with its label and error. */
static void show_focus(struct form *form)
{
	int most = form->height - form->at.rows, first, last;
	const struct form_item *item;

	if (form->focus < form->n) {
		int old = form->top;

		item = &form->items[form->focus];
		first = item->label_y;
		last = item->y + item->rows - 1;
		if (item->error && item->error_y > last)
			last = item->error_y + item->error_rows - 1;
		if (last >= form->top + form->at.rows)
			form->top =
				last - form->at.rows + 1 + form->at.rows / 3;
		if (first < form->top)
			form->top = first - form->at.rows / 3;
		if (form->top > first)
			form->top = first;
		if (form->top != old)
			form->redraw = 1;
	}
	if (form->top > most)
		form->top = most;
	if (form->top < 0)
		form->top = 0;
}

void form_place(struct form *form, struct rect at)
{
	form->at = at;
	form->stale = form->redraw = 1;
}

/* -- drawing --------------------------------------------------------------- */

/* The pane's row of a form's row, or -1 if it is out of sight. */
static int row_y(const struct form *form, int row)
{
	int y = row - form->top;

	return row < 0 || y < 0 || y >= form->at.rows ? -1 : form->at.y + y;
}

static void draw_label(struct form *form, struct pane *pane,
		       struct form_item *item)
{
	int y = row_y(form, item->label_y), x = form->at.x + item->label_x;
	const char *text = label(form, item);
	struct wrap wrap;
	size_t i;

	if (!item_is_field(item)) {
		wrap_init(&wrap);
		wrap_text(&wrap, text, form->at.cols - LABEL_X - 1);
		for (i = 0; i < wrap.n; i++) {
			y = row_y(form, item->y + (int)i);
			if (y >= 0)
				pane_put_bytes(pane, y, x,
					       form->at.cols - item->label_x,
					       item->f.flags & FORM_HEADING
						       ? STYLE_TITLE
						       : STYLE_DIM,
					       0, text + wrap.rows[i].at,
					       wrap.rows[i].n_bytes);
		}
		wrap_release(&wrap);
		return;
	}
	if (y < 0)
		return;
	if (item->f.type == FIELD_NARRATIVE) {
		x += pane_put(pane, y, x, form->at.cols - item->label_x - 2,
			      STYLE_TEXT, PANE_CUT, text);
	} else {
		int cols = item->x - 1 - item->label_x - 1;

		pane_put(pane, y, x, cols, STYLE_TEXT, PANE_PAD | PANE_CUT,
			 text);
		x += cols;
	}
	/* Without this a form is not saved. */
	if (item->f.flags & FIELD_REQUIRED && !item_is_fixed(form, item))
		pane_put(pane, y, x, 1, STYLE_TEXT, 0, "*");
}

static const char *shown_text(struct form *form, struct form_item *item)
{
	if (!item->shown) {
		struct sb out = SB_INIT;

		item_value(form, item);
		value_to_shown(form, &item->f, item->value, &out);
		item->shown = sb_detach(&out);
	}
	return item->shown;
}

static void draw_line(struct form *form, struct pane *pane,
		      struct form_item *item, int y, int focused)
{
	int x = form->at.x + item->x, col;
	const char *first;
	size_t n_bytes;

	lineedit_view(&item->line, item->cols, &first, &n_bytes, &col);
	if (item->f.flags & FORM_SECRET) {
		struct sb stars = SB_INIT;

		sb_add_repeat(&stars, '*', utf8_chars(first));
		pane_put(pane, y, x, item->cols, STYLE_TEXT, PANE_PAD, stars.s);
		sb_release(&stars);
	} else if (!focused) {
		/* What is read begins at its beginning. */
		pane_put(pane, y, x, item->cols, STYLE_TEXT,
			 PANE_PAD | PANE_CUT, item->line.text.s);
	} else {
		pane_put_bytes(pane, y, x, item->cols, STYLE_TEXT, PANE_PAD,
			       first, n_bytes);
	}
	if (focused)
		pane_cursor(pane, y, x + col);
}

static void draw_narrative(struct form *form, struct pane *pane,
			   struct form_item *item, int focused)
{
	int fixed = item_is_fixed(form, item), row;
	struct rect at = { .x = form->at.x + item->x, .cols = item->cols };
	int first = item->y - form->top, last = first + item->rows;

	if (fixed) {
		for (row = 0; row < item->rows; row++) {
			int y = row_y(form, item->y + row);
			size_t n_bytes;
			const char *s = texteditor_row(&item->text, (size_t)row,
						       &n_bytes);

			if (y >= 0)
				pane_put_bytes(pane, y, at.x, at.cols,
					       STYLE_TEXT, 0, s, n_bytes);
		}
		return;
	}
	if (first < 0)
		first = 0;
	if (last > form->at.rows)
		last = form->at.rows;
	if (first >= last)
		return;
	at.y = form->at.y + first;
	at.rows = last - first;
	if (form->redraw)
		pane_vline(pane, at.y, at.x - 1, at.rows);
	texteditor_draw(&item->text, pane, at, focused);
}

static void draw_content(struct form *form, struct pane *pane,
			 struct form_item *item)
{
	int focused =
		form->focus < form->n && item == &form->items[form->focus];
	int fixed = item_is_fixed(form, item), y = row_y(form, item->y);
	int x = form->at.x + item->x;

	if (item->f.type == FIELD_NARRATIVE) {
		draw_narrative(form, pane, item, focused);
		return;
	}
	if (y < 0)
		return;
	if (form->redraw && !fixed) {
		pane_put(pane, y, x - 1, 1, STYLE_TEXT, 0, "[");
		pane_put(pane, y, x + item->cols, 1, STYLE_TEXT, 0, "]");
	}
	if (fixed && item->f.type == FIELD_BOOL) {
		pane_put(pane, y, x, form->at.cols - item->x, STYLE_TEXT, 0,
			 ui_text(form->ui,
				 *item->value == '1' ? N_("Yes") : N_("No")));
	} else if (fixed) {
		pane_put(pane, y, x, item->cols, STYLE_TEXT, PANE_CUT,
			 item->f.flags & FORM_SECRET ? ""
						     : shown_text(form, item));
	} else if (item_is_line(item)) {
		draw_line(form, pane, item, y, focused);
	} else {
		pane_put(pane, y, x, item->cols, STYLE_TEXT,
			 PANE_PAD | PANE_CUT, shown_text(form, item));
		if (focused)
			pane_cursor(pane, y, x);
	}
}

static void draw_error(struct form *form, struct pane *pane,
		       const struct form_item *item)
{
	int x = form->at.x + item->error_x, cols = item->error_cols - 2;
	int y = row_y(form, item->error_y);
	struct wrap wrap;

	if (y >= 0)
		pane_put(pane, y, x, 2, STYLE_ERROR, 0, "! ");
	if (item->error_rows == 1) {
		if (y >= 0)
			pane_put(pane, y, x + 2, cols, STYLE_ERROR, PANE_CUT,
				 item->error);
		return;
	}
	wrap_init(&wrap);
	wrap_text(&wrap, item->error, cols);
	for (size_t i = 0; i < wrap.n; i++) {
		y = row_y(form, item->error_y + (int)i);
		if (y >= 0)
			pane_put_bytes(pane, y, x + 2, cols, STYLE_ERROR, 0,
				       item->error + wrap.rows[i].at,
				       wrap.rows[i].n_bytes);
	}
	wrap_release(&wrap);
}

static void draw_item(struct form *form, struct pane *pane,
		      struct form_item *item)
{
	int y;

	if (!item->rows)
		return;
	if (form->redraw)
		draw_label(form, pane, item);
	if (!item_is_field(item))
		return;
	if (form->redraw && form->focus < form->n &&
	    item == &form->items[form->focus]) {
		y = row_y(form, item->label_y);
		if (y >= 0)
			pane_put(pane, y, form->at.x + item->label_x - 2, 1,
				 STYLE_TEXT, 0, ">");
	}
	draw_content(form, pane, item);
	if (form->redraw && item->error)
		draw_error(form, pane, item);
}

void form_draw(struct form *form, struct pane *pane, int whole)
{
	size_t i;

	if (form->focus >= form->n)
		form_enter(form);
	if (form->stale || whole)
		form_layout(form);
	show_focus(form);
	if (!form->redraw) {
		if (form->focus < form->n)
			draw_item(form, pane, &form->items[form->focus]);
		return;
	}
	pane_clear_part(pane, form->at);
	pane_cursor(pane, form->at.y, form->at.x);
	for (i = 0; i < form->n; i++)
		draw_item(form, pane, &form->items[i]);
	/* There is more than fits. */
	if (form->top > 0)
		pane_put(pane, form->at.y, form->at.x + form->at.cols - 1, 1,
			 STYLE_TEXT, 0, "^");
	if (form->top + form->at.rows < form->height)
		pane_put(pane, form->at.y + form->at.rows - 1,
			 form->at.x + form->at.cols - 1, 1, STYLE_TEXT, 0, "v");
	form->redraw = 0;
}
