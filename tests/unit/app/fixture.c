#include "config.h"

#include "unit/app/fixture.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/state.h"
#include "base/file.h"
#include "base/mem.h"
#include "folder.h"
#include "store/event.h"
#include "store/obligation.h"
#include "store/tally.h"

static struct fixture the_fixture;

struct fixture *fixture(void)
{
	return &the_fixture;
}

#define F (&the_fixture)
#define E (&the_fixture.err)

const char *sentence(void)
{
	static char text[1024];
	char *s = err_sentence(E, NULL);

	snprintf(text, sizeof(text), "%s", s);
	free(s);
	return text;
}

void ok_(enum err_code code, const char *file, int line)
{
	if (code)
		ck_abort_msg("%s:%d: refused: %s (field \"%s\")", file, line,
			     sentence(), E->field);
}

void at(const char *iso)
{
	int64_t now = moment_parse_iso(iso);

	ck_assert_int_ne(now, MOMENT_NONE);
	app_set_now(F->app, now);
}

void as_staff(int64_t staff_id)
{
	ok(app_act_as(F->app, staff_id, E));
}

void as(enum role role)
{
	as_staff(F->staff[role]);
}

int64_t day(const char *iso)
{
	int64_t d = day_parse_iso(iso);

	ck_assert_int_ne(d, DAY_NONE);
	return d;
}

/* People. */

static void name_staff(struct staff *s, enum role role, const char *surname,
		       const char *given)
{
	str_set(&s->surname, surname);
	str_set(&s->given, given);
	s->role = role;
}

static int64_t a_member(enum role role, const char *surname)
{
	struct staff s;
	int64_t id;

	record_init(&record_staff, &s);
	name_staff(&s, role, surname, "Асель");
	str_set(&s.login, surname);
	ok(app_save(F->app, APP_STAFF, &s, E));
	id = s.row.id;
	record_release(&record_staff, &s);
	return id;
}

static int64_t a_class(int grade, const char *letter, int64_t teacher_id)
{
	struct school_class c;
	int64_t id;

	record_init(&record_school_class, &c);
	c.grade = grade;
	str_set(&c.letter, letter);
	c.teacher_id = teacher_id;
	ok(app_save(F->app, APP_SCHOOL_CLASS, &c, E));
	id = c.row.id;
	record_release(&record_school_class, &c);
	return id;
}

static int64_t a_family(const char *name, const char *phone, int64_t *parent_id)
{
	struct family f;
	struct family_member m;
	int64_t id;

	record_init(&record_family, &f);
	str_set(&f.name, name);
	str_set(&f.address, "г. Алматы, ул. Абая, 10");
	str_set(&f.phone, phone);
	ok(app_save(F->app, APP_FAMILY, &f, E));
	id = f.row.id;
	record_init(&record_family_member, &m);
	m.family_id = id;
	str_set(&m.surname, name);
	str_set(&m.given, "Гүлнар");
	m.kinship = KINSHIP_MOTHER;
	m.legal = 1;
	ok(app_save(F->app, APP_FAMILY_MEMBER, &m, E));
	*parent_id = m.row.id;
	record_release(&record_family_member, &m);
	record_release(&record_family, &f);
	return id;
}

static int64_t a_child(const char *surname, const char *given, int64_t class_id,
		       int64_t family_id)
{
	struct child c;
	int64_t id;

	record_init(&record_child, &c);
	str_set(&c.surname, surname);
	str_set(&c.given, given);
	c.born = day("2013-04-02");
	c.class_id = class_id;
	c.family_id = family_id;
	ok(app_save(F->app, APP_CHILD, &c, E));
	id = c.row.id;
	record_release(&record_child, &c);
	return id;
}

static int64_t an_agency(void)
{
	struct agency a;
	int64_t id;

	record_init(&record_agency, &a);
	str_set(&a.name_ru, "Отдел полиции Ауэзовского района");
	a.kind = AGENCY_KIND_POLICE;
	ok(app_save(F->app, APP_AGENCY, &a, E));
	id = a.row.id;
	record_release(&record_agency, &a);
	return id;
}

static int64_t a_council(void)
{
	static const enum role roles[] = { ROLE_HEAD, ROLE_SECRETARY,
					   ROLE_DEPUTY, ROLE_PSYCHOLOGIST,
					   ROLE_TEACHER };
	struct council_member members[ARRAY_SIZE(roles)];
	struct council c;
	int64_t id;

	record_init(&record_council, &c);
	str_set(&c.order_no, "17-ө");
	c.order_date = c.valid_from = day("2026-09-01");
	for (size_t i = 0; i < ARRAY_SIZE(roles); i++) {
		record_init(&record_council_member, &members[i]);
		members[i].staff_id = F->staff[roles[i]];
		members[i].duty = i == 0   ? COUNCIL_DUTY_CHAIR
				  : i == 1 ? COUNCIL_DUTY_SECRETARY
					   : COUNCIL_DUTY_MEMBER;
	}
	ok(app_council_save(F->app, &c, members, ARRAY_SIZE(roles), E));
	id = c.row.id;
	record_release(&record_council, &c);
	return id;
}

static void set_up_school(void)
{
	struct app_setup s = { .self_is = APP_SELF_SECRETARY };

	record_init(&record_school, &s.school);
	record_init(&record_staff, &s.self);
	record_init(&record_staff, &s.head);
	record_init(&record_staff, &s.secretary);
	str_set(&s.school.name_ru, "СШ № 12");
	str_set(&s.school.name_kk, "№ 12 орта мектеп");
	s.school.week = SCHOOL_WEEK_5;
	s.school.day_start = 8 * 60;
	s.school.day_end = 18 * 60;
	name_staff(&s.head, ROLE_HEAD, "Сапарбекова", "Айгүл");
	name_staff(&s.secretary, ROLE_SECRETARY, "Ким", "Алина");
	ok(app_setup(F->app, &s, E));
	F->staff[ROLE_HEAD] = s.head.row.id;
	F->staff[ROLE_SECRETARY] = s.secretary.row.id;
	record_release(&record_school, &s.school);
	record_release(&record_staff, &s.self);
	record_release(&record_staff, &s.head);
	record_release(&record_staff, &s.secretary);
}

void fixture_setup(void)
{
	struct app_options options = {
		.data_dir = getenv("VSHU_DATADIR"),
		.login = "kim",
		.now = moment_parse_iso("2026-09-18T09:00"),
		.lang = LANG_RU,
	};

	memset(F, 0, sizeof(*F));
	snprintf(F->dir, sizeof(F->dir), "/tmp/vshu-app.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(F->dir));
	F->path = file_path(F->dir, "register.vshu");
	options.path = F->path;
	ok(app_create(F->path, E));
	ok(app_open(&options, &F->app, E));
	ck_assert_ptr_null(app_user(F->app));
	set_up_school();
	as(ROLE_HEAD);
	F->staff[ROLE_DEPUTY] = a_member(ROLE_DEPUTY, "Омарова");
	F->staff[ROLE_CLASS_TEACHER] = a_member(ROLE_CLASS_TEACHER, "Ли");
	F->other_teacher = a_member(ROLE_CLASS_TEACHER, "Петрова");
	F->staff[ROLE_PSYCHOLOGIST] = a_member(ROLE_PSYCHOLOGIST, "Цой");
	F->staff[ROLE_TEACHER] = a_member(ROLE_TEACHER, "Иванов");
	F->staff[ROLE_ADMIN] = a_member(ROLE_ADMIN, "Садыков");
	F->class_id = a_class(7, "Б", F->staff[ROLE_CLASS_TEACHER]);
	F->other_class_id = a_class(5, "А", F->other_teacher);
	as(ROLE_SECRETARY);
	F->family_id = a_family("Ахметова", "87011112233", &F->parent_id);
	F->other_family_id =
		a_family("Серікова", "87014445566", &F->other_parent_id);
	F->child_id = a_child("Ахметов", "Данияр", F->class_id, F->family_id);
	F->other_child_id =
		a_child("Серік", "Әлия", F->other_class_id, F->other_family_id);
	F->agency_id = an_agency();
	F->council_id = a_council();
	if (fault_is_wanted())
		fault_start(F->path);
}

void fixture_teardown(void)
{
	fault_stop();
	/* Whatever a test did, the counts are what is there. */
	if (F->app)
		ok(tally_check(F->app->db, E));
	app_close(&F->app);
	folder_remove(F->dir);
	free(F->path);
}

/* Steps. */

int64_t a_signal(int64_t agency_id, int64_t child_id)
{
	struct signal s;
	int64_t id;

	record_init(&record_signal, &s);
	s.source = agency_id ? SIGNAL_SOURCE_AGENCY : SIGNAL_SOURCE_STAFF;
	s.how = agency_id ? SIGNAL_WAY_LETTER : SIGNAL_WAY_SPOKEN;
	s.agency_id = agency_id;
	s.received_at = app_now(F->app);
	s.category = SIGNAL_CATEGORY_HARD_SITUATION;
	s.grounds = 1 << 4;
	str_set(&s.facts, "Пропустил 20 уроков без уважительной причины.");
	ok(app_signal_create(F->app, &s, &child_id, 1, E));
	id = s.row.id;
	record_release(&record_signal, &s);
	return id;
}

static void gather(int64_t case_id)
{
	struct primary_info p;

	record_init(&record_primary_info, &p);
	ok(app_primary_draft(F->app, case_id, &p, E));
	str_set(&p.situation, "Родители работают вахтой.");
	ok(app_save(F->app, APP_PRIMARY_INFO, &p, E));
	record_release(&record_primary_info, &p);
	ok(app_primary_complete(F->app, case_id, MOMENT_NONE, E));
}

static void write_and_hand(int64_t case_id)
{
	struct app_records list;

	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_PLACING, &list, E));
	ck_assert_int_eq(list.n, 4);
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		as_staff(m->author_id);
		m->written_on = app_today(F->app);
		str_set(&m->text, "Текст материала.");
		ok(app_save(F->app, APP_MATERIAL, m, E));
		as(ROLE_DEPUTY);
		ok(app_material_hand(F->app, m->row.id, app_today(F->app), E));
	}
	app_records_release(&list);
}

int64_t a_case_before_the_council(int64_t agency_id, int64_t child_id)
{
	int64_t signal_id = a_signal(agency_id, child_id), case_id;
	struct representation r;

	ok(app_signal_register(F->app, signal_id, E));
	ok(app_case_of_child(F->app, child_id, &case_id, E));
	gather(case_id);
	write_and_hand(case_id);
	record_init(&record_representation, &r);
	r.case_id = case_id;
	r.made_on = app_today(F->app);
	str_set(&r.gist, "Прошу рассмотреть.");
	r.proposal = REPRESENTATION_PROPOSAL_PLACE;
	ok(app_representation_make(F->app, &r, E));
	record_release(&record_representation, &r);
	as(ROLE_SECRETARY);
	return case_id;
}

int64_t a_meeting(const char *iso_day, int64_t case_id,
		  enum agenda_question question, int64_t *item_id)
{
	struct meeting m;
	int64_t id;

	record_init(&record_meeting, &m);
	m.held_on = day(iso_day);
	m.starts_at = 15 * 60;
	str_set(&m.place, "каб. 12");
	str_set(&m.decision_basis, "решение администрации № 5");
	ok(app_meeting_call(F->app, &m, E));
	id = m.row.id;
	record_release(&record_meeting, &m);
	ok(app_agenda_add(F->app, id, case_id, question, item_id, E));
	return id;
}

enum err_code attend(int64_t meeting_id, int n_absent)
{
	struct app_records list;
	enum err_code code;

	ok(app_load_all(F->app, APP_PARTICIPANT, "meeting_id", meeting_id,
			&list, E));
	for (int i = list.n - 1; i >= 0; i--) {
		struct participant *p = app_records_at(&list, i);
		int absent = p->kind == PARTICIPANT_KIND_MEMBER && n_absent > 0;

		n_absent -= absent;
		p->attendance = absent ? ATTENDANCE_ABSENT : ATTENDANCE_PRESENT;
		ok(app_save(F->app, APP_PARTICIPANT, p, E));
	}
	app_records_release(&list);
	err_init(E);
	code = app_meeting_open(F->app, meeting_id, E);
	return code;
}

enum err_code decide(int64_t item_id, enum decision decision)
{
	struct agenda_item item;
	enum err_code code;

	record_init(&record_agenda_item, &item);
	ok(app_load(F->app, APP_AGENDA_ITEM, item_id, &item, E));
	str_set(&item.heard, "Заслушали классного руководителя.");
	item.decision = decision;
	if (decision == DECISION_PLACE)
		item.responsible_id = F->staff[ROLE_CLASS_TEACHER];
	err_init(E);
	code = app_item_decide(F->app, &item, E);
	record_release(&record_agenda_item, &item);
	return code;
}

static int64_t draw_plan(int64_t case_id)
{
	static const char *const due[] = { "2026-11-20", "2027-03-22" };
	struct plan p;
	int64_t id;

	record_init(&record_plan, &p);
	ok(app_plan_draft(F->app, case_id, &p, E));
	ok(app_save(F->app, APP_PLAN, &p, E));
	id = p.row.id;
	record_release(&record_plan, &p);
	for (size_t i = 0; i < ARRAY_SIZE(due); i++) {
		struct measure m;

		record_init(&record_measure, &m);
		m.plan_id = id;
		str_set(&m.kind, "Профилактические беседы");
		m.responsible_id =
			F->staff[i ? ROLE_PSYCHOLOGIST : ROLE_CLASS_TEACHER];
		str_set(&m.volume, "1 раз в неделю");
		m.due_on = day(due[i]);
		str_set(&m.indicator, "Нет пропусков.");
		ok(app_save(F->app, APP_MEASURE, &m, E));
		record_release(&record_measure, &m);
	}
	return id;
}

int64_t a_supported_case(int64_t agency_id, int64_t *plan_id)
{
	int64_t case_id = a_case_before_the_council(agency_id, F->child_id);
	int64_t item_id, meeting_id;

	meeting_id = a_meeting("2026-09-18", case_id, AGENDA_QUESTION_PLACING,
			       &item_id);
	ok(attend(meeting_id, 0));
	ok(decide(item_id, DECISION_PLACE));
	*plan_id = draw_plan(case_id);
	as(ROLE_HEAD);
	ok(app_plan_approve(F->app, *plan_id, app_today(F->app), E));
	as(ROLE_SECRETARY);
	return case_id;
}

/* Looking. */

struct look look(enum obligation_rule rule, int64_t case_id, int64_t signal_id)
{
	struct look l = { .level = WATCHER_LEVEL_COUNT };
	struct obligation_views views = { .n = 0 };

	if (case_id)
		ok(obligation_list_of_case(F->app->db, case_id, &views, E));
	else
		ok(obligation_list_of_signal(F->app->db, signal_id, &views, E));
	for (int i = 0; i < views.n; i++) {
		const struct obligation *o = &views.items[i].obligation;
		struct watched w;

		if (o->rule != (int64_t)rule)
			continue;
		w = watcher_look(o, F->app->calendar, app_now(F->app),
				 F->app->term_settings.workday_end);
		l = (struct look){
			.level = w.level,
			.late = w.late_working_days,
			.due_on = o->due_on,
			.responsible_id = o->responsible_id,
			.id = o->row.id,
			.danger = o->danger != 0,
			.n = l.n + 1,
		};
	}
	obligation_views_release(&views);
	return l;
}

int n_events(int64_t case_id, enum event_type type)
{
	struct case_events list = { .n = 0 };
	int n = 0;

	ok(case_event_list(F->app->db, case_id, &list, E));
	for (int i = 0; i < list.n; i++)
		n += list.items[i].type == (int64_t)type;
	case_events_release(&list);
	return n;
}
