#include "config.h"

#include "app/change.h"

#include <stdlib.h>
#include <string.h>

#include "app/kind.h"
#include "app/right.h"
#include "app/state.h"
#include "base/mem.h"
#include "store/audit.h"

#define CHANGES_MAX 1000

/* The kind of that table, or -1: a table without a form has no corrections. */
static int kind_of(const char *table)
{
	for (int i = 0; table && i < APP_RECORD_COUNT; i++)
		if (strcmp(app_record_kind((enum app_record)i)->table, table) ==
		    0)
			return i;
	return -1;
}

static const struct field *field_of(enum app_record kind, const char *name)
{
	const struct field *f = app_record_fields(kind);

	while (f->name && strcmp(f->name, name) != 0)
		f++;
	return f->name && !(f->flags & FIELD_HIDDEN) ? f : NULL;
}

/* Whose text may be a psychologist's is kept from who may not read those. */
static int may_read(struct app *app, enum app_record kind,
		    const struct field *f)
{
	if (!(f->flags & FIELD_RESTRICTED) &&
	    (kind != APP_MATERIAL || f->type != FIELD_NARRATIVE))
		return 1;
	return app_may(app, ACTION_PSYCH_DETAIL_READ);
}

static void take(struct app *app, const struct audit_row *row,
		 struct app_changes *out)
{
	int kind = kind_of(row->table);
	const struct field *f =
		kind < 0 ? NULL : field_of((enum app_record)kind, row->field);

	if (!f || !may_read(app, (enum app_record)kind, f))
		return;
	out->items[out->n++] = (struct app_change){
		.at = row->at,
		.who = xstrdup(row->staff_name),
		.kind = (enum app_record)kind,
		.record_id = row->record_id,
		.field = f,
		.before = xstrdup(row->before),
		.after = xstrdup(row->after ? row->after : ""),
		.reason = row->reason ? xstrdup(row->reason) : NULL,
	};
}

enum err_code app_change_list(struct app *app, int64_t child_id,
			      struct app_changes *out, struct err *err)
{
	struct audit_rows rows = { .n = 0 };

	*out = (struct app_changes){ .n = 0 };
	if (app_allow_child(app, ACTION_CASE_VIEW, child_id, err) ||
	    app_viewed(app, ACTION_CASE_VIEW, child_id, "child", child_id,
		       err) ||
	    audit_list_changes(app->db, child_id, CHANGES_MAX, &rows, err))
		return err->code;
	out->items = xcalloc((size_t)rows.n + 1, sizeof(*out->items));
	for (int i = 0; i < rows.n; i++)
		take(app, &rows.items[i], out);
	audit_rows_release(&rows);
	return ERR_OK;
}

void app_changes_release(struct app_changes *changes)
{
	for (int i = 0; i < changes->n; i++) {
		free(changes->items[i].who);
		free(changes->items[i].before);
		free(changes->items[i].after);
		free(changes->items[i].reason);
	}
	free(changes->items);
	*changes = (struct app_changes){ .n = 0 };
}
