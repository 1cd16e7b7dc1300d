/*
 * field.h: a record described once.
 *
 * Each kind of record of the domain (child, signal, plan …) lists its fields in
 * one X-macro in src/model/. From that one list come the struct's members, the
 * columns of its SQL, what is bound and read, the form on the screen, the draft,
 * the field-by-field comparison of two versions and the old and new value in
 * the audit. So a new field is one line there and one in a migration:
 *
 *	#define CHILD_FIELDS(X)                                             \
 *		X(child, TEXT, surname, N_("Surname"), FIELD_REQUIRED, 0)   \
 *		X(child, CHOICE, sex, N_("Sex"), 0, child_sexes)            \
 *		X(child, REF, class_id, N_("Class"), 0, "class")
 *	struct child {
 *		struct row row;
 *		CHILD_FIELDS(FIELD_MEMBER)
 *	};
 *	const struct field child_fields[] = {
 *		CHILD_FIELDS(FIELD_ENTRY) FIELD_END
 *	};
 *
 * A record holds only two kinds of members: char * (its own, NULL is empty) and
 * int64_t.
 */
#ifndef VSHU_BASE_FIELD_H
#define VSHU_BASE_FIELD_H

#include <stddef.h>
#include <stdint.h>

#include "base/day.h"
#include "base/err.h"

/*
 * type		member		meaning; empty			in SQL, canonical text
 * TEXT		char *		one line; NULL			text
 * NARRATIVE	char *		many lines; NULL		text
 * IIN, PHONE	char *		as typed, tidied; NULL		text
 * DATE		int64_t		day; DAY_NONE			2026-11-24
 * MOMENT	int64_t		moment; MOMENT_NONE		2026-11-24T16:40:00
 * TIME		int64_t		minutes of the day; INT_NONE	16:40
 * INT		int64_t		number; INT_NONE		integer
 * BOOL		int64_t		0 or 1; 0			integer
 * CHOICE	int64_t		index into choices; 0		the choice's code
 * SET		int64_t		bit n-1: item n of the profile's list; 0  integer
 *				(canonical text: "1,5")
 * REF		int64_t		id of a row of table ref; 0	integer
 */
enum field_type {
	FIELD_TEXT,
	FIELD_NARRATIVE,
	FIELD_IIN,
	FIELD_PHONE,
	FIELD_DATE,
	FIELD_MOMENT,
	FIELD_TIME,
	FIELD_INT,
	FIELD_BOOL,
	FIELD_CHOICE,
	FIELD_SET,
	FIELD_REF,
};

#define INT_NONE INT64_MIN

enum field_flag {
	FIELD_REQUIRED = 1u << 0,   /* a form is not saved without it */
	FIELD_HIDDEN = 1u << 1,	    /* set by the program: in no form */
	FIELD_RESTRICTED = 1u << 2, /* only for those who may see conclusions */
	FIELD_SEARCHED = 1u << 3,   /* goes into the search index */
	FIELD_FIXED = 1u << 4,	    /* typed once, not to be changed later */
};

/* A list of these: [0] is { "", … } for "not chosen", { NULL, NULL } ends it. */
struct choice {
	const char *code;  /* in SQL, tsv and json */
	const char *label; /* msgid */
};

struct field {
	const char *name; /* the column's and the member's; NULL ends a list */
	enum field_type type;
	size_t offset;
	const char *label; /* msgid, short: it stands before the field */
	unsigned flags;
	const struct choice *choices; /* CHOICE */
	const char *ref;	      /* REF: table; SET: list of the profile */
	size_t max_chars;	      /* TEXT, NARRATIVE; 0: the type's own */
};

#define FIELD_TEXT_MAX_CHARS 200
#define FIELD_NARRATIVE_MAX_CHARS 20000

/* What every row that people edit has. */
struct row {
	int64_t id;	 /* 0: not yet saved */
	int64_t version; /* row_version when it was read */
};

/* The X-macro's extra argument, by type. */
#define FIELD_EXTRA_TEXT(x) .max_chars = (x)
#define FIELD_EXTRA_NARRATIVE(x) .max_chars = (x)
#define FIELD_EXTRA_IIN(x) .max_chars = 12
#define FIELD_EXTRA_PHONE(x) .max_chars = 40
#define FIELD_EXTRA_DATE(x) .ref = NULL
#define FIELD_EXTRA_MOMENT(x) .ref = NULL
#define FIELD_EXTRA_TIME(x) .ref = NULL
#define FIELD_EXTRA_INT(x) .ref = NULL
#define FIELD_EXTRA_BOOL(x) .ref = NULL
#define FIELD_EXTRA_CHOICE(x) .choices = (x)
#define FIELD_EXTRA_SET(x) .ref = (x)
#define FIELD_EXTRA_REF(x) .ref = (x)

#define FIELD_C_TEXT char *
#define FIELD_C_NARRATIVE char *
#define FIELD_C_IIN char *
#define FIELD_C_PHONE char *
#define FIELD_C_DATE int64_t
#define FIELD_C_MOMENT int64_t
#define FIELD_C_TIME int64_t
#define FIELD_C_INT int64_t
#define FIELD_C_BOOL int64_t
#define FIELD_C_CHOICE int64_t
#define FIELD_C_SET int64_t
#define FIELD_C_REF int64_t

/* The expansions of a record's X-macro. */
#define FIELD_MEMBER(S, T, name, label, flags, extra) FIELD_C_##T name;
#define FIELD_ENTRY(S, T, name_, label_, flags_, extra) \
	{ .name = #name_, \
	  .type = FIELD_##T, \
	  .offset = offsetof(struct S, name_), \
	  .label = (label_), \
	  .flags = (flags_), \
	  FIELD_EXTRA_##T(extra) },
#define FIELD_END \
	{ \
		.name = NULL \
	}

/* Every member empty / freed and empty / a deep copy over an initialised one. */
void fields_init(const struct field *fields, void *record);
void fields_release(const struct field *fields, void *record);
void fields_copy(const struct field *fields, void *to, const void *from);

/* The field of that name; BUG() if there is none. */
const struct field *fields_find(const struct field *fields, const char *name);

int field_is_text(const struct field *field); /* member is char * */
int field_is_empty(const struct field *field, const void *record);
int field_equal(const struct field *field, const void *a, const void *b);

char **field_text(const struct field *field, void *record);
int64_t *field_number(const struct field *field, void *record);

/*
 * Canonical text (the table above), for drafts, audit and export: "" for empty.
 * The caller's to free. field_parse() is its inverse and says which text it
 * cannot read (ERR_INVALID, with the field's name).
 */
char *field_format(const struct field *field, const void *record);
enum err_code field_parse(const struct field *field, void *record,
			  const char *text, struct err *err) ERR_MUST_CHECK;

/*
 * Required and not empty, not too long: the first that is wrong, with its name
 * in err->field. Hidden fields are not looked at.
 */
enum err_code fields_check(const struct field *fields, const void *record,
			   struct err *err) ERR_MUST_CHECK;

/* The index of a code in choices, or -1. */
int64_t choice_find(const struct choice *choices, const char *code);

#endif
