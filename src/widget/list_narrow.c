#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "widget/dialog.h"
#include "widget/list_private.h"
#include "widget/picklist.h"

/* What people do with a list by name: order, narrow, read a line whole, mark. */

#define TYPED_CHARS 80

/* -- order ----------------------------------------------------------------- */

/* Which columns can be chosen; what is chosen already, as a note. */
struct choosing {
	struct list *list;
	int narrows; /* else it sorts */
	char *typed; /* owned */
};

enum { CHOICE_ALL = 1, CHOICE_TYPED, CHOICE_COLUMN };

static const char *narrowed_to(const struct list *list, int column)
{
	for (int i = 0; i < list->n_narrowings; i++)
		if (list->narrowings[i].column == column)
			return list->narrowings[i].text;
	return NULL;
}

static void find_choices(void *data, const char *typed, int max,
			 struct pick_items *items)
{
	struct choosing *c = data;
	const struct list *list = c->list;
	int n = 0;

	str_set(&c->typed, typed);
	if (c->narrows && list_is_narrowed(list) && !*typed)
		pick_items_add(items, CHOICE_ALL,
			       ui_text(list->ui, N_("All rows again")), NULL);
	if (c->narrows && list->spec.source->search && !*typed)
		pick_items_add(items, CHOICE_TYPED,
			       ui_text(list->ui, N_("Any part of a word …")),
			       list->typed);
	/* What is typed is what the rows are to hold. */
	if (c->narrows && list->spec.source->search && *typed) {
		char *text = xasprintf("«%s»", typed);

		pick_items_add(items, CHOICE_TYPED, text,
			       ui_text(list->ui, N_("any part of a word")));
		free(text);
	}
	for (int i = 0; i < list->n_columns && n + 2 < max; i++) {
		const struct list_column *column = &list->spec.columns[i];

		if (!list_can_sort(list, i) ||
		    (c->narrows && !list->spec.source->values) ||
		    !pick_fits(ui_text(list->ui, column->title), typed))
			continue;
		pick_items_add(items, CHOICE_COLUMN + i,
			       ui_text(list->ui, column->title),
			       c->narrows ? narrowed_to(list, i) : NULL);
		n++;
	}
}

/* CHOICE_…, or 0; what was typed is the caller's to free. */
static int64_t choose(struct list *list, int narrows, const char *title,
		      char **typed)
{
	struct choosing c = { .list = list, .narrows = narrows };
	struct picked picked;
	struct picklist_spec spec = {
		.title = ui_text(list->ui, title),
		.find = find_choices,
		.data = &c,
		.current = narrows ? 0 : list->sort + CHOICE_COLUMN,
	};
	int64_t id = 0;

	picked_init(&picked);
	if (picklist_run(list->ui, &spec, &picked) == PICK_DONE)
		id = picked.id;
	picked_release(&picked);
	*typed = c.typed;
	return id;
}

static void choose_sort(struct list *list)
{
	char *typed;
	int column =
		(int)choose(list, 0, N_("Order by"), &typed) - CHOICE_COLUMN;

	free(typed);
	if (column >= 0)
		list_sort_by(list, column,
			     column == list->sort && !list->descending);
}

/* -- narrowing ------------------------------------------------------------- */

int list_is_narrowed(const struct list *list)
{
	return list->n_narrowings || list->typed;
}

void list_narrowed_text(const struct list *list, struct sb *out)
{
	/* TRANSLATORS: a list shows these rows only: "Class = 7 B; Role = head" */
	sb_add(out, ui_text(list->ui, N_("Only:")));
	for (int i = 0; i < list->n_narrowings; i++) {
		const struct list_narrowing *n = &list->narrowings[i];

		sb_addf(out, "%s %s = %s", i ? ";" : "",
			ui_text(list->ui, list->spec.columns[n->column].title),
			n->text);
	}
	if (list->typed)
		sb_addf(out, "%s «%s»", list->n_narrowings ? ";" : "",
			list->typed);
	sb_addf(out, "  (%s)", ui_text(list->ui, N_("F: all rows again")));
}

static void drop_narrowings(struct list *list)
{
	for (int i = 0; i < list->n_narrowings; i++)
		free(list->narrowings[i].text);
	list->n_narrowings = 0;
}

void list_narrow_release(struct list *list)
{
	drop_narrowings(list);
	free(list->narrowings);
	free(list->typed);
}

/* text: the value's; NULL: any value of that column. */
static void set_narrowing(struct list *list, int column, const char *text)
{
	int i = 0;

	while (i < list->n_narrowings && list->narrowings[i].column != column)
		i++;
	if (i < list->n_narrowings) {
		free(list->narrowings[i].text);
		list->n_narrowings--;
		memmove(list->narrowings + i, list->narrowings + i + 1,
			(size_t)(list->n_narrowings - i) *
				sizeof(*list->narrowings));
	}
	if (!text)
		return;
	MEM_GROW(list->narrowings, list->n_narrowings,
		 list->narrowings_capacity);
	list->narrowings[list->n_narrowings++] =
		(struct list_narrowing){ .column = column,
					 .text = xstrdup(text) };
}

/* Other rows: the one stood on stays if it is still there. */
static void show_others(struct list *list)
{
	int64_t id = list_current_id(list);

	list_clear_marks(list);
	list_place(list, list->at);
	list_refresh(list);
	if (!id || !list_go_to_id(list, id))
		list_go_to(list, 0);
}

static void show_all(struct list *list)
{
	const struct list_source *source = list->spec.source;

	if (list->typed)
		source->search(list->spec.data, "");
	if (list->n_narrowings)
		source->narrow(list->spec.data, -1, NULL);
	str_set(&list->typed, NULL);
	drop_narrowings(list);
	show_others(list);
}

static void search(struct list *list, const char *typed)
{
	str_set(&list->typed, str_is_empty(typed) ? NULL : typed);
	list->spec.source->search(list->spec.data, typed ? typed : "");
	show_others(list);
}

static void ask_typed(struct list *list)
{
	char *text = list->typed ? xstrdup(list->typed) : NULL;

	if (dialog_ask_text(list->ui, N_("Narrow the list"),
			    N_("Any part of a word"), TYPED_CHARS, &text))
		search(list, text);
	free(text);
}

/* The values of a column, as the pick list shows them. */
struct value {
	char *value, *text, *n;
};
struct list_values {
	struct list *list;
	struct value *items;
	int n, capacity;
	int is_narrowed; /* the first row takes it back */
};

void list_values_add(struct list_values *values, const char *value,
		     const char *text, int64_t n)
{
	MEM_GROW(values->items, values->n, values->capacity);
	values->items[values->n++] = (struct value){
		.value = xstrdup(value),
		.text = xstrdup(str_is_empty(text) ? ui_text(values->list->ui,
							     N_("(nothing)"))
						   : text),
		.n = xasprintf("%lld", (long long)n),
	};
}

static void find_values(void *data, const char *typed, int max,
			struct pick_items *items)
{
	const struct list_values *values = data;

	if (values->is_narrowed && !*typed)
		pick_items_add(items, values->n + 1,
			       ui_text(values->list->ui, N_("(any)")), NULL);
	for (int i = 0, n = 0; i < values->n && n < max; i++) {
		if (!pick_fits(values->items[i].text, typed))
			continue;
		pick_items_add(items, i + 1, values->items[i].text,
			       values->items[i].n);
		n++;
	}
}

static void values_release(struct list_values *values)
{
	for (int i = 0; i < values->n; i++) {
		free(values->items[i].value);
		free(values->items[i].text);
		free(values->items[i].n);
	}
	free(values->items);
}

static void choose_value(struct list *list, int column)
{
	struct list_values values = { .list = list };
	struct picked picked;
	struct picklist_spec spec = {
		.title = ui_text(list->ui, list->spec.columns[column].title),
		.find = find_values,
		.data = &values,
	};
	const struct value *value;

	values.is_narrowed = narrowed_to(list, column) != NULL;
	list->spec.source->values(list->spec.data, column, &values);
	picked_init(&picked);
	if (picklist_run(list->ui, &spec, &picked) == PICK_DONE) {
		value = picked.id <= values.n ? &values.items[picked.id - 1]
					      : NULL;
		set_narrowing(list, column, value ? value->text : NULL);
		list->spec.source->narrow(list->spec.data, column,
					  value ? value->value : NULL);
		show_others(list);
	}
	picked_release(&picked);
	values_release(&values);
}

static void choose_narrow(struct list *list)
{
	char *typed;
	int64_t choice = choose(list, 1, N_("Which rows?"), &typed);

	switch (choice) {
	case 0:
		break;
	case CHOICE_ALL:
		show_all(list);
		break;
	case CHOICE_TYPED:
		if (*typed)
			search(list, typed);
		else
			ask_typed(list);
		break;
	default:
		choose_value(list, (int)choice - CHOICE_COLUMN);
	}
	free(typed);
}

/* -- a line whole ---------------------------------------------------------- */

static void show_row(struct list *list)
{
	struct list_page page;
	struct sb text = SB_INIT;

	list_page_init(&page, list->n_columns);
	list_fetch(list, &page, list->current, 1);
	for (int i = 0; page.n && i < list->n_columns; i++) {
		const char *title =
			ui_text(list->ui, list->spec.columns[i].title);
		const char *cell = list_page_text(&page, 0, i);

		if (*cell)
			sb_addf(&text, "%s%s%s%s", text.len ? "\n" : "", title,
				*title ? ": " : "", cell);
	}
	if (text.len)
		dialog_message(list->ui, N_("The line"), text.s);
	list_page_release(&page);
	sb_release(&text);
}

/* -- commands -------------------------------------------------------------- */

#define ORDER_AND_PART \
	{ .id = COMMAND_LIST_SORT, \
	  .letter = 'o', \
	  .label = N_("Sort"), \
	  .help = N_("choose the column the list is sorted by; < and > go to " \
		     "the next one, = turns the order round") }, \
		{ .id = COMMAND_LIST_NARROW, \
		  .letter = 'f', \
		  .label = N_("Filter"), \
		  .help = N_("only rows with one value of a column: one " \
			     "class, one ground, one person …; all again") }, \
		{ .id = COMMAND_LIST_FIND, \
		  .key = TERM_KEY_F8, \
		  .letter = '/', \
		  .label = N_("Narrow"), \
		  .help = N_("only the lines that hold any part of a word") }, \
	{ \
		.id = COMMAND_LIST_ROW, .letter = 'u', \
		.label = N_("Whole line"), \
		.help = N_("all columns of the line, also those that are " \
			   "cut (…) or left out (»)") \
	}
#define MARKING \
	{ .id = COMMAND_LIST_MARK, \
	  .key = ' ', \
	  .label = N_("Mark"), \
	  .help = N_("mark the line: what is done is done to all that are " \
		     "marked") }, \
	{ \
		.id = COMMAND_LIST_MARK_ALL, .key = '*', \
		.label = N_("Mark all"), \
		.help = N_("mark all lines; those marked lose their mark") \
	}

static const struct command with_marks[] = { ORDER_AND_PART, MARKING,
					     COMMAND_END };
static const struct command without_marks[] = { ORDER_AND_PART, COMMAND_END };
static const struct command only_marks[] = { MARKING, COMMAND_END };

static int has_sortable(const struct list *list)
{
	for (int i = 0; i < list->n_columns; i++)
		if (list_can_sort(list, i))
			return 1;
	return 0;
}

const struct command *list_commands(const struct list *list)
{
	if (!has_sortable(list))
		return list->spec.marks ? only_marks : NULL;
	return list->spec.marks ? with_marks : without_marks;
}

int list_allows(const struct list *list, int id, struct sb *why)
{
	const struct list_source *source = list->spec.source;
	int is_empty = !list->count;

	switch (id) {
	case COMMAND_LIST_SORT:
		if (has_sortable(list))
			return 1;
		sb_add(why, ui_text(list->ui,
				    N_("The order of this list is its own.")));
		return 0;
	case COMMAND_LIST_NARROW:
	case COMMAND_LIST_FIND:
		is_empty &= !list_is_narrowed(list);
		if (id == COMMAND_LIST_NARROW ? !source->values
					      : !source->search) {
			sb_add(why,
			       ui_text(list->ui,
				       N_("This list cannot be narrowed.")));
			return 0;
		}
		break;
	}
	if (is_empty)
		sb_add(why, ui_text(list->ui, N_("There is no line here.")));
	return !is_empty;
}

int list_command(struct list *list, int id)
{
	switch (id) {
	case COMMAND_LIST_SORT:
		choose_sort(list);
		return 1;
	case COMMAND_LIST_NARROW:
		choose_narrow(list);
		return 1;
	case COMMAND_LIST_FIND:
		ask_typed(list);
		return 1;
	case COMMAND_LIST_ROW:
		show_row(list);
		return 1;
	case COMMAND_LIST_MARK:
		list_mark(list);
		return 1;
	case COMMAND_LIST_MARK_ALL:
		list_turn_marks(list);
		return 1;
	}
	return 0;
}
