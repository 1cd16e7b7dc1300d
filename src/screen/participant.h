/*
 * participant.h: who takes part in a meeting of the Council, or is invited to
 * it (cl. 6, 8, 9, 13(3)): how they read, and their forms.
 */
#ifndef VSHU_SCREEN_PARTICIPANT_H
#define VSHU_SCREEN_PARTICIPANT_H

#include "model/council.h"
#include "screen/shell.h"

/* Full name; agency's name if nobody is named. The caller's to free. */
char *participant_name(struct app *app, const struct participant *p);
/* Position, kinship or agency, in words; "" if nothing is known. Likewise. */
char *participant_position(struct app *app, const struct participant *p);
/* "[+]", "[-]", "[ ]". */
const char *participant_sign(const struct participant *p);

/* The form of one; a new one after asking what they take part as. */
void participant_edit(struct shell *shell, int64_t id);
void participant_add(struct shell *shell, int64_t meeting_id);
/* How and when the invitations of n participants were handed over. */
void participant_hand(struct shell *shell, const int64_t *ids, int64_t n);
/* Present, absent, present …: at once, without a form. */
void participant_toggle(struct shell *shell, const struct participant *p);
/* Those of whom nothing is said yet are present. */
void participant_all_present(struct shell *shell, int64_t meeting_id);

#endif
