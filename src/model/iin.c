#include "config.h"

#include "model/iin.h"

#include <string.h>

#include "base/day.h"
#include "base/err.h"

/* The check digit, 0-9, or 10 if such a number is not used. */
static int check_digit(const char *iin)
{
	/* The second row is tried where the first gives 10. */
	static const int weights[2][IIN_DIGITS - 1] = {
		{ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 },
		{ 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2 },
	};
	int digit = 10;

	for (int row = 0; row < 2 && digit == 10; row++) {
		int sum = 0;

		for (int i = 0; i < IIN_DIGITS - 1; i++)
			sum += (iin[i] - '0') * weights[row][i];
		digit = sum % 11;
	}
	return digit;
}

const char *iin_check(const char *iin)
{
	size_t digits = strspn(iin, "0123456789");

	if (iin[digits])
		return N_("An IIN is made of digits only.");
	if (digits < IIN_DIGITS)
		return N_("An IIN has 12 digits; this has fewer.");
	if (digits > IIN_DIGITS)
		return N_("An IIN has 12 digits; this has more.");
	if (strspn(iin, "0") == IIN_DIGITS)
		return N_("An IIN is not made of zeros.");
	if (check_digit(iin) != iin[IIN_DIGITS - 1] - '0')
		return N_("The check digit does not fit: a digit is wrong or "
			  "two stand in each other's place.");
	return NULL;
}

int iin_is_valid(const char *iin)
{
	return iin_check(iin) == NULL;
}

static int number(const char *s, int n)
{
	int value = 0;

	while (n-- > 0)
		value = value * 10 + (*s++ - '0');
	return value;
}

int64_t iin_birth_day(const char *iin)
{
	int century;

	if (!iin_is_valid(iin))
		return DAY_NONE;
	century = (iin[6] - '0' + 1) / 2; /* 1: the 19th */
	if (century < 1 || century > 3)
		return DAY_NONE;
	return day_from_ymd(1700 + century * 100 + number(iin, 2),
			    number(iin + 2, 2), number(iin + 4, 2));
}

enum iin_sex iin_sex(const char *iin)
{
	if (!iin_is_valid(iin) || iin[6] < '1' || iin[6] > '6')
		return IIN_SEX_NONE;
	return (iin[6] - '0') % 2 ? IIN_SEX_MALE : IIN_SEX_FEMALE;
}

const char *iin_warning(const char *iin, int64_t birth_on, enum iin_sex sex,
			int n)
{
	int64_t born = iin_birth_day(iin);
	enum iin_sex says = iin_sex(iin);

	if (!iin_is_valid(iin))
		return NULL;
	if (born == DAY_NONE && n-- == 0)
		return N_("The first digits of the IIN are no date of birth.");
	if (born != DAY_NONE && birth_on != DAY_NONE && born != birth_on &&
	    n-- == 0)
		return N_("The IIN begins with another date of birth.");
	if (says != IIN_SEX_NONE && sex != IIN_SEX_NONE && says != sex &&
	    n-- == 0)
		return N_("The seventh digit of the IIN says another sex.");
	return NULL;
}
