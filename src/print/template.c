#include "config.h"

#include "print/template.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

struct parser {
	struct template *template;
	const char *start, *p;
	size_t line;
	char *open, *close; /* the delimiters */
	size_t *sections;   /* open ones, as node numbers */
	size_t n, capacity;
	struct err *err;
};

static struct node *add_node(struct template *t, enum node_kind kind,
			     const char *s, size_t n_bytes, size_t line)
{
	struct node *node;

	MEM_GROW(t->nodes, t->n, t->capacity);
	node = &t->nodes[t->n++];
	*node = (struct node){ .kind = kind,
			       .end = t->n,
			       .line = line,
			       .name = xstrndup(s, n_bytes) };
	return node;
}

void template_free(struct template **template)
{
	struct template *t = *template;

	if (!t)
		return;
	for (size_t i = 0; i < t->n; i++) {
		free(t->nodes[i].name);
		free(t->nodes[i].indent);
	}
	free(t->nodes);
	free(t->name);
	free(t);
	*template = NULL;
}

enum err_code template_error(const struct template *template,
			     const struct node *node, const char *msgid,
			     struct err *err)
{
	static const char *const signs[] = {
		[NODE_TEXT] = "",     [NODE_VALUE] = "",
		[NODE_SECTION] = "#", [NODE_INVERTED] = "^",
		[NODE_PARTIAL] = ">",
	};
	char *where = xasprintf("%s:%zu: {{%s%s}}", template->name, node->line,
				signs[node->kind], node->name);
	enum err_code code;

	code = err_set_msg(err, ERR_TEMPLATE, msgid, where);
	free(where);
	return code;
}

/* About a place where no node stands yet. */
static enum err_code fault(const struct parser *parser, const char *msgid,
			   const char *s, size_t n_bytes)
{
	char *where = xasprintf("%s:%zu: %.*s", parser->template->name,
				parser->line, (int)n_bytes, s);
	enum err_code code;

	code = err_set_msg(parser->err, ERR_TEMPLATE, msgid, where);
	free(where);
	return code;
}

static void count_lines(struct parser *parser, const char *from, const char *to)
{
	for (; from < to; from++)
		parser->line += *from == '\n';
}

static int is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* A tag from its opening to behind its closing delimiter. */
struct tag {
	const char *start, *end;
	char sign; /* # ^ / > ! = & {, or 0 for a plain name */
	const char *name;
	size_t n_bytes;
};

static void trim(struct tag *tag)
{
	while (tag->n_bytes && strchr(" \t\r\n", *tag->name)) {
		tag->name++;
		tag->n_bytes--;
	}
	while (tag->n_bytes && strchr(" \t\r\n", tag->name[tag->n_bytes - 1]))
		tag->n_bytes--;
}

static enum err_code read_tag(struct parser *parser, struct tag *tag)
{
	const char *p = parser->p + strlen(parser->open), *close;
	char brace[64];

	tag->start = parser->p;
	tag->sign = *p && strchr("#^/>!=&{", *p) ? *p : '\0';
	if (tag->sign)
		p++;
	if (tag->sign == '{')
		snprintf(brace, sizeof(brace), "}%s", parser->close);
	else if (tag->sign == '=')
		snprintf(brace, sizeof(brace), "=%s", parser->close);
	else
		snprintf(brace, sizeof(brace), "%s", parser->close);
	close = strstr(p, brace);
	if (!close)
		return fault(parser, N_("%s: the tag is not closed"), parser->p,
			     strcspn(parser->p, "\n"));
	tag->name = p;
	tag->n_bytes = (size_t)(close - p);
	tag->end = close + strlen(brace);
	trim(tag);
	if (!tag->n_bytes && tag->sign != '!')
		return fault(parser, N_("%s: the tag has no name"), tag->start,
			     (size_t)(tag->end - tag->start));
	return ERR_OK;
}

/*
 * A line with nothing but blanks and one such tag is the tag's alone, and
 * vanishes with it. Sets *from to the line's start and *to behind its end.
 */
static int find_alone(const struct parser *parser, const struct tag *tag,
		      const char **from, const char **to)
{
	const char *before = tag->start, *after = tag->end;

	if (!tag->sign || tag->sign == '&' || tag->sign == '{')
		return 0;
	while (before > parser->start && is_blank(before[-1]))
		before--;
	if (before > parser->start && before[-1] != '\n')
		return 0;
	while (is_blank(*after))
		after++;
	if (*after == '\r' && after[1] == '\n')
		after++;
	if (*after && *after != '\n')
		return 0;
	*from = before;
	*to = *after ? after + 1 : after;
	return 1;
}

static enum err_code set_delimiters(struct parser *parser,
				    const struct tag *tag)
{
	size_t n_open = 0, n_close = 0;
	const char *close = tag->name + tag->n_bytes;

	while (n_open < tag->n_bytes && !strchr(" \t\r\n", tag->name[n_open]))
		n_open++;
	while (n_open + n_close < tag->n_bytes &&
	       !strchr(" \t\r\n", close[-1])) {
		close--;
		n_close++;
	}
	if (!n_open || !n_close || n_open > 16 || n_close > 16)
		return fault(parser, N_("%s: these are no delimiters"),
			     tag->start, (size_t)(tag->end - tag->start));
	free(parser->open);
	free(parser->close);
	parser->open = xstrndup(tag->name, n_open);
	parser->close = xstrndup(close, n_close);
	return ERR_OK;
}

static enum err_code close_section(struct parser *parser, const struct tag *tag)
{
	struct template *t = parser->template;
	struct node *node;

	if (!parser->n)
		return fault(parser, N_("%s: no section is open here"),
			     tag->start, (size_t)(tag->end - tag->start));
	node = &t->nodes[parser->sections[parser->n - 1]];
	if (strlen(node->name) != tag->n_bytes ||
	    memcmp(node->name, tag->name, tag->n_bytes) != 0)
		return fault(parser, N_("%s: another section is open here"),
			     tag->start, (size_t)(tag->end - tag->start));
	node->end = t->n;
	parser->n--;
	return ERR_OK;
}

static enum err_code take_tag(struct parser *parser, const struct tag *tag,
			      int is_alone, const char *indent)
{
	struct template *t = parser->template;

	switch (tag->sign) {
	case '!':
		return ERR_OK;
	case '=':
		return set_delimiters(parser, tag);
	case '/':
		return close_section(parser, tag);
	case '#':
	case '^':
		MEM_GROW(parser->sections, parser->n, parser->capacity);
		parser->sections[parser->n++] = t->n;
		add_node(t, tag->sign == '#' ? NODE_SECTION : NODE_INVERTED,
			 tag->name, tag->n_bytes, parser->line)
			->is_alone = is_alone;
		return ERR_OK;
	case '>':
		add_node(t, NODE_PARTIAL, tag->name, tag->n_bytes, parser->line)
			->indent = xstrndup(
			indent, is_alone ? (size_t)(tag->start - indent) : 0);
		return ERR_OK;
	default:
		add_node(t, NODE_VALUE, tag->name, tag->n_bytes, parser->line);
		return ERR_OK;
	}
}

static void add_text(struct parser *parser, const char *from, const char *to)
{
	if (to > from)
		add_node(parser->template, NODE_TEXT, from, (size_t)(to - from),
			 parser->line);
}

/* The tag at parser->p, with the text before it. */
static enum err_code parse_tag(struct parser *parser, const char *text)
{
	struct tag tag = { .start = parser->p };
	const char *from = parser->p, *to;
	enum err_code code = read_tag(parser, &tag);
	int alone;

	if (code != ERR_OK)
		return code;
	to = tag.end;
	alone = find_alone(parser, &tag, &from, &to);
	add_text(parser, text, from);
	code = take_tag(parser, &tag, alone, from);
	count_lines(parser, tag.start, to);
	parser->p = to;
	return code;
}

static enum err_code parse(struct parser *parser)
{
	struct template *t = parser->template;

	while (*parser->p) {
		const char *text = parser->p;
		const char *open = strstr(text, parser->open);
		enum err_code code;

		if (!open) {
			add_text(parser, text, text + strlen(text));
			break;
		}
		count_lines(parser, text, open);
		parser->p = open;
		code = parse_tag(parser, text);
		if (code != ERR_OK)
			return code;
	}
	if (parser->n)
		return template_error(
			t, &t->nodes[parser->sections[parser->n - 1]],
			N_("%s: the section is not closed"), parser->err);
	return ERR_OK;
}

enum err_code template_parse(const char *name, const char *text,
			     struct template **out, struct err *err)
{
	struct template *template = xcalloc(1, sizeof(*template));
	struct parser parser = { .template = template,
				 .start = text,
				 .p = text,
				 .line = 1,
				 .open = xstrdup("{{"),
				 .close = xstrdup("}}"),
				 .err = err };
	enum err_code code;

	template->name = xstrdup(name);
	code = parse(&parser);
	free(parser.open);
	free(parser.close);
	free(parser.sections);
	if (code == ERR_OK)
		*out = template;
	else
		template_free(&template);
	return code;
}
