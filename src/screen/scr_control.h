/*
 * scr_control.h: the head's control board (cl. 10): terms kept and broken, what
 * is overdue now; the load is on the coordination board.
 */
#ifndef VSHU_SCREEN_SCR_CONTROL_H
#define VSHU_SCREEN_SCR_CONTROL_H

#include "screen/shell.h"

void scr_control(struct shell *shell);

#endif
