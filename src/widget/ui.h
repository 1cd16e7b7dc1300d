/*
 * ui.h: the screen as a stack of windows, and the one loop that serves it.
 *
 * A window is a struct of operations. Handlers only mark what is dirty; the loop
 * draws when no more keys are waiting. The last line is the function bar of the
 * uppermost window, the line above it the message line; both are the ui's.
 * Everything else is the windows'.
 *
 * Order of a key: the uppermost window's event(); if it does not take it, its
 * commands, then those in more (through allowed() and command()); then the
 * program's commands (the hooks). ui itself serves F9 (menu), F1 (help) and Ctrl-L (repaint) unless the
 * window took them. A letter reaches the commands through key_letter().
 *
 * A modal window (dialog, pick list, form) is run by ui_run(), which loops until
 * it is done; ticks, drafts, resizing go on for all windows meanwhile. After a
 * hang-up every loop ends at once with UI_HANGUP.
 */
#ifndef VSHU_WIDGET_UI_H
#define VSHU_WIDGET_UI_H

#include <stdint.h>

#include "base/err.h"
#include "base/progress.h"
#include "base/sb.h"
#include "term/term.h"
#include "widget/command.h"

struct ui;
struct window;

/* What ui_run() returns besides a window's own results (1 and up). */
enum ui_result {
	UI_CANCEL = 0,	/* Esc */
	UI_HANGUP = -1, /* the line is gone: save no more, just go */
};

struct window_ops {
	const char *name; /* of the place, for tests and help */
	/* This place's commands; NULL: none. */
	const struct command *commands;
	/* Those of what stands in it, after them (list.h); NULL: none. */
	const struct command *more;
	/*
	 * Where it lies has been decided (w->pane has its size, blank), at the
	 * start, after a resize and after a change of language. NULL: nothing to
	 * do.
	 */
	void (*layout)(struct window *w);
	/* Draws into w->pane. whole: everything; else what changed. */
	void (*draw)(struct window *w, int whole);
	/* KEY, TEXT, PASTE: 1 if it is taken. NULL: commands only. */
	int (*event)(struct window *w, const struct term_event *event);
	/* Carries out a command of this place; id is one of commands. */
	void (*command)(struct window *w, int id);
	/*
	 * May it be done now? 0 and the reason, translated, in why. NULL: always.
	 * What is not allowed is greyed in bar and menu, and says why when called.
	 */
	int (*allowed)(struct window *w, int id, struct sb *why);
	/* About once a second, uppermost or not. NULL: nothing. */
	void (*tick)(struct window *w);
	/*
	 * Keep what was typed so that it outlives the program: called within 2
	 * seconds of a key if ui_typed() was called, and at a hang-up. NULL.
	 */
	void (*draft)(struct window *w);
	/* What F1 says above the keys, translated. NULL: nothing. */
	void (*help)(struct window *w, struct sb *out);
	/* It leaves the stack: free what data owns. NULL: nothing. */
	void (*close)(struct window *w);
};

enum window_place {
	WINDOW_FILL,   /* the room that the desk leaves, see ui_set_inset() */
	WINDOW_BELOW,  /* the rows the desk keeps below, ui_set_inset() */
	WINDOW_WHOLE,  /* all but bar and message line: the desk itself */
	WINDOW_CENTER, /* rows, cols (cut to fit), in the middle, with a frame */
	WINDOW_COVER,  /* the whole terminal, bar and messages too */
};

/* The caller's; designated initialisers, zero for the rest. */
struct window {
	const struct window_ops *ops;
	void *data;
	enum window_place place;
	int rows, cols; /* CENTER: wanted, with the frame */
	/*
	 * CENTER: in the frame; a msgid follows the language, what is translated
	 * stays; or NULL. about: what the title is about, a name; or NULL.
	 */
	const char *title, *about;
	int with_text; /* letters are typed here: no letter commands */
	int modal;     /* only those of the program's commands that are
			      COMMAND_EVERYWHERE; CENTER is always so */

	/* The ui's: */
	struct ui *ui;
	struct pane *pane;
	int dirty, whole, done, result, typed, busy, running;
};

struct ui_hooks {
	void *data;
	/* The program's commands, good in every place (F10, language, lock). */
	const struct command *commands;
	void (*command)(void *data, int id);
	int (*allowed)(void *data, int id, struct sb *why);
	/* About once a second, before the windows' ticks. */
	void (*tick)(void *data);
};

#define UI_TICK_MS 1000
#define UI_DRAFT_MS 1500

/*
 * translate turns a msgid into the reader's language (gettext), NULL leaves it.
 * The ui borrows term, and hooks (may be NULL) for its life.
 */
struct ui *ui_new(struct term *term, const char *(*translate)(const char *),
		  const struct ui_hooks *hooks);
void ui_free(struct ui **ui);

struct term *ui_term(struct ui *ui);
/* "Title: about" in the reader's language; the caller's to free. */
char *window_title(const struct window *window);
/* A msgid in the reader's language; NULL gives "". */
const char *ui_text(struct ui *ui, const char *msgid);
/* For err_sentence() and the like. */
const char *(*ui_translate(struct ui *ui))(const char *msgid);

/* Rows that the desk keeps for itself above and below WINDOW_FILL windows. */
void ui_set_inset(struct ui *ui, int above, int below, int left, int right);

/* Puts w on top. It stays the caller's and must live until close(). */
void ui_push(struct ui *ui, struct window *w);
/* Serves events until w is done; pops it. Pushes it first if it is not there. */
int ui_run(struct ui *ui, struct window *w);
/* w is done: its loop ends, or it is popped after this event. */
void window_close(struct window *w, int result);
int window_is_top(const struct window *w);
/* Its pane's room: without the frame and a blank beside it if it is CENTER. */
struct rect window_inside(const struct window *w);
struct window *ui_top(struct ui *ui);
/* Has the line been lost? Then ask nothing more. */
int ui_is_hung_up(const struct ui *ui);

/* Draw me: what changed / everything. */
void window_touch(struct window *w);
void window_touch_whole(struct window *w);
/* All windows anew: language or palette has changed. */
void ui_touch_all(struct ui *ui);
/* Something was typed into w that is worth keeping: a draft follows. */
void window_typed(struct window *w);
/* As if the user had called it. 0 if it is unknown or not allowed. */
int ui_command(struct ui *ui, int id);

/*
 * What just happened, in the message line, translated; it stays until the next
 * one, or until keys come later than 8 seconds.
 */
void ui_say(struct ui *ui, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/* The same as a warning, with a sign; and for a fault. */
void ui_warn(struct ui *ui, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void ui_say_err(struct ui *ui, const struct err *err);
/*
 * Long work, done in one go: once it has taken a second the message line says
 * what (translated; borrowed) and how far it has come, and Esc stops it. What
 * else is typed meanwhile is kept for afterwards. progress is handed to the
 * work, or asked by progress_step().
 */
struct ui_progress {
	struct progress progress;
	struct ui *ui;
	const char *what;
	int64_t started_ms, shown_ms;
	int is_stopped;
};
void ui_progress_begin(struct ui_progress *p, struct ui *ui, const char *what);

/*
 * What stands in the message line when there is no message: about the place one
 * is in. NULL: nothing.
 */
void ui_hint(struct ui *ui, const char *text);
/* Milliseconds since the last key. */
int64_t ui_idle_ms(const struct ui *ui);

/* Draws now what is dirty. The loop does it by itself. */
void ui_draw(struct ui *ui);
/* Serves one event (waiting at most timeout_ms) outside a loop. */
void ui_step(struct ui *ui, int timeout_ms);

/* Lines of help: the place's own text, then its keys. For F1. */
void ui_help(struct ui *ui);

#endif
