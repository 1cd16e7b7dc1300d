/*
 * texteditor.h: a text of many lines being typed. No curses but in _draw().
 *
 * A paragraph ends with LF and with nothing else: rows are only how it is shown
 * at a width. Each paragraph holds its own bytes and its own rows, and an edit
 * wraps again from the row before it until the rows fall into step, so a text of
 * 20,000 letters costs no more than a short one.
 */
#ifndef VSHU_WIDGET_TEXTEDITOR_H
#define VSHU_WIDGET_TEXTEDITOR_H

#include <stddef.h>
#include <stdint.h>

#include "base/sb.h"
#include "term/event.h"
#include "term/pane.h"
#include "widget/history.h"
#include "widget/lineedit.h"

struct texteditor_par {
	struct sb text;	    /* no LF */
	size_t *rows;	    /* byte where each row starts; rows[0] is 0 */
	size_t n, capacity; /* of rows; n at least 1 */
};

struct texteditor {
	struct texteditor_par *pars; /* at least one */
	size_t n, capacity;
	size_t par, at;	  /* the cursor: paragraph, byte in it */
	int want_col;	  /* column that Up and Down keep to; -1: here */
	size_t top;	  /* first row shown, counted over the text */
	size_t height;	  /* rows it was last drawn in */
	int cols;	  /* width it is wrapped to */
	size_t n_chars;	  /* LFs included */
	size_t max_chars; /* 0: no bound */
	size_t rewrapped; /* letters wrapped so far: for tests */
	struct history history;
};

void texteditor_init(struct texteditor *editor, size_t max_chars);
void texteditor_release(struct texteditor *editor);
/* Sets the text, cursor at its start, nothing to undo. text may be NULL. */
void texteditor_set(struct texteditor *editor, const char *text);
/* The caller's to free. */
char *texteditor_get(const struct texteditor *editor);
/* Wraps to this width (at least 2); nothing to do if it is the same. */
void texteditor_set_cols(struct texteditor *editor, int cols);

/*
 * As lineedit_event(), and Enter, Up, Down, PgUp, PgDn (rows is a page), Ctrl-Home
 * and Ctrl-End. Up in the first row and Down in the last are IGNORED, so a form
 * can go on to the next field.
 */
enum edit_answer texteditor_event(struct texteditor *editor,
				  const struct term_event *event, int rows);

size_t texteditor_rows(const struct texteditor *editor);
/* The cursor's row, counted over the text, and its column. */
size_t texteditor_cursor_row(const struct texteditor *editor);
int texteditor_cursor_col(const struct texteditor *editor);
/* The text of a row; "" of 0 bytes beyond the last. */
const char *texteditor_row(const struct texteditor *editor, size_t row,
			   size_t *n_bytes);

/*
 * Scrolls so that the cursor shows, draws at at (wrapping to its width less
 * one), and with the focus puts the pane's cursor there.
 */
void texteditor_draw(struct texteditor *editor, struct pane *pane,
		     struct rect at, int focused);

#endif
