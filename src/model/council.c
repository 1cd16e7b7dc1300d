#include "config.h"

#include "model/council.h"

#include <stdio.h>

#include "base/mem.h"
#include "model/role.h"

const struct choice council_duties[] = {
	[COUNCIL_DUTY_NONE] = { "", "" },
	[COUNCIL_DUTY_CHAIR] = { "chair", N_("chair of the Council") },
	[COUNCIL_DUTY_SECRETARY] = { "secretary",
				     N_("secretary of the Council") },
	[COUNCIL_DUTY_MEMBER] = { "member", N_("member of the Council") },
	{ NULL, NULL },
};

const struct choice meeting_statuses[] = {
	[MEETING_STATUS_NONE] = { "", "" },
	[MEETING_STATUS_CALLED] = { "called", N_("meeting called") },
	[MEETING_STATUS_OPENED] = { "opened", N_("meeting opened") },
	[MEETING_STATUS_HELD] = { "held", N_("held, protocol to be signed") },
	[MEETING_STATUS_SIGNED] = { "signed", N_("protocol signed") },
	[MEETING_STATUS_CANCELLED] = { "cancelled", N_("meeting cancelled") },
	{ NULL, NULL },
};

const struct choice participant_kinds[] = {
	[PARTICIPANT_KIND_NONE] = { "", "" },
	[PARTICIPANT_KIND_MEMBER] = { "member", N_("member of the Council") },
	[PARTICIPANT_KIND_SPECIALIST] = { "specialist",
					  N_("specialist invited") },
	[PARTICIPANT_KIND_PARENT] = { "parent", N_("parent or other legal "
						   "representative") },
	[PARTICIPANT_KIND_CHILD] = { "child", N_("pupil") },
	[PARTICIPANT_KIND_AGENCY] = { "agency", N_("agency's representative") },
	{ NULL, NULL },
};

const struct choice attendances[] = {
	[ATTENDANCE_NONE] = { "", "" },
	[ATTENDANCE_PRESENT] = { "present", N_("present") },
	[ATTENDANCE_ABSENT] = { "absent", N_("absent") },
	{ NULL, NULL },
};

const struct choice hand_overs[] = {
	{ "", "" },
	{ "in_person", N_("in person, against signature") },
	{ "through_child", N_("through the child") },
	{ "post", N_("by post") },
	{ "phone", N_("by telephone") },
	{ "message", N_("electronic message") },
	{ "refused", N_("refused to take it") },
	{ NULL, NULL },
};

const struct choice agenda_questions[] = {
	[AGENDA_QUESTION_NONE] = { "", "" },
	[AGENDA_QUESTION_PLACING] = { "placing",
				      N_("placing on the register") },
	[AGENDA_QUESTION_REVIEW] = { "review", N_("how the plan goes") },
	[AGENDA_QUESTION_REFUSAL] = { "refusal",
				      N_("the parents' refusal of help") },
	[AGENDA_QUESTION_REMOVAL] = { "removal",
				      N_("removal from the register") },
	{ NULL, NULL },
};

const struct choice decisions[] = {
	[DECISION_NONE] = { "", "" },
	[DECISION_PLACE] = { "place", N_("place on the register") },
	[DECISION_REFUSE] = { "refuse", N_("refuse to place") },
	[DECISION_POSTPONE] = { "postpone", N_("postpone") },
	[DECISION_REMOVE] = { "remove", N_("remove from the register") },
	[DECISION_KEEP] = { "keep", N_("keep on the register") },
	[DECISION_PETITION] = { "petition",
				N_("petition the commission on minors") },
	{ NULL, NULL },
};

const struct field council_fields[] = { COUNCIL_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field council_member_fields[] = { COUNCIL_MEMBER_FIELDS(
	FIELD_ENTRY) FIELD_END };
const struct field meeting_fields[] = { MEETING_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field participant_fields[] = { PARTICIPANT_FIELDS(FIELD_ENTRY)
						    FIELD_END };
const struct field agenda_item_fields[] = { AGENDA_ITEM_FIELDS(FIELD_ENTRY)
						    FIELD_END };

static enum err_code check_valid(const struct council *c, struct err *err)
{
	if (c->valid_until != DAY_NONE && c->valid_from != DAY_NONE &&
	    c->valid_until < c->valid_from)
		return err_set_field(err, ERR_INVALID, "valid_until",
				     N_("The composition ends before it "
					"starts."),
				     NULL);
	return ERR_OK;
}

static int is_twice(const struct council_member *members, int i)
{
	for (int j = 0; j < i; j++)
		if (members[j].staff_id == members[i].staff_id)
			return 1;
	return 0;
}

enum err_code council_check(const struct council *c,
			    const struct council_member *members,
			    const int64_t *roles, int n, struct err *err)
{
	int chairs = 0, secretaries = 0;
	char count[12];

	if (check_valid(c, err))
		return ERR_INVALID;
	for (int i = 0; i < n; i++) {
		if (is_twice(members, i))
			return err_set_msg(err, ERR_INVALID,
					   N_("One person stands in the "
					      "Council's composition twice."),
					   NULL);
		chairs += members[i].duty == COUNCIL_DUTY_CHAIR;
		secretaries += members[i].duty == COUNCIL_DUTY_SECRETARY;
	}
	if (n < COUNCIL_MIN_MEMBERS) {
		snprintf(count, sizeof(count), "%d", n);
		return err_set_msg(err, ERR_INVALID,
				   N_("The Council has at least 5 members of "
				      "the staff (cl. 6); here are %s."),
				   count);
	}
	if (chairs != 1)
		return err_set_msg(err, ERR_INVALID,
				   chairs ? N_("The Council has one chair; "
					       "here are several.")
					  : N_("The Council has no chair: the "
					       "head of the school is its "
					       "chair (cl. 7)."),
				   NULL);
	if (secretaries != 1)
		return err_set_msg(err, ERR_INVALID,
				   secretaries
					   ? N_("The Council has one "
						"secretary; here are several.")
					   : N_("The Council has no secretary: "
						"the social pedagogue or who "
						"stands in is its secretary "
						"(cl. 7)."),
				   NULL);
	for (int i = 0; i < n; i++)
		if (members[i].duty == COUNCIL_DUTY_CHAIR &&
		    roles[i] != ROLE_HEAD)
			return err_set_msg(err, ERR_INVALID,
					   N_("The chair of the Council is the "
					      "head of the school (cl. 7); "
					      "here it is somebody else."),
					   NULL);
	return ERR_OK;
}

/* Who of the staff is there, or NULL. */
static const struct participant *
find_present(const struct participant *participants, int n, int64_t staff_id)
{
	for (int i = 0; i < n; i++)
		if (participants[i].staff_id == staff_id &&
		    participants[i].attendance == ATTENDANCE_PRESENT)
			return &participants[i];
	return NULL;
}

enum err_code meeting_check_opening(const struct meeting *m,
				    const struct participant *participants,
				    int n, struct err *err)
{
	const struct participant *chair =
		find_present(participants, n, m->chair_id);
	int members = 0;
	char count[12];

	if (!m->chair_id)
		return err_set_field(err, ERR_INVALID, "chair_id",
				     N_("Nobody presides at the meeting."),
				     NULL);
	if (!m->secretary_id)
		return err_set_field(err, ERR_INVALID, "secretary_id",
				     N_("The meeting has no secretary."), NULL);
	if (m->chair_id == m->secretary_id)
		return err_set_field(err, ERR_INVALID, "secretary_id",
				     N_("One person cannot both preside and be "
					"the secretary."),
				     NULL);
	if (!chair)
		return err_set_field(err, ERR_INVALID, "chair_id",
				     N_("Who presides is not marked as "
					"present."),
				     NULL);
	if (chair->kind != PARTICIPANT_KIND_MEMBER)
		return err_set_field(err, ERR_INVALID, "chair_id",
				     N_("Who presides must be a member of the "
					"Council (cl. 6, 7)."),
				     NULL);
	if (!find_present(participants, n, m->secretary_id))
		return err_set_field(err, ERR_INVALID, "secretary_id",
				     N_("The secretary is not marked as "
					"present."),
				     NULL);
	for (int i = 0; i < n; i++)
		members += participants[i].kind == PARTICIPANT_KIND_MEMBER &&
			   participants[i].attendance == ATTENDANCE_PRESENT;
	if (members < COUNCIL_MIN_MEMBERS) {
		snprintf(count, sizeof(count), "%d", members);
		return err_set_msg(err, ERR_INVALID,
				   N_("At least 5 members of the Council must "
				      "be present (cl. 6); here are %s."),
				   count);
	}
	return ERR_OK;
}

int decision_fits(enum agenda_question question, enum decision decision)
{
	switch (question) {
	case AGENDA_QUESTION_NONE:
		return 0;
	case AGENDA_QUESTION_PLACING:
		return decision == DECISION_PLACE ||
		       decision == DECISION_REFUSE ||
		       decision == DECISION_POSTPONE;
	case AGENDA_QUESTION_REVIEW:
		return decision == DECISION_KEEP ||
		       decision == DECISION_POSTPONE ||
		       decision == DECISION_PETITION;
	case AGENDA_QUESTION_REFUSAL:
		return decision == DECISION_PETITION ||
		       decision == DECISION_KEEP ||
		       decision == DECISION_POSTPONE;
	case AGENDA_QUESTION_REMOVAL:
		return decision == DECISION_REMOVE ||
		       decision == DECISION_KEEP ||
		       decision == DECISION_POSTPONE;
	}
	return 0;
}

enum err_code agenda_item_check(const struct agenda_item *item, struct err *err)
{
	const int64_t *votes[] = { &item->votes_for, &item->votes_against,
				   &item->votes_abstained };
	static const char *const fields[] = { "votes_for", "votes_against",
					      "votes_abstained" };

	if (str_is_empty(item->heard))
		return err_set_field(err, ERR_REQUIRED, "heard", NULL, NULL);
	if (item->decision == DECISION_NONE)
		return err_set_field(err, ERR_REQUIRED, "decision", NULL, NULL);
	if (!decision_fits((enum agenda_question)item->question,
			   (enum decision)item->decision))
		return err_set_field(err, ERR_INVALID, "decision",
				     N_("This decision does not answer the "
					"question that is before the "
					"Council."),
				     NULL);
	if (item->decision == DECISION_PLACE && !item->responsible_id)
		return err_set_field(err, ERR_INVALID, "responsible_id",
				     N_("Who is placed on the register gets a "
					"person responsible: say who."),
				     NULL);
	for (size_t i = 0; i < ARRAY_SIZE(votes); i++)
		if (*votes[i] != INT_NONE && (*votes[i] < 0 || *votes[i] > 999))
			return err_set_field(err, ERR_INVALID, fields[i],
					     N_("This is no number of votes."),
					     NULL);
	return ERR_OK;
}
