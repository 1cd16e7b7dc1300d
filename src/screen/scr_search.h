/*
 * scr_search.h: F7: one box over children, cases, signals and protocols.
 */
#ifndef VSHU_SCREEN_SCR_SEARCH_H
#define VSHU_SCREEN_SCR_SEARCH_H

#include "screen/shell.h"

void scr_search(struct shell *shell);

#endif
