/*
 * scr_settings.h: the school, its week and hours, how terms are counted, this
 * person's language and Esc key.
 */
#ifndef VSHU_SCREEN_SCR_SETTINGS_H
#define VSHU_SCREEN_SCR_SETTINGS_H

#include "screen/shell.h"

void scr_settings(struct shell *shell);

#endif
