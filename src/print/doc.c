#include "config.h"

#include "print/doc.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "print/mustache.h"

#define MAX_NUMBER 200
#define MAX_COLUMNS 20
#define NO_BREAK_SPACE "\xc2\xa0"

enum takes { TAKES_NOTHING, TAKES_NUMBER, TAKES_CELLS, TAKES_COLUMNS };

static const struct directive {
	const char *name;
	enum doc_kind kind;
	enum takes takes;
	size_t max_cells; /* CELLS; the last takes the | that are too many */
} directives[] = {
	{ "center", DOC_CENTER, TAKES_CELLS, 1 },
	{ "heading", DOC_HEADING, TAKES_CELLS, 1 },
	{ "item", DOC_ITEM, TAKES_CELLS, 2 },
	{ "field", DOC_FIELD, TAKES_CELLS, 2 },
	{ "fill", DOC_FILL, TAKES_CELLS, 2 },
	{ "lines", DOC_LINES, TAKES_NUMBER, 0 },
	{ "sides", DOC_SIDES, TAKES_CELLS, 2 },
	{ "sign", DOC_SIGN, TAKES_CELLS, 2 },
	{ "right", DOC_RIGHT, TAKES_NOTHING, 0 },
	{ "left", DOC_LEFT, TAKES_NOTHING, 0 },
	{ "rule", DOC_RULE, TAKES_NOTHING, 0 },
	{ "blank", DOC_BLANK, TAKES_NUMBER, 0 },
	{ "table", DOC_TABLE, TAKES_COLUMNS, 0 },
	{ "head", DOC_HEAD, TAKES_CELLS, MAX_COLUMNS },
	{ "row", DOC_ROW, TAKES_CELLS, MAX_COLUMNS },
	{ "end", DOC_END, TAKES_NOTHING, 0 },
	{ "keep", DOC_KEEP, TAKES_NOTHING, 0 },
	{ "endkeep", DOC_ENDKEEP, TAKES_NOTHING, 0 },
	{ "page", DOC_PAGE, TAKES_NOTHING, 0 },
	{ "need", DOC_NEED, TAKES_NUMBER, 0 },
	{ "header", DOC_HEADER, TAKES_CELLS, 1 },
	{ "pages", DOC_PAGES, TAKES_CELLS, 3 },
};

struct parser {
	struct doc *doc;
	const char *name;
	const struct charset_map *map;
	size_t n_replaced;
	size_t n_columns; /* of the open table, 0 if none is */
	int keeps;
	struct err *err;
};

void doc_init(struct doc *doc)
{
	memset(doc, 0, sizeof(*doc));
}

void doc_release(struct doc *doc)
{
	for (size_t i = 0; i < doc->n; i++) {
		struct doc_block *block = &doc->blocks[i];

		for (size_t j = 0; j < block->n_cells; j++)
			free(block->cells[j]);
		free(block->cells);
		free(block->columns);
	}
	free(doc->blocks);
	doc_init(doc);
}

static struct doc_block *add_block(struct parser *parser, enum doc_kind kind)
{
	struct doc *doc = parser->doc;
	struct doc_block *block;

	MEM_GROW(doc->blocks, doc->n, doc->capacity);
	block = &doc->blocks[doc->n++];
	memset(block, 0, sizeof(*block));
	block->kind = kind;
	return block;
}

/* Guarded text as the plain text of a block, in letters the charset has. */
static char *plain_text(struct parser *parser, const char *s, size_t n_bytes)
{
	struct sb text = SB_INIT, fitting = SB_INIT;

	int is_broken = 0; /* the form breaks the line before what comes */

	while (n_bytes && *s == ' ')
		s++, n_bytes--;
	while (n_bytes && s[n_bytes - 1] == ' ')
		n_bytes--;
	for (size_t i = 0; i < n_bytes; i++) {
		if (s[i] == '\\' && i + 1 < n_bytes && s[i + 1] == 'n') {
			is_broken = text.s[strspn(text.s, " ")] != '\0';
			i++;
			continue;
		}
		if (is_broken && s[i] != GUARD_EDGE && s[i] != ' ') {
			sb_add_char(&text, '\n');
			is_broken = 0;
		}
		switch (s[i]) {
		case GUARD_EDGE:
			break;
		case GUARD_BREAK:
			sb_add_char(&text, '\n');
			break;
		case GUARD_BAR:
			sb_add_char(&text, '|');
			break;
		case GUARD_SPACE:
			sb_add(&text, NO_BREAK_SPACE);
			break;
		case GUARD_SLASH:
			sb_add_char(&text, '\\');
			break;
		case '\t':
			sb_add_char(&text, ' ');
			break;
		default:
			sb_add_char(&text, s[i]);
		}
	}
	parser->n_replaced += charset_map_fit(parser->map, text.s, &fitting);
	sb_release(&text);
	return sb_detach(&fitting);
}

static void add_cell(struct parser *parser, struct doc_block *block,
		     const char *s, size_t n_bytes)
{
	block->cells = xreallocarray(block->cells, block->n_cells + 1,
				     sizeof(*block->cells));
	block->cells[block->n_cells++] = plain_text(parser, s, n_bytes);
}

static enum err_code fault(const struct parser *parser, const char *msgid,
			   const char *line)
{
	/* Up to the first value, which is nobody's business here. */
	char *where = xasprintf("%s: %.*s", parser->name,
				(int)strcspn(line, "\x02"), line);
	enum err_code code;

	code = err_set_msg(parser->err, ERR_TEMPLATE, msgid, where);
	free(where);
	return code;
}

/* A number of at most MAX_NUMBER at *s, moved behind it; 0 if there is none. */
static size_t read_number(const char **s)
{
	size_t n = 0;

	while (**s >= '0' && **s <= '9') {
		n = n * 10 + (size_t)(**s - '0');
		if (n > MAX_NUMBER)
			n = MAX_NUMBER;
		(*s)++;
	}
	return n;
}

static enum err_code take_number(struct parser *parser, enum doc_kind kind,
				 const char *rest, const char *line)
{
	size_t n = read_number(&rest);

	if (!n || *rest)
		return fault(parser, N_("%s: a number is missing here"), line);
	add_block(parser, kind)->number = n;
	return ERR_OK;
}

static enum err_code take_cells(struct parser *parser,
				const struct directive *directive,
				const char *rest)
{
	struct doc_block *block = add_block(parser, directive->kind);
	size_t max = directive->max_cells;

	if (max == MAX_COLUMNS)
		max = parser->n_columns;
	for (;;) {
		size_t n_bytes = strcspn(rest, "|");

		if (block->n_cells + 1 == max)
			n_bytes = strlen(rest);
		add_cell(parser, block, rest, n_bytes);
		if (!rest[n_bytes])
			break;
		rest += n_bytes + 1;
	}
	while (block->n_cells < max)
		add_cell(parser, block, "", 0);
	return ERR_OK;
}

static int read_column(const char **s, struct doc_column *column)
{
	memset(column, 0, sizeof(*column));
	if (**s == '*') {
		(*s)++;
		column->share = read_number(s);
		if (!column->share)
			column->share = 1;
	} else {
		column->cols = read_number(s);
	}
	if (**s == '>')
		column->align = DOC_FINISH;
	if (**s == '^')
		column->align = DOC_MIDDLE;
	if (**s == '>' || **s == '^')
		(*s)++;
	return (column->cols || column->share) && (**s == ' ' || !**s);
}

static enum err_code take_columns(struct parser *parser, const char *rest,
				  const char *line)
{
	struct doc_block *block = add_block(parser, DOC_TABLE);

	block->columns = xcalloc(MAX_COLUMNS, sizeof(*block->columns));
	if (!strncmp(rest, "plain", 5)) {
		block->is_plain = 1;
		rest += 5;
	}
	for (;;) {
		while (*rest == ' ')
			rest++;
		if (!*rest)
			break;
		if (block->n_columns == MAX_COLUMNS ||
		    !read_column(&rest, &block->columns[block->n_columns++]))
			return fault(parser, N_("%s: this is no column width"),
				     line);
	}
	if (!block->n_columns)
		return fault(parser, N_("%s: a number is missing here"), line);
	parser->n_columns = block->n_columns;
	return ERR_OK;
}

static int is_in_table(enum doc_kind kind)
{
	return kind == DOC_HEAD || kind == DOC_ROW || kind == DOC_END;
}

static enum err_code take_directive(struct parser *parser, const char *line)
{
	size_t n_bytes = strspn(line + 1, "abcdefghijklmnopqrstuvwxyz");
	const char *rest = line + 1 + n_bytes;
	const struct directive *found = NULL;

	for (size_t i = 0; i < ARRAY_SIZE(directives); i++)
		if (strlen(directives[i].name) == n_bytes &&
		    !memcmp(directives[i].name, line + 1, n_bytes))
			found = &directives[i];
	if (!found || (*rest && *rest != ' '))
		return fault(parser, N_("%s: there is no such directive"),
			     line);
	if (is_in_table(found->kind) != (parser->n_columns > 0))
		return fault(parser,
			     parser->n_columns
				     ? N_("%s: this cannot stand in a table")
				     : N_("%s: no table is open here"),
			     line);
	if (found->kind == DOC_KEEP || found->kind == DOC_ENDKEEP) {
		if (parser->keeps == (found->kind == DOC_KEEP))
			return fault(
				parser,
				N_("%s: .keep and .endkeep must alternate"),
				line);
		parser->keeps = !parser->keeps;
	}
	while (*rest == ' ')
		rest++;
	switch (found->takes) {
	case TAKES_NUMBER:
		return take_number(parser, found->kind, rest, line);
	case TAKES_CELLS:
		return take_cells(parser, found, rest);
	case TAKES_COLUMNS:
		return take_columns(parser, rest, line);
	case TAKES_NOTHING:
		break;
	}
	add_block(parser, found->kind);
	if (found->kind == DOC_END)
		parser->n_columns = 0;
	return ERR_OK;
}

static enum err_code take_line(struct parser *parser, const char *line)
{
	size_t indent = strspn(line, " ");
	struct doc_block *block;

	if (line[0] == '.' && line[1] >= 'a' && line[1] <= 'z')
		return take_directive(parser, line);
	if (!line[indent]) {
		if (!parser->n_columns)
			add_block(parser, DOC_BLANK);
		return ERR_OK;
	}
	/* Values that are all empty, and nothing else. */
	if (!line[strspn(line, " \x02")])
		return ERR_OK;
	if (parser->n_columns)
		return fault(parser, N_("%s: this cannot stand in a table"),
			     line);
	block = add_block(parser, DOC_PARA);
	block->number = indent;
	add_cell(parser, block, line, strlen(line));
	return ERR_OK;
}

/* The next line of text, with those that it is joined to. */
static const char *read_line(const char *text, struct sb *line)
{
	for (;;) {
		size_t n_bytes = strcspn(text, "\n");
		size_t kept = n_bytes;

		if (kept && text[kept - 1] == '\r')
			kept--;
		sb_add_bytes(line, text, kept);
		text += n_bytes + (text[n_bytes] == '\n');
		if (!line->len || line->s[line->len - 1] != '\\' || !*text)
			return text;
		sb_truncate(line, line->len - 1);
		text += strspn(text, " ");
	}
}

enum err_code doc_parse(struct doc *doc, const char *name, const char *text,
			const struct charset_map *map, size_t *n_replaced,
			struct err *err)
{
	struct parser parser = {
		.doc = doc, .name = name, .map = map, .err = err
	};
	struct sb line = SB_INIT;
	enum err_code code = ERR_OK;

	while (*text && code == ERR_OK) {
		sb_clear(&line);
		text = read_line(text, &line);
		code = take_line(&parser, line.s);
	}
	if (code == ERR_OK && parser.n_columns)
		code = fault(&parser, N_("%s: the table is not closed"), "");
	if (code == ERR_OK && parser.keeps)
		code = fault(&parser,
			     N_("%s: .keep and .endkeep must alternate"), "");
	if (n_replaced)
		*n_replaced += parser.n_replaced;
	sb_release(&line);
	return code;
}
