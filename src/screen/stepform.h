/*
 * stepform.h: what the small forms of the steps share: forms with no record,
 * whose dates are today to begin with, and whose parents are the child's own.
 */
#ifndef VSHU_SCREEN_STEPFORM_H
#define VSHU_SCREEN_STEPFORM_H

#include "screen/recordform.h"

/* A recordform_spec's built: its required dates are today. */
void stepform_built(struct recordform *rf);

/*
 * For a recordform_spec's find: the members of one family, for a REF to
 * family_member. 1 if it answered.
 */
int stepform_find_relative(struct recordform *rf, int64_t family_id,
			   const struct form_field *field, const char *typed,
			   int max, struct pick_items *items);

/*
 * recordform_run() with the case's number and child behind the title:
 * "Запрос в орган (п. 13): 2026/031 Ким Алина".
 */
enum recordform_result stepform_run(struct shell *shell,
				    const struct recordform_spec *spec,
				    int64_t case_id);

/*
 * A recordform_spec's similar: fills the named fields (NULL ends) from the last
 * record of the kind with the same owner (its REF column) and the same alike (a
 * field's name; NULL: whatever it is). 0: there is none.
 */
int stepform_copy_last(struct recordform *rf, const char *owner,
		       const char *alike, const char *const *names);

/* A label as a title: its first letter large; the caller's. */
char *stepform_capital(const char *text);

/* "Ивченко Н. П."; the caller's. */
char *stepform_staff(struct app *app, int64_t id);

#endif
