/*
 * listing_private.h: what listing.c and listing_arrange.c share.
 */
#ifndef VSHU_STORE_LISTING_PRIVATE_H
#define VSHU_STORE_LISTING_PRIVATE_H

#include "db/stmt.h"
#include "store/listing.h"

/* What a filter comes down to. */
struct listing_query {
	enum listing_variant variant;
	int64_t owner_id; /* 0: none */
	const char *code; /* of stage or status; NULL: none */
	char *found;	  /* ids found, "[1,2]"; NULL: no search */
};
enum err_code listing_query_init(struct db *db, struct listing_query *q,
				 const struct listing *listing,
				 const struct listing_filter *filter,
				 struct err *err) ERR_MUST_CHECK;
void listing_query_release(struct listing_query *q);
void listing_query_bind(struct stmt *st, const struct listing_filter *filter,
			const struct listing_query *q);

/* Ids as SQL takes them, "[1,2]"; the caller's to free. */
char *listing_ids_text(const int64_t *ids, int n);
int listing_n_columns(const struct listing *listing);
/* The cell's canonical text; the caller's to free. */
char *listing_read_cell(struct stmt *st, const struct listing_column *column);
void listing_read_row(struct stmt *st, const struct listing *listing,
		      int n_columns, struct listing_row *row);

#endif
