#include "config.h"

#include "cli/terminal.h"

#include <errno.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/charset.h"
#include "base/mem.h"
#include "base/utf8.h"

/* The locale's charset, if it is one of ours and not UTF-8. */
static int foreign_charset(enum charset *out)
{
	struct err err = ERR_INIT;

	return charset_find(nl_langinfo(CODESET), out, &err) == ERR_OK &&
	       *out != CHARSET_UTF8;
}

/* One stream that converts: what came last may be a part of a letter. */
struct converter {
	int fd;
	struct charset_map *map;
	struct sb rest;
};

static int write_all(int fd, const char *bytes, size_t n_bytes)
{
	while (n_bytes) {
		ssize_t n = write(fd, bytes, n_bytes);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return 0;
		bytes += n;
		n_bytes -= (size_t)n;
	}
	return 1;
}

/* How many of n_bytes are whole letters. */
static size_t whole_letters(const char *s, size_t n_bytes)
{
	for (size_t back = 1; back < UTF8_MAX_BYTES && back <= n_bytes;
	     back++) {
		unsigned char c = (unsigned char)s[n_bytes - back];
		size_t needs = c >= 0xf0   ? 4
			       : c >= 0xe0 ? 3
			       : c >= 0xc0 ? 2
					   : 1;

		if (c >= 0xc0 || c < 0x80)
			return needs > back ? n_bytes - back : n_bytes;
	}
	return n_bytes;
}

static ssize_t convert(void *cookie, const char *bytes, size_t n_bytes)
{
	struct converter *c = cookie;
	struct sb out = SB_INIT;
	size_t n;
	int good;

	sb_add_bytes(&c->rest, bytes, n_bytes);
	if (utf8_is_valid(c->rest.s, c->rest.len)) {
		n = c->rest.len;
		charset_map_encode(c->map, c->rest.s, &out);
	} else {
		char *whole;

		n = whole_letters(c->rest.s, c->rest.len);
		whole = xstrndup(c->rest.s, n);
		if (utf8_is_valid(whole, n))
			charset_map_encode(c->map, whole, &out);
		else
			sb_add_bytes(&out, whole, n);
		free(whole);
	}
	sb_remove(&c->rest, 0, n);
	good = write_all(c->fd, out.s, out.len);
	sb_release(&out);
	return good ? (ssize_t)n_bytes : -1;
}

static int finish(void *cookie)
{
	struct converter *c = cookie;
	int good = write_all(c->fd, c->rest.s, c->rest.len);

	charset_map_free(&c->map);
	sb_release(&c->rest);
	free(c);
	return good ? 0 : -1;
}

/* The stream over fd that converts, or the one that was there. */
static FILE *converting(FILE *stream, int fd)
{
	static const cookie_io_functions_t functions = { .write = convert,
							 .close = finish };
	struct converter *c;
	struct err err = ERR_INIT;
	enum charset charset;
	FILE *f = NULL;

	if (!isatty(fd) || !foreign_charset(&charset))
		return stream;
	c = xcalloc(1, sizeof(*c));
	c->fd = fd;
	sb_init(&c->rest);
	if (charset_map_new(charset, &c->map, &err) == ERR_OK)
		f = fopencookie(c, "w", functions);
	if (!f) {
		charset_map_free(&c->map);
		free(c);
		return stream;
	}
	setvbuf(f, NULL, _IOLBF, BUFSIZ);
	return f;
}

/* The streams that were there, while others stand in for them. */
static FILE *own_errors, *own_answers;

void terminal_convert_errors(void)
{
	own_errors = stderr;
	stderr = converting(stderr, STDERR_FILENO);
}

void terminal_convert_answers(void)
{
	own_answers = stdout;
	stdout = converting(stdout, STDOUT_FILENO);
}

void terminal_end(void)
{
	if (own_errors && stderr != own_errors) {
		fclose(stderr);
		stderr = own_errors;
	}
	if (own_answers && stdout != own_answers) {
		fclose(stdout);
		stdout = own_answers;
	}
}

enum err_code terminal_argument(const char *arg, char **out, struct err *err)
{
	struct sb text = SB_INIT;
	enum charset charset;
	enum err_code rc = ERR_OK;

	if (!foreign_charset(&charset))
		charset = CHARSET_UTF8;
	rc = charset_decode(arg, strlen(arg), charset, &text, err);
	if (rc == ERR_OK)
		*out = utf8_tidy(text.s, 0);
	sb_release(&text);
	return rc;
}
