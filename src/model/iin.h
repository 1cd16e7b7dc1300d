/*
 * iin.h: the individual identification number (ИИН, ЖСН).
 *
 * Twelve ASCII digits with a check digit. A wrong one is an error. What the
 * digits seem to say of birth date and sex has had no legal meaning since 2013:
 * where it disagrees, that is a warning.
 */
#ifndef VSHU_MODEL_IIN_H
#define VSHU_MODEL_IIN_H

#include <stdint.h>

#define IIN_DIGITS 12

/* NULL if it is valid, else why not (a msgid, a sentence). */
const char *iin_check(const char *iin);
int iin_is_valid(const char *iin);

enum iin_sex { IIN_SEX_NONE, IIN_SEX_MALE, IIN_SEX_FEMALE };

/* What a valid number seems to say: DAY_NONE / IIN_SEX_NONE if nothing. */
int64_t iin_birth_day(const char *iin);
enum iin_sex iin_sex(const char *iin);

/*
 * The n-th warning (n from 0) about a valid number beside what was entered, a
 * msgid; NULL when there are no more. birth_on may be DAY_NONE and sex
 * IIN_SEX_NONE: then nothing is said about them.
 */
const char *iin_warning(const char *iin, int64_t birth_on, enum iin_sex sex,
			int n);

#endif
