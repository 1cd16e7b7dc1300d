#include "config.h"

#include "print/table.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"

#define MIN_SHARE_COLS 6 /* below that, fixed columns give way too */

const struct table_glyphs *table_glyphs(int has_box)
{
	static const struct table_glyphs box = {
		.horizontal = "─",
		.vertical = "│",
		.corners = { { "┌", "┬", "┐" },
			     { "├", "┼", "┤" },
			     { "└", "┴", "┘" } },
	};
	static const struct table_glyphs ascii = {
		.horizontal = "-",
		.vertical = "|",
		.corners = { { "+", "+", "+" },
			     { "+", "+", "+" },
			     { "+", "+", "+" } },
	};

	return has_box ? &box : &ascii;
}

/* Columns of a row that hold no text: borders, or the gaps of a plain table. */
static size_t frame_cols(const struct doc_block *block)
{
	return block->is_plain ? 2 * (block->n_columns - 1)
			       : block->n_columns + 1;
}

void table_init(struct table *table, const struct doc_block *block,
		size_t width, const struct table_glyphs *glyphs)
{
	size_t room = width - frame_cols(block), fixed = 0, shares = 0;
	size_t n = block->n_columns, used = 0, at_least, n_shares = 0;

	table->block = block;
	table->glyphs = glyphs;
	table->cols = xcalloc(n, sizeof(*table->cols));
	for (size_t i = 0; i < n; i++) {
		fixed += block->columns[i].cols;
		shares += block->columns[i].share;
		n_shares += block->columns[i].share > 0;
	}
	at_least = fixed + n_shares * MIN_SHARE_COLS;
	for (size_t i = 0; i < n; i++) {
		const struct doc_column *column = &block->columns[i];

		if (at_least > room)
			table->cols[i] =
				(column->cols +
				 (column->share ? MIN_SHARE_COLS : 0)) *
				room / at_least;
		else if (column->share)
			table->cols[i] =
				(room - fixed) * column->share / shares;
		else
			table->cols[i] = column->cols;
		if (!table->cols[i])
			table->cols[i] = 1;
		used += table->cols[i];
	}
	/* What division left over goes to the last that shares. */
	for (size_t i = n; i-- > 0 && used < room;)
		if (block->columns[i].share) {
			table->cols[i] += room - used;
			used = room;
		}
}

void table_release(struct table *table)
{
	free(table->cols);
	table->cols = NULL;
}

char *table_border(const struct table *table, enum table_border border)
{
	const char *const *corners = table->glyphs->corners[border];
	size_t n = table->block->n_columns;
	struct sb sb = SB_INIT;

	sb_add(&sb, corners[0]);
	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < table->cols[i]; j++)
			sb_add(&sb, table->glyphs->horizontal);
		sb_add(&sb, corners[i + 1 < n ? 1 : 2]);
	}
	return sb_detach(&sb);
}

static void add_cell(struct sb *sb, const char *text, size_t cols,
		     enum doc_align align)
{
	size_t used = utf8_cols(text);
	size_t rest = used < cols ? cols - used : 0;
	size_t before = 0;

	switch (align) {
	case DOC_START:
		break;
	case DOC_MIDDLE:
		before = rest / 2;
		break;
	case DOC_FINISH:
		before = rest;
		break;
	}
	sb_add_repeat(sb, ' ', before);
	sb_add(sb, text);
	sb_add_repeat(sb, ' ', rest - before);
}

void table_row(const struct table *table, const struct doc_block *block,
	       struct lines *lines)
{
	const struct doc_block *shape = table->block;
	size_t n = shape->n_columns, height = 1;
	struct lines *cells = xcalloc(n, sizeof(*cells));
	const char *edge = shape->is_plain ? "" : table->glyphs->vertical;
	const char *gap = shape->is_plain ? "  " : table->glyphs->vertical;

	for (size_t i = 0; i < n; i++) {
		wrap(block ? block->cells[i] : "", table->cols[i],
		     table->cols[i], &cells[i]);
		if (cells[i].n > height)
			height = cells[i].n;
	}
	for (size_t j = 0; j < height; j++) {
		struct sb sb = SB_INIT;

		sb_add(&sb, edge);
		for (size_t i = 0; i < n; i++) {
			if (i)
				sb_add(&sb, gap);
			add_cell(&sb, j < cells[i].n ? cells[i].items[j] : "",
				 table->cols[i], shape->columns[i].align);
		}
		sb_add(&sb, edge);
		lines_add(lines, sb_detach(&sb));
	}
	for (size_t i = 0; i < n; i++)
		lines_release(&cells[i]);
	free(cells);
}
