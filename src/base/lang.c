#include "config.h"

#include "base/lang.h"

#include <libintl.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const char *const codes[] = { "kk", "ru", "en" };

/* gettext itself keeps the language for the whole process; this mirrors it. */
static enum lang current = LANG_EN;

/* Counts the changes of language: gettext forgets what it cached by it. */
extern int _nl_msg_cat_cntr;

const char *lang_code(enum lang lang)
{
	return codes[lang];
}

enum lang lang_from_code(const char *code)
{
	for (int i = 0; i < LANG_COUNT; i++)
		if (!strncmp(code, codes[i], 2) &&
		    (!code[2] || strchr("_.@:", code[2])))
			return (enum lang)i;
	return LANG_COUNT;
}

enum lang lang_switch(enum lang lang)
{
	enum lang former = current;

	if (lang == current)
		return former;
	setenv("LANGUAGE", codes[lang], 1);
	_nl_msg_cat_cntr++;
	current = lang;
	return former;
}

enum lang lang_current(void)
{
	return current;
}

static enum lang from_environment(void)
{
	static const char *const names[] = { "LANGUAGE", "LC_ALL",
					     "LC_MESSAGES", "LANG" };

	for (size_t i = 0; i < ARRAY_SIZE(names); i++) {
		const char *value = getenv(names[i]);
		enum lang lang;

		if (str_is_empty(value))
			continue;
		lang = lang_from_code(value);
		if (lang != LANG_COUNT)
			return lang;
	}
	return LANG_KK;
}

enum lang lang_start(const char *dir, const char *code)
{
	enum lang lang = code ? lang_from_code(code) : LANG_COUNT;

	if (lang == LANG_COUNT)
		lang = from_environment();
	setlocale(LC_ALL, "");
	/*
	 * gettext ignores LANGUAGE in the locale "C"; C.UTF-8 is in every libc
	 * and is not "C" to it.
	 */
	setlocale(LC_MESSAGES, "C.UTF-8");
	setlocale(LC_NUMERIC, "C");
	bindtextdomain(PACKAGE, dir);
	bind_textdomain_codeset(PACKAGE, "UTF-8");
	/* strerror() too: what it says goes into our sentences. */
	bind_textdomain_codeset("libc", "UTF-8");
	textdomain(PACKAGE);
	setenv("LANGUAGE", codes[lang], 1);
	_nl_msg_cat_cntr++;
	current = lang;
	return lang;
}
