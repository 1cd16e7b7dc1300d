/*
 * mem.h: memory that is there or the program ends.
 *
 * Out of memory is no state anybody can mend from inside: these never return
 * NULL. What they return is released with free().
 */
#ifndef VSHU_BASE_MEM_H
#define VSHU_BASE_MEM_H

#include <stddef.h>

#define ARRAY_SIZE(a) (sizeof(a) / sizeof((a)[0]))

void *xmalloc(size_t size_bytes);
/* Zeroed; the product is checked for overflow. */
void *xcalloc(size_t n, size_t size_bytes);
void *xrealloc(void *p, size_t size_bytes);
void *xreallocarray(void *p, size_t n, size_t size_bytes);
/* NULL gives NULL. */
char *xstrdup(const char *s);
/* At most n_bytes of s; the result is terminated. */
char *xstrndup(const char *s, size_t n_bytes);
/* A formatted string, the caller's to free. */
char *xasprintf(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* Frees *field and puts a copy of s (or NULL) there; s may be *field itself. */
void str_set(char **field, const char *s);
/* NULL and "" are both empty. */
int str_is_empty(const char *s);
/* Equal, where NULL equals NULL and "" alike. */
int str_equal(const char *a, const char *b);

/* After much was freed: the system gets it back. */
void mem_give_back(void);

/*
 * Makes room for one more item in a growing array:
 *	MEM_GROW(items, n, capacity); items[n++] = …;
 */
#define MEM_GROW(items, n, capacity) \
	do { \
		if ((n) >= (capacity)) { \
			(capacity) = (capacity) ? (capacity)*2 : 8; \
			(items) = xreallocarray((items), (size_t)(capacity), \
						sizeof(*(items))); \
		} \
	} while (0)

#endif
