/*
 * scr_request.h: requests to agencies and their answers (cl. 13(2)).
 */
#ifndef VSHU_SCREEN_SCR_REQUEST_H
#define VSHU_SCREEN_SCR_REQUEST_H

#include "screen/steps.h"

/* Steps: a new request in subject->case_id. */
step_open scr_request_send;
/* The answer to request subject->ref_id (0: picked among the open ones). */
step_open scr_request_answer;

/* What the order asks there: F1, where a request is read again too. */
extern const struct screen_help scr_request_help[];

#endif
