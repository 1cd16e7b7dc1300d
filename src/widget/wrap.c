#include "config.h"

#include "widget/wrap.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

size_t wrap_row_bytes(const char *s, size_t n_bytes, int cols)
{
	const char *p = s, *end = s + n_bytes, *blank = NULL;
	int used = 0;

	while (p < end) {
		const char *before = p;
		uint32_t c = utf8_next(&p);
		int width = c < 0x7F ? 1 : utf8_char_cols(c);

		if (c == ' ') {
			/* A blank may stick out: it is not seen. */
			used += width;
			blank = p;
			continue;
		}
		if (used + width > cols) {
			if (blank)
				return (size_t)(blank - s);
			return (size_t)(before == s ? p - s : before - s);
		}
		used += width;
	}
	return n_bytes;
}

void wrap_init(struct wrap *wrap)
{
	*wrap = (struct wrap){ 0 };
}

void wrap_release(struct wrap *wrap)
{
	free(wrap->rows);
	*wrap = (struct wrap){ 0 };
}

void wrap_text(struct wrap *wrap, const char *text, int cols)
{
	wrap_hanging(wrap, text, cols, 0);
}

int wrap_indent(const struct wrap *wrap, const char *text, size_t row, int hang)
{
	size_t at = wrap->rows[row].at;

	if (!at || text[at - 1] == '\n')
		return 0;
	while (at && text[at - 1] != '\n')
		at--;
	return text[at] == ' ' ? hang : 0;
}

void wrap_hanging(struct wrap *wrap, const char *text, int cols, int hang)
{
	const char *s = text;

	wrap->n = 0;
	for (;;) {
		const char *lf = strchrnul(s, '\n');
		int further = *s == ' ' ? hang : 0, room = cols;

		do {
			size_t n = wrap_row_bytes(s, (size_t)(lf - s), room);
			size_t seen = n;

			while (seen && s[seen - 1] == ' ')
				seen--;
			MEM_GROW(wrap->rows, wrap->n, wrap->capacity);
			wrap->rows[wrap->n++] = (struct wrap_row){
				.at = (size_t)(s - text),
				.n_bytes = seen,
			};
			s += n;
			room = cols - further;
			/* The blank it broke at is not seen at its beginning. */
			while (further && s < lf && *s == ' ')
				s++;
		} while (s < lf);
		if (!*lf)
			return;
		s = lf + 1;
	}
}
