#include "config.h"

#include "screen/steps.h"

#include <string.h>

#include "base/mem.h"
#include "screen/scr_case.h"
#include "screen/scr_child.h"
#include "screen/scr_council.h"
#include "screen/scr_directory.h"
#include "screen/scr_family.h"
#include "screen/scr_firstrun.h"
#include "screen/scr_settings.h"
#include "screen/scr_signal.h"

static void signal_edit(struct shell *shell, const struct subject *subject)
{
	scr_signal_edit(shell, subject->signal_id);
}

static void signal_create(struct shell *shell, const struct subject *subject)
{
	(void)subject;
	scr_signal_new(shell, SIGNAL_SOURCE_STAFF);
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
	{ ACTION_COUNCIL_EDIT, scr_council_step },
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

static const struct draft {
	const char *form, *label;
	void (*open)(struct shell *shell, int64_t record_id, int64_t owner_id);
} drafts[] = {
	{ "signal", N_("A signal"), draft_signal },
	{ "signal_answer", N_("Answer to a signal"), draft_signal_answer },
	{ "child", N_("A child's data"), draft_child },
	{ "family_member", N_("A member of a family"), draft_family_member },
	{ "council", N_("The Council's composition"), draft_council },
	{ "agency", N_("An agency"), draft_agency },
	{ "staff", N_("A member of the staff"), draft_staff },
};

static const struct draft *draft_find(const char *form)
{
	for (size_t i = 0; i < ARRAY_SIZE(drafts); i++)
		if (strcmp(drafts[i].form, form) == 0)
			return &drafts[i];
	return NULL;
}

int shell_draft_open(struct shell *shell, const char *form, int64_t record_id,
		     int64_t owner_id)
{
	const struct draft *draft = draft_find(form);

	if (draft)
		draft->open(shell, record_id, owner_id);
	return draft != NULL;
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
	(void)typed;
	return scr_class_edit(shell, 0);
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
