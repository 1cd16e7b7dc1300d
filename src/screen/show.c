#include "config.h"

#include "screen/show.h"

#include <stdlib.h>

#include "app/record.h"
#include "base/mem.h"
#include "model/watcher.h"
#include "screen/screen.h"

void show_day(struct sb *out, int64_t day)
{
	char text[DAY_ISO_SIZE];

	day_format_short(day, text);
	sb_add(out, text);
}

const char *show_weekday(enum weekday weekday)
{
	static const char *const names[] = {
		[WEEKDAY_MONDAY] = N_("Mon"),	 [WEEKDAY_TUESDAY] = N_("Tue"),
		[WEEKDAY_WEDNESDAY] = N_("Wed"), [WEEKDAY_THURSDAY] = N_("Thu"),
		[WEEKDAY_FRIDAY] = N_("Fri"),	 [WEEKDAY_SATURDAY] = N_("Sat"),
		[WEEKDAY_SUNDAY] = N_("Sun"),
	};

	return _(names[weekday]);
}

void show_day_short(struct sb *out, int64_t day, int64_t today)
{
	struct ymd d = day_to_ymd(day);

	if (today != DAY_NONE && day_to_ymd(today).year == d.year)
		sb_addf(out, "%02d.%02d", d.day, d.month);
	else
		sb_addf(out, "%02d.%02d.%04d", d.day, d.month, d.year);
}

void show_day_near(struct sb *out, int64_t day, int64_t today)
{
	if (day == DAY_NONE)
		return;
	show_day_short(out, day, today);
	sb_addf(out, " %s", show_weekday(day_weekday(day)));
}

void show_time(struct sb *out, int64_t minutes)
{
	if (minutes != INT_NONE)
		sb_addf(out, "%02d:%02d", (int)(minutes / 60),
			(int)(minutes % 60));
}

void show_moment_near(struct sb *out, int64_t moment, int64_t today)
{
	if (moment == MOMENT_NONE)
		return;
	show_day_short(out, moment_day(moment), today);
	sb_add_char(out, ' ');
	show_time(out, moment_seconds(moment) / 60);
}

static void show_overdue(struct sb *out, int n)
{
	/* TRANSLATORS: as short as it can be said: "просрочено 2 р. д." */
	sb_addf(out,
		ngettext("overdue %d w. day", "overdue %d w. days",
			 (unsigned long)n),
		n);
}

static void show_today(struct sb *out, struct app *app)
{
	struct sb end = SB_INIT;

	show_time(&end, app_school(app)->day_end);
	/* TRANSLATORS: %s is a time of day */
	sb_addf(out, _("today by %s"), end.s);
	sb_release(&end);
}

void show_deadline(struct sb *out, struct app *app, const struct deadline *d)
{
	switch (d->level) {
	case WATCHER_OVERDUE:
		show_overdue(out, d->late_working_days);
		break;
	case WATCHER_TODAY:
		show_today(out, app);
		break;
	case WATCHER_NEXT:
	case WATCHER_LATER:
		show_day_near(out, d->due_on, app_today(app));
		break;
	case WATCHER_NO_TERM:
		if (!d->open_days) {
			/* TRANSLATORS: short: no term is set */
			sb_add(out, _("no term"));
			break;
		}
		/* TRANSLATORS: short: no term is set, open so many days */
		sb_addf(out,
			ngettext("no term, %d day", "no term, %d days",
				 (unsigned long)d->open_days),
			d->open_days);
		break;
	case WATCHER_DONE_LATE:
		sb_addf(out,
			/* TRANSLATORS: short, as "overdue %d w. day" */
			ngettext("late %d w. day", "late %d w. days",
				 (unsigned long)d->late_working_days),
			d->late_working_days);
		break;
	case WATCHER_DONE:
	case WATCHER_SET_ASIDE:
	case WATCHER_LEVEL_COUNT:
		sb_add(out, _(watcher_label(d->level)));
		break;
	}
}

void show_due(struct sb *out, struct app *app, int64_t due_on)
{
	int64_t now = app_now(app), today = moment_day(now);
	int64_t end = app_school(app)->day_end;
	int late;

	if (due_on == DAY_NONE)
		return;
	if (due_on > today) {
		show_day_near(out, due_on, today);
		return;
	}
	if (due_on == today &&
	    (end == INT_NONE || moment_seconds(now) < end * 60)) {
		show_today(out, app);
		return;
	}
	late = calendar_working_days_between(app_calendar(app), due_on, today);
	show_overdue(out, late > 0 ? late : 1);
}

const char *show_rule_msgid(enum obligation_rule rule)
{
	/* TRANSLATORS: duties in one to three words, at most 17 letters each */
	static const char *const names[OBLIGATION_RULE_COUNT] = {
		[OBLIGATION_REGISTER_SIGNAL] = N_("registration"),
		[OBLIGATION_REGISTER_OTHER] = N_("registration"),
		[OBLIGATION_GATHER_PRIMARY] = N_("primary data"),
		[OBLIGATION_NOTIFY_AGENCY] = N_("word to the agency"),
		[OBLIGATION_MEASURE] = N_("a measure"),
		[OBLIGATION_AGENCY_ANSWER] = N_("agency's answer"),
		[OBLIGATION_MATERIALS] = N_("a material"),
		[OBLIGATION_SIGN_PROTOCOL] = N_("sign the minutes"),
		[OBLIGATION_APPROVE_PLAN] = N_("approve a plan"),
		[OBLIGATION_HAND_COPY] = N_("copy of the plan"),
		[OBLIGATION_PARENT_CONSENT] = N_("parents' consent"),
		[OBLIGATION_PETITION] = N_("a petition"),
		[OBLIGATION_REVIEW_PLAN] = N_("review of a plan"),
		[OBLIGATION_TRANSFER_CONFIRM] = N_("it has arrived"),
	};

	return names[rule] ? names[rule] : obligation_label(rule);
}

const char *show_rule_short(enum obligation_rule rule)
{
	return _(show_rule_msgid(rule));
}

void show_case(struct sb *out, const struct casefile *f)
{
	sb_addf(out, "%s  ", f->number);
	show_day(out, f->opened_on);
	if (f->closed_on != DAY_NONE) {
		sb_add(out, " - ");
		show_day(out, f->closed_on);
	}
	sb_addf(out, "  %s", _(stage_choices[f->stage].label));
	if (f->outcome)
		sb_addf(out, ": %s", _(casefile_outcomes[f->outcome].label));
}

void show_duty_short(struct sb *out, const struct deadline *d)
{
	if (d->rule == OBLIGATION_MATERIALS && !str_is_empty(d->topic))
		sb_add(out, _(d->topic));
	else if (d->rule == OBLIGATION_MEASURE && !str_is_empty(d->topic))
		sb_add(out, d->topic);
	else
		sb_add(out, show_rule_short(d->rule));
}

void show_duty(struct sb *out, const struct deadline *d)
{
	sb_add(out, _(obligation_label(d->rule)));
	if (str_is_empty(d->topic))
		return;
	sb_addf(out, ": %s",
		d->rule == OBLIGATION_MATERIALS ? _(d->topic) : d->topic);
}

/* As show_role_short(), in at most 12 columns. */
const char *show_role_brief(enum role role)
{
	/* TRANSLATORS: at most 12 letters: a column of the deadlines */
	if (role == ROLE_CLASS_TEACHER)
		return _("class t-r");
	/* TRANSLATORS: at most 12 letters: a column of the deadlines */
	if (role == ROLE_PSYCHOLOGIST)
		return _("psych-t");
	/* TRANSLATORS: at most 12 letters: a column of the deadlines */
	if (role == ROLE_DEPUTY)
		return _("dep. head");
	/* TRANSLATORS: at most 12 letters: a column of the deadlines */
	if (role == ROLE_ADMIN)
		return _("admin");
	return show_role_short(role);
}

const char *show_role_short(enum role role)
{
	static const char *const names[ROLE_COUNT] = {
		[ROLE_HEAD] = N_("head"),
		[ROLE_DEPUTY] = N_("deputy"),
		[ROLE_SECRETARY] = N_("secretary"),
		[ROLE_CLASS_TEACHER] = N_("class teacher"),
		[ROLE_PSYCHOLOGIST] = N_("psychologist"),
		[ROLE_TEACHER] = N_("teacher"),
		[ROLE_ADMIN] = N_("administrator"),
	};

	return names[role] ? _(names[role]) : "";
}

void show_who_may(struct sb *out, enum action action)
{
	enum role who[ROLE_COUNT];
	size_t n = role_who_may(action, who);
	struct sb names = SB_INIT;

	for (size_t i = 0; i < n; i++)
		sb_addf(&names, "%s%s", i ? ", " : "", show_role_brief(who[i]));
	/* The sentence has its own dot after a shortened word. */
	if (names.len && names.s[names.len - 1] == '.')
		sb_truncate(&names, names.len - 1);
	/* TRANSLATORS: a list of roles follows */
	sb_addf(out, _("Who may: %s."), names.s);
	sb_release(&names);
}

static void show_choice(struct sb *out, const struct choice *choices,
			const char *code)
{
	int64_t i = choices ? choice_find(choices, code) : -1;

	if (i > 0)
		sb_add(out, _(choices[i].label));
	else if (i < 0)
		sb_add(out, code);
}

static void show_ref(struct sb *out, struct app *app, const char *ref,
		     const char *text)
{
	char *name = app_name(app, app_record_of(ref), atoll(text));

	sb_add(out, name);
	free(name);
}

static void show_set(struct sb *out, struct app *app, const char *ref,
		     const char *text)
{
	const struct profile_list *list = profile_list(app_profile(app), ref);
	int first = 1;

	while (*text) {
		char *end;
		long number = strtol(text, &end, 10);
		const struct profile_item *item;

		if (end == text)
			break;
		item = list ? profile_find(list, (int)number) : NULL;
		sb_addf(out, "%s%ld", first ? "" : "; ", number);
		if (item)
			sb_addf(out, " %s", profile_name(item, lang_current()));
		first = 0;
		text = *end == ',' ? end + 1 : end;
	}
}

void show_value(struct sb *out, struct app *app, const struct field *field,
		const char *text)
{
	if (str_is_empty(text))
		return;
	switch (field->type) {
	case FIELD_DATE:
		show_day(out, day_parse_iso(text));
		break;
	case FIELD_MOMENT:
		show_moment_near(out, moment_parse_iso(text), DAY_NONE);
		break;
	case FIELD_BOOL:
		sb_add(out, atoll(text) ? _("yes") : _("no"));
		break;
	case FIELD_CHOICE:
		show_choice(out, field->choices, text);
		break;
	case FIELD_SET:
		show_set(out, app, field->ref, text);
		break;
	case FIELD_REF:
		show_ref(out, app, field->ref, text);
		break;
	case FIELD_NARRATIVE:
	case FIELD_TEXT:
	case FIELD_IIN:
	case FIELD_PHONE:
	case FIELD_TIME:
	case FIELD_INT:
		sb_add(out, text);
		break;
	}
}

void show_cell(struct sb *out, struct app *app,
	       const struct listing_column *column, const char *text)
{
	const struct field as = { .type = column->type,
				  .choices = column->choices,
				  .ref = column->ref };
	int64_t today = app_today(app);

	if (str_is_empty(text))
		return;
	switch (column->type) {
	case FIELD_DATE:
		show_day_short(out, day_parse_iso(text), today);
		break;
	case FIELD_MOMENT:
		show_moment_near(out, moment_parse_iso(text), today);
		break;
	case FIELD_BOOL:
		if (atoll(text))
			sb_add(out, _("yes"));
		break;
	case FIELD_SET:
		/* Numbers alone: what they stand for is said on the card. */
		sb_add(out, text);
		break;
	case FIELD_CHOICE:
	case FIELD_REF:
	case FIELD_NARRATIVE:
	case FIELD_TEXT:
	case FIELD_IIN:
	case FIELD_PHONE:
	case FIELD_TIME:
	case FIELD_INT:
		show_value(out, app, &as, text);
		break;
	}
}
