#include "config.h"

#include "app/draft.h"

#include <stdlib.h>
#include <string.h>

#include "app/state.h"
#include "base/day.h"
#include "base/mem.h"
#include "store/draft.h"
#include "store/setting.h"

/*
 * At the first run there is nobody yet to keep it for: it lies among the
 * settings, the moment in its first line.
 */
#define FIRST_RUN_SETTING "draft.first_run"

static int is_first_run(const char *form)
{
	return strcmp(form, DRAFT_FIRST_RUN) == 0;
}

static enum err_code save_first_run(struct app *app, const char *body,
				    struct err *err)
{
	char at[MOMENT_ISO_SIZE], *value = NULL;
	enum err_code code;

	moment_format_iso(app_now(app), at);
	if (body)
		value = xasprintf("%s\n%s", at, body);
	code = db_begin(app->db, err);
	if (code == ERR_OK)
		code = db_end(
			app->db,
			setting_save(app->db, FIRST_RUN_SETTING, value, err),
			err);
	free(value);
	return code;
}

static enum err_code load_first_run(struct app *app, char **body,
				    int64_t *saved_at, struct err *err)
{
	char *value = NULL, *rest;
	enum err_code code =
		setting_load(app->db, FIRST_RUN_SETTING, &value, err);

	rest = value ? strchr(value, '\n') : NULL;
	if (rest) {
		*rest++ = '\0';
		*saved_at = moment_parse_iso(value);
		*body = xstrdup(rest);
	}
	free(value);
	return code;
}

enum err_code app_draft_keep(struct app *app, const char *form,
			     int64_t record_id, int64_t owner_id,
			     int64_t base_version, const char *body,
			     struct err *err)
{
	/* Borrowed for the call: draft_save() only reads. */
	struct draft d = {
		.staff_id = app->user.row.id,
		.form = (char *)(uintptr_t)form,
		.record_id = record_id,
		.owner_id = owner_id,
		.base_version = base_version,
		.body = (char *)(uintptr_t)body,
		.saved_at = app_now(app),
	};

	if (is_first_run(form))
		return save_first_run(app, body, err);
	if (!d.staff_id)
		return ERR_OK;
	if (db_begin(app->db, err) != ERR_OK)
		return err->code;
	return db_end(app->db, draft_save(app->db, &d, err), err);
}

enum err_code app_draft_find(struct app *app, const char *form,
			     int64_t record_id, int64_t owner_id, char **body,
			     int64_t *saved_at, int64_t *base_version,
			     struct err *err)
{
	struct draft d;
	enum err_code code;

	*body = NULL;
	*saved_at = MOMENT_NONE;
	*base_version = 0;
	if (is_first_run(form))
		return load_first_run(app, body, saved_at, err);
	if (!app->user.row.id)
		return ERR_OK;
	draft_init(&d);
	code = draft_load(app->db, app->user.row.id, form, record_id, owner_id,
			  &d, err);
	if (code == ERR_OK && d.body) {
		*body = d.body;
		d.body = NULL;
		*saved_at = d.saved_at;
		*base_version = d.base_version;
	}
	draft_release(&d);
	return code;
}

enum err_code app_draft_drop(struct app *app, const char *form,
			     int64_t record_id, int64_t owner_id,
			     struct err *err)
{
	if (is_first_run(form))
		return save_first_run(app, NULL, err);
	if (!app->user.row.id)
		return ERR_OK;
	if (db_begin(app->db, err) != ERR_OK)
		return err->code;
	return db_end(app->db,
		      draft_delete(app->db, app->user.row.id, form, record_id,
				   owner_id, err),
		      err);
}

enum err_code app_drafts(struct app *app, struct app_drafts *out,
			 struct err *err)
{
	struct drafts list = { .n = 0 };
	enum err_code code;

	*out = (struct app_drafts){ .n = 0 };
	if (!app->user.row.id)
		return ERR_OK;
	code = draft_list(app->db, app->user.row.id, &list, err);
	if (code == ERR_OK && list.n) {
		out->items = xcalloc((size_t)list.n, sizeof(*out->items));
		out->n = list.n;
		for (int i = 0; i < list.n; i++)
			out->items[i] = (struct app_draft){
				.form = xstrdup(list.items[i].form),
				.record_id = list.items[i].record_id,
				.owner_id = list.items[i].owner_id,
				.saved_at = list.items[i].saved_at,
			};
	}
	drafts_release(&list);
	return code;
}

void app_drafts_release(struct app_drafts *d)
{
	for (int i = 0; i < d->n; i++)
		free(d->items[i].form);
	free(d->items);
	*d = (struct app_drafts){ .n = 0 };
}
