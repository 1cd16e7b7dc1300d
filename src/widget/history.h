/*
 * history.h: undo and redo for the editors. Knows only "at this byte, this text
 * was replaced by that"; letters typed in a row are one step.
 */
#ifndef VSHU_WIDGET_HISTORY_H
#define VSHU_WIDGET_HISTORY_H

#include <stddef.h>

struct history_step {
	size_t at;
	char *removed, *added; /* owned; either may be "" */
	size_t removed_bytes, added_bytes;
	int typed; /* may grow: letters one after another */
};

struct history {
	struct history_step *steps;
	size_t n, capacity;
	size_t next;  /* steps[0 … next-1] are done, the rest undone */
	size_t bytes; /* held by all steps; the oldest go beyond a bound */
	int closed;   /* the next typed letter starts a step of its own */
};

void history_init(struct history *history);
void history_release(struct history *history);
void history_clear(struct history *history);

/* typed: a single letter typed or deleted, which may join the step before. */
void history_add(struct history *history, size_t at, const char *removed,
		 size_t removed_bytes, const char *added, size_t added_bytes,
		 int typed);
/* The cursor went elsewhere: the next letter is a new step. */
void history_close(struct history *history);
/*
 * The step to take back (put removed where added stands), or to do again (the
 * other way round); NULL if there is none. Valid until the next call.
 */
const struct history_step *history_undo(struct history *history);
const struct history_step *history_redo(struct history *history);

#endif
