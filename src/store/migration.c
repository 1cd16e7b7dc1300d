#include "config.h"

#include "store/migration.h"

#include "base/mem.h"
#include "db/stmt.h"

const struct migration migrations[] = {
	{ "the whole domain",
	  { migration_0001_tables, migration_0001_rules,
	    migration_0001_tally } },
};
const int n_migrations = ARRAY_SIZE(migrations);

static enum err_code note(struct db *db, int version, const char *name,
			  int64_t now, struct err *err)
{
	static const char sql[] =
		"INSERT INTO schema_history (version, name, run_at, program)"
		" VALUES (:version, :name, :run_at, :program)";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":version", version);
	stmt_bind_text(st, ":name", name);
	stmt_bind_moment(st, ":run_at", now);
	stmt_bind_text(st, ":program", PACKAGE_STRING);
	return stmt_run(st, err);
}

static enum err_code run_one(struct db *db, int i, int64_t now, struct err *err)
{
	enum err_code code = ERR_OK;

	for (int p = 0; !code && p < MIGRATION_PARTS; p++)
		for (const char *const *sql = migrations[i].parts[p];
		     !code && sql && *sql; sql++)
			code = db_run(db, *sql, err);
	if (!code)
		code = note(db, i + 1, migrations[i].name, now, err);
	return code;
}

/*
 * Foreign keys cannot be switched off within a transaction; they are looked at
 * all together at its end instead.
 */
enum err_code migration_run(struct db *db, int from, int64_t now,
			    struct err *err)
{
	enum err_code code = db_begin(db, err);
	int version = 0;

	if (code)
		return code;
	/* Another session may have been quicker. */
	code = db_user_version(db, &version, err);
	if (!code && version > from)
		from = version;
	for (int i = from; !code && i < n_migrations; i++)
		code = run_one(db, i, now, err);
	if (!code && from < n_migrations)
		code = db_check_keys(db, err);
	if (!code && from < n_migrations)
		code = db_set_user_version(db, n_migrations, err);
	return db_end(db, code, err);
}
