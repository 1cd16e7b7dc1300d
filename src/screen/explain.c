#include "config.h"

#include "screen/explain.h"

#include "model/obligation.h"
#include "model/watcher.h"
#include "screen/show.h"
#include "widget/viewer.h"

static void add_why(struct sb *out, const struct workday_step *step)
{
	enum lang lang = lang_current();
	const char *name = step->why.name[lang];

	if (step->why.kind != CALENDAR_WORKING)
		sb_addf(out, ", %s", _(calendar_kind_label(step->why.kind)));
	if (name && *name)
		sb_addf(out, ": %s", name);
	if (step->why.estimate)
		sb_add(out, _(" (the date is not announced yet)"));
}

/* What the counting starts from. */
static const char *first_day(enum term_kind term)
{
	switch (term) {
	case TERM_OWN_DATE:
		return _("the day that is named in the record");
	case TERM_BEFORE_MEETING:
		return _("the working day before the meeting");
	case TERM_NONE:
	case TERM_WORKING_DAYS:
		break;
	}
	return _("the day of the event, not counted");
}

static void add_step(struct sb *out, const struct workday_step *step,
		     enum term_kind term)
{
	sb_add(out, show_weekday(day_weekday(step->day)));
	sb_add_char(out, ' ');
	show_day(out, step->day);
	sb_add(out, "  ");
	if (step->counted)
		/* TRANSLATORS: which day of a term this is */
		sb_addf(out, _("day %d"), step->counted);
	else if (step->is_event)
		sb_add(out, first_day(term));
	else
		sb_add(out, _("not counted"));
	add_why(out, step);
	sb_add_char(out, '\n');
}

static void add_steps(struct sb *out, const struct workday_explanation *how,
		      enum term_kind term)
{
	for (size_t i = 0; i < how->n; i++)
		add_step(out, &how->step[i], term);
}

/* As it was counted: the school may have set another one than the order's. */
static void add_term(struct sb *out, const struct workday_explanation *how)
{
	int days = how->n ? how->step[how->n - 1].counted : 0;

	if (days)
		sb_addf(out,
			ngettext("Term: %d working day.\n",
				 "Term: %d working days.\n",
				 (unsigned long)days),
			days);
}

void explain_deadline(struct shell *shell, const struct deadline *deadline)
{
	struct app *app = shell_app(shell);
	const struct obligation_spec *spec = obligation_spec(deadline->rule);
	struct workday_explanation how = { .n = 0 };
	struct err err = ERR_INIT;
	struct sb text = SB_INIT, duty = SB_INIT;
	int64_t due_on = deadline->due_on, started_at = deadline->started_at;

	/* TRANSLATORS: a duty, and the clause of the order it comes from */
	show_duty(&duty, deadline);
	sb_addf(&text, _("= %s (clause %s of the order)"), duty.s,
		spec->clause);
	sb_addf(&text, "\n%s\n", deadline->subject);
	if (due_on != DAY_NONE &&
	    !shell_ok(shell,
		      app_deadline_explain(app, deadline->id, &how, &err),
		      &err))
		goto out;
	sb_add(&text, _("Began: "));
	show_moment_near(&text, started_at, DAY_NONE);
	sb_add_char(&text, '\n');
	if (due_on == DAY_NONE) {
		sb_add(&text, _("The order names no term for this. The school "
				"may set one of its own in the settings."));
		sb_add_char(&text, '\n');
	} else {
		add_term(&text, &how);
		sb_add_char(&text, '\n');
		add_steps(&text, &how, spec->term);
		sb_add(&text, _("\nLast day: "));
		show_day_near(&text, due_on, DAY_NONE);
		sb_add(&text, _(", until the end of the working day.\n"));
	}
	viewer_run(shell_ui(shell),
		   &(struct viewer_spec){
			   .title = _("How the last day was counted"),
			   .text = text.s,
			   .with_headings = 1 });
out:
	workday_explanation_release(&how);
	sb_release(&text);
	sb_release(&duty);
}

/* What presses most; a duty without a term comes last. */
static const struct deadline *most_pressing(const struct deadlines *all)
{
	const struct deadline *first = NULL;

	for (int i = 0; i < all->n; i++) {
		const struct deadline *d = &all->items[i];

		if (!watcher_is_open(d->level))
			continue;
		if (!first ||
		    (d->due_on != DAY_NONE &&
		     (first->due_on == DAY_NONE || d->due_on < first->due_on)))
			first = d;
	}
	return first;
}

static void explain_one(struct shell *shell, const struct deadline *d)
{
	if (d)
		explain_deadline(shell, d);
	else
		ui_say(shell_ui(shell), "%s", _("Nothing is due here."));
}

void explain_case(struct shell *shell, int64_t case_id)
{
	struct deadlines all = { .n = 0 };
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_case_deadlines(shell_app(shell), case_id, &all, &err),
		     &err))
		explain_one(shell, most_pressing(&all));
	app_deadlines_release(&all);
}

void explain_duty(struct shell *shell, int64_t case_id,
		  enum obligation_rule rule, int64_t ref_id)
{
	struct deadlines all = { .n = 0 };
	struct err err = ERR_INIT;
	const struct deadline *found = NULL;

	if (!shell_ok(shell,
		      app_case_deadlines(shell_app(shell), case_id, &all, &err),
		      &err))
		return;
	for (int i = 0; i < all.n; i++)
		if (watcher_is_open(all.items[i].level) &&
		    all.items[i].rule == rule && all.items[i].ref_id == ref_id)
			found = &all.items[i];
	explain_one(shell, found);
	app_deadlines_release(&all);
}

void explain_signal(struct shell *shell, int64_t signal_id)
{
	struct deadlines all = { .n = 0 };
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_signal_deadlines(shell_app(shell), signal_id, &all,
					  &err),
		     &err))
		explain_one(shell, most_pressing(&all));
	app_deadlines_release(&all);
}
