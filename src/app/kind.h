/*
 * kind.h: what app/ knows of each kind of record: one table (kind.c).
 */
#ifndef VSHU_APP_KIND_H
#define VSHU_APP_KIND_H

#include "app/app.h"
#include "app/record.h"
#include "store/record.h"

/* A record being saved: before is NULL for a new one. */
struct app_saving {
	const void *before;
	void *after;
	int64_t child_id; /* whose file it belongs to, or 0 */
	int64_t case_id;  /* or 0 */
};

struct app_kind {
	const struct record_kind *record;
	enum action view, edit;
	const char *given;  /* hidden fields that who makes a new one sets */
	int by_step_only;   /* a new one comes of a step's own function */
	int is_childs_file; /* reading it is a row in the audit */
	/* Beyond fields_check(); either may be NULL. */
	enum err_code (*check)(struct app *app, const void *record,
			       struct err *err);
	/* In the transaction: may it be changed now? Sets hidden fields. */
	enum err_code (*before)(struct app *app, struct app_saving *s,
				struct err *err);
	/* In the transaction, after it was written: what follows. */
	enum err_code (*after)(struct app *app, struct app_saving *s,
			       struct err *err);
};

const struct app_kind *app_kind(enum app_record kind);
const struct record_kind *app_record_kind(enum app_record kind);

/* Ids with their names. */
struct id_list;
enum err_code app_choices_of(struct app *app, enum app_record kind,
			     const struct id_list *ids, struct app_choices *out,
			     struct err *err) ERR_MUST_CHECK;

/* What follows from saving, by kind (saved_*.c). */
#define APP_HOOK(name) \
	enum err_code name(struct app *app, struct app_saving *s, \
			   struct err *err) ERR_MUST_CHECK
APP_HOOK(before_staff);
APP_HOOK(before_primary_info);
APP_HOOK(before_material);
APP_HOOK(before_psychology);
APP_HOOK(before_characteristic);
APP_HOOK(before_prior_measure);
APP_HOOK(before_meeting);
APP_HOOK(before_participant);
APP_HOOK(before_agenda_item);
APP_HOOK(before_plan);
APP_HOOK(before_measure);
APP_HOOK(before_monitoring);
APP_HOOK(before_petition);
APP_HOOK(after_school);
APP_HOOK(after_staff);
APP_HOOK(after_school_class);
APP_HOOK(after_child);
APP_HOOK(after_signal);
APP_HOOK(after_corrected);
APP_HOOK(after_primary_info);
APP_HOOK(after_material);
APP_HOOK(after_characteristic);
APP_HOOK(after_psychology);
APP_HOOK(after_prior_measure);
APP_HOOK(after_visit_member);
APP_HOOK(after_request);
APP_HOOK(after_council);
APP_HOOK(after_council_member);
APP_HOOK(after_meeting);
APP_HOOK(after_participant);
APP_HOOK(after_plan);
APP_HOOK(after_measure);

#endif
