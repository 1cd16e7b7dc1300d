/*
 * scr_drafts.h: what this person left unfinished.
 */
#ifndef VSHU_SCREEN_SCR_DRAFTS_H
#define VSHU_SCREEN_SCR_DRAFTS_H

#include "screen/shell.h"

/* At the start: shown if there are any. */
void scr_drafts_offer(struct shell *shell);
/* On demand: says so if there are none. */
void scr_drafts(struct shell *shell);

#endif
