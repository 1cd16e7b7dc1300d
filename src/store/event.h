/*
 * event.h: the chronology: every step, append-only.
 */
#ifndef VSHU_STORE_EVENT_H
#define VSHU_STORE_EVENT_H

#include <stdint.h>

#include "base/err.h"
#include "base/field.h"
#include "db/db.h"
#include "model/event.h"

/* The table is case_event; triggers forbid to change or delete its rows. */
#define CASE_EVENT_FIELDS(X) \
	X(case_event, REF, case_id, N_("Case"), FIELD_HIDDEN, "casefile") \
	X(case_event, REF, signal_id, N_("Signal"), FIELD_HIDDEN, "signal") \
	X(case_event, REF, meeting_id, N_("Meeting"), FIELD_HIDDEN, "meeting") \
	X(case_event, CHOICE, type, N_("Event"), FIELD_HIDDEN, event_choices) \
	X(case_event, MOMENT, happened_at, N_("Happened at"), FIELD_HIDDEN, 0) \
	X(case_event, MOMENT, entered_at, N_("Entered at"), FIELD_HIDDEN, 0) \
	X(case_event, REF, staff_id, N_("By whom"), FIELD_HIDDEN, "staff") \
	X(case_event, TEXT, ref_table, N_("Record"), FIELD_HIDDEN, 40) \
	X(case_event, INT, ref_id, N_("Record"), FIELD_HIDDEN, 0) \
	X(case_event, NARRATIVE, note, N_("Note"), FIELD_HIDDEN, 0)
struct case_event {
	struct row row;
	CASE_EVENT_FIELDS(FIELD_MEMBER)
};
extern const struct field case_event_fields[];

/* Initialises: all empty. */
void case_event_init(struct case_event *e);
void case_event_release(struct case_event *e);

/*
 * Writes e and sets row.id. ref_table and ref_id name the row it is about
 * (NULL and INT_NONE: none). In a transaction.
 */
enum err_code case_event_insert(struct db *db, struct case_event *e,
				struct err *err) ERR_MUST_CHECK;

struct case_events {
	int n;
	int capacity;
	struct case_event *items;
};
void case_events_release(struct case_events *list);
/* In the order in which they happened; the chronology of a case. */
enum err_code case_event_list(struct db *db, int64_t case_id,
			      struct case_events *out,
			      struct err *err) ERR_MUST_CHECK;
/*
 * The first event of that type of a signal itself (of no case); out is
 * initialised. ERR_NOT_FOUND.
 */
enum err_code case_event_of_signal(struct db *db, int64_t signal_id,
				   enum event_type type, struct case_event *out,
				   struct err *err) ERR_MUST_CHECK;

#endif
