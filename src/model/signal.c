#include "config.h"

#include "model/signal.h"

const struct choice signal_sources[] = {
	[SIGNAL_SOURCE_NONE] = { "", "" },
	[SIGNAL_SOURCE_STAFF] = { "staff", N_("member of staff") },
	[SIGNAL_SOURCE_AGENCY] = { "agency", N_("agency") },
	[SIGNAL_SOURCE_PARENT] = { "parent", N_("parents") },
	[SIGNAL_SOURCE_OTHER] = { "other", N_("another person") },
	{ NULL, NULL },
};

const struct choice signal_ways[] = {
	[SIGNAL_WAY_NONE] = { "", "" },
	[SIGNAL_WAY_SPOKEN] = { "spoken", N_("by word of mouth") },
	[SIGNAL_WAY_WRITTEN] = { "written", N_("in writing") },
	[SIGNAL_WAY_CALL] = { "call", N_("by telephone") },
	[SIGNAL_WAY_LETTER] = { "letter", N_("official letter") },
	[SIGNAL_WAY_MESSAGE] = { "message", N_("electronic message") },
	{ NULL, NULL },
};

const struct choice signal_categories[] = {
	[SIGNAL_CATEGORY_NONE] = { "", "" },
	[SIGNAL_CATEGORY_HARD_SITUATION] = { "hard_situation",
					     N_("hard life situation") },
	[SIGNAL_CATEGORY_SOCIAL_DANGER] = { "social_danger",
					    N_("socially dangerous "
					       "position") },
	{ NULL, NULL },
};

const struct choice signal_knowns[] = {
	[SIGNAL_KNOWN_NONE] = { "", "" },
	[SIGNAL_KNOWN_SEEN] = { "seen", N_("seen in person") },
	[SIGNAL_KNOWN_TOLD] = { "told", N_("in somebody's words") },
	{ NULL, NULL },
};

const struct choice signal_statuses[] = {
	[SIGNAL_STATUS_NONE] = { "", "" },
	[SIGNAL_STATUS_RECEIVED] = { "received", N_("not registered yet") },
	[SIGNAL_STATUS_REGISTERED] = { "registered", N_("registered") },
	[SIGNAL_STATUS_ANSWERED] = { "answered",
				     N_("answered without a case") },
	{ NULL, NULL },
};

const struct field signal_fields[] = { SIGNAL_FIELDS(FIELD_ENTRY) FIELD_END };

enum err_code signal_check(const struct signal *s, int64_t now, struct err *err)
{
	if (s->source == SIGNAL_SOURCE_AGENCY && !s->agency_id)
		return err_set_field(err, ERR_INVALID, "agency_id",
				     N_("The signal came from an agency: say "
					"which one."),
				     NULL);
	if (s->source == SIGNAL_SOURCE_STAFF && !s->staff_id)
		return err_set_field(err, ERR_INVALID, "staff_id",
				     N_("The signal came from a member of "
					"staff: say who it was."),
				     NULL);
	if (s->received_at != MOMENT_NONE && s->received_at > now)
		return err_set_field(err, ERR_INVALID, "received_at",
				     N_("The signal cannot have come in the "
					"future."),
				     NULL);
	if (s->letter_date != DAY_NONE && s->received_at != MOMENT_NONE &&
	    s->letter_date > moment_day(s->received_at))
		return err_set_field(err, ERR_INVALID, "letter_date",
				     N_("The letter is dated after the day it "
					"was received."),
				     NULL);
	return ERR_OK;
}
