#include "config.h"

#include "app/list.h"

#include <stdlib.h>
#include <string.h>

#include "app/right.h"
#include "app/state.h"
#include "base/mem.h"
#include "store/find.h"

/* The action that seeing a list is. X(listing, action, of_case) */
static const struct {
	const struct listing *listing;
	enum action action;
	/* Of one owner, whose right is asked: a case, else nothing. */
	int of_case;
} rights[] = {
	{ &listing_signals, ACTION_SIGNAL_VIEW, 0 },
	{ &listing_cases, ACTION_CASE_LIST, 0 },
	{ &listing_register, ACTION_CASE_LIST, 0 },
	{ &listing_agenda_waiting, ACTION_CASE_LIST, 0 },
	{ &listing_meetings, ACTION_MEETING_VIEW, 0 },
	{ &listing_agenda_items, ACTION_MEETING_VIEW, 0 },
	{ &listing_participants, ACTION_MEETING_VIEW, 0 },
	{ &listing_plans, ACTION_PLAN_VIEW, 0 },
	{ &listing_measures, ACTION_PLAN_VIEW, 0 },
	{ &listing_measures_open, ACTION_PLAN_VIEW, 0 },
	{ &listing_obligations, ACTION_DUE_VIEW, 0 },
	{ &listing_obligations_of_case, ACTION_CASE_VIEW, 1 },
	{ &listing_obligations_done, ACTION_DUE_VIEW, 0 },
	{ &listing_pupils, ACTION_CHILD_VIEW, 0 },
	{ &listing_pupils_left, ACTION_CHILD_VIEW, 0 },
	{ &listing_families, ACTION_CHILD_VIEW, 0 },
	{ &listing_family_members, ACTION_CHILD_VIEW, 0 },
	{ &listing_staff, ACTION_STAFF_VIEW, 0 },
	{ &listing_classes, ACTION_STAFF_VIEW, 0 },
	{ &listing_agencies, ACTION_CASE_LIST, 0 },
	{ &listing_councils, ACTION_STAFF_VIEW, 0 },
	{ &listing_council_members, ACTION_STAFF_VIEW, 0 },
	{ &listing_events, ACTION_CASE_VIEW, 1 },
	{ &listing_materials, ACTION_CASE_VIEW, 1 },
	{ &listing_requests, ACTION_CASE_VIEW, 1 },
	{ &listing_visits, ACTION_CASE_VIEW, 1 },
	{ &listing_notices, ACTION_CASE_VIEW, 1 },
	{ &listing_petitions, ACTION_CASE_VIEW, 1 },
	{ &listing_papers, ACTION_CASE_VIEW, 1 },
	{ &listing_signals_of_case, ACTION_CASE_VIEW, 1 },
};

/* Asks the right and puts the scope into *out. */
static enum err_code narrow(struct app *app, const struct listing *listing,
			    const struct listing_filter *filter,
			    struct listing_filter *out, struct err *err)
{
	enum err_code code;
	size_t i = 0;

	while (i < ARRAY_SIZE(rights) && rights[i].listing != listing)
		i++;
	if (i == ARRAY_SIZE(rights))
		return err_set(err, ERR_NOT_FOUND, "%s", listing->name);
	*out = filter ? *filter : (struct listing_filter)LISTING_FILTER_INIT;
	if (rights[i].of_case && out->owner_id)
		code = app_allow_case(app, rights[i].action, out->owner_id,
				      err);
	else
		code = app_allow(app, rights[i].action, NULL, err);
	/* Classes and staff are everybody's; the rest is narrowed. */
	out->scope = rights[i].of_case
			     ? 0
			     : app_scope_of_list(app, rights[i].action);
	return code;
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
