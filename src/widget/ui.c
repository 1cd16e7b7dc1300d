#include "config.h"

#include "widget/ui.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "widget/bar.h"
#include "widget/menu.h"
#include "widget/ui_private.h"
#include "widget/wrap.h"

static struct rect bar_rect(const struct ui *ui)
{
	return (struct rect){ .y = term_rows(ui->term) - 1,
			      .x = 0,
			      .rows = 1,
			      .cols = term_cols(ui->term) };
}

static struct rect message_rect(const struct ui *ui)
{
	struct rect at = bar_rect(ui);

	at.y--;
	return at;
}

struct ui *ui_new(struct term *term, const char *(*translate)(const char *),
		  const struct ui_hooks *hooks)
{
	struct ui *ui = xcalloc(1, sizeof(*ui));

	ui->term = term;
	ui->translate = translate;
	if (hooks)
		ui->hooks = *hooks;
	sb_init(&ui->said);
	sb_init(&ui->hint);
	ui->message = pane_new(term, message_rect(ui));
	ui->bar = pane_new(term, bar_rect(ui));
	ui->bar_dirty = ui->message_dirty = 1;
	ui->last_key_ms = ui_now_ms(ui);
	ui->next_tick_ms = ui->last_key_ms + UI_TICK_MS;
	return ui;
}

static void pop(struct ui *ui, struct window *w);

void ui_free(struct ui **out)
{
	struct ui *ui = *out;

	if (!ui)
		return;
	while (ui->n)
		pop(ui, ui->stack[ui->n - 1]);
	free(ui->stack);
	pane_free(&ui->too_small);
	pane_free(&ui->bar);
	pane_free(&ui->message);
	sb_release(&ui->said);
	sb_release(&ui->hint);
	free(ui);
	*out = NULL;
}

struct term *ui_term(struct ui *ui)
{
	return ui->term;
}

char *window_title(const struct window *w)
{
	const char *title = ui_text(w->ui, w->title), *rest = title;
	char first[UTF8_MAX_BYTES];
	size_t n;

	if (str_is_empty(w->about) || !*title)
		return xstrdup(title);
	/* Some are words of a sentence elsewhere. */
	n = utf8_encode(utf8_upper(utf8_next(&rest)), first);
	return xasprintf("%.*s%s: %s", (int)n, first, rest, w->about);
}

const char *ui_text(struct ui *ui, const char *msgid)
{
	if (!msgid || !*msgid)
		return "";
	return ui->translate ? ui->translate(msgid) : msgid;
}

const char *(*ui_translate(struct ui *ui))(const char *msgid)
{
	return ui->translate;
}

/* -- windows ------------------------------------------------------------- */

static struct rect place_of(const struct ui *ui, const struct window *w)
{
	int rows = term_rows(ui->term) - 2, cols = term_cols(ui->term);
	struct rect at = { .rows = rows, .cols = cols };

	switch (w->place) {
	case WINDOW_FILL:
		at.y = ui->above;
		at.x = ui->left;
		at.rows -= ui->above + ui->below;
		at.cols -= ui->left + ui->right;
		break;
	case WINDOW_BELOW:
		at.y = rows - ui->below;
		at.rows = ui->below;
		break;
	case WINDOW_WHOLE:
		break;
	case WINDOW_CENTER:
		at.rows = w->rows < rows ? w->rows : rows;
		at.cols = w->cols < cols ? w->cols : cols;
		at.y = (rows - at.rows) / 2;
		at.x = (cols - at.cols) / 2;
		break;
	case WINDOW_COVER:
		at.rows += 2;
		break;
	}
	return at;
}

static void layout(struct window *w)
{
	struct rect at = place_of(w->ui, w);

	if (w->pane)
		pane_place(w->pane, at);
	else
		w->pane = pane_new(w->ui->term, at);
	pane_clear(w->pane);
	w->whole = w->dirty = 1;
	if (w->ops->layout)
		w->ops->layout(w);
}

static void raise_top(struct ui *ui)
{
	struct window *top = ui_top(ui);

	if (top) {
		pane_raise(top->pane);
		term_focus(ui->term, top->pane);
	}
	ui->bar_dirty = 1;
}

void ui_push(struct ui *ui, struct window *w)
{
	w->ui = ui;
	w->pane = NULL;
	w->done = w->result = w->typed = w->busy = w->running = 0;
	if (w->place == WINDOW_CENTER)
		w->modal = 1;
	MEM_GROW(ui->stack, ui->n, ui->capacity);
	ui->stack[ui->n++] = w;
	/* What the one below hinted at is not about this one. */
	if (ui->hint.len) {
		sb_clear(&ui->hint);
		ui->message_dirty = 1;
	}
	layout(w);
	raise_top(ui);
}

static void pop(struct ui *ui, struct window *w)
{
	size_t i = 0;

	while (i < ui->n && ui->stack[i] != w)
		i++;
	if (i == ui->n)
		BUG("window %s is not on the stack", w->ops->name);
	memmove(ui->stack + i, ui->stack + i + 1,
		(ui->n - i - 1) * sizeof(*ui->stack));
	ui->n--;
	pane_free(&w->pane);
	sb_clear(&ui->hint);
	ui->message_dirty = 1;
	raise_top(ui);
	if (w->ops->close)
		w->ops->close(w); /* may free w */
}

/* Windows that are done and in whose handlers nobody is any more. */
static void reap(struct ui *ui)
{
	size_t i = ui->n;

	while (i-- > 0) {
		struct window *w = ui->stack[i];

		if (w->done && !w->busy && !w->running) {
			pop(ui, w);
			i = ui->n;
		}
	}
}

void window_close(struct window *w, int result)
{
	w->done = 1;
	w->result = result;
}

struct window *ui_top(struct ui *ui)
{
	return ui->n ? ui->stack[ui->n - 1] : NULL;
}

int window_is_top(const struct window *w)
{
	return w->ui && ui_top(w->ui) == w;
}

struct rect window_inside(const struct window *w)
{
	struct rect at = { .rows = pane_rows(w->pane),
			   .cols = pane_cols(w->pane) };

	if (w->place == WINDOW_CENTER) {
		at.y = 1;
		at.x = 2;
		at.rows -= 2;
		at.cols -= 4;
	}
	return at;
}

void window_touch(struct window *w)
{
	w->dirty = 1;
}

void window_touch_whole(struct window *w)
{
	w->dirty = w->whole = 1;
}

void window_typed(struct window *w)
{
	if (!w->typed)
		w->ui->typed_ms = ui_now_ms(w->ui);
	w->typed = 1;
}

void ui_touch_all(struct ui *ui)
{
	size_t i;

	pane_place(ui->message, message_rect(ui));
	pane_place(ui->bar, bar_rect(ui));
	for (i = 0; i < ui->n; i++)
		layout(ui->stack[i]);
	ui->message_dirty = ui->bar_dirty = 1;
	memset(ui->bar_items, 0, sizeof(ui->bar_items));
}

void ui_set_inset(struct ui *ui, int above, int below, int left, int right)
{
	if (ui->above == above && ui->below == below && ui->left == left &&
	    ui->right == right)
		return;
	ui->above = above;
	ui->below = below;
	ui->left = left;
	ui->right = right;
	ui_touch_all(ui);
}

int ui_is_hung_up(const struct ui *ui)
{
	return ui->hung_up;
}

int64_t ui_idle_ms(const struct ui *ui)
{
	return ui_now_ms(ui) - ui->last_key_ms;
}

/* -- commands ------------------------------------------------------------- */

const struct command *window_command(const struct window *w, uint32_t key,
				     int with_letters)
{
	const struct command *c =
		command_find(w->ops->commands, key, with_letters);

	return c ? c : command_find(w->ops->more, key, with_letters);
}

const struct command *window_command_by_id(const struct window *w, int id)
{
	const struct command *c = command_by_id(w->ops->commands, id);

	return c ? c : command_by_id(w->ops->more, id);
}

static int may(struct ui *ui, struct window *w, int id, struct sb *why)
{
	if (w)
		return !w->ops->allowed || w->ops->allowed(w, id, why);
	return !ui->hooks.allowed || ui->hooks.allowed(ui->hooks.data, id, why);
}

int ui_program_serves(const struct window *top, const struct command *c)
{
	const struct command *own = top ? top->ops->commands : NULL;

	/* The place has its own use for that key. */
	for (; own && own->id; own++)
		if (own->key && own->key == c->key &&
		    !(own->flags & COMMAND_SILENT))
			return 0;
	return !top || !top->modal || c->flags & COMMAND_EVERYWHERE;
}

/* w: a command of the window's; NULL: the program's. */
static int carry_out(struct ui *ui, struct window *w, int id)
{
	struct sb why = SB_INIT;
	int allowed = may(ui, w, id, &why);

	if (!allowed) {
		ui_warn(ui, "%s",
			why.len ? why.s
				: ui_text(ui, N_("This is not possible now.")));
		ui->said_refusal = 1;
	} else if (w) {
		w->busy++;
		w->ops->command(w, id);
		w->busy--;
	} else {
		ui->hooks.command(ui->hooks.data, id);
	}
	sb_release(&why);
	return allowed;
}

/* A command that the program's table or the ui itself knows. */
static int serve_common(struct ui *ui, struct window *top, uint32_t key,
			int letters)
{
	const struct command *c =
		command_find(ui->hooks.commands, key, letters);

	if (c && ui_program_serves(top, c)) {
		carry_out(ui, NULL, c->id);
		return 1;
	}
	switch (key) {
	case TERM_KEY_F1:
		ui_help(ui);
		return 1;
	case TERM_KEY_F9:
		menu_run(ui);
		return 1;
	case TERM_CTRL | 'l':
		term_redraw(ui->term);
		return 1;
	case TERM_KEY_ESC:
		if (!top)
			return 0;
		c = window_command_by_id(top, COMMAND_CLOSE);
		if (c)
			carry_out(ui, top, c->id);
		else if (ui->n > 1)
			window_close(top, UI_CANCEL);
		return 1;
	}
	return 0;
}

int ui_command(struct ui *ui, int id)
{
	struct window *top = ui_top(ui);

	if (top && window_command_by_id(top, id))
		return carry_out(ui, top, id);
	if (command_by_id(ui->hooks.commands, id))
		return carry_out(ui, NULL, id);
	if (id == COMMAND_HELP)
		ui_help(ui);
	else if (id == COMMAND_MENU)
		menu_run(ui);
	else
		return 0;
	return 1;
}

static void serve_key(struct ui *ui, const struct term_event *event)
{
	struct window *top = ui_top(ui);
	int letters = top && !top->with_text, taken = 0;
	const struct command *c;

	if (top && top->ops->event) {
		top->busy++;
		taken = top->ops->event(top, event);
		top->busy--;
		if (taken)
			top->dirty = 1;
	}
	if (taken || event->type == TERM_EVENT_PASTE)
		return;
	c = top ? window_command(top, event->key, letters) : NULL;
	if (c)
		carry_out(ui, top, c->id);
	else
		serve_common(ui, top, event->key, letters);
}

/* -- the loop ------------------------------------------------------------- */

static void keep_drafts(struct ui *ui)
{
	size_t i;

	for (i = 0; i < ui->n; i++) {
		struct window *w = ui->stack[i];

		if (!w->typed)
			continue;
		w->typed = 0;
		if (w->ops->draft) {
			w->busy++;
			w->ops->draft(w);
			w->busy--;
		}
	}
}

static int is_typed(const struct ui *ui)
{
	size_t i;

	for (i = 0; i < ui->n; i++)
		if (ui->stack[i]->typed)
			return 1;
	return 0;
}

static void serve_time(struct ui *ui)
{
	int64_t now = ui_now_ms(ui);
	size_t i;

	if (is_typed(ui) && now - ui->typed_ms >= UI_DRAFT_MS)
		keep_drafts(ui);
	if (now < ui->next_tick_ms)
		return;
	/* Never more often than this, however late it is. */
	ui->next_tick_ms = now + UI_TICK_MS;
	if (ui->hooks.tick)
		ui->hooks.tick(ui->hooks.data);
	for (i = 0; i < ui->n; i++) {
		struct window *w = ui->stack[i];

		if (!w->ops->tick)
			continue;
		w->busy++;
		w->ops->tick(w);
		w->busy--;
	}
}

/* A terminal too small says so, over everything, and waits. */
static int serve_size(struct ui *ui)
{
	int rows = term_rows(ui->term), cols = term_cols(ui->term);
	struct rect all = { .rows = rows, .cols = cols };
	struct sb text = SB_INIT;
	struct wrap wrap;
	size_t y;

	if (rows >= TERM_MIN_ROWS && cols >= TERM_MIN_COLS) {
		if (ui->too_small) {
			pane_free(&ui->too_small);
			ui_touch_all(ui);
			raise_top(ui);
		}
		return 1;
	}
	if (ui->too_small)
		pane_place(ui->too_small, all);
	else
		ui->too_small = pane_new(ui->term, all);
	pane_clear(ui->too_small);
	pane_raise(ui->too_small);
	sb_addf(&text,
		ui_text(ui, N_("The window is too small: %d x %d. Make it "
			       "at least %d columns wide and %d rows high; "
			       "nothing is lost.")),
		cols, rows, TERM_MIN_COLS, TERM_MIN_ROWS);
	wrap_init(&wrap);
	wrap_text(&wrap, text.s, cols);
	for (y = 0; y < wrap.n; y++)
		pane_put_bytes(ui->too_small, (int)y, 0, cols, STYLE_TEXT, 0,
			       text.s + wrap.rows[y].at, wrap.rows[y].n_bytes);
	wrap_release(&wrap);
	sb_release(&text);
	pane_cursor(ui->too_small, 0, 0);
	term_focus(ui->term, ui->too_small);
	return 0;
}

static void serve(struct ui *ui, const struct term_event *event)
{
	switch (event->type) {
	case TERM_EVENT_HANGUP:
		if (!ui->hung_up)
			keep_drafts(ui);
		ui->hung_up = 1;
		return;
	case TERM_EVENT_RESIZE:
		ui_touch_all(ui);
		break;
	case TERM_EVENT_TICK:
		ui->skew_ms += event->key;
		break;
	case TERM_EVENT_KEY:
	case TERM_EVENT_TEXT:
	case TERM_EVENT_PASTE:
		if (ui->said.len && (ui->said_refusal ||
				     ui_now_ms(ui) - ui->said_ms > SAID_MS)) {
			sb_clear(&ui->said);
			ui->message_dirty = 1;
		}
		ui->last_key_ms = ui_now_ms(ui);
		if (!ui->too_small)
			serve_key(ui, event);
		ui->bar_dirty = 1;
		break;
	}
	serve_time(ui);
}

static void bar_item(struct ui *ui, struct window *top, uint32_t key,
		     struct bar_item *item)
{
	const struct command *c;
	struct window *w = top;
	struct sb why = SB_INIT;

	*item = (struct bar_item){ 0 };
	c = top ? window_command(top, key, 0) : NULL;
	if (!c) {
		w = NULL;
		c = command_find(ui->hooks.commands, key, 0);
		if (c && !ui_program_serves(top, c))
			c = NULL;
	}
	if (c) {
		item->label = ui_text(ui, c->label);
		item->greyed = !may(ui, w, c->id, &why);
	} else if (key == TERM_KEY_F1) {
		item->label = ui_text(ui, N_("Help"));
	} else if (key == TERM_KEY_F9) {
		/* TRANSLATORS: short, in the line of function keys */
		item->label = ui_text(ui, N_("Menu"));
	}
	sb_release(&why);
}

static void draw_bar(struct ui *ui)
{
	struct bar_item items[BAR_KEYS];
	struct window *top = ui_top(ui);
	uint32_t i;
	int same = 1;

	for (i = 0; i < BAR_KEYS; i++) {
		bar_item(ui, top, TERM_KEY_F1 + i, &items[i]);
		same &= items[i].label == ui->bar_items[i].label &&
			items[i].greyed == ui->bar_items[i].greyed;
	}
	if (!same) {
		bar_draw(ui->bar, items);
		memcpy(ui->bar_items, items, sizeof(items));
	}
	ui->bar_dirty = 0;
}

/* A window before its contents: blank, in its frame. */
static void draw_empty(struct window *w)
{
	char *title;

	pane_clear(w->pane);
	if (w->place != WINDOW_CENTER)
		return;
	title = window_title(w);
	pane_frame(w->pane,
		   (struct rect){ .rows = pane_rows(w->pane),
				  .cols = pane_cols(w->pane) },
		   *title ? title : NULL);
	free(title);
}

void ui_draw(struct ui *ui)
{
	size_t i;

	if (ui->hung_up)
		return;
	if (serve_size(ui)) {
		for (i = 0; i < ui->n; i++) {
			struct window *w = ui->stack[i];
			int whole = w->whole;

			if (!w->dirty)
				continue;
			w->dirty = w->whole = 0;
			if (whole)
				draw_empty(w);
			w->busy++;
			w->ops->draw(w, whole);
			w->busy--;
		}
		if (ui->message_dirty)
			ui_draw_message(ui);
		if (ui->bar_dirty)
			draw_bar(ui);
	}
	term_draw(ui->term);
}

void ui_step(struct ui *ui, int timeout_ms)
{
	struct term_event event;
	int64_t now = ui_now_ms(ui), next = ui->next_tick_ms;
	int wait_ms;

	if (!term_pending(ui->term))
		ui_draw(ui);
	if (is_typed(ui) && ui->typed_ms + UI_DRAFT_MS < next)
		next = ui->typed_ms + UI_DRAFT_MS;
	wait_ms = next > now ? (int)(next - now) : 1;
	if (timeout_ms >= 0 && timeout_ms < wait_ms)
		wait_ms = timeout_ms;
	event = term_wait(ui->term, wait_ms);
	serve(ui, &event);
	reap(ui);
}

int ui_run(struct ui *ui, struct window *w)
{
	size_t i = 0;
	int result;

	while (i < ui->n && ui->stack[i] != w)
		i++;
	if (i == ui->n)
		ui_push(ui, w);
	w->running = 1;
	while (!w->done && !ui->hung_up)
		ui_step(ui, -1);
	w->running = 0;
	result = ui->hung_up && !w->done ? UI_HANGUP : w->result;
	pop(ui, w);
	return result;
}
