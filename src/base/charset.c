#include "config.h"

#include "base/charset.h"

#include <iconv.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/utf8.h"

#define NO_LETTER 0xFFFFFFFF
#define BOM 0xFEFF
/* Қ, К, K: a chain of replacements is never longer. */
#define MAX_STEPS 8

static const char *const names[] = {
	[CHARSET_UTF8] = "UTF-8",	[CHARSET_WINDOWS1251] = "windows-1251",
	[CHARSET_RK1048] = "RK1048",	[CHARSET_PT154] = "PT154",
	[CHARSET_KOI8R] = "KOI8-R",	[CHARSET_CP866] = "CP866",
	[CHARSET_UTF16LE] = "UTF-16LE",
};

static const struct {
	const char *name;
	enum charset charset;
} second_names[] = {
	{ "utf16", CHARSET_UTF16LE },	    { "unicode", CHARSET_UTF16LE },
	{ "cp1251", CHARSET_WINDOWS1251 },  { "win1251", CHARSET_WINDOWS1251 },
	{ "1251", CHARSET_WINDOWS1251 },    { "koi8", CHARSET_KOI8R },
	{ "ibm866", CHARSET_CP866 },	    { "dos", CHARSET_CP866 },
	{ "866", CHARSET_CP866 },	    { "kz1048", CHARSET_RK1048 },
	{ "strk10482002", CHARSET_RK1048 }, { "ptcp154", CHARSET_PT154 },
	{ "cp154", CHARSET_PT154 },
};

const char *charset_name(enum charset charset)
{
	if ((unsigned)charset >= CHARSET_COUNT)
		BUG("no such charset %d", (int)charset);
	return names[charset];
}

/* Equal but for case, hyphens and underscores. */
static int is_named(const char *name, const char *typed)
{
	for (;;) {
		while (*name == '-' || *name == '_')
			name++;
		while (*typed == '-' || *typed == '_' || *typed == '.')
			typed++;
		if (utf8_lower((unsigned char)*name) !=
		    utf8_lower((unsigned char)*typed))
			return 0;
		if (!*name)
			return 1;
		name++;
		typed++;
	}
}

enum err_code charset_find(const char *name, enum charset *out, struct err *err)
{
	for (size_t i = 0; i < CHARSET_COUNT; i++)
		if (is_named(names[i], name)) {
			*out = (enum charset)i;
			return ERR_OK;
		}
	for (size_t i = 0; i < ARRAY_SIZE(second_names); i++)
		if (is_named(second_names[i].name, name)) {
			*out = second_names[i].charset;
			return ERR_OK;
		}
	return err_set(err, ERR_ENCODING, "%s", name);
}

/* No charset of one byte a letter has any beyond (the boxes end at 259F). */
#define MAP_LETTERS 0x2600

struct charset_map {
	enum charset charset;
	/* A charset of one byte a letter: what each byte from 0x80 on means,
	 * NO_LETTER for nothing; and the byte of each letter, 0 for none. */
	uint32_t c[128];
	unsigned char byte[MAP_LETTERS];
};

static int is_bytes(enum charset charset)
{
	return charset != CHARSET_UTF8 && charset != CHARSET_UTF16LE;
}

/* One byte of the charset as iconv knows it. */
static uint32_t ask_byte(iconv_t cd, unsigned char byte)
{
	char in[1] = { (char)byte }, out[UTF8_MAX_BYTES * 2 + 1] = "";
	char *from = in, *to = out;
	size_t n_from = sizeof(in), n_to = sizeof(out) - 1;
	const char *p = out;

	iconv(cd, NULL, NULL, NULL, NULL);
	if (iconv(cd, &from, &n_from, &to, &n_to) == (size_t)-1)
		return NO_LETTER;
	*to = '\0';
	return out[0] ? utf8_next(&p) : NO_LETTER;
}

static enum err_code map_init(struct charset_map *map, enum charset charset,
			      struct err *err)
{
	iconv_t cd;

	map->charset = charset;
	memset(map->byte, 0, sizeof(map->byte));
	if (!is_bytes(charset))
		return ERR_OK;
	cd = iconv_open("UTF-8", charset_name(charset));
	if (cd == (iconv_t)-1)
		return err_set(err, ERR_ENCODING, "%s", charset_name(charset));
	for (int i = 0; i < 128; i++) {
		uint32_t c = ask_byte(cd, (unsigned char)(0x80 + i));

		map->c[i] = c;
		if (c < MAP_LETTERS)
			map->byte[c] = (unsigned char)(0x80 + i);
	}
	iconv_close(cd);
	return ERR_OK;
}

enum err_code charset_map_new(enum charset charset, struct charset_map **out,
			      struct err *err)
{
	struct charset_map *map = xmalloc(sizeof(*map));
	enum err_code code = map_init(map, charset, err);

	if (code == ERR_OK)
		*out = map;
	else
		free(map);
	return code;
}

void charset_map_free(struct charset_map **map)
{
	free(*map);
	*map = NULL;
}

/* The byte of c, or -1. */
static int map_byte(const struct charset_map *map, uint32_t c)
{
	if (c < 0x80)
		return (int)c;
	return c < MAP_LETTERS && map->byte[c] ? map->byte[c] : -1;
}

int charset_map_has(const struct charset_map *map, uint32_t c)
{
	return !is_bytes(map->charset) || map_byte(map, c) >= 0;
}

/* Adds what stands for c in the charset. */
static void fit_letter(const struct charset_map *map, uint32_t c, int steps,
		       struct sb *out)
{
	const char *to = steps < MAX_STEPS ? charset_nearest(c) : "?";
	const char *from;
	uint32_t next;

	if (!to)
		to = "?";
	for (from = to; (next = utf8_next(&from)); to = from)
		if (map_byte(map, next) >= 0)
			sb_add_bytes(out, to, (size_t)(from - to));
		else
			fit_letter(map, next, steps + 1, out);
}

size_t charset_map_fit(const struct charset_map *map, const char *text,
		       struct sb *out)
{
	const char *run = text, *p = text, *at = text;
	size_t n_replaced = 0;
	uint32_t c;

	if (!is_bytes(map->charset)) {
		sb_add(out, text);
		return 0;
	}
	while ((c = utf8_next(&p))) {
		if (map_byte(map, c) < 0) {
			sb_add_bytes(out, run, (size_t)(at - run));
			fit_letter(map, c, 0, out);
			n_replaced++;
			run = p;
		}
		at = p;
	}
	sb_add(out, run);
	return n_replaced;
}

static void add_unit(struct sb *out, unsigned unit)
{
	sb_add_char(out, (char)(unit & 0xFF));
	sb_add_char(out, (char)(unit >> CHAR_BIT));
}

static void encode_utf16(const char *text, struct sb *out)
{
	uint32_t c;

	add_unit(out, BOM);
	while ((c = utf8_next(&text))) {
		if (c < 0x10000) {
			add_unit(out, c);
			continue;
		}
		add_unit(out, 0xD800 + ((c - 0x10000) >> 10));
		add_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
	}
}

size_t charset_map_encode(const struct charset_map *map, const char *text,
			  struct sb *out)
{
	struct sb fitting = SB_INIT;
	const char *p;
	uint32_t c;
	size_t n = 0;

	if (map->charset == CHARSET_UTF8) {
		sb_add(out, text);
		return 0;
	}
	if (map->charset == CHARSET_UTF16LE) {
		encode_utf16(text, out);
		return 0;
	}
	while ((c = utf8_next(&text))) {
		int byte = map_byte(map, c);

		if (byte >= 0) {
			sb_add_char(out, (char)byte);
			continue;
		}
		sb_clear(&fitting);
		fit_letter(map, c, 0, &fitting);
		for (p = fitting.s; (c = utf8_next(&p));)
			sb_add_char(out, (char)map_byte(map, c));
		n++;
	}
	sb_release(&fitting);
	return n;
}

enum err_code charset_encode(const char *text, enum charset charset,
			     struct sb *out, size_t *n_replaced,
			     struct err *err)
{
	struct charset_map map;
	enum err_code code = map_init(&map, charset, err);
	size_t n;

	if (code != ERR_OK)
		return code;
	n = charset_map_encode(&map, text, out);
	if (n_replaced)
		*n_replaced += n;
	return ERR_OK;
}

/*
 * The next letter of bytes that are not empty; moves *p. NO_LETTER where the
 * bytes are none.
 */
static uint32_t next_utf8(const unsigned char **p, const unsigned char *end)
{
	char letter[UTF8_MAX_BYTES + 1] = "";
	const char *s = letter;
	size_t left = (size_t)(end - *p);
	uint32_t c;

	if (!**p) {
		(*p)++;
		return 0;
	}
	memcpy(letter, *p, left < UTF8_MAX_BYTES ? left : UTF8_MAX_BYTES);
	c = utf8_next(&s);
	/* U+FFFD in one byte is what utf8_next() makes of a broken one. */
	if (s - letter == 1 && c >= 0x80)
		return NO_LETTER;
	*p += s - letter;
	return c;
}

static uint32_t next_unit(const unsigned char **p, const unsigned char *end)
{
	uint32_t unit;

	if (end - *p < 2)
		return NO_LETTER;
	unit = (uint32_t)(*p)[0] | (uint32_t)(*p)[1] << CHAR_BIT;
	*p += 2;
	return unit;
}

static uint32_t next_utf16(const unsigned char **p, const unsigned char *end)
{
	uint32_t high = next_unit(p, end), low;

	if (high == NO_LETTER || high < 0xD800 || high > 0xDFFF)
		return high;
	if (high > 0xDBFF)
		return NO_LETTER;
	low = next_unit(p, end);
	if (low == NO_LETTER || low < 0xDC00 || low > 0xDFFF)
		return NO_LETTER;
	return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

static uint32_t next_letter(enum charset charset, const struct charset_map *map,
			    const unsigned char **p, const unsigned char *end)
{
	unsigned char byte;

	if (charset == CHARSET_UTF8)
		return next_utf8(p, end);
	if (charset == CHARSET_UTF16LE)
		return next_utf16(p, end);
	byte = *(*p)++;
	return byte < 0x80 ? byte : map->c[byte - 0x80];
}

enum err_code charset_decode(const char *bytes, size_t n_bytes,
			     enum charset charset, struct sb *out,
			     struct err *err)
{
	const unsigned char *p = (const unsigned char *)bytes;
	const unsigned char *start = p, *end = p + n_bytes;
	struct charset_map map;
	size_t lines = 1, former = out->len;
	enum err_code code = map_init(&map, charset, err);

	if (code != ERR_OK)
		return code;
	while (p < end) {
		int is_first = p == start;
		uint32_t c = next_letter(charset, &map, &p, end);
		char letter[UTF8_MAX_BYTES];

		if (c == NO_LETTER) {
			char no[24];

			snprintf(no, sizeof(no), "%zu", lines);
			if (out->len > former)
				sb_truncate(out, former);
			return err_set_msg(err, ERR_BAD_TEXT, N_("line %s"),
					   no);
		}
		if (c == '\n')
			lines++;
		if (is_first && c == BOM)
			continue;
		sb_add_bytes(out, letter, utf8_encode(c, letter));
	}
	return ERR_OK;
}
