/*
 * key.h: what a key is called, whatever terminal and keyboard layout it is on.
 *
 * A key is one number: a code point below TERM_KEY_FIRST (a letter), or one of
 * enum term_key, with TERM_SHIFT, TERM_ALT and TERM_CTRL or-ed in. Ctrl with a
 * letter is TERM_CTRL | 'a', always the lower-case Latin letter that stands on
 * the key.
 */
#ifndef VSHU_TERM_KEY_H
#define VSHU_TERM_KEY_H

#include <stdint.h>

#define TERM_KEY_FIRST 0x110000u

enum term_key {
	TERM_KEY_NONE = 0,
	TERM_KEY_ENTER = 0x110000,
	TERM_KEY_TAB,
	TERM_KEY_BACKTAB,
	TERM_KEY_ESC,
	TERM_KEY_BACKSPACE,
	TERM_KEY_DELETE,
	TERM_KEY_INSERT,
	TERM_KEY_UP,
	TERM_KEY_DOWN,
	TERM_KEY_LEFT,
	TERM_KEY_RIGHT,
	TERM_KEY_HOME,
	TERM_KEY_END,
	TERM_KEY_PGUP,
	TERM_KEY_PGDN,
	TERM_KEY_F1, /* F1 … F12 follow each other */
	TERM_KEY_F2,
	TERM_KEY_F3,
	TERM_KEY_F4,
	TERM_KEY_F5,
	TERM_KEY_F6,
	TERM_KEY_F7,
	TERM_KEY_F8,
	TERM_KEY_F9,
	TERM_KEY_F10,
	TERM_KEY_F11,
	TERM_KEY_F12,
};

#define TERM_SHIFT (1u << 24)
#define TERM_ALT (1u << 25)
#define TERM_CTRL (1u << 26)
#define TERM_KEY_MODS (TERM_SHIFT | TERM_ALT | TERM_CTRL)

/*
 * The sign on the physical key that typed c, as an American keyboard has it, in
 * lower case: й, Й, q and Q are 'q'; Kazakh ә is '2', қ '0'. What stands on no
 * such key (or is ASCII already) is given back in lower case.
 */
uint32_t key_letter(uint32_t c);

#define KEY_NAME_SIZE 32 /* "Ctrl-Alt-Shift-Backspace" and more */
/* "F3", "Ctrl-Z", "Q", "PgUp": for menus and help, the same in any language. */
void key_describe(uint32_t key, char out[static KEY_NAME_SIZE]);
/* The inverse, for scripts of keys: "F3", "C-z", "M-q", "DOWN"; 0 if none. */
uint32_t key_from_name(const char *name);

#endif
