#include "config.h"

#include "store/council.h"

#include "db/stmt.h"

/* One number of one row, 0 without a row. */
static enum err_code read_number(struct stmt *st, int64_t *n, struct err *err)
{
	*n = 0;
	if (stmt_next(st))
		*n = stmt_int_or(st, "n", 0);
	return stmt_end(st, err);
}

enum err_code council_on(struct db *db, int64_t day, int64_t *id,
			 struct err *err)
{
	static const char sql[] =
		"SELECT id AS n FROM council WHERE valid_from <= :day"
		" AND (valid_until IS NULL OR valid_until >= :day)"
		" ORDER BY valid_from DESC, id DESC LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_day(st, ":day", day);
	return read_number(st, id, err);
}

enum err_code council_holder(struct db *db, int64_t council_id,
			     enum council_duty duty, int64_t *staff_id,
			     struct err *err)
{
	static const char sql[] =
		"SELECT staff_id AS n FROM council_member"
		" WHERE council_id = :id AND duty = :duty LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", council_id);
	stmt_bind_choice(st, ":duty", council_duties, (int64_t)duty);
	return read_number(st, staff_id, err);
}

enum err_code meeting_next_position(struct db *db, int64_t meeting_id,
				    int64_t *position, struct err *err)
{
	static const char sql[] =
		"SELECT ifnull(max(position), 0) + 1 AS n FROM agenda_item"
		" WHERE meeting_id = :id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", meeting_id);
	return read_number(st, position, err);
}

enum err_code plan_next_position(struct db *db, int64_t plan_id,
				 int64_t *position, struct err *err)
{
	static const char sql[] =
		"SELECT ifnull(max(position), 0) + 1 AS n FROM measure"
		" WHERE plan_id = :id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", plan_id);
	return read_number(st, position, err);
}

enum err_code meeting_undecided(struct db *db, int64_t meeting_id, int64_t *n,
				struct err *err)
{
	static const char sql[] =
		"SELECT count(*) AS n FROM agenda_item"
		" WHERE meeting_id = :id AND decided_at IS NULL";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", meeting_id);
	return read_number(st, n, err);
}

enum err_code participant_find(struct db *db, int64_t meeting_id,
			       int64_t staff_id, int64_t family_member_id,
			       int64_t child_id, int64_t agency_id, int64_t *id,
			       struct err *err)
{
	static const char sql[] =
		"SELECT id AS n FROM participant WHERE meeting_id = :id"
		" AND staff_id IS :staff_id"
		" AND family_member_id IS :family_member_id"
		" AND child_id IS :child_id AND agency_id IS :agency_id"
		" ORDER BY id LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", meeting_id);
	stmt_bind_ref(st, ":staff_id", staff_id);
	stmt_bind_ref(st, ":family_member_id", family_member_id);
	stmt_bind_ref(st, ":child_id", child_id);
	stmt_bind_ref(st, ":agency_id", agency_id);
	return read_number(st, id, err);
}

enum err_code plan_of_case(struct db *db, int64_t case_id, int64_t *id,
			   struct err *err)
{
	static const char sql[] =
		"SELECT max(id) AS n FROM plan WHERE case_id = :id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", case_id);
	return read_number(st, id, err);
}
