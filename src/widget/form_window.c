#include "config.h"

#include "widget/form_private.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "widget/dialog.h"

/* Below COMMAND_OWN: a place's own ids stay free. */
enum {
	COMMAND_LARGE = 50,
	COMMAND_PICK,
	COMMAND_SIMILAR,
	COMMAND_NEW,
};

static const struct command form_commands[] = {
	{ .id = COMMAND_SAVE,
	  .key = TERM_KEY_F2,
	  .label = N_("Save"),
	  .help = N_("save, or go to the first field that is wrong") },
	{ .id = COMMAND_LARGE,
	  .key = TERM_KEY_F3,
	  .label = N_("Larger"),
	  .help = N_("the text gets the whole window") },
	{ .id = COMMAND_PICK,
	  .key = TERM_KEY_F4,
	  .label = N_("List"),
	  .help = N_("choose from a list; typing a part narrows it") },
	{ .id = COMMAND_NEW,
	  .key = TERM_KEY_F7,
	  .label = N_("New"),
	  .help = N_("write down a new one, if the list has it not") },
	{ .id = COMMAND_SIMILAR,
	  .key = TERM_KEY_F8,
	  .label = N_("Copy"),
	  .help = N_("fill in from the last similar record") },
	{ .id = COMMAND_CLOSE,
	  .key = TERM_KEY_F10,
	  .label = N_("Close"),
	  .help = N_("back to where one was; what is typed is kept if one "
		     "likes") },
	COMMAND_END,
};

static const struct command view_commands[] = {
	{ .id = COMMAND_CLOSE,
	  .key = TERM_KEY_F10,
	  .label = N_("Close"),
	  .help = N_("back to where one was") },
	COMMAND_END,
};

static const struct form_ops no_ops;

static const struct form_ops *ops_of(const struct form *form)
{
	return form->spec.ops ? form->spec.ops : &no_ops;
}

static void layout(struct window *w)
{
	struct form *form = w->data;
	struct rect at = window_inside(w);

	/* The language may be another one now. */
	for (size_t i = 0; i < form->n; i++)
		str_set(&form->items[i].shown, NULL);

	if (w->place != WINDOW_CENTER) {
		at.y++;
		at.rows--;
	}
	form_place(form, at);
}

/* How such a field is filled in, where nothing more is to be said. */
static const char *type_help(enum field_type type)
{
	switch (type) {
	case FIELD_TEXT:
		break;
	case FIELD_NARRATIVE:
		return N_("Many lines: F3 gives the text the whole window, "
			  "Tab goes on");
	case FIELD_BOOL:
		return N_("The blank key marks it, and takes the mark away");
	case FIELD_IIN:
		return N_("12 digits; they are checked at once");
	case FIELD_PHONE:
		return N_("A phone number as it is dialled");
	case FIELD_INT:
		return N_("A number in digits");
	case FIELD_DATE:
		return N_("A day: 25.11, 251126, +2, tomorrow");
	case FIELD_MOMENT:
		return N_("A day and a time: 25.11 14:30, yesterday 9:00");
	case FIELD_TIME:
		return N_("A time: 14:30 or 1430");
	case FIELD_CHOICE:
		return N_("Left and right change it; Enter opens the list");
	case FIELD_SET:
		return N_("Enter opens the list; the blank key marks in it");
	case FIELD_REF:
		return N_("Type a part of the name; Enter opens the list");
	}
	return NULL;
}

/* The help of the field one stands in, or what is wrong with it. */
static void show_hint(struct form *form)
{
	const struct form_item *item =
		form->focus < form->n ? &form->items[form->focus] : NULL;

	if (!item)
		ui_hint(form->ui, NULL);
	else if (item->error)
		ui_hint(form->ui, item->error);
	else
		ui_hint(form->ui,
			ui_text(form->ui, item->f.help
						  ? item->f.help
						  : type_help(item->f.type)));
}

/* F7 makes a new one where the field can, and is the program's elsewhere. */
static void offer_new(struct form *form)
{
	int can = form_may_create(form);

	for (struct command *c = form->commands; c->id; c++)
		if (c->id == COMMAND_NEW) {
			c->key = can ? TERM_KEY_F7 : TERM_KEY_NONE;
			c->flags = can ? 0 : COMMAND_SILENT;
		}
}

static void draw(struct window *w, int whole)
{
	struct form *form = w->data;

	offer_new(form);

	if (w->place != WINDOW_CENTER && (whole || form->redraw)) {
		int cols = pane_cols(w->pane), x = 0;
		char *title = window_title(w);

		if (form->touched)
			x = pane_put(w->pane, 0, 0, 2, STYLE_TITLE, 0, "* ");
		pane_put(w->pane, 0, x, cols - x, STYLE_TITLE,
			 PANE_PAD | PANE_CUT, title);
		free(title);
	}
	form_draw(form, w->pane, whole);
	if (window_is_top(w))
		show_hint(form);
}

/* -- leaving ---------------------------------------------------------------- */

/* Which field is clear from where the cursor stands, if there is no room. */
static void warn_of(struct form *form, const char *label, const char *sentence)
{
	int cols = (int)(utf8_cols(label) + utf8_cols(sentence)) + 4;

	if (cols <= term_cols(ui_term(form->ui)))
		ui_warn(form->ui, "%s: %s", label, sentence);
	else
		ui_warn(form->ui, "%s", sentence);
}

static void show_fault(struct form *form, const struct err *err)
{
	char *sentence;

	if (!*err->field || !form_has_field(form, err->field)) {
		dialog_error(form->ui, err);
		return;
	}
	sentence = err_sentence(err, ui_translate(form->ui));
	form_set_error(form, err->field, sentence);
	form_focus(form, err->field);
	warn_of(form, ui_text(form->ui, form_item(form, err->field)->f.label),
		sentence);
	form->said_of = form->focus + 1;
	free(sentence);
}

/* What was said of a fault is about the field one stands in, while it lasts. */
static void unsay_fault(struct form *form)
{
	if (!form->said_of || (form->said_of == form->focus + 1 &&
			       form->items[form->focus].error))
		return;
	form->said_of = 0;
	ui_say(form->ui, "%s", "");
}

static void save(struct form *form)
{
	const struct form_ops *ops = ops_of(form);
	struct err err = ERR_INIT;
	int stay = 0;

	form_leave(form);
	if (form_check(form, &err)) {
		show_fault(form, &err);
		return;
	}
	/* The fault of the last try is mended: it is not said any more. */
	ui_say(form->ui, "%s", "");
	if (ops->save && ops->save(form->spec.data, form, &stay, &err)) {
		show_fault(form, &err);
		return;
	}
	if (!stay)
		window_close(&form->window, FORM_SAVED);
}

static const struct dialog_button leave_buttons[] = {
	{ 1, N_("Save"), 's' },
	{ 2, N_("Leave, keep the draft"), 'l' },
	{ 3, N_("Throw away"), 't' },
	{ 4, N_("Go on typing"), 'g' },
	DIALOG_BUTTON_END,
};

static const struct dialog_button leave_buttons_no_draft[] = {
	{ 1, N_("Save"), 's' },
	{ 3, N_("Throw away"), 't' },
	{ 4, N_("Go on typing"), 'g' },
	DIALOG_BUTTON_END,
};

static void close(struct form *form)
{
	const struct form_ops *ops = ops_of(form);
	struct dialog dialog = {
		.title = N_("Not saved yet"),
		.text = ui_text(form->ui, N_("What you typed here is not saved "
					     "yet.")),
		.buttons = ops->draft ? leave_buttons : leave_buttons_no_draft,
	};

	if (form->zoomed) {
		form->zoomed = 0;
		form->stale = form->redraw = 1;
		return;
	}
	form_leave(form);
	if (form->spec.read_only || !form_is_dirty(form)) {
		window_close(&form->window, UI_CANCEL);
		return;
	}
	switch (dialog_run(form->ui, &dialog)) {
	case 1:
		save(form);
		break;
	case 2:
		ops->draft(form->spec.data, form);
		form->window.typed = 0;
		window_close(&form->window, FORM_LEFT);
		break;
	case 3:
		if (ops->forget)
			ops->forget(form->spec.data, form);
		form->window.typed = 0;
		window_close(&form->window, FORM_DISCARDED);
		break;
	}
}

/* -- the window ------------------------------------------------------------- */

static int event(struct window *w, const struct term_event *event)
{
	struct form *form = w->data;
	int taken;

	if (event->type == TERM_EVENT_KEY && event->key == TERM_KEY_ESC) {
		close(form);
		return 1;
	}
	taken = form_event(form, event);
	if (taken)
		unsay_fault(form);
	return taken;
}

static char **all_values(struct form *form)
{
	char **values = xcalloc(form->n + 1, sizeof(*values));

	for (size_t i = 0; i < form->n; i++)
		values[i] = item_raw(&form->items[i]);
	return values;
}

/* F8, and how many fields it filled in. */
static void copy_similar(struct form *form)
{
	const struct form_ops *ops = ops_of(form);
	char **before;
	unsigned long n = 0;
	int found;

	form_leave(form);
	before = all_values(form);
	form->copying = 1;
	found = ops->similar(form->spec.data, form);
	form->copying = 0;
	if (!found) {
		ui_warn(form->ui, "%s",
			ui_text(form->ui, N_("There is no similar record to "
					     "copy from.")));
		goto out;
	}
	for (size_t i = 0; i < form->n; i++) {
		char *after = item_raw(&form->items[i]);

		n += strcmp(before[i], after) != 0;
		free(after);
	}
	if (n)
		ui_say(form->ui,
		       ui_text(form->ui,
			       N_("Copied from the last similar record, "
				  "fields: %lu. Ctrl-Z takes it back.")),
		       n);
	else
		ui_say(form->ui, "%s",
		       ui_text(form->ui, N_("The last similar record has "
					    "nothing else to copy.")));
out:
	for (size_t i = 0; i < form->n; i++)
		free(before[i]);
	free(before);
	form_enter(form);
}

static void command(struct window *w, int id)
{
	struct form *form = w->data;
	const struct form_ops *ops = ops_of(form);

	switch (id) {
	case COMMAND_SAVE:
		save(form);
		break;
	case COMMAND_CLOSE:
		close(form);
		break;
	case COMMAND_LARGE:
		form->zoomed = !form->zoomed;
		form->stale = form->redraw = 1;
		break;
	case COMMAND_PICK:
		form_pick(form, "");
		break;
	case COMMAND_NEW:
		form_create(form);
		break;
	case COMMAND_SIMILAR:
		copy_similar(form);
		break;
	default:
		if (ops->command)
			ops->command(form->spec.data, form, id);
		break;
	}
	window_touch(w);
}

static int allowed(struct window *w, int id, struct sb *why)
{
	struct form *form = w->data;
	const struct form_ops *ops = ops_of(form);
	const struct form_item *item =
		form->focus < form->n ? &form->items[form->focus] : NULL;
	const char *reason = NULL;

	if (id == COMMAND_LARGE && (!item || item->f.type != FIELD_NARRATIVE))
		reason = N_("This field is one line.");
	else if (id == COMMAND_PICK && (!item || !item_is_picked(item)))
		reason = N_("This field is typed; there is no list for it.");
	else if (id == COMMAND_SIMILAR && !ops->similar)
		reason = N_("There is no similar record to copy from.");
	else if (id >= COMMAND_OWN && ops->allowed)
		return ops->allowed(form->spec.data, form, id, why);
	if (reason)
		sb_add(why, ui_text(form->ui, reason));
	return !reason;
}

static void draft(struct window *w)
{
	struct form *form = w->data;
	const struct form_ops *ops = ops_of(form);

	if (ops->draft && form_is_dirty(form))
		ops->draft(form->spec.data, form);
}

/* One between what stands there and what follows. */
static void add_blank_line(struct sb *out)
{
	while (out->len && out->s[out->len - 1] == '\n')
		sb_truncate(out, out->len - 1);
	if (out->len)
		sb_add(out, "\n\n");
}

static void help(struct window *w, struct sb *out)
{
	struct form *form = w->data;
	const struct form_ops *ops = ops_of(form);
	size_t i;

	if (ops->help) {
		ops->help(form->spec.data, form, out);
		add_blank_line(out);
	}
	for (i = 0; i < form->n; i++) {
		const struct form_item *item = &form->items[i];

		if (item->f.help && item_is_open(form, item))
			sb_addf(out, "%s: %s\n",
				ui_text(form->ui, item->f.label),
				ui_text(form->ui, item->f.help));
	}
	if (form->spec.read_only)
		return;
	add_blank_line(out);
	sb_addf(out, "= %s\n%s\n", ui_text(form->ui, N_("How to type")),
		ui_text(form->ui,
			N_("Tab, Enter, Up, Down go from field to field. "
			   "Ctrl-Z takes back, Ctrl-Y does again; Ctrl-Left "
			   "and Ctrl-Right go by words, Ctrl-W deletes one. "
			   "A date: 25.11, +2, tomorrow. A letter typed on a "
			   "field with a list opens it. What is typed is kept "
			   "within 2 seconds, even if the line drops.")));
}

/* The place's commands first: they may take a key from the form. */
static void join_commands(struct form *form)
{
	const struct command *own =
		form->spec.read_only ? view_commands : form_commands;
	const struct command *more = ops_of(form)->commands, *c;
	size_t n = 0, n_more = 0;

	while (more && more[n_more].id)
		n_more++;
	form->commands = xcalloc(n_more + ARRAY_SIZE(form_commands) + 1,
				 sizeof(*form->commands));
	for (c = own; c->id == COMMAND_SAVE; c++)
		form->commands[n++] = *c;
	while (n_more--)
		form->commands[n++] = *more++;
	for (; c->id; c++)
		if (!command_find(form->commands, c->key, 0))
			form->commands[n++] = *c;
}

static struct window *window_of(struct form *form)
{
	static const struct window_ops ops = {
		.name = "form",
		.layout = layout,
		.draw = draw,
		.event = event,
		.command = command,
		.allowed = allowed,
		.draft = draft,
		.help = help,
	};
	struct window *w = &form->window;
	int cols = form->spec.cols ? form->spec.cols : 72;

	if (w->ops)
		return w;
	join_commands(form);
	form->window_ops = ops;
	form->window_ops.commands = form->commands;
	*w = (struct window){
		.ops = &form->window_ops,
		.data = form,
		.place = form->spec.as_dialog ? WINDOW_CENTER : WINDOW_FILL,
		.cols = cols,
		.title = form->spec.title,
		.about = form->spec.about,
		.with_text = !form->spec.read_only,
		.modal = 1,
	};
	if (form->spec.as_dialog) {
		size_t i, lines = 0;

		/* As high as its fields, those to come too, and two errors. */
		form->at = (struct rect){ .rows = 20, .cols = cols - 4 };
		form_layout(form);
		for (i = 0; i < form->n; i++)
			lines += item_is_open(form, &form->items[i]) &&
				 form->items[i].f.type != FIELD_NARRATIVE;
		w->rows = form->height + (lines > 1 ? 4 : 3);
		for (i = 0; i < form->n; i++)
			if (form->items[i].f.flags & FORM_SKIP)
				w->rows +=
					form->items[i].f.type == FIELD_NARRATIVE
						? 5
						: 1;
	}
	return w;
}

int form_run(struct form *form)
{
	struct window *w = window_of(form);

	form_enter(form);
	return ui_run(form->ui, w);
}
