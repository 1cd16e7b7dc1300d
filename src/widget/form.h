/*
 * form.h: an array of typed fields that a person fills in.
 *
 * Values are canonical text (field.h: field_format()); a form is loaded from and
 * stored to a record, or a field at a time by name. What is wrong with a field
 * stands beside it, in words, as soon as it is left or becomes right. A form
 * scrolls when it is taller than its room. Nothing typed is lost: form_draft()
 * gives what was typed (the fields that differ from what was loaded, unfinished
 * and wrong ones too; all that are not empty, if drafts_whole) as text that form_restore() takes back.
 *
 * Keys: Tab, BackTab, Up, Down, Enter (next field; opens a pick list on CHOICE,
 * SET, REF; a new line in a narrative, where Tab leaves), PgUp, PgDn, those of
 * the editors, Ctrl-Z also over fields left before, F2 save, F3 a narrative gets
 * the whole window, F4 pick list, F8 copy from a similar record, Esc leave. A
 * letter typed on a REF, CHOICE or SET opens its pick list with that letter; the
 * first one typed on a date or a time that was filled in takes its place.
 */
#ifndef VSHU_WIDGET_FORM_H
#define VSHU_WIDGET_FORM_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/field.h"
#include "base/sb.h"
#include "term/pane.h"
#include "widget/picklist.h"
#include "widget/ui.h"

struct form;

enum form_flag {
	FORM_READONLY = 1u << 16, /* shown, not reached by the keys */
	FORM_HEADING = 1u << 17,  /* label only, as a heading */
	FORM_NOTE = 1u << 18,	  /* label only, wrapped, as an explanation */
	FORM_SAME_ROW =
		1u << 19,	/* beside the field before, if there is room */
	FORM_SKIP = 1u << 20,	/* not shown now (form_set_flag()) */
	FORM_SECRET = 1u << 21, /* a password: stars, no draft */
};

/* Table of these ends with .name = NULL. Labels and helps are msgids. */
struct form_field {
	const char *name; /* the field's; headings and notes need one too */
	enum field_type type;
	const char *label;
	const char *help; /* shown in the message line while one stands there */
	unsigned flags;	  /* FIELD_REQUIRED, FIELD_FIXED and form_flag */
	const struct choice *choices; /* CHOICE */
	const char *ref;	      /* REF: table; SET: list */
	size_t max_chars;	      /* 0: the type's own */
	int rows;		      /* NARRATIVE: rows at first; 0: 4 */
	int cols;		      /* width wanted; 0: by type */
};

/* All may be NULL. data is the spec's. */
struct form_ops {
	/*
	 * What a REF's id, or a SET's numbers, read like; nothing for "".
	 * (CHOICE is translated by the form.)
	 */
	void (*show)(void *data, const struct form_field *field,
		     const char *value, struct sb *out);
	/* Candidates for a REF or the items of a SET by what was typed (SET: ids
	 * are the numbers 1 … 63; typed is ""). */
	void (*find)(void *data, const struct form_field *field,
		     const char *typed, int max, struct pick_items *items);
	/*
	 * Make a new record for a REF from what was typed; its id, 0 for none.
	 * NULL (or may_create says 0): F7 is not offered.
	 */
	int64_t (*create)(void *data, const struct form_field *field,
			  const char *typed);
	int (*may_create)(void *data, const struct form_field *field);
	/*
	 * Is this value, right by its type, right here? 0 and a translated
	 * sentence in why if not. Called when a changed field is left, with every
	 * change while it is wrong, and before saving; value is never "". A
	 * CHOICE that it refuses is not offered.
	 */
	int (*check)(void *data, struct form *form,
		     const struct form_field *field, const char *value,
		     struct sb *why);
	/*
	 * A field was changed and left: others may follow (form_set_text(),
	 * form_set_flag()).
	 */
	void (*changed)(void *data, struct form *form,
			const struct form_field *field);
	/*
	 * F2, when no field is wrong: ERR_OK closes the form with FORM_SAVED. A
	 * fault is shown; one with err->field goes beside that field. err code
	 * ERR_OK with *stay set: not saved, but all is said (a dialog was shown).
	 */
	enum err_code (*save)(void *data, struct form *form, int *stay,
			      struct err *err);
	/* Keep form_draft() somewhere. Called within 2 s of typing, at hang-up
	 * and at Esc with something typed. */
	void (*draft)(void *data, struct form *form);
	/* Forget the draft: the user said so. */
	void (*forget)(void *data, struct form *form);
	/*
	 * Fill from the last similar record (form_type_text()); 0: none. What
	 * the person has typed here stays.
	 */
	int (*similar)(void *data, struct form *form);
	/* F1: translated lines. */
	void (*help)(void *data, struct form *form, struct sb *out);
	/* Commands of the place besides the form's own (with letters: none). */
	const struct command *commands;
	void (*command)(void *data, struct form *form, int id);
	int (*allowed)(void *data, struct form *form, int id, struct sb *why);
};

struct form_spec {
	const char *title, *about; /* as struct window's */
	const struct form_ops *ops;
	void *data;
	int64_t today; /* for typed dates */
	int as_dialog; /* a window in the middle instead of all the room */
	int cols;      /* as_dialog: width; 0: 72 */
	int read_only; /* everything is only shown */
	/* A draft has what was filled in beforehand too: nothing else knows. */
	int drafts_whole;
};

struct form *form_new(struct ui *ui, const struct form_spec *spec);
void form_free(struct form **form);

/* Fields in the order they are shown; copied, what they point to is borrowed. */
void form_add(struct form *form, const struct form_field *fields);
/*
 * A record's fields (the hidden left out), with the widths of their types. names
 * (NULL: all) is a list of names ended by NULL, which sets the order.
 */
void form_add_record(struct form *form, const struct field *fields,
		     const char *const *names);
void form_add_heading(struct form *form, const char *msgid);
void form_set_help(struct form *form, const char *name, const char *msgid);

/* Values from / into a record; fields the form has not are left alone. */
void form_load(struct form *form, const struct field *fields,
	       const void *record);
/* ERR_INVALID (first wrong field in err->field) if one cannot be read. */
enum err_code form_store(struct form *form, const struct field *fields,
			 void *record, struct err *err) ERR_MUST_CHECK;

/* Canonical text; until the field changes. BUG() if there is no such field. */
const char *form_text(struct form *form, const char *name);
/* Sets it without making the form dirty. */
void form_set_text(struct form *form, const char *name, const char *text);
/* Sets it as if it had been typed. */
void form_type_text(struct form *form, const char *name, const char *text);
int64_t form_number(struct form *form, const char *name); /* by its type */
void form_set_flag(struct form *form, const char *name, unsigned flag, int on);
/* The label of a heading or a note; borrowed until the next, or the form ends. */
void form_set_label(struct form *form, const char *name, const char *label);
int form_has_field(struct form *form, const char *name);

/* Does anything differ from what was loaded? */
int form_is_dirty(const struct form *form);
void form_set_clean(struct form *form);

/* The first wrong field in err (code, field, sentence), focus on it. */
enum err_code form_check(struct form *form, struct err *err) ERR_MUST_CHECK;
/* A fault found by somebody else, beside its field (translated). */
void form_set_error(struct form *form, const char *name, const char *sentence);
void form_focus(struct form *form, const char *name);

void form_draft(struct form *form, struct sb *out);
/*
 * 0 if it is no draft of such a form; fields it has not are left out, those that
 * are not shown get their values all the same.
 */
int form_restore(struct form *form, const char *draft);

enum form_result {
	FORM_SAVED = 1,
	FORM_LEFT,	/* Esc with something typed: it is kept as a draft */
	FORM_DISCARDED, /* what was typed was thrown away on purpose */
};

/*
 * Runs it as a window. FORM_SAVED after ops->save(); UI_CANCEL for Esc with
 * nothing typed. Esc with something typed asks: save, keep the draft and leave,
 * throw away, go on.
 */
int form_run(struct form *form);

/* A form inside another window: place, draw, feed. */
void form_place(struct form *form, struct rect at);
void form_draw(struct form *form, struct pane *pane, int whole);
/* 1 if taken. */
int form_event(struct form *form, const struct term_event *event);

#endif
