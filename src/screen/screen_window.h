/*
 * screen_window.h: what shell.c and screen.c say to each other.
 */
#ifndef VSHU_SCREEN_SCREEN_WINDOW_H
#define VSHU_SCREEN_SCREEN_WINDOW_H

#include "screen/screen.h"

/* Fills *out with the operations of a screen's window, and returns it. */
const struct window_ops *screen_window_ops(const struct screen_ops *ops,
					   struct window_ops *out);
/* The keys come to it, or go to the deadlines. NULL allowed. */
void screen_set_focus(struct screen *screen, int on);
/* The screen on top, or NULL. */
struct screen *shell_top(struct shell *shell);
/* The screen leaves the stack. */
void shell_forget(struct shell *shell, struct screen *screen);
/* The texts of F1, each under its clause. */
void screen_help_add(const struct screen_help *help, struct sb *out);

#endif
