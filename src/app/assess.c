#include "config.h"

/* cl. 4, 12-14: primary information, materials, visits, requests. */
#include "app/way.h"

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/people.h"

/* Primary information. */

static enum err_code fill_primary(struct app *app, const struct casefile *c,
				  struct primary_info *out, struct err *err)
{
	struct db *db = app->db;
	int64_t today = app_today(app);
	struct child child;
	struct family family;
	enum err_code code;

	record_init(&record_child, &child);
	record_init(&record_family, &family);
	code = record_load(db, &record_child, c->child_id, &child, err);
	if (!code && child.family_id)
		code = record_load(db, &record_family, child.family_id, &family,
				   err);
	if (code)
		goto out;
	out->case_id = c->row.id;
	str_set(&out->lives_at,
		str_is_empty(child.address) ? family.address : child.address);
	str_set(&out->contacts,
		str_is_empty(family.phone) ? child.phone : family.phone);
	code = child_class_teacher(db, child.row.id, &out->class_teacher_id,
				   err);
	if (!code)
		code = staff_by_role(db, ROLE_PSYCHOLOGIST, today,
				     &out->psychologist_id, err);
	if (!code)
		code = staff_by_role(db, ROLE_SECRETARY, today,
				     &out->secretary_id, err);
	if (app_role(app) == ROLE_SECRETARY)
		out->secretary_id = app->user.row.id;
out:
	record_release(&record_child, &child);
	record_release(&record_family, &family);
	return code;
}

enum err_code app_primary_draft(struct app *app, int64_t case_id,
				struct primary_info *out, struct err *err)
{
	struct casefile_parts parts;
	struct casefile c;
	enum err_code code;

	if (app_allow_case(app, ACTION_PRIMARY_EDIT, case_id, err) ||
	    casefile_parts(app->db, case_id, &parts, err))
		return err->code;
	if (parts.primary_id)
		return app_load(app, APP_PRIMARY_INFO, parts.primary_id, out,
				err);
	record_init(&record_casefile, &c);
	code = record_load(app->db, &record_casefile, case_id, &c, err);
	if (!code)
		code = fill_primary(app, &c, out, err);
	record_release(&record_casefile, &c);
	return code;
}

/* cl. 12: nothing is gathered about what nobody has said yet. */
static enum err_code not_before_signal(struct app *app, int64_t case_id,
				       int64_t at, struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	struct signal first;
	enum err_code code = signal_list_of_case(app->db, case_id, &ids, err);

	record_init(&record_signal, &first);
	if (!code && ids.n)
		code = record_load(app->db, &record_signal, ids.ids[0], &first,
				   err);
	if (!code && ids.n && at < first.received_at)
		code = err_set_field(err, ERR_INVALID, "completed_at",
				     N_("At that moment the signal had not "
					"come yet."),
				     NULL);
	record_release(&record_signal, &first);
	id_list_release(&ids);
	return code;
}

static enum err_code mark_complete(struct app *app, struct app_way *way,
				   int64_t at, struct err *err)
{
	struct casefile_parts parts;
	struct primary_info before, p;
	enum err_code code;

	record_init(&record_primary_info, &before);
	record_init(&record_primary_info, &p);
	code = casefile_parts(app->db, way->c.row.id, &parts, err);
	if (!code)
		code = record_load(app->db, &record_primary_info,
				   parts.primary_id, &before, err);
	if (!code) {
		record_copy(&record_primary_info, &p, &before);
		p.completed_at = at;
		code = app_put(app, way->action, way->c.child_id,
			       &record_primary_info, &before, &p, err);
	}
	record_release(&record_primary_info, &before);
	record_release(&record_primary_info, &p);
	return code;
}

static enum err_code make_materials(struct app *app, int64_t case_id,
				    int64_t child_id,
				    enum material_purpose purpose,
				    struct err *err);

enum err_code app_primary_complete(struct app *app, int64_t case_id, int64_t at,
				   struct err *err)
{
	struct app_event e = { .type = EVENT_PRIMARY_COMPLETED };
	struct app_way way;
	enum err_code code;

	if (app_allow(app, ACTION_PRIMARY_COMPLETE, NULL, err) ||
	    app_when_at(app, at, "completed_at", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, ACTION_PRIMARY_COMPLETE, case_id, err);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code)
		code = not_before_signal(app, case_id, e.at, err);
	if (!code)
		code = mark_complete(app, &way, e.at, err);
	if (!code)
		code = make_materials(app, case_id, way.c.child_id,
				      MATERIAL_PURPOSE_PLACING, err);
	if (!code)
		code = app_way_end(app, &way, &e, err);
	app_way_release(&way);
	return db_end(app->db, code, err);
}

/* Materials. */

/* cl. 14 for placing, cl. 23 for removal; whose each is. */
static const struct {
	enum material_purpose purpose;
	enum material_kind kind;
	enum role author;
} checklist[] = {
	{ MATERIAL_PURPOSE_PLACING, MATERIAL_KIND_CHARACTERISTIC,
	  ROLE_CLASS_TEACHER },
	{ MATERIAL_PURPOSE_PLACING, MATERIAL_KIND_PSYCHOLOGIST,
	  ROLE_PSYCHOLOGIST },
	{ MATERIAL_PURPOSE_PLACING, MATERIAL_KIND_HOUSING_ACT, ROLE_SECRETARY },
	{ MATERIAL_PURPOSE_PLACING, MATERIAL_KIND_PRIOR_WORK, ROLE_SECRETARY },
	{ MATERIAL_PURPOSE_REMOVAL, MATERIAL_KIND_CHARACTERISTIC,
	  ROLE_CLASS_TEACHER },
	{ MATERIAL_PURPOSE_REMOVAL, MATERIAL_KIND_PSYCHOLOGIST,
	  ROLE_PSYCHOLOGIST },
};

static int has_kind(const struct record_array *list,
		    enum material_purpose purpose, enum material_kind kind)
{
	for (int i = 0; i < list->n; i++) {
		const struct material *m = record_at(list, i);

		if (m->purpose == (int64_t)purpose && m->kind == (int64_t)kind)
			return 1;
	}
	return 0;
}

static enum err_code make_material(struct app *app, int64_t case_id,
				   int64_t child_id, size_t i, struct err *err)
{
	const struct duty_about about_case = { .case_id = case_id };
	struct duty_about about = about_case;
	struct material m;
	enum err_code code;

	record_init(&record_material, &m);
	m.case_id = case_id;
	m.kind = checklist[i].kind;
	m.purpose = checklist[i].purpose;
	code = duty_person(app, checklist[i].author, case_id, &m.author_id,
			   err);
	if (!code && !m.author_id)
		code = duty_person(app, ROLE_SECRETARY, case_id, &m.author_id,
				   err);
	if (!code)
		code = app_put(app, ACTION_MATERIAL_WRITE, child_id,
			       &record_material, NULL, &m, err);
	about.ref_id = m.row.id;
	/* Those for placing are owed from the primary information on. */
	if (!code && m.purpose == MATERIAL_PURPOSE_REMOVAL)
		code = duty_open(app, OBLIGATION_MATERIALS, &about,
				 app_now(app), err);
	record_release(&record_material, &m);
	return code;
}

static enum err_code make_materials(struct app *app, int64_t case_id,
				    int64_t child_id,
				    enum material_purpose purpose,
				    struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_material, "case_id",
					 case_id, &list, err);

	for (size_t i = 0; !code && i < ARRAY_SIZE(checklist); i++) {
		if (checklist[i].purpose != purpose ||
		    has_kind(&list, purpose, checklist[i].kind))
			continue;
		code = make_material(app, case_id, child_id, i, err);
	}
	record_array_release(&list);
	return code;
}

/* Only while the case is where such materials are asked for. */
static int asks_for(enum casefile_stage stage, enum material_purpose purpose)
{
	if (purpose == MATERIAL_PURPOSE_PLACING)
		return stage == CASEFILE_GATHERING ||
		       stage == CASEFILE_ASSESSMENT ||
		       stage == CASEFILE_COUNCIL;
	return stage_is_on_register(stage);
}

static enum err_code ensure_materials(struct app *app, int64_t case_id,
				      enum material_purpose purpose,
				      struct err *err)
{
	struct casefile c;
	enum err_code code;

	if (db_begin(app->db, err))
		return err->code;
	record_init(&record_casefile, &c);
	code = record_load(app->db, &record_casefile, case_id, &c, err);
	if (!code && asks_for((enum casefile_stage)c.stage, purpose))
		code = make_materials(app, case_id, c.child_id, purpose, err);
	record_release(&record_casefile, &c);
	return db_end(app->db, code, err);
}

/* Is the list complete already? Then nothing has to be written. */
static enum err_code is_complete(struct app *app, int64_t case_id,
				 enum material_purpose purpose, int *complete,
				 struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_material, "case_id",
					 case_id, &list, err);

	*complete = 1;
	for (size_t i = 0; i < ARRAY_SIZE(checklist); i++)
		if (checklist[i].purpose == purpose &&
		    !has_kind(&list, purpose, checklist[i].kind))
			*complete = 0;
	record_array_release(&list);
	return code;
}

enum err_code app_materials(struct app *app, int64_t case_id,
			    enum material_purpose purpose,
			    struct app_records *out, struct err *err)
{
	struct app_scope scope;
	int may_view, may_write, complete, n = 0;

	*out = (struct app_records){ .kind = APP_MATERIAL };
	if (app_scope_of_case(app, case_id, &scope, err) ||
	    app_may_here(app, ACTION_CASE_VIEW, &scope, &may_view, err) ||
	    app_may_here(app, ACTION_MATERIAL_WRITE, &scope, &may_write, err) ||
	    is_complete(app, case_id, purpose, &complete, err))
		return err->code;
	if (!complete && (may_view || may_write) &&
	    ensure_materials(app, case_id, purpose, err))
		return err->code;
	/* Whose scope is narrower gets the own ones. */
	if (app_load_all(app, APP_MATERIAL, "case_id", case_id, out, err))
		return err->code;
	for (int i = 0; i < out->n; i++) {
		struct material *m = app_records_at(out, i);

		if (m->purpose != (int64_t)purpose) {
			record_release(&record_material, m);
			continue;
		}
		if (i != n) {
			*(struct material *)app_records_at(out, n) = *m;
			record_init(&record_material, m);
		}
		n++;
	}
	out->n = n;
	return ERR_OK;
}

enum err_code app_material_hand(struct app *app, int64_t material_id,
				int64_t day, struct err *err)
{
	struct app_event e = {
		.type = EVENT_MATERIALS_HANDED,
		.table = "material",
		.ref_id = material_id,
	};
	struct app_scope scope;
	struct material before, m;
	struct app_way way;
	int accepts;
	enum err_code code;

	if (!app_may(app, ACTION_MATERIAL_ACCEPT) &&
	    app_allow(app, ACTION_MATERIAL_WRITE, NULL, err))
		return err->code;
	if (app_when(app, day, "handed_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_material, &before);
	record_init(&record_material, &m);
	code = record_load(app->db, &record_material, material_id, &before,
			   err);
	if (!code)
		code = app_scope_find(app, APP_MATERIAL, &before, &scope, err);
	/* One hands it over, the other takes it: either writes it down. */
	if (!code)
		code = app_may_here(app, ACTION_MATERIAL_ACCEPT, &scope,
				    &accepts, err);
	if (!code && !accepts)
		code = app_allow(app, ACTION_MATERIAL_WRITE, &scope, err);
	if (!code)
		code = app_way_load(app, &way, before.case_id, err);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code && before.handed_on != DAY_NONE)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("the material is handed over"), NULL);
	if (!code && before.written_on == DAY_NONE)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("The material is not written yet."),
				   NULL);
	if (!code && day < before.written_on)
		code = err_set_field(err, ERR_INVALID, "handed_on",
				     N_("It cannot have been handed over "
					"before it was written."),
				     NULL);
	if (!code) {
		record_copy(&record_material, &m, &before);
		m.handed_on = day;
		e.case_id = m.case_id;
		code = app_put(app, ACTION_MATERIAL_ACCEPT, scope.child_id,
			       &record_material, &before, &m, err);
	}
	if (!code)
		code = app_event(app, &e, err);
	app_way_release(&way);
	record_release(&record_material, &before);
	record_release(&record_material, &m);
	return db_end(app->db, code, err);
}

enum err_code app_representation_make(struct app *app, struct representation *r,
				      struct err *err)
{
	struct app_event e = {
		.type = EVENT_REPRESENTATION_MADE,
		.table = "representation",
	};
	struct app_way way;
	enum err_code code;

	if (r->row.id)
		return app_save(app, APP_REPRESENTATION, r, err);
	if (app_allow(app, ACTION_REPRESENTATION, NULL, err) ||
	    app_check(app, APP_REPRESENTATION, r, err) ||
	    app_when(app, r->made_on, "made_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, ACTION_REPRESENTATION, r->case_id, err);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code) {
		r->made_by = app->user.row.id;
		code = app_put(app, way.action, way.c.child_id,
			       &record_representation, NULL, r, err);
		e.ref_id = r->row.id;
	}
	if (!code)
		code = app_way_end(app, &way, &e, err);
	app_way_release(&way);
	code = db_end(app->db, code, err);
	if (code)
		r->row = (struct row){ .id = 0 };
	return code;
}

/* Requests. */

enum err_code app_request_send(struct app *app, struct request *r,
			       struct err *err)
{
	const struct row was = r->row;
	struct app_outgoing o = {
		.action = ACTION_REQUEST_SEND,
		.event = EVENT_REQUEST_SENT,
		.kind = &record_request,
		.record = r,
		.number = &r->out_number,
	};
	struct app_way way;
	enum err_code code;

	if (r->row.id)
		return app_save(app, APP_REQUEST, r, err);
	if (app_allow(app, ACTION_REQUEST_SEND, NULL, err) ||
	    app_check(app, APP_REQUEST, r, err) ||
	    app_when(app, r->sent_on, "sent_on", &o.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	r->answered_on = DAY_NONE;
	str_set(&r->answer_number, NULL);
	str_set(&r->answer, NULL);
	app_way_init(&way);
	code = app_way_begin(app, &way, o.action, r->case_id, err);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code)
		code = app_put_outgoing(app, &way, &o, NULL, err);
	app_way_release(&way);
	return app_end_outgoing(app, &o, &was, code, err);
}

enum err_code app_request_answer(struct app *app, int64_t request_id,
				 const char *number, int64_t day,
				 const char *answer, struct err *err)
{
	struct app_event e = {
		.type = EVENT_REQUEST_ANSWERED,
		.table = "request",
		.ref_id = request_id,
		.note = number,
	};
	struct request before, r;
	struct app_way way;
	enum err_code code;

	if (app_allow(app, ACTION_REQUEST_ANSWER, NULL, err) ||
	    app_need_text(answer, "answer", err) ||
	    app_when(app, day, "answered_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_request, &before);
	record_init(&record_request, &r);
	code = record_load(app->db, &record_request, request_id, &before, err);
	if (!code)
		code = app_way_begin(app, &way, ACTION_REQUEST_ANSWER,
				     before.case_id, err);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code && before.answered_on != DAY_NONE)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("the answer to the request is recorded"),
				   NULL);
	if (!code) {
		record_copy(&record_request, &r, &before);
		str_set(&r.answer_number, number);
		str_set(&r.answer, answer);
		r.answered_on = day;
		code = request_check(&r, app_today(app), err);
	}
	if (!code)
		code = app_put(app, way.action, way.c.child_id, &record_request,
			       &before, &r, err);
	if (!code)
		code = app_way_end(app, &way, &e, err);
	record_release(&record_request, &before);
	record_release(&record_request, &r);
	app_way_release(&way);
	return db_end(app->db, code, err);
}

/* Visits. */

static enum err_code check_visit(struct app *app, const struct visit *v, int n,
				 struct err *err)
{
	if (app_check(app, APP_VISIT, v, err))
		return err->code;
	return visit_check(v, n, app_today(app), err);
}

/* The act of a home visit is the case's material; that is its text too. */
static enum err_code put_act(struct app *app, struct app_way *way,
			     struct visit *v, struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code;

	if (v->kind != VISIT_KIND_HOME ||
	    !asks_for((enum casefile_stage)way->c.stage,
		      MATERIAL_PURPOSE_PLACING))
		return ERR_OK;
	if (make_materials(app, v->case_id, way->c.child_id,
			   MATERIAL_PURPOSE_PLACING, err))
		return err->code;
	code = record_list(app->db, &record_material, "case_id", v->case_id,
			   &list, err);
	for (int i = 0; !code && i < list.n; i++) {
		const struct material *before = record_at(&list, i);
		struct material m;

		if (before->kind != MATERIAL_KIND_HOUSING_ACT ||
		    before->purpose != MATERIAL_PURPOSE_PLACING ||
		    before->handed_on != DAY_NONE)
			continue;
		record_init(&record_material, &m);
		record_copy(&record_material, &m, before);
		m.written_on = v->visited_on;
		str_set(&m.conclusion, v->conclusions);
		v->material_id = m.row.id;
		code = app_put(app, way->action, way->c.child_id,
			       &record_material, before, &m, err);
		record_release(&record_material, &m);
	}
	record_array_release(&list);
	return code;
}

static enum err_code put_commission(struct app *app, const struct app_way *way,
				    const struct visit *v,
				    struct visit_member *members, int n,
				    struct err *err)
{
	for (int i = 0; i < n; i++) {
		members[i].visit_id = v->row.id;
		if (app_put(app, way->action, way->c.child_id,
			    &record_visit_member, NULL, &members[i], err))
			return err->code;
	}
	return ERR_OK;
}

enum err_code app_visit_record(struct app *app, struct visit *v,
			       struct visit_member *members, int n,
			       struct err *err)
{
	struct app_event e = {
		.type = v->kind == VISIT_KIND_HOME ? EVENT_VISIT_MADE
						   : EVENT_PARENTS_MET,
		.table = "visit",
	};
	struct app_way way;
	enum err_code code;

	if (v->row.id)
		return app_save(app, APP_VISIT, v, err);
	if (app_allow(app, ACTION_VISIT_RECORD, NULL, err) ||
	    check_visit(app, v, n, err) ||
	    app_when(app, v->visited_on, "visited_on", &e.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, ACTION_VISIT_RECORD, v->case_id, err);
	if (!code)
		code = app_way_go(app, &way, e.type, err);
	if (!code)
		code = put_act(app, &way, v, err);
	if (!code)
		code = app_put(app, way.action, way.c.child_id, &record_visit,
			       NULL, v, err);
	if (!code)
		code = put_commission(app, &way, v, members, n, err);
	if (!code) {
		e.ref_id = v->row.id;
		code = app_way_end(app, &way, &e, err);
	}
	app_way_release(&way);
	code = db_end(app->db, code, err);
	for (int i = 0; code && i < n; i++)
		members[i].row = (struct row){ .id = 0 };
	if (code)
		v->row = (struct row){ .id = 0 };
	return code;
}
