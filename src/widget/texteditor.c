#include "config.h"

#include "widget/texteditor.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "widget/wrap.h"

/* A place in the text. */
struct place {
	size_t par, at;
};

static void par_init(struct texteditor_par *par)
{
	*par = (struct texteditor_par){ .text = SB_INIT, .n = 1 };
	MEM_GROW(par->rows, 0, par->capacity);
	par->rows[0] = 0;
}

static void par_release(struct texteditor_par *par)
{
	sb_release(&par->text);
	free(par->rows);
}

static size_t par_row_of(const struct texteditor_par *par, size_t at)
{
	size_t low = 0, high = par->n;

	while (high - low > 1) {
		size_t middle = (low + high) / 2;

		if (par->rows[middle] <= at)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/*
 * Wraps again after removed bytes at at became added bytes: from the row before
 * (a shorter word may move up to it) until a row starts where one started
 * before; from there on all is as it was.
 */
static void par_wrap(struct texteditor *editor, struct texteditor_par *par,
		     size_t at, size_t removed, size_t added)
{
	size_t first = par_row_of(par, at), old, n, start, capacity = 0;
	size_t *rows = NULL, len = par->text.len;

	if (first > 0)
		first--;
	old = first + 1;
	n = 0;
	start = par->rows[first];
	for (;;) {
		size_t taken = wrap_row_bytes(par->text.s + start, len - start,
					      editor->cols);

		editor->rewrapped += taken;
		start += taken;
		if (start >= len) {
			old = par->n;
			break;
		}
		while (old < par->n &&
		       (par->rows[old] < at + removed ||
			par->rows[old] - removed + added < start))
			old++;
		if (old < par->n && start >= at + added &&
		    par->rows[old] - removed + added == start)
			break;
		MEM_GROW(rows, n, capacity);
		rows[n++] = start;
	}
	/* rows[0 … first], the new ones, the old ones moved. */
	{
		size_t kept = par->n - old, total = first + 1 + n + kept, i;

		while (par->capacity < total)
			MEM_GROW(par->rows, par->capacity, par->capacity);
		memmove(par->rows + first + 1 + n, par->rows + old,
			kept * sizeof(*par->rows));
		for (i = 0; i < kept; i++)
			par->rows[first + 1 + n + i] += added - removed;
		if (n)
			memcpy(par->rows + first + 1, rows, n * sizeof(*rows));
		par->n = total;
	}
	free(rows);
}

static void par_wrap_all(struct texteditor *editor, struct texteditor_par *par)
{
	par->n = 1;
	par_wrap(editor, par, 0, 0, par->text.len);
}

void texteditor_init(struct texteditor *editor, size_t max_chars)
{
	*editor = (struct texteditor){
		.cols = 72,
		.want_col = -1,
		.max_chars = max_chars,
	};
	history_init(&editor->history);
	MEM_GROW(editor->pars, editor->n, editor->capacity);
	par_init(&editor->pars[editor->n++]);
}

static void release_pars(struct texteditor *editor)
{
	while (editor->n)
		par_release(&editor->pars[--editor->n]);
}

void texteditor_release(struct texteditor *editor)
{
	release_pars(editor);
	free(editor->pars);
	history_release(&editor->history);
	*editor = (struct texteditor){ 0 };
}

static void add_par(struct texteditor *editor, size_t at)
{
	MEM_GROW(editor->pars, editor->n, editor->capacity);
	memmove(editor->pars + at + 1, editor->pars + at,
		(editor->n - at) * sizeof(*editor->pars));
	par_init(&editor->pars[at]);
	editor->n++;
}

static void remove_par(struct texteditor *editor, size_t at)
{
	par_release(&editor->pars[at]);
	editor->n--;
	memmove(editor->pars + at, editor->pars + at + 1,
		(editor->n - at) * sizeof(*editor->pars));
}

static struct place place_of(const struct texteditor *editor, size_t offset)
{
	struct place place = { 0 };

	while (place.par + 1 < editor->n &&
	       offset > editor->pars[place.par].text.len)
		offset -= editor->pars[place.par++].text.len + 1;
	place.at = offset < editor->pars[place.par].text.len
			   ? offset
			   : editor->pars[place.par].text.len;
	return place;
}

static size_t offset_of(const struct texteditor *editor, struct place place)
{
	size_t offset = place.at, i;

	for (i = 0; i < place.par; i++)
		offset += editor->pars[i].text.len + 1;
	return offset;
}

static void add_bytes(const struct texteditor *editor, struct place from,
		      size_t n_bytes, struct sb *out)
{
	while (n_bytes) {
		const struct sb *text = &editor->pars[from.par].text;
		size_t n = text->len - from.at;

		if (n > n_bytes)
			n = n_bytes;
		sb_add_bytes(out, text->s + from.at, n);
		n_bytes -= n;
		if (n_bytes) {
			sb_add_char(out, '\n');
			n_bytes--;
		}
		from.par++;
		from.at = 0;
	}
}

/* The same paragraph, no LF: what nearly every key does. */
static void replace_inside(struct texteditor *editor, struct place at,
			   size_t removed, const char *added, size_t n_added)
{
	struct texteditor_par *par = &editor->pars[at.par];

	sb_remove(&par->text, at.at, removed);
	sb_insert(&par->text, at.at, added, n_added);
	par_wrap(editor, par, at.at, removed, n_added);
	editor->par = at.par;
	editor->at = at.at + n_added;
}

static void replace_across(struct texteditor *editor, struct place at,
			   size_t removed, const char *added, size_t n_added)
{
	struct place end = place_of(editor, offset_of(editor, at) + removed);
	char *tail = xstrdup(editor->pars[end.par].text.s + end.at);
	const char *s = added, *stop = added + n_added;
	struct texteditor_par *par;
	size_t n_par = at.par;

	while (end.par > at.par)
		remove_par(editor, end.par--);
	par = &editor->pars[n_par];
	sb_truncate(&par->text, at.at);
	for (;;) {
		const char *lf = memchr(s, '\n', (size_t)(stop - s));

		if (!lf)
			lf = stop;
		sb_add_bytes(&par->text, s, (size_t)(lf - s));
		if (lf == stop)
			break;
		par_wrap_all(editor, par);
		add_par(editor, ++n_par);
		par = &editor->pars[n_par];
		s = lf + 1;
	}
	editor->par = n_par;
	editor->at = par->text.len;
	sb_add(&par->text, tail);
	par_wrap_all(editor, par);
	free(tail);
}

/* Puts added where removed bytes stand at offset; the cursor is behind it. */
static void replace(struct texteditor *editor, size_t offset, size_t removed,
		    const char *added, size_t n_added)
{
	struct place at = place_of(editor, offset);
	struct sb gone = SB_INIT;
	char *text = xstrndup(added, n_added);

	add_bytes(editor, at, removed, &gone);
	editor->n_chars -= utf8_chars(gone.s);
	editor->n_chars += utf8_chars(text);
	if (memchr(added, '\n', n_added) ||
	    at.at + removed > editor->pars[at.par].text.len)
		replace_across(editor, at, removed, added, n_added);
	else
		replace_inside(editor, at, removed, added, n_added);
	editor->want_col = -1;
	sb_release(&gone);
	free(text);
}

static enum edit_answer change(struct texteditor *editor, size_t offset,
			       size_t removed, const char *added,
			       size_t n_added, int typed)
{
	struct sb gone = SB_INIT;

	if (!removed && !n_added)
		return EDIT_REFUSED;
	add_bytes(editor, place_of(editor, offset), removed, &gone);
	history_add(&editor->history, offset, gone.s, gone.len, added, n_added,
		    typed);
	sb_release(&gone);
	replace(editor, offset, removed, added, n_added);
	return EDIT_CHANGED;
}

void texteditor_set(struct texteditor *editor, const char *text)
{
	release_pars(editor);
	MEM_GROW(editor->pars, editor->n, editor->capacity);
	par_init(&editor->pars[editor->n++]);
	editor->n_chars = 0;
	editor->top = 0;
	if (text && *text)
		replace(editor, 0, 0, text, strlen(text));
	editor->par = editor->at = 0;
	editor->want_col = -1;
	history_clear(&editor->history);
}

char *texteditor_get(const struct texteditor *editor)
{
	struct sb out = SB_INIT;
	size_t i;

	for (i = 0; i < editor->n; i++) {
		if (i)
			sb_add_char(&out, '\n');
		sb_add(&out, editor->pars[i].text.s);
	}
	return sb_detach(&out);
}

void texteditor_set_cols(struct texteditor *editor, int cols)
{
	size_t i;

	if (cols < 2)
		cols = 2;
	if (cols == editor->cols)
		return;
	editor->cols = cols;
	for (i = 0; i < editor->n; i++)
		par_wrap_all(editor, &editor->pars[i]);
	editor->want_col = -1;
}

size_t texteditor_rows(const struct texteditor *editor)
{
	size_t n = 0, i;

	for (i = 0; i < editor->n; i++)
		n += editor->pars[i].n;
	return n;
}

static size_t row_of(const struct texteditor *editor, struct place place)
{
	size_t row = par_row_of(&editor->pars[place.par], place.at), i;

	for (i = 0; i < place.par; i++)
		row += editor->pars[i].n;
	return row;
}

size_t texteditor_cursor_row(const struct texteditor *editor)
{
	return row_of(editor, (struct place){ editor->par, editor->at });
}

int texteditor_cursor_col(const struct texteditor *editor)
{
	const struct texteditor_par *par = &editor->pars[editor->par];
	size_t start = par->rows[par_row_of(par, editor->at)];
	const char *p = par->text.s + start;
	int col = 0;

	while (p < par->text.s + editor->at)
		col += utf8_char_cols(utf8_next(&p));
	return col < editor->cols ? col : editor->cols;
}

/* The paragraph of a row; *row becomes the row in it. NULL beyond the end. */
static const struct texteditor_par *par_at_row(const struct texteditor *editor,
					       size_t *row)
{
	size_t i;

	for (i = 0; i < editor->n; i++) {
		if (*row < editor->pars[i].n)
			return &editor->pars[i];
		*row -= editor->pars[i].n;
	}
	return NULL;
}

static const char *par_row(const struct texteditor_par *par, size_t row,
			   size_t *n_bytes)
{
	size_t end = row + 1 < par->n ? par->rows[row + 1] : par->text.len;

	*n_bytes = end - par->rows[row];
	return par->text.s + par->rows[row];
}

const char *texteditor_row(const struct texteditor *editor, size_t row,
			   size_t *n_bytes)
{
	const struct texteditor_par *par = par_at_row(editor, &row);

	*n_bytes = 0;
	return par ? par_row(par, row, n_bytes) : "";
}

/* Where the cursor is in the whole text, LFs included. */
static size_t cursor_offset(const struct texteditor *editor)
{
	return offset_of(editor, (struct place){ editor->par, editor->at });
}

static enum edit_answer go(struct texteditor *editor, size_t par, size_t at)
{
	editor->want_col = -1;
	if (par == editor->par && at == editor->at)
		return EDIT_IGNORED;
	editor->par = par;
	editor->at = at;
	history_close(&editor->history);
	return EDIT_MOVED;
}

/* To the row so many further, to the column kept. */
static enum edit_answer go_rows(struct texteditor *editor, long by)
{
	size_t rows = texteditor_rows(editor), n, end, i;
	long row = (long)texteditor_cursor_row(editor), to = row + by;
	int col = editor->want_col < 0 ? texteditor_cursor_col(editor)
				       : editor->want_col;
	size_t in_par;
	const char *s;

	if (to < 0)
		to = 0;
	if (to >= (long)rows)
		to = (long)rows - 1;
	if (to == row)
		return EDIT_IGNORED;
	in_par = (size_t)to;
	for (i = 0; in_par >= editor->pars[i].n; i++)
		in_par -= editor->pars[i].n;
	s = par_row(&editor->pars[i], in_par, &n);
	end = utf8_cut_cols(s, (size_t)col);
	if (end > n)
		end = n;
	/* The end of a row that goes on is the beginning of the next one. */
	if (end == n && in_par + 1 < editor->pars[i].n && n)
		end = edit_char_left(s, n);
	go(editor, i, editor->pars[i].rows[in_par] + end);
	editor->want_col = col;
	return EDIT_MOVED;
}

static enum edit_answer go_left(struct texteditor *editor, int word)
{
	const struct texteditor_par *par = &editor->pars[editor->par];

	if (editor->at)
		return go(editor, editor->par,
			  word ? edit_word_left(par->text.s, editor->at)
			       : edit_char_left(par->text.s, editor->at));
	if (!editor->par)
		return EDIT_IGNORED;
	return go(editor, editor->par - 1,
		  editor->pars[editor->par - 1].text.len);
}

static enum edit_answer go_right(struct texteditor *editor, int word)
{
	const struct sb *text = &editor->pars[editor->par].text;

	if (editor->at < text->len)
		return go(
			editor, editor->par,
			word ? edit_word_right(text->s, text->len, editor->at)
			     : edit_char_right(text->s, text->len, editor->at));
	if (editor->par + 1 == editor->n)
		return EDIT_IGNORED;
	return go(editor, editor->par + 1, 0);
}

/* Removes what a movement went over. */
static enum edit_answer cut_left(struct texteditor *editor, int word)
{
	size_t end = cursor_offset(editor), start;

	if (go_left(editor, word) == EDIT_IGNORED)
		return EDIT_REFUSED;
	start = cursor_offset(editor);
	editor->history.closed = 0;
	return change(editor, start, end - start, "", 0, !word);
}

static enum edit_answer cut_right(struct texteditor *editor, int word)
{
	size_t start = cursor_offset(editor), end;

	if (go_right(editor, word) == EDIT_IGNORED)
		return EDIT_REFUSED;
	end = cursor_offset(editor);
	editor->history.closed = 0;
	return change(editor, start, end - start, "", 0, !word);
}

/* From the cursor to an end of its row. */
static size_t row_end(const struct texteditor *editor, int at_start)
{
	const struct texteditor_par *par = &editor->pars[editor->par];
	size_t row = par_row_of(par, editor->at);

	if (at_start)
		return par->rows[row];
	if (row + 1 < par->n)
		return edit_char_left(par->text.s, par->rows[row + 1]);
	return par->text.len;
}

static enum edit_answer cut_row(struct texteditor *editor, int to_start)
{
	size_t here = cursor_offset(editor), end = row_end(editor, to_start);

	if (to_start)
		return change(editor, here - (editor->at - end),
			      editor->at - end, "", 0, 0);
	if (end == editor->at && end == editor->pars[editor->par].text.len)
		return cut_right(editor, 0);
	return change(editor, here, end - editor->at, "", 0, 0);
}

static enum edit_answer step(struct texteditor *editor, int redo)
{
	const struct history_step *s = redo ? history_redo(&editor->history)
					    : history_undo(&editor->history);

	if (!s)
		return EDIT_REFUSED;
	if (redo)
		replace(editor, s->at, s->removed_bytes, s->added,
			s->added_bytes);
	else
		replace(editor, s->at, s->added_bytes, s->removed,
			s->removed_bytes);
	return EDIT_CHANGED;
}

static enum edit_answer insert(struct texteditor *editor, const char *text,
			       size_t n_bytes, int typed)
{
	enum edit_answer answer;
	size_t n = n_bytes;

	if (editor->max_chars) {
		size_t room = editor->n_chars < editor->max_chars
				      ? editor->max_chars - editor->n_chars
				      : 0;

		n = utf8_offset(text, room);
		if (n > n_bytes)
			n = n_bytes;
	}
	if (!n)
		return n_bytes ? EDIT_REFUSED : EDIT_MOVED;
	answer = change(editor, cursor_offset(editor), 0, text, n, typed);
	return answer == EDIT_CHANGED && n < n_bytes ? EDIT_CUT : answer;
}

static enum edit_answer key(struct texteditor *editor, uint32_t key, int rows)
{
	size_t last = editor->n - 1;

	switch (key) {
	case TERM_KEY_ENTER:
		return insert(editor, "\n", 1, 0);
	case TERM_KEY_UP:
		return go_rows(editor, -1);
	case TERM_KEY_DOWN:
		return go_rows(editor, 1);
	case TERM_KEY_PGUP:
		return go_rows(editor, -rows);
	case TERM_KEY_PGDN:
		return go_rows(editor, rows);
	case TERM_KEY_LEFT:
		return go_left(editor, 0);
	case TERM_KEY_RIGHT:
		return go_right(editor, 0);
	case TERM_KEY_LEFT | TERM_CTRL:
		return go_left(editor, 1);
	case TERM_KEY_RIGHT | TERM_CTRL:
		return go_right(editor, 1);
	case TERM_KEY_HOME:
	case TERM_CTRL | 'a':
		return go(editor, editor->par, row_end(editor, 1));
	case TERM_KEY_END:
	case TERM_CTRL | 'e':
		return go(editor, editor->par, row_end(editor, 0));
	case TERM_KEY_HOME | TERM_CTRL:
		return go(editor, 0, 0);
	case TERM_KEY_END | TERM_CTRL:
		return go(editor, last, editor->pars[last].text.len);
	case TERM_KEY_BACKSPACE:
		return cut_left(editor, 0);
	case TERM_KEY_DELETE:
		return cut_right(editor, 0);
	case TERM_CTRL | 'w':
	case TERM_KEY_BACKSPACE | TERM_CTRL:
	case TERM_KEY_BACKSPACE | TERM_ALT:
		return cut_left(editor, 1);
	case TERM_KEY_DELETE | TERM_CTRL:
		return cut_right(editor, 1);
	case TERM_CTRL | 'u':
		return cut_row(editor, 1);
	case TERM_CTRL | 'k':
		return cut_row(editor, 0);
	case TERM_CTRL | 'z':
		return step(editor, 0);
	case TERM_CTRL | 'y':
		return step(editor, 1);
	}
	return EDIT_IGNORED;
}

enum edit_answer texteditor_event(struct texteditor *editor,
				  const struct term_event *event, int rows)
{
	char letter[UTF8_MAX_BYTES + 1] = "";

	switch (event->type) {
	case TERM_EVENT_KEY:
		return key(editor, event->key, rows > 1 ? rows - 1 : 1);
	case TERM_EVENT_TEXT:
		return insert(editor, letter, utf8_encode(event->key, letter),
			      1);
	case TERM_EVENT_PASTE:
		return insert(editor, event->text, strlen(event->text), 0);
	case TERM_EVENT_RESIZE:
	case TERM_EVENT_HANGUP:
	case TERM_EVENT_TICK:
		break;
	}
	return EDIT_IGNORED;
}

void texteditor_draw(struct texteditor *editor, struct pane *pane,
		     struct rect at, int focused)
{
	size_t cursor, rows = (size_t)at.rows, in_par;
	/* It is painted anew when it scrolls, so not for every row. */
	size_t jump = rows >= 9 ? rows / 3 : (rows + 1) / 2;
	const struct texteditor_par *par;
	int y;

	texteditor_set_cols(editor, at.cols - 1);
	cursor = texteditor_cursor_row(editor);
	if (rows != editor->height) {
		size_t n = texteditor_rows(editor);

		if (editor->top + rows > n)
			editor->top = n > rows ? n - rows : 0;
		editor->height = rows;
	}
	if (cursor < editor->top)
		editor->top = cursor + 1 > jump ? cursor + 1 - jump : 0;
	if (cursor >= editor->top + rows)
		editor->top = cursor - rows + jump;
	in_par = editor->top;
	par = par_at_row(editor, &in_par);
	for (y = 0; y < at.rows; y++) {
		size_t n_bytes = 0;
		const char *s = par ? par_row(par, in_par, &n_bytes) : "";

		pane_put_bytes(pane, at.y + y, at.x, at.cols, STYLE_TEXT,
			       PANE_PAD, s, n_bytes);
		if (par && ++in_par == par->n) {
			in_par = 0;
			par++;
			if (par == editor->pars + editor->n)
				par = NULL;
		}
	}
	if (focused)
		pane_cursor(pane, at.y + (int)(cursor - editor->top),
			    at.x + texteditor_cursor_col(editor));
}
