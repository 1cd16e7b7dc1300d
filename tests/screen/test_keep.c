#include "screen/session.h"

#include <stdlib.h>

#include "app/draft.h"
#include "app/record.h"
#include "base/mem.h"

/*
 * Nothing typed is lost: drafts within two seconds, at Esc and at hang-up,
 * offered again; two people at one record see both versions.
 */

#define MONDAY "2026-11-23T16:42"
#define TYPED "F2 text:ким ENTER"

START_TEST(esc_asks)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, TYPED " ESC");
	session_compare(&s, "keep-esc");
	driver_keys(s.driver, "l");
	session_compare(&s, "keep-left");
	/* The same form offers it. */
	driver_keys(s.driver, "F2");
	session_compare(&s, "keep-offered");
	driver_keys(s.driver, "ENTER");
	ck_assert(driver_has(s.driver, "Ким Алина"));
	session_close(&s);
}
END_TEST

START_TEST(hang_up)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, TYPED " hangup");
	ck_assert(!driver_is_running(s.driver));
	session_stop(&s);
	/* At the next start it is offered, and goes on where it was. */
	session_start(&s, "secretary");
	session_compare(&s, "keep-next-start");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "keep-goes-on");
	session_close(&s);
}
END_TEST

/* What stood in the form before anybody typed is in its draft too. */
START_TEST(filled_beforehand)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "a text:ахм ENTER text:ким ENTER TAB*5");
	driver_keys(s.driver, "text:оп ENTER text:17/1-345 hangup");
	session_stop(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "keep-agency-goes-on");
	session_close(&s);
}
END_TEST

/* Within two seconds of the last key, without Esc or hang-up. */
START_TEST(two_seconds)
{
	struct session s;
	struct app_options options;
	struct app *other = NULL;
	struct err err = ERR_INIT;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, TYPED " tick tick");
	options = (struct app_options){ .path = s.path,
					.data_dir = getenv("VSHU_DATADIR"),
					.login = "secretary",
					.now = moment_parse_iso(MONDAY) };
	ck_assert_int_eq(app_open(&options, &other, &err), ERR_OK);
	ck_assert(session_has_draft(other, "signal"));
	app_close(&other);
	session_close(&s);
}
END_TEST

static void type_in_another_window(struct app *window)
{
	struct err err = ERR_INIT;

	ck_assert_int_eq(app_draft_keep(window, "signal", 0, 0, 0,
					"facts\tДругое окно", &err),
			 ERR_OK);
}

/* The same person, the same form: each keeps its own, and drops its own only. */
START_TEST(two_windows)
{
	struct session s;
	struct app_options options;
	struct app *other = NULL;
	struct err err = ERR_INIT;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	options = (struct app_options){ .path = s.path,
					.data_dir = getenv("VSHU_DATADIR"),
					.login = "secretary",
					.now = moment_parse_iso(MONDAY) };
	ck_assert_int_eq(app_open(&options, &other, &err), ERR_OK);
	driver_keys(s.driver, TYPED);
	type_in_another_window(other);
	driver_keys(s.driver, "tick tick");
	session_compare(&s, "keep-two-windows");
	ck_assert(session_has_draft(other, "signal"));
	ck_assert(session_has_draft(other, "signal~2"));
	type_in_another_window(other);
	driver_keys(s.driver, "ESC t");
	ck_assert(session_has_draft(other, "signal"));
	ck_assert(!session_has_draft(other, "signal~2"));
	app_close(&other);
	session_close(&s);
}
END_TEST

/* The line drops for both: each is offered again, with its own words. */
START_TEST(two_windows_lost)
{
	struct session s;
	struct app_options options;
	struct app *other = NULL;
	struct err err = ERR_INIT;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	options = (struct app_options){ .path = s.path,
					.data_dir = getenv("VSHU_DATADIR"),
					.login = "secretary",
					.now = moment_parse_iso(MONDAY) };
	ck_assert_int_eq(app_open(&options, &other, &err), ERR_OK);
	driver_keys(s.driver, TYPED);
	type_in_another_window(other);
	driver_keys(s.driver, "tick tick hangup");
	session_stop(&s);
	app_close(&other);
	session_start(&s, "secretary");
	session_compare(&s, "keep-two-drafts");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "keep-own-draft");
	session_close(&s);
}
END_TEST

/* The deputy moves the child to another address. */
static void deputy_moves_child(struct session *s)
{
	struct app_options options = { .path = s->path,
				       .data_dir = getenv("VSHU_DATADIR"),
				       .login = "deputy",
				       .now = moment_parse_iso(MONDAY) };
	struct app *other = NULL;
	struct err err = ERR_INIT;
	struct child c;

	ck_assert_int_eq(app_open(&options, &other, &err), ERR_OK);
	fields_init(child_fields, &c);
	ck_assert_int_eq(
		app_load(other, APP_CHILD, s->ids.child_daniyar, &c, &err),
		ERR_OK);
	str_set(&c.address, "пр. Достык, 7");
	str_set(&c.phone, "+7 702 000 00 01");
	ck_assert_int_eq(app_save(other, APP_CHILD, &c, &err), ERR_OK);
	fields_release(child_fields, &c);
	app_close(&other);
}

/* A colleague saves the same child meanwhile. */
START_TEST(conflict)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*8 ENTER ENTER F4");
	deputy_moves_child(&s);
	/* We change the address too, and the patronymic. */
	driver_keys(s.driver, "TAB TAB text:Серікұлы TAB TAB TAB TAB TAB TAB");
	driver_keys(s.driver, "C-u 'text:ул. Абая, 17' F2");
	session_compare(&s, "conflict-shown");
	/* Theirs for the address. */
	driver_keys(s.driver, "DOWN ENTER");
	session_compare(&s, "conflict-chosen");
	driver_keys(s.driver, "F2");
	session_compare(&s, "conflict-saved");
	session_close(&s);
}
END_TEST

/* A colleague saves it while our draft lies there: both versions are shown. */
START_TEST(draft_conflict)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*8 ENTER ENTER F4");
	driver_keys(s.driver, "TAB TAB text:Серікұлы TAB TAB TAB TAB TAB TAB");
	driver_keys(s.driver, "C-u 'text:ул. Абая, 17' ESC l");
	deputy_moves_child(&s);
	driver_keys(s.driver, "tick tick F4 ENTER F2");
	session_compare(&s, "keep-draft-conflict");
	session_close(&s);
}
END_TEST

/* A colleague's change is seen within two seconds, the cursor stays. */
START_TEST(colleague)
{
	struct session s;
	struct child c;
	struct app *other = NULL;
	struct err err = ERR_INIT;
	struct app_options options;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	options = (struct app_options){ .path = s.path,
					.data_dir = getenv("VSHU_DATADIR"),
					.login = "deputy",
					.now = moment_parse_iso(MONDAY) };
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*8 ENTER END");
	ck_assert_int_eq(app_open(&options, &other, &err), ERR_OK);
	fields_init(child_fields, &c);
	c.row = (struct row){ .id = 0 };
	str_set(&c.surname, "Абдрахманова");
	str_set(&c.given, "Жанна");
	c.born = day_parse_iso("2014-01-01");
	c.class_id = s.ids.class_5a;
	ck_assert_int_eq(app_save(other, APP_CHILD, &c, &err), ERR_OK);
	fields_release(child_fields, &c);
	driver_keys(s.driver, "tick tick");
	session_compare(&s, "keep-colleague");
	app_close(&other);
	session_close(&s);
}
END_TEST

/* All of one version at once; both read in full. */
START_TEST(whole_version)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*8 ENTER ENTER F4");
	deputy_moves_child(&s);
	driver_keys(s.driver, "TAB TAB text:Серікұлы TAB TAB TAB TAB TAB TAB");
	driver_keys(s.driver, "C-u 'text:ул. Абая, 17' F2 DOWN r");
	session_compare(&s, "conflict-both");
	driver_keys(s.driver, "ESC t");
	session_compare(&s, "conflict-all-theirs");
	driver_keys(s.driver, "m");
	session_compare(&s, "conflict-all-mine");
	driver_keys(s.driver, "F1");
	session_compare(&s, "conflict-help");
	driver_keys(s.driver, "ESC F9");
	session_compare(&s, "conflict-menu");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { esc_asks,
				       hang_up,
				       filled_beforehand,
				       two_seconds,
				       two_windows,
				       two_windows_lost,
				       conflict,
				       draft_conflict,
				       colleague,
				       whole_version,
				       NULL };

	return session_run("keep", tests);
}
