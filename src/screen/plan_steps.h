/*
 * plan_steps.h: what is done with a plan and its measures, as forms.
 */
#ifndef VSHU_SCREEN_PLAN_STEPS_H
#define VSHU_SCREEN_PLAN_STEPS_H

#include "model/plan.h"
#include "screen/shell.h"

/* A measure from the catalogue (those fitting the grounds first) or of one's
 * own, then its form. */
void plan_measure_add(struct shell *shell, const struct plan *plan);
/* One that is there, in a draft. */
void plan_measure_edit(struct shell *shell, int64_t measure_id);
/* Everything about one: its notes, how it ended. */
void plan_measure_read(struct shell *shell, int64_t measure_id);
/* Period, situation, parent; one not yet saved becomes the case's draft. 1 if
 * it was saved: plan holds it. */
int plan_edit(struct shell *shell, struct plan *plan);
/* Before the head of the school. */
void plan_submit(struct shell *shell, const struct plan *plan);

/* By the head: approved as of today, or returned with a comment. */
void plan_approve(struct shell *shell, const struct plan *plan);

#endif
