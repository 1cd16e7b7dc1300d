#include "config.h"

#include "app/app.h"

#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "app/duty.h"
#include "app/state.h"
#include "app/step.h"
#include "base/bug.h"
#include "base/file.h"
#include "base/log.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "model/zone.h"
#include "store/people.h"
#include "store/setting.h"
#include "store/store.h"

#define CALENDAR_FILE "locale/kz/calendar.tsv"
#define FIRST_PROFILE_FILE "locale/kz/order-398.tsv"

/* The clock. */

static int64_t clock_now(int64_t fixed, int is_server)
{
	const char *env = is_server ? NULL : secure_getenv("VSHU_NOW");
	int64_t now = fixed;

	if (now == MOMENT_NONE && env)
		now = moment_parse_iso(env);
	return now == MOMENT_NONE ? zone_moment((int64_t)time(NULL)) : now;
}

/* Another clock that cannot be read is no reason to take the real one. */
static enum err_code check_clock(int is_server, struct err *err)
{
	const char *env = is_server ? NULL : secure_getenv("VSHU_NOW");
	char *clean;
	enum err_code code;

	if (str_is_empty(env) || moment_parse_iso(env) != MOMENT_NONE)
		return ERR_OK;
	clean = utf8_clean(env, strlen(env), 0);
	code = err_set(err, ERR_BAD_DATE, "VSHU_NOW=%s", clean);
	free(clean);
	return code;
}

int64_t app_now(const struct app *app)
{
	return clock_now(app->fixed_now, app->is_server);
}

int64_t app_today(const struct app *app)
{
	return moment_day(app_now(app));
}

void app_set_now(struct app *app, int64_t now)
{
	if (!app->is_server)
		app->fixed_now = now;
}

/* What is kept. */

static void forget_profiles(struct app_profile *profiles, int n)
{
	for (int i = 0; i < n; i++)
		profile_release(&profiles[i].profile);
	free(profiles);
}

/* Those there were stay if they cannot be read again. */
static enum err_code load_profiles(struct app *app, struct err *err)
{
	struct profile_rows rows = { .n = 0 };
	struct app_profile *all;
	int n = 0, now = 0;
	enum err_code code = profile_list_all(app->db, &rows, err);

	all = xcalloc((size_t)rows.n + 1, sizeof(*all));
	for (int i = 0; !code && i < rows.n; i++) {
		struct app_profile *p = &all[n++];

		p->id = rows.items[i].id;
		profile_init(&p->profile);
		code = profile_parse(&p->profile, rows.items[i].text, err);
		if (!code && p->profile.valid_from <= app_today(app))
			now = i;
	}
	profile_rows_release(&rows);
	if (code) {
		forget_profiles(all, n);
		return code;
	}
	forget_profiles(app->profiles, app->n_profiles);
	app->profiles = all;
	app->n_profiles = n;
	app->profile_now = n ? now : -1;
	return ERR_OK;
}

static enum err_code parse_calendar(const char *data_dir, struct calendar *c,
				    struct err *err)
{
	char *path = file_path(data_dir, CALENDAR_FILE);
	struct sb text = SB_INIT;
	enum err_code code = file_read(path, &text, err);

	if (!code)
		code = calendar_parse(c, text.s, err);
	sb_release(&text);
	free(path);
	return code;
}

static void take_term_settings(struct app *app)
{
	struct term_settings t = TERM_SETTINGS_DEFAULT;

	if (app->school.row.id) {
		t.same_day = app->school.counts_same_day != 0;
		if (app->school.day_start != INT_NONE)
			t.workday_start = (int)app->school.day_start;
		if (app->school.day_end != INT_NONE)
			t.workday_end = (int)app->school.day_end;
	}
	app->term_settings = t;
}

/* The school's own days over the law's, for its week. */
enum err_code app_rebuild_calendar(struct app *app, struct err *err)
{
	take_term_settings(app);
	if (calendar_entry_load(app->db, app->calendar, err))
		return err->code;
	calendar_build(app->calendar,
		       app->school.week == SCHOOL_WEEK_6 ? WEEK_6 : WEEK_5);
	return ERR_OK;
}

static enum err_code load_school(struct app *app, struct err *err)
{
	struct err none = ERR_INIT;
	enum err_code code = school_load(app->db, &app->school, &none);

	if (code == ERR_NOT_FOUND)
		record_release(&record_school, &app->school);
	else if (code)
		return err_set(err, code, "%s", none.detail);
	return ERR_OK;
}

enum err_code app_reload(struct app *app, struct err *err)
{
	if (load_school(app, err) || app_rebuild_calendar(app, err) ||
	    load_profiles(app, err))
		return err->code;
	if (app->user.row.id)
		return record_load(app->db, &record_staff, app->user.row.id,
				   &app->user, err);
	return ERR_OK;
}

int app_changed(struct app *app)
{
	int64_t version = db_data_version(app->db);
	struct err err = ERR_INIT;

	if (version == app->data_version)
		return 0;
	app->data_version = version;
	/* What cannot be read now is read at the next call. */
	if (app_reload(app, &err))
		app->data_version = -1;
	return 1;
}

/* Opening and closing. */

static char *system_login(const char *given)
{
	const struct passwd *pw;

	if (given)
		return xstrdup(given);
	pw = getpwuid(getuid());
	return xstrdup(pw ? pw->pw_name : "");
}

static enum err_code find_user(struct app *app, struct err *err)
{
	struct err none = ERR_INIT;
	int64_t n;
	enum err_code code;

	if (staff_count(app->db, &n, err))
		return err->code;
	if (!n)
		return ERR_OK;
	code = staff_by_login(app->db, app->login, app_today(app), &app->user,
			      &none);
	if (code == ERR_NOT_FOUND)
		return err_set(err, ERR_NO_USER, "%s", app->login);
	if (code)
		return err_set(err, code, "%s", none.detail);
	return ERR_OK;
}

enum err_code app_open(const struct app_options *options, struct app **out,
		       struct err *err)
{
	struct app *app = xcalloc(1, sizeof(*app));
	int64_t now = clock_now(options->now, options->is_server);
	struct err unswept = ERR_INIT;
	enum err_code code;

	*out = NULL;
	app->path = xstrdup(options->path);
	app->data_dir = xstrdup(options->data_dir);
	app->login = system_login(options->login);
	app->is_server = options->is_server;
	app->fixed_now = options->is_server ? MOMENT_NONE : options->now;
	app->lang = options->lang;
	app->profile_now = -1;
	record_init(&record_staff, &app->user);
	record_init(&record_school, &app->school);
	app->calendar = calendar_new();
	code = check_clock(options->is_server, err);
	if (!code)
		code = parse_calendar(app->data_dir, app->calendar, err);
	if (!code)
		code = store_open(options->path, 0, now, options->progress,
				  &app->db, err);
	if (!code) {
		app->data_version = db_data_version(app->db);
		code = find_user(app, err);
	}
	if (!code)
		code = app_reload(app, err);
	/* A register that can only be read is as good without. */
	if (!code && app->user.row.id && duty_sweep(app, &unswept))
		log_warning("duties were not handed over: %s",
			    err_text(unswept.code));
	if (code)
		app_close(&app);
	*out = app;
	return code;
}

enum err_code app_create(const char *path, struct err *err)
{
	struct db *db;

	if (check_clock(0, err) ||
	    store_create(path, clock_now(MOMENT_NONE, 0), &db, err))
		return err->code;
	db_close(&db);
	return ERR_OK;
}

void app_close(struct app **app_)
{
	struct app *app = *app_;

	if (!app)
		return;
	forget_profiles(app->profiles, app->n_profiles);
	calendar_free(&app->calendar);
	record_release(&record_staff, &app->user);
	record_release(&record_school, &app->school);
	db_close(&app->db);
	free(app->path);
	free(app->data_dir);
	free(app->login);
	free(app->reason);
	free(app);
	*app_ = NULL;
}

/* Questions. */

const struct staff *app_user(const struct app *app)
{
	return app->user.row.id ? &app->user : NULL;
}

enum role app_role(const struct app *app)
{
	const struct staff *u = &app->user;

	/* A session outlives the day on which its person left. */
	if (!u->row.id ||
	    (u->works_until != DAY_NONE && u->works_until < app_today(app)))
		return ROLE_NONE;
	return (enum role)u->role;
}

const struct school *app_school(const struct app *app)
{
	return &app->school;
}

const struct calendar *app_calendar(const struct app *app)
{
	return app->calendar;
}

const struct profile *app_profile(const struct app *app)
{
	if (app->profile_now < 0)
		return NULL;
	return &app->profiles[app->profile_now].profile;
}

int64_t app_profile_id(const struct app *app)
{
	return app->profile_now < 0 ? 0 : app->profiles[app->profile_now].id;
}

const struct profile *app_profile_of(const struct app *app, int64_t profile_id)
{
	for (int i = 0; i < app->n_profiles; i++)
		if (app->profiles[i].id == profile_id)
			return &app->profiles[i].profile;
	return app_profile(app);
}

int app_may(const struct app *app, enum action action)
{
	return role_right(app_role(app), action) != RIGHT_NO;
}

int app_may_by(const struct app *app, enum action action, int64_t author_id)
{
	enum right right = role_right(app_role(app), action);

	return right != RIGHT_NO &&
	       (right != RIGHT_MINE || author_id == app->user.row.id);
}

enum err_code app_act_as(struct app *app, int64_t staff_id, struct err *err)
{
	if (app->is_server)
		BUG("another person on the server's register");
	memset(app->views, 0, sizeof(app->views));
	return record_load(app->db, &record_staff, staff_id, &app->user, err);
}

/* The first run. */

static enum err_code put_profile(struct app *app, struct err *err)
{
	char *path = file_path(app->data_dir, FIRST_PROFILE_FILE);
	struct sb text = SB_INIT;
	struct profile p;
	int64_t id;
	enum err_code code;

	profile_init(&p);
	code = file_read(path, &text, err);
	if (!code)
		code = profile_parse(&p, text.s, err);
	if (!code)
		code = profile_insert(app->db, p.code, p.valid_from, text.s,
				      &id, err);
	profile_release(&p);
	sb_release(&text);
	free(path);
	return code;
}

static enum err_code put_staff(struct app *app, struct staff *who,
			       enum role role, struct err *err)
{
	if (role != ROLE_NONE)
		who->role = role;
	if (fields_check(staff_fields, who, err))
		return err->code;
	return app_put(app, ACTION_STAFF_EDIT, 0, &record_staff, NULL, who,
		       err);
}

/* Whoever sits here keeps the login; the others get theirs later. */
static enum err_code put_people(struct app *app, struct app_setup *setup,
				struct err *err)
{
	struct staff *self = &setup->self;

	if (setup->self_is == APP_SELF_HEAD)
		self = &setup->head;
	if (setup->self_is == APP_SELF_SECRETARY)
		self = &setup->secretary;
	if (str_is_empty(self->login))
		str_set(&self->login, app->login);
	if (self == &setup->self && put_staff(app, self, ROLE_NONE, err))
		return err->code;
	if (put_staff(app, &setup->head, ROLE_HEAD, err) ||
	    put_staff(app, &setup->secretary, ROLE_SECRETARY, err))
		return err->code;
	record_copy(&record_staff, &app->user, self);
	return ERR_OK;
}

/* The school: new, or named before by app_setup_school(). */
static enum err_code put_school(struct app *app, struct school *school,
				struct err *err)
{
	school->row = app->school.row;
	return app_put(app, ACTION_SCHOOL_EDIT, 0, &record_school,
		       app->school.row.id ? &app->school : NULL, school, err);
}

enum err_code app_setup_school(struct app *app, struct school *school,
			       struct err *err)
{
	enum err_code code;

	if (fields_check(school_fields, school, err) ||
	    school_check(school, err))
		return err->code;
	if (app->school.row.id)
		return err_set(err, ERR_EXISTS, "%s", app->path);
	if (db_begin(app->db, err))
		return err->code;
	code = db_end(app->db, put_school(app, school, err), err);
	return code ? code : app_reload(app, err);
}

enum err_code app_setup(struct app *app, struct app_setup *setup,
			struct err *err)
{
	int had_user = app->user.row.id != 0;
	int64_t n;
	enum err_code code;

	if (fields_check(school_fields, &setup->school, err) ||
	    school_check(&setup->school, err) || db_begin(app->db, err))
		return err->code;
	code = staff_count(app->db, &n, err);
	if (!code && n)
		code = err_set(err, ERR_EXISTS, "%s", app->path);
	if (!code)
		code = put_people(app, setup, err);
	if (!code)
		code = put_school(app, &setup->school, err);
	if (!code)
		code = put_profile(app, err);
	code = db_end(app->db, code, err);
	if (code) {
		if (!had_user)
			record_release(&record_staff, &app->user);
		setup->self.row.id = setup->head.row.id = 0;
		setup->secretary.row.id = setup->school.row.id = 0;
		return code;
	}
	return app_reload(app, err);
}
