/*
 * similar.h: search before create (DESIGN.md, promise 3): who may be the same is
 * shown before a second one is made.
 */
#ifndef VSHU_SCREEN_SIMILAR_H
#define VSHU_SCREEN_SIMILAR_H

#include "app/record.h"
#include "screen/shell.h"

enum similar_answer {
	SIMILAR_BACK,  /* to the form */
	SIMILAR_TAKEN, /* it is that one: *id */
	SIMILAR_NEW,   /* another one, for sure */
};

/* title is translated. Asks nothing and says SIMILAR_NEW if there is none. */
enum similar_answer similar_ask(struct shell *shell, const char *title,
				const struct app_choices *similar, int64_t *id);

#endif
