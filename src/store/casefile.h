/*
 * casefile.h: signals, cases and what is known about them.
 */
#ifndef VSHU_STORE_CASEFILE_H
#define VSHU_STORE_CASEFILE_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "model/casefile.h"
#include "model/signal.h"
#include "model/stage.h"
#include "store/people.h"

/* A child that a signal names, and the case it fed (0: none yet). */
struct signal_child {
	int64_t signal_id;
	int64_t child_id;
	int64_t case_id;
};
struct signal_children {
	int n;
	int capacity;
	struct signal_child *items;
};
void signal_children_release(struct signal_children *list);
/* In the order in which they were named. */
enum err_code signal_child_list(struct db *db, int64_t signal_id,
				struct signal_children *out,
				struct err *err) ERR_MUST_CHECK;
/* The signals that feed a case, the first one first. */
enum err_code signal_list_of_case(struct db *db, int64_t case_id,
				  struct id_list *out,
				  struct err *err) ERR_MUST_CHECK;
/* In a transaction. Adding twice is no error. */
enum err_code signal_child_add(struct db *db, int64_t signal_id,
			       int64_t child_id,
			       struct err *err) ERR_MUST_CHECK;
/* Only while it feeds no case: ERR_BLOCKED. */
enum err_code signal_child_remove(struct db *db, int64_t signal_id,
				  int64_t child_id,
				  struct err *err) ERR_MUST_CHECK;
enum err_code signal_child_set_case(struct db *db, int64_t signal_id,
				    int64_t child_id, int64_t case_id,
				    struct err *err) ERR_MUST_CHECK;

/* The child's case that is not closed; *case_id 0: none. */
enum err_code casefile_open_of_child(struct db *db, int64_t child_id,
				     int64_t *case_id,
				     struct err *err) ERR_MUST_CHECK;
/* What the stage machine asks about a case. */
enum err_code casefile_facts(struct db *db, int64_t case_id, int64_t today,
			     struct stage_facts *out,
			     struct err *err) ERR_MUST_CHECK;

/* The one or the newest row of a case, 0 where there is none. */
struct casefile_parts {
	int64_t primary_id;
	int64_t representation_id;
	int64_t plan_id;
	int64_t meeting_id;	/* not yet over, with this case on its agenda */
	int64_t agenda_item_id; /* of that meeting */
	int64_t decided_item_id; /* the newest decision */
	int64_t removal_id;
	int64_t refusal_id;
	int64_t transfer_id;
};
enum err_code casefile_parts(struct db *db, int64_t case_id,
			     struct casefile_parts *out,
			     struct err *err) ERR_MUST_CHECK;

/* An agency whose signal feeds the case, and its first such signal. */
struct casefile_agency {
	int64_t agency_id;
	int64_t signal_id;
	int64_t notice_id; /* told of the newest decision by this; 0: not */
};
struct casefile_agencies {
	int n;
	int capacity;
	struct casefile_agency *items;
};
void casefile_agencies_release(struct casefile_agencies *list);
enum err_code casefile_agency_list(struct db *db, int64_t case_id,
				   struct casefile_agencies *out,
				   struct err *err) ERR_MUST_CHECK;

#endif
