#include "config.h"

#include "screen/scr_request.h"

#include <stdlib.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/pickrow.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "screen/stepform.h"

/*
 * Purpose: ask an agency about a case, with the least data that serves, and put
 * down what it answers (cl. 13(2)).
 * Data: the case's requests.
 * Calls: app_request_send(), app_request_answer().
 */

#define DAYS_TO_ANSWER 10

const struct screen_help scr_request_help[] = {
	{ "13",
	  N_("Where it is needed the school sends a request to the agencies "
	     "concerned: internal affairs, health, social protection, family "
	     "support centres, religious affairs and others. The request says "
	     "no more about the child than the question needs. Its answer is "
	     "watched by the day that the request names.") },
	{ NULL, NULL },
};

static enum err_code save_request(struct recordform *rf, struct err *err)
{
	return app_request_send(shell_app(rf->shell), rf->record, err);
}

/* Another agency is often asked the same. */
static int similar(struct recordform *rf)
{
	static const char *const same[] = { "questions", "basis", NULL };

	return stepform_copy_last(rf, "case_id", NULL, same);
}

void scr_request_send(struct shell *shell, const struct subject *subject)
{
	struct app *app = shell_app(shell);
	struct request *r = app_record_new(APP_REQUEST);
	void *record = r;
	struct recordform_spec spec = {
		.kind = APP_REQUEST,
		.title = N_("Request to an agency (cl. 13)"),
		.record = r,
		.owner_id = subject->case_id,
		.help = scr_request_help,
		.save = save_request,
		.similar = similar,
		.blocked_case = subject->case_id,
		.blocked_action = ACTION_REQUEST_SEND,
	};

	r->case_id = subject->case_id;
	r->sent_on = app_today(app);
	/* A day on which somebody is there to answer. */
	r->answer_by = calendar_working_from(app_calendar(app),
					     app_today(app) + DAYS_TO_ANSWER);
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		/* TRANSLATORS: an outgoing number */
		ui_say(shell_ui(shell),
		       _("The request is sent as № %s; F5 on the case prints "
			 "it."),
		       r->out_number ? r->out_number : "");
	app_record_free(APP_REQUEST, &record);
}

static enum err_code save_answer(struct recordform *rf, struct err *err)
{
	const int64_t *id = rf->data;

	return app_request_answer(shell_app(rf->shell), *id,
				  form_text(rf->form, "number"),
				  form_number(rf->form, "answered_on"),
				  form_text(rf->form, "answer"), err);
}

void scr_request_answer(struct shell *shell, const struct subject *subject)
{
	static const struct form_field fields[] = {
		{ .name = "number",
		  .type = FIELD_TEXT,
		  .label = N_("Incoming №"),
		  .max_chars = 40 },
		{ .name = "answered_on",
		  .type = FIELD_DATE,
		  .label = N_("Answered on"),
		  .flags = FIELD_REQUIRED },
		{ .name = "answer",
		  .type = FIELD_NARRATIVE,
		  .label = N_("Answer"),
		  .help = N_("What the agency answered, in short; the letter "
			     "itself goes into the file"),
		  .flags = FIELD_REQUIRED,
		  .rows = 6 },
		{ .name = NULL },
	};
	int64_t id = subject->ref_id;
	struct recordform_spec spec = {
		.kind = RECORDFORM_NO_RECORD,
		.form = "request_answer",
		.before = fields,
		.owner_id = subject->case_id,
		.help = scr_request_help,
		.as_dialog = 1,
		.data = &id,
		.save = save_answer,
		.built = stepform_built,
	};

	if (!id)
		id = pickrow(shell, APP_REQUEST, "case_id", subject->case_id,
			     _("Which request was answered?"), pickrow_request);
	if (!id)
		return;
	spec.title = N_("The agency's answer (cl. 13)");
	spec.draft_id = id;
	if (stepform_run(shell, &spec, subject->case_id) == RECORDFORM_SAVED)
		ui_say(shell_ui(shell), "%s", _("The answer is recorded."));
}
