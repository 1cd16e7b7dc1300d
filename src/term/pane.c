#include "config.h"

#include "term/pane.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "term/private.h"

#define CUT_SIGN 0x2026u /* … */

static struct rect fit(const struct term *term, struct rect at)
{
	int rows = term_rows(term), cols = term_cols(term);

	if (at.rows < 1)
		at.rows = 1;
	if (at.cols < 1)
		at.cols = 1;
	if (at.y < 0)
		at.y = 0;
	if (at.x < 0)
		at.x = 0;
	if (at.y >= rows)
		at.y = rows - 1;
	if (at.x >= cols)
		at.x = cols - 1;
	if (at.rows > rows - at.y)
		at.rows = rows - at.y;
	if (at.cols > cols - at.x)
		at.cols = cols - at.x;
	return at;
}

static WINDOW *window_at(struct rect at)
{
	WINDOW *window = newwin(at.rows, at.cols, at.y, at.x);

	if (!window)
		BUG("no window of %d x %d at %d, %d", at.rows, at.cols, at.y,
		    at.x);
	scrollok(window, FALSE);
	return window;
}

struct pane *pane_new(struct term *term, struct rect at)
{
	struct pane *pane = xcalloc(1, sizeof(*pane));

	pane->term = term;
	pane->window = window_at(fit(term, at));
	pane->panel = new_panel(pane->window);
	if (!pane->panel)
		bug_die("out of memory");
	return pane;
}

void pane_free(struct pane **pane)
{
	if (!*pane)
		return;
	if ((*pane)->term->focus == *pane)
		(*pane)->term->focus = NULL;
	del_panel((*pane)->panel);
	delwin((*pane)->window);
	free(*pane);
	*pane = NULL;
}

void pane_place(struct pane *pane, struct rect at)
{
	WINDOW *old = pane->window;
	int y, x;

	at = fit(pane->term, at);
	getbegyx(old, y, x);
	if (getmaxy(old) == at.rows && getmaxx(old) == at.cols) {
		if ((y == at.y && x == at.x) ||
		    move_panel(pane->panel, at.y, at.x) == OK)
			return;
	}
	pane->window = window_at(at);
	if (replace_panel(pane->panel, pane->window) == ERR)
		BUG("a panel cannot be replaced");
	delwin(old);
	pane->cursor_y = pane->cursor_x = 0;
}

void pane_raise(struct pane *pane)
{
	top_panel(pane->panel);
}

int pane_rows(const struct pane *pane)
{
	return getmaxy(pane->window);
}

int pane_cols(const struct pane *pane)
{
	return getmaxx(pane->window);
}

static void set_style(struct pane *pane, enum style style)
{
	wattr_set(pane->window, pane->term->attrs[style],
		  pane->term->pairs[style], NULL);
}

static void put_blanks(struct pane *pane, int y, int x, int n)
{
	static const wchar_t blanks[] = L"                                ";

	if (n <= 0 || wmove(pane->window, y, x) == ERR)
		return;
	while (n > 0) {
		int part = n < 32 ? n : 32;

		waddnwstr(pane->window, blanks, part);
		n -= part;
	}
}

/* The letters as cells, at most cols columns; returns the columns used. */
static int put_letters(struct pane *pane, int y, int x, int cols, const char *s,
		       const char *end)
{
	wchar_t cells[128];
	int n = 0, used = 0;

	if (wmove(pane->window, y, x) == ERR)
		return 0;
	while (s < end) {
		uint32_t c = utf8_next(&s);
		int width = c < 0x7F ? 1 : utf8_char_cols(c);

		if (used + width > cols)
			break;
		if (width == 0 && used == 0)
			continue;
		if (n > (int)ARRAY_SIZE(cells) - 2 * GLYPH_MAX) {
			waddnwstr(pane->window, cells, n);
			n = 0;
		}
		n += glyphs_cells(&pane->term->glyphs, c, cells + n);
		used += width;
	}
	if (n)
		waddnwstr(pane->window, cells, n);
	return used;
}

/* Columns of n_bytes of s, as far as they matter: no more than max + 1. */
static int measure(const char *s, const char *end, int max)
{
	int cols = 0;

	while (s < end && cols <= max) {
		uint32_t c = utf8_next(&s);

		cols += c < 0x7F ? 1 : utf8_char_cols(c);
	}
	return cols;
}

int pane_put_bytes(struct pane *pane, int y, int x, int cols, enum style style,
		   unsigned flags, const char *text, size_t n_bytes)
{
	const char *end;
	int width, lead = 0, used, too_long;

	if (!text) {
		text = "";
		n_bytes = 0;
	}
	end = text + n_bytes;
	if (y < 0 || y >= getmaxy(pane->window) || x < 0)
		return 0;
	if (cols > getmaxx(pane->window) - x)
		cols = getmaxx(pane->window) - x;
	if (cols <= 0)
		return 0;
	set_style(pane, style);
	width = measure(text, end, cols);
	too_long = width > cols;
	if (!too_long && flags & PANE_RIGHT)
		lead = cols - width;
	else if (!too_long && flags & PANE_CENTER)
		lead = (cols - width) / 2;
	put_blanks(pane, y, x, lead);
	if (too_long && flags & PANE_CUT) {
		char sign[UTF8_MAX_BYTES];
		size_t n = utf8_encode(CUT_SIGN, sign);

		used = put_letters(pane, y, x, cols - 1, text, end);
		used += put_letters(pane, y, x + used, 1, sign, sign + n);
	} else {
		used = lead + put_letters(pane, y, x + lead, cols, text, end);
	}
	if (used < cols && flags & (PANE_PAD | PANE_RIGHT | PANE_CENTER)) {
		put_blanks(pane, y, x + used, cols - used);
		used = cols;
	}
	return used;
}

int pane_put(struct pane *pane, int y, int x, int cols, enum style style,
	     unsigned flags, const char *text)
{
	return pane_put_bytes(pane, y, x, cols, style, flags, text,
			      text ? strlen(text) : 0);
}

void pane_clear(struct pane *pane)
{
	werase(pane->window);
}

void pane_clear_part(struct pane *pane, struct rect part)
{
	int y;

	set_style(pane, STYLE_TEXT);
	for (y = part.y; y < part.y + part.rows; y++) {
		int cols = getmaxx(pane->window) - part.x;

		put_blanks(pane, y, part.x,
			   part.cols < cols ? part.cols : cols);
	}
}

/*
 * A line's sign: as a letter where the charset has it, else by the terminal's
 * own line drawing, which curses replaces by ASCII where there is none.
 */
static void put_line(struct pane *pane, int y, int x, uint32_t c,
		     const cchar_t *drawing)
{
	wchar_t cell = (wchar_t)c;

	if (y < 0 || x < 0 || wmove(pane->window, y, x) == ERR)
		return;
	if (glyphs_has(&pane->term->glyphs, c))
		waddnwstr(pane->window, &cell, 1);
	else
		wadd_wch(pane->window, drawing);
}

void pane_hline(struct pane *pane, int y, int x, int cols)
{
	set_style(pane, STYLE_FRAME);
	while (cols-- > 0)
		put_line(pane, y, x++, 0x2500, WACS_HLINE);
}

void pane_vline(struct pane *pane, int y, int x, int rows)
{
	set_style(pane, STYLE_FRAME);
	while (rows-- > 0)
		put_line(pane, y++, x, 0x2502, WACS_VLINE);
}

void pane_frame(struct pane *pane, struct rect part, const char *title)
{
	int bottom = part.y + part.rows - 1, right = part.x + part.cols - 1;

	pane_hline(pane, part.y, part.x + 1, part.cols - 2);
	pane_hline(pane, bottom, part.x + 1, part.cols - 2);
	pane_vline(pane, part.y + 1, part.x, part.rows - 2);
	pane_vline(pane, part.y + 1, right, part.rows - 2);
	put_line(pane, part.y, part.x, 0x250C, WACS_ULCORNER);
	put_line(pane, part.y, right, 0x2510, WACS_URCORNER);
	put_line(pane, bottom, part.x, 0x2514, WACS_LLCORNER);
	put_line(pane, bottom, right, 0x2518, WACS_LRCORNER);
	if (title && *title && part.cols > 6) {
		int used = pane_put(pane, part.y, part.x + 3, part.cols - 6,
				    STYLE_TITLE, PANE_CUT, title);

		pane_put(pane, part.y, part.x + 2, 1, STYLE_FRAME, 0, " ");
		pane_put(pane, part.y, part.x + 3 + used, 1, STYLE_FRAME, 0,
			 " ");
	}
}

void pane_cursor(struct pane *pane, int y, int x)
{
	pane->cursor_y = y;
	pane->cursor_x = x;
}
