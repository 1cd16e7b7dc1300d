#include "config.h"

#include "cli/demo.h"

#include <stdlib.h>
#include <string.h>

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/council.h"
#include "model/iin.h"
#include "model/people.h"

struct demo_staff_row {
	enum role role;
	const char *surname, *given, *patronymic, *position_ru, *position_kk;
};

static const struct demo_staff_row staff_rows[] = {
#define X(name, role_, surname_, given_, patronymic_, ru, kk) \
	{ .role = ROLE_##role_, \
	  .surname = surname_, \
	  .given = given_, \
	  .patronymic = patronymic_, \
	  .position_ru = ru, \
	  .position_kk = kk },
	DEMO_STAFF(X)
#undef X
};

static const struct {
	int grade;
	const char *letter;
	enum demo_person teacher;
} class_rows[] = {
#define X(name, grade_, letter_, teacher_) \
	{ .grade = grade_, .letter = letter_, .teacher = DEMO_##teacher_ },
	DEMO_CLASSES(X)
#undef X
};

struct demo_child_row {
	enum demo_class class;
	enum child_sex sex;
	const char *surname, *given, *patronymic;
	enum kinship kinship;
	const char *p_surname, *p_given, *p_patronymic, *p_work;
};

static const struct demo_child_row child_rows[] = {
#define X(name, class_, sex_, s, g, p, kin, ps, pg, pp, work) \
	{ .class = DEMO_CLASS_##class_, \
	  .sex = CHILD_SEX_##sex_, \
	  .surname = s, \
	  .given = g, \
	  .patronymic = p, \
	  .kinship = KINSHIP_##kin, \
	  .p_surname = ps, \
	  .p_given = pg, \
	  .p_patronymic = pp, \
	  .p_work = work },
	DEMO_CHILDREN(X)
#undef X
};

static const struct {
	enum agency_kind kind;
	const char *name_ru, *name_kk, *person, *phone;
} agency_rows[] = {
#define X(name, kind_, ru, kk, person_, phone_) \
	{ .kind = AGENCY_KIND_##kind_, \
	  .name_ru = ru, \
	  .name_kk = kk, \
	  .person = person_, \
	  .phone = phone_ },
	DEMO_AGENCIES(X)
#undef X
};

/* Children of whom nothing is told: they fill the classes. */
static const struct {
	enum child_sex sex;
	const char *surname, *given, *patronymic;
} others[] = {
	{ CHILD_SEX_FEMALE, "Абдуллаева", "Нигора", "Анваровна" },
	{ CHILD_SEX_MALE, "Айтбаев", "Нұрасыл", "Қайратұлы" },
	{ CHILD_SEX_FEMALE, "Белова", "Полина", "Романовна" },
	{ CHILD_SEX_MALE, "Гусев", "Никита", "Алексеевич" },
	{ CHILD_SEX_FEMALE, "Дәулет", "Інжу", "Асхатқызы" },
	{ CHILD_SEX_MALE, "Емельянов", "Кирилл", "Андреевич" },
	{ CHILD_SEX_FEMALE, "Жұмағали", "Әсем", "Бекзатқызы" },
	{ CHILD_SEX_MALE, "Зайцев", "Матвей", "Олегович" },
	{ CHILD_SEX_FEMALE, "Ибрагимова", "Самира", "Тимуровна" },
	{ CHILD_SEX_MALE, "Қуанышбек", "Әділет", "Нұрланұлы" },
	{ CHILD_SEX_FEMALE, "Лебедева", "Милана", "Игоревна" },
	{ CHILD_SEX_MALE, "Мухамедов", "Алим", "Русланович" },
	{ CHILD_SEX_FEMALE, "Назарбек", "Ұлжан", "Сержанқызы" },
	{ CHILD_SEX_MALE, "Огай", "Даниил", "Сергеевич" },
	{ CHILD_SEX_FEMALE, "Өтеген", "Көркем", "Дарханқызы" },
	{ CHILD_SEX_MALE, "Пантелеев", "Егор", "Викторович" },
	{ CHILD_SEX_FEMALE, "Рысбек", "Ғазиза", "Алматқызы" },
	{ CHILD_SEX_MALE, "Сәрсен", "Ернұр", "Талғатұлы" },
	{ CHILD_SEX_FEMALE, "Тимофеева", "Арина", "Павловна" },
	{ CHILD_SEX_MALE, "Уразов", "Шерзод", "Ильхамович" },
	{ CHILD_SEX_FEMALE, "Фролова", "Ксения", "Денисовна" },
	{ CHILD_SEX_MALE, "Хан", "Артур", "Станиславович" },
	{ CHILD_SEX_FEMALE, "Шәріп", "Һадиша", "Мәдиқызы" },
	{ CHILD_SEX_MALE, "Якубов", "Ренат", "Маратович" },
};

enum demo_person demo_teacher_of(enum demo_child child)
{
	return class_rows[child_rows[child].class].teacher;
}

static void fill_staff(struct staff *s, enum demo_person person)
{
	const struct demo_staff_row *row = &staff_rows[person];

	fields_init(staff_fields, s);
	s->row = (struct row){ .id = 0 };
	str_set(&s->surname, row->surname);
	str_set(&s->given, row->given);
	str_set(&s->patronymic, row->patronymic);
	s->role = row->role;
	str_set(&s->position_ru, row->position_ru);
	str_set(&s->position_kk, row->position_kk);
	s->works_from = day_from_ymd(2019, 9, 2);
}

void demo_school(struct demo *d)
{
	struct app_setup setup;
	struct school *s = &setup.school;

	memset(&setup, 0, sizeof(setup));
	fields_init(school_fields, s);
	str_set(&s->name_ru, "Общеобразовательная школа № 12");
	str_set(&s->name_kk, "№ 12 жалпы білім беретін мектеп");
	str_set(&s->short_name, d->lang == LANG_KK ? "№ 12 ЖББМ" : "СШ № 12");
	str_set(&s->address, d->lang == LANG_KK
				     ? "Алматы қ., Оқушы көшесі, 12"
				     : "г. Алматы, ул. Ученическая, 12");
	str_set(&s->phone, "+7 727 000 12 12");
	s->week = SCHOOL_WEEK_5;
	s->day_start = 8 * 60;
	s->day_end = 18 * 60;
	fill_staff(&setup.self, DEMO_SECRETARY);
	fill_staff(&setup.head, DEMO_HEAD);
	fill_staff(&setup.secretary, DEMO_SECRETARY);
	setup.self_is = APP_SELF_SECRETARY;

	DEMO_DO(d, app_setup(d->app, &setup, d->err));
	d->staff[DEMO_SECRETARY] =
		app_user(d->app) ? app_user(d->app)->row.id : 0;
	d->staff[DEMO_HEAD] = setup.head.row.id;
	fields_release(school_fields, s);
	fields_release(staff_fields, &setup.self);
	fields_release(staff_fields, &setup.head);
	fields_release(staff_fields, &setup.secretary);
}

static void add_staff(struct demo *d)
{
	for (int i = 0; i < DEMO_STAFF_COUNT; i++) {
		struct staff s;

		if (i == DEMO_HEAD || i == DEMO_SECRETARY)
			continue;
		fill_staff(&s, (enum demo_person)i);
		DEMO_DO(d, app_save(d->app, APP_STAFF, &s, d->err));
		d->staff[i] = s.row.id;
		fields_release(staff_fields, &s);
	}
}

static void add_classes(struct demo *d)
{
	for (int i = 0; i < DEMO_CLASS_COUNT; i++) {
		struct school_class *c = app_record_new(APP_SCHOOL_CLASS);

		c->grade = class_rows[i].grade;
		str_set(&c->letter, class_rows[i].letter);
		c->teacher_id = d->staff[class_rows[i].teacher];
		DEMO_DO(d, app_save(d->app, APP_SCHOOL_CLASS, c, d->err));
		d->classes[i] = c->row.id;
		app_record_free(APP_SCHOOL_CLASS, (void **)&c);
	}
}

static void add_agencies(struct demo *d)
{
	for (int i = 0; i < DEMO_AGENCY_COUNT; i++) {
		struct agency *a = app_record_new(APP_AGENCY);

		a->kind = agency_rows[i].kind;
		str_set(&a->name_ru, agency_rows[i].name_ru);
		str_set(&a->name_kk, agency_rows[i].name_kk);
		str_set(&a->person, agency_rows[i].person);
		str_set(&a->phone, agency_rows[i].phone);
		DEMO_DO(d, app_save(d->app, APP_AGENCY, a, d->err));
		d->agencies[i] = a->row.id;
		app_record_free(APP_AGENCY, (void **)&a);
	}
}

/* A number whose check digit is right, for a child nobody has. */
static void make_iin(int64_t born, enum child_sex sex, int serial,
		     char out[static IIN_DIGITS + 1])
{
	struct ymd b = day_to_ymd(born);
	int century = b.year >= 2000 ? 5 : 3;
	struct sb sb = SB_INIT;

	for (int bump = 0; bump < 20; bump++)
		for (char digit = '0'; digit <= '9'; digit++) {
			sb_clear(&sb);
			sb_addf(&sb, "%02d%02d%02d%d%04d%c", b.year % 100,
				b.month, b.day,
				century + (sex == CHILD_SEX_FEMALE),
				(serial * 7 + bump) % 10000, digit);
			if (iin_is_valid(sb.s))
				goto out;
		}
out:
	memcpy(out, sb.s, IIN_DIGITS + 1);
	sb_release(&sb);
}

static int64_t birthday(const struct demo *d, int grade, int serial)
{
	struct ymd now = day_to_ymd(d->today);
	int autumn = now.month >= 9 ? now.year : now.year - 1;

	/* Between six and seven on the first of September of grade 1. */
	return day_from_ymd(autumn - 6 - grade, 10, 1) + (serial * 53) % 330;
}

static int64_t add_family(struct demo *d, const char *surname, int large,
			  const char *address, const char *phone)
{
	struct family *f = app_record_new(APP_FAMILY);
	int64_t id;

	str_set(&f->name, surname);
	f->kind = FAMILY_KIND_TWO_PARENTS;
	f->large = large;
	str_set(&f->address, address);
	str_set(&f->phone, phone);
	DEMO_DO(d, app_save(d->app, APP_FAMILY, f, d->err));
	id = f->row.id;
	app_record_free(APP_FAMILY, (void **)&f);
	return id;
}

static int64_t add_parent(struct demo *d, int64_t family_id,
			  const struct demo_child_row *row, const char *phone)
{
	struct family_member *m = app_record_new(APP_FAMILY_MEMBER);
	int64_t id;

	m->family_id = family_id;
	str_set(&m->surname, row->p_surname);
	str_set(&m->given, row->p_given);
	str_set(&m->patronymic, row->p_patronymic);
	m->kinship = row->kinship;
	m->legal = 1;
	m->lives_with = 1;
	str_set(&m->occupation, row->p_work);
	str_set(&m->phone, phone);
	DEMO_DO(d, app_save(d->app, APP_FAMILY_MEMBER, m, d->err));
	id = m->row.id;
	app_record_free(APP_FAMILY_MEMBER, (void **)&m);
	return id;
}

static int64_t add_child(struct demo *d, enum demo_class class, int serial,
			 enum child_sex sex, const char *surname,
			 const char *given, const char *patronymic,
			 int64_t family_id, const char *address)
{
	struct child *c = app_record_new(APP_CHILD);
	char iin[IIN_DIGITS + 1];
	int64_t id;

	str_set(&c->surname, surname);
	str_set(&c->given, given);
	str_set(&c->patronymic, patronymic);
	c->sex = sex;
	c->born = birthday(d, class_rows[class].grade, serial);
	make_iin(c->born, sex, serial, iin);
	str_set(&c->iin, iin);
	c->class_id = d->classes[class];
	c->family_id = family_id;
	str_set(&c->address, address);
	str_set(&c->registered_address, address);
	DEMO_DO(d, app_save(d->app, APP_CHILD, c, d->err));
	id = c->row.id;
	app_record_free(APP_CHILD, (void **)&c);
	return id;
}

static char *make_address(const struct demo *d, int i)
{
	static const struct demo_text streets[] = {
		{ "ул. Абая", "Абай көшесі" },
		{ "ул. Садовая", "Садовая көшесі" },
		{ "ул. Достык", "Достық көшесі" },
		{ "мкр. Айнабулак", "Айнабұлақ ш/а" },
		{ "ул. Жибек Жолы", "Жібек жолы көшесі" },
	};

	return xasprintf(
		d->lang == LANG_KK ? "%s, %d-үй, %d-пәтер"
				   : "%s, д. %d, кв. %d",
		demo_say(&streets[i % (int)ARRAY_SIZE(streets)], d->lang),
		3 + i * 7 % 90, 1 + i * 11 % 70);
}

static void add_children(struct demo *d)
{
	for (int i = 0; i < DEMO_CHILD_COUNT; i++) {
		const struct demo_child_row *row = &child_rows[i];
		char *address, *phone;

		/* Without a parent of its own: of the family before. */
		if (row->p_surname) {
			address = make_address(d, i);
			phone = xasprintf("+7 700 000 %02d %02d", i / 10 + 10,
					  i % 10 + 20);
			d->families[i] = add_family(d, row->surname, i % 7 == 0,
						    address, phone);
			d->parents[i] =
				add_parent(d, d->families[i], row, phone);
			free(phone);
		} else {
			address = make_address(d, i - 1);
			d->families[i] = d->families[i - 1];
			d->parents[i] = d->parents[i - 1];
		}
		d->children[i] = add_child(
			d, row->class, i + 1, row->sex, row->surname,
			row->given, row->patronymic, d->families[i], address);
		free(address);
	}
	for (int i = 0; i < (int)ARRAY_SIZE(others); i++) {
		char *address = make_address(d, i + DEMO_CHILD_COUNT);

		add_child(d, (enum demo_class)(i % DEMO_CLASS_COUNT), i + 101,
			  others[i].sex, others[i].surname, others[i].given,
			  others[i].patronymic, 0, address);
		free(address);
	}
}

/* cl. 6, 7 */
static void add_council(struct demo *d)
{
	static const struct {
		enum demo_person person;
		enum council_duty duty;
	} rows[] = {
		{ DEMO_HEAD, COUNCIL_DUTY_CHAIR },
		{ DEMO_SECRETARY, COUNCIL_DUTY_SECRETARY },
		{ DEMO_DEPUTY, COUNCIL_DUTY_MEMBER },
		{ DEMO_PSYCHOLOGIST, COUNCIL_DUTY_MEMBER },
		{ DEMO_TEACHER_7, COUNCIL_DUTY_MEMBER },
		{ DEMO_TEACHER_8, COUNCIL_DUTY_MEMBER },
		{ DEMO_TEACHER_9, COUNCIL_DUTY_MEMBER },
	};
	struct council c;
	struct council_member members[ARRAY_SIZE(rows)];
	struct ymd now = day_to_ymd(demo_day(d, -130));

	fields_init(council_fields, &c);
	c.row = (struct row){ .id = 0 };
	str_set(&c.order_no, "87-ө");
	c.valid_from = day_from_ymd(now.year, now.month, 1);
	c.order_date = c.valid_from;
	c.valid_until = c.valid_from + 2 * 365;
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++) {
		fields_init(council_member_fields, &members[i]);
		members[i].row = (struct row){ .id = 0 };
		members[i].staff_id = d->staff[rows[i].person];
		members[i].duty = rows[i].duty;
	}
	DEMO_DO(d, app_council_save(d->app, &c, members, ARRAY_SIZE(rows),
				    d->err));
	fields_release(council_fields, &c);
	for (size_t i = 0; i < ARRAY_SIZE(rows); i++)
		fields_release(council_member_fields, &members[i]);
}

void demo_people(struct demo *d)
{
	demo_at(d, -130, 9 * 60, DEMO_SECRETARY);
	add_staff(d);
	add_classes(d);
	add_agencies(d);
	add_children(d);
	add_council(d);
}
