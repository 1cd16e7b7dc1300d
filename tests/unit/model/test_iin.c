/*
 * model/iin. The numbers are made up; their check digits were worked out by an
 * independent program from the rule (weights 1-11, then 3-11, 1, 2).
 */
#include "config.h"

#include "model/iin.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/mem.h"
#include "unit/model/load.h"

static const char *const valid[] = {
	"050101550007", /* by the first weights */
	"050101550805", /* by the second */
	"991231300003", "991231300408", "140302650005", "140302650609",
	"880712400009", "051313550012", /* no date, and yet valid */
	"050101050015",			/* the seventh digit says no century */
};

START_TEST(accepts)
{
	ck_assert_ptr_null(iin_check(valid[_i]));
	ck_assert(iin_is_valid(valid[_i]));
}
END_TEST

static const struct {
	const char *iin, *why;
} invalid[] = {
	{ "", "fewer" },
	{ "05010155000", "fewer" },
	{ "0501015500070", "more" },
	{ "05010155000x", "digits only" },
	{ "0501 1550007", "digits only" },
	{ "٠٥٠١٠١٥٥٠٠٠٧", "digits only" },
	{ "000000000000", "zeros" },
	{ "050101550008", "check digit" },
	/* one digit wrong: the first, the sixth, the tenth */
	{ "150101550007", "check digit" },
	{ "050102550007", "check digit" },
	{ "050101550107", "check digit" },
	/* two neighbours exchanged */
	{ "500101550007", "check digit" },
	{ "050110550007", "check digit" },
	{ "050101550070", "check digit" },
	/* both weights give 10: such a number is not used */
	{ "050101550880", "check digit" },
	{ "991231300410", "check digit" },
	{ "140302650660", "check digit" },
};

START_TEST(refuses)
{
	const char *why = iin_check(invalid[_i].iin);

	ck_assert_ptr_nonnull(why);
	ck_assert_msg(strstr(why, invalid[_i].why) != NULL, "%s: %s",
		      invalid[_i].iin, why);
	ck_assert(!iin_is_valid(invalid[_i].iin));
	ck_assert_int_eq(iin_birth_day(invalid[_i].iin), DAY_NONE);
	ck_assert_int_eq(iin_sex(invalid[_i].iin), IIN_SEX_NONE);
	ck_assert_ptr_null(iin_warning(invalid[_i].iin, 0, IIN_SEX_MALE, 0));
}
END_TEST

static const struct {
	const char *iin, *born;
	enum iin_sex sex;
} says[] = {
	{ "050101550007", "2005-01-01", IIN_SEX_MALE },
	{ "140302650005", "2014-03-02", IIN_SEX_FEMALE },
	{ "991231300003", "1999-12-31", IIN_SEX_MALE },
	{ "880712400009", "1988-07-12", IIN_SEX_FEMALE },
	{ "051313550012", NULL, IIN_SEX_MALE },
	{ "050101050015", NULL, IIN_SEX_NONE },
};

START_TEST(reads_birth_and_sex)
{
	ck_assert_int_eq(iin_birth_day(says[_i].iin),
			 says[_i].born ? day_of(says[_i].born) : DAY_NONE);
	ck_assert_int_eq(iin_sex(says[_i].iin), says[_i].sex);
}
END_TEST

static const struct {
	const char *iin, *born;
	enum iin_sex sex;
	const char *warnings[3];
} warned[] = {
	{ "050101550007", NULL, IIN_SEX_NONE, { NULL } },
	{ "050101550007", "2005-01-01", IIN_SEX_MALE, { NULL } },
	{ "050101550007", "2005-01-02", IIN_SEX_MALE, { "another date" } },
	{ "050101550007", "2005-01-01", IIN_SEX_FEMALE, { "another sex" } },
	{ "050101550007",
	  "2006-01-01",
	  IIN_SEX_FEMALE,
	  { "another date", "another sex" } },
	{ "051313550012", NULL, IIN_SEX_NONE, { "no date of birth" } },
	{ "051313550012",
	  "2005-01-01",
	  IIN_SEX_FEMALE,
	  { "no date of birth", "another sex" } },
};

START_TEST(warns)
{
	int64_t born = warned[_i].born ? day_of(warned[_i].born) : DAY_NONE;
	int n = 0;

	for (; warned[_i].warnings[n]; n++) {
		const char *text =
			iin_warning(warned[_i].iin, born, warned[_i].sex, n);

		ck_assert_ptr_nonnull(text);
		ck_assert_msg(strstr(text, warned[_i].warnings[n]) != NULL,
			      "%s", text);
	}
	ck_assert_ptr_null(
		iin_warning(warned[_i].iin, born, warned[_i].sex, n));
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/iin");
	TCase *t = tcase_create("iin");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_loop_test(t, accepts, 0, ARRAY_SIZE(valid));
	tcase_add_loop_test(t, refuses, 0, ARRAY_SIZE(invalid));
	tcase_add_loop_test(t, reads_birth_and_sex, 0, ARRAY_SIZE(says));
	tcase_add_loop_test(t, warns, 0, ARRAY_SIZE(warned));
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
