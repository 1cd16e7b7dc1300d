/*
 * scr_visit.h: a home visit with its commission and act, or a meeting with the
 * parents before the Council (cl. 13(1)).
 */
#ifndef VSHU_SCREEN_SCR_VISIT_H
#define VSHU_SCREEN_SCR_VISIT_H

#include "screen/steps.h"

/* Step: asks which of the two, and opens its form for subject->case_id. */
step_open scr_visit_record;
/* The act of the case's home visit: the one there is, or a new one. */
void scr_visit_home(struct shell *shell, int64_t case_id);
/* One that was recorded, to be read or corrected. */
void scr_visit(struct shell *shell, int64_t id);

#endif
