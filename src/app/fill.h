/*
 * fill.h: what the papers have in common: names, positions, labels in both
 * languages, the school, numbers of outgoing papers. For the files paper*.c.
 *
 * Everything is filled for Kazakh and for Russian, for a paper may come out in
 * both. The first error stops the reading; what could not be read is empty.
 */
#ifndef VSHU_APP_FILL_H
#define VSHU_APP_FILL_H

#include "app/state.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/event.h"
#include "model/outward.h"
#include "model/people.h"
#include "model/plan.h"
#include "model/signal.h"
#include "print/pdata.h"
#include "store/record.h"

struct fill {
	struct app *app;
	struct pdata *data; /* the root */
	struct err *err;
	enum err_code code;
	int may_detail; /* the psychologist's detailed part */
	int64_t scope;	/* register: whose classes; 0: all */
};

/* Initialises out and reads it: 1, or 0 for id 0 and after an error. */
int fill_load(struct fill *f, const struct record_kind *kind, int64_t id,
	      void *out);
/* The rows of one owner; an empty array after an error. */
void fill_list(struct fill *f, const struct record_kind *kind, const char *by,
	       int64_t owner, struct record_array *out);

/* A msgid in both languages; a choice's label ("" for none). */
void fill_label(struct pdata *map, const char *name, const char *msgid);
void fill_choice(struct pdata *map, const char *name,
		 const struct choice *choices, int64_t value);
/* A choice's label at the beginning of a line: with a capital letter. */
void fill_title(struct pdata *map, const char *name,
		const struct choice *choices, int64_t value);
/* A text in each language. */
void fill_in(struct pdata *map, const char *name, const char *kk,
	     const char *ru);
/* "16:40", empty for INT_NONE. */
void fill_time(struct pdata *map, const char *name, int64_t minutes);
/* 0 for INT_NONE. */
void fill_number(struct pdata *map, const char *name, int64_t n);
/* "key.x": the caller's map and a prefix, joined; for the functions below. */
char *fill_key(const char *prefix, const char *name);

/* school.name, .address, .phone, .bin */
void fill_school(struct fill *f);
/* PREFIX.name (in full), .short, .position, .phone; all empty for id 0. */
void fill_staff(struct fill *f, struct pdata *map, const char *prefix,
		int64_t staff_id);
/* One text: "Short N., position"; empty for id 0. */
void fill_person(struct fill *f, struct pdata *map, const char *name,
		 int64_t staff_id);
/* The short name alone. */
void fill_short_name(struct fill *f, struct pdata *map, const char *name,
		     int64_t staff_id);
/* Who is the head (the secretary …) today. */
int64_t fill_holder(struct fill *f, enum role role);
/* PREFIX.name, .kinship, .born, .occupation, .phone, .address */
void fill_parent(struct fill *f, struct pdata *map, const char *prefix,
		 int64_t family_member_id);
/*
 * PREFIX.name, .born, .class, and (full) .iin, .address,
 * .registered_address, .phone, .in_school_since
 */
void fill_child(struct fill *f, struct pdata *map, const char *prefix,
		int64_t child_id, int full);
/* NAME.name, .address, .person */
void fill_agency(struct fill *f, struct pdata *map, const char *prefix,
		 int64_t agency_id);
/* Its name alone. */
void fill_agency_name(struct fill *f, struct pdata *map, const char *name,
		      int64_t agency_id);
/* "grounds", a list: number (of cl. 22), name; by the case's profile. */
void fill_grounds(struct fill *f, int64_t grounds, int64_t profile_id);
/* A text: "1, 5". */
void fill_ground_numbers(struct pdata *map, const char *name, int64_t grounds);
/* The family: a list of name, kinship, born, occupation. */
void fill_family(struct fill *f, struct pdata *map, const char *name,
		 int64_t family_id);
/*
 * Who did what the chronology of a case says, the newest time: 0 if nobody did.
 */
int64_t fill_doer(struct fill *f, int64_t case_id, enum event_type type);
/* The child of a case. */
int64_t fill_child_of(struct fill *f, int64_t case_id);
/* The meeting of the newest decision of that kind on a case, or an empty one. */
void fill_decided(struct fill *f, int64_t case_id, enum decision decision,
		  struct meeting *m);
/* A list of the child's legal representatives, as fill_parent(). */
void fill_parents(struct fill *f, int64_t child_id);
/* kind, responsible, volume, term, indicator, status, result */
void fill_measure(struct fill *f, struct pdata *item, const struct measure *m);
/* A list of those of a plan that are approved. */
void fill_measures(struct fill *f, struct pdata *map, const char *name,
		   int64_t plan_id);

/* out.number, out.date; reply_to.*; addressee.*; signatory.*; executor.* */
void fill_out(struct fill *f, const char *number, int64_t day);
void fill_reply_to(struct fill *f, const char *number, int64_t day);
void fill_addressee(struct fill *f, int64_t agency_id);
void fill_signatory(struct fill *f, int64_t staff_id);
void fill_executor(struct fill *f, int64_t staff_id);
/* Of one text, its lines: a list of name and sheets. NULL: an empty list. */
void fill_papers(struct pdata *map, const char *name, const char *text);

/* The papers in a case's file, in the order in which the Council reads them. */
struct paper_part {
	const char *document;
	int64_t id, day;
};
struct paper_parts {
	int n, capacity;
	struct paper_part *items;
};
void fill_parts_of_case(struct fill *f, int64_t case_id,
			struct paper_parts *parts);
void paper_parts_release(struct paper_parts *parts);

/* The builders, by the paper's name: fill f->data for record id. */
#define FILL_PAPER(name) void fill_##name##_paper(struct fill *f, int64_t id)
FILL_PAPER(signal);
FILL_PAPER(journal);
FILL_PAPER(primary);
FILL_PAPER(home_visit);
FILL_PAPER(characteristic);
FILL_PAPER(psychologist);
FILL_PAPER(prior_work);
FILL_PAPER(representation);
FILL_PAPER(council_order);
FILL_PAPER(invitation);
FILL_PAPER(request);
FILL_PAPER(protocol);
FILL_PAPER(packet);
FILL_PAPER(extract);
FILL_PAPER(plan);
FILL_PAPER(notice);
FILL_PAPER(refusal);
FILL_PAPER(petition);
FILL_PAPER(removal);
FILL_PAPER(transfer);
FILL_PAPER(card);
FILL_PAPER(register);
FILL_PAPER(consent);

#endif
