/*
 * screen.h: a place in the program: what it shows, what can be done there.
 *
 * A screen is a struct of operations over one window of the shell (shell.h).
 * It reads with app_…() in load(), which the shell calls at the start and again
 * whenever this person or a colleague changed the register; it draws what it
 * read; it never writes to the terminal itself. Most screens hold one list: give
 * it to screen->list, and place, draw, keys and its own commands (order, part,
 * marks) are the shell's.
 *
 * Row 0 of the window is a line with the title, drawn by the shell; the rest is
 * screen->room.
 */
#ifndef VSHU_SCREEN_SCREEN_H
#define VSHU_SCREEN_SCREEN_H

#include <libintl.h>
#include <stdint.h>

#include "app/app.h"
#include "widget/list.h"
#include "widget/ui.h"

#ifndef _
#define _(msgid) gettext(msgid)
#endif

struct shell;
struct screen;

/*
 * One X-macro per screen says its commands once; keys, function bar, F9 menu
 * and help come from it:
 *
 *	#define SIGNALS_COMMANDS(X)                                         \
 *		X(SIGNALS, NEW, TERM_KEY_F2, 'n', SIGNAL_CREATE,            \
 *		  N_("New"), N_("write down a signal"))                     \
 *		X(SIGNALS, …)
 *	SCREEN_COMMANDS(SIGNALS, signals)
 *
 * gives SIGNALS_NEW …, signals_commands[] and signals_actions[]. Who may not
 * take the action (ACTION_NONE: everybody may) sees the command greyed, with
 * who may.
 */
#define SCREEN_COMMAND_ID(S, name, key, letter, action, label, help) S##_##name,
#define SCREEN_COMMAND_ENTRY(S, name, key_, letter_, action, label_, help_) \
	{ .id = S##_##name, \
	  .key = (key_), \
	  .letter = (letter_), \
	  .label = (label_), \
	  .help = (help_) },
#define SCREEN_COMMAND_ACTION(S, name, key, letter, action, label, help) \
	ACTION_##action,
#define SCREEN_COMMANDS(S, name) \
	enum { \
		S##_BEFORE_FIRST = COMMAND_OWN - 1, \
		S##_COMMANDS(SCREEN_COMMAND_ID) \
	}; \
	static const struct command name##_commands[] = { S##_COMMANDS( \
		SCREEN_COMMAND_ENTRY) COMMAND_END }; \
	static const enum action name##_actions[] = { S##_COMMANDS( \
		SCREEN_COMMAND_ACTION) };

/* What the order asks at this step: F1. Ends with text NULL. */
struct screen_help {
	const char *clause; /* "4, 22"; "" for what is no clause's */
	const char *text;   /* msgid, whole sentences */
};

struct screen_ops {
	const char *name;  /* "signals": for tests */
	const char *title; /* msgid; NULL: screen_set_title() in load() */
	const struct command *commands;
	const enum action *actions; /* of the commands, in their order */
	const struct screen_help *help;
	/*
	 * Reads what is shown. A list of the screen's is refreshed by the shell
	 * after it. On an error (shown by the shell) what was read before stays.
	 * May be NULL.
	 */
	enum err_code (*load)(struct screen *screen, struct err *err);
	/* The room has changed. NULL: the body or the list gets all of it. */
	void (*layout)(struct screen *screen);
	/* NULL: the body or the list is drawn. whole: room is blank, draw everything. */
	void (*draw)(struct screen *screen, struct pane *pane, int whole);
	/* Before the list and the commands: 1 if taken. Mostly NULL. */
	int (*event)(struct screen *screen, const struct term_event *event);
	void (*command)(struct screen *screen, int id);
	/*
	 * Beyond the right: may it be done here and now? 0 and why, translated.
	 * NULL: yes.
	 */
	int (*allowed)(struct screen *screen, int id, struct sb *why);
	/*
	 * The keys come here (on) or go to the deadlines. NULL: the list gets or
	 * loses the focus.
	 */
	void (*focus)(struct screen *screen, int on);
	/* The list that list commands are about, if it is not the screen's own. */
	struct list *(*list)(struct screen *screen);
	/* Enter on the list's row. */
	void (*select)(struct screen *screen, int64_t id);
	/* It is left: free what data owns (list and body are the shell's). */
	void (*close)(struct screen *screen);
};

/* What holds the list's rows and more: card.h, rowlist.h. */
struct screen_body {
	/* As in screen_ops, for screens that have none of their own. */
	void (*layout)(void *body);
	void (*draw)(void *body, struct pane *pane, int whole);
	void (*free)(void *body);
};

struct screen {
	const struct screen_ops *ops;
	void *data; /* the screen's own */

	/* For reading; the shell sets them before the first load(). */
	struct shell *shell;
	struct app *app;
	struct ui *ui;
	struct rect room; /* in the window's pane, below the title */

	struct list *list; /* the screen makes it, the shell frees it */
	/* What the list shows, likewise; body_ops NULL: the screen's data. */
	const struct screen_body *body_ops;
	void *body;
	const struct screen_help *help; /* instead of that of ops; or NULL */

	/* The shell's. */
	char *title;
	struct window_ops window_ops;
	struct window window;
	struct screen *below;
};

/* Translated; copied. */
void screen_set_title(struct screen *screen, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* Draw me: what changed / everything. */
void screen_touch(struct screen *screen);
void screen_touch_whole(struct screen *screen);
/* load() and draw again, this screen only. */
void screen_reload(struct screen *screen);

#endif
