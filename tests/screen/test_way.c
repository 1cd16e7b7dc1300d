#include "screen/session.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/sb.h"
#include "folder.h"

/*
 * The whole way of two cases by keys alone, with a clock that is set: what an
 * agency reported, registered, gathered, assessed, heard at one meeting (one
 * child placed, one refused), protocol signed and printed, the agency told, the
 * plan approved, agreed to and handed over (cl. 4-20).
 */

#define MONDAY "2026-11-23T09:30"
#define AFTERNOON "2026-11-23T14:00"
#define TUESDAY "2026-11-24T10:00"
#define FRIDAY "2026-11-27T15:00"
#define NEXT_MONDAY "2026-11-30T11:00"

/* What is typed, by language. */
enum words {
	FACT,
	SITUATION_1,
	SITUATION_2,
	LEARNING,
	TEACHER_1,
	TEACHER_2,
	PSYCHOLOGIST_1,
	PSYCHOLOGIST_2,
	TALK,
	PRIOR_1,
	PRIOR_2,
	ACT_1,
	ACT_2,
	PLACE,
	DECREE,
	HEARD_1,
	HEARD_2,
	SPOKE,
	WEEKLY,
	TWICE,
	INDICATOR_1,
	INDICATOR_2,
	WORDS
};

static const char *const words[][WORDS] = {
	{
		"20 ноября в 23:10 оба были в парке без взрослых.",
		"Дома до вечера никого нет, мать на сменах.",
		"Ушла из дома после ссоры, вернулась сама.",
		"Читает мало, по алгебре отстаёт.",
		"Ребёнку нужна помощь школы.",
		"Учится ровно, с классом дружна.",
		"Нужны занятия с психологом.",
		"Опасности нет.",
		"Беседа с матерью",
		"Мать просит помощи.",
		"Меры не нужны.",
		"Мать примет помощь школы.",
		"Условия хорошие.",
		"Актовый зал",
		"Приказ № 41 от 23.11.2026",
		"Данияр 20 ноября был в парке ночью; пропустил 9 уроков.",
		"Алина ушла после ссоры и вернулась сама.",
		"Классный руководитель: нужна помощь.",
		"еженедельно",
		"2 раза в месяц",
		"Нет пропусков без причины",
		"Спокоен на уроках",
	},
	{
		"20 қарашада сағат 23:10-да екеуі саябақта ересексіз жүрген.",
		"Кешке дейін үйде ешкім жоқ, анасы ауысыммен жұмыс істейді.",
		"Ұрыстан кейін үйден кетіп, өзі қайтып келген.",
		"Аз оқиды, алгебрадан қалып жүр.",
		"Балаға мектептің көмегі керек.",
		"Оқуы бірқалыпты, сыныптастарымен тату.",
		"Психологпен сабақтар керек.",
		"Қауіп жоқ.",
		"Анасымен әңгімелесу",
		"Анасы көмек сұрайды.",
		"Шара қажет емес.",
		"Анасы мектептің көмегін қабылдайды.",
		"Жағдайы жақсы.",
		"Мәжіліс залы",
		"23.11.2026 № 41 бұйрық",
		"Данияр 20 қарашада түнде саябақта болған; 9 сабақты қалдырған.",
		"Алина ұрыстан кейін кетіп, өзі қайтып келген.",
		"Сынып жетекшісі: көмек керек.",
		"апта сайын",
		"айына 2 рет",
		"Себепсіз қалдырылған сабақ жоқ",
		"Сабақта сабырлы",
	},
};

struct way {
	struct session s;
	const char *const *words;
	char *lp_dir;
	char *path_was;
};

static void keys(struct way *w, const char *script)
{
	ck_assert_int_eq(driver_keys(w->s.driver, script), 1);
}

static void type(struct way *w, enum words which)
{
	char *script = xasprintf("'text:%s'", w->words[which]);

	keys(w, script);
	free(script);
}

static void look(struct way *w, const char *name)
{
	char *full = xasprintf("way-%s", name);

	session_compare(&w->s, full);
	free(full);
}

static void sit_down(struct way *w, const char *login)
{
	session_stop(&w->s);
	session_start(&w->s, login);
}

/* -- a printer that keeps what it is given --------------------------------- */

static void write_file(const char *path, const char *text, mode_t mode)
{
	FILE *f = fopen(path, "w");

	ck_assert_ptr_nonnull(f);
	fputs(text, f);
	fclose(f);
	ck_assert_int_eq(chmod(path, mode), 0);
}

static void add_printer(struct way *w)
{
	char *lp, *script, *path;

	w->lp_dir = xstrdup("vshu-lp-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(w->lp_dir));
	lp = file_path(w->lp_dir, "lp");
	script = xasprintf("#!/bin/sh\ncat >%s/printed\n", w->lp_dir);
	write_file(lp, script, 0700);
	w->path_was = xstrdup(getenv("PATH"));
	path = xasprintf("%s:%s", w->lp_dir, w->path_was);
	setenv("PATH", path, 1);
	free(path);
	free(script);
	free(lp);
}

/* What it printed last; the caller's. */
static char *printed(struct way *w)
{
	char *path = file_path(w->lp_dir, "printed");
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(file_read(path, &out, &err), ERR_OK);
	unlink(path);
	free(path);
	return sb_detach(&out);
}

static void assert_in(const char *paper, const char *text)
{
	if (!strstr(paper, text))
		ck_abort_msg("\"%s\" is not on the paper", text);
}

static void remove_printer(struct way *w)
{
	setenv("PATH", w->path_was, 1);
	folder_remove(w->lp_dir);
	free(w->lp_dir);
	free(w->path_was);
}

/* -- the way --------------------------------------------------------------- */

static void way_open(struct way *w, int i)
{
	session_open(&w->s, session_lang(i), MONDAY, SESSION_SCHOOL);
	w->words = words[i];
	add_printer(w);
	session_start(&w->s, "secretary");
}

static void way_close(struct way *w)
{
	session_close(&w->s);
	remove_printer(w);
}

/* cl. 11: one letter of the police about two children. */
static void signal_of_agency(struct way *w)
{
	keys(w, "a text:ахм ENTER text:ким ENTER TAB TAB TAB TAB TAB");
	keys(w, "text:оп ENTER text:17/1-345 TAB text:20.11");
	keys(w, "TAB TAB TAB TAB text:6 ' ' ENTER TAB");
	type(w, FACT);
	look(w, "01-signal");
	keys(w, "F2 ENTER");
	look(w, "02-registered");
}

/* cl. 12 */
static void primary_information(struct way *w)
{
	keys(w, "2 ENTER F2 TAB TAB TAB");
	type(w, SITUATION_1);
	look(w, "03-primary");
	keys(w, "F2");
	look(w, "04-primary-complete");
	keys(w, "ENTER");
	look(w, "05-assessment");
	keys(w, "ESC ENTER F2 TAB TAB TAB");
	type(w, SITUATION_2);
	keys(w, "F2 ENTER ESC");
}

/* cl. 14, by the class teacher and the psychologist, from their deadlines. */
static void materials_of_others(struct way *w)
{
	sit_down(w, "teacher7b");
	keys(w, "F6 ENTER TAB");
	type(w, LEARNING);
	/* More without reason than at all: said at once. */
	keys(w, "TAB text:9 TAB text:14 TAB");
	look(w, "06-characteristic-wrong");
	keys(w, "BACKTAB BS BS text:9 BACKTAB BS text:14 F2");
	look(w, "07-characteristic-needs");
	type(w, TEACHER_1);
	keys(w, "F2");
	look(w, "08-characteristic-written");
	keys(w, "ENTER");
	sit_down(w, "psychologist");
	keys(w, "F6 ENTER");
	look(w, "09-psychology");
	keys(w, "F2");
	type(w, PSYCHOLOGIST_1);
	keys(w, "F2 ENTER ENTER F2");
	type(w, PSYCHOLOGIST_2);
	keys(w, "F2 ENTER");
}

static void brief_and_act(struct way *w, enum words prior, enum words act)
{
	keys(w, "END ENTER F2 text:25.09.2026 TAB");
	type(w, TALK);
	keys(w, "F2 F4");
	type(w, prior);
	keys(w, "F2 ENTER ESC UP ENTER TAB text:ли ENTER F2");
	type(w, act);
	keys(w, "F2 ENTER");
}

static void materials_of_secretary(struct way *w)
{
	sit_down(w, "secretary");
	keys(w, "3 ENTER m");
	look(w, "10-checklist");
	brief_and_act(w, PRIOR_1, ACT_1);
	look(w, "11-checklist-whole");
	keys(w, "ESC ESC DOWN ENTER m HOME ENTER F2");
	type(w, TEACHER_2);
	keys(w, "F2 ENTER");
	brief_and_act(w, PRIOR_2, ACT_2);
	/* The representation is the deputy's. */
	keys(w, "F8");
	look(w, "12-not-the-deputy");
}

/* cl. 4 */
static void representations(struct way *w)
{
	sit_down(w, "deputy");
	keys(w, "3 ENTER F2");
	look(w, "13-representation");
	keys(w, "TAB TAB ENTER ENTER F2");
	look(w, "14-before-council");
	keys(w, "ESC ENTER F2 TAB TAB ENTER DOWN ENTER F2");
}

/* cl. 5, 8, 9: the meeting called from one case, the other one added. */
static void call_meeting(struct way *w)
{
	sit_down(w, "secretary");
	keys(w, "4 ENTER F2 TAB TAB");
	type(w, PLACE);
	keys(w, "TAB");
	type(w, DECREE);
	look(w, "15-meeting-form");
	keys(w, "F2 F2");
	look(w, "16-waiting");
	keys(w, "ENTER");
	look(w, "17-agenda");
	keys(w, "F8");
	look(w, "18-invitations");
	keys(w, "ENTER ENTER F2");
	look(w, "19-waits");
}

/* cl. 6, 7, 15: not before its day; not without five; then both are heard. */
static void hold_meeting(struct way *w)
{
	keys(w, "o");
	look(w, "20-too-early");
	keys(w, "ESC");
	session_set_now(&w->s, FRIDAY);
	sit_down(w, "secretary");
	keys(w, "5 ENTER");
	look(w, "21-the-day");
	keys(w, "o");
	look(w, "22-nobody-there");
	keys(w, "ESC ENTER");
	look(w, "23-all-there");
	keys(w, "ENTER");
	look(w, "24-open");
	keys(w, "ENTER TAB");
	type(w, HEARD_1);
	look(w, "25-heard");
	keys(w, "TAB");
	type(w, SPOKE);
	keys(w, "TAB TAB TAB ENTER ENTER");
	look(w, "26-decided");
	keys(w, "F2 ENTER TAB");
	type(w, HEARD_2);
	keys(w, "TAB TAB TAB TAB ENTER DOWN ENTER F2");
	look(w, "27-all-decided");
	keys(w, "ENTER");
	look(w, "28-held");
}

/* cl. 17: read, signed; printed twice, the same bytes. */
static void protocol(struct way *w)
{
	char *first, *second;

	keys(w, "F5");
	look(w, "29-protocol");
	keys(w, "ESC g");
	look(w, "30-sign");
	keys(w, "F2");
	look(w, "31-signed");
	keys(w, "F5 p");
	first = printed(w);
	assert_in(first, w->s.lang == LANG_KK ? "ХАТТАМА" : "ПРОТОКОЛ");
	assert_in(first, "Ахметов Данияр");
	assert_in(first, "Ким Алина");
	assert_in(first, "2026/001");
	keys(w, "p");
	second = printed(w);
	ck_assert_str_eq(first, second);
	free(first);
	free(second);
	keys(w, "ESC ESC");
}

/* cl. 20: from the deadline, within 1 working day. */
static void notices(struct way *w)
{
	keys(w, "F6 HOME ENTER");
	look(w, "32-notice");
	keys(w, "TAB ENTER ENTER F2");
	look(w, "33-notice-sent");
	/* One stands on the next line. */
	keys(w, "ENTER TAB ENTER ENTER F2");
	ck_assert(!driver_has(w->s.driver, "п. 20"));
	ck_assert(!driver_has(w->s.driver, "20-т."));
}

/* cl. 16, 18, 19, annex 1 */
static void plan(struct way *w)
{
	char *paper;

	keys(w, "ESC 6 ENTER p");
	look(w, "34-no-plan");
	keys(w, "ENTER");
	look(w, "35-plan-form");
	keys(w, "F2 F2");
	look(w, "36-catalogue");
	keys(w, "ENTER TAB TAB");
	type(w, WEEKLY);
	keys(w, "TAB TAB");
	type(w, INDICATOR_1);
	look(w, "37-measure");
	keys(w, "F2 F2 DOWN ENTER TAB TAB");
	type(w, TWICE);
	keys(w, "TAB TAB");
	type(w, INDICATOR_2);
	keys(w, "F2");
	look(w, "38-draft");
	keys(w, "F8 ENTER");
	look(w, "39-submitted");
	/* The head sends it back once. */
	sit_down(w, "head");
	keys(w, "F6 END ENTER");
	look(w, "40-before-head");
	keys(w, "a TAB ENTER text:2 ENTER");
	look(w, "41-returned");
	sit_down(w, "secretary");
	keys(w, "6 ENTER p F8 ENTER");
	sit_down(w, "head");
	keys(w, "F6 END ENTER ENTER ENTER");
	look(w, "42-approved");
	sit_down(w, "secretary");
	keys(w, "7 ENTER p ENTER");
	look(w, "43-consent");
	keys(w, "ENTER ENTER ENTER ENTER F2");
	look(w, "44-agreed");
	keys(w, "ENTER F2");
	look(w, "45-copy");
	keys(w, "F5 p");
	paper = printed(w);
	assert_in(paper, w->s.lang == LANG_KK ? "БЕКІТЕМІН" : "УТВЕРЖДАЮ");
	assert_in(paper, "Ахметов Данияр");
	free(paper);
}

/* Both cases say what became of them. */
static void cases(struct way *w)
{
	session_set_now(&w->s, NEXT_MONDAY);
	sit_down(w, "secretary");
	look(w, "46-home");
	keys(w, "7 ENTER");
	look(w, "47-placed");
	keys(w, "END");
	look(w, "48-chronology");
	keys(w, "ESC F7 'text:ким'");
	look(w, "49-search");
	keys(w, "DOWN ENTER");
	look(w, "50-refused");
}

START_TEST(way)
{
	struct way w;

	way_open(&w, _i);
	signal_of_agency(&w);
	primary_information(&w);
	session_set_now(&w.s, AFTERNOON);
	materials_of_others(&w);
	materials_of_secretary(&w);
	session_set_now(&w.s, TUESDAY);
	representations(&w);
	call_meeting(&w);
	hold_meeting(&w);
	protocol(&w);
	notices(&w);
	plan(&w);
	cases(&w);
	session_serves(&w.s, "4 5 6 7 8 9 11 12 13.1 14 15 16 17 18 19 20");
	way_close(&w);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { way, NULL };

	return session_run("way", tests);
}
