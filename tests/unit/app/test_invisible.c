/*
 * app: what a role may not read never leaves the store for it, and what it may
 * not change it cannot reach by a side door (DESIGN.md promise 7, section 8).
 */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "app/state.h"
#include "base/mem.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* Rows this person sees of a list, counted and read. */
static int64_t rows(const struct listing *listing, int64_t owner_id)
{
	struct listing_filter filter = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;
	int64_t n;

	filter.owner_id = owner_id;
	ok(app_list_count(F->app, listing, &filter, &n, E));
	ok(app_list_rows(F->app, listing, &filter, 0, 0, 100, &page, E));
	ck_assert_int_eq(page.n, n);
	listing_page_release(&page);
	return n;
}

static void no_rows(const struct listing *listing, int64_t owner_id)
{
	struct listing_filter filter = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;
	int64_t n;

	filter.owner_id = owner_id;
	refused(ERR_DENIED, app_list_count(F->app, listing, &filter, &n, E));
	refused(ERR_DENIED,
		app_list_rows(F->app, listing, &filter, 0, 0, 10, &page, E));
	ck_assert_int_eq(page.n, 0);
}

/* The measure of the plan that is this person's, or (mine 0) is not. */
static int64_t measure_of(int64_t plan_id, int64_t staff_id, int mine)
{
	struct record_array list = RECORD_ARRAY_INIT;
	int64_t id = 0;

	ok(record_list(F->app->db, &record_measure, "plan_id", plan_id, &list,
		       E));
	for (int i = 0; i < list.n; i++) {
		const struct measure *m = record_at(&list, i);

		if ((m->responsible_id == staff_id) == mine)
			id = m->row.id;
	}
	record_array_release(&list);
	ck_assert_int_ne(id, 0);
	return id;
}

/* A plan one of whose measures is somebody's who has no class in it. */
static int64_t plan_with(int64_t staff_id, int approved)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct plan p;
	struct measure m;

	record_init(&record_plan, &p);
	record_init(&record_measure, &m);
	ok(db_begin(F->app->db, E));
	ok(record_load(F->app->db, &record_plan, plan_id, &p, E));
	p.status = approved ? PLAN_STATUS_APPROVED : PLAN_STATUS_DRAFT;
	ok(record_update(F->app->db, &record_plan, &p, E));
	m.plan_id = plan_id;
	m.position = 3;
	str_set(&m.kind, "Дополнительные занятия");
	m.responsible_id = staff_id;
	str_set(&m.volume, "2 раза в неделю");
	m.due_on = day("2026-12-25");
	str_set(&m.indicator, "Нет двоек.");
	m.status = MEASURE_STATUS_PLANNED;
	ok(record_insert(F->app->db, &record_measure, &m, E));
	ok(db_commit(F->app->db, E));
	record_release(&record_plan, &p);
	record_release(&record_measure, &m);
	ck_assert_int_ne(case_id, 0);
	return plan_id;
}

START_TEST(the_lists_of_an_owner_ask_for_the_owner)
{
	int64_t plan_id;

	a_supported_case(0, &plan_id);
	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(rows(&listing_measures, plan_id), 2);
	ck_assert_int_eq(rows(&listing_family_members, F->family_id), 1);
	as_staff(F->other_teacher);
	no_rows(&listing_measures, plan_id);
	no_rows(&listing_family_members, F->family_id);
	ck_assert_int_eq(rows(&listing_family_members, F->other_family_id), 1);
	as(ROLE_TEACHER);
	no_rows(&listing_measures, plan_id);
	no_rows(&listing_family_members, F->family_id);
}
END_TEST

/* Whose measure stands in a plan, reads the plan and does the own measure. */
START_TEST(one_measure_is_not_the_plan)
{
	int64_t teacher = F->staff[ROLE_TEACHER];
	int64_t plan_id = plan_with(teacher, 1);
	int64_t own = measure_of(plan_id, teacher, 1);
	int64_t other = measure_of(plan_id, teacher, 0);
	struct monitoring note;
	struct plan p;

	record_init(&record_plan, &p);
	record_init(&record_monitoring, &note);
	as(ROLE_TEACHER);
	ok(app_load(F->app, APP_PLAN, plan_id, &p, E));
	ck_assert_int_eq(rows(&listing_measures, plan_id), 3);
	refused(ERR_DENIED,
		app_measure_close(F->app, other, MEASURE_STATUS_DONE,
				  QUALITY_HIGH, "Сделано.", day("2026-09-18"),
				  E));
	note.measure_id = other;
	note.noted_on = day("2026-09-18");
	str_set(&note.note, "Не моё.");
	refused(ERR_DENIED, app_monitoring_add(F->app, &note, E));
	note.measure_id = own;
	ok(app_monitoring_add(F->app, &note, E));
	ok(app_measure_close(F->app, own, MEASURE_STATUS_DONE, QUALITY_HIGH,
			     "Сделано.", day("2026-09-18"), E));
	record_release(&record_monitoring, &note);
	record_release(&record_plan, &p);
}
END_TEST

/* A class teacher draws the plans of the own class, whoever carries them out. */
START_TEST(another_class_s_plan_is_not_drawn)
{
	int64_t plan_id = plan_with(F->other_teacher, 0);
	int64_t own = measure_of(plan_id, F->other_teacher, 1);
	struct measure m;
	struct plan p;

	record_init(&record_plan, &p);
	record_init(&record_measure, &m);
	as_staff(F->other_teacher);
	ok(app_load(F->app, APP_PLAN, plan_id, &p, E));
	str_set(&p.situation, "Иначе.");
	refused(ERR_DENIED, app_save(F->app, APP_PLAN, &p, E));
	ok(app_load(F->app, APP_MEASURE, own, &m, E));
	str_set(&m.volume, "Реже.");
	refused(ERR_DENIED, app_save(F->app, APP_MEASURE, &m, E));
	refused(ERR_DENIED, app_measure_remove(F->app, own, E));
	m.row = (struct row){ .id = 0 };
	refused(ERR_DENIED, app_save(F->app, APP_MEASURE, &m, E));
	record_release(&record_measure, &m);
	record_release(&record_plan, &p);
}
END_TEST

/* To name oneself the author opens no case. */
START_TEST(an_author_is_asked_not_self_made)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct material m;
	int64_t id;
	static const enum role roles[] = { ROLE_TEACHER, ROLE_PSYCHOLOGIST };

	record_init(&record_material, &m);
	for (size_t i = 0; i < ARRAY_SIZE(roles); i++) {
		m.case_id = case_id;
		m.kind = MATERIAL_KIND_OTHER;
		m.purpose = MATERIAL_PURPOSE_PLACING;
		m.author_id = F->staff[roles[i]];
		as(roles[i]);
		refused(ERR_DENIED, app_save(F->app, APP_MATERIAL, &m, E));
	}
	as(ROLE_SECRETARY);
	m.author_id = F->staff[ROLE_TEACHER];
	ok(app_save(F->app, APP_MATERIAL, &m, E));
	/* Given to the teacher, it is the teacher's to write. */
	as(ROLE_TEACHER);
	id = m.row.id;
	ok(app_load(F->app, APP_MATERIAL, id, &m, E));
	str_set(&m.text, "Пропускает физику.");
	ok(app_save(F->app, APP_MATERIAL, &m, E));
	record_release(&record_material, &m);
}
END_TEST

static int chosen(enum app_record kind, const char *typed, char **detail)
{
	struct app_choices list;
	int n;

	ok(app_choose(F->app, kind, typed, 20, &list, E));
	n = list.n;
	if (detail)
		*detail = xstrdup(n ? list.items[0].detail : "");
	app_choices_release(&list);
	return n;
}

START_TEST(names_are_given_to_who_may_know_them)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	char *name, *detail;

	as(ROLE_SECRETARY);
	ck_assert_int_eq(chosen(APP_FAMILY_MEMBER, "Ахметова", NULL), 1);
	chosen(APP_FAMILY, "Ахметова", &detail);
	ck_assert_ptr_nonnull(strstr(detail, "Абая"));
	free(detail);
	as_staff(F->other_teacher);
	ck_assert_int_eq(chosen(APP_FAMILY_MEMBER, "Ахметова", NULL), 0);
	ck_assert_int_eq(chosen(APP_FAMILY_MEMBER, "Серікова", NULL), 1);
	name = app_name(F->app, APP_CASEFILE, case_id);
	ck_assert_str_eq(name, "");
	free(name);
	/* A family is named for a signal; where it lives is its own. */
	as(ROLE_TEACHER);
	ck_assert_int_eq(chosen(APP_FAMILY, "Ахметова", &detail), 1);
	ck_assert_str_eq(detail, "");
	free(detail);
	as(ROLE_ADMIN);
	name = app_name(F->app, APP_CHILD, F->child_id);
	ck_assert_str_eq(name, "");
	free(name);
	name = app_name(F->app, APP_CASEFILE, case_id);
	ck_assert_str_eq(name, "");
	free(name);
	name = app_name(F->app, APP_STAFF, F->staff[ROLE_HEAD]);
	ck_assert_str_eq(name, "Сапарбекова Айгүл");
	free(name);
}
END_TEST

/* A class teacher who is a teacher now, and still stands with the class. */
START_TEST(a_class_without_the_office_opens_nothing)
{
	int64_t plan_id, case_id = a_supported_case(0, &plan_id);
	struct staff s;
	struct app_case c;

	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(rows(&listing_plans, 0), 1);
	ck_assert_int_eq(rows(&listing_measures_open, 0), 2);
	record_init(&record_staff, &s);
	as(ROLE_HEAD);
	ok(app_load(F->app, APP_STAFF, F->staff[ROLE_CLASS_TEACHER], &s, E));
	s.role = ROLE_TEACHER;
	ok(app_save(F->app, APP_STAFF, &s, E));
	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(app_role(F->app), ROLE_TEACHER);
	refused(ERR_DENIED, app_case_open(F->app, case_id, &c, E));
	/* The one own measure moved with the duty, or is shown alone. */
	ck_assert_int_le(rows(&listing_measures_open, 0), 1);
	ck_assert_int_eq(rows(&listing_plans, 0),
			 rows(&listing_measures_open, 0));
	record_release(&record_staff, &s);
}
END_TEST

/* Who spoke up is for who reads signals; the case is for its class teacher. */
START_TEST(a_case_s_signals_are_still_signals)
{
	int64_t case_id = a_case_before_the_council(F->agency_id, F->child_id);

	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(rows(&listing_signals_of_case, case_id), 0);
	{
		int64_t id = a_signal(0, F->child_id);

		as(ROLE_SECRETARY);
		ok(app_signal_register(F->app, id, E));
	}
	ck_assert_int_eq(rows(&listing_signals_of_case, case_id), 2);
	as(ROLE_CLASS_TEACHER);
	ck_assert_int_eq(rows(&listing_signals_of_case, case_id), 1);
	as(ROLE_PSYCHOLOGIST);
	ck_assert_int_eq(rows(&listing_signals_of_case, case_id), 0);
	as_staff(F->other_teacher);
	no_rows(&listing_signals_of_case, case_id);
}
END_TEST

/* The psychologist's paper in full, wherever its words stand. */
START_TEST(the_psychologist_s_text_is_left_out)
{
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct app_records list;
	int seen = 0;

	as(ROLE_CLASS_TEACHER);
	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_PLACING, &list, E));
	for (int i = 0; i < list.n; i++) {
		const struct material *m = app_records_at(&list, i);

		if (m->kind == MATERIAL_KIND_PSYCHOLOGIST)
			ck_assert_ptr_null(m->text);
		else
			seen += m->text != NULL;
	}
	ck_assert_int_eq(seen, 3);
	app_records_release(&list);
}
END_TEST

/* Whoever does not work here any more does nothing here any more. */
START_TEST(the_day_after_the_last_day_is_no_day)
{
	struct staff s;
	struct child c;

	record_init(&record_staff, &s);
	record_init(&record_child, &c);
	as(ROLE_HEAD);
	ok(app_load(F->app, APP_STAFF, F->staff[ROLE_CLASS_TEACHER], &s, E));
	s.works_until = day("2026-09-21");
	ok(app_save(F->app, APP_STAFF, &s, E));
	at("2026-09-21T10:00");
	as(ROLE_CLASS_TEACHER);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	at("2026-09-22T10:00");
	refused(ERR_DENIED, app_load(F->app, APP_CHILD, F->child_id, &c, E));
	ck_assert(!app_may(F->app, ACTION_CHILD_VIEW));
	record_release(&record_child, &c);
	record_release(&record_staff, &s);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/invisible");
	TCase *tcase = tcase_create("invisible");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_test(tcase, the_lists_of_an_owner_ask_for_the_owner);
	tcase_add_test(tcase, one_measure_is_not_the_plan);
	tcase_add_test(tcase, another_class_s_plan_is_not_drawn);
	tcase_add_test(tcase, an_author_is_asked_not_self_made);
	tcase_add_test(tcase, names_are_given_to_who_may_know_them);
	tcase_add_test(tcase, a_class_without_the_office_opens_nothing);
	tcase_add_test(tcase, a_case_s_signals_are_still_signals);
	tcase_add_test(tcase, the_psychologist_s_text_is_left_out);
	tcase_add_test(tcase, the_day_after_the_last_day_is_no_day);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
