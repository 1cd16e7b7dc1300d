#include "config.h"

#include "app/list.h"

#include <stdlib.h>
#include <string.h>

#include "app/kind.h"
#include "app/right.h"
#include "app/state.h"
#include "base/mem.h"
#include "store/find.h"

/*
 * The action that seeing a list is. What belongs to one owner is asked for with
 * that owner's scope, and then all of it is seen; the rest is narrowed.
 */
static const struct {
	const struct listing *listing;
	enum action action;
} rights[] = {
	{ &listing_signals, ACTION_SIGNAL_VIEW },
	{ &listing_cases, ACTION_CASE_LIST },
	{ &listing_register, ACTION_CASE_LIST },
	{ &listing_agenda_waiting, ACTION_CASE_LIST },
	{ &listing_meetings, ACTION_MEETING_VIEW },
	{ &listing_agenda_items, ACTION_MEETING_VIEW },
	{ &listing_participants, ACTION_MEETING_VIEW },
	{ &listing_plans, ACTION_PLAN_VIEW },
	{ &listing_measures, ACTION_PLAN_VIEW },
	{ &listing_measures_open, ACTION_PLAN_VIEW },
	{ &listing_obligations, ACTION_DUE_VIEW },
	{ &listing_obligations_of_case, ACTION_CASE_VIEW },
	{ &listing_obligations_done, ACTION_DUE_VIEW },
	{ &listing_pupils, ACTION_CHILD_VIEW },
	{ &listing_pupils_left, ACTION_CHILD_VIEW },
	{ &listing_families, ACTION_CHILD_VIEW },
	{ &listing_family_members, ACTION_CHILD_VIEW },
	{ &listing_staff, ACTION_STAFF_VIEW },
	{ &listing_classes, ACTION_STAFF_VIEW },
	{ &listing_agencies, ACTION_CASE_LIST },
	{ &listing_councils, ACTION_STAFF_VIEW },
	{ &listing_council_members, ACTION_STAFF_VIEW },
	{ &listing_events, ACTION_CASE_VIEW },
	{ &listing_materials, ACTION_CASE_VIEW },
	{ &listing_requests, ACTION_CASE_VIEW },
	{ &listing_visits, ACTION_CASE_VIEW },
	{ &listing_notices, ACTION_CASE_VIEW },
	{ &listing_petitions, ACTION_CASE_VIEW },
	{ &listing_papers, ACTION_CASE_VIEW },
	{ &listing_signals_of_case, ACTION_CASE_VIEW },
};

/* May this person see what lies under this case, plan, family …? */
static enum err_code ask_owner(struct app *app, enum action action,
			       const char *table, int64_t id, struct err *err)
{
	enum app_record kind = app_record_of(table);
	void *owner = app_record_new(kind);
	struct app_scope scope;
	enum err_code code =
		record_load(app->db, app_record_kind(kind), id, owner, err);

	if (!code)
		code = app_scope_find(app, kind, owner, &scope, err);
	if (!code)
		code = app_allow(app, action, &scope, err);
	if (!code && kind == APP_CASEFILE)
		code = app_viewed(app, action, scope.child_id, table, id, err);
	app_record_free(kind, &owner);
	return code;
}

/* Asks the right and puts the scope into *out. */
static enum err_code narrow(struct app *app, const struct listing *listing,
			    const struct listing_filter *filter,
			    struct listing_filter *out, struct err *err)
{
	enum action action = ACTION_NONE;

	for (size_t i = 0; i < ARRAY_SIZE(rights); i++)
		if (rights[i].listing == listing)
			action = rights[i].action;
	if (action == ACTION_NONE)
		return err_set(err, ERR_NOT_FOUND, "%s", listing->name);
	*out = filter ? *filter : (struct listing_filter)LISTING_FILTER_INIT;
	out->today = app_today(app);
	if (app_allow(app, action, NULL, err) ||
	    (listing->part_is_needed && out->owner_id &&
	     ask_owner(app, action, listing->owner, out->owner_id, err)))
		return err->code;
	/* Who spoke up is for who reads signals, whosever the case is. */
	if (listing == &listing_signals_of_case)
		action = ACTION_SIGNAL_VIEW;
	else if (listing->part_is_needed)
		return ERR_OK;
	out->scope = app_scope_of_list(app, action);
	out->class_scope = app_class_scope_of_list(app, action);
	return ERR_OK;
}

enum err_code app_list_count(struct app *app, const struct listing *listing,
			     const struct listing_filter *filter, int64_t *n,
			     struct err *err)
{
	struct listing_filter own;
	enum err_code code = narrow(app, listing, filter, &own, err);

	*n = 0;
	return code == ERR_OK ? listing_count(app->db, listing, &own, n, err)
			      : code;
}

enum err_code app_list_rows(struct app *app, const struct listing *listing,
			    const struct listing_filter *filter, int sort,
			    int64_t first, int n, struct listing_page *out,
			    struct err *err)
{
	struct listing_filter own;
	enum err_code code = narrow(app, listing, filter, &own, err);

	return code == ERR_OK ? listing_rows(app->db, listing, &own, sort,
					     first, n, out, err)
			      : code;
}

enum err_code app_list_arrange(struct app *app, const struct listing *listing,
			       const struct listing_filter *filter,
			       const struct listing_view *view,
			       struct id_list *out, struct err *err)
{
	struct listing_filter own;
	enum err_code code = narrow(app, listing, filter, &own, err);

	return code == ERR_OK
		       ? listing_arrange(app->db, listing, &own, view, out, err)
		       : code;
}

enum err_code app_list_rows_of(struct app *app, const struct listing *listing,
			       const struct listing_filter *filter,
			       const int64_t *ids, int n,
			       struct listing_page *out, struct err *err)
{
	struct listing_filter own;
	enum err_code code = narrow(app, listing, filter, &own, err);

	return code == ERR_OK ? listing_rows_of(app->db, listing, &own, ids, n,
						out, err)
			      : code;
}

enum err_code app_list_values(struct app *app, const struct listing *listing,
			      const struct listing_filter *filter,
			      const struct listing_view *view, int column,
			      struct listing_values *out, struct err *err)
{
	struct listing_filter own;
	enum err_code code = narrow(app, listing, filter, &own, err);

	return code == ERR_OK ? listing_values(app->db, listing, &own, view,
					       column, out, err)
			      : code;
}
