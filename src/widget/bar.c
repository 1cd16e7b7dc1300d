#include "config.h"

#include "widget/bar.h"

#include <stdio.h>
#include <string.h>

#include "base/utf8.h"

/* Columns of all keys with labels cut to most, and names as "F1" or "1". */
static int bar_cols(const struct bar_item items[static BAR_KEYS], int most,
		    int with_f, int gap)
{
	int i, cols = 0;

	for (i = 0; i < BAR_KEYS; i++) {
		int label;

		if (!items[i].label)
			continue;
		label = (int)utf8_cols(items[i].label);
		cols += (with_f ? 1 : 0) + (i == 9 ? 2 : 1) +
			(label < most ? label : most) + gap;
	}
	return cols;
}

void bar_draw(struct pane *pane, const struct bar_item all[static BAR_KEYS])
{
	int cols = pane_cols(pane), most = 24, with_f = 1, gap = 2, i, x = 0;
	struct bar_item items[BAR_KEYS];

	memcpy(items, all, sizeof(items));
	/*
	 * First the gaps, then the F, what is grey, then the longest labels: a
	 * fourth letter says more than a sign that there was one.
	 */
	if (bar_cols(items, most, with_f, gap) > cols)
		gap = 1;
	if (bar_cols(items, most, with_f, gap) > cols)
		with_f = 0;
	for (i = BAR_KEYS;
	     i-- > 0 && bar_cols(items, most, with_f, gap) > cols + gap;)
		if (items[i].greyed)
			items[i].label = NULL;
	while (most > 1 && bar_cols(items, most, with_f, gap) > cols + gap)
		most--;
	for (i = 0; i < BAR_KEYS; i++) {
		char key[4];

		if (!items[i].label)
			continue;
		snprintf(key, sizeof(key), with_f ? "F%d" : "%d", i + 1);
		x += pane_put(pane, 0, x, cols - x, STYLE_KEY, 0, key);
		x += pane_put(pane, 0, x, most < cols - x ? most : cols - x,
			      items[i].greyed ? STYLE_DIM : STYLE_BAR, 0,
			      items[i].label);
		/* A blank looks the same in bold, which the next key is in. */
		x += pane_put(pane, 0, x, cols - x < gap ? cols - x : gap,
			      STYLE_KEY, 0, "  ");
	}
	pane_put(pane, 0, x, cols - x, STYLE_TEXT, PANE_PAD, "");
}
