/*
 * conflict.h: two people at one record: both versions, field by field, and the
 * choice. recordform.c's.
 */
#ifndef VSHU_SCREEN_CONFLICT_H
#define VSHU_SCREEN_CONFLICT_H

#include "base/field.h"
#include "screen/shell.h"

/*
 * Shows the fields in which mine and theirs differ. What only one of us changed
 * since original is chosen so beforehand. take[i] (one a field of fields, in
 * their order) becomes 1 where theirs is to be taken. 1 if the person decided,
 * 0 for Esc.
 */
int conflict_run(struct shell *shell, const struct field *fields,
		 const void *original, const void *mine, const void *theirs,
		 int *take);

#endif
