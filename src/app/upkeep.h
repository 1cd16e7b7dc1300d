/*
 * upkeep.h: the register's file itself: copied, looked over, and, for the
 * made-up school, written in one go.
 */
#ifndef VSHU_APP_UPKEEP_H
#define VSHU_APP_UPKEEP_H

#include "app/app.h"

/*
 * A checked copy into a file that must not exist, while others work. progress
 * may be NULL; what is stopped is ERR_STOPPED, and no file is left.
 */
enum err_code app_backup(struct app *app, const char *to,
			 const struct progress *progress,
			 struct err *err) ERR_MUST_CHECK;
/* The file, its keys and the chain of the audit: ERR_CORRUPT with what. */
enum err_code app_check_register(struct app *app,
				 const struct progress *progress,
				 struct err *err) ERR_MUST_CHECK;

/*
 * Everything between the two is one transaction, kept or dropped as a whole:
 * for filling a register from nothing. Not on the server's.
 */
enum err_code app_batch_begin(struct app *app, struct err *err) ERR_MUST_CHECK;
/* Keeps it if code is ERR_OK; returns the first error. */
enum err_code app_batch_end(struct app *app, enum err_code code,
			    struct err *err) ERR_MUST_CHECK;

#endif
