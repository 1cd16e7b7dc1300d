#include "config.h"

#include "print/pages.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#define NO_TABLE SIZE_MAX
#define ENDLESS (SIZE_MAX / 2)

struct page {
	const char **lines; /* borrowed from the layout */
	size_t n, capacity;
};

struct paginator {
	const struct layout *layout;
	size_t page_lines; /* 0: endless */
	struct page *pages;
	size_t n, capacity;
	size_t table; /* the one open on this page */
};

static struct page *page_of(struct paginator *p)
{
	return &p->pages[p->n - 1];
}

/* Lines for the body of a page; no: 0 for the first. */
static size_t body_lines(const struct paginator *p, size_t no)
{
	size_t lines = p->page_lines;

	if (!lines)
		return ENDLESS;
	if (p->layout->pages[0])
		lines -= 2;
	if (no && p->layout->header.n)
		lines -= p->layout->header.n + 1;
	return lines;
}

static size_t page_room(const struct paginator *p, size_t no, size_t used)
{
	size_t lines = body_lines(p, no);

	return used < lines ? lines - used : 0;
}

static const struct layout_table *open_table(const struct paginator *p)
{
	return p->table == NO_TABLE ? NULL : &p->layout->tables[p->table];
}

/* What is left of this page, the border that closes a table set aside. */
static size_t room(struct paginator *p)
{
	const struct layout_table *table = open_table(p);
	size_t used = page_of(p)->n + (table && table->bottom ? 1 : 0);

	return page_room(p, p->n - 1, used);
}

static void put(struct paginator *p, const char *line)
{
	struct page *page = page_of(p);

	MEM_GROW(page->lines, page->n, page->capacity);
	page->lines[page->n++] = line;
}

static void put_lines(struct paginator *p, const struct lines *lines,
		      size_t from, size_t to)
{
	for (size_t i = from; i < to; i++)
		put(p, lines->items[i]);
}

static void close_table(struct paginator *p)
{
	const struct layout_table *table = open_table(p);

	p->table = NO_TABLE;
	if (table && table->bottom)
		put(p, table->bottom);
}

static void new_page(struct paginator *p)
{
	if (p->n)
		close_table(p);
	MEM_GROW(p->pages, p->n, p->capacity);
	memset(&p->pages[p->n++], 0, sizeof(*p->pages));
}

/* Lines before a row's own: the table's beginning, or the line between. */
static size_t before_row(const struct paginator *p, size_t table_no)
{
	const struct layout_table *table = &p->layout->tables[table_no];

	if (p->table == table_no)
		return table->between ? 1 : 0;
	return (table->top ? 1 : 0) + table->head.n;
}

/* The same, with the border that must follow the row. */
static size_t frame_of_row(const struct paginator *p, size_t table_no)
{
	const struct layout_table *table = &p->layout->tables[table_no];
	int is_new = p->table != table_no;

	return before_row(p, table_no) + (is_new && table->bottom ? 1 : 0);
}

static void put_before_row(struct paginator *p, size_t table_no)
{
	const struct layout_table *table = &p->layout->tables[table_no];

	if (p->table == table_no) {
		if (table->between)
			put(p, table->between);
		return;
	}
	close_table(p);
	if (table->top)
		put(p, table->top);
	put_lines(p, &table->head, 0, table->head.n);
	p->table = table_no;
}

static void place_row(struct paginator *p, const struct atom *atom)
{
	size_t from = 0;

	for (;;) {
		size_t frame = frame_of_row(p, atom->table);
		size_t left = room(p), rows = atom->lines.n - from;
		struct paginator fresh = { .layout = p->layout,
					   .page_lines = p->page_lines,
					   .table = NO_TABLE };
		size_t whole =
			page_room(p, p->n, frame_of_row(&fresh, atom->table));
		size_t n = left > frame ? left - frame : 0;

		if (n > rows)
			n = rows;
		/* Not all fits: a row that a new page holds goes there, a
		 * higher one begins here if three lines of it can. */
		if (n < rows && page_of(p)->n && (rows <= whole || n < 3)) {
			new_page(p);
			continue;
		}
		if (!n)
			n = 1;
		put_before_row(p, atom->table);
		put_lines(p, &atom->lines, from, from + n);
		from += n;
		if (from == atom->lines.n)
			return;
		new_page(p);
	}
}

static void place_text(struct paginator *p, const struct atom *atom)
{
	size_t from = 0;

	close_table(p);
	for (;;) {
		size_t left = room(p), rest = atom->lines.n - from;
		size_t n = left < rest ? left : rest;

		if (n == rest) {
			put_lines(p, &atom->lines, from, atom->lines.n);
			return;
		}
		/* Two lines at least on either side. */
		if (n > rest - 2 && rest > 2)
			n = rest - 2;
		if (page_of(p)->n && (n < 2 || rest < 4 || atom->is_whole))
			n = 0;
		else if (!n)
			n = 1;
		put_lines(p, &atom->lines, from, from + n);
		from += n;
		new_page(p);
	}
}

/* Lines of the atom at from and all that it must stay with. */
static size_t group_lines(const struct paginator *p, size_t from)
{
	const struct layout *layout = p->layout;
	struct paginator inside = { .layout = layout, .table = p->table };
	size_t lines = 0;

	for (size_t i = from; i < layout->n; i++) {
		const struct atom *atom = &layout->atoms[i];

		if (atom->kind == ATOM_ROW) {
			lines += frame_of_row(&inside, atom->table);
			inside.table = atom->table;
		}
		lines += atom->lines.n;
		if (!atom->keeps)
			break;
	}
	return lines;
}

static void place(struct paginator *p, size_t at)
{
	const struct atom *atom = &p->layout->atoms[at];
	int is_kept = at && p->layout->atoms[at - 1].keeps;
	size_t lines;

	if (atom->keeps && !is_kept && page_of(p)->n) {
		lines = group_lines(p, at);
		if (lines > room(p) && lines <= body_lines(p, p->n))
			new_page(p);
	}
	switch (atom->kind) {
	case ATOM_TEXT:
		place_text(p, atom);
		break;
	case ATOM_ROW:
		place_row(p, atom);
		break;
	case ATOM_BLANK:
		close_table(p);
		if (page_of(p)->n && room(p))
			put_lines(p, &atom->lines, 0, atom->lines.n);
		break;
	case ATOM_PAGE:
		if (page_of(p)->n)
			new_page(p);
		break;
	case ATOM_NEED:
		close_table(p);
		if (page_of(p)->n && room(p) < atom->need &&
		    atom->need <= body_lines(p, p->n))
			new_page(p);
		break;
	}
}

static void write_footer(const struct paginator *p, size_t no,
			 const struct device *device)
{
	char *const *texts = p->layout->pages;
	char *text = xasprintf("%s%s%zu %s %zu%s%s", texts[0],
			       *texts[0] ? " " : "", no + 1, texts[1], p->n,
			       *texts[2] ? " " : "", texts[2]);
	size_t cols = utf8_cols(text), width = p->layout->width;
	char *line =
		xasprintf("%*s%s", (int)(cols < width ? (width - cols) / 2 : 0),
			  "", text);

	device->ops->line(device->state, line);
	free(line);
	free(text);
}

static void write_page(const struct paginator *p, size_t no,
		       const struct device *device)
{
	const struct page *page = &p->pages[no];
	const struct lines *header = &p->layout->header;
	size_t lines = page->n;

	if (no)
		device->ops->page(device->state);
	if (no && p->page_lines && header->n) {
		for (size_t i = 0; i < header->n; i++)
			device->ops->line(device->state, header->items[i]);
		device->ops->line(device->state, "");
	}
	for (size_t i = 0; i < page->n; i++)
		device->ops->line(device->state, page->lines[i]);
	if (!p->page_lines || !p->layout->pages[0])
		return;
	for (; lines < body_lines(p, no) + 1; lines++)
		device->ops->line(device->state, "");
	write_footer(p, no, device);
}

void pages_write(const struct layout *layout, size_t page_lines,
		 const struct device *device)
{
	struct paginator p = { .layout = layout,
			       .page_lines = page_lines,
			       .table = NO_TABLE };

	new_page(&p);
	for (size_t i = 0; i < layout->n; i++)
		place(&p, i);
	close_table(&p);
	for (size_t i = 0; i < p.n; i++)
		write_page(&p, i, device);
	for (size_t i = 0; i < p.n; i++)
		free(p.pages[i].lines);
	free(p.pages);
}
