/* base/day. The numbers and weekdays were taken from Python's datetime. */
#include "config.h"

#include "base/day.h"

#include <check.h>
#include <stdlib.h>

#include "base/mem.h"

static const struct {
	int year, month, day;
	int64_t number;
	enum weekday weekday;
} days[] = {
	{ 1800, 1, 1, -62091, WEEKDAY_WEDNESDAY },
	{ 1899, 12, 31, -25568, WEEKDAY_SUNDAY },
	{ 1900, 2, 28, -25509, WEEKDAY_WEDNESDAY },
	{ 1900, 3, 1, -25508, WEEKDAY_THURSDAY },
	{ 1970, 1, 1, 0, WEEKDAY_THURSDAY },
	{ 1969, 12, 31, -1, WEEKDAY_WEDNESDAY },
	{ 2000, 2, 29, 11016, WEEKDAY_TUESDAY },
	{ 2024, 2, 29, 19782, WEEKDAY_THURSDAY },
	{ 2024, 3, 1, 19783, WEEKDAY_FRIDAY },
	{ 2026, 11, 24, 20781, WEEKDAY_TUESDAY },
	{ 2100, 2, 28, 47540, WEEKDAY_SUNDAY },
	{ 2200, 12, 31, 84370, WEEKDAY_WEDNESDAY },
};

START_TEST(counts_days_both_ways)
{
	int64_t n = day_from_ymd(days[_i].year, days[_i].month, days[_i].day);
	struct ymd d = day_to_ymd(days[_i].number);

	ck_assert_int_eq(n, days[_i].number);
	ck_assert_int_eq(d.year, days[_i].year);
	ck_assert_int_eq(d.month, days[_i].month);
	ck_assert_int_eq(d.day, days[_i].day);
	ck_assert_int_eq(day_weekday(n), days[_i].weekday);
}
END_TEST

/* Every day there is has its own date, and the next number is the next day. */
START_TEST(no_day_is_missed)
{
	int64_t first = day_from_ymd(1800, 1, 1);
	int64_t last = day_from_ymd(2200, 12, 31);

	for (int64_t n = first; n <= last; n++) {
		struct ymd d = day_to_ymd(n);
		char iso[DAY_ISO_SIZE];

		ck_assert_int_eq(day_from_ymd(d.year, d.month, d.day), n);
		day_format_iso(n, iso);
		ck_assert_int_eq(day_parse_iso(iso), n);
		ck_assert_int_eq((day_weekday(n) + 1) % 7, day_weekday(n + 1));
	}
}
END_TEST

static const struct {
	const char *text;
	int year, month, day; /* year 0: no such date */
} isos[] = {
	{ "2026-11-24", 2026, 11, 24 },
	{ "2024-02-29", 2024, 2, 29 },
	{ "2026-02-29", 0, 0, 0 },
	{ "2026-02-30", 0, 0, 0 },
	{ "2026-13-01", 0, 0, 0 },
	{ "2026-00-10", 0, 0, 0 },
	{ "2026-1-1", 0, 0, 0 },
	{ "2026-11-24 ", 0, 0, 0 },
	{ "2026/11/24", 0, 0, 0 },
	{ "24.11.2026", 0, 0, 0 },
	{ "", 0, 0, 0 },
	{ "1799-12-31", 0, 0, 0 },
};

static int64_t expected(int year, int month, int day)
{
	return year ? day_from_ymd(year, month, day) : DAY_NONE;
}

START_TEST(reads_iso_and_nothing_else)
{
	ck_assert_int_eq(day_parse_iso(isos[_i].text),
			 expected(isos[_i].year, isos[_i].month, isos[_i].day));
}
END_TEST

START_TEST(writes_dates)
{
	char out[DAY_ISO_SIZE];

	day_format_iso(day_from_ymd(2026, 1, 5), out);
	ck_assert_str_eq(out, "2026-01-05");
	day_format_short(day_from_ymd(2026, 1, 5), out);
	ck_assert_str_eq(out, "05.01.2026");
	day_format_iso(DAY_NONE, out);
	ck_assert_str_eq(out, "");
	day_format_short(DAY_NONE, out);
	ck_assert_str_eq(out, "");
}
END_TEST

/* Typed on Tuesday, 24 November 2026. */
static const struct {
	const char *text;
	int year, month, day;
} typed[] = {
	{ "25.11", 2026, 11, 25 },
	{ "25/11", 2026, 11, 25 },
	{ "25 11", 2026, 11, 25 },
	{ "2511", 2026, 11, 25 },
	{ "251126", 2026, 11, 25 },
	{ "25112026", 2026, 11, 25 },
	{ "25.11.26", 2026, 11, 25 },
	{ "25.11.2026", 2026, 11, 25 },
	{ "2026-11-25", 2026, 11, 25 },
	{ "25", 2026, 11, 25 },
	{ "5.1", 2027, 1, 5 }, /* nearer than January 2026 */
	{ "1.6", 2026, 6, 1 },
	{ "1.2.12", 2012, 2, 1 }, /* a birth date */
	{ "1.2.60", 1960, 2, 1 },
	{ "1.2.45", 2045, 2, 1 },
	{ "+2", 2026, 11, 26 },
	{ "-1", 2026, 11, 23 },
	{ "+0", 2026, 11, 24 },
	{ "сегодня", 2026, 11, 24 },
	{ "Завтра", 2026, 11, 25 },
	{ "зав", 2026, 11, 25 },
	{ "послезавтра", 2026, 11, 26 },
	{ "вчера", 2026, 11, 23 },
	{ "БҮГІН", 2026, 11, 24 },
	{ "ерт", 2026, 11, 25 },
	{ "бүрсігүні", 2026, 11, 26 },
	{ "кеше", 2026, 11, 23 },
	{ "tomorrow", 2026, 11, 25 },
	{ " 25.11", 2026, 11, 25 },
	{ "30.02", 0, 0, 0 },
	{ "31.11", 0, 0, 0 },
	{ "31", 0, 0, 0 }, /* November has 30 */
	{ "0.11", 0, 0, 0 },
	{ "25.13", 0, 0, 0 },
	{ "29.02", 0, 0, 0 }, /* no leap year near */
	{ "29.02.2024", 2024, 2, 29 },
	{ "25.11.026", 0, 0, 0 },
	{ "1.2.3.4", 0, 0, 0 },
	{ "", 0, 0, 0 },
	{ "+", 0, 0, 0 },
	{ "+2x", 0, 0, 0 },
	{ "з", 0, 0, 0 }, /* too little to go by */
	{ "никогда", 0, 0, 0 },
	{ "25.11x", 0, 0, 0 },
	{ "999999999999", 0, 0, 0 },
};

START_TEST(reads_what_people_type)
{
	ck_assert_int_eq(
		day_parse_typed(typed[_i].text, day_from_ymd(2026, 11, 24)),
		expected(typed[_i].year, typed[_i].month, typed[_i].day));
}
END_TEST

static const struct {
	const char *text;
	int minutes;
} times[] = {
	{ "9:30", 570 },   { "9.30", 570 }, { "9 30", 570 }, { "930", 570 },
	{ "0930", 570 },   { "9", 540 },    { "0", 0 },	     { "23:59", 1439 },
	{ "16:40", 1000 }, { "24:00", -1 }, { "9:60", -1 },  { "9:3", -1 },
	{ "", -1 },	   { "x", -1 },	    { "9:30x", -1 }, { "12345", -1 },
	{ "930:00", -1 },  { "9:300", -1 }, { "-1", -1 },
};

START_TEST(reads_times)
{
	ck_assert_int_eq(time_parse_typed(times[_i].text), times[_i].minutes);
}
END_TEST

static const struct {
	const char *text;
	const char *written; /* NULL: refused */
} moments[] = {
	{ "2026-09-18T16:00", "2026-09-18T16:00:00" },
	{ "2026-09-18 16:00:05", "2026-09-18T16:00:05" },
	{ "2026-09-18", "2026-09-18T00:00:00" },
	{ "1969-12-31T23:59:59", "1969-12-31T23:59:59" },
	{ "2026-09-18T24:00", NULL },
	{ "2026-09-18T16:60", NULL },
	{ "2026-09-18T16:00:60", NULL },
	{ "2026-09-18T1600", NULL },
	{ "2026-09-31T16:00", NULL },
	{ "2026-09-18T16:00+05", NULL },
	{ "", NULL },
};

START_TEST(reads_and_writes_moments)
{
	int64_t moment = moment_parse_iso(moments[_i].text);
	char out[MOMENT_ISO_SIZE];

	moment_format_iso(moment, out);
	ck_assert_str_eq(out, moments[_i].written ? moments[_i].written : "");
	if (!moments[_i].written) {
		ck_assert_int_eq(moment, MOMENT_NONE);
		return;
	}
	ck_assert_int_eq(
		moment_from_day(moment_day(moment), moment_seconds(moment)),
		moment);
}
END_TEST

START_TEST(no_day_has_no_moment)
{
	ck_assert_int_eq(moment_from_day(DAY_NONE, 60), MOMENT_NONE);
	ck_assert_int_eq(moment_day(MOMENT_NONE), DAY_NONE);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/day");
	TCase *tcase = tcase_create("day");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, counts_days_both_ways, 0,
			    (int)ARRAY_SIZE(days));
	tcase_add_test(tcase, no_day_is_missed);
	tcase_add_loop_test(tcase, reads_iso_and_nothing_else, 0,
			    (int)ARRAY_SIZE(isos));
	tcase_add_test(tcase, writes_dates);
	tcase_add_loop_test(tcase, reads_what_people_type, 0,
			    (int)ARRAY_SIZE(typed));
	tcase_add_loop_test(tcase, reads_times, 0, (int)ARRAY_SIZE(times));
	tcase_add_loop_test(tcase, reads_and_writes_moments, 0,
			    (int)ARRAY_SIZE(moments));
	tcase_add_test(tcase, no_day_has_no_moment);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
