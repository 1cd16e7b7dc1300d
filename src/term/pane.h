/*
 * pane.h: a rectangle of cells that lies over others.
 *
 * Text goes in as UTF-8 and comes out as what the terminal can show: a letter
 * its charset lacks becomes the nearest one, of the same number of columns, so
 * a layout never depends on the charset. Nothing reaches the terminal before
 * term_draw(), and then only cells that differ from what it shows.
 */
#ifndef VSHU_TERM_PANE_H
#define VSHU_TERM_PANE_H

#include <stddef.h>

#include "term/style.h"

struct term;
struct pane;

/* Rows and columns; y, x count from 0, from the parent's corner. */
struct rect {
	int y, x;
	int rows, cols;
};

/* On top of all others, blank, shown. A rect beyond the screen is cut. */
struct pane *pane_new(struct term *term, struct rect at);
void pane_free(struct pane **pane);

/* Moves and resizes; if the size changes, the cells are blank after it. */
void pane_place(struct pane *pane, struct rect at);
void pane_raise(struct pane *pane);
int pane_rows(const struct pane *pane);
int pane_cols(const struct pane *pane);

enum pane_flag {
	PANE_PAD = 1u << 0,   /* blanks up to cols */
	PANE_CUT = 1u << 1,   /* what does not fit ends with the sign … */
	PANE_RIGHT = 1u << 2, /* at the right end of cols (pads) */
	PANE_CENTER = 1u << 3,
};

/*
 * Writes text at y, x over at most cols columns (what lies beyond the pane is
 * cut); returns the columns used. A control character shows as a blank. text
 * may be NULL.
 */
int pane_put(struct pane *pane, int y, int x, int cols, enum style style,
	     unsigned flags, const char *text);
/* The first n_bytes of text only. */
int pane_put_bytes(struct pane *pane, int y, int x, int cols, enum style style,
		   unsigned flags, const char *text, size_t n_bytes);
/* Blanks; the whole pane, or a part. */
void pane_clear(struct pane *pane);
void pane_clear_part(struct pane *pane, struct rect part);

void pane_hline(struct pane *pane, int y, int x, int cols);
void pane_vline(struct pane *pane, int y, int x, int rows);
/* A frame around part, its title (NULL: none) in the upper line. */
void pane_frame(struct pane *pane, struct rect part, const char *title);

/*
 * Where the cursor stands while this pane is the focused one (term_focus());
 * braille lines and screen readers follow it, so it is never hidden.
 */
void pane_cursor(struct pane *pane, int y, int x);

#endif
