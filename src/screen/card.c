#include "config.h"

#include "screen/card.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "screen/show.h"
#include "widget/wrap.h"

/* What was added, before it is wrapped to a width. */
struct entry {
	char *label, *text;
	int label_cols;
	enum style style;
	int kind;
	int64_t id;
	int one_row;
};

/* One row of the list. */
struct line {
	char *text;
	int entry;
};

struct card {
	struct screen *screen;
	struct entry *entries;
	int n_entries, entries_capacity;
	struct line *lines;
	int n_lines, lines_capacity;
	int cols;
};

#define LABEL_COLS 24
#define DATE_COLS 13

static void clear_lines(struct card *c)
{
	for (int i = 0; i < c->n_lines; i++)
		free(c->lines[i].text);
	c->n_lines = 0;
}

static void add_line(struct card *c, int entry, char *text)
{
	MEM_GROW(c->lines, c->n_lines, c->lines_capacity);
	c->lines[c->n_lines++] = (struct line){ .text = text, .entry = entry };
}

/* "Label   " or blanks of the same width, then a piece of the value. */
static char *labelled(const char *label, int label_cols, const char *text,
		      size_t n_bytes)
{
	struct sb out = SB_INIT;
	size_t cols;

	sb_add(&out, label);
	cols = utf8_cols(out.s);
	if (cols < (size_t)label_cols)
		sb_add_repeat(&out, ' ', (size_t)label_cols - cols);
	else
		sb_add(&out, "  ");
	sb_add_bytes(&out, text, n_bytes);
	return sb_detach(&out);
}

/* What held words together has done so: a blank like others. */
static char *with_blanks(char *s)
{
	for (char *at = s; (at = strstr(at, CARD_BLANK)) != NULL;) {
		*at++ = ' ';
		memmove(at, at + 1, strlen(at + 1) + 1);
	}
	return s;
}

static void wrap_entry(struct card *c, int i)
{
	const struct entry *e = &c->entries[i];
	int indent = e->label ? e->label_cols : 0;
	int cols = c->cols - indent - 4;
	struct wrap wrap;

	if (e->one_row || cols < 8) {
		add_line(c, i, xstrdup(e->text));
		return;
	}
	wrap_init(&wrap);
	wrap_text(&wrap, e->text, cols);
	for (size_t row = 0; row < wrap.n; row++) {
		const char *text = e->text + wrap.rows[row].at;
		size_t n = wrap.rows[row].n_bytes;

		add_line(c, i,
			 with_blanks(e->label ? labelled(row ? "" : e->label,
							 indent, text, n)
					      : xstrndup(text, n)));
	}
	if (!wrap.n)
		add_line(c, i, xstrdup(""));
	wrap_release(&wrap);
}

static void wrap_all(struct card *c)
{
	clear_lines(c);
	for (int i = 0; i < c->n_entries; i++)
		wrap_entry(c, i);
}

static int64_t count(void *data)
{
	struct card *c = data;

	wrap_all(c);
	return c->n_lines;
}

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	struct card *c = data;

	for (int64_t i = first; i < first + n && i < c->n_lines; i++) {
		list_page_row(page, i + 1, c->entries[c->lines[i].entry].style);
		list_page_cell(page, c->lines[i].text);
	}
}

static const struct list_source source = { .count = count, .fetch = fetch };

static const struct list_column columns[] = {
	{ .title = "", .min = 10, .weight = 1 },
	{ .title = NULL },
};

void card_clear(struct card *c)
{
	for (int i = 0; i < c->n_entries; i++) {
		free(c->entries[i].label);
		free(c->entries[i].text);
	}
	c->n_entries = 0;
	clear_lines(c);
}

static struct entry *add(struct card *c, enum style style, const char *text)
{
	struct entry *e;

	MEM_GROW(c->entries, c->n_entries, c->entries_capacity);
	e = &c->entries[c->n_entries++];
	*e = (struct entry){ .text = xstrdup(text ? text : ""),
			     .style = style };
	return e;
}

void card_heading(struct card *c, const char *text)
{
	if (c->n_entries)
		card_blank(c);
	add(c, STYLE_TITLE, text);
}

void card_blank(struct card *c)
{
	add(c, STYLE_TEXT, "")->one_row = 1;
}

void card_value(struct card *c, const char *label, const char *value)
{
	struct entry *e;

	if (str_is_empty(value))
		return;
	e = add(c, STYLE_TEXT, value);
	e->label = xstrdup(label);
	e->label_cols = LABEL_COLS;
}

void card_dated(struct card *c, enum style style, const char *label,
		const char *text)
{
	card_labelled(c, style, DATE_COLS, label, text);
}

void card_labelled(struct card *c, enum style style, int label_cols,
		   const char *label, const char *text)
{
	struct entry *e = add(c, style, text);

	e->label = xstrdup(label);
	e->label_cols = label_cols;
}

void card_opens(struct card *c, int kind, int64_t id)
{
	if (!c->n_entries)
		return;
	c->entries[c->n_entries - 1].kind = kind;
	c->entries[c->n_entries - 1].id = id;
}

void card_field(struct card *c, const struct field *fields, const char *name,
		const void *record)
{
	const struct field *field = fields_find(fields, name);
	struct sb value = SB_INIT;
	char *text;

	/* What is not so goes without saying. */
	if (field_is_empty(field, record) ||
	    (field->type == FIELD_BOOL &&
	     *field_number(field, (void *)record) == 0))
		return;
	text = field_format(field, record);
	show_value(&value, c->screen->app, field, text);
	card_value(c, _(field->label), value.s);
	free(text);
	sb_release(&value);
}

void card_fields(struct card *c, const struct field *fields, const void *record)
{
	for (const struct field *f = fields; f->name; f++)
		if (!(f->flags & FIELD_HIDDEN))
			card_field(c, fields, f->name, record);
}

void card_text(struct card *c, enum style style, const char *text)
{
	add(c, style, text);
}

void card_line(struct card *c, enum style style, int kind, int64_t id,
	       const char *fmt, ...)
{
	struct sb text = SB_INIT;
	struct entry *e;
	va_list args;

	va_start(args, fmt);
	sb_vaddf(&text, fmt, args);
	va_end(args);
	e = add(c, style, text.s);
	e->kind = kind;
	e->id = id;
	e->one_row = 1;
	sb_release(&text);
}

int card_current(struct card *c, int64_t *id)
{
	int64_t i = list_current_index(c->screen->list);
	const struct entry *e;

	*id = 0;
	if (i < 0 || i >= c->n_lines)
		return 0;
	e = &c->entries[c->lines[i].entry];
	*id = e->id;
	return e->kind;
}

static void layout(void *body)
{
	struct card *c = body;
	struct rect at = c->screen->room;

	list_place(c->screen->list, at);
	if (c->cols == at.cols)
		return;
	c->cols = at.cols;
	list_refresh(c->screen->list);
}

static void draw(void *body, struct pane *pane, int whole)
{
	struct card *c = body;

	list_draw(c->screen->list, pane, whole);
}

static void free_body(void *body)
{
	struct card *c = body;

	card_clear(c);
	free(c->entries);
	free(c->lines);
	free(c);
}

static const struct screen_body body_ops = {
	.layout = layout,
	.draw = draw,
	.free = free_body,
};

struct card *card_new(struct screen *screen)
{
	struct card *c = xcalloc(1, sizeof(*c));
	struct list_spec spec = { .columns = columns,
				  .source = &source,
				  .data = c,
				  .empty = "",
				  .no_header = 1,
				  .no_count = 1 };

	c->screen = screen;
	c->cols = 80;
	screen->list = list_new(screen->ui, &spec);
	screen->body_ops = &body_ops;
	screen->body = c;
	return c;
}
