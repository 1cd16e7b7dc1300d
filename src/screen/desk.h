/*
 * desk.h: what lies under all screens: the header line and the deadline pane.
 * The shell's.
 */
#ifndef VSHU_SCREEN_DESK_H
#define VSHU_SCREEN_DESK_H

#include "screen/duties.h"
#include "screen/shell.h"

struct desk {
	struct shell *shell;
	struct duties *duties; /* NULL before the first run is done */
	int64_t minute;	       /* shown in the header */
	struct window window;
};

void desk_init(struct desk *desk, struct shell *shell);
void desk_release(struct desk *desk);
/* From now on with deadlines. */
void desk_add_duties(struct desk *desk);
/* The minute may have changed: draws what shows it. */
void desk_tick(struct desk *desk);

#endif
