/*
 * scr_plan.h: the individual plan (cl. 16, 18, 19, annex 1): drawn up, approved,
 * agreed to, carried out.
 */
#ifndef VSHU_SCREEN_SCR_PLAN_H
#define VSHU_SCREEN_SCR_PLAN_H

#include "screen/steps.h"

/* The plan of a case: made as a draft if there is none. */
void scr_plan(struct shell *shell, int64_t case_id);

/* Steps, about subject->case_id. */
step_open scr_plan_step; /* the plan's screen; approved there, once read */
step_open scr_plan_consent;
step_open scr_plan_copy;
step_open scr_plan_review;
step_open scr_measure_note;  /* ref_id: the measure, 0: picked */
step_open scr_measure_close; /* ref_id: likewise */

#endif
