#include "config.h"

#include "widget/lineedit.h"

#include <stdlib.h>
#include <string.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/utf8.h"

static uint32_t char_at(const char *text, size_t at)
{
	const char *p = text + at;

	return utf8_next(&p);
}

size_t edit_char_left(const char *text, size_t at)
{
	const char *p = text + at;

	while (p > text && utf8_char_cols(utf8_prev(text, &p)) == 0)
		;
	return (size_t)(p - text);
}

size_t edit_char_right(const char *text, size_t len, size_t at)
{
	const char *p = text + at;

	if (at >= len)
		return len;
	utf8_next(&p);
	while (p < text + len &&
	       utf8_char_cols(char_at(text, (size_t)(p - text))) == 0)
		utf8_next(&p);
	return (size_t)(p - text);
}

static int is_word(uint32_t c)
{
	return utf8_is_letter(c) || utf8_is_digit(c) || c == '-' || c == '_' ||
	       (c > 0x7F && utf8_char_cols(c) == 0);
}

size_t edit_word_left(const char *text, size_t at)
{
	const char *p = text + at, *before;

	while (p > text) {
		before = p;
		if (is_word(utf8_prev(text, &before)))
			break;
		p = before;
	}
	while (p > text) {
		before = p;
		if (!is_word(utf8_prev(text, &before)))
			break;
		p = before;
	}
	return (size_t)(p - text);
}

size_t edit_word_right(const char *text, size_t len, size_t at)
{
	while (at < len && is_word(char_at(text, at)))
		at = edit_char_right(text, len, at);
	while (at < len && !is_word(char_at(text, at)))
		at = edit_char_right(text, len, at);
	return at;
}

void lineedit_init(struct lineedit *edit, size_t max_chars)
{
	*edit = (struct lineedit){
		.text = SB_INIT,
		.max_chars = max_chars,
	};
	history_init(&edit->history);
}

void lineedit_release(struct lineedit *edit)
{
	sb_release(&edit->text);
	history_release(&edit->history);
}

void lineedit_set(struct lineedit *edit, const char *text)
{
	sb_clear(&edit->text);
	sb_add(&edit->text, text ? text : "");
	edit->cursor = edit->text.len;
	edit->scroll = 0;
	edit->fresh = 0;
	history_clear(&edit->history);
}

/* Puts added where n_removed bytes stand; the cursor is behind it. */
static void replace(struct lineedit *edit, size_t at, size_t n_removed,
		    const char *added, size_t n_added)
{
	sb_remove(&edit->text, at, n_removed);
	sb_insert(&edit->text, at, added, n_added);
	edit->cursor = at + n_added;
	edit->fresh = 0;
}

static enum edit_answer change(struct lineedit *edit, size_t at,
			       size_t n_removed, const char *added,
			       size_t n_added, int typed)
{
	if (!n_removed && !n_added)
		return EDIT_MOVED;
	history_add(&edit->history, at, edit->text.s + at, n_removed, added,
		    n_added, typed);
	replace(edit, at, n_removed, added, n_added);
	return EDIT_CHANGED;
}

const char edit_cut_text[] =
	N_("Not all of it fits here: the end was left out.");

/* How many of the n_bytes fit into the bound on letters. */
static size_t room(const struct lineedit *edit, const char *text,
		   size_t n_bytes, size_t n_gone_chars)
{
	size_t have, n;

	if (!edit->max_chars)
		return n_bytes;
	have = utf8_chars(edit->text.s) - n_gone_chars;
	if (have >= edit->max_chars)
		return 0;
	n = utf8_offset(text, edit->max_chars - have);
	return n < n_bytes ? n : n_bytes;
}

static enum edit_answer insert(struct lineedit *edit, const char *text,
			       size_t n_bytes, int typed)
{
	char *line = xstrndup(text, n_bytes);
	enum edit_answer answer;
	size_t n, i, at = edit->cursor, gone = 0;

	for (i = 0; line[i]; i++)
		if (line[i] == '\n')
			line[i] = ' ';
	if (edit->fresh) {
		at = 0;
		gone = edit->text.len;
	}
	n = room(edit, line, strlen(line), gone ? utf8_chars(edit->text.s) : 0);
	if (!n && line[0])
		answer = EDIT_REFUSED;
	else
		answer = change(edit, at, gone, line, n, typed && !gone);
	if (answer == EDIT_CHANGED && n < strlen(line))
		answer = EDIT_CUT;
	free(line);
	return answer;
}

static enum edit_answer go(struct lineedit *edit, size_t at)
{
	int was_fresh = edit->fresh;

	edit->fresh = 0;
	if (at == edit->cursor && !was_fresh)
		return EDIT_IGNORED;
	edit->cursor = at;
	history_close(&edit->history);
	return EDIT_MOVED;
}

static enum edit_answer cut(struct lineedit *edit, size_t from, size_t to,
			    int typed)
{
	if (from == to)
		return EDIT_REFUSED;
	return change(edit, from, to - from, "", 0, typed);
}

static enum edit_answer step(struct lineedit *edit, int redo)
{
	const struct history_step *s = redo ? history_redo(&edit->history)
					    : history_undo(&edit->history);

	if (!s)
		return EDIT_REFUSED;
	if (redo)
		replace(edit, s->at, s->removed_bytes, s->added,
			s->added_bytes);
	else
		replace(edit, s->at, s->added_bytes, s->removed,
			s->removed_bytes);
	return EDIT_CHANGED;
}

static enum edit_answer key(struct lineedit *edit, uint32_t key)
{
	const char *s = edit->text.s;
	size_t len = edit->text.len, at = edit->cursor;

	switch (key) {
	case TERM_KEY_LEFT:
		return go(edit, edit_char_left(s, at));
	case TERM_KEY_RIGHT:
		return go(edit, edit_char_right(s, len, at));
	case TERM_KEY_LEFT | TERM_CTRL:
		return go(edit, edit_word_left(s, at));
	case TERM_KEY_RIGHT | TERM_CTRL:
		return go(edit, edit_word_right(s, len, at));
	case TERM_KEY_HOME:
	case TERM_CTRL | 'a':
		return go(edit, 0);
	case TERM_KEY_END:
	case TERM_CTRL | 'e':
		return go(edit, len);
	case TERM_KEY_BACKSPACE:
		return cut(edit, edit_char_left(s, at), at, 1);
	case TERM_KEY_DELETE:
		return cut(edit, at, edit_char_right(s, len, at), 1);
	case TERM_CTRL | 'w':
	case TERM_KEY_BACKSPACE | TERM_CTRL:
	case TERM_KEY_BACKSPACE | TERM_ALT:
		return cut(edit, edit_word_left(s, at), at, 0);
	case TERM_KEY_DELETE | TERM_CTRL:
		return cut(edit, at, edit_word_right(s, len, at), 0);
	case TERM_CTRL | 'u':
		return cut(edit, 0, at, 0);
	case TERM_CTRL | 'k':
		return cut(edit, at, len, 0);
	case TERM_CTRL | 'z':
		return step(edit, 0);
	case TERM_CTRL | 'y':
		return step(edit, 1);
	}
	return EDIT_IGNORED;
}

enum edit_answer lineedit_event(struct lineedit *edit,
				const struct term_event *event)
{
	char letter[UTF8_MAX_BYTES + 1] = "";

	switch (event->type) {
	case TERM_EVENT_KEY:
		return key(edit, event->key);
	case TERM_EVENT_TEXT:
		return insert(edit, letter, utf8_encode(event->key, letter), 1);
	case TERM_EVENT_PASTE:
		return insert(edit, event->text, strlen(event->text), 0);
	case TERM_EVENT_RESIZE:
	case TERM_EVENT_HANGUP:
	case TERM_EVENT_TICK:
		break;
	}
	return EDIT_IGNORED;
}

static int cols_between(const char *s, size_t from, size_t to)
{
	const char *p = s + from;
	int cols = 0;

	while (p < s + to) {
		uint32_t c = utf8_next(&p);

		cols += c < 0x7F ? 1 : utf8_char_cols(c);
	}
	return cols;
}

void lineedit_view(struct lineedit *edit, int cols, const char **first,
		   size_t *n_bytes, int *cursor_col)
{
	const char *s = edit->text.s;
	int keep = cols > 12 ? cols / 3 : 1; /* shown before after a scroll */

	if (edit->scroll > edit->text.len)
		edit->scroll = edit->text.len;
	if (edit->cursor < edit->scroll ||
	    cols_between(s, edit->scroll, edit->cursor) > cols - 1) {
		/* From the cursor back as far as it stays in sight. */
		int want = edit->cursor < edit->scroll ? keep : cols - keep;
		size_t at = edit->cursor;

		while (at > 0 && cols_between(s, edit_char_left(s, at),
					      edit->cursor) <= want)
			at = edit_char_left(s, at);
		edit->scroll = at;
	}
	*first = s + edit->scroll;
	*n_bytes = utf8_cut_cols(*first, (size_t)cols);
	*cursor_col = cols_between(s, edit->scroll, edit->cursor);
}
