/*
 * scr_council.h: the composition of the Prevention Council (cl. 6, 7).
 */
#ifndef VSHU_SCREEN_SCR_COUNCIL_H
#define VSHU_SCREEN_SCR_COUNCIL_H

#include "screen/steps.h"

/* The form; id 0: a new composition. 1 if it was saved. */
int scr_council_edit(struct shell *shell, int64_t id);
step_open scr_council_step;

#endif
