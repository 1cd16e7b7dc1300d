/*
 * scr_measures.h: the measures of all plans in force, by their terms (cl. 19).
 */
#ifndef VSHU_SCREEN_SCR_MEASURES_H
#define VSHU_SCREEN_SCR_MEASURES_H

#include "screen/shell.h"

void scr_measures(struct shell *shell);

#endif
