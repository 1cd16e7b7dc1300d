/*
 * fault.h: a disk that fails, at each place where it can.
 *
 * With VSHU_FAULTS set in the environment every ok(call) of the tests of app/ is
 * tried again and again: the N-th statement, or the N-th write or reading of the
 * file, fails, for each N, until the call goes through undisturbed. Whenever it
 * fails it must say so with the right code, leave no transaction open and the
 * register as it was before; a try after it must succeed.
 *
 * VSHU_FAULTS=all tries each N (minutes), =some takes a few of them.
 */
#ifndef TESTS_UNIT_APP_FAULT_H
#define TESTS_UNIT_APP_FAULT_H

#include <stdint.h>

#include "base/err.h"

/* What fails: a statement of ours, or what SQLite asks of the file. */
enum fault_kind {
	FAULT_STEP_IO,
	FAULT_STEP_FULL,
	FAULT_STEP_BUSY,
	FAULT_STEP_CORRUPT,
	FAULT_TRANSACTION,
	FAULT_WRITE_FULL,
	FAULT_WRITE_IO,
	FAULT_READ,
	FAULT_LOCK,
	FAULT_KIND_COUNT
};

struct fault_armed {
	int kind;
	int left;  /* 0: nothing fails */
	int fired; /* 1: it did; 2: the commit did, after all else went well */
	int door;  /* let no commit through */
	int tries; /* a loop within has run */
};

struct fault_loop {
	const char *what, *file;
	int line;
	int is_on;
	int n_kinds; /* done with so many */
	int n;
	uint64_t before; /* what was in the register */
	struct fault_armed outer;
};

/* In fixture_setup(): whether VSHU_FAULTS is set. */
int fault_is_wanted(void);
/* From now on, at the register there. */
void fault_start(const char *path);
void fault_stop(void);

void fault_loop_begin(struct fault_loop *loop, const char *what,
		      const char *file, int line);
void fault_arm(struct fault_loop *loop);
/* Shall the call be tried again? Fails the test if a fault did harm. */
int fault_again(struct fault_loop *loop, enum err_code code);

#endif
