/*
 * handover.h: giving an open duty to somebody else (DESIGN.md promise 9). When
 * a class, its teacher or a job changes hands, this happens by itself.
 */
#ifndef VSHU_APP_HANDOVER_H
#define VSHU_APP_HANDOVER_H

#include "app/app.h"

/* cl. 10: the deputy or the head gives one duty to a person, saying why. */
enum err_code app_duty_reassign(struct app *app, int64_t obligation_id,
				int64_t staff_id, const char *reason,
				struct err *err) ERR_MUST_CHECK;
/* The same of a measure of a plan in force: its person changes with the duty. */
enum err_code app_measure_reassign(struct app *app, int64_t measure_id,
				   int64_t staff_id, const char *reason,
				   struct err *err) ERR_MUST_CHECK;

#endif
