/*
 * find.h: one box over children, families, cases, signals and protocols.
 */
#ifndef VSHU_STORE_FIND_H
#define VSHU_STORE_FIND_H

#include <stdint.h>

#include "base/err.h"
#include "base/lang.h"
#include "db/db.h"

/* Kinds of search entries (db/search.h). */
enum search_kind {
	SEARCH_NONE,
	SEARCH_CHILD,
	SEARCH_STAFF,
	SEARCH_FAMILY,
	SEARCH_AGENCY,
	SEARCH_CASEFILE,
	SEARCH_SIGNAL,
	SEARCH_MEETING,
};

/*
 * Write a record's search entry; in a transaction. A child's are its cases' and
 * signals' too, a family's holds its members.
 */
enum err_code search_index_child(struct db *db, const void *record,
				 struct err *err) ERR_MUST_CHECK;
enum err_code search_index_staff(struct db *db, const void *record,
				 struct err *err) ERR_MUST_CHECK;
enum err_code search_index_agency(struct db *db, const void *record,
				  struct err *err) ERR_MUST_CHECK;
enum err_code search_index_casefile(struct db *db, const void *record,
				    struct err *err) ERR_MUST_CHECK;
enum err_code search_index_signal(struct db *db, const void *record,
				  struct err *err) ERR_MUST_CHECK;
enum err_code search_index_meeting(struct db *db, const void *record,
				   struct err *err) ERR_MUST_CHECK;
enum err_code search_index_family(struct db *db, int64_t family_id,
				  struct err *err) ERR_MUST_CHECK;
/* The same of a signal that is there; after its children have changed. */
enum err_code search_index_signal_id(struct db *db, int64_t signal_id,
				     struct err *err) ERR_MUST_CHECK;

/*
 * Records of one kind for what a person typed, in all spellings that it may
 * mean; the likeliest first, none twice. At most max. scope: a staff id, then
 * only children of the own classes, their cases and families, and signals the
 * person wrote down or reported; 0: all. out is released first.
 */
struct id_list;
enum err_code find_typed(struct db *db, enum search_kind kind,
			 const char *typed, int64_t scope, int max,
			 struct id_list *out, struct err *err) ERR_MUST_CHECK;

enum found_kind {
	FOUND_CHILD,
	FOUND_CASE,
	FOUND_FAMILY, /* by its members' names and phones too */
	FOUND_SIGNAL,
	FOUND_MEETING,
	FOUND_KIND_COUNT
};

struct found {
	enum found_kind kind;
	int64_t id;
	char *title; /* "Ахметов Данияр", "2026/031 Ахметов Данияр", … */
	char *detail; /* class and birth date; what tells it apart */
};
struct found_list {
	int n;
	int capacity;
	struct found *items;
};
void found_list_release(struct found_list *list);

/* Bits of enum found_kind: which of them this person may see at all. */
#define FOUND_BIT(kind) (1u << (kind))

/*
 * At most max of each kind, grouped by kind. typed as typed: it is folded here,
 * in all the spellings of fold_candidates(). scope: staff id, 0 for all (own
 * classes' children, their families and cases; own signals; no meetings).
 */
enum err_code find_anything(struct db *db, const char *typed, unsigned kinds,
			    int64_t scope, enum lang lang, int max,
			    struct found_list *out,
			    struct err *err) ERR_MUST_CHECK;

#endif
