/*
 * wrap.h: text cut into lines by columns.
 */
#ifndef VSHU_PRINT_WRAP_H
#define VSHU_PRINT_WRAP_H

#include <stddef.h>

struct lines {
	char **items;
	size_t n, capacity;
};

#define LINES_INIT \
	{ \
		.n = 0 \
	}

void lines_release(struct lines *lines);
/* line now belongs to lines. */
void lines_add(struct lines *lines, char *line);

/*
 * Adds text in lines of at most cols columns (at least 1), the first of at most
 * first_cols. Breaks at line feeds, else at blanks (but U+00A0, which comes out
 * as a blank), in a word that is too long after a hyphen, else where it is full.
 * Runs of blanks are one. Empty text gives no line.
 */
void wrap(const char *text, size_t first_cols, size_t cols,
	  struct lines *lines);

#endif
