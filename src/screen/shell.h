/*
 * shell.h: what is around every screen: the header line, the deadline pane that
 * is always in sight, the stack of screens, the keys that are good everywhere.
 *
 * Screens get at the register through shell_app() only, and say what they did
 * with ui_say(). After every change they call shell_changed().
 */
#ifndef VSHU_SCREEN_SHELL_H
#define VSHU_SCREEN_SHELL_H

#include "app/app.h"
#include "app/record.h"
#include "screen/screen.h"

struct shell;

struct screens_options {
	struct term *term; /* NULL: the terminal on stdin and stdout */
};

/*
 * Opens the screens and serves them until the person leaves or the line is lost
 * (drafts are kept). If the register has no staff yet, the first run comes
 * first. ERR_INVALID if the terminal is none.
 */
enum err_code screens_run(struct app *app,
			  const struct screens_options *options,
			  struct err *err) ERR_MUST_CHECK;

struct app *shell_app(struct shell *shell);
struct ui *shell_ui(struct shell *shell);

/* Puts a new screen on top and returns it; data is handed to close(). */
struct screen *shell_push(struct shell *shell, const struct screen_ops *ops,
			  void *data);
/*
 * Something was saved: all screens read again, the deadlines too, the cursor
 * stays where it is.
 */
void shell_changed(struct shell *shell);

/*
 * 1 if code is ERR_OK. Else the fault is shown in words and err is empty again:
 *	if (!shell_ok(shell, app_…(…, &err), &err))
 *		return;
 */
int shell_ok(struct shell *shell, enum err_code code, struct err *err);
/*
 * The same for what is read beside: what this person may not see and what is
 * gone is 0 without a word; every other fault is shown.
 */
int shell_read(struct shell *shell, enum err_code code, struct err *err);
/* A record read beside, into out (of app_record_new()). */
int shell_load(struct shell *shell, enum app_record kind, int64_t id,
	       void *out);
/*
 * The same for a step of a case: what is blocked is shown with all that is
 * missing and whose it is, and Enter goes there (blocked.h).
 */
int shell_step_ok(struct shell *shell, enum err_code code, int64_t case_id,
		  enum action action, struct err *err);

/*
 * Opens the form for a new record of a kind, to be chosen in another form's REF
 * field, from what was typed there; its id, or 0. may_create: is there one, and
 * may this person?
 */
int64_t shell_create(struct shell *shell, enum app_record kind,
		     const char *typed);
int shell_may_create(struct shell *shell, enum app_record kind);

/* The person's language and Esc key, the school's minutes to the cover. */
void shell_take_settings(struct shell *shell);

/* A msgid in the reader's language: gettext as a function. */
const char *shell_translate(const char *msgid);

/*
 * The next form takes this draft up without asking (it was chosen in the list of
 * drafts; NULL: none was). shell_takes_draft() says which one, once: the
 * caller's to free, or NULL.
 */
void shell_take_draft(struct shell *shell, const char *form);
char *shell_takes_draft(struct shell *shell);

/* May this person do it somewhere? Else 0, and who may in why (or NULL). */
int shell_may(struct shell *shell, enum action action, struct sb *why);

#endif
