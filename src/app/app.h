/*
 * app.h: the school's register, opened by one person.
 *
 * Everything a person can do is one function under src/app/. Each asks the
 * table of rights (model/role.h) first, does its work in one transaction of its
 * own, writes its event and its row in the audit, and closes or opens the
 * obligations that follow. On an error nothing has changed. Only here are
 * rights asked; only here is the clock read.
 */
#ifndef VSHU_APP_APP_H
#define VSHU_APP_APP_H

#include <stdint.h>

#include "base/err.h"
#include "base/lang.h"
#include "model/people.h"
#include "model/profile.h"
#include "model/role.h"
#include "model/workday.h"

struct app;

struct app_options {
	const char *path;     /* the register */
	const char *data_dir; /* forms/ and locale/kz/ are under it */
	const char *login;    /* NULL: the system login of the process */
	int is_server;	      /* installed set-group-id: no VSHU_NOW, no role */
	int64_t now;	      /* MOMENT_NONE: the clock, or VSHU_NOW */
	enum lang lang;
	const struct progress
		*progress; /* of a migration; NULL: nobody waits */
};

/*
 * Opens an existing register as the member of staff with that login
 * (ERR_NO_USER if there is none, unless the register has no staff yet: then
 * app_user() is NULL and only app_setup() may be called). *out is the caller's,
 * for app_close(), which sets it to NULL.
 */
enum err_code app_open(const struct app_options *options, struct app **out,
		       struct err *err) ERR_MUST_CHECK;
/* Makes a new, empty register; refuses a file that exists (ERR_EXISTS). */
enum err_code app_create(const char *path, struct err *err) ERR_MUST_CHECK;
void app_close(struct app **app);

/* Who sits here; NULL before the first run is done. Borrowed. */
const struct staff *app_user(const struct app *app);
enum role app_role(const struct app *app);
const struct school *app_school(const struct app *app);
/* With the school's own entries; borrowed, valid until the register changes. */
const struct calendar *app_calendar(const struct app *app);
/* The regulation profile in force today. Borrowed, as the next, until the
 * register is read again. */
const struct profile *app_profile(const struct app *app);
/* The profile of that row, or the one in force if there is none. */
const struct profile *app_profile_of(const struct app *app, int64_t profile_id);

/* The school's wall clock. */
int64_t app_now(const struct app *app);
int64_t app_today(const struct app *app);

/*
 * For demonstrations and tests on a register that is not the server's: another
 * clock (MOMENT_NONE: the real one), another person of the staff.
 */
void app_set_now(struct app *app, int64_t now);
enum err_code app_act_as(struct app *app, int64_t staff_id,
			 struct err *err) ERR_MUST_CHECK;

/*
 * For greying commands, without a refusal: is the action open to this person
 * somewhere (a case's own scope is asked when it is done)?
 */
int app_may(const struct app *app, enum action action);
/*
 * The same about something that author_id writes: 0 also where the right is to
 * one's own alone and this is somebody else's.
 */
int app_may_by(const struct app *app, enum action action, int64_t author_id);

/*
 * Has anybody changed the register since the last call? Costs a microsecond;
 * screens ask every 2 seconds. Reloads what is cached here.
 */
int app_changed(struct app *app);

/*
 * The school alone, in an empty register ("vshu init"): the first run then
 * finds it, and app_setup() completes it.
 */
enum err_code app_setup_school(struct app *app, struct school *school,
			       struct err *err) ERR_MUST_CHECK;

/* First run: all in one transaction. */
struct app_setup {
	struct school school;
	struct staff self, head, secretary; /* self may be the same person as
					     * head or secretary: then
					     * self_is says so */
	enum { APP_SELF_OTHER, APP_SELF_HEAD, APP_SELF_SECRETARY } self_is;
};
/*
 * Fills an empty register: school, staff, the profile of order 398 from
 * data_dir. The Council's composition follows by app_council_save() when the
 * staff are entered. app_user() is self afterwards.
 */
enum err_code app_setup(struct app *app, struct app_setup *setup,
			struct err *err) ERR_MUST_CHECK;

#endif
