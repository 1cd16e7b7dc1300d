#include "config.h"

#include <stdlib.h>

#include "app/list.h"
#include "app/right.h"
#include "app/state.h"
#include "base/mem.h"
#include "store/find.h"

/*
 * What of each kind of find_anything() this person sees: all of it, the own
 * part, or nothing. Those of one scope are asked for together.
 */
static const struct {
	enum found_kind kind;
	enum action action;
} kinds[] = {
	{ FOUND_CHILD, ACTION_CHILD_VIEW },
	{ FOUND_CASE, ACTION_CASE_LIST },
	{ FOUND_FAMILY, ACTION_CHILD_VIEW },
	{ FOUND_SIGNAL, ACTION_SIGNAL_VIEW },
	{ FOUND_MEETING, ACTION_MEETING_VIEW },
};

static void take_found(struct found_list *list, struct app_results *out)
{
	out->items = xreallocarray(out->items, (size_t)(out->n + list->n),
				   sizeof(*out->items));
	for (int i = 0; i < list->n; i++) {
		struct found *f = &list->items[i];
		struct app_found *to = &out->items[out->n++];

		to->id = f->id;
		to->title = f->title;
		to->detail = f->detail;
		f->title = f->detail = NULL;
		switch (f->kind) {
		case FOUND_CHILD:
			to->kind = APP_FOUND_CHILD;
			break;
		case FOUND_FAMILY:
			to->kind = APP_FOUND_FAMILY;
			break;
		case FOUND_CASE:
			to->kind = APP_FOUND_CASE;
			break;
		case FOUND_SIGNAL:
			to->kind = APP_FOUND_SIGNAL;
			break;
		case FOUND_MEETING:
		case FOUND_KIND_COUNT:
			to->kind = APP_FOUND_MEETING;
			break;
		}
	}
}

enum err_code app_search(struct app *app, const char *text, int max,
			 struct app_results *out, struct err *err)
{
	enum err_code code = ERR_OK;

	*out = (struct app_results){ .n = 0 };
	for (size_t i = 0; i < ARRAY_SIZE(kinds) && code == ERR_OK;) {
		struct found_list list = { .n = 0 };
		int64_t scope = app_scope_of_list(app, kinds[i].action);
		unsigned wanted = 0;

		for (; i < ARRAY_SIZE(kinds); i++) {
			if (!app_may(app, kinds[i].action))
				continue;
			if (wanted &&
			    app_scope_of_list(app, kinds[i].action) != scope)
				break;
			scope = app_scope_of_list(app, kinds[i].action);
			wanted |= FOUND_BIT(kinds[i].kind);
		}
		if (!wanted)
			break;
		code = find_anything(app->db, text, wanted, scope,
				     lang_current(), max, &list, err);
		if (code == ERR_OK && list.n)
			take_found(&list, out);
		found_list_release(&list);
	}
	if (code != ERR_OK)
		app_results_release(out);
	return code;
}

void app_results_release(struct app_results *r)
{
	for (int i = 0; i < r->n; i++) {
		free(r->items[i].title);
		free(r->items[i].detail);
	}
	free(r->items);
	*r = (struct app_results){ .n = 0 };
}
