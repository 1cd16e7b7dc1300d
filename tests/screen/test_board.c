#include "screen/stage.h"

/*
 * The boards (cl. 10): the deputy gives several duties to somebody else at once;
 * the head sees terms broken, for good.
 */

#define MONDAY "2026-11-23T09:30"
#define WEDNESDAY "2026-11-25T10:00"
#define FRIDAY "2026-11-27T16:00"

/* One case in support, one to be gathered, overdue on Friday. */
static void school(struct session *s, int i)
{
	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
	stage_support(s, s->ids.child_daniyar);
	stage_gathering(s, s->ids.child_alina);
	session_set_now(s, FRIDAY);
}

START_TEST(coordination)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "deputy");
	driver_keys(s.driver, "HOME DOWN*18 ENTER");
	session_compare(&s, "board-by-person");
	driver_keys(s.driver, "F4");
	session_compare(&s, "board-by-duty");
	driver_keys(s.driver, "F4 ENTER");
	session_compare(&s, "board-duties");
	driver_keys(s.driver, "F8");
	session_compare(&s, "board-counting");
	driver_keys(s.driver, "ESC F3");
	session_compare(&s, "board-case");
	driver_keys(s.driver, "ESC");
	/* By whom it is about: the alphabet, not the days. */
	driver_keys(s.driver, "o");
	session_compare(&s, "board-sort");
	driver_keys(s.driver, "END ENTER");
	session_compare(&s, "board-sorted");
	driver_keys(s.driver, "o HOME ENTER HOME");
	driver_keys(s.driver, "' ' ' ' F2 text:ли ENTER text:Отпуск");
	session_compare(&s, "board-give");
	driver_keys(s.driver, "F2");
	session_compare(&s, "board-given");
	driver_keys(s.driver, "s text:Ошибка ENTER");
	session_compare(&s, "board-set-aside");
	driver_keys(s.driver, "ESC");
	session_compare(&s, "board-after");
	driver_keys(s.driver, "F1");
	session_compare(&s, "board-help");
	session_serves(&s, "10");
	session_close(&s);
}
END_TEST

START_TEST(control)
{
	struct session s;

	school(&s, _i);
	/* What was due on Tuesday is sent on Friday: for good. */
	session_start(&s, "secretary");
	driver_keys(s.driver, "F6 HOME ENTER TAB ENTER ENTER F2");
	session_stop(&s);
	session_start(&s, "head");
	driver_keys(s.driver, "HOME DOWN*19 ENTER");
	session_compare(&s, "board-control");
	driver_keys(s.driver, "F4");
	session_compare(&s, "board-control-month");
	driver_keys(s.driver, "F3");
	session_compare(&s, "board-breaches");
	driver_keys(s.driver, "ESC DOWN ENTER");
	session_compare(&s, "board-control-duties");
	driver_keys(s.driver, "ESC F9");
	session_compare(&s, "board-control-menu");
	driver_keys(s.driver, "ESC F8");
	session_compare(&s, "board-load");
	session_serves(&s, "10");
	session_close(&s);
}
END_TEST

START_TEST(notices)
{
	struct session s;

	school(&s, _i);
	session_set_now(&s, WEDNESDAY);
	session_start(&s, "secretary");
	driver_keys(s.driver, "HOME DOWN*17 ENTER");
	session_compare(&s, "board-notices");
	driver_keys(s.driver, "ENTER TAB ENTER ENTER F2");
	session_compare(&s, "board-notice-sent");
	session_serves(&s, "20");
	session_close(&s);
}
END_TEST

/* Who may not see them is told who may. */
START_TEST(not_for_teachers)
{
	struct session s;

	school(&s, _i);
	session_start(&s, "teacher7b");
	driver_keys(s.driver, "HOME DOWN*19 ENTER");
	session_compare(&s, "board-not-for-teachers");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { coordination, control, notices,
				       not_for_teachers, NULL };

	return session_run("board", tests);
}
