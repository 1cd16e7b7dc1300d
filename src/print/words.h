/*
 * words.h: dates and numbers in the words of a paper's language, which is not
 * the language of the screen.
 */
#ifndef VSHU_PRINT_WORDS_H
#define VSHU_PRINT_WORDS_H

#include <stdint.h>

#include "base/lang.h"
#include "base/sb.h"

/*
 * "2026 жылғы 23 қараша", "23 ноября 2026 г.", "23 November 2026", added to
 * out; nothing for DAY_NONE.
 */
void words_date_long(enum lang lang, int64_t day, struct sb *out);

/* Which Russian word goes with a number: 1 лист, 2 листа, 5 листов. */
enum plural { PLURAL_ONE, PLURAL_FEW, PLURAL_MANY };
enum plural words_plural_ru(int64_t n);

/*
 * A label of the program's (a choice, a role: msgid) in that language, whatever
 * the screen's is. Borrowed from the catalogue; "" for "".
 */
const char *words_label(enum lang lang, const char *msgid);

#endif
