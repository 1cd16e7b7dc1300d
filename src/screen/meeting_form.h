/*
 * meeting_form.h: what is done with a meeting of the Council as a whole: called,
 * moved, cancelled, its protocol signed and added to (cl. 5, 17).
 */
#ifndef VSHU_SCREEN_MEETING_FORM_H
#define VSHU_SCREEN_MEETING_FORM_H

#include "model/council.h"
#include "screen/shell.h"

/* Calls one (after the composition, if there is none); its id, or 0. */
int64_t meeting_call(struct shell *shell);
/* Date, time, place, who presides: while it is only called. */
void meeting_edit(struct shell *shell, int64_t id);
void meeting_cancel(struct shell *shell, int64_t id);
/* cl. 17: signed by the person presiding and the secretary. */
void meeting_sign(struct shell *shell, int64_t id);
/* A correction of a signed protocol; the addendum's id, or 0. */
int64_t meeting_amend(struct shell *shell, int64_t id);
/* "24.11.2026 15:00", with the protocol's number if it has one. */
char *meeting_name(struct app *app, const struct meeting *m);

#endif
