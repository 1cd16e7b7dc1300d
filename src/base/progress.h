/*
 * progress.h: how far long work has come, told to whoever waits for it.
 *
 * The work calls it every now and then; who shows it decides how often
 * something is drawn. Borrowed as long as the work goes on; NULL: nobody waits.
 */
#ifndef VSHU_BASE_PROGRESS_H
#define VSHU_BASE_PROGRESS_H

#include <stddef.h>
#include <stdint.h>

struct progress {
	/* done of total (0: not known how many); 0 stops the work. */
	int (*step)(void *data, int64_t done, int64_t total);
	void *data;
};

static inline int progress_step(const struct progress *progress, int64_t done,
				int64_t total)
{
	return !progress || progress->step(progress->data, done, total);
}

#endif
