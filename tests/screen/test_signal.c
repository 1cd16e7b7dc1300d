#include "screen/stage.h"

#include "app/way.h"

/*
 * Signals: by an agency (cl. 11), by the staff (cl. 4), about a family; their
 * registration, the answer without a case, immediate danger.
 */

#define MONDAY "2026-11-23T16:42"

/* An agency's letter about Daniyar, typed and not yet saved. */
static void type_agency_signal(struct session *s)
{
	driver_keys(s->driver, "a text:ахм ENTER TAB TAB TAB TAB TAB");
	driver_keys(s->driver, "text:оп ENTER text:17/1-345 TAB text:20.11");
	driver_keys(s->driver, "TAB TAB TAB TAB text:6 ' ' ENTER");
}

START_TEST(by_agency)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	type_agency_signal(&s);
	/* What happened is required: F2 says so and goes there. */
	driver_keys(s.driver, "F2");
	session_compare(&s, "signal-agency-no-facts");
	driver_keys(s.driver, "'text:В 23:10 был в парке без родителей.' F2");
	session_compare(&s, "signal-agency-saved");
	/* Later: it waits at home and in the deadlines. */
	driver_keys(s.driver, "ESC");
	session_compare(&s, "signal-agency-waits");
	driver_keys(s.driver, "F6 ENTER");
	session_compare(&s, "signal-agency-register");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "signal-agency-registered");
	/* The journal knows it, and its card. */
	driver_keys(s.driver, "ESC HOME DOWN*14 ENTER ENTER");
	session_compare(&s, "signal-agency-card");
	session_serves(&s, "11");
	session_close(&s);
}
END_TEST

START_TEST(by_staff)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	/* A teacher writes it down; the secretary registers it. */
	session_start(&s, "teacher");
	session_compare(&s, "signal-teacher-home");
	driver_keys(s.driver, "F2 text:ким ENTER TAB TAB TAB TAB TAB TAB");
	driver_keys(s.driver, "ENTER ENTER");
	driver_keys(s.driver, "text:5 ' ' BS text:1 ' ' ENTER TAB");
	driver_keys(s.driver, "'text:Три недели нет на уроках.'");
	session_compare(&s, "signal-staff-typed");
	driver_keys(s.driver, "F2");
	session_compare(&s, "signal-staff-saved");
	session_serves(&s, "4");
	session_close(&s);
}
END_TEST

/* Its last day explains itself, in the list and on its card. */
START_TEST(explained)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	type_agency_signal(&s);
	driver_keys(s.driver, "TAB text:Ошибка. F2 ESC");
	driver_keys(s.driver, "TAB F8");
	session_compare(&s, "signal-explained");
	driver_keys(s.driver, "ESC ENTER w");
	session_compare(&s, "signal-explained");
	/* Its first line takes the next step. */
	driver_keys(s.driver, "ESC ENTER");
	session_compare(&s, "signal-next-step");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "signal-next-taken");
	session_close(&s);
}
END_TEST

/* Who wrote it down sees whose it is now, and cannot do it for them. */
START_TEST(of_a_teacher)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "teacher");
	driver_keys(s.driver, "F2 text:ким ENTER TAB TAB TAB TAB TAB TAB");
	driver_keys(s.driver, "ENTER ENTER TAB TAB text:Нет. F2 TAB ENTER");
	session_compare(&s, "signal-own-card");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "signal-not-own-step");
	session_close(&s);
}
END_TEST

/* About a family: which of its children is chosen then. */
START_TEST(about_family)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "F2 TAB text:ахм ENTER");
	session_compare(&s, "signal-family-children");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "signal-family-chosen");
	session_close(&s);
}
END_TEST

/* Whom to call comes first; the signal stays on top. */
START_TEST(danger)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	type_agency_signal(&s);
	driver_keys(s.driver, "' '");
	session_compare(&s, "signal-danger");
	driver_keys(s.driver, "ENTER TAB text:Бьют. F2 ESC");
	session_compare(&s, "signal-danger-on-top");
	session_close(&s);
}
END_TEST

/* Nor is it missed where the deadlines are more than the pane has lines. */
START_TEST(danger_among_others)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	stage_support(&s, s.ids.child_aruzhan);
	stage_gathering(&s, s.ids.child_alina);
	session_start(&s, "secretary");
	/* Nobody looks at the last of them any more once the pane is left. */
	driver_keys(s.driver, "F6 END ESC");
	session_compare(&s, "signal-no-danger");
	type_agency_signal(&s);
	driver_keys(s.driver, "' ' ENTER TAB text:Бьют. F2 ESC");
	session_compare(&s, "signal-danger-among-others");
	session_close(&s);
}
END_TEST

START_TEST(answered)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	type_agency_signal(&s);
	driver_keys(s.driver, "TAB text:Ошибка. F2 ESC");
	driver_keys(s.driver, "TAB ENTER");
	session_compare(&s, "signal-not-registered");
	driver_keys(s.driver, "F8");
	session_compare(&s, "signal-answer-form");
	driver_keys(s.driver, "'text:Ребёнок не наш.' F2");
	session_compare(&s, "signal-answered");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {
		by_agency,	     by_staff,	   explained,
		of_a_teacher,	     about_family, danger,
		danger_among_others, answered,	   NULL
	};

	return session_run("signal", tests);
}
