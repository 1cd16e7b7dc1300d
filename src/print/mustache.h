/*
 * mustache.h: the template engine.
 *
 * The Mustache spec's interpolation, sections, inverted sections, comments,
 * partials and set delimiters, with its rules for lines that hold a tag alone,
 * its implicit iterator and its dotted names. No lambdas, no inheritance. Two
 * decisions of ours:
 *
 * - Papers are plain text, so there is no HTML escaping: {{x}}, {{{x}}} and
 *   {{&x}} are the same. Instead, with MUSTACHE_GUARD, every value is wrapped in
 *   guard bytes, and the few characters that mean something to the layout are
 *   mapped to others, so that what a person typed can be neither a directive nor
 *   a cell border there. doc.h undoes it. Values never pass the template parser,
 *   so they cannot be tags either.
 * - An empty text and the number 0 do not open a section.
 *
 * Errors are ERR_TEMPLATE and name the template and its line.
 */
#ifndef VSHU_PRINT_MUSTACHE_H
#define VSHU_PRINT_MUSTACHE_H

#include "base/err.h"
#include "base/lang.h"
#include "base/sb.h"
#include "print/pdata.h"

enum mustache_flag {
	/* A name that is not in the data, or a partial that is not there, is
	 * an error instead of nothing. */
	MUSTACHE_STRICT = 1u << 0,
	MUSTACHE_GUARD = 1u << 1,
};

/* What stands in guarded text (control bytes, which no text holds). */
#define GUARD_EDGE '\x02'  /* around each value and where a tag stood */
#define GUARD_BREAK '\x03' /* a line feed inside a value */
#define GUARD_BAR '\x04'   /* a | inside a value */
#define GUARD_SPACE '\x05' /* a blank at which no line is broken */
#define GUARD_SLASH '\x06' /* a backslash inside a value */

/*
 * Where partials come from: adds the template to out and sets *found, or leaves
 * both. context is the caller's.
 */
struct mustache_loader {
	enum err_code (*load)(void *context, const char *name, struct sb *out,
			      int *found, struct err *err);
	void *context;
};

/*
 * Fills the template text, called name in errors, and adds the result to out.
 * loader NULL: no partials. On an error out holds what was done so far.
 */
enum err_code mustache_render(const char *name, const char *text,
			      const struct pdata *data, enum lang lang,
			      const struct mustache_loader *loader,
			      unsigned flags, struct sb *out,
			      struct err *err) ERR_MUST_CHECK;

#endif
