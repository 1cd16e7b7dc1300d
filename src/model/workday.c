#include "config.h"

#include "model/workday.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/day.h"
#include "base/mem.h"
#include "model/tsv.h"

/*
 * What the data say is kept as it was read (facts, transfers, the school's own
 * days); calendar_build() makes from it, for one kind of week, the kind of each
 * day of the range and the number of working days up to it.
 */

struct name {
	char *key;
	char *text[LANG_COUNT];
};

enum fact_kind { FACT_HOLIDAY, FACT_OFF, FACT_ESTIMATE };

/* A yearly day (year 0, held in years from..until) or one date. */
struct fact {
	enum fact_kind kind;
	int64_t day; /* DAY_NONE: yearly */
	int month, of_month;
	int from, until;
	size_t name;
};

struct transfer {
	int64_t off, worked;
};

struct school_day {
	int64_t day, replaces;
	int working;
	char *name;
};

/* A day that is not ordinary. */
struct special {
	size_t name; /* index into names, or NO_NAME */
	const char *own_name;
	int64_t other;
	int estimate;
};

#define NO_NAME ((size_t)-1)

struct calendar {
	int first_year, last_year;
	int64_t first; /* day of first_year-01-01 */
	size_t n_days;
	enum week week;

	struct name *names;
	size_t n_names, cap_names;
	struct fact *facts;
	size_t n_facts, cap_facts;
	struct transfer *transfers;
	size_t n_transfers, cap_transfers;
	struct school_day *school;
	size_t n_school, cap_school;

	unsigned char *kinds;	 /* n_days: enum calendar_kind */
	unsigned short *working; /* n_days: working days up to and with it */
	unsigned short *which;	 /* n_days: index into specials, 0 none */
	struct special *specials;
	size_t n_specials, cap_specials;
};

static const struct {
	const char *code, *label;
	int working;
} kind_table[] = {
#define X(name, code, label, working) { code, label, working },
	CALENDAR_KINDS(X)
#undef X
};

const char *calendar_kind_code(enum calendar_kind kind)
{
	return kind_table[kind].code;
}

const char *calendar_kind_label(enum calendar_kind kind)
{
	return kind_table[kind].label;
}

int calendar_kind_is_working(enum calendar_kind kind)
{
	return kind_table[kind].working;
}

struct calendar *calendar_new(void)
{
	struct calendar *c = xcalloc(1, sizeof(*c));

	c->first = DAY_NONE;
	c->week = WEEK_5;
	return c;
}

void calendar_clear_school_days(struct calendar *calendar)
{
	for (size_t i = 0; i < calendar->n_school; i++)
		free(calendar->school[i].name);
	calendar->n_school = 0;
}

void calendar_free(struct calendar **calendar)
{
	struct calendar *c = *calendar;

	if (!c)
		return;
	calendar_clear_school_days(c);
	for (size_t i = 0; i < c->n_names; i++) {
		free(c->names[i].key);
		for (int l = 0; l < LANG_COUNT; l++)
			free(c->names[i].text[l]);
	}
	free(c->names);
	free(c->facts);
	free(c->transfers);
	free(c->school);
	free(c->kinds);
	free(c->working);
	free(c->which);
	free(c->specials);
	free(c);
	*calendar = NULL;
}

/* Reading the data. */

static int find_name(const struct calendar *c, const char *key, size_t *out)
{
	for (size_t i = 0; i < c->n_names; i++)
		if (!strcmp(c->names[i].key, key)) {
			*out = i;
			return 1;
		}
	return 0;
}

/* A year, or "-" for no bound. */
static int parse_year(const char *text, int unbound, int *year)
{
	char *end;
	long n;

	if (!strcmp(text, "-")) {
		*year = unbound;
		return 1;
	}
	n = strtol(text, &end, 10);
	*year = (int)n;
	return end == text + 4 && !*end && n >= 1900 && n <= 2200;
}

static int parse_range(struct calendar *c, int n, char **part)
{
	if (n != 3 || !parse_year(part[1], 0, &c->first_year) ||
	    !parse_year(part[2], 0, &c->last_year) || !c->first_year ||
	    c->last_year < c->first_year || c->last_year > c->first_year + 100)
		return 0;
	c->first = day_from_ymd(c->first_year, 1, 1);
	c->n_days = (size_t)(day_from_ymd(c->last_year, 12, 31) - c->first + 1);
	return 1;
}

static int parse_name(struct calendar *c, int n, char **part)
{
	size_t old;

	if (n != 5 || !*part[1] || find_name(c, part[1], &old))
		return 0;
	MEM_GROW(c->names, c->n_names, c->cap_names);
	c->names[c->n_names++] = (struct name){
		.key = xstrdup(part[1]),
		.text = {
			[LANG_KK] = xstrdup(part[2]),
			[LANG_RU] = xstrdup(part[3]),
			[LANG_EN] = xstrdup(part[4]),
		},
	};
	return 1;
}

static void add_fact(struct calendar *c, struct fact fact)
{
	MEM_GROW(c->facts, c->n_facts, c->cap_facts);
	c->facts[c->n_facts++] = fact;
}

/* MM-DD FROM UNTIL KEY */
static int parse_yearly(struct calendar *c, enum fact_kind kind, int n,
			char **part)
{
	struct fact fact = { .kind = kind, .day = DAY_NONE };
	char date[16];
	struct ymd d;
	int64_t day;

	if (n != 5 || strlen(part[1]) != 5)
		return 0;
	/* A leap year, so that 29 February would be a date. */
	snprintf(date, sizeof(date), "2000-%s", part[1]);
	day = day_parse_iso(date);
	if (day == DAY_NONE || !parse_year(part[2], 1900, &fact.from) ||
	    !parse_year(part[3], 2200, &fact.until) ||
	    !find_name(c, part[4], &fact.name))
		return 0;
	d = day_to_ymd(day);
	fact.month = d.month;
	fact.of_month = d.day;
	add_fact(c, fact);
	return 1;
}

/* DATE KEY */
static int parse_dated(struct calendar *c, enum fact_kind kind, int n,
		       char **part)
{
	struct fact fact = { .kind = kind };

	if (n != 3)
		return 0;
	fact.day = day_parse_iso(part[1]);
	if (fact.day == DAY_NONE || !find_name(c, part[2], &fact.name))
		return 0;
	add_fact(c, fact);
	return 1;
}

static int parse_transfer(struct calendar *c, int n, char **part)
{
	struct transfer t;

	if (n != 3)
		return 0;
	t.off = day_parse_iso(part[1]);
	t.worked = day_parse_iso(part[2]);
	if (t.off == DAY_NONE || t.worked == DAY_NONE)
		return 0;
	MEM_GROW(c->transfers, c->n_transfers, c->cap_transfers);
	c->transfers[c->n_transfers++] = t;
	return 1;
}

static int parse_line(void *to, int n, char **part)
{
	struct calendar *c = to;

	if (!strcmp(part[0], "range"))
		return parse_range(c, n, part);
	if (!strcmp(part[0], "name"))
		return parse_name(c, n, part);
	if (!strcmp(part[0], "holiday"))
		return parse_yearly(c, FACT_HOLIDAY, n, part);
	if (!strcmp(part[0], "off"))
		return parse_yearly(c, FACT_OFF, n, part);
	if (!strcmp(part[0], "off_on"))
		return parse_dated(c, FACT_OFF, n, part);
	if (!strcmp(part[0], "estimate"))
		return parse_dated(c, FACT_ESTIMATE, n, part);
	if (!strcmp(part[0], "transfer"))
		return parse_transfer(c, n, part);
	return 0;
}

enum err_code calendar_parse(struct calendar *calendar, const char *text,
			     struct err *err)
{
	enum err_code rc =
		tsv_read(text, parse_line, calendar,
			 N_("The calendar cannot be read: line %s."), err);

	if (rc != ERR_OK)
		return rc;
	if (calendar->first == DAY_NONE)
		return err_set_msg(err, ERR_INVALID,
				   N_("The calendar says no range of years."),
				   NULL);
	return ERR_OK;
}

void calendar_add_school_day(struct calendar *calendar, int64_t day,
			     int working, const char *name, int64_t replaces)
{
	MEM_GROW(calendar->school, calendar->n_school, calendar->cap_school);
	calendar->school[calendar->n_school++] = (struct school_day){
		.day = day,
		.replaces = replaces,
		.working = working,
		.name = xstrdup(name ? name : ""),
	};
}

/* Building the tables. */

static int in_range(const struct calendar *c, int64_t day)
{
	return c->kinds && day >= c->first &&
	       day < c->first + (int64_t)c->n_days;
}

/* Off by the week alone. */
static int is_weekend(enum week week, int64_t day)
{
	enum weekday w = day_weekday(day);

	return w == WEEKDAY_SUNDAY || (w == WEEKDAY_SATURDAY && week == WEEK_5);
}

static void set_day(struct calendar *c, int64_t day, enum calendar_kind kind,
		    struct special special)
{
	size_t i;

	if (!in_range(c, day))
		return;
	i = (size_t)(day - c->first);
	if (!c->which[i]) {
		MEM_GROW(c->specials, c->n_specials, c->cap_specials);
		c->which[i] = (unsigned short)c->n_specials++;
	}
	c->kinds[i] = (unsigned char)kind;
	c->specials[c->which[i]] = special;
}

static enum calendar_kind kind_at(const struct calendar *c, int64_t day)
{
	return (enum calendar_kind)c->kinds[day - c->first];
}

/* Has the school announced another date for this day of the law's calendar? */
static int is_replaced(const struct calendar *c, int64_t day)
{
	for (size_t i = 0; i < c->n_school; i++)
		if (c->school[i].replaces == day)
			return 1;
	return 0;
}

static void set_fact(struct calendar *c, const struct fact *fact, int64_t day)
{
	struct special special = {
		.name = fact->name,
		.other = DAY_NONE,
		.estimate = fact->kind == FACT_ESTIMATE,
	};

	if (fact->kind == FACT_HOLIDAY)
		set_day(c, day, CALENDAR_HOLIDAY, special);
	else if (!is_replaced(c, day))
		set_day(c, day, CALENDAR_DAY_OFF, special);
}

/* All facts that are holidays, or all that are not. */
static void set_facts(struct calendar *c, int holidays)
{
	for (size_t i = 0; i < c->n_facts; i++) {
		const struct fact *f = &c->facts[i];

		if ((f->kind == FACT_HOLIDAY) != holidays)
			continue;
		if (f->day != DAY_NONE) {
			set_fact(c, f, f->day);
			continue;
		}
		for (int y = c->first_year; y <= c->last_year; y++)
			if (y >= f->from && y <= f->until)
				set_fact(
					c, f,
					day_from_ymd(y, f->month, f->of_month));
	}
}

/*
 * Law 267-II art. 5. A holiday whose day would be off anyway makes the next
 * working day after it a day off. Taken in order of date, clusters stack.
 * was_off: per day, off by the week or as a day off that is no holiday.
 */
static void set_observed(struct calendar *c, const unsigned char *was_off)
{
	for (size_t i = 0; i < c->n_days; i++) {
		size_t next = i + 1;

		if (c->kinds[i] != CALENDAR_HOLIDAY || !was_off[i])
			continue;
		while (next < c->n_days && c->kinds[next] != CALENDAR_WORKING)
			next++;
		set_day(c, c->first + (int64_t)next, CALENDAR_OBSERVED,
			(struct special){
				.name = c->specials[c->which[i]].name,
				.other = c->first + (int64_t)i,
			});
	}
}

/*
 * A transfer changes a week only if its worked day was off in it: a Saturday is
 * worked in a 6-day week anyway, and so is the Monday that is observed in a
 * 5-day week alone.
 */
static void set_transfers(struct calendar *c)
{
	for (size_t i = 0; i < c->n_transfers; i++) {
		const struct transfer *t = &c->transfers[i];

		if (!in_range(c, t->off) || !in_range(c, t->worked) ||
		    calendar_kind_is_working(kind_at(c, t->worked)))
			continue;
		set_day(c, t->off, CALENDAR_TRANSFER_OFF,
			(struct special){
				.name = NO_NAME,
				.other = t->worked,
			});
		set_day(c, t->worked, CALENDAR_TRANSFER_WORK,
			(struct special){ .name = NO_NAME, .other = t->off });
	}
}

/* The date of a day off of the law's that has now been announced. */
static int is_announced(const struct school_day *day)
{
	return day->replaces != DAY_NONE && !day->working;
}

/* Those that were announced, or all others. */
static void set_school_days(struct calendar *c, int announced)
{
	for (size_t i = 0; i < c->n_school; i++)
		if (is_announced(&c->school[i]) == announced)
			set_day(c, c->school[i].day,
				c->school[i].working ? CALENDAR_SCHOOL_WORK
						     : CALENDAR_SCHOOL_OFF,
				(struct special){
					.name = NO_NAME,
					.own_name = c->school[i].name,
					.other = DAY_NONE,
				});
}

static void clear_tables(struct calendar *c)
{
	free(c->kinds);
	free(c->working);
	free(c->which);
	c->kinds = xcalloc(c->n_days, sizeof(*c->kinds));
	c->working = xcalloc(c->n_days, sizeof(*c->working));
	c->which = xcalloc(c->n_days, sizeof(*c->which));
	/* The first stands for ordinary days. */
	c->n_specials = 0;
	MEM_GROW(c->specials, c->n_specials, c->cap_specials);
	c->specials[c->n_specials++] = (struct special){
		.name = NO_NAME,
		.other = DAY_NONE,
	};
}

void calendar_build(struct calendar *calendar, enum week week)
{
	unsigned char *was_off;
	unsigned short n = 0;

	calendar->week = week;
	if (calendar->first == DAY_NONE)
		return;
	clear_tables(calendar);
	was_off = xcalloc(calendar->n_days, 1);
	for (size_t i = 0; i < calendar->n_days; i++)
		if (is_weekend(week, calendar->first + (int64_t)i))
			calendar->kinds[i] = CALENDAR_WEEKEND;
	set_facts(calendar, 0);
	set_school_days(calendar, 1);
	for (size_t i = 0; i < calendar->n_days; i++)
		was_off[i] = calendar->kinds[i] != CALENDAR_WORKING;
	set_facts(calendar, 1);
	set_observed(calendar, was_off);
	set_transfers(calendar);
	set_school_days(calendar, 0);
	for (size_t i = 0; i < calendar->n_days; i++) {
		n = (unsigned short)(n + calendar_kind_is_working(
						 (enum calendar_kind)
							 calendar->kinds[i]));
		calendar->working[i] = n;
	}
	free(was_off);
}

/* Answers. */

enum week calendar_week(const struct calendar *calendar)
{
	return calendar->week;
}

int64_t calendar_first_day(const struct calendar *calendar)
{
	return calendar->first;
}

int64_t calendar_last_day(const struct calendar *calendar)
{
	return calendar->first == DAY_NONE
		       ? DAY_NONE
		       : calendar->first + (int64_t)calendar->n_days - 1;
}

enum calendar_kind calendar_kind(const struct calendar *calendar, int64_t day)
{
	if (in_range(calendar, day))
		return kind_at(calendar, day);
	return is_weekend(calendar->week, day) ? CALENDAR_WEEKEND
					       : CALENDAR_WORKING;
}

int calendar_is_working(const struct calendar *calendar, int64_t day)
{
	return calendar_kind_is_working(calendar_kind(calendar, day));
}

struct calendar_day calendar_day(const struct calendar *calendar, int64_t day)
{
	struct calendar_day out = {
		.kind = calendar_kind(calendar, day),
		.name = { "", "", "" },
		.other = DAY_NONE,
	};
	const struct special *s;

	if (!in_range(calendar, day))
		return out;
	s = &calendar->specials[calendar->which[day - calendar->first]];
	out.other = s->other;
	out.estimate = s->estimate;
	for (int l = 0; l < LANG_COUNT; l++)
		if (s->own_name)
			out.name[l] = s->own_name;
		else if (s->name != NO_NAME)
			out.name[l] = calendar->names[s->name].text[l];
	return out;
}

int64_t calendar_next_working(const struct calendar *calendar, int64_t day)
{
	return calendar_working_from(calendar, day + 1);
}

int64_t calendar_prev_working(const struct calendar *calendar, int64_t day)
{
	do
		day--;
	while (!calendar_is_working(calendar, day));
	return day;
}

int64_t calendar_working_from(const struct calendar *calendar, int64_t day)
{
	while (!calendar_is_working(calendar, day))
		day++;
	return day;
}

int calendar_working_days_between(const struct calendar *calendar, int64_t from,
				  int64_t to)
{
	int n = 0;

	/* Day by day outside the range, by the table inside it. */
	for (; from < to && !in_range(calendar, from); from++)
		n += calendar_is_working(calendar, from + 1);
	for (; from < to && !in_range(calendar, to); to--)
		n += calendar_is_working(calendar, to);
	if (from >= to)
		return n;
	return n + calendar->working[to - calendar->first] -
	       calendar->working[from - calendar->first];
}

/* Is the day of the event itself the first of the term? */
static int counts_event_day(const struct calendar *calendar, int64_t event_at,
			    const struct term_settings *settings)
{
	int minute = moment_seconds(event_at) / 60;

	return settings && settings->same_day &&
	       calendar_is_working(calendar, moment_day(event_at)) &&
	       minute >= settings->workday_start &&
	       minute < settings->workday_end;
}

int64_t calendar_term_end(const struct calendar *calendar, int64_t event_at,
			  int n, const struct term_settings *settings)
{
	int64_t day = moment_day(event_at);

	if (event_at == MOMENT_NONE || n < 0)
		BUG("a term of %d days after no event", n);
	if (n == 0)
		return calendar_working_from(calendar, day);
	if (counts_event_day(calendar, event_at, settings))
		n--;
	while (n-- > 0)
		day = calendar_next_working(calendar, day);
	return day;
}

int64_t calendar_term_explain(const struct calendar *calendar, int64_t event_at,
			      int n, const struct term_settings *settings,
			      struct workday_explanation *out)
{
	int64_t event_day = moment_day(event_at);
	int64_t last = calendar_term_end(calendar, event_at, n, settings);
	int counted = 0;

	for (int64_t day = event_day; day <= last; day++) {
		struct workday_step step = {
			.day = day,
			.is_event = day == event_day,
			.why = calendar_day(calendar, day),
		};

		if (day == event_day
			    ? counts_event_day(calendar, event_at, settings)
			    : calendar_is_working(calendar, day))
			step.counted = ++counted;
		MEM_GROW(out->step, out->n, out->capacity);
		out->step[out->n++] = step;
	}
	return last;
}

void workday_explanation_release(struct workday_explanation *out)
{
	free(out->step);
	*out = (struct workday_explanation){ .n = 0 };
}
