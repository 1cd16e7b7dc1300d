#include "config.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"

#define REPLACEMENT 0xFFFD
#define NO_BREAK_SPACE 0xA0

uint32_t utf8_next(const char **s)
{
	const unsigned char *p = (const unsigned char *)*s;
	utf8proc_int32_t c;
	utf8proc_ssize_t n;

	if (!*p)
		return 0;
	if (*p < 0x80) {
		(*s)++;
		return *p;
	}
	n = utf8proc_iterate(p, (utf8proc_ssize_t)strnlen(*s, UTF8_MAX_BYTES),
			     &c);
	if (n < 1) {
		(*s)++;
		return REPLACEMENT;
	}
	*s += n;
	return (uint32_t)c;
}

uint32_t utf8_prev(const char *start, const char **s)
{
	const char *p = *s;

	if (p <= start)
		return 0;
	do
		p--;
	while (p > start && ((unsigned char)*p & 0xC0) == 0x80);
	*s = p;
	return utf8_next(&(const char *){ p });
}

size_t utf8_encode(uint32_t c, char out[static UTF8_MAX_BYTES])
{
	utf8proc_ssize_t n = utf8proc_encode_char((utf8proc_int32_t)c,
						  (utf8proc_uint8_t *)out);

	if (n < 1)
		BUG("U+%04X is no code point", (unsigned)c);
	return (size_t)n;
}

int utf8_is_valid(const char *s, size_t n_bytes)
{
	const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)s;
	utf8proc_ssize_t left = (utf8proc_ssize_t)n_bytes, n;
	utf8proc_int32_t c;

	for (; left > 0; p += n, left -= n) {
		n = utf8proc_iterate(p, left, &c);
		if (n < 1)
			return 0;
	}
	return 1;
}

size_t utf8_chars(const char *s)
{
	size_t n = 0;

	while (utf8_next(&s))
		n++;
	return n;
}

int utf8_char_cols(uint32_t c)
{
	if (c < 0x20 || c == 0x7F)
		return 0;
	if (c < 0x300)
		return 1;
	return utf8proc_charwidth((utf8proc_int32_t)c);
}

size_t utf8_cols(const char *s)
{
	size_t cols = 0;
	uint32_t c;

	while ((c = utf8_next(&s)))
		cols += (size_t)utf8_char_cols(c);
	return cols;
}

size_t utf8_cut_bytes(const char *s, size_t n_bytes)
{
	size_t n = strnlen(s, n_bytes + 1);

	if (n <= n_bytes)
		return n;
	n = n_bytes;
	while (n && ((unsigned char)s[n] & 0xC0) == 0x80)
		n--;
	return n;
}

size_t utf8_cut_cols(const char *s, size_t cols)
{
	const char *p = s, *end = s;
	uint32_t c;
	size_t used = 0;

	while ((c = utf8_next(&p))) {
		used += (size_t)utf8_char_cols(c);
		if (used > cols)
			break;
		end = p;
	}
	return (size_t)(end - s);
}

size_t utf8_offset(const char *s, size_t n_chars)
{
	const char *p = s;

	while (n_chars && utf8_next(&p))
		n_chars--;
	return (size_t)(p - s);
}

int utf8_is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x200E ||
	       c == 0x200F || (c >= 0x2028 && c <= 0x202E) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == REPLACEMENT;
}

char *utf8_clean(const char *s, size_t n_bytes, int lines)
{
	const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)s;
	const utf8proc_uint8_t *end = p + n_bytes;
	struct sb sb = SB_INIT;
	utf8proc_uint8_t *nfc;
	int was_cr = 0;

	while (p < end) {
		utf8proc_int32_t c;
		utf8proc_ssize_t n = utf8proc_iterate(p, end - p, &c);
		int is_lf = n == 1 && c == '\n';

		if (n < 1) {
			p++;
			continue;
		}
		if (c == '\r' || (is_lf && !was_cr))
			sb_add_char(&sb, lines ? '\n' : ' ');
		else if (c == '\t')
			sb_add_char(&sb, ' ');
		else if (!utf8_is_control((uint32_t)c))
			sb_add_bytes(&sb, p, (size_t)n);
		was_cr = c == '\r';
		p += n;
	}
	nfc = utf8proc_NFC((const utf8proc_uint8_t *)sb.s);
	if (!nfc)
		bug_die("out of memory");
	sb_release(&sb);
	return (char *)nfc;
}

/*
 * Latin letters that look like Cyrillic ones: a word that holds a Cyrillic
 * letter was meant to be Cyrillic throughout. і is the Kazakh (and pre-1918)
 * letter, for which a Latin i is often typed.
 */
static const struct {
	char latin;
	uint16_t cyrillic;
} look_alikes[] = {
	{ 'A', 0x410 }, { 'B', 0x412 }, { 'C', 0x421 }, { 'E', 0x415 },
	{ 'H', 0x41D }, { 'I', 0x406 }, { 'K', 0x41A }, { 'M', 0x41C },
	{ 'O', 0x41E }, { 'P', 0x420 }, { 'T', 0x422 }, { 'X', 0x425 },
	{ 'Y', 0x4AE }, { 'a', 0x430 }, { 'c', 0x441 }, { 'e', 0x435 },
	{ 'h', 0x4BB }, { 'i', 0x456 }, { 'o', 0x43E }, { 'p', 0x440 },
	{ 'x', 0x445 }, { 'y', 0x443 },
};

static uint32_t cyrillic_of(uint32_t c)
{
	for (size_t i = 0; i < ARRAY_SIZE(look_alikes); i++)
		if ((uint32_t)look_alikes[i].latin == c)
			return look_alikes[i].cyrillic;
	return 0;
}

static int is_cyrillic(uint32_t c)
{
	return c >= 0x400 && c < 0x530;
}

int utf8_is_letter(uint32_t c)
{
	switch (utf8proc_category((utf8proc_int32_t)c)) {
	case UTF8PROC_CATEGORY_LU:
	case UTF8PROC_CATEGORY_LL:
	case UTF8PROC_CATEGORY_LT:
	case UTF8PROC_CATEGORY_LM:
	case UTF8PROC_CATEGORY_LO:
		return 1;
	default:
		return 0;
	}
}

int utf8_is_digit(uint32_t c)
{
	return c >= '0' && c <= '9';
}

uint32_t utf8_lower(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

uint32_t utf8_upper(uint32_t c)
{
	return (uint32_t)utf8proc_toupper((utf8proc_int32_t)c);
}

/* A word that mixes the scripts only by letters that look alike. */
static int is_mixed_by_mistake(const char *word, size_t n_bytes)
{
	const char *p = word;
	int cyrillic = 0, latin = 0, foreign = 0;

	while (p < word + n_bytes) {
		uint32_t c = utf8_next(&p);

		if (is_cyrillic(c))
			cyrillic++;
		else if (cyrillic_of(c))
			latin++;
		else
			foreign++;
	}
	return cyrillic && latin && !foreign;
}

static void add_word(struct sb *sb, const char *word, size_t n_bytes)
{
	int mend = is_mixed_by_mistake(word, n_bytes);
	const char *p = word;

	while (p < word + n_bytes) {
		uint32_t c = utf8_next(&p);
		char out[UTF8_MAX_BYTES];

		if (mend && cyrillic_of(c))
			c = cyrillic_of(c);
		sb_add_bytes(sb, out, utf8_encode(c, out));
	}
}

/* ə and Ə of the Latin alphabet stand where ә and Ә are meant. */
static char *mend_schwa(const char *s)
{
	struct sb sb = SB_INIT;
	uint32_t c;

	while ((c = utf8_next(&s))) {
		char out[UTF8_MAX_BYTES];

		if (c == 0x259)
			c = 0x4D9;
		else if (c == 0x18F)
			c = 0x4D8;
		sb_add_bytes(&sb, out, utf8_encode(c, out));
	}
	return sb_detach(&sb);
}

static void trim_line_end(struct sb *sb)
{
	while (sb->len && sb->s[sb->len - 1] == ' ')
		sb_truncate(sb, sb->len - 1);
}

char *utf8_tidy(const char *s, int lines)
{
	/* The schwa first: a mark behind it may make one letter with it. */
	char *mended = mend_schwa(s);
	char *text = utf8_clean(mended, strlen(mended), lines);
	const char *p = text;
	struct sb sb = SB_INIT;

	while (*p) {
		const char *word = p, *next = p;
		uint32_t c;

		while ((c = utf8_next(&next)) && utf8_is_letter(c))
			p = next;
		add_word(&sb, word, (size_t)(p - word));
		if (!c)
			break;
		if (c == '\n') {
			trim_line_end(&sb);
			sb_add_char(&sb, '\n');
		} else if (c != ' ' && c != NO_BREAK_SPACE) {
			sb_add_bytes(&sb, p, (size_t)(next - p));
		} else if (lines || (sb.len && sb.s[sb.len - 1] != ' ')) {
			sb_add_char(&sb, ' ');
		}
		p = next;
	}
	while (sb.len && (sb.s[sb.len - 1] == ' ' || sb.s[sb.len - 1] == '\n'))
		sb_truncate(&sb, sb.len - 1);
	free(mended);
	free(text);
	return sb_detach(&sb);
}
