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

#endif
