#include "config.h"

#include "print/pdata.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/day.h"
#include "base/mem.h"
#include "print/words.h"

enum pdata_kind {
	KIND_MAP,
	KIND_LIST,
	KIND_TEXT,
	KIND_BOOL,
	KIND_INT,
	KIND_DAY,
	KIND_MOMENT,
};

struct pdata {
	enum pdata_kind kind;
	char *name;		 /* its key; NULL in a list and at the root */
	char *texts[LANG_COUNT]; /* TEXT */
	int64_t number;		 /* BOOL, INT, DAY, MOMENT */
	struct pdata **items;	 /* MAP, LIST */
	size_t n, capacity;
};

static struct pdata *node_new(enum pdata_kind kind)
{
	struct pdata *node = xcalloc(1, sizeof(*node));

	node->kind = kind;
	return node;
}

struct pdata *pdata_new(void)
{
	return node_new(KIND_MAP);
}

/* Everything but its name. */
static void node_clear(struct pdata *node)
{
	for (size_t i = 0; i < node->n; i++)
		pdata_free(&node->items[i]);
	free(node->items);
	node->items = NULL;
	node->n = node->capacity = 0;
	for (size_t i = 0; i < LANG_COUNT; i++)
		str_set(&node->texts[i], NULL);
	node->number = 0;
}

void pdata_free(struct pdata **data)
{
	if (!*data)
		return;
	node_clear(*data);
	free((*data)->name);
	free(*data);
	*data = NULL;
}

static struct pdata *node_add(struct pdata *parent, enum pdata_kind kind)
{
	struct pdata *node = node_new(kind);

	MEM_GROW(parent->items, parent->n, parent->capacity);
	parent->items[parent->n++] = node;
	return node;
}

static struct pdata *map_find(const struct pdata *map, const char *name,
			      size_t n_bytes)
{
	for (size_t i = 0; i < map->n; i++)
		if (!strncmp(map->items[i]->name, name, n_bytes) &&
		    !map->items[i]->name[n_bytes])
			return map->items[i];
	return NULL;
}

/* The node of a dotted name, made where it is missing. */
static struct pdata *map_place(struct pdata *map, const char *name)
{
	for (;;) {
		size_t n_bytes = strcspn(name, ".");
		int is_last = !name[n_bytes];
		struct pdata *node;

		if (map->kind != KIND_MAP || !n_bytes)
			BUG("no place for %s in the paper's data", name);
		node = map_find(map, name, n_bytes);
		if (!node) {
			node = node_add(map, KIND_MAP);
			node->name = xstrndup(name, n_bytes);
		}
		if (is_last)
			return node;
		map = node;
		name += n_bytes + 1;
	}
}

static struct pdata *map_set(struct pdata *map, const char *name,
			     enum pdata_kind kind)
{
	struct pdata *node = map_place(map, name);

	node_clear(node);
	node->kind = kind;
	return node;
}

void pdata_set_text(struct pdata *map, const char *name, const char *text)
{
	struct pdata *node = map_set(map, name, KIND_TEXT);

	for (size_t i = 0; i < LANG_COUNT; i++)
		str_set(&node->texts[i], text);
}

void pdata_set_text_in(struct pdata *map, const char *name, enum lang lang,
		       const char *text)
{
	struct pdata *node = map_place(map, name);

	if (node->kind != KIND_TEXT)
		node_clear(node);
	node->kind = KIND_TEXT;
	str_set(&node->texts[lang], text);
}

static void set_number(struct pdata *map, const char *name,
		       enum pdata_kind kind, int64_t number)
{
	map_set(map, name, kind)->number = number;
}

void pdata_set_bool(struct pdata *map, const char *name, int value)
{
	set_number(map, name, KIND_BOOL, value != 0);
}

void pdata_set_int(struct pdata *map, const char *name, int64_t value)
{
	set_number(map, name, KIND_INT, value);
}

void pdata_set_day(struct pdata *map, const char *name, int64_t day)
{
	set_number(map, name, KIND_DAY, day);
}

void pdata_set_moment(struct pdata *map, const char *name, int64_t moment)
{
	set_number(map, name, KIND_MOMENT, moment);
}

struct pdata *pdata_add_map(struct pdata *map, const char *name)
{
	return map_set(map, name, KIND_MAP);
}

struct pdata *pdata_add_list(struct pdata *map, const char *name)
{
	return map_set(map, name, KIND_LIST);
}

static struct pdata *list_add(struct pdata *list, enum pdata_kind kind)
{
	if (list->kind != KIND_LIST)
		BUG("an item for what is no list");
	return node_add(list, kind);
}

struct pdata *pdata_add_item(struct pdata *list)
{
	struct pdata *item = list_add(list, KIND_MAP);

	pdata_set_int(item, "number", (int64_t)list->n);
	return item;
}

void pdata_add_text(struct pdata *list, const char *text)
{
	struct pdata *node = list_add(list, KIND_TEXT);

	for (size_t i = 0; i < LANG_COUNT; i++)
		str_set(&node->texts[i], text);
}

struct pdata *pdata_add_sublist(struct pdata *list)
{
	return list_add(list, KIND_LIST);
}

static const struct {
	enum pdata_kind kind;
	const char *name;
	enum pdata_form form;
} forms[] = {
	{ KIND_DAY, "short", PDATA_SHORT },
	{ KIND_DAY, "long", PDATA_LONG },
	{ KIND_MOMENT, "date", PDATA_DATE },
	{ KIND_MOMENT, "long", PDATA_LONG },
	{ KIND_MOMENT, "time", PDATA_TIME },
	{ KIND_LIST, "count", PDATA_COUNT },
	{ KIND_INT, "one", PDATA_ONE },
	{ KIND_INT, "few", PDATA_FEW },
	{ KIND_INT, "many", PDATA_MANY },
};

struct pdata_view pdata_get(struct pdata_view view, const char *name,
			    size_t n_bytes)
{
	struct pdata_view none = { .node = NULL };

	if (!view.node || view.form != PDATA_WHOLE)
		return none;
	if (view.node->kind == KIND_MAP)
		return (struct pdata_view){ .node = map_find(view.node, name,
							     n_bytes) };
	for (size_t i = 0; i < ARRAY_SIZE(forms); i++)
		if (forms[i].kind == view.node->kind &&
		    strlen(forms[i].name) == n_bytes &&
		    !memcmp(forms[i].name, name, n_bytes))
			return (struct pdata_view){ .node = view.node,
						    .form = forms[i].form };
	return none;
}

int pdata_is_list(struct pdata_view view)
{
	return view.node && view.node->kind == KIND_LIST &&
	       view.form == PDATA_WHOLE;
}

size_t pdata_length(const struct pdata *list)
{
	return list->n;
}

struct pdata_view pdata_item(const struct pdata *list, size_t i)
{
	return (struct pdata_view){ .node = list->items[i] };
}

/* The text of a language, or of another where it has none; never NULL. */
static const char *text_in(const struct pdata *node, enum lang lang)
{
	if (!str_is_empty(node->texts[lang]))
		return node->texts[lang];
	for (size_t i = 0; i < LANG_COUNT; i++)
		if (!str_is_empty(node->texts[i]))
			return node->texts[i];
	return "";
}

static int is_word(enum pdata_form form, int64_t number)
{
	switch (form) {
	case PDATA_ONE:
		return words_plural_ru(number) == PLURAL_ONE;
	case PDATA_FEW:
		return words_plural_ru(number) == PLURAL_FEW;
	case PDATA_MANY:
		return words_plural_ru(number) == PLURAL_MANY;
	case PDATA_WHOLE:
	case PDATA_SHORT:
	case PDATA_LONG:
	case PDATA_DATE:
	case PDATA_TIME:
	case PDATA_COUNT:
		break;
	}
	return number != 0;
}

int pdata_is_true(struct pdata_view view, enum lang lang)
{
	const struct pdata *node = view.node;

	if (!node)
		return 0;
	switch (node->kind) {
	case KIND_MAP:
		return 1;
	case KIND_LIST:
		return node->n > 0;
	case KIND_TEXT:
		return *text_in(node, lang) != '\0';
	case KIND_BOOL:
		return node->number != 0;
	case KIND_INT:
		return is_word(view.form, node->number);
	case KIND_DAY:
		return node->number != DAY_NONE;
	case KIND_MOMENT:
		return node->number != MOMENT_NONE;
	}
	return 0;
}

static void add_day(int64_t day, enum pdata_form form, enum lang lang,
		    struct sb *out)
{
	char text[DAY_ISO_SIZE];

	if (form == PDATA_LONG) {
		words_date_long(lang, day, out);
		return;
	}
	day_format_short(day, text);
	sb_add(out, text);
}

static void add_moment(int64_t moment, enum pdata_form form, enum lang lang,
		       struct sb *out)
{
	int seconds;

	if (moment == MOMENT_NONE)
		return;
	seconds = moment_seconds(moment);
	if (form != PDATA_TIME)
		add_day(moment_day(moment), form, lang, out);
	if (form == PDATA_WHOLE)
		sb_add_char(out, ' ');
	if (form == PDATA_WHOLE || form == PDATA_TIME)
		sb_addf(out, "%02d:%02d", seconds / 3600, seconds / 60 % 60);
}

void pdata_text(struct pdata_view view, enum lang lang, struct sb *out)
{
	const struct pdata *node = view.node;

	if (!node)
		return;
	switch (node->kind) {
	case KIND_TEXT:
		sb_add(out, text_in(node, lang));
		break;
	case KIND_INT:
		sb_addf(out, "%lld", (long long)node->number);
		break;
	case KIND_DAY:
		add_day(node->number, view.form, lang, out);
		break;
	case KIND_MOMENT:
		add_moment(node->number, view.form, lang, out);
		break;
	case KIND_LIST:
		if (view.form == PDATA_COUNT)
			sb_addf(out, "%zu", node->n);
		break;
	case KIND_MAP:
	case KIND_BOOL:
		break;
	}
}

int pdata_is_joined(struct pdata_view view)
{
	return view.node &&
	       (view.node->kind == KIND_DAY || view.node->kind == KIND_MOMENT);
}
