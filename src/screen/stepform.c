#include "config.h"

#include "screen/stepform.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "model/people.h"
#include "widget/picklist.h"

void stepform_built(struct recordform *rf)
{
	char day[DAY_ISO_SIZE];

	day_format_iso(app_today(shell_app(rf->shell)), day);
	for (const struct form_field *f = rf->spec->before; f && f->name; f++)
		if (f->type == FIELD_DATE && (f->flags & FIELD_REQUIRED))
			form_set_text(rf->form, f->name, day);
}

int stepform_find_relative(struct recordform *rf, int64_t family_id,
			   const struct form_field *field, const char *typed,
			   int max, struct pick_items *items)
{
	struct app_records members = { .n = 0 };
	struct err err = ERR_INIT;

	if (!field->ref || strcmp(field->ref, "family_member") != 0)
		return 0;
	if (!family_id ||
	    !shell_read(rf->shell,
			app_load_all(shell_app(rf->shell), APP_FAMILY_MEMBER,
				     "family_id", family_id, &members, &err),
			&err))
		return 1;
	for (int i = 0, n = 0; i < members.n && n < max; i++) {
		const struct family_member *m = app_records_at(&members, i);
		char *name =
			person_full_name(m->surname, m->given, m->patronymic);

		if (pick_fits(name, typed)) {
			pick_items_add(items, m->row.id, name,
				       _(kinships[m->kinship].label));
			n++;
		}
		free(name);
	}
	app_records_release(&members);
	return 1;
}

int stepform_copy_last(struct recordform *rf, const char *owner,
		       const char *alike, const char *const *names)
{
	enum app_record kind = rf->spec->kind;
	const struct field *fields = app_record_fields(kind);
	const struct row *row = rf->record;
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;
	const void *last = NULL;

	if (app_load_all(shell_app(rf->shell), kind, owner,
			 *field_number(fields_find(fields, owner), rf->record),
			 &all, &err) != ERR_OK)
		ui_say_err(shell_ui(rf->shell), &err);
	for (int i = 0; i < all.n; i++) {
		const struct row *other = app_records_at(&all, i);

		if (other->id != row->id &&
		    (!alike || field_equal(fields_find(fields, alike), other,
					   rf->record)))
			last = other;
	}
	for (; last && *names; names++) {
		char *text = field_format(fields_find(fields, *names), last);

		form_type_text(rf->form, *names, text);
		free(text);
	}
	app_records_release(&all);
	return last != NULL;
}

char *stepform_capital(const char *text)
{
	const char *rest = text;
	char first[UTF8_MAX_BYTES];
	size_t n = 0;

	if (*text)
		n = utf8_encode(utf8_upper(utf8_next(&rest)), first);
	return xasprintf("%.*s%s", (int)n, first, rest);
}

enum recordform_result stepform_run(struct shell *shell,
				    const struct recordform_spec *spec,
				    int64_t case_id)
{
	struct recordform_spec titled = *spec;
	char *name = app_name(shell_app(shell), APP_CASEFILE, case_id);
	enum recordform_result result;

	if (!str_is_empty(name))
		titled.about = name;
	result = recordform_run(shell, &titled);
	free(name);
	return result;
}

char *stepform_staff(struct app *app, int64_t id)
{
	struct staff *who = app_record_new(APP_STAFF);
	void *record = who;
	struct err err = ERR_INIT;
	char *name;

	if (id && app_load(app, APP_STAFF, id, who, &err) == ERR_OK)
		name = person_short_name(who->surname, who->given,
					 who->patronymic);
	else
		name = xstrdup("");
	app_record_free(APP_STAFF, &record);
	return name;
}
