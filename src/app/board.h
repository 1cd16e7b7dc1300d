/*
 * board.h: the deputy's coordination board and the head's control board
 * (cl. 10): open duties by person and by kind, terms kept and broken.
 */
#ifndef VSHU_APP_BOARD_H
#define VSHU_APP_BOARD_H

#include "app/app.h"
#include "app/deadline.h"

enum board_by { BOARD_BY_PERSON, BOARD_BY_DUTY };

/* A line: of one person (staff_id 0: nobody by name, but the role), or of one
 * kind of duty. */
struct board_line {
	int64_t staff_id;
	enum role role;
	enum obligation_rule rule;
	char *name; /* short name of the person; "" if none */
	int64_t count[WATCHER_LEVEL_COUNT];
	int64_t total;
};
struct board {
	int n;
	struct board_line *
		items; /* most overdue first, then the most, then by name or rule */
	int64_t count[WATCHER_LEVEL_COUNT];
	int64_t total;
};
enum err_code app_board(struct app *app, enum board_by by, struct board *out,
			struct err *err) ERR_MUST_CHECK;
void app_board_release(struct board *board);

/* The open duties of one line, the most urgent first, at most max. */
enum err_code app_board_duties(struct app *app, enum board_by by,
			       const struct board_line *line, int max,
			       struct deadlines *out,
			       struct err *err) ERR_MUST_CHECK;

/* Terms kept from one day to another; rule 0 is not used. */
struct term_kept {
	int64_t done, late, worst; /* of them late; the worst, working days */
	int64_t aside;		   /* set aside with a reason */
	int64_t overdue;	   /* open and overdue now */
};
/* out has OBLIGATION_RULE_COUNT members. */
enum err_code app_terms_kept(struct app *app, int64_t first_day,
			     int64_t last_day, struct term_kept *out,
			     struct err *err) ERR_MUST_CHECK;

#endif
