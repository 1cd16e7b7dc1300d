/*
 * layout.h: a document's blocks laid out to a width, as atoms that the paginator
 * (pages.h) puts on pages.
 */
#ifndef VSHU_PRINT_LAYOUT_H
#define VSHU_PRINT_LAYOUT_H

#include <stddef.h>

#include "print/doc.h"
#include "print/wrap.h"

enum atom_kind {
	ATOM_TEXT,  /* lines; four and more may be parted, two on a side */
	ATOM_ROW,   /* of a table */
	ATOM_BLANK, /* falls away at a page's top */
	ATOM_PAGE,  /* a new page */
	ATOM_NEED,  /* a new page unless need lines are left */
};

struct atom {
	enum atom_kind kind;
	struct lines lines;
	int keeps;    /* stays with the atom that follows */
	int is_whole; /* TEXT: not parted */
	size_t table; /* ROW: which one */
	size_t need;
};

/* What a table draws around its rows; NULL in one without borders. */
struct layout_table {
	char *top, *between, *bottom;
	struct lines head; /* with the line beneath it */
};

struct layout {
	struct atom *atoms;
	size_t n, capacity;
	struct layout_table *tables;
	size_t n_tables, capacity_tables;
	struct lines header; /* above every page but the first */
	char *pages[3]; /* below each page: these around n and m; or NULL */
	size_t width;	/* columns */
};

#define LAYOUT_MIN_WIDTH 40
#define LAYOUT_MAX_WIDTH 250

/*
 * width: columns, LAYOUT_MIN_WIDTH to LAYOUT_MAX_WIDTH. has_box: lines are drawn
 * with box characters, else with ASCII.
 */
void layout_init(struct layout *layout, const struct doc *doc, size_t width,
		 int has_box);
void layout_release(struct layout *layout);

#endif
