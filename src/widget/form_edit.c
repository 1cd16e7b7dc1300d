#include "config.h"

#include "widget/form_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#define STEPS_MAX 200
#define CHOICES_MAX 64

/* -- focus ------------------------------------------------------------------ */

static struct form_item *focused(struct form *form)
{
	return form->focus < form->n ? &form->items[form->focus] : NULL;
}

void form_step_add(struct form *form, size_t item, const char *before,
		   const char *after)
{
	size_t i;

	while (form->n_steps > form->next_step) {
		struct form_step *step = &form->steps[--form->n_steps];

		free(step->before);
		free(step->after);
	}
	if (form->n_steps == STEPS_MAX) {
		free(form->steps[0].before);
		free(form->steps[0].after);
		for (i = 1; i < form->n_steps; i++)
			form->steps[i - 1] = form->steps[i];
		form->n_steps--;
	}
	MEM_GROW(form->steps, form->n_steps, form->steps_capacity);
	form->steps[form->n_steps++] = (struct form_step){
		.item = item,
		.before = xstrdup(before),
		.after = xstrdup(after),
	};
	form->next_step = form->n_steps;
}

static void tell_changed(struct form *form, struct form_item *item)
{
	if (form->spec.ops && form->spec.ops->changed)
		form->spec.ops->changed(form->spec.data, form, &item->f);
}

void form_leave(struct form *form)
{
	struct form_item *item = focused(form);
	struct sb shown = SB_INIT;
	char *raw;

	if (!item)
		return;
	raw = item_raw(item);
	if (strcmp(raw, item->entered) != 0) {
		item_check(form, item, 0);
		/* As it reads when it is not being typed: 25.11 has its year. */
		if (item_is_line(item) && *item->value &&
		    !(item->f.flags & FORM_SECRET)) {
			value_to_shown(form, &item->f, item->value, &shown);
			lineedit_set(&item->line, shown.s);
			free(raw);
			raw = item_raw(item);
		}
		form_step_add(form, form->focus, item->entered, raw);
		str_set(&item->entered, raw);
		tell_changed(form, item);
	}
	item->line.fresh = 0;
	free(raw);
	sb_release(&shown);
}

/* The focus has come: what stands here now is where undo goes back to. */
void form_enter(struct form *form)
{
	struct form_item *item;

	if (form->focus >= form->n ||
	    !item_is_open(form, &form->items[form->focus])) {
		size_t i = 0;

		while (i < form->n && !item_is_open(form, &form->items[i]))
			i++;
		form->focus = i;
	}
	item = focused(form);
	if (!item)
		return;
	free(item->entered);
	item->entered = item_raw(item);
	item->fresh = 1;
	history_clear(&item->line.history);
	if (item->f.type == FIELD_NARRATIVE)
		history_clear(&item->text.history);
}

void form_move(struct form *form, size_t to)
{
	if (to == form->focus || to >= form->n)
		return;
	form_leave(form);
	form->focus = to;
	form->zoomed = 0;
	form->stale = form->redraw = 1;
	form_enter(form);
	if (item_is_line(&form->items[form->focus]))
		form->items[form->focus].line.cursor =
			form->items[form->focus].line.text.len;
}

/* The next open field in this direction, or n. */
static size_t beside(const struct form *form, int by)
{
	size_t i = form->focus;

	for (;;) {
		if (by < 0 && i == 0)
			return form->n;
		i = by < 0 ? i - 1 : i + 1;
		if (i >= form->n)
			return form->n;
		if (item_is_open(form, &form->items[i]))
			return i;
	}
}

static void go(struct form *form, int by)
{
	size_t to;

	if (form->focus >= form->n) {
		/* Nothing to fill in: the text moves. */
		form->top += by;
		form->redraw = 1;
		return;
	}
	to = beside(form, by);
	if (to == form->n) {
		form_leave(form);
		if (by < 0 && form->top) {
			form->top = 0; /* headings above the first field */
			form->redraw = 1;
		}
		return;
	}
	form_move(form, to);
}

static void go_page(struct form *form, int by)
{
	int rows = form->at.rows > 2 ? form->at.rows - 2 : 1, i;
	int from;

	if (form->focus >= form->n) {
		go(form, by * rows);
		return;
	}
	from = form->items[form->focus].label_y;
	for (i = 0; i < rows; i++) {
		size_t to = beside(form, by);

		if (to == form->n || abs(form->items[to].label_y - from) > rows)
			break;
		form_move(form, to);
	}
}

/* Left and right neighbours in one row are passed by Up and Down. */
static void go_row(struct form *form, int by)
{
	int y = form->focus < form->n ? form->items[form->focus].label_y : -1;
	size_t before;

	do {
		before = form->focus;
		go(form, by);
	} while (form->focus != before && form->focus < form->n &&
		 form->items[form->focus].label_y == y);
}

/* -- undo ------------------------------------------------------------------- */

static void take_step(struct form *form, int redo)
{
	struct form_step *step;
	struct form_item *item;

	form_leave(form);
	if (redo ? form->next_step == form->n_steps : form->next_step == 0) {
		term_beep(ui_term(form->ui));
		return;
	}
	step = &form->steps[redo ? form->next_step++ : --form->next_step];
	item = &form->items[step->item];
	form->focus = step->item;
	form->stale = form->redraw = 1;
	item_set_raw(form, item, redo ? step->after : step->before);
	form_enter(form);
	item_touch(form, item);
	item_check(form, item, 0);
	tell_changed(form, item);
}

/* -- pick lists ------------------------------------------------------------- */

struct pick_context {
	struct form *form;
	struct form_item *item;
};

static void find_items(void *data, const char *typed, int max,
		       struct pick_items *items)
{
	struct pick_context *context = data;
	const struct form_ops *ops = context->form->spec.ops;

	if (ops && ops->find)
		ops->find(context->form->spec.data, &context->item->f, typed,
			  max, items);
}

/* A value chosen, not typed. */
static void set_picked(struct form *form, struct form_item *item,
		       const char *value)
{
	if (strcmp(item->value, value) != 0) {
		form_step_add(form, form->focus, item->value, value);
		str_set(&item->value, value);
		str_set(&item->entered, value);
		item_touch(form, item);
		item_check(form, item, 0);
		tell_changed(form, item);
	}
	form->redraw = 1;
}

static int by_number(const void *a, const void *b)
{
	int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

	return x < y ? -1 : x > y;
}

static void load_set(const char *value, struct picked *picked)
{
	while (*value) {
		char *end;
		long n = strtol(value, &end, 10);

		if (end == value)
			break;
		MEM_GROW(picked->ids, picked->n, picked->capacity);
		picked->ids[picked->n++] = n;
		value = *end ? end + 1 : end;
	}
}

static void store_set(struct picked *picked, struct sb *out)
{
	size_t i;

	if (picked->n)
		qsort(picked->ids, picked->n, sizeof(*picked->ids), by_number);
	for (i = 0; i < picked->n; i++)
		sb_addf(out, "%s%lld", i ? "," : "", (long long)picked->ids[i]);
}

int form_may_create(struct form *form)
{
	const struct form_ops *ops = form->spec.ops;
	const struct form_item *item = focused(form);

	return !form->spec.read_only && item && item->f.type == FIELD_REF &&
	       ops && ops->create &&
	       (!ops->may_create || ops->may_create(form->spec.data, &item->f));
}

/* What would be wrong anyway, is not offered. */
static int is_offered(struct form *form, const struct form_item *item,
		      const char *code)
{
	const struct form_ops *ops = form->spec.ops;
	struct sb why = SB_INIT;
	int is = !*code || !ops || !ops->check ||
		 ops->check(form->spec.data, form, &item->f, code, &why);

	sb_release(&why);
	return is;
}

/* The value that was picked, in out; 0 if none was. */
static int run_pick(struct form *form, struct form_item *item,
		    const char *typed, struct sb *out)
{
	const struct form_ops *ops = form->spec.ops;
	struct pick_context context = { .form = form, .item = item };
	struct picklist_item items[CHOICES_MAX + 1] = { 0 };
	struct picklist_spec spec = {
		.title = ui_text(form->ui, item->f.label),
		.typed = typed,
		.data = &context,
		.several = item->f.type == FIELD_SET,
		.with_none = !(item->f.flags & FIELD_REQUIRED) &&
			     item->f.type != FIELD_SET,
		.with_new = form_may_create(form),
	};
	struct picked picked;
	int result;

	picked_init(&picked);
	if (item->f.type == FIELD_CHOICE) {
		size_t i, n = 0;

		for (i = 1; item->f.choices[i].code && i <= CHOICES_MAX; i++)
			if (is_offered(form, item, item->f.choices[i].code))
				items[n++] = (struct picklist_item){
					.id = (int64_t)i,
					.label = ui_text(
						form->ui,
						item->f.choices[i].label),
				};
		spec.items = items;
		spec.current = choice_find(item->f.choices, item->value);
	} else {
		spec.find = find_items;
		if (item->f.type == FIELD_REF)
			spec.current = strtoll(item->value, NULL, 10);
		else
			load_set(item->value, &picked);
	}
	result = picklist_run(form->ui, &spec, &picked);
	if (result == PICK_NEW) {
		picked.id = ops->create(form->spec.data, &item->f,
					picked.typed ? picked.typed : "");
		if (!picked.id)
			result = UI_CANCEL;
		else
			sb_addf(out, "%lld", (long long)picked.id);
	} else if (result == PICK_DONE && item->f.type == FIELD_SET) {
		store_set(&picked, out);
	} else if (result == PICK_DONE && item->f.type == FIELD_CHOICE) {
		sb_add(out, item->f.choices[picked.id].code);
	} else if (result == PICK_DONE) {
		sb_addf(out, "%lld", (long long)picked.id);
	}
	picked_release(&picked);
	return result > 0;
}

/* Into the at-th field, and on to the next. */
static void take_picked(struct form *form, size_t at, const char *value)
{
	/* The same record may read otherwise now. */
	str_set(&form->items[at].shown, NULL);
	set_picked(form, &form->items[at], value);
	if (beside(form, 1) < form->n)
		form_move(form, beside(form, 1));
}

void form_pick(struct form *form, const char *typed)
{
	struct form_item *item = focused(form);
	size_t at = form->focus;
	struct sb value = SB_INIT;

	if (!item || !item_is_picked(item))
		return;
	if (run_pick(form, item, typed, &value))
		take_picked(form, at, value.s);
	sb_release(&value);
	form->redraw = 1;
}

void form_create(struct form *form)
{
	size_t at = form->focus;
	struct sb value = SB_INIT;
	int64_t id =
		form->spec.ops->create(form->spec.data, &focused(form)->f, "");

	if (id) {
		sb_addf(&value, "%lld", (long long)id);
		take_picked(form, at, value.s);
	}
	sb_release(&value);
	form->redraw = 1;
}

/* The choice before or after, without a pick list. */
static void turn_choice(struct form *form, struct form_item *item, int by)
{
	int64_t n = 0, at = choice_find(item->f.choices, item->value);
	int64_t first = item->f.flags & FIELD_REQUIRED ? 1 : 0;

	while (item->f.choices[n].code)
		n++;
	if (at < 0)
		at = 0;
	for (int64_t i = 0; i < n; i++) {
		at += by;
		if (at < first)
			at = n - 1;
		if (at >= n)
			at = first;
		if (is_offered(form, item, item->f.choices[at].code))
			break;
	}
	set_picked(form, item, item->f.choices[at].code);
}

/* -- keys ------------------------------------------------------------------- */

static void was_changed(struct form *form, struct form_item *item)
{
	item_touch(form, item);
	if (item->error)
		item_check(form, item, 0);
}

static int edit_picked(struct form *form, struct form_item *item,
		       const struct term_event *event)
{
	char letter[UTF8_MAX_BYTES + 1] = "";

	if (event->type == TERM_EVENT_PASTE) {
		form_pick(form, event->text);
		return 1;
	}
	if (event->type == TERM_EVENT_TEXT) {
		if (event->key != ' ')
			utf8_encode(event->key, letter);
		form_pick(form, letter);
		return 1;
	}
	switch (event->key) {
	case TERM_KEY_ENTER:
		form_pick(form, "");
		return 1;
	case TERM_KEY_BACKSPACE:
	case TERM_KEY_DELETE:
		set_picked(form, item, "");
		return 1;
	case TERM_KEY_LEFT:
	case TERM_KEY_RIGHT:
		if (item->f.type == FIELD_CHOICE)
			turn_choice(form, item,
				    event->key == TERM_KEY_LEFT ? -1 : 1);
		return 1;
	}
	return 0;
}

static int edit_bool(struct form *form, struct form_item *item,
		     const struct term_event *event)
{
	if (event->type == TERM_EVENT_TEXT) {
		/* A blank alone: a letter is a slip of the finger. */
		if (event->key == ' ')
			set_picked(form, item, *item->value == '1' ? "" : "1");
		else
			term_beep(ui_term(form->ui));
		return 1;
	}
	return event->type == TERM_EVENT_PASTE;
}

/* What an editor answered; -1: it was not for the editor. */
static int edit_answer(struct form *form, struct form_item *item,
		       const struct term_event *event, enum edit_answer answer)
{
	switch (answer) {
	case EDIT_CHANGED:
		was_changed(form, item);
		return 1;
	case EDIT_CUT:
		was_changed(form, item);
		ui_warn(form->ui, "%s", ui_text(form->ui, edit_cut_text));
		return 1;
	case EDIT_MOVED:
		return 1;
	case EDIT_REFUSED:
		term_beep(ui_term(form->ui));
		if (event->type != TERM_EVENT_KEY)
			ui_warn(form->ui,
				ui_text(form->ui, N_("No more fits here: at "
						     "most %lu characters.")),
				(unsigned long)value_max_chars(&item->f));
		return 1;
	case EDIT_IGNORED:
		break;
	}
	return -1;
}

/*
 * Who comes to a date that is filled in already and types, means another one:
 * it goes, as Ctrl-U would have it. Any other key says that it is to be edited.
 */
static void replace_fresh(struct form_item *item,
			  const struct term_event *event)
{
	static const struct term_event clear[] = {
		{ .type = TERM_EVENT_KEY, .key = TERM_KEY_END },
		{ .type = TERM_EVENT_KEY, .key = TERM_CTRL | 'u' },
	};
	int is_day = item->f.type == FIELD_DATE ||
		     item->f.type == FIELD_MOMENT || item->f.type == FIELD_TIME;

	if (!item->fresh || !is_day || event->type == TERM_EVENT_KEY)
		return;
	for (size_t i = 0; i < ARRAY_SIZE(clear); i++)
		(void)lineedit_event(&item->line, &clear[i]);
}

static int edit(struct form *form, struct form_item *item,
		const struct term_event *event)
{
	enum edit_answer answer;

	replace_fresh(item, event);

	if (item_is_picked(item))
		return edit_picked(form, item, event) ? 1 : -1;
	if (item->f.type == FIELD_BOOL)
		return edit_bool(form, item, event) ? 1 : -1;
	if (event->type == TERM_EVENT_KEY &&
	    (event->key == (TERM_CTRL | 'z') ||
	     event->key == (TERM_CTRL | 'y'))) {
		int redo = event->key == (TERM_CTRL | 'y');
		struct history *history = item->f.type == FIELD_NARRATIVE
						  ? &item->text.history
						  : &item->line.history;

		/* Nothing to take back here: what was done before. */
		if (redo ? history->next == history->n : history->next == 0)
			return -1;
	}
	if (item->f.type == FIELD_NARRATIVE)
		answer = texteditor_event(&item->text, event,
					  form->zoomed ? form->at.rows - 1
						       : item->rows);
	else
		answer = lineedit_event(&item->line, event);
	if (answer != EDIT_IGNORED)
		item->fresh = 0;
	return edit_answer(form, item, event, answer);
}

static int form_key(struct form *form, uint32_t key)
{
	switch (key) {
	case TERM_KEY_TAB:
	case TERM_KEY_ENTER:
		go(form, 1);
		return 1;
	case TERM_KEY_BACKTAB:
		go(form, -1);
		return 1;
	case TERM_KEY_UP:
		go_row(form, -1);
		return 1;
	case TERM_KEY_DOWN:
		go_row(form, 1);
		return 1;
	case TERM_KEY_PGUP:
		go_page(form, -1);
		return 1;
	case TERM_KEY_PGDN:
		go_page(form, 1);
		return 1;
	case TERM_CTRL | 'z':
		take_step(form, 0);
		return 1;
	case TERM_CTRL | 'y':
		take_step(form, 1);
		return 1;
	case TERM_KEY_LEFT:
	case TERM_KEY_RIGHT:
	case TERM_KEY_HOME:
	case TERM_KEY_END:
	case TERM_KEY_BACKSPACE:
	case TERM_KEY_DELETE:
		return form->focus < form->n;
	}
	return 0;
}

int form_event(struct form *form, const struct term_event *event)
{
	struct form_item *item;
	int taken = -1;

	if (form->focus >= form->n ||
	    !item_is_open(form, &form->items[form->focus]))
		form_enter(form);
	if (form->stale)
		form_layout(form);
	item = focused(form);
	if (item)
		taken = edit(form, item, event);
	if (taken < 0 && event->type == TERM_EVENT_KEY)
		taken = form_key(form, event->key);
	return taken > 0;
}
