#include "config.h"

#include "widget/menu.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "widget/list.h"
#include "widget/ui_private.h"

struct menu_row {
	const struct command *command; /* NULL: a line between groups */
	struct window *window;	       /* whose it is; NULL: the program's */
	char *why;		       /* why it is not allowed; NULL: it is */
};

struct menu {
	struct ui *ui;
	struct list *list;
	struct menu_row *rows;
	size_t n, capacity;
	int first_cols; /* label and key */
	int help_cols;	/* room of the last column */

	/* menu_choose(): a table with ids and a judge of its own. */
	int is_own;
	int (*allowed)(void *data, int id, struct sb *why);
	void *data;
};

static void add_row(struct menu *menu, const struct command *command,
		    struct window *w, const char *why)
{
	MEM_GROW(menu->rows, menu->n, menu->capacity);
	menu->rows[menu->n++] = (struct menu_row){
		.command = command,
		.window = w,
		.why = xstrdup(why),
	};
}

static int is_allowed(struct menu *menu, struct window *w, int id,
		      struct sb *why)
{
	if (menu->is_own)
		return !menu->allowed || menu->allowed(menu->data, id, why);
	if (w)
		return !w->ops->allowed || w->ops->allowed(w, id, why);
	return !menu->ui->hooks.allowed ||
	       menu->ui->hooks.allowed(menu->ui->hooks.data, id, why);
}

static void add_table(struct menu *menu, const struct command *commands,
		      struct window *w, const struct window *top)
{
	const struct command *c;
	struct sb why = SB_INIT;

	for (c = commands; c && c->id; c++) {
		if (c->flags & COMMAND_SILENT)
			continue;
		if (c->id == COMMAND_MENU && !menu->is_own)
			continue;
		if (!w && top && !ui_program_serves(top, c))
			continue;
		if (c->flags & COMMAND_GROUP && menu->n)
			add_row(menu, NULL, NULL, NULL);
		sb_clear(&why);
		if (is_allowed(menu, w, c->id, &why))
			add_row(menu, c, w, NULL);
		else
			add_row(menu, c, w,
				why.len ? why.s
					: ui_text(menu->ui,
						  N_("This is not possible "
						     "now.")));
	}
	sb_release(&why);
}

/* -- the list -------------------------------------------------------------- */

static int64_t count_rows(void *data)
{
	struct menu *menu = data;

	return (int64_t)menu->n;
}

/* w: whose it is, or NULL; a key that it needs for another command is not said. */
static void key_text(struct ui *ui, const struct window *w,
		     const struct command *c, struct sb *out)
{
	char name[KEY_NAME_SIZE];

	if (c->key && (!w || window_command(w, c->key, 0) == c))
		sb_add(out, ui_key_name(ui, c->key, name));
	if (c->letter)
		sb_addf(out, "%s%s", out->len ? " " : "",
			ui_key_name(ui, (unsigned char)c->letter, name));
}

static void fetch_rows(void *data, int64_t first, int n, struct list_page *page)
{
	struct menu *menu = data;
	struct sb text = SB_INIT;
	int64_t i;

	for (i = first; i < first + n; i++) {
		const struct menu_row *row = &menu->rows[i];

		list_page_row(page, i + 1, row->why ? STYLE_DIM : STYLE_TEXT);
		if (!row->command) {
			list_page_cell(page, "");
			list_page_cell(page, "");
			list_page_cell(page, "");
			continue;
		}
		list_page_cell(page, ui_text(menu->ui, row->command->label));
		sb_clear(&text);
		key_text(menu->ui, row->window, row->command, &text);
		list_page_cell(page, text.s);
		sb_clear(&text);
		if (row->why)
			sb_addf(&text, "(%s)", row->why);
		list_page_cell(
			page, row->why ? text.s
				       : ui_text(menu->ui, row->command->help));
	}
	sb_release(&text);
}

static const struct list_source source = {
	.count = count_rows,
	.fetch = fetch_rows,
};

/* -- the window ------------------------------------------------------------ */

static void layout(struct window *w)
{
	struct menu *menu = w->data;
	struct rect at = window_inside(w);

	menu->help_cols = at.cols - 2 - menu->first_cols - 2;
	list_place(menu->list, at);
}

/* What the row has no room for is read whole below. */
static void show_hint(struct menu *menu)
{
	const struct menu_row *row =
		&menu->rows[list_current_index(menu->list)];
	const char *help = row->why ? row->why
			   : row->command
				   ? ui_text(menu->ui, row->command->help)
				   : "";
	int is_cut =
		(int)utf8_cols(help) + (row->why ? 2 : 0) > menu->help_cols;

	ui_hint(menu->ui, is_cut ? help : "");
}

/* There is more than fits: signs on the frame. */
static void draw_more(struct menu *menu, struct window *w)
{
	int rows = pane_rows(w->pane), cols = pane_cols(w->pane);
	int64_t top = list_top(menu->list);

	pane_put(w->pane, 1, cols - 2, 1, STYLE_KEY, 0, top > 0 ? "^" : " ");
	pane_put(w->pane, rows - 2, cols - 2, 1, STYLE_KEY, 0,
		 top + rows - 2 < (int64_t)menu->n ? "v" : " ");
}

static void draw(struct window *w, int whole)
{
	struct menu *menu = w->data;

	if (pane_rows(w->pane) - 2 < (int)menu->n)
		draw_more(menu, w);
	list_draw(menu->list, w->pane, whole);
	if (window_is_top(w) && menu->n)
		show_hint(menu);
}

/* Past the lines between groups, the way one was going. */
static void skip_lines(struct menu *menu, int64_t before)
{
	int64_t at = list_current_index(menu->list);

	while (!menu->rows[at].command) {
		int by = at >= before ? 1 : -1;

		if (at + by < 0 || at + by >= (int64_t)menu->n)
			by = -by;
		at += by;
	}
	list_go_to(menu->list, at);
}

static void choose(struct window *w, size_t at)
{
	struct menu *menu = w->data;

	if (menu->rows[at].why) {
		ui_warn(w->ui, "%s", menu->rows[at].why);
		list_go_to(menu->list, (int64_t)at);
	} else {
		window_close(w, (int)at + 1);
	}
}

/* The key of a command is good here too. */
static int find_key(struct window *w, const struct term_event *event)
{
	struct menu *menu = w->data;
	size_t i;

	for (i = 0; i < menu->n; i++) {
		const struct command *c = menu->rows[i].command;

		if (!c)
			continue;
		if ((c->key && event->key == c->key) ||
		    (c->letter && event->type == TERM_EVENT_TEXT &&
		     key_letter(event->key) == (unsigned char)c->letter)) {
			choose(w, i);
			return 1;
		}
	}
	return 0;
}

static int event(struct window *w, const struct term_event *event)
{
	struct menu *menu = w->data;
	int64_t before = list_current_index(menu->list);

	if (event->type == TERM_EVENT_KEY && event->key == TERM_KEY_F9) {
		window_close(w, UI_CANCEL);
		return 1;
	}
	switch (list_event(menu->list, event)) {
	case LIST_OPEN:
		choose(w, (size_t)before);
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		skip_lines(menu, before);
		return 1;
	case LIST_IGNORED:
		break;
	}
	return find_key(w, event);
}

static const struct window_ops ops = {
	.name = "menu",
	.layout = layout,
	.draw = draw,
	.event = event,
};

/* The row chosen, or NULL. */
static const struct menu_row *run(struct menu *menu, const char *title,
				  int *result)
{
	struct list_column columns[] = {
		{ .title = "", .min = 8 },
		{ .title = "", .min = 4 },
		{ .title = "", .min = 1, .weight = 1, .priority = 1 },
		{ .title = NULL },
	};
	struct list_spec spec = {
		.columns = columns,
		.source = &source,
		.data = menu,
		.empty = N_("There is nothing to do here."),
		.no_header = 1,
	};
	struct window w = {
		.ops = &ops,
		.data = menu,
		.place = WINDOW_CENTER,
		.title = title,
		.rows = (int)menu->n + 2,
	};
	int third = 0;
	size_t i;

	for (i = 0; i < menu->n; i++) {
		const struct menu_row *row = &menu->rows[i];
		struct sb key = SB_INIT;
		int cols[3];

		if (!row->command)
			continue;
		key_text(menu->ui, row->window, row->command, &key);
		cols[0] =
			(int)utf8_cols(ui_text(menu->ui, row->command->label));
		cols[1] = (int)utf8_cols(key.s);
		cols[2] =
			(int)utf8_cols(row->why ? row->why
						: ui_text(menu->ui,
							  row->command->help)) +
			2;
		if (cols[0] > columns[0].min)
			columns[0].min = cols[0];
		if (cols[1] > columns[1].min)
			columns[1].min = cols[1];
		if (cols[2] > third)
			third = cols[2];
		sb_release(&key);
	}
	w.cols = columns[0].min + columns[1].min + third + 9;
	if (w.cols < 30)
		w.cols = 30;
	menu->first_cols = columns[0].min + columns[1].min;
	menu->list = list_new(menu->ui, &spec);
	*result = ui_run(menu->ui, &w);
	list_free(&menu->list);
	return *result > 0 ? &menu->rows[*result - 1] : NULL;
}

static void release(struct menu *menu)
{
	size_t i;

	for (i = 0; i < menu->n; i++)
		free(menu->rows[i].why);
	free(menu->rows);
}

void menu_run(struct ui *ui)
{
	struct menu menu = { .ui = ui };
	struct window *top = ui_top(ui);
	const struct menu_row *row;
	int result;

	if (top)
		add_table(&menu, top->ops->commands, top, top);
	if (top && top->ops->more && menu.n)
		add_row(&menu, NULL, NULL, NULL);
	if (top)
		add_table(&menu, top->ops->more, top, top);
	if (menu.n)
		add_row(&menu, NULL, NULL, NULL);
	add_table(&menu, ui->hooks.commands, NULL, top);
	while (menu.n && !menu.rows[menu.n - 1].command)
		menu.n--;
	row = run(&menu, ui_text(ui, N_("Actions")), &result);
	if (row)
		ui_command(ui, row->command->id);
	release(&menu);
}

int menu_choose(struct ui *ui, const char *title,
		const struct command *commands,
		int (*allowed)(void *data, int id, struct sb *why), void *data)
{
	struct menu menu = {
		.ui = ui, .is_own = 1, .allowed = allowed, .data = data
	};
	const struct menu_row *row;
	int result;

	add_table(&menu, commands, NULL, NULL);
	row = run(&menu, title, &result);
	if (row)
		result = row->command->id;
	release(&menu);
	return result;
}
