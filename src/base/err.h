/*
 * err.h: what a user or a disk can cause, returned as a value.
 *
 * Every function that can fail for such a reason returns an err_code, which
 * must be looked at, and fills a struct err that screen/ and cli/ turn into a
 * sentence: what happened, what was kept, what to do. A struct err is untouched
 * on success; the first error wins.
 */
#ifndef VSHU_BASE_ERR_H
#define VSHU_BASE_ERR_H

#include <stdint.h>

#ifndef N_
#define N_(text) text
#endif

/*
 * X(code, text): the text is a msgid, a whole sentence; %s, where it stands, is
 * replaced by the detail.
 */
#define ERR_CODES(X) \
	X(OK, "") \
	X(BUSY, N_("The register is in use by somebody else just now. " \
		   "Nothing was changed; try again in a moment.")) \
	X(FULL, N_("The disk is full. Nothing was changed and what you " \
		   "typed is kept; free some space and save again.")) \
	X(READONLY, N_("This place cannot be written to: %s. Nothing was " \
		       "changed; ask the administrator for the right.")) \
	X(IO, N_("The disk did not answer as it should: %s. Nothing was " \
		 "changed.")) \
	X(CORRUPT, N_("The register is damaged: %s. Nothing was changed; " \
		      "restore it from a backup.")) \
	X(NOT_REGISTER, N_("%s is not a register of this program.")) \
	X(NEWER, N_("This register was written by a newer version of the " \
		    "program (%s). It was not touched; update the " \
		    "program.")) \
	X(REPLACED, N_("The register's file was replaced or taken away " \
		       "while you worked: %s. Nothing was saved; note what " \
		       "you typed and start the program again.")) \
	X(NOT_FOUND, N_("There is no such record: %s.")) \
	X(EXISTS, N_("There is already such a record: %s.")) \
	X(CONFLICT, N_("A colleague saved this record in the meantime. " \
		       "Nothing was overwritten; compare the two " \
		       "versions.")) \
	X(DENIED, N_("You are not allowed to do this. Who may: %s.")) \
	X(INVALID, N_("%s")) \
	X(STOPPED, N_("It was stopped; nothing was changed.")) \
	X(BLOCKED, N_("This step is not possible now. %s")) \
	X(BAD_DATE, N_("There is no such date: %s.")) \
	X(BAD_TIME, N_("There is no such time: %s.")) \
	X(BAD_NUMBER, N_("This is not a number: %s.")) \
	X(REQUIRED, N_("This field must be filled in.")) \
	X(TOO_LONG, N_("The text is too long: at most %s characters.")) \
	X(BAD_TEXT, N_("The text holds bytes that are no letters: %s.")) \
	X(ENCODING, N_("This encoding is not known: %s.")) \
	X(TEMPLATE, N_("The form is faulty: %s.")) \
	X(OPEN, N_("The file cannot be opened: %s.")) \
	X(WRITE, N_("The file cannot be written: %s.")) \
	X(NO_USER, N_("There is no member of staff with this login: %s. " \
		      "Ask the administrator to add it.")) \
	X(USAGE, N_("Wrong usage: %s."))

/* clang watches every function that returns one, gcc those that say so. */
#ifdef __clang__
#define ERR_CODE_MUST_CHECK __attribute__((warn_unused_result))
#else
#define ERR_CODE_MUST_CHECK
#endif

enum ERR_CODE_MUST_CHECK err_code {
#define X(code, text) ERR_##code,
	ERR_CODES(X)
#undef X
		ERR_CODE_COUNT
};

/*
 * detail is text for the sentence's %s: data (a path, a number) as it is, or a
 * msgid if detail_is_msgid (then %s in it is replaced by arg; several
 * msgids, one a line, are a list). field names the field of a form that is wrong
 * (a field's name, see field.h), "" for none.
 */
struct err {
	enum err_code code;
	int detail_is_msgid;
	char detail[512];
	char arg[512];
	char field[48];
};

#define ERR_INIT \
	{ \
		.code = ERR_OK \
	}

#define ERR_MUST_CHECK __attribute__((warn_unused_result))

void err_init(struct err *err);

/*
 * Sets err unless an error stands there already; returns code, so that
 * `return err_set(err, ERR_NOT_FOUND, "%s", no);` reads well. err may be NULL.
 * A detail too long is cut at a letter's border.
 */
enum err_code err_set(struct err *err, enum err_code code, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/*
 * The same with a msgid as detail, translated by whoever shows it; arg (NULL
 * for none) is data for the %s in it.
 */
enum err_code err_set_msg(struct err *err, enum err_code code,
			  const char *msgid, const char *arg);

/* The same about one field of a form: code ERR_INVALID unless it has its own. */
enum err_code err_set_field(struct err *err, enum err_code code,
			    const char *field, const char *msgid,
			    const char *arg);

/*
 * The same for what the system found at a file or device (what): cause is an
 * errno. The usual causes are in the reader's language, the others in the
 * system's words.
 */
enum err_code err_set_system(struct err *err, enum err_code code,
			     const char *what, int cause);

/* The msgid of a code: never NULL. */
const char *err_text(enum err_code code);

/*
 * The whole sentence, the caller's to free. translate turns a msgid into the
 * reader's language (screen/ and cli/ pass gettext); NULL leaves English.
 */
char *err_sentence(const struct err *err,
		   const char *(*translate)(const char *msgid));

#endif
