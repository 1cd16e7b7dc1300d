#include "config.h"

#include "store/people.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/fold.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/address.h"
#include "store/find.h"

void id_list_release(struct id_list *list)
{
	free(list->ids);
	*list = (struct id_list)ID_LIST_INIT;
}

void id_list_add(struct id_list *list, int64_t id)
{
	MEM_GROW(list->ids, list->n, list->capacity);
	list->ids[list->n++] = id;
}

int id_list_has(const struct id_list *list, int64_t id)
{
	for (int i = 0; i < list->n; i++)
		if (list->ids[i] == id)
			return 1;
	return 0;
}

enum err_code id_list_read(struct stmt *st, struct id_list *out,
			   struct err *err)
{
	id_list_release(out);
	while (stmt_next(st))
		id_list_add(out, stmt_int(st, "id"));
	return stmt_end(st, err);
}

/* The id of the only row, 0 if there is none. */
static enum err_code read_id(struct stmt *st, int64_t *id, struct err *err)
{
	*id = 0;
	if (stmt_next(st))
		*id = stmt_int_or(st, "id", 0);
	return stmt_end(st, err);
}

#define WORKS_ON(day) \
	"(works_from IS NULL OR works_from <= " day ")" \
	" AND (works_until IS NULL OR works_until >= " day ")"

enum err_code staff_by_login(struct db *db, const char *login, int64_t today,
			     struct staff *out, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM staff WHERE login = :login"
		" AND " WORKS_ON(":today") " ORDER BY id LIMIT 1";
	struct stmt *st = db_stmt(db, sql);
	int64_t id;
	enum err_code code;

	stmt_bind_text(st, ":login", login);
	stmt_bind_day(st, ":today", today);
	code = read_id(st, &id, err);
	if (code)
		return code;
	if (!id)
		return err_set(err, ERR_NOT_FOUND, "%s", login);
	return record_load(db, &record_staff, id, out, err);
}

enum err_code staff_by_role(struct db *db, enum role role, int64_t today,
			    int64_t *id, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM staff WHERE role = :role"
		" AND " WORKS_ON(":today") " ORDER BY works_from, id LIMIT 1";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_choice(st, ":role", role_choices, (int64_t)role);
	stmt_bind_day(st, ":today", today);
	return read_id(st, id, err);
}

enum err_code staff_count(struct db *db, int64_t *n, struct err *err)
{
	static const char sql[] = "SELECT count(*) AS n FROM staff";
	struct stmt *st = db_stmt(db, sql);

	*n = 0;
	if (stmt_next(st))
		*n = stmt_int(st, "n");
	return stmt_end(st, err);
}

enum err_code child_class_teacher(struct db *db, int64_t child_id,
				  int64_t *staff_id, struct err *err)
{
	static const char sql[] = "SELECT k.teacher_id AS id FROM child AS c"
				  " JOIN school_class AS k ON k.id = c.class_id"
				  " WHERE c.id = :id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", child_id);
	return read_id(st, staff_id, err);
}

enum err_code child_is_in_scope(struct db *db, int64_t child_id,
				int64_t staff_id, int *is_in, struct err *err)
{
	int64_t teacher;
	enum err_code code = child_class_teacher(db, child_id, &teacher, err);

	if (!code)
		*is_in = teacher && teacher == staff_id;
	return code;
}

/*
 * Three questions, each answered by an index; rank tells which one found it.
 * A name begins alike if its first four letters are the same.
 */
#define SIMILAR_MAX 20
static const char sql_similar[] =
	"SELECT id, min(rank) AS rank FROM ("
	" SELECT id, 1 AS rank FROM child WHERE iin = :iin"
	" UNION ALL"
	" SELECT id, CASE WHEN born = :born THEN 2 ELSE 3 END FROM child"
	" WHERE folded >= :name AND folded < :name_end"
	" UNION ALL"
	" SELECT id, 4 FROM child WHERE born = :born"
	" AND substr(folded, 1, 4) = substr(:name, 1, 4)"
	") WHERE id <> :self GROUP BY id ORDER BY min(rank), id LIMIT 20";

/* Somebody of that given name, where an address has that number. */
static const char sql_same_address[] =
	"SELECT c.id AS id, c.address AS address, f.address AS family"
	" FROM child AS c LEFT JOIN family AS f ON f.id = c.family_id"
	" WHERE c.id <> :self AND instr(c.folded, :given) > 0"
	" AND (instr(c.address, :house) > 0 OR instr(f.address, :house) > 0)"
	" ORDER BY c.id";

/* After those that child_similar() found by what is surer. */
static enum err_code add_same_address(struct db *db, const struct child *c,
				      struct id_list *out, struct err *err)
{
	char *house = address_house(c->address), *folded = fold(c->given);
	char *given = xasprintf(" %s", folded);
	struct stmt *st;
	enum err_code code = ERR_OK;

	if (house && *folded) {
		st = db_stmt(db, sql_same_address);
		stmt_bind_int(st, ":self", c->row.id);
		stmt_bind_text(st, ":given", given);
		stmt_bind_text(st, ":house", house);
		while (stmt_next(st)) {
			const char *own = stmt_text_or_null(st, "address");
			const char *family = stmt_text_or_null(st, "family");
			int64_t id = stmt_int(st, "id");

			if ((address_is_same(c->address, own) ||
			     address_is_same(c->address, family)) &&
			    !id_list_has(out, id) && out->n < SIMILAR_MAX)
				id_list_add(out, id);
		}
		code = stmt_end(st, err);
	}
	free(given);
	free(folded);
	free(house);
	return code;
}

enum err_code child_similar(struct db *db, const struct child *c,
			    struct id_list *out, struct err *err)
{
	struct stmt *st = db_stmt(db, sql_similar);
	char *name = person_full_name(c->surname, c->given, NULL);
	char *folded = fold(name);
	char *end = xasprintf("%s\U0010FFFF", folded);

	id_list_release(out);
	stmt_bind_text(st, ":iin", str_is_empty(c->iin) ? NULL : c->iin);
	stmt_bind_day(st, ":born", c->born);
	/* An empty name would begin every name. */
	stmt_bind_text(st, ":name", *folded ? folded : NULL);
	stmt_bind_text(st, ":name_end", end);
	stmt_bind_int(st, ":self", c->row.id);
	while (stmt_next(st)) {
		int64_t rank = stmt_int(st, "rank");

		if (rank)
			id_list_add(out, stmt_int(st, "id"));
	}
	free(end);
	free(folded);
	free(name);
	if (stmt_end(st, err))
		return err->code;
	return add_same_address(db, c, out, err);
}

enum err_code family_similar(struct db *db, const struct family *f,
			     struct id_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT id, address, phone IS :phone AS is_phone FROM family"
		" WHERE id <> :self"
		" AND (instr(address, :house) > 0 OR phone = :phone)"
		" ORDER BY id";
	char *house = address_house(f->address);
	struct stmt *st = db_stmt(db, sql);

	id_list_release(out);
	stmt_bind_int(st, ":self", f->row.id);
	stmt_bind_text(st, ":house", house);
	stmt_bind_text(st, ":phone", str_is_empty(f->phone) ? NULL : f->phone);
	while (stmt_next(st)) {
		const char *address = stmt_text_or_null(st, "address");
		int64_t id = stmt_int(st, "id");
		int is = stmt_int(st, "is_phone") && !str_is_empty(f->phone);

		if ((is || address_is_same(f->address, address)) &&
		    out->n < SIMILAR_MAX)
			id_list_add(out, id);
	}
	free(house);
	return stmt_end(st, err);
}

enum err_code family_children(struct db *db, int64_t family_id,
			      struct id_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM child WHERE family_id = :id ORDER BY born, id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", family_id);
	return id_list_read(st, out, err);
}

#define FAMILY_MEMBER_COLUMNS \
	"id, row_version" FAMILY_MEMBER_FIELDS(RECORD_SQL_COLUMN)

enum err_code child_representatives(struct db *db, int64_t child_id,
				    int only_legal, struct record_array *out,
				    struct err *err)
{
	static const char sql[] =
		"SELECT " FAMILY_MEMBER_COLUMNS " FROM family_member"
		" WHERE family_id = (SELECT c.family_id FROM child AS c"
		" WHERE c.id = :id) AND (legal = 1 OR NOT :only_legal)"
		" ORDER BY legal DESC, CASE kinship WHEN 'mother' THEN 1"
		" WHEN 'father' THEN 2 WHEN 'guardian' THEN 3"
		" WHEN 'trustee' THEN 4 ELSE 5 END, id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", child_id);
	stmt_bind_int(st, ":only_legal", only_legal != 0);
	return record_read_all(st, &record_family_member, out, err);
}

/*
 * What a table's row is called: columns a, b, c are a person's name or parts of
 * another; d and e tell two of the same apart.
 */
enum name_form {
	NAME_PERSON, /* surname a, given b, patronymic c */
	NAME_CHILD,  /* surname a, given b */
	NAME_CLASS,  /* grade a, letter b */
	NAME_AGENCY, /* Russian a, Kazakh b */
	NAME_PARTS,  /* a, b with a blank between */
};
static const struct row_namer {
	const char *table;
	enum name_form form;
	const char *sql;
} namers[] = {
	{ "child", NAME_CHILD,
	  "SELECT c.surname AS a, c.given AS b, NULL AS c,"
	  " k.grade || ' «' || k.letter || '»' AS d,"
	  " strftime('%d.%m.%Y', c.born) AS e FROM child AS c"
	  " LEFT JOIN school_class AS k ON k.id = c.class_id WHERE c.id = :id" },
	{ "staff", NAME_PERSON,
	  "SELECT surname AS a, given AS b, patronymic AS c,"
	  " CASE :lang WHEN 'kk' THEN position_kk ELSE position_ru END AS d,"
	  " NULL AS e FROM staff WHERE id = :id" },
	{ "family_member", NAME_PERSON,
	  "SELECT surname AS a, given AS b, patronymic AS c,"
	  " occupation AS d, phone AS e FROM family_member WHERE id = :id" },
	{ "family", NAME_PARTS,
	  "SELECT name AS a, NULL AS b, NULL AS c, address AS d, phone AS e"
	  " FROM family WHERE id = :id" },
	{ "agency", NAME_AGENCY,
	  "SELECT name_ru AS a, name_kk AS b, NULL AS c, person AS d,"
	  " phone AS e FROM agency WHERE id = :id" },
	{ "school_class", NAME_CLASS,
	  "SELECT k.grade AS a, k.letter AS b, NULL AS c, s.surname AS d,"
	  " s.given AS e FROM school_class AS k"
	  " LEFT JOIN staff AS s ON s.id = k.teacher_id WHERE k.id = :id" },
	{ "casefile", NAME_PARTS,
	  "SELECT f.number AS a, c.surname || ' ' || c.given AS b, NULL AS c,"
	  " k.grade || ' «' || k.letter || '»' AS d,"
	  " strftime('%d.%m.%Y', c.born) AS e FROM casefile AS f"
	  " JOIN child AS c ON c.id = f.child_id"
	  " LEFT JOIN school_class AS k ON k.id = c.class_id WHERE f.id = :id" },
	{ "signal", NAME_PARTS,
	  "SELECT number AS a, strftime('%d.%m.%Y', received_at) AS b,"
	  " NULL AS c, from_name AS d, letter_no AS e"
	  " FROM signal WHERE id = :id" },
	{ "meeting", NAME_PARTS,
	  "SELECT number AS a, strftime('%d.%m.%Y', held_on) AS b, NULL AS c,"
	  " starts_at AS d, place AS e FROM meeting WHERE id = :id" },
	{ "council", NAME_PARTS,
	  "SELECT order_no AS a, strftime('%d.%m.%Y', order_date) AS b,"
	  " NULL AS c, NULL AS d, NULL AS e FROM council WHERE id = :id" },
	{ "measure", NAME_PARTS,
	  "SELECT kind AS a, NULL AS b, NULL AS c,"
	  " strftime('%d.%m.%Y', due_on) AS d, NULL AS e"
	  " FROM measure WHERE id = :id" },
	{ "refusal", NAME_PARTS,
	  "SELECT strftime('%d.%m.%Y', refused_on) AS a, NULL AS b,"
	  " NULL AS c, NULL AS d, NULL AS e FROM refusal WHERE id = :id" },
	{ "profile", NAME_PARTS,
	  "SELECT code AS a, strftime('%d.%m.%Y', valid_from) AS b,"
	  " NULL AS c, NULL AS d, NULL AS e FROM profile WHERE id = :id" },
};

static char *join(const char *a, const char *b, const char *between)
{
	return xasprintf("%s%s%s", a ? a : "",
			 str_is_empty(a) || str_is_empty(b) ? "" : between,
			 b ? b : "");
}

static char *make_name(enum name_form form, enum lang lang, const char *a,
		       const char *b, const char *c)
{
	switch (form) {
	case NAME_PERSON:
	case NAME_CHILD:
		return person_full_name(a, b, c);
	case NAME_CLASS:
		return xasprintf("%s «%s»", a ? a : "", b ? b : "");
	case NAME_AGENCY:
		return xstrdup(lang == LANG_KK && !str_is_empty(b) ? b : a);
	case NAME_PARTS:
		return join(a, b, " ");
	}
	BUG("a name of no form");
}

static enum err_code read_name(struct db *db, const struct row_namer *namer,
			       int64_t id, enum lang lang, char **name,
			       char **detail, struct err *err)
{
	struct stmt *st = db_stmt(db, namer->sql);

	stmt_bind_int(st, ":id", id);
	if (!strcmp(namer->table, "staff"))
		stmt_bind_text(st, ":lang", lang_code(lang));
	if (stmt_next(st)) {
		char *a = xstrdup(stmt_text_or_null(st, "a"));
		char *b = xstrdup(stmt_text_or_null(st, "b"));
		char *c = xstrdup(stmt_text_or_null(st, "c"));
		char *d = xstrdup(stmt_text_or_null(st, "d"));

		*name = make_name(namer->form, lang, a, b, c);
		*detail = join(d, stmt_text_or_null(st, "e"), ", ");
		free(a);
		free(b);
		free(c);
		free(d);
	}
	return stmt_end(st, err);
}

enum err_code row_name(struct db *db, const char *table, int64_t id,
		       enum lang lang, char **name, char **detail,
		       struct err *err)
{
	char *found = NULL, *tells = NULL;
	enum err_code code = ERR_OK;

	for (size_t i = 0; id && i < ARRAY_SIZE(namers); i++)
		if (!strcmp(namers[i].table, table))
			code = read_name(db, &namers[i], id, lang, &found,
					 &tells, err);
	*name = NULL;
	if (detail)
		*detail = NULL;
	if (code || !detail) {
		free(tells);
		tells = NULL;
	}
	if (code) {
		free(found);
		return code;
	}
	*name = found ? found : xstrdup("");
	if (detail)
		*detail = tells ? tells : xstrdup("");
	return ERR_OK;
}

/* The first ones by name, before anything is typed. */
static const struct {
	const char *table;
	enum search_kind kind;
	const char *sql_first;
} directories[] = {
	{ "child", SEARCH_CHILD,
	  "SELECT id FROM child WHERE left_on IS NULL AND :scope = 0"
	  " ORDER BY sort_key, id LIMIT :max" },
	{ "staff", SEARCH_STAFF,
	  "SELECT id FROM staff WHERE works_until IS NULL AND :scope >= 0"
	  " ORDER BY sort_key, id LIMIT :max" },
	{ "family", SEARCH_FAMILY,
	  "SELECT id FROM family WHERE :scope = 0"
	  " ORDER BY sort_key, id LIMIT :max" },
	{ "agency", SEARCH_AGENCY,
	  "SELECT id FROM agency WHERE :scope >= 0"
	  " ORDER BY sort_key, id LIMIT :max" },
	{ "school_class", SEARCH_NONE,
	  "SELECT id FROM school_class WHERE closed = 0"
	  " AND (:scope = 0 OR teacher_id = :scope)"
	  " ORDER BY sort_key, id LIMIT :max" },
};

/* Own children, when nothing is typed: a class. */
static const char sql_own_children[] =
	"SELECT id FROM child WHERE left_on IS NULL AND class_id IN"
	" (SELECT id FROM school_class WHERE teacher_id = :scope)"
	" ORDER BY sort_key, id LIMIT :max";

/* "7б", "7 «Б»" or "7": classes are few, so all are looked at. */
static enum err_code choose_class(struct db *db, const char *typed,
				  int64_t scope, int max, struct id_list *out,
				  struct err *err)
{
	static const char sql[] =
		"SELECT id, grade, letter FROM school_class"
		" WHERE closed = 0 AND (:scope = 0 OR teacher_id = :scope)"
		" ORDER BY sort_key, id";
	struct stmt *st = db_stmt(db, sql);
	char *wanted = fold(typed);
	size_t grade_bytes = strspn(wanted, "0123456789");
	const char *letter = wanted + grade_bytes;

	letter += strspn(letter, " ");
	stmt_bind_int(st, ":scope", scope);
	while (out->n < max && stmt_next(st)) {
		char *own = fold(stmt_text(st, "letter"));
		int64_t id = stmt_int(st, "id");
		int64_t grade = stmt_int(st, "grade");

		if ((!grade_bytes || strtoll(wanted, NULL, 10) == grade) &&
		    !strncmp(own, letter, strlen(letter)))
			id_list_add(out, id);
		free(own);
	}
	free(wanted);
	return stmt_end(st, err);
}

enum err_code row_choose(struct db *db, const char *table, const char *typed,
			 int64_t scope, int max, struct id_list *out,
			 struct err *err)
{
	for (size_t i = 0; i < ARRAY_SIZE(directories); i++) {
		struct stmt *st;

		if (strcmp(directories[i].table, table))
			continue;
		id_list_release(out);
		if (!str_is_empty(typed) && directories[i].kind)
			return find_typed(db, directories[i].kind, typed, scope,
					  max, out, err);
		if (!str_is_empty(typed))
			return choose_class(db, typed, scope, max, out, err);
		st = db_stmt(db, scope && !strcmp(table, "child")
					 ? sql_own_children
					 : directories[i].sql_first);
		stmt_bind_int(st, ":scope", scope);
		stmt_bind_int(st, ":max", max);
		return id_list_read(st, out, err);
	}
	BUG("nothing to choose from %s", table);
}
