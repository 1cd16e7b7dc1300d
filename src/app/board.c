#include "config.h"

#include "app/board.h"

#include <stdlib.h>
#include <string.h>

#include "app/record.h"
#include "app/right.h"
#include "app/state.h"
#include "base/mem.h"
#include "model/people.h"
#include "store/board.h"
#include "store/record.h"

#define PAGE 200

/* As model/watcher.h looks at one duty. */
static enum watcher_level level_of(const struct app *app, int64_t due_on)
{
	struct obligation o;
	struct watched w;

	fields_init(obligation_fields, &o);
	o.row = (struct row){ .id = 0 };
	o.due_on = due_on;
	o.started_at = app_now(app);
	w = watcher_look(&o, app->calendar, app_now(app),
			 app->term_settings.workday_end);
	return w.level;
}

static struct board_line *line_of(struct board *board, int *capacity,
				  enum board_by by, const struct board_group *g)
{
	struct board_line *line;

	for (int i = 0; i < board->n; i++) {
		line = &board->items[i];
		if (by == BOARD_BY_DUTY ? line->rule == g->rule
					: line->staff_id == g->responsible_id &&
						  (g->responsible_id ||
						   line->role == g->role))
			return line;
	}
	MEM_GROW(board->items, board->n, *capacity);
	line = &board->items[board->n++];
	*line = (struct board_line){ .role = g->role, .rule = g->rule };
	if (by == BOARD_BY_PERSON)
		line->staff_id = g->responsible_id;
	return line;
}

static enum err_code short_name(struct app *app, int64_t staff_id, char **name,
				struct err *err)
{
	struct staff s;
	enum err_code code = ERR_OK;

	record_init(&record_staff, &s);
	if (staff_id)
		code = app_load(app, APP_STAFF, staff_id, &s, err);
	*name = code || !staff_id
			? xstrdup("")
			: person_short_name(s.surname, s.given, s.patronymic);
	record_release(&record_staff, &s);
	return code;
}

static int compare(const void *a, const void *b)
{
	const struct board_line *x = a, *y = b;
	int64_t by_overdue =
		y->count[WATCHER_OVERDUE] - x->count[WATCHER_OVERDUE];
	int64_t by_total = y->total - x->total;

	if (by_overdue)
		return by_overdue > 0 ? 1 : -1;
	if (by_total)
		return by_total > 0 ? 1 : -1;
	if (strcmp(x->name, y->name) != 0)
		return strcmp(x->name, y->name);
	return x->rule != y->rule ? (int)x->rule - (int)y->rule
				  : (int)x->role - (int)y->role;
}

enum err_code app_board(struct app *app, enum board_by by, struct board *out,
			struct err *err)
{
	struct board_groups groups = { .n = 0 };
	int capacity = 0;
	enum err_code code;

	*out = (struct board){ .n = 0 };
	if (app_allow(app, ACTION_COORDINATION_VIEW, NULL, err))
		return err->code;
	code = board_open(app->db, &groups, err);
	for (int i = 0; code == ERR_OK && i < groups.n; i++) {
		const struct board_group *g = &groups.items[i];
		struct board_line *line = line_of(out, &capacity, by, g);
		enum watcher_level level = level_of(app, g->due_on);

		line->count[level] += g->n;
		line->total += g->n;
		out->count[level] += g->n;
		out->total += g->n;
	}
	board_groups_release(&groups);
	for (int i = 0; code == ERR_OK && i < out->n; i++)
		code = short_name(app, out->items[i].staff_id,
				  &out->items[i].name, err);
	if (code != ERR_OK)
		app_board_release(out);
	if (out->n)
		qsort(out->items, (size_t)out->n, sizeof(*out->items), compare);
	return code;
}

void app_board_release(struct board *board)
{
	for (int i = 0; i < board->n; i++)
		free(board->items[i].name);
	free(board->items);
	*board = (struct board){ .n = 0 };
}

static int is_of(const struct deadline *d, enum board_by by,
		 const struct board_line *line)
{
	if (by == BOARD_BY_DUTY)
		return d->rule == line->rule;
	if (line->staff_id)
		return d->responsible_id == line->staff_id;
	return !d->responsible_id && d->role == line->role;
}

/* The duty's strings go to out. */
static void take(struct deadlines *page, int i, struct deadlines *out,
		 int *capacity)
{
	struct deadline *d = &page->items[i];

	MEM_GROW(out->items, out->n, *capacity);
	out->items[out->n++] = *d;
	out->count[d->level]++;
	d->subject = d->responsible = NULL;
	d->case_number = d->topic = NULL;
}

enum err_code app_board_duties(struct app *app, enum board_by by,
			       const struct board_line *line, int max,
			       struct deadlines *out, struct err *err)
{
	struct deadlines page = { .n = 0 };
	int first = 0, capacity = 0, more = 1;
	enum err_code code = ERR_OK;

	*out = (struct deadlines){ .n = 0 };
	if (app_allow(app, ACTION_COORDINATION_VIEW, NULL, err))
		return err->code;
	while (more && code == ERR_OK) {
		code = app_deadlines(app, 0, first, PAGE, &page, err);
		for (int i = 0; code == ERR_OK && i < page.n && out->n < max;
		     i++)
			if (is_of(&page.items[i], by, line))
				take(&page, i, out, &capacity);
		more = page.n == PAGE && out->n < max;
		first += page.n;
		app_deadlines_release(&page);
	}
	return code;
}

enum err_code app_terms_kept(struct app *app, int64_t first_day,
			     int64_t last_day, struct term_kept *out,
			     struct err *err)
{
	struct board_kept kept[OBLIGATION_RULE_COUNT];
	struct board_groups groups = { .n = 0 };
	enum err_code code;

	memset(out, 0, OBLIGATION_RULE_COUNT * sizeof(*out));
	if (app_allow(app, ACTION_CONTROL_VIEW, NULL, err))
		return err->code;
	code = board_kept(app->db, first_day, last_day, kept, err);
	if (code == ERR_OK)
		code = board_open(app->db, &groups, err);
	for (int i = 0; code == ERR_OK && i < OBLIGATION_RULE_COUNT; i++)
		out[i] = (struct term_kept){ .done = kept[i].done,
					     .late = kept[i].late,
					     .worst = kept[i].worst,
					     .aside = kept[i].aside };
	for (int i = 0; code == ERR_OK && i < groups.n; i++)
		if (level_of(app, groups.items[i].due_on) == WATCHER_OVERDUE)
			out[groups.items[i].rule].overdue += groups.items[i].n;
	board_groups_release(&groups);
	return code;
}
