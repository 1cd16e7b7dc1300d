/*
 * profile.h: what follows from the order and changes with it, as dated data.
 *
 * Grounds, categories, terms, kinds of help and the headings of forms, with
 * the day they hold from. The first profile is locale/kz/order-398.tsv; a
 * school can take in the next one. A case keeps the profile it was opened
 * under. Grounds are numbered as in cl. 22: lists show the numbers only.
 */
#ifndef VSHU_MODEL_PROFILE_H
#define VSHU_MODEL_PROFILE_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/lang.h"
#include "model/obligation.h"

struct profile_item {
	int number; /* from 1; bit number - 1 in a FIELD_SET */
	char *code; /* for exports; never shown */
	char *name[LANG_COUNT];
	int64_t grounds; /* kinds of help: the grounds it fits, as a set */
};

struct profile_list {
	struct profile_item *item;
	size_t n;
	size_t capacity;
};

struct profile {
	char *code;	    /* "398" */
	char *order_no;	    /* as papers cite it */
	int64_t order_date; /* on the order's cover */
	int64_t annex_date; /* on its annex */
	int64_t valid_from;
	char *name[LANG_COUNT];
	struct profile_list grounds;
	struct profile_list categories;
	struct profile_list help;
	struct profile_list headings; /* found by code */
	struct obligation_terms terms;
};

void profile_init(struct profile *profile);
void profile_release(struct profile *profile);

/* Into an initialised one. ERR_INVALID with the line that cannot be read. */
enum err_code profile_parse(struct profile *profile, const char *text,
			    struct err *err) ERR_MUST_CHECK;

/*
 * The text that profile_parse() reads back as the same profile; the caller's to
 * free.
 */
char *profile_format(const struct profile *profile);
/* Adds an item: names as given (copied, NULL is empty), code made up from the
 * number if it is NULL. */
void profile_add(struct profile_list *list, int number, const char *code,
		 const char *const name[LANG_COUNT], int64_t grounds);
/* "1, 5" or "1 5" as a set; 0 if it is none. Empty is the empty set. */
int profile_parse_numbers(const char *text, int64_t *set);

/* NULL if there is none. */
const struct profile_item *profile_find(const struct profile_list *list,
					int number);
const struct profile_item *profile_find_code(const struct profile_list *list,
					     const char *code);
/*
 * "grounds", "categories", "help", "headings" -> the list, for fields of type
 * SET whose ref is that word; NULL for another word.
 */
const struct profile_list *profile_list(const struct profile *profile,
					const char *ref);

/* Its name in that language, or in another if that one is empty. */
const char *profile_name(const struct profile_item *item, enum lang lang);

/* A set as a list shows it: "1, 5"; the caller's to free. */
char *profile_format_numbers(int64_t set);

#endif
