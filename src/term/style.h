/*
 * style.h: how text looks, by its meaning.
 *
 * The palette is small and reads on black and on white: the terminal's own
 * colours, bold, reverse, and red, green, magenta. Every meaning also has a sign
 * or a word, so nothing is lost without colour. STYLE_TEXT costs no bytes on the
 * line; whatever changes with every key (a marker, typed letters) uses it.
 */
#ifndef VSHU_TERM_STYLE_H
#define VSHU_TERM_STYLE_H

enum style {
	STYLE_TEXT,
	STYLE_TITLE,   /* a heading: bold */
	STYLE_COLUMNS, /* titles of a list's columns */
	STYLE_DIM,     /* what is not possible now, or not so important */
	STYLE_FRAME,   /* lines */
	STYLE_KEY,     /* the name of a key in the bar and menus */
	STYLE_BAR,     /* what the key does: reverse */
	STYLE_FOCUS,   /* the button one stands on: reverse */
	STYLE_ERROR,   /* wrong, overdue: red */
	STYLE_WARNING, /* today, look here: magenta */
	STYLE_GOOD,    /* done: green */
	STYLE_COUNT
};

#endif
