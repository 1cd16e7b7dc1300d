/*
 * people.h: who is who: questions about staff, classes, children, families.
 */
#ifndef VSHU_STORE_PEOPLE_H
#define VSHU_STORE_PEOPLE_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/lang.h"
#include "db/db.h"
#include "model/people.h"
#include "store/record.h"

/* Who works here on that day with this login; ERR_NOT_FOUND. */
enum err_code staff_by_login(struct db *db, const char *login, int64_t today,
			     struct staff *out, struct err *err) ERR_MUST_CHECK;
/* Who holds this role on that day, the longest first; *id 0: nobody. */
enum err_code staff_by_role(struct db *db, enum role role, int64_t today,
			    int64_t *id, struct err *err) ERR_MUST_CHECK;
enum err_code staff_count(struct db *db, int64_t *n,
			  struct err *err) ERR_MUST_CHECK;
/* The class teacher of a child; *staff_id 0: the class has none. */
enum err_code child_class_teacher(struct db *db, int64_t child_id,
				  int64_t *staff_id,
				  struct err *err) ERR_MUST_CHECK;
/* Does the child's class have this class teacher? */
enum err_code child_is_in_scope(struct db *db, int64_t child_id,
				int64_t staff_id, int *is_in,
				struct err *err) ERR_MUST_CHECK;

/* A list of ids, the caller's: id_list_release(). */
struct id_list {
	int n;
	int capacity;
	int64_t *ids;
};
#define ID_LIST_INIT \
	{ \
		.n = 0 \
	}
void id_list_release(struct id_list *list);
void id_list_add(struct id_list *list, int64_t id);
int id_list_has(const struct id_list *list, int64_t id);
/* The column id of a statement's rows; ends it. For this folder's own. */
enum err_code id_list_read(struct stmt *st, struct id_list *out,
			   struct err *err) ERR_MUST_CHECK;

/*
 * Search before create: children with the same IIN; with the same folded
 * surname and given name, those born the same day first; born the same day with
 * a surname that begins alike; of that given name at that address. c itself
 * (row.id) is left out. The likeliest first, at most 20.
 */
enum err_code child_similar(struct db *db, const struct child *c,
			    struct id_list *out,
			    struct err *err) ERR_MUST_CHECK;
/* Families at the same address (model/address.h) or with the same phone. */
enum err_code family_similar(struct db *db, const struct family *f,
			     struct id_list *out,
			     struct err *err) ERR_MUST_CHECK;
/* The children of a family, the eldest first. */
enum err_code family_children(struct db *db, int64_t family_id,
			      struct id_list *out,
			      struct err *err) ERR_MUST_CHECK;
/*
 * cl. 9: the parents and other legal representatives of a child, legal ones
 * first, then by kinship; only_legal leaves the others out.
 */
enum err_code child_representatives(struct db *db, int64_t child_id,
				    int only_legal, struct record_array *out,
				    struct err *err) ERR_MUST_CHECK;

/*
 * How a row of a table is called for people: "Ахметов Данияр", "7 «Б»", an
 * agency by its name in that language. *detail (may be NULL): what tells two of
 * the same name apart (class and birth date, position, kinship), "" for none.
 * Both the caller's to free, NULL on an error. "" for id 0 and for rows that are
 * no more.
 */
enum err_code row_name(struct db *db, const char *table, int64_t id,
		       enum lang lang, char **name, char **detail,
		       struct err *err) ERR_MUST_CHECK;

/*
 * Rows of a directory (child, staff, family, agency, school_class) for typing a
 * part of a name: see search_find(). All of the spellings of fold_candidates()
 * are tried. scope as in a listing. "" gives the first ones by name.
 */
enum err_code row_choose(struct db *db, const char *table, const char *typed,
			 int64_t scope, int max, struct id_list *out,
			 struct err *err) ERR_MUST_CHECK;

#endif
