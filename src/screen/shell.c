#include "config.h"

#include "screen/shell.h"

#include <stdlib.h>

#include "app/settings.h"
#include "base/lang.h"
#include "base/mem.h"
#include "screen/blocked.h"
#include "screen/cover.h"
#include "screen/desk.h"
#include "screen/scr_drafts.h"
#include "screen/scr_firstrun.h"
#include "screen/scr_home.h"
#include "screen/scr_search.h"
#include "screen/screen_window.h"
#include "screen/show.h"
#include "widget/dialog.h"

/*
 * Purpose: what is around every screen.
 * Data: app_changed() every two seconds, the minute of the clock.
 * Keys: the program's, SHELL_COMMANDS.
 */

/* How often colleagues' changes are looked for, in ticks of about a second. */
#define CHANGE_TICKS 2

struct shell {
	struct app *app;
	struct term *term;
	struct ui *ui;
	struct desk desk;
	struct screen *top;
	int ticks;
	int is_covered;
	int is_searching;
	struct search_kept searched;
	char *takes_draft; /* the draft that the next form takes up */
	int64_t cover_ms;  /* without a key, until the screen is covered */
};

/* X(name, key, action, label, help): good even where a form is filled in. */
#define SHELL_COMMANDS(X) \
	X(DUTIES, TERM_KEY_F6, DUE_VIEW, N_("Deadlines"), \
	  N_("the keys go to the deadlines below")) \
	X(SEARCH, TERM_KEY_F7, CHILD_NAME, N_("Search"), \
	  N_("children, cases, signals, protocols by any part of a word")) \
	X(LANGUAGE, TERM_CTRL | 't', NONE, N_("Language"), \
	  N_("Kazakh, Russian, English")) \
	X(COVER, TERM_CTRL | 'x', NONE, N_("Cover"), \
	  N_("cover the screen at once")) \
	X(LEAVE, TERM_KEY_F10, NONE, N_("Leave"), N_("leave the program"))

enum shell_command {
	SHELL_BEFORE_FIRST = COMMAND_OWN - 1,
#define X(name, key, action, label, help) SHELL_##name,
	SHELL_COMMANDS(X)
#undef X
};

static const struct command shell_commands[] = {
#define X(name, key_, action, label_, help_) \
	{ .id = SHELL_##name, \
	  .key = (key_), \
	  .label = (label_), \
	  .help = (help_), \
	  .flags = COMMAND_EVERYWHERE },
	SHELL_COMMANDS(X)
#undef X
		COMMAND_END
};

static const enum action shell_actions[] = {
#define X(name, key, action, label, help) ACTION_##action,
	SHELL_COMMANDS(X)
#undef X
};

const char *shell_translate(const char *msgid)
{
	return gettext(msgid);
}

void shell_take_draft(struct shell *shell, const char *form)
{
	str_set(&shell->takes_draft, form);
}

char *shell_takes_draft(struct shell *shell)
{
	char *form = shell->takes_draft;

	shell->takes_draft = NULL;
	return form;
}

struct app *shell_app(struct shell *shell)
{
	return shell->app;
}

struct ui *shell_ui(struct shell *shell)
{
	return shell->ui;
}

struct screen *shell_push(struct shell *shell, const struct screen_ops *ops,
			  void *data)
{
	struct screen *screen = xcalloc(1, sizeof(*screen));

	screen->ops = ops;
	screen->data = data;
	screen->shell = shell;
	screen->app = shell->app;
	screen->ui = shell->ui;
	screen->below = shell->top;
	screen->window = (struct window){
		.ops = screen_window_ops(ops, &screen->window_ops),
		.data = screen,
		.place = WINDOW_FILL,
	};
	shell->top = screen;
	if (ops->load) {
		struct err err = ERR_INIT;

		if (ops->load(screen, &err) != ERR_OK)
			ui_say_err(shell->ui, &err);
	}
	if (screen->list) {
		list_refresh(screen->list);
		list_set_focus(screen->list, 1);
	}
	ui_push(shell->ui, &screen->window);
	return screen;
}

struct screen *shell_top(struct shell *shell)
{
	return shell->top;
}

void shell_forget(struct shell *shell, struct screen *screen)
{
	struct screen **at = &shell->top;

	while (*at && *at != screen)
		at = &(*at)->below;
	if (*at)
		*at = screen->below;
}

static void reload_all(struct shell *shell)
{
	for (struct screen *s = shell->top; s; s = s->below)
		screen_reload(s);
	if (shell->desk.duties) {
		duties_refresh(shell->desk.duties);
		window_touch(&shell->desk.window);
	}
}

void shell_changed(struct shell *shell)
{
	/* Our own change is no news at the next tick. */
	(void)app_changed(shell->app);
	reload_all(shell);
}

int shell_ok(struct shell *shell, enum err_code code, struct err *err)
{
	if (code == ERR_OK)
		return 1;
	if (!ui_is_hung_up(shell->ui))
		dialog_error(shell->ui, err);
	err_init(err);
	return 0;
}

int shell_read(struct shell *shell, enum err_code code, struct err *err)
{
	if (code != ERR_DENIED && code != ERR_NOT_FOUND)
		return shell_ok(shell, code, err);
	err_init(err);
	return 0;
}

int shell_load(struct shell *shell, enum app_record kind, int64_t id, void *out)
{
	struct err err = ERR_INIT;

	return shell_read(shell, app_load(shell->app, kind, id, out, &err),
			  &err);
}

int shell_step_ok(struct shell *shell, enum err_code code, int64_t case_id,
		  enum action action, struct err *err)
{
	if (code == ERR_BLOCKED && case_id &&
	    blocked_run(shell, case_id, action)) {
		err_init(err);
		return 0;
	}
	return shell_ok(shell, code, err);
}

int shell_may(struct shell *shell, enum action action, struct sb *why)
{
	if (app_may(shell->app, action))
		return 1;
	if (why)
		show_who_may(why, action);
	return 0;
}

/* The program's commands. */

static void leave(struct shell *shell)
{
	if (ui_is_hung_up(shell->ui) ||
	    dialog_confirm(shell->ui, N_("Leave the program"),
			   _("Leave the program? All that was saved is safe."),
			   0))
		window_close(&shell->desk.window, UI_CANCEL);
}

static void show_language(struct shell *shell, enum lang lang)
{
	if (lang == lang_current())
		return;
	lang_switch(lang);
	reload_all(shell);
	ui_touch_all(shell->ui);
}

static void next_language(struct shell *shell)
{
	enum lang lang = (enum lang)((lang_current() + 1) % LANG_COUNT);
	struct err err = ERR_INIT;

	/* It is there the next time; if not, nothing is lost. */
	if (app_user(shell->app) &&
	    app_setting_set(shell->app, APP_SETTING_LANGUAGE, lang_code(lang),
			    &err) != ERR_OK)
		err_init(&err);
	show_language(shell, lang);
	/* TRANSLATORS: the name of your language, in it */
	ui_say(shell->ui, "%s", _("The language is English."));
}

/* A setting as text, the caller's to free, or NULL. */
static char *setting(struct shell *shell, const char *name)
{
	struct err err = ERR_INIT;
	char *value = NULL;

	if (app_setting_get(shell->app, name, &value, &err) != ERR_OK)
		return NULL;
	return value;
}

void shell_take_settings(struct shell *shell)
{
	char *lang = setting(shell, APP_SETTING_LANGUAGE);
	char *esc = setting(shell, APP_SETTING_ESCDELAY);
	char *minutes = setting(shell, APP_SETTING_LOCK_MINUTES);

	if (lang && lang_from_code(lang) != LANG_COUNT)
		show_language(shell, lang_from_code(lang));
	if (esc)
		term_set_esc_ms(shell->term, (int)strtol(esc, NULL, 10));
	shell->cover_ms = COVER_IDLE_MS;
	if (minutes && strtol(minutes, NULL, 10) > 0)
		shell->cover_ms = strtol(minutes, NULL, 10) * 60 * 1000;
	free(lang);
	free(esc);
	free(minutes);
}

static void cover(struct shell *shell)
{
	if (shell->is_covered)
		return;
	shell->is_covered = 1;
	cover_run(shell);
	shell->is_covered = 0;
	ui_touch_all(shell->ui);
}

static void command(void *data, int id)
{
	struct shell *shell = data;

	switch (id) {
	case SHELL_DUTIES:
		if (shell->desk.duties)
			duties_focus(shell->desk.duties);
		break;
	case SHELL_SEARCH:
		shell->is_searching = 1;
		scr_search(shell, &shell->searched);
		shell->is_searching = 0;
		break;
	case SHELL_LANGUAGE:
		next_language(shell);
		break;
	case SHELL_COVER:
		cover(shell);
		break;
	case SHELL_LEAVE:
		leave(shell);
		break;
	}
}

static int top_is_screen(struct shell *shell)
{
	return shell->top && window_is_top(&shell->top->window);
}

/* In the room of the screens: a screen, or a form over it. */
static int top_fills(struct shell *shell)
{
	struct window *top = ui_top(shell->ui);

	return top && top->place == WINDOW_FILL;
}

static int allowed(void *data, int id, struct sb *why)
{
	struct shell *shell = data;
	enum action action = shell_actions[id - COMMAND_OWN];

	if (shell->is_covered)
		return 0;
	if (action != ACTION_NONE && !shell_may(shell, action, why))
		return 0;
	switch (id) {
	case SHELL_DUTIES:
	case SHELL_SEARCH:
		if (!shell->desk.duties) {
			sb_add(why, _("The school is not set up yet."));
			return 0;
		}
		if (id == SHELL_SEARCH && shell->is_searching) {
			sb_add(why, _("This is the search."));
			return 0;
		}
		if (!top_fills(shell)) {
			sb_add(why, _("Close this first, with Esc."));
			return 0;
		}
		break;
	case SHELL_LEAVE:
		if (!top_is_screen(shell)) {
			sb_add(why, _("Close this first, with Esc."));
			return 0;
		}
		break;
	}
	return 1;
}

static void tick(void *data)
{
	struct shell *shell = data;

	if (!shell->desk.duties)
		return;
	if (ui_idle_ms(shell->ui) >= shell->cover_ms)
		cover(shell);
	if (++shell->ticks % CHANGE_TICKS == 0 && app_changed(shell->app))
		reload_all(shell);
	desk_tick(&shell->desk);
}

/* From the first run to the last screen. */

static void serve(struct shell *shell)
{
	int is_new = app_user(shell->app) == NULL;

	ui_push(shell->ui, &shell->desk.window);
	if (is_new && !scr_firstrun(shell))
		return;
	shell_take_settings(shell);
	desk_add_duties(&shell->desk);
	scr_home(shell);
	if (is_new)
		scr_firstrun_council(shell);
	else
		scr_drafts_offer(shell);
	ui_run(shell->ui, &shell->desk.window);
}

enum err_code screens_run(struct app *app,
			  const struct screens_options *options,
			  struct err *err)
{
	struct shell shell = { .app = app };
	struct ui_hooks hooks = {
		.data = &shell,
		.commands = shell_commands,
		.command = command,
		.allowed = allowed,
		.tick = tick,
	};

	shell.term = options ? options->term : NULL;
	if (!shell.term) {
		struct term_options term_options = { .type = NULL };

		if (term_start(&shell.term, &term_options, err) != ERR_OK)
			return err->code;
	}
	shell.ui = ui_new(shell.term, shell_translate, &hooks);
	desk_init(&shell.desk, &shell);
	serve(&shell);
	ui_free(&shell.ui);
	free(shell.searched.typed);
	desk_release(&shell.desk);
	free(shell.takes_draft);
	if (!options || !options->term)
		term_stop(&shell.term);
	return ERR_OK;
}
