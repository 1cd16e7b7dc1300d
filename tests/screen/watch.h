/*
 * watch.h: what a test's person saw and did, written down for cover.py.
 *
 * Every place (screen, form, dialog, menu) that the program shows while a test
 * runs is written down with its table of commands, what of it this person may
 * do, and which command was carried out; every golden screen with the places it
 * shows; every clause a test says it serves. It comes from the program's own
 * tables, so no list has to be kept by hand. A program of tests writes
 * tests/screen/NAME.seen in the build tree, a line of tab separated words each:
 *
 *	place PLACE TITLE ROLE HELP HEADINGS
 *					HELP: bytes that F1 says of it; -1: no F1
 *	command PLACE TITLE ID KEY LETTER FLAGS LABEL HELP
 *	allowed PLACE TITLE ROLE ID	or greyed …, and why
 *	done PLACE TITLE ID
 *	golden NAME PLACE TITLE		a line for each window on the stack
 *	clause CLAUSE TEST LANG
 *
 * PLACE is window_ops' name; the program's own commands are of place "program",
 * those of every list (more) of place "list";
 * TITLE is the window's as it is shown.
 */
#ifndef VSHU_TESTS_SCREEN_WATCH_H
#define VSHU_TESTS_SCREEN_WATCH_H

#include "app/app.h"
#include "widget/ui.h"

/* Empties what the program of that name wrote the last time. */
void watch_begin(const char *name);
/* Who sits there now; borrowed until the next. */
void watch_app(struct app *app);
/* The program waits for a key: what is in front of the person? */
void watch_look(void);
void watch_golden(const char *name);
/* clauses: "13.1 14", a dot before the number of a sub-point. */
void watch_clauses(const char *clauses, const char *test, const char *lang);
/* The ui of the program that runs now, or NULL. */
struct ui *watch_ui(void);

#endif
