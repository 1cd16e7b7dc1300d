/*
 * draft.h: what stands in a form before it is saved; one a person, form,
 * record and owner.
 */
#ifndef VSHU_STORE_DRAFT_H
#define VSHU_STORE_DRAFT_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

struct draft {
	int64_t staff_id;
	char *form;	      /* the form's own name */
	int64_t record_id;    /* 0: a new record */
	int64_t owner_id;     /* the case, meeting … it belongs to, or 0 */
	int64_t base_version; /* row.version when the form was opened */
	char *body;
	int64_t saved_at; /* moment */
};
void draft_init(struct draft *d);
void draft_release(struct draft *d);

/* Puts in or replaces. In a transaction. */
enum err_code draft_save(struct db *db, const struct draft *d,
			 struct err *err) ERR_MUST_CHECK;
/* out is initialised; out->body NULL: there is none. */
enum err_code draft_load(struct db *db, int64_t staff_id, const char *form,
			 int64_t record_id, int64_t owner_id, struct draft *out,
			 struct err *err) ERR_MUST_CHECK;
enum err_code draft_delete(struct db *db, int64_t staff_id, const char *form,
			   int64_t record_id, int64_t owner_id,
			   struct err *err) ERR_MUST_CHECK;

struct drafts {
	int n;
	int capacity;
	struct draft *items;
};
void drafts_release(struct drafts *list);
/* A person's, the newest first; body is left NULL. */
enum err_code draft_list(struct db *db, int64_t staff_id, struct drafts *out,
			 struct err *err) ERR_MUST_CHECK;

#endif
