/*
 * plan.h: what the steps around a plan share. For app/ alone.
 */
#ifndef VSHU_APP_PLAN_H
#define VSHU_APP_PLAN_H

#include "app/app.h"
#include "app/step.h"
#include "model/plan.h"

/* A plan that is changed, and its case. */
struct drawing {
	struct app_way way;
	struct plan before, p;
};
void drawing_init(struct drawing *d);
void drawing_release(struct drawing *d);
/* Reads both and asks the right. In a transaction, as what follows. */
enum err_code drawing_begin(struct app *app, struct drawing *d,
			    enum action action, int64_t plan_id,
			    struct err *err) ERR_MUST_CHECK;
/* Writes the plan, the case and the event. */
enum err_code drawing_end(struct app *app, struct drawing *d,
			  enum event_type type, int64_t at, const char *note,
			  struct err *err) ERR_MUST_CHECK;

/* ERR_BLOCKED unless the plan is in force. */
enum err_code plan_in_force(const struct plan *p,
			    struct err *err) ERR_MUST_CHECK;

/*
 * cl. 16, 19: what reviews added to the plan since, or a longer period, waits
 * for the head's approval.
 */
enum err_code addition_is_pending(struct app *app, const struct plan *p,
				  int *is, struct err *err) ERR_MUST_CHECK;
/* ERR_INVALID: on that day what was added last had not been approved yet. */
enum err_code addition_check_day(struct app *app, const struct plan *p,
				 int64_t day, const char *field,
				 struct err *err) ERR_MUST_CHECK;
/* Approved, all of it, on that day. d->p is an approved plan. */
enum err_code addition_approve(struct app *app, struct drawing *d, int64_t day,
			       int64_t at, struct err *err) ERR_MUST_CHECK;
/*
 * A measure comes to an approved plan (is_new), is changed or taken out of it.
 * ERR_BLOCKED without a review, and for one that was approved.
 */
enum err_code addition_change(struct app *app, const struct plan *p,
			      struct measure *m, int is_new,
			      struct err *err) ERR_MUST_CHECK;
/* After that: the head owes an approval, or none any more. */
enum err_code addition_follow(struct app *app, const struct plan *p,
			      struct err *err) ERR_MUST_CHECK;

/* The case leaves the register: its plan ends. In the caller's transaction. */
enum err_code plan_end(struct app *app, const struct app_way *way,
		       struct err *err) ERR_MUST_CHECK;

/* May its text and measures be changed? ERR_BLOCKED in words. */
enum err_code plan_is_draft(const struct plan *p,
			    struct err *err) ERR_MUST_CHECK;

#endif
