#include "config.h"

#include "model/watcher.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct {
	const char *code, *label, *sign;
} levels[] = {
#define X(name, code, label, sign) { code, label, sign },
	WATCHER_LEVELS(X)
#undef X
};

const char *watcher_code(enum watcher_level level)
{
	return levels[level].code;
}

const char *watcher_label(enum watcher_level level)
{
	return levels[level].label;
}

const char *watcher_sign(enum watcher_level level)
{
	return levels[level].sign;
}

int watcher_is_open(enum watcher_level level)
{
	return level <= WATCHER_NO_TERM;
}

_Static_assert(WATCHER_LEVEL_COUNT <= 8, "a level is 3 bits of the sort key");

/* What all duties are measured against, worked out once. */
struct clock {
	const struct calendar *calendar;
	int64_t today, next;
	int seconds, end_seconds;
};

/*
 * A term has passed when the working day of its last day has ended: that
 * counts as one working day late, as does the whole of the next one.
 */
static int late_by(const struct clock *clock, int64_t due_on, int64_t day,
		   int seconds)
{
	int late;

	if (day < due_on || (day == due_on && seconds < clock->end_seconds))
		return 0;
	late = calendar_working_days_between(clock->calendar, due_on, day);
	return late ? late : 1;
}

static struct watched look(const struct obligation *o,
			   const struct clock *clock)
{
	struct watched w = { .obligation = o };

	if (o->fulfilled_at != MOMENT_NONE) {
		/* As it was found then: the calendar may have changed. */
		if (o->late_days != INT_NONE)
			w.late_working_days = (int)o->late_days;
		else if (o->due_on != DAY_NONE)
			w.late_working_days = late_by(
				clock, o->due_on, moment_day(o->fulfilled_at),
				moment_seconds(o->fulfilled_at));
		w.level =
			w.late_working_days ? WATCHER_DONE_LATE : WATCHER_DONE;
		return w;
	}
	if (o->set_aside_at != MOMENT_NONE) {
		w.level = WATCHER_SET_ASIDE;
		return w;
	}
	if (o->started_at != MOMENT_NONE &&
	    moment_day(o->started_at) < clock->today)
		w.open_days = (int)(clock->today - moment_day(o->started_at));
	if (o->due_on == DAY_NONE) {
		w.level = WATCHER_NO_TERM;
		return w;
	}
	w.late_working_days =
		late_by(clock, o->due_on, clock->today, clock->seconds);
	if (w.late_working_days)
		w.level = WATCHER_OVERDUE;
	else if (o->due_on <= clock->today)
		w.level = WATCHER_TODAY;
	else if (o->due_on <= clock->next)
		w.level = WATCHER_NEXT;
	else
		w.level = WATCHER_LATER;
	return w;
}

static struct clock clock_at(const struct calendar *calendar, int64_t now,
			     int workday_end)
{
	return (struct clock){
		.calendar = calendar,
		.today = moment_day(now),
		.next = calendar_next_working(calendar, moment_day(now)),
		.seconds = moment_seconds(now),
		.end_seconds = workday_end * 60,
	};
}

struct watched watcher_look(const struct obligation *obligation,
			    const struct calendar *calendar, int64_t now,
			    int workday_end)
{
	struct clock clock = clock_at(calendar, now, workday_end);

	return look(obligation, &clock);
}
