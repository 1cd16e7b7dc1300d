#include "screen/stage.h"

#include "app/record.h"
#include "base/mem.h"

/*
 * After the placing: measures noted, closed, assessed (cl. 19), the plan's
 * review; refusal of help and petitions (cl. 21); removal (cl. 23); transfer
 * (cl. 24).
 */

#define MONDAY "2026-11-23T09:30"
#define DECEMBER "2026-12-22T10:00"
#define SPRING "2027-03-01T10:00"

static int64_t supported(struct session *s, int i)
{
	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
	return stage_support(s, s->ids.child_daniyar);
}

/* From the deadline: the measure is overdue, its person closes it. */
START_TEST(measures)
{
	struct session s;

	supported(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER p DOWN*3");
	session_compare(&s, "support-plan");
	/* A note, for good. */
	driver_keys(s.driver, "m TAB 'text:Ходит на все уроки.' F2");
	session_compare(&s, "support-noted");
	session_stop(&s);
	session_set_now(&s, DECEMBER);
	session_start(&s, "teacher7b");
	session_compare(&s, "support-overdue");
	driver_keys(s.driver, "F6 ENTER");
	session_compare(&s, "support-close");
	/* "In progress" is no end: it is not offered. */
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "support-ends");
	driver_keys(s.driver, "ENTER ENTER ENTER");
	driver_keys(s.driver, "'text:Пропусков нет.' F2");
	session_compare(&s, "support-closed");
	session_stop(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER p DOWN*3 ENTER");
	session_compare(&s, "support-measure-read");
	session_serves(&s, "19");
	session_close(&s);
}
END_TEST

START_TEST(all_measures)
{
	struct session s;

	supported(&s, _i);
	session_set_now(&s, DECEMBER);
	session_start(&s, "deputy");
	driver_keys(s.driver, "HOME DOWN*16 ENTER");
	session_compare(&s, "support-all-measures");
	driver_keys(s.driver, "F9");
	session_compare(&s, "support-all-measures-menu");
	session_serves(&s, "19");
	session_close(&s);
}
END_TEST

START_TEST(review)
{
	struct session s;

	supported(&s, _i);
	session_set_now(&s, SPRING);
	session_start(&s, "deputy");
	driver_keys(s.driver, "7 ENTER p v 'text:Ребёнку лучше.' TAB");
	/* Shorter than it was: said beside the field. */
	driver_keys(s.driver, "text:01.04.2027 F2");
	session_compare(&s, "support-review-shorter");
	driver_keys(s.driver, "BS*12 text:30.06.2027 F2");
	session_compare(&s, "support-reviewed");
	session_serves(&s, "19");
	session_close(&s);
}
END_TEST

/* cl. 16, 19: what a review adds has an approval of its own, by the head. */
START_TEST(addition)
{
	struct session s;

	supported(&s, _i);
	session_start(&s, "secretary");
	/* Not without a review. */
	driver_keys(s.driver, "7 ENTER p F2");
	session_compare(&s, "support-add-no-review");
	driver_keys(s.driver, "v 'text:Добавить кружок.' F2");
	driver_keys(s.driver, "F2 DOWN DOWN ENTER TAB TAB text:2 TAB TAB");
	driver_keys(s.driver, "text:Ходит F2 DOWN*9");
	session_compare(&s, "support-added");
	session_stop(&s);
	session_start(&s, "head");
	driver_keys(s.driver, "7 ENTER p ENTER");
	session_compare(&s, "support-addition-approve");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "support-addition-approved");
	session_serves(&s, "16 19");
	session_close(&s);
}
END_TEST

/* cl. 21: no to the plan leads to the record of the refusal. */
START_TEST(consent_refused)
{
	struct session s;

	supported(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER p ENTER TAB ENTER DOWN ENTER F2");
	session_compare(&s, "support-consent-refused");
	driver_keys(s.driver, "l");
	session_compare(&s, "support-refusal-next");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "support-refusal-filled");
	driver_keys(s.driver, "TAB TAB ENTER ENTER F2");
	session_compare(&s, "support-refusal-recorded");
	session_serves(&s, "21");
	session_close(&s);
}
END_TEST

static void add_commission(struct session *s)
{
	struct agency *a = app_record_new(APP_AGENCY);
	void *record = a;
	struct err err = ERR_INIT;

	str_set(&a->name_ru, "КДН и ЗП Алмалинского района");
	a->kind = AGENCY_KIND_COMMISSION;
	ck_assert_int_eq(app_save(s->app, APP_AGENCY, a, &err), ERR_OK);
	app_record_free(APP_AGENCY, &record);
}

/* cl. 21: refusal by word needs two witnesses; refusal and inaction; outcome. */
START_TEST(refusal_and_petition)
{
	struct session s;

	supported(&s, _i);
	add_commission(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER x ENTER ENTER TAB ENTER DOWN ENTER");
	driver_keys(s.driver, "'text:Занятия с психологом.' F2");
	session_compare(&s, "support-refusal-no-witness");
	driver_keys(s.driver, "'text:Ли М. В., Омарова Г. С.' F2");
	session_compare(&s, "support-refused");
	session_stop(&s);
	/* The head, from the deadline. */
	session_start(&s, "head");
	driver_keys(s.driver, "F6 END ENTER");
	session_compare(&s, "support-petition");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "support-three-petitions");
	driver_keys(s.driver, "ENTER ENTER");
	session_compare(&s, "support-commission");
	/* The refusal is one thing, inaction another: both are needed. */
	driver_keys(s.driver, "ENTER F2");
	session_compare(&s, "support-petition-no-facts");
	driver_keys(s.driver, "'text:На вызовы не приходят.' TAB");
	driver_keys(s.driver, "'text:Три беседы.' F2");
	session_compare(&s, "support-petition-sent");
	driver_keys(s.driver, "ESC 7 ENTER o ENTER ENTER");
	session_compare(&s, "support-outcome");
	driver_keys(s.driver, "F2");
	session_compare(&s, "support-outcome-recorded");
	session_serves(&s, "21 21.1");
	session_close(&s);
}
END_TEST

/* cl. 23: nothing positive and no reason is said; an objective reason is. */
START_TEST(removal)
{
	struct session s;

	supported(&s, _i);
	session_set_now(&s, SPRING);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER r TAB ENTER ENTER");
	driver_keys(s.driver, "'text:Пропусков нет с декабря.' F2");
	session_compare(&s, "support-removal-missing");
	/* It leads to the characteristic for removal. */
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "support-removal-materials");
	session_serves(&s, "23");
	session_close(&s);
}
END_TEST

START_TEST(removal_by_reason)
{
	struct session s;

	supported(&s, _i);
	session_set_now(&s, SPRING);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER r TAB ENTER DOWN ENTER");
	driver_keys(s.driver, "'text:Семья уехала.' F2");
	session_compare(&s, "support-removal-no-evidence");
	driver_keys(s.driver, "'text:Справка № 3' F2");
	session_compare(&s, "support-removal-asked");
	/* It waits for the Council with its question. */
	driver_keys(s.driver, "c TAB TAB TAB 'text:Приказ № 12' F2");
	session_compare(&s, "support-removal-agenda");
	session_serves(&s, "23");
	session_close(&s);
}
END_TEST

/* cl. 24 */
START_TEST(transfer)
{
	struct session s;

	supported(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER l 'text:СШ № 9' F2");
	session_compare(&s, "support-transferred");
	driver_keys(s.driver, "F6 END ENTER");
	session_compare(&s, "support-transfer-arrived");
	driver_keys(s.driver, "'text:Ким В. А., директор' F2");
	session_compare(&s, "support-transfer-confirmed");
	session_serves(&s, "24");
	session_close(&s);
}
END_TEST

/* cl. 21: the other two petitions, each with its own words. */
START_TEST(other_petitions)
{
	static const struct session_step head[] = {
		{ "7 ENTER t ENTER DOWN ENTER ENTER ENTER", NULL },
		{ "'text:На вызовы не приходят.' TAB 'text:Три беседы.'",
		  "support-petition-parents" },
		/* The same facts, of another kind. */
		{ "F2 t ENTER DOWN DOWN ENTER F8", "support-petition-same" },
		{ "F2", "support-petition-child" },
		{ "F5 END", "support-petition-papers" },
		{ "ESC o", "support-which-petition" },
		{ NULL, NULL },
	};
	struct session s;

	supported(&s, _i);
	add_commission(&s);
	session_start(&s, "secretary");
	driver_keys(s.driver, "7 ENTER x ENTER ENTER TAB ENTER DOWN ENTER");
	driver_keys(s.driver, "'text:Занятия с психологом.' F2");
	driver_keys(s.driver, "'text:Ли М. В., Омарова Г. С.' F2");
	session_stop(&s);
	session_start(&s, "head");
	session_walk(&s, head);
	session_serves(&s, "21.2 21.3");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { measures,
				       all_measures,
				       review,
				       addition,
				       consent_refused,
				       refusal_and_petition,
				       removal,
				       removal_by_reason,
				       transfer,
				       other_petitions,
				       NULL };

	return session_run("support", tests);
}
