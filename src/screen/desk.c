#include "config.h"

#include "screen/desk.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "model/people.h"
#include "screen/show.h"

static struct desk *of(struct window *w)
{
	return w->data;
}

static const char *school_name(const struct school *school)
{
	if (!str_is_empty(school->short_name))
		return school->short_name;
	if (lang_current() == LANG_KK && !str_is_empty(school->name_kk))
		return school->name_kk;
	return school->name_ru ? school->name_ru : "";
}

/* "пн 23.11.2026 16:42, рабочий день", or without the year. */
static void add_today(struct sb *out, struct app *app, int with_year)
{
	int64_t now = app_now(app), today = moment_day(now);
	struct calendar_day day = calendar_day(app_calendar(app), today);
	const char *name = day.name[lang_current()];

	sb_addf(out, "%s ", show_weekday(day_weekday(today)));
	show_day_short(out, today, with_year ? DAY_NONE : today);
	sb_add_char(out, ' ');
	show_time(out, moment_seconds(now) / 60);
	sb_addf(out, ", %s",
		name && *name ? name : _(calendar_kind_label(day.kind)));
}

/* "ВШУ · СШ № 12", or the school alone where room is short. */
static void add_place(struct sb *out, struct app *app, int is_short)
{
	if (!is_short)
		sb_add(out, _("IN-SCHOOL REGISTER"));
	if (!app_user(app))
		return;
	if (!is_short)
		sb_add(out, " \302\267 ");
	sb_add(out, school_name(app_school(app)));
}

static void add_person(struct sb *out, struct app *app, int is_short)
{
	const struct staff *user = app_user(app);
	char *name =
		person_short_name(user->surname, user->given, user->patronymic);

	sb_addf(out, "%s \302\267 %s", name,
		is_short ? show_role_brief(app_role(app))
			 : show_role_short(app_role(app)));
	free(name);
}

static void draw_header(struct desk *desk, struct pane *pane)
{
	struct app *app = shell_app(desk->shell);
	struct sb left = SB_INIT, middle = SB_INIT, right = SB_INIT;
	int cols = pane_cols(pane), r = 0, m, room = cols;

	/* The longest that fits: the year goes, the program, the role's name. */
	for (int tight = 0; tight < 8; tight++) {
		sb_clear(&left);
		sb_clear(&middle);
		sb_clear(&right);
		add_place(&left, app, tight & 2);
		if (app_user(app)) {
			add_today(&middle, app, !(tight & 1));
			add_person(&right, app, tight & 4);
		}
		r = (int)utf8_cols(right.s);
		if (r > cols / 2)
			r = cols / 2;
		room = cols - 2 - (r ? r + 2 : 0);
		m = (int)utf8_cols(middle.s);
		if ((int)utf8_cols(left.s) + (m ? m + 2 : 0) <= room)
			break;
	}
	pane_clear_part(pane, (struct rect){ .rows = 1, .cols = cols });
	m = pane_put(pane, 0, 1, room, STYLE_TITLE, PANE_CUT, left.s);
	if (room - m - 2 > 0)
		pane_put(pane, 0, m + 3, room - m - 2, STYLE_TEXT, PANE_CUT,
			 middle.s);
	if (r)
		pane_put(pane, 0, cols - r - 1, r, STYLE_TEXT,
			 PANE_CUT | PANE_RIGHT, right.s);
	sb_release(&left);
	sb_release(&middle);
	sb_release(&right);
}

static void layout(struct window *w)
{
	struct desk *desk = of(w);
	int rows = pane_rows(w->pane), cols = pane_cols(w->pane);
	int below = desk->duties ? duties_rows(rows + 2) : 0;

	ui_set_inset(w->ui, 1, below, 0, 0);
	if (desk->duties)
		duties_place(desk->duties, (struct rect){ .y = rows - below,
							  .rows = below,
							  .cols = cols });
}

static void draw(struct window *w, int whole)
{
	struct desk *desk = of(w);

	draw_header(desk, w->pane);
	if (desk->duties)
		duties_draw(desk->duties, w->pane, whole);
}

static const struct window_ops ops = {
	.name = "desk",
	.layout = layout,
	.draw = draw,
};

void desk_init(struct desk *desk, struct shell *shell)
{
	*desk = (struct desk){ .shell = shell };
	desk->window = (struct window){ .ops = &ops,
					.data = desk,
					.place = WINDOW_WHOLE };
}

void desk_release(struct desk *desk)
{
	duties_free(&desk->duties);
}

void desk_add_duties(struct desk *desk)
{
	if (desk->duties)
		duties_refresh(desk->duties);
	else
		desk->duties = duties_new(desk->shell);
	/* What has just been read is of this minute. */
	desk->minute = app_now(shell_app(desk->shell)) / 60;
	if (desk->window.ui) {
		layout(&desk->window);
		ui_touch_all(desk->window.ui);
	}
}

void desk_tick(struct desk *desk)
{
	struct app *app = shell_app(desk->shell);
	int64_t minute = app_now(app) / 60;

	if (minute == desk->minute)
		return;
	desk->minute = minute;
	if (desk->duties)
		duties_refresh(desk->duties);
	window_touch(&desk->window);
}
