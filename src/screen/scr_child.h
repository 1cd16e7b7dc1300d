/*
 * scr_child.h: a child: card and form. Search before create: who may be the same
 * is shown before a second one is made.
 */
#ifndef VSHU_SCREEN_SCR_CHILD_H
#define VSHU_SCREEN_SCR_CHILD_H

#include "screen/shell.h"

void scr_child(struct shell *shell, int64_t id);
/* From what was typed to find it ("" or NULL: nothing); its id, or 0. */
int64_t scr_child_new(struct shell *shell, const char *typed);
void scr_child_edit(struct shell *shell, int64_t id);

#endif
