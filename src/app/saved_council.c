#include "config.h"

/* Meetings and plans: what saving them needs, and what follows. */
#include "app/kind.h"

#include <stdlib.h>

#include "app/council.h"
#include "app/plan.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "model/outward.h"
#include "store/council.h"

/* The composition. */

static enum err_code check_composition(struct app *app, int64_t council_id,
				       struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	struct council c;
	enum err_code code;

	record_init(&record_council, &c);
	code = record_load(app->db, &record_council, council_id, &c, err);
	if (!code)
		code = record_list(app->db, &record_council_member,
				   "council_id", council_id, &list, err);
	if (!code)
		code = council_check_whole(
			app, &c,
			(const struct council_member *)(void *)list.items,
			list.n, err);
	record_array_release(&list);
	record_release(&record_council, &c);
	return code;
}

enum err_code after_council(struct app *app, struct app_saving *s,
			    struct err *err)
{
	const struct council *c = s->after;

	return check_composition(app, c->row.id, err);
}

enum err_code after_council_member(struct app *app, struct app_saving *s,
				   struct err *err)
{
	const struct council_member *m = s->after;

	return check_composition(app, m->council_id, err);
}

/* A meeting. */

enum err_code before_meeting(struct app *app, struct app_saving *s,
			     struct err *err)
{
	struct meeting m;
	const struct meeting *after = s->after;
	enum err_code code;

	record_init(&record_meeting, &m);
	code = meeting_load(app, after->row.id, MEETING_STATUS_CALLED, &m, err);
	record_release(&record_meeting, &m);
	return code;
}

enum err_code after_meeting(struct app *app, struct app_saving *s,
			    struct err *err)
{
	const struct meeting *a = s->before, *b = s->after;
	char from[DAY_ISO_SIZE], to[DAY_ISO_SIZE];
	struct app_event e = { .type = EVENT_MEETING_MOVED,
			       .table = "meeting",
			       .ref_id = b->row.id };
	char *note;
	enum err_code code;

	if (a->held_on == b->held_on && a->starts_at == b->starts_at)
		return ERR_OK;
	day_format_short(a->held_on, from);
	day_format_short(b->held_on, to);
	note = a->held_on == b->held_on ? NULL : xasprintf("%s → %s", from, to);
	e.note = note;
	code = meeting_tell_cases(app, &e, b->row.id, err);
	if (!code)
		code = meeting_recount(app, b->row.id, err);
	free(note);
	return code;
}

/* Until the protocol is signed. */
static enum err_code is_unsigned(struct app *app, int64_t meeting_id,
				 struct err *err)
{
	struct meeting m;
	enum err_code code;

	record_init(&record_meeting, &m);
	code = record_load(app->db, &record_meeting, meeting_id, &m, err);
	if (!code && (m.status == MEETING_STATUS_SIGNED ||
		      m.status == MEETING_STATUS_CANCELLED))
		code = meeting_load(app, meeting_id, MEETING_STATUS_OPENED, &m,
				    err);
	record_release(&record_meeting, &m);
	return code;
}

enum err_code before_participant(struct app *app, struct app_saving *s,
				 struct err *err)
{
	const struct participant *p = s->after;
	int64_t at, there;

	if (is_unsigned(app, p->meeting_id, err))
		return err->code;
	if (p->handed_on != DAY_NONE &&
	    app_when(app, p->handed_on, "handed_on", &at, err))
		return err->code;
	if (s->before)
		return ERR_OK;
	/* Somebody without a record (a guest by name) is nobody's double. */
	if (!p->staff_id && !p->family_member_id && !p->agency_id &&
	    p->kind != PARTICIPANT_KIND_CHILD)
		return ERR_OK;
	if (participant_find(app->db, p->meeting_id, p->staff_id,
			     p->family_member_id, p->child_id, p->agency_id,
			     &there, err))
		return err->code;
	return there ? err_set_msg(err, ERR_EXISTS,
				   N_("who this is takes part in the meeting"),
				   NULL)
		     : ERR_OK;
}

enum err_code after_participant(struct app *app, struct app_saving *s,
				struct err *err)
{
	const struct participant *a = s->before, *b = s->after;
	struct app_event e = { .type = EVENT_INVITED,
			       .case_id = b->case_id,
			       .meeting_id = b->meeting_id,
			       .table = "participant",
			       .ref_id = b->row.id };

	if (b->handed_on == DAY_NONE || (a && a->handed_on != DAY_NONE))
		return ERR_OK;
	if (app_when(app, b->handed_on, "handed_on", &e.at, err))
		return err->code;
	return app_event(app, &e, err);
}

enum err_code before_agenda_item(struct app *app, struct app_saving *s,
				 struct err *err)
{
	const struct agenda_item *a = s->before, *b = s->after;

	if (is_unsigned(app, b->meeting_id, err))
		return err->code;
	if (a->decided_at != MOMENT_NONE &&
	    (a->decision != b->decision || a->question != b->question))
		return err_set_msg(err, ERR_BLOCKED,
				   N_("This item is decided already."), NULL);
	return ERR_OK;
}

/* A plan. */

enum err_code before_plan(struct app *app, struct app_saving *s,
			  struct err *err)
{
	struct plan *p = s->after, last;
	struct app_way way;
	int64_t id;
	enum err_code code;

	if (s->before)
		return plan_is_draft(s->before, err);
	app_way_init(&way);
	record_init(&record_plan, &last);
	code = app_way_load(app, &way, p->case_id, err);
	if (!code)
		code = app_way_go(app, &way, EVENT_PLAN_DRAWN, err);
	if (!code)
		code = plan_of_case(app->db, p->case_id, &id, err);
	if (!code && id)
		code = record_load(app->db, &record_plan, id, &last, err);
	if (!code && id && last.status != PLAN_STATUS_ENDED)
		code = err_set_msg(err, ERR_EXISTS, N_("the case has a plan"),
				   NULL);
	p->status = PLAN_STATUS_DRAFT;
	record_release(&record_plan, &last);
	app_way_release(&way);
	return code;
}

enum err_code after_plan(struct app *app, struct app_saving *s, struct err *err)
{
	const struct plan *p = s->after;
	const struct app_event e = { .type = EVENT_PLAN_DRAWN,
				     .case_id = s->case_id,
				     .table = "plan",
				     .ref_id = p->row.id };

	return s->before ? ERR_OK : app_event(app, &e, err);
}

enum err_code before_measure(struct app *app, struct app_saving *s,
			     struct err *err)
{
	struct measure *m = s->after;
	struct plan p;
	enum err_code code;

	record_init(&record_plan, &p);
	code = record_load(app->db, &record_plan, m->plan_id, &p, err);
	if (!code)
		code = p.status == PLAN_STATUS_APPROVED
			       ? addition_change(app, &p, m, !s->before, err)
			       : plan_is_draft(&p, err);
	if (!code && !s->before) {
		m->status = MEASURE_STATUS_PLANNED;
		code = plan_next_position(app->db, m->plan_id, &m->position,
					  err);
	}
	record_release(&record_plan, &p);
	return code;
}

/* To a plan in force: the chronology says so, and the head is asked. */
enum err_code after_measure(struct app *app, struct app_saving *s,
			    struct err *err)
{
	const struct measure *m = s->after;
	const struct app_event e = {
		.type = EVENT_NOTE,
		.case_id = s->case_id,
		.table = "measure",
		.ref_id = m->row.id,
		.note = N_("Measure added at a review, to be approved."),
	};
	struct plan p;
	enum err_code code;

	record_init(&record_plan, &p);
	code = record_load(app->db, &record_plan, m->plan_id, &p, err);
	if (!code && p.status == PLAN_STATUS_APPROVED && !s->before)
		code = app_event(app, &e, err);
	if (!code && p.status == PLAN_STATUS_APPROVED)
		code = addition_follow(app, &p, err);
	record_release(&record_plan, &p);
	return code;
}

enum err_code before_monitoring(struct app *app, struct app_saving *s,
				struct err *err)
{
	(void)app;
	(void)s;
	return err_set_msg(err, ERR_BLOCKED,
			   N_("A note of the monitoring stays as it is; add "
			      "another one."),
			   NULL);
}

enum err_code before_petition(struct app *app, struct app_saving *s,
			      struct err *err)
{
	const struct petition *a = s->before;

	(void)app;
	if (a && a->sent_on != DAY_NONE)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The petition was sent and stays as it "
				      "is."),
				   NULL);
	return ERR_OK;
}
