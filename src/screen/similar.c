#include "config.h"

#include "screen/similar.h"

#include <stdlib.h>

#include "base/mem.h"
#include "widget/picklist.h"

/*
 * Purpose: nobody is in the register twice.
 * Data: what app_child_similar(), app_family_similar() found.
 * Keys: Enter takes the one shown, F7 says that it is another.
 */

enum similar_answer similar_ask(struct shell *shell, const char *title,
				const struct app_choices *similar, int64_t *id)
{
	struct picklist_item *items =
		xcalloc((size_t)similar->n + 1, sizeof(*items));
	struct picklist_spec spec = {
		.items = items, .title = title, .with_new = 1, .plain = 1
	};
	enum similar_answer answer = SIMILAR_BACK;
	struct picked picked;

	for (int i = 0; i < similar->n; i++) {
		const struct app_choice *c = &similar->items[i];

		items[i].id = c->id;
		items[i].label = xasprintf("%s  %s", c->name,
					   c->detail ? c->detail : "");
	}
	picked_init(&picked);
	switch (similar->n ? picklist_run(shell_ui(shell), &spec, &picked)
			   : PICK_NEW) {
	case PICK_DONE:
		*id = picked.id;
		answer = SIMILAR_TAKEN;
		break;
	case PICK_NEW:
		answer = SIMILAR_NEW;
		break;
	}
	picked_release(&picked);
	for (int i = 0; i < similar->n; i++)
		free((char *)items[i].label);
	free(items);
	return answer;
}
