/*
 * find.h: one box over children, cases, signals and protocols.
 */
#ifndef VSHU_STORE_FIND_H
#define VSHU_STORE_FIND_H

#include <stdint.h>

#include "base/err.h"
#include "base/lang.h"
#include "db/db.h"

enum found_kind {
	FOUND_CHILD,
	FOUND_CASE,
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
 * classes' children and their cases; own signals; no meetings).
 */
enum err_code find_anything(struct db *db, const char *typed, unsigned kinds,
			    int64_t scope, enum lang lang, int max,
			    struct found_list *out,
			    struct err *err) ERR_MUST_CHECK;

#endif
