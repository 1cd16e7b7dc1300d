#include "config.h"

#include "cli/wait.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/utf8.h"

#define FIRST_MS 500
#define EVERY_MS 200

/* A handler gets at nothing else. */
static volatile sig_atomic_t is_interrupted;

static void interrupted(int number)
{
	(void)number;
	is_interrupted = 1;
}

static int64_t now_ms(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void watch(struct cli_wait *wait)
{
	struct sigaction action = { .sa_handler = interrupted };

	is_interrupted = 0;
	sigemptyset(&action.sa_mask);
	wait->is_watching = !sigaction(SIGINT, &action, &wait->before);
}

static int step(void *data, int64_t done, int64_t total)
{
	struct cli_wait *wait = data;
	int64_t now = now_ms();

	if (!wait->is_watching)
		watch(wait);
	if (is_interrupted)
		return 0;
	if (now - wait->started_ms < FIRST_MS ||
	    now - wait->shown_ms < EVERY_MS || !isatty(STDERR_FILENO))
		return 1;
	wait->shown_ms = now;
	if (total > 0)
		fprintf(stderr, "\r%s: %d %%", wait->what,
			(int)(done * 100 / total));
	else
		fprintf(stderr, "\r%s: %d s", wait->what,
			(int)((now - wait->started_ms) / 1000));
	fflush(stderr);
	return 1;
}

void cli_wait_begin(struct cli_wait *wait, const char *what)
{
	*wait = (struct cli_wait){
		.progress = { .step = step, .data = wait },
		.what = what,
		.started_ms = now_ms(),
	};
}

void cli_wait_end(struct cli_wait *wait)
{
	if (wait->is_watching)
		sigaction(SIGINT, &wait->before, NULL);
	if (wait->shown_ms)
		fprintf(stderr, "\r%*s\r", (int)utf8_cols(wait->what) + 12, "");
}
