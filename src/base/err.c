#include "config.h"

#include "base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"

static const char *const texts[] = {
#define X(code, text) [ERR_##code] = text,
	ERR_CODES(X)
#undef X
};

void err_init(struct err *err)
{
	memset(err, 0, sizeof(*err));
}

const char *err_text(enum err_code code)
{
	if ((unsigned)code >= ERR_CODE_COUNT)
		BUG("no such error code %d", (int)code);
	return texts[code];
}

/* Copies what fits, cut before a broken letter. */
static void copy_cut(char *to, size_t size_bytes, const char *from)
{
	size_t n = utf8_cut_bytes(from, size_bytes - 1);

	memcpy(to, from, n);
	to[n] = '\0';
}

enum err_code err_set(struct err *err, enum err_code code, const char *fmt, ...)
{
	va_list args;
	struct sb sb = SB_INIT;

	if (!err || err->code != ERR_OK)
		return code;
	va_start(args, fmt);
	sb_vaddf(&sb, fmt, args);
	va_end(args);
	err_init(err);
	err->code = code;
	copy_cut(err->detail, sizeof(err->detail), sb.s);
	sb_release(&sb);
	return code;
}

enum err_code err_set_msg(struct err *err, enum err_code code,
			  const char *msgid, const char *arg)
{
	return err_set_field(err, code, "", msgid, arg);
}

enum err_code err_set_field(struct err *err, enum err_code code,
			    const char *field, const char *msgid,
			    const char *arg)
{
	if (!err || err->code != ERR_OK)
		return code;
	err_init(err);
	err->code = code;
	err->detail_is_msgid = 1;
	copy_cut(err->detail, sizeof(err->detail), msgid ? msgid : "");
	copy_cut(err->arg, sizeof(err->arg), arg ? arg : "");
	copy_cut(err->field, sizeof(err->field), field);
	return code;
}

/* A msgid whose %s is the file, or NULL. */
static const char *cause_text(int cause)
{
	switch (cause) {
	case ENOENT:
		return N_("%s: there is no such file or folder");
	case EACCES:
	case EPERM:
		return N_("%s: there is no right to it");
	case EEXIST:
		return N_("%s: it is there already");
	case EISDIR:
		return N_("%s: this is a folder");
	case ENOTDIR:
		return N_("%s: a part of this path is no folder");
	case ENAMETOOLONG:
		return N_("%s: the name is too long");
	case EROFS:
		return N_("%s: this disk can only be read");
	case ENOSPC:
	case EDQUOT:
		return N_("%s: the disk is full");
	case EIO:
		return N_("%s: the disk has an error");
	default:
		return NULL;
	}
}

enum err_code err_set_system(struct err *err, enum err_code code,
			     const char *what, int cause)
{
	const char *text = cause_text(cause);

	return text ? err_set_msg(err, code, text, what)
		    : err_set(err, code, "%s: %s", what, strerror(cause));
}

/* Adds text with its first %s (and only that) replaced by arg. */
static void add_filled(struct sb *sb, const char *text, const char *arg)
{
	const char *at = strstr(text, "%s");

	if (!at) {
		sb_add(sb, text);
		return;
	}
	sb_add_bytes(sb, text, (size_t)(at - text));
	sb_add(sb, arg);
	sb_add(sb, at + 2);
}

/* Each line of the detail is a msgid; they are read out with commas between. */
static void add_msgids(struct sb *sb, const struct err *err,
		       const char *(*translate)(const char *msgid))
{
	for (const char *p = err->detail; *p;) {
		size_t n = strcspn(p, "\n");
		char *msgid = xstrndup(p, n);

		if (p != err->detail)
			sb_add(sb, ", ");
		add_filled(sb, translate ? translate(msgid) : msgid, err->arg);
		free(msgid);
		p += n;
		if (*p)
			p++;
	}
}

char *err_sentence(const struct err *err,
		   const char *(*translate)(const char *msgid))
{
	const char *text = err_text(err->code);
	struct sb detail = SB_INIT, whole = SB_INIT;

	if (err->detail_is_msgid && err->detail[0])
		add_msgids(&detail, err, translate);
	else
		sb_add(&detail, err->detail_is_msgid ? err->arg : err->detail);
	if (*text)
		add_filled(&whole, translate ? translate(text) : text,
			   detail.s);
	sb_release(&detail);
	return sb_detach(&whole);
}
