#include "config.h"

#include "screen/scr_profile.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/settings.h"
#include "base/mem.h"
#include "screen/recordform.h"

/*
 * Purpose: the next order, entered as a changed copy of one that is there. One
 * form with a line for each name; it may be left and taken up again as any
 * other, and is saved whole.
 * Data: app_profile_of().
 * Calls: app_profile_save().
 */

#define MORE 3 /* empty places after each list, for what is new */

/* A list as fields: "ground.3.kk", "ground.3.ru", "help.2.fits". */
static const struct part {
	const char *list; /* profile_list() */
	const char *word;
	const char *heading;
	int with_grounds;
} parts[] = {
	{ "grounds", "ground", N_("Grounds (cl. 22)"), 0 },
	{ "categories", "category", N_("Categories"), 0 },
	{ "help", "help", N_("Kinds of help (cl. 18)"), 1 },
	{ "headings", "heading", N_("Headings of the forms"), 0 },
};

struct profile_form {
	const struct profile *from;
	struct form_field *fields;
	size_t n, capacity;
	char **names; /* owned, of the fields */
	size_t n_names, names_capacity;
};

static const struct screen_help help[] = {
	{ "",
	  N_("Everything stands here as in the order it is copied from. Change "
	     "what the new order changes; empty both names of what it has no "
	     "more; write what is new in the empty lines. Numbers of grounds "
	     "stay: a number is never used again for another ground.") },
	{ "",
	  N_("F2 saves it. From its first day new cases are opened under it; "
	     "cases that are open keep theirs.") },
	{ NULL, NULL },
};

static const char *own_name(struct profile_form *pf, char *name)
{
	MEM_GROW(pf->names, pf->n_names, pf->names_capacity);
	pf->names[pf->n_names++] = name;
	return name;
}

static void add_field(struct profile_form *pf, const struct form_field *field)
{
	MEM_GROW(pf->fields, pf->n, pf->capacity);
	pf->fields[pf->n++] = *field;
}

static void add_heading(struct profile_form *pf, const char *name,
			const char *label)
{
	const struct form_field field = { .name = name,
					  .label = label,
					  .flags = FORM_HEADING };

	add_field(pf, &field);
}

/* "kk", "ru" of an item; and which grounds a kind of help fits. */
static void add_item(struct profile_form *pf, const struct part *part,
		     int number)
{
	const struct form_field kk = {
		.name = own_name(pf, xasprintf("%s.%d.kk", part->word, number)),
		.type = FIELD_TEXT,
		.label = own_name(pf, xasprintf("%d  kk", number)),
		.help = N_("Empty in both languages: the order has it not"),
		.max_chars = 300,
	};
	const struct form_field ru = {
		.name = own_name(pf, xasprintf("%s.%d.ru", part->word, number)),
		.type = FIELD_TEXT,
		.label = own_name(pf, xasprintf("%d  ru", number)),
		.help = N_("Empty in both languages: the order has it not"),
		.max_chars = 300,
	};

	add_field(pf, &kk);
	add_field(pf, &ru);
	if (part->with_grounds) {
		const struct form_field fits = {
			.name = own_name(pf, xasprintf("%s.%d.fits", part->word,
						       number)),
			.type = FIELD_TEXT,
			.label = N_("Grounds it fits"),
			.help = N_("Their numbers: 1, 5"),
			.max_chars = 80,
		};

		add_field(pf, &fits);
	}
}

static int last_number(const struct profile_list *list)
{
	int last = 0;

	for (size_t i = 0; i < list->n; i++)
		if (list->item[i].number > last)
			last = list->item[i].number;
	return last;
}

static void add_terms(struct profile_form *pf)
{
	add_heading(pf, "terms", N_("Terms of the order, in working days"));
	for (int i = 1; i < OBLIGATION_RULE_COUNT; i++) {
		const struct obligation_spec *spec =
			obligation_spec((enum obligation_rule)i);
		const struct form_field field = { .name = spec->code,
						  .type = FIELD_INT,
						  .label = spec->label,
						  .help = spec->label,
						  .flags = FIELD_REQUIRED,
						  .cols = 4 };

		if (spec->statutory && spec->term == TERM_WORKING_DAYS)
			add_field(pf, &field);
	}
}

static void make_fields(struct profile_form *pf)
{
	static const struct form_field first[] = {
		{ .name = "code",
		  .type = FIELD_TEXT,
		  .label = N_("Code"),
		  .help = N_("How the program tells it from the others: its "
			     "number and year"),
		  .flags = FIELD_REQUIRED,
		  .max_chars = 20 },
		{ .name = "order_no",
		  .type = FIELD_TEXT,
		  .label = N_("№ of the order"),
		  .flags = FIELD_REQUIRED,
		  .max_chars = 20 },
		{ .name = "order_date",
		  .type = FIELD_DATE,
		  .label = N_("Date of the order"),
		  .flags = FIELD_REQUIRED },
		{ .name = "annex_date",
		  .type = FIELD_DATE,
		  .label = N_("Date of its annex"),
		  .help = N_("Empty: the date of the order") },
		{ .name = "valid_from",
		  .type = FIELD_DATE,
		  .label = N_("Valid from"),
		  .help = N_("Cases opened from this day on follow it"),
		  .flags = FIELD_REQUIRED },
		{ .name = "name_kk",
		  .type = FIELD_TEXT,
		  .label = N_("Name in Kazakh"),
		  .flags = FIELD_REQUIRED,
		  .max_chars = 300 },
		{ .name = "name_ru",
		  .type = FIELD_TEXT,
		  .label = N_("Name in Russian"),
		  .flags = FIELD_REQUIRED,
		  .max_chars = 300 },
	};
	static const struct form_field end = { .name = NULL };

	for (size_t i = 0; i < ARRAY_SIZE(first); i++)
		add_field(pf, &first[i]);
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		const struct part *part = &parts[i];
		const struct profile_list *list =
			profile_list(pf->from, part->list);
		int last = last_number(list);

		add_heading(pf, part->list, part->heading);
		for (size_t k = 0; k < list->n; k++)
			add_item(pf, part, list->item[k].number);
		/* The forms ask for the headings they know, and no others. */
		for (int k = 1; k <= MORE && strcmp(part->word, "heading"); k++)
			add_item(pf, part, last + k);
	}
	add_terms(pf);
	add_field(pf, &end);
}

static void set_day(struct form *form, const char *name, int64_t day)
{
	char iso[DAY_ISO_SIZE];

	day_format_iso(day, iso);
	form_set_text(form, name, iso);
}

static void set_item(struct form *form, const struct part *part,
		     const struct profile_item *item)
{
	static const enum lang langs[] = { LANG_KK, LANG_RU };
	char name[48];

	for (size_t i = 0; i < ARRAY_SIZE(langs); i++) {
		snprintf(name, sizeof(name), "%s.%d.%s", part->word,
			 item->number, lang_code(langs[i]));
		form_set_text(form, name,
			      item->name[langs[i]] ? item->name[langs[i]] : "");
	}
	if (part->with_grounds) {
		char *numbers = profile_format_numbers(item->grounds);

		snprintf(name, sizeof(name), "%s.%d.fits", part->word,
			 item->number);
		form_set_text(form, name, numbers);
		free(numbers);
	}
}

static void built(struct recordform *rf)
{
	struct profile_form *pf = rf->data;
	const struct profile *from = pf->from;

	set_day(rf->form, "order_date", from->order_date);
	set_day(rf->form, "annex_date", from->annex_date);
	form_set_text(rf->form, "order_no", from->order_no);
	form_set_text(rf->form, "name_kk", from->name[LANG_KK]);
	form_set_text(rf->form, "name_ru", from->name[LANG_RU]);
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		const struct profile_list *list =
			profile_list(from, parts[i].list);

		for (size_t k = 0; k < list->n; k++)
			set_item(rf->form, &parts[i], &list->item[k]);
	}
	for (int i = 1; i < OBLIGATION_RULE_COUNT; i++) {
		const char *code = obligation_code((enum obligation_rule)i);
		char days[12];

		snprintf(days, sizeof(days), "%d", from->terms.days[i]);
		if (form_has_field(rf->form, code))
			form_set_text(rf->form, code, days);
	}
}

/* The item of that number as it stands in the form; none if it has no name. */
static void take_item(struct form *form, const struct part *part, int number,
		      const struct profile_item *was, struct profile_list *to)
{
	const char *name[LANG_COUNT] = { NULL };
	char kk[48], ru[48], fits[48];
	int64_t grounds = 0;

	snprintf(kk, sizeof(kk), "%s.%d.kk", part->word, number);
	snprintf(ru, sizeof(ru), "%s.%d.ru", part->word, number);
	snprintf(fits, sizeof(fits), "%s.%d.fits", part->word, number);
	name[LANG_KK] = form_text(form, kk);
	name[LANG_RU] = form_text(form, ru);
	if (!*name[LANG_KK] && !*name[LANG_RU])
		return;
	/* The third language is not asked for: it goes with what it named. */
	if (was && str_equal(was->name[LANG_KK], name[LANG_KK]) &&
	    str_equal(was->name[LANG_RU], name[LANG_RU]))
		name[LANG_EN] = was->name[LANG_EN];
	if (part->with_grounds)
		profile_parse_numbers(form_text(form, fits), &grounds);
	profile_add(to, number, was ? was->code : NULL, name, grounds);
}

static void take_lists(struct form *form, const struct profile *from,
		       struct profile *to)
{
	struct profile_list *lists[] = { &to->grounds, &to->categories,
					 &to->help, &to->headings };

	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		const struct profile_list *list =
			profile_list(from, parts[i].list);
		int last = last_number(list);

		for (size_t k = 0; k < list->n; k++)
			take_item(form, &parts[i], list->item[k].number,
				  &list->item[k], lists[i]);
		for (int k = 1; k <= MORE && strcmp(parts[i].word, "heading");
		     k++)
			take_item(form, &parts[i], last + k, NULL, lists[i]);
	}
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct profile_form *pf = rf->data;
	struct form *form = rf->form;
	struct profile p;
	enum err_code code;
	char *text;

	profile_init(&p);
	str_set(&p.code, form_text(form, "code"));
	str_set(&p.order_no, form_text(form, "order_no"));
	p.order_date = form_number(form, "order_date");
	p.annex_date = form_number(form, "annex_date");
	if (p.annex_date == DAY_NONE)
		p.annex_date = p.order_date;
	p.valid_from = form_number(form, "valid_from");
	str_set(&p.name[LANG_KK], form_text(form, "name_kk"));
	str_set(&p.name[LANG_RU], form_text(form, "name_ru"));
	take_lists(form, pf->from, &p);
	p.terms = pf->from->terms;
	for (int i = 1; i < OBLIGATION_RULE_COUNT; i++) {
		const char *name = obligation_code((enum obligation_rule)i);

		if (form_has_field(form, name))
			p.terms.days[i] = (int)form_number(form, name);
	}
	text = profile_format(&p);
	code = app_profile_save(shell_app(rf->shell), text, err);
	/* "There is one already": of that code. */
	if (code == ERR_EXISTS && !*err->field)
		snprintf(err->field, sizeof(err->field), "code");
	free(text);
	profile_release(&p);
	return code;
}

static int ends_with(const char *s, const char *end)
{
	size_t n = strlen(s), m = strlen(end);

	return n > m && strcmp(s + n - m, end) == 0;
}

static int check(struct recordform *rf, const struct form_field *field,
		 const char *value, struct sb *why)
{
	struct app *app = shell_app(rf->shell);
	struct app_profiles list;
	struct err err = ERR_INIT;
	int64_t set;
	int good = 1;

	if (ends_with(field->name, ".fits")) {
		good = profile_parse_numbers(value, &set);
		if (!good)
			sb_add(why, _("Numbers of grounds, as 1, 5."));
	} else if (field->type == FIELD_INT) {
		int64_t days = strtoll(value, NULL, 10);

		good = days >= 1 && days <= OBLIGATION_MAX_DAYS;
		if (!good)
			sb_add(why, _("Working days, from 1 to 250."));
	} else if (strcmp(field->name, "code") == 0 &&
		   app_profile_list(app, &list, &err) == ERR_OK) {
		for (int i = 0; i < list.n && good; i++)
			good = strcmp(list.items[i].code, value) != 0;
		app_profiles_release(&list);
		if (!good)
			sb_add(why, _("There is an order of this code "
				      "already."));
	}
	return good;
}

int scr_profile_next(struct shell *shell, int64_t from_id)
{
	struct app *app = shell_app(shell);
	const struct profile *source = app_profile_of(app, from_id);
	struct profile from;
	struct profile_form pf = { .from = &from };
	struct recordform_spec spec = { .kind = RECORDFORM_NO_RECORD,
					.form = "profile_next",
					.draft_id = from_id,
					.title = N_("The next order, from a "
						    "copy"),
					.help = help,
					.data = &pf,
					.save = save,
					.built = built,
					.check = check };
	struct err err = ERR_INIT;
	char *text;
	int saved = 0;

	if (!source)
		return 0;
	/* A copy: what a colleague enters meanwhile is read again. */
	text = profile_format(source);
	profile_init(&from);
	if (shell_ok(shell, profile_parse(&from, text, &err), &err)) {
		make_fields(&pf);
		spec.before = pf.fields;
		saved = recordform_run(shell, &spec) == RECORDFORM_SAVED;
		if (saved)
			ui_say(shell_ui(shell), "%s",
			       _("The order is entered; new cases follow it "
				 "from its first day."));
	}
	for (size_t i = 0; i < pf.n_names; i++)
		free(pf.names[i]);
	free(pf.names);
	free(pf.fields);
	free(text);
	profile_release(&from);
	return saved;
}
