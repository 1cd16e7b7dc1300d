/* store: the schema is what the records say, and keeps what must be kept. */
#include <stdlib.h>
#include <string.h>

#include "base/sb.h"
#include "store/event.h"
#include "unit/store/made.h"

static char *schema_of(const char *table)
{
	static const char sql[] =
		"SELECT sql FROM sqlite_schema WHERE type = 'table'"
		" AND name = :name";
	struct stmt *st = db_stmt(made.db, sql);
	char *text = NULL;

	stmt_bind_text(st, ":name", table);
	if (stmt_next(st))
		text = xstrdup(stmt_text(st, "sql"));
	ck_ok(stmt_end(st, &made.err));
	ck_assert_msg(text != NULL, "no table %s", table);
	return text;
}

/* "sex IN ('male', 'female'))" as the choices say it. */
static char *expected_check(const struct field *f)
{
	struct sb sb = SB_INIT;

	sb_addf(&sb, "CHECK (%s IN (", f->name);
	for (int i = 1; f->choices[i].code; i++)
		sb_addf(&sb, "%s'%s'", i > 1 ? ", " : "", f->choices[i].code);
	sb_add(&sb, "))");
	return sb_detach(&sb);
}

/* Statements are kept by the place of their text, so the text is fixed. */
#define CHECK_VOCABULARY(table, choices) \
	check_vocabulary("SELECT count(*) AS n FROM " table, \
			 "SELECT count(*) AS n FROM " table \
			 " WHERE code = :code", \
			 choices)

static void check_vocabulary(const char *sql_all, const char *sql_one,
			     const struct choice *choices)
{
	int n = 0;

	for (; choices[n + 1].code; n++) {
		struct stmt *st = db_stmt(made.db, sql_one);

		stmt_bind_text(st, ":code", choices[n + 1].code);
		ck_assert(stmt_next(st));
		ck_assert_msg(stmt_int(st, "n") == 1, "no %s",
			      choices[n + 1].code);
		ck_ok(stmt_end(st, &made.err));
	}
	ck_assert_int_eq(made_number(sql_all), n);
}

static void check_fields(const char *table, const struct field *fields)
{
	char *schema = schema_of(table);

	ck_assert_msg(strstr(schema, "STRICT") != NULL, "%s", table);
	for (const struct field *f = fields; f->name; f++) {
		char *check;

		if (f->type != FIELD_CHOICE)
			continue;
		if (f->choices == event_choices ||
		    f->choices == obligation_choices)
			continue;
		check = expected_check(f);
		ck_assert_msg(strstr(schema, check) != NULL, "%s.%s: not %s",
			      table, f->name, check);
		free(check);
	}
	free(schema);
}

START_TEST(checks_are_the_choices)
{
	for (int i = 0; record_kinds[i]; i++)
		check_fields(record_kinds[i]->table, record_kinds[i]->fields);
	check_fields("case_event", case_event_fields);
	CHECK_VOCABULARY("event_type", event_choices);
	CHECK_VOCABULARY("obligation_rule", obligation_choices);
}
END_TEST

/* Which table and column a REF may point to, and the index behind a list. */
START_TEST(every_field_is_a_column)
{
	static const char sql[] =
		"SELECT x.name AS name, x.type AS type, k.\"table\" AS ref"
		" FROM pragma_table_info(:table) AS x"
		" LEFT JOIN pragma_foreign_key_list(:table) AS k"
		" ON k.\"from\" = x.name WHERE x.name = :name";

	for (int i = 0; record_kinds[i]; i++)
		for (const struct field *f = record_kinds[i]->fields; f->name;
		     f++) {
			struct stmt *st = db_stmt(made.db, sql);
			const char *ref;

			stmt_bind_text(st, ":table", record_kinds[i]->table);
			stmt_bind_text(st, ":name", f->name);
			ck_assert_msg(stmt_next(st), "%s.%s",
				      record_kinds[i]->table, f->name);
			stmt_text(st, "name");
			ref = stmt_text_or_null(st, "ref");
			if (f->type == FIELD_REF)
				ck_assert_str_eq(ref ? ref : "", f->ref);
			ck_assert_str_eq(
				stmt_text(st, "type"),
				field_is_text(f) || f->type == FIELD_DATE ||
						f->type == FIELD_TIME ||
						f->type == FIELD_MOMENT ||
						f->type == FIELD_CHOICE
					? "TEXT"
					: "INTEGER");
			ck_ok(stmt_end(st, &made.err));
		}
}
END_TEST

/* Empty records of every kind go in and out: SQL and table fit together. */
START_TEST(every_kind_is_loaded_by_its_sql)
{
	for (int i = 0; record_kinds[i]; i++) {
		const struct record_kind *k = record_kinds[i];
		void *record = xcalloc(1, k->size);

		record_init(k, record);
		ck_assert_int_eq(
			record_load(made.db, k, 999999, record, &made.err),
			ERR_NOT_FOUND);
		ck_assert_ptr_nonnull(strstr(made.err.detail, k->table));
		err_init(&made.err);
		for (const struct record_list_sql *l = k->lists; l && l->by;
		     l++) {
			struct record_array all = RECORD_ARRAY_INIT;

			ck_ok(record_list(made.db, k, l->by, 999999, &all,
					  &made.err));
			ck_assert_int_eq(all.n, 0);
			record_array_release(&all);
		}
		free(record);
	}
}
END_TEST

/* What SQLite itself must refuse. */
static const struct {
	const char *sql;
	enum err_code code;
} refused[] = {
	/* dates that do not exist */
	{ "UPDATE child SET born = '2026-02-30'", ERR_INVALID },
	{ "UPDATE child SET born = '23.11.2026'", ERR_INVALID },
	{ "UPDATE school SET day_start = '25:00'; INSERT INTO school (id,"
	  " row_version, name_ru, name_kk, week, counts_same_day, day_start)"
	  " VALUES (1, 1, 'a', 'b', '5', 0, '25:00')",
	  ERR_INVALID },
	{ "INSERT INTO case_event (case_id, type, happened_at, entered_at)"
	  " VALUES (NULL, 'note', '2026-11-23', '2026-11-23T10:00:00')",
	  ERR_INVALID },
	{ "INSERT INTO case_event (case_id, type, happened_at, entered_at)"
	  " VALUES (NULL, 'invented', '2026-11-23T10:00:00',"
	  " '2026-11-23T10:00:00')",
	  ERR_INVALID },
	/* choices, types, keys */
	{ "UPDATE child SET sex = 'other'", ERR_INVALID },
	{ "UPDATE child SET class_id = 'seven'", ERR_INVALID },
	{ "UPDATE child SET class_id = 4711", ERR_INVALID },
	{ "UPDATE child SET iin = '12345'", ERR_INVALID },
	{ "UPDATE child SET iin = '130405500011'", ERR_EXISTS },
	{ "INSERT INTO school (id, row_version, name_ru, name_kk, week,"
	  " counts_same_day) VALUES (2, 1, 'a', 'b', '5', 0)",
	  ERR_INVALID },
	{ "INSERT INTO school_class (row_version, grade, letter, closed,"
	  " sort_key) VALUES (1, 7, 'Б', 0, '')",
	  ERR_EXISTS },
	/* rows that stay */
	{ "DELETE FROM child", ERR_INVALID },
	{ "DELETE FROM staff", ERR_INVALID },
	{ "DELETE FROM profile", ERR_INVALID },
	{ "UPDATE profile SET text = 'other'", ERR_INVALID },
	{ "DELETE FROM schema_history", ERR_INVALID },
};

START_TEST(sql_refuses)
{
	ck_assert_int_eq(made_try(refused[_i].sql), refused[_i].code);
}
END_TEST

START_TEST(events_are_only_added_to)
{
	struct case_event e;

	case_event_init(&e);
	e.case_id = made_case(made.daniyar, CASEFILE_GATHERING);
	e.type = EVENT_CASE_OPENED;
	e.happened_at = e.entered_at = moment_from_day(MADE_TODAY, 1);
	ck_ok(case_event_insert(made.db, &e, &made.err));
	case_event_release(&e);
	ck_assert_int_eq(made_try("UPDATE case_event SET note = 'x'"),
			 ERR_INVALID);
	ck_assert_int_eq(made_try("DELETE FROM case_event"), ERR_INVALID);
	ck_assert_int_eq(made_number("SELECT count(*) AS n FROM case_event"),
			 1);
}
END_TEST

START_TEST(one_open_case_a_child)
{
	made_case(made.daniyar, CASEFILE_REFUSED);
	made_case(made.daniyar, CASEFILE_GATHERING);
	ck_assert_int_eq(made_try("INSERT INTO casefile (row_version, number,"
				  " child_id, stage, profile_id, danger,"
				  " opened_on, sort_key) SELECT 1, 'x',"
				  " child_id, stage, profile_id, 0, opened_on,"
				  " '' FROM casefile WHERE stage ="
				  " 'gathering'"),
			 ERR_EXISTS);
	ck_assert_int_eq(made_try("DELETE FROM casefile"), ERR_INVALID);
}
END_TEST

START_TEST(a_signed_protocol_never_changes)
{
	int64_t item;

	made_meeting(made_case(made.daniyar, CASEFILE_COUNCIL),
		     MEETING_STATUS_HELD, &item);
	ck_ok(db_run(made.db,
		     "INSERT INTO participant (row_version, meeting_id, kind)"
		     " SELECT 1, id, 'member' FROM meeting",
		     &made.err));
	ck_assert_int_eq(made_try("UPDATE agenda_item SET heard = 'before'"),
			 ERR_OK);
	ck_assert_int_eq(made_try("UPDATE meeting SET status = 'signed'"),
			 ERR_OK);
	ck_assert_int_eq(made_try("UPDATE meeting SET place = 'elsewhere'"),
			 ERR_INVALID);
	ck_assert_int_eq(made_try("DELETE FROM meeting"), ERR_INVALID);
	ck_assert_int_eq(made_try("UPDATE agenda_item SET heard = 'after'"),
			 ERR_INVALID);
	ck_assert_int_eq(made_try("DELETE FROM agenda_item"), ERR_INVALID);
	ck_assert_int_eq(made_try("UPDATE participant SET name = 'x'"),
			 ERR_INVALID);
	ck_assert_int_eq(made_try("INSERT INTO participant (row_version,"
				  " meeting_id, kind) SELECT 1, id, 'child'"
				  " FROM meeting"),
			 ERR_INVALID);
}
END_TEST

START_TEST(keys_follow_their_owners)
{
	int64_t id = made_case(made.daniyar, CASEFILE_GATHERING);
	struct school_class c;
	struct child k;

	record_init(&record_child, &k);
	ck_ok(record_load(made.db, &record_child, made.daniyar, &k, &made.err));
	str_set(&k.surname, "Әбенов");
	ck_ok(record_update(made.db, &record_child, &k, &made.err));
	record_release(&record_child, &k);
	record_init(&record_school_class, &c);
	ck_ok(record_load(made.db, &record_school_class, made.class_7b, &c,
			  &made.err));
	str_set(&c.letter, "В");
	ck_ok(record_update(made.db, &record_school_class, &c, &made.err));
	record_release(&record_school_class, &c);
	ck_assert_int_eq(
		made_number("SELECT k.sort_key = c.sort_key AND k.class_key ="
			    " c.class_key AND c.class_key = s.sort_key AS n"
			    " FROM casefile AS k"
			    " JOIN child AS c ON c.id = k.child_id"
			    " JOIN school_class AS s ON s.id = c.class_id"),
		1);
	made_obligation(OBLIGATION_GATHER_PRIMARY, id, 0, MADE_TODAY + 2, 0);
	made_obligation(OBLIGATION_MATERIALS, id, 0, MADE_TODAY + 1, 0);
	ck_assert_int_eq(made_number("SELECT next_due_on = '2026-11-24' AS n"
				     " FROM casefile"),
			 1);
	ck_assert_int_eq(made_try("UPDATE obligation SET fulfilled_at ="
				  " '2026-11-23T10:00:00'"
				  " WHERE rule = 'materials'"),
			 ERR_OK);
	ck_assert_int_eq(made_number("SELECT next_due_on = '2026-11-25' AS n"
				     " FROM casefile"),
			 1);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("schema");
	TCase *tc = tcase_create("schema");

	tcase_add_checked_fixture(tc, made_set_up, made_tear_down);
	tcase_add_test(tc, checks_are_the_choices);
	tcase_add_test(tc, every_field_is_a_column);
	tcase_add_test(tc, every_kind_is_loaded_by_its_sql);
	tcase_add_loop_test(tc, sql_refuses, 0, ARRAY_SIZE(refused));
	tcase_add_test(tc, events_are_only_added_to);
	tcase_add_test(tc, one_open_case_a_child);
	tcase_add_test(tc, a_signed_protocol_never_changes);
	tcase_add_test(tc, keys_follow_their_owners);
	return made_run(suite, tc);
}
