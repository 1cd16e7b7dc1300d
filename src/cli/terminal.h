/*
 * terminal.h: the commands' text and a terminal that is not UTF-8.
 *
 * Inside, all text is UTF-8. A person with a KOI8-R terminal reads KOI8-R and
 * types it; what goes into a file or a pipe stays UTF-8.
 */
#ifndef VSHU_CLI_TERMINAL_H
#define VSHU_CLI_TERMINAL_H

#include "base/err.h"

/*
 * From now on stderr (errors) or stdout (answers) writes in the charset of the
 * locale, where it is a terminal whose charset is known and not UTF-8; else
 * nothing changes. A letter it lacks becomes its nearest one; bytes that are no
 * UTF-8 pass as they are. Each once, before anything is printed.
 */
void terminal_convert_errors(void);
void terminal_convert_answers(void);
/* The streams as they were, all written out: at the end. */
void terminal_end(void);

/*
 * An argument that is text (not a file's name), as typed at the terminal: in
 * UTF-8, cleaned as utf8_tidy() does; the caller's to free. ERR_BAD_TEXT if its
 * bytes are no letters in the locale's charset.
 */
enum err_code terminal_argument(const char *arg, char **out,
				struct err *err) ERR_MUST_CHECK;

#endif
