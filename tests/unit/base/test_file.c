/* base/file. */
#include "config.h"

#include "base/file.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char path[64];

static void make_file(void)
{
	int fd;

	snprintf(path, sizeof(path), "/tmp/vshu-file-XXXXXX");
	fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	/* More than one block, and a byte 0 inside. */
	for (int i = 0; i < 20000; i++)
		ck_assert_int_eq(write(fd, "ab\0cdef\n", 8), 8);
	close(fd);
}

static void remove_file(void)
{
	unlink(path);
}

START_TEST(reads_all_of_it)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;

	sb_add(&out, "before ");
	ck_assert_int_eq(file_read(path, &out, &err), ERR_OK);
	ck_assert_uint_eq(out.len, 7 + 160000);
	ck_assert_mem_eq(out.s, "before ab\0cdef\nab", 17);
	sb_release(&out);
}
END_TEST

static const char *const not_there[] = { "/no/such/file", "/tmp", "" };

START_TEST(says_why_it_cannot)
{
	struct sb out = SB_INIT;
	struct err err = ERR_INIT;
	char *says;

	ck_assert_int_eq(file_read(not_there[_i], &out, &err), ERR_OPEN);
	says = err_sentence(&err, NULL);
	ck_assert_ptr_nonnull(strstr(says, not_there[_i]));
	free(says);
	ck_assert_uint_eq(out.len, 0);
	sb_release(&out);
}
END_TEST

START_TEST(joins_a_path)
{
	char *joined = file_path("/data", "locale/kz/x.tsv");

	ck_assert_str_eq(joined, "/data/locale/kz/x.tsv");
	free(joined);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("base/file");
	TCase *t = tcase_create("file");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_checked_fixture(t, make_file, remove_file);
	tcase_add_test(t, reads_all_of_it);
	tcase_add_loop_test(t, says_why_it_cannot, 0, 3);
	tcase_add_test(t, joins_a_path);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
