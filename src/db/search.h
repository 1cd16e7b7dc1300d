/*
 * search.h: the index that finds any part of any word.
 *
 * Holds folded text (base/fold.h) only: no tokenizer of SQLite's folds Kazakh
 * letters. A trigram index (FTS5, detail=none) narrows down and the folded text
 * itself decides: three letters stand anywhere, one and two at the beginning of
 * a word, and if they are all that was typed, of the text. Nothing is ordered by
 * rank, LIKE is not used. A row's id is its kind (1-63, whatever store/ says)
 * and its record's id in one number, so that a kind lies together.
 */
#ifndef VSHU_DB_SEARCH_H
#define VSHU_DB_SEARCH_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

#define SEARCH_MAX_KIND 63

/* What a migration runs to make table and indexes. Frozen. */
#define SEARCH_SCHEMA \
	"CREATE TABLE search_entry (" \
	" id INTEGER PRIMARY KEY," \
	" kind INTEGER NOT NULL CHECK (kind = id >> 40)," \
	" folded TEXT NOT NULL) STRICT;" \
	"CREATE INDEX search_entry_begin ON search_entry (kind, folded);" \
	"CREATE VIRTUAL TABLE search_index USING fts5(folded, content=''," \
	" detail='none', columnsize=0, tokenize='trigram case_sensitive 1');"

/* What was found of one kind. */
struct search_hits {
	int kind;
	size_t n, max;
	int64_t *ids; /* room for max */
};

/*
 * Adds records whose folded text holds every word of folded, if they are not
 * there yet; those that begin as it was typed come first. hits: n kinds, in
 * their order. folded is folded already; "" finds nothing.
 */
enum err_code search_find(struct db *db, const char *folded,
			  struct search_hits *hits, int n,
			  struct err *err) ERR_MUST_CHECK;

/* Does the text hold every word of folded? */
int search_holds(const char *text, const char *folded);

/* One record's text, the caller's to free; NULL if it has none. */
enum err_code search_get(struct db *db, int kind, int64_t record_id,
			 char **text, struct err *err) ERR_MUST_CHECK;

/*
 * Puts in or replaces one record's text; "" takes it out. In a transaction, with
 * whose end the index follows.
 */
enum err_code search_put(struct db *db, int kind, int64_t record_id,
			 const char *folded, struct err *err) ERR_MUST_CHECK;

#endif
