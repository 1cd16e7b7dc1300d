#include "config.h"

#include "model/tsv.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Cuts the line at its tabs, in place; returns how many parts. */
static int split(char *line, char *part[static TSV_MAX_PARTS])
{
	int n = 0;

	while (n < TSV_MAX_PARTS) {
		part[n++] = line;
		line = strchr(line, '\t');
		if (!line)
			return n;
		*line++ = '\0';
	}
	return n + 1;
}

static int read_line(const char *text, size_t n_bytes, tsv_line *line, void *to)
{
	char *part[TSV_MAX_PARTS], *copy;
	int good;

	if (n_bytes && text[n_bytes - 1] == '\r')
		n_bytes--;
	if (!n_bytes || *text == '#')
		return 1;
	copy = xstrndup(text, n_bytes);
	good = line(to, split(copy, part), part);
	free(copy);
	return good;
}

enum err_code tsv_read(const char *text, tsv_line *line, void *to,
		       const char *msgid, struct err *err)
{
	char number[24];
	int line_no = 1;

	for (; *text; line_no++) {
		size_t n = strcspn(text, "\n");

		if (!read_line(text, n, line, to)) {
			snprintf(number, sizeof(number), "%d", line_no);
			return err_set_msg(err, ERR_INVALID, msgid, number);
		}
		text += n + (text[n] == '\n');
	}
	return ERR_OK;
}
