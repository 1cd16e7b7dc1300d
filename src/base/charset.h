/*
 * charset.h: text leaving for, or coming from, a world that is not UTF-8.
 *
 * Papers, exports and imports name one of these encodings; the terminal has its
 * own and uses charset_nearest() alone. The letters of each encoding are asked
 * of iconv once per call, byte by byte; iconv's own //TRANSLIT is never used: it
 * turns nearly every Kazakh letter into a question mark. A letter that an
 * encoding lacks becomes its nearest one by the table here, and is counted.
 */
#ifndef VSHU_BASE_CHARSET_H
#define VSHU_BASE_CHARSET_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/sb.h"

enum charset {
	CHARSET_UTF8, /* written without BOM; one that is read is skipped */
	CHARSET_WINDOWS1251,
	CHARSET_RK1048, /* windows-1251 with the Kazakh letters (STRK 1048) */
	CHARSET_PT154, /* ParaType's Asian Cyrillic, with other places for them */
	CHARSET_KOI8R,
	CHARSET_CP866,
	CHARSET_UTF16LE, /* written with BOM; read with or without */
	CHARSET_COUNT
};

/* "UTF-8", "windows-1251", "RK1048", "PT154", "KOI8-R", "CP866", "UTF-16LE". */
const char *charset_name(enum charset charset);

/*
 * The encoding a person means: any case, hyphens and underscores left out, and
 * the usual second names (cp1251, utf16, ibm866 …). ERR_ENCODING if none.
 */
enum err_code charset_find(const char *name, enum charset *out,
			   struct err *err) ERR_MUST_CHECK;

/*
 * What may stand for a letter that is not there: UTF-8 text of one or more
 * letters, each of which may be missing too and then has a nearest one again
 * (Қ, К, K: down to ASCII). "" where nothing need stand for it (a combining
 * mark). NULL if we know none. Box drawing keeps its width of one column; a
 * letter may become wider (… is "...").
 */
const char *charset_nearest(uint32_t c);

/*
 * text (UTF-8) as bytes of charset, added to out (UTF-16 holds zero bytes: use
 * out->len). A letter that charset lacks becomes its nearest one, or "?", and is
 * counted in *n_replaced (NULL allowed). Fails only if iconv of this machine does
 * not know the encoding (ERR_ENCODING). out is untouched on failure.
 */
enum err_code charset_encode(const char *text, enum charset charset,
			     struct sb *out, size_t *n_replaced,
			     struct err *err) ERR_MUST_CHECK;

/*
 * Bytes of charset as UTF-8, added to out; a BOM is left out. Strict: a byte
 * that is no letter there gives ERR_BAD_TEXT with the number of its line, and
 * out is untouched. The result is not yet cleaned: utf8_clean() is for that.
 */
enum err_code charset_decode(const char *bytes, size_t n_bytes,
			     enum charset charset, struct sb *out,
			     struct err *err) ERR_MUST_CHECK;

/*
 * The same for many texts one after the other: what iconv knows of a charset is
 * asked once.
 */
struct charset_map;
enum err_code charset_map_new(enum charset charset, struct charset_map **out,
			      struct err *err) ERR_MUST_CHECK;
void charset_map_free(struct charset_map **map);
/* Is this letter there? For choosing glyphs before drawing. */
int charset_map_has(const struct charset_map *map, uint32_t c);
/*
 * Adds to out text with the letters replaced as charset_encode() does, still in
 * UTF-8, so that it can be measured and laid out before it is encoded; and its
 * bytes. The number of letters replaced.
 */
size_t charset_map_fit(const struct charset_map *map, const char *text,
		       struct sb *out);
size_t charset_map_encode(const struct charset_map *map, const char *text,
			  struct sb *out);

#endif
