#include "config.h"

#include "screen/scr_materials.h"

#include <stdlib.h>

#include "app/deadline.h"
#include "app/way.h"
#include "base/mem.h"
#include "model/watcher.h"
#include "screen/case_papers.h"
#include "screen/material_form.h"
#include "screen/recordform.h"
#include "screen/rowlist.h"
#include "screen/scr_case.h"
#include "screen/scr_outward.h"
#include "screen/scr_representation.h"
#include "screen/scr_request.h"
#include "screen/scr_visit.h"
#include "screen/several.h"
#include "screen/show.h"
#include "screen/stepform.h"

/*
 * Purpose: which materials there must be, whose each is, what is written, what
 * lies with the deputy head.
 * Data: app_materials(), the case's duties for their last days.
 * Calls: material_form.h, app_material_hand(), steps of the assessment.
 * Keys: MATERIALS_COMMANDS; blank marks, Enter writes or reads.
 */

#define MATERIALS_COMMANDS(X) \
	X(MATERIALS, HAND, TERM_KEY_F2, 'h', MATERIAL_WRITE, N_("Hand over"), \
	  N_("hand the marked materials to the deputy head (cl. 14)")) \
	X(MATERIALS, CASE, TERM_KEY_F3, 'c', CASE_VIEW, N_("Case"), \
	  N_("the card of the case")) \
	X(MATERIALS, AUTHOR, TERM_KEY_F4, 'a', MATERIAL_WRITE, N_("Author"), \
	  N_("give the marked materials to another author")) \
	X(MATERIALS, PRINT, TERM_KEY_F5, 'p', PRINT, N_("Print"), \
	  N_("the marked materials as papers")) \
	X(MATERIALS, NEXT, TERM_KEY_F8, 'k', NONE, N_("To the Council"), \
	  N_("the deputy's representation (cl. 4); for removal the " \
	     "petition (cl. 23)")) \
	X(MATERIALS, OTHER, 0, 'n', MATERIAL_WRITE, N_("Another paper"), \
	  N_("a material of another kind")) \
	X(MATERIALS, VISIT, 0, 'v', VISIT_RECORD, N_("Visit or talk"), \
	  N_("home visit with its act, meeting with the parents (cl. 13)")) \
	X(MATERIALS, REQUEST, 0, 'q', REQUEST_SEND, N_("Request"), \
	  N_("a request to an agency (cl. 13)")) \
	X(MATERIALS, PURPOSE, 0, 'r', NONE, N_("Placing or removal"), \
	  N_("the other checklist: materials for removal (cl. 23)"))
SCREEN_COMMANDS(MATERIALS, materials)

struct materials_screen {
	int64_t case_id;
	enum material_purpose purpose;
	struct app_records all;
	struct rowlist *rows;
	int64_t go_to; /* where to stand at first */
};

static const struct screen_help help[] = {
	{ "14",
	  N_("The materials of the primary assessment are handed to the deputy "
	     "head: the class teacher's characteristic, the psychologist's "
	     "conclusion, the act on how the family lives, a brief on the "
	     "preventive work done before.") },
	{ "4", N_("When they lie with the deputy head, the deputy puts the "
		  "case before the Council.") },
	{ "23",
	  N_("For removal: a positive characteristic by the class teacher and "
	     "by the psychologist, unless there is an objective reason.") },
	{ NULL, NULL },
};

static const struct list_column columns[] = {
	{ .title = N_("Material"), .min = 18, .weight = 2 },
	{ .title = N_("Author"), .min = 12, .weight = 1 },
	{ .title = N_("State"), .min = 20, .weight = 1 },
	{ .title = NULL },
};

static struct material *material_at(const struct materials_screen *x, int i)
{
	return app_records_at(&x->all, i);
}

static struct material *material_by_id(const struct materials_screen *x,
				       int64_t id)
{
	for (int i = 0; i < x->all.n; i++)
		if (material_at(x, i)->row.id == id)
			return material_at(x, i);
	return NULL;
}

/* The last day of handing it over: "до 24.11 вт", or nothing. */
static enum style add_due(const struct materials_screen *x,
			  const struct deadlines *duties, struct app *app,
			  int64_t id, struct sb *out)
{
	enum style style = STYLE_TEXT;

	(void)x;
	for (int i = 0; i < duties->n; i++) {
		const struct deadline *d = &duties->items[i];

		if (d->rule != OBLIGATION_MATERIALS || d->ref_id != id ||
		    !watcher_is_open(d->level))
			continue;
		if (d->level == WATCHER_OVERDUE)
			style = STYLE_ERROR;
		else if (d->level == WATCHER_TODAY)
			style = STYLE_WARNING;
		if (d->level == WATCHER_NO_TERM)
			break;
		sb_add(out, ", ");
		show_deadline(out, app, d);
	}
	return style;
}

static void add_material(struct materials_screen *x, struct app *app,
			 const struct deadlines *duties,
			 const struct material *m)
{
	char *author = stepform_staff(app, m->author_id);
	struct sb state = SB_INIT;
	enum style style = STYLE_TEXT;

	if (m->handed_on != DAY_NONE) {
		sb_add(&state, _("with the deputy since "));
		show_day(&state, m->handed_on);
		style = STYLE_GOOD;
	} else if (m->written_on != DAY_NONE) {
		sb_add(&state, _("written, not handed over"));
		style = add_due(x, duties, app, m->row.id, &state);
	} else {
		sb_add(&state, _("not written"));
		style = add_due(x, duties, app, m->row.id, &state);
	}
	rowlist_row(x->rows, m->row.id, style);
	rowlist_cell(x->rows, _(material_kinds[m->kind].label));
	rowlist_cell(x->rows, author);
	rowlist_cell(x->rows, state.s);
	sb_release(&state);
	free(author);
}

static void add_head(struct materials_screen *x)
{
	int unwritten = 0, unhanded = 0;
	char *text = NULL;

	for (int i = 0; i < x->all.n; i++) {
		unwritten += material_at(x, i)->written_on == DAY_NONE;
		unhanded += material_at(x, i)->handed_on == DAY_NONE;
	}
	if (unwritten)
		text = xasprintf(
			ngettext("%d material is still to be written: Enter "
				 "opens its form.",
				 "%d materials are still to be written: Enter "
				 "opens the form.",
				 (unsigned long)unwritten),
			unwritten);
	else if (unhanded)
		text = xstrdup(_("All is written. F2 hands it to the deputy "
				 "head."));
	else if (x->purpose == MATERIAL_PURPOSE_REMOVAL)
		text = xstrdup(_("All lies with the deputy head. F8: the "
				 "petition for removal (cl. 23)."));
	else
		text = xstrdup(_("All lies with the deputy head. F8: the "
				 "representation to the Council (cl. 4)."));
	rowlist_head(x->rows,
		     unwritten || unhanded ? STYLE_WARNING : STYLE_GOOD, text);
	free(text);
}

static enum err_code load(struct screen *screen, struct err *err)
{
	struct materials_screen *x = screen->data;
	struct app_records all = { .n = 0 };
	struct deadlines duties = { .n = 0 };
	struct err beside = ERR_INIT;
	enum err_code code;
	char *name;

	if (!x->rows)
		x->rows = rowlist_new(screen, columns,
				      N_("No materials are asked for at this "
					 "stage of the case."),
				      1);
	code = app_materials(screen->app, x->case_id, x->purpose, &all, err);
	if (code != ERR_OK)
		return code;
	app_records_release(&x->all);
	x->all = all;
	/* Whose scope is one material has no duties of the case to see. */
	code = app_case_deadlines(screen->app, x->case_id, &duties, &beside);
	if (code != ERR_OK && code != ERR_DENIED) {
		*err = beside;
		return code;
	}
	name = app_name(screen->app, APP_CASEFILE, x->case_id);
	screen_set_title(screen, "%s: %s",
			 x->purpose == MATERIAL_PURPOSE_REMOVAL
				 ? _("Materials for removal (cl. 23)")
				 : _("Materials of the assessment (cl. 14)"),
			 name);
	free(name);
	rowlist_clear(x->rows);
	if (all.n)
		add_head(x);
	for (int i = 0; i < all.n; i++)
		add_material(x, screen->app, &duties, material_at(x, i));
	app_deadlines_release(&duties);
	if (x->go_to) {
		list_refresh(screen->list);
		list_go_to_id(screen->list, x->go_to);
		x->go_to = 0;
	}
	return ERR_OK;
}

/* -- handing over ---------------------------------------------------------- */

static enum err_code hand_one(struct recordform *rf, void *data, int64_t id,
			      struct err *err)
{
	(void)data;
	return app_material_hand(shell_app(rf->shell), id,
				 form_number(rf->form, "handed_on"), err);
}

static void hand(struct shell *shell, int64_t case_id, const int64_t *ids,
		 int64_t n)
{
	static const struct form_field fields[] = {
		{ .name = "handed_on",
		  .type = FIELD_DATE,
		  .label = N_("Handed to the deputy on"),
		  .flags = FIELD_REQUIRED },
		{ .name = NULL },
	};
	struct several several = {
		.form = { .before = fields,
			  .owner_id = case_id,
			  .help = help,
			  .built = stepform_built,
			  .blocked_case = case_id,
			  .blocked_action = ACTION_MATERIAL_ACCEPT },
		.one = hand_one,
	};
	char *title = xasprintf(ngettext("Hand %d material to the deputy head",
					 "Hand %d materials to the deputy head",
					 (unsigned long)n),
				(int)n);

	several.form.title = title;
	if (several_run(shell, &several, ids, n))
		ui_say(shell_ui(shell), "%s",
		       _("Recorded: the materials lie with the deputy head."));
	free(title);
}

/* Of the marked ones (none marked: of all), those that can be handed over. */
static void hand_chosen(struct screen *screen)
{
	struct materials_screen *x = screen->data;
	int64_t *ids = xcalloc((size_t)x->all.n + 1, sizeof(*ids)), n = 0;
	int marked = list_marked_count(screen->list) > 0;

	for (int i = 0; i < x->all.n; i++) {
		const struct material *m = material_at(x, i);

		if (m->written_on == DAY_NONE || m->handed_on != DAY_NONE ||
		    (marked && !list_is_marked(screen->list, m->row.id)))
			continue;
		ids[n++] = m->row.id;
	}
	if (n) {
		hand(screen->shell, x->case_id, ids, n);
		list_clear_marks(screen->list);
	} else {
		ui_warn(screen->ui, "%s",
			_("Nothing here is written and still to be handed "
			  "over."));
	}
	free(ids);
}

/* -- papers ---------------------------------------------------------------- */

static void print_chosen(struct screen *screen)
{
	struct materials_screen *x = screen->data;
	int64_t n, *ids = list_chosen(screen->list, &n);
	const struct material **all = xcalloc((size_t)n + 1, sizeof(*all));

	int n_all = 0;

	for (int64_t i = 0; i < n; i++)
		if (material_by_id(x, ids[i]))
			all[n_all++] = material_by_id(x, ids[i]);
	material_papers(screen->shell, all, n_all);
	free(all);
	free(ids);
}

/* -- commands -------------------------------------------------------------- */

static int allowed(struct screen *screen, int id, struct sb *why)
{
	struct materials_screen *x = screen->data;
	int needs_row = id == MATERIALS_AUTHOR || id == MATERIALS_PRINT;

	if (needs_row && !x->all.n) {
		sb_add(why, _("There is no material here."));
		return 0;
	}
	if (id == MATERIALS_NEXT)
		return shell_may(screen->shell,
				 x->purpose == MATERIAL_PURPOSE_REMOVAL
					 ? ACTION_REMOVAL_REQUEST
					 : ACTION_REPRESENTATION,
				 why);
	return 1;
}

static void command(struct screen *screen, int id)
{
	struct materials_screen *x = screen->data;
	const struct subject subject = { .case_id = x->case_id };

	switch (id) {
	case MATERIALS_HAND:
		hand_chosen(screen);
		break;
	case MATERIALS_CASE:
		scr_case(screen->shell, x->case_id);
		break;
	case MATERIALS_AUTHOR:
		several_give(screen->shell, screen->list, APP_MATERIAL);
		break;
	case MATERIALS_PRINT:
		print_chosen(screen);
		break;
	case MATERIALS_NEXT:
		if (x->purpose == MATERIAL_PURPOSE_REMOVAL)
			scr_removal_request(screen->shell, &subject);
		else
			scr_representation(screen->shell, &subject);
		break;
	case MATERIALS_OTHER:
		material_new(screen->shell, x->case_id, x->purpose);
		break;
	case MATERIALS_VISIT:
		scr_visit_record(screen->shell, &subject);
		break;
	case MATERIALS_REQUEST:
		scr_request_send(screen->shell, &subject);
		break;
	case MATERIALS_PURPOSE:
		x->purpose = x->purpose == MATERIAL_PURPOSE_REMOVAL
				     ? MATERIAL_PURPOSE_PLACING
				     : MATERIAL_PURPOSE_REMOVAL;
		list_clear_marks(screen->list);
		screen_reload(screen);
		screen_touch_whole(screen);
		break;
	}
}

static void select_row(struct screen *screen, int64_t id)
{
	material_open(screen->shell, id);
}

static void closed(struct screen *screen)
{
	struct materials_screen *x = screen->data;

	app_records_release(&x->all);
	free(x);
}

static void push(struct shell *shell, int64_t case_id,
		 enum material_purpose purpose, int64_t go_to)
{
	static const struct screen_ops ops = {
		.name = "materials",
		.commands = materials_commands,
		.actions = materials_actions,
		.help = help,
		.load = load,
		.command = command,
		.allowed = allowed,
		.select = select_row,
		.close = closed,
	};
	struct materials_screen *x = xcalloc(1, sizeof(*x));

	x->case_id = case_id;
	x->purpose = purpose;
	x->go_to = go_to;
	x->all.kind = APP_MATERIAL;
	shell_push(shell, &ops, x);
}

/* -- steps ----------------------------------------------------------------- */

/* 1 if it is there and may be read. */
static int load_material(struct shell *shell, int64_t id, struct material *out)
{
	struct err err = ERR_INIT;

	fields_init(material_fields, out);
	return id &&
	       shell_ok(shell,
			app_load(shell_app(shell), APP_MATERIAL, id, out, &err),
			&err);
}

/* Who is on the register already has those for removal written. */
static enum material_purpose purpose_of(struct shell *shell, int64_t case_id)
{
	struct app_case c;
	struct err err = ERR_INIT;
	int placed;

	if (!shell_read(shell,
			app_case_open(shell_app(shell), case_id, &c, &err),
			&err))
		return MATERIAL_PURPOSE_PLACING;
	placed = stage_is_on_register((enum casefile_stage)c.casefile.stage);
	app_case_release(&c);
	return placed ? MATERIAL_PURPOSE_REMOVAL : MATERIAL_PURPOSE_PLACING;
}

/* One's own is opened at once; somebody else's is shown where it stands. */
void scr_material_write(struct shell *shell, const struct subject *subject)
{
	struct material m;

	if (!load_material(shell, subject->ref_id, &m))
		push(shell, subject->case_id,
		     purpose_of(shell, subject->case_id), 0);
	else if (m.author_id == app_user(shell_app(shell))->row.id &&
		 m.written_on == DAY_NONE)
		material_open(shell, m.row.id);
	else
		push(shell, m.case_id, (enum material_purpose)m.purpose,
		     m.row.id);
	fields_release(material_fields, &m);
}

void scr_material_accept(struct shell *shell, const struct subject *subject)
{
	push(shell, subject->case_id, MATERIAL_PURPOSE_PLACING,
	     subject->ref_id);
}

void scr_material_psychology(struct shell *shell, const struct subject *subject)
{
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;
	int64_t id = subject->ref_id;

	if (!id &&
	    !shell_ok(shell,
		      app_load_all(shell_app(shell), APP_MATERIAL, "case_id",
				   subject->case_id, &all, &err),
		      &err))
		return;
	/* The last of its kind: the one for removal, where there is one. */
	for (int i = 0; !subject->ref_id && i < all.n; i++) {
		const struct material *m = app_records_at(&all, i);

		if (m->kind == MATERIAL_KIND_PSYCHOLOGIST)
			id = m->row.id;
	}
	app_records_release(&all);
	if (id)
		material_open(shell, id);
	else
		push(shell, subject->case_id, MATERIAL_PURPOSE_REMOVAL, 0);
}
