/* model/zone. Unix times were taken from Python's zoneinfo, Asia/Almaty. */
#include "config.h"

#include "model/zone.h"

#include <check.h>
#include <stdlib.h>

#include "base/mem.h"
#include "unit/model/load.h"

static const struct {
	int64_t unix_time;
	const char *wall;
	int hours;
} moments[] = {
	{ 1420048800, "2015-01-01T00:00", 6 },
	{ 1709207999, "2024-02-29T17:59:59", 6 },
	{ 1709225999, "2024-02-29T22:59:59", 6 },
	{ 1709226000, "2024-02-29T23:00:00", 6 },
	{ 1709229599, "2024-02-29T23:59:59", 6 },
	{ 1709229600, "2024-02-29T23:00:00", 5 },
	{ 1709233199, "2024-02-29T23:59:59", 5 },
	{ 1709233200, "2024-03-01T00:00:00", 5 },
	{ 1795467600, "2026-11-24T02:00:00", 5 },
};

START_TEST(tells_the_wall_clock)
{
	int64_t moment = moment_of(moments[_i].wall);

	ck_assert_int_eq(zone_moment(moments[_i].unix_time), moment);
	ck_assert_int_eq(zone_offset(moments[_i].unix_time),
			 moments[_i].hours * 3600);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/zone");
	TCase *t = tcase_create("zone");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_loop_test(t, tells_the_wall_clock, 0, ARRAY_SIZE(moments));
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
