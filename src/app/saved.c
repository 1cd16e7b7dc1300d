#include "config.h"

/* People, signals and the assessment; saved_council.c has the rest. */
#include "app/kind.h"

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "model/casefile.h"
#include "model/signal.h"
#include "store/casefile.h"
#include "store/people.h"

/* Recorded and done: changing it is a correction. */
static enum err_code may_correct(struct app *app, const struct app_saving *s,
				 struct err *err)
{
	struct app_scope scope = { .child_id = s->child_id,
				   .case_id = s->case_id };

	return app_allow(app, ACTION_CASE_CORRECT, &scope, err);
}

static enum err_code tell_corrected(struct app *app, int64_t case_id,
				    int64_t signal_id, const char *table,
				    int64_t id, struct err *err)
{
	const struct app_event e = {
		.type = EVENT_CORRECTED,
		.case_id = case_id,
		.signal_id = signal_id,
		.table = table,
		.ref_id = id,
		.note = app->reason,
	};

	return app_event(app, &e, err);
}

enum err_code after_corrected(struct app *app, struct app_saving *s,
			      struct err *err)
{
	if (!s->before || !s->case_id)
		return ERR_OK;
	return tell_corrected(app, s->case_id, 0, NULL, 0, err);
}

/* The school, its staff and classes. */

enum err_code after_school(struct app *app, struct app_saving *s,
			   struct err *err)
{
	record_copy(&record_school, &app->school, s->after);
	/* Should the transaction fail, app_changed() reads it all again. */
	app->data_version = -1;
	if (app_rebuild_calendar(app, err))
		return err->code;
	return duty_recount(app, 0, err);
}

/* Who may sign in, and as what, is for those who keep the accounts. */
enum err_code before_staff(struct app *app, struct app_saving *s,
			   struct err *err)
{
	const struct staff *a = s->before, *b = s->after;
	int same = a ? a->role == b->role && str_equal(a->login, b->login)
		     : str_is_empty(b->login);

	return same ? ERR_OK : app_allow(app, ACTION_ACCOUNT_EDIT, NULL, err);
}

enum err_code after_staff(struct app *app, struct app_saving *s,
			  struct err *err)
{
	const struct staff *a = s->before, *b = s->after;
	int64_t today = app_today(app);
	int left = b->works_until != DAY_NONE && b->works_until <= today;

	if (b->row.id == app->user.row.id)
		record_copy(&record_staff, &app->user, b);
	if ((left || (a && a->role != b->role)) &&
	    duty_move(app, b->row.id, left ? today + 1 : today, err))
		return err->code;
	if (!left && (!a || a->role != b->role))
		return duty_take_over(app, (enum role)b->role, b->row.id, err);
	return ERR_OK;
}

enum err_code after_school_class(struct app *app, struct app_saving *s,
				 struct err *err)
{
	const struct school_class *a = s->before, *b = s->after;
	struct record_array children = RECORD_ARRAY_INIT;
	enum err_code code;

	if (!a || a->teacher_id == b->teacher_id)
		return ERR_OK;
	code = record_list(app->db, &record_child, "class_id", b->row.id,
			   &children, err);
	for (int i = 0; !code && i < children.n; i++) {
		const struct child *c = record_at(&children, i);
		int64_t case_id;

		code = casefile_open_of_child(app->db, c->row.id, &case_id,
					      err);
		if (!code && case_id)
			code = duty_move_class(app, case_id, a->teacher_id,
					       b->teacher_id, err);
	}
	record_array_release(&children);
	return code;
}

static enum err_code teacher_of_class(struct app *app, int64_t class_id,
				      int64_t *teacher_id, struct err *err)
{
	struct school_class c;
	enum err_code code;

	*teacher_id = 0;
	if (!class_id)
		return ERR_OK;
	record_init(&record_school_class, &c);
	code = record_load(app->db, &record_school_class, class_id, &c, err);
	if (!code)
		*teacher_id = c.teacher_id;
	record_release(&record_school_class, &c);
	return code;
}

enum err_code after_child(struct app *app, struct app_saving *s,
			  struct err *err)
{
	const struct child *a = s->before, *b = s->after;
	int64_t case_id, from, to;

	if (!a || a->class_id == b->class_id)
		return ERR_OK;
	if (casefile_open_of_child(app->db, b->row.id, &case_id, err) ||
	    teacher_of_class(app, a->class_id, &from, err) ||
	    teacher_of_class(app, b->class_id, &to, err))
		return err->code;
	if (!case_id || from == to)
		return ERR_OK;
	return duty_move_class(app, case_id, from, to, err);
}

/* Signals. */

/* A case is of immediate danger while one of its signals is. */
static enum err_code case_danger(struct app *app, int64_t case_id,
				 struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	struct casefile before, c;
	int danger = 0;
	enum err_code code;

	record_init(&record_casefile, &before);
	record_init(&record_casefile, &c);
	code = signal_list_of_case(app->db, case_id, &ids, err);
	for (int i = 0; !code && i < ids.n; i++) {
		struct signal s;

		record_init(&record_signal, &s);
		code = record_load(app->db, &record_signal, ids.ids[i], &s,
				   err);
		danger |= s.danger != 0;
		record_release(&record_signal, &s);
	}
	if (!code)
		code = record_load(app->db, &record_casefile, case_id, &before,
				   err);
	if (!code) {
		record_copy(&record_casefile, &c, &before);
		c.danger = danger;
		code = app_put(app, ACTION_SIGNAL_EDIT, c.child_id,
			       &record_casefile, &before, &c, err);
	}
	if (!code)
		code = duty_set_danger(app, 0, case_id, danger, err);
	record_release(&record_casefile, &before);
	record_release(&record_casefile, &c);
	id_list_release(&ids);
	return code;
}

static enum err_code tell_cases(struct app *app, const struct signal *a,
				const struct signal *b, struct err *err)
{
	struct signal_children list = { .n = 0 };
	enum err_code code = signal_child_list(app->db, b->row.id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		int64_t case_id = list.items[i].case_id;

		if (!case_id)
			continue;
		code = tell_corrected(app, case_id, b->row.id, "signal",
				      b->row.id, err);
		/* cl. 12 counts from its receipt, cl. 20 is owed its sender. */
		if (!code)
			code = duty_recount(app, case_id, err);
		if (!code)
			code = duty_readdress(app, case_id, err);
		if (!code && a->danger != b->danger)
			code = case_danger(app, case_id, err);
	}
	signal_children_release(&list);
	return code;
}

/* cl. 11: an agency's signal has a last day to be registered by, others none. */
static enum err_code follow_source(struct app *app, const struct signal *a,
				   const struct signal *b, struct err *err)
{
	struct duty_about about = { .signal_id = b->row.id };
	int was = a->source == SIGNAL_SOURCE_AGENCY;
	int is = b->source == SIGNAL_SOURCE_AGENCY;

	if (is == was)
		return ERR_OK;
	if (b->status == SIGNAL_STATUS_RECEIVED &&
	    duty_open(app,
		      is ? OBLIGATION_REGISTER_SIGNAL
			 : OBLIGATION_REGISTER_OTHER,
		      &about, b->received_at, err))
		return err->code;
	about.ref_id = INT_NONE;
	return duty_set_aside(
		app,
		was ? OBLIGATION_REGISTER_SIGNAL : OBLIGATION_REGISTER_OTHER,
		&about, N_("The information came from somebody else."), err);
}

enum err_code after_signal(struct app *app, struct app_saving *s,
			   struct err *err)
{
	const struct signal *a = s->before, *b = s->after;

	if (!a)
		return ERR_OK;
	if (a->danger != b->danger &&
	    duty_set_danger(app, b->row.id, 0, b->danger != 0, err))
		return err->code;
	if (a->received_at != b->received_at &&
	    duty_restart(app, OBLIGATION_REGISTER_SIGNAL, b->row.id,
			 b->received_at, err))
		return err->code;
	if (follow_source(app, a, b, err))
		return err->code;
	if (tell_corrected(app, 0, b->row.id, "signal", b->row.id, err))
		return err->code;
	return tell_cases(app, a, b, err);
}

/* Primary information and the materials. */

enum err_code before_primary_info(struct app *app, struct app_saving *s,
				  struct err *err)
{
	const struct primary_info *a = s->before;
	struct casefile_parts parts;

	if (a)
		return a->completed_at == MOMENT_NONE
			       ? ERR_OK
			       : may_correct(app, s, err);
	if (casefile_parts(app->db, s->case_id, &parts, err))
		return err->code;
	return parts.primary_id
		       ? err_set_msg(err, ERR_EXISTS,
				     N_("the case has its primary information"),
				     NULL)
		       : ERR_OK;
}

enum err_code after_primary_info(struct app *app, struct app_saving *s,
				 struct err *err)
{
	const struct primary_info *a = s->before;

	if (!a || a->completed_at == MOMENT_NONE)
		return ERR_OK;
	return tell_corrected(app, s->case_id, 0, "primary_info", a->row.id,
			      err);
}

/* Has its author put something into it? */
static int says_something(const struct material *m)
{
	return !str_is_empty(m->text) || !str_is_empty(m->conclusion) ||
	       m->verdict || m->written_on != DAY_NONE;
}

static int says_the_same(const struct material *a, const struct material *b)
{
	return str_equal(a->text, b->text) &&
	       str_equal(a->conclusion, b->conclusion) &&
	       a->verdict == b->verdict && a->written_on == b->written_on;
}

/* One of each kind for each purpose, but for "other". */
static enum err_code is_only_one(struct app *app, const struct material *m,
				 struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_material, "case_id",
					 m->case_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct material *other = record_at(&list, i);

		if (m->kind != MATERIAL_KIND_OTHER && other->kind == m->kind &&
		    other->purpose == m->purpose)
			code = err_set_msg(err, ERR_EXISTS,
					   N_("the case has this material"),
					   NULL);
	}
	record_array_release(&list);
	return code;
}

enum err_code before_material(struct app *app, struct app_saving *s,
			      struct err *err)
{
	const struct material *a = s->before, *b = s->after;
	struct app_scope scope = { .child_id = s->child_id,
				   .case_id = s->case_id };
	int wrote = a ? !says_the_same(a, b) : says_something(b);
	int64_t at;

	scope.is_mine = b->author_id == app->user.row.id;
	if (b->written_on != DAY_NONE &&
	    app_when(app, b->written_on, "written_on", &at, err))
		return err->code;
	if (!a && is_only_one(app, b, err))
		return err->code;
	if (b->kind == MATERIAL_KIND_PSYCHOLOGIST && wrote &&
	    app_allow(app, ACTION_PSYCH_DETAIL_WRITE, &scope, err))
		return err->code;
	if (a && a->handed_on != DAY_NONE && wrote)
		return may_correct(app, s, err);
	return ERR_OK;
}

enum err_code after_material(struct app *app, struct app_saving *s,
			     struct err *err)
{
	const struct material *a = s->before, *b = s->after;
	const struct duty_about about = { .case_id = s->case_id,
					  .ref_id = b->row.id };
	struct app_event e = {
		.type = EVENT_MATERIAL_WRITTEN,
		.case_id = s->case_id,
		.table = "material",
		.ref_id = b->row.id,
	};

	if (a && a->author_id != b->author_id &&
	    duty_give(app, OBLIGATION_MATERIALS, &about, b->author_id, err))
		return err->code;
	if (b->written_on != DAY_NONE && (!a || a->written_on == DAY_NONE)) {
		if (app_when(app, b->written_on, "written_on", &e.at, err))
			return err->code;
		return app_event(app, &e, err);
	}
	if (a && a->handed_on != DAY_NONE && !says_the_same(a, b))
		return tell_corrected(app, s->case_id, 0, "material", b->row.id,
				      err);
	return ERR_OK;
}

/* What a material is made of: one row each, closed once it was handed over. */
static enum err_code check_part(struct app *app, struct app_saving *s,
				const struct record_kind *kind,
				int64_t material_id, int only_one,
				struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	struct material m;
	enum err_code code;

	record_init(&record_material, &m);
	code = record_load(app->db, &record_material, material_id, &m, err);
	if (!code && m.handed_on != DAY_NONE)
		code = may_correct(app, s, err);
	if (!code && !s->before && only_one) {
		code = record_list(app->db, kind, "material_id", material_id,
				   &list, err);
		if (!code && list.n)
			code = err_set_msg(err, ERR_EXISTS,
					   N_("the material has its text"),
					   NULL);
		record_array_release(&list);
	}
	record_release(&record_material, &m);
	return code;
}

/* A paper that the deputy has was made of it: then it is a correction. */
static enum err_code tell_part(struct app *app, const struct app_saving *s,
			       int64_t material_id, struct err *err)
{
	struct material m;
	enum err_code code;

	record_init(&record_material, &m);
	code = record_load(app->db, &record_material, material_id, &m, err);
	if (!code && m.handed_on != DAY_NONE)
		code = tell_corrected(app, s->case_id, 0, "material", m.row.id,
				      err);
	record_release(&record_material, &m);
	return code;
}

enum err_code after_characteristic(struct app *app, struct app_saving *s,
				   struct err *err)
{
	const struct characteristic *c = s->after;

	return tell_part(app, s, c->material_id, err);
}

enum err_code after_psychology(struct app *app, struct app_saving *s,
			       struct err *err)
{
	const struct psychology *p = s->after;

	return tell_part(app, s, p->material_id, err);
}

enum err_code after_prior_measure(struct app *app, struct app_saving *s,
				  struct err *err)
{
	const struct prior_measure *p = s->after;

	return tell_part(app, s, p->material_id, err);
}

/* Who took part in a visit is part of its act, and they are two at least. */
enum err_code after_visit_member(struct app *app, struct app_saving *s,
				 struct err *err)
{
	const struct visit_member *m = s->after;
	struct visit v;
	enum err_code code;

	record_init(&record_visit, &v);
	code = record_load(app->db, &record_visit, m->visit_id, &v, err);
	if (!code)
		code = app_check(app, APP_VISIT, &v, err);
	if (!code)
		code = tell_corrected(app, s->case_id, 0, "visit", v.row.id,
				      err);
	record_release(&record_visit, &v);
	return code;
}

enum err_code before_characteristic(struct app *app, struct app_saving *s,
				    struct err *err)
{
	const struct characteristic *c = s->after;

	return check_part(app, s, &record_characteristic, c->material_id, 1,
			  err);
}

enum err_code before_prior_measure(struct app *app, struct app_saving *s,
				   struct err *err)
{
	const struct prior_measure *p = s->after;

	return check_part(app, s, &record_prior_measure, p->material_id, 0,
			  err);
}

enum err_code before_psychology(struct app *app, struct app_saving *s,
				struct err *err)
{
	const struct psychology *p = s->after;

	return check_part(app, s, &record_psychology, p->material_id, 1, err);
}

enum err_code after_request(struct app *app, struct app_saving *s,
			    struct err *err)
{
	const struct request *a = s->before, *b = s->after;

	if (a->answer_by != b->answer_by && duty_recount(app, s->case_id, err))
		return err->code;
	return tell_corrected(app, s->case_id, 0, "request", b->row.id, err);
}
