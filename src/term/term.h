/*
 * term.h: the terminal: start and stop, waiting for keys, drawing, printing.
 *
 * src/term/ alone knows curses. One struct term at a time; what curses and
 * signals force to be static lives in term.c.
 */
#ifndef VSHU_TERM_TERM_H
#define VSHU_TERM_TERM_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include "base/err.h"
#include "term/event.h"
#include "term/pane.h"

struct term;

/* The smallest terminal the program works in. */
#define TERM_MIN_ROWS 16
#define TERM_MIN_COLS 60

/* All zero: the real terminal on stdin and stdout, $TERM, its own size. */
struct term_options {
	const char *type; /* instead of $TERM */
	FILE *in, *out;	  /* both or none */
	int rows, cols;	  /* instead of asking the terminal */
	int mono;	  /* no colours */
	/*
	 * Tests: called instead of sleeping when nothing is left to deliver. It
	 * calls term_feed() or term_post(); if it does neither, a hang-up is
	 * delivered.
	 */
	void (*starve)(void *data, struct term *term);
	void *data;
};

/*
 * Takes the terminal over (raw, keypad, alternate screen, bracketed paste) and
 * sets the hook of bug.h to give it back. The locale must be set: its charset is
 * the terminal's. ERR_INVALID if the type of the terminal is not known or it
 * cannot place a cursor.
 */
enum err_code term_start(struct term **out, const struct term_options *options,
			 struct err *err) ERR_MUST_CHECK;
/* Gives the terminal back as it was. */
void term_stop(struct term **term);

int term_rows(const struct term *term);
int term_cols(const struct term *term);

/*
 * The next event, sleeping at most timeout_ms (-1: for ever, 0: not at all); a
 * TICK if nothing came. Sleeping costs nothing: no timer runs. After a HANGUP
 * every further call is a HANGUP.
 */
struct term_event term_wait(struct term *term, int timeout_ms);
/* Is an event there already? Then drawing can wait. */
int term_pending(struct term *term);

/*
 * How long after Esc a digit still makes a function key: 25 by default (Esc and
 * digit in one burst, as Alt-digit sends them), 1000 if the terminal has no F10.
 * A user's setting goes in here.
 */
void term_set_esc_ms(struct term *term, int ms);

/* Brings the screen to what the panes say; sends only what differs. */
void term_draw(struct term *term);
/* Repaints everything at the next term_draw() (a line fault spoilt it). */
void term_redraw(struct term *term);
/* Whose cursor is the terminal's. NULL: the lower right corner. */
void term_focus(struct term *term, struct pane *pane);
void term_beep(struct term *term);

/* Milliseconds of a clock that only goes forward. */
int64_t term_now_ms(void);

/* The terminal's charset as iconv knows it: "UTF-8", "KOI8-R", "CP1251". */
const char *term_charset(const struct term *term);

/*
 * The printer at the user's own desk, through the terminal (mc5, mc4). Bytes go
 * in the charset the caller has chosen (of one byte a letter, or UTF-8), LF as
 * CR LF. ERR_INVALID if the terminal has none.
 */
int term_has_printer(const struct term *term);
enum err_code term_print(struct term *term, const void *bytes, size_t n_bytes,
			 struct err *err) ERR_MUST_CHECK;

/* Tests: bytes as if typed; an event as if it had happened (text is copied). */
void term_feed(struct term *term, const void *bytes, size_t n_bytes);
void term_post(struct term *term, const struct term_event *event);
/* Tests: as if the terminal had been resized; posts the event. */
void term_resize(struct term *term, int rows, int cols);

#endif
