#include "config.h"

#include "store/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/sb.h"
#include "db/search.h"
#include "db/stmt.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/people.h"
#include "model/signal.h"
#include "store/people.h"

/* A number is typed as it comes: without blanks, signs and brackets too. */
static void add_digits(struct sb *sb, const char *phone)
{
	sb_add_char(sb, ' ');
	for (const char *p = phone; *p; p++)
		if (*p >= '0' && *p <= '9')
			sb_add_char(sb, *p);
}

static void add_fields(struct sb *sb, const struct field *fields,
		       const void *record)
{
	for (const struct field *f = fields; f->name; f++) {
		char *text;

		if (!(f->flags & FIELD_SEARCHED) || field_is_empty(f, record))
			continue;
		text = field_format(f, record);
		sb_add_char(sb, ' ');
		sb_add(sb, text);
		if (f->type == FIELD_PHONE)
			add_digits(sb, text);
		free(text);
	}
}

/* Folds what was gathered, and keeps it. */
static enum err_code put(struct db *db, enum search_kind kind, int64_t id,
			 struct sb *sb, struct err *err)
{
	char *folded = fold(sb->s);
	enum err_code code = search_put(db, (int)kind, id, folded, err);

	free(folded);
	sb_release(sb);
	return code;
}

static enum err_code index_fields(struct db *db, enum search_kind kind,
				  const struct field *fields,
				  const void *record, struct err *err)
{
	struct sb sb = SB_INIT;

	add_fields(&sb, fields, record);
	return put(db, kind, ((const struct row *)record)->id, &sb, err);
}

static enum err_code index_casefile_id(struct db *db, int64_t id,
				       struct err *err)
{
	static const char sql[] =
		"SELECT k.number AS number, c.surname AS surname,"
		" c.given AS given, c.patronymic AS patronymic"
		" FROM casefile AS k JOIN child AS c ON c.id = k.child_id"
		" WHERE k.id = :id";
	struct stmt *st = db_stmt(db, sql);
	struct sb sb = SB_INIT;
	enum err_code code;

	stmt_bind_int(st, ":id", id);
	if (stmt_next(st)) {
		char *name = person_full_name(
			stmt_text(st, "surname"), stmt_text(st, "given"),
			stmt_text_or_null(st, "patronymic"));

		sb_addf(&sb, "%s %s", name, stmt_text(st, "number"));
		free(name);
	}
	code = stmt_end(st, err);
	if (!code)
		return put(db, SEARCH_CASEFILE, id, &sb, err);
	sb_release(&sb);
	return code;
}

enum err_code search_index_casefile(struct db *db, const void *record,
				    struct err *err)
{
	const struct casefile *k = record;

	return index_casefile_id(db, k->row.id, err);
}

enum err_code search_index_signal_id(struct db *db, int64_t signal_id,
				     struct err *err)
{
	static const char sql[] =
		"SELECT number, letter_no, from_name FROM signal"
		" WHERE id = :id";
	static const char sql_children[] =
		"SELECT c.surname AS surname, c.given AS given"
		" FROM signal_child AS s JOIN child AS c ON c.id = s.child_id"
		" WHERE s.signal_id = :id ORDER BY s.id";
	static const char *const columns[] = { "number", "letter_no",
					       "from_name" };
	struct sb sb = SB_INIT;
	struct stmt *st = db_stmt(db, sql_children);
	enum err_code code;

	stmt_bind_int(st, ":id", signal_id);
	while (stmt_next(st)) {
		sb_addf(&sb, " %s", stmt_text(st, "surname"));
		sb_addf(&sb, " %s", stmt_text(st, "given"));
	}
	code = stmt_end(st, err);
	if (code)
		goto out;
	st = db_stmt(db, sql);
	stmt_bind_int(st, ":id", signal_id);
	if (stmt_next(st))
		for (size_t i = 0; i < ARRAY_SIZE(columns); i++) {
			const char *text = stmt_text_or_null(st, columns[i]);

			sb_addf(&sb, " %s", text ? text : "");
		}
	code = stmt_end(st, err);
	if (!code)
		return put(db, SEARCH_SIGNAL, signal_id, &sb, err);
out:
	sb_release(&sb);
	return code;
}

enum err_code search_index_signal(struct db *db, const void *record,
				  struct err *err)
{
	const struct signal *s = record;

	return search_index_signal_id(db, s->row.id, err);
}

/* A child's name is found in its cases and signals too. */
static enum err_code index_what_names(struct db *db, int64_t child_id,
				      struct err *err)
{
	static const char sql_cases[] =
		"SELECT id FROM casefile WHERE child_id = :id";
	static const char sql_signals[] =
		"SELECT signal_id AS id FROM signal_child"
		" WHERE child_id = :id";
	struct id_list ids = ID_LIST_INIT;
	struct stmt *st = db_stmt(db, sql_cases);
	enum err_code code;

	stmt_bind_int(st, ":id", child_id);
	code = id_list_read(st, &ids, err);
	for (int i = 0; !code && i < ids.n; i++)
		code = index_casefile_id(db, ids.ids[i], err);
	id_list_release(&ids);
	if (code)
		return code;
	st = db_stmt(db, sql_signals);
	stmt_bind_int(st, ":id", child_id);
	code = id_list_read(st, &ids, err);
	for (int i = 0; !code && i < ids.n; i++)
		code = search_index_signal_id(db, ids.ids[i], err);
	id_list_release(&ids);
	return code;
}

enum err_code search_index_child(struct db *db, const void *record,
				 struct err *err)
{
	const struct child *c = record;
	enum err_code code =
		index_fields(db, SEARCH_CHILD, child_fields, c, err);

	if (code || c->row.version == 1)
		return code;
	return index_what_names(db, c->row.id, err);
}

enum err_code search_index_staff(struct db *db, const void *record,
				 struct err *err)
{
	return index_fields(db, SEARCH_STAFF, staff_fields, record, err);
}

enum err_code search_index_agency(struct db *db, const void *record,
				  struct err *err)
{
	return index_fields(db, SEARCH_AGENCY, agency_fields, record, err);
}

enum err_code search_index_meeting(struct db *db, const void *record,
				   struct err *err)
{
	const struct meeting *m = record;
	struct sb sb = SB_INIT;
	char day[DAY_ISO_SIZE];

	day_format_short(m->held_on, day);
	sb_addf(&sb, "%s %s", m->number ? m->number : "", day);
	return put(db, SEARCH_MEETING, m->row.id, &sb, err);
}

enum err_code search_index_family(struct db *db, int64_t family_id,
				  struct err *err)
{
	struct record_array members = RECORD_ARRAY_INIT;
	struct family f;
	struct sb sb = SB_INIT;
	enum err_code code;

	record_init(&record_family, &f);
	code = record_load(db, &record_family, family_id, &f, err);
	if (!code)
		code = record_list(db, &record_family_member, "family_id",
				   family_id, &members, err);
	if (!code) {
		add_fields(&sb, family_fields, &f);
		for (int i = 0; i < members.n; i++)
			add_fields(&sb, family_member_fields,
				   record_at(&members, i));
		code = put(db, SEARCH_FAMILY, family_id, &sb, err);
	}
	sb_release(&sb);
	record_array_release(&members);
	record_release(&record_family, &f);
	return code;
}

#define OWN_CHILDREN \
	"(SELECT id FROM child WHERE class_id IN" \
	" (SELECT id FROM school_class WHERE teacher_id = :scope))"

/* All of a kind that are the person's own: a class, not a school. */
static const char *sql_own(enum search_kind kind)
{
	static const char children[] =
		"SELECT id FROM child WHERE class_id IN"
		" (SELECT id FROM school_class WHERE teacher_id = :scope)"
		" ORDER BY sort_key";
	static const char cases[] =
		"SELECT id FROM casefile WHERE child_id IN " OWN_CHILDREN
		" ORDER BY sort_key, id";
	static const char families[] =
		"SELECT DISTINCT family_id AS id FROM child"
		" WHERE family_id IS NOT NULL AND id IN " OWN_CHILDREN;
	static const char signals[] =
		"SELECT id FROM signal WHERE entered_by = :scope"
		" UNION SELECT id FROM signal WHERE staff_id = :scope";

	switch (kind) {
	case SEARCH_CHILD:
		return children;
	case SEARCH_CASEFILE:
		return cases;
	case SEARCH_FAMILY:
		return families;
	case SEARCH_SIGNAL:
		return signals;
	case SEARCH_NONE:
	case SEARCH_STAFF:
	case SEARCH_AGENCY:
	case SEARCH_MEETING:
		break;
	}
	return NULL;
}

static enum err_code find_own(struct db *db, enum search_kind kind,
			      char *const *folded, size_t n_folded,
			      int64_t scope, int max, struct id_list *out,
			      struct err *err)
{
	struct id_list own = ID_LIST_INIT;
	struct stmt *st = db_stmt(db, sql_own(kind));
	enum err_code code;

	stmt_bind_int(st, ":scope", scope);
	code = id_list_read(st, &own, err);
	for (int i = 0; !code && i < own.n && out->n < max; i++) {
		char *text;

		code = search_get(db, (int)kind, own.ids[i], &text, err);
		for (size_t k = 0; !code && text && k < n_folded; k++)
			if (search_holds(text, folded[k])) {
				id_list_add(out, own.ids[i]);
				break;
			}
		free(text);
	}
	id_list_release(&own);
	return code;
}

/*
 * Into out[i] what is found of kinds[i], in all the spellings that typed may
 * mean. Kinds in their order.
 */
static enum err_code find_kinds(struct db *db, const enum search_kind *kinds,
				int n, const char *typed, int64_t scope,
				int max, struct id_list *out, struct err *err)
{
	char *folded[FOLD_CANDIDATES];
	size_t n_folded = fold_candidates(typed, folded);
	struct search_hits all[FOUND_KIND_COUNT];
	enum err_code code = ERR_OK;
	int n_all = 0;

	for (int i = 0; !code && i < n; i++) {
		id_list_release(&out[i]);
		if (scope && sql_own(kinds[i])) {
			code = find_own(db, kinds[i], folded, n_folded, scope,
					max, &out[i], err);
			continue;
		}
		out[i].ids = xcalloc((size_t)max, sizeof(*out[i].ids));
		out[i].capacity = max;
		all[n_all++] = (struct search_hits){
			.kind = (int)kinds[i],
			.max = (size_t)max,
			.ids = out[i].ids,
		};
	}
	for (size_t k = 0; !code && n_all && k < n_folded; k++)
		code = search_find(db, folded[k], all, n_all, err);
	for (int i = 0; i < n; i++)
		for (int k = 0; k < n_all; k++)
			if (out[i].ids == all[k].ids)
				out[i].n = (int)all[k].n;
	for (size_t k = 0; k < n_folded; k++)
		free(folded[k]);
	return code;
}

enum err_code find_typed(struct db *db, enum search_kind kind,
			 const char *typed, int64_t scope, int max,
			 struct id_list *out, struct err *err)
{
	return find_kinds(db, &kind, 1, typed, scope, max, out, err);
}

void found_list_release(struct found_list *list)
{
	for (int i = 0; i < list->n; i++) {
		free(list->items[i].title);
		free(list->items[i].detail);
	}
	free(list->items);
	*list = (struct found_list){ .n = 0 };
}

/* The names of the rows found. */
static enum err_code add_found(struct db *db, enum found_kind kind,
			       const char *table, const struct id_list *ids,
			       enum lang lang, struct found_list *out,
			       struct err *err)
{
	enum err_code code = ERR_OK;

	for (int i = 0; !code && i < ids->n; i++) {
		struct found f = { .kind = kind, .id = ids->ids[i] };

		code = row_name(db, table, f.id, lang, &f.title, &f.detail,
				err);
		if (code)
			break;
		MEM_GROW(out->items, out->n, out->capacity);
		out->items[out->n++] = f;
	}
	return code;
}

enum err_code find_anything(struct db *db, const char *typed, unsigned kinds,
			    int64_t scope, enum lang lang, int max,
			    struct found_list *out, struct err *err)
{
	static const struct {
		enum search_kind kind;
		const char *table;
	} as[FOUND_KIND_COUNT] = {
		[FOUND_CHILD] = { SEARCH_CHILD, "child" },
		[FOUND_FAMILY] = { SEARCH_FAMILY, "family" },
		[FOUND_CASE] = { SEARCH_CASEFILE, "casefile" },
		[FOUND_SIGNAL] = { SEARCH_SIGNAL, "signal" },
		[FOUND_MEETING] = { SEARCH_MEETING, "meeting" },
	};
	/* The index is gone through in the order of its kinds. */
	static const enum found_kind in_order[FOUND_KIND_COUNT] = {
		FOUND_CHILD,  FOUND_FAMILY,  FOUND_CASE,
		FOUND_SIGNAL, FOUND_MEETING,
	};
	enum search_kind wanted[FOUND_KIND_COUNT];
	struct id_list ids[FOUND_KIND_COUNT] = { { .n = 0 } };
	struct id_list *found[FOUND_KIND_COUNT] = { NULL };
	enum err_code code;
	int n = 0;

	found_list_release(out);
	for (int i = 0; i < FOUND_KIND_COUNT; i++) {
		enum found_kind k = in_order[i];

		if (!(kinds & FOUND_BIT(k)) || (scope && !sql_own(as[k].kind)))
			continue;
		found[k] = &ids[n];
		wanted[n++] = as[k].kind;
	}
	/* One look at the register: each on its own would lock it anew. */
	code = db_begin_read(db, err);
	if (code)
		return code;
	code = find_kinds(db, wanted, n, typed, scope, max, ids, err);
	for (int k = 0; !code && k < FOUND_KIND_COUNT; k++)
		if (found[k])
			code = add_found(db, (enum found_kind)k, as[k].table,
					 found[k], lang, out, err);
	for (int i = 0; i < n; i++)
		id_list_release(&ids[i]);
	db_end_read(db);
	return code;
}
