#include "config.h"

#include "widget/viewer.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "widget/dialog.h"
#include "widget/wrap.h"

/* Where the names of keys end in the help. */
#define HANG_COLS 16

enum {
	COMMAND_FIND = COMMAND_OWN + 900, /* clear of the caller's ids */
	COMMAND_AGAIN,
};

struct viewer {
	const struct viewer_spec *spec;
	struct wrap wrap;
	size_t top;
	int left, widest;
	char *wanted; /* what is looked for, folded */
	size_t hit;   /* the row it was found in, + 1 */
	struct command *commands;
};

static int text_rows(struct window *w)
{
	return pane_rows(w->pane) - 1;
}

/* Blank columns at either side: none for a paper, which is 80 columns wide. */
static int margin(const struct viewer *v)
{
	return v->spec->as_is ? 0 : 1;
}

/* Paper is not wrapped: rows are the lines. */
static void split(struct viewer *v, const char *text)
{
	int cols = 2;
	const char *s;

	for (s = text; *s;) {
		const char *lf = strchrnul(s, '\n');
		char *line = xstrndup(s, (size_t)(lf - s));
		int line_cols = (int)utf8_cols(line);

		free(line);
		if (line_cols > cols)
			cols = line_cols;
		s = *lf ? lf + 1 : lf;
	}
	v->widest = cols;
	wrap_text(&v->wrap, text, cols + 1);
}

static void scroll_to(struct window *w, long top)
{
	struct viewer *v = w->data;
	long last = (long)v->wrap.n - text_rows(w);

	if (top > last)
		top = last;
	v->top = top > 0 ? (size_t)top : 0;
}

static void layout(struct window *w)
{
	struct viewer *v = w->data;
	size_t at = v->top < v->wrap.n ? v->wrap.rows[v->top].at : 0;
	long row = 0;

	if (v->spec->as_is)
		split(v, v->spec->text);
	else
		wrap_hanging(&v->wrap, v->spec->text, pane_cols(w->pane) - 2,
			     HANG_COLS);
	while (row + 1 < (long)v->wrap.n && v->wrap.rows[row + 1].at <= at)
		row++;
	scroll_to(w, row);
}

static void draw_row(struct window *w, int y, size_t row)
{
	struct viewer *v = w->data;
	int cols = pane_cols(w->pane) - 2 * margin(v), x = 0, in = 0;
	enum style style = STYLE_TEXT;
	const char *s = "";
	size_t n = 0;

	if (row < v->wrap.n) {
		s = v->spec->text + v->wrap.rows[row].at;
		n = v->wrap.rows[row].n_bytes;
	}
	if (v->spec->with_headings && n > 2 && s[0] == '=' && s[1] == ' ') {
		s += 2;
		n -= 2;
		style = STYLE_TITLE;
	}
	if (row + 1 == v->hit)
		style = STYLE_FOCUS;
	if (n && !v->spec->as_is)
		in = wrap_indent(&v->wrap, v->spec->text, row, HANG_COLS);
	for (x = 0; x < v->left && n;) {
		const char *next = s;

		x += utf8_char_cols(utf8_next(&next));
		n -= (size_t)(next - s);
		s = next;
	}
	pane_put_bytes(w->pane, y, margin(v) + in, cols - in, style, 0, s, n);
}

static void draw(struct window *w, int whole)
{
	struct viewer *v = w->data;
	int cols = pane_cols(w->pane), y;
	char place[48];

	(void)whole;
	pane_clear(w->pane);
	snprintf(place, sizeof(place), " %zu-%zu/%zu", v->top + 1,
		 v->top + (size_t)text_rows(w) < v->wrap.n
			 ? v->top + (size_t)text_rows(w)
			 : v->wrap.n,
		 v->wrap.n);
	pane_put(w->pane, 0, 1, cols - 22, STYLE_TITLE, PANE_CUT,
		 v->spec->title);
	pane_put(w->pane, 0, cols - 20, 19, STYLE_TEXT, PANE_RIGHT, place);
	for (y = 0; y < text_rows(w); y++)
		draw_row(w, y + 1, v->top + (size_t)y);
	pane_cursor(w->pane, 1, 0);
}

static void find_next(struct window *w)
{
	struct viewer *v = w->data;
	size_t row = v->hit ? v->hit : v->top, i;

	if (!v->wanted || !*v->wanted)
		return;
	for (i = 0; i < v->wrap.n; i++, row++) {
		char *line, *folded;
		int found;

		row %= v->wrap.n;
		line = xstrndup(v->spec->text + v->wrap.rows[row].at,
				v->wrap.rows[row].n_bytes);
		folded = fold(line);
		found = strstr(folded, v->wanted) != NULL;
		free(line);
		free(folded);
		if (!found)
			continue;
		v->hit = row + 1;
		if (row < v->top || row >= v->top + (size_t)text_rows(w))
			scroll_to(w, (long)row - text_rows(w) / 3);
		return;
	}
	ui_warn(w->ui, "%s", ui_text(w->ui, N_("Not found.")));
}

static void ask_find(struct window *w)
{
	struct viewer *v = w->data;
	char *typed = NULL;

	if (dialog_ask_text(w->ui, N_("Find"), N_("Find:"), 80, &typed) &&
	    typed) {
		free(v->wanted);
		v->wanted = fold(typed);
		v->hit = 0;
		find_next(w);
	}
	free(typed);
	window_touch(w);
}

static int event(struct window *w, const struct term_event *event)
{
	struct viewer *v = w->data;
	uint32_t key = event->key;
	long page = text_rows(w) > 1 ? text_rows(w) - 1 : 1;

	if (event->type == TERM_EVENT_TEXT) {
		if (key == ' ')
			key = TERM_KEY_PGDN;
		else
			return 0;
	} else if (event->type != TERM_EVENT_KEY) {
		return 0;
	}
	switch (key) {
	case TERM_KEY_UP:
		scroll_to(w, (long)v->top - 1);
		return 1;
	case TERM_KEY_DOWN:
		scroll_to(w, (long)v->top + 1);
		return 1;
	case TERM_KEY_PGUP:
		scroll_to(w, (long)v->top - page);
		return 1;
	case TERM_KEY_PGDN:
		scroll_to(w, (long)v->top + page);
		return 1;
	case TERM_KEY_HOME:
		scroll_to(w, 0);
		return 1;
	case TERM_KEY_END:
		scroll_to(w, (long)v->wrap.n);
		return 1;
	case TERM_KEY_LEFT:
		v->left = v->left > 8 ? v->left - 8 : 0;
		return v->spec->as_is;
	case TERM_KEY_RIGHT:
		if (v->left + pane_cols(w->pane) - 2 * margin(v) < v->widest)
			v->left += 8;
		return v->spec->as_is;
	}
	return 0;
}

static void command(struct window *w, int id)
{
	if (id == COMMAND_FIND)
		ask_find(w);
	else if (id == COMMAND_AGAIN)
		find_next(w);
	else
		window_close(w, id == COMMAND_CLOSE ? UI_CANCEL : id);
	window_touch(w);
}

static const struct command own_commands[] = {
	{ COMMAND_FIND, TERM_KEY_F7, '/', N_("Find"),
	  N_("look for a part of a word in the text"), 0 },
	{ COMMAND_AGAIN, 0, 'n', N_("Find again"),
	  N_("the next place where it stands"), 0 },
	{ COMMAND_CLOSE, TERM_KEY_F10, 'q', N_("Close"),
	  N_("back to where one was"), 0 },
	COMMAND_END,
};

/* The caller's commands, then those of every viewer. */
static struct command *all_commands(const struct command *more)
{
	struct command *all;
	size_t n = 0, i;

	while (more && more[n].id)
		n++;
	all = xcalloc(n + ARRAY_SIZE(own_commands), sizeof(*all));
	for (i = 0; i < n; i++)
		all[i] = more[i];
	for (i = 0; i < ARRAY_SIZE(own_commands); i++)
		all[n + i] = own_commands[i];
	return all;
}

int viewer_run(struct ui *ui, const struct viewer_spec *spec)
{
	struct viewer v = { .spec = spec };
	struct window_ops ops = {
		.name = "viewer",
		.layout = layout,
		.draw = draw,
		.event = event,
		.command = command,
	};
	struct window w = {
		.ops = &ops,
		.data = &v,
		.place = WINDOW_FILL,
		.title = spec->title,
		.modal = 1,
	};
	int result;

	wrap_init(&v.wrap);
	v.commands = all_commands(spec->commands);
	ops.commands = v.commands;
	result = ui_run(ui, &w);
	wrap_release(&v.wrap);
	free(v.wanted);
	free(v.commands);
	return result;
}
