/*
 * council.h: the Council's composition, meetings and plans: what is asked of
 * them beside their rows.
 */
#ifndef VSHU_STORE_COUNCIL_H
#define VSHU_STORE_COUNCIL_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "model/council.h"
#include "model/plan.h"
#include "store/people.h"
#include "store/record.h"

/* The composition in force on a day; *id 0: none. */
enum err_code council_on(struct db *db, int64_t day, int64_t *id,
			 struct err *err) ERR_MUST_CHECK;
/* Its member with that duty; *staff_id 0: none. */
enum err_code council_holder(struct db *db, int64_t council_id,
			     enum council_duty duty, int64_t *staff_id,
			     struct err *err) ERR_MUST_CHECK;

/* The next free position of an agenda / of a plan's measures, from 1. */
enum err_code meeting_next_position(struct db *db, int64_t meeting_id,
				    int64_t *position,
				    struct err *err) ERR_MUST_CHECK;
enum err_code plan_next_position(struct db *db, int64_t plan_id,
				 int64_t *position,
				 struct err *err) ERR_MUST_CHECK;
/* Items of a meeting that are not decided. */
enum err_code meeting_undecided(struct db *db, int64_t meeting_id, int64_t *n,
				struct err *err) ERR_MUST_CHECK;
/* Who takes part already: *id 0: not yet. Ids that do not apply are 0. */
enum err_code participant_find(struct db *db, int64_t meeting_id,
			       int64_t staff_id, int64_t family_member_id,
			       int64_t child_id, int64_t agency_id, int64_t *id,
			       struct err *err) ERR_MUST_CHECK;
/* The newest plan of a case; *id 0: none. */
enum err_code plan_of_case(struct db *db, int64_t case_id, int64_t *id,
			   struct err *err) ERR_MUST_CHECK;

#endif
