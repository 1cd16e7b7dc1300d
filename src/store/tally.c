#include "config.h"

#include "store/tally.h"

#include <stdlib.h>

#include "base/mem.h"
#include "db/stmt.h"

enum err_code tally_load(struct db *db, const char *name, const char *key,
			 int64_t *n, struct err *err)
{
	static const char sql[] =
		"SELECT n FROM tally WHERE name = :name AND key = :key";
	static const char sql_all[] = "SELECT n FROM tally WHERE name = :name";
	struct stmt *st = db_stmt(db, key ? sql : sql_all);

	*n = 0;
	stmt_bind_text(st, ":name", name);
	if (key)
		stmt_bind_text(st, ":key", key);
	while (stmt_next(st))
		*n += stmt_int(st, "n");
	return stmt_end(st, err);
}

#define IS_OPEN "fulfilled_at IS NULL AND set_aside_at IS NULL"
/* What the triggers count, counted at once. */
#define COUNTED \
	"SELECT 'child' AS name, CASE WHEN left_on IS NULL THEN 'here'" \
	" ELSE 'left' END AS key, count(*) AS n FROM child GROUP BY key" \
	" UNION ALL SELECT 'family', '', count(*) FROM family" \
	" UNION ALL SELECT 'casefile', stage, count(*) FROM casefile" \
	" GROUP BY stage" \
	" UNION ALL SELECT 'register', '', count(*) FROM casefile" \
	" WHERE placed_on IS NOT NULL AND closed_on IS NULL" \
	" UNION ALL SELECT 'due', ifnull(due_on, '9999-12-31'), count(*)" \
	" FROM obligation WHERE " IS_OPEN " GROUP BY due_on" \
	" UNION ALL SELECT 'due/' || coalesce(responsible_id, role, '')," \
	" ifnull(due_on, '9999-12-31'), count(*)" \
	" FROM obligation WHERE " IS_OPEN \
	" GROUP BY coalesce(responsible_id, role, ''), due_on"

enum err_code tally_check(struct db *db, struct err *err)
{
	static const char sql[] =
		"WITH counted AS (" COUNTED ")"
		" SELECT name, key FROM (SELECT name, key, n FROM counted"
		" WHERE n <> 0 EXCEPT SELECT name, key, n FROM tally)"
		" UNION ALL SELECT name, key FROM (SELECT name, key, n"
		" FROM tally WHERE n <> 0 AND key <> 'order' EXCEPT SELECT name, key, n"
		" FROM counted) LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	if (stmt_next(st)) {
		char *detail = xasprintf("tally %s %s", stmt_text(st, "name"),
					 stmt_text(st, "key"));

		stmt_fail(st, ERR_CORRUPT, detail);
		free(detail);
	}
	return stmt_end(st, err);
}
