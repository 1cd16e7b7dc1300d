#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "term/private.h"

/*
 * A letter typed or deleted within a row moves the rest of the row, and now and
 * then a word to the next row, which moves that one's. curses writes that rest
 * again, a hundred bytes a row; most terminals can move it themselves for a few.
 * What the terminal is told here is done to curscr too, so curses goes on from
 * what is really shown, and mends what should not have moved (a frame on the
 * right).
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

/* shown with by blanks put in at x, or -by cells there taken out. */
static void move_cells(cchar_t *shown, int x, int cols, int by,
		       const cchar_t *blank)
{
	int n = cols - x - abs(by), from = x, to = cols - abs(by);

	if (by > 0) {
		memmove(shown + x + by, shown + x, (size_t)n * sizeof(*shown));
		from = x;
		to = x + by;
	} else {
		memmove(shown + x, shown + x - by, (size_t)n * sizeof(*shown));
		from = cols + by;
		to = cols;
	}
	while (from < to)
		shown[from++] = *blank;
}

static const char *capability(const char *name)
{
	const char *s = tigetstr(name);

	return s && s != (char *)-1 ? s : NULL;
}

/* Without its padding ($<5>), which only a terminal of wires needs. */
static void add_plain(struct sb *sb, const char *s)
{
	while (*s) {
		const char *end =
			s[0] == '$' && s[1] == '<' ? strchr(s, '>') : NULL;

		if (end)
			s = end + 1;
		else
			sb_add_char(sb, *s++);
	}
}

/* What the terminal understands; NULL: nothing of the kind. */
static const char *bytes_for(int by)
{
	const char *s = NULL;

	if (by == 1 || by == -1)
		s = capability(by > 0 ? "ich1" : "dch1");
	if (s)
		return s;
	s = capability(by > 0 ? "ich" : "dch");
	return s ? tparm(s, (long)abs(by), 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)
		 : NULL;
}

/* What curses takes to be shown. */
static void move_shown(int y, int x, int by)
{
	int cy, cx;

	getyx(curscr, cy, cx);
	wmove(curscr, y, x);
	for (int i = 0; i < abs(by); i++)
		if (by > 0)
			winsch(curscr, ' ');
		else
			wdelch(curscr);
	wmove(curscr, cy, cx);
}

/* The cursor stands at x, or one to the right of it (back). */
static void tell(struct term *term, int y, int x, int by, int back)
{
	const char *bytes = bytes_for(by), *right = capability("cuf1");
	struct sb all = SB_INIT;

	if (!bytes || (back && !right))
		return;
	sb_add(&all, back ? "\b" : "");
	add_plain(&all, bytes);
	add_plain(&all, back ? right : "");
	/* curses' own buffer is empty between two updates. */
	if (term_write(term, all.s, all.len))
		move_shown(y, x, by);
	sb_release(&all);
}

/* Words that go from row to row are no longer. */
#define WORD_COLS 24
/* So many cells have to agree before the whole row is looked at. */
#define ALIKE_COLS 6
/* Going there, moving, going back. */
#define TOLD_BYTES 20

/* The first cell that differs, cols if none does. */
static int first_change(const cchar_t *shown, const cchar_t *wanted, int cols)
{
	int x = 0;

	while (x < cols && same(&shown[x], &wanted[x]))
		x++;
	return x;
}

/* The rest of shown from x on is that of wanted, by columns further right. */
static int is_moved(const cchar_t *shown, const cchar_t *wanted, int x,
		    int cols, int by)
{
	int from = by < 0 ? x - by : x, to = by > 0 ? x + by : x;

	for (int i = 0; i < ALIKE_COLS; i++)
		if (from + i >= cols || to + i >= cols ||
		    !same(&shown[from + i], &wanted[to + i]))
			return 0;
	return 1;
}

static int has_wide(const cchar_t *shown, const cchar_t *wanted, int cols)
{
	for (int i = 0; i < cols; i++)
		if ((shown[i].attr | wanted[i].attr) & A_CHARTEXT)
			return 1;
	return 0;
}

/*
 * A row that a word came into, or left: how far it is best moved from its first
 * change on, which is *x; 0: not at all.
 */
static int best_move(int y, cchar_t *cells, int cols, int *x)
{
	cchar_t *shown = cells, *wanted = shown + cols + 1;
	cchar_t *moved = wanted + cols + 1, blank;
	int least, best = 0;

	read_row(curscr, y, shown, cols);
	read_row(newscr, y, wanted, cols);
	*x = first_change(shown, wanted, cols);
	if (*x == cols || has_wide(shown, wanted, cols))
		return 0;
	setcchar(&blank, L" ", A_NORMAL, 0, NULL);
	least = cost(shown, wanted, *x, cols) - TOLD_BYTES;
	for (int by = -WORD_COLS; by <= WORD_COLS; by++) {
		int bytes;

		if (!by || !is_moved(shown, wanted, *x, cols, by))
			continue;
		memcpy(moved, shown, (size_t)cols * sizeof(*moved));
		move_cells(moved, *x, cols, by, &blank);
		bytes = cost(moved, wanted, *x, cols);
		if (bytes < least) {
			least = bytes;
			best = by;
		}
	}
	return best;
}

/* Rows below the cursor's. */
static void shift_below(struct term *term)
{
	int cy, cx, x, cols = getmaxx(curscr), rows = getmaxy(curscr);
	const char *save = capability("sc"), *restore = capability("rc");
	const char *go = capability("cup");
	cchar_t *cells = xcalloc((size_t)(3 * (cols + 1)), sizeof(*cells));
	struct sb all = SB_INIT;

	getyx(curscr, cy, cx);
	for (int y = cy + 1; cx >= 0 && y < rows; y++) {
		int by = is_linetouched(newscr, y)
				 ? best_move(y, cells, cols, &x)
				 : 0;

		if (!by || !bytes_for(by))
			continue;
		if (!all.len)
			add_plain(&all, save);
		add_plain(&all, tparm(go, (long)y, (long)x, 0L, 0L, 0L, 0L, 0L,
				      0L, 0L));
		add_plain(&all, bytes_for(by));
		move_shown(y, x, by);
	}
	if (all.len) {
		add_plain(&all, restore);
		term_write(term, all.s, all.len);
	}
	sb_release(&all);
	free(cells);
}

static void shift_cursor_row(struct term *term)
{
	int y, x, cols = getmaxx(curscr), i, plain, best = 0, at = 0, back = 0;
	cchar_t *cells, *shown, *wanted, *moved, blank;
	static const struct {
		int by, back;
	} ways[] = { { 1, 0 }, { -1, 0 }, { -1, 1 } };

	getyx(curscr, y, x);
	if (y >= getmaxy(curscr) || x < 0 || x >= cols - 1)
		return;
	cells = xcalloc((size_t)(3 * (cols + 1)), sizeof(*cells));
	shown = cells;
	wanted = cells + cols + 1;
	moved = wanted + cols + 1;
	setcchar(&blank, L" ", A_NORMAL, 0, NULL);
	read_row(curscr, y, shown, cols);
	read_row(newscr, y, wanted, cols);
	if (has_wide(shown, wanted, cols)) /* leave it to curses */
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

void shift_rows(struct term *term)
{
	int y = getcury(curscr);

	if (is_cleared(curscr) || is_cleared(newscr) || y < 0 ||
	    !is_linetouched(newscr, y))
		return;
	shift_cursor_row(term);
	if (capability("sc") && capability("rc") && capability("ich") &&
	    capability("dch"))
		shift_below(term);
}
