/*
 * duties.h: the deadline pane: what is due, most pressing first, with its
 * counts; always in sight below every screen, counting by itself. The shell's.
 */
#ifndef VSHU_SCREEN_DUTIES_H
#define VSHU_SCREEN_DUTIES_H

#include "screen/shell.h"

struct duties;

struct duties *duties_new(struct shell *shell);
void duties_free(struct duties **duties);

/* Rows it wants on a terminal of so many, the line above it included. */
int duties_rows(int terminal_rows);
/* Where it lies in the desk's pane. */
void duties_place(struct duties *duties, struct rect at);
/* Nothing while it has the focus: then it is a window of its own. */
void duties_draw(struct duties *duties, struct pane *pane, int whole);
/*
 * Reads again. While one works in it, the row one stands on stays; else the most
 * pressing ones are shown.
 */
void duties_refresh(struct duties *duties);
/* The keys go to it until Esc or F6; after a form opened from it, again. */
void duties_focus(struct duties *duties);

#endif
