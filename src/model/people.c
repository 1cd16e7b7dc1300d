#include "config.h"

#include "model/people.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "model/iin.h"

#define CHOICES_END \
	{ \
		NULL, NULL \
	}

const struct choice school_weeks[] = {
	[SCHOOL_WEEK_NONE] = { "", "" },
	[SCHOOL_WEEK_5] = { "5", N_("five days") },
	[SCHOOL_WEEK_6] = { "6", N_("six days") },
	CHOICES_END,
};

const struct choice family_kinds[] = {
	[FAMILY_KIND_NONE] = { "", "" },
	[FAMILY_KIND_TWO_PARENTS] = { "two_parents", N_("two parents") },
	[FAMILY_KIND_SINGLE_PARENT] = { "single_parent", N_("single parent") },
	[FAMILY_KIND_GUARDIAN] = { "guardian", N_("under guardianship") },
	[FAMILY_KIND_OTHER] = { "other", N_("other kind of family") },
	CHOICES_END,
};

const struct choice kinships[] = {
	[KINSHIP_NONE] = { "", "" },
	[KINSHIP_MOTHER] = { "mother", N_("mother") },
	[KINSHIP_FATHER] = { "father", N_("father") },
	[KINSHIP_GUARDIAN] = { "guardian", N_("guardian (child under 14)") },
	[KINSHIP_TRUSTEE] = { "trustee", N_("trustee (child of 14 to 18)") },
	[KINSHIP_STEPFATHER] = { "stepfather", N_("stepfather") },
	[KINSHIP_STEPMOTHER] = { "stepmother", N_("stepmother") },
	[KINSHIP_GRANDMOTHER] = { "grandmother", N_("grandmother") },
	[KINSHIP_GRANDFATHER] = { "grandfather", N_("grandfather") },
	[KINSHIP_BROTHER] = { "brother", N_("brother") },
	[KINSHIP_SISTER] = { "sister", N_("sister") },
	[KINSHIP_RELATIVE] = { "relative", N_("relative") },
	CHOICES_END,
};

const struct choice child_sexes[] = {
	[CHILD_SEX_NONE] = { "", "" },
	[CHILD_SEX_MALE] = { "male", N_("male") },
	[CHILD_SEX_FEMALE] = { "female", N_("female") },
	CHOICES_END,
};

const struct choice agency_kinds[] = {
	[AGENCY_KIND_NONE] = { "", "" },
	[AGENCY_KIND_POLICE] = { "police", N_("internal affairs body") },
	[AGENCY_KIND_HEALTH] = { "health", N_("health authority") },
	[AGENCY_KIND_SOCIAL] = { "social", N_("social protection authority") },
	[AGENCY_KIND_FAMILY_CENTRE] = { "family_centre",
					N_("family support centre") },
	[AGENCY_KIND_RELIGION] = { "religion",
				   N_("authority for religious affairs") },
	[AGENCY_KIND_COMMISSION] = { "commission", N_("commission on minors") },
	[AGENCY_KIND_GUARDIANSHIP] = { "guardianship",
				       N_("guardianship authority") },
	[AGENCY_KIND_EDUCATION] = { "education", N_("education authority") },
	[AGENCY_KIND_PROSECUTOR] = { "prosecutor", N_("prosecutor's office") },
	[AGENCY_KIND_OTHER] = { "other", N_("other organisation") },
	CHOICES_END,
};

const struct field school_fields[] = { SCHOOL_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field staff_fields[] = { STAFF_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field school_class_fields[] = { SCHOOL_CLASS_FIELDS(FIELD_ENTRY)
						     FIELD_END };
const struct field family_fields[] = { FAMILY_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field family_member_fields[] = { FAMILY_MEMBER_FIELDS(FIELD_ENTRY)
						      FIELD_END };
const struct field child_fields[] = { CHILD_FIELDS(FIELD_ENTRY) FIELD_END };
const struct field agency_fields[] = { AGENCY_FIELDS(FIELD_ENTRY) FIELD_END };

char *school_class_name(const struct school_class *c)
{
	struct sb sb = SB_INIT;

	if (c->grade != INT_NONE)
		sb_addf(&sb, "%" PRId64, c->grade);
	if (!str_is_empty(c->letter))
		sb_addf(&sb, "%s«%s»", sb.len ? " " : "", c->letter);
	return sb_detach(&sb);
}

char *person_full_name(const char *surname, const char *given,
		       const char *patronymic)
{
	const char *parts[] = { surname, given, patronymic };
	struct sb sb = SB_INIT;

	for (size_t i = 0; i < ARRAY_SIZE(parts); i++)
		if (!str_is_empty(parts[i]))
			sb_addf(&sb, "%s%s", sb.len ? " " : "", parts[i]);
	return sb_detach(&sb);
}

static char *capital(const char *word)
{
	const char *rest = word;
	char first[UTF8_MAX_BYTES];
	size_t n = 0;

	if (*word)
		n = utf8_encode(utf8_upper(utf8_next(&rest)), first);
	return xasprintf("%.*s%s", (int)n, first, rest);
}

void person_split_name(const char *typed, char **surname, char **given,
		       char **patronymic)
{
	char **parts[] = { surname, given, patronymic };

	for (size_t i = 0; typed && *typed && i < ARRAY_SIZE(parts); i++) {
		size_t n = i + 1 < ARRAY_SIZE(parts) ? strcspn(typed, " ")
						     : strlen(typed);
		char *word = xstrndup(typed, n), *name = capital(word);

		str_set(parts[i], *name ? name : NULL);
		free(name);
		free(word);
		typed += n + strspn(typed + n, " ");
	}
}

char *person_short_name(const char *surname, const char *given,
			const char *patronymic)
{
	const char *parts[] = { given, patronymic };
	struct sb sb = SB_INIT;

	if (!str_is_empty(surname))
		sb_add(&sb, surname);
	for (size_t i = 0; i < ARRAY_SIZE(parts); i++) {
		const char *p = parts[i];

		if (str_is_empty(p))
			continue;
		utf8_next(&p);
		if (sb.len)
			sb_add_char(&sb, ' ');
		sb_add_bytes(&sb, parts[i], (size_t)(p - parts[i]));
		sb_add_char(&sb, '.');
	}
	return sb_detach(&sb);
}

/* A child of school age: nobody goes to school at 25. */
#define CHILD_MAX_AGE_DAYS (25 * 366)

enum err_code child_check(const struct child *c, int64_t today, struct err *err)
{
	const char *why;

	if (c->born > today)
		return err_set_field(err, ERR_INVALID, "born",
				     N_("The date of birth lies in the "
					"future."),
				     NULL);
	if (c->born != DAY_NONE && c->born < today - CHILD_MAX_AGE_DAYS)
		return err_set_field(err, ERR_INVALID, "born",
				     N_("The date of birth is more than 25 "
					"years back: this is no pupil's."),
				     NULL);
	if (!str_is_empty(c->iin) && (why = iin_check(c->iin)))
		return err_set_field(err, ERR_INVALID, "iin", why, NULL);
	if (c->in_school_since != DAY_NONE && c->born != DAY_NONE &&
	    c->in_school_since < c->born)
		return err_set_field(err, ERR_INVALID, "in_school_since",
				     N_("The child came to this school before "
					"its birth: one of the two dates is "
					"wrong."),
				     NULL);
	if (c->left_on != DAY_NONE && c->in_school_since != DAY_NONE &&
	    c->left_on < c->in_school_since)
		return err_set_field(err, ERR_INVALID, "left_on",
				     N_("The child left the school before it "
					"came: one of the two dates is "
					"wrong."),
				     NULL);
	return ERR_OK;
}

enum err_code school_check(const struct school *s, struct err *err)
{
	if (!str_is_empty(s->bin) &&
	    (strlen(s->bin) != 12 || strspn(s->bin, "0123456789") != 12))
		return err_set_field(err, ERR_INVALID, "bin",
				     N_("A BIN has 12 digits."), NULL);
	if (s->day_start != INT_NONE && s->day_end != INT_NONE &&
	    s->day_end <= s->day_start)
		return err_set_field(err, ERR_INVALID, "day_end",
				     N_("Work ends before it begins."), NULL);
	return ERR_OK;
}
