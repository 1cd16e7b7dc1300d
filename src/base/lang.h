/*
 * lang.h: the language of what is shown, which is not the terminal's locale.
 *
 * A person reads Kazakh over a KOI8-R line, and a paper comes out in both
 * languages, so the language of the catalogue is switched by itself.
 */
#ifndef VSHU_BASE_LANG_H
#define VSHU_BASE_LANG_H

enum lang { LANG_KK, LANG_RU, LANG_EN, LANG_COUNT };

/*
 * Once, at the start: sets the locale from the environment (so that the
 * terminal's charset is known), binds the catalogue in dir, and chooses the
 * language: code, else by LANGUAGE, LC_ALL, LC_MESSAGES, LANG, else
 * Kazakh. code NULL: none given. Returns the language chosen.
 */
enum lang lang_start(const char *dir, const char *code);
/* Every gettext() from now on answers in this language; returns the former. */
enum lang lang_switch(enum lang lang);
enum lang lang_current(void);

/* "kk", "ru", "en". */
const char *lang_code(enum lang lang);
/* The inverse ("kk", "kk_KZ.UTF-8" too), or LANG_COUNT. */
enum lang lang_from_code(const char *code);

#endif
