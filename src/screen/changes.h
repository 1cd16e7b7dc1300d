/*
 * changes.h: what was corrected in a child's file, to be read.
 */
#ifndef VSHU_SCREEN_CHANGES_H
#define VSHU_SCREEN_CHANGES_H

#include "screen/shell.h"

void changes_read(struct shell *shell, int64_t child_id);

#endif
