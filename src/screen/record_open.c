#include "config.h"

#include "screen/record_open.h"

#include <string.h>

#include "base/mem.h"
#include "model/casefile.h"
#include "screen/agenda.h"
#include "screen/material_form.h"
#include "screen/participant.h"
#include "screen/plan_steps.h"
#include "screen/recordform.h"
#include "screen/scr_outward.h"
#include "screen/scr_request.h"
#include "screen/scr_meeting.h"
#include "screen/scr_plan.h"
#include "screen/scr_primary.h"
#include "screen/scr_representation.h"
#include "screen/scr_signal.h"
#include "screen/scr_visit.h"
#include "screen/stepform.h"

/* -- records that have a place of their own -------------------------------- */

static void open_signal(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	scr_signal(shell, id);
}

static void open_primary(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)id;
	scr_primary(shell, &(struct subject){ .case_id = case_id });
}

static void open_visit(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	scr_visit(shell, id);
}

static void open_material(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	material_open(shell, id);
}

static void open_representation(struct shell *shell, int64_t id,
				int64_t case_id)
{
	(void)id;
	scr_representation(shell, &(struct subject){ .case_id = case_id });
}

static void open_meeting(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	scr_meeting(shell, id);
}

static void open_item(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	agenda_item_open(shell, id);
}

static void open_participant(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	participant_edit(shell, id);
}

static void open_plan(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)id;
	scr_plan(shell, case_id);
}

static void open_measure(struct shell *shell, int64_t id, int64_t case_id)
{
	(void)case_id;
	plan_measure_read(shell, id);
}

static const struct place {
	const char *table;
	void (*open)(struct shell *shell, int64_t id, int64_t case_id);
} places[] = {
	{ "signal", open_signal },
	{ "primary_info", open_primary },
	{ "visit", open_visit },
	{ "material", open_material },
	{ "representation", open_representation },
	{ "meeting", open_meeting },
	{ "agenda_item", open_item },
	{ "participant", open_participant },
	{ "plan", open_plan },
	{ "measure", open_measure },
};

/* -- records that are a form, and no more ---------------------------------- */

static const struct plain {
	const char *table, *title;
	enum app_record kind;
	enum action action; /* who corrects it; ACTION_NONE: nobody */
	const struct screen_help *help;
} plains[] = {
	{ "request", N_("Request to an agency (cl. 13)"), APP_REQUEST,
	  ACTION_REQUEST_SEND, scr_request_help },
	{ "notice", N_("Notice of the decision (cl. 20)"), APP_NOTICE,
	  ACTION_NOTICE_SEND, scr_notice_help },
	{ "refusal", N_("Refusal of help (cl. 21)"), APP_REFUSAL,
	  ACTION_REFUSAL_RECORD, scr_refusal_help },
	{ "petition", N_("Petition to the commission (cl. 21)"), APP_PETITION,
	  ACTION_NONE, scr_refusal_help },
	{ "removal", N_("Petition for removal from the register (cl. 23)"),
	  APP_REMOVAL, ACTION_REMOVAL_REQUEST, scr_removal_help },
	{ "transfer", N_("Transfer to another school (cl. 24)"), APP_TRANSFER,
	  ACTION_TRANSFER_CREATE, scr_transfer_help },
};

/* What was answered stands below, once it was. */
static const struct recordform_section request_sections[] = {
	{ .names = (const char *const[]){ "agency_id", "sent_on", "questions",
					  "basis", "answer_by", NULL } },
	{ .heading = N_("The agency's answer (cl. 13)"),
	  .names = (const char *const[]){ "answered_on", "answer_number",
					  "answer", NULL } },
	{ .names = NULL },
};

static const struct recordform_section *sections_of(const struct plain *plain,
						    const void *record)
{
	const struct request *r = record;

	if (plain->kind != APP_REQUEST || r->answered_on == DAY_NONE)
		return NULL;
	return request_sections;
}

static void open_plain(struct shell *shell, const struct plain *plain,
		       int64_t id, int64_t case_id)
{
	void *record;
	struct recordform_spec spec = { .kind = plain->kind,
					.title = plain->title,
					.owner_id = case_id,
					.help = plain->help,
					.asks_reason = 1 };
	struct err err = ERR_INIT;

	if (plain->action == ACTION_NONE ||
	    !shell_may(shell, plain->action, NULL)) {
		recordform_view(shell, plain->kind, id, plain->title, NULL,
				plain->help);
		return;
	}
	spec.record = record = app_record_new(plain->kind);
	if (shell_ok(shell,
		     app_load(shell_app(shell), plain->kind, id, record, &err),
		     &err)) {
		spec.sections = sections_of(plain, record);
		if (stepform_run(shell, &spec, case_id) == RECORDFORM_SAVED)
			ui_say(shell_ui(shell), "%s",
			       _("Saved; the old values stay in the journal."));
	}
	app_record_free(plain->kind, &record);
}

void record_open(struct shell *shell, const char *table, int64_t id,
		 int64_t case_id)
{
	for (size_t i = 0; id && i < ARRAY_SIZE(places); i++)
		if (strcmp(places[i].table, table) == 0) {
			places[i].open(shell, id, case_id);
			return;
		}
	for (size_t i = 0; id && i < ARRAY_SIZE(plains); i++)
		if (strcmp(plains[i].table, table) == 0) {
			open_plain(shell, &plains[i], id, case_id);
			return;
		}
	ui_say(shell_ui(shell), "%s",
	       _("This line says all that there is about it."));
}
