#include "config.h"

#include "screen/scr_profile.h"

#include <stdlib.h>

#include "app/settings.h"
#include "base/mem.h"
#include "screen/card.h"
#include "screen/rowlist.h"
#include "screen/show.h"

/*
 * Purpose: which order holds from when, and what follows from it: grounds,
 * categories, terms, kinds of help, headings of the forms.
 * Data: app_profile_list(), app_profile_of().
 * Calls: the form of the next profile (profile_form.c).
 * Keys: PROFILES_COMMANDS; Enter opens one.
 */

#define PROFILES_COMMANDS(X) \
	X(PROFILES, NEXT, TERM_KEY_F2, 'n', PROFILE_EDIT, N_("Next order"), \
	  N_("enter the next order, from a copy of the one one stands on")) \
	X(PROFILES, OPEN, TERM_KEY_F3, 0, NONE, N_("Open"), \
	  N_("open the line one stands on"))
SCREEN_COMMANDS(PROFILES, profiles)

#define PROFILE_COMMANDS(X) \
	X(PROFILE, NEXT, TERM_KEY_F2, 'n', PROFILE_EDIT, N_("Next order"), \
	  N_("enter the next order, from a copy of this one"))
SCREEN_COMMANDS(PROFILE, profile)

static const struct screen_help help[] = {
	{ "",
	  N_("Grounds, categories, terms, kinds of help and the headings of "
	     "the forms follow from the order. A new order is entered here as "
	     "a changed copy with its own first day; the program stays as it "
	     "is.") },
	{ "",
	  N_("A case keeps the order it was opened under. What was saved is "
	     "never changed: a mistake is mended by entering the order once "
	     "more under another code.") },
	{ NULL, NULL },
};

/* -- one ------------------------------------------------------------------ */

struct profile_screen {
	int64_t id;
	struct card *card;
};

static void add_list(struct card *card, const char *heading,
		     const struct profile_list *list, int with_grounds)
{
	card_heading(card, heading);
	for (size_t i = 0; i < list->n; i++) {
		const struct profile_item *item = &list->item[i];
		struct sb text = SB_INIT;

		sb_addf(&text, "%d  %s", item->number,
			profile_name(item, lang_current()));
		if (with_grounds) {
			char *numbers = profile_format_numbers(item->grounds);

			/* TRANSLATORS: numbers of the grounds of clause 22 */
			if (*numbers)
				sb_addf(&text, _(" (grounds: %s)"), numbers);
			free(numbers);
		}
		card_text(card, STYLE_TEXT, text.s);
		sb_release(&text);
	}
}

static void add_day(struct card *card, const char *label, int64_t day)
{
	struct sb text = SB_INIT;

	show_day(&text, day);
	card_value(card, label, text.s);
	sb_release(&text);
}

static void add_terms(struct card *card, const struct profile *p)
{
	card_heading(card, _("Terms of the order, in working days"));
	for (int i = 1; i < OBLIGATION_RULE_COUNT; i++) {
		const struct obligation_spec *spec =
			obligation_spec((enum obligation_rule)i);
		struct sb text = SB_INIT;

		if (!spec->statutory || !p->terms.days[i])
			continue;
		sb_addf(&text, "%d  %s", p->terms.days[i], _(spec->label));
		card_text(card, STYLE_TEXT, text.s);
		sb_release(&text);
	}
}

static enum err_code load_one(struct screen *screen, struct err *err)
{
	struct profile_screen *x = screen->data;
	const struct profile *p = app_profile_of(screen->app, x->id);

	(void)err;
	if (!x->card)
		x->card = card_new(screen);
	card_clear(x->card);
	if (!p)
		return ERR_OK;
	card_value(x->card, _("Code"), p->code);
	card_value(x->card, _("№ of the order"), p->order_no);
	add_day(x->card, _("Date of the order"), p->order_date);
	add_day(x->card, _("Date of its annex"), p->annex_date);
	add_day(x->card, _("Valid from"), p->valid_from);
	card_value(x->card, _("Name in Kazakh"), p->name[LANG_KK]);
	card_value(x->card, _("Name in Russian"), p->name[LANG_RU]);
	add_list(x->card, _("Grounds (cl. 22)"), &p->grounds, 0);
	add_list(x->card, _("Categories"), &p->categories, 0);
	add_terms(x->card, p);
	add_list(x->card, _("Kinds of help (cl. 18)"), &p->help, 1);
	add_list(x->card, _("Headings of the forms"), &p->headings, 0);
	screen_set_title(screen, _("Regulation profile %s"), p->code);
	return ERR_OK;
}

static void command_one(struct screen *screen, int id)
{
	struct profile_screen *x = screen->data;

	if (id == PROFILE_NEXT)
		scr_profile_next(screen->shell, x->id);
}

static void closed_one(struct screen *screen)
{
	struct profile_screen *x = screen->data;

	free(x);
}

static void scr_profile(struct shell *shell, int64_t id)
{
	static const struct screen_ops ops = {
		.name = "profile",
		.commands = profile_commands,
		.actions = profile_actions,
		.help = help,
		.load = load_one,
		.command = command_one,
		.close = closed_one,
	};
	struct profile_screen *x = xcalloc(1, sizeof(*x));

	x->id = id;
	shell_push(shell, &ops, x);
}

/* -- all ------------------------------------------------------------------ */

static const struct list_column columns[] = {
	{ .title = N_("Valid from"), .min = 14, .max = 16 },
	{ .title = N_("Code"), .min = 6, .max = 12 },
	{ .title = N_("Order"), .min = 20, .weight = 1 },
	{ .title = N_("Now"), .min = 12, .max = 20 },
	{ .title = NULL },
};

static void add_profile(struct rowlist *rows, const struct app_profile_info *p,
			int64_t today)
{
	struct sb from = SB_INIT;
	char iso[DAY_ISO_SIZE];

	show_day(&from, p->valid_from);
	rowlist_row(rows, p->id, STYLE_TEXT);
	rowlist_cell(rows, from.s);
	day_format_iso(p->valid_from, iso);
	rowlist_key(rows, iso);
	rowlist_cell(rows, p->code);
	rowlist_cell(rows, p->name);
	rowlist_cell(rows, p->in_force		   ? _("in force")
			   : p->valid_from > today ? _("to come")
						   : _("earlier"));
	sb_release(&from);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct rowlist *rows = screen->data;
	struct app_profiles list;

	if (!rows)
		screen->data = rows = rowlist_new(
			screen, columns, N_("No order is entered."), 0);
	if (app_profile_list(screen->app, &list, err))
		return err->code;
	rowlist_clear(rows);
	for (int i = list.n; i-- > 0;)
		add_profile(rows, &list.items[i], app_today(screen->app));
	app_profiles_release(&list);
	return ERR_OK;
}

static void select_row(struct screen *screen, int64_t id)
{
	if (id)
		scr_profile(screen->shell, id);
}

static void command(struct screen *screen, int id)
{
	int64_t row = list_current_id(screen->list);

	if (id == PROFILES_NEXT)
		scr_profile_next(screen->shell, row);
	else
		select_row(screen, row);
}

void scr_profiles(struct shell *shell)
{
	static const struct screen_ops ops = {
		.name = "profiles",
		.title = N_("Regulation profiles: what follows from the order"),
		.commands = profiles_commands,
		.actions = profiles_actions,
		.help = help,
		.load = load,
		.command = command,
		.select = select_row,
	};

	shell_push(shell, &ops, NULL);
}
