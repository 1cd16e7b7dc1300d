/*
 * wait.h: what is shown while a command takes long.
 *
 * On a terminal a line on stderr says how far it has come, once it has taken
 * half a second; Ctrl-C then stops the work, which cleans up after itself.
 */
#ifndef VSHU_CLI_WAIT_H
#define VSHU_CLI_WAIT_H

#include <signal.h>

#include "base/progress.h"

struct cli_wait {
	struct progress progress; /* to be handed to the work */
	const char *what;	  /* translated; borrowed */
	int64_t started_ms, shown_ms;
	int is_watching; /* Ctrl-C is ours */
	struct sigaction before;
};

void cli_wait_begin(struct cli_wait *wait, const char *what);
/* Takes the line away. */
void cli_wait_end(struct cli_wait *wait);

#endif
