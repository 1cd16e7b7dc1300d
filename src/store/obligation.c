#include "config.h"

#include "store/obligation.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/lang.h"
#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "db/stmt.h"

static void view_release(struct obligation_view *v)
{
	record_release(&record_obligation, &v->obligation);
	free(v->subject);
	free(v->responsible);
	free(v->case_number);
	free(v->signal_number);
	free(v->topic);
}

void obligation_views_release(struct obligation_views *views)
{
	for (int i = 0; i < views->n; i++)
		view_release(&views->items[i]);
	free(views->items);
	*views = (struct obligation_views){ .n = 0 };
}

#define COLUMN_OF_O(S, T, name, label, flags, extra) ", o." #name " AS " #name

/* A duty with all that its line says; page says which. */
#define VIEW_COLUMNS \
	"SELECT o.id AS id, o.row_version AS row_version" OBLIGATION_FIELDS( \
		COLUMN_OF_O) ", k.number AS case_number," \
			     " s.number AS signal_number," \
			     " c.surname AS child_surname," \
			     " c.given AS child_given, g.grade AS grade," \
			     " g.letter AS letter, a.name_ru AS agency," \
			     " a.name_kk AS agency_kk," \
			     " s.from_name AS from_name," \
			     " w.surname AS by_surname, w.given AS by_given," \
			     " w.patronymic AS by_patronymic," \
			     " m.number AS protocol," \
			     " strftime('%d.%m.%Y', m.held_on) AS held_on," \
			     " r.surname AS surname, r.given AS given," \
			     " r.patronymic AS patronymic," \
			     " coalesce(y.kind, u.kind) AS topic," \
			     " b.name_ru AS asked, b.name_kk AS asked_kk"
#define VIEW_JOINS \
	" JOIN obligation AS o ON o.id = page.id" \
	" LEFT JOIN casefile AS k ON k.id = o.case_id" \
	" LEFT JOIN child AS c ON c.id = k.child_id" \
	" LEFT JOIN school_class AS g ON g.id = c.class_id" \
	" LEFT JOIN signal AS s ON s.id = o.signal_id" \
	" LEFT JOIN agency AS a ON a.id = s.agency_id" \
	" LEFT JOIN staff AS w ON w.id = s.staff_id" \
	" LEFT JOIN meeting AS m ON m.id = o.meeting_id" \
	" LEFT JOIN staff AS r ON r.id = o.responsible_id" \
	" LEFT JOIN material AS y ON y.id = o.ref_id AND o.rule = 'materials'" \
	" LEFT JOIN measure AS u ON u.id = o.ref_id AND o.rule = 'measure'" \
	" LEFT JOIN request AS q ON q.id = o.ref_id" \
	" AND o.rule = 'agency_answer'" \
	" LEFT JOIN agency AS b ON b.id = q.agency_id"

#define IS_OPEN "fulfilled_at IS NULL AND set_aside_at IS NULL"
/* The index of this order is of the same expressions. */
#define DUE "ifnull(due_on, '9999-12-31')"
#define OPEN_ORDER "danger DESC, " DUE ", started_at, id"
#define PAGE_ORDER \
	" ORDER BY o.danger DESC, ifnull(o.due_on, '9999-12-31')," \
	" o.started_at, o.id"

static void add_part(struct sb *sb, const char *text, const char *between)
{
	if (str_is_empty(text))
		return;
	if (sb->len)
		sb_add(sb, between);
	sb_add(sb, text);
}

/* An agency by its name in the reader's language, or NULL. */
static const char *read_agency(struct stmt *st, const char *ru, const char *kk)
{
	const char *name = stmt_text_or_null(st, ru);
	const char *kazakh = stmt_text_or_null(st, kk);

	return lang_current() == LANG_KK && !str_is_empty(kazakh) ? kazakh
								  : name;
}

/* Child and class; else who spoke; else which meeting. */
static char *read_subject(struct stmt *st)
{
	const char *child = stmt_text_or_null(st, "child_surname");
	const char *given = stmt_text_or_null(st, "child_given");
	int64_t grade = stmt_int_or(st, "grade", -1);
	const char *letter = stmt_text_or_null(st, "letter");
	const char *agency = read_agency(st, "agency", "agency_kk");
	const char *from = stmt_text_or_null(st, "from_name");
	char *by = person_short_name(stmt_text_or_null(st, "by_surname"),
				     stmt_text_or_null(st, "by_given"),
				     stmt_text_or_null(st, "by_patronymic"));
	const char *protocol = stmt_text_or_null(st, "protocol");
	const char *held_on = stmt_text_or_null(st, "held_on");
	struct sb sb = SB_INIT;

	if (child) {
		add_part(&sb, child, " ");
		add_part(&sb, given, " ");
		if (grade >= 0)
			sb_addf(&sb, " %d «%s»", (int)grade,
				letter ? letter : "");
	} else if (agency || from || *by) {
		add_part(&sb, agency, ", ");
		add_part(&sb, from, ", ");
		add_part(&sb, by, ", ");
	} else {
		add_part(&sb, protocol, " ");
		add_part(&sb, held_on, " ");
	}
	free(by);
	return sb_detach(&sb);
}

static char *text_or_empty(struct stmt *st, const char *column)
{
	const char *text = stmt_text_or_null(st, column);

	return xstrdup(text ? text : "");
}

static char *read_topic(struct stmt *st)
{
	const char *asked = read_agency(st, "asked", "asked_kk");

	return asked ? xstrdup(asked) : text_or_empty(st, "topic");
}

static void read_view(struct stmt *st, struct obligation_view *v)
{
	struct row *row = &v->obligation.row;

	memset(v, 0, sizeof(*v));
	record_init(&record_obligation, &v->obligation);
	row->id = stmt_int(st, "id");
	row->version = stmt_int(st, "row_version");
	stmt_read_fields(st, obligation_fields, &v->obligation);
	v->case_number = text_or_empty(st, "case_number");
	v->signal_number = text_or_empty(st, "signal_number");
	v->subject = read_subject(st);
	v->topic = read_topic(st);
	v->responsible = person_short_name(stmt_text_or_null(st, "surname"),
					   stmt_text_or_null(st, "given"),
					   stmt_text_or_null(st, "patronymic"));
}

static enum err_code read_views(struct stmt *st, struct obligation_views *out,
				struct err *err)
{
	obligation_views_release(out);
	while (stmt_next(st)) {
		MEM_GROW(out->items, out->n, out->capacity);
		read_view(st, &out->items[out->n++]);
	}
	return stmt_end(st, err);
}

static const char sql_open[] =
	VIEW_COLUMNS " FROM (SELECT id FROM obligation WHERE " IS_OPEN
		     " ORDER BY " OPEN_ORDER
		     " LIMIT :max OFFSET :first) AS page" VIEW_JOINS PAGE_ORDER;

/* Two indexes, each in order already, merged. */
static const char sql_open_own[] = VIEW_COLUMNS
	" FROM (SELECT id, danger, " DUE " AS due, started_at FROM obligation"
	" WHERE responsible_id = :staff_id AND " IS_OPEN
	" UNION ALL SELECT id, danger, " DUE ", started_at FROM obligation"
	" WHERE role = :role AND responsible_id IS NULL AND " IS_OPEN
	" ORDER BY 2 DESC, 3, 4, 1 LIMIT :max OFFSET :first) AS page" VIEW_JOINS
		PAGE_ORDER;

static int is_everybody(const struct obligation_scope *scope)
{
	return !scope || (!scope->staff_id && scope->role == ROLE_NONE);
}

static void bind_scope(struct stmt *st, const struct obligation_scope *scope)
{
	stmt_bind_ref(st, ":staff_id", scope->staff_id);
	stmt_bind_choice(st, ":role", role_choices, (int64_t)scope->role);
}

enum err_code obligation_list_open(struct db *db,
				   const struct obligation_scope *scope,
				   int64_t first, int max,
				   struct obligation_views *out,
				   struct err *err)
{
	struct stmt *st =
		db_stmt(db, is_everybody(scope) ? sql_open : sql_open_own);

	if (!is_everybody(scope))
		bind_scope(st, scope);
	stmt_bind_int(st, ":first", first);
	stmt_bind_int(st, ":max", max);
	return read_views(st, out, err);
}

enum err_code obligation_list_of_case(struct db *db, int64_t case_id,
				      struct obligation_views *out,
				      struct err *err)
{
	static const char sql[] = VIEW_COLUMNS
		" FROM (SELECT id FROM obligation WHERE case_id = :id) AS page" VIEW_JOINS
		" ORDER BY o.started_at, o.id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", case_id);
	return read_views(st, out, err);
}

enum err_code obligation_list_of_signal(struct db *db, int64_t signal_id,
					struct obligation_views *out,
					struct err *err)
{
	static const char sql[] = VIEW_COLUMNS
		" FROM (SELECT id FROM obligation WHERE signal_id = :id)"
		" AS page" VIEW_JOINS " ORDER BY o.started_at, o.id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", signal_id);
	return read_views(st, out, err);
}

/* A key of the tally that says: without a term. */
#define NO_TERM "9999-12-31"

enum err_code obligation_count_open(struct db *db,
				    const struct obligation_scope *scope,
				    const int64_t *day, int n, int64_t *counts,
				    struct err *err)
{
	/* Everybody's is one name of the tally; a person and a role are two. */
	static const char sql[] = "SELECT key, n FROM tally"
				  " WHERE name IN ('due' || :whose,"
				  " 'due/' || :role)";
	struct stmt *st = db_stmt(db, sql);
	char whose[24] = "", from[OBLIGATION_COUNT_DAYS][DAY_ISO_SIZE];

	if (n > OBLIGATION_COUNT_DAYS)
		BUG("open duties of %d spans", n);
	for (int i = 0; i < n + 2; i++)
		counts[i] = 0;
	for (int i = 0; i < n; i++)
		day_format_iso(day[i], from[i]);
	if (!is_everybody(scope))
		snprintf(whose, sizeof(whose), "/%" PRId64, scope->staff_id);
	stmt_bind_text(st, ":whose", whose);
	stmt_bind_choice(st, ":role", role_choices,
			 is_everybody(scope) ? 0 : (int64_t)scope->role);
	while (stmt_next(st)) {
		const char *due = stmt_text(st, "key");
		int i = 0;

		if (!strcmp(due, NO_TERM))
			i = n + 1;
		else
			while (i < n && strcmp(due, from[i]) >= 0)
				i++;
		counts[i] += stmt_int(st, "n");
	}
	return stmt_end(st, err);
}

#define OBLIGATION_COLUMNS \
	"id, row_version" OBLIGATION_FIELDS(RECORD_SQL_COLUMN)

enum err_code obligation_find_open(struct db *db, enum obligation_rule rule,
				   int64_t case_id, int64_t signal_id,
				   int64_t ref_id, struct record_array *out,
				   struct err *err)
{
	/* Each by the index of what is given. */
	static const char sql_case[] =
		"SELECT " OBLIGATION_COLUMNS " FROM obligation"
		" WHERE case_id = :case_id AND rule = :rule AND " IS_OPEN
		" AND (:signal_id IS NULL OR signal_id = :signal_id)"
		" AND (:ref_id IS NULL OR ref_id = :ref_id) ORDER BY id";
	static const char sql_signal[] =
		"SELECT " OBLIGATION_COLUMNS " FROM obligation"
		" WHERE signal_id = :signal_id AND rule = :rule AND " IS_OPEN
		" AND (:case_id IS NULL OR case_id = :case_id)"
		" AND (:ref_id IS NULL OR ref_id = :ref_id) ORDER BY id";
	static const char sql_rule[] =
		"SELECT " OBLIGATION_COLUMNS " FROM obligation"
		" WHERE rule = :rule AND " IS_OPEN
		" AND (:case_id IS NULL OR case_id = :case_id)"
		" AND (:signal_id IS NULL OR signal_id = :signal_id)"
		" AND (:ref_id IS NULL OR ref_id = :ref_id) ORDER BY id";
	struct stmt *st = db_stmt(db, case_id	  ? sql_case
				      : signal_id ? sql_signal
						  : sql_rule);

	stmt_bind_choice(st, ":rule", obligation_choices, (int64_t)rule);
	stmt_bind_ref(st, ":case_id", case_id);
	stmt_bind_ref(st, ":signal_id", signal_id);
	stmt_bind_int(st, ":ref_id", ref_id);
	return record_read_all(st, &record_obligation, out, err);
}

enum err_code obligation_leavers(struct db *db, int64_t day,
				 struct id_list *out, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM staff WHERE works_until < :day AND EXISTS"
		" (SELECT 1 FROM obligation WHERE responsible_id = staff.id"
		" AND " IS_OPEN ") ORDER BY id";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_day(st, ":day", day);
	return id_list_read(st, out, err);
}
