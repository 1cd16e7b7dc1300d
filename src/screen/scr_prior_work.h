/*
 * scr_prior_work.h: the brief on the preventive work done before (cl. 14): a
 * table of measures, and a conclusion.
 */
#ifndef VSHU_SCREEN_SCR_PRIOR_WORK_H
#define VSHU_SCREEN_SCR_PRIOR_WORK_H

#include "screen/shell.h"

void scr_prior_work(struct shell *shell, int64_t material_id);

#endif
