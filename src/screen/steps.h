/*
 * steps.h: from a thing to be done to the place where it is done.
 *
 * One table, steps.c: each action that a deadline, a case's next step or a
 * missing need can name, with the function that opens its form. So Enter on a
 * line of the deadline pane, on a case's first line and in the dialog of what is
 * missing all lead to the same place. A second table does it for drafts.
 */
#ifndef VSHU_SCREEN_STEPS_H
#define VSHU_SCREEN_STEPS_H

#include <stdint.h>

#include "model/role.h"
#include "screen/shell.h"

/* What a step is about; 0 where there is none. */
struct subject {
	int64_t case_id, signal_id, meeting_id;
	int64_t ref_id; /* plan, measure, request, agency …: by the action */
};

typedef void step_open(struct shell *shell, const struct subject *subject);

/*
 * Opens the form or the screen for that action. 0 if the program has none (said
 * in the message line).
 */
int shell_step(struct shell *shell, enum action action,
	       const struct subject *subject);

/*
 * Opens the form whose draft it is. 0 if there is none of that name. label_of
 * gives its msgid for people, or NULL.
 */
int shell_draft_open(struct shell *shell, const char *form, int64_t record_id,
		     int64_t owner_id);
const char *shell_draft_label(const char *form);
/* Does the draft of such a form belong to a case (owner_id)? */
int shell_draft_is_of_case(const char *form);

#endif
