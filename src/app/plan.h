/*
 * plan.h: what the steps around a plan share. For app/ alone.
 */
#ifndef VSHU_APP_PLAN_H
#define VSHU_APP_PLAN_H

#include "app/app.h"
#include "app/step.h"
#include "model/plan.h"

/* The case leaves the register: its plan ends. In the caller's transaction. */
enum err_code plan_end(struct app *app, const struct app_way *way,
		       struct err *err) ERR_MUST_CHECK;

/* May its text and measures be changed? ERR_BLOCKED in words. */
enum err_code plan_is_draft(const struct plan *p,
			    struct err *err) ERR_MUST_CHECK;

#endif
