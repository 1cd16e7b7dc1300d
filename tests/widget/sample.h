/*
 * sample.h: a small program made of all widgets, for tests and for measuring.
 */
#ifndef VSHU_TESTS_WIDGET_SAMPLE_H
#define VSHU_TESTS_WIDGET_SAMPLE_H

#include "base/field.h"
#include "widget/form.h"
#include "widget/ui.h"

/* A record with a field of every type. */
#define PERSON_FIELDS(X) \
	X(person, TEXT, surname, N_("Surname"), FIELD_REQUIRED, 60) \
	X(person, TEXT, name, N_("Name"), 0, 30) \
	X(person, DATE, born_on, N_("Born"), FIELD_REQUIRED, 0) \
	X(person, IIN, iin, N_("IIN"), 0, 0) \
	X(person, CHOICE, sex, N_("Sex"), 0, person_sexes) \
	X(person, SET, grounds, N_("Grounds"), 0, "grounds") \
	X(person, REF, teacher_id, N_("Class teacher"), 0, "teacher") \
	X(person, BOOL, urgent, N_("Urgent"), 0, 0) \
	X(person, MOMENT, seen_at, N_("Seen"), 0, 0) \
	X(person, TIME, lesson, N_("Lesson"), 0, 0) \
	X(person, INT, rooms, N_("Rooms"), 0, 0) \
	X(person, PHONE, phone, N_("Phone"), 0, 0) \
	X(person, NARRATIVE, story, N_("What happened"), 0, 20000)

extern const struct choice person_sexes[];

struct person {
	struct row row;
	PERSON_FIELDS(FIELD_MEMBER)
};

extern const struct field person_fields[];

struct sample {
	struct ui *ui;
	int64_t n_rows;
	int64_t fetched;   /* rows read so far, from first to last */
	int64_t hidden_id; /* this row is not there; 0: all are */
	int sort, descending;
	const char *only_class; /* NULL: all */
	int valued;		/* the column whose values were asked for */
	int is_found;		/* something was typed: nothing holds it */
	struct person saved;
	int form_result;	       /* of the last form */
	char *draft;		       /* the last one kept, NULL: none */
	int n_drafts, n_ticks, refuse; /* refuse: saving fails */
	int open_form, open_text;      /* start there */
	int64_t created;
};

#define SAMPLE_TODAY 20780 /* 2026-11-23 */

void sample_init(struct sample *sample, int64_t n_rows);
void sample_release(struct sample *sample);
/* Runs until F10; data is the sample. */
void sample_run(struct term *term, void *data);

#endif
