/*
 * lineedit.h: one line of text being typed. No curses, no drawing.
 *
 * Text is UTF-8; a cursor never stands inside a letter or between a letter and
 * its combining marks.
 */
#ifndef VSHU_WIDGET_LINEEDIT_H
#define VSHU_WIDGET_LINEEDIT_H

#include <stddef.h>
#include <stdint.h>

#include "base/sb.h"
#include "term/event.h"
#include "widget/history.h"

struct lineedit {
	struct sb text;
	size_t cursor;	  /* byte offset */
	size_t scroll;	  /* byte offset of the first letter shown */
	size_t max_chars; /* 0: no bound */
	int fresh;	  /* the next typed letter replaces all of it */
	struct history history;
};

void lineedit_init(struct lineedit *edit, size_t max_chars);
void lineedit_release(struct lineedit *edit);
/* Sets the text, cursor at the end, nothing to undo. text may be NULL. */
void lineedit_set(struct lineedit *edit, const char *text);

enum edit_answer {
	EDIT_IGNORED, /* not a key of an editor's, or at the text's end */
	EDIT_MOVED,
	EDIT_CHANGED,
	EDIT_CUT,     /* changed, but the end of a paste had no room: say so */
	EDIT_REFUSED, /* there is no room for it: beep */
};

/* What to say after EDIT_CUT, a msgid. */
extern const char edit_cut_text[];

/*
 * Letters, paste (line feeds become blanks), Left, Right, Ctrl-Left, Ctrl-Right
 * (words), Home, End, Backspace, Delete, Ctrl-W and Ctrl-Backspace (word before),
 * Ctrl-Delete (word after), Ctrl-U (to the start), Ctrl-K (to the end), Ctrl-Z
 * undo, Ctrl-Y redo.
 */
enum edit_answer lineedit_event(struct lineedit *edit,
				const struct term_event *event);

/*
 * Scrolls so that the cursor shows in cols columns, and says what to draw:
 * n_bytes of text from *first on, the cursor in column *cursor_col.
 */
void lineedit_view(struct lineedit *edit, int cols, const char **first,
		   size_t *n_bytes, int *cursor_col);

/* Where the word before / after this byte begins / ends, for both editors. */
size_t edit_word_left(const char *text, size_t at);
size_t edit_word_right(const char *text, size_t len, size_t at);
/* One letter with its combining marks. */
size_t edit_char_left(const char *text, size_t at);
size_t edit_char_right(const char *text, size_t len, size_t at);

#endif
