#include "config.h"

#include <stdlib.h>

#include "app/kind.h"
#include "app/record.h"
#include "app/right.h"
#include "app/state.h"
#include "base/lang.h"
#include "base/mem.h"
#include "store/people.h"

char *app_name(struct app *app, enum app_record kind, int64_t id)
{
	struct err err = ERR_INIT;
	char *name = NULL, *detail = NULL;

	if (!id || row_name(app->db, app_record_kind(kind)->table, id,
			    lang_current(), &name, &detail, &err))
		name = xstrdup("");
	free(detail);
	return name;
}

void app_choices_release(struct app_choices *choices)
{
	for (int i = 0; i < choices->n; i++) {
		free(choices->items[i].name);
		free(choices->items[i].detail);
	}
	free(choices->items);
	choices->items = NULL;
	choices->n = 0;
}

enum err_code app_choices_of(struct app *app, enum app_record kind,
			     const struct id_list *ids, struct app_choices *out,
			     struct err *err)
{
	enum err_code code = ERR_OK;

	*out = (struct app_choices){ .n = 0 };
	if (ids->n)
		out->items = xcalloc((size_t)ids->n, sizeof(*out->items));
	for (int i = 0; !code && i < ids->n; i++) {
		struct app_choice *c = &out->items[i];

		c->id = ids->ids[i];
		code = row_name(app->db, app_record_kind(kind)->table, c->id,
				lang_current(), &c->name, &c->detail, err);
		if (!code)
			out->n++;
	}
	if (code)
		app_choices_release(out);
	return code;
}

enum err_code app_choose(struct app *app, enum app_record kind,
			 const char *text, int max, struct app_choices *out,
			 struct err *err)
{
	enum action action = kind == APP_CHILD || kind == APP_FAMILY
				     ? ACTION_CHILD_NAME
				     : ACTION_STAFF_VIEW;
	struct id_list ids = ID_LIST_INIT;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	if (app_allow(app, action, NULL, err))
		return err->code;
	code = row_choose(app->db, app_record_kind(kind)->table, text, 0, max,
			  &ids, err);
	if (!code)
		code = app_choices_of(app, kind, &ids, out, err);
	id_list_release(&ids);
	return code;
}

enum err_code app_child_similar(struct app *app, const struct child *c,
				struct app_choices *out, struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	if (app_allow(app, ACTION_CHILD_NAME, NULL, err))
		return err->code;
	code = child_similar(app->db, c, &ids, err);
	if (!code)
		code = app_choices_of(app, APP_CHILD, &ids, out, err);
	id_list_release(&ids);
	return code;
}

enum err_code app_family_children(struct app *app, int64_t family_id,
				  struct app_choices *out, struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	if (app_allow(app, ACTION_CHILD_NAME, NULL, err))
		return err->code;
	code = family_children(app->db, family_id, &ids, err);
	if (!code)
		code = app_choices_of(app, APP_CHILD, &ids, out, err);
	id_list_release(&ids);
	return code;
}
