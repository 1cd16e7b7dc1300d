/*
 * form_private.h: what the form's files share.
 *
 * form.c holds the fields and their values, form_value.c says how a type is read
 * and shown, form_draw.c where each stands, form_edit.c what keys do, and
 * form_window.c runs it all as a window.
 */
#ifndef VSHU_WIDGET_FORM_PRIVATE_H
#define VSHU_WIDGET_FORM_PRIVATE_H

#include "widget/form.h"
#include "widget/lineedit.h"
#include "widget/texteditor.h"

struct form_item {
	struct form_field f;
	char *value;   /* canonical; never NULL; see item_value() */
	char *initial; /* as loaded; never NULL */
	char *shown;   /* CHOICE, SET, REF: what it reads like; NULL: ask */
	char *error;   /* a sentence; NULL: nothing known to be wrong */
	char *entered; /* what stood there when the focus came */
	struct lineedit line;	/* types that are typed */
	struct texteditor text; /* NARRATIVE */
	int touched;
	int fresh; /* the focus came, and no key since */
	/* Where it stands; rows count from the form's first row. */
	int y, rows;
	int label_x, label_y;
	int x, cols; /* what is typed, between the brackets */
	int error_y, error_x, error_cols, error_rows;
};

struct form_step {
	size_t item;
	char *before, *after; /* as item_raw() */
};

struct form {
	struct ui *ui;
	struct form_spec spec;
	struct form_item *items;
	size_t n, capacity;
	size_t focus; /* n: nothing can be reached */
	struct form_step *steps;
	size_t n_steps, next_step, steps_capacity;
	struct rect at;
	int top, height; /* first row shown; rows of the whole form */
	int zoomed;	 /* the focused narrative has all the room */
	int stale;	 /* the layout is to be made again */
	int redraw;	 /* all of it, not only the focused field */
	int touched;
	int copying;	/* from a similar record: what was typed stays */
	size_t said_of; /* the message line tells a fault of this item, + 1 */
	struct window window;
	struct window_ops window_ops;
	struct command *commands;
};

static inline int item_is_line(const struct form_item *item)
{
	switch (item->f.type) {
	case FIELD_TEXT:
	case FIELD_IIN:
	case FIELD_PHONE:
	case FIELD_DATE:
	case FIELD_MOMENT:
	case FIELD_TIME:
	case FIELD_INT:
		return 1;
	case FIELD_NARRATIVE:
	case FIELD_BOOL:
	case FIELD_CHOICE:
	case FIELD_SET:
	case FIELD_REF:
		break;
	}
	return 0;
}

static inline int item_is_picked(const struct form_item *item)
{
	return item->f.type == FIELD_CHOICE || item->f.type == FIELD_SET ||
	       item->f.type == FIELD_REF;
}

static inline int item_is_field(const struct form_item *item)
{
	return !(item->f.flags & (FORM_HEADING | FORM_NOTE));
}

struct form_item *form_item(struct form *form, const char *name);
/* Shown and not to be changed. */
int item_is_fixed(const struct form *form, const struct form_item *item);
/* The focus can come here. */
int item_is_open(const struct form *form, const struct form_item *item);

/* What stands in the field: as typed, or canonical where nothing is typed. */
char *item_raw(const struct form_item *item);
void item_set_raw(struct form *form, struct form_item *item, const char *raw);
/* Brings item->value up to date; 0 if what is typed cannot be read. */
int item_value(struct form *form, struct form_item *item);
/* Sets item->error, or takes it away; final: required counts. 1 if right. */
int item_check(struct form *form, struct form_item *item, int final);
/* It was changed by the user: now counts. */
void item_touch(struct form *form, struct form_item *item);

/* form_value.c: canonical text of what was typed; 0 and why if it is none. */
int value_from_typed(struct form *form, const struct form_field *field,
		     const char *typed, struct sb *value, struct sb *why);
/* What a canonical value reads like in its field. */
void value_to_shown(struct form *form, const struct form_field *field,
		    const char *value, struct sb *out);
size_t value_max_chars(const struct form_field *field);
int value_cols(struct form *form, const struct form_field *field);

/* form_draw.c */
void form_layout(struct form *form);

/* form_edit.c */
void form_move(struct form *form, size_t item);
/* What is typed in the focused field is taken in: checked, tidied. */
void form_leave(struct form *form);
void form_enter(struct form *form);
void form_pick(struct form *form, const char *typed);
/* Can a new record be made for the focused field; makes it. */
int form_may_create(struct form *form);
void form_create(struct form *form);
void form_step_add(struct form *form, size_t item, const char *before,
		   const char *after);

#endif
