#include "screen/session.h"

#include <string.h>

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"

/*
 * What is around every screen: header, deadlines, keys good everywhere; the
 * stages with their lists; the last day explained.
 */

static void must(enum err_code code, const struct err *err)
{
	if (code != ERR_OK)
		ck_abort_msg("%d %s", (int)code, err->detail);
}

/* The police report Daniyar; registered if so asked. */
static int64_t agency_signal(struct session *s, const char *received,
			     int registered)
{
	struct signal signal;
	struct err err = ERR_INIT;
	int64_t id;

	fields_init(signal_fields, &signal);
	signal.row = (struct row){ .id = 0 };
	signal.source = SIGNAL_SOURCE_AGENCY;
	signal.received_at = moment_parse_iso(received);
	signal.how = SIGNAL_WAY_LETTER;
	signal.agency_id = s->ids.police;
	signal.category = SIGNAL_CATEGORY_SOCIAL_DANGER;
	signal.grounds = 1u << 5;
	str_set(&signal.facts, "В 23:10 был в парке без родителей.");
	must(app_signal_create(s->app, &signal, &s->ids.child_daniyar, 1, &err),
	     &err);
	id = signal.row.id;
	if (registered)
		must(app_signal_register(s->app, id, &err), &err);
	fields_release(signal_fields, &signal);
	return id;
}

START_TEST(deadlines)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	agency_signal(&s, "2026-11-23T10:00", 0);
	session_start(&s, "secretary");
	session_compare(&s, "home-next-day");
	/* The clock goes on: today, then overdue, with nobody touching a key. */
	session_set_now(&s, "2026-11-24T09:00");
	driver_keys(s.driver, "tick tick");
	session_compare(&s, "home-today");
	session_set_now(&s, "2026-11-26T09:00");
	driver_keys(s.driver, "tick tick");
	session_compare(&s, "home-overdue");
	/* One key explains the last day. */
	driver_keys(s.driver, "F6 F8");
	session_compare(&s, "home-explained");
	session_close(&s);
}
END_TEST

/* A term over a weekend and a holiday: Republic Day, 25 October 2026, falls on
 * a Sunday, so Monday the 26th is off. */
START_TEST(over_holidays)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-10-23T11:00", SESSION_SCHOOL);
	agency_signal(&s, "2026-10-23T10:00", 1);
	session_start(&s, "secretary");
	driver_keys(s.driver, "F6 F8");
	session_compare(&s, "home-holidays");
	session_close(&s);
}
END_TEST

START_TEST(stages)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	agency_signal(&s, "2026-11-23T10:00", 1);
	session_start(&s, "secretary");
	driver_keys(s.driver, "DOWN");
	session_compare(&s, "home-gathering");
	driver_keys(s.driver, "RIGHT");
	session_compare(&s, "home-gathering-list");
	driver_keys(s.driver, "F9");
	session_compare(&s, "home-menu");
	driver_keys(s.driver, "ESC F1");
	session_compare(&s, "home-help");
	driver_keys(s.driver, "ESC LEFT END");
	session_compare(&s, "home-places");
	session_close(&s);
}
END_TEST

START_TEST(search)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	agency_signal(&s, "2026-11-23T10:00", 1);
	session_start(&s, "secretary");
	driver_keys(s.driver, "F7 text:ахм");
	session_compare(&s, "home-search");
	/* The wrong layout, and Latin spelling. */
	driver_keys(s.driver, "C-u text:f[vtn");
	ck_assert(driver_has(s.driver, "Ахметов Данияр"));
	driver_keys(s.driver, "C-u text:akhmet");
	ck_assert(driver_has(s.driver, "Ахметов Данияр"));
	driver_keys(s.driver, "DOWN DOWN ENTER");
	ck_assert(driver_has(s.driver, "2026/001"));
	/* It goes on from there; a letter begins anew. */
	driver_keys(s.driver, "ESC F7");
	session_compare(&s, "home-search-again");
	driver_keys(s.driver, "text:ки");
	session_compare(&s, "home-search-anew");
	session_close(&s);
}
END_TEST

/* Letter commands are keys, whatever layout is on: ф is A. */
START_TEST(cyrillic_layout)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "ф");
	session_compare(&s, "home-cyrillic-a");
	session_close(&s);
}
END_TEST

START_TEST(language)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "F2 C-t");
	session_compare(&s, "home-other-language");
	session_close(&s);
}
END_TEST

START_TEST(cover)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "C-x");
	session_compare(&s, "home-covered");
	driver_keys(s.driver, "text:abc F10");
	ck_assert(!driver_has(s.driver, "СШ № 12"));
	driver_keys(s.driver, "ENTER");
	ck_assert(driver_has(s.driver, "СШ № 12"));
	/* By itself after ten minutes. */
	driver_keys(s.driver, "tick*601");
	ck_assert(!driver_has(s.driver, "СШ № 12"));
	session_close(&s);
}
END_TEST

START_TEST(sizes)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	agency_signal(&s, "2026-11-23T10:00", 1);
	session_start(&s, "secretary");
	driver_keys(s.driver, "2 resize:10x40");
	session_compare(&s, "home-too-small");
	driver_keys(s.driver, "resize:16x60");
	session_compare(&s, "home-smallest");
	driver_keys(s.driver, "resize:50x160");
	session_compare(&s, "home-large");
	session_close(&s);
}
END_TEST

/* An arrow key costs no more than a marker's move. */
START_TEST(bytes)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T16:42", SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "DOWN*8 ENTER");
	driver_bytes(s.driver);
	driver_keys(s.driver, "DOWN");
	ck_assert_int_le(driver_bytes(s.driver), 60);
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { deadlines, over_holidays,   stages,
				       search,	  cyrillic_layout, language,
				       cover,	  sizes,	   bytes,
				       NULL };

	return session_run("home", tests);
}
