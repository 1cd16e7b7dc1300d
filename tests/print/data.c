#include "print/data.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/file.h"
#include "base/mem.h"

#define MAX_DEPTH 8

struct reader {
	struct pdata *lists[MAX_DEPTH];
	struct pdata *maps[MAX_DEPTH + 1]; /* [depth] is filled now */
	size_t depth;
};

static char *unescaped(const char *value)
{
	struct sb sb = SB_INIT;

	for (; *value; value++)
		if (value[0] == '\\' && value[1] == 'n') {
			sb_add_char(&sb, '\n');
			value++;
		} else {
			sb_add_char(&sb, *value);
		}
	return sb_detach(&sb);
}

static void set_value(struct pdata *map, const char *kind, const char *name,
		      const char *value)
{
	if (!strcmp(kind, "text"))
		pdata_set_text(map, name, value);
	else if (!strcmp(kind, "day"))
		pdata_set_day(map, name, day_parse_iso(value));
	else if (!strcmp(kind, "moment"))
		pdata_set_moment(map, name, moment_parse_iso(value));
	else if (!strcmp(kind, "int"))
		pdata_set_int(map, name, strtol(value, NULL, 10));
	else if (!strcmp(kind, "bool"))
		pdata_set_bool(map, name, value[0] == '1');
	else if (lang_from_code(kind) != LANG_COUNT)
		pdata_set_text_in(map, name, lang_from_code(kind), value);
	else
		ck_abort_msg("no such kind of value: %s", kind);
}

static void read_line(struct reader *r, char *line)
{
	char *kind = line + strspn(line, " \t"), *name, *value, *text;

	if (!*kind || *kind == '#')
		return;
	name = kind + strcspn(kind, " ");
	if (*name)
		*name++ = '\0';
	value = name + strcspn(name, " ");
	if (*value)
		*value++ = '\0';
	if (!strcmp(kind, "list")) {
		ck_assert_uint_lt(r->depth, MAX_DEPTH);
		r->lists[r->depth] = pdata_add_list(r->maps[r->depth], name);
		r->depth++;
	} else if (!strcmp(kind, "item")) {
		ck_assert_uint_gt(r->depth, 0);
		r->maps[r->depth] = pdata_add_item(r->lists[r->depth - 1]);
	} else if (!strcmp(kind, "end")) {
		ck_assert_uint_gt(r->depth, 0);
		r->depth--;
	} else {
		text = unescaped(value);
		set_value(r->maps[r->depth], kind, name, text);
		free(text);
	}
}

struct pdata *data_read(const char *path)
{
	struct reader reader = { .depth = 0 };
	struct pdata *data = pdata_new();
	struct sb text = SB_INIT;
	char *line, *next;

	reader.maps[0] = data;
	ck_assert_int_eq(file_read(path, &text, NULL), ERR_OK);
	for (line = text.s; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		read_line(&reader, line);
	}
	ck_assert_uint_eq(reader.depth, 0);
	sb_release(&text);
	return data;
}
