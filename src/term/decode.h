/*
 * decode.h: bytes from the terminal into keys, letters and pastes.
 *
 * Knows no curses and no clock: the caller says how long nothing came. Letters
 * are decoded by the terminal's charset (iconv), never by the locale's own
 * functions, which return wrong letters in some.
 */
#ifndef VSHU_TERM_DECODE_H
#define VSHU_TERM_DECODE_H

#include <iconv.h>
#include <stddef.h>
#include <stdint.h>

#include "base/sb.h"
#include "term/event.h"

struct decode {
	struct decode_seq {
		char *bytes;
		size_t n_bytes;
		uint32_t key;
	} * seqs;
	size_t n, capacity;
	int utf8;
	iconv_t conv;	/* to UTF-32LE */
	struct sb in;	/* bytes not yet used: in.s + used … */
	size_t used;	/* of in */
	size_t burst;	/* where in in the last feed began */
	int pasting;	/* between ESC[200~ and ESC[201~ */
	int app_cursor; /* arrows come as ESC O: then ESC [ ones have Ctrl */
	int esc_ms;	/* how long after Esc a digit makes a function key */
	char *paste;	/* the last one; freed at the next */
};

#define DECODE_ESC_MS 25

void decode_init(struct decode *decode, const char *charset);
void decode_release(struct decode *decode);
/* A key as this terminal sends it. */
void decode_add(struct decode *decode, const char *bytes, uint32_t key);

void decode_feed(struct decode *decode, const void *bytes, size_t n_bytes);
/*
 * 1 and the next KEY, TEXT or PASTE, if there is one after waited_ms without a
 * byte; else 0 and *wait_ms: how much longer to wait for more bytes before asking
 * again, -1 if nothing is begun.
 */
int decode_next(struct decode *decode, int waited_ms, struct term_event *event,
		int *wait_ms);

#endif
