#include "config.h"

#include "screen/scr_directory.h"

#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "screen/columns.h"
#include "screen/explain.h"
#include "screen/listview.h"
#include "screen/recordform.h"
#include "screen/scr_case.h"
#include "screen/scr_child.h"
#include "screen/scr_council.h"
#include "screen/scr_family.h"
#include "screen/scr_paper.h"
#include "screen/scr_signal.h"
#include "screen/several.h"

/*
 * Purpose: one screen for every plain list of the register.
 * Data: the listing of the directory.
 * Keys: DIRECTORY_COMMANDS.
 */

#define DIRECTORY_COMMANDS(X) \
	X(DIRECTORY, NEW, TERM_KEY_F2, 'n', NONE, N_("New"), \
	  N_("write down a new one")) \
	X(DIRECTORY, OPEN, TERM_KEY_F3, 0, NONE, N_("Open"), \
	  N_("open the line one stands on")) \
	X(DIRECTORY, GIVE, 0, 'g', NONE, N_("Reassign"), \
	  N_("the marked lines: another class, teacher, person responsible")) \
	X(DIRECTORY, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("print a paper of it")) \
	X(DIRECTORY, EXPLAIN, 0, 'w', DUE_VIEW, N_("Counting"), \
	  N_("how the last day was counted, day by day"))
SCREEN_COMMANDS(DIRECTORY, directory)

static const struct screen_help staff_help[] = {
	{ "7, 10",
	  N_("The role says what a person may do here; the system login, who "
	     "sits at the keyboard. Who has left gets a last day of work and "
	     "is never deleted.") },
	{ NULL, NULL },
};

static const struct recordform_help staff_fields_help[] = {
	{ "role", N_("What the person may do here follows from it") },
	{ "position_ru", N_("As in the protocols; empty: the role's name") },
	{ "position_kk", N_("As in the protocols; empty: the role's name") },
	{ "login", N_("The name one signs in with: by it the program knows "
		      "the person") },
	{ "left_on", N_("Who has left is not deleted: the last day of work") },
	{ NULL, NULL },
};

static int64_t run_staff(struct shell *shell, struct staff *s)
{
	struct recordform_spec spec = { .kind = APP_STAFF,
					.title = N_("A member of the staff"),
					.record = s,
					.field_help = staff_fields_help,
					.help = staff_help };

	return recordform_run(shell, &spec) == RECORDFORM_SAVED ? s->row.id : 0;
}

int64_t scr_staff_edit(struct shell *shell, int64_t id)
{
	struct staff *s = app_record_new(APP_STAFF);
	void *record = s;
	struct err err = ERR_INIT;
	int64_t saved = 0;

	s->role = ROLE_TEACHER;
	if (!id ||
	    shell_ok(shell, app_load(shell_app(shell), APP_STAFF, id, s, &err),
		     &err))
		saved = run_staff(shell, s);
	app_record_free(APP_STAFF, &record);
	return saved;
}

int64_t scr_staff_new(struct shell *shell, const char *typed)
{
	struct staff *s = app_record_new(APP_STAFF);
	void *record = s;
	int64_t saved;

	person_split_name(typed, &s->surname, &s->given, &s->patronymic);
	s->role = ROLE_TEACHER;
	saved = run_staff(shell, s);
	app_record_free(APP_STAFF, &record);
	return saved;
}

static const struct screen_help classes_help[] = {
	{ "4, 14",
	  N_("The class teacher sees the own classes' children, writes their "
	     "characteristics and takes part in their plans. When a class "
	     "changes hands, its open duties go with it.") },
	{ NULL, NULL },
};

/* "7б", "7 «Б»" into the number and the letter. */
static void split_class(const char *typed, struct school_class *c)
{
	long grade = typed ? strtol(typed, NULL, 10) : 0;
	char letter[UTF8_MAX_BYTES + 1] = "";

	if (grade < 1)
		return;
	c->grade = grade;
	typed += strspn(typed, "0123456789");
	while (*typed && !*letter) {
		uint32_t code = utf8_next(&typed);

		if (utf8_is_letter(code))
			letter[utf8_encode(code, letter)] = '\0';
	}
	str_set(&c->letter, *letter ? letter : NULL);
}

/* A class's letter is a capital, however it was typed. */
static enum err_code save_class(struct recordform *rf, struct err *err)
{
	struct school_class *c = rf->record;
	const char *s = c->letter ? c->letter : "";
	struct sb letter = SB_INIT;

	while (*s) {
		char one[UTF8_MAX_BYTES + 1];

		one[utf8_encode(utf8_upper(utf8_next(&s)), one)] = '\0';
		sb_add(&letter, one);
	}
	str_set(&c->letter, letter.s);
	sb_release(&letter);
	return app_save(shell_app(rf->shell), APP_SCHOOL_CLASS, c, err);
}

int64_t scr_class_edit(struct shell *shell, int64_t id, const char *typed)
{
	struct school_class *c = app_record_new(APP_SCHOOL_CLASS);
	void *record = c;
	struct recordform_spec spec = { .kind = APP_SCHOOL_CLASS,
					.title = N_("A class"),
					.record = c,
					.save = save_class,
					.help = classes_help };
	struct err err = ERR_INIT;
	int64_t saved = 0;

	split_class(typed, c);
	if (!id ||
	    shell_ok(shell,
		     app_load(shell_app(shell), APP_SCHOOL_CLASS, id, c, &err),
		     &err))
		if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
			saved = c->row.id;
	app_record_free(APP_SCHOOL_CLASS, &record);
	return saved;
}

/* In the reader's language first; Enter on the other leaves it the same. */
static const char *const agency_ru[] = { "name_ru", "name_kk", "kind",
					 "person",  "address", "phone",
					 "email",   NULL };
static const char *const agency_kk[] = { "name_kk", "name_ru", "kind",
					 "person",  "address", "phone",
					 "email",   NULL };

static const struct screen_help agencies_help[] = {
	{ "11, 13, 20",
	  N_("Agencies report to the school, answer its requests, and are "
	     "told what was decided.") },
	{ NULL, NULL },
};

/* One name typed stands for both until the other is typed too. */
static void agency_changed(struct recordform *rf,
			   const struct form_field *field)
{
	if (strcmp(field->name, "name_kk") == 0 &&
	    !*form_text(rf->form, "name_ru"))
		form_type_text(rf->form, "name_ru",
			       form_text(rf->form, "name_kk"));
}

int64_t scr_agency_edit(struct shell *shell, int64_t id, const char *typed)
{
	int is_kk = lang_current() == LANG_KK;
	const struct recordform_section sections[] = {
		{ .names = is_kk ? agency_kk : agency_ru },
		{ .names = NULL },
	};
	struct agency *a = app_record_new(APP_AGENCY);
	void *record = a;
	struct recordform_spec spec = { .kind = APP_AGENCY,
					.title = N_("An agency"),
					.record = a,
					.sections = sections,
					.changed = agency_changed,
					.help = agencies_help };
	struct err err = ERR_INIT;
	int64_t saved = 0;

	if (id && !shell_ok(shell,
			    app_load(shell_app(shell), APP_AGENCY, id, a, &err),
			    &err))
		goto out;
	if (!id && !str_is_empty(typed))
		str_set(is_kk ? &a->name_kk : &a->name_ru, typed);
	if (recordform_run(shell, &spec) == RECORDFORM_SAVED)
		saved = a->row.id;
out:
	app_record_free(APP_AGENCY, &record);
	return saved;
}

/* Who may not change a record reads it. */

static const struct screen_help councils_help[] = {
	{ "6",
	  N_("The Council is made of the school's staff, not fewer than 5, and "
	     "approved by an order of the head of the school.") },
	{ "7",
	  N_("The head of the school presides; the secretary is the social "
	     "pedagogue or whoever stands in.") },
	{ NULL, NULL },
};
static const struct screen_help signals_help[] = {
	{ "11",
	  N_("The journal holds every signal with its number, its date and "
	     "what became of it. Nothing leaves it.") },
	{ NULL, NULL },
};
static const struct screen_help cases_help[] = {
	{ "24, 25",
	  N_("A case that is closed stays readable; a child placed again gets "
	     "a new case, and the old one is kept.") },
	{ NULL, NULL },
};

static void open_staff(struct shell *shell, int64_t id)
{
	if (shell_may(shell, ACTION_STAFF_EDIT, NULL))
		scr_staff_edit(shell, id);
	else
		recordform_view(shell, APP_STAFF, id,
				N_("A member of the staff"), NULL, staff_help);
}

static void open_class(struct shell *shell, int64_t id)
{
	if (shell_may(shell, ACTION_CLASS_EDIT, NULL))
		scr_class_edit(shell, id, NULL);
	else
		recordform_view(shell, APP_SCHOOL_CLASS, id, N_("A class"),
				NULL, classes_help);
}

static void open_agency(struct shell *shell, int64_t id)
{
	if (shell_may(shell, ACTION_AGENCY_EDIT, NULL))
		scr_agency_edit(shell, id, NULL);
	else
		recordform_view(shell, APP_AGENCY, id, N_("An agency"), NULL,
				agencies_help);
}

static void open_council(struct shell *shell, int64_t id)
{
	if (shell_may(shell, ACTION_COUNCIL_EDIT, NULL))
		scr_council_edit(shell, id);
	else
		recordform_view(shell, APP_COUNCIL, id,
				N_("The Council's composition"), NULL,
				councils_help);
}

static void make_child(struct shell *shell)
{
	int64_t id = scr_child_new(shell, NULL);

	if (id)
		scr_child(shell, id);
}

static void make_family(struct shell *shell)
{
	int64_t id = scr_family_new(shell, NULL);

	if (id)
		scr_family(shell, id);
}

static void make_staff(struct shell *shell)
{
	scr_staff_new(shell, NULL);
}

static void make_class(struct shell *shell)
{
	scr_class_edit(shell, 0, NULL);
}

static void make_agency(struct shell *shell)
{
	scr_agency_edit(shell, 0, NULL);
}

static void make_council(struct shell *shell)
{
	scr_council_edit(shell, 0);
}

static void make_signal(struct shell *shell)
{
	scr_signal_new(shell, SIGNAL_SOURCE_STAFF, 0);
}

static const struct screen_help pupils_help[] = {
	{ "12",
	  N_("What is written here once, is printed everywhere: the child's "
	     "name, birth date, where the child lives, the members of the "
	     "family.") },
	{ NULL, NULL },
};
static const struct screen_help families_help[] = {
	{ "9, 12",
	  N_("Parents and other legal representatives are invited to the "
	     "Council: mark who represents the child by law.") },
	{ NULL, NULL },
};
static const struct kind {
	const char *title;
	const struct listing *listing;
	const struct listview_column *columns;
	const char *empty;
	enum app_record record;
	enum action edit; /* asked for a new one */
	void (*make)(struct shell *shell);
	void (*open)(struct shell *shell, int64_t id);
	const struct screen_help *help;
	const char *newest; /* the order that begins with the newest */
} kinds[DIRECTORY_COUNT] = {
	[DIRECTORY_PUPILS] = { N_("Pupils"), &listing_pupils, columns_pupils,
			       N_("No pupils yet. F2 writes down the first."),
			       APP_CHILD, ACTION_CHILD_EDIT, make_child,
			       scr_child, pupils_help },
	[DIRECTORY_FAMILIES] = { N_("Families"), &listing_families,
				 columns_families,
				 N_("No families yet. F2 writes down the "
				    "first."),
				 APP_FAMILY, ACTION_FAMILY_EDIT, make_family,
				 scr_family, families_help },
	[DIRECTORY_CLASSES] = { N_("Classes and class teachers"),
				&listing_classes, columns_classes,
				N_("No classes yet. F2 makes the first."),
				APP_SCHOOL_CLASS, ACTION_CLASS_EDIT, make_class,
				open_class, classes_help },
	[DIRECTORY_STAFF] = { N_("Staff"), &listing_staff, columns_staff,
			      N_("No staff yet."), APP_STAFF, ACTION_STAFF_EDIT,
			      make_staff, open_staff, staff_help },
	[DIRECTORY_AGENCIES] = { N_("Agencies of the prevention system"),
				 &listing_agencies, columns_agencies,
				 N_("No agencies yet. F2 writes down the "
				    "first."),
				 APP_AGENCY, ACTION_AGENCY_EDIT, make_agency,
				 open_agency, agencies_help },
	[DIRECTORY_COUNCILS] = { N_("Compositions of the Council"),
				 &listing_councils, columns_councils,
				 N_("The Council has no composition yet. F2 "
				    "enters it."),
				 APP_COUNCIL, ACTION_COUNCIL_EDIT, make_council,
				 open_council, councils_help, "date" },
	[DIRECTORY_SIGNALS] = { N_("Journal of signals"), &listing_signals,
				columns_signals,
				N_("No signals yet. F2 writes down the first."),
				APP_SIGNAL, ACTION_SIGNAL_CREATE, make_signal,
				scr_signal, signals_help, "date" },
	[DIRECTORY_CASES] = { N_("All cases, closed ones too"), &listing_cases,
			      columns_cases,
			      N_("No cases yet: registering a signal opens "
				 "one."),
			      APP_CASEFILE, ACTION_NONE, NULL, scr_case,
			      cases_help, "number" },
};

struct directory_screen {
	const struct kind *kind;
	struct listview *view;
};

static enum err_code load(struct screen *screen, struct err *err)
{
	struct directory_screen *x = screen->data;

	(void)err;
	if (!x->view) {
		struct listview_spec spec = { .listing = x->kind->listing,
					      .columns = x->kind->columns,
					      .empty = x->kind->empty,
					      .marks = several_are_marked(
						      x->kind->record),
					      .sort = x->kind->newest,
					      .descending = 1 };

		x->view = listview_new(screen, &spec);
	}
	screen_set_title(screen, "%s", _(x->kind->title));
	return ERR_OK;
}

static void select_row(struct screen *screen, int64_t id)
{
	struct directory_screen *x = screen->data;

	if (id)
		x->kind->open(screen->shell, id);
}

static int has_terms(const struct kind *kind)
{
	return kind->record == APP_SIGNAL || kind->record == APP_CASEFILE;
}

/* Commands about the line one stands on. */
static int is_of_line(int id)
{
	return id == DIRECTORY_OPEN || id == DIRECTORY_PRINT ||
	       id == DIRECTORY_EXPLAIN;
}

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct directory_screen *x = screen->data;

	if (id == DIRECTORY_NEW && !x->kind->make) {
		sb_add(why, _("These come by themselves."));
		return 0;
	}
	if (id == DIRECTORY_NEW)
		return shell_may(screen->shell, x->kind->edit, why);
	if (id == DIRECTORY_EXPLAIN && !has_terms(x->kind)) {
		sb_add(why, _("There are no last days here."));
		return 0;
	}
	if (id == DIRECTORY_GIVE &&
	    !several_may_give(screen->shell, x->kind->record, why))
		return 0;
	if (is_of_line(id) && !list_current_id(screen->list)) {
		sb_add(why, _("There is no line here."));
		return 0;
	}
	return 1;
}

static void command(struct screen *screen, int id)
{
	struct directory_screen *x = screen->data;
	int64_t row = list_current_id(screen->list);

	switch (id) {
	case DIRECTORY_NEW:
		x->kind->make(screen->shell);
		break;
	case DIRECTORY_OPEN:
		select_row(screen, row);
		break;
	case DIRECTORY_PRINT:
		several_print(screen->shell, screen->list, x->kind->record);
		break;
	case DIRECTORY_GIVE:
		several_give(screen->shell, screen->list, x->kind->record);
		break;
	case DIRECTORY_EXPLAIN:
		if (x->kind->record == APP_SIGNAL)
			explain_signal(screen->shell, row);
		else
			explain_case(screen->shell, row);
		break;
	}
}

static void closed(struct screen *screen)
{
	struct directory_screen *x = screen->data;

	listview_free(&x->view);
	free(x);
}

void scr_directory(struct shell *shell, enum directory which)
{
	static const struct screen_ops ops = {
		.name = "directory",
		.commands = directory_commands,
		.actions = directory_actions,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};
	struct directory_screen *x = xcalloc(1, sizeof(*x));

	x->kind = &kinds[which];
	shell_push(shell, &ops, x)->help = x->kind->help;
}
