/*
 * people.h: the school, its staff and classes, the children and their families,
 * the agencies. Records only, see base/field.h; the words are those of the
 * order (cl. 4-13) and of annex 1.
 */
#ifndef VSHU_MODEL_PEOPLE_H
#define VSHU_MODEL_PEOPLE_H

#include "base/field.h"
#include "model/role.h"

/* One row, id 1. */
#define SCHOOL_FIELDS(X) \
	X(school, TEXT, name_ru, N_("Name in Russian"), FIELD_REQUIRED, 0) \
	X(school, TEXT, name_kk, N_("Name in Kazakh"), FIELD_REQUIRED, 0) \
	X(school, TEXT, short_name, N_("Short name"), 0, 30) \
	X(school, TEXT, address, N_("Address"), 0, 0) \
	X(school, PHONE, phone, N_("Phone"), 0, 0) \
	X(school, TEXT, bin, N_("BIN"), 0, 12) \
	X(school, CHOICE, week, N_("Working week"), FIELD_REQUIRED, \
	  school_weeks) \
	X(school, TIME, day_start, N_("Work begins at"), FIELD_REQUIRED, 0) \
	X(school, TIME, day_end, N_("Work ends at"), FIELD_REQUIRED, 0) \
	X(school, BOOL, counts_same_day, \
	  N_("The day of receipt counts as the first"), 0, 0)

enum school_week { SCHOOL_WEEK_NONE, SCHOOL_WEEK_5, SCHOOL_WEEK_6 };
extern const struct choice school_weeks[];
struct school {
	struct row row;
	SCHOOL_FIELDS(FIELD_MEMBER)
};
extern const struct field school_fields[];

#define STAFF_FIELDS(X) \
	X(staff, TEXT, surname, N_("Surname"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 60) \
	X(staff, TEXT, given, N_("Given name"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 60) \
	X(staff, TEXT, patronymic, N_("Patronymic"), FIELD_SEARCHED, 60) \
	X(staff, CHOICE, role, N_("Role"), FIELD_REQUIRED, role_choices) \
	X(staff, TEXT, position_ru, N_("Position in Russian"), 0, 0) \
	X(staff, TEXT, position_kk, N_("Position in Kazakh"), 0, 0) \
	X(staff, TEXT, login, N_("System login"), 0, 32) \
	X(staff, PHONE, phone, N_("Phone"), 0, 0) \
	X(staff, DATE, works_from, N_("Works since"), 0, 0) \
	X(staff, DATE, works_until, N_("Works until"), 0, 0)

struct staff {
	struct row row;
	STAFF_FIELDS(FIELD_MEMBER)
};
extern const struct field staff_fields[];

#define SCHOOL_CLASS_FIELDS(X) \
	X(school_class, INT, grade, N_("Grade"), FIELD_REQUIRED, 0) \
	X(school_class, TEXT, letter, N_("Class letter"), FIELD_REQUIRED, 4) \
	X(school_class, REF, teacher_id, N_("Class teacher"), 0, "staff") \
	X(school_class, BOOL, closed, N_("No longer taught"), 0, 0)

struct school_class {
	struct row row;
	SCHOOL_CLASS_FIELDS(FIELD_MEMBER)
};
extern const struct field school_class_fields[];

#define FAMILY_FIELDS(X) \
	X(family, TEXT, name, N_("Family"), FIELD_REQUIRED | FIELD_SEARCHED, \
	  60) \
	X(family, CHOICE, kind, N_("Kind of family"), 0, family_kinds) \
	X(family, BOOL, large, N_("Large family"), 0, 0) \
	X(family, BOOL, low_income, N_("Low-income family"), 0, 0) \
	X(family, TEXT, address, N_("Address of residence"), 0, 0) \
	X(family, PHONE, phone, N_("Phone"), FIELD_SEARCHED, 0)

enum family_kind {
	FAMILY_KIND_NONE,
	FAMILY_KIND_TWO_PARENTS,
	FAMILY_KIND_SINGLE_PARENT,
	FAMILY_KIND_GUARDIAN,
	FAMILY_KIND_OTHER,
};
extern const struct choice family_kinds[];
struct family {
	struct row row;
	FAMILY_FIELDS(FIELD_MEMBER)
};
extern const struct field family_fields[];

/* cl. 9, 12: the child's parents, other legal representatives, relatives. */
#define FAMILY_MEMBER_FIELDS(X) \
	X(family_member, REF, family_id, N_("Family"), FIELD_HIDDEN, "family") \
	X(family_member, TEXT, surname, N_("Surname"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 60) \
	X(family_member, TEXT, given, N_("Given name"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 60) \
	X(family_member, TEXT, patronymic, N_("Patronymic"), FIELD_SEARCHED, \
	  60) \
	X(family_member, CHOICE, kinship, N_("Degree of kinship"), \
	  FIELD_REQUIRED, kinships) \
	X(family_member, BOOL, legal, N_("Legal representative"), 0, 0) \
	X(family_member, BOOL, lives_with, N_("Lives with the child"), 0, 0) \
	X(family_member, DATE, born, N_("Date of birth"), 0, 0) \
	X(family_member, TEXT, occupation, N_("Place of work, occupation"), 0, \
	  0) \
	X(family_member, PHONE, phone, N_("Phone"), FIELD_SEARCHED, 0)

enum kinship {
	KINSHIP_NONE,
	KINSHIP_MOTHER,
	KINSHIP_FATHER,
	KINSHIP_GUARDIAN,
	KINSHIP_TRUSTEE,
	KINSHIP_STEPFATHER,
	KINSHIP_STEPMOTHER,
	KINSHIP_GRANDMOTHER,
	KINSHIP_GRANDFATHER,
	KINSHIP_BROTHER,
	KINSHIP_SISTER,
	KINSHIP_RELATIVE,
};
extern const struct choice kinships[];
struct family_member {
	struct row row;
	FAMILY_MEMBER_FIELDS(FIELD_MEMBER)
};
extern const struct field family_member_fields[];

#define CHILD_FIELDS(X) \
	X(child, TEXT, surname, N_("Surname"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 60) \
	X(child, TEXT, given, N_("Given name"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 60) \
	X(child, TEXT, patronymic, N_("Patronymic"), FIELD_SEARCHED, 60) \
	X(child, DATE, born, N_("Date of birth"), FIELD_REQUIRED, 0) \
	X(child, CHOICE, sex, N_("Sex"), 0, child_sexes) \
	X(child, IIN, iin, N_("IIN"), FIELD_SEARCHED, 0) \
	X(child, REF, class_id, N_("Class"), FIELD_REQUIRED, "school_class") \
	X(child, REF, family_id, N_("Family"), 0, "family") \
	X(child, TEXT, address, N_("Address of residence"), FIELD_SEARCHED, 0) \
	X(child, TEXT, registered_address, N_("Registered address"), 0, 0) \
	X(child, PHONE, phone, N_("Phone"), FIELD_SEARCHED, 0) \
	X(child, DATE, in_school_since, N_("In this school since"), 0, 0) \
	X(child, DATE, left_on, N_("Left the school on"), 0, 0)

enum child_sex { CHILD_SEX_NONE, CHILD_SEX_MALE, CHILD_SEX_FEMALE };
extern const struct choice child_sexes[];
struct child {
	struct row row;
	CHILD_FIELDS(FIELD_MEMBER)
};
extern const struct field child_fields[];

/* cl. 11, 13, 20: bodies of the system of prevention. */
#define AGENCY_FIELDS(X) \
	X(agency, TEXT, name_ru, N_("Name in Russian"), \
	  FIELD_REQUIRED | FIELD_SEARCHED, 0) \
	X(agency, TEXT, name_kk, N_("Name in Kazakh"), FIELD_SEARCHED, 0) \
	X(agency, CHOICE, kind, N_("Kind of agency"), FIELD_REQUIRED, \
	  agency_kinds) \
	X(agency, TEXT, person, N_("Contact person"), 0, 0) \
	X(agency, TEXT, address, N_("Address"), 0, 0) \
	X(agency, PHONE, phone, N_("Phone"), 0, 0) \
	X(agency, TEXT, email, N_("E-mail"), 0, 0)

enum agency_kind {
	AGENCY_KIND_NONE,
	AGENCY_KIND_POLICE,
	AGENCY_KIND_HEALTH,
	AGENCY_KIND_SOCIAL,
	AGENCY_KIND_FAMILY_CENTRE,
	AGENCY_KIND_RELIGION,
	AGENCY_KIND_COMMISSION,
	AGENCY_KIND_GUARDIANSHIP,
	AGENCY_KIND_EDUCATION,
	AGENCY_KIND_PROSECUTOR,
	AGENCY_KIND_OTHER,
};
extern const struct choice agency_kinds[];
struct agency {
	struct row row;
	AGENCY_FIELDS(FIELD_MEMBER)
};
extern const struct field agency_fields[];

/* "7 «Б»"; the caller's to free. */
char *school_class_name(const struct school_class *c);
/* "Surname Given Patronymic", and "Surname G. P."; the caller's to free. */
char *person_full_name(const char *surname, const char *given,
		       const char *patronymic);
char *person_short_name(const char *surname, const char *given,
			const char *patronymic);
/*
 * The inverse of the full name: what follows the second word is all patronymic.
 * Each begins with a capital, as quickly as it may have been typed.
 * Sets the parts that are there (str_set()); typed may be NULL.
 */
void person_split_name(const char *typed, char **surname, char **given,
		       char **patronymic);

/*
 * What fields_check() cannot know: the IIN's digits, a birth date that lies in
 * the future or over 25 years (child) back. The first fault, with its field.
 */
enum err_code child_check(const struct child *c, int64_t today,
			  struct err *err) ERR_MUST_CHECK;
enum err_code school_check(const struct school *s,
			   struct err *err) ERR_MUST_CHECK;

#endif
