#include "config.h"

#include "screen/scr_visit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/material_form.h"
#include "screen/recordform.h"
#include "screen/stepform.h"
#include "widget/menu.h"

/*
 * Purpose: what the commission saw at home, or what was talked over with the
 * parents. Facts, the parent's own statement and conclusions are three fields.
 * Data: the visit, its commission of two or more.
 * Calls: app_visit_record().
 */

#define COMMISSION 5

static const struct screen_help help[] = {
	{ "13",
	  N_("Where it is needed the school sets up a commission of two or "
	     "more and draws up an act on how the family lives, or meets the "
	     "parents or other legal representatives beforehand. A door that "
	     "was not opened is recorded too.") },
	{ "14", N_("The act of the home visit is one of the materials of the "
		   "primary assessment.") },
	{ NULL, NULL },
};

static const char *const member_names[COMMISSION] = {
	"member_1", "member_2", "member_3", "member_4", "member_5",
};

#define MEMBER(n, flags_) \
	{ \
		.name = "member_" #n, .type = FIELD_REF, \
		.label = N_("Member of the commission"), .flags = (flags_), \
		.ref = "staff" \
	}

static const struct form_field commission_fields[] = {
	{ .name = "commission",
	  .type = FIELD_TEXT,
	  .label = N_("Commission (two or more)"),
	  .flags = FORM_HEADING },
	MEMBER(1, FIELD_REQUIRED),
	MEMBER(2, FIELD_REQUIRED),
	MEMBER(3, 0),
	MEMBER(4, 0),
	MEMBER(5, 0),
	{ .name = NULL },
};

static const char *const when_names[] = { "visited_on", "basis",   "address",
					  "access",	"present", NULL };
static const char *const dwelling_names[] = { "dwelling",	  "rooms",
					      "condition",	  "cleanliness",
					      "child_conditions", NULL };
static const char *const family_names[] = { "parents_part", "relations",
					    "risks", NULL };
static const char *const end_names[] = { "statement", "conclusions",
					 "recommendations", "acquainted",
					 NULL };
static const struct recordform_section home_sections[] = {
	{ .heading = N_("The visit"), .names = when_names },
	{ .heading = N_("The dwelling"), .names = dwelling_names },
	{ .heading = N_("The family"),
	  .note = N_("What was seen and heard, without a judgement."),
	  .names = family_names },
	{ .heading = N_("Statement and conclusions"), .names = end_names },
	{ .names = NULL },
};

static const char *const talk_names[] = { "visited_on",	 "basis",
					  "present",	 "statement",
					  "conclusions", "recommendations",
					  "acquainted",	 NULL };
static const struct recordform_section talk_sections[] = {
	{ .heading = N_("The meeting"), .names = talk_names },
	{ .names = NULL },
};

static int collect(struct recordform *rf,
		   struct visit_member members[COMMISSION])
{
	int n = 0;

	for (int i = 0; i < COMMISSION; i++) {
		int64_t id;

		if (!form_has_field(rf->form, member_names[i]))
			continue;
		id = form_number(rf->form, member_names[i]);
		for (int k = 0; k < n; k++)
			if (members[k].staff_id == id)
				id = 0;
		if (!id)
			continue;
		fields_init(visit_member_fields, &members[n]);
		members[n].row = (struct row){ .id = 0 };
		members[n++].staff_id = id;
	}
	return n;
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct visit_member members[COMMISSION];
	struct visit *v = rf->record;
	int n = collect(rf, members);

	if (v->row.id)
		return app_save(shell_app(rf->shell), APP_VISIT, v, err);
	return app_visit_record(shell_app(rf->shell), v, members, n, err);
}

/* As many lines as there are members, and one more. */
static void show_lines(struct recordform *rf)
{
	int last = 1;

	if (!form_has_field(rf->form, member_names[0]))
		return;
	for (int i = 0; i < COMMISSION; i++)
		if (form_number(rf->form, member_names[i]) && i + 1 > last)
			last = i + 1;
	for (int i = 0; i < COMMISSION; i++)
		form_set_flag(rf->form, member_names[i], FORM_SKIP, i > last);
}

/* Who was let in comes to conclusions. */
static void need_conclusions(struct recordform *rf)
{
	const struct visit *v = rf->record;

	form_set_flag(rf->form, "conclusions", FIELD_REQUIRED,
		      v->kind == VISIT_KIND_HOME &&
			      form_number(rf->form, "access") ==
				      VISIT_ACCESS_OPENED);
}

/* Who writes the act was there, mostly. */
static void built(struct recordform *rf)
{
	char id[24];

	need_conclusions(rf);
	if (!form_has_field(rf->form, member_names[0]))
		return;
	snprintf(id, sizeof(id), "%lld",
		 (long long)app_user(shell_app(rf->shell))->row.id);
	form_set_text(rf->form, member_names[0], id);
	show_lines(rf);
}

static void changed(struct recordform *rf, const struct form_field *field)
{
	if (strncmp(field->name, "member_", 7) == 0)
		show_lines(rf);
	if (strcmp(field->name, "access") == 0)
		need_conclusions(rf);
}

/* Where the child really lives, as the primary information has it. */
static void take_address(struct shell *shell, int64_t primary_id,
			 struct visit *v)
{
	struct primary_info *p = app_record_new(APP_PRIMARY_INFO);
	void *record = p;

	if (shell_load(shell, APP_PRIMARY_INFO, primary_id, p) &&
	    !str_is_empty(p->lives_at))
		str_set(&v->address, p->lives_at);
	app_record_free(APP_PRIMARY_INFO, &record);
}

static void fill(struct shell *shell, struct visit *v, int64_t case_id,
		 enum visit_kind kind)
{
	struct app_case c;
	struct err err = ERR_INIT;

	v->case_id = case_id;
	v->kind = kind;
	v->visited_on = app_today(shell_app(shell));
	v->access = VISIT_ACCESS_OPENED;
	if (kind != VISIT_KIND_HOME ||
	    !shell_read(shell,
			app_case_open(shell_app(shell), case_id, &c, &err),
			&err))
		return;
	str_set(&v->address, c.child.address);
	if (c.primary_id)
		take_address(shell, c.primary_id, v);
	app_case_release(&c);
}

/* "Commission: Ли Марина Викторовна; …" of a visit that was recorded. */
static char *commission_text(struct shell *shell, int64_t visit_id)
{
	struct app *app = shell_app(shell);
	struct app_records members = { .n = 0 };
	struct err err = ERR_INIT;
	struct sb text = SB_INIT;

	sb_add(&text, _("Commission: "));
	if (app_load_all(app, APP_VISIT_MEMBER, "visit_id", visit_id, &members,
			 &err) != ERR_OK)
		ui_say_err(shell_ui(shell), &err);
	for (int i = 0; i < members.n; i++) {
		const struct visit_member *m = app_records_at(&members, i);
		char *name = m->staff_id ? app_name(app, APP_STAFF, m->staff_id)
					 : xstrdup(m->name);

		sb_addf(&text, "%s%s", i ? "; " : "", name ? name : "");
		free(name);
	}
	app_records_release(&members);
	return sb_detach(&text);
}

static const struct form_field *fields_before(const struct visit *v,
					      const struct form_field *note)
{
	if (v->kind != VISIT_KIND_HOME)
		return NULL;
	return v->row.id ? note : commission_fields;
}

static int similar(struct recordform *rf)
{
	static const char *const same[] = { "basis",	"address", "present",
					    "dwelling", "rooms",   "condition",
					    NULL };

	return stepform_copy_last(rf, "case_id", "kind", same);
}

static int run(struct shell *shell, struct visit *v)
{
	int is_home = v->kind == VISIT_KIND_HOME, saved;
	char *text = commission_text(shell, v->row.id);
	const struct form_field note[] = {
		{ .name = "commission",
		  .type = FIELD_TEXT,
		  .label = text,
		  .flags = FORM_NOTE },
		{ .name = NULL },
	};
	struct recordform_spec spec = {
		.kind = APP_VISIT,
		.form = is_home ? "visit_home" : "visit_talk",
		.title = is_home ? _("Home visit: the act (cl. 13)")
				 : _("Meeting with the parents (cl. 13)"),
		.record = v,
		.owner_id = v->case_id,
		.sections = is_home ? home_sections : talk_sections,
		.asks_reason = 1,
		.before = fields_before(v, note),
		.help = help,
		.save = save,
		.similar = similar,
		.changed = changed,
		.built = built,
		.restored = show_lines,
	};

	saved = stepform_run(shell, &spec, v->case_id) == RECORDFORM_SAVED;
	free(text);
	return saved;
}

static void record_new(struct shell *shell, int64_t case_id,
		       enum visit_kind kind)
{
	struct visit *v = app_record_new(APP_VISIT);
	void *record = v;

	fill(shell, v, case_id, kind);
	if (run(shell, v)) {
		ui_say(shell_ui(shell), "%s",
		       kind == VISIT_KIND_HOME
			       ? _("The act is recorded; F5 on the case prints "
				   "it.")
			       : _("The meeting with the parents is recorded."));
		if (v->material_id)
			material_offer(shell, v->material_id);
	}
	app_record_free(APP_VISIT, &record);
}

void scr_visit_record(struct shell *shell, const struct subject *subject)
{
	static const struct command kinds[] = {
		{ .id = COMMAND_OWN + VISIT_KIND_HOME,
		  .letter = 'h',
		  .label = N_("Home visit"),
		  .help = N_("a commission of two or more goes to the family "
			     "and draws up an act") },
		{ .id = COMMAND_OWN + VISIT_KIND_TALK,
		  .letter = 't',
		  .label = N_("Meeting with the parents"),
		  .help = N_("a talk at the school before the Council") },
		COMMAND_END
	};
	int kind = menu_choose(shell_ui(shell), _("What is recorded?"), kinds,
			       NULL, NULL);

	if (kind > 0)
		record_new(shell, subject->case_id,
			   (enum visit_kind)(kind - COMMAND_OWN));
}

void scr_visit_home(struct shell *shell, int64_t case_id)
{
	struct app_records visits = { .n = 0 };
	struct err err = ERR_INIT;
	int64_t id = 0;

	if (!shell_ok(shell,
		      app_load_all(shell_app(shell), APP_VISIT, "case_id",
				   case_id, &visits, &err),
		      &err))
		return;
	for (int i = 0; i < visits.n; i++) {
		const struct visit *v = app_records_at(&visits, i);

		if (v->kind == VISIT_KIND_HOME)
			id = v->row.id;
	}
	app_records_release(&visits);
	if (id)
		scr_visit(shell, id);
	else
		record_new(shell, case_id, VISIT_KIND_HOME);
}

void scr_visit(struct shell *shell, int64_t id)
{
	struct visit *v = app_record_new(APP_VISIT);
	void *record = v;
	struct err err = ERR_INIT;

	if (shell_ok(shell, app_load(shell_app(shell), APP_VISIT, id, v, &err),
		     &err) &&
	    run(shell, v))
		ui_say(shell_ui(shell), "%s", _("Saved."));
	app_record_free(APP_VISIT, &record);
}
