#include "config.h"

#include "widget/form.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "widget/form_private.h"

/* The first line of a draft says what it is. */
#define DRAFT_HEAD "form 1\n"

struct form *form_new(struct ui *ui, const struct form_spec *spec)
{
	struct form *form = xcalloc(1, sizeof(*form));

	form->ui = ui;
	form->spec = *spec;
	form->stale = form->redraw = 1;
	form->at = (struct rect){ .rows = 10, .cols = 60 };
	return form;
}

void form_free(struct form **out)
{
	struct form *form = *out;
	size_t i;

	if (!form)
		return;
	for (i = 0; i < form->n; i++) {
		struct form_item *item = &form->items[i];

		free(item->value);
		free(item->initial);
		free(item->shown);
		free(item->error);
		free(item->entered);
		lineedit_release(&item->line);
		if (item->f.type == FIELD_NARRATIVE)
			texteditor_release(&item->text);
	}
	for (i = 0; i < form->n_steps; i++) {
		free(form->steps[i].before);
		free(form->steps[i].after);
	}
	free(form->steps);
	free(form->items);
	free(form->commands);
	free(form);
	*out = NULL;
}

/* -- fields --------------------------------------------------------------- */

static void add(struct form *form, const struct form_field *field)
{
	struct form_item *item;

	MEM_GROW(form->items, form->n, form->capacity);
	item = &form->items[form->n++];
	*item = (struct form_item){
		.f = *field,
		.value = xstrdup(""),
		.initial = xstrdup(""),
		.entered = xstrdup(""),
	};
	lineedit_init(&item->line, value_max_chars(field));
	if (field->type == FIELD_NARRATIVE)
		texteditor_init(&item->text, value_max_chars(field));
	form->stale = form->redraw = 1;
	form->focus = form->n;
}

void form_add(struct form *form, const struct form_field *fields)
{
	for (; fields->name; fields++)
		add(form, fields);
}

static void add_field(struct form *form, const struct field *field)
{
	add(form, &(struct form_field){
			  .name = field->name,
			  .type = field->type,
			  .label = field->label,
			  .flags = field->flags,
			  .choices = field->choices,
			  .ref = field->ref,
			  .max_chars = field->max_chars,
		  });
}

void form_add_record(struct form *form, const struct field *fields,
		     const char *const *names)
{
	for (; names && *names; names++)
		add_field(form, fields_find(fields, *names));
	if (names)
		return;
	for (; fields->name; fields++)
		if (!(fields->flags & FIELD_HIDDEN))
			add_field(form, fields);
}

void form_add_heading(struct form *form, const char *msgid)
{
	add(form, &(struct form_field){
			  .name = msgid,
			  .label = msgid,
			  .flags = FORM_HEADING,
		  });
}

static struct form_item *find(struct form *form, const char *name)
{
	size_t i;

	for (i = 0; i < form->n; i++)
		if (strcmp(form->items[i].f.name, name) == 0)
			return &form->items[i];
	return NULL;
}

struct form_item *form_item(struct form *form, const char *name)
{
	struct form_item *item = find(form, name);

	if (!item)
		BUG("the form has no field %s", name);
	return item;
}

int form_has_field(struct form *form, const char *name)
{
	return find(form, name) != NULL;
}

void form_set_help(struct form *form, const char *name, const char *msgid)
{
	form_item(form, name)->f.help = msgid;
}

void form_set_label(struct form *form, const char *name, const char *label)
{
	form_item(form, name)->f.label = label;
	form->stale = form->redraw = 1;
}

void form_set_flag(struct form *form, const char *name, unsigned flag, int on)
{
	struct form_item *item = form_item(form, name);
	unsigned old = item->f.flags;

	if (on)
		item->f.flags |= flag;
	else
		item->f.flags &= ~flag;
	if (item->f.flags != old)
		form->stale = form->redraw = 1;
}

int item_is_fixed(const struct form *form, const struct form_item *item)
{
	return form->spec.read_only || item->f.flags & FORM_READONLY ||
	       (item->f.flags & FIELD_FIXED && *item->initial);
}

int item_is_open(const struct form *form, const struct form_item *item)
{
	return item_is_field(item) && !(item->f.flags & FORM_SKIP) &&
	       !item_is_fixed(form, item);
}

/* -- values --------------------------------------------------------------- */

char *item_raw(const struct form_item *item)
{
	if (item_is_line(item))
		return xstrdup(item->line.text.s);
	if (item->f.type == FIELD_NARRATIVE)
		return texteditor_get(&item->text);
	return xstrdup(item->value);
}

void item_set_raw(struct form *form, struct form_item *item, const char *raw)
{
	if (item_is_line(item))
		lineedit_set(&item->line, raw);
	else if (item->f.type == FIELD_NARRATIVE)
		texteditor_set(&item->text, raw);
	else
		str_set(&item->value, raw);
	str_set(&item->shown, NULL);
	item_value(form, item);
}

int item_value(struct form *form, struct form_item *item)
{
	struct sb value = SB_INIT, why = SB_INIT;
	char *raw;
	int right;

	if (!item_is_line(item) && item->f.type != FIELD_NARRATIVE)
		return 1;
	raw = item_raw(item);
	right = value_from_typed(form, &item->f, raw, &value, &why);
	/* A value that stays is not moved: form_text() has lent it out. */
	if (!item->value || strcmp(item->value, right ? value.s : "") != 0)
		str_set(&item->value, right ? value.s : "");
	sb_release(&value);
	sb_release(&why);
	free(raw);
	return right;
}

/* Canonical text into the field, as it reads there. */
static void set_value(struct form *form, struct form_item *item,
		      const char *value)
{
	struct sb shown = SB_INIT;

	if (item_is_line(item) || item->f.type == FIELD_NARRATIVE) {
		value_to_shown(form, &item->f, value, &shown);
		item_set_raw(form, item, shown.s);
	} else {
		item_set_raw(form, item, value);
	}
	sb_release(&shown);
	form->redraw = 1;
}

static void item_set_error(struct form *form, struct form_item *item,
			   const char *sentence)
{
	if (str_equal(item->error, sentence))
		return;
	str_set(&item->error, str_is_empty(sentence) ? NULL : sentence);
	form->stale = form->redraw = 1;
}

int item_check(struct form *form, struct form_item *item, int final)
{
	const struct form_ops *ops = form->spec.ops;
	struct sb value = SB_INIT, why = SB_INIT;
	char *raw = item_raw(item);
	int right = 1;

	if (item_is_line(item) || item->f.type == FIELD_NARRATIVE) {
		right = value_from_typed(form, &item->f, raw, &value, &why);
		str_set(&item->value, right ? value.s : "");
	}
	if (right && !*item->value && final && item->f.flags & FIELD_REQUIRED &&
	    item->f.type != FIELD_BOOL) {
		right = 0;
		sb_add(&why, ui_text(form->ui, err_text(ERR_REQUIRED)));
	} else if (right && *item->value && ops && ops->check) {
		right = ops->check(form->spec.data, form, &item->f, item->value,
				   &why);
	}
	item_set_error(form, item, right ? NULL : why.s);
	sb_release(&value);
	sb_release(&why);
	free(raw);
	return right;
}

static int item_is_dirty(struct form *form, struct form_item *item)
{
	if (!item_is_field(item))
		return 0;
	if (!item_value(form, item) && item->touched)
		return 1;
	return strcmp(item->value, item->initial) != 0;
}

void item_touch(struct form *form, struct form_item *item)
{
	if (!form->touched)
		form->redraw = 1;
	item->touched = form->touched = 1;
	str_set(&item->shown, NULL);
	if (form->window.ui)
		window_typed(&form->window);
}

const char *form_text(struct form *form, const char *name)
{
	struct form_item *item = form_item(form, name);

	item_value(form, item);
	return item->value;
}

void form_set_text(struct form *form, const char *name, const char *text)
{
	struct form_item *item = form_item(form, name);

	set_value(form, item, text ? text : "");
	/* As it would be read again, so that it is not dirty. */
	str_set(&item->initial, item->value);
	item->touched = 0;
	item_set_error(form, item, NULL);
}

void form_type_text(struct form *form, const char *name, const char *text)
{
	struct form_item *item = form_item(form, name);
	char *before = item_raw(item), *after;

	if (form->copying && item->touched && *before) {
		free(before);
		return;
	}
	set_value(form, item, text ? text : "");
	after = item_raw(item);
	if (strcmp(before, after) != 0) {
		form_step_add(form, (size_t)(item - form->items), before,
			      after);
		item_touch(form, item);
	}
	if (item == &form->items[form->focus < form->n ? form->focus : 0])
		str_set(&item->entered, after);
	item_check(form, item, 0);
	free(before);
	free(after);
}

int64_t form_number(struct form *form, const char *name)
{
	struct form_item *item = form_item(form, name);
	/* A record of one number, read by the field's own rules. */
	int64_t number = 0;
	struct field field = {
		.name = item->f.name,
		.type = item->f.type,
		.choices = item->f.choices,
	};
	struct err err = ERR_INIT;

	if (item->f.type == FIELD_TEXT || item->f.type == FIELD_NARRATIVE ||
	    item->f.type == FIELD_IIN || item->f.type == FIELD_PHONE)
		BUG("field %s is no number", name);
	if (field_parse(&field, &number, form_text(form, name), &err) ||
	    !*item->value) {
		number = 0;
		if (item->f.type == FIELD_DATE)
			number = DAY_NONE;
		else if (item->f.type == FIELD_MOMENT)
			number = MOMENT_NONE;
		else if (item->f.type == FIELD_INT ||
			 item->f.type == FIELD_TIME)
			number = INT_NONE;
	}
	return number;
}

/* -- records -------------------------------------------------------------- */

void form_load(struct form *form, const struct field *fields,
	       const void *record)
{
	for (; fields->name; fields++) {
		char *text;

		if (!form_has_field(form, fields->name))
			continue;
		text = field_format(fields, record);
		form_set_text(form, fields->name, text);
		free(text);
	}
}

enum err_code form_store(struct form *form, const struct field *fields,
			 void *record, struct err *err)
{
	for (; fields->name; fields++) {
		struct form_item *item = find(form, fields->name);
		enum err_code code;

		if (!item || !item_is_field(item))
			continue;
		if (!item_value(form, item)) {
			char *raw = item_raw(item);

			code = err_set_field(err, ERR_INVALID, fields->name,
					     N_("This cannot be read: %s."),
					     raw);
			free(raw);
			return code;
		}
		code = field_parse(fields, record, item->value, err);
		if (code)
			return code;
	}
	return ERR_OK;
}

/* -- what was typed ------------------------------------------------------- */

int form_is_dirty(const struct form *form)
{
	/* Reading what is typed changes nothing that is seen. */
	struct form *f = (struct form *)form;
	size_t i;

	for (i = 0; i < f->n; i++)
		if (item_is_open(f, &f->items[i]) &&
		    item_is_dirty(f, &f->items[i]))
			return 1;
	return 0;
}

void form_set_clean(struct form *form)
{
	size_t i;

	for (i = 0; i < form->n; i++) {
		struct form_item *item = &form->items[i];

		item_value(form, item);
		str_set(&item->initial, item->value);
		item->touched = 0;
	}
	form->touched = 0;
	form->redraw = 1;
}

enum err_code form_check(struct form *form, struct err *err)
{
	struct form_item *first = NULL;
	size_t i;

	for (i = 0; i < form->n; i++) {
		struct form_item *item = &form->items[i];

		if (item_is_open(form, item) && !item_check(form, item, 1) &&
		    !first)
			first = item;
	}
	if (!first)
		return ERR_OK;
	form_focus(form, first->f.name);
	(void)err_set(err, ERR_INVALID, "%s", first->error ? first->error : "");
	if (err)
		snprintf(err->field, sizeof(err->field), "%s", first->f.name);
	return ERR_INVALID;
}

void form_set_error(struct form *form, const char *name, const char *sentence)
{
	item_set_error(form, form_item(form, name), sentence);
}

void form_focus(struct form *form, const char *name)
{
	struct form_item *item = form_item(form, name);

	if (item_is_open(form, item))
		form_move(form, (size_t)(item - form->items));
}

/* -- drafts --------------------------------------------------------------- */

static void add_escaped(struct sb *out, const char *s)
{
	for (; *s; s++) {
		if (*s == '\\')
			sb_add(out, "\\\\");
		else if (*s == '\n')
			sb_add(out, "\\n");
		else
			sb_add_char(out, *s);
	}
}

void form_draft(struct form *form, struct sb *out)
{
	size_t i;

	sb_add(out, DRAFT_HEAD);
	for (i = 0; i < form->n; i++) {
		struct form_item *item = &form->items[i];
		struct sb shown = SB_INIT;
		char *raw;

		if (!item_is_open(form, item) || item->f.flags & FORM_SECRET)
			continue;
		if (!item_is_dirty(form, item) &&
		    (!form->spec.drafts_whole || !*item->value))
			continue;
		/* "tomorrow" must mean the same when it is read again. */
		if (item_is_line(item) && *item->value)
			value_to_shown(form, &item->f, item->value, &shown);
		raw = shown.len ? sb_detach(&shown) : item_raw(item);
		sb_addf(out, "%s\t", item->f.name);
		add_escaped(out, raw);
		sb_add_char(out, '\n');
		free(raw);
	}
}

static char *unescape(const char *s, size_t n)
{
	struct sb out = SB_INIT;
	size_t i;

	for (i = 0; i < n; i++) {
		if (s[i] == '\\' && i + 1 < n) {
			i++;
			sb_add_char(&out, s[i] == 'n' ? '\n' : s[i]);
		} else {
			sb_add_char(&out, s[i]);
		}
	}
	return sb_detach(&out);
}

static void restore_item(struct form *form, struct form_item *item,
			 const char *raw)
{
	char *before = item_raw(item);

	item_set_raw(form, item, raw);
	form_step_add(form, (size_t)(item - form->items), before, raw);
	item_touch(form, item);
	item_check(form, item, 0);
	free(before);
}

int form_restore(struct form *form, const char *draft)
{
	size_t head = strlen(DRAFT_HEAD);
	const char *s;

	if (!draft || strncmp(draft, DRAFT_HEAD, head) != 0)
		return 0;
	for (s = draft + head; *s;) {
		const char *lf = strchrnul(s, '\n');
		const char *tab = memchr(s, '\t', (size_t)(lf - s));

		if (tab) {
			char *name = xstrndup(s, (size_t)(tab - s));
			char *raw = unescape(tab + 1, (size_t)(lf - tab - 1));
			struct form_item *item = find(form, name);

			if (item && item_is_field(item) &&
			    !item_is_fixed(form, item))
				restore_item(form, item, raw);
			free(name);
			free(raw);
		}
		s = *lf ? lf + 1 : lf;
	}
	form->stale = form->redraw = 1;
	return 1;
}
