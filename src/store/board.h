/*
 * board.h: duties counted: the open ones by person, kind and last day, for the
 * deputy's and the head's boards (cl. 10); the finished ones by how they ended.
 */
#ifndef VSHU_STORE_BOARD_H
#define VSHU_STORE_BOARD_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "model/obligation.h"

/* So many open duties of one person (0: nobody by name), kind and last day. */
struct board_group {
	int64_t responsible_id;
	enum role role;
	enum obligation_rule rule;
	int64_t due_on; /* DAY_NONE: no term */
	int64_t n;
};
struct board_groups {
	int n, capacity;
	struct board_group *items;
};
enum err_code board_open(struct db *db, struct board_groups *out,
			 struct err *err) ERR_MUST_CHECK;
void board_groups_release(struct board_groups *groups);

/* How the duties of a kind ended that were done from first to last day. */
struct board_kept {
	int64_t done, late, worst; /* worst: working days */
	int64_t aside;		   /* set aside in that time */
};
/* kept has OBLIGATION_RULE_COUNT members, all set. */
enum err_code board_kept(struct db *db, int64_t first_day, int64_t last_day,
			 struct board_kept *kept,
			 struct err *err) ERR_MUST_CHECK;

#endif
