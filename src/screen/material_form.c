#include "config.h"

#include "screen/material_form.h"

#include <stdlib.h>

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"
#include "screen/case_papers.h"
#include "screen/recordform.h"
#include "screen/scr_prior_work.h"
#include "screen/scr_visit.h"
#include "screen/stepform.h"
#include "widget/dialog.h"

/*
 * Purpose: a material as its author writes it. Two records in one form: what
 * all materials have, and what is the kind's own.
 * Data: the material; its characteristic or psychology.
 * Calls: app_save() for both.
 */

static const struct screen_help characteristic_help[] = {
	{ "14",
	  N_("The class teacher's characteristic goes to the deputy head with "
	     "the other materials. Write what is known and since when; an "
	     "opinion belongs into the conclusion.") },
	{ "23",
	  N_("For removal from the register the characteristic says whether "
	     "it is positive.") },
	{ NULL, NULL },
};

static const struct screen_help psychology_help[] = {
	{ "14",
	  N_("The psychologist's conclusion for the Council is short and not "
	     "clinical. The detailed part is read only by the head, the "
	     "deputy, the secretary and the psychologist, and printed for "
	     "them alone.") },
	{ "14", N_("Without the parent's written consent no diagnostics are "
		   "recorded.") },
	{ NULL, NULL },
};

static const struct screen_help other_help[] = {
	{ "14", N_("The materials of the primary assessment go to the deputy "
		   "head before the Council meets.") },
	{ NULL, NULL },
};

/* -- the kind's own part --------------------------------------------------- */

static const char *const learning_names[] = { "family", "learning", "missed",
					      "missed_without_reason", NULL };
static const char *const conduct_names[] = { "conduct", "relations",
					     "interests", NULL };
static const char *const work_names[] = { "parents", "teacher_work", NULL };
static const struct recordform_section characteristic_sections[] = {
	{ .heading = N_("Family, learning, attendance"),
	  .names = learning_names },
	{ .heading = N_("Conduct and relations"), .names = conduct_names },
	{ .heading = N_("The parents, the class teacher's work"),
	  .names = work_names },
	{ .names = NULL },
};

static const char *const basis_names[] = { "basis", "consent_on", "methods",
					   NULL };
static const char *const finding_names[] = { "emotional", "personality",
					     "risk",	  "protection",
					     "detail",	  NULL };
static const char *const advice_names[] = { "recommendations", "consultation",
					    NULL };
static const struct recordform_section psychology_sections[] = {
	{ .heading = N_("Basis and methods"), .names = basis_names },
	{ .heading = N_("What was found"),
	  .note = N_("Restricted: read only by the head, the deputy, the "
		     "secretary and the psychologist."),
	  .names = finding_names },
	{ .heading = N_("Recommendations"), .names = advice_names },
	{ .names = NULL },
};

static const struct recordform_help psychology_field_help[] = {
	{ "consent_on",
	  N_("Date of the written consent; without it no diagnostics are "
	     "recorded") },
	{ "basis", N_("At whose request, for what") },
	{ NULL, NULL },
};

static const struct part {
	enum material_kind kind;
	enum app_record record;
	const char *form; /* of the draft */
	const struct recordform_section *sections;
	const struct recordform_help *field_help;
	const struct screen_help *help;
} parts[] = {
	{ MATERIAL_KIND_CHARACTERISTIC, APP_CHARACTERISTIC, "characteristic",
	  characteristic_sections, NULL, characteristic_help },
	{ MATERIAL_KIND_PSYCHOLOGIST, APP_PSYCHOLOGY, "psychology",
	  psychology_sections, psychology_field_help, psychology_help },
};

/* The two kinds of parts begin alike. */
static int64_t *owner_of(const struct part *part, void *record)
{
	return field_number(
		fields_find(app_record_fields(part->record), "material_id"),
		record);
}

/* -- what all materials have ----------------------------------------------- */

static const char *const end_names[] = { "conclusion", "number", "written_on",
					 NULL };
static const char *const removal_names[] = { "conclusion", "verdict", "number",
					     "written_on", NULL };

static int is_for_removal(const struct material *m)
{
	return m->purpose == MATERIAL_PURPOSE_REMOVAL;
}

/* A material that is being written is dated, unless its author says else. */
static void date_it(struct shell *shell, struct material *m)
{
	if (m->written_on == DAY_NONE)
		m->written_on = app_today(shell_app(shell));
}

/* The material beside the part, which is the form's own record. */
struct part_form {
	struct material *m;
	void *original; /* as it was loaded */
};

static void add_end(struct recordform *rf)
{
	const struct part_form *pf = rf->data;
	struct material *m = pf->m;

	form_add_heading(rf->form, N_("Conclusion"));
	form_add_record(rf->form, material_fields,
			is_for_removal(m) ? removal_names : end_names);
	form_load(rf->form, material_fields, m);
	form_set_flag(rf->form, "written_on", FIELD_REQUIRED, 1);
	form_set_flag(rf->form, "conclusion", FIELD_REQUIRED, 1);
	if (is_for_removal(m))
		form_set_flag(rf->form, "verdict", FIELD_REQUIRED, 1);
}

static enum err_code save_part(struct recordform *rf, struct err *err)
{
	const struct part_form *pf = rf->data;
	struct app *app = shell_app(rf->shell);
	enum err_code code = form_store(rf->form, material_fields, pf->m, err);

	if (code == ERR_OK)
		code = app_save(app, rf->spec->kind, rf->record, err);
	if (code != ERR_OK)
		return code;
	while ((code = app_save(app, APP_MATERIAL, pf->m, err)) ==
	       ERR_CONFLICT) {
		err_init(err);
		rf->stay = !recordform_settle(rf, APP_MATERIAL, pf->original,
					      pf->m);
		if (rf->stay)
			return ERR_OK;
	}
	return code;
}

/* The part's row, or a new one. */
static int load_part(struct shell *shell, const struct part *part,
		     const struct material *m, void *record)
{
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_ok(shell,
		      app_load_all(shell_app(shell), part->record,
				   "material_id", m->row.id, &all, &err),
		      &err))
		return 0;
	if (all.n) {
		const struct row *row = app_records_at(&all, 0);

		fields_copy(app_record_fields(part->record), record, row);
		*(struct row *)record = *row;
	}
	app_records_release(&all);
	*owner_of(part, record) = m->row.id;
	return 1;
}

static int write_part(struct shell *shell, const struct part *part,
		      struct material *m)
{
	void *record = app_record_new(part->record);
	struct part_form pf = { .m = m,
				.original = app_record_new(APP_MATERIAL) };
	struct recordform_spec spec = { .kind = part->record,
					.form = part->form,
					.title = N_(
						material_kinds[m->kind].label),
					.record = record,
					.beside = m,
					.owner_id = m->row.id,
					.sections = part->sections,
					.field_help = part->field_help,
					.help = part->help,
					.data = &pf,
					.save = save_part,
					.built = add_end };
	int saved = 0;

	fields_copy(material_fields, pf.original, m);
	date_it(shell, m);
	if (load_part(shell, part, m, record))
		saved = stepform_run(shell, &spec, m->case_id) ==
			RECORDFORM_SAVED;
	app_record_free(part->record, &record);
	app_record_free(APP_MATERIAL, &pf.original);
	return saved;
}

/* -- the other kinds ------------------------------------------------------- */

static const char *const other_names[] = { "text", "conclusion", "number",
					   "written_on", NULL };
static const struct recordform_section other_sections[] = {
	{ .names = other_names },
	{ .names = NULL },
};
static const struct recordform_section end_sections[] = {
	{ .names = end_names },
	{ .names = NULL },
};

static void require_text(struct recordform *rf)
{
	form_set_flag(rf->form, "written_on", FIELD_REQUIRED, 1);
	form_set_flag(rf->form,
		      form_has_field(rf->form, "text") ? "text" : "conclusion",
		      FIELD_REQUIRED, 1);
}

static int write_plain(struct shell *shell, struct material *m,
		       const struct recordform_section *sections)
{
	struct recordform_spec spec = { .kind = APP_MATERIAL,
					.title = N_(
						material_kinds[m->kind].label),
					.record = m,
					.owner_id = m->case_id,
					.sections = sections,
					.help = other_help,
					.built = require_text };
	int saved;

	date_it(shell, m);
	saved = stepform_run(shell, &spec, m->case_id) == RECORDFORM_SAVED;
	return saved;
}

void material_offer(struct shell *shell, int64_t material_id)
{
	struct app *app = shell_app(shell);
	struct material *m = app_record_new(APP_MATERIAL);
	void *record = m;
	struct err err = ERR_INIT;

	if (!shell_ok(shell, app_load(app, APP_MATERIAL, material_id, m, &err),
		      &err) ||
	    m->written_on == DAY_NONE || m->handed_on != DAY_NONE)
		goto out;
	if (!dialog_confirm(shell_ui(shell), N_("Materials of the assessment"),
			    _("The material is written. Hand it to the deputy "
			      "head now?"),
			    0)) {
		ui_say(shell_ui(shell), "%s",
		       _("Written; F2 in the checklist hands it to the deputy "
			 "head."));
		goto out;
	}
	if (!shell_ok(shell,
		      app_material_hand(app, material_id, app_today(app), &err),
		      &err))
		goto out;
	shell_changed(shell);
	ui_say(shell_ui(shell), "%s",
	       _("Recorded: the material lies with the deputy head."));
out:
	app_record_free(APP_MATERIAL, &record);
}

void material_conclude(struct shell *shell, int64_t material_id)
{
	struct material *m = app_record_new(APP_MATERIAL);
	void *record = m;
	struct err err = ERR_INIT;

	if (shell_ok(shell,
		     app_load(shell_app(shell), APP_MATERIAL, material_id, m,
			      &err),
		     &err) &&
	    write_plain(shell, m, end_sections))
		material_offer(shell, material_id);
	app_record_free(APP_MATERIAL, &record);
}

void material_new(struct shell *shell, int64_t case_id,
		  enum material_purpose purpose)
{
	struct material *m = app_record_new(APP_MATERIAL);
	void *record = m;

	m->case_id = case_id;
	m->kind = MATERIAL_KIND_OTHER;
	m->purpose = purpose;
	m->author_id = app_user(shell_app(shell))->row.id;
	if (write_plain(shell, m, other_sections))
		material_offer(shell, m->row.id);
	app_record_free(APP_MATERIAL, &record);
}

int material_may_write(struct shell *shell, const struct material *m,
		       struct sb *why)
{
	enum action action = m->kind == MATERIAL_KIND_PSYCHOLOGIST
				     ? ACTION_PSYCH_DETAIL_WRITE
				     : ACTION_MATERIAL_WRITE;

	if (!shell_may(shell, action, why))
		return 0;
	if (!app_may_by(shell_app(shell), action, m->author_id)) {
		if (why)
			sb_add(why, _("Its author writes it."));
		return 0;
	}
	return 1;
}

void material_open(struct shell *shell, int64_t material_id)
{
	struct material *m = app_record_new(APP_MATERIAL);
	void *record = m;
	const struct part *part = NULL;
	struct sb why = SB_INIT;
	struct err err = ERR_INIT;
	int saved = 0;

	if (!shell_ok(shell,
		      app_load(shell_app(shell), APP_MATERIAL, material_id, m,
			       &err),
		      &err))
		goto out;
	if (!material_may_write(shell, m, &why)) {
		if (m->written_on != DAY_NONE)
			material_papers(shell, &(const struct material *){ m },
					1);
		else
			ui_warn(shell_ui(shell), "%s", why.s);
		goto out;
	}
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		if (parts[i].kind == (enum material_kind)m->kind)
			part = &parts[i];
	if (part)
		saved = write_part(shell, part, m);
	else if (m->kind == MATERIAL_KIND_HOUSING_ACT)
		scr_visit_home(shell, m->case_id);
	else if (m->kind == MATERIAL_KIND_PRIOR_WORK)
		scr_prior_work(shell, m->row.id);
	else
		saved = write_plain(shell, m, other_sections);
	if (saved)
		material_offer(shell, material_id);
out:
	sb_release(&why);
	app_record_free(APP_MATERIAL, &record);
}
