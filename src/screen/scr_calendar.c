#include "config.h"

#include "screen/scr_calendar.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/workday.h"
#include "screen/card.h"
#include "screen/show.h"

/*
 * Purpose: which days are not worked, and why; the school's own days.
 * Data: app_calendar().
 * Keys: CALENDAR_COMMANDS.
 */

#define CALENDAR_COMMANDS(X) \
	X(CALENDAR, PREVIOUS, TERM_KEY_LEFT, 'a', NONE, N_("Year before"), \
	  N_("the year before")) \
	X(CALENDAR, NEXT, TERM_KEY_RIGHT, 'd', NONE, N_("Year after"), \
	  N_("the year after"))
SCREEN_COMMANDS(CALENDAR, calendar)

struct calendar_screen {
	int year;
	struct card *card;
};

static const struct screen_help help[] = {
	{ "11, 12, 20",
	  N_("Terms are counted in working days: holidays, days off moved by "
	     "the yearly order and the school's own days are not counted.") },
	{ NULL, NULL },
};

static void add_day(struct calendar_screen *x, int64_t at,
		    const struct calendar_day *day)
{
	const char *name = day->name[lang_current()];
	struct sb text = SB_INIT;

	sb_addf(&text, "%s ", show_weekday(day_weekday(at)));
	show_day(&text, at);
	sb_addf(&text, "  %s", _(calendar_kind_label(day->kind)));
	if (name && *name)
		sb_addf(&text, ": %s", name);
	if (day->other != DAY_NONE) {
		sb_add(&text, " (");
		show_day(&text, day->other);
		sb_add_char(&text, ')');
	}
	if (day->estimate)
		sb_add(&text, _(" (the date is not announced yet)"));
	card_line(x->card,
		  calendar_kind_is_working(day->kind) ? STYLE_WARNING
						      : STYLE_TEXT,
		  0, 0, "%s", text.s);
	sb_release(&text);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct calendar_screen *x = screen->data;
	const struct calendar *calendar = app_calendar(screen->app);
	int64_t first = day_from_ymd(x->year, 1, 1);
	int64_t last = day_from_ymd(x->year, 12, 31);
	int working = 0;

	(void)err;
	if (!x->card)
		x->card = card_new(screen);
	card_clear(x->card);
	for (int64_t at = first; at <= last; at++) {
		struct calendar_day day = calendar_day(calendar, at);

		working += calendar_kind_is_working(day.kind);
		if (day.kind != CALENDAR_WORKING &&
		    day.kind != CALENDAR_WEEKEND)
			add_day(x, at, &day);
	}
	card_blank(x->card);
	card_line(x->card, STYLE_TITLE, 0, 0,
		  ngettext("%d working day in the year",
			   "%d working days in the year",
			   (unsigned long)working),
		  working);
	/* TRANSLATORS: a year; days of a week, 5 or 6 */
	screen_set_title(screen, _("Calendar of %d, %d-day week"), x->year,
			 (int)calendar_week(calendar));
	return ERR_OK;
}

static void layout(struct screen *screen)
{
	struct calendar_screen *x = screen->data;

	card_place(x->card, screen->room);
}

static void command(struct screen *screen, int id)
{
	struct calendar_screen *x = screen->data;

	switch (id) {
	case CALENDAR_PREVIOUS:
		x->year--;
		break;
	case CALENDAR_NEXT:
		x->year++;
		break;
	}
	screen_reload(screen);
	list_go_to(screen->list, 0);
	screen_touch_whole(screen);
}

static void closed(struct screen *screen)
{
	struct calendar_screen *x = screen->data;

	card_free(&x->card);
	free(x);
}

void scr_calendar(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "calendar",
		.commands = calendar_commands,
		.actions = calendar_actions,
		.help = help,
		.load = load,
		.layout = layout,
		.command = command,
		.close = closed,
	};
	struct calendar_screen *x = xcalloc(1, sizeof(*x));

	x->year = day_to_ymd(app_today(shell_app(shell))).year;
	shell_push(shell, &ops, x);
}
