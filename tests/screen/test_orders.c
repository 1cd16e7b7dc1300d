#include "screen/session.h"

/* What follows from the order: the catalogue of help, the profiles. */

#define MONDAY "2026-11-23T16:42"
#define HELP "END UP*2 ENTER"
#define ORDERS "END UP ENTER"

/* cl. 18: the school's own kind of help, written down, retired, back again. */
START_TEST(catalogue)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, HELP);
	session_compare(&s, "orders-help");
	driver_keys(s.driver, "o ENTER HOME");
	session_compare(&s, "orders-help-sorted");
	driver_keys(s.driver, "ESC " HELP);
	driver_keys(s.driver, "F8");
	session_compare(&s, "orders-help-not-ours");
	driver_keys(s.driver, "F2 F2");
	session_compare(&s, "orders-help-no-name");
	driver_keys(s.driver, "'text:Шахмат үйірмесі' TAB "
			      "'text:Шахматный кружок' TAB ENTER");
	session_compare(&s, "orders-help-grounds");
	driver_keys(s.driver, "DOWN*4 ' ' ENTER F2 END");
	session_compare(&s, "orders-help-new");
	driver_keys(s.driver, "F4");
	session_compare(&s, "orders-help-change");
	driver_keys(s.driver, "ESC");
	driver_keys(s.driver, "F8");
	session_compare(&s, "orders-help-retired");
	driver_keys(s.driver, "F8 F1");
	session_compare(&s, "orders-help-f1");
	session_serves(&s, "18");
	session_close(&s);
}
END_TEST

START_TEST(catalogue_is_not_for_teachers)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "teacher7b");
	driver_keys(s.driver, HELP " F2");
	session_compare(&s, "orders-help-teacher");
	driver_keys(s.driver, "F9");
	session_compare(&s, "orders-help-teacher-menu");
	session_close(&s);
}
END_TEST

/* The next order, as a changed copy with its own first day. */
START_TEST(next)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "deputy");
	driver_keys(s.driver, ORDERS);
	session_compare(&s, "orders-list");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "orders-one");
	driver_keys(s.driver, "F2 text:398 TAB");
	session_compare(&s, "orders-same-code");
	driver_keys(s.driver, "BACKTAB END text:-2027 TAB*4 text:01.09.2027 "
			      "F2 ESC");
	session_compare(&s, "orders-next");
	session_close(&s);
}
END_TEST

/* It may be left and taken up again, and says which term is none. */
START_TEST(next_is_kept)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "deputy");
	driver_keys(s.driver, ORDERS " F2 text:2027 TAB*4 text:01.09.2027 "
				     "BACKTAB*4 ESC");
	session_compare(&s, "orders-kept-question");
	driver_keys(s.driver, "DOWN ENTER ESC d");
	session_compare(&s, "orders-kept-drafts");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "orders-kept-again");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { catalogue, catalogue_is_not_for_teachers,
				       next, next_is_kept, NULL };

	return session_run("orders", tests);
}
