/*
 * demo.h: the made-up school, as its parts see it. For the files demo*.c and
 * the tests.
 *
 * Everything in it goes through the app functions, each step by the person who
 * takes it, at the moment when it happens: so the register is as true as one
 * that was worked with. Nobody in it exists. The first error stops the rest.
 */
#ifndef VSHU_CLI_DEMO_H
#define VSHU_CLI_DEMO_H

#include <stdint.h>

#include "app/app.h"
#include "cli/demo_texts.h"

/* X(name, role, surname, given, patronymic, position in Russian, in Kazakh) */
#define DEMO_STAFF(X) \
	X(HEAD, HEAD, "Жұмабаева", "Гүлнар", "Серікқызы", "директор", \
	  "директор") \
	X(DEPUTY, DEPUTY, "Ткаченко", "Ольга", "Викторовна", \
	  "заместитель директора по воспитательной работе", \
	  "директордың тәрбие ісі жөніндегі орынбасары") \
	X(SECRETARY, SECRETARY, "Сапарбекова", "Айгүл", "Қайратқызы", \
	  "социальный педагог", "әлеуметтік педагог") \
	X(PSYCHOLOGIST, PSYCHOLOGIST, "Ли", "Марина", "Сергеевна", \
	  "педагог-психолог", "педагог-психолог") \
	X(TEACHER_5, CLASS_TEACHER, "Ивченко", "Наталья", "Петровна", \
	  "учитель русского языка", "орыс тілі мұғалімі") \
	X(TEACHER_6, CLASS_TEACHER, "Пак", "Светлана", "Анатольевна", \
	  "учитель биологии", "биология мұғалімі") \
	X(TEACHER_7, CLASS_TEACHER, "Бекмұратов", "Ерлан", "Талғатұлы", \
	  "учитель математики", "математика мұғалімі") \
	X(TEACHER_8, CLASS_TEACHER, "Қасымова", "Динара", "Маратқызы", \
	  "учитель казахского языка", "қазақ тілі мұғалімі") \
	X(TEACHER_9, CLASS_TEACHER, "Юлдашев", "Рустам", "Каримович", \
	  "учитель истории", "тарих мұғалімі") \
	X(TEACHER_10, CLASS_TEACHER, "Мельник", "Ирина", "Юрьевна", \
	  "учитель химии", "химия мұғалімі") \
	X(SPORT, TEACHER, "Шмидт", "Андрей", "Иванович", \
	  "учитель физической культуры", "дене шынықтыру мұғалімі") \
	X(DEFENCE, TEACHER, "Досжанов", "Нұрлан", "Бекұлы", \
	  "преподаватель начальной военной подготовки", \
	  "алғашқы әскери дайындық оқытушысы") \
	X(NURSE, TEACHER, "Әбдіқадырова", "Сәуле", "Жақсылыққызы", \
	  "медицинская сестра", "медбике") \
	X(ADMIN, ADMIN, "Ким", "Дмитрий", "Олегович", \
	  "системный администратор", "жүйелік әкімші")

enum demo_person {
#define X(name, role, surname, given, patronymic, ru, kk) DEMO_##name,
	DEMO_STAFF(X)
#undef X
		DEMO_STAFF_COUNT
};

/* X(name, grade, letter, class teacher) */
#define DEMO_CLASSES(X) \
	X(5, 5, "А", TEACHER_5) \
	X(6, 6, "В", TEACHER_6) \
	X(7, 7, "Б", TEACHER_7) \
	X(8, 8, "Ә", TEACHER_8) \
	X(9, 9, "А", TEACHER_9) \
	X(10, 10, "Б", TEACHER_10)

enum demo_class {
#define X(name, grade, letter, teacher) DEMO_CLASS_##name,
	DEMO_CLASSES(X)
#undef X
		DEMO_CLASS_COUNT
};

/*
 * Children of whom something is told. X(name, class, sex, surname, given,
 * patronymic, mother or guardian: kinship, surname, given, patronymic, work)
 */
#define DEMO_CHILDREN(X) \
	X(AKHMETOV, 7, MALE, "Ахметов", "Данияр", "Маратұлы", MOTHER, \
	  "Ахметова", "Салтанат", "Ерболқызы", "ТОО «Нан», пекарь") \
	X(KIM, 5, FEMALE, "Ким", "Алина", "Викторовна", MOTHER, "Ким", \
	  "Наталья", "Андреевна", "аптека, фармацевт") \
	X(PETRENKO, 6, MALE, "Петренко", "Артём", "Сергеевич", MOTHER, \
	  "Петренко", "Елена", "Николаевна", "бухгалтер") \
	X(SEITKALI, 8, FEMALE, "Сейтқали", "Мадина", "Асқарқызы", MOTHER, \
	  "Сейтқали", "Гүлмира", "Оразқызы", "детский сад, воспитатель") \
	X(LI, 9, MALE, "Ли", "Евгений", "Романович", GRANDMOTHER, "Ли", \
	  "Валентина", "Павловна", "на пенсии") \
	X(NURLANOV, 9, MALE, "Нұрланов", "Әлихан", "Бауыржанұлы", FATHER, \
	  "Нұрланов", "Бауыржан", "Төлегенұлы", "водитель автобуса") \
	X(SCHMIDT, 10, FEMALE, "Вебер", "Карина", "Александровна", MOTHER, \
	  "Вебер", "Оксана", "Владимировна", "парикмахер") \
	X(YUSUPOV, 8, MALE, "Юсупов", "Тимур", "Рашидович", FATHER, "Юсупов", \
	  "Рашид", "Алимжанович", "без постоянной работы") \
	X(ZHAKSYBEK, 8, FEMALE, "Жақсыбек", "Айару", "Нұрболқызы", MOTHER, \
	  "Жақсыбек", "Перизат", "Қанатқызы", "продавец") \
	X(VOLKOVA, 6, FEMALE, "Волкова", "Дарья", "Игоревна", MOTHER, \
	  "Волкова", "Анна", "Дмитриевна", "швея") \
	X(OSPANOV, 9, MALE, "Оспанов", "Санжар", "Ғалымұлы", MOTHER, \
	  "Оспанова", "Жанар", "Сәкенқызы", "медицинская сестра") \
	X(GAVRILOVA, 7, FEMALE, "Гаврилова", "София", "Павловна", FATHER, \
	  "Гаврилов", "Павел", "Ильич", "строитель") \
	X(BEKENOV, 7, MALE, "Бекенов", "Ислам", "Дәуренұлы", MOTHER, \
	  "Бекенова", "Айнұр", "Мұратқызы", "повар") \
	X(KHASANOVA, 5, FEMALE, "Хасанова", "Лейла", "Фархадовна", MOTHER, \
	  "Хасанова", "Зульфия", "Ринатовна", "домохозяйка") \
	X(TSOY, 6, MALE, "Цой", "Максим", "Денисович", MOTHER, "Цой", \
	  "Виктория", "Львовна", "оператор связи") \
	X(ALIMZHAN, 10, FEMALE, "Әлімжан", "Томирис", "Ержанқызы", GUARDIAN, \
	  "Әлімжан", "Күләш", "Сейітқызы", "на пенсии") \
	X(RAKHIMOV, 9, MALE, "Рахимов", "Фарход", "Шавкатович", FATHER, \
	  "Рахимов", "Шавкат", "Бахтиёрович", "рынок, продавец") \
	X(DUISEN, 5, FEMALE, "Дүйсен", "Аружан", "Ерікқызы", MOTHER, "Дүйсен", \
	  "Меруерт", "Болатқызы", "уборщица") \
	X(DUISEN_BROTHER, 7, MALE, "Дүйсен", "Арман", "Ерікұлы", MOTHER, NULL, \
	  NULL, NULL, NULL) \
	X(TEN, 6, FEMALE, "Тен", "Вероника", "Олеговна", MOTHER, "Тен", \
	  "Юлия", "Эдуардовна", "менеджер") \
	X(ABENOV, 10, MALE, "Әбенов", "Мирас", "Қуатұлы", MOTHER, "Әбенова", \
	  "Роза", "Тәжібайқызы", "учитель") \
	X(KRAVCHENKO, 8, MALE, "Кравченко", "Илья", "Олегович", MOTHER, \
	  "Кравченко", "Марина", "Юрьевна", "экономист") \
	X(ISMAILOV, 6, MALE, "Исмаилов", "Эмиль", "Тофикович", FATHER, \
	  "Исмаилов", "Тофик", "Рауфович", "предприниматель")

enum demo_child {
#define X(name, ...) DEMO_CHILD_##name,
	DEMO_CHILDREN(X)
#undef X
		DEMO_CHILD_COUNT
};

/* X(name, kind, in Russian, in Kazakh, person, phone) */
#define DEMO_AGENCIES(X) \
	X(POLICE, POLICE, "Отдел полиции Жетысуского района", \
	  "Жетісу ауданының полиция бөлімі", \
	  "инспектор по делам несовершеннолетних Петров И. К.", \
	  "+7 727 000 01 02") \
	X(HEALTH, HEALTH, "Городская детская поликлиника № 3", \
	  "№ 3 қалалық балалар емханасы", "врач Садыкова А. Б.", \
	  "+7 727 000 02 03") \
	X(SOCIAL, SOCIAL, "Отдел занятости и социальных программ района", \
	  "Ауданның жұмыспен қамту және әлеуметтік бағдарламалар бөлімі", \
	  "Омарова Л. Т.", "+7 727 000 03 04") \
	X(COMMISSION, COMMISSION, \
	  "Комиссия по делам несовершеннолетних и защите их прав " \
	  "Жетысуского района", \
	  "Жетісу ауданының кәмелетке толмағандардың істері және олардың " \
	  "құқықтарын қорғау жөніндегі комиссия", \
	  "секретарь Нургалиева С. М.", "+7 727 000 04 05") \
	X(GUARDIANSHIP, GUARDIANSHIP, "Орган опеки и попечительства района", \
	  "Ауданның қорғаншылық және қамқоршылық органы", "Ан Т. В.", \
	  "+7 727 000 05 06")

enum demo_agency {
#define X(name, kind, ru, kk, person, phone) DEMO_AGENCY_##name,
	DEMO_AGENCIES(X)
#undef X
		DEMO_AGENCY_COUNT
};

enum { DEMO_MEETINGS = 5 };

struct demo {
	struct app *app;
	struct err *err;
	enum err_code rc;
	enum lang lang;
	int64_t now;   /* the moment at which everything has happened */
	int64_t today; /* the last working day until then */
	int64_t staff[DEMO_STAFF_COUNT];
	int64_t classes[DEMO_CLASS_COUNT];
	int64_t children[DEMO_CHILD_COUNT];
	int64_t parents[DEMO_CHILD_COUNT]; /* the legal representative */
	int64_t families[DEMO_CHILD_COUNT];
	int64_t agencies[DEMO_AGENCY_COUNT];
	int64_t signals[DEMO_CHILD_COUNT];
	int64_t cases[DEMO_CHILD_COUNT];
	int64_t plans[DEMO_CHILD_COUNT];
	int64_t items[DEMO_CHILD_COUNT]; /* of the newest agenda */
	int64_t refusals[DEMO_CHILD_COUNT];
	int64_t requests[DEMO_CHILD_COUNT];
	int64_t petitions[DEMO_CHILD_COUNT];
	int64_t transfers[DEMO_CHILD_COUNT];
	int64_t meetings[DEMO_MEETINGS];
};

/* Does call unless something went wrong before. */
#define DEMO_DO(d, call) \
	do { \
		if ((d)->rc == ERR_OK) \
			(d)->rc = (call); \
	} while (0)

enum demo_person demo_teacher_of(enum demo_child child);

/*
 * All of it, in an empty register that is open (d->app, d->err and d->lang are
 * set): the secretary sits there afterwards.
 */
enum err_code demo_fill(struct demo *d) ERR_MUST_CHECK;

/* The school and the first three of its staff: app_setup(). */
void demo_school(struct demo *d);
/* The others, the classes, agencies, families, children, the Council. */
void demo_people(struct demo *d);
/* Half a year of work. */
void demo_cases(struct demo *d);

/* The n-th working day after today (before it, if n is negative). */
int64_t demo_day(const struct demo *d, int n);
/* It is that time of that day now (never later than d->now), for person. */
void demo_at(struct demo *d, int n, int time, enum demo_person person);

#endif
