#include "config.h"

#include "base/field.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"

char **field_text(const struct field *field, void *record)
{
	return (char **)((char *)record + field->offset);
}

int64_t *field_number(const struct field *field, void *record)
{
	return (int64_t *)((char *)record + field->offset);
}

static const char *text_of(const struct field *field, const void *record)
{
	return *(char *const *)((const char *)record + field->offset);
}

static int64_t number_of(const struct field *field, const void *record)
{
	return *(const int64_t *)((const char *)record + field->offset);
}

int field_is_text(const struct field *field)
{
	return field->type <= FIELD_PHONE;
}

static int64_t empty_number(const struct field *field)
{
	switch (field->type) {
	case FIELD_DATE:
	case FIELD_MOMENT:
	case FIELD_TIME:
	case FIELD_INT:
		return INT_NONE;
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
	case FIELD_BOOL:
	case FIELD_CHOICE:
	case FIELD_SET:
	case FIELD_REF:
		break;
	}
	return 0;
}

void fields_init(const struct field *fields, void *record)
{
	for (const struct field *f = fields; f->name; f++)
		if (field_is_text(f))
			*field_text(f, record) = NULL;
		else
			*field_number(f, record) = empty_number(f);
}

void fields_release(const struct field *fields, void *record)
{
	for (const struct field *f = fields; f->name; f++)
		if (field_is_text(f))
			free(*field_text(f, record));
	fields_init(fields, record);
}

void fields_copy(const struct field *fields, void *to, const void *from)
{
	for (const struct field *f = fields; f->name; f++)
		if (field_is_text(f))
			str_set(field_text(f, to), text_of(f, from));
		else
			*field_number(f, to) = number_of(f, from);
}

const struct field *fields_find(const struct field *fields, const char *name)
{
	for (const struct field *f = fields; f->name; f++)
		if (!strcmp(f->name, name))
			return f;
	BUG("no field \"%s\"", name);
}

int field_is_empty(const struct field *field, const void *record)
{
	if (field_is_text(field))
		return str_is_empty(text_of(field, record));
	return field->type != FIELD_BOOL &&
	       number_of(field, record) == empty_number(field);
}

int field_equal(const struct field *field, const void *a, const void *b)
{
	if (field_is_text(field))
		return str_equal(text_of(field, a), text_of(field, b));
	return number_of(field, a) == number_of(field, b);
}

static char *format_set(int64_t bits)
{
	struct sb sb = SB_INIT;

	for (int n = 1; n < 63; n++)
		if (bits & (INT64_C(1) << (n - 1)))
			sb_addf(&sb, "%s%d", sb.len ? "," : "", n);
	return sb_detach(&sb);
}

char *field_format(const struct field *field, const void *record)
{
	char day[DAY_ISO_SIZE], moment[MOMENT_ISO_SIZE];
	int64_t n;

	if (field_is_empty(field, record))
		return xstrdup("");
	if (field_is_text(field))
		return xstrdup(text_of(field, record));
	n = number_of(field, record);
	switch (field->type) {
	case FIELD_DATE:
		day_format_iso(n, day);
		return xstrdup(day);
	case FIELD_MOMENT:
		moment_format_iso(n, moment);
		return xstrdup(moment);
	case FIELD_TIME:
		return xasprintf("%02d:%02d", (int)(n / 60), (int)(n % 60));
	case FIELD_CHOICE:
		return xstrdup(field->choices[n].code);
	case FIELD_SET:
		return format_set(n);
	case FIELD_INT:
	case FIELD_BOOL:
	case FIELD_REF:
		return xasprintf("%" PRId64, n);
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
		break;
	}
	BUG("field %s of no type", field->name);
}

static int parse_set(const char *text, int64_t *bits)
{
	*bits = 0;
	while (*text) {
		char *end;
		long n = strtol(text, &end, 10);

		if (end == text || n < 1 || n > 62 || (*end && *end != ','))
			return 0;
		*bits |= INT64_C(1) << (n - 1);
		text = *end ? end + 1 : end;
	}
	return 1;
}

static int parse_number(const struct field *field, const char *text,
			int64_t *out)
{
	char *end;
	int minutes;

	switch (field->type) {
	case FIELD_DATE:
		*out = day_parse_iso(text);
		return *out != DAY_NONE;
	case FIELD_MOMENT:
		*out = moment_parse_iso(text);
		return *out != MOMENT_NONE;
	case FIELD_TIME:
		minutes = time_parse_typed(text);
		*out = minutes;
		return minutes >= 0;
	case FIELD_CHOICE:
		*out = choice_find(field->choices, text);
		return *out >= 0;
	case FIELD_SET:
		return parse_set(text, out);
	case FIELD_BOOL:
		*out = *text == '1';
		return (*text == '0' || *text == '1') && !text[1];
	case FIELD_INT:
	case FIELD_REF:
		errno = 0;
		*out = strtoll(text, &end, 10);
		return end != text && !*end && !errno;
	case FIELD_TEXT:
	case FIELD_NARRATIVE:
	case FIELD_IIN:
	case FIELD_PHONE:
		break;
	}
	BUG("field %s holds text", field->name);
}

enum err_code field_parse(const struct field *field, void *record,
			  const char *text, struct err *err)
{
	int64_t n;

	if (field_is_text(field)) {
		str_set(field_text(field, record), *text ? text : NULL);
		return ERR_OK;
	}
	if (!*text)
		n = empty_number(field);
	else if (!parse_number(field, text, &n))
		return err_set_field(err, ERR_INVALID, field->name,
				     N_("This cannot be read: %s."), text);
	*field_number(field, record) = n;
	return ERR_OK;
}

static size_t max_chars(const struct field *field)
{
	if (field->max_chars)
		return field->max_chars;
	return field->type == FIELD_NARRATIVE ? FIELD_NARRATIVE_MAX_CHARS
					      : FIELD_TEXT_MAX_CHARS;
}

enum err_code fields_check(const struct field *fields, const void *record,
			   struct err *err)
{
	char limit[24];

	for (const struct field *f = fields; f->name; f++) {
		if (f->flags & FIELD_HIDDEN)
			continue;
		if (f->flags & FIELD_REQUIRED && field_is_empty(f, record))
			return err_set_field(err, ERR_REQUIRED, f->name, NULL,
					     NULL);
		if (!field_is_text(f) || field_is_empty(f, record) ||
		    utf8_chars(text_of(f, record)) <= max_chars(f))
			continue;
		snprintf(limit, sizeof(limit), "%zu", max_chars(f));
		return err_set_field(err, ERR_TOO_LONG, f->name, NULL, limit);
	}
	return ERR_OK;
}

int64_t choice_find(const struct choice *choices, const char *code)
{
	for (int64_t i = 0; choices[i].code; i++)
		if (!strcmp(choices[i].code, code))
			return i;
	return -1;
}
