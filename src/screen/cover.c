#include "config.h"

#include "screen/cover.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"

static void put_centred(struct pane *pane, int y, enum style style,
			const char *text)
{
	pane_put(pane, y, 0, pane_cols(pane), style, PANE_CENTER | PANE_CUT,
		 text);
}

static void draw(struct window *w, int whole)
{
	struct shell *shell = w->data;
	const struct staff *user = app_user(shell_app(shell));
	int y = pane_rows(w->pane) / 2 - 1;
	char *name;

	if (!whole)
		return;
	pane_clear(w->pane);
	name = user ? person_short_name(user->surname, user->given,
					user->patronymic)
		    : xstrdup("");
	put_centred(w->pane, y, STYLE_TITLE, _("The screen is covered"));
	put_centred(w->pane, y + 1, STYLE_TEXT, name);
	put_centred(w->pane, y + 3, STYLE_TEXT, _("Enter: go on"));
	pane_cursor(w->pane, y + 4, pane_cols(w->pane) / 2);
	free(name);
}

static int event(struct window *w, const struct term_event *event)
{
	if (event->type == TERM_EVENT_KEY && event->key == TERM_KEY_ENTER)
		window_close(w, UI_CANCEL);
	/* Nothing that is typed reaches what lies below. */
	return 1;
}

void cover_run(struct shell *shell)
{
	static const struct window_ops ops = {
		.name = "cover",
		.draw = draw,
		.event = event,
	};
	struct window w = { .ops = &ops, .data = shell, .place = WINDOW_COVER };

	ui_run(shell_ui(shell), &w);
}
