#include "unit/store/made.h"

#include <stdlib.h>
#include <string.h>

#include "store/casefile.h"
#include "store/setting.h"
#include "store/tally.h"

struct made made;

int64_t made_insert(const struct record_kind *kind, void *record)
{
	int64_t id;

	ck_ok(record_insert(made.db, kind, record, &made.err));
	id = record_row(record)->id;
	record_release(kind, record);
	return id;
}

static int64_t person(const char *surname, const char *given,
		      const char *patronymic, enum role role)
{
	struct staff s;

	record_init(&record_staff, &s);
	str_set(&s.surname, surname);
	str_set(&s.given, given);
	str_set(&s.patronymic, patronymic);
	str_set(&s.login, role == ROLE_SECRETARY ? "sapar" : NULL);
	str_set(&s.position_ru, "должность");
	s.role = role;
	return made_insert(&record_staff, &s);
}

static int64_t school_class(int64_t grade, const char *letter, int64_t teacher)
{
	struct school_class c;

	record_init(&record_school_class, &c);
	c.grade = grade;
	str_set(&c.letter, letter);
	c.teacher_id = teacher;
	return made_insert(&record_school_class, &c);
}

static int64_t member(const char *surname, const char *given,
		      enum kinship kinship, int legal)
{
	struct family_member m;

	record_init(&record_family_member, &m);
	m.family_id = made.family;
	str_set(&m.surname, surname);
	str_set(&m.given, given);
	m.kinship = kinship;
	m.legal = legal;
	return made_insert(&record_family_member, &m);
}

static int64_t child(const char *surname, const char *given, int64_t born,
		     int64_t class_id, int64_t family_id)
{
	struct child c;

	record_init(&record_child, &c);
	str_set(&c.surname, surname);
	str_set(&c.given, given);
	c.born = born;
	c.class_id = class_id;
	c.family_id = family_id;
	return made_insert(&record_child, &c);
}

static void make_people(void)
{
	struct family f;
	struct agency a;

	made.head = person("Иванова", "Мария", "Петровна", ROLE_HEAD);
	made.secretary =
		person("Сапарбекова", "Айгүл", "Қанатқызы", ROLE_SECRETARY);
	made.teacher = person("Ким", "Олег", NULL, ROLE_CLASS_TEACHER);
	made.class_7b = school_class(7, "Б", made.teacher);
	made.class_11a = school_class(11, "А", 0);
	record_init(&record_family, &f);
	str_set(&f.name, "Ахметовы");
	made.family = made_insert(&record_family, &f);
	made.mother = member("Ахметова", "Гүлнар", KINSHIP_MOTHER, 1);
	made.uncle = member("Серіков", "Болат", KINSHIP_RELATIVE, 0);
	made.daniyar = child("Ахметов", "Данияр", day_from_ymd(2013, 4, 5),
			     made.class_7b, made.family);
	made.dana = child("Ахметова", "Дана", day_from_ymd(2013, 4, 5),
			  made.class_7b, made.family);
	made.alina = child("Ким", "Алина", day_from_ymd(2009, 1, 2),
			   made.class_11a, 0);
	record_init(&record_agency, &a);
	str_set(&a.name_ru, "Отдел полиции");
	str_set(&a.name_kk, "Полиция бөлімі");
	a.kind = AGENCY_KIND_POLICE;
	made.police = made_insert(&record_agency, &a);
}

void made_set_up(void)
{
	err_init(&made.err);
	place_make();
	ck_ok(store_create(place_path("r"), moment_from_day(MADE_TODAY, 0),
			   &made.db, &made.err));
	ck_ok(db_begin(made.db, &made.err));
	ck_ok(profile_insert(made.db, "398", day_from_ymd(2023, 12, 29), "text",
			     &made.profile, &made.err));
	make_people();
}

void made_tear_down(void)
{
	/* Whatever a test did, the counts are what is there. */
	ck_ok(tally_check(made.db, &made.err));
	db_close(&made.db);
	place_remove();
}

int64_t made_case(int64_t child_id, enum casefile_stage stage)
{
	struct casefile k;

	record_init(&record_casefile, &k);
	k.number = xasprintf("2026/%03d",
			     (int)made_number("SELECT count(*) + 1 AS n"
					      " FROM casefile"));
	k.child_id = child_id;
	k.stage = (int64_t)stage;
	k.grounds = 1 | 1 << 4;
	k.profile_id = made.profile;
	k.opened_on = MADE_TODAY;
	return made_insert(&record_casefile, &k);
}

int64_t made_signal(int64_t child_id)
{
	struct signal s;
	int64_t id;

	record_init(&record_signal, &s);
	s.source = SIGNAL_SOURCE_AGENCY;
	s.agency_id = made.police;
	s.received_at = moment_from_day(MADE_TODAY, 36000);
	s.how = SIGNAL_WAY_LETTER;
	s.status = SIGNAL_STATUS_RECEIVED;
	s.entered_by = made.secretary;
	str_set(&s.letter_no, "12-34");
	id = made_insert(&record_signal, &s);
	ck_ok(signal_child_add(made.db, id, child_id, &made.err));
	return id;
}

int64_t made_meeting(int64_t case_id, enum meeting_status status,
		     int64_t *item_id)
{
	struct meeting m;
	struct agenda_item a;

	record_init(&record_meeting, &m);
	m.held_on = MADE_TODAY + 3;
	m.starts_at = 15 * 60;
	m.status = (int64_t)status;
	m.chair_id = made.head;
	m.secretary_id = made.secretary;
	record_init(&record_agenda_item, &a);
	a.meeting_id = made_insert(&record_meeting, &m);
	a.position = 1;
	a.case_id = case_id;
	a.question = AGENDA_QUESTION_PLACING;
	m.row.id = a.meeting_id;
	*item_id = made_insert(&record_agenda_item, &a);
	return m.row.id;
}

int64_t made_obligation(enum obligation_rule rule, int64_t case_id,
			int64_t responsible_id, int64_t due_on, int danger)
{
	struct obligation o;

	record_init(&record_obligation, &o);
	o.rule = (int64_t)rule;
	o.case_id = case_id;
	o.role = ROLE_SECRETARY;
	o.responsible_id = responsible_id;
	o.started_at = moment_from_day(MADE_TODAY, 0);
	o.due_on = due_on;
	o.danger = danger;
	o.ref_id = made_number("SELECT count(*) + 1 AS n FROM obligation");
	return made_insert(&record_obligation, &o);
}

/* The same pointer for the same text: statements are kept under it. */
static const char *lasting(const char *sql)
{
	static char *texts[200];
	size_t i = 0;

	while (i < ARRAY_SIZE(texts) && texts[i] && strcmp(texts[i], sql) != 0)
		i++;
	ck_assert_int_lt(i, ARRAY_SIZE(texts));
	if (!texts[i])
		texts[i] = xstrdup(sql);
	return texts[i];
}

int64_t made_number(const char *sql)
{
	struct stmt *st = db_stmt(made.db, lasting(sql));
	int64_t n = -1;

	if (stmt_next(st))
		n = stmt_int_or(st, "n", -1);
	ck_ok(stmt_end(st, &made.err));
	return n;
}

enum err_code made_try(const char *sql)
{
	enum err_code code = db_run(made.db, sql, &made.err);

	err_init(&made.err);
	return code;
}

int made_run(Suite *suite, TCase *tc)
{
	SRunner *runner;
	int failed;

	tcase_set_timeout(tc, 60);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
