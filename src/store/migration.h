/*
 * migration.h: the steps that make a register of this version, append-only.
 */
#ifndef VSHU_STORE_MIGRATION_H
#define VSHU_STORE_MIGRATION_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

/* Each is lists of SQL texts, run in order. */
#define MIGRATION_PARTS 3
struct migration {
	const char *name; /* what it brings, for schema_history */
	const char *const *parts[MIGRATION_PARTS]; /* NULL-ended lists */
};

/* Step i takes a register from user_version i to i + 1. */
extern const struct migration migrations[];
extern const int n_migrations;

extern const char *const migration_0001_tables[];
extern const char *const migration_0001_rules[];
extern const char *const migration_0001_tally[];

/*
 * Runs what is missing from version from on, in one transaction of its own.
 */
enum err_code migration_run(struct db *db, int from, int64_t now,
			    struct err *err) ERR_MUST_CHECK;

#endif
