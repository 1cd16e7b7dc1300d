/*
 * store.h: the register: opened, made, brought up to date.
 *
 * All SQL text of the program lives in this folder. Writing happens inside a
 * transaction that app/ has begun (db_begin()); migrations begin their own.
 */
#ifndef VSHU_STORE_STORE_H
#define VSHU_STORE_STORE_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"

/*
 * Opens a register. One of an older version is first copied beside itself
 * (path.before-NNNN), then brought up to date in one transaction; a newer one
 * is ERR_NEWER; another program's file that bears our mark ERR_NOT_REGISTER. now
 * (a moment) goes into schema_history. flags: DB_READONLY
 * (then an older one is ERR_BLOCKED), else 0. progress (may be NULL): of bringing
 * it up to date. *out is the caller's, for
 * db_close().
 */
enum err_code store_open(const char *path, unsigned flags, int64_t now,
			 const struct progress *progress, struct db **out,
			 struct err *err) ERR_MUST_CHECK;

/*
 * The whole file: what db_check() finds; that its tables, indexes and triggers
 * are those that the migrations make; the counts; the frozen papers. ERR_CORRUPT
 * with what.
 */
enum err_code store_check(struct db *db, struct err *err) ERR_MUST_CHECK;

/* A new, empty register; ERR_EXISTS if the file is there. */
enum err_code store_create(const char *path, int64_t now, struct db **out,
			   struct err *err) ERR_MUST_CHECK;

#endif
