/*
 * record_open.h: from a line of the chronology to the record it is about: read,
 * or corrected with a reason.
 */
#ifndef VSHU_SCREEN_RECORD_OPEN_H
#define VSHU_SCREEN_RECORD_OPEN_H

#include "screen/shell.h"

/* table as events name it; case_id the case it stands in. Says so if there is
 * nothing to open. */
void record_open(struct shell *shell, const char *table, int64_t id,
		 int64_t case_id);

#endif
