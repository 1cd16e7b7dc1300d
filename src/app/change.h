/*
 * change.h: what was recorded and is other now: the old value, the new one, who
 * changed it, when and why. Nothing that was recorded is lost by a correction.
 */
#ifndef VSHU_APP_CHANGE_H
#define VSHU_APP_CHANGE_H

#include "app/record.h"

struct app_change {
	int64_t at; /* moment */
	char *who;  /* short name */
	enum app_record kind;
	int64_t record_id;
	const struct field *field;
	char *before, *after; /* canonical text */
	char *reason;	      /* NULL: none was asked for */
};
struct app_changes {
	int n;
	struct app_change *items; /* the newest first */
};

/*
 * In one child's file: the child's own data, the cases and all that lies in
 * them. What the program itself sets (stages, signatures) is an event and not
 * here; conclusions only for who may read them. Reading it opens the file.
 */
enum err_code app_change_list(struct app *app, int64_t child_id,
			      struct app_changes *out,
			      struct err *err) ERR_MUST_CHECK;
void app_changes_release(struct app_changes *changes);

#endif
