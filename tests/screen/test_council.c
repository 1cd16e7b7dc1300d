#include "screen/stage.h"

#include <stdlib.h>

#include "app/record.h"
#include "base/mem.h"
#include "model/people.h"

/*
 * A meeting of the Council (cl. 5-9, 13, 15, 17): who is invited and comes, five
 * members or none, postponing, the agenda, votes, extract and addendum,
 * cancelling.
 */

#define MONDAY "2026-11-23T09:30"
#define LATER "2026-11-23T15:10"
#define TUESDAY "2026-11-24T10:00"

/* A case on the agenda of today's meeting; the meeting's screen is open. */
static int64_t at_meeting(struct session *s, int i, int64_t *item_id)
{
	int64_t case_id, id;

	session_open(s, session_lang(i), MONDAY, SESSION_SCHOOL);
	case_id = stage_council(s, s->ids.child_daniyar);
	id = stage_meeting(s, "2026-11-23", case_id, AGENDA_QUESTION_PLACING,
			   item_id);
	return id;
}

static void save_as_koi8(struct session *s)
{
	char *keys = xasprintf("F2 C-u text:%s/papers.txt ENTER text:koi ENTER",
			       s->dir);

	driver_keys(s->driver, keys);
	free(keys);
}

START_TEST(invitations)
{
	struct session s;
	int64_t item_id;

	at_meeting(&s, _i, &item_id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER i");
	session_compare(&s, "council-who-is-invited");
	driver_keys(s.driver, "DOWN ENTER");
	session_compare(&s, "council-invite-parent");
	driver_keys(s.driver, "ESC i DOWN DOWN ENTER");
	session_compare(&s, "council-invite-child");
	driver_keys(s.driver, "ESC i");
	/* cl. 8: a guest from elsewhere, by name; without one, refused. */
	driver_keys(s.driver, "ENTER F2");
	session_compare(&s, "council-specialist-nobody");
	driver_keys(s.driver, "TAB 'text:Садыков Б. Т.' TAB");
	driver_keys(s.driver, "'text:инспектор полиции' F2");
	/* cl. 13(3): an agency. */
	driver_keys(s.driver, "i END ENTER text:оп ENTER F2");
	session_compare(&s, "council-invited");
	/* cl. 9: how one invitation was handed over; then its paper. */
	driver_keys(s.driver, "END UP*8 h");
	session_compare(&s, "council-hand-over");
	driver_keys(s.driver, "ENTER DOWN ENTER F2");
	session_compare(&s, "council-handed-over");
	driver_keys(s.driver, "F5");
	session_compare(&s, "council-invitation");
	/* All that the meeting has, several at once. */
	driver_keys(s.driver, "ESC l END UP UP ' ' ' '");
	session_compare(&s, "council-papers");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "council-papers-read");
	/* In an encoding without Kazakh letters: that is said. */
	save_as_koi8(&s);
	ck_assert(driver_has(s.driver, _i ? "әріп ұқсас әріппен" : "похожими"));
	session_serves(&s, "8 9 13 13.3");
	session_close(&s);
}
END_TEST

/* cl. 6: four members are not five. Why one is absent goes into the protocol. */
START_TEST(five_members)
{
	struct session s;
	int64_t item_id;

	at_meeting(&s, _i, &item_id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER a DOWN*10");
	session_compare(&s, "council-all-there");
	driver_keys(s.driver, "' '");
	session_compare(&s, "council-one-absent");
	driver_keys(s.driver, "o");
	session_compare(&s, "council-four-members");
	driver_keys(s.driver, "ESC ENTER TAB TAB");
	session_compare(&s, "council-why-absent");
	session_serves(&s, "6");
	session_close(&s);
}
END_TEST

START_TEST(the_place)
{
	struct session s;
	int64_t item_id;

	at_meeting(&s, _i, &item_id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER F9");
	session_compare(&s, "council-menu");
	driver_keys(s.driver, "ESC F1");
	session_compare(&s, "council-help");
	/* Moved to another day: the case says so (cl. 5). */
	driver_keys(s.driver, "ESC F4 BS*12 text:25.11 F2");
	session_compare(&s, "council-moved");
	driver_keys(s.driver, "DOWN DOWN DOWN F3 END");
	session_compare(&s, "council-moved-chronology");
	/* Off the agenda, and the meeting is not held. */
	driver_keys(s.driver, "ESC DEL");
	session_compare(&s, "council-off-agenda");
	driver_keys(s.driver, "DOWN ENTER x 'text:Карантин' F2");
	session_compare(&s, "council-cancelled");
	session_serves(&s, "5");
	session_close(&s);
}
END_TEST

/* From the first screen, without a case: then F2 puts those that wait on it. */
START_TEST(called_from_home)
{
	struct session s;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	stage_council(&s, s.ids.child_daniyar);
	session_start(&s, "secretary");
	driver_keys(s.driver, "c TAB TAB 'text:Актовый зал' TAB");
	driver_keys(s.driver, "'text:Приказ № 41' F2");
	session_compare(&s, "council-called");
	/* Nothing marked: nothing goes there. */
	driver_keys(s.driver, "F8 ' ' ENTER");
	session_compare(&s, "council-none-marked");
	driver_keys(s.driver, "F8 ENTER");
	session_compare(&s, "council-one-case");
	session_serves(&s, "5");
	session_close(&s);
}
END_TEST

START_TEST(hearing)
{
	struct session s;
	int64_t item_id, id = at_meeting(&s, _i, &item_id);

	stage_open(&s, id);
	session_set_now(&s, LATER);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER z");
	session_compare(&s, "council-not-decided");
	/* A decision that does not fit the question is not offered. */
	driver_keys(s.driver, "ESC ENTER TAB 'text:Заслушан.' TAB TAB TAB TAB");
	driver_keys(s.driver, "ENTER DOWN DOWN DOWN");
	session_compare(&s, "council-what-fits");
	/* Postponed, with votes. */
	driver_keys(s.driver, "ENTER TAB TAB TAB");
	driver_keys(s.driver, "text:4 TAB text:0 TAB text:1");
	session_compare(&s, "council-votes");
	driver_keys(s.driver, "F2");
	session_compare(&s, "council-postponed");
	/* The case waits for another meeting. */
	driver_keys(s.driver, "DOWN DOWN DOWN F3");
	session_compare(&s, "council-postponed-case");
	session_serves(&s, "15");
	session_close(&s);
}
END_TEST

static void unmark_representatives(struct session *s)
{
	struct app_records members;
	struct err err = ERR_INIT;

	ck_assert_int_eq(app_load_all(s->app, APP_FAMILY_MEMBER, "family_id",
				      s->ids.family_akhmetov, &members, &err),
			 ERR_OK);
	for (int i = 0; i < members.n; i++) {
		struct family_member *m = app_records_at(&members, i);

		m->legal = 0;
		ck_assert_int_eq(app_save(s->app, APP_FAMILY_MEMBER, m, &err),
				 ERR_OK);
	}
	app_records_release(&members);
}

/* cl. 23: what is asked for is read beside it, and only that is decided. */
START_TEST(hearing_removal)
{
	struct session s;
	int64_t item_id, id;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	id = stage_support(&s, s.ids.child_daniyar);
	stage_ask_removal(&s, id);
	id = stage_meeting(&s, "2026-11-23", id, AGENDA_QUESTION_REMOVAL,
			   &item_id);
	stage_open(&s, id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER ENTER");
	session_compare(&s, "council-removal-heard");
	driver_keys(s.driver, "TAB 'text:Уехал.' TAB TAB TAB TAB ENTER");
	session_compare(&s, "council-removal-decisions");
	driver_keys(s.driver, "DOWN ENTER F2");
	session_compare(&s, "council-removal-decided");
	session_serves(&s, "23");
	session_close(&s);
}
END_TEST

/* cl. 9: nobody is marked: no decision; it leads to the family to mark one. */
START_TEST(nobody_represents)
{
	struct session s;
	int64_t item_id, id;

	session_open(&s, session_lang(_i), MONDAY, SESSION_SCHOOL);
	id = stage_council(&s, s.ids.child_daniyar);
	stage_as(&s, s.ids.secretary);
	unmark_representatives(&s);
	id = stage_meeting(&s, "2026-11-23", id, AGENDA_QUESTION_PLACING,
			   &item_id);
	stage_open(&s, id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "4 ENTER");
	session_compare(&s, "council-unrepresented-case");
	driver_keys(s.driver, "ESC 5 ENTER ENTER TAB 'text:Заслушан.'");
	driver_keys(s.driver, "TAB TAB TAB TAB ENTER ENTER F2");
	session_compare(&s, "council-unrepresented");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "council-unrepresented-family");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "council-unrepresented-member");
	session_serves(&s, "9");
	session_close(&s);
}
END_TEST

/* What was heard can be written down before it is decided. */
START_TEST(heard_first)
{
	struct session s;
	int64_t item_id, id = at_meeting(&s, _i, &item_id);

	stage_open(&s, id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER ENTER TAB 'text:Заслушан.' F2");
	session_compare(&s, "council-heard");
	session_close(&s);
}
END_TEST

/* cl. 17: signed, it never changes; the extract; the addendum, itself signed. */
START_TEST(protocol)
{
	struct session s;
	int64_t item_id, id = at_meeting(&s, _i, &item_id);

	stage_open(&s, id);
	stage_decide(&s, item_id, DECISION_PLACE);
	stage_sign(&s, id);
	session_set_now(&s, TUESDAY);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER F4");
	session_compare(&s, "council-signed");
	driver_keys(s.driver, "DOWN DOWN DOWN F5");
	session_compare(&s, "council-extract");
	driver_keys(s.driver, "ESC d");
	driver_keys(s.driver, "'text:Дата рождения: 04.05.2013.'");
	session_compare(&s, "council-amendment");
	driver_keys(s.driver, "F2");
	session_compare(&s, "council-addendum");
	driver_keys(s.driver, "g F2");
	session_compare(&s, "council-addendum-signed");
	driver_keys(s.driver, "ESC END");
	session_compare(&s, "council-with-addendum");
	session_serves(&s, "17");
	session_close(&s);
}
END_TEST

/* A teacher reads no meetings; a half-written item is offered again. */
START_TEST(drafts)
{
	struct session s;
	int64_t item_id, id = at_meeting(&s, _i, &item_id);

	stage_open(&s, id);
	session_start(&s, "secretary");
	driver_keys(s.driver, "5 ENTER ENTER TAB 'text:Классный руководитель'");
	driver_keys(s.driver, "tick tick tick hangup");
	ck_assert(session_has_draft(s.app, "agenda_item"));
	session_stop(&s);
	session_start(&s, "secretary");
	session_compare(&s, "council-draft-offered");
	driver_keys(s.driver, "ENTER");
	session_compare(&s, "council-draft");
	session_close(&s);
}
END_TEST

int main(void)
{
	const TTest *const tests[] = { invitations,
				       five_members,
				       the_place,
				       called_from_home,
				       hearing,
				       heard_first,
				       nobody_represents,
				       hearing_removal,
				       protocol,
				       drafts,
				       NULL };

	return session_run("council", tests);
}
