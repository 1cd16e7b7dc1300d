#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "term/private.h"

/*
 * A letter typed or deleted within a row moves the rest of the row. curses
 * writes that rest again, a hundred bytes for every letter; most terminals can
 * move it themselves for three. What the terminal is told here is done to
 * curscr too, so curses goes on from what is really shown, and mends what should
 * not have moved (a frame on the right).
 */

/* Bytes of going elsewhere in the row and back. */
#define AWAY_BYTES 12

static int same(const cchar_t *a, const cchar_t *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

/* About how many bytes the cells that differ take. */
static int cost(const cchar_t *shown, const cchar_t *wanted, int from, int cols)
{
	int x, bytes = 0, last = -1;

	for (x = from; x < cols; x++) {
		if (same(&shown[x], &wanted[x]))
			continue;
		if (last >= 0 && x - last > AWAY_BYTES / 2)
			bytes += AWAY_BYTES;
		else if (last >= 0)
			bytes += (x - last - 1) * 2;
		bytes += 2;
		last = x;
	}
	return bytes;
}

static void read_row(WINDOW *window, int y, cchar_t *cells, int cols)
{
	int cy, cx;

	getyx(window, cy, cx);
	mvwin_wchnstr(window, y, 0, cells, cols);
	wmove(window, cy, cx);
}

/* shown with a blank put in at x (by 1), or the cell there taken out (-1). */
static void move_cells(cchar_t *shown, int x, int cols, int by,
		       const cchar_t *blank)
{
	size_t n = (size_t)(cols - x - 1);

	if (by > 0) {
		memmove(shown + x + 1, shown + x, n * sizeof(*shown));
		shown[x] = *blank;
	} else {
		memmove(shown + x, shown + x + 1, n * sizeof(*shown));
		shown[cols - 1] = *blank;
	}
}

/* What the terminal understands; NULL: nothing of the kind. */
static const char *bytes_for(int by)
{
	const char *s = tigetstr(by > 0 ? "ich1" : "dch1");

	if (by > 0 && (!s || s == (char *)-1)) {
		s = tigetstr("ich");
		if (s && s != (char *)-1)
			s = tparm(s, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L);
	}
	return s && s != (char *)-1 ? s : NULL;
}

/* The cursor stands at x, or one to the right of it (back). */
static int tell(struct term *term, int y, int x, int by, int back)
{
	const char *bytes = bytes_for(by), *right = tigetstr("cuf1");
	char all[64];
	int cy, cx;

	if (!bytes || (back && (!right || right == (char *)-1)))
		return 0;
	snprintf(all, sizeof(all), "%s%s%s", back ? "\b" : "", bytes,
		 back ? right : "");
	/* curses' own buffer is empty between two updates. */
	if (!term_write(term, all, strlen(all)))
		return 0;
	getyx(curscr, cy, cx);
	wmove(curscr, y, x);
	if (by > 0)
		winsch(curscr, ' ');
	else
		wdelch(curscr);
	wmove(curscr, cy, cx);
	return 1;
}

void shift_cursor_row(struct term *term)
{
	int y, x, cols = getmaxx(curscr), i, plain, best = 0, at = 0, back = 0;
	cchar_t *cells, *shown, *wanted, *moved, blank;
	static const struct {
		int by, back;
	} ways[] = { { 1, 0 }, { -1, 0 }, { -1, 1 } };

	getyx(curscr, y, x);
	if (is_cleared(curscr) || is_cleared(newscr) || y < 0 ||
	    y >= getmaxy(curscr) || x < 0 || x >= cols - 1)
		return;
	cells = xcalloc((size_t)(3 * (cols + 1)), sizeof(*cells));
	shown = cells;
	wanted = cells + cols + 1;
	moved = wanted + cols + 1;
	setcchar(&blank, L" ", A_NORMAL, 0, NULL);
	read_row(curscr, y, shown, cols);
	read_row(newscr, y, wanted, cols);
	for (i = 0; i < cols; i++) /* a wide letter: leave it to curses */
		if ((shown[i].attr | wanted[i].attr) & A_CHARTEXT)
			goto out;
	for (i = 0; i < x - 1; i++) /* changed further left: not typing */
		if (!same(&shown[i], &wanted[i]))
			goto out;
	plain = cost(shown, wanted, 0, cols);
	for (i = 0; i < (int)ARRAY_SIZE(ways); i++) {
		int from = x - ways[i].back, bytes;

		if (from < 0)
			continue;
		memcpy(moved, shown, (size_t)cols * sizeof(*moved));
		move_cells(moved, from, cols, ways[i].by, &blank);
		bytes = cost(moved, wanted, 0, cols) +
			(ways[i].back ? AWAY_BYTES : AWAY_BYTES / 2);
		if (bytes < plain) {
			plain = bytes;
			best = ways[i].by;
			at = from;
			back = ways[i].back;
		}
	}
	if (best)
		tell(term, y, at, best, back);
out:
	free(cells);
}
