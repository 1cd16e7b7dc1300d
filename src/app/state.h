/*
 * state.h: the inside of struct app, for app/ alone.
 *
 * What is asked at every step is kept here and read again when somebody else
 * has changed the register (app_changed()) or this session did (app_reload()).
 */
#ifndef VSHU_APP_STATE_H
#define VSHU_APP_STATE_H

#include "app/app.h"
#include "db/db.h"

/* A child's file opened again within this time is the same opening. */
#define APP_VIEW_SECONDS 600
#define APP_VIEWS 16

struct app_profile {
	int64_t id; /* of the row */
	struct profile profile;
};

struct app {
	struct db *db;
	char *path;
	char *data_dir;
	char *login;
	int is_server;
	int64_t fixed_now; /* MOMENT_NONE: the clock */
	enum lang lang;
	int64_t data_version;

	struct staff user;    /* row.id 0: the first run is not done */
	struct school school; /* row.id 0: likewise */
	struct calendar *calendar;
	struct term_settings term_settings;
	struct app_profile *profiles; /* the oldest first */
	int n_profiles;
	int profile_now; /* index, -1: none */

	/* children's files opened lately, for the audit */
	struct {
		int64_t child_id;
		int64_t at;
	} views[APP_VIEWS];
	int next_view;

	char *reason; /* of the next correction, or NULL */

	/* How many duties of each level, of all and of the own: deadline.c */
	struct app_due {
		int64_t version, changes; /* of the register when counted */
		int64_t staff_id, day[3];
		int64_t count[5];
	} due[2];
};

/* Reads school, calendar, profiles and user again. */
enum err_code app_reload(struct app *app, struct err *err) ERR_MUST_CHECK;
/* After school or calendar entries were changed here, in the transaction. */
enum err_code app_rebuild_calendar(struct app *app,
				   struct err *err) ERR_MUST_CHECK;
/* The row of the profile in force today; 0: none. */
int64_t app_profile_id(const struct app *app);

#endif
