#include "config.h"

#include "screen/conflict.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "screen/show.h"
#include "widget/viewer.h"

/*
 * Purpose: nothing is overwritten in silence.
 * Data: the two versions; calls nothing that saves.
 * Keys: blank or Enter takes the other version of a field, F3 both in full, F2
 * saves as chosen, Esc back to the form.
 */

enum {
	CONFLICT_SAVE = COMMAND_OWN,
	CONFLICT_READ,
	CONFLICT_MINE,
	CONFLICT_THEIRS,
};

static const struct command conflict_commands[] = {
	{ .id = CONFLICT_SAVE,
	  .key = TERM_KEY_F2,
	  .letter = 's',
	  .label = N_("Save as chosen"),
	  .help = N_("save the record with the versions chosen here") },
	{ .id = CONFLICT_READ,
	  .key = TERM_KEY_F3,
	  .letter = 'r',
	  .label = N_("Read both"),
	  .help = N_("both versions of the field in full") },
	{ .id = CONFLICT_MINE,
	  .letter = 'm',
	  .label = N_("All mine"),
	  .help = N_("mine in all fields") },
	{ .id = CONFLICT_THEIRS,
	  .letter = 't',
	  .label = N_("All theirs"),
	  .help = N_("the colleague's in all fields") },
	COMMAND_END
};

enum { CONFLICT_DECIDED = 1 };

struct conflict {
	struct shell *shell;
	const struct field *fields;
	const void *mine, *theirs;
	int *take;
	int *shown; /* indexes of the fields that differ */
	int n;
	struct list *list;
	struct window window;
};

static const struct list_column columns[] = {
	{ .title = N_("Field"), .min = 16, .max = 28, .weight = 1 },
	{ .title = N_("I take"), .min = 7, .max = 8 },
	{ .title = N_("My version"), .min = 12, .weight = 2 },
	{ .title = N_("The colleague's version"), .min = 12, .weight = 2 },
	{ .title = NULL },
};

static void show_one(struct conflict *c, int i, const void *record,
		     struct sb *out)
{
	const struct field *field = &c->fields[i];
	char *text = field_format(field, record);

	show_value(out, shell_app(c->shell), field, text);
	free(text);
}

/* What is alike at the beginning, less the last of it, if it is long. */
#define ALIKE_MAX_CHARS 12
#define ALIKE_LEFT_CHARS 6

static size_t alike_bytes(const char *a, const char *b)
{
	const char *p = a, *q = b, *last;
	size_t n = 0;

	for (last = a; *p && *q && utf8_next(&p) == utf8_next(&q); last = p)
		n++;
	if (n <= ALIKE_MAX_CHARS)
		return 0;
	for (int i = 0; i < ALIKE_LEFT_CHARS; i++)
		utf8_prev(a, &last);
	return (size_t)(last - a);
}

static int64_t count(void *data)
{
	struct conflict *c = data;

	return c->n;
}

static void fetch(void *data, int64_t first, int n, struct list_page *page)
{
	struct conflict *c = data;

	for (int64_t row = first; row < first + n; row++) {
		int i = c->shown[row];
		struct sb mine = SB_INIT, theirs = SB_INIT;
		size_t alike;

		show_one(c, i, c->mine, &mine);
		show_one(c, i, c->theirs, &theirs);
		/* Columns are narrow: what differs has to be seen. */
		alike = alike_bytes(mine.s, theirs.s);
		if (alike) {
			sb_insert(&mine, alike, "…", strlen("…"));
			sb_insert(&theirs, alike, "…", strlen("…"));
		}
		list_page_row(page, row + 1, STYLE_TEXT);
		list_page_cell(page, _(c->fields[i].label));
		list_page_cell(page, c->take[i] ? _("theirs") : _("mine"));
		list_page_cell(page, mine.s + alike);
		list_page_cell(page, theirs.s + alike);
		sb_release(&mine);
		sb_release(&theirs);
	}
}

static const struct list_source source = { .count = count, .fetch = fetch };

static struct conflict *of(struct window *w)
{
	return w->data;
}

#define NOTE_ROWS 3

static void layout(struct window *w)
{
	list_place(of(w)->list,
		   (struct rect){ .y = NOTE_ROWS,
				  .rows = pane_rows(w->pane) - NOTE_ROWS,
				  .cols = pane_cols(w->pane) });
}

static void draw(struct window *w, int whole)
{
	struct conflict *c = of(w);
	int cols = pane_cols(w->pane);

	if (whole) {
		pane_hline(w->pane, 0, 0, cols);
		pane_put(w->pane, 0, 2, cols - 4, STYLE_TITLE, PANE_CUT,
			 _(" A colleague saved this record meanwhile "));
		pane_put(w->pane, 1, 1, cols - 2, STYLE_TEXT, PANE_CUT,
			 _("Nothing is lost: choose a version for each field "
			   "with Enter, then F2."));
	}
	list_draw(c->list, w->pane, whole);
}

static void toggle(struct conflict *c)
{
	int i;

	if (!c->n)
		return;
	i = c->shown[list_current_index(c->list)];
	c->take[i] = !c->take[i];
	list_refresh(c->list);
	window_touch(&c->window);
}

static int event(struct window *w, const struct term_event *event)
{
	struct conflict *c = of(w);

	if (event->type == TERM_EVENT_TEXT && event->key == ' ') {
		toggle(c);
		return 1;
	}
	if (event->type == TERM_EVENT_KEY && event->key == TERM_KEY_ESC) {
		window_close(w, UI_CANCEL);
		return 1;
	}
	switch (list_event(c->list, event)) {
	case LIST_IGNORED:
		return 0;
	case LIST_OPEN:
		toggle(c);
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		break;
	}
	window_touch(w);
	return 1;
}

static void read_both(struct conflict *c)
{
	struct sb text = SB_INIT;
	int i = c->shown[list_current_index(c->list)];

	sb_addf(&text, "= %s\n", _("My version"));
	show_one(c, i, c->mine, &text);
	sb_addf(&text, "\n\n= %s\n", _("The colleague's version"));
	show_one(c, i, c->theirs, &text);
	viewer_run(shell_ui(c->shell),
		   &(struct viewer_spec){ .title = _(c->fields[i].label),
					  .text = text.s,
					  .with_headings = 1 });
	sb_release(&text);
}

static void take_all(struct conflict *c, int theirs)
{
	for (int row = 0; row < c->n; row++)
		c->take[c->shown[row]] = theirs;
	list_refresh(c->list);
	window_touch(&c->window);
}

static void command(struct window *w, int id)
{
	struct conflict *c = of(w);

	switch (id) {
	case CONFLICT_SAVE:
		window_close(w, CONFLICT_DECIDED);
		break;
	case CONFLICT_READ:
		if (c->n)
			read_both(c);
		break;
	case CONFLICT_MINE:
		take_all(c, 0);
		break;
	case CONFLICT_THEIRS:
		take_all(c, 1);
		break;
	}
}

static void help(struct window *w, struct sb *out)
{
	(void)w;
	sb_add(out,
	       _("A colleague saved this record after you had opened it; "
		 "nothing is overwritten in silence. Each line is a field in "
		 "which the two versions differ: Enter changes whose is taken, "
		 "F3 shows both in full. F2 saves what is chosen here; Esc "
		 "goes back to your form, and nothing is saved. What is "
		 "replaced stays in the journal of changes."));
	sb_add_char(out, '\n');
}

int conflict_run(struct shell *shell, const struct field *fields,
		 const void *original, const void *mine, const void *theirs,
		 int *take)
{
	static const struct window_ops ops = {
		.name = "conflict",
		.commands = conflict_commands,
		.layout = layout,
		.draw = draw,
		.event = event,
		.command = command,
		.help = help,
	};
	struct conflict c = { .shell = shell,
			      .fields = fields,
			      .mine = mine,
			      .theirs = theirs,
			      .take = take };
	struct list_spec spec = { .columns = columns,
				  .source = &source,
				  .data = &c,
				  .empty = N_(
					  "The two versions say the same.") };
	int n = 0, decided;

	while (fields[n].name)
		n++;
	c.shown = xcalloc((size_t)n + 1, sizeof(*c.shown));
	for (int i = 0; i < n; i++) {
		int hidden = (fields[i].flags & FIELD_HIDDEN) != 0;
		int same = field_equal(&fields[i], mine, theirs);

		take[i] = hidden || field_equal(&fields[i], mine, original);
		if (!hidden && !same)
			c.shown[c.n++] = i;
	}
	c.list = list_new(shell_ui(shell), &spec);
	list_set_focus(c.list, 1);
	c.window = (struct window){ .ops = &ops,
				    .data = &c,
				    .place = WINDOW_FILL };
	decided = ui_run(shell_ui(shell), &c.window) == CONFLICT_DECIDED;
	list_free(&c.list);
	free(c.shown);
	return decided;
}
