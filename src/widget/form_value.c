#include "config.h"

#include "widget/form_private.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/utf8.h"

#define DATE_COLS 11
#define MOMENT_COLS 17
#define TIME_COLS 6

static int wrong(struct form *form, struct sb *why, enum err_code code,
		 const char *typed)
{
	struct err err = ERR_INIT;
	char *sentence;

	(void)err_set(&err, code, "%s", typed);
	sentence = err_sentence(&err, ui_translate(form->ui));
	sb_add(why, sentence);
	free(sentence);
	return 0;
}

static int from_date(struct form *form, const char *typed, struct sb *value,
		     struct sb *why)
{
	int64_t day = day_parse_typed(typed, form->spec.today);
	char iso[DAY_ISO_SIZE];

	if (day == DAY_NONE)
		return wrong(form, why, ERR_BAD_DATE, typed);
	day_format_iso(day, iso);
	sb_add(value, iso);
	return 1;
}

static int from_time(struct form *form, const char *typed, struct sb *value,
		     struct sb *why)
{
	int minutes = time_parse_typed(typed);

	if (minutes < 0)
		return wrong(form, why, ERR_BAD_TIME, typed);
	sb_addf(value, "%02d:%02d", minutes / 60, minutes % 60);
	return 1;
}

/* "25.11 16:40"; a date alone is its midnight, a time alone is today's. */
static int from_moment(struct form *form, const char *typed, struct sb *value,
		       struct sb *why)
{
	const char *blank = strrchr(typed, ' ');
	int64_t day = form->spec.today;
	int minutes = 0;
	char iso[MOMENT_ISO_SIZE];

	if (blank) {
		char *date = xstrndup(typed, (size_t)(blank - typed));

		day = day_parse_typed(date, form->spec.today);
		minutes = time_parse_typed(blank + 1);
		free(date);
	} else if (strchr(typed, ':')) {
		minutes = time_parse_typed(typed);
	} else {
		day = day_parse_typed(typed, form->spec.today);
	}
	if (minutes < 0)
		return wrong(form, why, ERR_BAD_TIME,
			     blank ? blank + 1 : typed);
	if (day == DAY_NONE)
		return wrong(form, why, ERR_BAD_DATE, typed);
	moment_format_iso(moment_from_day(day, minutes * 60), iso);
	sb_add(value, iso);
	return 1;
}

static int from_number(struct form *form, const char *typed, struct sb *value,
		       struct sb *why)
{
	char *end;
	long long n = strtoll(typed, &end, 10);

	if (end == typed || *end || strlen(typed) > 15)
		return wrong(form, why, ERR_BAD_NUMBER, typed);
	sb_addf(value, "%lld", n);
	return 1;
}

size_t value_max_chars(const struct form_field *field)
{
	if (field->max_chars)
		return field->max_chars;
	switch (field->type) {
	case FIELD_NARRATIVE:
		return FIELD_NARRATIVE_MAX_CHARS;
	case FIELD_IIN:
		return 12;
	case FIELD_PHONE:
		return 40;
	case FIELD_DATE:
	case FIELD_MOMENT:
		return 30; /* "завтра 16:40", "ертең" */
	case FIELD_TIME:
		return 8;
	case FIELD_INT:
		return 15;
	case FIELD_TEXT:
	case FIELD_BOOL:
	case FIELD_CHOICE:
	case FIELD_SET:
	case FIELD_REF:
		break;
	}
	return FIELD_TEXT_MAX_CHARS;
}

int value_from_typed(struct form *form, const struct form_field *field,
		     const char *typed, struct sb *value, struct sb *why)
{
	char *tidy = utf8_tidy(typed, field->type == FIELD_NARRATIVE);
	int right = 1;

	if (*tidy) {
		switch (field->type) {
		case FIELD_DATE:
			right = from_date(form, tidy, value, why);
			break;
		case FIELD_TIME:
			right = from_time(form, tidy, value, why);
			break;
		case FIELD_MOMENT:
			right = from_moment(form, tidy, value, why);
			break;
		case FIELD_INT:
			right = from_number(form, tidy, value, why);
			break;
		case FIELD_TEXT:
			sb_add(value,
			       field->flags & FORM_SECRET ? typed : tidy);
			break;
		case FIELD_NARRATIVE:
		case FIELD_IIN:
		case FIELD_PHONE:
			sb_add(value, tidy);
			break;
		case FIELD_BOOL:
		case FIELD_CHOICE:
		case FIELD_SET:
		case FIELD_REF:
			BUG("%s is not typed", field->name);
		}
	}
	free(tidy);
	return right;
}

static void show_moment(const char *value, struct sb *out)
{
	int64_t moment = moment_parse_iso(value);
	char date[DAY_ISO_SIZE];
	int minutes;

	if (moment == MOMENT_NONE)
		return;
	day_format_short(moment_day(moment), date);
	minutes = moment_seconds(moment) / 60;
	sb_addf(out, "%s %02d:%02d", date, minutes / 60, minutes % 60);
}

void value_to_shown(struct form *form, const struct form_field *field,
		    const char *value, struct sb *out)
{
	char date[DAY_ISO_SIZE];
	int64_t n;

	if (!*value && field->type != FIELD_BOOL)
		return;
	switch (field->type) {
	case FIELD_DATE:
		day_format_short(day_parse_iso(value), date);
		sb_add(out, date);
		return;
	case FIELD_MOMENT:
		show_moment(value, out);
		return;
	case FIELD_CHOICE:
		n = choice_find(field->choices, value);
		if (n > 0)
			sb_add(out, ui_text(form->ui, field->choices[n].label));
		return;
	case FIELD_SET:
	case FIELD_REF:
		if (form->spec.ops && form->spec.ops->show)
			form->spec.ops->show(form->spec.data, field, value,
					     out);
		else
			sb_add(out, value);
		return;
	case FIELD_BOOL:
		sb_add(out, *value == '1' ? "x" : " ");
		return;
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
	case FIELD_TIME:
	case FIELD_INT:
		break;
	}
	sb_add(out, value);
}

/* Columns the field would like, the cursor behind the last letter included. */
int value_cols(struct form *form, const struct form_field *field)
{
	size_t i;
	int cols = 0;

	if (field->cols)
		return field->cols;
	switch (field->type) {
	case FIELD_DATE:
		return DATE_COLS;
	case FIELD_MOMENT:
		return MOMENT_COLS;
	case FIELD_TIME:
		return TIME_COLS;
	case FIELD_BOOL:
		return 1;
	case FIELD_INT:
		return 9;
	case FIELD_CHOICE:
		for (i = 0; field->choices && field->choices[i].code; i++) {
			int one = (int)utf8_cols(
				ui_text(form->ui, field->choices[i].label));

			cols = one > cols ? one : cols;
		}
		return cols + 1;
	case FIELD_TEXT:
	case FIELD_IIN:
	case FIELD_PHONE:
		return value_max_chars(field) < 200
			       ? (int)value_max_chars(field) + 1
			       : 200;
	case FIELD_NARRATIVE:
	case FIELD_SET:
	case FIELD_REF:
		break;
	}
	return 200;
}
