#include "config.h"

#include "base/fold.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"

/* A letter in lower case, and how it is written when folded. */
struct spelling {
	uint32_t letter;
	const char *as;
};

/* Cyrillic letters that do not fold to themselves. */
static const struct spelling cyrillic[] = {
	{ 0x0451, "е" },  /* ё */
	{ 0x044d, "е" },  /* э */
	{ 0x0439, "и" },  /* й */
	{ 0x044b, "и" },  /* ы */
	{ 0x0456, "и" },  /* і */
	{ 0x0457, "и" },  /* ї */
	{ 0x04e3, "и" },  /* ӣ */
	{ 0x0454, "е" },  /* є */
	{ 0x044a, "" },	  /* ъ */
	{ 0x044c, "" },	  /* ь */
	{ 0x0449, "ш" },  /* щ */
	{ 0x0446, "тс" }, /* ц */
	{ 0x044e, "иу" }, /* ю */
	{ 0x044f, "иа" }, /* я */
	{ 0x04d9, "а" },  /* ә */
	{ 0x0259, "а" },  /* ə, its look-alike */
	{ 0x0493, "г" },  /* ғ */
	{ 0x0491, "г" },  /* ґ */
	{ 0x049b, "к" },  /* қ */
	{ 0x04a3, "н" },  /* ң */
	{ 0x04e9, "о" },  /* ө */
	{ 0x04b1, "у" },  /* ұ */
	{ 0x04af, "у" },  /* ү */
	{ 0x045e, "у" },  /* ў */
	{ 0x04ef, "у" },  /* ӯ */
	{ 0x04bb, "х" },  /* һ */
	{ 0x04b3, "х" },  /* ҳ */
	{ 0x04b7, "ж" },  /* ҷ */
};

/* Latin letters with marks, as plain ones (the Kazakh Latin alphabets). */
static const struct spelling latin_marked[] = {
	{ 0x00e1, "a" },  { 0x00e0, "a" },  { 0x00e2, "a" },  { 0x00e4, "a" },
	{ 0x00e3, "a" },  { 0x00e7, "ch" }, { 0x0107, "ch" }, { 0x010d, "ch" },
	{ 0x00e9, "e" },  { 0x00e8, "e" },  { 0x00ea, "e" },  { 0x00eb, "e" },
	{ 0x011f, "g" },  { 0x01f5, "g" },  { 0x00ed, "i" },  { 0x00ec, "i" },
	{ 0x00ee, "i" },  { 0x00ef, "i" },  { 0x0131, "i" },  { 0x00f1, "n" },
	{ 0x0144, "n" },  { 0x014b, "n" },  { 0x00f3, "o" },  { 0x00f2, "o" },
	{ 0x00f4, "o" },  { 0x00f6, "o" },  { 0x00f5, "o" },  { 0x015f, "sh" },
	{ 0x0161, "sh" }, { 0x00df, "ss" }, { 0x00fa, "u" },  { 0x00f9, "u" },
	{ 0x00fb, "u" },  { 0x00fc, "u" },  { 0x016b, "u" },  { 0x00fd, "u" },
	{ 0x017e, "zh" }, { 0x0142, "l" },
};

/* Latin spellings of Cyrillic sounds: the longer first. */
static const struct {
	const char *latin, *as;
} sounds[] = {
	{ "shch", "ш" }, { "sch", "ш" }, { "zh", "ж" }, { "sh", "ш" },
	{ "ch", "ч" },	 { "kh", "х" },	 { "gh", "г" }, { "ye", "е" },
	{ "yo", "е" },	 { "a", "а" },	 { "b", "б" },	{ "c", "к" },
	{ "d", "д" },	 { "e", "е" },	 { "f", "ф" },	{ "g", "г" },
	{ "h", "х" },	 { "i", "и" },	 { "j", "ж" },	{ "k", "к" },
	{ "l", "л" },	 { "m", "м" },	 { "n", "н" },	{ "o", "о" },
	{ "p", "п" },	 { "q", "к" },	 { "r", "р" },	{ "s", "с" },
	{ "t", "т" },	 { "u", "у" },	 { "v", "в" },	{ "w", "у" },
	{ "x", "кс" },	 { "y", "и" },	 { "z", "з" },
};

static const char *find_spelling(const struct spelling *table, size_t n,
				 uint32_t letter)
{
	for (size_t i = 0; i < n; i++)
		if (table[i].letter == letter)
			return table[i].as;
	return NULL;
}

static int is_latin(uint32_t c)
{
	return c >= 'a' && c <= 'z';
}

/* Maybe in the table latin_marked. */
static int is_marked(uint32_t c)
{
	return c >= 0x00df && c < 0x0250;
}

static int is_cyrillic(uint32_t c)
{
	return c >= 0x0400 && c < 0x0530;
}

/* Marks on the letter before, and signs inside a word: not there at all. */
static int is_silent(uint32_t c)
{
	return (c >= 0x0300 && c < 0x0370) || c == '\'' || c == '`' ||
	       c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0x00ad;
}

static void add_code_point(struct sb *sb, uint32_t c)
{
	char bytes[UTF8_MAX_BYTES];

	sb_add_bytes(sb, bytes, utf8_encode(c, bytes));
}

/*
 * What the text says in lower case, Latin letters plain, signs as blanks: the
 * common ground of folding and sorting.
 */
static void simplify(const char *text, struct sb *out)
{
	uint32_t c;

	while ((c = utf8_next(&text))) {
		const char *plain;

		c = utf8_lower(c);
		if (is_silent(c))
			continue;
		plain = is_marked(c)
				? find_spelling(latin_marked,
						ARRAY_SIZE(latin_marked), c)
				: NULL;
		if (plain)
			sb_add(out, plain);
		else if (utf8_is_digit(c) || utf8_is_letter(c))
			add_code_point(out, c);
		else if (out->len && out->s[out->len - 1] != ' ')
			sb_add_char(out, ' ');
	}
	if (out->len && out->s[out->len - 1] == ' ')
		sb_truncate(out, out->len - 1);
}

static int ends_with(const struct sb *sb, const char *end)
{
	size_t n = strlen(end);

	return sb->len >= n && !memcmp(sb->s + sb->len - n, end, n);
}

/*
 * "и" is one letter of many here: a run of them is one. A word may have been
 * nothing but signs that are dropped: then its blank is too.
 */
static void add_folded(struct sb *out, const char *as)
{
	static const char i[] = "и";

	if (!strncmp(as, i, strlen(i)) && ends_with(out, i))
		as += strlen(i);
	if (*as == ' ' && (!out->len || ends_with(out, " ")))
		return;
	sb_add(out, as);
}

/* The Latin sound at s, its length in *n_bytes. */
static const char *find_sound(const char *s, size_t *n_bytes)
{
	for (size_t i = 0; i < ARRAY_SIZE(sounds); i++) {
		*n_bytes = strlen(sounds[i].latin);
		if (!strncmp(sounds[i].latin, s, *n_bytes))
			return sounds[i].as;
	}
	return NULL;
}

char *fold(const char *text)
{
	struct sb plain = SB_INIT, out = SB_INIT;
	const char *s;

	simplify(text, &plain);
	s = plain.s;
	while (*s) {
		const char *as, *next = s;
		char self[UTF8_MAX_BYTES + 1];
		size_t n_bytes;
		uint32_t c;

		as = is_latin((unsigned char)*s) ? find_sound(s, &n_bytes)
						 : NULL;
		if (as) {
			add_folded(&out, as);
			s += n_bytes;
			continue;
		}
		c = utf8_next(&next);
		self[utf8_encode(c, self)] = '\0';
		as = c < 0x80
			     ? NULL
			     : find_spelling(cyrillic, ARRAY_SIZE(cyrillic), c);
		add_folded(&out, as ? as : self);
		s = next;
	}
	if (ends_with(&out, " "))
		sb_truncate(&out, out.len - 1);
	sb_release(&plain);
	return sb_detach(&out);
}

/* The keys of a Latin keyboard and what they are on a Kazakh one. */
static const struct {
	char key;
	uint32_t letter;
} keys[] = {
	{ 'q', 0x0439 }, { 'w', 0x0446 }, { 'e', 0x0443 },  { 'r', 0x043a },
	{ 't', 0x0435 }, { 'y', 0x043d }, { 'u', 0x0433 },  { 'i', 0x0448 },
	{ 'o', 0x0449 }, { 'p', 0x0437 }, { '[', 0x0445 },  { ']', 0x044a },
	{ 'a', 0x0444 }, { 's', 0x044b }, { 'd', 0x0432 },  { 'f', 0x0430 },
	{ 'g', 0x043f }, { 'h', 0x0440 }, { 'j', 0x043e },  { 'k', 0x043b },
	{ 'l', 0x0434 }, { ';', 0x0436 }, { '\'', 0x044d }, { 'z', 0x044f },
	{ 'x', 0x0447 }, { 'c', 0x0441 }, { 'v', 0x043c },  { 'b', 0x0438 },
	{ 'n', 0x0442 }, { 'm', 0x044c }, { ',', 0x0431 },  { '.', 0x044e },
	{ '`', 0x0451 }, { '{', 0x0445 }, { '}', 0x044a },  { ':', 0x0436 },
	{ '"', 0x044d }, { '<', 0x0431 }, { '>', 0x044e },  { '2', 0x04d9 },
	{ '3', 0x0456 }, { '4', 0x04a3 }, { '5', 0x0493 },  { '8', 0x04af },
	{ '9', 0x04b1 }, { '0', 0x049b }, { '-', 0x04e9 },  { '=', 0x04bb },
	{ '@', 0x04d9 }, { '#', 0x0456 }, { '$', 0x04a3 },  { '%', 0x0493 },
	{ '*', 0x04af }, { '(', 0x04b1 }, { ')', 0x049b },  { '_', 0x04e9 },
	{ '+', 0x04bb },
};

static uint32_t key_to_letter(uint32_t c)
{
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		if ((uint32_t)keys[i].key == c)
			return keys[i].letter;
	return c;
}

static uint32_t letter_to_key(uint32_t c)
{
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		if (keys[i].letter == c)
			return (uint32_t)keys[i].key;
	return c;
}

/*
 * The word as the other layout would have typed it: if it has a letter of the
 * layout that was on, and all of these become letters. A number stays one.
 */
static void add_other_layout(struct sb *out, const char *word,
			     int (*was_on)(uint32_t),
			     uint32_t (*convert)(uint32_t))
{
	int has = 0, whole = 1;
	uint32_t c;

	for (const char *p = word; (c = utf8_lower(utf8_next(&p)));)
		if (was_on(c)) {
			has = 1;
			whole &= utf8_is_letter(convert(c));
		}
	for (const char *p = word; (c = utf8_lower(utf8_next(&p)));)
		add_code_point(out, has && whole ? convert(c) : c);
}

static char *other_layout(const char *text, int (*was_on)(uint32_t),
			  uint32_t (*convert)(uint32_t))
{
	struct sb out = SB_INIT;

	while (*text) {
		size_t n = strcspn(text, " ");
		char *word = xstrndup(text, n);

		add_other_layout(&out, word, was_on, convert);
		free(word);
		text += n;
		if (*text) {
			sb_add_char(&out, ' ');
			text++;
		}
	}
	return sb_detach(&out);
}

/* Takes the folded text over, or frees it if it is empty or there already. */
static size_t add_candidate(char *folded, char **out, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (!strcmp(out[i], folded)) {
			free(folded);
			return n;
		}
	if (!*folded) {
		free(folded);
		return n;
	}
	out[n] = folded;
	return n + 1;
}

size_t fold_candidates(const char *typed, char *out[static FOLD_CANDIDATES])
{
	size_t n = add_candidate(fold(typed), out, 0);
	char *other;

	other = other_layout(typed, is_latin, key_to_letter);
	n = add_candidate(fold(other), out, n);
	free(other);
	other = other_layout(typed, is_cyrillic, letter_to_key);
	n = add_candidate(fold(other), out, n);
	free(other);
	return n;
}

#define FIRST_DIGIT '!'
#define FIRST_CYRILLIC (FIRST_DIGIT + 10)
#define FIRST_LATIN (FIRST_CYRILLIC + 42)
#define OTHER_LETTER '~'

/* The letter's place in the Kazakh alphabet, or -1. */
static int kazakh_place(uint32_t c)
{
	static const uint32_t alphabet[] = {
		/* а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү */
		0x0430,
		0x04d9,
		0x0431,
		0x0432,
		0x0433,
		0x0493,
		0x0434,
		0x0435,
		0x0451,
		0x0436,
		0x0437,
		0x0438,
		0x0439,
		0x043a,
		0x049b,
		0x043b,
		0x043c,
		0x043d,
		0x04a3,
		0x043e,
		0x04e9,
		0x043f,
		0x0440,
		0x0441,
		0x0442,
		0x0443,
		0x04b1,
		0x04af,
		/* ф х һ ц ч ш щ ъ ы і ь э ю я */
		0x0444,
		0x0445,
		0x04bb,
		0x0446,
		0x0447,
		0x0448,
		0x0449,
		0x044a,
		0x044b,
		0x0456,
		0x044c,
		0x044d,
		0x044e,
		0x044f,
	};

	for (size_t i = 0; i < ARRAY_SIZE(alphabet); i++)
		if (alphabet[i] == c)
			return (int)i;
	return -1;
}

char *fold_sort_key(const char *text)
{
	struct sb plain = SB_INIT, out = SB_INIT;
	const char *s;
	uint32_t c;

	simplify(text, &plain);
	s = plain.s;
	while ((c = utf8_next(&s))) {
		const char *as;
		int place;

		if (c == 0x0259)
			c = 0x04d9;
		place = kazakh_place(c);
		/* A neighbour's letter stands with the one nearest to it. */
		if (place < 0 && is_cyrillic(c)) {
			as = find_spelling(cyrillic, ARRAY_SIZE(cyrillic), c);
			if (as)
				place = kazakh_place(utf8_next(&as));
		}
		if (c == ' ')
			sb_add_char(&out, ' ');
		else if (utf8_is_digit(c))
			sb_add_char(&out, (char)(FIRST_DIGIT + (c - '0')));
		else if (place >= 0)
			sb_add_char(&out, (char)(FIRST_CYRILLIC + place));
		else if (is_latin(c))
			sb_add_char(&out, (char)(FIRST_LATIN + (c - 'a')));
		else
			sb_add_char(&out, OTHER_LETTER);
	}
	sb_release(&plain);
	return sb_detach(&out);
}

/* Before a number, how long it is: the longer is the greater. */
char *fold_natural_key(const char *text)
{
	char *key = fold_sort_key(text);
	struct sb out = SB_INIT;
	const char *s = key;

	while (*s) {
		size_t n = 0;

		while (*s == FIRST_DIGIT && s[1] >= FIRST_DIGIT &&
		       s[1] < FIRST_CYRILLIC)
			s++;
		while (s[n] >= FIRST_DIGIT && s[n] < FIRST_CYRILLIC)
			n++;
		if (n)
			sb_add_char(&out,
				    (char)(FIRST_DIGIT + (n < 9 ? n : 9)));
		sb_add_bytes(&out, s, n ? n : 1);
		s += n ? n : 1;
	}
	free(key);
	return sb_detach(&out);
}
