/*
 * bug.h: what a programmer did wrong stops the program at once.
 *
 * BUG() is for states that no user and no disk can cause. It puts the terminal
 * back (through the hook that term/ sets), says where, and aborts. What a user
 * or a disk can cause is returned as an error, see err.h.
 */
#ifndef VSHU_BASE_BUG_H
#define VSHU_BASE_BUG_H

#include <stdnoreturn.h>

#define BUG(...) bug_abort(__FILE__, __LINE__, __VA_ARGS__)

/* Says "file:line: BUG: …" on stderr after running the hook, and aborts. */
noreturn void bug_abort(const char *file, int line, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Out of memory and the like: says the sentence, exits with status 1. */
noreturn void bug_die(const char *sentence);

/*
 * What to run before a message goes out: term/ sets it to leave the screen.
 * NULL takes it away. The hook must be safe to call twice.
 */
void bug_set_hook(void (*hook)(void));

#endif
