/*
 * workday.h: the calendar of Kazakhstan and counting in working days.
 *
 * The law's days are data (locale/kz/calendar.tsv), read by whoever may read
 * files and parsed here; the rules are code: holidays that fall on a day off
 * move to the next working day, one day each, so that clusters stack; a
 * transfer touches a week only if its worked day would have been a day off in
 * it. All of it depends on the week of 5 or 6 days, hence calendar_build().
 * Invariant: after calendar_build() every question is answered from tables, in
 * constant time but for the explanation.
 */
#ifndef VSHU_MODEL_WORKDAY_H
#define VSHU_MODEL_WORKDAY_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/lang.h"

/* X(name, code, label, working) */
#define CALENDAR_KINDS(X) \
	X(WORKING, "working", N_("working day"), 1) \
	X(WEEKEND, "weekend", N_("weekend"), 0) \
	X(HOLIDAY, "holiday", N_("holiday"), 0) \
	X(DAY_OFF, "day_off", N_("day off"), 0) \
	X(OBSERVED, "observed", N_("day off for a holiday on a day off"), 0) \
	X(TRANSFER_OFF, "transfer_off", N_("day off moved here"), 0) \
	X(TRANSFER_WORK, "transfer_work", \
	  N_("working day instead of another"), 1) \
	X(SCHOOL_OFF, "school_off", N_("day off at this school"), 0) \
	X(SCHOOL_WORK, "school_work", N_("working day at this school"), 1)

enum calendar_kind {
#define X(name, code, label, working) CALENDAR_##name,
	CALENDAR_KINDS(X)
#undef X
		CALENDAR_KIND_COUNT
};

const char *calendar_kind_code(enum calendar_kind kind);
const char *calendar_kind_label(enum calendar_kind kind); /* a msgid */
int calendar_kind_is_working(enum calendar_kind kind);

enum week { WEEK_5 = 5, WEEK_6 = 6 };

struct calendar; /* one allocation; read only once built */

/*
 * An empty calendar, the caller's to free with calendar_free(). It knows
 * weekends only, until it has been parsed and built.
 */
struct calendar *calendar_new(void);
void calendar_free(struct calendar **calendar);

/*
 * Adds what the text says (the form is told at the head of the data file).
 * ERR_INVALID with the line. The calendar must be built afterwards.
 */
enum err_code calendar_parse(struct calendar *calendar, const char *text,
			     struct err *err) ERR_MUST_CHECK;

/*
 * The school's own entry: this day is off (working 0) or worked (1), whatever
 * the law's calendar says. replaces: the day of the law's calendar that it
 * takes the place of (an estimate, once the date is announced), which then is
 * an ordinary day; DAY_NONE if it replaces none. A later entry for the same day
 * wins; a day off that replaces one counts as the law's, so a holiday on it is
 * observed later. To be built afterwards.
 */
void calendar_add_school_day(struct calendar *calendar, int64_t day,
			     int working, const char *name, int64_t replaces);
void calendar_clear_school_days(struct calendar *calendar);

/* Computes the tables for this week; as often as wanted. */
void calendar_build(struct calendar *calendar, enum week week);
enum week calendar_week(const struct calendar *calendar);

/* The first and last day that the data cover; beyond, only weekends count. */
int64_t calendar_first_day(const struct calendar *calendar);
int64_t calendar_last_day(const struct calendar *calendar);

struct calendar_day {
	enum calendar_kind kind;
	/* Name by enum lang, "" for none; borrowed from the calendar. */
	const char *name[LANG_COUNT];
	/* observed: the holiday; transfer_off: the day worked instead;
	   transfer_work: the day off instead; else DAY_NONE */
	int64_t other;
	int estimate; /* the date is not announced yet */
};

struct calendar_day calendar_day(const struct calendar *calendar, int64_t day);
enum calendar_kind calendar_kind(const struct calendar *calendar, int64_t day);
int calendar_is_working(const struct calendar *calendar, int64_t day);

/* The first working day after / before day, and day itself or the next one. */
int64_t calendar_next_working(const struct calendar *calendar, int64_t day);
int64_t calendar_prev_working(const struct calendar *calendar, int64_t day);
int64_t calendar_working_from(const struct calendar *calendar, int64_t day);

/*
 * Working days after from, up to and including to: 0 if to <= from. So a duty
 * due on d is, on day t, late by calendar_working_days_between(d, t).
 */
int calendar_working_days_between(const struct calendar *calendar, int64_t from,
				  int64_t to);

/* How the school counts; the default is TERM_SETTINGS_DEFAULT. */
struct term_settings {
	int same_day;	   /* the stricter reading, see calendar_term_end() */
	int workday_start; /* minutes of the day */
	int workday_end;
};
#define TERM_SETTINGS_DEFAULT \
	{ \
		.same_day = 0, .workday_start = 8 * 60, .workday_end = 18 * 60 \
	}

/*
 * The last day of a term of n working days (n >= 0) after an event: the day of
 * the event is not counted (Civil Code art. 173). Under same_day it is counted
 * as the first if it is a working day and the event lies within working hours.
 * settings NULL is the default. n 0: the event's day, or the next working day.
 */
int64_t calendar_term_end(const struct calendar *calendar, int64_t event_at,
			  int n, const struct term_settings *settings);

/* One day on the way: counted is its number in the term, 0 if not counted. */
struct workday_step {
	int64_t day;
	int counted;
	int is_event; /* the day of the event */
	struct calendar_day why;
};

struct workday_explanation {
	struct workday_step *step;
	size_t n;
	size_t capacity;
};

/*
 * Every day from the event's to the last one, in order: the answer to "how was
 * it counted". out is initialised to zeros by the caller and released with
 * workday_explanation_release(). Returns the same day as calendar_term_end().
 */
int64_t calendar_term_explain(const struct calendar *calendar, int64_t event_at,
			      int n, const struct term_settings *settings,
			      struct workday_explanation *out);
void workday_explanation_release(struct workday_explanation *out);

#endif
