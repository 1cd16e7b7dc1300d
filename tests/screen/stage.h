/*
 * stage.h: a case brought to a stage of its way by app_ functions, so that a
 * test of a screen begins where that screen does. The person at the register
 * changes on the way: session_start() says who sits there then.
 */
#ifndef VSHU_TESTS_SCREEN_STAGE_H
#define VSHU_TESTS_SCREEN_STAGE_H

#include "model/council.h"
#include "screen/session.h"

/* Signal of the police about the child, not registered yet. */
int64_t stage_signal(struct session *s, int64_t child_id);
/* The same, registered. The case; the open one, if there is one already. */
int64_t stage_gathering(struct session *s, int64_t child_id);
/* Primary information complete. */
int64_t stage_assessment(struct session *s, int64_t child_id);
/* Materials handed over, put before the Council. */
int64_t stage_council(struct session *s, int64_t child_id);
/* A meeting called for that day (ISO), the case on its agenda. */
int64_t stage_meeting(struct session *s, const char *day, int64_t case_id,
		      enum agenda_question question, int64_t *item_id);
/* Everybody is there, the meeting is open. */
void stage_open(struct session *s, int64_t meeting_id);
void stage_decide(struct session *s, int64_t item_id, enum decision decision);
/* Closed and signed. */
void stage_sign(struct session *s, int64_t meeting_id);
/* Placed today, protocol signed, plan of two measures approved. */
int64_t stage_support(struct session *s, int64_t child_id);

/* The family has moved: removal is asked for; taken off today (cl. 23). */
void stage_ask_removal(struct session *s, int64_t case_id);
void stage_remove(struct session *s, int64_t case_id);

/* Another person of the session's school sits at the register. */
void stage_as(struct session *s, int64_t staff_id);

#endif
