#include "widget/sample.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"
#include "base/mem.h"
#include "widget/dialog.h"
#include "widget/list.h"
#include "widget/picklist.h"
#include "widget/viewer.h"

const struct choice person_sexes[] = {
	{ "", "" },
	{ "f", N_("female") },
	{ "m", N_("male") },
	{ NULL, NULL },
};

const struct field person_fields[] = { PERSON_FIELDS(FIELD_ENTRY) FIELD_END };

static const char *const names[] = {
	"Ахметов Данияр Серікұлы", "Ким Алина",		"Әбілқайыров Нұрлан",
	"Петрова Анна Сергеевна",  "Қуанышева Айгерім",
};

static const char *const grounds[] = {
	"неуспеваемость",   "неблагополучие семьи", "безнадзорность",
	"нарушение устава", "пропуски занятий",
};

static const char *const teachers[] = {
	"Сапарбекова Айнұр",
	"Иванова Ольга",
	"Әлиева Гүлнар",
};

void sample_init(struct sample *sample, int64_t n_rows)
{
	*sample = (struct sample){ .n_rows = n_rows, .sort = -1 };
	fields_init(person_fields, &sample->saved);
}

void sample_release(struct sample *sample)
{
	fields_release(person_fields, &sample->saved);
	free(sample->draft);
}

/* -- the list --------------------------------------------------------------- */

static const char *name_of(int64_t id)
{
	return names[(size_t)id % ARRAY_SIZE(names)];
}

static const char *const classes[] = { "11 «А»", "7 «Б»" };

static int64_t count_rows(void *data)
{
	struct sample *sample = data;

	if (sample->is_found)
		return 0;
	if (sample->only_class)
		return sample->n_rows / 2;
	return sample->n_rows - (sample->hidden_id ? 1 : 0);
}

static void fetch_rows(void *data, int64_t first, int n, struct list_page *page)
{
	struct sample *sample = data;
	int64_t i;

	for (i = first; i < first + n; i++) {
		int64_t id = sample->descending ? sample->n_rows - i : i + 1;
		char text[32];

		if (sample->hidden_id && id >= sample->hidden_id)
			id++;
		if (sample->only_class)
			id = 2 * i + 2 - (sample->only_class == classes[1]);
		sample->fetched++;
		list_page_row(page, id, id % 7 == 3 ? STYLE_ERROR : STYLE_TEXT);
		snprintf(text, sizeof(text), "2026/%03lld", (long long)id);
		list_page_cell(page, text);
		list_page_cell(page, name_of(id));
		list_page_cell(page, classes[id % 2]);
		list_page_cell(page, "20.11 16:40");
		list_page_cell(page,
			       id % 7 == 3 ? "! сегодня до 18:00" : "25.11 ср");
	}
}

static void sort_rows(void *data, int column, int descending)
{
	struct sample *sample = data;

	sample->sort = column;
	sample->descending = descending;
}

static void add_classes(void *data, int column, struct list_values *values)
{
	struct sample *sample = data;

	sample->valued = column;
	for (size_t i = ARRAY_SIZE(classes); i-- > 0;)
		list_values_add(values, classes[i], classes[i],
				sample->n_rows / 2);
}

static void narrow_rows(void *data, int column, const char *value)
{
	struct sample *sample = data;

	(void)column;
	sample->only_class = NULL;
	for (size_t i = 0; value && i < ARRAY_SIZE(classes); i++)
		if (strcmp(classes[i], value) == 0)
			sample->only_class = classes[i];
}

static void search_rows(void *data, const char *typed)
{
	struct sample *sample = data;

	sample->is_found = *typed != '\0';
}

static const struct list_source source = {
	.count = count_rows,
	.fetch = fetch_rows,
	.sort = sort_rows,
	.values = add_classes,
	.narrow = narrow_rows,
	.search = search_rows,
};

static const struct list_column columns[] = {
	{ .title = "№", .min = 9 },
	{ .title = "Обучающийся", .min = 14, .weight = 3 },
	{ .title = "Класс", .min = 6, .max = 8, .priority = 1 },
	{ .title = "Зарегистр.", .min = 11, .priority = 2 },
	{ .title = "Срок", .min = 10, .weight = 1, .max = 24 },
	{ .title = NULL },
};

/* -- the form --------------------------------------------------------------- */

static void show(void *data, const struct form_field *field, const char *value,
		 struct sb *out)
{
	long n = strtol(value, NULL, 10);

	(void)data;
	if (field->type == FIELD_SET)
		sb_add(out, value);
	else if (n >= 1 && n <= (long)ARRAY_SIZE(teachers))
		sb_add(out, teachers[n - 1]);
	else
		sb_addf(out, "№ %ld", n);
}

static void find(void *data, const struct form_field *field, const char *typed,
		 int max, struct pick_items *items)
{
	const char *const *texts =
		field->type == FIELD_SET ? grounds : teachers;
	size_t n = field->type == FIELD_SET ? ARRAY_SIZE(grounds)
					    : ARRAY_SIZE(teachers),
	       i;
	char *wanted = fold(typed);

	(void)data;
	for (i = 0; i < n && max > 0; i++) {
		char *text = fold(texts[i]);

		if (strstr(text, wanted)) {
			pick_items_add(items, (int64_t)i + 1, texts[i],
				       field->type == FIELD_SET ? NULL
								: "7 «Б»");
			max--;
		}
		free(text);
	}
	free(wanted);
}

static int64_t create(void *data, const struct form_field *field,
		      const char *typed)
{
	struct sample *sample = data;

	(void)field;
	(void)typed;
	return sample->created = 77;
}

static int check(void *data, struct form *form, const struct form_field *field,
		 const char *value, struct sb *why)
{
	(void)data;
	(void)form;
	if (strcmp(field->name, "iin") == 0 && strlen(value) != 12) {
		sb_add(why, "В ИИН 12 цифр");
		return 0;
	}
	return 1;
}

static enum err_code save(void *data, struct form *form, int *stay,
			  struct err *err)
{
	struct sample *sample = data;

	(void)stay;
	if (sample->refuse)
		return err_set_field(err, ERR_INVALID, "phone",
				     N_("This phone is taken."), NULL);
	return form_store(form, person_fields, &sample->saved, err);
}

static void keep(void *data, struct form *form)
{
	struct sample *sample = data;
	struct sb out = SB_INIT;

	form_draft(form, &out);
	free(sample->draft);
	sample->draft = sb_detach(&out);
	sample->n_drafts++;
}

static void forget(void *data, struct form *form)
{
	struct sample *sample = data;

	(void)form;
	free(sample->draft);
	sample->draft = NULL;
}

static int similar(void *data, struct form *form)
{
	(void)data;
	form_type_text(form, "surname", "Похожев");
	form_type_text(form, "rooms", "3");
	return 1;
}

static const struct form_ops form_ops = {
	.show = show,
	.find = find,
	.create = create,
	.check = check,
	.save = save,
	.draft = keep,
	.forget = forget,
	.similar = similar,
};

static void run_form(struct sample *sample)
{
	struct form *form = form_new(sample->ui, &(struct form_spec){
							 .title = "Карточка",
							 .ops = &form_ops,
							 .data = sample,
							 .today = SAMPLE_TODAY,
						 });

	form_add_record(form, person_fields, NULL);
	form_set_flag(form, "name", FORM_SAME_ROW, 1);
	form_set_help(form, "born_on", N_("25.11.2015 or 251115"));
	form_load(form, person_fields, &sample->saved);
	if (sample->draft)
		form_restore(form, sample->draft);
	if (sample->open_text)
		form_focus(form, "story");
	sample->form_result = form_run(form);
	form_free(&form);
}

/* -- the window ------------------------------------------------------------- */

enum {
	COMMAND_VIEW = COMMAND_OWN,
	COMMAND_FORM,
	COMMAND_NEVER,
	COMMAND_ASK,
	COMMAND_PERSON,
	COMMAND_SMALL,
	COMMAND_PAPER,
};

static const struct command commands[] = {
	{ .id = COMMAND_VIEW,
	  .key = TERM_KEY_F3,
	  .letter = 'v',
	  .label = N_("View"),
	  .help = N_("a text to read") },
	{ .id = COMMAND_FORM,
	  .key = TERM_KEY_F4,
	  .letter = 'e',
	  .label = N_("Edit") },
	{ .id = COMMAND_NEVER,
	  .key = TERM_KEY_F5,
	  .letter = 'p',
	  .label = N_("Print") },
	{ .id = COMMAND_PERSON, .key = TERM_KEY_F7, .label = N_("Person") },
	{ .id = COMMAND_SMALL,
	  .letter = 'd',
	  .label = N_("Dialog"),
	  .flags = COMMAND_SILENT },
	{ .id = COMMAND_PAPER,
	  .letter = 'w',
	  .label = N_("Paper"),
	  .flags = COMMAND_SILENT },
	{ .id = COMMAND_ASK,
	  .letter = 'a',
	  .label = N_("Ask"),
	  .flags = COMMAND_GROUP },
	{ .id = COMMAND_CLOSE,
	  .key = TERM_KEY_F10,
	  .letter = 'q',
	  .label = N_("Quit") },
	COMMAND_END,
};

struct desk {
	struct sample *sample;
	struct list *list;
};

static void layout(struct window *w)
{
	struct desk *desk = w->data;
	struct rect at = window_inside(w);

	at.y++;
	at.rows--;
	list_place(desk->list, at);
}

static void draw(struct window *w, int whole)
{
	struct desk *desk = w->data;

	if (whole)
		pane_put(w->pane, 0, 0, pane_cols(w->pane), STYLE_TITLE,
			 PANE_PAD, "ВШУ · СШ № 12");
	list_draw(desk->list, w->pane, whole);
}

static int event(struct window *w, const struct term_event *event)
{
	struct desk *desk = w->data;

	switch (list_event(desk->list, event)) {
	case LIST_IGNORED:
		return 0;
	case LIST_OPEN:
		ui_say(w->ui, "%s", name_of(list_current_id(desk->list)));
		return 1;
	case LIST_TAKEN:
	case LIST_MARKED:
	case LIST_SORTED:
		break;
	}
	return 1;
}

static void view(struct window *w)
{
	struct sb text = SB_INIT;
	int i;

	sb_add(&text, "= Порядок\n");
	for (i = 1; i <= 60; i++)
		sb_addf(&text, "%d. Пункт порядка ведения учёта.\n", i);
	viewer_run(w->ui, &(struct viewer_spec){
				  .title = "Порядок",
				  .text = text.s,
				  .with_headings = 1,
			  });
	sb_release(&text);
}

static void pick_person(struct window *w)
{
	struct desk *desk = w->data;
	struct picked picked;
	struct form_field field = { .name = "x", .type = FIELD_REF };

	(void)desk;
	(void)field;
	picked_init(&picked);
	if (picklist_run(w->ui,
			 &(struct picklist_spec){
				 .title = "Кто",
				 .items =
					 (const struct picklist_item[]){
						 { 1, "Ахметов" },
						 { 2, "Қуанышева" },
						 { 3, "Петрова" },
						 { 0, NULL } },
			 },
			 &picked) == PICK_DONE)
		ui_say(w->ui, "%s", picked.text);
	picked_release(&picked);
}

/* Fields in a dialog, one hidden until another asks for it. */
static void small_changed(void *data, struct form *form,
			  const struct form_field *field)
{
	(void)data;
	if (strcmp(field->name, "late") == 0)
		form_set_flag(form, "why", FORM_SKIP,
			      *form_text(form, "late") != '1');
}

static const struct form_field small_fields[] = {
	{ .name = "about",
	  .label = N_("A decision needs its day. A late one says why."),
	  .flags = FORM_NOTE },
	{ .name = "on",
	  .type = FIELD_DATE,
	  .label = N_("Day"),
	  .flags = FIELD_REQUIRED },
	{ .name = "late",
	  .type = FIELD_BOOL,
	  .label = N_("Late"),
	  .flags = FORM_SAME_ROW },
	{ .name = "why",
	  .type = FIELD_TEXT,
	  .label = N_("Why"),
	  .flags = FIELD_REQUIRED | FORM_SKIP },
	{ .name = "number",
	  .type = FIELD_TEXT,
	  .label = N_("Number"),
	  .flags = FORM_READONLY },
	{ .name = NULL },
};

static void run_small(struct sample *sample)
{
	static const struct form_ops small_ops = { .changed = small_changed };
	struct form *form = form_new(sample->ui, &(struct form_spec){
							 .title = "Решение",
							 .ops = &small_ops,
							 .today = SAMPLE_TODAY,
							 .as_dialog = 1,
							 .cols = 60,
						 });

	form_add(form, small_fields);
	form_set_text(form, "number", "2026/031");
	sample->form_result = form_run(form);
	if (sample->form_result == FORM_SAVED)
		ui_say(sample->ui, "%s %s", form_text(form, "on"),
		       form_text(form, "why"));
	form_free(&form);
}

static void paper(struct window *w)
{
	static const struct command more[] = {
		{ .id = 1, .key = TERM_KEY_F5, .label = N_("Print") },
		COMMAND_END,
	};
	struct viewer_spec spec = {
		.title = "Протокол",
		.text = "1        10        20        30        40        50   "
			"     60        70        80        90\nПРОТОКОЛ № 3\n",
		.as_is = 1,
		.commands = more,
	};

	ui_say(w->ui, "viewer %d", viewer_run(w->ui, &spec));
}

static void command(struct window *w, int id)
{
	struct desk *desk = w->data;

	switch (id) {
	case COMMAND_VIEW:
		view(w);
		break;
	case COMMAND_FORM:
		run_form(desk->sample);
		break;
	case COMMAND_PERSON:
		pick_person(w);
		break;
	case COMMAND_SMALL:
		run_small(desk->sample);
		break;
	case COMMAND_PAPER:
		paper(w);
		break;
	case COMMAND_ASK:
		ui_say(w->ui, "%s",
		       dialog_confirm(w->ui, N_("Sure?"),
				      "Вы уверены, что хотите это сделать?", 1)
			       ? "да"
			       : "нет");
		break;
	case COMMAND_CLOSE:
		window_close(w, 1);
		break;
	default:
		list_command(desk->list, id);
	}
	window_touch(w);
}

static int allowed(struct window *w, int id, struct sb *why)
{
	struct desk *desk = w->data;

	if (id > COMMAND_CLOSE && id < COMMAND_OWN)
		return list_allows(desk->list, id, why);
	if (id != COMMAND_NEVER)
		return 1;
	sb_add(why, "Печатать нечего");
	return 0;
}

static void tick(struct window *w)
{
	struct desk *desk = w->data;

	desk->sample->n_ticks++;
	list_refresh(desk->list);
	window_touch(w);
}

static void close(struct window *w)
{
	struct desk *desk = w->data;

	list_free(&desk->list);
}

static const struct window_ops ops = {
	.name = "sample",
	.commands = commands,
	.layout = layout,
	.draw = draw,
	.event = event,
	.command = command,
	.allowed = allowed,
	.tick = tick,
	.close = close,
};

void sample_run(struct term *term, void *data)
{
	struct sample *sample = data;
	struct desk desk = { .sample = sample };
	struct window_ops with_list = ops;
	struct window w = {
		.ops = &with_list,
		.data = &desk,
		.place = WINDOW_WHOLE,
	};

	sample->ui = ui_new(term, NULL, NULL);
	desk.list = list_new(sample->ui, &(struct list_spec){
						 .columns = columns,
						 .source = &source,
						 .data = sample,
						 .empty = N_("Nobody yet."),
						 .marks = 1,
					 });
	with_list.more = list_commands(desk.list);
	ui_push(sample->ui, &w);
	if (sample->open_form || sample->open_text)
		run_form(sample);
	ui_run(sample->ui, &w);
	ui_free(&sample->ui);
}
