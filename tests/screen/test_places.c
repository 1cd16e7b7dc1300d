#include "screen/session.h"

#include <stdlib.h>

#include "base/mem.h"
#include "screen/stage.h"

/*
 * Every place reached, and every command carried out, that the tests of the
 * order's way do not come by (cover.py says which those are).
 */

#define MONDAY "2026-11-23T09:30"
#define TUESDAY "2026-11-24T10:00"

#define PUPILS "HOME DOWN*8 ENTER "
#define CLASSES "HOME DOWN*10 ENTER "
#define STAFF "HOME DOWN*11 ENTER "
#define AGENCIES "HOME DOWN*12 ENTER "
#define JOURNAL "HOME DOWN*14 ENTER "
#define MEASURES "HOME DOWN*16 ENTER "

static void begin(struct session *s, int i)
{
	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
}

/* -- around every screen --------------------------------------------------- */

START_TEST(leaving)
{
	struct session s;

	begin(&s, _i);
	session_start(&s, "secretary");
	driver_keys(s.driver, "F10");
	session_compare(&s, "places-leave");
	driver_keys(s.driver, "n");
	ck_assert(driver_is_running(s.driver));
	driver_keys(s.driver, "F10 y");
	ck_assert(!driver_is_running(s.driver));
	session_close(&s);
}
END_TEST

START_TEST(home)
{
	static const struct session_step steps[] = {
		{ "f", "places-narrow" },
		{ "text:ким ENTER", "places-narrowed" },
		{ "f C-u ENTER o", "places-sort" },
		{ "ESC F8", "places-counting" },
		{ "ESC " JOURNAL "w", "places-journal-counted" },
		{ "ESC ESC 7 F8", "places-counted" },
		{ "ESC 8", "places-on-the-register" },
		{ "1 F3", "places-signal" },
		{ "ESC F4", "places-register" },
		{ "ESC 7 F5", "places-which-paper" },
		{ "ESC", NULL },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	stage_signal(&s, s.ids.child_alina);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

/* All that stands below the stages, by one key. */
START_TEST(other_places)
{
	static const struct session_step steps[] = {
		{ "9", "places-other" },
		{ "a ESC 9 b ESC 9 c ESC 9 d ESC 9 e ESC 9 f ESC 9 g", NULL },
		{ "ESC 9 h ESC 9 i ESC 9 j ESC 9 k ESC 9 l ESC 9 m", NULL },
		{ "ESC 9 n ESC 9 o ESC 9 p", "places-other-last" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "deputy");
	session_walk(&s, steps);
	session_stop(&s);
	session_start(&s, "teacher");
	driver_keys(s.driver, "9");
	session_compare(&s, "places-other-teacher");
	session_close(&s);
}
END_TEST

/* The deadlines below: whose, set aside, and back. */
START_TEST(deadlines)
{
	static const struct session_step steps[] = {
		{ "F6 m", "places-deadlines-mine" },
		{ "m F6", NULL },
		{ "F6 F9", "places-deadlines-menu" },
		{ "ESC F1", "places-deadlines-help" },
		{ "ESC END s", "places-set-aside" },
		{ "text:Повтор ENTER", "places-set-aside-done" },
		{ "HOME F3", "places-deadlines-case" },
		{ "ESC F6 F9 ENTER", "places-deadlines-done" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	session_start(&s, "deputy");
	session_walk(&s, steps);
	session_serves(&s, "10");
	session_close(&s);
}
END_TEST

/* A long text and a paper: looked through, found in, in the other language. */
START_TEST(reading)
{
	struct session s;
	char *save;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, "F1 F7");
	session_compare(&s, "places-find");
	driver_keys(s.driver, "text:esc ENTER");
	session_compare(&s, "places-found");
	driver_keys(s.driver, "n q 7 ENTER p F5");
	session_compare(&s, "places-paper");
	driver_keys(s.driver, "F4");
	session_compare(&s, "places-paper-language");
	driver_keys(s.driver, "F4 F4 F8");
	driver_keys(s.driver, "F9");
	session_compare(&s, "places-paper-menu");
	save = xasprintf("ESC F2 C-u text:%s/plan.txt", s.dir);
	driver_keys(s.driver, "ESC F2 C-u text:plan.txt");
	session_compare(&s, "places-paper-file");
	driver_keys(s.driver, save);
	free(save);
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "places-paper-encoding");
	/* The list is left, then the paper. */
	driver_keys(s.driver, "F10 F10");
	session_close(&s);
}
END_TEST

/* A form: a text in the whole window, its own list emptied, left by F10. */
START_TEST(in_a_form)
{
	static const struct session_step steps[] = {
		{ "F2 TAB F4 F8", "places-emptied" },
		{ "BACKTAB*2 F7", "places-new-child" },
		{ "ESC text:ким ENTER TAB*2 F4 F10 F4 F2 TAB*6 F3",
		  "places-larger" },
		{ "'text:Три недели нет на уроках.' F3", NULL },
		{ "F10", "places-form-left" },
		{ "t", NULL },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

/* 160x50: the room is used. */
START_TEST(large)
{
	static const struct session_step steps[] = {
		{ "resize:50x160 7 ENTER", "large-case" },
		{ "p", "large-plan" },
		{ "ESC ESC ESC 5 ENTER", "large-meeting" },
		{ "F9", "large-meeting-menu" },
		{ "ESC ESC 3 ENTER m", "large-materials" },
		{ "ESC ESC ESC 9 a", "large-pupils" },
		{ "ENTER", "large-child" },
		{ "ESC ESC 9 g", "large-journal" },
		{ "ESC 9 i", "large-measures" },
		{ "ESC 9 k", "large-coordination" },
		{ "ENTER", "large-duties" },
		{ "ESC ESC 9 l", "large-control" },
		{ "ESC 9 m", "large-calendar" },
		{ "ESC 9 n", "large-help-kinds" },
		{ "ESC F2", "large-signal-form" },
		{ "ESC F7 text:ахм", "large-search" },
		{ "ESC F1", "large-help" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	stage_support(&s, s.ids.child_daniyar);
	stage_assessment(&s, s.ids.child_alina);
	session_set_now(&s, TUESDAY);
	session_start(&s, "deputy");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

/* -- directories ----------------------------------------------------------- */

START_TEST(new_ones)
{
	static const struct session_step steps[] = {
		{ STAFF "F2", "places-new-staff" },
		{ "ESC ESC " CLASSES "F2", "places-new-class" },
		{ "ESC ESC " AGENCIES "F2", "places-new-agency" },
		{ "ESC F3", "places-agency" },
		{ "ESC o", "places-agencies-sort" },
		{ NULL, NULL },
	};
	static const struct session_step pupils[] = {
		{ PUPILS "END F5", "places-child-paper" },
		{ "ESC ENTER F5", NULL },
		{ "ESC p", "places-new-member" },
		{ "ESC F2 F4", "places-family-edit" },
		{ "ESC ESC h", "places-corrections" },
		{ "ESC F2 text:Ли TAB text:Ия TAB*3 text:1.2.2015 TAB*2",
		  NULL },
		{ "text:5 ENTER F2 F2", "places-new-family" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "head");
	session_walk(&s, steps);
	session_stop(&s);
	session_start(&s, "secretary");
	session_walk(&s, pupils);
	session_close(&s);
}
END_TEST

START_TEST(calendar)
{
	static const struct session_step steps[] = {
		{ "HOME DOWN*20 ENTER LEFT RIGHT RIGHT", "places-next-year" },
		{ "LEFT F2 text:25.11 TAB TAB text:Карантин F2 END UP*3 F8",
		  "places-day-taken-away" },
		{ "y", NULL },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "deputy");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

/* The school's data, by who may change it. */
START_TEST(school)
{
	static const struct session_step steps[] = {
		{ "END ENTER ENTER F2", "places-school-saved" },
		{ "END ENTER DOWN ENTER F2", "places-terms-saved" },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "deputy");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

START_TEST(settings)
{
	static const struct session_step steps[] = {
		{ "END ENTER END ENTER", "places-my-settings" },
		{ "ESC HOME END UP ENTER F3", "places-order" },
		{ "ESC ESC HOME END UP UP ENTER ENTER", "places-help-kind" },
		{ "ESC F4", NULL },
		{ NULL, NULL },
	};
	struct session s;

	begin(&s, _i);
	session_start(&s, "secretary");
	session_walk(&s, steps);
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = {
		large,	   other_places, leaving,  home,     deadlines, reading,
		in_a_form, new_ones,	 calendar, settings, school,	NULL,
	};

	return session_run("places", tests);
}
