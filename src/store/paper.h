/*
 * paper.h: papers as they were issued; what is signed is frozen (cl. 17).
 */
#ifndef VSHU_STORE_PAPER_H
#define VSHU_STORE_PAPER_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "model/outward.h"

/*
 * Keeps p with its text and the text's SHA-256 (set here). One for a document,
 * language and record: ERR_EXISTS. In a transaction.
 */
enum err_code paper_freeze(struct db *db, struct paper *p,
			   struct err *err) ERR_MUST_CHECK;
/*
 * The frozen one; out is initialised, out->row.id 0: there is none.
 * ERR_CORRUPT if its text does not fit its SHA-256 any more.
 */
enum err_code paper_frozen(struct db *db, const char *document,
			   int64_t record_id, const char *lang,
			   struct paper *out, struct err *err) ERR_MUST_CHECK;
/* All of them: ERR_CORRUPT with the first that does not fit. */
enum err_code paper_check(struct db *db, struct err *err) ERR_MUST_CHECK;

#endif
