#include "config.h"

#include "model/obligation.h"

#include "base/bug.h"

const struct choice obligation_choices[] = {
	{ "", "" },
#define X(name, code, label, clause, trigger, term, days, done, role, \
	  statutory, per, agency, action) \
	{ code, label },
	OBLIGATIONS(X)
#undef X
		{ NULL, NULL },
};

static const struct obligation_spec specs[] = {
#define X(name_, code_, label_, clause_, trigger_, term_, days_, done_, role_, \
	  statutory_, per_, from_, action_) \
	[OBLIGATION_##name_] = { \
		.rule = OBLIGATION_##name_, \
		.code = (code_), \
		.label = (label_), \
		.clause = (clause_), \
		.trigger = EVENT_##trigger_, \
		.term = TERM_##term_, \
		.days = (days_), \
		.fulfilled_by = EVENT_##done_, \
		.responsible = ROLE_##role_, \
		.statutory = (statutory_), \
		.per = PER_##per_, \
		.from = FROM_##from_, \
		.action = ACTION_##action_, \
	},
	OBLIGATIONS(X)
#undef X
};

const struct field obligation_fields[] = { OBLIGATION_FIELDS(FIELD_ENTRY)
						   FIELD_END };

const struct obligation_spec *obligation_spec(enum obligation_rule rule)
{
	if (rule <= OBLIGATION_NONE || rule >= OBLIGATION_RULE_COUNT)
		BUG("no such duty: %d", (int)rule);
	return &specs[rule];
}

const char *obligation_code(enum obligation_rule rule)
{
	return obligation_choices[rule].code;
}

const char *obligation_label(enum obligation_rule rule)
{
	return obligation_choices[rule].label;
}

static int is_decision(enum event_type event)
{
	return event == EVENT_DECISION_PLACED ||
	       event == EVENT_DECISION_REFUSED ||
	       event == EVENT_DECISION_POSTPONED;
}

int obligation_starts(enum obligation_rule rule, enum event_type event,
		      int from_agency)
{
	const struct obligation_spec *spec = obligation_spec(rule);

	if (spec->from == (from_agency ? FROM_OTHERS : FROM_AGENCY))
		return 0;
	/* cl. 20: whatever was decided on the information the agency sent. */
	if (rule == OBLIGATION_NOTIFY_AGENCY)
		return is_decision(event);
	return event == spec->trigger;
}

int obligation_ends(enum obligation_rule rule, enum event_type event)
{
	return event == obligation_spec(rule)->fulfilled_by;
}

void obligation_terms_init(struct obligation_terms *terms)
{
	terms->days[OBLIGATION_NONE] = 0;
	for (int r = OBLIGATION_NONE + 1; r < OBLIGATION_RULE_COUNT; r++)
		terms->days[r] = specs[r].days;
}

enum err_code obligation_terms_set(struct obligation_terms *terms,
				   enum obligation_rule rule, int days,
				   struct err *err)
{
	if (obligation_spec(rule)->statutory)
		return err_set_msg(err, ERR_INVALID,
				   N_("This term is the order's; the school "
				      "cannot set its own."),
				   NULL);
	if (days < 0 || days > OBLIGATION_MAX_DAYS)
		return err_set_msg(err, ERR_INVALID,
				   N_("A term is from 0 (none) to 250 working "
				      "days."),
				   NULL);
	terms->days[rule] = days;
	return ERR_OK;
}

/* When the term of gathering starts to run, at the latest. */
static int64_t gathering_from(const struct obligation_terms *terms,
			      const struct calendar *calendar,
			      const struct term_settings *settings,
			      const struct obligation_start *start)
{
	int64_t due;

	if (start->received_at == MOMENT_NONE)
		return start->event_at;
	due = calendar_term_end(calendar, start->received_at,
				terms->days[OBLIGATION_REGISTER_SIGNAL],
				settings);
	if (moment_day(start->event_at) <= due)
		return start->event_at;
	/* Registered late: as if at the end of the day it was due. */
	return moment_from_day(due, SECONDS_A_DAY - 1);
}

int64_t obligation_due_on(enum obligation_rule rule,
			  const struct obligation_terms *terms,
			  const struct calendar *calendar,
			  const struct term_settings *settings,
			  const struct obligation_start *start)
{
	const struct obligation_spec *spec = obligation_spec(rule);
	int days = terms->days[rule];
	int64_t from = start->event_at;

	if (rule == OBLIGATION_GATHER_PRIMARY)
		from = gathering_from(terms, calendar, settings, start);
	switch (spec->term) {
	case TERM_OWN_DATE:
		if (start->own_date != DAY_NONE)
			return calendar_working_from(calendar, start->own_date);
		break;
	case TERM_BEFORE_MEETING:
		if (start->meeting_on != DAY_NONE)
			return calendar_prev_working(calendar,
						     start->meeting_on);
		break;
	case TERM_NONE:
	case TERM_WORKING_DAYS:
		break;
	}
	return days ? calendar_term_end(calendar, from, days, settings)
		    : DAY_NONE;
}
