/*
 * print.h: papers. A form filled with data becomes a document, is laid out to a
 * width and pages, and is written in an encoding.
 *
 * The forms are files DIR/kk/NAME.txt and DIR/ru/NAME.txt in Mustache
 * (mustache.h) with the layout's markup (doc.h); a school's own folder of the
 * same shape goes before, file by file, partials too. The data (pdata.h) is
 * built by app/; each form's first comment names the keys it reads, which are
 * the same in both languages. The same data gives the same bytes, always.
 */
#ifndef VSHU_PRINT_PRINT_H
#define VSHU_PRINT_PRINT_H

#include <stddef.h>

#include "base/charset.h"
#include "base/err.h"
#include "base/sb.h"
#include "print/pdata.h"
#include "print/words.h"
#include "print/wrap.h"

enum print_lang {
	PRINT_KK,
	PRINT_RU,
	PRINT_BOTH, /* Kazakh, and Russian after it, each with its own pages */
};

#define PRINT_WIDTH 80
#define PRINT_PAGE_LINES 60

struct print_options {
	size_t width; /* columns, 40-250; 0: PRINT_WIDTH */
	/* Lines of a page, with header and footer; 20 at least; 0: no pages. */
	size_t page_lines;
	enum charset encoding;
	/* A key that the data lack is an error (tests): else it is nothing. */
	int is_strict;
};

/* "kk", "ru", "both": 0 if it is none of them. */
int print_lang_find(const char *name, enum print_lang *out);

/* The papers there are: name (of the form, and on the command line), title
 * (msgid), the clauses of the order they serve; a NULL name ends the list. */
struct print_paper {
	const char *name;
	const char *title;
	const char *clause;
};
extern const struct print_paper print_papers[];

/*
 * Adds the paper to out, in bytes of options->encoding: line feeds at line ends,
 * a form feed between pages. school_dir may be NULL. n_replaced (NULL allowed)
 * grows by the letters that the encoding lacks and that became nearest ones.
 * ERR_NOT_FOUND: no such form; ERR_TEMPLATE: the form is faulty, with name and
 * line; ERR_OPEN, ERR_ENCODING, ERR_INVALID (width or page length). On an error
 * out is as it was.
 */
enum err_code print_render(const char *forms_dir, const char *school_dir,
			   const char *document, enum print_lang lang,
			   const struct pdata *data,
			   const struct print_options *options, struct sb *out,
			   size_t *n_replaced, struct err *err) ERR_MUST_CHECK;

#endif
