/* model/profile, with order 398 as it stands in locale/kz. */
#include "config.h"

#include "model/profile.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "base/day.h"
#include "base/mem.h"
#include "unit/model/load.h"

static struct profile order;

static void load(void)
{
	load_profile(&order);
}

static void unload(void)
{
	profile_release(&order);
}

START_TEST(bears_the_orders_dates)
{
	ck_assert_str_eq(order.code, "398");
	ck_assert_int_eq(order.order_date, day_of("2023-12-29"));
	ck_assert_int_eq(order.annex_date, day_of("2023-09-28"));
	ck_assert_int_eq(order.valid_from, day_of("2023-12-29"));
}
END_TEST

/* Beginnings of the ten grounds of cl. 22, in their order. */
static const char *const grounds[] = {
	"академическая неуспеваемость",
	"неблагополучие семьи",
	"безнадзорность, беспризорность",
	"грубое или неоднократное нарушение Устава",
	"систематические пропуски занятий",
	"совершение административного правонарушения",
	"употребление психоактивных, токсических веществ",
	"игровая и интернет зависимость, лудомания",
	"участие в негативных неформальных",
	"приверженность к религиозным течениям",
};

START_TEST(names_each_ground)
{
	const struct profile_item *item = profile_find(&order.grounds, _i + 1);

	ck_assert_ptr_nonnull(item);
	ck_assert_msg(strstr(profile_name(item, LANG_RU), grounds[_i]) ==
			      item->name[LANG_RU],
		      "%s", item->name[LANG_RU]);
	ck_assert(*item->name[LANG_KK]);
	ck_assert(*item->name[LANG_EN]);
	ck_assert_ptr_eq(profile_find_code(&order.grounds, item->code), item);
}
END_TEST

START_TEST(has_what_the_order_has)
{
	ck_assert_uint_eq(order.grounds.n, 10);
	ck_assert_ptr_null(profile_find(&order.grounds, 11));
	ck_assert_uint_eq(order.categories.n, 2);
	ck_assert_uint_eq(order.help.n, 12);
	ck_assert_int_eq(order.terms.days[OBLIGATION_REGISTER_SIGNAL], 1);
	ck_assert_int_eq(order.terms.days[OBLIGATION_GATHER_PRIMARY], 2);
	ck_assert_int_eq(order.terms.days[OBLIGATION_NOTIFY_AGENCY], 1);
	ck_assert_int_eq(order.terms.days[OBLIGATION_SIGN_PROTOCOL], 0);
	ck_assert_ptr_eq(profile_list(&order, "grounds"), &order.grounds);
	ck_assert_ptr_null(profile_list(&order, "staff"));
	ck_assert_ptr_nonnull(profile_find_code(&order.headings, "plan_title"));
}
END_TEST

/* What is written is read back as the same: the next order is such a copy. */
START_TEST(is_written_as_it_is_read)
{
	static const char *const lists[] = { "grounds", "categories", "help",
					     "headings" };
	char *text = profile_format(&order), *again;
	struct profile p;
	struct err err = ERR_INIT;

	profile_init(&p);
	ck_assert_int_eq(profile_parse(&p, text, &err), ERR_OK);
	again = profile_format(&p);
	ck_assert_str_eq(text, again);
	ck_assert_int_eq(p.annex_date, day_of("2023-09-28"));
	ck_assert_int_eq(p.terms.days[OBLIGATION_GATHER_PRIMARY], 2);
	for (size_t i = 0; i < ARRAY_SIZE(lists); i++) {
		const struct profile_list *a = profile_list(&order, lists[i]);
		const struct profile_list *b = profile_list(&p, lists[i]);

		ck_assert_uint_eq(a->n, b->n);
		for (size_t k = 0; k < a->n; k++) {
			ck_assert_int_eq(a->item[k].number, b->item[k].number);
			ck_assert_str_eq(a->item[k].code, b->item[k].code);
			ck_assert_int_eq(a->item[k].grounds,
					 b->item[k].grounds);
			for (int l = 0; l < LANG_COUNT; l++)
				ck_assert_str_eq(a->item[k].name[l],
						 b->item[k].name[l]);
		}
	}
	profile_release(&p);
	free(text);
	free(again);
}
END_TEST

/* A name that somebody pasted does not end its line. */
START_TEST(keeps_its_lines)
{
	const char *name[LANG_COUNT] = { [LANG_RU] = "а\tб\nв" };
	char *text = profile_format(&order);
	struct profile p, again;
	struct err err = ERR_INIT;

	profile_init(&p);
	profile_init(&again);
	ck_assert_int_eq(profile_parse(&p, text, &err), ERR_OK);
	free(text);
	profile_add(&p.grounds, 11, NULL, name, 0);
	text = profile_format(&p);
	ck_assert_int_eq(profile_parse(&again, text, &err), ERR_OK);
	ck_assert_str_eq(profile_find(&again.grounds, 11)->name[LANG_RU],
			 "а б в");
	profile_release(&p);
	profile_release(&again);
	free(text);
}
END_TEST

static const struct {
	const char *text;
	int good;
	int64_t set;
} number_lists[] = {
	{ "", 1, 0 },	    { "1", 1, 1 },	 { "1, 5", 1, 17 },
	{ " 5 1 ", 1, 17 }, { "5,,1", 1, 17 },	 { "0", 0, 0 },
	{ "63", 0, 0 },	    { "1, пять", 0, 0 }, { "1-5", 0, 0 },
};

START_TEST(reads_numbers)
{
	int64_t set;

	ck_assert_int_eq(profile_parse_numbers(number_lists[_i].text, &set),
			 number_lists[_i].good);
	if (number_lists[_i].good)
		ck_assert_int_eq(set, number_lists[_i].set);
}
END_TEST

START_TEST(formats_numbers)
{
	char *text = profile_format_numbers(INT64_C(1) << 0 | INT64_C(1) << 4 |
					    INT64_C(1) << 9);

	ck_assert_str_eq(text, "1, 5, 10");
	free(text);
	text = profile_format_numbers(0);
	ck_assert_str_eq(text, "");
	free(text);
}
END_TEST

#define HEAD "profile\tx\tx\t2027-01-01\t2027-01-01\t2027-01-01\n"

static const struct {
	const char *text, *line;
} faulty[] = {
	{ "profile\tx\tx\t2027-01-01\t2027-02-30\t2027-01-01\n", "1" },
	{ HEAD "ground\t0\tx\ta\tb\tc\n", "2" },
	{ HEAD "ground\t63\tx\ta\tb\tc\n", "2" },
	{ HEAD "ground\t1\tx\ta\tb\n", "2" },
	{ HEAD "ground\t1\tx\ta\tb\tc\nground\t1\ty\ta\tb\tc\n", "3" },
	{ HEAD "ground\t1\tx\ta\tb\tc\nground\t2\tx\ta\tb\tc\n", "3" },
	{ HEAD "ground\t1\tx\t\t\t\n", "2" },
	{ HEAD "term\tno_such_duty\t1\n", "2" },
	{ HEAD "term\tregister_signal\t-1\n", "2" },
	{ HEAD "help\t1\tx\ta\tb\tc\t1;2\n", "2" },
	{ HEAD "grounds\t1\n", "2" },
	{ "ground\t1\tx\ta\tb\tc\n", "" },
	{ HEAD, "" },
};

START_TEST(says_which_line_is_faulty)
{
	struct profile profile;
	struct err err = ERR_INIT;

	profile_init(&profile);
	ck_assert_int_eq(profile_parse(&profile, faulty[_i].text, &err),
			 ERR_INVALID);
	ck_assert_str_eq(err.arg, faulty[_i].line);
	profile_release(&profile);
}
END_TEST

START_TEST(takes_the_name_that_is_there)
{
	struct profile profile;
	struct err err = ERR_INIT;

	profile_init(&profile);
	ck_assert_int_eq(profile_parse(&profile,
				       HEAD "ground\t1\tx\t\tпо-русски\t\n"
					    "category\t1\ty\tқазақша\t\t\n",
				       &err),
			 ERR_OK);
	ck_assert_str_eq(profile_name(&profile.grounds.item[0], LANG_KK),
			 "по-русски");
	ck_assert_str_eq(profile_name(&profile.categories.item[0], LANG_EN),
			 "қазақша");
	profile_release(&profile);
}
END_TEST

int main(void)
{
	Suite *s = suite_create("model/profile");
	TCase *t = tcase_create("profile");
	SRunner *runner = srunner_create(s);
	int failed;

	tcase_add_checked_fixture(t, load, unload);
	tcase_add_test(t, bears_the_orders_dates);
	tcase_add_loop_test(t, names_each_ground, 0, ARRAY_SIZE(grounds));
	tcase_add_test(t, has_what_the_order_has);
	tcase_add_test(t, is_written_as_it_is_read);
	tcase_add_test(t, keeps_its_lines);
	tcase_add_loop_test(t, reads_numbers, 0, ARRAY_SIZE(number_lists));
	tcase_add_test(t, formats_numbers);
	tcase_add_loop_test(t, says_which_line_is_faulty, 0,
			    ARRAY_SIZE(faulty));
	tcase_add_test(t, takes_the_name_that_is_there);
	suite_add_tcase(s, t);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
