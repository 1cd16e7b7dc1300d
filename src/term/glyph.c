#include "config.h"

#include "term/glyph.h"

#include <stdlib.h>
#include <strings.h>

#include "base/charset.h"
#include "base/mem.h"
#include "base/utf8.h"

#define BMP 0x10000u

void glyphs_init(struct glyphs *glyphs, const char *charset)
{
	*glyphs = (struct glyphs){
		.all = strcasecmp(charset, "UTF-8") == 0,
		.conv = (iconv_t)-1,
	};
	if (glyphs->all)
		return;
	glyphs->conv = iconv_open(charset, "UTF-8");
	glyphs->known = xcalloc(BMP / 8, 1);
	glyphs->has = xcalloc(BMP / 8, 1);
}

void glyphs_release(struct glyphs *glyphs)
{
	if (glyphs->conv != (iconv_t)-1)
		iconv_close(glyphs->conv);
	free(glyphs->known);
	free(glyphs->has);
	*glyphs = (struct glyphs){ .conv = (iconv_t)-1 };
}

static int ask(struct glyphs *glyphs, uint32_t c)
{
	char in[UTF8_MAX_BYTES], out[16];
	char *from = in, *to = out;
	size_t n_in = utf8_encode(c, in), n_out = sizeof(out);

	if (glyphs->conv == (iconv_t)-1)
		return 0;
	iconv(glyphs->conv, NULL, NULL, NULL, NULL);
	/* A count above 0 is a letter iconv has put something else for. */
	return iconv(glyphs->conv, &from, &n_in, &to, &n_out) == 0;
}

int glyphs_has(struct glyphs *glyphs, uint32_t c)
{
	uint8_t bit = (uint8_t)(1u << (c % 8));

	if (glyphs->all || (c >= ' ' && c < 0x7F))
		return 1;
	if (c >= BMP)
		return 0;
	if (!(glyphs->known[c / 8] & bit)) {
		glyphs->known[c / 8] |= bit;
		if (ask(glyphs, c))
			glyphs->has[c / 8] |= bit;
	}
	return !!(glyphs->has[c / 8] & bit);
}

/* Adds what stands for c to out[0 … max-1]; returns how many. */
static int nearest(struct glyphs *glyphs, uint32_t c, wchar_t *out, int max,
		   int depth)
{
	const char *s;
	int n = 0;

	if (max <= 0)
		return 0;
	if (glyphs_has(glyphs, c)) {
		out[0] = (wchar_t)c;
		return 1;
	}
	s = depth < 4 ? charset_nearest(c) : NULL;
	if (!s) {
		out[0] = L'?';
		return 1;
	}
	while (*s && n < max)
		n += nearest(glyphs, utf8_next(&s), out + n, max - n,
			     depth + 1);
	return n;
}

int glyphs_cells(struct glyphs *glyphs, uint32_t c,
		 wchar_t out[static GLYPH_MAX])
{
	int cols, n;

	if (c >= ' ' && c < 0x7F) {
		out[0] = (wchar_t)c;
		return 1;
	}
	if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
		out[0] = L' ';
		return 1;
	}
	cols = utf8_char_cols(c);
	/* What directs writing would mix up a row of a register's. */
	if (cols == 0 && utf8_is_control(c))
		return 0;
	if (glyphs_has(glyphs, c)) {
		/* What the C library measures otherwise would shift the row. */
		if (wcwidth((wchar_t)c) == cols) {
			out[0] = (wchar_t)c;
			return 1;
		}
		n = 0;
		while (n < cols)
			out[n++] = L'?';
		return n;
	}
	if (cols == 0)
		return 0;
	n = nearest(glyphs, c, out, cols, 0);
	while (n < cols)
		out[n++] = L' ';
	return n;
}
