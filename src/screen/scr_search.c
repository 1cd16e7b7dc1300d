#include "config.h"

#include "screen/scr_search.h"

#include <stdlib.h>

#include "app/list.h"
#include "screen/scr_case.h"
#include "screen/scr_child.h"
#include "screen/scr_signal.h"
#include "screen/steps.h"
#include "widget/picklist.h"

/*
 * Purpose: anything by any part of any word, as one types; Kazakh letters, case,
 * Latin spelling and a wrong layout do not matter.
 * Data: app_search(), grouped by kind.
 */

#define SEARCH_MAX 12 /* of each kind */

struct search {
	struct shell *shell;
	struct app_results results;
};

static const char *kind_name(int kind)
{
	switch (kind) {
	case APP_FOUND_CHILD:
		return _("child");
	case APP_FOUND_CASE:
		return _("case");
	case APP_FOUND_SIGNAL:
		return _("signal");
	default:
		return _("protocol");
	}
}

static void find(void *data, const char *typed, int max,
		 struct pick_items *items)
{
	struct search *s = data;
	struct err err = ERR_INIT;

	app_results_release(&s->results);
	s->results = (struct app_results){ .n = 0 };
	if (!*typed)
		return;
	if (app_search(shell_app(s->shell), typed,
		       max < SEARCH_MAX ? max : SEARCH_MAX, &s->results,
		       &err) != ERR_OK) {
		ui_say_err(shell_ui(s->shell), &err);
		return;
	}
	for (int i = 0; i < s->results.n && i < max; i++) {
		const struct app_found *f = &s->results.items[i];
		struct sb note = SB_INIT;

		sb_addf(&note, "%s", kind_name((int)f->kind));
		if (f->detail && *f->detail)
			sb_addf(&note, ", %s", f->detail);
		pick_items_add(items, i + 1, f->title, note.s);
		sb_release(&note);
	}
}

void scr_search(struct shell *shell)
{
	struct search s = { .shell = shell };
	struct picklist_spec spec = { .find = find, .data = &s };
	struct picked picked;
	struct subject subject = { .case_id = 0 };
	int64_t id = 0;
	int kind = 0;

	spec.title = _("Search: children, cases, signals, protocols");
	picked_init(&picked);
	if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE &&
	    picked.id > 0 && picked.id <= s.results.n) {
		id = s.results.items[picked.id - 1].id;
		kind = (int)s.results.items[picked.id - 1].kind;
	}
	picked_release(&picked);
	app_results_release(&s.results);
	if (!id)
		return;
	switch (kind) {
	case APP_FOUND_CHILD:
		scr_child(shell, id);
		break;
	case APP_FOUND_CASE:
		scr_case(shell, id);
		break;
	case APP_FOUND_SIGNAL:
		scr_signal(shell, id);
		break;
	case APP_FOUND_MEETING:
		subject.meeting_id = id;
		shell_step(shell, ACTION_MEETING_VIEW, &subject);
		break;
	}
}
