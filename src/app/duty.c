#include "config.h"

#include "app/duty.h"

#include <stdlib.h>

#include "app/state.h"
#include "base/bug.h"
#include "base/mem.h"
#include "model/outward.h"
#include "model/plan.h"
#include "model/signal.h"
#include "model/watcher.h"
#include "store/casefile.h"
#include "store/council.h"
#include "store/obligation.h"
#include "store/people.h"
#include "store/setting.h"

/* What a duty is about, loaded once; each struct is empty where it is not. */
struct subject {
	struct signal signal;
	struct casefile c;
	struct measure measure;
	struct material material;
	struct request request;
	int64_t meeting_on;
};

static void subject_init(struct subject *s)
{
	fields_init(signal_fields, &s->signal);
	fields_init(casefile_fields, &s->c);
	fields_init(measure_fields, &s->measure);
	fields_init(material_fields, &s->material);
	fields_init(request_fields, &s->request);
	s->signal.row = s->c.row = (struct row){ 0 };
	s->measure.row = s->material.row = s->request.row = (struct row){ 0 };
	s->meeting_on = DAY_NONE;
}

static void subject_release(struct subject *s)
{
	fields_release(signal_fields, &s->signal);
	fields_release(casefile_fields, &s->c);
	fields_release(measure_fields, &s->measure);
	fields_release(material_fields, &s->material);
	fields_release(request_fields, &s->request);
}

/* The day of the meeting on whose agenda the case still is. */
static enum err_code load_meeting_day(struct app *app, int64_t case_id,
				      int64_t *day, struct err *err)
{
	struct casefile_parts parts;
	struct agenda_item item;
	struct meeting m;
	enum err_code code;

	*day = DAY_NONE;
	if (casefile_parts(app->db, case_id, &parts, err))
		return err->code;
	if (!parts.meeting_id)
		return ERR_OK;
	record_init(&record_agenda_item, &item);
	record_init(&record_meeting, &m);
	code = record_load(app->db, &record_agenda_item, parts.agenda_item_id,
			   &item, err);
	if (!code)
		code = record_load(app->db, &record_meeting, parts.meeting_id,
				   &m, err);
	if (!code && item.decided_at == MOMENT_NONE)
		*day = m.held_on;
	record_release(&record_agenda_item, &item);
	record_release(&record_meeting, &m);
	return code;
}

static enum err_code subject_load(struct app *app, const struct obligation *o,
				  struct subject *s, struct err *err)
{
	struct db *db = app->db;
	const struct obligation_spec *spec =
		obligation_spec((enum obligation_rule)o->rule);

	if (o->signal_id &&
	    record_load(db, &record_signal, o->signal_id, &s->signal, err))
		return err->code;
	if (o->case_id &&
	    record_load(db, &record_casefile, o->case_id, &s->c, err))
		return err->code;
	switch (spec->per) {
	case PER_MEASURE:
		return record_load(db, &record_measure, o->ref_id, &s->measure,
				   err);
	case PER_REQUEST:
		return record_load(db, &record_request, o->ref_id, &s->request,
				   err);
	case PER_MATERIAL:
		if (record_load(db, &record_material, o->ref_id, &s->material,
				err))
			return err->code;
		return load_meeting_day(app, o->case_id, &s->meeting_on, err);
	case PER_SIGNAL:
	case PER_CASE:
	case PER_AGENCY:
	case PER_MEETING:
	case PER_PLAN:
	case PER_PETITION:
	case PER_TRANSFER:
		break;
	}
	return ERR_OK;
}

enum err_code duty_terms(struct app *app, int64_t profile_id,
			 struct obligation_terms *out, struct err *err)
{
	const struct profile *profile = app_profile_of(app, profile_id);

	if (profile)
		*out = profile->terms;
	else
		obligation_terms_init(out);
	return setting_load_terms(app->db, out, err);
}

/* The last day, from what it is about as that stands now. */
static enum err_code count_due(struct app *app, const struct obligation *o,
			       const struct subject *s, int64_t *due,
			       struct err *err)
{
	struct obligation_terms terms;
	struct obligation_start start = {
		.event_at = o->started_at,
		.own_date = DAY_NONE,
		.meeting_on = s->meeting_on,
		.received_at = MOMENT_NONE,
	};

	if (duty_terms(app, s->c.profile_id, &terms, err))
		return err->code;
	if (s->measure.row.id)
		start.own_date = s->measure.due_on;
	if (s->request.row.id)
		start.own_date = s->request.answer_by;
	if (s->signal.row.id && s->signal.source == SIGNAL_SOURCE_AGENCY)
		start.received_at = s->signal.received_at;
	*due = obligation_due_on((enum obligation_rule)o->rule, &terms,
				 app->calendar, &app->term_settings, &start);
	return ERR_OK;
}

enum err_code duty_person_on(struct app *app, enum role role, int64_t case_id,
			     int64_t day, int64_t *staff_id, struct err *err)
{
	struct casefile c;
	enum err_code code;

	*staff_id = 0;
	if (role == ROLE_NONE)
		return ERR_OK;
	if (role != ROLE_CLASS_TEACHER)
		return staff_by_role(app->db, role, day, staff_id, err);
	if (!case_id)
		return ERR_OK;
	record_init(&record_casefile, &c);
	code = record_load(app->db, &record_casefile, case_id, &c, err);
	if (!code)
		code = child_class_teacher(app->db, c.child_id, staff_id, err);
	record_release(&record_casefile, &c);
	return code;
}

enum err_code duty_person(struct app *app, enum role role, int64_t case_id,
			  int64_t *staff_id, struct err *err)
{
	return duty_person_on(app, role, case_id, app_today(app), staff_id,
			      err);
}

static enum err_code role_of_staff(struct app *app, int64_t staff_id,
				   int64_t *role, struct err *err)
{
	struct staff who;
	enum err_code code;

	record_init(&record_staff, &who);
	code = record_load(app->db, &record_staff, staff_id, &who, err);
	if (!code)
		*role = who.role;
	record_release(&record_staff, &who);
	return code;
}

static enum err_code find_person(struct app *app, struct obligation *o,
				 const struct subject *s, struct err *err)
{
	enum role role =
		obligation_spec((enum obligation_rule)o->rule)->responsible;

	if (role != ROLE_NONE) {
		o->role = role;
		return duty_person(app, role, o->case_id, &o->responsible_id,
				   err);
	}
	if (s->measure.row.id)
		o->responsible_id = s->measure.responsible_id;
	if (s->material.row.id)
		o->responsible_id = s->material.author_id;
	if (!o->responsible_id) {
		o->role = ROLE_SECRETARY;
		return duty_person(app, ROLE_SECRETARY, o->case_id,
				   &o->responsible_id, err);
	}
	return role_of_staff(app, o->responsible_id, &o->role, err);
}

static enum err_code find_open(struct app *app, enum obligation_rule rule,
			       const struct duty_about *about,
			       struct record_array *out, struct err *err)
{
	return obligation_find_open(app->db, rule, about->case_id,
				    about->signal_id, about->ref_id, out, err);
}

enum err_code duty_open(struct app *app, enum obligation_rule rule,
			const struct duty_about *about, int64_t at,
			struct err *err)
{
	struct duty_about same = *about;
	struct record_array open = RECORD_ARRAY_INIT;
	struct subject s;
	struct obligation o;
	enum err_code code;

	subject_init(&s);
	record_init(&record_obligation, &o);
	/* A case owes a duty once, whichever signal it began with. */
	if (same.case_id)
		same.signal_id = 0;
	code = find_open(app, rule, &same, &open, err);
	if (code || open.n)
		goto out;
	o.rule = rule;
	o.signal_id = about->signal_id;
	o.case_id = about->case_id;
	o.meeting_id = about->meeting_id;
	o.ref_id = about->ref_id;
	o.started_at = at;
	code = subject_load(app, &o, &s, err);
	if (code)
		goto out;
	o.danger = s.c.row.id ? s.c.danger : s.signal.danger;
	code = find_person(app, &o, &s, err);
	if (!code)
		code = count_due(app, &o, &s, &o.due_on, err);
	if (!code)
		code = record_insert(app->db, &record_obligation, &o, err);
out:
	subject_release(&s);
	record_release(&record_obligation, &o);
	record_array_release(&open);
	return code;
}

enum err_code duty_close(struct app *app, enum obligation_rule rule,
			 const struct duty_about *about, int64_t at,
			 struct err *err)
{
	struct record_array open = RECORD_ARRAY_INIT;
	enum err_code code = find_open(app, rule, about, &open, err);

	for (int i = 0; !code && i < open.n; i++) {
		struct obligation *o = record_at(&open, i);

		o->fulfilled_at = at;
		o->late_days = watcher_look(o, app->calendar, app_now(app),
					    app->term_settings.workday_end)
				       .late_working_days;
		code = record_update(app->db, &record_obligation, o, err);
	}
	record_array_release(&open);
	return code;
}

enum err_code duty_set_aside(struct app *app, enum obligation_rule rule,
			     const struct duty_about *about, const char *reason,
			     struct err *err)
{
	struct record_array open = RECORD_ARRAY_INIT;
	enum err_code code = find_open(app, rule, about, &open, err);

	for (int i = 0; !code && i < open.n; i++) {
		struct obligation *o = record_at(&open, i);

		o->set_aside_at = app_now(app);
		str_set(&o->set_aside_reason, reason);
		code = record_update(app->db, &record_obligation, o, err);
	}
	record_array_release(&open);
	return code;
}

enum err_code duty_end_case(struct app *app, int64_t case_id,
			    const char *reason, struct err *err)
{
	static const enum obligation_rule rules[] = {
		OBLIGATION_GATHER_PRIMARY, OBLIGATION_MATERIALS,
		OBLIGATION_MEASURE,	   OBLIGATION_APPROVE_PLAN,
		OBLIGATION_HAND_COPY,	   OBLIGATION_PARENT_CONSENT,
		OBLIGATION_PETITION,	   OBLIGATION_REVIEW_PLAN,
	};
	struct duty_about about = { .case_id = case_id, .ref_id = INT_NONE };

	for (size_t i = 0; i < ARRAY_SIZE(rules); i++)
		if (duty_set_aside(app, rules[i], &about, reason, err))
			return err->code;
	return ERR_OK;
}

/* What follows from an event. */

static enum err_code notice_agency(struct app *app, int64_t notice_id,
				   int64_t *agency_id, struct err *err)
{
	struct notice n;
	enum err_code code;

	record_init(&record_notice, &n);
	code = record_load(app->db, &record_notice, notice_id, &n, err);
	if (!code)
		*agency_id = n.agency_id;
	record_release(&record_notice, &n);
	return code;
}

/* Which duties of the rule the event ends. */
static enum err_code end_rule(struct app *app, enum obligation_rule rule,
			      const struct app_event *e, int64_t at,
			      struct err *err)
{
	struct duty_about about = { .case_id = e->case_id, .ref_id = INT_NONE };

	switch (obligation_spec(rule)->per) {
	case PER_SIGNAL:
		about.case_id = 0;
		about.signal_id = e->signal_id;
		break;
	case PER_CASE:
		break;
	case PER_AGENCY:
		if (notice_agency(app, e->ref_id, &about.ref_id, err))
			return err->code;
		break;
	case PER_MEETING:
		about.case_id = 0;
		about.ref_id = e->meeting_id;
		break;
	case PER_MEASURE:
	case PER_REQUEST:
	case PER_MATERIAL:
	case PER_PLAN:
	case PER_PETITION:
	case PER_TRANSFER:
		about.ref_id = e->ref_id;
		break;
	}
	return duty_close(app, rule, &about, at, err);
}

static enum err_code start_measures(struct app *app, const struct app_event *e,
				    int64_t at, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_measure, "plan_id",
					 e->ref_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct measure *m = record_at(&list, i);
		struct duty_about about = { .case_id = e->case_id,
					    .ref_id = m->row.id };

		if (m->status != MEASURE_STATUS_DONE &&
		    m->status != MEASURE_STATUS_PARTLY &&
		    m->status != MEASURE_STATUS_NOT_DONE)
			code = duty_open(app, OBLIGATION_MEASURE, &about, at,
					 err);
	}
	record_array_release(&list);
	return code;
}

static enum err_code start_materials(struct app *app, const struct app_event *e,
				     int64_t at, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_material, "case_id",
					 e->case_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct material *m = record_at(&list, i);
		struct duty_about about = { .case_id = e->case_id,
					    .ref_id = m->row.id };

		if (m->purpose == MATERIAL_PURPOSE_PLACING &&
		    m->handed_on == DAY_NONE)
			code = duty_open(app, OBLIGATION_MATERIALS, &about, at,
					 err);
	}
	record_array_release(&list);
	return code;
}

static enum err_code start_agencies(struct app *app, enum obligation_rule rule,
				    const struct app_event *e, int64_t at,
				    struct err *err)
{
	struct casefile_agencies list = { .n = 0 };
	enum err_code code =
		casefile_agency_list(app->db, e->case_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		struct duty_about about = {
			.case_id = e->case_id,
			.signal_id = list.items[i].signal_id,
			.meeting_id = e->meeting_id,
			.ref_id = list.items[i].agency_id,
		};

		code = duty_open(app, rule, &about, at, err);
	}
	casefile_agencies_release(&list);
	return code;
}

static enum err_code start_rule(struct app *app, enum obligation_rule rule,
				const struct app_event *e, int64_t at,
				struct err *err)
{
	struct duty_about about = { .signal_id = e->signal_id,
				    .case_id = e->case_id,
				    .meeting_id = e->meeting_id };

	switch (obligation_spec(rule)->per) {
	case PER_MEASURE:
		return start_measures(app, e, at, err);
	case PER_MATERIAL:
		return start_materials(app, e, at, err);
	case PER_AGENCY:
		return start_agencies(app, rule, e, at, err);
	case PER_MEETING:
		about.case_id = about.signal_id = 0;
		about.ref_id = e->meeting_id;
		break;
	case PER_SIGNAL:
		about.case_id = 0;
		break;
	case PER_CASE:
		break;
	case PER_REQUEST:
	case PER_PLAN:
	case PER_PETITION:
	case PER_TRANSFER:
		about.ref_id = e->ref_id;
		break;
	}
	return duty_open(app, rule, &about, at, err);
}

/* Does the event come of what an agency said? */
static enum err_code is_from_agency(struct app *app, const struct app_event *e,
				    int *from_agency, struct err *err)
{
	struct casefile_agencies list = { .n = 0 };
	struct signal s;
	enum err_code code;

	*from_agency = 0;
	if (e->case_id) {
		code = casefile_agency_list(app->db, e->case_id, &list, err);
		*from_agency = !code && list.n > 0;
		casefile_agencies_release(&list);
		return code;
	}
	if (!e->signal_id)
		return ERR_OK;
	record_init(&record_signal, &s);
	code = record_load(app->db, &record_signal, e->signal_id, &s, err);
	*from_agency = !code && s.source == SIGNAL_SOURCE_AGENCY;
	record_release(&record_signal, &s);
	return code;
}

enum err_code duty_follow(struct app *app, const struct app_event *e,
			  int64_t at, struct err *err)
{
	int from_agency = -1;

	for (int r = OBLIGATION_NONE + 1; r < OBLIGATION_RULE_COUNT; r++) {
		enum obligation_rule rule = (enum obligation_rule)r;

		if (obligation_ends(rule, e->type) &&
		    end_rule(app, rule, e, at, err))
			return err->code;
	}
	for (int r = OBLIGATION_NONE + 1; r < OBLIGATION_RULE_COUNT; r++) {
		enum obligation_rule rule = (enum obligation_rule)r;

		if (!obligation_starts(rule, e->type, 0) &&
		    !obligation_starts(rule, e->type, 1))
			continue;
		if (from_agency < 0 &&
		    is_from_agency(app, e, &from_agency, err))
			return err->code;
		if (obligation_starts(rule, e->type, from_agency) &&
		    start_rule(app, rule, e, at, err))
			return err->code;
	}
	return ERR_OK;
}

/* Counted again. */

static enum err_code tell_moved(struct app *app, const struct obligation *o,
				int64_t from, struct err *err)
{
	char a[DAY_ISO_SIZE], b[DAY_ISO_SIZE];
	struct app_event e = {
		.type = EVENT_TERM_MOVED,
		.signal_id = o->signal_id,
		.case_id = o->case_id,
		.meeting_id = o->meeting_id,
		.table = "obligation",
		.ref_id = o->row.id,
		.only_told = 1,
	};
	char *note;
	enum err_code code;

	day_format_short(from, a);
	day_format_short(o->due_on, b);
	note = xasprintf("%s → %s", a, *b ? b : "—");
	e.note = note;
	code = app_event(app, &e, err);
	free(note);
	return code;
}

static enum err_code recount_one(struct app *app, struct obligation *o,
				 struct err *err)
{
	struct obligation before;
	struct subject s;
	int64_t due;
	enum err_code code;

	subject_init(&s);
	record_init(&record_obligation, &before);
	record_copy(&record_obligation, &before, o);
	code = subject_load(app, o, &s, err);
	if (!code)
		code = count_due(app, o, &s, &due, err);
	if (!code && due != o->due_on) {
		o->due_on = due;
		code = app_put(app, ACTION_NONE, s.c.child_id,
			       &record_obligation, &before, o, err);
		if (!code && before.due_on != DAY_NONE)
			code = tell_moved(app, o, before.due_on, err);
	}
	subject_release(&s);
	record_release(&record_obligation, &before);
	return code;
}

enum err_code duty_recount(struct app *app, int64_t case_id, struct err *err)
{
	struct duty_about about = { .case_id = case_id, .ref_id = INT_NONE };
	struct record_array open = RECORD_ARRAY_INIT;
	enum err_code code = ERR_OK;

	for (int r = OBLIGATION_NONE + 1; !code && r < OBLIGATION_RULE_COUNT;
	     r++) {
		code = find_open(app, (enum obligation_rule)r, &about, &open,
				 err);
		for (int i = 0; !code && i < open.n; i++)
			code = recount_one(app, record_at(&open, i), err);
	}
	record_array_release(&open);
	return code;
}

static enum err_code restart_open(struct app *app, struct obligation *o,
				  int64_t at, struct err *err)
{
	o->started_at = at;
	if (record_update(app->db, &record_obligation, o, err))
		return err->code;
	return recount_one(app, o, err);
}

/* Found late now, it says so; found in time, it stays as late as it was. */
static enum err_code restart_done(struct app *app, const struct obligation *o,
				  int64_t at, struct err *err)
{
	int64_t late = o->late_days == INT_NONE ? 0 : o->late_days;
	struct obligation again;
	struct subject s;
	enum err_code code;

	subject_init(&s);
	record_init(&record_obligation, &again);
	record_copy(&record_obligation, &again, o);
	again.started_at = at;
	code = subject_load(app, &again, &s, err);
	if (!code)
		code = count_due(app, &again, &s, &again.due_on, err);
	again.late_days = INT_NONE;
	again.late_days = watcher_look(&again, app->calendar, app_now(app),
				       app->term_settings.workday_end)
				  .late_working_days;
	if (!code && again.late_days > late) {
		code = app_put(app, ACTION_NONE, 0, &record_obligation, o,
			       &again, err);
		if (!code)
			code = tell_moved(app, &again, o->due_on, err);
	}
	subject_release(&s);
	record_release(&record_obligation, &again);
	return code;
}

enum err_code duty_restart(struct app *app, enum obligation_rule rule,
			   int64_t signal_id, int64_t at, struct err *err)
{
	struct obligation_views views = { .n = 0 };
	enum err_code code =
		obligation_list_of_signal(app->db, signal_id, &views, err);

	for (int i = 0; !code && i < views.n; i++) {
		struct obligation *o = &views.items[i].obligation;

		if (o->rule != (int64_t)rule || o->set_aside_at != MOMENT_NONE)
			continue;
		code = o->fulfilled_at == MOMENT_NONE
			       ? restart_open(app, o, at, err)
			       : restart_done(app, o, at, err);
	}
	obligation_views_release(&views);
	return code;
}

/* Another agency sent the information: the word that is owed goes there. */

static int sends_to(const struct casefile_agencies *list, int64_t agency_id)
{
	for (int i = 0; i < list->n; i++)
		if (list->items[i].agency_id == agency_id)
			return 1;
	return 0;
}

enum err_code duty_readdress(struct app *app, int64_t case_id, struct err *err)
{
	struct duty_about about = { .case_id = case_id, .ref_id = INT_NONE };
	struct casefile_agencies list = { .n = 0 };
	struct record_array open = RECORD_ARRAY_INIT;
	int64_t since = MOMENT_NONE;
	enum err_code code =
		find_open(app, OBLIGATION_NOTIFY_AGENCY, &about, &open, err);

	if (!code)
		code = casefile_agency_list(app->db, case_id, &list, err);
	for (int i = 0; !code && i < open.n; i++) {
		const struct obligation *o = record_at(&open, i);

		if (sends_to(&list, o->ref_id))
			continue;
		since = o->started_at;
		about.ref_id = o->ref_id;
		code = duty_set_aside(app, OBLIGATION_NOTIFY_AGENCY, &about,
				      N_("The information came from somebody "
					 "else."),
				      err);
	}
	for (int i = 0; !code && since != MOMENT_NONE && i < list.n; i++) {
		about.signal_id = list.items[i].signal_id;
		about.ref_id = list.items[i].agency_id;
		if (!list.items[i].notice_id)
			code = duty_open(app, OBLIGATION_NOTIFY_AGENCY, &about,
					 since, err);
	}
	record_array_release(&open);
	casefile_agencies_release(&list);
	return code;
}
