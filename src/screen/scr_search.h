/*
 * scr_search.h: F7: one box over children, cases, signals and protocols.
 */
#ifndef VSHU_SCREEN_SCR_SEARCH_H
#define VSHU_SCREEN_SCR_SEARCH_H

#include "screen/shell.h"

/* What was looked for last and what was opened: one goes on from there. */
struct search_kept {
	char *typed; /* NULL: nothing yet */
	int64_t row;
};

void scr_search(struct shell *shell, struct search_kept *kept);

#endif
