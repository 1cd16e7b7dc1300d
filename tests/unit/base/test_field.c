/* base/field: one list describes a record. */
#include "config.h"

#include "base/field.h"

#include <check.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct choice colours[] = {
	{ "", "not chosen" },
	{ "red", "Red" },
	{ "blue", "Blue" },
	{ NULL, NULL },
};

#define THING_FIELDS(X) \
	X(thing, TEXT, name, "Name", FIELD_REQUIRED, 5) \
	X(thing, NARRATIVE, story, "Story", 0, 0) \
	X(thing, IIN, iin, "IIN", 0, 0) \
	X(thing, PHONE, phone, "Phone", 0, 0) \
	X(thing, DATE, born, "Born", FIELD_REQUIRED, 0) \
	X(thing, MOMENT, seen, "Seen", 0, 0) \
	X(thing, TIME, at, "At", 0, 0) \
	X(thing, INT, count, "Count", 0, 0) \
	X(thing, BOOL, is_big, "Big", 0, 0) \
	X(thing, CHOICE, colour, "Colour", FIELD_REQUIRED, colours) \
	X(thing, SET, grounds, "Grounds", 0, "grounds") \
	X(thing, REF, owner, "Owner", 0, "staff") \
	X(thing, TEXT, secret, "Secret", FIELD_REQUIRED | FIELD_HIDDEN, 0)

struct thing {
	struct row row;
	THING_FIELDS(FIELD_MEMBER)
};

static const struct field fields[] = { THING_FIELDS(FIELD_ENTRY) FIELD_END };

static const struct {
	const char *field, *text;
	const char *written; /* NULL: refused */
} values[] = {
	{ "name", "Әлия", "Әлия" },
	{ "name", "", "" },
	{ "story", "a\nb", "a\nb" },
	{ "born", "2026-11-24", "2026-11-24" },
	{ "born", "", "" },
	{ "born", "2026-02-30", NULL },
	{ "seen", "2026-11-24T16:40:00", "2026-11-24T16:40:00" },
	{ "seen", "2026-11-24T25:00", NULL },
	{ "at", "16:40", "16:40" },
	{ "at", "00:00", "00:00" },
	{ "at", "24:00", NULL },
	{ "count", "-7", "-7" },
	{ "count", "0", "0" },
	{ "count", "7x", NULL },
	{ "is_big", "1", "1" },
	{ "is_big", "0", "0" },
	{ "is_big", "2", NULL },
	{ "colour", "blue", "blue" },
	{ "colour", "", "" },
	{ "colour", "green", NULL },
	{ "grounds", "1,5,10", "1,5,10" },
	{ "grounds", "62", "62" },
	{ "grounds", "0", NULL },
	{ "grounds", "63", NULL },
	{ "grounds", "1;5", NULL },
	{ "owner", "42", "42" },
	{ "owner", "", "" },
	{ "owner", "99999999999999999999", NULL },
	{ "count", "-99999999999999999999", NULL },
};

START_TEST(text_and_value_are_the_same)
{
	const struct field *f = fields_find(fields, values[_i].field);
	struct thing thing, other;
	struct err err = ERR_INIT;
	enum err_code code;
	char *text;

	fields_init(fields, &thing);
	fields_init(fields, &other);
	code = field_parse(f, &thing, values[_i].text, &err);
	if (!values[_i].written) {
		ck_assert_int_eq(code, ERR_INVALID);
		ck_assert_str_eq(err.field, values[_i].field);
		ck_assert_int_ne(field_equal(f, &thing, &other), 0);
		return;
	}
	ck_assert_int_eq(code, ERR_OK);
	text = field_format(f, &thing);
	ck_assert_str_eq(text, values[_i].written);
	ck_assert_int_eq(field_parse(f, &other, text, &err), ERR_OK);
	ck_assert_int_ne(field_equal(f, &thing, &other), 0);
	free(text);
	fields_release(fields, &thing);
	fields_release(fields, &other);
}
END_TEST

START_TEST(copies_are_deep)
{
	struct thing thing, copy;

	fields_init(fields, &thing);
	fields_init(fields, &copy);
	for (const struct field *f = fields; f->name; f++)
		ck_assert(f->type == FIELD_BOOL || field_is_empty(f, &thing));
	str_set(&thing.name, "Ким");
	thing.count = 3;
	fields_copy(fields, &copy, &thing);
	for (const struct field *f = fields; f->name; f++)
		ck_assert_int_ne(field_equal(f, &thing, &copy), 0);
	str_set(&thing.name, "Ли");
	ck_assert_str_eq(copy.name, "Ким");
	fields_release(fields, &thing);
	fields_release(fields, &copy);
	ck_assert_ptr_null(copy.name);
	ck_assert_int_eq(copy.count, INT_NONE);
}
END_TEST

static void assert_wrong(const struct thing *thing, enum err_code code,
			 const char *field)
{
	struct err err = ERR_INIT;

	ck_assert_int_eq(fields_check(fields, thing, &err), code);
	ck_assert_str_eq(err.field, field);
}

START_TEST(names_the_first_that_is_wrong)
{
	struct thing thing;

	fields_init(fields, &thing);
	assert_wrong(&thing, ERR_REQUIRED, "name");
	str_set(&thing.name, "Алтын"); /* five letters, ten bytes */
	assert_wrong(&thing, ERR_REQUIRED, "born");
	thing.born = 0; /* 1970-01-01 is a date */
	assert_wrong(&thing, ERR_REQUIRED, "colour");
	thing.colour = 1;
	assert_wrong(&thing, ERR_OK, "");
	str_set(&thing.name, "Алтынa");
	assert_wrong(&thing, ERR_TOO_LONG, "name");
	str_set(&thing.name, "");
	assert_wrong(&thing, ERR_REQUIRED, "name");
	fields_release(fields, &thing);
}
END_TEST

START_TEST(an_unknown_field_is_a_bug)
{
	fields_find(fields, "nonesuch");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("base/field");
	TCase *tcase = tcase_create("field");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_loop_test(tcase, text_and_value_are_the_same, 0,
			    (int)ARRAY_SIZE(values));
	tcase_add_test(tcase, copies_are_deep);
	tcase_add_test(tcase, names_the_first_that_is_wrong);
	if (srunner_fork_status(runner) == CK_FORK)
		tcase_add_test_raise_signal(tcase, an_unknown_field_is_a_bug,
					    SIGABRT);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
