#include "config.h"

#include "base/mem.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"

static void *checked(void *p)
{
	if (!p)
		bug_die("out of memory");
	return p;
}

void *xmalloc(size_t size_bytes)
{
	return checked(malloc(size_bytes ? size_bytes : 1));
}

void *xcalloc(size_t n, size_t size_bytes)
{
	return checked(calloc(n ? n : 1, size_bytes ? size_bytes : 1));
}

void *xrealloc(void *p, size_t size_bytes)
{
	return checked(realloc(p, size_bytes ? size_bytes : 1));
}

void *xreallocarray(void *p, size_t n, size_t size_bytes)
{
	if (size_bytes && n > SIZE_MAX / size_bytes)
		bug_die("out of memory");
	return xrealloc(p, n * size_bytes);
}

char *xstrdup(const char *s)
{
	return s ? checked(strdup(s)) : NULL;
}

char *xstrndup(const char *s, size_t n_bytes)
{
	return checked(strndup(s, n_bytes));
}

char *xasprintf(const char *fmt, ...)
{
	va_list args;
	char *s;
	int n;

	va_start(args, fmt);
	n = vasprintf(&s, fmt, args);
	va_end(args);
	if (n < 0)
		bug_die("out of memory");
	return s;
}

void str_set(char **field, const char *s)
{
	char *copy = xstrdup(s);

	free(*field);
	*field = copy;
}

int str_is_empty(const char *s)
{
	return !s || !*s;
}

int str_equal(const char *a, const char *b)
{
	return strcmp(a ? a : "", b ? b : "") == 0;
}

void mem_give_back(void)
{
#ifdef HAVE_MALLOC_TRIM
	malloc_trim(0);
#endif
}
