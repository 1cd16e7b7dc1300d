/*
 * scr_help_kinds.h: the catalogue of help (cl. 18): what the regulation profile
 * has, and the school's own.
 */
#ifndef VSHU_SCREEN_SCR_HELP_KINDS_H
#define VSHU_SCREEN_SCR_HELP_KINDS_H

#include "screen/shell.h"

void scr_help_kinds(struct shell *shell);
/* The form of one of the school's own; id 0: a new one. */
void scr_help_kind_edit(struct shell *shell, int64_t id);

#endif
