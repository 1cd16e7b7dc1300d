/*
 * made.h: a register with a little of everything, for the tests of store/.
 *
 * A head, a secretary, a class teacher of 7 «Б»; two children of one family in
 * that class and one in another; an agency; profile 398. A transaction is open.
 */
#ifndef TESTS_UNIT_STORE_MADE_H
#define TESTS_UNIT_STORE_MADE_H

#include <check.h>
#include <stdint.h>

#include "base/err.h"
#include "base/mem.h"
#include "db/db.h"
#include "db/stmt.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/obligation.h"
#include "model/outward.h"
#include "model/people.h"
#include "model/plan.h"
#include "model/signal.h"
#include "store/record.h"
#include "store/store.h"
#include "unit/db/place.h"

#define ck_ok(call) \
	do { \
		enum err_code code_ = (call); \
		ck_assert_msg(code_ == ERR_OK, "%s: %d %s", #call, (int)code_, \
			      made.err.detail); \
	} while (0)

struct made {
	struct db *db;
	struct err err;
	int64_t head, secretary, teacher;
	int64_t class_7b, class_11a;
	int64_t family, mother, uncle;
	int64_t daniyar, dana, alina; /* alina is in 11 «А» */
	int64_t police, profile;
};
extern struct made made;

/* 2026-11-23 */
#define MADE_TODAY 20780

void made_set_up(void);
void made_tear_down(void);

/* Inserts a record of a kind, releases it, returns its id. */
int64_t made_insert(const struct record_kind *kind, void *record);
/* A case of a child in that stage; number made from the count. */
int64_t made_case(int64_t child_id, enum casefile_stage stage);
/* A signal of the police about a child, not yet registered. */
int64_t made_signal(int64_t child_id);
/* A meeting in that state, with the case on its agenda; *item_id is set. */
int64_t made_meeting(int64_t case_id, enum meeting_status status,
		     int64_t *item_id);
/* An open duty about a case. */
int64_t made_obligation(enum obligation_rule rule, int64_t case_id,
			int64_t responsible_id, int64_t due_on, int danger);
/* The first column of the only row. */
int64_t made_number(const char *sql);
/* Runs SQL; returns what comes of it, and clears made.err. */
enum err_code made_try(const char *sql);

/* Runs the suite of one TCase; the exit status. */
int made_run(Suite *suite, TCase *tc);

#endif
