/*
 * sb.h: the string buffer.
 *
 * Invariant: after sb_init() s is always a terminated string of len bytes, so
 * it can be read at any time. sb_detach() hands the string over.
 */
#ifndef VSHU_BASE_SB_H
#define VSHU_BASE_SB_H

#include <stdarg.h>
#include <stddef.h>

struct sb {
	char *s;	 /* never NULL; not to be freed by hand */
	size_t len;	 /* bytes, without the terminator */
	size_t capacity; /* bytes allocated; 0 while s is the shared "" */
};

#define SB_INIT \
	{ \
		.s = sb_empty, .len = 0, .capacity = 0 \
	}
/* The shared empty string behind SB_INIT; never written to. */
extern char sb_empty[1];

void sb_init(struct sb *sb);
void sb_release(struct sb *sb);
/* Empties it and keeps the memory. */
void sb_clear(struct sb *sb);
/* The string, now the caller's to free (never NULL); sb is empty again. */
char *sb_detach(struct sb *sb);

void sb_add(struct sb *sb, const char *s);
void sb_add_bytes(struct sb *sb, const void *bytes, size_t n_bytes);
void sb_add_char(struct sb *sb, char c);
/* The same character n times. */
void sb_add_repeat(struct sb *sb, char c, size_t n);
void sb_addf(struct sb *sb, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void sb_vaddf(struct sb *sb, const char *fmt, va_list args)
	__attribute__((format(printf, 2, 0)));
/* Puts n_bytes in at offset at, or takes them out. */
void sb_insert(struct sb *sb, size_t at, const void *bytes, size_t n_bytes);
void sb_remove(struct sb *sb, size_t at, size_t n_bytes);
/* Cuts to len bytes; len is at most sb->len. */
void sb_truncate(struct sb *sb, size_t len);

#endif
