#include "config.h"

#include "screen/scr_firstrun.h"

#include <stdlib.h>
#include <string.h>

#include "app/draft.h"
#include "app/way.h"
#include "base/mem.h"
#include "model/people.h"
#include "screen/recordform.h"
#include "screen/scr_council.h"
#include "widget/dialog.h"

/*
 * Purpose: from an empty register to one that can be worked with.
 * Data: nothing yet. Calls: app_setup(), then app_council_save().
 */

static const struct choice self_choices[] = {
	{ "", "" },
	{ "secretary", N_("social pedagogue (secretary)") },
	{ "head", N_("head of the school") },
	{ "deputy", N_("deputy head for upbringing work") },
	{ "admin", N_("administrator") },
	{ NULL, NULL },
};
enum { SELF_NONE, SELF_SECRETARY, SELF_HEAD, SELF_DEPUTY, SELF_ADMIN };

#define HEADING(name_, label_) \
	{ \
		.name = (name_), .type = FIELD_TEXT, .label = (label_), \
		.flags = FORM_HEADING \
	}
#define TEXT(name_, label_, flags_) \
	{ \
		.name = (name_), .type = FIELD_TEXT, .label = (label_), \
		.flags = (flags_), .max_chars = 60 \
	}

static const struct form_field fields[] = {
	{ .name = "welcome",
	  .type = FIELD_TEXT,
	  .label = N_("This register is new. Fill in this page once; all of it "
		      "can be changed later. Tab goes on, F2 saves, Ctrl-T "
		      "changes the language."),
	  .flags = FORM_NOTE },
	HEADING("h_school", N_("The school")),
	{ .name = "name_ru",
	  .type = FIELD_TEXT,
	  .label = N_("Name in Russian"),
	  .flags = FIELD_REQUIRED },
	{ .name = "name_kk",
	  .type = FIELD_TEXT,
	  .label = N_("Name in Kazakh"),
	  .flags = FIELD_REQUIRED },
	{ .name = "short_name",
	  .type = FIELD_TEXT,
	  .label = N_("Short name"),
	  .help = N_("As in the header of the screen: СШ № 12"),
	  .max_chars = 30 },
	{ .name = "week",
	  .type = FIELD_CHOICE,
	  .label = N_("Working week"),
	  .help = N_("Working days are counted by it"),
	  .flags = FIELD_REQUIRED,
	  .choices = school_weeks },
	{ .name = "day_start",
	  .type = FIELD_TIME,
	  .label = N_("Work begins at"),
	  .flags = FIELD_REQUIRED },
	{ .name = "day_end",
	  .type = FIELD_TIME,
	  .label = N_("Work ends at"),
	  .flags = FIELD_REQUIRED | FORM_SAME_ROW },
	HEADING("h_self", N_("You")),
	TEXT("self_surname", N_("Surname"), FIELD_REQUIRED),
	TEXT("self_given", N_("Given name"), FIELD_REQUIRED),
	TEXT("self_patronymic", N_("Patronymic"), 0),
	{ .name = "self_role",
	  .type = FIELD_CHOICE,
	  .label = N_("You are the"),
	  .flags = FIELD_REQUIRED,
	  .choices = self_choices },
	HEADING("h_head", N_("Head of the school")),
	TEXT("head_surname", N_("Surname"), 0),
	TEXT("head_given", N_("Given name"), 0),
	TEXT("head_patronymic", N_("Patronymic"), 0),
	HEADING("h_secretary",
		N_("Social pedagogue, secretary of the Council")),
	TEXT("secretary_surname", N_("Surname"), 0),
	TEXT("secretary_given", N_("Given name"), 0),
	TEXT("secretary_patronymic", N_("Patronymic"), 0),
	{ .name = NULL },
};

static const struct screen_help help[] = {
	{ "7",
	  N_("The head of the school presides over the Council; its secretary "
	     "is the social pedagogue or whoever stands in.") },
	{ "",
	  N_("The working week decides which days count: terms of the order "
	     "are in working days.") },
	{ NULL, NULL },
};

static void show_lines(struct recordform *rf)
{
	static const char *const head[] = { "h_head", "head_surname",
					    "head_given", "head_patronymic" };
	static const char *const secretary[] = { "h_secretary",
						 "secretary_surname",
						 "secretary_given",
						 "secretary_patronymic" };
	int64_t role = form_number(rf->form, "self_role");

	for (size_t i = 0; i < ARRAY_SIZE(head); i++)
		form_set_flag(rf->form, head[i], FORM_SKIP, role == SELF_HEAD);
	for (size_t i = 0; i < ARRAY_SIZE(secretary); i++)
		form_set_flag(rf->form, secretary[i], FORM_SKIP,
			      role == SELF_SECRETARY);
}

static void changed(struct recordform *rf, const struct form_field *field)
{
	if (strcmp(field->name, "self_role") == 0)
		show_lines(rf);
}

static void built(struct recordform *rf)
{
	const struct school *known = app_school(shell_app(rf->shell));

	form_set_text(rf->form, "week", school_weeks[SCHOOL_WEEK_5].code);
	/* What "vshu init" was told. */
	if (known->row.id) {
		form_set_text(rf->form, "name_ru", known->name_ru);
		form_set_text(rf->form, "name_kk", known->name_kk);
		form_set_text(rf->form, "week", school_weeks[known->week].code);
	}
	form_set_text(rf->form, "day_start", "08:00");
	form_set_text(rf->form, "day_end", "18:00");
	form_set_text(rf->form, "self_role", "secretary");
	show_lines(rf);
}

static void take_person(struct recordform *rf, const char *who,
			struct staff *to)
{
	static const char *const parts[] = { "surname", "given", "patronymic" };
	char **into[] = { &to->surname, &to->given, &to->patronymic };

	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		char *name = xasprintf("%s_%s", who, parts[i]);
		const char *text = form_text(rf->form, name);

		str_set(into[i], *text ? text : NULL);
		free(name);
	}
}

static enum err_code need_name(const struct staff *s, const char *field,
			       struct err *err)
{
	if (!str_is_empty(s->surname) && !str_is_empty(s->given))
		return ERR_OK;
	return err_set_field(err, ERR_REQUIRED, field, err_text(ERR_REQUIRED),
			     NULL);
}

static enum err_code take(struct recordform *rf, struct app_setup *s,
			  struct err *err)
{
	enum err_code code;
	int64_t role = form_number(rf->form, "self_role");

	str_set(&s->school.name_ru, form_text(rf->form, "name_ru"));
	str_set(&s->school.name_kk, form_text(rf->form, "name_kk"));
	str_set(&s->school.short_name, form_text(rf->form, "short_name"));
	s->school.week = form_number(rf->form, "week");
	s->school.day_start = form_number(rf->form, "day_start");
	s->school.day_end = form_number(rf->form, "day_end");
	take_person(rf, "self", &s->self);
	take_person(rf, role == SELF_HEAD ? "self" : "head", &s->head);
	take_person(rf, role == SELF_SECRETARY ? "self" : "secretary",
		    &s->secretary);
	s->head.role = ROLE_HEAD;
	s->secretary.role = ROLE_SECRETARY;
	s->self_is = APP_SELF_OTHER;
	switch (role) {
	case SELF_HEAD:
		s->self.role = ROLE_HEAD;
		s->self_is = APP_SELF_HEAD;
		break;
	case SELF_SECRETARY:
		s->self.role = ROLE_SECRETARY;
		s->self_is = APP_SELF_SECRETARY;
		break;
	case SELF_DEPUTY:
		s->self.role = ROLE_DEPUTY;
		break;
	default:
		s->self.role = ROLE_ADMIN;
	}
	if (role != SELF_HEAD) {
		code = need_name(&s->head, "head_surname", err);
		if (code != ERR_OK)
			return code;
	}
	if (role != SELF_SECRETARY)
		return need_name(&s->secretary, "secretary_surname", err);
	return ERR_OK;
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct app_setup s;
	enum err_code code;

	fields_init(school_fields, &s.school);
	fields_init(staff_fields, &s.self);
	fields_init(staff_fields, &s.head);
	fields_init(staff_fields, &s.secretary);
	s.school.row = s.self.row = s.head.row = s.secretary.row =
		(struct row){ .id = 0 };
	code = take(rf, &s, err);
	if (code == ERR_OK)
		code = app_setup(shell_app(rf->shell), &s, err);
	fields_release(school_fields, &s.school);
	fields_release(staff_fields, &s.self);
	fields_release(staff_fields, &s.head);
	fields_release(staff_fields, &s.secretary);
	return code;
}

int scr_firstrun(struct shell *shell)
{
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = DRAFT_FIRST_RUN,
					.title = N_("A new register"),
					.before = fields,
					.help = help,
					.save = save,
					.changed = changed,
					.built = built };

	return recordform_run(shell, &spec) == RECORDFORM_SAVED;
}

void scr_firstrun_council(struct shell *shell)
{
	if (dialog_confirm(
		    shell_ui(shell), N_("The Council's composition"),
		    _("The register is ready. The Council needs a composition "
		      "of at least 5 members of the staff; members who are "
		      "not written down yet are added on the way (F7). Enter "
		      "it now?"),
		    0))
		scr_council_edit(shell, 0);
}
