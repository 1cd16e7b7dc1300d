#include "config.h"

#include "model/casefile.h"

#include "base/mem.h"

const struct choice casefile_outcomes[] = {
	[CASEFILE_OUTCOME_NONE] = { "", "" },
	[CASEFILE_OUTCOME_REFUSED] = { "refused", N_("refused to place on the "
						     "register") },
	[CASEFILE_OUTCOME_POSITIVE] = { "positive", N_("positive dynamics") },
	[CASEFILE_OUTCOME_MOVED] = { "moved", N_("moved away") },
	[CASEFILE_OUTCOME_TRANSFERRED] = { "transferred",
					   N_("changed to another school") },
	[CASEFILE_OUTCOME_FINISHED] = { "finished", N_("finished the school") },
	{ NULL, NULL },
};

const struct choice material_kinds[] = {
	[MATERIAL_KIND_NONE] = { "", "" },
	[MATERIAL_KIND_CHARACTERISTIC] = { "characteristic",
					   N_("characteristic") },
	[MATERIAL_KIND_PSYCHOLOGIST] = { "psychologist",
					 N_("psychologist's conclusion") },
	[MATERIAL_KIND_HOUSING_ACT] = { "housing_act",
					N_("act on the living conditions") },
	[MATERIAL_KIND_PRIOR_WORK] = { "prior_work",
				       N_("brief on the work done before") },
	[MATERIAL_KIND_OTHER] = { "other", N_("other material") },
	{ NULL, NULL },
};

const struct choice material_purposes[] = {
	[MATERIAL_PURPOSE_NONE] = { "", "" },
	[MATERIAL_PURPOSE_PLACING] = { "placing", N_("for placing") },
	[MATERIAL_PURPOSE_REMOVAL] = { "removal", N_("for removal") },
	{ NULL, NULL },
};

const struct choice material_verdicts[] = {
	[MATERIAL_VERDICT_NONE] = { "", "" },
	[MATERIAL_VERDICT_POSITIVE] = { "positive", N_("positive") },
	[MATERIAL_VERDICT_NEGATIVE] = { "negative", N_("negative") },
	{ NULL, NULL },
};

const struct choice visit_kinds[] = {
	[VISIT_KIND_NONE] = { "", "" },
	[VISIT_KIND_HOME] = { "home", N_("home visit by a commission") },
	[VISIT_KIND_TALK] = { "talk", N_("meeting with the parents") },
	{ NULL, NULL },
};

const struct choice visit_accesses[] = {
	[VISIT_ACCESS_NONE] = { "", "" },
	[VISIT_ACCESS_OPENED] = { "opened", N_("let in") },
	[VISIT_ACCESS_NOT_OPENED] = { "not_opened", N_("nobody opened") },
	[VISIT_ACCESS_REFUSED] = { "refused", N_("refused to let in") },
	{ NULL, NULL },
};

const struct choice visit_dwellings[] = {
	{ "", "" },
	{ "owned", N_("own dwelling") },
	{ "rented", N_("rented dwelling") },
	{ "service", N_("service dwelling") },
	{ "hostel", N_("hostel") },
	{ "other", N_("other dwelling") },
	{ NULL, NULL },
};

const struct choice visit_acquainted[] = {
	{ "", "" },
	{ "acquainted", N_("acquainted with the act") },
	{ "refused", N_("refused to sign") },
	{ NULL, NULL },
};

const struct choice representation_proposals[] = {
	[REPRESENTATION_PROPOSAL_NONE] = { "", "" },
	[REPRESENTATION_PROPOSAL_PLACE] = { "place",
					    N_("place on the register") },
	[REPRESENTATION_PROPOSAL_REFUSE] = { "refuse", N_("do not place on the "
							  "register") },
	[REPRESENTATION_PROPOSAL_OTHER_HELP] = { "other_help",
						 N_("other help") },
	{ NULL, NULL },
};

const struct field casefile_fields[] = { CASEFILE_FIELDS(FIELD_ENTRY)
						 FIELD_END };
const struct field primary_info_fields[] = { PRIMARY_INFO_FIELDS(FIELD_ENTRY)
						     FIELD_END };
const struct field material_fields[] = { MATERIAL_FIELDS(FIELD_ENTRY)
						 FIELD_END };
const struct field characteristic_fields[] = { CHARACTERISTIC_FIELDS(
	FIELD_ENTRY) FIELD_END };
const struct field psychology_fields[] = { PSYCHOLOGY_FIELDS(FIELD_ENTRY)
						   FIELD_END };
const struct field visit_fields[] = { VISIT_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field visit_member_fields[] = { VISIT_MEMBER_FIELDS(FIELD_ENTRY)
						     FIELD_END };
const struct field prior_measure_fields[] = { PRIOR_MEASURE_FIELDS(FIELD_ENTRY)
						      FIELD_END };
const struct field request_fields[] = { REQUEST_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field representation_fields[] = { REPRESENTATION_FIELDS(
	FIELD_ENTRY) FIELD_END };

/* Without the parent's written consent there are no diagnostics. */
static int has_diagnostics(const struct psychology *p)
{
	for (const struct field *f = psychology_fields; f->name; f++)
		if (f->flags & FIELD_RESTRICTED && !field_is_empty(f, p))
			return 1;
	return 0;
}

enum err_code psychology_check(const struct psychology *p, int64_t today,
			       struct err *err)
{
	if (p->consent_on == DAY_NONE && has_diagnostics(p))
		return err_set_field(err, ERR_INVALID, "consent_on",
				     N_("Without the parent's written consent "
					"no diagnostics are recorded: give "
					"its date."),
				     NULL);
	if (p->consent_on != DAY_NONE && p->consent_on > today)
		return err_set_field(err, ERR_INVALID, "consent_on",
				     N_("The consent is dated in the future."),
				     NULL);
	return ERR_OK;
}

enum err_code characteristic_check(const struct characteristic *c,
				   struct err *err)
{
	if (c->missed != INT_NONE && c->missed < 0)
		return err_set_field(err, ERR_INVALID, "missed",
				     N_("Fewer than no lessons cannot be "
					"missed."),
				     NULL);
	if (c->missed_without_reason != INT_NONE &&
	    (c->missed_without_reason < 0 || c->missed == INT_NONE ||
	     c->missed_without_reason > c->missed))
		return err_set_field(err, ERR_INVALID, "missed_without_reason",
				     N_("More lessons were missed without good "
					"reason than were missed at all."),
				     NULL);
	return ERR_OK;
}

enum err_code visit_check(const struct visit *v, int n_members, int64_t today,
			  struct err *err)
{
	if (v->visited_on != DAY_NONE && v->visited_on > today)
		return err_set_field(err, ERR_INVALID, "visited_on",
				     N_("The visit is dated in the future."),
				     NULL);
	if (v->kind == VISIT_KIND_HOME && n_members < VISIT_MIN_MEMBERS)
		return err_set_field(err, ERR_INVALID, "kind",
				     N_("The commission of a home visit has "
					"two members or more."),
				     NULL);
	if (v->rooms != INT_NONE && (v->rooms < 0 || v->rooms > 99))
		return err_set_field(err, ERR_INVALID, "rooms",
				     N_("There are 0 to 99 rooms."), NULL);
	if (v->kind == VISIT_KIND_HOME && v->access == VISIT_ACCESS_OPENED &&
	    str_is_empty(v->conclusions))
		return err_set_field(err, ERR_INVALID, "conclusions",
				     N_("The act of a home visit ends with its "
					"conclusions."),
				     NULL);
	return ERR_OK;
}

enum err_code request_check(const struct request *r, int64_t today,
			    struct err *err)
{
	if (r->sent_on != DAY_NONE && r->sent_on > today)
		return err_set_field(err, ERR_INVALID, "sent_on",
				     N_("The request is dated in the future."),
				     NULL);
	if (r->sent_on != DAY_NONE && r->answer_by != DAY_NONE &&
	    r->answer_by < r->sent_on)
		return err_set_field(err, ERR_INVALID, "answer_by",
				     N_("The answer is asked for before the "
					"request is sent."),
				     NULL);
	if (r->answered_on != DAY_NONE && r->sent_on != DAY_NONE &&
	    r->answered_on < r->sent_on)
		return err_set_field(err, ERR_INVALID, "answered_on",
				     N_("The answer is dated before the "
					"request was sent."),
				     NULL);
	return ERR_OK;
}
