/*
 * scr_rows.h: what stands in a card as lines, as a list of its own: sorted by any
 * column, narrowed, several marked rows worked on at once.
 */
#ifndef VSHU_SCREEN_SCR_ROWS_H
#define VSHU_SCREEN_SCR_ROWS_H

#include "screen/shell.h"

/* One of the lists of a case, of a meeting: which one is asked. */
void scr_rows_of_case(struct shell *shell, int64_t case_id);
void scr_rows_of_meeting(struct shell *shell, int64_t meeting_id);
/* All open duties that this person may see. */
void scr_rows_of_duties(struct shell *shell);

#endif
