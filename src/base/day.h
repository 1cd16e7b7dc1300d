/*
 * day.h: dates and moments as numbers.
 *
 * A day is a count of days since 1970-01-01. A moment is a count of seconds
 * since 1970-01-01T00:00 on the school's own wall clock (the zone is dealt with
 * once, where the clock is read). "Today" and "now" are always parameters.
 * Outside, both are ISO text.
 */
#ifndef VSHU_BASE_DAY_H
#define VSHU_BASE_DAY_H

#include <stdint.h>

#define DAY_NONE INT64_MIN
#define MOMENT_NONE INT64_MIN
#define SECONDS_A_DAY 86400

enum weekday {
	WEEKDAY_MONDAY,
	WEEKDAY_TUESDAY,
	WEEKDAY_WEDNESDAY,
	WEEKDAY_THURSDAY,
	WEEKDAY_FRIDAY,
	WEEKDAY_SATURDAY,
	WEEKDAY_SUNDAY,
};

struct ymd {
	int year, month, day; /* 2026, 1-12, 1-31 */
};

/* DAY_NONE if there is no such date (years 1800-2200 exist). */
int64_t day_from_ymd(int year, int month, int day);
struct ymd day_to_ymd(int64_t day);
enum weekday day_weekday(int64_t day);

#define DAY_ISO_SIZE 11
#define MOMENT_ISO_SIZE 20
/* "2026-11-24"; "" for DAY_NONE. */
void day_format_iso(int64_t day, char out[static DAY_ISO_SIZE]);
/* Exactly that form and an existing date, else DAY_NONE. */
int64_t day_parse_iso(const char *text);
/* "24.11.2026", as people here write it; "" for DAY_NONE. */
void day_format_short(int64_t day, char out[static DAY_ISO_SIZE]);

/*
 * What a person types for a date: 25.11, 25.11.26, 25.11.2026, 25/11, 25 11,
 * 2511, 25112026, 2026-11-25, 25 (of this month), +2, -1 (days from today),
 * "today", "tomorrow", "yesterday" in Russian, Kazakh or English or the
 * beginning of the word. Without a year, the year nearest to today. DAY_NONE if
 * there is no such date.
 */
int64_t day_parse_typed(const char *text, int64_t today);
/* 9:30, 9.30, 930, 0930, 9 -> minutes of the day, or -1. */
int time_parse_typed(const char *text);

int64_t moment_from_day(int64_t day, int seconds);
int64_t moment_day(int64_t moment);
/* Seconds since midnight. */
int moment_seconds(int64_t moment);
/* "2026-11-24T16:40:00"; "" for MOMENT_NONE. */
void moment_format_iso(int64_t moment, char out[static MOMENT_ISO_SIZE]);
/* A date alone (midnight), or with THH:MM or THH:MM:SS (a blank may stand for
 * T); else MOMENT_NONE. */
int64_t moment_parse_iso(const char *text);

#endif
