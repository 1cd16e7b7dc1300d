/*
 * search.h: the index that finds any part of any word.
 *
 * Holds folded text (base/fold.h) only: no tokenizer of SQLite's folds Kazakh
 * letters. From three letters on a trigram index (FTS5, detail=none) narrows
 * down and the folded text itself decides; one and two letters are looked up
 * as the beginning of the text. Nothing is ordered by rank, LIKE is not used.
 * The table search_entry (kind, record_id, folded), which store/ fills, is what
 * is indexed; triggers keep the two together.
 */
#ifndef VSHU_DB_SEARCH_H
#define VSHU_DB_SEARCH_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

/* What a migration runs to make table, indexes and triggers. */
extern const char search_schema[];

/*
 * Records of one kind ("child", "casefile" …) whose folded text holds every word
 * of folded; those that begin with it come first. At most max ids are written
 * to ids; *n is how many. folded is folded already; "" finds nothing.
 */
enum err_code search_find(struct db *db, const char *kind, const char *folded,
			  size_t max, int64_t *ids, size_t *n,
			  struct err *err) ERR_MUST_CHECK;

/* Puts in or replaces one record's text; "" takes it out. In a transaction. */
enum err_code search_put(struct db *db, const char *kind, int64_t record_id,
			 const char *folded, struct err *err) ERR_MUST_CHECK;

#endif
