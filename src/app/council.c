#include "config.h"

/* cl. 5-9: the Council's composition, its meetings, the agenda. */
#include "app/way.h"

#include <stdlib.h>

#include "app/council.h"
#include "app/duty.h"
#include "app/kind.h"
#include "app/list.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/council.h"
#include "store/people.h"

/* The composition. */

enum err_code council_check_whole(struct app *app, const struct council *c,
				  const struct council_member *members, int n,
				  struct err *err)
{
	int64_t *roles = xcalloc((size_t)n + 1, sizeof(*roles));
	enum err_code code = ERR_OK;

	for (int i = 0; !code && i < n; i++) {
		struct staff who;

		record_init(&record_staff, &who);
		code = record_load(app->db, &record_staff, members[i].staff_id,
				   &who, err);
		roles[i] = who.role;
		record_release(&record_staff, &who);
	}
	if (!code)
		code = council_check(c, members, roles, n, err);
	free(roles);
	return code;
}

/* Who is no longer among the members, goes; who is, keeps the row. */
static enum err_code put_members(struct app *app, const struct council *c,
				 struct council_member *members, int n,
				 struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_council_member,
					 "council_id", c->row.id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct council_member *old = record_at(&list, i);
		int keep = 0;

		for (int j = 0; j < n; j++)
			keep |= members[j].row.id == old->row.id;
		if (!keep)
			code = app_take_out(app, ACTION_COUNCIL_EDIT, 0,
					    &record_council_member, old, err);
	}
	for (int j = 0; !code && j < n; j++) {
		const struct council_member *old = NULL;

		for (int i = 0; i < list.n; i++) {
			const struct council_member *m = record_at(&list, i);

			if (m->row.id == members[j].row.id)
				old = m;
		}
		members[j].council_id = c->row.id;
		code = app_put(app, ACTION_COUNCIL_EDIT, 0,
			       &record_council_member, old, &members[j], err);
	}
	record_array_release(&list);
	return code;
}

/* A new composition ends the one that is in force when it begins. */
static enum err_code end_before(struct app *app, int64_t day, struct err *err)
{
	struct council before, c;
	int64_t id;
	enum err_code code = council_on(app->db, day, &id, err);

	if (code || !id)
		return code;
	record_init(&record_council, &before);
	record_init(&record_council, &c);
	code = record_load(app->db, &record_council, id, &before, err);
	if (!code && before.valid_from < day) {
		record_copy(&record_council, &c, &before);
		c.valid_until = day - 1;
		code = app_put(app, ACTION_COUNCIL_EDIT, 0, &record_council,
			       &before, &c, err);
	}
	record_release(&record_council, &before);
	record_release(&record_council, &c);
	return code;
}

static enum err_code put_council(struct app *app, struct council *c,
				 struct err *err)
{
	struct council before;
	enum err_code code;

	if (!c->row.id)
		return end_before(app, c->valid_from, err)
			       ? err->code
			       : app_put(app, ACTION_COUNCIL_EDIT, 0,
					 &record_council, NULL, c, err);
	record_init(&record_council, &before);
	code = record_load(app->db, &record_council, c->row.id, &before, err);
	if (!code && before.row.version != c->row.version)
		code = err_set(err, ERR_CONFLICT, "council");
	if (!code)
		code = app_put(app, ACTION_COUNCIL_EDIT, 0, &record_council,
			       &before, c, err);
	record_release(&record_council, &before);
	return code;
}

enum err_code app_council_save(struct app *app, struct council *c,
			       struct council_member *members, int n,
			       struct err *err)
{
	struct row was = c->row;
	enum err_code code;

	if (app_allow(app, ACTION_COUNCIL_EDIT, NULL, err) ||
	    app_check(app, APP_COUNCIL, c, err) ||
	    council_check_whole(app, c, members, n, err) ||
	    db_begin(app->db, err))
		return err->code;
	code = put_council(app, c, err);
	if (!code)
		code = put_members(app, c, members, n, err);
	code = db_end(app->db, code, err);
	if (code) {
		for (int i = 0; !was.id && i < n; i++)
			members[i].row = (struct row){ .id = 0 };
		c->row = was;
	}
	return code;
}

enum err_code app_council_on(struct app *app, int64_t day, int64_t *id,
			     struct err *err)
{
	*id = 0;
	if (app_allow(app, ACTION_STAFF_VIEW, NULL, err))
		return err->code;
	return council_on(app->db, day, id, err);
}

/* Calling a meeting. */

static enum err_code put_participant(struct app *app, struct participant *p,
				     int64_t child_id, struct err *err)
{
	int64_t there;

	if (participant_find(app->db, p->meeting_id, p->staff_id,
			     p->family_member_id, p->child_id, p->agency_id,
			     &there, err))
		return err->code;
	if (there)
		return ERR_OK;
	return app_put(app, ACTION_MEETING_INVITE, child_id,
		       &record_participant, NULL, p, err);
}

static enum err_code
put_council_members(struct app *app, const struct meeting *m, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code =
		record_list(app->db, &record_council_member, "council_id",
			    m->council_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct council_member *member = record_at(&list, i);
		struct participant p;

		record_init(&record_participant, &p);
		p.meeting_id = m->row.id;
		p.kind = PARTICIPANT_KIND_MEMBER;
		p.staff_id = member->staff_id;
		code = put_participant(app, &p, 0, err);
		record_release(&record_participant, &p);
	}
	record_array_release(&list);
	return code;
}

/* cl. 6, 7: by the composition in force, unless others are named. */
static enum err_code take_composition(struct app *app, struct meeting *m,
				      struct err *err)
{
	if (council_on(app->db, m->held_on, &m->council_id, err))
		return err->code;
	if (!m->council_id)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("On that day no composition of the "
				      "Council is in force (cl. 6)."),
				   NULL);
	if (!m->chair_id &&
	    council_holder(app->db, m->council_id, COUNCIL_DUTY_CHAIR,
			   &m->chair_id, err))
		return err->code;
	if (!m->secretary_id &&
	    council_holder(app->db, m->council_id, COUNCIL_DUTY_SECRETARY,
			   &m->secretary_id, err))
		return err->code;
	return ERR_OK;
}

enum err_code app_meeting_call(struct app *app, struct meeting *m,
			       struct err *err)
{
	struct app_event e = { .type = EVENT_MEETING_CALLED,
			       .table = "meeting" };
	enum err_code code;

	if (m->row.id)
		return app_save(app, APP_MEETING, m, err);
	if (app_allow(app, ACTION_MEETING_CALL, NULL, err))
		return err->code;
	if (m->held_on == DAY_NONE)
		return err_set_field(err, ERR_REQUIRED, "held_on", NULL, NULL);
	if (db_begin(app->db, err))
		return err->code;
	m->status = MEETING_STATUS_CALLED;
	m->called_on = app_today(app);
	str_set(&m->number, NULL);
	m->signed_on = DAY_NONE;
	m->amends_id = 0;
	str_set(&m->amendment, NULL);
	code = take_composition(app, m, err);
	if (!code)
		code = app_check(app, APP_MEETING, m, err);
	if (!code)
		code = app_put(app, ACTION_MEETING_CALL, 0, &record_meeting,
			       NULL, m, err);
	if (!code)
		code = put_council_members(app, m, err);
	if (!code) {
		e.meeting_id = e.ref_id = m->row.id;
		code = app_event(app, &e, err);
	}
	code = db_end(app->db, code, err);
	if (code)
		m->row = (struct row){ .id = 0 };
	return code;
}

/* The agenda. */

enum err_code meeting_load(struct app *app, int64_t meeting_id,
			   enum meeting_status status, struct meeting *out,
			   struct err *err)
{
	if (record_load(app->db, &record_meeting, meeting_id, out, err))
		return err->code;
	if (out->status == (int64_t)status)
		return ERR_OK;
	switch ((enum meeting_status)out->status) {
	case MEETING_STATUS_SIGNED:
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The protocol is signed and never "
				      "changes; a correction is an addendum."),
				   NULL);
	case MEETING_STATUS_CANCELLED:
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The meeting was cancelled."), NULL);
	case MEETING_STATUS_HELD:
		return err_set_msg(err, ERR_BLOCKED, N_("The meeting is over."),
				   NULL);
	case MEETING_STATUS_OPENED:
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The meeting is open already."), NULL);
	case MEETING_STATUS_CALLED:
	case MEETING_STATUS_NONE:
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The meeting has not been opened."),
				   NULL);
	}
	return ERR_OK;
}

/* cl. 9: the child's parents or other legal representatives. */
static enum err_code invite_parents(struct app *app, const struct meeting *m,
				    const struct casefile *c, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code =
		child_representatives(app->db, c->child_id, 1, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct family_member *member = record_at(&list, i);
		struct participant p;

		record_init(&record_participant, &p);
		p.meeting_id = m->row.id;
		p.kind = PARTICIPANT_KIND_PARENT;
		p.family_member_id = member->row.id;
		p.child_id = c->child_id;
		p.case_id = c->row.id;
		code = put_participant(app, &p, c->child_id, err);
		record_release(&record_participant, &p);
	}
	record_array_release(&list);
	return code;
}

/* cl. 8: the class teacher, if not of the Council anyway. */
static enum err_code invite_teacher(struct app *app, const struct meeting *m,
				    const struct casefile *c, struct err *err)
{
	struct participant p;
	enum err_code code;

	record_init(&record_participant, &p);
	p.meeting_id = m->row.id;
	p.kind = PARTICIPANT_KIND_SPECIALIST;
	p.case_id = c->row.id;
	code = child_class_teacher(app->db, c->child_id, &p.staff_id, err);
	if (!code && p.staff_id)
		code = put_participant(app, &p, c->child_id, err);
	record_release(&record_participant, &p);
	return code;
}

/* Placing before the case is on the register, the other questions after. */
static enum err_code check_question(const struct casefile *c,
				    enum agenda_question question,
				    struct err *err)
{
	int placed = stage_is_on_register((enum casefile_stage)c->stage);

	if (question != AGENDA_QUESTION_NONE &&
	    placed == (question != AGENDA_QUESTION_PLACING))
		return ERR_OK;
	return err_set_field(err, ERR_INVALID, "question",
			     N_("This question does not fit the stage of the "
				"case."),
			     NULL);
}

enum err_code app_agenda_add(struct app *app, int64_t meeting_id,
			     int64_t case_id, enum agenda_question question,
			     int64_t *item_id, struct err *err)
{
	struct app_event e = { .type = EVENT_MEETING_CALLED,
			       .meeting_id = meeting_id,
			       .table = "meeting",
			       .ref_id = meeting_id };
	struct agenda_item item;
	struct meeting m;
	struct app_way way;
	enum err_code code;

	*item_id = 0;
	if (db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_meeting, &m);
	record_init(&record_agenda_item, &item);
	code = meeting_load(app, meeting_id, MEETING_STATUS_CALLED, &m, err);
	if (!code)
		code = app_way_begin(app, &way, ACTION_MEETING_CALL, case_id,
				     err);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code)
		code = check_question(&way.c, question, err);
	if (!code && way.facts.on_agenda)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("the case is on the agenda of a meeting"),
				   NULL);
	if (!code)
		code = meeting_next_position(app->db, meeting_id,
					     &item.position, err);
	if (code)
		goto out;
	item.meeting_id = meeting_id;
	item.case_id = case_id;
	item.question = question;
	item.rapporteur_id = m.secretary_id;
	code = app_put(app, ACTION_MEETING_CALL, way.c.child_id,
		       &record_agenda_item, NULL, &item, err);
	if (!code)
		code = invite_parents(app, &m, &way.c, err);
	if (!code)
		code = invite_teacher(app, &m, &way.c, err);
	if (!code)
		code = app_way_end(app, &way, &e, err);
	if (!code)
		code = duty_recount(app, case_id, err);
	if (!code)
		*item_id = item.row.id;
out:
	record_release(&record_meeting, &m);
	record_release(&record_agenda_item, &item);
	app_way_release(&way);
	return db_end(app->db, code, err);
}

/* Who was invited for this case is not any more … */
static enum err_code uninvite(struct app *app, int64_t meeting_id,
			      const struct casefile *c, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_participant,
					 "meeting_id", meeting_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct participant *p = record_at(&list, i);

		if (p->case_id == c->row.id)
			code = app_take_out(app, ACTION_MEETING_INVITE,
					    c->child_id, &record_participant, p,
					    err);
	}
	record_array_release(&list);
	return code;
}

/* … unless one of those that stay on the agenda needs the same person. */
static enum err_code invite_again(struct app *app, const struct meeting *m,
				  struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_agenda_item,
					 "meeting_id", m->row.id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct agenda_item *item = record_at(&list, i);
		struct casefile c;

		record_init(&record_casefile, &c);
		code = record_load(app->db, &record_casefile, item->case_id, &c,
				   err);
		if (!code)
			code = invite_parents(app, m, &c, err);
		if (!code)
			code = invite_teacher(app, m, &c, err);
		record_release(&record_casefile, &c);
	}
	record_array_release(&list);
	return code;
}

enum err_code app_agenda_remove(struct app *app, int64_t item_id,
				struct err *err)
{
	struct app_event e = { .type = EVENT_MEETING_MOVED, .only_told = 1 };
	struct agenda_item item;
	struct meeting m;
	struct app_way way;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_meeting, &m);
	record_init(&record_agenda_item, &item);
	code = record_load(app->db, &record_agenda_item, item_id, &item, err);
	if (!code)
		code = app_way_begin(app, &way, ACTION_MEETING_CALL,
				     item.case_id, err);
	if (!code)
		code = meeting_load(app, item.meeting_id, MEETING_STATUS_CALLED,
				    &m, err);
	if (!code)
		code = app_take_out(app, ACTION_MEETING_CALL, way.c.child_id,
				    &record_agenda_item, &item, err);
	if (!code)
		code = uninvite(app, item.meeting_id, &way.c, err);
	if (!code)
		code = invite_again(app, &m, err);
	if (!code) {
		e.meeting_id = item.meeting_id;
		e.note = N_("Taken off the agenda.");
		code = app_way_end(app, &way, &e, err);
	}
	if (!code)
		code = duty_recount(app, item.case_id, err);
	record_release(&record_meeting, &m);
	record_release(&record_agenda_item, &item);
	app_way_release(&way);
	return db_end(app->db, code, err);
}

enum err_code app_agenda_waiting(struct app *app, struct app_choices *out,
				 struct err *err)
{
	const struct listing *l = &listing_agenda_waiting;
	struct listing_page page = LISTING_PAGE_INIT;
	struct id_list ids = ID_LIST_INIT;
	int64_t n;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	if (app_allow(app, ACTION_MEETING_CALL, NULL, err) ||
	    app_list_count(app, l, NULL, &n, err))
		return err->code;
	code = app_list_rows(app, l, NULL, 0, 0, (int)n, &page, err);
	for (int i = 0; i < page.n; i++)
		id_list_add(&ids, page.rows[i].id);
	if (!code)
		code = app_choices_of(app, APP_CASEFILE, &ids, out, err);
	/* The question, in the place of what tells two names apart. */
	for (int i = 0; !code && i < out->n; i++) {
		int64_t question =
			choice_find(agenda_questions,
				    listing_cell(l, &page.rows[i], "question"));

		str_set(&out->items[i].detail,
			agenda_questions[question].label);
	}
	id_list_release(&ids);
	listing_page_release(&page);
	return code;
}

/* Everybody on the agenda hears of it. */

enum err_code meeting_tell_cases(struct app *app, const struct app_event *event,
				 int64_t meeting_id, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_agenda_item,
					 "meeting_id", meeting_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct agenda_item *item = record_at(&list, i);
		struct app_event e = *event;

		e.case_id = item->case_id;
		e.meeting_id = meeting_id;
		code = app_event(app, &e, err);
	}
	record_array_release(&list);
	return code;
}

enum err_code meeting_recount(struct app *app, int64_t meeting_id,
			      struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_agenda_item,
					 "meeting_id", meeting_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct agenda_item *item = record_at(&list, i);

		code = duty_recount(app, item->case_id, err);
	}
	record_array_release(&list);
	return code;
}
