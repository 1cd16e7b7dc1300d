/*
 * setting.h: the school's own settings, calendar entries, regulation profiles,
 * and the numbers of its journals.
 */
#ifndef VSHU_STORE_SETTING_H
#define VSHU_STORE_SETTING_H

#include <stdint.h>

#include "base/err.h"
#include "db/db.h"
#include "model/obligation.h"
#include "model/people.h"
#include "model/workday.h"

/* The one school (id 1); ERR_NOT_FOUND before the first run is done. */
enum err_code school_load(struct db *db, struct school *out,
			  struct err *err) ERR_MUST_CHECK;

/* *value: the caller's to free, NULL if it was never set. */
enum err_code setting_load(struct db *db, const char *name, char **value,
			   struct err *err) ERR_MUST_CHECK;
/* NULL takes it away. In a transaction. */
enum err_code setting_save(struct db *db, const char *name, const char *value,
			   struct err *err) ERR_MUST_CHECK;

/* The school's own terms (settings "term.<code>") over those of terms. */
enum err_code setting_load_terms(struct db *db, struct obligation_terms *terms,
				 struct err *err) ERR_MUST_CHECK;
enum err_code setting_save_term(struct db *db, enum obligation_rule rule,
				int days, struct err *err) ERR_MUST_CHECK;

/* The school's own days, put into calendar (to be built afterwards). */
enum err_code calendar_entry_load(struct db *db, struct calendar *calendar,
				  struct err *err) ERR_MUST_CHECK;
/*
 * One entry a day; replaces: see calendar_add_school_day(). In a transaction.
 */
enum err_code calendar_entry_save(struct db *db, int64_t day, int is_working,
				  const char *name, int64_t replaces,
				  int64_t staff_id,
				  struct err *err) ERR_MUST_CHECK;
enum err_code calendar_entry_delete(struct db *db, int64_t day,
				    struct err *err) ERR_MUST_CHECK;

struct calendar_entry {
	int64_t day;
	int is_working;
	char *name;
	int64_t replaces; /* DAY_NONE: none */
};
struct calendar_entries {
	int n;
	int capacity;
	struct calendar_entry *items;
};
void calendar_entries_release(struct calendar_entries *list);
/* Those from a day up to and including another, in order. */
enum err_code calendar_entry_list(struct db *db, int64_t from, int64_t until,
				  struct calendar_entries *out,
				  struct err *err) ERR_MUST_CHECK;

/* A regulation profile as it was read (model/profile.h parses the text). */
struct profile_row {
	int64_t id;
	char *code;
	int64_t valid_from;
	char *text;
};
struct profile_rows {
	int n;
	int capacity;
	struct profile_row *items;
};
void profile_rows_release(struct profile_rows *rows);
/* All, the oldest first. out is zeros or released first. */
enum err_code profile_list_all(struct db *db, struct profile_rows *out,
			       struct err *err) ERR_MUST_CHECK;
/* In a transaction; sets *id. */
enum err_code profile_insert(struct db *db, const char *code,
			     int64_t valid_from, const char *text, int64_t *id,
			     struct err *err) ERR_MUST_CHECK;

/*
 * Journals number from 1 each year: "2026/001". In a transaction; a number that
 * was given is never given again.
 */
#define JOURNAL_SIGNAL "signal" /* signals and information, cl. 11 */
#define JOURNAL_CASE "case"
#define JOURNAL_PROTOCOL "protocol" /* by school year: the year it begins */
#define JOURNAL_OUTGOING "outgoing" /* one for all outgoing papers */
#define JOURNAL_NUMBER_SIZE 24
enum err_code journal_next(struct db *db, const char *journal, int year,
			   char out[static JOURNAL_NUMBER_SIZE],
			   struct err *err) ERR_MUST_CHECK;

#endif
