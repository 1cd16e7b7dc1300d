/*
 * scr_primary.h: the primary information on a case (cl. 12).
 */
#ifndef VSHU_SCREEN_SCR_PRIMARY_H
#define VSHU_SCREEN_SCR_PRIMARY_H

#include "screen/steps.h"

/* Steps: the form of subject->case_id; and finishing it, which offers the form
 * first when something is missing. */
step_open scr_primary;
step_open scr_primary_complete;

#endif
