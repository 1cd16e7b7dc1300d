/*
 * table.h: the lines of one table: widths, borders, wrapped cells.
 */
#ifndef VSHU_PRINT_TABLE_H
#define VSHU_PRINT_TABLE_H

#include <stddef.h>

#include "print/doc.h"
#include "print/wrap.h"

struct table_glyphs {
	const char *horizontal, *vertical;
	/* Left, middle and right corner of the top, between and bottom line. */
	const char *corners[3][3];
};

/* Box characters, or ASCII where the reader's charset has none. */
const struct table_glyphs *table_glyphs(int has_box);

enum table_border { TABLE_TOP, TABLE_BETWEEN, TABLE_BOTTOM };

struct table {
	const struct doc_block *block;
	const struct table_glyphs *glyphs;
	size_t *cols; /* of each column's text */
};

/*
 * width: columns of the whole table. Fixed columns keep their width and the
 * others share what is left; where that is too little, all shrink alike. block
 * is borrowed.
 */
void table_init(struct table *table, const struct doc_block *block,
		size_t width, const struct table_glyphs *glyphs);
void table_release(struct table *table);

/* The caller's to free. */
char *table_border(const struct table *table, enum table_border border);
/* The lines of one row; block NULL: of empty cells. */
void table_row(const struct table *table, const struct doc_block *block,
	       struct lines *lines);

#endif
