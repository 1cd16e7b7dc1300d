/*
 * utf8.h: text inside the program.
 *
 * All text in memory is valid UTF-8, NFC, without control characters but the
 * line feed. It is checked and cleaned once at each border (keys, arguments,
 * import, database). Three lengths have three names: _bytes, _chars (code
 * points) and _cols (terminal columns). Decoding never asks the locale: the
 * terminal's may be KOI8-R.
 */
#ifndef VSHU_BASE_UTF8_H
#define VSHU_BASE_UTF8_H

#include <stddef.h>
#include <stdint.h>

#define UTF8_MAX_BYTES 4

/*
 * Decodes the letter at *s and moves *s behind it. Returns 0 at the end of the
 * string and U+FFFD (one byte further) for a broken byte.
 */
uint32_t utf8_next(const char **s);
/* The letter before *s, not going back over start; moves *s to it. */
uint32_t utf8_prev(const char *start, const char **s);
/* Writes one code point, returns its bytes (1-4); out is not terminated. */
size_t utf8_encode(uint32_t c, char out[static UTF8_MAX_BYTES]);

/* Valid UTF-8 throughout? */
int utf8_is_valid(const char *s, size_t n_bytes);

size_t utf8_chars(const char *s);
/* Columns of one code point: 0 combining, 2 wide, else 1. */
int utf8_char_cols(uint32_t c);
size_t utf8_cols(const char *s);

/* How many bytes of s fit into n_bytes without breaking a letter. */
size_t utf8_cut_bytes(const char *s, size_t n_bytes);
/* How many bytes of s make at most cols columns (combining marks included). */
size_t utf8_cut_cols(const char *s, size_t cols);
/* Byte offset of the n-th code point (or of the end, if there are fewer). */
size_t utf8_offset(const char *s, size_t n_chars);

/* Control characters and what directs writing: never part of a text. */
int utf8_is_control(uint32_t c);

/*
 * What came from outside, made fit for the inside: NFC; control characters,
 * bidirectional overrides and broken bytes removed (CR LF and CR become LF,
 * tab a blank; LF becomes a blank unless lines is set). The result is the
 * caller's to free.
 */
char *utf8_clean(const char *s, size_t n_bytes, int lines);

/*
 * What a person typed into a field, once it is finished: utf8_clean(), then
 * ə (U+0259) to ә, Latin look-alikes inside a Cyrillic word to Cyrillic, blanks
 * at the ends trimmed, runs of blanks made one (DESIGN.md section 6). With
 * lines set, each line is trimmed at its end only. The caller's to free.
 */
char *utf8_tidy(const char *s, int lines);

/* One letter in lower or upper case. */
uint32_t utf8_lower(uint32_t c);
uint32_t utf8_upper(uint32_t c);
int utf8_is_letter(uint32_t c);
int utf8_is_digit(uint32_t c); /* ASCII digits only */

#endif
