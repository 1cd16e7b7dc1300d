/*
 * pickrow.h: which of a case's records: a request to answer, a measure to
 * close. One that fits is taken at once, of several one is picked.
 */
#ifndef VSHU_SCREEN_PICKROW_H
#define VSHU_SCREEN_PICKROW_H

#include "app/record.h"
#include "screen/shell.h"

/*
 * Is the record one to pick? Then 1, and what it reads like in out, what tells
 * it apart in note (both translated).
 */
typedef int pickrow_fits(struct app *app, const void *record, struct sb *out,
			 struct sb *note);

/* Its id; 0 if there is none (said) or none was picked. column, owner_id as
 * in app_load_all(). */
int64_t pickrow(struct shell *shell, enum app_record kind, const char *column,
		int64_t owner_id, const char *title, pickrow_fits *fits);

/* Requests without an answer; petitions without an outcome; transfers without a
 * confirmation; measures not closed. */
pickrow_fits pickrow_request;
pickrow_fits pickrow_petition;
pickrow_fits pickrow_transfer;
pickrow_fits pickrow_measure;

#endif
