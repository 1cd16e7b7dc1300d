#include "screen/session.h"

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"

/* A case's card: next step, what is due, chronology, what is missing. */

static void must(enum err_code code, const struct err *err)
{
	if (code != ERR_OK)
		ck_abort_msg("%d %s", (int)code, err->detail);
}

/* Received on Friday and entered on Monday: back-dated. */
static void open_case(struct session *s)
{
	struct signal signal;
	struct err err = ERR_INIT;

	fields_init(signal_fields, &signal);
	signal.row = (struct row){ .id = 0 };
	signal.source = SIGNAL_SOURCE_AGENCY;
	signal.received_at = moment_parse_iso("2026-11-20T15:00");
	signal.how = SIGNAL_WAY_LETTER;
	signal.agency_id = s->ids.police;
	signal.category = SIGNAL_CATEGORY_SOCIAL_DANGER;
	signal.grounds = 1u << 5 | 1u << 2;
	str_set(&signal.facts, "В 23:10 был в парке без родителей.");
	must(app_signal_create(s->app, &signal, &s->ids.child_daniyar, 1, &err),
	     &err);
	must(app_signal_register(s->app, signal.row.id, &err), &err);
	fields_release(signal_fields, &signal);
}

START_TEST(card)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T09:30", SESSION_SCHOOL);
	open_case(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "2 ENTER");
	session_compare(&s, "case-card");
	driver_keys(s.driver, "END");
	session_compare(&s, "case-card-end");
	driver_keys(s.driver, "HOME F9");
	session_compare(&s, "case-menu");
	driver_keys(s.driver, "ESC F8");
	session_compare(&s, "case-explained");
	driver_keys(s.driver, "ESC f");
	session_compare(&s, "case-filter");
	driver_keys(s.driver, "DOWN ENTER END");
	session_compare(&s, "case-filtered");
	session_close(&s);
}
END_TEST

/* A correction says why, and the old value stays. */
START_TEST(corrected)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T09:30", SESSION_SCHOOL);
	open_case(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "2 ENTER F4");
	session_compare(&s, "case-correct");
	driver_keys(s.driver, "TAB F4 ' ' ENTER F2");
	session_compare(&s, "case-why");
	driver_keys(s.driver, "text:Ошибка ENTER");
	driver_keys(s.driver, "END");
	session_compare(&s, "case-corrected");
	/* Its line tells the old value, who, when and why. */
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "case-correction");
	driver_keys(s.driver, "ESC i C-t");
	session_compare(&s, "case-other-language");
	driver_keys(s.driver, "C-t C-t ESC F3 h");
	session_compare(&s, "case-correction-child");
	session_close(&s);
}
END_TEST

/* The register as it was on a day, the journal of a year. */
START_TEST(register_of_a_day)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T09:30", SESSION_SCHOOL);
	open_case(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "t ENTER");
	session_compare(&s, "case-register-when");
	driver_keys(s.driver, "C-u text:24.11.2026 F2");
	session_compare(&s, "case-register-to-come");
	driver_keys(s.driver, "C-u text:20.11.2026 F2");
	session_compare(&s, "case-register-of-day");
	driver_keys(s.driver, "ESC t DOWN ENTER F2");
	session_compare(&s, "case-journal");
	session_close(&s);
}
END_TEST

/* Who may not see cases sees no case, not as a count either. */
START_TEST(restricted)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T09:30", SESSION_SCHOOL);
	open_case(&s);
	session_start(&s, "teacher");
	driver_keys(s.driver, "2");
	session_compare(&s, "case-restricted");
	driver_keys(s.driver, "F7 text:ахмет");
	session_compare(&s, "case-restricted-search");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { card, corrected, register_of_a_day,
				       restricted, NULL };

	return session_run("case", tests);
}
