/*
 * scr_representation.h: the deputy puts a case before the Council (cl. 4), or
 * it ends before a decision (cl. 10).
 */
#ifndef VSHU_SCREEN_SCR_REPRESENTATION_H
#define VSHU_SCREEN_SCR_REPRESENTATION_H

#include "screen/steps.h"

/* Steps, about subject->case_id. */
step_open scr_representation;
step_open scr_case_close;

#endif
