/*
 * fixture.h: a small school in a register of its own, for the tests of app/.
 *
 * One of each role, two classes, two families with a child each and an agency,
 * in a temporary folder; the clock stands where a test puts it.
 */
#ifndef TESTS_UNIT_APP_FIXTURE_H
#define TESTS_UNIT_APP_FIXTURE_H

#include "app/app.h"
#include "app/record.h"
#include "app/way.h"
#include "model/obligation.h"
#include "model/watcher.h"
#include "store/record.h"
#include "unit/app/fault.h"

struct fixture {
	char dir[64];
	char *path;
	struct app *app;
	struct err err;
	/* of the staff, by role; head is ids[ROLE_HEAD] … */
	int64_t staff[ROLE_COUNT];
	int64_t other_teacher; /* class teacher of the other class */
	int64_t class_id, other_class_id;
	int64_t family_id, parent_id, child_id;
	int64_t other_family_id, other_parent_id, other_child_id;
	int64_t agency_id;
	int64_t council_id;
};

/* The clock of every test begins on Fri 2026-09-18 at 09:00, 5-day week. */
void fixture_setup(void);
void fixture_teardown(void);
/* The one of the test that runs. */
struct fixture *fixture(void);

/*
 * Dies with the error's sentence unless the call returns ERR_OK; under
 * VSHU_FAULTS (fault.h) it is tried with a disk that fails first.
 */
void ok_(enum err_code code, const char *file, int line);
#define ok(call) \
	do { \
		struct fault_loop loop_; \
		enum err_code code_; \
\
		fault_loop_begin(&loop_, #call, __FILE__, __LINE__); \
		do { \
			err_init(&fixture()->err); \
			fault_arm(&loop_); \
			code_ = (call); \
		} while (fault_again(&loop_, code_)); \
		ok_(code_, __FILE__, __LINE__); \
	} while (0)
/* Fails unless the call is refused so. */
#define refused(code, call) \
	ck_assert_int_eq((err_init(&fixture()->err), (call)), (code))
/* The sentence of the last refusal, in English; lives until the next. */
const char *sentence(void);

/* "2026-09-18T09:00" becomes now; the person of that role sits here. */
void at(const char *iso);
void as(enum role role);
void as_staff(int64_t staff_id);

int64_t day(const char *iso);

/* A signal by the agency (or, agency 0, by the class teacher) about the child,
 * received now. */
int64_t a_signal(int64_t agency_id, int64_t child_id);
/* Registered, primary complete, materials handed, put before the Council. */
int64_t a_case_before_the_council(int64_t agency_id, int64_t child_id);
/* Called for that day, the case on its agenda. */
int64_t a_meeting(const char *iso_day, int64_t case_id,
		  enum agenda_question question, int64_t *item_id);
/* Everybody of the Council but the last n_absent present; then opened. */
enum err_code attend(int64_t meeting_id, int n_absent);
enum err_code decide(int64_t item_id, enum decision decision);
/* Placed, with an approved plan of two measures. */
int64_t a_supported_case(int64_t agency_id, int64_t *plan_id);

/* The duty of that rule, about the case or (case_id 0) the signal: its level
 * now, and late working days; WATCHER_LEVEL_COUNT if there is none. */
struct look {
	enum watcher_level level;
	int late;
	int64_t due_on;
	int64_t responsible_id;
	int64_t id;
	int danger;
	int n; /* how many of the rule */
};
struct look look(enum obligation_rule rule, int64_t case_id, int64_t signal_id);
/* Events of that type in the case. */
int n_events(int64_t case_id, enum event_type type);

#endif
