#include "config.h"

#include "app/right.h"

#include <stdlib.h>
#include <string.h>

#include "app/kind.h"
#include "app/state.h"
#include "app/step.h"
#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/plan.h"
#include "store/casefile.h"
#include "store/people.h"

enum err_code app_deny(struct app *app, enum action action, struct err *err)
{
	/* Their role may, but this one is somebody else's. */
	int is_bounded = role_right(app_role(app), action) != RIGHT_NO;
	enum role roles[ROLE_COUNT];
	size_t n = role_who_may(action, roles);
	struct sb list = SB_INIT;
	enum err_code code;

	for (size_t i = 0; i < n; i++) {
		if (is_bounded && role_right(roles[i], action) != RIGHT_ALL)
			continue;
		if (list.len)
			sb_add_char(&list, '\n');
		sb_add(&list, role_label(roles[i]));
	}
	if (is_bounded)
		sb_addf(&list, "%s%s", list.len ? "\n" : "",
			N_("whose own it is"));
	code = err_set_msg(err, ERR_DENIED, list.s, NULL);
	sb_release(&list);
	return code;
}

static enum err_code is_own_class(struct app *app,
				  const struct app_scope *scope, int *is_own,
				  struct err *err)
{
	struct school_class c;
	struct id_list children = ID_LIST_INIT;
	enum err_code code = ERR_OK;

	*is_own = 0;
	if (scope->child_id)
		return child_is_in_scope(app->db, scope->child_id,
					 app->user.row.id, is_own, err);
	if (scope->class_id) {
		record_init(&record_school_class, &c);
		code = record_load(app->db, &record_school_class,
				   scope->class_id, &c, err);
		*is_own = !code && c.teacher_id == app->user.row.id;
		record_release(&record_school_class, &c);
		return code;
	}
	if (scope->family_id) {
		code = family_children(app->db, scope->family_id, &children,
				       err);
		/* A family without children yet is being written down. */
		*is_own = !code && !children.n;
		for (int i = 0; !code && !*is_own && i < children.n; i++)
			code = child_is_in_scope(app->db, children.ids[i],
						 app->user.row.id, is_own, err);
		id_list_release(&children);
	}
	return code;
}

/*
 * A plan is drawn by its class teacher: to carry out one of its measures is to
 * read it, not to write it.
 */
static int is_own(enum action action, const struct app_scope *scope)
{
	switch ((int)action) {
	case ACTION_PLAN_EDIT:
		return 0;
	case ACTION_PLAN_VIEW:
	case ACTION_PRINT:
		return scope->is_mine || scope->takes_part;
	}
	return scope->is_mine;
}

enum err_code app_may_here(struct app *app, enum action action,
			   const struct app_scope *scope, int *may,
			   struct err *err)
{
	enum right right = role_right(app_role(app), action);

	*may = right != RIGHT_NO;
	if (!*may || right == RIGHT_ALL || !scope)
		return ERR_OK;
	*may = is_own(action, scope);
	if (*may || right == RIGHT_MINE)
		return ERR_OK;
	return is_own_class(app, scope, may, err);
}

enum err_code app_allow(struct app *app, enum action action,
			const struct app_scope *scope, struct err *err)
{
	int may;

	if (app_may_here(app, action, scope, &may, err))
		return err->code;
	return may ? ERR_OK : app_deny(app, action, err);
}

int64_t app_scope_of_list(const struct app *app, enum action action)
{
	return role_right(app_role(app), action) == RIGHT_ALL
		       ? 0
		       : app->user.row.id;
}

int64_t app_class_scope_of_list(const struct app *app, enum action action)
{
	return role_right(app_role(app), action) == RIGHT_CLASS
		       ? app->user.row.id
		       : 0;
}

/*
 * The way up to a record's owner: the column that names it, and its kind. A
 * person column makes the record that person's own.
 */
static const struct {
	const char *owner;
	enum app_record owner_kind;
	const char *person[2];
} ways_up[APP_RECORD_COUNT] = {
	[APP_FAMILY_MEMBER] = { "family_id", APP_FAMILY, { NULL } },
	[APP_SIGNAL] = { NULL, 0, { "entered_by", "staff_id" } },
	[APP_CASEFILE] = { "child_id", APP_CHILD, { NULL } },
	[APP_PRIMARY_INFO] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_MATERIAL] = { "case_id", APP_CASEFILE, { "author_id" } },
	[APP_CHARACTERISTIC] = { "material_id", APP_MATERIAL, { NULL } },
	[APP_PSYCHOLOGY] = { "material_id", APP_MATERIAL, { NULL } },
	[APP_VISIT] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_VISIT_MEMBER] = { "visit_id", APP_VISIT, { NULL } },
	[APP_PRIOR_MEASURE] = { "material_id", APP_MATERIAL, { NULL } },
	[APP_REQUEST] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_REPRESENTATION] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_AGENDA_ITEM] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_PLAN] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_MEASURE] = { "plan_id", APP_PLAN, { "responsible_id" } },
	[APP_MONITORING] = { "measure_id", APP_MEASURE, { NULL } },
	[APP_NOTICE] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_REFUSAL] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_PETITION] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_REMOVAL] = { "case_id", APP_CASEFILE, { NULL } },
	[APP_TRANSFER] = { "case_id", APP_CASEFILE, { NULL } },
};

static int64_t number_of(enum app_record kind, const char *name,
			 const void *record)
{
	const struct field *f = fields_find(app_record_fields(kind), name);

	return *(const int64_t *)(const void *)((const char *)record +
						f->offset);
}

/* Is one of the plan's measures this person's? */
static enum err_code takes_part(struct app *app, int64_t plan_id, int *does,
				struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_measure, "plan_id",
					 plan_id, &list, err);

	for (int i = 0; !code && i < list.n; i++) {
		const struct measure *m = record_at(&list, i);

		if (m->responsible_id == app->user.row.id)
			*does = 1;
	}
	record_array_release(&list);
	return code;
}

static enum err_code look_at(struct app *app, enum app_record kind,
			     const void *record, struct app_scope *scope,
			     struct err *err)
{
	const struct row *row = record;
	int64_t me = app->user.row.id;

	/* Nobody makes a record their own by naming themselves in a new one. */
	for (int i = 0; i < 2 && row->id && ways_up[kind].person[i]; i++)
		if (me &&
		    number_of(kind, ways_up[kind].person[i], record) == me)
			scope->is_mine = 1;
	switch (kind) {
	case APP_SIGNAL:
		scope->signal_id = row->id;
		break;
	case APP_CASEFILE:
		scope->case_id = row->id;
		break;
	case APP_CHILD:
		scope->child_id = row->id;
		scope->class_id = number_of(kind, "class_id", record);
		break;
	case APP_FAMILY:
		scope->family_id = row->id;
		break;
	case APP_SCHOOL_CLASS:
		scope->class_id = row->id;
		break;
	case APP_PLAN:
		if (row->id)
			return takes_part(app, row->id, &scope->takes_part,
					  err);
		break;
	case APP_SCHOOL:
	case APP_STAFF:
	case APP_FAMILY_MEMBER:
	case APP_AGENCY:
	case APP_HELP_KIND:
	case APP_PRIMARY_INFO:
	case APP_MATERIAL:
	case APP_CHARACTERISTIC:
	case APP_PSYCHOLOGY:
	case APP_VISIT:
	case APP_VISIT_MEMBER:
	case APP_PRIOR_MEASURE:
	case APP_REQUEST:
	case APP_REPRESENTATION:
	case APP_COUNCIL:
	case APP_COUNCIL_MEMBER:
	case APP_MEETING:
	case APP_PARTICIPANT:
	case APP_AGENDA_ITEM:
	case APP_MEASURE:
	case APP_MONITORING:
	case APP_NOTICE:
	case APP_REFUSAL:
	case APP_PETITION:
	case APP_REMOVAL:
	case APP_TRANSFER:
	case APP_RECORD_COUNT:
		break;
	}
	return ERR_OK;
}

/* One step up: the owner, loaded; *up NULL at the end of the way. */
static enum err_code owner_of(struct app *app, enum app_record kind,
			      const void *record, enum app_record *up_kind,
			      void **up, struct err *err)
{
	const struct record_kind *k;
	int64_t id;

	*up = NULL;
	if (!ways_up[kind].owner)
		return ERR_OK;
	id = number_of(kind, ways_up[kind].owner, record);
	if (!id)
		return ERR_OK;
	*up_kind = ways_up[kind].owner_kind;
	k = app_record_kind(*up_kind);
	*up = app_record_new(*up_kind);
	if (record_load(app->db, k, id, *up, err)) {
		app_record_free(*up_kind, up);
		return err->code;
	}
	return ERR_OK;
}

enum err_code app_scope_find(struct app *app, enum app_record kind,
			     const void *record, struct app_scope *out,
			     struct err *err)
{
	enum app_record at_kind = kind, up_kind = kind;
	void *at = NULL, *up = NULL;
	enum err_code code;

	*out = (struct app_scope){ .child_id = 0 };
	code = look_at(app, kind, record, out, err);
	while (!code) {
		code = owner_of(app, at_kind, at ? at : record, &up_kind, &up,
				err);
		if (at)
			app_record_free(at_kind, &at);
		if (code || !up)
			break;
		at = up;
		at_kind = up_kind;
		code = look_at(app, at_kind, at, out, err);
	}
	if (at)
		app_record_free(at_kind, &at);
	return code;
}

enum err_code app_scope_of_case(struct app *app, int64_t case_id,
				struct app_scope *out, struct err *err)
{
	struct casefile c;
	enum err_code code;

	record_init(&record_casefile, &c);
	code = record_load(app->db, &record_casefile, case_id, &c, err);
	if (!code)
		code = app_scope_find(app, APP_CASEFILE, &c, out, err);
	record_release(&record_casefile, &c);
	return code;
}

enum err_code app_scope_of_child(struct app *app, int64_t child_id,
				 struct app_scope *out, struct err *err)
{
	struct child c;
	enum err_code code;

	record_init(&record_child, &c);
	code = record_load(app->db, &record_child, child_id, &c, err);
	if (!code)
		code = app_scope_find(app, APP_CHILD, &c, out, err);
	record_release(&record_child, &c);
	return code;
}

enum err_code app_allow_case(struct app *app, enum action action,
			     int64_t case_id, struct err *err)
{
	struct app_scope scope;

	if (app_scope_of_case(app, case_id, &scope, err))
		return err->code;
	return app_allow(app, action, &scope, err);
}

enum err_code app_allow_child(struct app *app, enum action action,
			      int64_t child_id, struct err *err)
{
	struct app_scope scope;

	if (app_scope_of_child(app, child_id, &scope, err))
		return err->code;
	return app_allow(app, action, &scope, err);
}

static int was_viewed(struct app *app, int64_t child_id, int64_t now)
{
	for (int i = 0; i < APP_VIEWS; i++)
		if (app->views[i].child_id == child_id &&
		    now - app->views[i].at < APP_VIEW_SECONDS &&
		    now >= app->views[i].at)
			return 1;
	return 0;
}

enum err_code app_viewed(struct app *app, enum action action, int64_t child_id,
			 const char *table, int64_t record_id, struct err *err)
{
	struct audit_entry entry = app_audit_entry(app, action, child_id);
	int64_t now = app_now(app);
	enum err_code code;

	if (!child_id || was_viewed(app, child_id, now))
		return ERR_OK;
	entry.table = table;
	entry.record_id = record_id;
	entry.reason = NULL;
	if (db_begin(app->db, err))
		return err->code;
	code = audit_add(app->db, &entry, err);
	code = db_end(app->db, code, err);
	if (code)
		return code;
	app->views[app->next_view].child_id = child_id;
	app->views[app->next_view].at = now;
	app->next_view = (app->next_view + 1) % APP_VIEWS;
	return ERR_OK;
}
