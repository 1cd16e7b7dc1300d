#include "config.h"

#include "model/profile.h"

#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/tsv.h"

#define MAX_ITEMS 62 /* bits of a set */

void profile_init(struct profile *profile)
{
	*profile = (struct profile){
		.order_date = DAY_NONE,
		.annex_date = DAY_NONE,
		.valid_from = DAY_NONE,
	};
	obligation_terms_init(&profile->terms);
}

static void list_release(struct profile_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		free(list->item[i].code);
		for (int l = 0; l < LANG_COUNT; l++)
			free(list->item[i].name[l]);
	}
	free(list->item);
}

void profile_release(struct profile *profile)
{
	free(profile->code);
	free(profile->order_no);
	for (int l = 0; l < LANG_COUNT; l++)
		free(profile->name[l]);
	list_release(&profile->grounds);
	list_release(&profile->categories);
	list_release(&profile->help);
	list_release(&profile->headings);
	profile_init(profile);
}

/* A number from min to max, and nothing else. */
static int parse_number(const char *text, int min, int max, int *out)
{
	char *end;
	long n = strtol(text, &end, 10);

	*out = (int)n;
	return end != text && !*end && n >= min && n <= max;
}

/* "1,5", or "-" for none. */
static int parse_set(const char *text, int64_t *set)
{
	*set = 0;
	if (!strcmp(text, "-"))
		return 1;
	while (*text) {
		char *end;
		long n = strtol(text, &end, 10);

		if (end == text || n < 1 || n > MAX_ITEMS ||
		    (*end && *end != ','))
			return 0;
		*set |= INT64_C(1) << (n - 1);
		text = *end ? end + 1 : end;
	}
	return *set != 0;
}

/* profile CODE ORDER-№ ORDER-DATE ANNEX-DATE VALID-FROM */
static int parse_profile(struct profile *p, int n, char **part)
{
	if (n != 6 || p->code || !*part[1])
		return 0;
	p->code = xstrdup(part[1]);
	p->order_no = xstrdup(part[2]);
	p->order_date = day_parse_iso(part[3]);
	p->annex_date = day_parse_iso(part[4]);
	p->valid_from = day_parse_iso(part[5]);
	return p->order_date != DAY_NONE && p->annex_date != DAY_NONE &&
	       p->valid_from != DAY_NONE;
}

/* name KK RU EN */
static int parse_name(struct profile *p, int n, char **part)
{
	if (n != 4)
		return 0;
	str_set(&p->name[LANG_KK], part[1]);
	str_set(&p->name[LANG_RU], part[2]);
	str_set(&p->name[LANG_EN], part[3]);
	return 1;
}

static int add_item(struct profile_list *list, int number, char **part,
		    int64_t grounds)
{
	if (!*part[0] || profile_find_code(list, part[0]) ||
	    (!*part[1] && !*part[2] && !*part[3]))
		return 0;
	MEM_GROW(list->item, list->n, list->capacity);
	list->item[list->n++] = (struct profile_item){
		.number = number,
		.code = xstrdup(part[0]),
		.name = {
			[LANG_KK] = xstrdup(part[1]),
			[LANG_RU] = xstrdup(part[2]),
			[LANG_EN] = xstrdup(part[3]),
		},
		.grounds = grounds,
	};
	return 1;
}

/* ground|category NUMBER CODE KK RU EN, help the same and GROUNDS */
static int parse_item(struct profile_list *list, int n, char **part,
		      int with_grounds)
{
	int64_t grounds = 0;
	int number;

	if (n != 6 + with_grounds ||
	    !parse_number(part[1], 1, MAX_ITEMS, &number) ||
	    profile_find(list, number))
		return 0;
	if (with_grounds && !parse_set(part[6], &grounds))
		return 0;
	return add_item(list, number, part + 2, grounds);
}

/* heading CODE KK RU EN */
static int parse_heading(struct profile *p, int n, char **part)
{
	return n == 5 &&
	       add_item(&p->headings, (int)p->headings.n + 1, part + 1, 0);
}

/* term DUTY WORKING-DAYS */
static int parse_term(struct profile *p, int n, char **part)
{
	int64_t rule;

	if (n != 3)
		return 0;
	rule = choice_find(obligation_choices, part[1]);
	return rule > OBLIGATION_NONE &&
	       parse_number(part[2], 0, OBLIGATION_MAX_DAYS,
			    &p->terms.days[rule]);
}

static int parse_line(void *to, int n, char **part)
{
	struct profile *p = to;

	if (!strcmp(part[0], "profile"))
		return parse_profile(p, n, part);
	if (!strcmp(part[0], "name"))
		return parse_name(p, n, part);
	if (!strcmp(part[0], "ground"))
		return parse_item(&p->grounds, n, part, 0);
	if (!strcmp(part[0], "category"))
		return parse_item(&p->categories, n, part, 0);
	if (!strcmp(part[0], "help"))
		return parse_item(&p->help, n, part, 1);
	if (!strcmp(part[0], "heading"))
		return parse_heading(p, n, part);
	if (!strcmp(part[0], "term"))
		return parse_term(p, n, part);
	return 0;
}

enum err_code profile_parse(struct profile *profile, const char *text,
			    struct err *err)
{
	enum err_code rc = tsv_read(text, parse_line, profile,
				    N_("The regulation profile cannot be read: "
				       "line %s."),
				    err);

	if (rc != ERR_OK)
		return rc;
	if (!profile->code || !profile->grounds.n || !profile->categories.n)
		return err_set_msg(err, ERR_INVALID,
				   N_("The regulation profile does not say "
				      "from when it holds, or lacks grounds "
				      "or categories."),
				   NULL);
	return ERR_OK;
}

void profile_add(struct profile_list *list, int number, const char *code,
		 const char *const name[LANG_COUNT], int64_t grounds)
{
	struct profile_item item = { .number = number, .grounds = grounds };

	item.code = code ? xstrdup(code) : xasprintf("own_%d", number);
	for (int l = 0; l < LANG_COUNT; l++)
		item.name[l] = xstrdup(name[l] ? name[l] : "");
	MEM_GROW(list->item, list->n, list->capacity);
	list->item[list->n++] = item;
}

/* A part of a line: what would end it becomes a blank. */
static void format_part(struct sb *out, const char *text)
{
	sb_add_char(out, '\t');
	for (; text && *text; text++)
		sb_add_char(out, strchr("\t\r\n", *text) ? ' ' : *text);
}

static void format_names(struct sb *out, char *const name[LANG_COUNT])
{
	format_part(out, name[LANG_KK]);
	format_part(out, name[LANG_RU]);
	format_part(out, name[LANG_EN]);
}

static void format_list(struct sb *out, const char *word,
			const struct profile_list *list, int with_number,
			int with_grounds)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct profile_item *item = &list->item[i];
		int first = 1;

		sb_add(out, word);
		if (with_number)
			sb_addf(out, "\t%d", item->number);
		format_part(out, item->code);
		format_names(out, item->name);
		for (int n = 1; with_grounds && n <= MAX_ITEMS; n++) {
			if (!(item->grounds & INT64_C(1) << (n - 1)))
				continue;
			sb_addf(out, "%c%d", first ? '\t' : ',', n);
			first = 0;
		}
		if (with_grounds && first)
			sb_add(out, "\t-");
		sb_add_char(out, '\n');
	}
}

static void format_day(struct sb *out, int64_t day)
{
	char iso[DAY_ISO_SIZE];

	day_format_iso(day, iso);
	format_part(out, iso);
}

char *profile_format(const struct profile *p)
{
	struct sb out = SB_INIT;

	sb_add(&out, "profile");
	format_part(&out, p->code);
	format_part(&out, p->order_no);
	format_day(&out, p->order_date);
	format_day(&out, p->annex_date);
	format_day(&out, p->valid_from);
	sb_add(&out, "\nname");
	format_names(&out, p->name);
	sb_add_char(&out, '\n');
	format_list(&out, "ground", &p->grounds, 1, 0);
	format_list(&out, "category", &p->categories, 1, 0);
	for (int rule = 1; rule < OBLIGATION_RULE_COUNT; rule++)
		if (obligation_spec((enum obligation_rule)rule)->statutory &&
		    p->terms.days[rule])
			sb_addf(&out, "term\t%s\t%d\n",
				obligation_code((enum obligation_rule)rule),
				p->terms.days[rule]);
	format_list(&out, "help", &p->help, 1, 1);
	format_list(&out, "heading", &p->headings, 0, 0);
	return sb_detach(&out);
}

int profile_parse_numbers(const char *text, int64_t *set)
{
	*set = 0;
	while (*(text += strspn(text, ", "))) {
		char *end;
		long n = strtol(text, &end, 10);

		if (end == text || n < 1 || n > MAX_ITEMS ||
		    (*end && !strchr(", ", *end)))
			return 0;
		*set |= INT64_C(1) << (n - 1);
		text = end;
	}
	return 1;
}

const struct profile_item *profile_find(const struct profile_list *list,
					int number)
{
	for (size_t i = 0; i < list->n; i++)
		if (list->item[i].number == number)
			return &list->item[i];
	return NULL;
}

const struct profile_item *profile_find_code(const struct profile_list *list,
					     const char *code)
{
	for (size_t i = 0; i < list->n; i++)
		if (!strcmp(list->item[i].code, code))
			return &list->item[i];
	return NULL;
}

const struct profile_list *profile_list(const struct profile *profile,
					const char *ref)
{
	if (!strcmp(ref, "grounds"))
		return &profile->grounds;
	if (!strcmp(ref, "categories"))
		return &profile->categories;
	if (!strcmp(ref, "help"))
		return &profile->help;
	if (!strcmp(ref, "headings"))
		return &profile->headings;
	return NULL;
}

const char *profile_name(const struct profile_item *item, enum lang lang)
{
	if (!str_is_empty(item->name[lang]))
		return item->name[lang];
	for (int l = 0; l < LANG_COUNT; l++)
		if (!str_is_empty(item->name[l]))
			return item->name[l];
	return item->code;
}

char *profile_format_numbers(int64_t set)
{
	struct sb sb = SB_INIT;

	for (int n = 1; n <= MAX_ITEMS; n++)
		if (set & INT64_C(1) << (n - 1))
			sb_addf(&sb, "%s%d", sb.len ? ", " : "", n);
	return sb_detach(&sb);
}
