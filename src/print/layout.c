#include "config.h"

#include "print/layout.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "print/table.h"

#define MIN_BLANK_COLS 12 /* of a line to write on */
#define MAX_HEADER_LINES 2

struct state {
	struct layout *layout;
	const struct doc *doc;
	const struct table_glyphs *glyphs;
	size_t left, width; /* of the whole page, or of its right half */
	int keeps;
	int is_open;	    /* a table */
	struct table table; /* the open one */
};

static struct atom *add_atom(struct state *state, enum atom_kind kind)
{
	struct layout *layout = state->layout;
	struct atom *atom;

	MEM_GROW(layout->atoms, layout->n, layout->capacity);
	atom = &layout->atoms[layout->n++];
	memset(atom, 0, sizeof(*atom));
	atom->kind = kind;
	atom->keeps = state->keeps;
	return atom;
}

static size_t max_size(size_t a, size_t b)
{
	return a > b ? a : b;
}

/* A line with text beginning at column at, relative to the region. */
static void put_line(struct state *state, struct atom *atom, size_t at,
		     const char *text)
{
	struct sb sb = SB_INIT;

	sb_add_repeat(&sb, ' ', state->left + at);
	sb_add(&sb, text);
	lines_add(&atom->lines, sb_detach(&sb));
}

static void put_middle(struct state *state, struct atom *atom, const char *text)
{
	size_t cols = utf8_cols(text);

	put_line(state, atom,
		 cols < state->width ? (state->width - cols) / 2 : 0, text);
}

static char *write_line(size_t cols)
{
	struct sb sb = SB_INIT;

	sb_add_repeat(&sb, '_', cols);
	return sb_detach(&sb);
}

static void put_write_line(struct state *state, struct atom *atom)
{
	char *line = write_line(state->width);

	put_line(state, atom, 0, line);
	free(line);
}

static void lay_para(struct state *state, const struct doc_block *block)
{
	size_t indent = block->number < state->width / 2 ? block->number : 0;
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines lines = LINES_INIT;

	wrap(block->cells[0], state->width - indent, state->width - indent,
	     &lines);
	for (size_t i = 0; i < lines.n; i++)
		put_line(state, atom, indent, lines.items[i]);
	lines_release(&lines);
}

static void lay_center(struct state *state, const struct doc_block *block)
{
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines lines = LINES_INIT;

	wrap(block->cells[0], state->width, state->width, &lines);
	for (size_t i = 0; i < lines.n; i++)
		put_middle(state, atom, lines.items[i]);
	lines_release(&lines);
}

static void lay_heading(struct state *state, const struct doc_block *block)
{
	lay_para(state, block);
	state->layout->atoms[state->layout->n - 1].keeps = 1;
}

static void lay_item(struct state *state, const struct doc_block *block)
{
	size_t hang = utf8_cols(block->cells[0]) + 1;
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines lines = LINES_INIT;
	char *first;

	if (hang > state->width / 2)
		hang = 4;
	wrap(block->cells[1], state->width - hang, state->width - hang, &lines);
	first = xasprintf("%s %s", block->cells[0],
			  lines.n ? lines.items[0] : "");
	if (utf8_cols(first) <= state->width)
		put_line(state, atom, 0, first);
	else
		put_line(state, atom, 0, block->cells[0]);
	for (size_t i = utf8_cols(first) <= state->width; i < lines.n; i++)
		put_line(state, atom, hang, lines.items[i]);
	free(first);
	lines_release(&lines);
}

/* The label, and behind it a line to write on. */
static void lay_empty_field(struct state *state, struct atom *atom,
			    const struct lines *label)
{
	const char *last = label->n ? label->items[label->n - 1] : "";
	size_t used = utf8_cols(last) + (*last ? 1 : 0);
	char *line, *whole;

	for (size_t i = 0; i + 1 < label->n; i++)
		put_line(state, atom, 0, label->items[i]);
	if (used + MIN_BLANK_COLS > state->width) {
		put_line(state, atom, 0, last);
		put_write_line(state, atom);
		return;
	}
	line = write_line(state->width - used);
	whole = xasprintf("%s%s%s", last, *last ? " " : "", line);
	put_line(state, atom, 0, whole);
	free(whole);
	free(line);
}

static void lay_field(struct state *state, const struct doc_block *block)
{
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines lines = LINES_INIT;
	char *whole;

	if (!*block->cells[1]) {
		wrap(block->cells[0], state->width, state->width, &lines);
		lay_empty_field(state, atom, &lines);
		lines_release(&lines);
		return;
	}
	whole = xasprintf("%s %s", block->cells[0], block->cells[1]);
	wrap(whole, state->width, state->width, &lines);
	for (size_t i = 0; i < lines.n; i++)
		put_line(state, atom, 0, lines.items[i]);
	free(whole);
	lines_release(&lines);
}

static void lay_fill(struct state *state, const struct doc_block *block)
{
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines lines = LINES_INIT;

	atom->is_whole = 1;
	wrap(block->cells[0], state->width, state->width, &lines);
	for (size_t i = 0; i < lines.n; i++)
		put_line(state, atom, 0, lines.items[i]);
	if (!lines.n)
		put_write_line(state, atom);
	lines_release(&lines);
	wrap(block->cells[1], state->width, state->width, &lines);
	for (size_t i = 0; i < lines.n; i++)
		put_middle(state, atom, lines.items[i]);
	lines_release(&lines);
}

static void lay_lines(struct state *state, const struct doc_block *block)
{
	struct atom *atom = add_atom(state, ATOM_TEXT);

	for (size_t i = 0; i < block->number; i++)
		put_write_line(state, atom);
}

static void lay_sides(struct state *state, const struct doc_block *block)
{
	const char *left = block->cells[0], *right = block->cells[1];
	size_t right_cols = utf8_cols(right);
	size_t half = state->width / 2;
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines lefts = LINES_INIT, rights = LINES_INIT;

	atom->is_whole = 1;
	if (right_cols > half)
		right_cols = half;
	wrap(left, state->width - right_cols - 1, state->width - right_cols - 1,
	     &lefts);
	wrap(right, half, half, &rights);
	for (size_t i = 0; i < max_size(lefts.n, rights.n); i++) {
		struct sb sb = SB_INIT;
		const char *l = i < lefts.n ? lefts.items[i] : "";
		const char *r = i < rights.n ? rights.items[i] : "";

		sb_add(&sb, l);
		if (*r) {
			sb_add_repeat(&sb, ' ',
				      state->width - utf8_cols(l) -
					      utf8_cols(r));
			sb_add(&sb, r);
		}
		put_line(state, atom, 0, sb.s);
		sb_release(&sb);
	}
	lines_release(&lefts);
	lines_release(&rights);
}

/* Position, a line to sign on beside its last line, and the name. */
static void lay_sign(struct state *state, const struct doc_block *block)
{
	size_t cols = state->width * 7 / 20, sign = state->width * 9 / 40;
	size_t name_at = cols + sign + 3;
	struct atom *atom = add_atom(state, ATOM_TEXT);
	struct lines position = LINES_INIT, name = LINES_INIT;
	char *line = write_line(sign);
	size_t last;

	atom->is_whole = 1;
	wrap(block->cells[0], cols, cols, &position);
	wrap(block->cells[1], state->width - name_at, state->width - name_at,
	     &name);
	if (!name.n)
		lines_add(&name, write_line(state->width - name_at));
	last = position.n ? position.n - 1 : 0;
	for (size_t i = 0; i < last + name.n; i++) {
		struct sb sb = SB_INIT;

		if (i < position.n)
			sb_add(&sb, position.items[i]);
		if (i == last) {
			sb_add_repeat(&sb, ' ', cols + 1 - utf8_cols(sb.s));
			sb_add(&sb, line);
		}
		if (i >= last) {
			sb_add_repeat(&sb, ' ', name_at - utf8_cols(sb.s));
			sb_add(&sb, name.items[i - last]);
		}
		put_line(state, atom, 0, sb.s);
		sb_release(&sb);
	}
	free(line);
	lines_release(&position);
	lines_release(&name);
}

static void lay_rule(struct state *state)
{
	struct sb sb = SB_INIT;

	for (size_t i = 0; i < state->width; i++)
		sb_add(&sb, state->glyphs->horizontal);
	put_line(state, add_atom(state, ATOM_TEXT), 0, sb.s);
	sb_release(&sb);
}

/* One empty line where the form has some: never two, never at the start. */
static void lay_blank(struct state *state, size_t n)
{
	const struct layout *layout = state->layout;
	const struct atom *last =
		layout->n ? &layout->atoms[layout->n - 1] : NULL;
	/* A heading keeps what stands behind its empty line. */
	int keeps = state->keeps || (last && last->keeps);

	if (!n && (!last || last->kind == ATOM_BLANK))
		return;
	for (size_t i = 0; i < max_size(n, 1); i++) {
		struct atom *atom = add_atom(state, ATOM_BLANK);

		lines_add(&atom->lines, xstrdup(""));
		atom->keeps = keeps;
	}
}

static void open_table(struct state *state, const struct doc_block *block)
{
	struct layout *layout = state->layout;
	struct layout_table *table;

	table_init(&state->table, block, state->width, state->glyphs);
	state->is_open = 1;
	MEM_GROW(layout->tables, layout->n_tables, layout->capacity_tables);
	table = &layout->tables[layout->n_tables++];
	memset(table, 0, sizeof(*table));
	if (block->is_plain)
		return;
	table->top = table_border(&state->table, TABLE_TOP);
	table->between = table_border(&state->table, TABLE_BETWEEN);
	table->bottom = table_border(&state->table, TABLE_BOTTOM);
}

static void put_row(struct state *state, const struct doc_block *block,
		    struct lines *lines)
{
	struct lines row = LINES_INIT;

	table_row(&state->table, block, &row);
	for (size_t i = 0; i < row.n; i++) {
		char *line =
			xasprintf("%*s%s", (int)state->left, "", row.items[i]);

		lines_add(lines, line);
	}
	lines_release(&row);
}

static void lay_head(struct state *state, const struct doc_block *block)
{
	struct layout *layout = state->layout;
	struct layout_table *table = &layout->tables[layout->n_tables - 1];

	put_row(state, block, &table->head);
	if (table->between)
		lines_add(&table->head, xstrdup(table->between));
}

static void lay_row(struct state *state, const struct doc_block *block)
{
	struct atom *atom = add_atom(state, ATOM_ROW);

	atom->table = state->layout->n_tables - 1;
	put_row(state, block, &atom->lines);
}

static void close_table(struct state *state)
{
	const struct layout *layout = state->layout;
	size_t table = layout->n_tables - 1;
	int has_rows = layout->n &&
		       layout->atoms[layout->n - 1].kind == ATOM_ROW &&
		       layout->atoms[layout->n - 1].table == table;

	if (!has_rows && layout->tables[table].top)
		lay_row(state, NULL);
	table_release(&state->table);
	state->is_open = 0;
}

static void lay_header(struct state *state, const struct doc_block *block)
{
	struct lines *header = &state->layout->header;

	lines_release(header);
	wrap(block->cells[0], state->layout->width, state->layout->width,
	     header);
	while (header->n > MAX_HEADER_LINES)
		free(header->items[--header->n]);
}

static void lay_pages(struct state *state, const struct doc_block *block)
{
	for (size_t i = 0; i < ARRAY_SIZE(state->layout->pages); i++)
		str_set(&state->layout->pages[i], block->cells[i]);
}

/* Two columns short of the middle, so that a name has more room. */
static void turn_right(struct state *state, int right)
{
	size_t width = state->layout->width;

	state->left = right ? width / 2 - 2 : 0;
	state->width = width - state->left;
}

static void lay_keep(struct state *state, int keeps)
{
	struct layout *layout = state->layout;

	state->keeps = keeps;
	/* The last one in it is free of what follows. */
	if (!keeps && layout->n)
		layout->atoms[layout->n - 1].keeps = 0;
}

static void lay_block(struct state *state, const struct doc_block *block)
{
	switch (block->kind) {
	case DOC_PARA:
		lay_para(state, block);
		break;
	case DOC_CENTER:
		lay_center(state, block);
		break;
	case DOC_HEADING:
		lay_heading(state, block);
		break;
	case DOC_ITEM:
		lay_item(state, block);
		break;
	case DOC_FIELD:
		lay_field(state, block);
		break;
	case DOC_FILL:
		lay_fill(state, block);
		break;
	case DOC_LINES:
		lay_lines(state, block);
		break;
	case DOC_SIDES:
		lay_sides(state, block);
		break;
	case DOC_SIGN:
		lay_sign(state, block);
		break;
	case DOC_RIGHT:
		turn_right(state, 1);
		break;
	case DOC_LEFT:
		turn_right(state, 0);
		break;
	case DOC_RULE:
		lay_rule(state);
		break;
	case DOC_BLANK:
		lay_blank(state, block->number);
		break;
	case DOC_TABLE:
		open_table(state, block);
		break;
	case DOC_HEAD:
		lay_head(state, block);
		break;
	case DOC_ROW:
		lay_row(state, block);
		break;
	case DOC_END:
		close_table(state);
		break;
	case DOC_KEEP:
		lay_keep(state, 1);
		break;
	case DOC_ENDKEEP:
		lay_keep(state, 0);
		break;
	case DOC_PAGE:
		add_atom(state, ATOM_PAGE);
		break;
	case DOC_NEED:
		add_atom(state, ATOM_NEED)->need = block->number;
		break;
	case DOC_HEADER:
		lay_header(state, block);
		break;
	case DOC_PAGES:
		lay_pages(state, block);
		break;
	}
}

void layout_init(struct layout *layout, const struct doc *doc, size_t width,
		 int has_box)
{
	struct state state = { .layout = layout,
			       .doc = doc,
			       .glyphs = table_glyphs(has_box),
			       .width = width };

	memset(layout, 0, sizeof(*layout));
	layout->width = width;
	for (size_t i = 0; i < doc->n; i++)
		lay_block(&state, &doc->blocks[i]);
	/* What a failed doc_parse() left open; the caller looks at its code. */
	if (state.is_open)
		table_release(&state.table);
	while (layout->n && layout->atoms[layout->n - 1].kind == ATOM_BLANK)
		lines_release(&layout->atoms[--layout->n].lines);
}

void layout_release(struct layout *layout)
{
	for (size_t i = 0; i < layout->n; i++)
		lines_release(&layout->atoms[i].lines);
	free(layout->atoms);
	for (size_t i = 0; i < layout->n_tables; i++) {
		struct layout_table *table = &layout->tables[i];

		free(table->top);
		free(table->between);
		free(table->bottom);
		lines_release(&table->head);
	}
	free(layout->tables);
	lines_release(&layout->header);
	for (size_t i = 0; i < ARRAY_SIZE(layout->pages); i++)
		free(layout->pages[i]);
	memset(layout, 0, sizeof(*layout));
}
