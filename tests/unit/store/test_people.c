/* store: who is who, and finding them by what a person types. */
#include <stdlib.h>
#include <string.h>

#include "store/casefile.h"
#include "store/find.h"
#include "store/people.h"
#include "unit/store/made.h"

START_TEST(staff_by_login_and_role)
{
	struct staff s;
	int64_t id, n;

	record_init(&record_staff, &s);
	ck_ok(staff_by_login(made.db, "sapar", MADE_TODAY, &s, &made.err));
	ck_assert_int_eq(s.row.id, made.secretary);
	s.works_until = MADE_TODAY - 1;
	ck_ok(record_update(made.db, &record_staff, &s, &made.err));
	ck_assert_int_eq(
		staff_by_login(made.db, "sapar", MADE_TODAY, &s, &made.err),
		ERR_NOT_FOUND);
	ck_assert_str_eq(made.err.detail, "sapar");
	err_init(&made.err);
	ck_ok(staff_by_login(made.db, "sapar", MADE_TODAY - 1, &s, &made.err));
	ck_ok(staff_by_role(made.db, ROLE_HEAD, MADE_TODAY, &id, &made.err));
	ck_assert_int_eq(id, made.head);
	ck_ok(staff_by_role(made.db, ROLE_SECRETARY, MADE_TODAY, &id,
			    &made.err));
	ck_assert_int_eq(id, 0);
	ck_ok(staff_count(made.db, &n, &made.err));
	ck_assert_int_eq(n, 3);
	record_release(&record_staff, &s);
}
END_TEST

START_TEST(a_class_teachers_children)
{
	int64_t id;
	int is_in;

	ck_ok(child_class_teacher(made.db, made.daniyar, &id, &made.err));
	ck_assert_int_eq(id, made.teacher);
	ck_ok(child_class_teacher(made.db, made.alina, &id, &made.err));
	ck_assert_int_eq(id, 0);
	ck_ok(child_is_in_scope(made.db, made.dana, made.teacher, &is_in,
				&made.err));
	ck_assert(is_in);
	ck_ok(child_is_in_scope(made.db, made.alina, made.teacher, &is_in,
				&made.err));
	ck_assert(!is_in);
}
END_TEST

START_TEST(representatives)
{
	struct record_array all = RECORD_ARRAY_INIT;
	struct id_list children = ID_LIST_INIT;

	ck_ok(child_representatives(made.db, made.daniyar, 1, &all, &made.err));
	ck_assert_int_eq(all.n, 1);
	ck_assert_int_eq(record_row(record_at(&all, 0))->id, made.mother);
	ck_ok(child_representatives(made.db, made.daniyar, 0, &all, &made.err));
	ck_assert_int_eq(all.n, 2);
	ck_ok(child_representatives(made.db, made.alina, 0, &all, &made.err));
	ck_assert_int_eq(all.n, 0);
	ck_ok(family_children(made.db, made.family, &children, &made.err));
	ck_assert_int_eq(children.n, 2);
	record_array_release(&all);
	id_list_release(&children);
}
END_TEST

/* Search before create: who may be the same as what is typed. */
static const struct {
	const char *surname, *given;
	int y, m, d;
	const char *iin;
	const char *found; /* d daniyar, n dana, a alina */
} similar[] = {
	/* dana was born the same day, and her surname begins alike */
	{ "Ахметов", "Данияр", 2013, 4, 5, NULL, "dn" },
	{ "АХМЕТОВ", "данияр", 2013, 4, 5, NULL, "dn" },
	{ "Ахметов", "Данияр", 2012, 1, 1, NULL, "d" },
	{ "Akhmetov", "Daniyar", 2012, 1, 1, NULL, "d" },
	{ "Иванов", "Пётр", 2013, 4, 5, NULL, "" },
	{ "Другая", "Фамилия", 2001, 1, 1, "130405500011", "a" },
	{ "", "", 2001, 1, 1, NULL, "" },
};

START_TEST(similar_children)
{
	struct id_list ids = ID_LIST_INIT;
	struct child c;
	char found[10] = "";

	ck_ok(db_run(made.db,
		     "UPDATE child SET iin = '130405500011'"
		     " WHERE given = 'Алина'",
		     &made.err));
	record_init(&record_child, &c);
	str_set(&c.surname, similar[_i].surname);
	str_set(&c.given, similar[_i].given);
	str_set(&c.iin, similar[_i].iin);
	c.born = day_from_ymd(similar[_i].y, similar[_i].m, similar[_i].d);
	ck_ok(child_similar(made.db, &c, &ids, &made.err));
	for (int i = 0; i < ids.n; i++)
		found[i] = ids.ids[i] == made.daniyar ? 'd'
			   : ids.ids[i] == made.dana  ? 'n'
						      : 'a';
	ck_assert_str_eq(found, similar[_i].found);
	/* not like itself */
	c.row.id = made.daniyar;
	ck_ok(child_similar(made.db, &c, &ids, &made.err));
	for (int i = 0; i < ids.n; i++)
		ck_assert_int_ne(ids.ids[i], made.daniyar);
	record_release(&record_child, &c);
	id_list_release(&ids);
}
END_TEST

/* At one address: the family; a child only with the same given name. */
START_TEST(same_address)
{
	struct id_list ids = ID_LIST_INIT;
	struct child c;
	struct family f;

	ck_ok(db_run(made.db,
		     "UPDATE family SET address = 'ул. Абая, 15, кв. 4'",
		     &made.err));
	record_init(&record_family, &f);
	str_set(&f.name, "Иванова");
	str_set(&f.address, "Абай көшесі 15-4");
	ck_ok(family_similar(made.db, &f, &ids, &made.err));
	ck_assert_int_eq(ids.n, 1);
	ck_assert_int_eq(ids.ids[0], made.family);
	str_set(&f.address, "Абай көшесі 15-5");
	ck_ok(family_similar(made.db, &f, &ids, &made.err));
	ck_assert_int_eq(ids.n, 0);
	str_set(&f.phone, "+7 701 000 00 01");
	ck_ok(db_run(made.db, "UPDATE family SET phone = '+7 701 000 00 01'",
		     &made.err));
	ck_ok(family_similar(made.db, &f, &ids, &made.err));
	ck_assert_int_eq(ids.n, 1);
	/* not like itself */
	f.row.id = made.family;
	ck_ok(family_similar(made.db, &f, &ids, &made.err));
	ck_assert_int_eq(ids.n, 0);
	record_release(&record_family, &f);

	record_init(&record_child, &c);
	str_set(&c.surname, "Иванов");
	str_set(&c.given, "Данияр");
	str_set(&c.address, "Абая 15, 4");
	c.born = day_from_ymd(2001, 1, 1);
	ck_ok(child_similar(made.db, &c, &ids, &made.err));
	ck_assert_int_eq(ids.n, 1);
	ck_assert_int_eq(ids.ids[0], made.daniyar);
	str_set(&c.given, "Пётр");
	ck_ok(child_similar(made.db, &c, &ids, &made.err));
	ck_assert_int_eq(ids.n, 0);
	record_release(&record_child, &c);
	id_list_release(&ids);
}
END_TEST

START_TEST(names_of_rows)
{
	const struct {
		const char *table;
		int64_t id;
		enum lang lang;
		const char *name, *detail;
	} rows[] = {
		{ "child", made.daniyar, LANG_RU, "Ахметов Данияр",
		  "7 «Б», 05.04.2013" },
		{ "staff", made.head, LANG_RU, "Иванова Мария Петровна",
		  "должность" },
		{ "staff", made.teacher, LANG_KK, "Ким Олег", "" },
		{ "school_class", made.class_7b, LANG_RU, "7 «Б»",
		  "Ким, Олег" },
		{ "agency", made.police, LANG_RU, "Отдел полиции", "" },
		{ "agency", made.police, LANG_KK, "Полиция бөлімі", "" },
		{ "family", made.family, LANG_RU, "Ахметовы", "" },
		{ "family_member", made.mother, LANG_RU, "Ахметова Гүлнар",
		  "" },
		{ "casefile", made_case(made.alina, CASEFILE_GATHERING),
		  LANG_RU, "2026/001 Ким Алина", "11 «А», 02.01.2009" },
		{ "child", 0, LANG_RU, "", "" },
		{ "child", 4711, LANG_RU, "", "" },
		{ "paper", 1, LANG_RU, "", "" },
	};

	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		char *name, *detail;

		ck_ok(row_name(made.db, rows[i].table, rows[i].id, rows[i].lang,
			       &name, &detail, &made.err));
		ck_assert_str_eq(name, rows[i].name);
		ck_assert_str_eq(detail, rows[i].detail);
		free(name);
		free(detail);
	}
}
END_TEST

static const struct {
	const char *table;
	const char *typed;
	int is_teacher;
	int n;
} choices[] = {
	{ "child", "ахм", 0, 2 },
	{ "child", "данияр", 0, 1 },
	{ "child", "lfybzh", 0, 1 }, /* the Latin layout: данияр */
	{ "child", "akhmetov", 0, 2 },
	{ "child", "ким", 0, 1 },
	{ "child", "ким", 1, 0 },
	{ "child", "", 0, 3 },
	{ "child", "", 1, 2 },
	{ "staff", "сапар", 0, 1 },
	{ "staff", "", 0, 3 },
	{ "agency", "бөлім", 0, 1 }, /* its Kazakh name */
	{ "agency", "полиц", 1, 1 },
	{ "school_class", "7", 0, 1 },
	{ "school_class", "7б", 0, 1 },
	{ "school_class", "7 «Б»", 0, 1 },
	{ "school_class", "7в", 0, 0 },
	{ "school_class", "", 0, 2 },
	{ "school_class", "", 1, 1 },
	{ "family", "ахметовы", 0, 1 },
	{ "family", "гулнар", 0, 1 }, /* by a member */
};

START_TEST(choosing_by_a_part_of_the_name)
{
	struct id_list ids = ID_LIST_INIT;

	ck_ok(row_choose(made.db, choices[_i].table, choices[_i].typed,
			 choices[_i].is_teacher ? made.teacher : 0, 10, &ids,
			 &made.err));
	ck_assert_int_eq(ids.n, choices[_i].n);
	id_list_release(&ids);
}
END_TEST

#define ALL_KINDS \
	(FOUND_BIT(FOUND_CHILD) | FOUND_BIT(FOUND_FAMILY) | \
	 FOUND_BIT(FOUND_CASE) | FOUND_BIT(FOUND_SIGNAL) | \
	 FOUND_BIT(FOUND_MEETING))

START_TEST(one_box_over_everything)
{
	struct found_list found = { .n = 0 };
	int64_t item;

	made_signal(made.daniyar);
	made_meeting(made_case(made.daniyar, CASEFILE_COUNCIL),
		     MEETING_STATUS_CALLED, &item);
	ck_ok(find_anything(made.db, "данияр", ALL_KINDS, 0, LANG_RU, 10,
			    &found, &made.err));
	ck_assert_int_eq(found.n, 3);
	ck_assert_int_eq(found.items[0].kind, FOUND_CHILD);
	ck_assert_str_eq(found.items[0].title, "Ахметов Данияр");
	ck_assert_int_eq(found.items[1].kind, FOUND_CASE);
	ck_assert_str_eq(found.items[1].title, "2026/001 Ахметов Данияр");
	ck_assert_int_eq(found.items[2].kind, FOUND_SIGNAL);
	ck_ok(find_anything(made.db, "2026/001", ALL_KINDS, 0, LANG_RU, 10,
			    &found, &made.err));
	ck_assert_int_eq(found.n, 1);
	ck_ok(find_anything(made.db, "26.11.2026", ALL_KINDS, 0, LANG_RU, 10,
			    &found, &made.err));
	ck_assert_int_eq(found.n, 1);
	ck_assert_int_eq(found.items[0].kind, FOUND_MEETING);
	/* kinds and scope leave nothing behind, not even a count */
	ck_ok(find_anything(made.db, "данияр", FOUND_BIT(FOUND_CHILD), 0,
			    LANG_RU, 10, &found, &made.err));
	ck_assert_int_eq(found.n, 1);
	ck_ok(find_anything(made.db, "ким", ALL_KINDS, made.teacher, LANG_RU,
			    10, &found, &made.err));
	ck_assert_int_eq(found.n, 0);
	ck_ok(find_anything(made.db, "ахметов", ALL_KINDS, made.teacher,
			    LANG_RU, 10, &found, &made.err));
	/* the child, its family, its case, its signal */
	ck_assert_int_eq(found.n, 4);
	ck_assert_int_eq(found.items[2].kind, FOUND_CASE);
	ck_assert_int_eq(found.items[3].kind, FOUND_FAMILY);
	found_list_release(&found);
}
END_TEST

START_TEST(a_new_name_is_found_in_all_that_names_the_child)
{
	struct found_list found = { .n = 0 };
	struct child c;

	made_signal(made.daniyar);
	made_case(made.daniyar, CASEFILE_GATHERING);
	record_init(&record_child, &c);
	ck_ok(record_load(made.db, &record_child, made.daniyar, &c, &made.err));
	str_set(&c.surname, "Жұмабаев");
	ck_ok(record_update(made.db, &record_child, &c, &made.err));
	record_release(&record_child, &c);
	ck_ok(find_anything(made.db, "жумабаев", ALL_KINDS, 0, LANG_RU, 10,
			    &found, &made.err));
	ck_assert_int_eq(found.n, 3);
	ck_ok(find_anything(made.db, "ахметов данияр", ALL_KINDS, 0, LANG_RU,
			    10, &found, &made.err));
	ck_assert_int_eq(found.n, 0);
	found_list_release(&found);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("people");
	TCase *tc = tcase_create("people");

	tcase_add_checked_fixture(tc, made_set_up, made_tear_down);
	tcase_add_test(tc, staff_by_login_and_role);
	tcase_add_test(tc, a_class_teachers_children);
	tcase_add_test(tc, representatives);
	tcase_add_loop_test(tc, similar_children, 0, ARRAY_SIZE(similar));
	tcase_add_test(tc, same_address);
	tcase_add_test(tc, names_of_rows);
	tcase_add_loop_test(tc, choosing_by_a_part_of_the_name, 0,
			    ARRAY_SIZE(choices));
	tcase_add_test(tc, one_box_over_everything);
	tcase_add_test(tc, a_new_name_is_found_in_all_that_names_the_child);
	return made_run(suite, tc);
}
