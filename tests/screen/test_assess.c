#include "screen/stage.h"

#include <stdlib.h>

#include "app/record.h"
#include "base/mem.h"
#include "model/casefile.h"

/*
 * Before the Council: meeting with the parents, a request and its answer
 * (cl. 13), the checklist of materials (cl. 14), a case closed before a decision
 * (cl. 10). The rest of the way is test_way.c's.
 */

#define MONDAY "2026-11-23T09:30"
/* In ten days it is Saturday. */
#define WEDNESDAY "2026-11-25T10:00"
#define FRIDAY "2026-11-27T16:00"

static void begin(struct session *s, int i)
{
	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
}

START_TEST(talk_with_parents)
{
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, "3 ENTER v");
	session_compare(&s, "assess-visit-or-talk");
	driver_keys(s.driver, "DOWN ENTER");
	session_compare(&s, "assess-talk");
	driver_keys(s.driver, "TAB TAB 'text:Ахметова С.' TAB");
	driver_keys(s.driver, "'text:Одна растит сына.' F2");
	session_compare(&s, "assess-talk-recorded");
	session_serves(&s, "13 13.1");
	session_close(&s);
}
END_TEST

/* The day that is proposed is a working day. */
START_TEST(answer_by)
{
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_set_now(&s, WEDNESDAY);
	session_start(&s, "secretary");
	driver_keys(s.driver, "3 ENTER q");
	session_compare(&s, "assess-request-answer-by");
	session_close(&s);
}
END_TEST

START_TEST(request_and_answer)
{
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, "3 ENTER q");
	driver_keys(s.driver, "text:оп ENTER TAB 'text:Был ли на учёте?'");
	/* Asked for before it is sent: said beside the field. */
	driver_keys(s.driver, "TAB TAB BS*12 text:20.11 F2");
	session_compare(&s, "assess-request-wrong");
	driver_keys(s.driver, "BS*12 text:26.11 F2");
	session_compare(&s, "assess-request-sent");
	/* Another agency is asked the same: F8. */
	driver_keys(s.driver, "q F8");
	session_compare(&s, "assess-request-similar");
	driver_keys(s.driver, "ESC DOWN DOWN ENTER");
	session_stop(&s);
	session_set_now(&s, FRIDAY);
	session_start(&s, "secretary");
	session_compare(&s, "assess-request-overdue");
	driver_keys(s.driver, "F6 ENTER");
	session_compare(&s, "assess-answer");
	driver_keys(s.driver, "text:44-1 TAB TAB 'text:Не состоял.' F2");
	session_compare(&s, "assess-answered");
	/* From a line of the chronology to the request, corrected. */
	session_stop(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "3 ENTER PGDN PGDN");
	session_compare(&s, "assess-chronology");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "assess-chronology-opens");
	driver_keys(s.driver, "TAB TAB 'text: Кем?' F2");
	session_compare(&s, "assess-chronology-reason");
	driver_keys(s.driver, "text:Уточнено ENTER");
	session_compare(&s, "assess-chronology-corrected");
	session_serves(&s, "13 13.2");
	session_close(&s);
}
END_TEST

START_TEST(checklist)
{
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, "3 ENTER m");
	/* Nothing is written: nothing to hand over. */
	driver_keys(s.driver, "F2");
	session_compare(&s, "assess-nothing-to-hand");
	/* Two of them to another author at once. */
	driver_keys(s.driver, "DOWN DOWN ' ' ' ' F4 text:омар ENTER");
	session_compare(&s, "assess-author");
	driver_keys(s.driver, "F2");
	session_compare(&s, "assess-author-changed");
	driver_keys(s.driver, "F9");
	session_compare(&s, "assess-menu");
	driver_keys(s.driver, "ESC F1");
	session_compare(&s, "assess-help");
	/* Another paper, and the checklist for removal. */
	driver_keys(s.driver, "ESC n 'text:Справка соседей' F2 ENTER");
	session_compare(&s, "assess-other-paper");
	driver_keys(s.driver, "r");
	session_compare(&s, "assess-for-removal");
	session_serves(&s, "14");
	session_close(&s);
}
END_TEST

/* What is restricted stays so: the class teacher reads the paper only. */
START_TEST(restricted)
{
	struct session s;

	begin(&s, _i);
	stage_council(&s, s.ids.child_daniyar);
	session_start(&s, "teacher7b");
	driver_keys(s.driver, "4 ENTER m DOWN ENTER");
	session_compare(&s, "assess-psychologist-s-paper");
	session_close(&s);
}
END_TEST

/* The secretary gives the first material's paper its number. */
static void secretary_numbers_material(struct session *s, int64_t case_id)
{
	struct app_options options = { .path = s->path,
				       .data_dir = getenv("VSHU_DATADIR"),
				       .login = "secretary",
				       .now = moment_parse_iso(MONDAY) };
	struct app_records all = { .n = 0 };
	struct app *other = NULL;
	struct err err = ERR_INIT;
	struct material *m;

	ck_assert_int_eq(app_open(&options, &other, &err), ERR_OK);
	ck_assert_int_eq(app_load_all(other, APP_MATERIAL, "case_id", case_id,
				      &all, &err),
			 ERR_OK);
	m = app_records_at(&all, 0);
	str_set(&m->number, "17/04");
	str_set(&m->conclusion, "Нужна помощь.");
	ck_assert_int_eq(app_save(other, APP_MATERIAL, m, &err), ERR_OK);
	app_records_release(&all);
	app_close(&other);
}

/* Two records are behind this form; a colleague saves the second meanwhile. */
START_TEST(material_conflict)
{
	struct session s;
	int64_t case_id;

	begin(&s, _i);
	case_id = stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "teacher7b");
	driver_keys(s.driver, "F6 ENTER F2 'text:Замкнулся, учится хуже.'");
	secretary_numbers_material(&s, case_id);
	driver_keys(s.driver, "F2");
	session_compare(&s, "assess-material-conflict");
	driver_keys(s.driver, "F2");
	session_compare(&s, "assess-material-settled");
	session_close(&s);
}
END_TEST

/* The same, but the form was left and its draft is taken up again. */
START_TEST(material_draft_conflict)
{
	struct session s;
	int64_t case_id;

	begin(&s, _i);
	case_id = stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "teacher7b");
	driver_keys(s.driver,
		    "F6 ENTER F2 'text:Замкнулся, учится хуже.' ESC l");
	secretary_numbers_material(&s, case_id);
	driver_keys(s.driver, "tick tick ENTER ENTER F2");
	session_compare(&s, "assess-material-draft-conflict");
	session_close(&s);
}
END_TEST

START_TEST(closed_before_a_decision)
{
	struct session s;

	begin(&s, _i);
	stage_gathering(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, "2 ENTER z F2");
	session_compare(&s, "assess-no-reason");
	driver_keys(s.driver, "'text:Ошибка: не тот ребёнок.' F2");
	session_compare(&s, "assess-closed");
	session_serves(&s, "10");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { talk_with_parents,
				       answer_by,
				       request_and_answer,
				       checklist,
				       restricted,
				       material_conflict,
				       material_draft_conflict,
				       closed_before_a_decision,
				       NULL };

	return session_run("assess", tests);
}
