#include "config.h"

#include "unit/model/load.h"

#include <check.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/file.h"

static void load_text(const char *name, struct sb *text)
{
	const char *dir = getenv("VSHU_DATADIR");
	char *path = file_path(dir ? dir : ".", name);
	struct err err = ERR_INIT;

	ck_assert_msg(file_read(path, text, &err) == ERR_OK, "%s", err.detail);
	free(path);
}

struct calendar *load_calendar(enum week week)
{
	struct calendar *calendar = calendar_new();
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;

	load_text("locale/kz/calendar.tsv", &text);
	ck_assert_msg(calendar_parse(calendar, text.s, &err) == ERR_OK, "%s %s",
		      err.detail, err.arg);
	calendar_build(calendar, week);
	sb_release(&text);
	return calendar;
}

void load_profile(struct profile *profile)
{
	struct sb text = SB_INIT;
	struct err err = ERR_INIT;

	load_text("locale/kz/order-398.tsv", &text);
	profile_init(profile);
	ck_assert_msg(profile_parse(profile, text.s, &err) == ERR_OK, "%s %s",
		      err.detail, err.arg);
	sb_release(&text);
}

int64_t day_of(const char *iso)
{
	int64_t day = day_parse_iso(iso);

	ck_assert_msg(day != DAY_NONE, "%s", iso);
	return day;
}

int64_t moment_of(const char *iso)
{
	int64_t moment = moment_parse_iso(iso);

	ck_assert_msg(moment != MOMENT_NONE, "%s", iso);
	return moment;
}
