#include "config.h"

#include "screen/pickrow.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/casefile.h"
#include "model/outward.h"
#include "model/plan.h"
#include "screen/show.h"
#include "widget/picklist.h"

/* The rows that fit, as an array for the pick list. */
struct rows {
	struct picklist_item *items;
	char **texts;
	int n;
};

static void rows_release(struct rows *rows)
{
	for (int i = 0; i < rows->n; i++)
		free(rows->texts[i]);
	free(rows->texts);
	free(rows->items);
}

static void collect(struct app *app, const struct app_records *records,
		    pickrow_fits *fits, struct rows *rows)
{
	rows->items = xcalloc((size_t)records->n + 1, sizeof(*rows->items));
	rows->texts = xcalloc((size_t)records->n + 1, sizeof(*rows->texts));
	for (int i = 0; i < records->n; i++) {
		const struct row *record = app_records_at(records, i);
		struct sb text = SB_INIT, note = SB_INIT;

		if (fits(app, record, &text, &note)) {
			if (note.len)
				sb_addf(&text, "  (%s)", note.s);
			rows->texts[rows->n] = sb_detach(&text);
			rows->items[rows->n].id = record->id;
			rows->items[rows->n].label = rows->texts[rows->n];
			rows->n++;
		}
		sb_release(&text);
		sb_release(&note);
	}
}

static int64_t choose(struct shell *shell, const char *title,
		      const struct rows *rows)
{
	struct picklist_spec spec = { .title = title, .items = rows->items };
	struct picked picked;
	int64_t id = 0;

	if (rows->n == 0)
		ui_say(shell_ui(shell), "%s",
		       _("There is nothing of that kind in this case."));
	if (rows->n == 1)
		id = rows->items[0].id;
	if (rows->n < 2)
		return id;
	picked_init(&picked);
	if (picklist_run(shell_ui(shell), &spec, &picked) == PICK_DONE)
		id = picked.id;
	picked_release(&picked);
	return id;
}

int64_t pickrow(struct shell *shell, enum app_record kind, const char *column,
		int64_t owner_id, const char *title, pickrow_fits *fits)
{
	struct app *app = shell_app(shell);
	struct app_records records = { .n = 0 };
	struct rows rows = { .n = 0 };
	struct err err = ERR_INIT;
	int64_t id = 0;

	if (!shell_ok(shell,
		      app_load_all(app, kind, column, owner_id, &records, &err),
		      &err))
		return 0;
	collect(app, &records, fits, &rows);
	id = choose(shell, title, &rows);
	rows_release(&rows);
	app_records_release(&records);
	return id;
}

static void add_name(struct app *app, enum app_record kind, int64_t id,
		     struct sb *out)
{
	char *name = app_name(app, kind, id);

	sb_add(out, name);
	free(name);
}

int pickrow_request(struct app *app, const void *record, struct sb *out,
		    struct sb *note)
{
	const struct request *r = record;

	if (r->answered_on != DAY_NONE)
		return 0;
	add_name(app, APP_AGENCY, r->agency_id, out);
	show_due(note, app, r->answer_by);
	return 1;
}

int pickrow_petition(struct app *app, const void *record, struct sb *out,
		     struct sb *note)
{
	const struct petition *p = record;

	(void)app;
	if (p->sent_on == DAY_NONE || p->outcome)
		return 0;
	sb_add(out, _(petition_kinds[p->kind].label));
	show_day(note, p->sent_on);
	return 1;
}

int pickrow_transfer(struct app *app, const void *record, struct sb *out,
		     struct sb *note)
{
	const struct transfer *t = record;

	(void)app;
	if (t->accepted_on != DAY_NONE)
		return 0;
	sb_add(out, t->to_school ? t->to_school : "");
	show_day(note, t->sent_on);
	return 1;
}

int pickrow_measure(struct app *app, const void *record, struct sb *out,
		    struct sb *note)
{
	const struct measure *m = record;

	if (m->status != MEASURE_STATUS_PLANNED)
		return 0;
	sb_add(out, m->kind ? m->kind : "");
	show_due(note, app, m->due_on);
	return 1;
}
