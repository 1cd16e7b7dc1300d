/*
 * scr_case.h: a case's card: its next step first, what is known, what happened.
 */
#ifndef VSHU_SCREEN_SCR_CASE_H
#define VSHU_SCREEN_SCR_CASE_H

#include "screen/steps.h"

void scr_case(struct shell *shell, int64_t case_id);
/* Step: the card of subject->case_id. */
step_open scr_case_step;

#endif
