#include "screen/stage.h"

/* Children and families: search before create, the IIN, parents (cl. 9, 12). */

#define MONDAY "2026-11-23T16:42"
#define TUESDAY "2026-11-24T10:00"
#define PUPILS "HOME DOWN*8 ENTER"
#define FAMILIES "HOME DOWN*9 ENTER"

START_TEST(new_child)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, PUPILS);
	session_compare(&s, "child-list");
	driver_keys(s.driver, "F2 text:Серікбай TAB text:Әлихан TAB TAB");
	/* A wrong digit is told beside the field, at once. */
	driver_keys(s.driver, "text:130504500003");
	session_compare(&s, "child-wrong-iin");
	/* The right one fills in birth date and sex. */
	driver_keys(s.driver, "C-u text:130504500009 TAB");
	session_compare(&s, "child-right-iin");
	driver_keys(s.driver, "TAB TAB text:7 ENTER F2");
	session_compare(&s, "child-card");
	session_close(&s);
}
END_TEST

/* The same name and birth date: shown before a second one is made. */
START_TEST(same_child)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, PUPILS " F2");
	driver_keys(s.driver, "text:Ахметов TAB text:Данияр TAB TAB TAB");
	driver_keys(s.driver, "text:4.5.2013 TAB TAB text:7 ENTER F2");
	session_compare(&s, "child-same");
	driver_keys(s.driver, "ENTER");
	ck_assert(driver_has(s.driver, "Ахметов Данияр"));
	driver_keys(s.driver, "ESC");
	session_compare(&s, "child-no-second");
	session_close(&s);
}
END_TEST

/* A family at the same address: shown before a second one is made. */
START_TEST(same_family)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, FAMILIES " F2 text:Иванова TAB TAB TAB TAB");
	driver_keys(s.driver, "'text:Абая 15-4' F2");
	session_compare(&s, "family-same");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "family-same-taken");
	/* Another one for sure. */
	driver_keys(s.driver, "ESC F2 text:Иванова TAB TAB TAB TAB");
	driver_keys(s.driver, "'text:Абая 15-4' F2 F7");
	session_compare(&s, "family-same-new");
	session_close(&s);
}
END_TEST

START_TEST(family)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	session_start(&s, "secretary");
	driver_keys(s.driver, PUPILS " ENTER F2");
	session_compare(&s, "family-card");
	driver_keys(s.driver, "F2 text:Ахметов TAB text:Серик TAB TAB text:о");
	driver_keys(s.driver, "ENTER ' ' TAB");
	session_compare(&s, "family-member");
	driver_keys(s.driver, "F2");
	session_compare(&s, "family-two-members");
	session_serves(&s, "9 12");
	session_close(&s);
}
END_TEST

/* A signal begun on the child's card is about that child. */
START_TEST(signal_about)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	stage_gathering(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, PUPILS " ENTER n");
	session_compare(&s, "child-signal");
	session_close(&s);
}
END_TEST

/*
 * Placed a second time: the old episode stays with its chronology, the new one
 * is a case of its own with a number of its own.
 */
START_TEST(placed_again)
{
	static const struct session_step before[] = {
		{ PUPILS " ENTER", "again-removed" },
		{ "n", "again-signal" },
		{ "TAB*7 ENTER ENTER text:5 ' ' ENTER TAB", NULL },
		{ "'text:Снова пропускает уроки.' F2", "again-saved" },
		{ "ENTER", "again-registered" },
		{ "ESC*3 2 ENTER", "again-gathering" },
		{ NULL, NULL },
	};
	static const struct session_step after[] = {
		{ "8", "again-register" },
		{ "ENTER", "again-placed" },
		{ "F3", "again-child" },
		{ "END ENTER", "again-old-case" },
		{ "END", "again-old-chronology" },
		{ "ESC*3 F7 'text:ахметов д'", "again-search" },
		{ NULL, NULL },
	};
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	stage_remove(&s, stage_support(&s, s.ids.child_daniyar));
	session_set_now(&s, TUESDAY);
	session_start(&s, "secretary");
	session_walk(&s, before);
	session_stop(&s);
	stage_support(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	session_walk(&s, after);
	session_serves(&s, "4 15 23");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { new_child, same_child,	same_family,
				       family,	  signal_about, placed_again,
				       NULL };

	return session_run("child", tests);
}
