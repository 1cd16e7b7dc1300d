/*
 * scr_signal.h: a signal: written down, read, registered, answered (cl. 4, 11,
 * 22).
 */
#ifndef VSHU_SCREEN_SCR_SIGNAL_H
#define VSHU_SCREEN_SCR_SIGNAL_H

#include "model/signal.h"
#include "screen/steps.h"

/* The card of one. */
void scr_signal(struct shell *shell, int64_t id);
/* The form for a new one (child_id: about whom, or 0), and for a known one. */
void scr_signal_new(struct shell *shell, enum signal_source source,
		    int64_t child_id);
void scr_signal_edit(struct shell *shell, int64_t id);

/* Steps: about subject->signal_id (or the case's first unregistered one). */
step_open scr_signal_register;
step_open scr_signal_answer;

#endif
