/*
 * scr_outward.h: word to the agencies (cl. 20), refusal of help and petitions
 * (cl. 21), removal (cl. 23), transfer (cl. 24).
 */
#ifndef VSHU_SCREEN_SCR_OUTWARD_H
#define VSHU_SCREEN_SCR_OUTWARD_H

#include "screen/steps.h"

/* Steps, about subject->case_id. */
step_open scr_notice_send; /* ref_id: the agency, 0: the first owed */
step_open scr_refusal_record;
step_open scr_petition_create;
step_open scr_petition_outcome; /* ref_id: the petition, 0: picked */
step_open scr_removal_request;
step_open scr_transfer_create;
step_open scr_transfer_confirm; /* ref_id: the transfer, 0: picked */

/* What the order asks there: F1, where such a record is read again too. */
extern const struct screen_help scr_notice_help[], scr_refusal_help[],
	scr_removal_help[], scr_transfer_help[];

#endif
