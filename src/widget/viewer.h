/*
 * viewer.h: a text to be read: help, a paper before it is printed.
 */
#ifndef VSHU_WIDGET_VIEWER_H
#define VSHU_WIDGET_VIEWER_H

#include "widget/ui.h"

struct viewer_spec {
	const char *title; /* translated */
	const char *text;  /* translated, LFs kept */
	/*
	 * Wrapped to the width by default. as_is: lines as they stand (a paper),
	 * Left and Right move over what is wider.
	 */
	int as_is;
	/* More keys (print, save); their id ends viewer_run(). NULL: none. */
	const struct command *commands;
	/* A line "= …" is a heading. */
	int with_headings;
};

/* UI_CANCEL when closed, the id of a command, UI_HANGUP. '/' finds, n goes on. */
int viewer_run(struct ui *ui, const struct viewer_spec *spec);

#endif
