#include "config.h"

#include "print/wrap.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"

#define NO_BREAK_SPACE 0xA0
#define NUMERO "№"

void lines_release(struct lines *lines)
{
	for (size_t i = 0; i < lines->n; i++)
		free(lines->items[i]);
	free(lines->items);
	memset(lines, 0, sizeof(*lines));
}

void lines_add(struct lines *lines, char *line)
{
	MEM_GROW(lines->items, lines->n, lines->capacity);
	lines->items[lines->n++] = line;
}

struct wrapper {
	struct lines *lines;
	struct sb line;
	size_t cols; /* used of the line */
	size_t room; /* of this line */
	size_t next; /* room of the lines after it */
};

static void end_line(struct wrapper *w)
{
	lines_add(w->lines, sb_detach(&w->line));
	w->cols = 0;
	w->room = w->next;
}

static void add_bytes(struct wrapper *w, const char *s, size_t n_bytes,
		      size_t cols)
{
	const char *p = s, *end = s + n_bytes, *at = s;
	uint32_t c;

	for (; p < end; at = p) {
		c = utf8_next(&p);
		if (c == NO_BREAK_SPACE)
			sb_add_char(&w->line, ' ');
		else
			sb_add_bytes(&w->line, at, (size_t)(p - at));
	}
	w->cols += cols;
}

static size_t cols_of(const char *s, size_t n_bytes)
{
	const char *p = s;
	size_t cols = 0;

	while (p < s + n_bytes)
		cols += (size_t)utf8_char_cols(utf8_next(&p));
	return cols;
}

/*
 * How much of a word that is wider than room goes into it: up to the last
 * hyphen, or (force) all that fits, but at least a letter.
 */
static size_t cut_word(const char *word, size_t n_bytes, size_t room, int force)
{
	const char *p = word, *fit = word;
	size_t cols = 0, hyphen = 0;

	while (p < word + n_bytes) {
		uint32_t c = utf8_next(&p);

		cols += (size_t)utf8_char_cols(c);
		if (cols > room && fit > word)
			break;
		fit = p;
		if (c == '-' && cols <= room && p < word + n_bytes)
			hyphen = (size_t)(p - word);
	}
	if (hyphen || !force)
		return hyphen;
	return (size_t)(fit - word);
}

static void add_word(struct wrapper *w, const char *word, size_t n_bytes)
{
	size_t cols = cols_of(word, n_bytes);

	if (w->cols && w->cols + 1 + cols <= w->room) {
		add_bytes(w, " ", 1, 1);
		add_bytes(w, word, n_bytes, cols);
		return;
	}
	while (cols > w->room || w->cols) {
		size_t blank = w->cols > 0;
		size_t n_cut = 0;

		/* Only a word too long for any line is broken. */
		if (cols > w->next && w->room > w->cols + blank)
			n_cut = cut_word(word, n_bytes,
					 w->room - w->cols - blank, !blank);
		else if (!blank && w->room == w->next)
			n_cut = cut_word(word, n_bytes, w->room, 1);
		if (n_cut) {
			if (blank)
				add_bytes(w, " ", 1, 1);
			add_bytes(w, word, n_cut, cols_of(word, n_cut));
			word += n_cut;
			n_bytes -= n_cut;
			cols = cols_of(word, n_bytes);
		}
		end_line(w);
	}
	add_bytes(w, word, n_bytes, cols);
}

/* One letter and a full stop: an initial, or the year's "г.". */
static int is_initial(const char *s)
{
	return utf8_is_letter(utf8_next(&s)) && *s == '.' &&
	       (!s[1] || strchr(" \n,;", s[1]));
}

/*
 * Bytes up to the next place to break at: initials stay together and with the
 * surname before them, a number with its №, where a line can hold them.
 */
static size_t next_word(const char *text, size_t cols)
{
	size_t first = strcspn(text, " \n"), n_bytes = first;
	size_t sign = strlen(NUMERO);

	while (n_bytes && text[n_bytes] == ' ') {
		const char *next = text + n_bytes + 1;
		size_t whole = n_bytes + 1 + strcspn(next, " \n");
		int is_numbered = n_bytes >= sign &&
				  !memcmp(next - 1 - sign, NUMERO, sign);

		if (whole == n_bytes + 1 || (!is_initial(next) && !is_numbered))
			break;
		n_bytes = whole;
	}
	return cols_of(text, n_bytes) > cols ? first : n_bytes;
}

void wrap(const char *text, size_t first_cols, size_t cols, struct lines *lines)
{
	struct wrapper w = { .lines = lines,
			     .line = SB_INIT,
			     .room = first_cols ? first_cols : 1,
			     .next = cols ? cols : 1 };

	if (!*text)
		return;
	for (;;) {
		size_t n_bytes = next_word(text, w.next);

		if (n_bytes)
			add_word(&w, text, n_bytes);
		text += n_bytes;
		if (*text != ' ')
			end_line(&w);
		if (!*text)
			break;
		text++;
	}
	sb_release(&w.line);
}
