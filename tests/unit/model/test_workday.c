/*
 * model/workday. Expected days are those of the laws and of the yearly orders,
 * and the working days in a year those of the official balance of working time.
 */
#include "config.h"

#include "model/workday.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/mem.h"
#include "unit/model/load.h"

static struct calendar *five, *six;

static void load(void)
{
	five = load_calendar(WEEK_5);
	six = load_calendar(WEEK_6);
}

static void unload(void)
{
	calendar_free(&five);
	calendar_free(&six);
}

static const struct {
	const char *event;
	enum week week;
	int n;
	const char *last;
} terms[] = {
	{ "2026-09-16T10:00", WEEK_5, 1, "2026-09-17" },
	{ "2026-09-18T16:00", WEEK_5, 1, "2026-09-21" },
	{ "2026-09-18T16:00", WEEK_6, 1, "2026-09-19" },
	{ "2026-03-20T10:00", WEEK_5, 1, "2026-03-26" },
	{ "2026-03-20T10:00", WEEK_6, 1, "2026-03-25" },
	{ "2024-05-03T10:00", WEEK_5, 1, "2024-05-04" },
	{ "2024-12-31T10:00", WEEK_5, 1, "2025-01-05" },
	{ "2026-12-31T15:00", WEEK_6, 2, "2027-01-05" },
	/* The hour of the event does not matter. */
	{ "2026-09-16T00:00", WEEK_5, 1, "2026-09-17" },
	{ "2026-09-16T23:59:59", WEEK_5, 1, "2026-09-17" },
	/* An event on a day off. */
	{ "2026-09-19T12:00", WEEK_5, 1, "2026-09-21" },
	{ "2026-09-20T12:00", WEEK_6, 2, "2026-09-22" },
	/* 7 January and Kurban Ait stop a term. */
	{ "2026-01-06T10:00", WEEK_5, 1, "2026-01-08" },
	{ "2026-05-26T10:00", WEEK_6, 1, "2026-05-28" },
	/* Pupils' holidays do not. */
	{ "2026-10-28T10:00", WEEK_5, 2, "2026-10-30" },
};

START_TEST(ends_a_term)
{
	const struct calendar *calendar = terms[_i].week == WEEK_5 ? five : six;
	char last[DAY_ISO_SIZE];

	day_format_iso(calendar_term_end(calendar, moment_of(terms[_i].event),
					 terms[_i].n, NULL),
		       last);
	ck_assert_str_eq(last, terms[_i].last);
}
END_TEST

static const struct {
	int year, five, six;
} years[] = {
	{ 2023, 246, 297 },
	{ 2024, 249, 301 },
	{ 2025, 246, 298 },
	{ 2026, 247, 299 },
};

START_TEST(counts_working_days_in_a_year)
{
	int64_t before = day_from_ymd(years[_i].year, 1, 1) - 1;
	int64_t last = day_from_ymd(years[_i].year, 12, 31);

	ck_assert_int_eq(calendar_working_days_between(five, before, last),
			 years[_i].five);
	ck_assert_int_eq(calendar_working_days_between(six, before, last),
			 years[_i].six);
}
END_TEST

/* Each holiday with the first and last year of its row, and the years around. */
static const struct {
	const char *month_day;
	int from, until;
} holidays[] = {
	{ "01-01", 2015, 2035 }, { "01-02", 2015, 2035 },
	{ "03-08", 2015, 2035 }, { "03-15", 2027, 2035 },
	{ "03-21", 2015, 2035 }, { "03-22", 2015, 2035 },
	{ "03-23", 2015, 2035 }, { "05-01", 2015, 2035 },
	{ "05-07", 2015, 2035 }, { "05-09", 2015, 2035 },
	{ "07-06", 2015, 2035 }, { "08-30", 2015, 2025 },
	{ "10-25", 2022, 2035 }, { "12-01", 2015, 2021 },
	{ "12-16", 2015, 2035 }, { "12-17", 2015, 2021 },
};

START_TEST(knows_each_holiday_and_its_years)
{
	for (int year = 2015; year <= 2035; year++) {
		int holds =
			year >= holidays[_i].from && year <= holidays[_i].until;
		char iso[16];

		snprintf(iso, sizeof(iso), "%d-%s", year,
			 holidays[_i].month_day);
		ck_assert_msg((calendar_kind(five, day_of(iso)) ==
			       CALENDAR_HOLIDAY) == holds,
			      "%s in a 5-day week", iso);
		ck_assert_msg((calendar_kind(six, day_of(iso)) ==
			       CALENDAR_HOLIDAY) == holds,
			      "%s in a 6-day week", iso);
	}
}
END_TEST

START_TEST(has_no_other_holidays)
{
	for (int64_t day = calendar_first_day(five);
	     day <= calendar_last_day(five); day++) {
		char iso[DAY_ISO_SIZE];
		int known = 0;

		if (calendar_kind(five, day) != CALENDAR_HOLIDAY)
			continue;
		day_format_iso(day, iso);
		for (size_t i = 0; i < ARRAY_SIZE(holidays); i++)
			known |= !strcmp(iso + 5, holidays[i].month_day);
		ck_assert_msg(known, "%s", iso);
	}
}
END_TEST

static const struct {
	const char *day;
	int estimate;
} kurban_ait[] = {
	{ "2015-09-24", 0 }, { "2016-09-12", 0 }, { "2017-09-01", 0 },
	{ "2018-08-21", 0 }, { "2019-08-11", 0 }, { "2020-07-31", 0 },
	{ "2021-07-20", 0 }, { "2022-07-09", 0 }, { "2023-06-28", 0 },
	{ "2024-06-16", 0 }, { "2025-06-06", 0 }, { "2026-05-27", 0 },
	{ "2027-05-16", 1 }, { "2028-05-05", 1 }, { "2029-04-24", 1 },
	{ "2030-04-13", 1 }, { "2031-04-02", 1 }, { "2033-03-11", 1 },
	{ "2034-03-01", 1 }, { "2035-02-18", 1 },
};

START_TEST(knows_each_kurban_ait)
{
	struct calendar_day day =
		calendar_day(five, day_of(kurban_ait[_i].day));

	ck_assert_int_eq(day.kind, CALENDAR_DAY_OFF);
	ck_assert_int_eq(day.estimate, kurban_ait[_i].estimate);
	ck_assert_str_eq(day.name[LANG_RU], "Первый день Курбан-айта");
	ck_assert_str_eq(day.name[LANG_KK], "Құрбан айттың бірінші күні");
	ck_assert_int_eq(calendar_kind(six, day_of(kurban_ait[_i].day)),
			 CALENDAR_DAY_OFF);
}
END_TEST

/* That estimate falls on Nauryz: the holiday is the stronger. */
START_TEST(keeps_a_holiday_that_is_kurban_ait)
{
	ck_assert_int_eq(calendar_kind(five, day_of("2032-03-22")),
			 CALENDAR_HOLIDAY);
}
END_TEST

START_TEST(has_christmas_every_year)
{
	for (int year = 2015; year <= 2035; year++) {
		int64_t day = day_from_ymd(year, 1, 7);

		ck_assert_int_eq(calendar_kind(five, day), CALENDAR_DAY_OFF);
		ck_assert_int_eq(calendar_kind(six, day), CALENDAR_DAY_OFF);
	}
}
END_TEST

/* A day off that is no holiday is never carried over. */
START_TEST(carries_no_day_off_over)
{
	/* 7 January 2024 and Kurban Ait 2024 were Sundays. */
	ck_assert_int_eq(calendar_kind(five, day_of("2024-01-08")),
			 CALENDAR_WORKING);
	ck_assert_int_eq(calendar_kind(five, day_of("2024-06-17")),
			 CALENDAR_WORKING);
	ck_assert_int_eq(calendar_kind(six, day_of("2024-06-17")),
			 CALENDAR_WORKING);
}
END_TEST

static const struct {
	const char *day;
	const char
		*holiday_5; /* whose day off it is in a 5-day week, or NULL */
	const char *holiday_6;
} observed[] = {
	/* The cluster of March 2026: Saturday, Sunday, Monday. */
	{ "2026-03-24", "2026-03-21", "2026-03-22" },
	{ "2026-03-25", "2026-03-22", NULL },
	{ "2026-03-09", "2026-03-08", "2026-03-08" },
	/* Victory Day 2026 is a Saturday. */
	{ "2026-05-11", "2026-05-09", NULL },
	{ "2026-10-26", "2026-10-25", "2026-10-25" },
	/* New Year 2022: Saturday and Sunday. */
	{ "2022-01-03", "2022-01-01", "2022-01-02" },
	{ "2022-01-04", "2022-01-02", NULL },
	/* 7 May 2022 a Saturday, 9 May a Monday. */
	{ "2022-05-10", "2022-05-07", NULL },
	{ "2022-05-02", "2022-05-01", "2022-05-01" },
	/* Independence Day 2017: Saturday and Sunday; 2018: Sunday, Monday. */
	{ "2017-12-18", "2017-12-16", "2017-12-17" },
	{ "2017-12-19", "2017-12-17", NULL },
	{ "2018-12-18", "2018-12-16", "2018-12-16" },
	{ "2023-01-03", "2023-01-01", "2023-01-01" },
	{ "2023-01-04", NULL, NULL },
};

static void check_observed(const struct calendar *calendar, const char *iso,
			   const char *holiday)
{
	struct calendar_day day = calendar_day(calendar, day_of(iso));

	ck_assert_msg((day.kind == CALENDAR_OBSERVED) == (holiday != NULL),
		      "%s in a %d-day week", iso, (int)calendar_week(calendar));
	if (holiday)
		ck_assert_int_eq(day.other, day_of(holiday));
}

START_TEST(observes_holidays_on_days_off)
{
	check_observed(five, observed[_i].day, observed[_i].holiday_5);
	check_observed(six, observed[_i].day, observed[_i].holiday_6);
}
END_TEST

/* touches_6: whether a 6-day week has the transfer too. */
static const struct {
	const char *off, *worked;
	int touches_6;
} transfers[] = {
	{ "2016-03-07", "2016-03-05", 0 }, { "2017-03-20", "2017-03-18", 0 },
	{ "2017-07-07", "2017-07-01", 0 }, { "2018-03-09", "2018-03-03", 0 },
	{ "2018-04-30", "2018-04-28", 0 }, { "2018-05-08", "2018-05-05", 0 },
	{ "2018-08-31", "2018-08-25", 0 }, { "2018-12-31", "2018-12-29", 0 },
	{ "2019-05-10", "2019-05-04", 0 }, { "2020-01-03", "2020-01-05", 1 },
	{ "2020-05-08", "2020-05-11", 0 }, { "2020-12-18", "2020-12-20", 1 },
	{ "2021-07-05", "2021-07-03", 0 }, { "2022-03-07", "2022-03-05", 0 },
	{ "2022-08-29", "2022-08-27", 0 }, { "2022-10-24", "2022-10-22", 0 },
	{ "2023-07-07", "2023-07-01", 0 }, { "2024-05-08", "2024-05-04", 0 },
	{ "2025-01-03", "2025-01-05", 1 },
};

START_TEST(moves_days_by_yearly_order)
{
	int64_t off = day_of(transfers[_i].off);
	int64_t worked = day_of(transfers[_i].worked);
	struct calendar_day day = calendar_day(five, off);

	ck_assert_int_eq(day.kind, CALENDAR_TRANSFER_OFF);
	ck_assert_int_eq(day.other, worked);
	day = calendar_day(five, worked);
	ck_assert_int_eq(day.kind, CALENDAR_TRANSFER_WORK);
	ck_assert_int_eq(day.other, off);
	ck_assert(calendar_is_working(five, worked));
	ck_assert(!calendar_is_working(five, off));

	ck_assert_int_eq(calendar_kind(six, off),
			 transfers[_i].touches_6 ? CALENDAR_TRANSFER_OFF
						 : CALENDAR_WORKING);
	ck_assert_int_eq(calendar_kind(six, worked),
			 transfers[_i].touches_6 ? CALENDAR_TRANSFER_WORK
						 : CALENDAR_WORKING);
}
END_TEST

START_TEST(moves_no_other_days)
{
	size_t n = 0;

	for (int64_t day = calendar_first_day(five);
	     day <= calendar_last_day(five); day++)
		n += calendar_kind(five, day) == CALENDAR_TRANSFER_OFF;
	ck_assert_uint_eq(n, ARRAY_SIZE(transfers));
	for (int64_t day = day_of("2026-01-01"); day <= day_of("2026-12-31");
	     day++)
		ck_assert_int_ne(calendar_kind(five, day),
				 CALENDAR_TRANSFER_OFF);
}
END_TEST

static const struct {
	const char *from, *to;
	int five;
} spans[] = {
	{ "2026-09-18", "2026-09-18", 0 },
	{ "2026-09-18", "2026-09-17", 0 },
	{ "2026-09-18", "2026-09-20", 0 },
	{ "2026-09-18", "2026-09-21", 1 },
	{ "2026-03-20", "2026-03-26", 1 },
	{ "2026-03-20", "2026-03-27", 2 },
	/* beyond the data only weekends count: 1 January 2036 is a Tuesday */
	{ "2035-12-31", "2036-01-04", 4 },
	{ "2014-12-26", "2015-01-05", 4 },
};

START_TEST(counts_days_between)
{
	ck_assert_int_eq(calendar_working_days_between(five,
						       day_of(spans[_i].from),
						       day_of(spans[_i].to)),
			 spans[_i].five);
}
END_TEST

/* Against counting one by one, over the whole range and its borders. */
START_TEST(counts_as_one_by_one)
{
	int64_t from = day_of("2014-12-20"), to = day_of("2036-01-10");
	int n = 0;

	for (int64_t day = from + 1; day <= to; day++) {
		n += calendar_is_working(six, day);
		ck_assert_int_eq(calendar_working_days_between(six, from, day),
				 n);
	}
}
END_TEST

static const struct {
	const char *event;
	int n;
	const char *last;
} same_day[] = {
	{ "2026-09-18T16:00", 1, "2026-09-18" },
	{ "2026-09-18T16:00", 2, "2026-09-21" },
	{ "2026-09-18T08:00", 1, "2026-09-18" },
	{ "2026-09-18T07:59", 1, "2026-09-21" },
	{ "2026-09-18T18:00", 1, "2026-09-21" },
	{ "2026-09-19T12:00", 1, "2026-09-21" },
};

START_TEST(counts_the_same_day_where_a_school_does)
{
	struct term_settings strict = TERM_SETTINGS_DEFAULT;
	int64_t event = moment_of(same_day[_i].event);
	char last[DAY_ISO_SIZE];

	strict.same_day = 1;
	day_format_iso(calendar_term_end(five, event, same_day[_i].n, &strict),
		       last);
	ck_assert_str_eq(last, same_day[_i].last);
}
END_TEST

START_TEST(explains_each_day_on_the_way)
{
	static const struct {
		const char *day;
		enum calendar_kind kind;
		int counted;
	} way[] = {
		{ "2026-03-20", CALENDAR_WORKING, 0 },
		{ "2026-03-21", CALENDAR_HOLIDAY, 0 },
		{ "2026-03-22", CALENDAR_HOLIDAY, 0 },
		{ "2026-03-23", CALENDAR_HOLIDAY, 0 },
		{ "2026-03-24", CALENDAR_OBSERVED, 0 },
		{ "2026-03-25", CALENDAR_OBSERVED, 0 },
		{ "2026-03-26", CALENDAR_WORKING, 1 },
		{ "2026-03-27", CALENDAR_WORKING, 2 },
	};
	struct workday_explanation out = { .n = 0 };
	int64_t last = calendar_term_explain(
		five, moment_of("2026-03-20T10:00"), 2, NULL, &out);

	ck_assert_int_eq(last, day_of("2026-03-27"));
	ck_assert_uint_eq(out.n, ARRAY_SIZE(way));
	for (size_t i = 0; i < out.n; i++) {
		ck_assert_int_eq(out.step[i].day, day_of(way[i].day));
		ck_assert_int_eq(out.step[i].why.kind, way[i].kind);
		ck_assert_int_eq(out.step[i].counted, way[i].counted);
		ck_assert_int_eq(out.step[i].is_event, i == 0);
	}
	ck_assert_str_eq(out.step[5].why.name[LANG_EN], "Nauryz");
	workday_explanation_release(&out);
}
END_TEST

/*
 * In 2032 the first day of Kurban Ait is expected on 22 March, which is Nauryz:
 * 21 is a Sunday, 22 a day off, so 24 and 25 are observed. The announced date
 * counts just as the estimate did, and Nauryz stays where it is.
 */
START_TEST(an_announced_date_is_a_day_off_of_the_law)
{
	static const struct {
		const char *announced, *day;
		enum calendar_kind kind;
	} days[] = {
		{ NULL, "2032-03-22", CALENDAR_HOLIDAY },
		{ NULL, "2032-03-25", CALENDAR_OBSERVED },
		{ NULL, "2032-03-26", CALENDAR_WORKING },
		{ "2032-03-19", "2032-03-19", CALENDAR_SCHOOL_OFF },
		{ "2032-03-19", "2032-03-22", CALENDAR_HOLIDAY },
		{ "2032-03-19", "2032-03-24", CALENDAR_OBSERVED },
		{ "2032-03-19", "2032-03-25", CALENDAR_WORKING },
		{ "2032-03-23", "2032-03-23", CALENDAR_HOLIDAY },
		{ "2032-03-23", "2032-03-25", CALENDAR_OBSERVED },
		{ "2032-03-24", "2032-03-24", CALENDAR_SCHOOL_OFF },
		{ "2032-03-24", "2032-03-25", CALENDAR_OBSERVED },
		{ "2032-03-24", "2032-03-26", CALENDAR_WORKING },
	};

	for (size_t i = 0; i < ARRAY_SIZE(days); i++) {
		calendar_clear_school_days(five);
		if (days[i].announced)
			calendar_add_school_day(five, day_of(days[i].announced),
						0, "Құрбан айт",
						day_of("2032-03-22"));
		calendar_build(five, WEEK_5);
		ck_assert_msg(calendar_kind(five, day_of(days[i].day)) ==
				      days[i].kind,
			      "announced %s: %s is %s", days[i].announced,
			      days[i].day,
			      calendar_kind_code(calendar_kind(
				      five, day_of(days[i].day))));
	}
}
END_TEST

START_TEST(takes_the_schools_own_days)
{
	int64_t estimate = day_of("2028-05-05"); /* a Friday */

	calendar_add_school_day(five, day_of("2026-09-21"), 0, "Карантин",
				DAY_NONE);
	calendar_add_school_day(five, day_of("2026-09-26"), 1, "Отработка",
				DAY_NONE);
	calendar_add_school_day(five, day_of("2028-05-04"), 0, "Құрбан айт",
				estimate);
	calendar_build(five, WEEK_5);
	ck_assert_int_eq(calendar_kind(five, day_of("2026-09-21")),
			 CALENDAR_SCHOOL_OFF);
	ck_assert_str_eq(calendar_day(five, day_of("2026-09-21")).name[LANG_KK],
			 "Карантин");
	ck_assert_int_eq(
		calendar_term_end(five, moment_of("2026-09-18T16:00"), 1, NULL),
		day_of("2026-09-22"));
	ck_assert_int_eq(calendar_kind(five, day_of("2026-09-26")),
			 CALENDAR_SCHOOL_WORK);
	ck_assert_int_eq(
		calendar_term_end(five, moment_of("2026-09-25T16:00"), 1, NULL),
		day_of("2026-09-26"));
	ck_assert_int_eq(calendar_kind(five, estimate), CALENDAR_WORKING);
	ck_assert_int_eq(calendar_kind(five, day_of("2028-05-04")),
			 CALENDAR_SCHOOL_OFF);

	calendar_clear_school_days(five);
	calendar_build(five, WEEK_5);
	ck_assert_int_eq(calendar_kind(five, estimate), CALENDAR_DAY_OFF);
	ck_assert_int_eq(calendar_kind(five, day_of("2026-09-21")),
			 CALENDAR_WORKING);
}
END_TEST

START_TEST(finds_working_days_around)
{
	ck_assert_int_eq(calendar_next_working(five, day_of("2026-03-20")),
			 day_of("2026-03-26"));
	ck_assert_int_eq(calendar_prev_working(five, day_of("2026-03-26")),
			 day_of("2026-03-20"));
	ck_assert_int_eq(calendar_working_from(five, day_of("2026-03-21")),
			 day_of("2026-03-26"));
	ck_assert_int_eq(calendar_working_from(five, day_of("2026-03-26")),
			 day_of("2026-03-26"));
}
END_TEST

static const struct {
	const char *text, *line;
} faulty[] = {
	{ "range\t2015\n", "1" },
	{ "# fine\nrange\t2035\t2015\n", "2" },
	{ "range\t2015\t2035\nholiday\t02-30\t-\t-\tx\n", "2" },
	{ "range\t2015\t2035\nname\tx\ta\tb\tc\nholiday\t02-28\t-\t-\ty\n",
	  "3" },
	{ "range\t2015\t2035\ntransfer\t2016-03-07\t2016-02-30\n", "2" },
	{ "range\t2015\t2035\nhollyday\t03-08\t-\t-\tx\n", "2" },
	{ "range\t2015\t2035\textra\n", "1" },
	{ "# nothing\n", "" },
};

START_TEST(says_which_line_is_faulty)
{
	struct calendar *calendar = calendar_new();
	struct err err = ERR_INIT;

	ck_assert_int_eq(calendar_parse(calendar, faulty[_i].text, &err),
			 ERR_INVALID);
	ck_assert_str_eq(err.arg, faulty[_i].line);
	calendar_free(&calendar);
	ck_assert_ptr_null(calendar);
}
END_TEST

static Suite *suite(void)
{
	Suite *s = suite_create("model/workday");
	TCase *t = tcase_create("workday");

	tcase_add_checked_fixture(t, load, unload);
	tcase_add_loop_test(t, ends_a_term, 0, ARRAY_SIZE(terms));
	tcase_add_loop_test(t, counts_working_days_in_a_year, 0,
			    ARRAY_SIZE(years));
	tcase_add_loop_test(t, knows_each_holiday_and_its_years, 0,
			    ARRAY_SIZE(holidays));
	tcase_add_test(t, has_no_other_holidays);
	tcase_add_loop_test(t, knows_each_kurban_ait, 0,
			    ARRAY_SIZE(kurban_ait));
	tcase_add_test(t, keeps_a_holiday_that_is_kurban_ait);
	tcase_add_test(t, has_christmas_every_year);
	tcase_add_test(t, carries_no_day_off_over);
	tcase_add_loop_test(t, observes_holidays_on_days_off, 0,
			    ARRAY_SIZE(observed));
	tcase_add_loop_test(t, moves_days_by_yearly_order, 0,
			    ARRAY_SIZE(transfers));
	tcase_add_test(t, moves_no_other_days);
	tcase_add_loop_test(t, counts_days_between, 0, ARRAY_SIZE(spans));
	tcase_add_test(t, counts_as_one_by_one);
	tcase_add_loop_test(t, counts_the_same_day_where_a_school_does, 0,
			    ARRAY_SIZE(same_day));
	tcase_add_test(t, explains_each_day_on_the_way);
	tcase_add_test(t, takes_the_schools_own_days);
	tcase_add_test(t, an_announced_date_is_a_day_off_of_the_law);
	tcase_add_test(t, finds_working_days_around);
	tcase_add_loop_test(t, says_which_line_is_faulty, 0,
			    ARRAY_SIZE(faulty));
	suite_add_tcase(s, t);
	return s;
}

int main(void)
{
	SRunner *runner = srunner_create(suite());
	int failed;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
