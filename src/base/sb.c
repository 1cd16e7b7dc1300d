#include "config.h"

#include "base/sb.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"

char sb_empty[1] = "";

void sb_init(struct sb *sb)
{
	sb->s = sb_empty;
	sb->len = 0;
	sb->capacity = 0;
}

void sb_release(struct sb *sb)
{
	if (sb->capacity)
		free(sb->s);
	sb_init(sb);
}

void sb_clear(struct sb *sb)
{
	if (sb->capacity)
		sb_truncate(sb, 0);
}

char *sb_detach(struct sb *sb)
{
	char *s = sb->capacity ? sb->s : xstrdup("");

	sb_init(sb);
	return s;
}

/* Room for extra more bytes and the terminator. */
static void sb_reserve(struct sb *sb, size_t extra)
{
	size_t need = sb->len + extra + 1;
	size_t capacity = sb->capacity ? sb->capacity : 32;

	if (need <= sb->capacity)
		return;
	while (capacity < need)
		capacity *= 2;
	if (sb->capacity) {
		sb->s = xrealloc(sb->s, capacity);
	} else {
		sb->s = xmalloc(capacity);
		sb->s[0] = '\0';
	}
	sb->capacity = capacity;
}

void sb_add_bytes(struct sb *sb, const void *bytes, size_t n_bytes)
{
	sb_insert(sb, sb->len, bytes, n_bytes);
}

void sb_add(struct sb *sb, const char *s)
{
	sb_add_bytes(sb, s, strlen(s));
}

void sb_add_char(struct sb *sb, char c)
{
	sb_add_bytes(sb, &c, 1);
}

void sb_add_repeat(struct sb *sb, char c, size_t n)
{
	sb_reserve(sb, n);
	memset(sb->s + sb->len, c, n);
	sb->len += n;
	sb->s[sb->len] = '\0';
}

void sb_vaddf(struct sb *sb, const char *fmt, va_list args)
{
	va_list copy;
	int n;

	va_copy(copy, args);
	n = vsnprintf(NULL, 0, fmt, copy);
	va_end(copy);
	if (n < 0)
		BUG("bad format \"%s\"", fmt);
	sb_reserve(sb, (size_t)n);
	vsnprintf(sb->s + sb->len, (size_t)n + 1, fmt, args);
	sb->len += (size_t)n;
}

void sb_addf(struct sb *sb, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	sb_vaddf(sb, fmt, args);
	va_end(args);
}

void sb_insert(struct sb *sb, size_t at, const void *bytes, size_t n_bytes)
{
	if (at > sb->len)
		BUG("insert at %zu of %zu bytes", at, sb->len);
	if (!n_bytes)
		return;
	sb_reserve(sb, n_bytes);
	memmove(sb->s + at + n_bytes, sb->s + at, sb->len - at + 1);
	memcpy(sb->s + at, bytes, n_bytes);
	sb->len += n_bytes;
}

void sb_remove(struct sb *sb, size_t at, size_t n_bytes)
{
	if (at > sb->len || n_bytes > sb->len - at)
		BUG("remove %zu at %zu of %zu bytes", n_bytes, at, sb->len);
	if (!n_bytes)
		return;
	memmove(sb->s + at, sb->s + at + n_bytes, sb->len - at - n_bytes + 1);
	sb->len -= n_bytes;
}

void sb_truncate(struct sb *sb, size_t len)
{
	sb_remove(sb, len, sb->len - len);
}
