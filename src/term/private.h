/*
 * private.h: what term.c and pane.c share. Nobody else includes it: it is where
 * <curses.h> is.
 */
#ifndef VSHU_TERM_PRIVATE_H
#define VSHU_TERM_PRIVATE_H

#include <curses.h>
#include <panel.h>
#include <termios.h>

#include "term/decode.h"
#include "term/glyph.h"
#include "term/term.h"

struct pane {
	struct term *term;
	WINDOW *window;
	PANEL *panel;
	int cursor_y, cursor_x;
};

struct posted {
	struct term_event event;
	char *text;
};

struct term {
	SCREEN *screen;
	FILE *in, *out;
	struct termios modes; /* before curses; has_modes: in is a terminal */
	int has_modes;
	int fixed_size; /* the size was given: the terminal is not asked */
	int colour, paste, hung_up, has_input_ended;
	char *charset;
	char *printer_on, *printer_off; /* NULL: no printer */
	struct glyphs glyphs;
	struct decode decode;
	int64_t last_byte_ms;
	struct posted *posted;
	size_t n_posted, capacity;
	char *text; /* of the event delivered last */
	struct pane *focus;
	struct term_options options;
	attr_t attrs[STYLE_COUNT];
	short pairs[STYLE_COUNT];
};

/* shift.c: lets the terminal move the rest of the rows that typing moves. */
void shift_rows(struct term *term);

/* Past curses' own buffer, which is empty between two updates; 0: it failed. */
int term_write(struct term *term, const void *bytes, size_t n_bytes);

#endif
