#include "config.h"

#include "store/event.h"

#include <stdlib.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "store/record.h"

const struct field case_event_fields[] = { CASE_EVENT_FIELDS(FIELD_ENTRY)
						   FIELD_END };

#define EVENT_COLUMNS "id" CASE_EVENT_FIELDS(RECORD_SQL_COLUMN)

void case_event_init(struct case_event *e)
{
	e->row = (struct row){ .id = 0 };
	fields_init(case_event_fields, e);
}

void case_event_release(struct case_event *e)
{
	e->row = (struct row){ .id = 0 };
	fields_release(case_event_fields, e);
}

void case_events_release(struct case_events *list)
{
	for (int i = 0; i < list->n; i++)
		case_event_release(&list->items[i]);
	free(list->items);
	*list = (struct case_events){ .n = 0 };
}

enum err_code case_event_insert(struct db *db, struct case_event *e,
				struct err *err)
{
	static const char sql[] =
		"INSERT INTO case_event (" EVENT_COLUMNS ")"
		" VALUES (NULL" CASE_EVENT_FIELDS(RECORD_SQL_PARAM) ")";
	struct stmt *st = db_stmt(db, sql);
	enum err_code code;

	stmt_bind_fields(st, case_event_fields, e);
	code = stmt_run(st, err);
	if (!code)
		e->row.id = db_last_id(db);
	return code;
}

enum err_code case_event_list(struct db *db, int64_t case_id,
			      struct case_events *out, struct err *err)
{
	static const char sql[] =
		"SELECT " EVENT_COLUMNS " FROM case_event WHERE case_id = :id"
		" ORDER BY happened_at, id";
	struct stmt *st = db_stmt(db, sql);

	case_events_release(out);
	stmt_bind_int(st, ":id", case_id);
	while (stmt_next(st)) {
		struct case_event *e;

		MEM_GROW(out->items, out->n, out->capacity);
		e = &out->items[out->n++];
		case_event_init(e);
		e->row.id = stmt_int(st, "id");
		stmt_read_fields(st, case_event_fields, e);
	}
	return stmt_end(st, err);
}

enum err_code case_event_of_signal(struct db *db, int64_t signal_id,
				   enum event_type type, struct case_event *out,
				   struct err *err)
{
	static const char sql[] =
		"SELECT " EVENT_COLUMNS " FROM case_event"
		" WHERE signal_id = :id AND type = :type AND case_id IS NULL"
		" ORDER BY id LIMIT 1";
	struct stmt *st = db_stmt(db, sql);
	int is_there;
	enum err_code code;

	stmt_bind_int(st, ":id", signal_id);
	stmt_bind_choice(st, ":type", event_choices, (int64_t)type);
	is_there = stmt_next(st);
	if (is_there) {
		out->row.id = stmt_int(st, "id");
		stmt_read_fields(st, case_event_fields, out);
	}
	code = stmt_end(st, err);
	if (code || is_there)
		return code;
	return err_set(err, ERR_NOT_FOUND, "case_event");
}
