/*
 * scr_family.h: a family with its members (cl. 9, 12) and children.
 */
#ifndef VSHU_SCREEN_SCR_FAMILY_H
#define VSHU_SCREEN_SCR_FAMILY_H

#include "screen/steps.h"

void scr_family(struct shell *shell, int64_t id);
/* Of the case's child; the child itself, if it has no family yet. */
void scr_family_step(struct shell *shell, const struct subject *subject);
/* The family's name from what was typed; its id, or 0. */
int64_t scr_family_new(struct shell *shell, const char *typed);
/* With what is known of the child's; NULL: nothing. */
int64_t scr_family_of(struct shell *shell, const char *name,
		      const char *address, const char *phone);
/* A parent, another legal representative, a relative; id 0: a new one. */
int64_t scr_family_member(struct shell *shell, int64_t family_id, int64_t id);

#endif
