/*
 * mkregister FILE CHILDREN [CASES [SEED]]: a register of a made-up district, of
 * any size, always the same for the same seed: classes of 25, two children a
 * family, cases in every stage with their signals, duties, meetings and plans.
 * Written in bulk through store/, so the duties and events of a case are what
 * the lists read, not a history that was lived through ("vshu demo" is that).
 *
 * The person who signs in is the secretary, with the login of whoever makes it.
 * VSHU_NOW is today. Prints the number of a meeting of 30 participants and 20
 * items, and that of the head of the school.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/iin.h"
#include "model/people.h"
#include "model/plan.h"
#include "model/signal.h"
#include "store/casefile.h"
#include "store/event.h"
#include "store/people.h"
#include "store/record.h"
#include "store/setting.h"
#include "store/store.h"

#define CLASS_SIZE 25
#define MEETING_SIZE 10
#define ROWS_AT_ONCE 20000

struct maker {
	struct db *db;
	struct err err;
	enum err_code code;
	uint64_t state;
	int64_t today;
	int64_t children, cases;
	int64_t staff[8];
	int64_t agencies[3];
	int64_t profile_id;
	int64_t first_class, first_family, first_child;
	int rows; /* since the last commit */
};

#define DO(m, call) \
	do { \
		if ((m)->code == ERR_OK) \
			(m)->code = (call); \
	} while (0)

/* splitmix64: the same numbers on every machine. */
static uint64_t draw(struct maker *m, uint64_t below)
{
	uint64_t z = (m->state += UINT64_C(0x9e3779b97f4a7c15));

	z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
	z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
	return (z ^ z >> 31) % below;
}

/* Every so many rows what was written is kept. */
static void wrote(struct maker *m)
{
	if (++m->rows < ROWS_AT_ONCE)
		return;
	m->rows = 0;
	DO(m, db_commit(m->db, &m->err));
	DO(m, db_begin(m->db, &m->err));
}

static int64_t put(struct maker *m, const struct record_kind *kind,
		   void *record)
{
	DO(m, record_insert(m->db, kind, record, &m->err));
	wrote(m);
	return ((struct row *)record)->id;
}

static const char *const surnames[] = {
	"Ахметов",    "Сейтқали", "Иванов",    "Ким",	  "Нұрланов",
	"Петренко",   "Юсупов",	  "Жақсыбек",  "Волков",  "Цой",
	"Әлімжан",    "Гаврилов", "Бекенов",   "Оспанов", "Хасанов",
	"Вебер",      "Дүйсен",	  "Тен",       "Әбенов",  "Кравцов",
	"Исмаилов",   "Сәрсен",	  "Қуанышбек", "Мельник", "Рахимов",
	"Шәріп",      "Өтеген",	  "Лебедев",   "Төлеген", "Ғаббасов",
	"Қожахметов", "Пак",	  "Байжанов",  "Смирнов", "Ермеков",
	"Мұратов",
};
static const char *const boys[] = {
	"Данияр", "Артём", "Әлихан", "Тимур", "Санжар",	 "Ислам",  "Максим",
	"Арман",  "Мирас", "Илья",   "Ернұр", "Нұрасыл", "Никита", "Алим",
};
static const char *const girls[] = {
	"Алина",  "Мадина", "Айару",   "Дарья", "София",  "Лейла", "Томирис",
	"Аружан", "Карина", "Айгерім", "Інжу",	"Полина", "Ұлжан", "Ғазиза",
};
static const char *const patronymics[] = {
	"Маратұлы",  "Сергеевич",  "Асқарұлы",	  "Рашидович",
	"Нұрболұлы", "Викторович", "Ерікұлы",	  "Олегович",
	"Серікұлы",  "Тофикович",  "Бауыржанұлы", "Павлович",
};
static const char letters[] = "АБВГДЕЖЗИКЛМНОПРСТУФ";

#define PICK(m, list) (list)[draw((m), ARRAY_SIZE(list))]

static void add_staff(struct maker *m)
{
	static const enum role roles[] = {
		ROLE_DEPUTY,	    ROLE_PSYCHOLOGIST,	ROLE_CLASS_TEACHER,
		ROLE_CLASS_TEACHER, ROLE_CLASS_TEACHER, ROLE_TEACHER,
	};

	for (size_t i = 0; i < ARRAY_SIZE(roles); i++) {
		struct staff s;

		record_init(&record_staff, &s);
		str_set(&s.surname, PICK(m, surnames));
		str_set(&s.given, PICK(m, boys));
		s.role = roles[i];
		s.works_from = m->today - 400;
		m->staff[i + 2] = put(m, &record_staff, &s);
		record_release(&record_staff, &s);
	}
	for (size_t i = 0; i < ARRAY_SIZE(m->agencies); i++) {
		struct agency a;

		record_init(&record_agency, &a);
		a.kind = AGENCY_KIND_POLICE + (int64_t)i;
		str_set(&a.name_ru, i ? "Отдел района" : "Отдел полиции");
		str_set(&a.name_kk, i ? "Аудан бөлімі" : "Полиция бөлімі");
		m->agencies[i] = put(m, &record_agency, &a);
		record_release(&record_agency, &a);
	}
}

/* "А", "Б" … and with more classes "АА", "АБ" …: one of each grade. */
static void name_class(int64_t n, char out[static 8])
{
	size_t count = (sizeof(letters) - 1) / 2, len = 0;
	char text[8];

	do {
		len += 2;
		memcpy(text + sizeof(text) - len, letters + n % count * 2, 2);
		n /= (int64_t)count;
	} while (n-- > 0 && len < 6);
	memcpy(out, text + sizeof(text) - len, len);
	out[len] = '\0';
}

static void add_classes(struct maker *m)
{
	int64_t n = (m->children + CLASS_SIZE - 1) / CLASS_SIZE;

	for (int64_t i = 0; i < n && m->code == ERR_OK; i++) {
		struct school_class c;
		char letter[8];
		int64_t id;

		record_init(&record_school_class, &c);
		c.grade = 1 + i % 11;
		name_class(i / 11, letter);
		str_set(&c.letter, letter);
		c.teacher_id = m->staff[4 + i % 3];
		id = put(m, &record_school_class, &c);
		if (!i)
			m->first_class = id;
		record_release(&record_school_class, &c);
	}
}

static int64_t add_family(struct maker *m, const char *surname)
{
	struct family f;
	struct family_member p;
	char phone[48];
	int64_t id;

	record_init(&record_family, &f);
	str_set(&f.name, surname);
	f.kind = FAMILY_KIND_TWO_PARENTS;
	snprintf(phone, sizeof(phone), "+7 7%02d %03d %02d %02d",
		 (int)draw(m, 79), (int)draw(m, 1000), (int)draw(m, 100),
		 (int)draw(m, 100));
	str_set(&f.phone, phone);
	id = put(m, &record_family, &f);
	record_release(&record_family, &f);

	record_init(&record_family_member, &p);
	p.family_id = id;
	str_set(&p.surname, surname);
	str_set(&p.given, PICK(m, girls));
	p.kinship = KINSHIP_MOTHER;
	p.legal = 1;
	p.lives_with = 1;
	str_set(&p.phone, phone);
	put(m, &record_family_member, &p);
	record_release(&record_family_member, &p);
	return id;
}

/* Valid: with its check digit; numbers that have none are not given out. */
static void add_iin(struct sb *sb, int64_t born, int is_boy, int serial)
{
	struct ymd day = day_to_ymd(born);

	for (int check = 0;; check++) {
		sb_clear(sb);
		sb_addf(sb, "%02d%02d%02d%d%04d%d", day.year % 100, day.month,
			day.day, is_boy ? 5 : 6, serial + check / 10 * 1000,
			check % 10);
		if (iin_is_valid(sb->s))
			return;
	}
}

static void add_child(struct maker *m, int64_t i, const char *surname,
		      int64_t family_id)
{
	int is_boy = draw(m, 2) == 0;
	struct sb text = SB_INIT;
	struct child c;
	int64_t id;

	record_init(&record_child, &c);
	str_set(&c.surname, surname);
	str_set(&c.given, is_boy ? PICK(m, boys) : PICK(m, girls));
	str_set(&c.patronymic, PICK(m, patronymics));
	c.sex = is_boy ? CHILD_SEX_MALE : CHILD_SEX_FEMALE;
	c.born = m->today - 7 * 365 - i % 4000;
	add_iin(&text, c.born, is_boy, (int)(i / 4000));
	str_set(&c.iin, text.s);
	c.class_id = m->first_class + i / CLASS_SIZE;
	c.family_id = family_id;
	sb_clear(&text);
	sb_addf(&text, "Абай көшесі, %d-%d", (int)draw(m, 200) + 1,
		(int)draw(m, 90) + 1);
	str_set(&c.address, text.s);
	id = put(m, &record_child, &c);
	if (!i)
		m->first_child = id;
	sb_release(&text);
	record_release(&record_child, &c);
}

static void add_children(struct maker *m)
{
	const char *surname = NULL;
	int64_t family_id = 0;

	for (int64_t i = 0; i < m->children && m->code == ERR_OK; i++) {
		if (i % 2 == 0) {
			surname = PICK(m, surnames);
			family_id = add_family(m, surname);
		}
		add_child(m, i, surname, family_id);
	}
}

/* Cases. */

static int64_t moment_at(struct maker *m, int64_t day)
{
	return moment_from_day(day, (int)(9 * 3600 + draw(m, 28800)));
}

static void add_event(struct maker *m, enum event_type type, int64_t signal_id,
		      int64_t case_id, int64_t at)
{
	struct case_event e;

	case_event_init(&e);
	e.type = type;
	e.signal_id = signal_id;
	e.case_id = case_id;
	e.happened_at = e.entered_at = at;
	e.staff_id = m->staff[0];
	DO(m, case_event_insert(m->db, &e, &m->err));
	wrote(m);
	case_event_release(&e);
}

static void add_duty(struct maker *m, enum obligation_rule rule, int64_t signal,
		     int64_t case_id, int64_t ref_id, int64_t due_on)
{
	struct obligation o;

	record_init(&record_obligation, &o);
	o.rule = rule;
	o.signal_id = signal;
	o.case_id = case_id;
	if (ref_id)
		o.ref_id = ref_id;
	o.role = ROLE_SECRETARY;
	o.responsible_id = m->staff[draw(m, 2) ? 0 : 4 + draw(m, 3)];
	o.started_at = moment_at(m, m->today - 10);
	o.due_on = due_on;
	o.danger = draw(m, 500) == 0;
	put(m, &record_obligation, &o);
	record_release(&record_obligation, &o);
}

static int64_t add_signal(struct maker *m, int64_t i, int64_t child_id,
			  int64_t day, int registered)
{
	struct sb number = SB_INIT;
	struct signal s;
	int64_t id;

	record_init(&record_signal, &s);
	s.source = i % 3 ? SIGNAL_SOURCE_STAFF : SIGNAL_SOURCE_AGENCY;
	s.received_at = moment_at(m, day);
	s.how = SIGNAL_WAY_WRITTEN;
	if (i % 3)
		s.staff_id = m->staff[4 + draw(m, 3)];
	else
		s.agency_id = m->agencies[draw(m, 3)];
	s.category = SIGNAL_CATEGORY_HARD_SITUATION;
	s.grounds = INT64_C(1) << draw(m, 10);
	str_set(&s.facts, "За месяц пропущено 46 уроков, из них 38 без "
			  "уважительной причины.");
	s.status =
		registered ? SIGNAL_STATUS_REGISTERED : SIGNAL_STATUS_RECEIVED;
	if (registered) {
		sb_addf(&number, "%d/%05d", day_to_ymd(day).year, (int)i + 1);
		str_set(&s.number, number.s);
		s.registered_at = s.received_at + 3600;
		s.registered_by = m->staff[0];
	}
	s.entered_by = m->staff[0];
	id = put(m, &record_signal, &s);
	DO(m, signal_child_add(m->db, id, child_id, &m->err));
	add_event(m, EVENT_SIGNAL_RECEIVED, id, 0, s.received_at);
	if (!registered)
		add_duty(m, OBLIGATION_REGISTER_SIGNAL, id, 0, 0,
			 m->today + (int64_t)draw(m, 6) - 3);
	sb_release(&number);
	record_release(&record_signal, &s);
	return id;
}

/* A plan with five measures, each a duty. */
static void add_plan(struct maker *m, int64_t case_id)
{
	struct plan p;
	int64_t id;

	record_init(&record_plan, &p);
	p.case_id = case_id;
	p.period_from = m->today - 60;
	p.period_until = m->today + 300;
	str_set(&p.situation, "Мать работает с раннего утра.");
	p.status = PLAN_STATUS_APPROVED;
	p.approved_on = m->today - 58;
	p.approved_by = m->staff[1];
	id = put(m, &record_plan, &p);
	record_release(&record_plan, &p);
	for (int i = 0; i < 5; i++) {
		struct measure x;
		int64_t measure_id;

		record_init(&record_measure, &x);
		x.plan_id = id;
		x.position = i + 1;
		str_set(&x.kind, "контроль посещаемости занятий");
		x.responsible_id = m->staff[4 + draw(m, 3)];
		str_set(&x.volume, "ежедневно");
		x.due_on = m->today + (int64_t)draw(m, 200) - 20;
		str_set(&x.indicator, "нет пропусков");
		x.status = i < 2 ? MEASURE_STATUS_DONE : MEASURE_STATUS_PLANNED;
		measure_id = put(m, &record_measure, &x);
		if (i >= 2)
			add_duty(m, OBLIGATION_MEASURE, 0, case_id, measure_id,
				 x.due_on);
		record_release(&record_measure, &x);
	}
}

static enum casefile_stage stage_of(int64_t i)
{
	static const enum casefile_stage stages[] = {
		CASEFILE_GATHERING, CASEFILE_ASSESSMENT, CASEFILE_COUNCIL,
		CASEFILE_PLAN,	    CASEFILE_SUPPORT,	 CASEFILE_SUPPORT,
		CASEFILE_SUPPORT,   CASEFILE_REFUSED,	 CASEFILE_REMOVED,
		CASEFILE_SUPPORT,
	};

	return stages[i % (int64_t)ARRAY_SIZE(stages)];
}

static int64_t add_case(struct maker *m, int64_t i, int64_t child_id)
{
	enum casefile_stage stage = stage_of(i);
	int64_t opened = m->today - 1 - (int64_t)draw(m, 300);
	int64_t signal_id = add_signal(m, i, child_id, opened, 1);
	struct sb number = SB_INIT;
	struct casefile c;
	int64_t id;

	record_init(&record_casefile, &c);
	sb_addf(&number, "%d/%05d", day_to_ymd(opened).year, (int)i + 1);
	str_set(&c.number, number.s);
	c.child_id = child_id;
	c.stage = stage;
	c.category = SIGNAL_CATEGORY_HARD_SITUATION;
	c.grounds = INT64_C(1) << draw(m, 10);
	c.profile_id = m->profile_id;
	c.responsible_id = m->staff[4 + draw(m, 3)];
	c.opened_on = opened;
	if (stage == CASEFILE_PLAN || stage == CASEFILE_SUPPORT ||
	    stage == CASEFILE_REMOVED)
		c.placed_on = opened + 20 < m->today ? opened + 20 : m->today;
	if (stage > CASEFILE_SUPPORT) {
		c.closed_on = m->today;
		c.outcome = stage == CASEFILE_REMOVED
				    ? CASEFILE_OUTCOME_POSITIVE
				    : CASEFILE_OUTCOME_REFUSED;
	}
	id = put(m, &record_casefile, &c);
	DO(m, signal_child_set_case(m->db, signal_id, child_id, id, &m->err));
	add_event(m, EVENT_CASE_OPENED, signal_id, id, moment_at(m, opened));
	if (stage == CASEFILE_GATHERING)
		add_duty(m, OBLIGATION_GATHER_PRIMARY, 0, id, 0,
			 m->today + (int64_t)draw(m, 5) - 1);
	if (stage == CASEFILE_PLAN)
		add_duty(m, OBLIGATION_APPROVE_PLAN, 0, id, 0, DAY_NONE);
	if (stage == CASEFILE_SUPPORT)
		add_plan(m, id);
	sb_release(&number);
	record_release(&record_casefile, &c);
	return id;
}

static int64_t add_meeting(struct maker *m, int64_t i)
{
	struct sb number = SB_INIT;
	struct meeting x;
	int64_t id;

	record_init(&record_meeting, &x);
	x.held_on = m->today - 5 - (int64_t)draw(m, 250);
	x.starts_at = 14 * 60;
	str_set(&x.place, "Актовый зал");
	str_set(&x.decision_basis, "Распоряжение директора");
	x.chair_id = m->staff[1];
	x.secretary_id = m->staff[0];
	x.status = MEETING_STATUS_HELD;
	sb_addf(&number, "%d/%04d", day_to_ymd(x.held_on).year, (int)i + 1);
	str_set(&x.number, number.s);
	id = put(m, &record_meeting, &x);
	sb_release(&number);
	record_release(&record_meeting, &x);
	return id;
}

/* One with 30 participants and 20 items, for the time of printing it. */
static void add_large_meeting(struct maker *m, const int64_t *cases, int n)
{
	int64_t id = add_meeting(m, 9998);

	for (int i = 0; i < 30; i++) {
		struct participant p;

		record_init(&record_participant, &p);
		p.meeting_id = id;
		p.kind = i < 8 ? PARTICIPANT_KIND_MEMBER
			       : PARTICIPANT_KIND_SPECIALIST;
		p.staff_id = m->staff[i % 8];
		p.attendance = ATTENDANCE_PRESENT;
		put(m, &record_participant, &p);
		record_release(&record_participant, &p);
	}
	for (int i = 0; i < n; i++) {
		struct agenda_item a;

		record_init(&record_agenda_item, &a);
		a.meeting_id = id;
		a.position = i + 1;
		a.case_id = cases[i];
		a.question = AGENDA_QUESTION_PLACING;
		a.rapporteur_id = m->staff[0];
		str_set(&a.heard, "Классный руководитель: за месяц пропущено "
				  "38 уроков без причины, накопились "
				  "задолженности по двум предметам.");
		str_set(&a.parent_explanation, "Мать: помощь школы принимаю.");
		a.decision = DECISION_PLACE;
		str_set(&a.decision_text, "Поставить на внутришкольный учёт.");
		a.responsible_id = m->staff[4];
		a.decided_at = moment_at(m, m->today - 5);
		put(m, &record_agenda_item, &a);
		record_release(&record_agenda_item, &a);
	}
	printf("%lld %lld\n", (long long)id, (long long)m->staff[1]);
}

static void add_cases(struct maker *m)
{
	int64_t step = m->cases ? m->children / m->cases : 1;
	int64_t meeting = 0, shown[20];
	int n_shown = 0;

	for (int64_t i = 0; i < m->cases && m->code == ERR_OK; i++) {
		int64_t child = m->first_child + i * step;
		int64_t id = add_case(m, i, child);

		if (n_shown < (int)ARRAY_SIZE(shown))
			shown[n_shown++] = id;
		if (i % MEETING_SIZE == 0)
			meeting = add_meeting(m, i / MEETING_SIZE);
		if (meeting && stage_of(i) >= CASEFILE_PLAN) {
			struct agenda_item a;

			record_init(&record_agenda_item, &a);
			a.meeting_id = meeting;
			a.position = i % MEETING_SIZE + 1;
			a.case_id = id;
			a.question = AGENDA_QUESTION_PLACING;
			a.decision = stage_of(i) == CASEFILE_REFUSED
					     ? DECISION_REFUSE
					     : DECISION_PLACE;
			a.decided_at = moment_at(m, m->today - 30);
			put(m, &record_agenda_item, &a);
			record_release(&record_agenda_item, &a);
		}
		/* Now and then one that waits to be registered. */
		if (i % 20 == 0 && step > 1)
			add_signal(m, m->cases + i, child + 1, m->today, 0);
	}
	if (n_shown)
		add_large_meeting(m, shown, n_shown);
}

/* The school and its first two people, as the first screen does it. */
static enum err_code set_up(const char *path, struct maker *m)
{
	struct app_setup setup;
	struct app *app = NULL;
	struct app_options options = {
		.path = path,
		.data_dir = getenv("VSHU_DATADIR"),
		.now = MOMENT_NONE,
		.lang = LANG_RU,
	};

	memset(&setup, 0, sizeof(setup));
	record_init(&record_school, &setup.school);
	record_init(&record_staff, &setup.self);
	record_init(&record_staff, &setup.head);
	record_init(&record_staff, &setup.secretary);
	str_set(&setup.school.name_ru, "Школа района");
	str_set(&setup.school.name_kk, "Аудан мектебі");
	str_set(&setup.school.short_name, "СШ № 1");
	setup.school.week = SCHOOL_WEEK_5;
	setup.school.day_start = 8 * 60;
	setup.school.day_end = 18 * 60;
	str_set(&setup.head.surname, "Жұмабаева");
	str_set(&setup.head.given, "Гүлнар");
	str_set(&setup.secretary.surname, "Сапарбекова");
	str_set(&setup.secretary.given, "Айгүл");
	setup.self_is = APP_SELF_SECRETARY;
	DO(m, app_create(path, &m->err));
	DO(m, app_open(&options, &app, &m->err));
	DO(m, app_setup(app, &setup, &m->err));
	if (m->code == ERR_OK) {
		m->today = app_today(app);
		m->staff[0] = setup.secretary.row.id;
		m->staff[1] = setup.head.row.id;
	}
	app_close(&app);
	record_release(&record_school, &setup.school);
	record_release(&record_staff, &setup.self);
	record_release(&record_staff, &setup.head);
	record_release(&record_staff, &setup.secretary);
	return m->code;
}

static enum err_code fill(const char *path, struct maker *m)
{
	struct profile_rows profiles = { .n = 0 };

	if (set_up(path, m) != ERR_OK)
		return m->code;
	DO(m, store_open(path, 0, moment_from_day(m->today, 0), NULL, &m->db,
			 &m->err));
	DO(m, profile_list_all(m->db, &profiles, &m->err));
	if (profiles.n)
		m->profile_id = profiles.items[0].id;
	profile_rows_release(&profiles);
	if (m->code == ERR_OK)
		db_many_writes(m->db, 1);
	DO(m, db_begin(m->db, &m->err));
	add_staff(m);
	add_classes(m);
	add_children(m);
	add_cases(m);
	if (m->code == ERR_OK)
		m->code = db_commit(m->db, &m->err);
	db_close(&m->db);
	return m->code;
}

static int64_t number(const char *text)
{
	return text ? strtoll(text, NULL, 10) : 0;
}

int main(int argc, char **argv)
{
	struct maker m = { .err = ERR_INIT };

	if (argc < 3) {
		fputs("usage: mkregister FILE CHILDREN [CASES [SEED]]\n",
		      stderr);
		return 2;
	}
	m.children = number(argv[2]);
	m.cases = argc > 3 ? number(argv[3]) : 10000;
	if (m.cases > m.children / 2)
		m.cases = m.children / 2;
	m.state = argc > 4 ? (uint64_t)number(argv[4]) : 398;
	if (fill(argv[1], &m) != ERR_OK) {
		char *why = err_sentence(&m.err, NULL);

		fprintf(stderr, "mkregister: %s\n", why);
		free(why);
		return 1;
	}
	return 0;
}
