/*
 * ui_private.h: what ui.c, message.c and help.c share.
 */
#ifndef VSHU_WIDGET_UI_PRIVATE_H
#define VSHU_WIDGET_UI_PRIVATE_H

#include "widget/bar.h"
#include "widget/ui.h"

/* How long a message stays, at least, once keys go on. */
#define SAID_MS 8000

struct ui {
	struct term *term;
	const char *(*translate)(const char *);
	struct ui_hooks hooks;
	struct window **stack;
	size_t n, capacity;
	struct pane *bar, *message, *too_small;
	int above, below, left, right;
	struct sb said, hint;
	enum style said_style;
	int64_t said_ms;
	int said_refusal; /* it stays until the next key only */
	int message_dirty, bar_dirty, hung_up;
	struct bar_item bar_items[BAR_KEYS];
	int64_t skew_ms; /* tests let time pass */
	int64_t next_tick_ms, last_key_ms, typed_ms;
};

int64_t ui_now_ms(const struct ui *ui);
void ui_draw_message(struct ui *ui);
/* Is this command of the program's served while top is uppermost? */
int ui_program_serves(const struct window *top, const struct command *c);

/* The command of the window's that this key calls; that has this id. */
const struct command *window_command(const struct window *w, uint32_t key,
				     int with_letters);
const struct command *window_command_by_id(const struct window *w, int id);

/* A key's name as the reader knows it; name is room for it. */
const char *ui_key_name(struct ui *ui, uint32_t key,
			char name[static KEY_NAME_SIZE]);

#endif
