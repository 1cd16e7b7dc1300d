/*
 * deadline.h: every duty with a term, as the deadline pane, `vshu due`, the
 * login banner and the reports see it (DESIGN.md section 4).
 */
#ifndef VSHU_APP_DEADLINE_H
#define VSHU_APP_DEADLINE_H

#include "app/app.h"
#include "model/obligation.h"
#include "model/watcher.h"

struct deadline {
	int64_t id;
	enum obligation_rule rule;
	enum watcher_level level;
	int late_working_days; /* 0 unless overdue or done late */
	int64_t due_on;	       /* DAY_NONE: no term */
	int64_t started_at;
	int open_days; /* calendar days since it began */
	int danger;
	enum role role;
	char *subject;		/* child and class, or agency and its person */
	int64_t responsible_id; /* 0: nobody by name */
	char *responsible;	/* short name, "" if nobody by name */
	char *case_number;	/* "" if there is no case yet */
	/*
	 * Which of several of its kind, "" where there is one only: the help of
	 * a measure, the agency asked; of a material the msgid of its kind.
	 */
	char *topic;
	int64_t case_id, signal_id, meeting_id, ref_id; /* where Enter goes */
};
struct deadlines {
	int n;
	struct deadline *items;		    /* the most urgent first */
	int64_t count[WATCHER_LEVEL_COUNT]; /* of all, not only of items */
};

/*
 * The first max open duties this person may see, from the first-th on; mine:
 * only those that are this person's own. Reads only the rows asked for.
 */
enum err_code app_deadlines(struct app *app, int mine, int first, int max,
			    struct deadlines *out,
			    struct err *err) ERR_MUST_CHECK;
/* The duties of one case, done ones too. */
enum err_code app_case_deadlines(struct app *app, int64_t case_id,
				 struct deadlines *out,
				 struct err *err) ERR_MUST_CHECK;
/* The duties of one signal, and those of its cases that follow from it. */
enum err_code app_signal_deadlines(struct app *app, int64_t signal_id,
				   struct deadlines *out,
				   struct err *err) ERR_MUST_CHECK;
void app_deadlines_release(struct deadlines *d);

/* How the last day was counted, day by day; the caller releases it. */
enum err_code app_deadline_explain(struct app *app, int64_t obligation_id,
				   struct workday_explanation *out,
				   struct err *err) ERR_MUST_CHECK;
/* Set aside, with a reason; it stays visible to the head for good. */
enum err_code app_deadline_set_aside(struct app *app, int64_t obligation_id,
				     const char *reason,
				     struct err *err) ERR_MUST_CHECK;

#endif
