#include "config.h"

#include "model/plan.h"

#include "base/mem.h"

const struct choice plan_statuses[] = {
	[PLAN_STATUS_NONE] = { "", "" },
	[PLAN_STATUS_DRAFT] = { "draft", N_("draft") },
	[PLAN_STATUS_SUBMITTED] = { "submitted", N_("before the head") },
	[PLAN_STATUS_RETURNED] = { "returned", N_("returned for work") },
	[PLAN_STATUS_APPROVED] = { "approved", N_("plan approved") },
	[PLAN_STATUS_ENDED] = { "ended", N_("plan ended") },
	{ NULL, NULL },
};

const struct choice plan_consents[] = {
	[PLAN_CONSENT_NONE] = { "", "" },
	[PLAN_CONSENT_GIVEN] = { "given", N_("acquainted and agreed") },
	[PLAN_CONSENT_REFUSED] = { "refused", N_("refused the help") },
	{ NULL, NULL },
};

const struct choice measure_statuses[] = {
	[MEASURE_STATUS_NONE] = { "", "" },
	[MEASURE_STATUS_PLANNED] = { "planned", N_("in progress") },
	[MEASURE_STATUS_DONE] = { "done", N_("done in full") },
	[MEASURE_STATUS_PARTLY] = { "partly", N_("done in part") },
	[MEASURE_STATUS_NOT_DONE] = { "not_done", N_("not done") },
	{ NULL, NULL },
};

const struct choice qualities[] = {
	[QUALITY_NONE] = { "", "" },
	[QUALITY_HIGH] = { "high", N_("high quality") },
	[QUALITY_MEDIUM] = { "medium", N_("medium quality") },
	[QUALITY_LOW] = { "low", N_("low quality") },
	{ NULL, NULL },
};

const struct field plan_fields[] = { PLAN_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field measure_fields[] = { MEASURE_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field monitoring_fields[] = { MONITORING_FIELDS(FIELD_ENTRY)
						   FIELD_END };

const struct field help_kind_fields[] = { HELP_KIND_FIELDS(FIELD_ENTRY)
						  FIELD_END };

const char *help_kind_name(const struct help_kind *h, enum lang lang)
{
	const char *first = lang == LANG_KK ? h->name_kk : h->name_ru;
	const char *second = lang == LANG_KK ? h->name_ru : h->name_kk;

	if (!str_is_empty(first))
		return first;
	return second ? second : "";
}

enum err_code help_kind_check(const struct help_kind *h, struct err *err)
{
	if (str_is_empty(h->name_kk) && str_is_empty(h->name_ru))
		return err_set_field(err, ERR_INVALID, "name_kk",
				     N_("Write the name in one of the two "
					"languages at least."),
				     NULL);
	return ERR_OK;
}

#define PLAN_MAX_DAYS (2 * 366)

enum err_code plan_check(const struct plan *p, struct err *err)
{
	if (p->period_from == DAY_NONE || p->period_until == DAY_NONE)
		return ERR_OK;
	if (p->period_until < p->period_from)
		return err_set_field(err, ERR_INVALID, "period_until",
				     N_("The plan ends before it starts."),
				     NULL);
	if (p->period_until - p->period_from > PLAN_MAX_DAYS)
		return err_set_field(err, ERR_INVALID, "period_until",
				     N_("The plan is longer than two years: "
					"look at the years of its dates."),
				     NULL);
	return ERR_OK;
}

int measure_is_pending(const struct measure *m)
{
	return m->added_on != DAY_NONE && m->approved_on == DAY_NONE;
}

enum err_code measure_check(const struct measure *m, const struct plan *p,
			    struct err *err)
{
	int64_t until =
		p->extend_until == DAY_NONE ? p->period_until : p->extend_until;
	char day[DAY_ISO_SIZE];

	if (m->due_on == DAY_NONE)
		return ERR_OK;
	if (p->period_from != DAY_NONE && m->due_on < p->period_from) {
		day_format_short(p->period_from, day);
		return err_set_field(err, ERR_INVALID, "due_on",
				     N_("The term of the measure lies before "
					"the plan, which starts on %s."),
				     day);
	}
	if (until != DAY_NONE && m->due_on > until) {
		day_format_short(until, day);
		return err_set_field(err, ERR_INVALID, "due_on",
				     N_("The term of the measure lies after "
					"the plan, which ends on %s."),
				     day);
	}
	return ERR_OK;
}
