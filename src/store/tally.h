/*
 * tally.h: how many rows there are of what is shown as a number.
 *
 * A count walks through what it counts, and the first screen and every list
 * show counts. Those of what there is most of are kept in the table tally by
 * triggers, so that a count is one row, or the sum of a few hundred, however
 * large the register is. (Each trigger is parsed at every start: what an index
 * counts in less is not here.)
 *
 *	name		key		what
 *	child		here, left	children
 *			order		grows when a row may have changed its place
 *	family		""		families
 *			order		likewise
 *	casefile	stage		cases
 *	register	""		cases placed and not removed
 *	due		last day	open duties; '9999-12-31' without one
 *	due/WHO		last day	the same of one person (id), or of one
 *					role where nobody is named (its code)
 */
#ifndef VSHU_STORE_TALLY_H
#define VSHU_STORE_TALLY_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

/* Of one key, or of all keys of the name together (NULL). */
enum err_code tally_load(struct db *db, const char *name, const char *key,
			 int64_t *n, struct err *err) ERR_MUST_CHECK;

/* Counts all that is kept here. ERR_CORRUPT with the first that differs. */
enum err_code tally_check(struct db *db, struct err *err) ERR_MUST_CHECK;

#endif
