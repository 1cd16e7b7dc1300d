#include "config.h"

#include "base/bug.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* The one thing that must be reachable from anywhere: the way out. */
static void (*before_message)(void);

void bug_set_hook(void (*hook)(void))
{
	before_message = hook;
}

noreturn void bug_abort(const char *file, int line, const char *fmt, ...)
{
	va_list args;

	if (before_message)
		before_message();
	fprintf(stderr, "%s:%d: BUG: ", file, line);
	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	fputc('\n', stderr);
	abort();
}

noreturn void bug_die(const char *sentence)
{
	if (before_message)
		before_message();
	fprintf(stderr, "vshu: %s\n", sentence);
	exit(1);
}
