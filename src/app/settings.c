#include "config.h"

#include "app/settings.h"

#include <stdlib.h>
#include <string.h>

#include "app/duty.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/charset.h"
#include "base/lang.h"
#include "base/mem.h"

/* The calendar. */

static enum err_code audit_calendar(struct app *app, int64_t day,
				    const char *before, const char *after,
				    struct err *err)
{
	struct audit_entry entry =
		app_audit_entry(app, ACTION_CALENDAR_EDIT, 0);
	char iso[DAY_ISO_SIZE];

	day_format_iso(day, iso);
	entry.table = "calendar_entry";
	entry.field = iso;
	entry.before = before;
	entry.after = after;
	return audit_add(app->db, &entry, err);
}

/* "off: name" of the entry that stands there; NULL: none. */
static enum err_code describe_day(struct app *app, int64_t day, char **out,
				  struct err *err)
{
	struct calendar_entries list = { .n = 0 };
	enum err_code code = calendar_entry_list(app->db, day, day, &list, err);

	*out = NULL;
	if (!code && list.n)
		*out = xasprintf("%s: %s",
				 list.items[0].is_working ? "working" : "off",
				 list.items[0].name);
	calendar_entries_release(&list);
	return code;
}

/* Everything counted by the calendar follows, in the same transaction. */
static enum err_code calendar_changed(struct app *app, int64_t day,
				      const char *before, struct err *err)
{
	char *after;
	enum err_code code = describe_day(app, day, &after, err);

	if (!code)
		code = audit_calendar(app, day, before, after, err);
	free(after);
	if (code)
		return code;
	/* Should the transaction fail, app_changed() reads it all again. */
	app->data_version = -1;
	if (app_rebuild_calendar(app, err))
		return err->code;
	return duty_recount(app, 0, err);
}

static enum err_code
check_entry(struct app *app, const struct calendar_entry *e, struct err *err)
{
	if (e->day == DAY_NONE)
		return err_set_field(err, ERR_REQUIRED, "day", NULL, NULL);
	if (e->day < calendar_first_day(app->calendar) ||
	    e->day > calendar_last_day(app->calendar))
		return err_set_field(err, ERR_INVALID, "day",
				     N_("The calendar does not reach to this "
					"day."),
				     NULL);
	return app_need_text(e->name, "name", err);
}

enum err_code app_calendar_entry_save(struct app *app,
				      const struct calendar_entry *entry,
				      struct err *err)
{
	char *before = NULL;
	enum err_code code;

	if (app_allow(app, ACTION_CALENDAR_EDIT, NULL, err) ||
	    check_entry(app, entry, err) || db_begin(app->db, err))
		return err->code;
	code = describe_day(app, entry->day, &before, err);
	if (!code)
		code = calendar_entry_save(
			app->db, entry->day, entry->is_working, entry->name,
			entry->replaces, app->user.row.id, err);
	if (!code)
		code = calendar_changed(app, entry->day, before, err);
	free(before);
	return db_end(app->db, code, err);
}

enum err_code app_calendar_entry_remove(struct app *app, int64_t day,
					struct err *err)
{
	char iso[DAY_ISO_SIZE];
	char *before = NULL;
	enum err_code code;

	day_format_iso(day, iso);
	if (app_allow(app, ACTION_CALENDAR_EDIT, NULL, err) ||
	    db_begin(app->db, err))
		return err->code;
	code = describe_day(app, day, &before, err);
	if (!code && !before)
		code = err_set(err, ERR_NOT_FOUND, "%s", iso);
	if (!code)
		code = calendar_entry_delete(app->db, day, err);
	if (!code)
		code = calendar_changed(app, day, before, err);
	free(before);
	return db_end(app->db, code, err);
}

/* Settings. */

static int is_language(const char *value)
{
	return lang_from_code(value) != LANG_COUNT;
}

static int is_number(const char *value, long min, long max)
{
	char *end;
	long n = strtol(value, &end, 10);

	return *value && !*end && n >= min && n <= max;
}

static int is_escdelay(const char *value)
{
	return is_number(value, 0, 5000);
}

static int is_lock_minutes(const char *value)
{
	return is_number(value, 1, 120);
}

static int is_charset(const char *value)
{
	struct err none = ERR_INIT;
	enum charset c;

	return charset_find(value, &c, &none) == ERR_OK;
}

static const struct {
	const char *name;
	int is_personal;
	int (*is_valid)(const char *value);
} settings[] = {
	{ APP_SETTING_LANGUAGE, 1, is_language },
	{ APP_SETTING_ESCDELAY, 1, is_escdelay },
	{ APP_SETTING_CHARSET, 1, is_charset },
	{ APP_SETTING_LOCK_MINUTES, 0, is_lock_minutes },
};

/* The setting's row, or -1. */
static int find_setting(const char *name, struct err *err)
{
	for (size_t i = 0; i < ARRAY_SIZE(settings); i++)
		if (strcmp(settings[i].name, name) == 0)
			return (int)i;
	(void)err_set(err, ERR_NOT_FOUND, "%s", name);
	return -1;
}

/* "person.7.language": a person's own lies beside the others'. */
static char *setting_key(const struct app *app, int i)
{
	if (!settings[i].is_personal)
		return xstrdup(settings[i].name);
	return xasprintf("person.%lld.%s", (long long)app->user.row.id,
			 settings[i].name);
}

enum err_code app_setting_get(struct app *app, const char *name, char **value,
			      struct err *err)
{
	int i = find_setting(name, err);
	char *key;
	enum err_code code;

	*value = NULL;
	if (i < 0)
		return ERR_NOT_FOUND;
	key = setting_key(app, i);
	code = setting_load(app->db, key, value, err);
	free(key);
	return code;
}

static enum err_code put_setting(struct app *app, const char *key,
				 const char *value, struct err *err)
{
	struct audit_entry entry =
		app_audit_entry(app, ACTION_SETTINGS_EDIT, 0);
	char *before;
	enum err_code code;

	if (setting_load(app->db, key, &before, err))
		return err->code;
	code = ERR_OK;
	if (!str_equal(before, value)) {
		entry.table = "setting";
		entry.field = key;
		entry.before = before;
		entry.after = value;
		code = setting_save(app->db, key, value, err);
		if (!code)
			code = audit_add(app->db, &entry, err);
	}
	free(before);
	return code;
}

enum err_code app_setting_set(struct app *app, const char *name,
			      const char *value, struct err *err)
{
	int i = find_setting(name, err);
	char *key;
	enum err_code code;

	if (i < 0)
		return ERR_NOT_FOUND;
	if (value && !settings[i].is_valid(value))
		return err_set_field(err, ERR_INVALID, name,
				     N_("This setting has no such value: %s."),
				     value);
	if (!app->user.row.id ||
	    (!settings[i].is_personal &&
	     app_allow(app, ACTION_SETTINGS_EDIT, NULL, err)))
		return app_deny(app, ACTION_SETTINGS_EDIT, err);
	if (db_begin(app->db, err))
		return err->code;
	key = setting_key(app, i);
	code = put_setting(app, key, value, err);
	free(key);
	return db_end(app->db, code, err);
}

/* Terms. */

enum err_code app_terms(struct app *app, struct obligation_terms *out,
			struct err *err)
{
	return duty_terms(app, 0, out, err);
}

static enum err_code audit_term(struct app *app, enum obligation_rule rule,
				int before, int after, struct err *err)
{
	struct audit_entry entry =
		app_audit_entry(app, ACTION_SETTINGS_EDIT, 0);
	char *a = xasprintf("%d", before), *b = xasprintf("%d", after);
	enum err_code code;

	entry.table = "setting";
	entry.field = obligation_code(rule);
	entry.before = a;
	entry.after = b;
	code = audit_add(app->db, &entry, err);
	free(a);
	free(b);
	return code;
}

enum err_code app_term_set(struct app *app, enum obligation_rule rule, int days,
			   struct err *err)
{
	struct obligation_terms terms;
	int before;
	enum err_code code;

	if (app_allow(app, ACTION_SETTINGS_EDIT, NULL, err) ||
	    db_begin(app->db, err))
		return err->code;
	code = app_terms(app, &terms, err);
	before = terms.days[rule];
	if (!code)
		code = obligation_terms_set(&terms, rule, days, err);
	if (!code)
		code = setting_save_term(app->db, rule, days, err);
	if (!code)
		code = audit_term(app, rule, before, days, err);
	if (!code)
		code = duty_recount(app, 0, err);
	return db_end(app->db, code, err);
}

/* Regulation profiles. */

enum err_code app_profile_list(struct app *app, struct app_profiles *out,
			       struct err *err)
{
	*out = (struct app_profiles){ .n = 0 };
	if (app_allow(app, ACTION_STAFF_VIEW, NULL, err))
		return err->code;
	if (app->n_profiles)
		out->items =
			xcalloc((size_t)app->n_profiles, sizeof(*out->items));
	for (int i = 0; i < app->n_profiles; i++) {
		const struct profile *p = &app->profiles[i].profile;
		const char *name = p->name[lang_current()];

		out->items[out->n++] = (struct app_profile_info){
			.id = app->profiles[i].id,
			.code = xstrdup(p->code),
			.valid_from = p->valid_from,
			.name = xstrdup(name ? name : ""),
			.in_force = i == app->profile_now,
		};
	}
	return ERR_OK;
}

void app_profiles_release(struct app_profiles *profiles)
{
	for (int i = 0; i < profiles->n; i++) {
		free(profiles->items[i].code);
		free(profiles->items[i].name);
	}
	free(profiles->items);
	*profiles = (struct app_profiles){ .n = 0 };
}

enum err_code app_profile_save(struct app *app, const char *text,
			       struct err *err)
{
	struct audit_entry entry = app_audit_entry(app, ACTION_PROFILE_EDIT, 0);
	struct profile p;
	int64_t id;
	enum err_code code;

	if (app_allow(app, ACTION_PROFILE_EDIT, NULL, err))
		return err->code;
	profile_init(&p);
	code = profile_parse(&p, text, err);
	if (!code)
		code = db_begin(app->db, err);
	if (code)
		goto out;
	code = profile_insert(app->db, p.code, p.valid_from, text, &id, err);
	if (!code) {
		entry.table = "profile";
		entry.record_id = id;
		entry.after = p.code;
		code = audit_add(app->db, &entry, err);
	}
	code = db_end(app->db, code, err);
	if (!code)
		code = app_reload(app, err);
out:
	profile_release(&p);
	return code;
}
