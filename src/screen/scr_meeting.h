/*
 * scr_meeting.h: a meeting of the Council: agenda, participants, hearing,
 * decisions, protocol (cl. 5-9, 13, 15, 17).
 */
#ifndef VSHU_SCREEN_SCR_MEETING_H
#define VSHU_SCREEN_SCR_MEETING_H

#include "screen/steps.h"

void scr_meeting(struct shell *shell, int64_t id);

/* Steps. A meeting is subject->meeting_id, or ref_id where that is 0. */
step_open scr_meeting_step;
/* The case on the agenda of a called meeting, or of a new one. */
step_open scr_meeting_call;
/* The item of subject->case_id is heard. */
step_open scr_meeting_decide;
step_open scr_meeting_sign;
step_open scr_meeting_amend;

#endif
