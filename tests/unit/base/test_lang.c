/* base/lang: the catalogue's language, whatever the terminal's locale. */
#include "config.h"

#include "base/lang.h"

#include <check.h>
#include <errno.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

static const char MSGID[] = "This field must be filled in.";
static const char RUSSIAN[] = "Заполните это поле.";
static const char KAZAKH[] = "Бұл өрісті толтырыңыз.";

static const struct {
	const char *code;
	enum lang lang;
} codes[] = {
	{ "kk", LANG_KK },	     { "ru", LANG_RU },
	{ "en", LANG_EN },	     { "kk_KZ.UTF-8", LANG_KK },
	{ "ru_RU.KOI8-R", LANG_RU }, { "ru:en", LANG_RU },
	{ "en_US", LANG_EN },	     { "de", LANG_COUNT },
	{ "", LANG_COUNT },	     { "C", LANG_COUNT },
	{ "rus", LANG_COUNT },
};

START_TEST(reads_codes)
{
	ck_assert_int_eq(lang_from_code(codes[_i].code), codes[_i].lang);
}
END_TEST

static const struct {
	const char *language, *lc_all, *lang, *asked;
	enum lang chosen;
} starts[] = {
	{ NULL, NULL, NULL, NULL, LANG_KK },
	{ NULL, NULL, "ru_RU.KOI8-R", NULL, LANG_RU },
	{ NULL, "C.UTF-8", "en_US.UTF-8", NULL, LANG_EN },
	{ "ru", "kk_KZ.UTF-8", NULL, NULL, LANG_RU },
	{ "ru", NULL, "kk_KZ", "en", LANG_EN },
	{ NULL, NULL, "ru_RU", "xx", LANG_RU },
};

static void put(const char *name, const char *value)
{
	if (value)
		setenv(name, value, 1);
	else
		unsetenv(name);
}

START_TEST(chooses_by_what_is_asked_then_by_the_environment)
{
	put("LANGUAGE", starts[_i].language);
	put("LC_ALL", starts[_i].lc_all);
	put("LC_MESSAGES", NULL);
	put("LANG", starts[_i].lang);
	ck_assert_int_eq(lang_start(getenv("VSHU_LOCALEDIR"), starts[_i].asked),
			 starts[_i].chosen);
	ck_assert_int_eq(lang_current(), starts[_i].chosen);
}
END_TEST

static const char *const locales[] = {
	"C", "C.UTF-8", "ru_RU.KOI8-R", "ru_RU.CP1251", "kk_KZ.UTF-8",
};

/* UTF-8 inside, whatever the terminal speaks. */
START_TEST(switches_at_any_time_in_any_locale)
{
	put("LC_ALL", locales[_i]);
	lang_start(getenv("VSHU_LOCALEDIR"), "kk");
	ck_assert_str_eq(gettext(MSGID), KAZAKH);
	ck_assert_int_eq(lang_switch(LANG_RU), LANG_KK);
	ck_assert_str_eq(gettext(MSGID), RUSSIAN);
	ck_assert_int_eq(lang_switch(LANG_EN), LANG_RU);
	ck_assert_str_eq(gettext(MSGID), MSGID);
	ck_assert_int_eq(lang_switch(LANG_KK), LANG_EN);
	ck_assert_str_eq(gettext(MSGID), KAZAKH);
	ck_assert_str_eq(localeconv()->decimal_point, ".");
}
END_TEST

/* What libc says of a file goes into our sentences: it must be UTF-8 too. */
START_TEST(the_system_speaks_utf8_too)
{
	const char *s;

	put("LC_ALL", locales[_i]);
	lang_start(getenv("VSHU_LOCALEDIR"), "ru");
	s = strerror(ENOENT);
	ck_assert_msg(utf8_is_valid(s, strlen(s)), "%s", s);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/lang");
	TCase *tcase = tcase_create("lang");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, reads_codes, 0, (int)ARRAY_SIZE(codes));
	tcase_add_loop_test(tcase,
			    chooses_by_what_is_asked_then_by_the_environment, 0,
			    (int)ARRAY_SIZE(starts));
	tcase_add_loop_test(tcase, switches_at_any_time_in_any_locale, 0,
			    (int)ARRAY_SIZE(locales));
	tcase_add_loop_test(tcase, the_system_speaks_utf8_too, 0,
			    (int)ARRAY_SIZE(locales));
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
