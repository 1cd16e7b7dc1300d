/*
 * several.h: what is done to all marked rows at once: one form, whose answer goes
 * to each of them. What no row is marked for, is done to the current one.
 */
#ifndef VSHU_SCREEN_SEVERAL_H
#define VSHU_SCREEN_SEVERAL_H

#include "screen/recordform.h"

struct several {
	/* Title, fields (before), help …; kind, data and save are set here. */
	struct recordform_spec form;
	/* Does it to one, by what stands in the form. */
	enum err_code (*one)(struct recordform *rf, void *data, int64_t id,
			     struct err *err);
	void *data;
};

/*
 * 1 if it is done to all. What was done before a fault stays done; saving again
 * goes on with the rest.
 */
int several_run(struct shell *shell, const struct several *several,
		const int64_t *ids, int64_t n);

/* The rows of a list, by their marks; these are gone when it is done. */

/*
 * Pupils to another class, classes to another teacher, cases to another person
 * responsible, materials to another author. several_may_give(): does this person
 * give records of that kind? Else 0, and why.
 */
void several_give(struct shell *shell, struct list *list, enum app_record kind);
int several_may_give(struct shell *shell, enum app_record kind, struct sb *why);
/* Is there anything to be done to several of that kind? */
int several_are_marked(enum app_record kind);
/* What the order asks of who gives duties. */
extern const struct screen_help several_duties_help[];
/* Duties: to somebody else, saying why (cl. 10). */
void several_give_duties(struct shell *shell, struct list *list);
/* Measures of plans in force: to another person, saying why. */
void several_give_measures(struct shell *shell, struct list *list);
/* Duties set aside, for one reason. */
void several_set_aside(struct shell *shell, struct list *list);
/* The same paper of each; which one is asked if there are several kinds. */
void several_print(struct shell *shell, struct list *list,
		   enum app_record kind);

#endif
