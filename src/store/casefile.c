#include "config.h"

#include "store/casefile.h"

#include <stdlib.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "store/find.h"

void signal_children_release(struct signal_children *list)
{
	free(list->items);
	*list = (struct signal_children){ .n = 0 };
}

enum err_code signal_child_list(struct db *db, int64_t signal_id,
				struct signal_children *out, struct err *err)
{
	static const char sql[] = "SELECT child_id, case_id FROM signal_child"
				  " WHERE signal_id = :id ORDER BY id";
	struct stmt *st = db_stmt(db, sql);

	signal_children_release(out);
	stmt_bind_int(st, ":id", signal_id);
	while (stmt_next(st)) {
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = (struct signal_child){
			.signal_id = signal_id,
			.child_id = stmt_int(st, "child_id"),
			.case_id = stmt_int_or(st, "case_id", 0),
		};
	}
	return stmt_end(st, err);
}

enum err_code signal_list_of_case(struct db *db, int64_t case_id,
				  struct id_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT s.id AS id FROM signal_child AS x"
		" JOIN signal AS s ON s.id = x.signal_id"
		" WHERE x.case_id = :id ORDER BY s.received_at, s.id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", case_id);
	return id_list_read(st, out, err);
}

enum err_code signal_child_add(struct db *db, int64_t signal_id,
			       int64_t child_id, struct err *err)
{
	static const char sql[] =
		"INSERT INTO signal_child (signal_id, child_id)"
		" VALUES (:signal_id, :child_id)"
		" ON CONFLICT (signal_id, child_id) DO NOTHING";
	struct stmt *st = db_stmt(db, sql);
	enum err_code code;

	stmt_bind_int(st, ":signal_id", signal_id);
	stmt_bind_int(st, ":child_id", child_id);
	code = stmt_run(st, err);
	return code ? code : search_index_signal_id(db, signal_id, err);
}

enum err_code signal_child_remove(struct db *db, int64_t signal_id,
				  int64_t child_id, struct err *err)
{
	static const char sql[] =
		"DELETE FROM signal_child WHERE signal_id = :signal_id"
		" AND child_id = :child_id AND case_id IS NULL";
	struct stmt *st = db_stmt(db, sql);
	enum err_code code;

	stmt_bind_int(st, ":signal_id", signal_id);
	stmt_bind_int(st, ":child_id", child_id);
	code = stmt_run(st, err);
	if (code)
		return code;
	if (!db_changes(db))
		return err_set_msg(err, ERR_BLOCKED,
				   N_("The signal already feeds this child's "
				      "case."),
				   NULL);
	return search_index_signal_id(db, signal_id, err);
}

enum err_code signal_child_set_case(struct db *db, int64_t signal_id,
				    int64_t child_id, int64_t case_id,
				    struct err *err)
{
	static const char sql[] =
		"UPDATE signal_child SET case_id = :case_id"
		" WHERE signal_id = :signal_id AND child_id = :child_id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_ref(st, ":case_id", case_id);
	stmt_bind_int(st, ":signal_id", signal_id);
	stmt_bind_int(st, ":child_id", child_id);
	return stmt_run(st, err);
}

enum err_code casefile_open_of_child(struct db *db, int64_t child_id,
				     int64_t *case_id, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM casefile WHERE child_id = :id AND stage IN"
		" ('gathering', 'assessment', 'council', 'plan', 'support')";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", child_id);
	*case_id = stmt_next(st) ? stmt_int(st, "id") : 0;
	return stmt_end(st, err);
}

static const char sql_parts[] =
	"SELECT (SELECT max(id) FROM primary_info WHERE case_id = :id)"
	"  AS primary_id,"
	" (SELECT max(id) FROM representation WHERE case_id = :id)"
	"  AS representation_id,"
	" (SELECT max(id) FROM plan WHERE case_id = :id) AS plan_id,"
	" (SELECT a.id FROM agenda_item AS a"
	"  JOIN meeting AS m ON m.id = a.meeting_id WHERE a.case_id = :id"
	"  AND m.status IN ('called', 'opened', 'held')"
	"  ORDER BY a.decided_at IS NOT NULL, m.held_on, a.id LIMIT 1)"
	"  AS agenda_item_id,"
	" (SELECT id FROM agenda_item WHERE case_id = :id"
	"  AND decided_at IS NOT NULL ORDER BY decided_at DESC, id DESC"
	"  LIMIT 1) AS decided_item_id,"
	" (SELECT max(id) FROM removal WHERE case_id = :id) AS removal_id,"
	" (SELECT max(id) FROM refusal WHERE case_id = :id) AS refusal_id,"
	" (SELECT max(id) FROM transfer WHERE case_id = :id) AS transfer_id";

enum err_code casefile_parts(struct db *db, int64_t case_id,
			     struct casefile_parts *out, struct err *err)
{
	static const char sql_meeting[] =
		"SELECT meeting_id FROM agenda_item WHERE id = :id";
	struct stmt *st = db_stmt(db, sql_parts);
	enum err_code code;

	*out = (struct casefile_parts){ .primary_id = 0 };
	stmt_bind_int(st, ":id", case_id);
	if (stmt_next(st)) {
		out->primary_id = stmt_int_or(st, "primary_id", 0);
		out->representation_id =
			stmt_int_or(st, "representation_id", 0);
		out->plan_id = stmt_int_or(st, "plan_id", 0);
		out->agenda_item_id = stmt_int_or(st, "agenda_item_id", 0);
		out->decided_item_id = stmt_int_or(st, "decided_item_id", 0);
		out->removal_id = stmt_int_or(st, "removal_id", 0);
		out->refusal_id = stmt_int_or(st, "refusal_id", 0);
		out->transfer_id = stmt_int_or(st, "transfer_id", 0);
	}
	code = stmt_end(st, err);
	if (code || !out->agenda_item_id)
		return code;
	st = db_stmt(db, sql_meeting);
	stmt_bind_int(st, ":id", out->agenda_item_id);
	if (stmt_next(st))
		out->meeting_id = stmt_int(st, "meeting_id");
	return stmt_end(st, err);
}

void casefile_agencies_release(struct casefile_agencies *list)
{
	free(list->items);
	*list = (struct casefile_agencies){ .n = 0 };
}

static const char sql_agencies[] =
	"SELECT s.agency_id AS agency_id, min(s.id) AS signal_id,"
	" (SELECT max(n.id) FROM notice AS n WHERE n.case_id = :id"
	"  AND n.agency_id = s.agency_id AND n.sent_at IS NOT NULL"
	"  AND n.agenda_item_id = (SELECT a.id FROM agenda_item AS a"
	"  WHERE a.case_id = :id AND a.decided_at IS NOT NULL"
	"  ORDER BY a.decided_at DESC, a.id DESC LIMIT 1)) AS notice_id"
	" FROM signal_child AS x JOIN signal AS s ON s.id = x.signal_id"
	" WHERE x.case_id = :id AND s.source = 'agency'"
	" GROUP BY s.agency_id ORDER BY min(s.id)";

enum err_code casefile_agency_list(struct db *db, int64_t case_id,
				   struct casefile_agencies *out,
				   struct err *err)
{
	struct stmt *st = db_stmt(db, sql_agencies);

	casefile_agencies_release(out);
	stmt_bind_int(st, ":id", case_id);
	while (stmt_next(st)) {
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = (struct casefile_agency){
			.agency_id = stmt_int(st, "agency_id"),
			.signal_id = stmt_int(st, "signal_id"),
			.notice_id = stmt_int_or(st, "notice_id", 0),
		};
	}
	return stmt_end(st, err);
}
