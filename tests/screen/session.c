#include "screen/session.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/draft.h"
#include "app/record.h"
#include "app/way.h"
#include "base/lang.h"
#include "base/mem.h"
#include "folder.h"
#include "screen/shell.h"
#include "screen/watch.h"

static void must(enum err_code code, const struct err *err)
{
	if (code != ERR_OK) {
		char *sentence = err_sentence(err, NULL);

		ck_abort_msg("%s (%s)", sentence, err->field);
	}
}

/* Opens the register anew as that person, on the session's own clock. */
static void open_as(struct session *s, const char *login, int64_t now)
{
	struct app_options options = { .path = s->path,
				       .data_dir = getenv("VSHU_DATADIR"),
				       .login = login,
				       .now = now,
				       .lang = lang_current() };
	struct err err = ERR_INIT;

	app_close(&s->app);
	must(app_open(&options, &s->app, &err), &err);
}

static void set_person(struct staff *p, const char *surname, const char *given,
		       const char *patronymic, enum role role,
		       const char *login)
{
	fields_init(staff_fields, p);
	p->row = (struct row){ .id = 0 };
	str_set(&p->surname, surname);
	str_set(&p->given, given);
	str_set(&p->patronymic, patronymic);
	str_set(&p->login, login);
	p->role = role;
}

static int64_t add_person(struct session *s, const char *surname,
			  const char *given, const char *patronymic,
			  enum role role, const char *login)
{
	struct staff p;
	struct err err = ERR_INIT;
	int64_t id;

	set_person(&p, surname, given, patronymic, role, login);
	must(app_save(s->app, APP_STAFF, &p, &err), &err);
	id = p.row.id;
	fields_release(staff_fields, &p);
	return id;
}

static void set_up(struct session *s)
{
	struct app_setup setup;
	struct err err = ERR_INIT;

	memset(&setup, 0, sizeof(setup));
	fields_init(school_fields, &setup.school);
	str_set(&setup.school.name_ru, "КГУ «Средняя школа № 12»");
	str_set(&setup.school.name_kk, "«№ 12 орта мектеп» КММ");
	str_set(&setup.school.short_name, "СШ № 12");
	setup.school.week = SCHOOL_WEEK_5;
	setup.school.day_start = 8 * 60;
	setup.school.day_end = 18 * 60;
	set_person(&setup.head, "Байжанов", "Ерлан", "Маратұлы", ROLE_HEAD,
		   "head");
	set_person(&setup.secretary, "Сапарбекова", "Айгүл", "Қайратқызы",
		   ROLE_SECRETARY, "secretary");
	set_person(&setup.self, "Сапарбекова", "Айгүл", "Қайратқызы",
		   ROLE_SECRETARY, "secretary");
	setup.self_is = APP_SELF_SECRETARY;
	must(app_setup(s->app, &setup, &err), &err);
	s->ids.secretary = app_user(s->app)->row.id;
	s->ids.head = setup.head.row.id;
	fields_release(school_fields, &setup.school);
	fields_release(staff_fields, &setup.self);
	fields_release(staff_fields, &setup.head);
	fields_release(staff_fields, &setup.secretary);
}

static int64_t add_class(struct session *s, int grade, const char *letter,
			 int64_t teacher)
{
	struct school_class c;
	struct err err = ERR_INIT;
	int64_t id;

	fields_init(school_class_fields, &c);
	c.row = (struct row){ .id = 0 };
	c.grade = grade;
	str_set(&c.letter, letter);
	c.teacher_id = teacher;
	must(app_save(s->app, APP_SCHOOL_CLASS, &c, &err), &err);
	id = c.row.id;
	fields_release(school_class_fields, &c);
	return id;
}

static int64_t add_family(struct session *s, const char *name,
			  const char *address, const char *mother)
{
	struct family f;
	struct family_member m;
	struct err err = ERR_INIT;
	int64_t id;

	fields_init(family_fields, &f);
	f.row = (struct row){ .id = 0 };
	str_set(&f.name, name);
	str_set(&f.address, address);
	must(app_save(s->app, APP_FAMILY, &f, &err), &err);
	id = f.row.id;
	fields_release(family_fields, &f);
	fields_init(family_member_fields, &m);
	m.row = (struct row){ .id = 0 };
	m.family_id = id;
	str_set(&m.surname, name);
	str_set(&m.given, mother);
	m.kinship = KINSHIP_MOTHER;
	m.legal = 1;
	m.lives_with = 1;
	str_set(&m.phone, "+7 701 234 56 78");
	must(app_save(s->app, APP_FAMILY_MEMBER, &m, &err), &err);
	fields_release(family_member_fields, &m);
	return id;
}

static int64_t add_child(struct session *s, const char *surname,
			 const char *given, const char *born, int64_t class_id,
			 int64_t family_id)
{
	struct child c;
	struct err err = ERR_INIT;
	int64_t id;

	fields_init(child_fields, &c);
	c.row = (struct row){ .id = 0 };
	str_set(&c.surname, surname);
	str_set(&c.given, given);
	c.born = day_parse_iso(born);
	c.class_id = class_id;
	c.family_id = family_id;
	str_set(&c.address, "ул. Абая, 15, кв. 4");
	must(app_save(s->app, APP_CHILD, &c, &err), &err);
	id = c.row.id;
	fields_release(child_fields, &c);
	return id;
}

static void add_council(struct session *s)
{
	const int64_t staff[] = { s->ids.head, s->ids.secretary, s->ids.deputy,
				  s->ids.psychologist, s->ids.class_teacher };
	struct council_member members[ARRAY_SIZE(staff)];
	struct council c;
	struct err err = ERR_INIT;

	fields_init(council_fields, &c);
	c.row = (struct row){ .id = 0 };
	str_set(&c.order_no, "45-ө");
	c.order_date = day_parse_iso("2026-09-01");
	c.valid_from = c.order_date;
	for (size_t i = 0; i < ARRAY_SIZE(staff); i++) {
		fields_init(council_member_fields, &members[i]);
		members[i].row = (struct row){ .id = 0 };
		members[i].staff_id = staff[i];
		members[i].duty = i == 0   ? COUNCIL_DUTY_CHAIR
				  : i == 1 ? COUNCIL_DUTY_SECRETARY
					   : COUNCIL_DUTY_MEMBER;
	}
	must(app_council_save(s->app, &c, members, ARRAY_SIZE(staff), &err),
	     &err);
	fields_release(council_fields, &c);
}

static void add_police(struct session *s)
{
	struct agency a;
	struct err err = ERR_INIT;

	fields_init(agency_fields, &a);
	a.row = (struct row){ .id = 0 };
	str_set(&a.name_ru, "ОП Алмалинского района");
	str_set(&a.name_kk, "Алмалы ауданының ПБ");
	a.kind = AGENCY_KIND_POLICE;
	str_set(&a.person, "Петров И. С.");
	must(app_save(s->app, APP_AGENCY, &a, &err), &err);
	s->ids.police = a.row.id;
	fields_release(agency_fields, &a);
}

static void add_staff(struct session *s)
{
	struct session_ids *ids = &s->ids;

	ids->deputy = add_person(s, "Омарова", "Гүлнар", "Серікқызы",
				 ROLE_DEPUTY, "deputy");
	ids->class_teacher = add_person(s, "Иванова", "Ольга", "Петровна",
					ROLE_CLASS_TEACHER, "teacher7b");
	ids->psychologist = add_person(s, "Ли", "Марина", "Викторовна",
				       ROLE_PSYCHOLOGIST, "psychologist");
	ids->teacher = add_person(s, "Жұмабаев", "Нұрлан", "Әлиұлы",
				  ROLE_TEACHER, "teacher");
}

static void fill(struct session *s)
{
	struct session_ids *ids = &s->ids;

	add_council(s);
	ids->class_7b = add_class(s, 7, "Б", ids->class_teacher);
	ids->class_5a = add_class(s, 5, "А", 0);
	ids->family_akhmetov =
		add_family(s, "Ахметова", "ул. Абая, 15, кв. 4", "Сәуле");
	ids->family_kim = add_family(s, "Ким", "ул. Сатпаева, 3", "Елена");
	ids->child_daniyar = add_child(s, "Ахметов", "Данияр", "2013-05-04",
				       ids->class_7b, ids->family_akhmetov);
	ids->child_aruzhan = add_child(s, "Ахметова", "Аружан", "2015-02-11",
				       ids->class_5a, ids->family_akhmetov);
	ids->child_alina = add_child(s, "Ким", "Алина", "2015-08-30",
				     ids->class_5a, ids->family_kim);
	add_police(s);
}

void session_open(struct session *s, enum lang lang, const char *now,
		  enum session_kind kind)
{
	static const char template[] = "vshu-screen-XXXXXX";
	struct err err = ERR_INIT;

	memset(s, 0, sizeof(*s));
	memcpy(s->dir, template, sizeof(template));
	if (!mkdtemp(s->dir))
		ck_abort_msg("no folder for the register");
	s->lang = lang;
	lang_start(getenv("VSHU_LOCALEDIR"), lang_code(lang));
	s->path = xasprintf("%s/school.vshu", s->dir);
	must(app_create(s->path, &err), &err);
	open_as(s, "secretary", moment_parse_iso(now));
	if (kind == SESSION_EMPTY)
		return;
	set_up(s);
	/* Logins are the head's business. */
	open_as(s, "head", moment_parse_iso(now));
	add_staff(s);
	open_as(s, "secretary", moment_parse_iso(now));
	fill(s);
}

static void program(struct term *term, void *data)
{
	struct session *s = data;
	struct screens_options options = { .term = term };
	struct err err = ERR_INIT;

	must(screens_run(s->app, &options, &err), &err);
}

void session_start(struct session *s, const char *login)
{
	open_as(s, login, app_now(s->app));
	watch_app(s->app);
	s->driver = driver_new(24, 80, NULL);
	driver_on_wait(s->driver, watch_look);
	driver_start(s->driver, program, s);
}

void session_stop(struct session *s)
{
	driver_free(&s->driver);
}

void session_close(struct session *s)
{
	session_stop(s);
	app_close(&s->app);
	folder_remove(s->dir);
	free(s->path);
}

void session_set_now(struct session *s, const char *now)
{
	app_set_now(s->app, moment_parse_iso(now));
}

void session_compare(struct session *s, const char *name)
{
	char *full = xasprintf("%s-%s", lang_code(s->lang), name);

	watch_golden(full);
	driver_compare(s->driver, full);
	free(full);
}

void session_walk(struct session *s, const struct session_step *steps)
{
	for (; steps->keys; steps++) {
		driver_keys(s->driver, steps->keys);
		if (steps->name)
			session_compare(s, steps->name);
	}
}

void session_serves_in(struct session *s, const char *test, const char *clauses)
{
	watch_clauses(clauses, test, lang_code(s->lang));
}

int session_has_draft(struct app *app, const char *form)
{
	struct app_drafts drafts = { .n = 0 };
	struct err err = ERR_INIT;
	int has = 0;

	must(app_drafts(app, &drafts, &err), &err);
	for (int i = 0; i < drafts.n; i++)
		has |= strcmp(drafts.items[i].form, form) == 0;
	app_drafts_release(&drafts);
	return has;
}

static const enum lang langs[] = { LANG_RU, LANG_KK };

enum lang session_lang(int i)
{
	return langs[i];
}

int session_run(const char *name, const TTest *const *tests)
{
	Suite *suite = suite_create(name);
	TCase *tcase = tcase_create(name);
	SRunner *runner;
	int failed;

	watch_begin(name);
	for (; *tests; tests++)
		tcase_add_loop_test(tcase, *tests, 0, ARRAY_SIZE(langs));
	tcase_set_timeout(tcase, 60);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
