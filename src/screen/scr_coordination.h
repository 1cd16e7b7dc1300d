/*
 * scr_coordination.h: the deputy's coordination board (cl. 10): open duties by
 * person and by kind; duties of one line, given to somebody else several at
 * once.
 */
#ifndef VSHU_SCREEN_SCR_COORDINATION_H
#define VSHU_SCREEN_SCR_COORDINATION_H

#include "app/board.h"
#include "screen/steps.h"

void scr_coordination(struct shell *shell);
/* The open duties of a line: of a person, or of a kind. */
void scr_board_duties(struct shell *shell, enum board_by by,
		      const struct board_line *line);
/* Notices that agencies wait for (cl. 20). */
void scr_notices_due(struct shell *shell);

#endif
