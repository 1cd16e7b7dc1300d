#include "config.h"

#include "store/record.h"

#include <inttypes.h>
#include <stdlib.h>

#include "base/fold.h"
#include "base/mem.h"
#include "model/people.h"
#include "store/find.h"

/* Binds what a name is found and sorted by. */
static void bind_name(struct stmt *st, const char *name)
{
	char *folded = fold(name);
	char *key = fold_sort_key(name);

	stmt_bind_text(st, ":folded", folded);
	stmt_bind_text(st, ":sort_key", key);
	free(folded);
	free(key);
}

static void staff_derive(struct stmt *st, const void *record)
{
	const struct staff *s = record;
	char *name = person_full_name(s->surname, s->given, s->patronymic);

	bind_name(st, name);
	free(name);
}

static void child_derive(struct stmt *st, const void *record)
{
	const struct child *c = record;
	char *name = person_full_name(c->surname, c->given, c->patronymic);

	bind_name(st, name);
	free(name);
}

static void family_derive(struct stmt *st, const void *record)
{
	const struct family *f = record;

	bind_name(st, f->name ? f->name : "");
}

static void agency_derive(struct stmt *st, const void *record)
{
	const struct agency *a = record;

	bind_name(st, a->name_ru ? a->name_ru : "");
}

/* Grade first, as a number: 2 before 11. */
static void school_class_derive(struct stmt *st, const void *record)
{
	const struct school_class *c = record;
	char *letter = fold_sort_key(c->letter ? c->letter : "");
	char *key = xasprintf("%02" PRId64 " %s", c->grade, letter);

	stmt_bind_text(st, ":sort_key", key);
	free(key);
	free(letter);
}

static enum err_code family_member_written(struct db *db, const void *record,
					   struct err *err)
{
	const struct family_member *m = record;

	return search_index_family(db, m->family_id, err);
}

static enum err_code family_written(struct db *db, const void *record,
				    struct err *err)
{
	const struct family *f = record;

	return search_index_family(db, f->row.id, err);
}

const struct record_kind record_school = {
	.table = "school",
	.fields = school_fields,
	.size = sizeof(struct school),
	RECORD_SQL("school", SCHOOL_FIELDS, "", "", ""),
};

const struct record_kind record_staff = {
	.table = "staff",
	.fields = staff_fields,
	.size = sizeof(struct staff),
	RECORD_SQL("staff", STAFF_FIELDS, ", folded, sort_key",
		   ", :folded, :sort_key",
		   ", folded = :folded, sort_key = :sort_key"),
	.derive = staff_derive,
	.written = search_index_staff,
};

static const struct record_list_sql school_class_lists[] = {
	RECORD_LIST("school_class", SCHOOL_CLASS_FIELDS, "teacher_id",
		    "sort_key, id"),
	RECORD_LIST_END,
};

const struct record_kind record_school_class = {
	.table = "school_class",
	.fields = school_class_fields,
	.size = sizeof(struct school_class),
	RECORD_SQL("school_class", SCHOOL_CLASS_FIELDS, ", sort_key",
		   ", :sort_key", ", sort_key = :sort_key"),
	.lists = school_class_lists,
	.derive = school_class_derive,
};

const struct record_kind record_family = {
	.table = "family",
	.fields = family_fields,
	.size = sizeof(struct family),
	RECORD_SQL("family", FAMILY_FIELDS, ", folded, sort_key",
		   ", :folded, :sort_key",
		   ", folded = :folded, sort_key = :sort_key"),
	.derive = family_derive,
	.written = family_written,
};

static const struct record_list_sql family_member_lists[] = {
	RECORD_LIST("family_member", FAMILY_MEMBER_FIELDS, "family_id",
		    "legal DESC, id"),
	RECORD_LIST_END,
};

const struct record_kind record_family_member = {
	.table = "family_member",
	.fields = family_member_fields,
	.size = sizeof(struct family_member),
	RECORD_SQL("family_member", FAMILY_MEMBER_FIELDS, "", "", ""),
	RECORD_DELETE("family_member"),
	.lists = family_member_lists,
	.written = family_member_written,
};

/* What a list of children by class is sorted by stands with each child. */
#define CHILD_CLASS_KEY \
	"(SELECT sort_key FROM school_class WHERE id = :class_id)"

static const struct record_list_sql child_lists[] = {
	RECORD_LIST("child", CHILD_FIELDS, "class_id", "sort_key, id"),
	RECORD_LIST("child", CHILD_FIELDS, "family_id", "born, id"),
	RECORD_LIST_END,
};

const struct record_kind record_child = {
	.table = "child",
	.fields = child_fields,
	.size = sizeof(struct child),
	RECORD_SQL(
		"child", CHILD_FIELDS, ", folded, sort_key, class_key",
		", :folded, :sort_key, " CHILD_CLASS_KEY,
		", folded = :folded, sort_key = :sort_key, class_key = " CHILD_CLASS_KEY),
	.lists = child_lists,
	.derive = child_derive,
	.written = search_index_child,
};

const struct record_kind record_agency = {
	.table = "agency",
	.fields = agency_fields,
	.size = sizeof(struct agency),
	RECORD_SQL("agency", AGENCY_FIELDS, ", folded, sort_key",
		   ", :folded, :sort_key",
		   ", folded = :folded, sort_key = :sort_key"),
	.derive = agency_derive,
	.written = search_index_agency,
};
