#include "screen/session.h"

/*
 * From an empty register to the home screen by keys alone: the school, the
 * person's own account, the head, then the Council's composition with members
 * who are written down on the way (cl. 6, 7).
 */

static void add_member(struct session *s, const char *surname,
		       const char *given)
{
	driver_keys(s->driver, surname);
	driver_keys(s->driver, "F7 TAB");
	driver_keys(s->driver, given);
	driver_keys(s->driver, "F2");
}

START_TEST(first_run)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T09:00", SESSION_EMPTY);
	session_start(&s, "secretary");
	session_compare(&s, "firstrun-empty");
	driver_keys(s.driver, "'text:КГУ «СШ № 12»' ENTER");
	driver_keys(s.driver, "'text:«№ 12 ОМ» КММ' ENTER");
	driver_keys(s.driver, "'text:СШ № 12' TAB TAB TAB TAB");
	driver_keys(s.driver, "text:Сапарбекова TAB text:Айгүл TAB TAB TAB");
	/* Without the head's name it is not saved, and says why. */
	driver_keys(s.driver, "F2");
	session_compare(&s, "firstrun-no-head");
	driver_keys(s.driver, "text:Байжанов TAB text:Ерлан F2");
	session_compare(&s, "firstrun-ready");
	/* The Council, at once. */
	driver_keys(s.driver, "ENTER text:45-ө TAB TAB TAB TAB TAB TAB");
	add_member(&s, "text:Омарова", "text:Гүлнар");
	add_member(&s, "text:Иванова", "text:Ольга");
	/* Four are too few. */
	driver_keys(s.driver, "F2");
	session_compare(&s, "firstrun-council-of-four");
	driver_keys(s.driver, "ESC");
	add_member(&s, "text:Ли", "text:Марина");
	session_compare(&s, "firstrun-council");
	driver_keys(s.driver, "F2");
	session_compare(&s, "firstrun-home");
	session_serves(&s, "6 7");
	session_close(&s);
}
END_TEST

/* Leaving it makes no half a school: the next start asks again. */
START_TEST(left)
{
	struct session s;

	session_open(&s, session_lang(_i), "2026-11-23T09:00", SESSION_EMPTY);
	session_start(&s, "secretary");
	driver_keys(s.driver, "ESC");
	ck_assert(!driver_is_running(s.driver));
	session_stop(&s);
	ck_assert_ptr_null(app_user(s.app));
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { first_run, left, NULL };

	return session_run("firstrun", tests);
}
