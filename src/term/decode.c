#include "config.h"

#include "term/decode.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/utf8.h"

#define ESC 0x1B
/* A sequence that has begun is waited for: over a bad line it comes in parts. */
#define PART_MS 500
#define PASTE_MS 3000
#define PASTE_BEGIN "\033[200~"
#define PASTE_END "\033[201~"
#define PASTE_END_BYTES 6

/* What a look at the bytes gave. */
enum look {
	LOOK_KEY,  /* *event is filled, n bytes used */
	LOOK_SKIP, /* n bytes mean nothing */
	LOOK_MORE, /* more bytes are needed */
};

void decode_init(struct decode *decode, const char *charset)
{
	*decode = (struct decode){
		.utf8 = strcasecmp(charset, "UTF-8") == 0,
		.conv = (iconv_t)-1,
		.in = SB_INIT,
		.esc_ms = DECODE_ESC_MS,
	};
	if (!decode->utf8)
		decode->conv = iconv_open("UTF-32LE", charset);
}

void decode_release(struct decode *decode)
{
	size_t i;

	for (i = 0; i < decode->n; i++)
		free(decode->seqs[i].bytes);
	free(decode->seqs);
	sb_release(&decode->in);
	free(decode->paste);
	if (decode->conv != (iconv_t)-1)
		iconv_close(decode->conv);
	*decode = (struct decode){ .conv = (iconv_t)-1, .in = SB_INIT };
}

void decode_add(struct decode *decode, const char *bytes, uint32_t key)
{
	/* One byte is a letter or a control key; those are known anyway. */
	if (strlen(bytes) < 2)
		return;
	MEM_GROW(decode->seqs, decode->n, decode->capacity);
	decode->seqs[decode->n++] = (struct decode_seq){
		.bytes = xstrdup(bytes),
		.n_bytes = strlen(bytes),
		.key = key,
	};
}

void decode_feed(struct decode *decode, const void *bytes, size_t n_bytes)
{
	if (decode->used == decode->in.len) {
		sb_clear(&decode->in);
		decode->used = 0;
	} else if (decode->used > 4096) {
		sb_remove(&decode->in, 0, decode->used);
		decode->used = 0;
	}
	decode->burst = decode->in.len;
	sb_add_bytes(&decode->in, bytes, n_bytes);
}

static enum look key_found(struct term_event *event, uint32_t key)
{
	*event = (struct term_event){ .type = TERM_EVENT_KEY, .key = key };
	return LOOK_KEY;
}

/* Letters that would drive the terminal or hide what is written. */
static int is_unwanted(uint32_t c)
{
	return c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0xFFFD ||
	       c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
	       (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F);
}

static enum look look_utf8(const char *s, size_t n, uint32_t *c, size_t *used)
{
	unsigned char first = (unsigned char)*s;
	size_t want = first < 0x80    ? 1
		      : first < 0xC2  ? 0
		      : first < 0xE0  ? 2
		      : first < 0xF0  ? 3
		      : first <= 0xF4 ? 4
				      : 0;
	char letter[UTF8_MAX_BYTES + 1] = "";
	const char *p = letter;
	size_t i;

	*used = 1;
	if (!want)
		return LOOK_SKIP;
	for (i = 1; i < want; i++) {
		if (i == n)
			return LOOK_MORE;
		if (((unsigned char)s[i] & 0xC0) != 0x80)
			return LOOK_SKIP;
	}
	memcpy(letter, s, want);
	*c = utf8_next(&p);
	if (*c == 0xFFFD)
		return LOOK_SKIP;
	*used = want;
	return LOOK_KEY;
}

static enum look look_iconv(struct decode *decode, const char *s, size_t n,
			    uint32_t *c, size_t *used)
{
	size_t want;

	*used = 1;
	if ((unsigned char)*s < 0x80) {
		*c = (unsigned char)*s;
		return LOOK_KEY;
	}
	if (decode->conv == (iconv_t)-1)
		return LOOK_SKIP;
	for (want = 1; want <= 4; want++) {
		unsigned char out[16];
		char *from, *to = (char *)out;
		char in[4];
		size_t n_in = want, n_out = sizeof(out);

		if (want > n)
			return LOOK_MORE;
		memcpy(in, s, want);
		from = in;
		iconv(decode->conv, NULL, NULL, NULL, NULL);
		if (iconv(decode->conv, &from, &n_in, &to, &n_out) !=
			    (size_t)-1 &&
		    sizeof(out) - n_out >= 4) {
			*c = out[0] | (uint32_t)out[1] << 8 |
			     (uint32_t)out[2] << 16 | (uint32_t)out[3] << 24;
			*used = want;
			return LOOK_KEY;
		}
		if (errno != EINVAL)
			break;
	}
	return LOOK_SKIP;
}

static enum look look_letter(struct decode *decode, const char *s, size_t n,
			     uint32_t *c, size_t *used)
{
	return decode->utf8 ? look_utf8(s, n, c, used)
			    : look_iconv(decode, s, n, c, used);
}

static uint32_t key_of_number(int n)
{
	static const uint32_t keys[] = {
		[1] = TERM_KEY_HOME,   [2] = TERM_KEY_INSERT,
		[3] = TERM_KEY_DELETE, [4] = TERM_KEY_END,
		[5] = TERM_KEY_PGUP,   [6] = TERM_KEY_PGDN,
		[7] = TERM_KEY_HOME,   [8] = TERM_KEY_END,
		[11] = TERM_KEY_F1,    [12] = TERM_KEY_F2,
		[13] = TERM_KEY_F3,    [14] = TERM_KEY_F4,
		[15] = TERM_KEY_F5,    [17] = TERM_KEY_F6,
		[18] = TERM_KEY_F7,    [19] = TERM_KEY_F8,
		[20] = TERM_KEY_F9,    [21] = TERM_KEY_F10,
		[23] = TERM_KEY_F11,   [24] = TERM_KEY_F12,
	};

	return n > 0 && (size_t)n < ARRAY_SIZE(keys) ? keys[n] : 0;
}

static uint32_t key_of_final(char final)
{
	switch (final) {
	case 'A':
		return TERM_KEY_UP;
	case 'B':
		return TERM_KEY_DOWN;
	case 'C':
		return TERM_KEY_RIGHT;
	case 'D':
		return TERM_KEY_LEFT;
	case 'H':
		return TERM_KEY_HOME;
	case 'F':
		return TERM_KEY_END;
	case 'M':
		return TERM_KEY_ENTER;
	case 'P':
	case 'Q':
	case 'R':
	case 'S':
		return TERM_KEY_F1 + (uint32_t)(final - 'P');
	case 'Z':
		return TERM_KEY_BACKTAB;
	}
	return 0;
}

/* ESC [ parameters final: xterm's modifiers, PuTTY, Linux, rxvt. */
static enum look look_csi(struct decode *decode, const char *s, size_t n,
			  struct term_event *event, size_t *used)
{
	int numbers[2] = { 0, 0 }, at = 0, mods;
	uint32_t key;
	size_t i;

	if (n > 2 && s[2] == '[') { /* Linux: ESC [ [ A is F1 */
		*used = n > 3 ? 4 : 3;
		if (n < 4)
			return LOOK_MORE;
		if (s[3] >= 'A' && s[3] <= 'E')
			return key_found(event,
					 TERM_KEY_F1 + (uint32_t)(s[3] - 'A'));
		return LOOK_SKIP;
	}
	for (i = 2; i < n; i++) {
		if (s[i] >= '0' && s[i] <= '9') {
			if (at < 2 && numbers[at] < 10000)
				numbers[at] = numbers[at] * 10 + (s[i] - '0');
		} else if (s[i] == ';') {
			at++;
		} else if (s[i] == '$' || (s[i] >= 0x40 && s[i] < 0x7F)) {
			break;
		} else if (s[i] < 0x20) {
			*used = i; /* broken off */
			return LOOK_SKIP;
		}
	}
	*used = i;
	if (i == n)
		return n > 32 ? LOOK_SKIP : LOOK_MORE;
	*used = i + 1;
	if (s[i] == '~' && numbers[0] == 200) {
		decode->pasting = 1;
		return LOOK_SKIP;
	}
	mods = numbers[1] > 1 ? numbers[1] - 1 : 0;
	if (s[i] == '~' || s[i] == '^' || s[i] == '$' || s[i] == '@') {
		key = key_of_number(numbers[0]);
		if (s[i] == '^' || s[i] == '@')
			mods |= 4;
		if (s[i] == '$' || s[i] == '@')
			mods |= 1;
	} else {
		key = key_of_final(s[i]);
		if (i == 2 && s[i] >= 'A' && s[i] <= 'D' && decode->app_cursor)
			mods |= 4;
	}
	if (!key)
		return LOOK_SKIP;
	if (mods & 1)
		key |= TERM_SHIFT;
	if (mods & 2)
		key |= TERM_ALT;
	if (mods & 4)
		key |= TERM_CTRL;
	return key_found(event, key);
}

/* ESC O final; the numeric keypad too. */
static enum look look_ss3(struct decode *decode, const char *s, size_t n,
			  struct term_event *event, size_t *used)
{
	static const char keypad[] = "*+,-./0123456789";
	uint32_t key;
	char c;

	if (n < 3)
		return LOOK_MORE;
	*used = 3;
	c = s[2];
	key = key_of_final(c);
	if (c >= 'A' && c <= 'D')
		decode->app_cursor = 1;
	if (!key && c >= 'a' && c <= 'd') /* rxvt: with Ctrl */
		key = key_of_final((char)(c - 'a' + 'A')) | TERM_CTRL;
	if (key)
		return key_found(event, key);
	if (c >= 'j' && c <= 'y') {
		*event = (struct term_event){
			.type = TERM_EVENT_TEXT,
			.key = (unsigned char)keypad[c - 'j'],
		};
		return LOOK_KEY;
	}
	return LOOK_SKIP;
}

/* A longer sequence may still come: MORE. */
static enum look look_table(struct decode *decode, const char *s, size_t n,
			    struct term_event *event, size_t *used)
{
	size_t i, best = 0;
	int more = 0;

	for (i = 0; i < decode->n; i++) {
		const struct decode_seq *seq = &decode->seqs[i];

		if (seq->n_bytes > n)
			more |= memcmp(seq->bytes, s, n) == 0;
		else if (seq->n_bytes > best &&
			 memcmp(seq->bytes, s, seq->n_bytes) == 0) {
			best = seq->n_bytes;
			key_found(event, seq->key);
		}
	}
	*used = best;
	return best ? LOOK_KEY : more ? LOOK_MORE : LOOK_SKIP;
}

/* What follows Esc: s[0] is Esc. *wait_ms is how long to wait for MORE. */
static enum look look_esc(struct decode *decode, const char *s, size_t n,
			  size_t at, struct term_event *event, size_t *used,
			  int *wait_ms)
{
	enum look look;
	uint32_t c, letter;
	size_t n_letter;

	if (n == 1) {
		*wait_ms = decode->esc_ms;
		return LOOK_MORE;
	}
	*wait_ms = PART_MS;
	look = look_table(decode, s, n, event, used);
	if (look == LOOK_KEY) {
		if (s[1] == 'O' && *used == 3 && s[2] >= 'A' && s[2] <= 'D')
			decode->app_cursor = 1;
		return look;
	}
	if (s[1] == '[')
		return look_csi(decode, s, n, event, used);
	if (s[1] == 'O')
		return look_ss3(decode, s, n, event, used);
	if (look == LOOK_MORE)
		return look;
	*used = 1;
	if (s[1] == '\r' || s[1] == '\n' || (unsigned char)s[1] < ' ' ||
	    s[1] == 0x7F)
		return key_found(event, TERM_KEY_ESC);
	look = look_letter(decode, s + 1, n - 1, &c, &n_letter);
	if (look == LOOK_MORE)
		return look;
	letter = look == LOOK_KEY ? key_letter(c) : 0;
	if (letter >= '0' && letter <= '9') {
		*used = 1 + n_letter;
		return key_found(event, letter == '0'
						? TERM_KEY_F10
						: TERM_KEY_F1 + letter - '1');
	}
	/* In one burst it is Alt; else somebody pressed Esc, and then a letter. */
	if (look == LOOK_KEY && at >= decode->burst) {
		*used = 1 + n_letter;
		return key_found(event, letter | TERM_ALT);
	}
	return key_found(event, TERM_KEY_ESC);
}

static enum look look_control(unsigned char c, struct term_event *event)
{
	switch (c) {
	case '\r':
	case '\n':
		return key_found(event, TERM_KEY_ENTER);
	case '\t':
		return key_found(event, TERM_KEY_TAB);
	case '\b':
	case 0x7F:
		return key_found(event, TERM_KEY_BACKSPACE);
	case 0:
		return LOOK_SKIP;
	}
	if (c <= 26)
		return key_found(event, TERM_CTRL | (uint32_t)(c + 'a' - 1));
	if (c == 0x1F) /* Ctrl-/ and Ctrl-_ undo elsewhere */
		return key_found(event, TERM_CTRL | 'z');
	return LOOK_SKIP;
}

static char *to_utf8(struct decode *decode, const char *s, size_t n)
{
	struct sb out = SB_INIT;
	char *clean;

	while (n) {
		char letter[UTF8_MAX_BYTES];
		uint32_t c = 0;
		size_t used = 1;

		if (look_letter(decode, s, n, &c, &used) == LOOK_KEY)
			sb_add_bytes(&out, letter, utf8_encode(c, letter));
		if (used > n)
			used = n;
		s += used;
		n -= used;
	}
	clean = utf8_clean(out.s, out.len, 1);
	sb_release(&out);
	return clean;
}

/* The paste that stands at the beginning of the bytes. */
static int next_paste(struct decode *decode, int waited_ms,
		      struct term_event *event, int *wait_ms)
{
	const char *s = decode->in.s + decode->used;
	size_t n = decode->in.len - decode->used;
	const char *end = memmem(s, n, PASTE_END, PASTE_END_BYTES);
	size_t used;

	if (!end && waited_ms < PASTE_MS) {
		*wait_ms = PASTE_MS - waited_ms;
		return 0;
	}
	used = end ? (size_t)(end - s) : n;
	free(decode->paste);
	decode->paste = to_utf8(decode, s, used);
	decode->used += used + (end ? PASTE_END_BYTES : 0);
	decode->pasting = 0;
	*event = (struct term_event){
		.type = TERM_EVENT_PASTE,
		.text = decode->paste,
	};
	return 1;
}

int decode_next(struct decode *decode, int waited_ms, struct term_event *event,
		int *wait_ms)
{
	while (decode->used < decode->in.len) {
		const char *s = decode->in.s + decode->used;
		size_t n = decode->in.len - decode->used, used = 1;
		int need_ms = PART_MS;
		uint32_t c = 0;
		enum look look;

		if (decode->pasting) {
			if (next_paste(decode, waited_ms, event, wait_ms))
				return 1;
			return 0;
		}
		if (*s == ESC) {
			look = look_esc(decode, s, n, decode->used, event,
					&used, &need_ms);
		} else if ((unsigned char)*s < ' ' || *s == 0x7F) {
			look = look_control((unsigned char)*s, event);
		} else {
			look = look_letter(decode, s, n, &c, &used);
			if (look == LOOK_KEY && is_unwanted(c))
				look = LOOK_SKIP;
			else if (look == LOOK_KEY)
				*event = (struct term_event){
					.type = TERM_EVENT_TEXT,
					.key = c == 0xA0 ? ' ' : c,
				};
		}
		if (look == LOOK_MORE && waited_ms < need_ms) {
			*wait_ms = need_ms - waited_ms;
			return 0;
		}
		if (look == LOOK_MORE) { /* it will not come any more */
			used = *s == ESC ? 1 : n;
			look = *s == ESC ? key_found(event, TERM_KEY_ESC)
					 : LOOK_SKIP;
			if (*s == ESC && n > 1 &&
			    (s[1] == '[' || s[1] == 'O')) {
				used = n;
				look = LOOK_SKIP;
			}
		}
		decode->used += used < n ? used : n;
		if (look == LOOK_KEY)
			return 1;
		waited_ms = 0;
	}
	*wait_ms = -1;
	return 0;
}
