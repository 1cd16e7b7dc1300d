#include "config.h"

#include <libintl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/list.h"
#include "base/file.h"
#include "base/mem.h"
#include "cli/cli.h"
#include "cli/wait.h"

#define _(text) gettext(text)

/*
 * Which register: --db, VSHU_DB, else the one of the person's own; a server's
 * program knows one only and takes no other from outside.
 */
char *cli_register_path(const struct cli *cli)
{
	const char *env;
	char *dir, *path;

	if (cli->is_server)
		return xstrdup(VSHU_REGISTER);
	if (cli->db)
		return xstrdup(cli->db);
	env = secure_getenv("VSHU_DB");
	if (!str_is_empty(env))
		return xstrdup(env);
	env = secure_getenv("XDG_DATA_HOME");
	if (!str_is_empty(env)) {
		dir = xstrdup(env);
	} else {
		env = getenv("HOME");
		dir = file_path(str_is_empty(env) ? "." : env, ".local/share");
	}
	path = file_path(dir, "vshu/register.db");
	free(dir);
	return path;
}

/* mkdir -p of what leads to path; what fails is told when the file is made. */
void cli_make_folders(const char *path)
{
	char *copy = xstrdup(path);

	for (char *slash = strchr(copy + 1, '/'); slash;
	     slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		mkdir(copy, 0700);
		*slash = '/';
	}
	free(copy);
}

void cli_remove_register(const char *path)
{
	static const char *const ends[] = { "", "-wal", "-shm", "-journal",
					    ".queue" };

	for (size_t i = 0; i < ARRAY_SIZE(ends); i++) {
		char *file = xasprintf("%s%s", path, ends[i]);

		unlink(file);
		free(file);
	}
}

/* --role: the first of the staff who has it. */
static enum err_code act_as_role(struct app *app, const char *role,
				 struct err *err)
{
	struct listing_filter filter = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;
	enum err_code code = app_list_rows(app, &listing_staff, &filter, 0, 0,
					   1000, &page, err);
	int64_t id = 0;

	for (int i = 0; code == ERR_OK && i < page.n && !id; i++)
		if (!strcmp(listing_cell(&listing_staff, &page.rows[i], "role"),
			    role))
			id = page.rows[i].id;
	listing_page_release(&page);
	if (code == ERR_OK && !id)
		code = err_set(err, ERR_NOT_FOUND, "%s", role);
	return code == ERR_OK ? app_act_as(app, id, err) : code;
}

enum err_code cli_take_role(const struct cli *cli, struct app *app,
			    struct err *err)
{
	if (!cli->role || !app_user(app))
		return ERR_OK;
	if (cli->is_server)
		return err_set_msg(
			err, ERR_INVALID,
			N_("The option %s is for a register of your own."),
			"--role");
	return act_as_role(app, cli->role, err);
}

/* One of an older version is brought up to date first. */
static enum err_code open_waiting(const struct app_options *options,
				  struct cli_wait *wait, struct app **out,
				  struct err *err)
{
	enum err_code code;

	cli_wait_begin(wait, _("The register is brought up to date"));
	code = app_open(options, out, err);
	cli_wait_end(wait);
	return code;
}

enum err_code cli_open(const struct cli *cli, struct app **out, struct err *err)
{
	char *path = cli_register_path(cli);
	struct cli_wait wait;
	struct app_options options = {
		.path = path,
		.data_dir = cli->data_dir,
		.is_server = cli->is_server,
		.now = MOMENT_NONE,
		.lang = lang_current(),
		.progress = &wait.progress,
	};
	enum err_code code;

	*out = NULL;
	if (cli->is_server && cli->db)
		code = err_set_msg(
			err, ERR_INVALID,
			N_("The option %s is for a register of your own."),
			"--db");
	else
		code = open_waiting(&options, &wait, out, err);
	if (code == ERR_OK)
		code = cli_take_role(cli, *out, err);
	if (code != ERR_OK)
		app_close(out);
	free(path);
	return code;
}

enum err_code cli_open_used(const struct cli *cli, struct app **out,
			    struct err *err)
{
	enum err_code code = cli_open(cli, out, err);

	if (code == ERR_OK && !app_user(*out)) {
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("This register has no staff yet. Start "
				      "vshu without a command: it asks for "
				      "what is missing."),
				   NULL);
		app_close(out);
	}
	return code;
}
