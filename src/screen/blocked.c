#include "config.h"

#include "screen/blocked.h"

#include <stdlib.h>

#include "app/way.h"
#include "base/mem.h"
#include "screen/show.h"
#include "screen/steps.h"
#include "widget/picklist.h"

struct blocked {
	struct app_missing missing[APP_MISSING_MAX];
	int n;
};

static void find(void *data, const char *typed, int max,
		 struct pick_items *items)
{
	struct blocked *b = data;

	(void)typed;
	for (int i = 0; i < b->n && i < max; i++)
		pick_items_add(items, i + 1, _(b->missing[i].message),
			       show_role_brief(b->missing[i].role));
}

int blocked_run(struct shell *shell, int64_t case_id, enum action action)
{
	struct blocked b = { .n = 0 };
	struct err err = ERR_INIT;
	struct picked picked;
	struct picklist_spec spec = { .find = find, .data = &b, .plain = 1 };
	int64_t i = 0;

	if (!shell_ok(shell,
		      app_case_blocked(shell_app(shell), case_id, action,
				       b.missing, &b.n, &err),
		      &err))
		return 1;
	if (!b.n)
		return 0;
	/* TRANSLATORS: the title over a list of what is missing */
	spec.title = _("Not possible yet. Missing (Enter goes there):");
	picked_init(&picked);
	if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE)
		i = picked.id;
	picked_release(&picked);
	if (i)
		shell_step(shell, b.missing[i - 1].action,
			   &(struct subject){ .case_id = case_id });
	return 1;
}
