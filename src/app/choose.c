#include "config.h"

#include <stdlib.h>

#include "app/kind.h"
#include "app/record.h"
#include "app/right.h"
#include "app/state.h"
#include "base/lang.h"
#include "base/log.h"
#include "base/mem.h"
#include "store/find.h"
#include "store/people.h"

static int may_name(struct app *app, enum app_record kind, int64_t id);

char *app_name(struct app *app, enum app_record kind, int64_t id)
{
	struct err err = ERR_INIT;
	char *name = NULL, *detail = NULL;

	if (id && may_name(app, kind, id) &&
	    row_name(app->db, app_record_kind(kind)->table, id, lang_current(),
		     &name, &detail, &err))
		log_warning("%s %lld: %s", app_record_kind(kind)->table,
			    (long long)id, err.detail);
	free(detail);
	return name ? name : xstrdup("");
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

/* Is the record within what this person may open so? */
static enum err_code is_seen(struct app *app, enum action action,
			     enum app_record kind, int64_t id, int *is,
			     struct err *err)
{
	void *record = app_record_new(kind);
	struct app_scope scope;
	enum err_code code =
		record_load(app->db, app_record_kind(kind), id, record, err);

	*is = 0;
	if (!code)
		code = app_scope_find(app, kind, record, &scope, err);
	if (!code)
		code = app_may_here(app, action, &scope, is, err);
	app_record_free(kind, &record);
	return code;
}

/* Members of the families that are called so, and that one may open. */
static enum err_code choose_members(struct app *app, const char *text, int max,
				    struct id_list *out, struct err *err)
{
	struct id_list families = ID_LIST_INIT;
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code =
		row_choose(app->db, "family", text, 0, max, &families, err);

	for (int i = 0; !code && i < families.n; i++) {
		int is;

		code = is_seen(app, ACTION_CHILD_VIEW, APP_FAMILY,
			       families.ids[i], &is, err);
		if (code || !is)
			continue;
		code = record_list(app->db, &record_family_member, "family_id",
				   families.ids[i], &list, err);
		for (int j = 0; !code && j < list.n && out->n < max; j++) {
			const struct family_member *m = record_at(&list, j);

			id_list_add(out, m->row.id);
		}
	}
	record_array_release(&list);
	id_list_release(&families);
	return code;
}

static enum err_code choose_cases(struct app *app, const char *text, int max,
				  struct id_list *out, struct err *err)
{
	struct found_list found = { .n = 0 };
	enum err_code code =
		find_anything(app->db, text, FOUND_BIT(FOUND_CASE),
			      app_scope_of_list(app, ACTION_CASE_LIST),
			      lang_current(), max, &found, err);

	for (int i = 0; !code && i < found.n; i++)
		id_list_add(out, found.items[i].id);
	found_list_release(&found);
	return code;
}

/* Where something can be chosen from, and who may see its names. */
static const struct {
	enum app_record kind;
	enum action action;
	enum err_code (*choose)(struct app *app, const char *text, int max,
				struct id_list *out, struct err *err);
} directories[] = {
	{ APP_CHILD, ACTION_CHILD_NAME, NULL },
	{ APP_FAMILY, ACTION_CHILD_NAME, NULL },
	{ APP_STAFF, ACTION_STAFF_VIEW, NULL },
	{ APP_SCHOOL_CLASS, ACTION_STAFF_VIEW, NULL },
	{ APP_AGENCY, ACTION_STAFF_VIEW, NULL },
	{ APP_FAMILY_MEMBER, ACTION_CHILD_VIEW, choose_members },
	{ APP_CASEFILE, ACTION_CASE_LIST, choose_cases },
};

/* What has no directory is named only where it was opened before. */
static int may_name(struct app *app, enum app_record kind, int64_t id)
{
	struct err err = ERR_INIT;
	int is = 1;

	for (size_t i = 0; i < ARRAY_SIZE(directories); i++)
		if (directories[i].kind == kind)
			is = app_may(app, directories[i].action);
	if (is && (kind == APP_CASEFILE || kind == APP_FAMILY_MEMBER) &&
	    is_seen(app,
		    kind == APP_CASEFILE ? ACTION_CASE_VIEW : ACTION_CHILD_VIEW,
		    kind, id, &is, &err))
		is = 0;
	return is;
}

static enum err_code choose_ids(struct app *app, enum app_record kind,
				const char *text, int max, struct id_list *out,
				struct err *err)
{
	for (size_t i = 0; i < ARRAY_SIZE(directories); i++) {
		if (directories[i].kind != kind)
			continue;
		if (app_allow(app, directories[i].action, NULL, err))
			return err->code;
		if (directories[i].choose)
			return directories[i].choose(app, text, max, out, err);
		return row_choose(app->db, app_record_kind(kind)->table, text,
				  0, max, out, err);
	}
	/* Nothing to choose from: such a field is set by its screen. */
	return ERR_OK;
}

/* A family is named for a signal; where it lives, is its own. */
static enum err_code hide_addresses(struct app *app, struct app_choices *out,
				    struct err *err)
{
	enum err_code code = ERR_OK;

	for (int i = 0; !code && i < out->n; i++) {
		int is;

		code = is_seen(app, ACTION_CHILD_VIEW, APP_FAMILY,
			       out->items[i].id, &is, err);
		if (!code && !is)
			str_set(&out->items[i].detail, "");
	}
	return code;
}

enum err_code app_choose(struct app *app, enum app_record kind,
			 const char *text, int max, struct app_choices *out,
			 struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	code = choose_ids(app, kind, text, max, &ids, err);
	if (!code)
		code = app_choices_of(app, kind, &ids, out, err);
	if (!code && kind == APP_FAMILY)
		code = hide_addresses(app, out, err);
	if (code)
		app_choices_release(out);
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

enum err_code app_family_similar(struct app *app, const struct family *f,
				 struct app_choices *out, struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	enum err_code code;

	*out = (struct app_choices){ .n = 0 };
	if (app_allow(app, ACTION_CHILD_NAME, NULL, err))
		return err->code;
	code = family_similar(app->db, f, &ids, err);
	if (!code)
		code = app_choices_of(app, APP_FAMILY, &ids, out, err);
	if (!code)
		code = hide_addresses(app, out, err);
	if (code)
		app_choices_release(out);
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
