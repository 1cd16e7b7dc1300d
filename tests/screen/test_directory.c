#include "screen/session.h"

/* The directories, the calendar with the school's own days, the settings. */

#define MONDAY "2026-11-23T16:42"

START_TEST(lists)
{
	static const struct {
		const char *keys, *name;
	} places[] = {
		{ "HOME DOWN*9 ENTER", "directory-families" },
		{ "HOME DOWN*10 ENTER", "directory-classes" },
		{ "HOME DOWN*11 ENTER", "directory-staff" },
		{ "HOME DOWN*12 ENTER", "directory-agencies" },
		{ "HOME DOWN*13 ENTER", "directory-councils" },
	};
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		driver_keys(s.driver, places[i].keys);
		session_compare(&s, places[i].name);
		driver_keys(s.driver, "ESC");
	}
	session_close(&s);
}
END_TEST

START_TEST(narrowed)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*8 ENTER F8 text:али ENTER");
	session_compare(&s, "directory-narrowed");
	session_close(&s);
}
END_TEST

START_TEST(council)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*13 ENTER ENTER");
	session_compare(&s, "directory-council-form");
	session_close(&s);
}
END_TEST

START_TEST(calendar)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "deputy");
	driver_keys(s.driver, "HOME DOWN*20 ENTER");
	session_compare(&s, "calendar-year");
	driver_keys(s.driver, "F2 text:25.11 TAB TAB text:Карантин");
	session_compare(&s, "calendar-own-day");
	driver_keys(s.driver, "F2 END");
	session_compare(&s, "calendar-own-day-saved");
	session_close(&s);
}
END_TEST

START_TEST(settings)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "deputy");
	driver_keys(s.driver, "END ENTER");
	session_compare(&s, "settings-menu");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "settings-school");
	driver_keys(s.driver, "ESC ENTER DOWN ENTER");
	session_compare(&s, "settings-terms");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { lists,	 narrowed, council,
				       calendar, settings, NULL };

	return session_run("directory", tests);
}
