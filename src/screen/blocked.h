/*
 * blocked.h: a step that is not possible yet: what is missing and whose it is.
 */
#ifndef VSHU_SCREEN_BLOCKED_H
#define VSHU_SCREEN_BLOCKED_H

#include "screen/shell.h"

/*
 * Shows all that is missing for an action on a case; Enter on a line goes to
 * the step that mends it. 0 if nothing is missing (nothing was shown).
 */
int blocked_run(struct shell *shell, int64_t case_id, enum action action);

#endif
