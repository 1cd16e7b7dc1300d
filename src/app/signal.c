#include "config.h"

#include "app/way.h"

#include <inttypes.h>
#include <stdlib.h>

#include "app/duty.h"
#include "app/kind.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/event.h"
#include "store/people.h"
#include "store/setting.h"

/* What only the program sets, in a new signal. */
static void begin_signal(struct app *app, struct signal *s)
{
	if (s->source == SIGNAL_SOURCE_STAFF && !s->staff_id)
		s->staff_id = app->user.row.id;
	s->status = SIGNAL_STATUS_RECEIVED;
	str_set(&s->number, NULL);
	s->registered_at = MOMENT_NONE;
	s->registered_by = 0;
	s->answered_on = DAY_NONE;
	str_set(&s->answer, NULL);
	s->entered_by = app->user.row.id;
}

/* One child more, or one less, and its row in the audit. */
static enum err_code name_child(struct app *app, enum action action,
				int64_t signal_id, int64_t child_id, int named,
				struct err *err)
{
	struct audit_entry entry = app_audit_entry(app, action, child_id);
	char *id = xasprintf("%" PRId64, child_id);
	enum err_code code =
		named ? signal_child_add(app->db, signal_id, child_id, err)
		      : signal_child_remove(app->db, signal_id, child_id, err);

	entry.table = "signal_child";
	entry.record_id = signal_id;
	entry.field = "child_id";
	entry.before = named ? NULL : id;
	entry.after = named ? id : NULL;
	if (!code)
		code = audit_add(app->db, &entry, err);
	free(id);
	return code;
}

/* The children of one case of a signal are never taken away again. */
static enum err_code set_children(struct app *app, enum action action,
				  int64_t signal_id, const int64_t *child_ids,
				  int n, int *n_changed, struct err *err)
{
	struct signal_children list = { .n = 0 };
	enum err_code code = signal_child_list(app->db, signal_id, &list, err);

	*n_changed = 0;
	for (int i = 0; !code && i < list.n; i++) {
		int64_t id = list.items[i].child_id;
		int keep = 0;

		for (int j = 0; j < n; j++)
			keep |= child_ids[j] == id;
		if (keep)
			continue;
		code = name_child(app, action, signal_id, id, 0, err);
		++*n_changed;
	}
	for (int j = 0; !code && j < n; j++) {
		int there = 0;

		for (int i = 0; i < list.n; i++)
			there |= list.items[i].child_id == child_ids[j];
		for (int i = 0; i < j; i++)
			there |= child_ids[i] == child_ids[j];
		if (there)
			continue;
		code = name_child(app, action, signal_id, child_ids[j], 1, err);
		++*n_changed;
	}
	signal_children_release(&list);
	return code;
}

static enum err_code change_signal(struct app *app, struct signal *s,
				   const int64_t *child_ids, int n,
				   struct err *err)
{
	const struct app_event e = { .type = EVENT_CORRECTED,
				     .signal_id = s->row.id,
				     .table = "signal_child",
				     .ref_id = s->row.id };
	struct row was = s->row;
	int n_changed = 0;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	code = app_save(app, APP_SIGNAL, s, err);
	if (!code)
		code = set_children(app, ACTION_SIGNAL_EDIT, s->row.id,
				    child_ids, n, &n_changed, err);
	if (!code && n_changed)
		code = app_event(app, &e, err);
	code = db_end(app->db, code, err);
	if (code)
		s->row = was;
	return code;
}

enum err_code app_signal_create(struct app *app, struct signal *s,
				const int64_t *child_ids, int n,
				struct err *err)
{
	struct app_event e = {
		.type = EVENT_SIGNAL_RECEIVED,
		.table = "signal",
	};
	int n_changed;
	enum err_code code;

	if (s->row.id)
		return change_signal(app, s, child_ids, n, err);
	if (app_allow(app, ACTION_SIGNAL_CREATE, NULL, err))
		return err->code;
	begin_signal(app, s);
	if (app_check(app, APP_SIGNAL, s, err) || db_begin(app->db, err))
		return err->code;
	code = app_put(app, ACTION_SIGNAL_CREATE, 0, &record_signal, NULL, s,
		       err);
	if (!code)
		code = set_children(app, ACTION_SIGNAL_CREATE, s->row.id,
				    child_ids, n, &n_changed, err);
	if (!code) {
		e.signal_id = e.ref_id = s->row.id;
		e.at = s->received_at;
		code = app_event(app, &e, err);
	}
	code = db_end(app->db, code, err);
	if (code)
		s->row = (struct row){ .id = 0 };
	return code;
}

enum err_code app_signal_children(struct app *app, int64_t signal_id,
				  struct app_choices *out, struct err *err)
{
	struct signal_children list = { .n = 0 };
	struct id_list ids = ID_LIST_INIT;
	struct app_scope scope;
	struct signal s;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	record_init(&record_signal, &s);
	code = record_load(app->db, &record_signal, signal_id, &s, err);
	if (!code)
		code = app_scope_find(app, APP_SIGNAL, &s, &scope, err);
	if (!code)
		code = app_allow(app, ACTION_SIGNAL_VIEW, &scope, err);
	if (!code)
		code = signal_child_list(app->db, signal_id, &list, err);
	for (int i = 0; !code && i < list.n; i++)
		id_list_add(&ids, list.items[i].child_id);
	if (!code)
		code = app_choices_of(app, APP_CHILD, &ids, out, err);
	record_release(&record_signal, &s);
	signal_children_release(&list);
	id_list_release(&ids);
	return code;
}

enum err_code app_signal_case(struct app *app, int64_t signal_id,
			      int64_t child_id, int64_t *case_id,
			      struct err *err)
{
	struct signal_children list = { .n = 0 };
	struct app_scope scope;
	int64_t id = 0;
	int may = 0;
	enum err_code code = signal_child_list(app->db, signal_id, &list, err);

	*case_id = 0;
	for (int i = 0; !code && i < list.n; i++)
		if (list.items[i].child_id == child_id)
			id = list.items[i].case_id;
	signal_children_release(&list);
	if (code || !id)
		return code;
	code = app_scope_of_case(app, id, &scope, err);
	if (!code)
		code = app_may_here(app, ACTION_CASE_VIEW, &scope, &may, err);
	if (!code && may)
		*case_id = id;
	return code;
}

/* Registration. */

/* The signal and what its cases are made of. */
struct registration {
	struct signal before, s;
	struct signal_children children;
	int fresh; /* not registered before */
};

static enum err_code begin_registration(struct app *app, enum action action,
					struct registration *r,
					int64_t signal_id, struct err *err)
{
	record_init(&record_signal, &r->before);
	record_init(&record_signal, &r->s);
	r->children = (struct signal_children){ .n = 0 };
	if (app_allow(app, action, NULL, err) ||
	    record_load(app->db, &record_signal, signal_id, &r->before, err) ||
	    signal_child_list(app->db, signal_id, &r->children, err))
		return err->code;
	record_copy(&record_signal, &r->s, &r->before);
	r->fresh = r->s.status == SIGNAL_STATUS_RECEIVED;
	return ERR_OK;
}

static void end_registration(struct registration *r)
{
	record_release(&record_signal, &r->before);
	record_release(&record_signal, &r->s);
	signal_children_release(&r->children);
}

static enum err_code put_number(struct app *app, struct registration *r,
				enum action action, struct err *err)
{
	char number[JOURNAL_NUMBER_SIZE];
	struct app_event e = {
		.type = EVENT_SIGNAL_REGISTERED,
		.signal_id = r->s.row.id,
		.table = "signal",
		.ref_id = r->s.row.id,
	};

	if (journal_next(app->db, JOURNAL_SIGNAL, app_year(app_today(app)),
			 number, err))
		return err->code;
	str_set(&r->s.number, number);
	r->s.registered_at = app_now(app);
	r->s.registered_by = app->user.row.id;
	r->s.status = SIGNAL_STATUS_REGISTERED;
	if (app_put(app, action, 0, &record_signal, &r->before, &r->s, err))
		return err->code;
	record_copy(&record_signal, &r->before, &r->s);
	/* gather_primary is each case's own: see open_case(). */
	e.only_told = 1;
	e.note = r->s.number;
	return app_event(app, &e, err);
}

/* The chronology of a case begins with what it came of, as it was entered. */
static enum err_code copy_receipt(struct app *app, int64_t case_id,
				  const struct signal *s, struct err *err)
{
	struct case_event e;
	enum err_code code;

	case_event_init(&e);
	code = case_event_of_signal(app->db, s->row.id, EVENT_SIGNAL_RECEIVED,
				    &e, err);
	if (!code) {
		e.row.id = 0;
		e.case_id = case_id;
		/* As the signal says now, should it have been corrected. */
		e.happened_at = s->received_at;
		str_set(&e.note, s->number);
		code = case_event_insert(app->db, &e, err);
	}
	case_event_release(&e);
	return code;
}

static enum err_code tell_case(struct app *app, enum event_type type,
			       int64_t at, int64_t case_id,
			       const struct signal *s, const char *number,
			       struct err *err)
{
	const struct app_event e = {
		.type = type,
		.at = at,
		.case_id = case_id,
		.signal_id = s->row.id,
		.table = "signal",
		.ref_id = s->row.id,
		.note = number,
	};

	return app_event(app, &e, err);
}

static enum err_code open_case(struct app *app, struct registration *r,
			       int64_t child_id, struct err *err)
{
	const struct signal *s = &r->s;
	char number[JOURNAL_NUMBER_SIZE];
	struct casefile c;
	enum err_code code;

	record_init(&record_casefile, &c);
	code = journal_next(app->db, JOURNAL_CASE, app_year(app_today(app)),
			    number, err);
	if (code)
		goto out;
	str_set(&c.number, number);
	c.child_id = child_id;
	c.stage = CASEFILE_GATHERING;
	c.category = s->category;
	c.grounds = s->grounds;
	c.profile_id = app_profile_id(app);
	c.danger = s->danger;
	c.opened_on = app_today(app);
	code = app_put(app, ACTION_CASE_OPEN, child_id, &record_casefile, NULL,
		       &c, err);
	if (!code)
		code = signal_child_set_case(app->db, s->row.id, child_id,
					     c.row.id, err);
	if (!code)
		code = copy_receipt(app, c.row.id, s, err);
	if (!code)
		code = tell_case(app, EVENT_SIGNAL_REGISTERED, s->registered_at,
				 c.row.id, s, s->number, err);
	if (!code)
		code = tell_case(app, EVENT_CASE_OPENED, 0, c.row.id, s,
				 c.number, err);
out:
	record_release(&record_casefile, &c);
	return code;
}

/*
 * An agency that joins after the Council has decided is owed word of that
 * decision from the day its information was registered (cl. 20).
 */
static enum err_code owe_notice(struct app *app, const struct app_way *way,
				const struct signal *s, struct err *err)
{
	const struct duty_about about = { .case_id = way->c.row.id,
					  .signal_id = s->row.id,
					  .ref_id = s->agency_id };

	if (s->source != SIGNAL_SOURCE_AGENCY ||
	    !stage_is_on_register((enum casefile_stage)way->c.stage))
		return ERR_OK;
	return duty_open(app, OBLIGATION_NOTIFY_AGENCY, &about,
			 s->registered_at, err);
}

static enum err_code join_case(struct app *app, struct registration *r,
			       int64_t child_id, int64_t case_id,
			       struct err *err)
{
	const struct signal *s = &r->s;
	const struct app_event e = {
		.type = EVENT_SIGNAL_JOINED,
		.signal_id = s->row.id,
		.table = "signal",
		.ref_id = s->row.id,
		.note = s->number,
	};
	struct app_way way;
	enum err_code code;

	app_way_init(&way);
	code = app_way_begin(app, &way, ACTION_SIGNAL_REGISTER, case_id, err);
	way.facts.signal_registered = 1;
	if (!code)
		code = app_way_go(app, &way, EVENT_SIGNAL_JOINED, err);
	if (!code) {
		way.c.grounds |= s->grounds;
		way.c.danger |= s->danger;
		code = signal_child_set_case(app->db, s->row.id, child_id,
					     case_id, err);
	}
	if (!code)
		code = copy_receipt(app, case_id, s, err);
	if (!code)
		code = app_way_end(app, &way, &e, err);
	if (!code && s->danger)
		code = duty_set_danger(app, 0, case_id, 1, err);
	if (!code)
		code = owe_notice(app, &way, s, err);
	app_way_release(&way);
	return code;
}

static enum err_code feed_cases(struct app *app, struct registration *r,
				int *fed, struct err *err)
{
	enum err_code code = ERR_OK;

	*fed = 0;
	for (int i = 0; !code && i < r->children.n; i++) {
		const struct signal_child *sc = &r->children.items[i];
		int64_t case_id;

		if (sc->case_id)
			continue;
		code = casefile_open_of_child(app->db, sc->child_id, &case_id,
					      err);
		if (code)
			break;
		++*fed;
		code = case_id ? join_case(app, r, sc->child_id, case_id, err)
			       : open_case(app, r, sc->child_id, err);
	}
	return code;
}

/* The duty is the signal's own and ends with its number. */
static enum err_code end_register_duty(struct app *app,
				       const struct registration *r,
				       struct err *err)
{
	const struct duty_about about = { .signal_id = r->s.row.id,
					  .ref_id = INT_NONE };

	return duty_close(app,
			  r->s.source == SIGNAL_SOURCE_AGENCY
				  ? OBLIGATION_REGISTER_SIGNAL
				  : OBLIGATION_REGISTER_OTHER,
			  &about, r->s.registered_at, err);
}

enum err_code app_signal_register(struct app *app, int64_t signal_id,
				  struct err *err)
{
	struct registration r;
	int fed;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	code = begin_registration(app, ACTION_SIGNAL_REGISTER, &r, signal_id,
				  err);
	if (!code && r.s.status == SIGNAL_STATUS_ANSWERED)
		code = err_set(err, ERR_EXISTS, "%s", r.s.number);
	if (!code && r.fresh)
		code = put_number(app, &r, ACTION_SIGNAL_REGISTER, err);
	if (!code && r.fresh)
		code = end_register_duty(app, &r, err);
	if (!code)
		code = feed_cases(app, &r, &fed, err);
	/* Again only for children who were named since. */
	if (!code && !r.fresh && !fed)
		code = err_set(err, ERR_EXISTS, "%s", r.s.number);
	end_registration(&r);
	return db_end(app->db, code, err);
}

enum err_code app_signal_answer(struct app *app, int64_t signal_id,
				const char *reason, struct err *err)
{
	struct registration r;
	struct app_event e = {
		.type = EVENT_SIGNAL_ANSWERED,
		.signal_id = signal_id,
		.table = "signal",
		.ref_id = signal_id,
		.note = reason,
	};
	enum err_code code;

	if (app_allow(app, ACTION_SIGNAL_ANSWER, NULL, err) ||
	    app_need_text(reason, "answer", err) || db_begin(app->db, err))
		return err->code;
	code = begin_registration(app, ACTION_SIGNAL_ANSWER, &r, signal_id,
				  err);
	if (!code && r.s.status == SIGNAL_STATUS_ANSWERED)
		code = err_set(err, ERR_EXISTS, "%s", r.s.number);
	for (int i = 0; !code && i < r.children.n; i++)
		if (r.children.items[i].case_id)
			code = err_set_msg(err, ERR_BLOCKED,
					   N_("The signal feeds a case: it is "
					      "answered by the Council's "
					      "decision."),
					   NULL);
	if (!code && r.fresh)
		code = put_number(app, &r, ACTION_SIGNAL_ANSWER, err);
	if (!code && r.fresh)
		code = end_register_duty(app, &r, err);
	if (!code) {
		r.s.status = SIGNAL_STATUS_ANSWERED;
		r.s.answered_on = app_today(app);
		str_set(&r.s.answer, reason);
		code = app_put(app, ACTION_SIGNAL_ANSWER, 0, &record_signal,
			       &r.before, &r.s, err);
	}
	if (!code)
		code = app_event(app, &e, err);
	end_registration(&r);
	return db_end(app->db, code, err);
}
