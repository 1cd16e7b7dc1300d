/*
 * obligation.h: duties in the register: which are open, whose, until when.
 *
 * The rows are record_obligation. Their last days are computed by app/ from the
 * calendar and stored, so that the order of model/watcher.h is an index: the
 * first rows asked for are all that is read.
 */
#ifndef VSHU_STORE_OBLIGATION_H
#define VSHU_STORE_OBLIGATION_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "model/obligation.h"
#include "store/people.h"
#include "store/record.h"

/* Whose: {0} is everybody's. */
struct obligation_scope {
	int64_t staff_id; /* given to this person by name … */
	enum role role;	  /* … or to nobody by name, but to this role */
};

/* A duty with the words for its line. */
struct obligation_view {
	struct obligation obligation;
	char *subject;	     /* child and class; agency and its person; … */
	char *responsible;   /* short name; "" if nobody by name */
	char *case_number;   /* "" without a case */
	char *signal_number; /* "" without a signal or before registration */
	/*
	 * Which of several of its kind: a material's kind (its code), the help
	 * of a measure, the agency asked; "" for other duties.
	 */
	char *topic;
};
struct obligation_views {
	int n;
	int capacity;
	struct obligation_view *items;
};
void obligation_views_release(struct obligation_views *views);

/*
 * Open duties first … first + max - 1 in the watcher's order: immediate danger,
 * then the last day (none at the end), start, id.
 */
enum err_code obligation_list_open(struct db *db,
				   const struct obligation_scope *scope,
				   int64_t first, int max,
				   struct obligation_views *out,
				   struct err *err) ERR_MUST_CHECK;
/* All of a case / of a signal, done ones too, the oldest first. */
enum err_code obligation_list_of_case(struct db *db, int64_t case_id,
				      struct obligation_views *out,
				      struct err *err) ERR_MUST_CHECK;
enum err_code obligation_list_of_signal(struct db *db, int64_t signal_id,
					struct obligation_views *out,
					struct err *err) ERR_MUST_CHECK;

#define OBLIGATION_COUNT_DAYS 3
/*
 * Open duties by last day: before day[0], from day[0] before day[1], …, from
 * day[n - 1] on, and (the last of the n + 2 counts) without one. The days
 * ascend; n is OBLIGATION_COUNT_DAYS at most.
 */
enum err_code obligation_count_open(struct db *db,
				    const struct obligation_scope *scope,
				    const int64_t *day, int n, int64_t *counts,
				    struct err *err) ERR_MUST_CHECK;

/*
 * Open duties of a rule about a case and/or signal (0: whatever); ref_id as
 * in the record, INT_NONE: whatever.
 */
enum err_code obligation_find_open(struct db *db, enum obligation_rule rule,
				   int64_t case_id, int64_t signal_id,
				   int64_t ref_id, struct record_array *out,
				   struct err *err) ERR_MUST_CHECK;
/* Who worked here until before that day and still has open duties. */
enum err_code obligation_leavers(struct db *db, int64_t day,
				 struct id_list *out,
				 struct err *err) ERR_MUST_CHECK;

#endif
