/*
 * watcher.h: which duties are due, and how late.
 *
 * A pure function of a duty, the calendar and the moment; the deadline pane,
 * "vshu due", the login banner and the reports all call it. A term ends at the
 * end of the working day (Civil Code art. 176). The order of many is that of
 * store/obligation.h: by it only the duties that are shown are read.
 */
#ifndef VSHU_MODEL_WATCHER_H
#define VSHU_MODEL_WATCHER_H

#include "model/obligation.h"
#include "model/workday.h"

/* X(name, code, label, sign); the most pressing first. */
#define WATCHER_LEVELS(X) \
	X(OVERDUE, "overdue", N_("overdue"), "!!") \
	X(TODAY, "today", N_("today"), "!") \
	X(NEXT, "next", N_("next working day"), "") \
	X(LATER, "later", N_("later"), "") \
	X(NO_TERM, "no_term", N_("no term"), "") \
	X(DONE, "done", N_("done in time"), "") \
	X(DONE_LATE, "done_late", N_("done late"), "") \
	X(SET_ASIDE, "set_aside", N_("set aside"), "")

enum watcher_level {
#define X(name, code, label, sign) WATCHER_##name,
	WATCHER_LEVELS(X)
#undef X
		WATCHER_LEVEL_COUNT
};

const char *watcher_code(enum watcher_level level);
const char *watcher_label(enum watcher_level level); /* a msgid */
/* "!!", "!" or "": the level is told without colour too. */
const char *watcher_sign(enum watcher_level level);
/* Neither done nor set aside. */
int watcher_is_open(enum watcher_level level);

struct watched {
	const struct obligation *obligation; /* borrowed */
	enum watcher_level level;
	/* overdue and done late: at least 1, even if the working day of the
	   last day has only just ended; else 0 */
	int late_working_days;
	int open_days; /* calendar days since it started, while open */
};

/* What one duty is at that moment; workday_end in minutes of the day. */
struct watched watcher_look(const struct obligation *obligation,
			    const struct calendar *calendar, int64_t now,
			    int workday_end);

#endif
