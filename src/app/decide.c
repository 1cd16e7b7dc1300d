#include "config.h"

/* cl. 7, 15, 17: the meeting opened, what was decided, the protocol. */
#include "app/way.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "app/council.h"
#include "app/duty.h"
#include "app/plan.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/bug.h"
#include "base/mem.h"
#include "model/outward.h"
#include "store/casefile.h"
#include "store/council.h"
#include "store/setting.h"

void sitting_init(struct sitting *s)
{
	record_init(&record_meeting, &s->before);
	record_init(&record_meeting, &s->m);
	s->at = MOMENT_NONE;
}

void sitting_release(struct sitting *s)
{
	record_release(&record_meeting, &s->before);
	record_release(&record_meeting, &s->m);
}

static int64_t sitting_moment(const struct app *app, const struct meeting *m)
{
	if (m->held_on == app_today(app))
		return app_now(app);
	return moment_from_day(m->held_on, m->starts_at == INT_NONE
						   ? SECONDS_A_DAY / 2
						   : (int)m->starts_at * 60);
}

enum err_code sitting_begin(struct app *app, struct sitting *s,
			    enum action action, int64_t meeting_id,
			    enum meeting_status status, struct err *err)
{
	if (app_allow(app, action, NULL, err) ||
	    meeting_load(app, meeting_id, status, &s->before, err))
		return err->code;
	record_copy(&record_meeting, &s->m, &s->before);
	s->at = sitting_moment(app, &s->m);
	return ERR_OK;
}

enum err_code sitting_put(struct app *app, struct sitting *s,
			  enum action action, struct err *err)
{
	return app_put(app, action, 0, &record_meeting, &s->before, &s->m, err);
}

enum err_code sitting_tell(struct app *app, const struct sitting *s,
			   enum event_type type, int64_t at, const char *note,
			   struct err *err)
{
	struct app_event e = {
		.type = type,
		.at = at,
		.meeting_id = s->m.row.id,
		.table = "meeting",
		.ref_id = s->m.row.id,
		.note = note,
	};

	if (app_event(app, &e, err))
		return err->code;
	e.only_told = 1;
	return meeting_tell_cases(
		app, &e, s->m.amends_id ? s->m.amends_id : s->m.row.id, err);
}

/* Opening. */

enum err_code meeting_check_attendance(struct app *app, const struct meeting *m,
				       struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_participant,
					 "meeting_id", m->row.id, &list, err);

	if (!code)
		code = meeting_check_opening(
			m, (const struct participant *)(void *)list.items,
			list.n, err);
	record_array_release(&list);
	return code;
}

/* Each question must be able to be heard. */
static enum err_code check_agenda(struct app *app, const struct meeting *m,
				  struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_agenda_item,
					 "meeting_id", m->row.id, &list, err);

	if (!code && !list.n)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("Nothing stands on the agenda."), NULL);
	for (int i = 0; !code && i < list.n; i++) {
		const struct agenda_item *item = record_at(&list, i);
		struct app_way way;

		app_way_init(&way);
		code = app_way_load(app, &way, item->case_id, err);
		if (!code)
			code = app_way_go(app, &way, EVENT_MEETING_OPENED, err);
		app_way_release(&way);
	}
	record_array_release(&list);
	return code;
}

enum err_code app_meeting_open(struct app *app, int64_t meeting_id,
			       struct err *err)
{
	struct sitting s;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	sitting_init(&s);
	code = sitting_begin(app, &s, ACTION_MEETING_RUN, meeting_id,
			     MEETING_STATUS_CALLED, err);
	if (!code && s.m.held_on > app_today(app))
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("The day of the meeting has not come "
				      "yet."),
				   NULL);
	if (!code)
		code = check_agenda(app, &s.m, err);
	if (!code)
		code = meeting_check_attendance(app, &s.m, err);
	if (!code) {
		s.m.status = MEETING_STATUS_OPENED;
		code = sitting_put(app, &s, ACTION_MEETING_RUN, err);
	}
	if (!code)
		code = sitting_tell(app, &s, EVENT_MEETING_OPENED, s.at, NULL,
				    err);
	sitting_release(&s);
	return db_end(app->db, code, err);
}

/* Deciding. */

static enum event_type decision_event(enum decision decision)
{
	switch (decision) {
	case DECISION_PLACE:
		return EVENT_DECISION_PLACED;
	case DECISION_REFUSE:
		return EVENT_DECISION_REFUSED;
	case DECISION_POSTPONE:
		return EVENT_DECISION_POSTPONED;
	case DECISION_REMOVE:
		return EVENT_DECISION_REMOVED;
	case DECISION_KEEP:
		return EVENT_DECISION_KEPT;
	case DECISION_PETITION:
		return EVENT_DECISION_PETITION;
	case DECISION_NONE:
		break;
	}
	BUG("no such decision: %d", (int)decision);
}

static enum casefile_outcome outcome_of(enum removal_reason reason)
{
	switch (reason) {
	case REMOVAL_REASON_MOVED:
		return CASEFILE_OUTCOME_MOVED;
	case REMOVAL_REASON_SCHOOL:
		return CASEFILE_OUTCOME_TRANSFERRED;
	case REMOVAL_REASON_FINISHED:
		return CASEFILE_OUTCOME_FINISHED;
	case REMOVAL_REASON_NONE:
	case REMOVAL_REASON_POSITIVE:
		break;
	}
	return CASEFILE_OUTCOME_POSITIVE;
}

static enum err_code removal_outcome(struct app *app, struct app_way *way,
				     struct err *err)
{
	struct casefile_parts parts;
	struct removal r;
	enum err_code code;

	record_init(&record_removal, &r);
	code = casefile_parts(app->db, way->c.row.id, &parts, err);
	if (!code && parts.removal_id)
		code = record_load(app->db, &record_removal, parts.removal_id,
				   &r, err);
	if (!code)
		way->c.outcome = outcome_of((enum removal_reason)r.reason);
	record_release(&record_removal, &r);
	return code;
}

/* What the decision makes of the case, beyond its stage. */
static enum err_code apply_decision(struct app *app, struct app_way *way,
				    const struct agenda_item *item, int64_t day,
				    struct err *err)
{
	switch ((enum decision)item->decision) {
	case DECISION_PLACE:
		way->c.placed_on = day;
		way->c.responsible_id = item->responsible_id;
		break;
	case DECISION_REFUSE:
		way->c.closed_on = day;
		way->c.outcome = CASEFILE_OUTCOME_REFUSED;
		break;
	case DECISION_REMOVE:
		way->c.closed_on = day;
		return removal_outcome(app, way, err);
	case DECISION_NONE:
	case DECISION_POSTPONE:
	case DECISION_KEEP:
	case DECISION_PETITION:
		break;
	}
	return ERR_OK;
}

/* What the decision leaves nothing more to do about. */
static enum err_code after_decision(struct app *app, const struct app_way *way,
				    enum decision decision, struct err *err)
{
	if (decision == DECISION_REFUSE)
		return duty_end_case(app, way->c.row.id,
				     N_("The Council refused to place."), err);
	if (decision != DECISION_REMOVE)
		return ERR_OK;
	if (plan_end(app, way, err))
		return err->code;
	return duty_end_case(app, way->c.row.id,
			     N_("The child was removed from the register."),
			     err);
}

static enum err_code load_item(struct app *app, struct agenda_item *item,
			       struct agenda_item *before, struct err *err)
{
	if (record_load(app->db, &record_agenda_item, item->row.id, before,
			err))
		return err->code;
	if (before->row.version != item->row.version)
		return err_set(err, ERR_CONFLICT, "agenda_item");
	if (before->decided_at != MOMENT_NONE)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("This item is decided already."), NULL);
	/* Which case and meeting it is about, is not for the form to say. */
	item->meeting_id = before->meeting_id;
	item->case_id = before->case_id;
	item->position = before->position;
	return ERR_OK;
}

static enum err_code decide_in(struct app *app, struct agenda_item *item,
			       struct agenda_item *before, struct sitting *s,
			       struct app_way *way, struct err *err)
{
	struct app_event e = { .table = "agenda_item",
			       .ref_id = item->row.id,
			       .note = item->decision_text };

	if (app_allow(app, ACTION_DECISION_RECORD, NULL, err) ||
	    load_item(app, item, before, err) ||
	    app_check(app, APP_AGENDA_ITEM, item, err) ||
	    agenda_item_check(item, err) ||
	    sitting_begin(app, s, ACTION_DECISION_RECORD, item->meeting_id,
			  MEETING_STATUS_OPENED, err) ||
	    app_way_begin(app, way, ACTION_DECISION_RECORD, item->case_id, err))
		return err->code;
	e.type = decision_event((enum decision)item->decision);
	e.at = s->at;
	e.meeting_id = item->meeting_id;
	item->decided_at = s->at;
	if (app_way_go(app, way, e.type, err) ||
	    apply_decision(app, way, item, s->m.held_on, err) ||
	    app_put(app, way->action, way->c.child_id, &record_agenda_item,
		    before, item, err) ||
	    app_way_end(app, way, &e, err))
		return err->code;
	return after_decision(app, way, (enum decision)item->decision, err);
}

enum err_code app_item_decide(struct app *app, struct agenda_item *item,
			      struct err *err)
{
	struct row was = item->row;
	struct agenda_item before;
	struct sitting s;
	struct app_way way;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	sitting_init(&s);
	app_way_init(&way);
	record_init(&record_agenda_item, &before);
	code = decide_in(app, item, &before, &s, &way, err);
	record_release(&record_agenda_item, &before);
	app_way_release(&way);
	sitting_release(&s);
	code = db_end(app->db, code, err);
	if (code) {
		item->row = was;
		item->decided_at = MOMENT_NONE;
	}
	return code;
}

/* The end of the meeting. */

enum err_code app_meeting_close(struct app *app, int64_t meeting_id,
				struct err *err)
{
	char number[JOURNAL_NUMBER_SIZE], left[24];
	struct sitting s;
	int64_t n;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	sitting_init(&s);
	code = sitting_begin(app, &s, ACTION_MEETING_RUN, meeting_id,
			     MEETING_STATUS_OPENED, err);
	if (!code)
		code = meeting_undecided(app->db, meeting_id, &n, err);
	if (!code && n) {
		snprintf(left, sizeof(left), "%" PRId64, n);
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("Items of the agenda that are not "
				      "decided yet: %s."),
				   left);
	}
	if (!code)
		code = meeting_check_attendance(app, &s.m, err);
	if (!code)
		code = journal_next(app->db, JOURNAL_PROTOCOL,
				    app_school_year(s.m.held_on), number, err);
	if (!code) {
		str_set(&s.m.number, number);
		s.m.status = MEETING_STATUS_HELD;
		code = sitting_put(app, &s, ACTION_MEETING_RUN, err);
	}
	sitting_release(&s);
	return db_end(app->db, code, err);
}

enum err_code app_meeting_cancel(struct app *app, int64_t meeting_id,
				 const char *reason, struct err *err)
{
	struct sitting s;
	enum err_code code;

	if (app_allow(app, ACTION_MEETING_CALL, NULL, err) ||
	    app_need_text(reason, "reason", err) || db_begin(app->db, err))
		return err->code;
	sitting_init(&s);
	code = sitting_begin(app, &s, ACTION_MEETING_CALL, meeting_id,
			     MEETING_STATUS_CALLED, err);
	if (!code) {
		s.m.status = MEETING_STATUS_CANCELLED;
		code = sitting_put(app, &s, ACTION_MEETING_CALL, err);
	}
	if (!code)
		code = sitting_tell(app, &s, EVENT_MEETING_MOVED, app_now(app),
				    reason, err);
	if (!code)
		code = meeting_recount(app, meeting_id, err);
	sitting_release(&s);
	return db_end(app->db, code, err);
}
