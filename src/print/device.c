#include "config.h"

#include "print/device.h"

#include <string.h>

#include "base/mem.h"

static size_t trimmed(const char *text)
{
	size_t n_bytes = strlen(text);

	while (n_bytes && text[n_bytes - 1] == ' ')
		n_bytes--;
	return n_bytes;
}

static void text_line(void *state, const char *text)
{
	sb_add_bytes(state, text, trimmed(text));
	sb_add_char(state, '\n');
}

static void text_page(void *state)
{
	sb_add_char(state, '\f');
}

const struct device_ops device_text = { .line = text_line, .page = text_page };
