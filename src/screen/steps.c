#include "config.h"

#include "screen/steps.h"

#include <string.h>

#include "app/record.h"
#include "base/mem.h"
#include "model/plan.h"
#include "screen/agenda.h"
#include "screen/material_form.h"
#include "screen/meeting_form.h"
#include "screen/participant.h"
#include "screen/plan_steps.h"
#include "screen/scr_case.h"
#include "screen/scr_child.h"
#include "screen/scr_council.h"
#include "screen/scr_directory.h"
#include "screen/scr_family.h"
#include "screen/scr_firstrun.h"
#include "screen/scr_help_kinds.h"
#include "screen/scr_materials.h"
#include "screen/scr_meeting.h"
#include "screen/scr_outward.h"
#include "screen/scr_plan.h"
#include "screen/scr_primary.h"
#include "screen/scr_prior_work.h"
#include "screen/scr_profile.h"
#include "screen/scr_representation.h"
#include "screen/scr_request.h"
#include "screen/scr_settings.h"
#include "screen/scr_signal.h"
#include "screen/scr_visit.h"

static void signal_edit(struct shell *shell, const struct subject *subject)
{
	scr_signal_edit(shell, subject->signal_id);
}

static void signal_create(struct shell *shell, const struct subject *subject)
{
	(void)subject;
	scr_signal_new(shell, SIGNAL_SOURCE_STAFF, 0);
}

static void signal_view(struct shell *shell, const struct subject *subject)
{
	scr_signal(shell, subject->signal_id);
}

static const struct step {
	enum action action;
	step_open *open;
} steps[] = {
	{ ACTION_SIGNAL_CREATE, signal_create },
	{ ACTION_SIGNAL_VIEW, signal_view },
	{ ACTION_SIGNAL_EDIT, signal_edit },
	{ ACTION_SIGNAL_REGISTER, scr_signal_register },
	{ ACTION_SIGNAL_ANSWER, scr_signal_answer },
	{ ACTION_CASE_VIEW, scr_case_step },
	{ ACTION_CASE_CLOSE, scr_case_close },
	{ ACTION_FAMILY_EDIT, scr_family_step },
	{ ACTION_PRIMARY_EDIT, scr_primary },
	{ ACTION_PRIMARY_COMPLETE, scr_primary_complete },
	{ ACTION_VISIT_RECORD, scr_visit_record },
	{ ACTION_REQUEST_SEND, scr_request_send },
	{ ACTION_REQUEST_ANSWER, scr_request_answer },
	{ ACTION_MATERIAL_WRITE, scr_material_write },
	{ ACTION_MATERIAL_ACCEPT, scr_material_accept },
	{ ACTION_PSYCH_DETAIL_WRITE, scr_material_psychology },
	{ ACTION_REPRESENTATION, scr_representation },
	{ ACTION_COUNCIL_EDIT, scr_council_step },
	{ ACTION_MEETING_VIEW, scr_meeting_step },
	{ ACTION_MEETING_CALL, scr_meeting_call },
	{ ACTION_MEETING_INVITE, scr_meeting_step },
	{ ACTION_MEETING_RUN, scr_meeting_step },
	{ ACTION_DECISION_RECORD, scr_meeting_decide },
	{ ACTION_PROTOCOL_SIGN, scr_meeting_sign },
	{ ACTION_PROTOCOL_ADDENDUM, scr_meeting_amend },
	{ ACTION_NOTICE_SEND, scr_notice_send },
	{ ACTION_PLAN_VIEW, scr_plan_step },
	{ ACTION_PLAN_EDIT, scr_plan_step },
	{ ACTION_PLAN_APPROVE, scr_plan_step },
	{ ACTION_PLAN_COPY, scr_plan_copy },
	{ ACTION_PARENT_CONSENT, scr_plan_consent },
	{ ACTION_PLAN_REVIEW, scr_plan_review },
	{ ACTION_MEASURE_MONITOR, scr_measure_note },
	{ ACTION_MEASURE_CLOSE, scr_measure_close },
	{ ACTION_REFUSAL_RECORD, scr_refusal_record },
	{ ACTION_PETITION_CREATE, scr_petition_create },
	{ ACTION_PETITION_OUTCOME, scr_petition_outcome },
	{ ACTION_REMOVAL_REQUEST, scr_removal_request },
	{ ACTION_TRANSFER_CREATE, scr_transfer_create },
	{ ACTION_TRANSFER_CONFIRM, scr_transfer_confirm },
};

int shell_step(struct shell *shell, enum action action,
	       const struct subject *subject)
{
	struct sb why = SB_INIT;
	int may = shell_may(shell, action, &why);

	if (!may)
		ui_warn(shell_ui(shell), "%s", why.s);
	sb_release(&why);
	for (size_t i = 0; may && i < ARRAY_SIZE(steps); i++)
		if (steps[i].action == action) {
			steps[i].open(shell, subject);
			return 1;
		}
	if (may)
		ui_warn(shell_ui(shell), _("Nothing opens here for: %s."),
			_(action_label(action)));
	return 0;
}

/* -- drafts --------------------------------------------------------------- */

static void draft_signal(struct shell *shell, int64_t record_id, int64_t owner)
{
	(void)owner;
	scr_signal_edit(shell, record_id);
}

static void draft_signal_answer(struct shell *shell, int64_t record_id,
				int64_t owner)
{
	(void)owner;
	scr_signal_answer(shell, &(struct subject){ .signal_id = record_id });
}

static void draft_child(struct shell *shell, int64_t record_id, int64_t owner)
{
	(void)owner;
	scr_child_edit(shell, record_id);
}

static void draft_family_member(struct shell *shell, int64_t record_id,
				int64_t owner)
{
	scr_family_member(shell, owner, record_id);
}

static void draft_council(struct shell *shell, int64_t record_id, int64_t owner)
{
	(void)owner;
	scr_council_edit(shell, record_id);
}

static void draft_agency(struct shell *shell, int64_t record_id, int64_t owner)
{
	(void)owner;
	scr_agency_edit(shell, record_id, NULL);
}

static void draft_staff(struct shell *shell, int64_t record_id, int64_t owner)
{
	(void)owner;
	scr_staff_edit(shell, record_id);
}

static void draft_help_kind(struct shell *shell, int64_t record_id,
			    int64_t owner)
{
	(void)owner;
	scr_help_kind_edit(shell, record_id);
}

static void draft_profile(struct shell *shell, int64_t record_id, int64_t owner)
{
	(void)owner;
	scr_profile_next(shell, record_id);
}

static void draft_material_part(struct shell *shell, int64_t record_id,
				int64_t owner)
{
	(void)record_id;
	material_open(shell, owner);
}

static void draft_material(struct shell *shell, int64_t record_id,
			   int64_t owner)
{
	if (record_id)
		material_open(shell, record_id);
	else
		material_new(shell, owner, MATERIAL_PURPOSE_PLACING);
}

static void draft_prior_measure(struct shell *shell, int64_t record_id,
				int64_t owner)
{
	(void)record_id;
	scr_prior_work(shell, owner);
}

static void draft_visit(struct shell *shell, int64_t record_id, int64_t owner)
{
	if (record_id)
		scr_visit(shell, record_id);
	else
		scr_visit_record(shell, &(struct subject){ .case_id = owner });
}

static void draft_case_close(struct shell *shell, int64_t record_id,
			     int64_t owner)
{
	(void)owner;
	scr_case_close(shell, &(struct subject){ .case_id = record_id });
}

static void draft_measure(struct shell *shell, int64_t record_id, int64_t owner)
{
	struct plan *plan;
	void *record;
	struct err err = ERR_INIT;

	if (record_id) {
		plan_measure_edit(shell, record_id);
		return;
	}
	record = plan = app_record_new(APP_PLAN);
	if (shell_ok(shell,
		     app_load(shell_app(shell), APP_PLAN, owner, plan, &err),
		     &err))
		plan_measure_add(shell, plan);
	app_record_free(APP_PLAN, &record);
}

static void draft_monitoring(struct shell *shell, int64_t record_id,
			     int64_t owner)
{
	(void)record_id;
	scr_measure_note(shell, &(struct subject){ .ref_id = owner });
}

static void draft_participant(struct shell *shell, int64_t record_id,
			      int64_t owner)
{
	if (record_id)
		participant_edit(shell, record_id);
	else
		participant_add(shell, owner);
}

static void draft_meeting(struct shell *shell, int64_t record_id, int64_t owner)
{
	int64_t id;

	(void)owner;
	if (record_id) {
		meeting_edit(shell, record_id);
		return;
	}
	id = meeting_call(shell);
	if (id)
		scr_meeting(shell, id);
}

static void draft_agenda_item(struct shell *shell, int64_t record_id,
			      int64_t owner)
{
	(void)owner;
	agenda_item_open(shell, record_id);
}

static void draft_amendment(struct shell *shell, int64_t record_id,
			    int64_t owner)
{
	(void)owner;
	scr_meeting_amend(shell, &(struct subject){ .meeting_id = record_id });
}

/* A form that a step opens: its owner is the case, its record the step's. */
#define OF_STEP(form_, label_, step_) \
	{ \
		.form = (form_), .label = (label_), .step = (step_) \
	}

static const struct draft {
	const char *form, *label;
	void (*open)(struct shell *shell, int64_t record_id, int64_t owner_id);
	step_open *step;
} drafts[] = {
	{ "signal", N_("A signal"), draft_signal, NULL },
	{ "signal_answer", N_("Answer to a signal"), draft_signal_answer,
	  NULL },
	{ "child", N_("A child's data"), draft_child, NULL },
	{ "family_member", N_("A member of a family"), draft_family_member,
	  NULL },
	{ "council", N_("The Council's composition"), draft_council, NULL },
	{ "agency", N_("An agency"), draft_agency, NULL },
	{ "staff", N_("A member of the staff"), draft_staff, NULL },
	{ "help_kind", N_("A kind of help of the school's own (cl. 18)"),
	  draft_help_kind, NULL },
	{ "profile_next", N_("The next order, from a copy"), draft_profile,
	  NULL },
	OF_STEP("primary_info", N_("Primary information"), scr_primary),
	{ "characteristic", N_("Characteristic"), draft_material_part, NULL },
	{ "psychology", N_("Psychologist's conclusion"), draft_material_part,
	  NULL },
	{ "material", N_("A material of the assessment"), draft_material,
	  NULL },
	{ "prior_measure", N_("A measure taken before"), draft_prior_measure,
	  NULL },
	{ "visit_home", N_("Home visit: the act (cl. 13)"), draft_visit, NULL },
	{ "visit_talk", N_("Meeting with the parents"), draft_visit, NULL },
	OF_STEP("request", N_("Request to an agency (cl. 13)"),
		scr_request_send),
	OF_STEP("request_answer", N_("The agency's answer (cl. 13)"),
		scr_request_answer),
	OF_STEP("representation", N_("Representation to the Council (cl. 4)"),
		scr_representation),
	{ "case_close", N_("Close the case before a decision (cl. 10)"),
	  draft_case_close, NULL },
	{ "meeting", N_("A meeting of the Council"), draft_meeting, NULL },
	{ "agenda_item", N_("An item of the agenda"), draft_agenda_item, NULL },
	{ "amendment", N_("Addendum to the protocol (cl. 17)"), draft_amendment,
	  NULL },
	{ "participant", N_("A participant of a meeting"), draft_participant,
	  NULL },
	OF_STEP("notice", N_("Notice of the decision (cl. 20)"),
		scr_notice_send),
	OF_STEP("plan", N_("Individual plan (cl. 16, annex 1)"), scr_plan_step),
	{ "measure", N_("Measure of the plan (cl. 19)"), draft_measure, NULL },
	{ "monitoring", N_("Note on the measure (cl. 19)"), draft_monitoring,
	  NULL },
	OF_STEP("measure_close", N_("Closing a measure (cl. 19)"),
		scr_measure_close),
	OF_STEP("plan_consent", N_("The parent's consent to the plan"),
		scr_plan_consent),
	OF_STEP("plan_review", N_("Review of the plan (cl. 19)"),
		scr_plan_review),
	OF_STEP("refusal", N_("Refusal of help (cl. 21)"), scr_refusal_record),
	OF_STEP("petition", N_("Petition to the commission (cl. 21)"),
		scr_petition_create),
	OF_STEP("petition_outcome", N_("Outcome of the petition (cl. 21)"),
		scr_petition_outcome),
	OF_STEP("removal",
		N_("Petition for removal from the register (cl. 23)"),
		scr_removal_request),
	OF_STEP("transfer", N_("Transfer to another school (cl. 24)"),
		scr_transfer_create),
	OF_STEP("transfer_confirm", N_("The new school confirms (cl. 24)"),
		scr_transfer_confirm),
};

/* Of whichever window it is: "signal", "signal~2" … */
static const struct draft *draft_find(const char *form)
{
	size_t n = strcspn(form, "~");

	for (size_t i = 0; i < ARRAY_SIZE(drafts); i++)
		if (strlen(drafts[i].form) == n &&
		    strncmp(drafts[i].form, form, n) == 0)
			return &drafts[i];
	return NULL;
}

int shell_draft_open(struct shell *shell, const char *form, int64_t record_id,
		     int64_t owner_id)
{
	const struct draft *draft = draft_find(form);

	if (draft && draft->open)
		draft->open(shell, record_id, owner_id);
	else if (draft)
		draft->step(shell, &(struct subject){ .case_id = owner_id,
						      .ref_id = record_id });
	return draft != NULL;
}

int shell_draft_is_of_case(const char *form)
{
	const struct draft *draft = draft_find(form);

	return draft && draft->step;
}

const char *shell_draft_label(const char *form)
{
	const struct draft *draft = draft_find(form);

	return draft ? draft->label : NULL;
}

/* -- new records on the way ----------------------------------------------- */

static int64_t new_agency(struct shell *shell, const char *typed)
{
	return scr_agency_edit(shell, 0, typed);
}

static int64_t new_class(struct shell *shell, const char *typed)
{
	return scr_class_edit(shell, 0, typed);
}

static const struct maker {
	enum app_record kind;
	enum action action;
	int64_t (*make)(struct shell *shell, const char *typed);
} makers[] = {
	{ APP_CHILD, ACTION_CHILD_EDIT, scr_child_new },
	{ APP_FAMILY, ACTION_FAMILY_EDIT, scr_family_new },
	{ APP_AGENCY, ACTION_AGENCY_EDIT, new_agency },
	{ APP_STAFF, ACTION_STAFF_EDIT, scr_staff_new },
	{ APP_SCHOOL_CLASS, ACTION_CLASS_EDIT, new_class },
};

static const struct maker *maker_find(enum app_record kind)
{
	for (size_t i = 0; i < ARRAY_SIZE(makers); i++)
		if (makers[i].kind == kind)
			return &makers[i];
	return NULL;
}

int64_t shell_create(struct shell *shell, enum app_record kind,
		     const char *typed)
{
	const struct maker *maker = maker_find(kind);

	return maker ? maker->make(shell, typed) : 0;
}

int shell_may_create(struct shell *shell, enum app_record kind)
{
	const struct maker *maker = maker_find(kind);

	return maker && shell_may(shell, maker->action, NULL);
}
