/*
 * settings.h: the school's calendar, settings and regulation profiles. The
 * school itself is a record (APP_SCHOOL).
 */
#ifndef VSHU_APP_SETTINGS_H
#define VSHU_APP_SETTINGS_H

#include "app/app.h"
#include "model/obligation.h"
#include "store/setting.h"

/*
 * A day of the school's own (store's struct calendar_entry): off, or worked,
 * whatever the law's calendar says. One a day; a second one for the day takes
 * the place of the first. The last days of open duties are counted again, each
 * that moves with its event. ERR_DENIED; ERR_INVALID for a day beyond the
 * calendar's years.
 */
enum err_code app_calendar_entry_save(struct app *app,
				      const struct calendar_entry *entry,
				      struct err *err) ERR_MUST_CHECK;
enum err_code app_calendar_entry_remove(struct app *app, int64_t day,
					struct err *err) ERR_MUST_CHECK;

/*
 * Settings of the school. What each person sets for themselves (the language)
 * is theirs alone and needs no right. *value is the caller's; NULL: not set.
 */
#define APP_SETTING_LANGUAGE "language" /* a person's: "kk", "ru", "en" */
#define APP_SETTING_ESCDELAY "escdelay" /* a person's: milliseconds */
#define APP_SETTING_CHARSET "charset"	/* a person's: of papers saved */
#define APP_SETTING_LOCK_MINUTES "lock_minutes" /* the school's */
enum err_code app_setting_get(struct app *app, const char *name, char **value,
			      struct err *err) ERR_MUST_CHECK;
/* NULL takes it away. ERR_INVALID for a name or value that is none. */
enum err_code app_setting_set(struct app *app, const char *name,
			      const char *value,
			      struct err *err) ERR_MUST_CHECK;

/*
 * The terms as they are counted: the order's from the profile in force, the
 * school's own over those without one. Setting one counts open duties again.
 */
enum err_code app_terms(struct app *app, struct obligation_terms *out,
			struct err *err) ERR_MUST_CHECK;
enum err_code app_term_set(struct app *app, enum obligation_rule rule, int days,
			   struct err *err) ERR_MUST_CHECK;

/* The regulation profiles, the oldest first. None is ever changed. */
struct app_profile_info {
	int64_t id;
	char *code;
	int64_t valid_from;
	char *name; /* in the language of what is shown */
	int in_force;
};
struct app_profiles {
	int n;
	struct app_profile_info *items;
};
enum err_code app_profile_list(struct app *app, struct app_profiles *out,
			       struct err *err) ERR_MUST_CHECK;
void app_profiles_release(struct app_profiles *profiles);
/*
 * Takes in a new profile from text in the form of locale/kz/order-398.tsv. Cases
 * that are open keep theirs. ERR_INVALID with the line; ERR_EXISTS if there is
 * one of that code.
 */
enum err_code app_profile_save(struct app *app, const char *text,
			       struct err *err) ERR_MUST_CHECK;

#endif
