/*
 * scr_calendar.h: the year's days off and why, and the school's own days.
 */
#ifndef VSHU_SCREEN_SCR_CALENDAR_H
#define VSHU_SCREEN_SCR_CALENDAR_H

#include "screen/shell.h"

void scr_calendar(struct shell *shell);

#endif
