/*
 * recordform.h: the form of any record.
 *
 * From the table of a record's fields comes the form; REF fields are picked
 * through app_choose(), SET fields from the regulation profile; what is wrong
 * stands beside the field at once (app_check()); what is typed is kept as a
 * draft and offered again; two people at one record see both versions and
 * choose, field by field. Nothing typed is lost.
 */
#ifndef VSHU_SCREEN_RECORDFORM_H
#define VSHU_SCREEN_RECORDFORM_H

#include "app/record.h"
#include "screen/shell.h"
#include "widget/form.h"

struct recordform;

/* Fields under a heading (msgid, NULL: none); names ends with NULL. */
struct recordform_section {
	const char *heading;
	const char *note; /* msgid: an explanation below it; NULL: none */
	const char *const *names;
};

struct recordform_help {
	const char *name; /* of the field; NULL ends */
	const char *text; /* msgid */
};

/* A form with no record: all its fields are in before, save() reads them. */
#define RECORDFORM_NO_RECORD APP_RECORD_COUNT

struct recordform_spec {
	enum app_record kind; /* or RECORDFORM_NO_RECORD */
	/* The draft's name; NULL: the kind's table (no record: no draft). */
	const char *form;
	/* msgid, or translated; about: a name, put behind it; or NULL. */
	const char *title, *about;
	/*
	 * The record, the caller's, initialised (app_record_new() or
	 * fields_init()): row.id 0 with what is known already, or as loaded.
	 * When it is saved it holds what was saved.
	 */
	void *record;
	/*
	 * Another record of which the form has fields, saved with it, or NULL:
	 * the draft knows the version of it too.
	 */
	void *beside;
	int64_t owner_id; /* the case or meeting it belongs to, for the draft */
	int64_t draft_id; /* with no record: which one it is about */

	/* Which fields: sections (the last has names NULL), or NULL: all. */
	const struct recordform_section *sections;
	/* Fields shown but not changed here; names, NULL ends; or NULL. */
	const char *const *read_only;
	/* Fields that are no field of the record, put before / after. */
	const struct form_field *before, *after;
	const struct recordform_help *field_help;
	const struct screen_help *help; /* F1 */
	int as_dialog;			/* a small form in a window */
	/* A recorded fact is corrected: asks why, for the audit. */
	int asks_reason;

	void *data; /* for what follows, all of which may be NULL */
	/* Saves record. NULL: app_save(). A step of the way goes here. */
	enum err_code (*save)(struct recordform *rf, struct err *err);
	/*
	 * Before the questions to the register: candidates of its own for a REF;
	 * 1 if it answered.
	 */
	int (*find)(struct recordform *rf, const struct form_field *field,
		    const char *typed, int max, struct pick_items *items);
	/* A new record for a REF, with more than was typed; -1: the usual way. */
	int64_t (*create)(struct recordform *rf, const struct form_field *field,
			  const char *typed);
	/* What a value of a field that is not the record's reads like. */
	int (*show)(struct recordform *rf, const struct form_field *field,
		    const char *value, struct sb *out);
	/* A field was changed and left: others may follow. */
	void (*changed)(struct recordform *rf, const struct form_field *field);
	/* More than app_check() knows: 0 and a translated sentence. */
	int (*check)(struct recordform *rf, const struct form_field *field,
		     const char *value, struct sb *why);
	/* F8: fills in from the last similar record; 0: there is none. */
	int (*similar)(struct recordform *rf);
	/* More that can be done in the form; ids from COMMAND_OWN on. */
	const struct command *commands;
	void (*command)(struct recordform *rf, int id);
	/* The form is built and filled, before a draft goes in. */
	void (*built)(struct recordform *rf);
	/* A draft went in: which fields are shown may be another question. */
	void (*restored)(struct recordform *rf);
	/* Case whose missing needs are shown when saving is blocked. */
	int64_t blocked_case;
	enum action blocked_action;
};

struct recordform {
	const struct recordform_spec *spec;
	struct shell *shell;
	struct form *form;
	void *record; /* spec->record */
	void *data;   /* spec->data */
	/* save() sets it: not saved after all, and all is said. */
	int stay;

	/* recordform.c's own. */
	const struct field *fields;
	void *original; /* as it was loaded */
	void *scratch;	/* what is typed, for app_check() */
	struct form_ops ops;
	char *draft_form; /* this window's, see recordform.c; NULL: none */
	int64_t draft_id;
	char *kept; /* the draft as this form kept it last; NULL: not yet */
};

enum recordform_result {
	RECORDFORM_LEFT,  /* not saved; a draft may have been kept */
	RECORDFORM_SAVED, /* record holds it */
	RECORDFORM_HANGUP,
};

/* Runs it. After saving, shell_changed() has been called. */
enum recordform_result recordform_run(struct shell *shell,
				      const struct recordform_spec *spec);

/*
 * After ERR_CONFLICT: both versions of a record of which the form has fields. 1
 * if the person has chosen: record, original (as it was loaded) and the form hold
 * what was chosen, to be saved again. The form's own record is settled anyway.
 */
int recordform_settle(struct recordform *rf, enum app_record kind,
		      void *original, void *record);

/*
 * The usual case: reads the record (id 0: a new one), runs the form, saves. The
 * id saved, or 0.
 */
int64_t recordform_edit(struct shell *shell, enum app_record kind, int64_t id,
			const char *title,
			const struct recordform_section *sections,
			const struct screen_help *help);

/* Shown only; Esc leaves. */
void recordform_view(struct shell *shell, enum app_record kind, int64_t id,
		     const char *title,
		     const struct recordform_section *sections,
		     const struct screen_help *help);

#endif
