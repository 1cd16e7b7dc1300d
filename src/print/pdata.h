/*
 * pdata.h: what a paper is filled with.
 *
 * A tree of maps, lists and values that app/ builds from rows and the template
 * reads by name. Values are data and never markup: whatever a person typed comes
 * out as typed. A value has a kind, so that a form may show a date short or long
 * in its own language and choose the word that goes with a number:
 *
 *	text	{{x}}; a section for it opens when it is not empty. A text may
 *		differ by language (the school's name, a ground's name): the
 *		form reads its own, or the other one where its own is missing.
 *	bool	for sections
 *	int	{{n}}; a section opens when it is not 0; {{#n.one}}, {{#n.few}},
 *		{{#n.many}} choose among the Russian words (1, 2-4, 5 …)
 *	day	{{d}} 23.11.2026, {{d.long}} "23 ноября 2026 г." or
 *		"2026 жылғы 23 қараша"; a section opens when there is a day
 *	list	{{l.count}}; its items have a {{number}} from 1, unless set
 *	moment	{{m}} "23.11.2026 16:40", {{m.date}}, {{m.long}}, {{m.time}}
 *
 * Every function takes a map and a name; a dotted name makes the maps on its way
 * (pdata_set_text(data, "child.name", …)). Setting a name again replaces what
 * stood there. Every key a form reads must be set, empty if need be: a strict
 * printing reports the first that is missing.
 */
#ifndef VSHU_PRINT_PDATA_H
#define VSHU_PRINT_PDATA_H

#include <stdint.h>

#include "base/lang.h"
#include "base/sb.h"

struct pdata;

struct pdata *pdata_new(void); /* an empty map */
void pdata_free(struct pdata **data);

/* NULL is empty text. */
void pdata_set_text(struct pdata *map, const char *name, const char *text);
/* For one language; the others keep theirs. */
void pdata_set_text_in(struct pdata *map, const char *name, enum lang lang,
		       const char *text);
void pdata_set_bool(struct pdata *map, const char *name, int value);
void pdata_set_int(struct pdata *map, const char *name, int64_t value);
/* DAY_NONE and MOMENT_NONE are empty. */
void pdata_set_day(struct pdata *map, const char *name, int64_t day);
void pdata_set_moment(struct pdata *map, const char *name, int64_t moment);

/*
 * An empty map or list under that name, and an item (a map, or a text) at the
 * end of a list. What is returned is borrowed: it belongs to the tree.
 */
struct pdata *pdata_add_map(struct pdata *map, const char *name);
struct pdata *pdata_add_list(struct pdata *map, const char *name);
struct pdata *pdata_add_item(struct pdata *list);
void pdata_add_text(struct pdata *list, const char *text);
/* A list as the item of a list. */
struct pdata *pdata_add_sublist(struct pdata *list);

/*
 * For the template engine: a node, or one of the forms of a value (d.long).
 * A view with node NULL is "not there".
 */
enum pdata_form {
	PDATA_WHOLE,
	PDATA_SHORT,
	PDATA_LONG,
	PDATA_DATE,
	PDATA_TIME,
	PDATA_COUNT,
	PDATA_ONE,
	PDATA_FEW,
	PDATA_MANY,
};

struct pdata_view {
	const struct pdata *node;
	enum pdata_form form;
};

/* What lies under one name (n_bytes, not dotted) in view; node NULL if none. */
struct pdata_view pdata_get(struct pdata_view view, const char *name,
			    size_t n_bytes);
int pdata_is_list(struct pdata_view view);
size_t pdata_length(const struct pdata *list);
struct pdata_view pdata_item(const struct pdata *list, size_t i);
/* Does a section open? */
int pdata_is_true(struct pdata_view view, enum lang lang);
/* The text of a value; nothing for a map, a list or a bool. */
void pdata_text(struct pdata_view view, enum lang lang, struct sb *out);
/* A value whose blanks are no places to break a line at (a date). */
int pdata_is_joined(struct pdata_view view);

#endif
