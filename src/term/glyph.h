/*
 * glyph.h: which letters the terminal has, and what stands in for the others.
 *
 * The terminal's charset is asked through iconv, a letter at a time, once each.
 * A letter that is not there becomes its nearest one (charset_nearest()), cut
 * or padded to the same number of columns.
 */
#ifndef VSHU_TERM_GLYPH_H
#define VSHU_TERM_GLYPH_H

#include <iconv.h>
#include <stdint.h>
#include <wchar.h>

struct glyphs {
	int all;      /* UTF-8: everything is there */
	iconv_t conv; /* to the charset; (iconv_t)-1: ASCII only */
	/* Bits by code point below 0x10000: asked already, is there. */
	uint8_t *known, *has;
};

#define GLYPH_MAX 4

void glyphs_init(struct glyphs *glyphs, const char *charset);
void glyphs_release(struct glyphs *glyphs);

int glyphs_has(struct glyphs *glyphs, uint32_t c);
/*
 * What to put into the cells for c: returns the number of wide characters in
 * out, which take utf8_char_cols(c) columns. 0 only for a mark that can be left
 * out.
 */
int glyphs_cells(struct glyphs *glyphs, uint32_t c,
		 wchar_t out[static GLYPH_MAX]);

#endif
