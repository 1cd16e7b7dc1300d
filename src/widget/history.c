#include "config.h"

#include "widget/history.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* What all steps of one text may hold, in bytes. */
#define HISTORY_MAX_BYTES 200000
/* Letters in one step: a long sentence goes back in parts. */
#define STEP_MAX_BYTES 120

void history_init(struct history *history)
{
	*history = (struct history){ 0 };
}

static void step_free(struct history *history, struct history_step *step)
{
	history->bytes -= step->removed_bytes + step->added_bytes;
	free(step->removed);
	free(step->added);
}

static void cut_to(struct history *history, size_t n)
{
	while (history->n > n)
		step_free(history, &history->steps[--history->n]);
}

void history_clear(struct history *history)
{
	cut_to(history, 0);
	history->next = 0;
	history->closed = 0;
}

void history_release(struct history *history)
{
	history_clear(history);
	free(history->steps);
	*history = (struct history){ 0 };
}

static void forget_oldest(struct history *history)
{
	size_t n = 0;

	while (history->bytes > HISTORY_MAX_BYTES && n + 1 < history->n)
		step_free(history, &history->steps[n++]);
	if (!n)
		return;
	memmove(history->steps, history->steps + n,
		(history->n - n) * sizeof(*history->steps));
	history->n -= n;
	history->next -= n;
}

/* s[0 … n-1] put in at byte at of *text, which has n_text bytes. */
static void splice(char **text, size_t *n_text, size_t at, const char *s,
		   size_t n)
{
	*text = xrealloc(*text, *n_text + n + 1);
	memmove(*text + at + n, *text + at, *n_text - at);
	memcpy(*text + at, s, n);
	*n_text += n;
	(*text)[*n_text] = '\0';
}

/* A letter typed behind the last one, or deleted beside it. */
static int join(struct history *history, size_t at, const char *removed,
		size_t removed_bytes, const char *added, size_t added_bytes)
{
	struct history_step *last;

	if (!history->n || history->closed)
		return 0;
	last = &history->steps[history->n - 1];
	if (!last->typed || last->added_bytes > STEP_MAX_BYTES ||
	    last->removed_bytes > STEP_MAX_BYTES)
		return 0;
	if (added_bytes && !removed_bytes && !last->removed_bytes &&
	    at == last->at + last->added_bytes) {
		splice(&last->added, &last->added_bytes, last->added_bytes,
		       added, added_bytes);
	} else if (removed_bytes && !added_bytes && !last->added_bytes &&
		   at + removed_bytes == last->at) {
		splice(&last->removed, &last->removed_bytes, 0, removed,
		       removed_bytes);
		last->at = at;
	} else if (removed_bytes && !added_bytes && !last->added_bytes &&
		   at == last->at) {
		splice(&last->removed, &last->removed_bytes,
		       last->removed_bytes, removed, removed_bytes);
	} else {
		return 0;
	}
	history->bytes += added_bytes + removed_bytes;
	return 1;
}

void history_add(struct history *history, size_t at, const char *removed,
		 size_t removed_bytes, const char *added, size_t added_bytes,
		 int typed)
{
	cut_to(history, history->next);
	if (!typed ||
	    !join(history, at, removed, removed_bytes, added, added_bytes)) {
		MEM_GROW(history->steps, history->n, history->capacity);
		history->steps[history->n++] = (struct history_step){
			.at = at,
			.removed = xstrndup(removed, removed_bytes),
			.removed_bytes = removed_bytes,
			.added = xstrndup(added, added_bytes),
			.added_bytes = added_bytes,
			.typed = typed,
		};
		history->bytes += removed_bytes + added_bytes;
		history->next = history->n;
		forget_oldest(history);
	}
	history->closed = 0;
}

void history_close(struct history *history)
{
	history->closed = 1;
}

const struct history_step *history_undo(struct history *history)
{
	if (!history->next)
		return NULL;
	history->closed = 1;
	return &history->steps[--history->next];
}

const struct history_step *history_redo(struct history *history)
{
	if (history->next == history->n)
		return NULL;
	return &history->steps[history->next++];
}
