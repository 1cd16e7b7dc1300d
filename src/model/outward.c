#include "config.h"

#include "model/outward.h"

#include "base/mem.h"

const struct choice notice_ways[] = {
	[NOTICE_WAY_NONE] = { "", "" },
	[NOTICE_WAY_COURIER] = { "courier", N_("by courier") },
	[NOTICE_WAY_POST] = { "post", N_("by post") },
	[NOTICE_WAY_MAIL] = { "mail", N_("by e-mail") },
	[NOTICE_WAY_DOCUMENT_SYSTEM] = { "document_system",
					 N_("by the document system") },
	[NOTICE_WAY_PHONE] = { "phone", N_("by telephone message") },
	{ NULL, NULL },
};

const struct choice refusal_forms[] = {
	[REFUSAL_FORM_NONE] = { "", "" },
	[REFUSAL_FORM_WRITTEN] = { "written", N_("in writing") },
	[REFUSAL_FORM_SPOKEN] = { "spoken", N_("by word of mouth") },
	{ NULL, NULL },
};

const struct choice petition_kinds[] = {
	[PETITION_KIND_NONE] = { "", "" },
	[PETITION_KIND_DUTIES] = { "duties",
				   N_("about parents who do not fulfil their "
				      "duties") },
	[PETITION_KIND_ADMINISTRATIVE] = { "administrative",
					   N_("about administrative measures "
					      "on the parents") },
	[PETITION_KIND_MINOR] = { "minor", N_("about a minor who committed an "
					      "administrative offence") },
	{ NULL, NULL },
};

const struct choice petition_outcomes[] = {
	{ "", "" },
	{ "granted", N_("granted") },
	{ "partly", N_("granted in part") },
	{ "declined", N_("declined") },
	{ NULL, NULL },
};

const struct choice removal_reasons[] = {
	[REMOVAL_REASON_NONE] = { "", "" },
	[REMOVAL_REASON_POSITIVE] = { "positive", N_("positive dynamics") },
	[REMOVAL_REASON_MOVED] = { "moved", N_("moved away") },
	[REMOVAL_REASON_SCHOOL] = { "school", N_("changed to another school") },
	[REMOVAL_REASON_FINISHED] = { "finished", N_("finished the school") },
	{ NULL, NULL },
};

const struct field notice_fields[] = { NOTICE_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field refusal_fields[] = { REFUSAL_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field petition_fields[] = { PETITION_FIELDS(FIELD_ENTRY)
						 FIELD_END };
const struct field removal_fields[] = { REMOVAL_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field transfer_fields[] = { TRANSFER_FIELDS(FIELD_ENTRY)
						 FIELD_END };
const struct field paper_fields[] = { PAPER_FIELDS(FIELD_ENTRY) FIELD_END };

/* Two names: a comma, a semicolon, a line or "и", "және" between them. */
static int has_two_names(const char *text)
{
	static const char *const between[] = { ",",   ";",	"\n",
					       " и ", " және ", " and " };

	for (size_t i = 0; i < ARRAY_SIZE(between); i++) {
		const char *at = strstr(text, between[i]);

		if (at && at != text && at[strlen(between[i])] &&
		    strspn(at + strlen(between[i]), " ,;\n") !=
			    strlen(at + strlen(between[i])))
			return 1;
	}
	return 0;
}

enum err_code refusal_check(const struct refusal *r, struct err *err)
{
	if (r->form == REFUSAL_FORM_SPOKEN &&
	    (str_is_empty(r->witnesses) || !has_two_names(r->witnesses)))
		return err_set_field(err, ERR_INVALID, "witnesses",
				     N_("A refusal by word of mouth is "
					"recorded with two witnesses: name "
					"both, with a comma between them."),
				     NULL);
	return ERR_OK;
}

enum err_code removal_check(const struct removal *r, struct err *err)
{
	if (r->reason > REMOVAL_REASON_POSITIVE && str_is_empty(r->evidence))
		return err_set_field(err, ERR_INVALID, "evidence",
				     N_("Say what shows the objective reason "
					"(a document, its number and date)."),
				     NULL);
	return ERR_OK;
}

enum err_code transfer_check(const struct transfer *t, struct err *err)
{
	if (t->sent_on != DAY_NONE && t->accepted_on != DAY_NONE &&
	    t->accepted_on < t->sent_on)
		return err_set_field(err, ERR_INVALID, "accepted_on",
				     N_("The information was accepted before "
					"it was sent: one of the two dates "
					"is wrong."),
				     NULL);
	return ERR_OK;
}
