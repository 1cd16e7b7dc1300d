/*
 * template.h: a template as the engine sees it: a flat list of nodes, in which a
 * section knows where it ends.
 */
#ifndef VSHU_PRINT_TEMPLATE_H
#define VSHU_PRINT_TEMPLATE_H

#include <stddef.h>

#include "base/err.h"

enum node_kind {
	NODE_TEXT,
	NODE_VALUE,
	NODE_SECTION,
	NODE_INVERTED,
	NODE_PARTIAL,
};

struct node {
	enum node_kind kind;
	size_t end;   /* the node that follows: a section's is after its last */
	size_t line;  /* from 1 */
	char *name;   /* the tag's; TEXT: the text itself */
	int is_alone; /* on its line, which vanished with it */
	char *indent; /* PARTIAL: the blanks before it on its line; else NULL */
};

struct template
{
	char *name;
	struct node *nodes;
	size_t n, capacity;
};

/* ERR_TEMPLATE with name and line if it is faulty; *out is untouched then. */
enum err_code template_parse(const char *name, const char *text,
			     struct template **out,
			     struct err *err) ERR_MUST_CHECK;
void template_free(struct template **template);

/* ERR_TEMPLATE about node; the %s of msgid gets "name:line: tag". */
enum err_code template_error(const struct template *template,
			     const struct node *node, const char *msgid,
			     struct err *err);

#endif
