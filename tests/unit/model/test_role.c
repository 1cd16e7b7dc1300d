/* model/role. What the order and DESIGN.md say of each role. */
#include "config.h"

#include "model/role.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct {
	enum role role;
	enum action action;
	enum right right;
} rights[] = {
	/* cl. 11, 12, 20: the secretary registers, gathers, notifies */
	{ ROLE_SECRETARY, ACTION_SIGNAL_REGISTER, RIGHT_ALL },
	{ ROLE_SECRETARY, ACTION_PRIMARY_COMPLETE, RIGHT_ALL },
	{ ROLE_SECRETARY, ACTION_NOTICE_SEND, RIGHT_ALL },
	/* cl. 4, 14: the deputy takes the materials, puts the case forward */
	{ ROLE_DEPUTY, ACTION_MATERIAL_ACCEPT, RIGHT_ALL },
	{ ROLE_DEPUTY, ACTION_REPRESENTATION, RIGHT_ALL },
	{ ROLE_SECRETARY, ACTION_REPRESENTATION, RIGHT_NO },
	{ ROLE_CLASS_TEACHER, ACTION_MATERIAL_ACCEPT, RIGHT_NO },
	/* cl. 16: the head alone approves */
	{ ROLE_HEAD, ACTION_PLAN_APPROVE, RIGHT_ALL },
	{ ROLE_DEPUTY, ACTION_PLAN_APPROVE, RIGHT_NO },
	{ ROLE_SECRETARY, ACTION_PLAN_APPROVE, RIGHT_NO },
	/* cl. 17: the chair and the secretary sign */
	{ ROLE_HEAD, ACTION_PROTOCOL_SIGN, RIGHT_ALL },
	{ ROLE_SECRETARY, ACTION_PROTOCOL_SIGN, RIGHT_ALL },
	{ ROLE_PSYCHOLOGIST, ACTION_PROTOCOL_SIGN, RIGHT_NO },
	/* cl. 10: the boards */
	{ ROLE_HEAD, ACTION_CONTROL_VIEW, RIGHT_ALL },
	{ ROLE_DEPUTY, ACTION_COORDINATION_VIEW, RIGHT_ALL },
	{ ROLE_TEACHER, ACTION_CONTROL_VIEW, RIGHT_NO },
	/* a class teacher's scope is the own classes */
	{ ROLE_CLASS_TEACHER, ACTION_CASE_VIEW, RIGHT_CLASS },
	{ ROLE_CLASS_TEACHER, ACTION_CASE_LIST, RIGHT_CLASS },
	{ ROLE_CLASS_TEACHER, ACTION_CHILD_VIEW, RIGHT_CLASS },
	{ ROLE_CLASS_TEACHER, ACTION_SIGNAL_CREATE, RIGHT_ALL },
	/* a teacher signals, and follows only the own signals */
	{ ROLE_TEACHER, ACTION_SIGNAL_CREATE, RIGHT_ALL },
	{ ROLE_TEACHER, ACTION_SIGNAL_VIEW, RIGHT_MINE },
	{ ROLE_TEACHER, ACTION_CASE_VIEW, RIGHT_NO },
	{ ROLE_TEACHER, ACTION_CASE_LIST, RIGHT_NO },
	{ ROLE_TEACHER, ACTION_CHILD_VIEW, RIGHT_NO },
	/* the full conclusion: psychologist, head, deputy, secretary */
	{ ROLE_PSYCHOLOGIST, ACTION_PSYCH_DETAIL_READ, RIGHT_ALL },
	{ ROLE_HEAD, ACTION_PSYCH_DETAIL_READ, RIGHT_ALL },
	{ ROLE_DEPUTY, ACTION_PSYCH_DETAIL_READ, RIGHT_ALL },
	{ ROLE_SECRETARY, ACTION_PSYCH_DETAIL_READ, RIGHT_ALL },
	{ ROLE_CLASS_TEACHER, ACTION_PSYCH_DETAIL_READ, RIGHT_NO },
	{ ROLE_TEACHER, ACTION_PSYCH_DETAIL_READ, RIGHT_NO },
	/* who has no role does nothing; no action is nobody's */
	{ ROLE_NONE, ACTION_SIGNAL_CREATE, RIGHT_NO },
	{ ROLE_HEAD, ACTION_NONE, RIGHT_NO },
};

START_TEST(has_the_right)
{
	ck_assert_int_eq(role_right(rights[_i].role, rights[_i].action),
			 rights[_i].right);
}
END_TEST

/* The school's IT person sees no child's file. */
START_TEST(admin_sees_no_child)
{
	static const enum action allowed[] = {
		ACTION_CLASS_EDIT,    ACTION_STAFF_VIEW,   ACTION_STAFF_EDIT,
		ACTION_IMPORT,	      ACTION_SCHOOL_EDIT,  ACTION_CALENDAR_EDIT,
		ACTION_SETTINGS_EDIT, ACTION_ACCOUNT_EDIT, ACTION_BACKUP,
	};

	for (int a = 0; a < ACTION_COUNT; a++) {
		int may = 0;

		for (size_t i = 0; i < ARRAY_SIZE(allowed); i++)
			may |= allowed[i] == (enum action)a;
		ck_assert_msg((role_right(ROLE_ADMIN, (enum action)a) !=
			       RIGHT_NO) == may,
			      "%s", action_code((enum action)a));
	}
}
END_TEST

START_TEST(every_action_is_somebodys)
{
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		enum role who[ROLE_COUNT];

		ck_assert_msg(role_who_may((enum action)a, who) > 0, "%s",
			      action_code((enum action)a));
		ck_assert(*action_label((enum action)a));
		ck_assert_int_eq(choice_find(action_choices,
					     action_code((enum action)a)),
				 a);
	}
}
END_TEST

START_TEST(says_who_may)
{
	enum role who[ROLE_COUNT];

	ck_assert_uint_eq(role_who_may(ACTION_PLAN_APPROVE, who), 1);
	ck_assert_int_eq(who[0], ROLE_HEAD);
	ck_assert_uint_eq(role_who_may(ACTION_SIGNAL_REGISTER, who), 2);
	ck_assert_int_eq(who[0], ROLE_DEPUTY);
	ck_assert_int_eq(who[1], ROLE_SECRETARY);
	ck_assert_uint_eq(role_who_may(ACTION_NONE, who), 0);
}
END_TEST

static const char *const codes[] = {
	"",	     "head",	      "deputy",
	"secretary", "class_teacher", "psychologist",
	"teacher",   "admin"
};

START_TEST(has_a_code)
{
	ck_assert_str_eq(role_code((enum role)_i), codes[_i]);
	ck_assert_int_eq(choice_find(role_choices, codes[_i]), _i);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/role");
	TCase *t = tcase_create("role");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_loop_test(t, has_the_right, 0, ARRAY_SIZE(rights));
	tcase_add_test(t, admin_sees_no_child);
	tcase_add_test(t, every_action_is_somebodys);
	tcase_add_test(t, says_who_may);
	tcase_add_loop_test(t, has_a_code, 0, ARRAY_SIZE(codes));
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
