/*
 * model/address. The addresses are written as staff of schools write them, in
 * both languages; which are one door was said by a person.
 */
#include "config.h"

#include "model/address.h"

#include <check.h>
#include <stdlib.h>

#include "base/mem.h"

static const struct {
	const char *a, *b;
	int is_same;
} pairs[] = {
	{ "ул. Абая, 15, кв. 4", "ул. Абая, 15, кв. 4", 1 },
	{ "ул. Абая, 15, кв. 4", "Абая 15-4", 1 },
	{ "ул. Абая, 15, кв. 4", "улица АБАЯ, д.15, квартира 4", 1 },
	{ "ул. Абая, 15, кв. 4", "Абай көшесі, 15-үй, 4-пәтер", 1 },
	{ "г. Алматы, пр. Достык, 7", "Достық даңғылы, 7", 1 },
	{ "мкр. Аксай-4, дом 17, кв. 5", "Ақсай 4 ықшам ауданы, 17, 5", 1 },
	{ "10 мкр, 5, 17", "10-ықшамаудан, 5-үй, 17", 1 },
	{ "ул. Абая, 15, кв. 4", "ул. Абая, 15, кв. 5", 0 },
	{ "ул. Абая, 15, кв. 4", "ул. Абая, 15", 0 },
	{ "ул. Абая, 15, кв. 4", "ул. Сатпаева, 15, кв. 4", 0 },
	{ "Алматы, Абая 15, 4", "Алматы, Сатпаева 15, 4", 0 },
	{ "ул. Абая, 15, кв. 4", "ул. Абая, 15а, кв. 4", 0 },
	{ "ул. Абая, 15, кв. 4", "10 мкр, 15, 4", 0 },
	/* A village is no door. */
	{ "с. Кызылсай", "с. Кызылсай", 0 },
	{ "", "", 0 },
	{ NULL, "ул. Абая, 15", 0 },
};

START_TEST(doors)
{
	ck_assert_int_eq(address_is_same(pairs[_i].a, pairs[_i].b),
			 pairs[_i].is_same);
	ck_assert_int_eq(address_is_same(pairs[_i].b, pairs[_i].a),
			 pairs[_i].is_same);
}
END_TEST

START_TEST(house)
{
	char *number = address_house("ул. Абая, 15а, кв. 4");

	ck_assert_str_eq(number, "15");
	free(number);
	ck_assert_ptr_null(address_house("с. Кызылсай"));
	ck_assert_ptr_null(address_house(NULL));
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("address");
	TCase *tc = tcase_create("address");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tc);
	tcase_add_loop_test(tc, doors, 0, ARRAY_SIZE(pairs));
	tcase_add_test(tc, house);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
