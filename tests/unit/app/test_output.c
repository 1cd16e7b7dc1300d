/* app/output: what leaves the program in the person's own name. */
#include "config.h"

#include "app/output.h"

#include <check.h>
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "folder.h"

static char folder[64];

static void make_folder(void)
{
	snprintf(folder, sizeof(folder), "/tmp/vshu-output-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void remove_folder(void)
{
	folder_remove(folder);
}

static int n_files(void)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	int n = 0;

	ck_assert_ptr_nonnull(dir);
	while ((entry = readdir(dir)))
		n += entry->d_name[0] != '.';
	closedir(dir);
	return n;
}

static void assert_holds(const char *path, const char *text)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	ck_assert_int_eq(file_read(path, &out, &err), ERR_OK);
	ck_assert_str_eq(out.s, text);
	sb_release(&out);
}

START_TEST(writes_a_new_file)
{
	char *path = file_path(folder, "protocol.txt");
	struct err err = ERR_INIT;
	struct stat st;

	ck_assert_int_eq(output_file(path, "Решили\n", 13, &err), ERR_OK);
	assert_holds(path, "Решили\n");
	ck_assert_int_eq(stat(path, &st), 0);
	ck_assert_int_eq(st.st_mode & 0777, 0600);
	ck_assert_int_eq(n_files(), 1);
	free(path);
}
END_TEST

START_TEST(a_file_that_is_there_stays)
{
	char *path = file_path(folder, "protocol.txt");
	struct err err = ERR_INIT;
	char *sentence;

	ck_assert_int_eq(output_file(path, "one", 3, &err), ERR_OK);
	ck_assert_int_eq(output_file(path, "two", 3, &err), ERR_INVALID);
	sentence = err_sentence(&err, NULL);
	ck_assert_ptr_nonnull(strstr(sentence, path));
	free(sentence);
	assert_holds(path, "one");
	ck_assert_int_eq(n_files(), 1);
	free(path);
}
END_TEST

START_TEST(a_link_is_not_followed)
{
	char *path = file_path(folder, "link.txt");
	char *target = file_path(folder, "target.txt");
	struct err err = ERR_INIT;

	ck_assert_int_eq(symlink(target, path), 0);
	ck_assert_int_eq(output_file(path, "one", 3, &err), ERR_INVALID);
	ck_assert_int_ne(access(target, F_OK), 0);
	free(path);
	free(target);
}
END_TEST

START_TEST(no_folder_is_said)
{
	char *path = file_path(folder, "none/protocol.txt");
	struct err err = ERR_INIT;

	ck_assert_int_eq(output_file(path, "one", 3, &err), ERR_WRITE);
	ck_assert_ptr_nonnull(strstr(err.arg, path));
	ck_assert_int_eq(n_files(), 0);
	free(path);
}
END_TEST

/* An lp that keeps what it was given and with which arguments. */
static void make_lp(int status)
{
	char *path = file_path(folder, "lp");
	char *script = xasprintf("#!/bin/sh\n"
				 "cat >%s/printed\n"
				 "for a; do printf '<%%s>' \"$a\"; done "
				 ">%s/arguments\n"
				 "exit %d\n",
				 folder, folder, status);
	struct err err = ERR_INIT;

	ck_assert_int_eq(output_file(path, script, strlen(script), &err),
			 ERR_OK);
	ck_assert_int_eq(chmod(path, 0700), 0);
	free(script);
	free(path);
}

static char *path_was;

static void only_our_lp(void)
{
	char *path;

	path_was = xstrdup(getenv("PATH"));
	path = xasprintf("%s:%s", folder, path_was);
	setenv("PATH", path, 1);
	free(path);
}

static void path_again(void)
{
	setenv("PATH", path_was, 1);
	free(path_was);
}

START_TEST(the_spooler_gets_bytes_and_title)
{
	char *printed = file_path(folder, "printed");
	char *arguments = file_path(folder, "arguments");
	char *page = xcalloc(1, 200001);
	struct err err = ERR_INIT;

	memset(page, 'x', 200000);
	make_lp(0);
	only_our_lp();
	ck_assert_int_eq(output_spool("Хаттама; rm -r", page, 200000, &err),
			 ERR_OK);
	path_again();
	assert_holds(printed, page);
	assert_holds(arguments, "<-s><-t><Хаттама; rm -r>");
	free(page);
	free(printed);
	free(arguments);
}
END_TEST

START_TEST(a_spooler_that_refuses_is_said)
{
	struct err err = ERR_INIT;

	make_lp(1);
	only_our_lp();
	ck_assert_int_eq(output_spool("x", "y", 1, &err), ERR_INVALID);
	path_again();
}
END_TEST

START_TEST(no_spooler_is_said)
{
	struct err err = ERR_INIT;
	char *path = xstrdup(getenv("PATH"));

	setenv("PATH", folder, 1);
	ck_assert_int_eq(output_spool("x", "y", 1, &err), ERR_INVALID);
	setenv("PATH", path, 1);
	free(path);
	ck_assert_ptr_nonnull(strstr(err.detail, "no spooler"));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("output");
	TCase *tcase = tcase_create("output");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tcase, make_folder, remove_folder);
	tcase_add_test(tcase, writes_a_new_file);
	tcase_add_test(tcase, a_file_that_is_there_stays);
	tcase_add_test(tcase, a_link_is_not_followed);
	tcase_add_test(tcase, no_folder_is_said);
	tcase_add_test(tcase, the_spooler_gets_bytes_and_title);
	tcase_add_test(tcase, a_spooler_that_refuses_is_said);
	tcase_add_test(tcase, no_spooler_is_said);
	suite_add_tcase(suite, tcase);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? 1 : 0;
}
