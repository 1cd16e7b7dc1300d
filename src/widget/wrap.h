/*
 * wrap.h: breaking a paragraph into rows of so many columns.
 */
#ifndef VSHU_WIDGET_WRAP_H
#define VSHU_WIDGET_WRAP_H

#include <stddef.h>

/*
 * How many bytes of s (n_bytes long, no LF in it) the next row of cols columns
 * takes, the blank it breaks at included. A word longer than the row is broken.
 * At least one letter, unless n_bytes is 0.
 */
size_t wrap_row_bytes(const char *s, size_t n_bytes, int cols);

/* A text with LFs, wrapped: rows and the byte where each begins. */
struct wrap {
	size_t n, capacity;
	struct wrap_row {
		size_t at, n_bytes; /* without LF and the blanks at the end */
	} * rows;
};

void wrap_init(struct wrap *wrap);
void wrap_release(struct wrap *wrap);
void wrap_text(struct wrap *wrap, const char *text, int cols);
/*
 * The same, but the second row of a line that begins with a blank, and those
 * after it, have hang columns less: they are drawn so much further in.
 */
void wrap_hanging(struct wrap *wrap, const char *text, int cols, int hang);
/* How far in a row of wrap_hanging() is drawn. */
int wrap_indent(const struct wrap *wrap, const char *text, size_t row,
		int hang);

#endif
