/*
 * doc.h: a filled form taken apart into blocks.
 *
 * The markup is made for people who write letters: a line is a paragraph, an
 * empty line is an empty line (several are one), blanks at the start of a line
 * indent it, a backslash at its end joins the next, \n in it breaks it (unless
 * nothing stands before or behind it). A line that begins with a
 * dot and a letter, at the very edge, is a directive:
 *
 *	.center TEXT		centred, wrapped
 *	.heading TEXT		stays with what follows
 *	.item LABEL|TEXT	TEXT hangs beside LABEL ("1.")
 *	.field LABEL|VALUE	or, where VALUE is empty, a line to write on
 *	.fill VALUE|CAPTION	VALUE, or a line to write on, CAPTION beneath
 *	.lines N		N empty lines to write on
 *	.sides LEFT|RIGHT	at both edges of one line
 *	.sign POSITION|NAME	with a line to sign on between them
 *	.right / .left		what follows stands in the right half / again in
 *				the whole width
 *	.rule			a line across
 *	.blank N		N empty lines
 *	.table W W …		columns: W a width in columns, or * or *N for a
 *				share of the rest; > or ^ after it aligns right
 *				or in the middle; "plain" before them: no borders
 *	.head CELL|…		the table's header, repeated on each page
 *	.row CELL|…
 *	.end			of the table (one without rows gets an empty one)
 *	.keep / .endkeep	what lies between stays on one page
 *	.page			a new page
 *	.need N			a new page unless N lines are left
 *	.header TEXT		above each page but the first
 *	.pages A|B|C		below each page: A n B m C
 *
 * Values were guarded by the template engine (mustache.h), so a value is never a
 * directive nor a cell border, and its line feeds break lines only inside its
 * own block. A line on which only empty values stood is left out.
 */
#ifndef VSHU_PRINT_DOC_H
#define VSHU_PRINT_DOC_H

#include <stddef.h>

#include "base/charset.h"
#include "base/err.h"

enum doc_kind {
	DOC_PARA,
	DOC_CENTER,
	DOC_HEADING,
	DOC_ITEM,
	DOC_FIELD,
	DOC_FILL,
	DOC_LINES,
	DOC_SIDES,
	DOC_SIGN,
	DOC_RIGHT,
	DOC_LEFT,
	DOC_RULE,
	DOC_BLANK,
	DOC_TABLE,
	DOC_HEAD,
	DOC_ROW,
	DOC_END,
	DOC_KEEP,
	DOC_ENDKEEP,
	DOC_PAGE,
	DOC_NEED,
	DOC_HEADER,
	DOC_PAGES,
};

enum doc_align { DOC_START, DOC_MIDDLE, DOC_FINISH };

struct doc_column {
	size_t cols;  /* its width, 0 for a share */
	size_t share; /* of the rest */
	enum doc_align align;
};

/*
 * Texts are free of guards: a line feed in one breaks the line, U+00A0 is a
 * blank at which no line is broken.
 */
struct doc_block {
	enum doc_kind kind;
	size_t number; /* LINES, BLANK, NEED: the N; PARA: columns of indent */
	char **cells;  /* text, or label and value … */
	size_t n_cells;
	struct doc_column *columns; /* TABLE */
	size_t n_columns;
	int is_plain; /* TABLE: no borders */
};

struct doc {
	struct doc_block *blocks;
	size_t n, capacity;
};

void doc_init(struct doc *doc);
void doc_release(struct doc *doc);

/*
 * Adds what guarded text says to doc, with each letter that the charset lacks
 * replaced (and counted in *n_replaced), so that widths are final. name is the
 * form's, for errors: ERR_TEMPLATE with the line that is faulty.
 */
enum err_code doc_parse(struct doc *doc, const char *name, const char *text,
			const struct charset_map *map, size_t *n_replaced,
			struct err *err) ERR_MUST_CHECK;

#endif
