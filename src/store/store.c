#include "config.h"

#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "store/migration.h"
#include "store/paper.h"
#include "store/tally.h"

/* A copy beside the register; one that is left from before is as good. */
static enum err_code copy_first(struct db *db, int version, struct err *err)
{
	char *to = xasprintf("%s.before-%04d", db_path(db), version + 1);
	enum err_code code = ERR_OK;

	if (access(to, F_OK))
		code = db_backup(db, to, err);
	free(to);
	return code;
}

/*
 * What is at the place of a register has a schema_history exactly if a
 * migration has run, and nothing at all before.
 */
static enum err_code check_ours(struct db *db, int version, struct err *err)
{
	static const char sql[] =
		"SELECT count(*) AS n, count(CASE WHEN type = 'table' AND"
		" name = 'schema_history' THEN 1 END) AS has_history"
		" FROM sqlite_schema";
	struct stmt *st = db_stmt(db, sql);

	if (stmt_next(st)) {
		int64_t n = stmt_int(st, "n");

		if (stmt_int(st, "has_history") != (version > 0) ||
		    (!version && n))
			stmt_fail(st, ERR_NOT_REGISTER, db_path(db));
	}
	return stmt_end(st, err);
}

static enum err_code bring_up(struct db *db, unsigned flags, int64_t now,
			      struct err *err)
{
	char text[32];
	int version = 0;
	enum err_code code = db_begin_read(db, err);

	if (code)
		return code;
	code = db_user_version(db, &version, err);
	if (!code)
		code = check_ours(db, version, err);
	db_end_read(db);
	if (code || version == n_migrations)
		return code;
	if (version > n_migrations) {
		snprintf(text, sizeof(text), "%d > %d", version, n_migrations);
		return err_set(err, ERR_NEWER, "%s", text);
	}
	if (flags & DB_READONLY)
		return err_set_msg(err, ERR_BLOCKED,
				   N_("This register is of an older version "
				      "and must first be opened for writing."),
				   NULL);
	if (version > 0)
		code = copy_first(db, version, err);
	return code ? code : migration_run(db, version, now, err);
}

enum err_code store_open(const char *path, unsigned flags, int64_t now,
			 const struct progress *progress, struct db **out,
			 struct err *err)
{
	enum err_code code = db_open(path, flags & DB_READONLY, out, err);

	if (code)
		return code;
	db_set_progress(*out, progress);
	code = bring_up(*out, flags, now, err);
	db_set_progress(*out, NULL);
	if (code)
		db_close(out);
	return code;
}

static const char sql_schema[] =
	"SELECT type || ' ' || name AS what, coalesce(sql, '') AS text"
	" FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_'"
	" ORDER BY what";

/* The first of which the two do not have the same is named in err. */
static enum err_code compare_schema(struct db *db, struct db *made,
				    struct err *err)
{
	struct stmt *is = db_stmt(db, sql_schema);
	struct stmt *shall = db_stmt(made, sql_schema);
	enum err_code code, code_made;

	for (;;) {
		int has = stmt_next(is), needs = stmt_next(shall);
		const char *a = has ? stmt_text(is, "what") : NULL;
		const char *b = needs ? stmt_text(shall, "what") : NULL;
		int order = a && b ? strcmp(a, b) : b ? 1 : -1;

		if (!a && !b)
			break;
		if (order ||
		    strcmp(stmt_text(is, "text"), stmt_text(shall, "text"))) {
			char *first = xstrdup(order > 0 ? b : a);

			stmt_fail(is, ERR_CORRUPT, first);
			free(first);
			break;
		}
	}
	code_made = stmt_end(shall, err);
	code = stmt_end(is, err);
	return code_made ? code_made : code;
}

static enum err_code check_schema(struct db *db, struct err *err)
{
	struct db *made = NULL;
	enum err_code code = db_open_memory(&made, err);

	if (!code)
		code = migration_run(made, 0, 0, err);
	if (!code)
		code = compare_schema(db, made, err);
	db_close(&made);
	return code;
}

enum err_code store_check(struct db *db, struct err *err)
{
	enum err_code code = db_check(db, err);

	if (!code)
		code = check_schema(db, err);
	if (!code)
		code = tally_check(db, err);
	return code ? code : paper_check(db, err);
}

enum err_code store_create(const char *path, int64_t now, struct db **out,
			   struct err *err)
{
	enum err_code code = db_open(path, DB_CREATE, out, err);

	if (code)
		return code;
	code = migration_run(*out, 0, now, err);
	if (code) {
		db_close(out);
		unlink(path);
	}
	return code;
}
