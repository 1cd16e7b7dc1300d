/*
 * scr_profile.h: the regulation profiles: what follows from the order, as dated
 * data, and the way to enter the next one.
 */
#ifndef VSHU_SCREEN_SCR_PROFILE_H
#define VSHU_SCREEN_SCR_PROFILE_H

#include "screen/shell.h"

/* All of them, the newest first. */
void scr_profiles(struct shell *shell);
/*
 * The form of the next one, filled with a copy of the profile of that row; its
 * draft is kept until it is saved. 1 if it was.
 */
int scr_profile_next(struct shell *shell, int64_t from_id);

#endif
