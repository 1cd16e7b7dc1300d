#include "screen/session.h"

#include "app/record.h"
#include "screen/stage.h"

/*
 * The steps of a case from each place that offers them: its card, the checklist,
 * the plan, the measures, the meeting. test_way.c goes the usual way.
 */

#define MONDAY "2026-11-23T09:30"
#define DECEMBER "2026-12-22T10:00"

static void begin(struct session *s, int i)
{
	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
}

static void keep_open(struct session *s, const char *login,
		      const struct session_step *steps)
{
	session_stop(s);
	session_start(s, login);
	session_walk(s, steps);
}

/* cl. 22: all ten grounds of the order, in one signal by the staff (cl. 4). */
START_TEST(ten_grounds)
{
	static const struct session_step steps[] = {
		{ "F2 text:ким ENTER TAB*6 ENTER ENTER ENTER", NULL },
		{ "' ' ' ' ' ' ' ' ' ' ' ' ' ' ' ' ' ' ' '",
		  "steps-grounds-marked" },
		{ "ENTER TAB 'text:Всё сразу.' F2", "steps-grounds-saved" },
		{ "F2 ENTER", "steps-grounds-registered" },
		{ "2 ENTER DOWN*5", "steps-grounds-case" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "4 22 22.1 22.2 22.3 22.4 22.5 22.6 22.7 22.8 22.9 "
			   "22.10");
	session_close(&s);
}
END_TEST

/* cl. 11: the signal's own card: registered there, corrected, printed. */
START_TEST(signal)
{
	static const struct session_step steps[] = {
		{ "1 ENTER", "steps-signal" },
		{ "w", "steps-signal-counted" },
		{ "ESC F4", "steps-signal-correct" },
		{ "ESC F5", "steps-signal-paper" },
		{ "ESC r", "steps-signal-register" },
		{ "ENTER", "steps-signal-registered" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_signal(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "11");
	session_close(&s);
}
END_TEST

/* cl. 13, 14: from the checklist; the brief on the work done before. */
START_TEST(materials)
{
	static const struct session_step steps[] = {
		{ "3 ENTER m u", "steps-whole-line" },
		{ "ESC F9 ' ' F9 *", "steps-marks-turned" },
		{ "* HOME F5", NULL },
		{ "ESC v ENTER", "steps-home-visit" },
		{ "ESC q", NULL },
		{ "ESC END ENTER", "steps-prior-work" },
		{ "F2", "steps-prior-measure" },
		{ "ESC F5", "steps-prior-paper" },
		{ "ESC F3", NULL },
		{ "ESC ESC F3", NULL },
		{ NULL, NULL },
	};
	static const struct session_step deputy[] = {
		{ "3 ENTER m F8", "steps-not-all-written" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	keep_open(&s, "deputy", deputy);
	session_close(&s);
}
END_TEST

/* The card's own keys, each to its form. */
START_TEST(card)
{
	static const struct session_step steps[] = {
		{ "7 ENTER F5", "steps-case-papers" },
		{ "ESC h", "steps-nothing-corrected" },
		{ "n", "steps-notice" },
		{ "ESC l", "steps-transfer" },
		{ "'text:СШ № 9' F2 b", "steps-arrived" },
		{ NULL, NULL },
	};
	static const struct session_step head[] = {
		{ "7 ENTER t", "steps-no-refusal" },
		{ "ESC", NULL },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	session_start(&s, "head");
	session_walk(&s, head);
	keep_open(&s, "secretary", steps);
	session_serves(&s, "24");
	session_close(&s);
}
END_TEST

/* cl. 13(2): what the agency answered, from the card. */
START_TEST(answer)
{
	static const struct session_step steps[] = {
		{ "3 ENTER q text:оп ENTER TAB 'text:Был ли на учёте?'", NULL },
		{ "F2 a", "steps-answer" },
		{ "text:12 TAB TAB text:Нет. F2", "steps-answered" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "13.2");
	session_close(&s);
}
END_TEST

/* cl. 4: the representation, from the card. */
START_TEST(representation)
{
	static const struct session_step steps[] = {
		{ "3 ENTER k", "steps-representation" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_assessment(&s, s.ids.child_daniyar);
	session_start(&s, "deputy");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

/* cl. 16, 18: a plan drawn up, a measure taken out, put before the head. */
START_TEST(plan)
{
	static const struct session_step steps[] = {
		{ "6 ENTER p ENTER F2 F2 ENTER TAB TAB text:1 TAB TAB", NULL },
		{ "text:2 F2 F2 END ENTER TAB TAB text:1 TAB TAB text:2 F2",
		  "steps-two-measures" },
		{ "END UP DEL", "steps-take-out" },
		{ "y F8", "steps-to-the-head" },
		{ "ENTER F3", NULL },
		{ NULL, NULL },
	};
	static const struct session_step head[] = {
		{ "6 ENTER p a", "steps-approval" },
		{ "TAB ENTER", "steps-return" },
		{ "text:Мало. ENTER", "steps-returned" },
		{ NULL, NULL },
	};
	struct session s;
	int64_t case_id, item_id, meeting_id;

	begin(&s, _i);
	case_id = stage_council(&s, s.ids.child_daniyar);
	meeting_id = stage_meeting(&s, "2026-11-23", case_id,
				   AGENDA_QUESTION_PLACING, &item_id);
	stage_open(&s, meeting_id);
	stage_decide(&s, item_id, DECISION_PLACE);
	stage_sign(&s, meeting_id);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	keep_open(&s, "head", head);
	session_serves(&s, "16 18");
	session_close(&s);
}
END_TEST

/* cl. 16, 18, annex 1: what follows the approval. cl. 19: note and closing. */
START_TEST(after_approval)
{
	static const struct session_step steps[] = {
		{ "7 ENTER p k", "steps-copy" },
		{ "ESC DOWN*2 m", "steps-which-measure" },
		{ "ENTER", "steps-note" },
		{ "ESC", NULL },
		{ NULL, NULL },
	};
	static const struct session_step teacher[] = {
		{ "7 ENTER p DOWN*3 w", "steps-measure-counted" },
		{ "ESC z", "steps-close-measure" },
		{ "ESC", NULL },
		{ NULL, NULL },
	};
	static const struct session_step deputy[] = {
		{ "HOME DOWN*16 ENTER w", "steps-measures-counted" },
		{ "ESC F2", "steps-measures-note" },
		{ "ESC F3", "steps-measures-case" },
		{ "ESC F4", "steps-measures-read" },
		{ "ESC F8", "steps-measures-close" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	session_set_now(&s, DECEMBER);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	keep_open(&s, "teacher7b", teacher);
	keep_open(&s, "deputy", deputy);
	session_serves(&s, "18 19");
	session_close(&s);
}
END_TEST

/* cl. 5: which meeting hears a case; its data; not held after all. */
START_TEST(meeting)
{
	static const struct session_step steps[] = {
		{ "4 DOWN ENTER c", "steps-which-meeting" },
		{ "ENTER", "steps-on-the-agenda" },
		{ "F4", "steps-meeting-data" },
		{ "ESC x", "steps-cancel" },
		{ NULL, NULL },
	};
	struct session s;
	int64_t item_id;

	begin(&s, _i);
	stage_meeting(&s, "2026-11-26", stage_council(&s, s.ids.child_alina),
		      AGENDA_QUESTION_PLACING, &item_id);
	stage_council(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "5");
	session_close(&s);
}
END_TEST

/* cl. 7: without the chair, the head of the school, no meeting is opened. */
START_TEST(without_the_chair)
{
	static const struct session_step steps[] = {
		{ "5 ENTER a DOWN*6 ' '", NULL },
		{ "o", "steps-no-chair" },
		{ NULL, NULL },
	};
	struct session s;
	int64_t item_id;

	begin(&s, _i);
	stage_meeting(&s, "2026-11-23", stage_council(&s, s.ids.child_alina),
		      AGENDA_QUESTION_PLACING, &item_id);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "7");
	session_close(&s);
}
END_TEST

/* cl. 12: a parent is written down from the primary information. */
START_TEST(primary)
{
	static const struct session_step steps[] = {
		{ "2 ENTER i F9", "steps-primary-menu" },
		{ "ESC F5", "steps-primary-member" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_gathering(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "12");
	session_close(&s);
}
END_TEST

/* cl. 19: a child on the register comes before the Council again. */
START_TEST(question)
{
	static const struct session_step steps[] = {
		{ "7 ENTER c TAB*2 'text:Зал' TAB 'text:Приказ № 50' F2",
		  "steps-which-question" },
		{ "ENTER", "steps-review-on-the-agenda" },
		{ "ESC ESC DOWN ENTER c ENTER x", "steps-refusal-asked" },
		{ "ESC ESC ESC 7 DOWN DOWN ENTER c ENTER r",
		  "steps-removal-asked" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	stage_support(&s, s.ids.child_alina);
	stage_support(&s, s.ids.child_aruzhan);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_serves(&s, "19");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { ten_grounds, signal,
				       materials,   card,
				       answer,	    representation,
				       plan,	    after_approval,
				       meeting,	    without_the_chair,
				       primary,	    question,
				       NULL };

	return session_run("steps", tests);
}
