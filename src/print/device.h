/*
 * device.h: where laid out lines go: a table of functions, so that a page may
 * become text, or another day PostScript.
 */
#ifndef VSHU_PRINT_DEVICE_H
#define VSHU_PRINT_DEVICE_H

#include "base/sb.h"
#include "print/wrap.h"

struct device_ops {
	/* One line, without its end. */
	void (*line)(void *state, const char *text);
	/* Between two pages. */
	void (*page)(void *state);
};

struct device {
	const struct device_ops *ops;
	void *state;
};

/* Plain text: line feeds, form feeds, no blanks at a line's end. */
extern const struct device_ops device_text; /* state: struct sb */

#endif
