#include "config.h"

#include "screen/case_papers.h"

#include <stdlib.h>

#include "app/paper.h"
#include "base/mem.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/plan.h"
#include "screen/participant.h"
#include "screen/scr_paper.h"
#include "screen/show.h"
#include "widget/picklist.h"

struct choice_row {
	const char *document;
	int64_t id;
	char *label, *note;
};
struct choice_rows {
	struct choice_row *items;
	int n, capacity;
};

/* note becomes the row's. */
static void add_row(struct choice_rows *rows, const char *document, int64_t id,
		    char *note)
{
	MEM_GROW(rows->items, rows->n, rows->capacity);
	rows->items[rows->n++] = (struct choice_row){
		.document = document,
		.id = id,
		.label = xstrdup(_(app_paper_label(document))),
		.note = note,
	};
}

static void rows_release(struct choice_rows *rows)
{
	for (int i = 0; i < rows->n; i++) {
		free(rows->items[i].label);
		free(rows->items[i].note);
	}
	free(rows->items);
}

static void find(void *data, const char *typed, int max,
		 struct pick_items *items)
{
	const struct choice_rows *rows = data;

	(void)typed;
	for (int i = 0; i < rows->n && i < max; i++)
		pick_items_add(items, i + 1, rows->items[i].label,
			       rows->items[i].note);
}

static void open_rows(struct shell *shell, const struct choice_rows *rows,
		      const int64_t *ids, size_t n)
{
	struct paper_ref *papers = xcalloc(n, sizeof(*papers));

	for (size_t i = 0; i < n; i++) {
		papers[i].document = rows->items[ids[i] - 1].document;
		papers[i].id = rows->items[ids[i] - 1].id;
	}
	scr_paper_several(shell, papers, (int)n);
	free(papers);
}

/* The marked ones; none marked: the one that Enter was pressed on. */
static void choose(struct shell *shell, struct choice_rows *rows)
{
	struct picklist_spec spec = { .find = find,
				      .data = rows,
				      .several = 1 };
	struct picked picked;

	spec.title = _("Which papers? (blank marks several)");
	picked_init(&picked);
	if (!rows->n)
		ui_say(shell_ui(shell), "%s",
		       _("There is no paper to print here."));
	else if (rows->n == 1)
		picked.id = 1;
	else if (picklist_run(shell_ui(shell), &spec, &picked) != PICK_DONE)
		picked.id = 0;
	if (picked.id && picked.n)
		open_rows(shell, rows, picked.ids, picked.n);
	else if (picked.id)
		open_rows(shell, rows, &picked.id, 1);
	picked_release(&picked);
	rows_release(rows);
}

/* -- of a case ------------------------------------------------------------- */

/* Which of a kind it is, in a few words. */
static char *note_of(struct app *app, enum app_record kind, const void *record)
{
	struct sb note = SB_INIT;
	char *name = NULL;

	/* As an int: most kinds have no paper of a case. */
	switch ((int)kind) {
	case APP_VISIT:
		show_day(&note, ((const struct visit *)record)->visited_on);
		break;
	case APP_REQUEST: {
		const struct request *r = record;

		name = app_name(app, APP_AGENCY, r->agency_id);
		sb_addf(&note, "№ %s, %s", r->out_number ? r->out_number : "",
			name);
		break;
	}
	case APP_NOTICE: {
		const struct notice *n = record;

		name = app_name(app, APP_AGENCY, n->agency_id);
		sb_addf(&note, "№ %s, %s", n->out_number ? n->out_number : "",
			name);
		break;
	}
	case APP_PLAN:
		show_day(&note, ((const struct plan *)record)->period_from);
		break;
	case APP_REFUSAL:
		show_day(&note, ((const struct refusal *)record)->refused_on);
		break;
	case APP_PETITION:
		sb_add(&note,
		       _(petition_kinds[((const struct petition *)record)->kind]
				 .label));
		break;
	case APP_AGENDA_ITEM: {
		const struct agenda_item *item = record;

		name = app_name(app, APP_MEETING, item->meeting_id);
		sb_add(&note, name);
		break;
	}
	}
	free(name);
	return sb_detach(&note);
}

static const char *material_document(const struct material *m)
{
	switch ((enum material_kind)m->kind) {
	case MATERIAL_KIND_CHARACTERISTIC:
		return "characteristic";
	case MATERIAL_KIND_PSYCHOLOGIST:
		return "psychologist";
	case MATERIAL_KIND_PRIOR_WORK:
		return "prior_work";
	case MATERIAL_KIND_HOUSING_ACT: /* is its visit's paper */
	case MATERIAL_KIND_OTHER:
	case MATERIAL_KIND_NONE:
		break;
	}
	return NULL;
}

static void add_record(struct shell *shell, struct choice_rows *rows,
		       enum app_record kind, const struct row *row)
{
	const char *const *names = app_papers_of(kind);

	if (kind == APP_MATERIAL) {
		const struct material *m = (const void *)row;

		if (m->written_on != DAY_NONE && material_document(m))
			add_row(rows, material_document(m), row->id,
				xstrdup(m->purpose == MATERIAL_PURPOSE_REMOVAL
						? _("for removal")
						: ""));
		return;
	}
	/* A talk with the parents has no act. */
	if (kind == APP_VISIT &&
	    ((const struct visit *)(const void *)row)->kind != VISIT_KIND_HOME)
		return;
	for (; names && *names; names++)
		add_row(rows, *names, row->id,
			note_of(shell_app(shell), kind, row));
}

static void add_records(struct shell *shell, struct choice_rows *rows,
			enum app_record kind, const char *column,
			int64_t owner_id)
{
	struct app_records records = { .n = 0 };
	struct err err = ERR_INIT;

	/* What one may not read is left out. */
	if (!shell_read(shell,
			app_load_all(shell_app(shell), kind, column, owner_id,
				     &records, &err),
			&err))
		return;
	for (int i = 0; i < records.n; i++)
		add_record(shell, rows, kind, app_records_at(&records, i));
	app_records_release(&records);
}

void case_papers(struct shell *shell, int64_t case_id)
{
	static const enum app_record kinds[] = {
		APP_MATERIAL,	 APP_VISIT,   APP_REQUEST,  APP_REPRESENTATION,
		APP_AGENDA_ITEM, APP_PLAN,    APP_NOTICE,   APP_REFUSAL,
		APP_PETITION,	 APP_REMOVAL, APP_TRANSFER,
	};
	const char *const *names = app_papers_of(APP_CASEFILE);
	struct choice_rows rows = { .n = 0 };

	for (; names && *names; names++)
		add_row(&rows, *names, case_id, NULL);
	for (size_t i = 0; i < ARRAY_SIZE(kinds); i++)
		add_records(shell, &rows, kinds[i], "case_id", case_id);
	choose(shell, &rows);
}

/* -- of a meeting ---------------------------------------------------------- */

static void add_items(struct shell *shell, struct choice_rows *rows,
		      int64_t meeting_id)
{
	struct app *app = shell_app(shell);
	struct app_records items = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_read(shell,
			app_load_all(app, APP_AGENDA_ITEM, "meeting_id",
				     meeting_id, &items, &err),
			&err))
		return;
	for (int i = 0; i < items.n; i++) {
		const struct agenda_item *item = app_records_at(&items, i);

		if (item->decision)
			add_row(rows, "extract", item->row.id,
				app_name(app, APP_CASEFILE, item->case_id));
	}
	app_records_release(&items);
}

static void add_invitations(struct shell *shell, struct choice_rows *rows,
			    int64_t meeting_id)
{
	struct app *app = shell_app(shell);
	struct app_records all = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_read(shell,
			app_load_all(app, APP_PARTICIPANT, "meeting_id",
				     meeting_id, &all, &err),
			&err))
		return;
	for (int i = 0; i < all.n; i++) {
		const struct participant *p = app_records_at(&all, i);

		if (p->kind != PARTICIPANT_KIND_MEMBER)
			add_row(rows, "invitation", p->row.id,
				participant_name(app, p));
	}
	app_records_release(&all);
}

void meeting_papers(struct shell *shell, int64_t meeting_id)
{
	const char *const *names = app_papers_of(APP_MEETING);
	struct choice_rows rows = { .n = 0 };

	for (; names && *names; names++)
		add_row(&rows, *names, meeting_id, NULL);
	add_items(shell, &rows, meeting_id);
	add_invitations(shell, &rows, meeting_id);
	choose(shell, &rows);
}

/* -- of a material --------------------------------------------------------- */

static int64_t visit_of(struct shell *shell, const struct material *m)
{
	struct app_records visits = { .n = 0 };
	struct err err = ERR_INIT;
	int64_t id = 0;

	if (!shell_ok(shell,
		      app_load_all(shell_app(shell), APP_VISIT, "case_id",
				   m->case_id, &visits, &err),
		      &err))
		return 0;
	for (int i = 0; i < visits.n; i++) {
		const struct visit *v = app_records_at(&visits, i);

		if (v->material_id == m->row.id)
			id = v->row.id;
	}
	app_records_release(&visits);
	return id;
}

/* Is there a paper of it? */
static int paper_of(struct shell *shell, const struct material *m,
		    struct paper_ref *out)
{
	*out = (struct paper_ref){ .document = material_document(m),
				   .id = m->row.id };
	if (m->kind == MATERIAL_KIND_HOUSING_ACT) {
		out->document = "home_visit";
		out->id = visit_of(shell, m);
	}
	return out->document && out->id;
}

void material_papers(struct shell *shell, const struct material *const *all,
		     int n)
{
	struct paper_ref *papers = xcalloc((size_t)n + 1, sizeof(*papers));
	int n_papers = 0;

	for (int i = 0; i < n; i++)
		n_papers += paper_of(shell, all[i], &papers[n_papers]);
	if (n_papers)
		scr_paper_several(shell, papers, n_papers);
	else
		ui_say(shell_ui(shell), "%s",
		       _("There is no paper to print here."));
	free(papers);
}
