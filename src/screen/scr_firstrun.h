/*
 * scr_firstrun.h: a new register: the school, its week, the person's own account,
 * head and secretary, then the Council's composition.
 */
#ifndef VSHU_SCREEN_SCR_FIRSTRUN_H
#define VSHU_SCREEN_SCR_FIRSTRUN_H

#include "screen/shell.h"

/* 0 if the person left without doing it. */
int scr_firstrun(struct shell *shell);
/* With the desk around it: the Council's composition is asked for, once. */
void scr_firstrun_council(struct shell *shell);

#endif
