/*
 * council.h: what the steps around a meeting share (council.c, decide.c,
 * protocol.c, saved_council.c). For app/ alone; all in the caller's transaction.
 */
#ifndef VSHU_APP_COUNCIL_H
#define VSHU_APP_COUNCIL_H

#include "app/app.h"
#include "app/step.h"
#include "model/council.h"

/* cl. 6, 7: council_check() with the members' roles. */
enum err_code council_check_whole(struct app *app, const struct council *c,
				  const struct council_member *members, int n,
				  struct err *err) ERR_MUST_CHECK;

/* A meeting that must have that status: ERR_BLOCKED in words. */
enum err_code meeting_load(struct app *app, int64_t meeting_id,
			   enum meeting_status status, struct meeting *out,
			   struct err *err) ERR_MUST_CHECK;

/* cl. 6, 7: chair, secretary and enough members are marked as present. */
enum err_code meeting_check_attendance(struct app *app, const struct meeting *m,
				       struct err *err) ERR_MUST_CHECK;

/* The event, for each case on the agenda. */
enum err_code meeting_tell_cases(struct app *app, const struct app_event *event,
				 int64_t meeting_id,
				 struct err *err) ERR_MUST_CHECK;
/* Last days of those cases are counted again. */
enum err_code meeting_recount(struct app *app, int64_t meeting_id,
			      struct err *err) ERR_MUST_CHECK;

/* A meeting that is changed. */
struct sitting {
	struct meeting before, m;
	int64_t at; /* when what happens in it happens */
};
void sitting_init(struct sitting *s);
void sitting_release(struct sitting *s);
/* Asks the right and reads a meeting of that status. */
enum err_code sitting_begin(struct app *app, struct sitting *s,
			    enum action action, int64_t meeting_id,
			    enum meeting_status status,
			    struct err *err) ERR_MUST_CHECK;
enum err_code sitting_put(struct app *app, struct sitting *s,
			  enum action action, struct err *err) ERR_MUST_CHECK;
/* Written for the meeting, where its duties follow, and told to each case. */
enum err_code sitting_tell(struct app *app, const struct sitting *s,
			   enum event_type type, int64_t at, const char *note,
			   struct err *err) ERR_MUST_CHECK;

#endif
