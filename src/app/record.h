/*
 * record.h: reading and saving any record of the domain.
 *
 * One table says for each kind which action reading and saving it are, how its
 * owner (a case, a class) is found for the scope, and what is checked. Steps of
 * the way (registering, deciding, approving) are functions of their own, in the
 * other headers of this folder.
 */
#ifndef VSHU_APP_RECORD_H
#define VSHU_APP_RECORD_H

#include "app/app.h"
#include "base/field.h"

#define APP_RECORDS(X) \
	X(SCHOOL, school) \
	X(STAFF, staff) \
	X(SCHOOL_CLASS, school_class) \
	X(FAMILY, family) \
	X(FAMILY_MEMBER, family_member) \
	X(CHILD, child) \
	X(AGENCY, agency) \
	X(SIGNAL, signal) \
	X(CASEFILE, casefile) \
	X(PRIMARY_INFO, primary_info) \
	X(MATERIAL, material) \
	X(CHARACTERISTIC, characteristic) \
	X(PSYCHOLOGY, psychology) \
	X(VISIT, visit) \
	X(VISIT_MEMBER, visit_member) \
	X(PRIOR_MEASURE, prior_measure) \
	X(REQUEST, request) \
	X(REPRESENTATION, representation) \
	X(COUNCIL, council) \
	X(COUNCIL_MEMBER, council_member) \
	X(MEETING, meeting) \
	X(PARTICIPANT, participant) \
	X(AGENDA_ITEM, agenda_item) \
	X(PLAN, plan) \
	X(MEASURE, measure) \
	X(HELP_KIND, help_kind) \
	X(MONITORING, monitoring) \
	X(NOTICE, notice) \
	X(REFUSAL, refusal) \
	X(PETITION, petition) \
	X(REMOVAL, removal) \
	X(TRANSFER, transfer)

enum app_record {
#define X(name, table) APP_##name,
	APP_RECORDS(X)
#undef X
		APP_RECORD_COUNT
};

/* The kind's fields and the size of its struct. */
const struct field *app_record_fields(enum app_record kind);
size_t app_record_size(enum app_record kind);
/* The name of its table, as in FIELD_REF and in drafts. */
const char *app_record_table(enum app_record kind);
/* A new, empty record (row.id 0), the caller's; app_record_free() nulls it. */
void *app_record_new(enum app_record kind);
void app_record_free(enum app_record kind, void **record);
/* The kind of a FIELD_REF's table name. */
enum app_record app_record_of(const char *table);

/*
 * Reads one. out is initialised (fields_init) and becomes the caller's. Opening
 * a child's file is a row in the audit. Restricted fields are left empty for
 * who may not read them. ERR_DENIED, ERR_NOT_FOUND.
 */
enum err_code app_load(struct app *app, enum app_record kind, int64_t id,
		       void *out, struct err *err) ERR_MUST_CHECK;

/*
 * Saves one: new if row.id is 0 (then row.id and row.version are set), else the
 * change. Checks the fields and the kind's own rules (err->field names the
 * wrong one), writes the correction with old and new values to the audit, and
 * the event to the chronology if it belongs to a case. Signed protocols and
 * approved plans refuse. ERR_CONFLICT if somebody saved it since it was read:
 * read it again with app_load() and compare.
 */
enum err_code app_save(struct app *app, enum app_record kind, void *record,
		       struct err *err) ERR_MUST_CHECK;

/*
 * Takes out a row that carries nothing of its own: who took part in a visit, a
 * line of the brief on earlier work, somebody invited, a measure of a draft, a
 * member of a family or of the Council. What it held stays in the audit.
 * ERR_BLOCKED where the record it belongs to does not change any more.
 */
enum err_code app_remove(struct app *app, enum app_record kind, int64_t id,
			 struct err *err) ERR_MUST_CHECK;

/*
 * Why the next app_save() corrects what was recorded: it goes into the audit
 * and the chronology. Saving, done or refused, forgets it. NULL: none.
 */
void app_set_reason(struct app *app, const char *reason);

/* The kind's own rules alone, without saving: for errors while one types. */
enum err_code app_check(struct app *app, enum app_record kind,
			const void *record, struct err *err) ERR_MUST_CHECK;

/*
 * All of a kind that belong to one owner (measures of a plan, members of a
 * family …): column is the name of a REF field of the kind. items is an array
 * of n structs, released with app_records_release().
 */
struct app_records {
	enum app_record kind;
	int n;
	void *items;
};
enum err_code app_load_all(struct app *app, enum app_record kind,
			   const char *column, int64_t owner_id,
			   struct app_records *out,
			   struct err *err) ERR_MUST_CHECK;
void app_records_release(struct app_records *records);
/* The i-th item. */
void *app_records_at(const struct app_records *records, int i);

/*
 * How a row is called for people: "Ахметов Данияр", "7 «Б»", an agency's name
 * in the current language. The caller's to free; "" for id 0 and for what this
 * person may not know.
 */
char *app_name(struct app *app, enum app_record kind, int64_t id);

/*
 * Rows of a directory whose name has a word that begins with (or, from three
 * letters, holds) each word of text, for a REF field: at most max.
 */
struct app_choice {
	int64_t id;
	char *name;   /* what app_name() gives */
	char *detail; /* what tells two of the same name apart: born, class */
};
struct app_choices {
	int n;
	struct app_choice *items;
};
enum err_code app_choose(struct app *app, enum app_record kind,
			 const char *text, int max, struct app_choices *out,
			 struct err *err) ERR_MUST_CHECK;
void app_choices_release(struct app_choices *choices);

/* Search before create: children who may be the same as this one. */
enum err_code app_child_similar(struct app *app, const struct child *c,
				struct app_choices *out,
				struct err *err) ERR_MUST_CHECK;
/* Families who may be the same: at that address, with that phone. */
enum err_code app_family_similar(struct app *app, const struct family *f,
				 struct app_choices *out,
				 struct err *err) ERR_MUST_CHECK;
/* A family's children. */
enum err_code app_family_children(struct app *app, int64_t family_id,
				  struct app_choices *out,
				  struct err *err) ERR_MUST_CHECK;

#endif
