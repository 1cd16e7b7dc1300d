/*
 * right.h: the one place that asks the table role x action (model/role.h) and
 * looks whether the record at hand lies within a bounded right.
 */
#ifndef VSHU_APP_RIGHT_H
#define VSHU_APP_RIGHT_H

#include "app/app.h"
#include "app/record.h"

/* What a record belongs to: found by walking up to its owners. */
struct app_scope {
	int64_t child_id;  /* 0: not about one child */
	int64_t case_id;   /* 0: of no case */
	int64_t signal_id; /* it is a signal */
	int64_t family_id; /* it is a family or of one */
	int64_t class_id;  /* of a child not yet saved, or a class */
	int is_mine;	   /* written, given or answered for by this person */
	int takes_part;	   /* it is of a plan in which a measure is theirs */
};

/*
 * Whether the person may. scope NULL: about no record in particular (then a
 * bounded right is enough). ERR_DENIED says who may.
 */
enum err_code app_allow(struct app *app, enum action action,
			const struct app_scope *scope,
			struct err *err) ERR_MUST_CHECK;
/* The refusal itself: the roles that may, a msgid a line. */
enum err_code app_deny(struct app *app, enum action action,
		       struct err *err) ERR_MUST_CHECK;
/* The same as an answer: *may 1 or 0, without a refusal. */
enum err_code app_may_here(struct app *app, enum action action,
			   const struct app_scope *scope, int *may,
			   struct err *err) ERR_MUST_CHECK;
/* For a list: 0 all, else the staff id whose rows alone are shown. */
int64_t app_scope_of_list(const struct app *app, enum action action);
/* The same person, if the right reaches to the own classes; else 0. */
int64_t app_class_scope_of_list(const struct app *app, enum action action);

/* What a record, as it stands in memory, belongs to. */
enum err_code app_scope_find(struct app *app, enum app_record kind,
			     const void *record, struct app_scope *out,
			     struct err *err) ERR_MUST_CHECK;
enum err_code app_scope_of_case(struct app *app, int64_t case_id,
				struct app_scope *out,
				struct err *err) ERR_MUST_CHECK;
enum err_code app_scope_of_child(struct app *app, int64_t child_id,
				 struct app_scope *out,
				 struct err *err) ERR_MUST_CHECK;

/* app_allow() about a case / a child, in one. */
enum err_code app_allow_case(struct app *app, enum action action,
			     int64_t case_id, struct err *err) ERR_MUST_CHECK;
enum err_code app_allow_child(struct app *app, enum action action,
			      int64_t child_id, struct err *err) ERR_MUST_CHECK;

/*
 * A child's file was opened: a row in the audit, once in ten minutes for the
 * same person and child. In a transaction or not. child_id 0: nothing.
 */
enum err_code app_viewed(struct app *app, enum action action, int64_t child_id,
			 const char *table, int64_t record_id,
			 struct err *err) ERR_MUST_CHECK;

#endif
