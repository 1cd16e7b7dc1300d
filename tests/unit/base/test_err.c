/* base/err: the first error wins, and becomes a sentence. */
#include "config.h"

#include "base/err.h"

#include <check.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

/* As a catalogue would: whole sentences, the %s elsewhere. */
static const char *translate(const char *msgid)
{
	static const struct {
		const char *msgid, *msgstr;
	} catalogue[] = {
		{ "There is no such record: %s.", "Нет записи %s." },
		{ "This step is not possible now. %s", "Пока нельзя: %s" },
		{ "The Council has only %s members.",
		  "В Совете только %s чел." },
	};

	for (size_t i = 0; i < ARRAY_SIZE(catalogue); i++)
		if (!strcmp(catalogue[i].msgid, msgid))
			return catalogue[i].msgstr;
	return msgid;
}

static void assert_sentence(const struct err *err, const char *english,
			    const char *russian)
{
	char *s = err_sentence(err, NULL);

	ck_assert_str_eq(s, english);
	free(s);
	s = err_sentence(err, translate);
	ck_assert_str_eq(s, russian);
	free(s);
}

START_TEST(the_first_error_wins)
{
	struct err err = ERR_INIT;

	ck_assert_int_eq(err_set(&err, ERR_NOT_FOUND, "%s/%d", "case", 7),
			 ERR_NOT_FOUND);
	ck_assert_int_eq(err_set(&err, ERR_FULL, "x"), ERR_FULL);
	ck_assert_int_eq(err_set_msg(&err, ERR_BUSY, "x", NULL), ERR_BUSY);
	ck_assert_int_eq(err.code, ERR_NOT_FOUND);
	assert_sentence(&err, "There is no such record: case/7.",
			"Нет записи case/7.");
	err_init(&err);
	ck_assert_int_eq(err.code, ERR_OK);
	assert_sentence(&err, "", "");
}
END_TEST

static const struct {
	int cause;
	const char *says;
} causes[] = {
	{ ENOENT, "The file cannot be opened: x: there is no such file or "
		  "folder." },
	{ EACCES, "The file cannot be opened: x: there is no right to it." },
	{ EISDIR, "The file cannot be opened: x: this is a folder." },
	{ ENOSPC, "The file cannot be opened: x: the disk is full." },
	{ ELOOP, "The file cannot be opened: x: Too many levels of symbolic "
		 "links." },
};

START_TEST(says_what_the_system_found)
{
	struct err err = ERR_INIT;
	char *s;

	ck_assert_int_eq(err_set_system(&err, ERR_OPEN, "x", causes[_i].cause),
			 ERR_OPEN);
	s = err_sentence(&err, NULL);
	ck_assert_str_eq(s, causes[_i].says);
	free(s);
	ck_assert_int_eq(err_set_system(NULL, ERR_OPEN, "x", EIO), ERR_OPEN);
}
END_TEST

START_TEST(nobody_has_to_listen)
{
	ck_assert_int_eq(err_set(NULL, ERR_IO, "x"), ERR_IO);
	ck_assert_int_eq(err_set_msg(NULL, ERR_IO, "x", "y"), ERR_IO);
	ck_assert_int_eq(err_set_field(NULL, ERR_IO, "f", "x", "y"), ERR_IO);
}
END_TEST

START_TEST(a_message_inside_a_message)
{
	struct err err = ERR_INIT;

	(void)err_set_msg(&err, ERR_BLOCKED, "The Council has only %s members.",
			  "4");
	assert_sentence(&err,
			"This step is not possible now. "
			"The Council has only 4 members.",
			"Пока нельзя: В Совете только 4 чел.");
}
END_TEST

START_TEST(data_is_no_format)
{
	struct err err = ERR_INIT;

	(void)err_set(&err, ERR_NOT_FOUND, "%s", "100%s %n");
	assert_sentence(&err, "There is no such record: 100%s %n.",
			"Нет записи 100%s %n.");
}
END_TEST

START_TEST(names_the_field)
{
	struct err err = ERR_INIT;

	ck_assert_int_eq(
		err_set_field(&err, ERR_TOO_LONG, "surname", NULL, "200"),
		ERR_TOO_LONG);
	ck_assert_str_eq(err.field, "surname");
	assert_sentence(&err, "The text is too long: at most 200 characters.",
			"The text is too long: at most 200 characters.");
}
END_TEST

START_TEST(a_long_detail_is_cut_between_letters)
{
	struct err err = ERR_INIT;
	char text[2001];

	for (size_t i = 0; i < 2000; i += 2)
		memcpy(text + i, "қ", 2);
	text[2000] = '\0';
	(void)err_set(&err, ERR_NOT_FOUND, "a%s", text);
	ck_assert_int_ne(utf8_is_valid(err.detail, strlen(err.detail)), 0);
	ck_assert_uint_eq(strlen(err.detail), sizeof(err.detail) - 1);
	err_init(&err);
	(void)err_set_msg(&err, ERR_BLOCKED, "%s", text);
	ck_assert_int_ne(utf8_is_valid(err.arg, strlen(err.arg)), 0);
	ck_assert_uint_eq(strlen(err.arg), sizeof(err.arg) - 2);
}
END_TEST

START_TEST(several_messages_are_a_list)
{
	struct err err = ERR_INIT;

	(void)err_set_msg(&err, ERR_DENIED, "head\ndeputy\nsecretary", NULL);
	assert_sentence(&err,
			"You are not allowed to do this. Who may: head, "
			"deputy, secretary.",
			"You are not allowed to do this. Who may: head, "
			"deputy, secretary.");
}
END_TEST

START_TEST(every_code_has_its_text)
{
	ck_assert_str_ne(err_text((enum err_code)_i), "");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/err");
	TCase *tcase = tcase_create("err");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_test(tcase, the_first_error_wins);
	tcase_add_loop_test(tcase, says_what_the_system_found, 0,
			    (int)ARRAY_SIZE(causes));
	tcase_add_test(tcase, nobody_has_to_listen);
	tcase_add_test(tcase, a_message_inside_a_message);
	tcase_add_test(tcase, data_is_no_format);
	tcase_add_test(tcase, names_the_field);
	tcase_add_test(tcase, a_long_detail_is_cut_between_letters);
	tcase_add_test(tcase, several_messages_are_a_list);
	tcase_add_loop_test(tcase, every_code_has_its_text, ERR_OK + 1,
			    ERR_CODE_COUNT);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
