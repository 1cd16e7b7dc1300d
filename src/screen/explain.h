/*
 * explain.h: how a last day was counted, day by day, with each day off on the
 * way and the clause.
 */
#ifndef VSHU_SCREEN_EXPLAIN_H
#define VSHU_SCREEN_EXPLAIN_H

#include "app/deadline.h"
#include "screen/shell.h"

void explain_deadline(struct shell *shell, const struct deadline *deadline);
/* The most pressing open duty of a case. */
void explain_case(struct shell *shell, int64_t case_id);
/* The open duty of a case that is about this record of its own. */
void explain_duty(struct shell *shell, int64_t case_id,
		  enum obligation_rule rule, int64_t ref_id);
/* The most pressing open duty that a signal has set off. */
void explain_signal(struct shell *shell, int64_t signal_id);

#endif
