/*
 * scr_home.h: what one sees first: the stages with their counts, and the list
 * of the one that is chosen.
 */
#ifndef VSHU_SCREEN_SCR_HOME_H
#define VSHU_SCREEN_SCR_HOME_H

#include "screen/shell.h"

void scr_home(struct shell *shell);

#endif
