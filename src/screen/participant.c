#include "config.h"

#include "screen/participant.h"

#include <stdlib.h>
#include <string.h>

#include "app/record.h"
#include "base/mem.h"
#include "model/casefile.h"
#include "model/people.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "screen/several.h"
#include "screen/stepform.h"
#include "widget/menu.h"

/*
 * Purpose: the Council's members, specialists, parents, children and agencies
 * at one meeting; invitations and attendance.
 * Data: the participants; the agenda's cases, for whose families may come.
 * Calls: app_save().
 */

static const struct screen_help help[] = {
	{ "8",
	  N_("Where it is needed the Council calls in those concerned: class "
	     "teacher, psychologist, subject teacher, the police inspector for "
	     "minors, a health worker.") },
	{ "9", N_("The parents or other legal representatives of the child are "
		  "invited.") },
	{ "13", N_("Representatives of the agencies concerned may be "
		   "invited.") },
	{ "17", N_("The protocol names the participants: surname, given name, "
		   "patronymic, position.") },
	{ NULL, NULL },
};

/* -- how they read --------------------------------------------------------- */

char *participant_name(struct app *app, const struct participant *p)
{
	if (!str_is_empty(p->name))
		return xstrdup(p->name);
	if (p->staff_id)
		return app_name(app, APP_STAFF, p->staff_id);
	if (p->family_member_id)
		return app_name(app, APP_FAMILY_MEMBER, p->family_member_id);
	if (p->kind == PARTICIPANT_KIND_CHILD)
		return app_name(app, APP_CHILD, p->child_id);
	return app_name(app, APP_AGENCY, p->agency_id);
}

static char *staff_position(struct app *app, int64_t id)
{
	struct staff *s = app_record_new(APP_STAFF);
	void *record = s;
	struct err err = ERR_INIT;
	const char *text = "";
	char *copy;

	if (app_load(app, APP_STAFF, id, s, &err) == ERR_OK) {
		text = lang_current() == LANG_KK ? s->position_kk
						 : s->position_ru;
		if (str_is_empty(text))
			text = _(role_label((enum role)s->role));
	}
	copy = xstrdup(text);
	app_record_free(APP_STAFF, &record);
	return copy;
}

static char *kinship(struct app *app, int64_t id)
{
	struct family_member *m = app_record_new(APP_FAMILY_MEMBER);
	void *record = m;
	struct err err = ERR_INIT;
	char *copy;

	if (app_load(app, APP_FAMILY_MEMBER, id, m, &err) != ERR_OK)
		err_init(&err);
	copy = xstrdup(m->kinship ? _(kinships[m->kinship].label) : "");
	app_record_free(APP_FAMILY_MEMBER, &record);
	return copy;
}

char *participant_position(struct app *app, const struct participant *p)
{
	char *agency, *text;

	if (p->agency_id && !str_is_empty(p->name)) {
		agency = app_name(app, APP_AGENCY, p->agency_id);
		text = str_is_empty(p->position)
			       ? xstrdup(agency)
			       : xasprintf("%s, %s", p->position, agency);
		free(agency);
		return text;
	}
	if (!str_is_empty(p->position))
		return xstrdup(p->position);
	if (p->staff_id)
		return staff_position(app, p->staff_id);
	if (p->family_member_id)
		return kinship(app, p->family_member_id);
	return xstrdup("");
}

const char *participant_sign(const struct participant *p)
{
	switch ((enum attendance)p->attendance) {
	case ATTENDANCE_NONE:
		break;
	case ATTENDANCE_PRESENT:
		return "[+]";
	case ATTENDANCE_ABSENT:
		return "[-]";
	}
	return "[ ]";
}

/* -- the agenda's families ------------------------------------------------- */

#define CASES 40

struct agenda_case {
	int64_t case_id, child_id, family_id;
};

struct people_form {
	struct agenda_case cases[CASES];
	int n;
};

static int64_t family_of(struct shell *shell, int64_t child_id)
{
	struct child *c = app_record_new(APP_CHILD);
	void *record = c;
	int64_t id = 0;

	if (shell_load(shell, APP_CHILD, child_id, c))
		id = c->family_id;
	app_record_free(APP_CHILD, &record);
	return id;
}

static void read_cases(struct shell *shell, int64_t meeting_id,
		       struct people_form *pf)
{
	struct app_records items = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_read(shell,
			app_load_all(shell_app(shell), APP_AGENDA_ITEM,
				     "meeting_id", meeting_id, &items, &err),
			&err))
		return;
	for (int i = 0; i < items.n && pf->n < CASES; i++) {
		const struct agenda_item *item = app_records_at(&items, i);
		struct casefile *c = app_record_new(APP_CASEFILE);
		void *record = c;

		if (shell_load(shell, APP_CASEFILE, item->case_id, c))
			pf->cases[pf->n++] = (struct agenda_case){
				.case_id = item->case_id,
				.child_id = c->child_id,
				.family_id = family_of(shell, c->child_id),
			};
		app_record_free(APP_CASEFILE, &record);
	}
	app_records_release(&items);
}

static int find(struct recordform *rf, const struct form_field *field,
		const char *typed, int max, struct pick_items *items)
{
	struct people_form *pf = rf->data;
	struct app *app = shell_app(rf->shell);

	if (strcmp(field->name, "family_member_id") == 0) {
		for (int i = 0; i < pf->n; i++)
			stepform_find_relative(rf, pf->cases[i].family_id,
					       field, typed, max, items);
		return 1;
	}
	if (strcmp(field->name, "case_id") != 0)
		return 0;
	for (int i = 0; i < pf->n; i++) {
		char *name = app_name(app, APP_CASEFILE, pf->cases[i].case_id);

		pick_items_add(items, pf->cases[i].case_id, name, NULL);
		free(name);
	}
	return 1;
}

/* A parent comes for the child whose family it is. */
static void changed(struct recordform *rf, const struct form_field *field)
{
	struct people_form *pf = rf->data;
	struct family_member *m;
	void *record;
	char id[24];

	if (strcmp(field->name, "family_member_id") != 0 ||
	    form_number(rf->form, "case_id"))
		return;
	record = m = app_record_new(APP_FAMILY_MEMBER);
	if (shell_load(rf->shell, APP_FAMILY_MEMBER,
		       form_number(rf->form, "family_member_id"), m))
		for (int i = 0; i < pf->n; i++)
			if (pf->cases[i].family_id == m->family_id) {
				snprintf(id, sizeof(id), "%lld",
					 (long long)pf->cases[i].case_id);
				form_type_text(rf->form, "case_id", id);
				break;
			}
	app_record_free(APP_FAMILY_MEMBER, &record);
}

/* -- the form -------------------------------------------------------------- */

static const char *const member_names[] = { "staff_id", NULL };
static const char *const specialist_names[] = { "staff_id", "name", "position",
						"case_id", NULL };
static const char *const parent_names[] = { "family_member_id", "case_id",
					    NULL };
static const char *const child_names[] = { "case_id", NULL };
static const char *const agency_names[] = { "agency_id", "name", "position",
					    "case_id", NULL };
static const char *const invitation_names[] = { "handed_how", "handed_on",
						"outcome", NULL };
static const char *const attendance_names[] = { "attendance", "absence_reason",
						NULL };

static const struct recordform_help field_help[] = {
	{ "staff_id", N_("Of the school's staff; a guest from elsewhere is "
			 "written by name and position below") },
	{ "name", N_("Full name, if it is nobody of the school's staff") },
	{ "case_id", N_("For whose case they are called in; empty: for the "
			"whole meeting") },
	{ "outcome", N_("Came, asked for another day, refused …") },
	{ "absence_reason", N_("Goes into the protocol") },
	{ NULL, NULL },
};

#define SECTIONS(who_names) \
	{ \
		{ .names = (who_names) }, \
			{ .heading = N_("Invitation"), \
			  .names = invitation_names }, \
			{ .heading = N_("Attendance"), \
			  .names = attendance_names }, \
		{ \
			.names = NULL \
		} \
	}

static const struct recordform_section member_sections[] = {
	{ .names = member_names },
	{ .heading = N_("Attendance"), .names = attendance_names },
	{ .names = NULL },
};
static const struct recordform_section specialist_sections[] =
	SECTIONS(specialist_names);
static const struct recordform_section parent_sections[] =
	SECTIONS(parent_names);
static const struct recordform_section child_sections[] = SECTIONS(child_names);
static const struct recordform_section agency_sections[] =
	SECTIONS(agency_names);

static const struct recordform_section *sections_of(const struct participant *p)
{
	switch ((enum participant_kind)p->kind) {
	case PARTICIPANT_KIND_MEMBER:
		return member_sections;
	case PARTICIPANT_KIND_PARENT:
		return parent_sections;
	case PARTICIPANT_KIND_CHILD:
		return child_sections;
	case PARTICIPANT_KIND_AGENCY:
		return agency_sections;
	case PARTICIPANT_KIND_SPECIALIST:
	case PARTICIPANT_KIND_NONE:
		break;
	}
	return specialist_sections;
}

/* Whom the form cannot do without. */
static const char *needed_field(const struct participant *p)
{
	switch ((enum participant_kind)p->kind) {
	case PARTICIPANT_KIND_MEMBER:
		return p->staff_id ? NULL : "staff_id";
	case PARTICIPANT_KIND_PARENT:
		return p->family_member_id ? NULL : "family_member_id";
	case PARTICIPANT_KIND_CHILD:
		return p->case_id ? NULL : "case_id";
	case PARTICIPANT_KIND_AGENCY:
		return p->agency_id ? NULL : "agency_id";
	case PARTICIPANT_KIND_SPECIALIST:
	case PARTICIPANT_KIND_NONE:
		break;
	}
	return p->staff_id || !str_is_empty(p->name) ? NULL : "staff_id";
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	const struct people_form *pf = rf->data;
	struct participant *p = rf->record;
	const char *needed = needed_field(p);
	enum err_code code;

	if (needed)
		return err_set_field(err, ERR_REQUIRED, needed, NULL, NULL);
	for (int i = 0; i < pf->n; i++)
		if (pf->cases[i].case_id == p->case_id &&
		    (p->kind == PARTICIPANT_KIND_CHILD ||
		     p->kind == PARTICIPANT_KIND_PARENT))
			p->child_id = pf->cases[i].child_id;
	code = app_save(shell_app(rf->shell), APP_PARTICIPANT, p, err);
	if (code != ERR_EXISTS)
		return code;
	err_init(err);
	return err_set_msg(err, ERR_INVALID,
			   N_("They take part already: look at the list of "
			      "participants."),
			   NULL);
}

static int run(struct shell *shell, struct participant *p)
{
	static const char *const fixed[] = { "staff_id", "family_member_id",
					     "agency_id", NULL };
	struct people_form pf = { .n = 0 };
	char *title = stepform_capital(_(participant_kinds[p->kind].label));
	struct recordform_spec spec = {
		.kind = APP_PARTICIPANT,
		.title = title,
		.record = p,
		.owner_id = p->meeting_id,
		.sections = sections_of(p),
		.read_only = p->row.id ? fixed : NULL,
		.field_help = field_help,
		.help = help,
		.data = &pf,
		.save = save,
		.find = find,
		.changed = changed,
	};

	int saved;

	read_cases(shell, p->meeting_id, &pf);
	saved = recordform_run(shell, &spec) == RECORDFORM_SAVED;
	free(title);
	return saved;
}

void participant_edit(struct shell *shell, int64_t id)
{
	struct participant *p = app_record_new(APP_PARTICIPANT);
	void *record = p;
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_load(shell_app(shell), APP_PARTICIPANT, id, p, &err),
		     &err) &&
	    run(shell, p))
		ui_say(shell_ui(shell), "%s", _("Saved."));
	app_record_free(APP_PARTICIPANT, &record);
}

void participant_add(struct shell *shell, int64_t meeting_id)
{
	static const struct command kinds[] = {
		{ .id = COMMAND_OWN + PARTICIPANT_KIND_SPECIALIST,
		  .letter = 's',
		  .label = N_("Specialist"),
		  .help = N_("of the staff, the police inspector, a health "
			     "worker (cl. 8)") },
		{ .id = COMMAND_OWN + PARTICIPANT_KIND_PARENT,
		  .letter = 'p',
		  .label = N_("Parent"),
		  .help = N_("or another legal representative (cl. 9)") },
		{ .id = COMMAND_OWN + PARTICIPANT_KIND_CHILD,
		  .letter = 'c',
		  .label = N_("The child"),
		  .help = N_("of a case on the agenda") },
		{ .id = COMMAND_OWN + PARTICIPANT_KIND_AGENCY,
		  .letter = 'a',
		  .label = N_("Agency"),
		  .help = N_("a representative of an agency concerned "
			     "(cl. 13)") },
		COMMAND_END
	};
	struct participant *p;
	void *record;
	int kind = menu_choose(shell_ui(shell), _("Who is invited?"), kinds,
			       NULL, NULL);

	if (kind <= 0)
		return;
	record = p = app_record_new(APP_PARTICIPANT);
	p->meeting_id = meeting_id;
	p->kind = kind - COMMAND_OWN;
	if (run(shell, p))
		ui_say(shell_ui(shell), "%s",
		       _("Invited; F5 prints the invitation, H records how it "
			 "was handed over."));
	app_record_free(APP_PARTICIPANT, &record);
}

/* -- invitations handed over ----------------------------------------------- */

static enum err_code hand_one(struct recordform *rf, void *data, int64_t id,
			      struct err *err)
{
	struct app *app = shell_app(rf->shell);
	struct participant *p = app_record_new(APP_PARTICIPANT);
	void *record = p;
	enum err_code code = app_load(app, APP_PARTICIPANT, id, p, err);

	(void)data;
	if (code == ERR_OK) {
		p->handed_how = form_number(rf->form, "handed_how");
		p->handed_on = form_number(rf->form, "handed_on");
		code = app_save(app, APP_PARTICIPANT, p, err);
	}
	app_record_free(APP_PARTICIPANT, &record);
	return code;
}

void participant_hand(struct shell *shell, const int64_t *ids, int64_t n)
{
	const struct form_field fields[] = {
		{ .name = "handed_how",
		  .type = FIELD_CHOICE,
		  .label = N_("Invitation handed over"),
		  .flags = FIELD_REQUIRED,
		  .choices = hand_overs },
		{ .name = "handed_on",
		  .type = FIELD_DATE,
		  .label = N_("Handed over on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct several several = { .form = { .before = fields,
					     .help = help,
					     .built = stepform_built },
				   .one = hand_one };
	char *title = xasprintf(
		ngettext("%d invitation", "%d invitations", (unsigned long)n),
		(int)n);

	several.form.title = title;
	if (several_run(shell, &several, ids, n))
		ui_say(shell_ui(shell), "%s",
		       _("Recorded: the invitations are handed over."));
	free(title);
}

/* -- attendance ------------------------------------------------------------ */

static int set_attendance(struct shell *shell, int64_t id, int only_unsaid,
			  enum attendance attendance)
{
	struct app *app = shell_app(shell);
	struct participant *p = app_record_new(APP_PARTICIPANT);
	void *record = p;
	struct err err = ERR_INIT;
	int done = shell_ok(shell, app_load(app, APP_PARTICIPANT, id, p, &err),
			    &err);

	if (done && (!only_unsaid || p->attendance == ATTENDANCE_NONE)) {
		p->attendance = attendance;
		done = shell_ok(shell, app_save(app, APP_PARTICIPANT, p, &err),
				&err);
	}
	app_record_free(APP_PARTICIPANT, &record);
	return done;
}

void participant_toggle(struct shell *shell, const struct participant *p)
{
	enum attendance next = p->attendance == ATTENDANCE_PRESENT
				       ? ATTENDANCE_ABSENT
				       : ATTENDANCE_PRESENT;

	if (set_attendance(shell, p->row.id, 0, next))
		shell_changed(shell);
}

void participant_all_present(struct shell *shell, int64_t meeting_id)
{
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_ok(shell,
		      app_load_all(shell_app(shell), APP_PARTICIPANT,
				   "meeting_id", meeting_id, &all, &err),
		      &err))
		return;
	for (int i = 0; i < all.n; i++) {
		const struct participant *p = app_records_at(&all, i);

		if (p->attendance == ATTENDANCE_NONE &&
		    !set_attendance(shell, p->row.id, 1, ATTENDANCE_PRESENT))
			break;
	}
	app_records_release(&all);
	shell_changed(shell);
	ui_say(shell_ui(shell), "%s",
	       _("Of whom nothing was said, is present now; the blank key "
		 "changes one."));
}
