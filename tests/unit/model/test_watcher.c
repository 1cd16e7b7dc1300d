/* model/watcher. Monday 21 September 2026 is the last day of most duties. */
#include "config.h"

#include "model/watcher.h"

#include <check.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/mem.h"
#include "unit/model/load.h"

#define WORKDAY_END (18 * 60)

static struct calendar *five;

static void load(void)
{
	five = load_calendar(WEEK_5);
}

static void unload(void)
{
	calendar_free(&five);
}

/* NULL is …_NONE. */
static struct obligation duty(int64_t id, const char *due_on,
			      const char *fulfilled_at)
{
	struct obligation o;

	fields_init(obligation_fields, &o);
	o.row = (struct row){ .id = id };
	o.rule = OBLIGATION_REGISTER_SIGNAL;
	o.started_at = moment_of("2026-09-18T16:00");
	o.due_on = due_on ? day_of(due_on) : DAY_NONE;
	if (fulfilled_at)
		o.fulfilled_at = moment_of(fulfilled_at);
	return o;
}

static const struct {
	const char *due_on, *fulfilled_at, *now;
	enum watcher_level level;
	int late;
} levels[] = {
	/* on time, long before */
	{ "2026-09-21", NULL, "2026-09-16T10:00", WATCHER_LATER, 0 },
	{ "2026-09-21", NULL, "2026-09-17T23:00", WATCHER_LATER, 0 },
	/* next: on Friday, and over the weekend */
	{ "2026-09-21", NULL, "2026-09-18T00:00", WATCHER_NEXT, 0 },
	{ "2026-09-21", NULL, "2026-09-18T16:00", WATCHER_NEXT, 0 },
	{ "2026-09-21", NULL, "2026-09-20T12:00", WATCHER_NEXT, 0 },
	/* today, until the end of the working day */
	{ "2026-09-21", NULL, "2026-09-21T00:00", WATCHER_TODAY, 0 },
	{ "2026-09-21", NULL, "2026-09-21T17:59:59", WATCHER_TODAY, 0 },
	/* overdue by n working days */
	{ "2026-09-21", NULL, "2026-09-21T18:00", WATCHER_OVERDUE, 1 },
	{ "2026-09-21", NULL, "2026-09-22T09:00", WATCHER_OVERDUE, 1 },
	{ "2026-09-21", NULL, "2026-09-23T09:00", WATCHER_OVERDUE, 2 },
	{ "2026-09-21", NULL, "2026-09-25T09:00", WATCHER_OVERDUE, 4 },
	{ "2026-09-21", NULL, "2026-09-27T09:00", WATCHER_OVERDUE, 4 },
	{ "2026-09-21", NULL, "2026-09-28T09:00", WATCHER_OVERDUE, 5 },
	/* holidays do not count: 21-25 March 2026 are off */
	{ "2026-03-20", NULL, "2026-03-24T09:00", WATCHER_OVERDUE, 1 },
	{ "2026-03-20", NULL, "2026-03-26T09:00", WATCHER_OVERDUE, 1 },
	{ "2026-03-20", NULL, "2026-03-27T09:00", WATCHER_OVERDUE, 2 },
	{ "2026-03-26", NULL, "2026-03-20T19:00", WATCHER_NEXT, 0 },
	/* no term */
	{ NULL, NULL, "2026-09-28T09:00", WATCHER_NO_TERM, 0 },
	/* done in time, and late, whatever the day it is now */
	{ "2026-09-21", "2026-09-18T17:00", "2026-09-18T17:00", WATCHER_DONE,
	  0 },
	{ "2026-09-21", "2026-09-21T17:59", "2027-01-18T09:00", WATCHER_DONE,
	  0 },
	{ "2026-09-21", "2026-09-21T18:30", "2026-09-21T18:30",
	  WATCHER_DONE_LATE, 1 },
	{ "2026-09-21", "2026-09-22T09:00", "2026-09-22T09:00",
	  WATCHER_DONE_LATE, 1 },
	{ "2026-09-21", "2026-09-24T09:00", "2027-01-18T09:00",
	  WATCHER_DONE_LATE, 3 },
	{ NULL, "2026-09-24T09:00", "2027-01-18T09:00", WATCHER_DONE, 0 },
};

START_TEST(tells_the_level)
{
	struct obligation o =
		duty(1, levels[_i].due_on, levels[_i].fulfilled_at);
	struct watched w =
		watcher_look(&o, five, moment_of(levels[_i].now), WORKDAY_END);

	ck_assert_str_eq(watcher_code(w.level), watcher_code(levels[_i].level));
	ck_assert_int_eq(w.late_working_days, levels[_i].late);
	ck_assert_ptr_eq(w.obligation, &o);
}
END_TEST

START_TEST(keeps_how_late_it_was)
{
	struct obligation o = duty(1, "2026-09-21", "2026-09-24T09:00");
	struct watched w;

	/* As recorded, though the calendar would now say 3. */
	o.late_days = 2;
	w = watcher_look(&o, five, moment_of("2027-01-18T09:00"), WORKDAY_END);
	ck_assert_int_eq(w.level, WATCHER_DONE_LATE);
	ck_assert_int_eq(w.late_working_days, 2);
}
END_TEST

START_TEST(shows_what_was_set_aside)
{
	struct obligation o = duty(1, "2026-09-21", NULL);
	struct watched w;

	o.set_aside_at = moment_of("2026-09-22T09:00");
	w = watcher_look(&o, five, moment_of("2026-10-01T09:00"), WORKDAY_END);
	ck_assert_int_eq(w.level, WATCHER_SET_ASIDE);
	ck_assert(!watcher_is_open(w.level));
}
END_TEST

START_TEST(says_how_long_it_is_open)
{
	struct obligation o = duty(1, NULL, NULL);

	ck_assert_int_eq(watcher_look(&o, five, moment_of("2026-09-18T18:00"),
				      WORKDAY_END)
				 .open_days,
			 0);
	ck_assert_int_eq(watcher_look(&o, five, moment_of("2026-09-28T09:00"),
				      WORKDAY_END)
				 .open_days,
			 10);
}
END_TEST

START_TEST(tells_levels_without_colour)
{
	ck_assert_str_eq(watcher_sign(WATCHER_OVERDUE), "!!");
	ck_assert_str_eq(watcher_sign(WATCHER_TODAY), "!");
	ck_assert_str_eq(watcher_sign(WATCHER_LATER), "");
	ck_assert_str_eq(watcher_code(WATCHER_NO_TERM), "no_term");
	ck_assert(watcher_is_open(WATCHER_NO_TERM));
	ck_assert(!watcher_is_open(WATCHER_DONE));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/watcher");
	TCase *t = tcase_create("watcher");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_checked_fixture(t, load, unload);
	tcase_add_loop_test(t, tells_the_level, 0, ARRAY_SIZE(levels));
	tcase_add_test(t, keeps_how_late_it_was);
	tcase_add_test(t, shows_what_was_set_aside);
	tcase_add_test(t, says_how_long_it_is_open);
	tcase_add_test(t, tells_levels_without_colour);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
