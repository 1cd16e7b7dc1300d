#include <check.h>
#include <stdlib.h>

#include "base/mem.h"
#include "screen/session.h"

/*
 * From an empty register to the home screen by keys alone: the school, the
 * person's own account, head and secretary, the Council's composition.
 */

static const enum lang langs[] = { LANG_RU, LANG_KK };

START_TEST(first_run)
{
	struct session s;

	session_open(&s, langs[_i], "2026-11-23T09:00", SESSION_EMPTY);
	session_start(&s, "secretary");
	session_compare(&s, "firstrun-form");
	/* Names in Russian and Kazakh, short name; the week is proposed. */
	driver_keys(s.driver, "'text:КГУ «СШ № 12»' ENTER");
	driver_keys(s.driver,
		    "'text:«№ 12 ОМ» КММ' ENTER 'text:СШ № 12' ENTER");
	driver_keys(s.driver, "ENTER ENTER ENTER");
	session_compare(&s, "firstrun-school");
	session_close(&s);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("firstrun");
	TCase *tcase = tcase_create("firstrun");
	SRunner *runner;
	int failed;

	tcase_add_loop_test(tcase, first_run, 0, ARRAY_SIZE(langs));
	tcase_set_timeout(tcase, 60);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
