#include "config.h"

#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/mem.h"
#include "store/migration.h"

int store_version(void)
{
	return n_migrations;
}

/* A copy beside the register; one that is left from before is as good. */
static enum err_code copy_first(struct db *db, int version, struct err *err)
{
	char *to = xasprintf("%s.before-%04d", db_path(db), version + 1);
	enum err_code code = ERR_OK;

	if (access(to, F_OK))
		code = db_backup(db, to, NULL, NULL, err);
	free(to);
	return code;
}

static enum err_code bring_up(struct db *db, unsigned flags, int64_t now,
			      struct err *err)
{
	char text[32];
	int version = 0;
	enum err_code code = db_user_version(db, &version, err);

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
			 struct db **out, struct err *err)
{
	enum err_code code = db_open(path, flags & DB_READONLY, out, err);

	if (code)
		return code;
	code = bring_up(*out, flags, now, err);
	if (code)
		db_close(out);
	return code;
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
