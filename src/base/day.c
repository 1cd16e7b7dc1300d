#include "config.h"

#include "base/day.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"

static int is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30,
				    31, 31, 30, 31, 30, 31 };

	return days[month - 1] + (month == 2 && is_leap(year));
}

/*
 * The year is counted from March, so that the leap day is its last: the days of
 * the months before one are then (153 m + 2) / 5, and the leap days of the
 * years before one are y/4 - y/100 + y/400. 719468 days lie between 0000-03-01
 * and 1970-01-01.
 */
int64_t day_from_ymd(int year, int month, int day)
{
	int64_t y, m;

	if (year < 1800 || year > 2200 || month < 1 || month > 12 || day < 1 ||
	    day > days_in_month(year, month))
		return DAY_NONE;
	y = month > 2 ? year : year - 1;
	m = (month + 9) % 12;
	return y * 365 + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day -
	       1 - 719468;
}

struct ymd day_to_ymd(int64_t day)
{
	int64_t n = day + 719468;
	int64_t era = (n >= 0 ? n : n - 146096) / 146097;
	int64_t of_era = n - era * 146097;
	int64_t y =
		(of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) /
		365;
	int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
	int64_t m = (5 * of_year + 2) / 153;

	return (struct ymd){
		.year = (int)(y + era * 400 + (m >= 10)),
		.month = (int)(m < 10 ? m + 3 : m - 9),
		.day = (int)(of_year - (153 * m + 2) / 5 + 1),
	};
}

enum weekday day_weekday(int64_t day)
{
	/* 1970-01-01 was a Thursday. */
	int64_t w = (day + WEEKDAY_THURSDAY) % 7;

	return (enum weekday)(w < 0 ? w + 7 : w);
}

void day_format_iso(int64_t day, char out[static DAY_ISO_SIZE])
{
	struct ymd d;

	out[0] = '\0';
	if (day == DAY_NONE)
		return;
	d = day_to_ymd(day);
	snprintf(out, DAY_ISO_SIZE, "%04u-%02u-%02u", (unsigned)d.year % 10000u,
		 (unsigned)d.month % 100u, (unsigned)d.day % 100u);
}

void day_format_short(int64_t day, char out[static DAY_ISO_SIZE])
{
	struct ymd d;

	out[0] = '\0';
	if (day == DAY_NONE)
		return;
	d = day_to_ymd(day);
	snprintf(out, DAY_ISO_SIZE, "%02u.%02u.%04u", (unsigned)d.day % 100u,
		 (unsigned)d.month % 100u, (unsigned)d.year % 10000u);
}

/* n digits at s as a number, or -1. */
static int digits(const char *s, int n)
{
	int value = 0;

	for (int i = 0; i < n; i++) {
		if (s[i] < '0' || s[i] > '9')
			return -1;
		value = value * 10 + (s[i] - '0');
	}
	return value;
}

/* The date in the first ten bytes. */
static int64_t iso_prefix(const char *s)
{
	int y, m, d;

	if (strnlen(s, 10) < 10 || s[4] != '-' || s[7] != '-')
		return DAY_NONE;
	y = digits(s, 4);
	m = digits(s + 5, 2);
	d = digits(s + 8, 2);
	if (y < 0 || m < 0 || d < 0)
		return DAY_NONE;
	return day_from_ymd(y, m, d);
}

int64_t day_parse_iso(const char *text)
{
	return text[0] && strlen(text) == 10 ? iso_prefix(text) : DAY_NONE;
}

static const struct {
	const char *word;
	int shift;
} day_words[] = {
	{ "сегодня", 0 },   { "завтра", 1 },	 { "послезавтра", 2 },
	{ "вчера", -1 },    { "бүгін", 0 },	 { "ертең", 1 },
	{ "бүрсігүні", 2 }, { "кеше", -1 },	 { "today", 0 },
	{ "tomorrow", 1 },  { "yesterday", -1 },
};

/* The words above, or at least two letters of their beginning. */
static int64_t parse_word(const char *text, int64_t today)
{
	struct sb lower = SB_INIT;
	const char *p = text;
	int64_t day = DAY_NONE;
	uint32_t c;

	while ((c = utf8_next(&p))) {
		char out[UTF8_MAX_BYTES];

		sb_add_bytes(&lower, out, utf8_encode(utf8_lower(c), out));
	}
	if (utf8_chars(lower.s) >= 2)
		for (size_t i = 0; i < ARRAY_SIZE(day_words); i++)
			if (!strncmp(day_words[i].word, lower.s, lower.len)) {
				day = today + day_words[i].shift;
				break;
			}
	sb_release(&lower);
	return day;
}

/* Without a year: the one that brings the date nearest to today. */
static int64_t nearest_year(int day, int month, int64_t today)
{
	int year = day_to_ymd(today).year;
	int64_t best = DAY_NONE;

	for (int y = year - 1; y <= year + 1; y++) {
		int64_t d = day_from_ymd(y, month, day);

		if (d != DAY_NONE && (best == DAY_NONE ||
				      llabs(d - today) < llabs(best - today)))
			best = d;
	}
	return best;
}

static int full_year(int year, int n_digits, int64_t today)
{
	int this_year = day_to_ymd(today).year;

	if (n_digits > 2)
		return year;
	/* Two digits: within 80 years back and 20 ahead, for birth dates. */
	year += this_year / 100 * 100;
	return year > this_year + 20 ? year - 100 : year;
}

/* The numbers of the text, separated by anything but digits: at most three. */
struct numbers {
	int value[3], length[3], n;
};

static int split_numbers(const char *text, struct numbers *out)
{
	*out = (struct numbers){ .n = 0 };
	while (*text) {
		size_t n = strspn(text, "0123456789");

		if (!n) {
			if (!strchr(" .,/-", *text))
				return 0;
			text++;
			continue;
		}
		if (out->n == 3 || n > 8)
			return 0;
		out->value[out->n] = digits(text, (int)n);
		out->length[out->n++] = (int)n;
		text += n;
	}
	return out->n > 0;
}

int64_t day_parse_typed(const char *text, int64_t today)
{
	struct numbers num;
	struct ymd now = day_to_ymd(today);
	const int *v = num.value;

	text += strspn(text, " ");
	if (*text == '+' || *text == '-') {
		char *end;
		long shift = strtol(text, &end, 10);

		if (end == text || *end || shift > 36500 || shift < -36500)
			return DAY_NONE;
		return today + shift;
	}
	if (!split_numbers(text, &num))
		return parse_word(text, today);
	if (num.n == 3 && num.length[0] == 4)
		return day_from_ymd(v[0], v[1], v[2]);
	if (num.n == 3 && num.length[2] != 2 && num.length[2] != 4)
		return DAY_NONE;
	if (num.n == 3)
		return day_from_ymd(full_year(v[2], num.length[2], today), v[1],
				    v[0]);
	if (num.n == 2)
		return nearest_year(v[0], v[1], today);
	switch (num.length[0]) {
	case 1:
	case 2:
		return day_from_ymd(now.year, now.month, v[0]);
	case 4:
		return nearest_year(v[0] / 100, v[0] % 100, today);
	case 6:
		return day_from_ymd(full_year(v[0] % 100, 2, today),
				    v[0] / 100 % 100, v[0] / 10000);
	case 8:
		return day_from_ymd(v[0] % 10000, v[0] / 10000 % 100,
				    v[0] / 1000000);
	default:
		return DAY_NONE;
	}
}

int time_parse_typed(const char *text)
{
	size_t n = strspn(text, "0123456789");
	int hour, minute = 0;

	if (!n || n > 4)
		return -1;
	if (text[n] == ':' || text[n] == '.' || text[n] == ' ') {
		size_t m = strspn(text + n + 1, "0123456789");

		if (n > 2 || m != 2 || text[n + 1 + m])
			return -1;
		hour = digits(text, (int)n);
		minute = digits(text + n + 1, 2);
	} else if (text[n]) {
		return -1;
	} else if (n <= 2) {
		hour = digits(text, (int)n);
	} else {
		hour = digits(text, (int)n - 2);
		minute = digits(text + n - 2, 2);
	}
	return hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

int64_t moment_from_day(int64_t day, int seconds)
{
	return day == DAY_NONE ? MOMENT_NONE : day * SECONDS_A_DAY + seconds;
}

int64_t moment_day(int64_t moment)
{
	if (moment == MOMENT_NONE)
		return DAY_NONE;
	return (moment - moment_seconds(moment)) / SECONDS_A_DAY;
}

int moment_seconds(int64_t moment)
{
	int64_t s = moment % SECONDS_A_DAY;

	return (int)(s < 0 ? s + SECONDS_A_DAY : s);
}

void moment_format_iso(int64_t moment, char out[static MOMENT_ISO_SIZE])
{
	char day[DAY_ISO_SIZE];
	unsigned s;

	out[0] = '\0';
	if (moment == MOMENT_NONE)
		return;
	s = (unsigned)moment_seconds(moment);
	day_format_iso(moment_day(moment), day);
	snprintf(out, MOMENT_ISO_SIZE, "%sT%02u:%02u:%02u", day, s / 3600 % 24,
		 s / 60 % 60, s % 60);
}

int64_t moment_parse_iso(const char *text)
{
	size_t n = strlen(text);
	int64_t day = n >= 10 ? iso_prefix(text) : DAY_NONE;
	int h, m, s = 0;

	if (day == DAY_NONE)
		return MOMENT_NONE;
	if (n == 10)
		return moment_from_day(day, 0);
	if ((n != 16 && n != 19) || (text[10] != 'T' && text[10] != ' ') ||
	    text[13] != ':' || (n == 19 && text[16] != ':'))
		return MOMENT_NONE;
	h = digits(text + 11, 2);
	m = digits(text + 14, 2);
	if (n == 19)
		s = digits(text + 17, 2);
	if (h < 0 || h > 23 || m < 0 || m > 59 || s < 0 || s > 59)
		return MOMENT_NONE;
	return moment_from_day(day, h * 3600 + m * 60 + s);
}
