/*
 * agenda.h: the cases on the agenda of a meeting: put there, heard, decided
 * (cl. 5, 15, 17, 21, 23).
 */
#ifndef VSHU_SCREEN_AGENDA_H
#define VSHU_SCREEN_AGENDA_H

#include "model/council.h"
#include "screen/shell.h"

/* Cases that wait are picked, several at once. */
void agenda_pick(struct shell *shell, int64_t meeting_id);
/* One case, its question by its stage (asked for, if several fit). 1 if it
 * stands on the agenda now. */
int agenda_add(struct shell *shell, int64_t meeting_id, int64_t case_id);
/* What was heard, who spoke, what was decided: the form of one item. */
void agenda_item_open(struct shell *shell, int64_t item_id);
/* Off the agenda, after a question. */
void agenda_remove(struct shell *shell, int64_t item_id);
/* "Ким Алина, 5 «А»: постановка на учёт"; the caller's. */
char *agenda_item_name(struct app *app, const struct agenda_item *item);

#endif
