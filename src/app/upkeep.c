#include "config.h"

#include "app/upkeep.h"

#include "app/output.h"
#include "app/right.h"
#include "app/state.h"
#include "base/bug.h"
#include "store/audit.h"
#include "store/store.h"

enum err_code app_backup(struct app *app, const char *to,
			 const struct progress *progress, struct err *err)
{
	enum err_code code = app_allow(app, ACTION_BACKUP, NULL, err);
	gid_t group;

	if (code != ERR_OK)
		return code;
	db_set_progress(app->db, progress);
	group = output_own_name();
	code = db_backup(app->db, to, err);
	output_own_name_end(group);
	db_set_progress(app->db, NULL);
	return code;
}

static enum err_code check(struct app *app, struct err *err)
{
	int64_t n = 0, bad_id = 0;
	enum err_code code = store_check(app->db, err);

	if (code == ERR_OK)
		code = audit_verify(app->db, &n, &bad_id, err);
	if (code == ERR_OK && bad_id)
		code = err_set(err, ERR_CORRUPT, "audit %lld",
			       (long long)bad_id);
	return code;
}

enum err_code app_check_register(struct app *app,
				 const struct progress *progress,
				 struct err *err)
{
	enum err_code code = app_allow(app, ACTION_BACKUP, NULL, err);

	if (code != ERR_OK)
		return code;
	db_set_progress(app->db, progress);
	code = check(app, err);
	db_set_progress(app->db, NULL);
	return code;
}

enum err_code app_batch_begin(struct app *app, struct err *err)
{
	if (app->is_server)
		BUG("a batch on the server's register");
	if (db_begin(app->db, err))
		return err->code;
	db_many_writes(app->db, 1);
	return ERR_OK;
}

enum err_code app_batch_end(struct app *app, enum err_code code,
			    struct err *err)
{
	code = db_end(app->db, code, err);
	db_many_writes(app->db, 0);
	return code;
}
