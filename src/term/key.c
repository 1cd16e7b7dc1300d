#include "config.h"

#include "term/key.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/*
 * Lower-case letters of the Russian layout and, on the upper row, the Kazakh
 * one, with what an American keyboard has there.
 */
static const struct {
	uint16_t c;
	char letter;
} layout[] = {
	{ 0x439, 'q' },	 /* й */
	{ 0x446, 'w' },	 /* ц */
	{ 0x443, 'e' },	 /* у */
	{ 0x43A, 'r' },	 /* к */
	{ 0x435, 't' },	 /* е */
	{ 0x43D, 'y' },	 /* н */
	{ 0x433, 'u' },	 /* г */
	{ 0x448, 'i' },	 /* ш */
	{ 0x449, 'o' },	 /* щ */
	{ 0x437, 'p' },	 /* з */
	{ 0x445, '[' },	 /* х */
	{ 0x44A, ']' },	 /* ъ */
	{ 0x444, 'a' },	 /* ф */
	{ 0x44B, 's' },	 /* ы */
	{ 0x432, 'd' },	 /* в */
	{ 0x430, 'f' },	 /* а */
	{ 0x43F, 'g' },	 /* п */
	{ 0x440, 'h' },	 /* р */
	{ 0x43E, 'j' },	 /* о */
	{ 0x43B, 'k' },	 /* л */
	{ 0x434, 'l' },	 /* д */
	{ 0x436, ';' },	 /* ж */
	{ 0x44D, '\'' }, /* э */
	{ 0x44F, 'z' },	 /* я */
	{ 0x447, 'x' },	 /* ч */
	{ 0x441, 'c' },	 /* с */
	{ 0x43C, 'v' },	 /* м */
	{ 0x438, 'b' },	 /* и */
	{ 0x442, 'n' },	 /* т */
	{ 0x44C, 'm' },	 /* ь */
	{ 0x431, ',' },	 /* б */
	{ 0x44E, '.' },	 /* ю */
	{ 0x451, '`' },	 /* ё */
	{ 0x2116, '3' }, /* №, shifted */
	{ 0x4D9, '2' },	 /* ә */
	{ 0x456, '3' },	 /* і */
	{ 0x4A3, '4' },	 /* ң */
	{ 0x493, '5' },	 /* ғ */
	{ 0x4AF, '8' },	 /* ү */
	{ 0x4B1, '9' },	 /* ұ */
	{ 0x49B, '0' },	 /* қ */
	{ 0x4E9, '-' },	 /* ө */
	{ 0x4BB, '=' },	 /* һ */
};

uint32_t key_letter(uint32_t c)
{
	size_t i;

	if (c >= TERM_KEY_FIRST)
		return c;
	c = utf8_lower(c);
	for (i = 0; c >= 0x80 && i < ARRAY_SIZE(layout); i++)
		if (layout[i].c == c)
			return (unsigned char)layout[i].letter;
	return c;
}

/* shown is for people, script for scripts of keys (NULL: the same). */
static const struct {
	uint32_t key;
	const char *shown, *script;
} names[] = {
	{ TERM_KEY_ENTER, "Enter", "ENTER" },
	{ TERM_KEY_TAB, "Tab", "TAB" },
	{ TERM_KEY_BACKTAB, "Shift-Tab", "BACKTAB" },
	{ TERM_KEY_ESC, "Esc", "ESC" },
	{ TERM_KEY_BACKSPACE, "Backspace", "BS" },
	{ TERM_KEY_DELETE, "Del", "DEL" },
	{ TERM_KEY_INSERT, "Ins", "INS" },
	{ TERM_KEY_UP, "Up", "UP" },
	{ TERM_KEY_DOWN, "Down", "DOWN" },
	{ TERM_KEY_LEFT, "Left", "LEFT" },
	{ TERM_KEY_RIGHT, "Right", "RIGHT" },
	{ TERM_KEY_HOME, "Home", "HOME" },
	{ TERM_KEY_END, "End", "END" },
	{ TERM_KEY_PGUP, "PgUp", "PGUP" },
	{ TERM_KEY_PGDN, "PgDn", "PGDN" },
	{ ' ', "Space", "SPACE" },
};

void key_describe(uint32_t key, char out[static KEY_NAME_SIZE])
{
	uint32_t base = key & ~TERM_KEY_MODS;
	char name[12] = "";
	size_t i;

	for (i = 0; i < ARRAY_SIZE(names); i++)
		if (names[i].key == base)
			snprintf(name, sizeof(name), "%s", names[i].shown);
	if (base >= TERM_KEY_F1 && base <= TERM_KEY_F12)
		snprintf(name, sizeof(name), "F%u",
			 (unsigned)(base - TERM_KEY_F1 + 1));
	if (!*name && base && base < TERM_KEY_FIRST)
		name[utf8_encode(utf8_upper(base), name)] = '\0';
	snprintf(out, KEY_NAME_SIZE, "%s%s%s%s", key & TERM_CTRL ? "Ctrl-" : "",
		 key & TERM_ALT ? "Alt-" : "", key & TERM_SHIFT ? "Shift-" : "",
		 name);
}

uint32_t key_from_name(const char *name)
{
	uint32_t mods = 0;
	unsigned n;
	char rest;
	size_t i;

	while (name[0] && name[1] == '-' && name[2]) {
		if (name[0] == 'C')
			mods |= TERM_CTRL;
		else if (name[0] == 'M')
			mods |= TERM_ALT;
		else if (name[0] == 'S')
			mods |= TERM_SHIFT;
		else
			return 0;
		name += 2;
	}
	for (i = 0; i < ARRAY_SIZE(names); i++)
		if (strcmp(name, names[i].script) == 0)
			return names[i].key | mods;
	if (sscanf(name, "F%2u%c", &n, &rest) == 1 && n >= 1 && n <= 12)
		return (TERM_KEY_F1 + n - 1) | mods;
	if (utf8_chars(name) == 1)
		return utf8_next(&name) | mods;
	return 0;
}
