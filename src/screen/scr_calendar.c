#include "config.h"

#include "screen/scr_calendar.h"

#include <stdlib.h>
#include <string.h>

#include "app/settings.h"
#include "base/mem.h"
#include "model/workday.h"
#include "screen/card.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "widget/dialog.h"

/*
 * Purpose: which days are not worked, and why; the school's own days.
 * Data: app_calendar().
 * Keys: CALENDAR_COMMANDS.
 */

#define CALENDAR_COMMANDS(X) \
	X(CALENDAR, NEW, TERM_KEY_F2, 'n', CALENDAR_EDIT, N_("Own day"), \
	  N_("a day off or a worked day of the school's own")) \
	X(CALENDAR, REMOVE, TERM_KEY_F8, 'x', CALENDAR_EDIT, N_("Take away"), \
	  N_("take the school's own day away again")) \
	X(CALENDAR, PREVIOUS, TERM_KEY_LEFT, 'a', NONE, N_("Year before"), \
	  N_("the year before")) \
	X(CALENDAR, NEXT, TERM_KEY_RIGHT, 'd', NONE, N_("Year after"), \
	  N_("the year after"))
SCREEN_COMMANDS(CALENDAR, calendar)

enum { LINE_DAY = 1 };

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
		show_day_short(&text, day->other, at);
		sb_add_char(&text, ')');
	}
	if (day->estimate)
		sb_add(&text, _(" (the date is not announced yet)"));
	card_line(x->card,
		  calendar_kind_is_working(day->kind) ? STYLE_WARNING
						      : STYLE_TEXT,
		  LINE_DAY, at, "%s", text.s);
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

/* -- the school's own days ------------------------------------------------ */

static const struct choice day_kinds[] = {
	{ "", "" },
	{ "off", N_("day off") },
	{ "worked", N_("working day") },
	{ NULL, NULL },
};

static const struct form_field day_fields[] = {
	{ .name = "day",
	  .type = FIELD_DATE,
	  .label = N_("Date"),
	  .flags = FIELD_REQUIRED },
	{ .name = "kind",
	  .type = FIELD_CHOICE,
	  .label = N_("That day is a"),
	  .flags = FIELD_REQUIRED,
	  .choices = day_kinds },
	{ .name = "name",
	  .type = FIELD_TEXT,
	  .label = N_("Why"),
	  .help = N_("As it is called: the school's day, quarantine; the order "
		     "and its number"),
	  .flags = FIELD_REQUIRED,
	  .max_chars = 100 },
	{ .name = "replaces",
	  .type = FIELD_DATE,
	  .label = N_("Instead of"),
	  .help = N_("The date the calendar expected, if another one was "
		     "announced") },
	{ .name = NULL },
};

static void day_built(struct recordform *rf)
{
	form_set_text(rf->form, "kind", "off");
}

static enum err_code day_save(struct recordform *rf, struct err *err)
{
	struct calendar_entry entry = {
		.day = form_number(rf->form, "day"),
		.is_working =
			strcmp(form_text(rf->form, "kind"), "worked") == 0,
		.replaces = form_number(rf->form, "replaces"),
	};
	enum err_code code;

	entry.name = xstrdup(form_text(rf->form, "name"));
	code = app_calendar_entry_save(shell_app(rf->shell), &entry, err);
	free(entry.name);
	return code;
}

static void new_day(struct screen *screen)
{
	struct recordform_spec spec = {
		.kind = RECORDFORM_NO_RECORD,
		.title = N_("A day of the school's own"),
		.before = day_fields,
		.help = help,
		.as_dialog = 1,
		.save = day_save,
		.built = day_built,
	};

	if (recordform_run(screen->shell, &spec) == RECORDFORM_SAVED)
		ui_say(screen->ui, "%s",
		       _("Saved; the last days of open duties were counted "
			 "again."));
}

static void remove_day(struct screen *screen)
{
	struct calendar_screen *x = screen->data;
	struct err err = ERR_INIT;
	int64_t day;

	if (card_current(x->card, &day) != LINE_DAY)
		return;
	if (!dialog_confirm(screen->ui, N_("A day of the school's own"),
			    _("Take this day away? It is then what the law's "
			      "calendar says."),
			    1) ||
	    !shell_ok(screen->shell,
		      app_calendar_entry_remove(screen->app, day, &err), &err))
		return;
	shell_changed(screen->shell);
	ui_say(screen->ui, "%s",
	       _("Taken away; the last days of open duties were counted "
		 "again."));
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct calendar_screen *x = screen->data;
	int64_t day;
	enum calendar_kind kind = CALENDAR_WORKING;

	if (id != CALENDAR_REMOVE)
		return 1;
	if (card_current(x->card, &day) == LINE_DAY)
		kind = calendar_kind(app_calendar(screen->app), day);
	if (kind == CALENDAR_SCHOOL_OFF || kind == CALENDAR_SCHOOL_WORK)
		return 1;
	sb_add(why, _("Choose a day of the school's own first."));
	return 0;
}

static void command(struct screen *screen, int id)
{
	struct calendar_screen *x = screen->data;

	switch (id) {
	case CALENDAR_NEW:
		new_day(screen);
		return;
	case CALENDAR_REMOVE:
		remove_day(screen);
		return;
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

	free(x);
}

/* On the first day off from today on. */
static void go_to_today(struct screen *screen)
{
	struct calendar_screen *x = screen->data;
	int64_t today = app_today(screen->app), day;

	for (int64_t i = 0; i < list_count(screen->list); i++) {
		list_go_to(screen->list, i);
		if (card_current(x->card, &day) != LINE_DAY || day >= today)
			break;
	}
}

void scr_calendar(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "calendar",
		.commands = calendar_commands,
		.actions = calendar_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.close = closed,
	};
	struct calendar_screen *x = xcalloc(1, sizeof(*x));

	x->year = day_to_ymd(app_today(shell_app(shell))).year;
	go_to_today(shell_push(shell, &ops, x));
}
