/*
 * draft.h: what stands in a form, kept before it is saved, so that a lost line
 * loses no sentence. One draft a person, form and record; a second window with
 * the same form gives it a name of its own ("signal~2").
 */
#ifndef VSHU_APP_DRAFT_H
#define VSHU_APP_DRAFT_H

#include "app/app.h"

/* The one form that is filled in before there is a person: its name. */
#define DRAFT_FIRST_RUN "first_run"

/*
 * form is the form's own name ("signal", "primary_info" …), record_id 0 for a
 * record not yet saved, owner_id the case or meeting it belongs to (or 0).
 * base_version is the row.version that the form shows, 0 if it has no row: what a
 * colleague saves later is seen by it. body is any text. Safe to call every 2
 * seconds and from a hang-up: one short transaction, no event.
 */
enum err_code app_draft_keep(struct app *app, const char *form,
			     int64_t record_id, int64_t owner_id,
			     int64_t base_version, const char *body,
			     struct err *err) ERR_MUST_CHECK;
/* *body NULL if there is none, else the caller's; *saved_at when it was kept. */
enum err_code app_draft_find(struct app *app, const char *form,
			     int64_t record_id, int64_t owner_id, char **body,
			     int64_t *saved_at, int64_t *base_version,
			     struct err *err) ERR_MUST_CHECK;
enum err_code app_draft_drop(struct app *app, const char *form,
			     int64_t record_id, int64_t owner_id,
			     struct err *err) ERR_MUST_CHECK;

struct app_draft {
	char *form;
	int64_t record_id, owner_id, saved_at;
};
struct app_drafts {
	int n;
	struct app_draft *items; /* the newest first */
};
/* What this person left unfinished: offered at the start. */
enum err_code app_drafts(struct app *app, struct app_drafts *out,
			 struct err *err) ERR_MUST_CHECK;
void app_drafts_release(struct app_drafts *d);

#endif
