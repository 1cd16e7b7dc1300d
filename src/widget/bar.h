/*
 * bar.h: the function bar, F1 … F10 with what they do here.
 */
#ifndef VSHU_WIDGET_BAR_H
#define VSHU_WIDGET_BAR_H

#include "term/pane.h"
#include "widget/ui.h"

/* One key in the bar: text translated; NULL is a key that does nothing. */
struct bar_item {
	const char *label;
	int greyed;
};

#define BAR_KEYS 10

/*
 * Draws the ten keys into row 0 of the pane. At 80 columns F1 becomes 1; then
 * what is grey is left out, and labels are shortened, longest first, until all
 * fit.
 */
void bar_draw(struct pane *pane, const struct bar_item items[static BAR_KEYS]);

#endif
