/*
 * driver.h: a person at a terminal that is not there, for tests.
 *
 * The program under test runs as a coroutine: it goes on while there are keys
 * and stops where it would sleep, in however deep a dialog, so a test reads like
 * a session: keys, look, keys, look. Nothing of this is in the installed program.
 *
 *	struct driver *d = driver_new(24, 80, NULL);
 *	driver_start(d, my_program, data);
 *	driver_keys(d, "DOWN DOWN ENTER text:Иванов F2");
 *	ck_assert(driver_has(d, "Сохранено"));
 *	driver_compare(d, "signal-saved");
 *	driver_free(&d);
 */
#ifndef VSHU_TESTS_SCREEN_DRIVER_H
#define VSHU_TESTS_SCREEN_DRIVER_H

#include "widget/ui.h"

struct driver;

/*
 * A terminal of that size (xterm-256color) in a locale like "ru_RU.koi8r",
 * NULL: any UTF-8 one. NULL if the machine has no such locale (the test is
 * then to be skipped).
 */
struct driver *driver_new(int rows, int cols, const char *locale);
/* Hangs up, lets the program end, gives all back. */
void driver_free(struct driver **driver);

struct term *driver_term(struct driver *driver);

/* Runs program until it waits for a key. It makes its own ui over term. */
void driver_start(struct driver *driver,
		  void (*program)(struct term *term, void *data), void *data);
int driver_is_running(const struct driver *driver);
/* Called whenever the program waits for a key. */
void driver_on_wait(struct driver *driver, void (*look)(void));

/*
 * Feeds a script, word by word, as bytes the terminal would send, and lets the
 * program run until it waits again; returns driver_is_running().
 *	DOWN F3 ENTER ESC TAB BACKTAB C-z M-q q	keys (key_from_name())
 *	DOWN*20					twenty times
 *	text:Иванов  'text:two words'		typed; quotes as in a shell
 *	'paste:one\ntwo'			pasted in one go (\n is a line feed)
 *	tick					a second passes
 *	resize:30x100				rows x columns
 *	hangup					the line is lost
 */
int driver_keys(struct driver *driver, const char *script);

/*
 * The screen as UTF-8: its rows, blanks at the ends cut, each with LF, then
 * "cursor ROW COL" (from 0). The caller's to free.
 */
char *driver_screen(struct driver *driver);
/* One row; the caller's to free. */
char *driver_row(struct driver *driver, int row);
/* Does the text stand anywhere in one row? */
int driver_has(struct driver *driver, const char *text);
void driver_cursor(struct driver *driver, int *row, int *col);
/* Bytes sent to the terminal since the last call. */
long driver_bytes(struct driver *driver);

/*
 * Compares the screen with $srcdir/tests/screen/golden/NAME.txt (a name with a
 * slash: tests/NAME.txt); on a
 * difference writes the new one to ./NAME.new, prints both and fails the test.
 * With VSHU_GOLDEN=write in the environment it writes the file instead.
 */
void driver_compare(struct driver *driver, const char *name);

#endif
