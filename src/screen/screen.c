#include "config.h"

#include "screen/screen.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "screen/screen_window.h"
#include "screen/shell.h"

/* The window that every screen is: title line, list or own drawing, keys. */

static struct screen *of(struct window *w)
{
	return w->data;
}

void screen_set_title(struct screen *screen, const char *fmt, ...)
{
	struct sb text = SB_INIT;
	va_list args;

	va_start(args, fmt);
	sb_vaddf(&text, fmt, args);
	va_end(args);
	str_set(&screen->title, text.s);
	sb_release(&text);
}

void screen_touch(struct screen *screen)
{
	window_touch(&screen->window);
}

void screen_touch_whole(struct screen *screen)
{
	window_touch_whole(&screen->window);
}

void screen_reload(struct screen *screen)
{
	struct err err = ERR_INIT;

	if (screen->ops->load && screen->ops->load(screen, &err) != ERR_OK) {
		ui_say_err(screen->ui, &err);
		return;
	}
	if (screen->list)
		list_refresh(screen->list);
	screen_touch(screen);
}

void screen_set_focus(struct screen *screen, int on)
{
	if (!screen)
		return;
	if (screen->ops->focus)
		screen->ops->focus(screen, on);
	else if (screen->list)
		list_set_focus(screen->list, on);
	screen_touch(screen);
}

static struct list *list_of(struct screen *screen)
{
	return screen->ops->list ? screen->ops->list(screen) : screen->list;
}

static void layout(struct window *w)
{
	struct screen *screen = of(w);
	struct list *list = list_of(screen);
	int rows = pane_rows(w->pane);

	/* It is made when the screen has read for the first time. */
	if (list && list_commands(list))
		screen->window_ops.more = list_commands(list);

	screen->room = (struct rect){ .y = 1,
				      .x = 0,
				      .rows = rows > 1 ? rows - 1 : 0,
				      .cols = pane_cols(w->pane) };
	if (screen->ops->layout)
		screen->ops->layout(screen);
	else if (screen->body_ops)
		screen->body_ops->layout(screen->body);
	else if (screen->list)
		list_place(screen->list, screen->room);
}

static void draw_title(struct screen *screen, struct pane *pane)
{
	const char *title =
		screen->ops->title ? _(screen->ops->title) : screen->title;
	int cols = pane_cols(pane);

	/* A screen without a title draws the line itself. */
	if (str_is_empty(title) || cols < 8)
		return;
	pane_hline(pane, 0, 0, cols);
	pane_put(pane, 0, 1, 1, STYLE_TITLE, 0, " ");
	cols = pane_put(pane, 0, 2, cols - 6, STYLE_TITLE, PANE_CUT, title);
	pane_put(pane, 0, 2 + cols, 1, STYLE_TITLE, 0, " ");
}

static void draw(struct window *w, int whole)
{
	struct screen *screen = of(w);

	draw_title(screen, w->pane);
	if (screen->ops->draw)
		screen->ops->draw(screen, w->pane, whole);
	else if (screen->body_ops)
		screen->body_ops->draw(screen->body, w->pane, whole);
	else if (screen->list)
		list_draw(screen->list, w->pane, whole);
}

static int list_took(struct screen *screen, const struct term_event *event)
{
	switch (list_event(screen->list, event)) {
	case LIST_IGNORED:
		return 0;
	case LIST_OPEN:
		if (screen->ops->select)
			screen->ops->select(screen,
					    list_current_id(screen->list));
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		break;
	}
	screen_touch(screen);
	return 1;
}

static int event(struct window *w, const struct term_event *event)
{
	struct screen *screen = of(w);

	if (screen->ops->event && screen->ops->event(screen, event))
		return 1;
	if (screen->list && list_has_focus(screen->list) &&
	    list_took(screen, event))
		return 1;
	if (event->type == TERM_EVENT_KEY && event->key == TERM_KEY_ESC &&
	    screen->below) {
		window_close(&screen->window, UI_CANCEL);
		return 1;
	}
	return 0;
}

static void command(struct window *w, int id)
{
	struct screen *screen = of(w);

	if (id < COMMAND_OWN && list_of(screen) &&
	    list_command(list_of(screen), id))
		screen_touch_whole(screen);
	else if (screen->ops->command)
		screen->ops->command(screen, id);
}

static int allowed(struct window *w, int id, struct sb *why)
{
	struct screen *screen = of(w);

	if (id < COMMAND_OWN) {
		if (list_of(screen))
			return list_allows(list_of(screen), id, why);
		sb_add(why, _("Choose a stage with a list first."));
		return 0;
	}
	if (screen->ops->actions) {
		enum action action = screen->ops->actions[id - COMMAND_OWN];

		if (action != ACTION_NONE &&
		    !shell_may(screen->shell, action, why))
			return 0;
	}
	return !screen->ops->allowed || screen->ops->allowed(screen, id, why);
}

void screen_help_add(const struct screen_help *help, struct sb *out)
{
	for (; help && help->text; help++) {
		if (*help->clause) {
			/* TRANSLATORS: a heading: which clauses of the order */
			sb_addf(out,
				strpbrk(help->clause, ",-") ? _("= Clauses %s")
							    : _("= Clause %s"),
				help->clause);
			sb_add_char(out, '\n');
		}
		sb_add(out, _(help->text));
		sb_add(out, "\n\n");
	}
}

static void help(struct window *w, struct sb *out)
{
	struct screen *screen = of(w);

	screen_help_add(screen->help ? screen->help : screen->ops->help, out);
}

static void closed(struct window *w)
{
	struct screen *screen = of(w);

	list_free(&screen->list);
	if (screen->body_ops)
		screen->body_ops->free(screen->body);
	if (screen->ops->close)
		screen->ops->close(screen);
	shell_forget(screen->shell, screen);
	free(screen->title);
	free(screen);
}

const struct window_ops *screen_window_ops(const struct screen_ops *ops,
					   struct window_ops *out)
{
	*out = (struct window_ops){
		.name = ops->name,
		.commands = ops->commands,
		.layout = layout,
		.draw = draw,
		.event = event,
		.command = command,
		.allowed = allowed,
		.help = help,
		.close = closed,
	};
	return out;
}
