/*
 * step.h: what every function that changes something is made of: rows with
 * their audit, the event, and through it the duties.
 *
 *	if (app_allow(…) || db_begin(app->db, err))
 *		return err->code;
 *	…app_put(), app_event()…
 *	return db_end(app->db, code, err);
 */
#ifndef VSHU_APP_STEP_H
#define VSHU_APP_STEP_H

#include "app/app.h"
#include "app/right.h"
#include "model/casefile.h"
#include "model/event.h"
#include "model/stage.h"
#include "store/audit.h"
#include "store/record.h"

/* The audit's row about this person's action, to be completed. */
struct audit_entry app_audit_entry(const struct app *app, enum action action,
				   int64_t child_id);

/*
 * Writes a record (new: row.id 0) and its audit. before: as it was read, NULL
 * if it is new. Nothing is written if nothing differs. In a transaction.
 */
enum err_code app_put(struct app *app, enum action action, int64_t child_id,
		      const struct record_kind *kind, const void *before,
		      void *record, struct err *err) ERR_MUST_CHECK;
int app_differs(const struct field *fields, const void *a, const void *b);
/* Deletes one, with its audit. In a transaction. */
enum err_code app_take_out(struct app *app, enum action action,
			   int64_t child_id, const struct record_kind *kind,
			   const void *record, struct err *err) ERR_MUST_CHECK;

/*
 * When something that is only known by its day happened: now, if that is
 * today; noon of a day before. ERR_INVALID with the field's name if the day
 * lies ahead or is none.
 */
enum err_code app_when(const struct app *app, int64_t day, const char *field,
		       int64_t *at, struct err *err) ERR_MUST_CHECK;
/* The same for a moment; MOMENT_NONE is now. */
enum err_code app_when_at(const struct app *app, int64_t at, const char *field,
			  int64_t *out, struct err *err) ERR_MUST_CHECK;

/* One step, as it goes into the chronology. What does not apply is 0. */
struct app_event {
	enum event_type type;
	int64_t at; /* when it happened; 0: now */
	int64_t signal_id, case_id, meeting_id;
	const char *table; /* the row it is about */
	int64_t ref_id;
	const char *note;
	int only_told; /* stands in the chronology; no duty follows */
};
/* Writes it; duties that follow are opened and closed. In a transaction. */
enum err_code app_event(struct app *app, const struct app_event *event,
			struct err *err) ERR_MUST_CHECK;

/*
 * A case while a step is taken. Opened with its scope, the right asked and its
 * facts read; facts may be added to before app_way_go(). c is written back by
 * app_way_end().
 */
struct app_way {
	struct casefile before, c;
	struct stage_facts facts;
	struct app_scope scope;
	enum action action;
};
void app_way_init(struct app_way *way);
void app_way_release(struct app_way *way);
/* Reads it; the right is asked elsewhere. In a transaction. */
enum err_code app_way_load(struct app *app, struct app_way *way,
			   int64_t case_id, struct err *err) ERR_MUST_CHECK;
/* Reads it and asks the right. In a transaction. */
enum err_code app_way_begin(struct app *app, struct app_way *way,
			    enum action action, int64_t case_id,
			    struct err *err) ERR_MUST_CHECK;
/*
 * Asks the stage machine and moves the case (in memory): ERR_BLOCKED with what
 * is missing.
 */
enum err_code app_way_go(struct app *app, struct app_way *way,
			 enum event_type event, struct err *err) ERR_MUST_CHECK;
/* Writes the case, if it has changed, and the event. */
enum err_code app_way_end(struct app *app, struct app_way *way,
			  const struct app_event *event,
			  struct err *err) ERR_MUST_CHECK;

/*
 * One record that a step of a case writes, its number from the journal of
 * outgoing papers, and its event, in one.
 */
struct app_outgoing {
	enum action action;
	enum event_type event;
	const struct record_kind *kind;
	void *record;
	int64_t at;
	char **number; /* in the record; NULL: it has none */
};
enum err_code app_put_outgoing(struct app *app, struct app_way *way,
			       const struct app_outgoing *o, const void *before,
			       struct err *err) ERR_MUST_CHECK;
/*
 * db_end(); if nothing was written the record is as new as it was (its row
 * before: was), so that the next try writes it.
 */
enum err_code app_end_outgoing(struct app *app, const struct app_outgoing *o,
			       const struct row *was, enum err_code code,
			       struct err *err) ERR_MUST_CHECK;

/* A text that must be there: ERR_REQUIRED with the field. */
enum err_code app_need_text(const char *text, const char *field,
			    struct err *err) ERR_MUST_CHECK;
/* Year of the calendar / year in which the school year of a day begins. */
int app_year(int64_t day);
int app_school_year(int64_t day);

#endif
