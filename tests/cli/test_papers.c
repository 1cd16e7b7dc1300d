/*
 * All papers of the made-up school, in both languages and strictly (every key
 * that a form reads is there); who may print which; what a paper must not hold.
 */
#include "config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/list.h"
#include "app/paper.h"
#include "app/upkeep.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "cli/demo.h"
#include "folder.h"
#include "model/casefile.h"
#include "model/people.h"
#include "model/plan.h"

static struct demo demo;
static struct err err;
static char *dir, *path;

static void setup(void)
{
	const char *tmp = getenv("TMPDIR");
	struct app_options options = {
		.data_dir = getenv("VSHU_DATADIR"),
		.now = moment_parse_iso("2026-11-24T14:30"),
		.lang = LANG_RU,
	};

	lang_start(getenv("VSHU_LOCALEDIR"), "ru");
	err_init(&err);
	dir = file_path(tmp ? tmp : "/tmp", "vshu-papers.XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(dir));
	path = file_path(dir, "register.db");
	options.path = path;
	demo = (struct demo){ .err = &err, .lang = LANG_RU };
	ck_assert_int_eq(app_create(path, &err), ERR_OK);
	ck_assert_int_eq(app_open(&options, &demo.app, &err), ERR_OK);
	ck_assert_msg(demo_fill(&demo) == ERR_OK, "%s", err.detail);
	app_set_now(demo.app, options.now);
}

static void teardown(void)
{
	app_close(&demo.app);
	folder_remove(dir);
	free(dir);
	free(path);
}

static void as(enum demo_person person)
{
	ck_assert_int_eq(app_act_as(demo.app, demo.staff[person], &err),
			 ERR_OK);
}

static enum err_code print(const char *document, int64_t id,
			   enum print_lang lang, struct sb *out)
{
	const struct print_options options = {
		.page_lines = 60,
		.width = 100,
		.encoding = CHARSET_UTF8,
		.is_strict = 1,
	};

	err_init(&err);
	return app_paper(demo.app, document, id, lang, &options, out, NULL,
			 &err);
}

static const struct {
	const char *document;
	enum app_record record;
	int at_least; /* so many the school has */
} papers[] = {
	{ "signal", APP_SIGNAL, 20 },
	{ "journal", APP_SCHOOL, 1 },
	{ "primary", APP_CASEFILE, 15 },
	{ "home_visit", APP_VISIT, 10 },
	{ "characteristic", APP_MATERIAL, 10 },
	{ "psychologist", APP_MATERIAL, 10 },
	{ "prior_work", APP_MATERIAL, 8 },
	{ "representation", APP_REPRESENTATION, 10 },
	{ "council_order", APP_COUNCIL, 1 },
	{ "invitation", APP_PARTICIPANT, 40 },
	{ "request", APP_REQUEST, 2 },
	{ "protocol", APP_MEETING, 5 },
	{ "packet", APP_MEETING, 5 },
	{ "extract", APP_AGENDA_ITEM, 10 },
	{ "plan", APP_PLAN, 7 },
	{ "notice", APP_NOTICE, 4 },
	{ "refusal", APP_REFUSAL, 2 },
	{ "petition", APP_PETITION, 1 },
	{ "removal", APP_REMOVAL, 1 },
	{ "transfer", APP_TRANSFER, 1 },
	{ "card", APP_CASEFILE, 15 },
	{ "register", APP_SCHOOL, 1 },
	{ "consent", APP_CHILD, 40 },
};

START_TEST(every_paper_in_both_languages)
{
	const char *document = papers[_i].document;
	int n = 0, beyond = 0;

	ck_assert_int_eq(app_paper_record(document), papers[_i].record);
	as(DEMO_DEPUTY);
	for (int64_t id = papers[_i].record == APP_SCHOOL ? 0 : 1;
	     beyond < 30 && n < 60; id++) {
		struct sb kk = SB_INIT, ru = SB_INIT, both = SB_INIT;
		enum err_code code = print(document, id, PRINT_KK, &kk);

		if (code == ERR_NOT_FOUND) {
			beyond++;
		} else {
			ck_assert_msg(code == ERR_OK, "%s %d: %s", document,
				      (int)id, err.detail);
			ck_assert_int_eq(print(document, id, PRINT_RU, &ru),
					 ERR_OK);
			ck_assert_int_eq(print(document, id, PRINT_BOTH, &both),
					 ERR_OK);
			ck_assert_int_gt(kk.len, 100);
			ck_assert(utf8_is_valid(kk.s, kk.len));
			ck_assert_str_ne(kk.s, ru.s);
			n++;
			if (strcmp(document, "packet"))
				ck_assert_int_eq(both.len, kk.len + ru.len + 1);
		}
		sb_release(&kk);
		sb_release(&ru);
		sb_release(&both);
		if (papers[_i].record == APP_SCHOOL)
			break;
	}
	ck_assert_msg(n >= papers[_i].at_least, "%s: %d papers", document, n);
}
END_TEST

START_TEST(every_form_is_one_of_a_record)
{
	size_t n = 0;

	for (const struct print_paper *p = print_papers; p->name; p++, n++) {
		const char *const *of =
			app_papers_of(app_paper_record(p->name));
		int there = 0;

		ck_assert_int_ne(app_paper_record(p->name), APP_RECORD_COUNT);
		ck_assert_str_eq(app_paper_label(p->name), p->title);
		for (; *of; of++)
			there |= !strcmp(*of, p->name);
		ck_assert_msg(there, "%s", p->name);
	}
	ck_assert_int_eq(n, ARRAY_SIZE(papers));
	ck_assert_ptr_null(app_papers_of(APP_STAFF)[0]);
	ck_assert_int_eq(app_paper_record("verdict"), APP_RECORD_COUNT);
}
END_TEST

/* The surnames of all children but one. */
static void lacks_the_others(const char *text, enum demo_child but)
{
	for (int i = 0; i < DEMO_CHILD_COUNT; i++) {
		struct child *c = app_record_new(APP_CHILD);
		char *name;

		ck_assert_int_eq(app_load(demo.app, APP_CHILD, demo.children[i],
					  c, &err),
				 ERR_OK);
		name = xasprintf("%s %s", c->surname, c->given);
		if (i != (int)but)
			ck_assert_msg(!strstr(text, name), "%s in:\n%s", name,
				      text);
		free(name);
		app_record_free(APP_CHILD, (void **)&c);
	}
}

START_TEST(one_family_reads_of_one_child)
{
	struct sb text = SB_INIT;

	as(DEMO_SECRETARY);
	ck_assert_int_eq(print("extract", demo.items[DEMO_CHILD_SEITKALI],
			       PRINT_RU, &text),
			 ERR_OK);
	ck_assert_ptr_nonnull(strstr(text.s, "Сейтқали Мадина"));
	lacks_the_others(text.s, DEMO_CHILD_SEITKALI);
	sb_release(&text);
}
END_TEST

/* cl. 20, 25: an agency learns the decision and no more. */
START_TEST(a_notice_says_no_more_than_it_must)
{
	static const char *const hidden[] = {
		"131123", "Абая", "Ахметова", "тревож", "пропущ", "имущество",
	};

	as(DEMO_SECRETARY);
	for (int64_t id = 1; id <= 4; id++) {
		struct sb text = SB_INIT;

		ck_assert_int_eq(print("notice", id, PRINT_BOTH, &text),
				 ERR_OK);
		for (size_t i = 0; i < ARRAY_SIZE(hidden); i++)
			ck_assert_msg(!strstr(text.s, hidden[i]), "%s in:\n%s",
				      hidden[i], text.s);
		sb_release(&text);
	}
}
END_TEST

static int64_t material_of(enum demo_child child, enum material_kind kind)
{
	struct app_records list;
	int64_t id = 0;

	as(DEMO_SECRETARY);
	ck_assert_int_eq(app_load_all(demo.app, APP_MATERIAL, "case_id",
				      demo.cases[child], &list, &err),
			 ERR_OK);
	for (int i = 0; i < list.n; i++) {
		const struct material *m = app_records_at(&list, i);

		if (m->kind == (int64_t)kind && !id)
			id = m->row.id;
	}
	app_records_release(&list);
	return id;
}

/* What stands only in the detailed part, as demo_steps.c fills it. */
#define DETAIL "Беседа, наблюдение, опросник"

START_TEST(the_psychologists_detail_is_for_few)
{
	static const struct {
		enum demo_person person;
		int sees;
	} who[] = {
		{ DEMO_HEAD, 1 },      { DEMO_DEPUTY, 1 },
		{ DEMO_SECRETARY, 1 }, { DEMO_PSYCHOLOGIST, 1 },
		{ DEMO_TEACHER_7, 0 },
	};
	int64_t id =
		material_of(DEMO_CHILD_AKHMETOV, MATERIAL_KIND_PSYCHOLOGIST);
	struct sb text = SB_INIT;

	as(who[_i].person);
	ck_assert_msg(print("psychologist", id, PRINT_RU, &text) == ERR_OK,
		      "%s", err.detail);
	ck_assert_int_eq(strstr(text.s, DETAIL) != NULL, who[_i].sees);
	sb_release(&text);
}
END_TEST

/* cl. 24: the new school is told of the work, not of the diagnosis. */
START_TEST(no_psychology_leaves_for_another_school)
{
	struct sb text = SB_INIT;

	as(DEMO_SECRETARY);
	ck_assert_int_eq(print("transfer", demo.transfers[DEMO_CHILD_OSPANOV],
			       PRINT_RU, &text),
			 ERR_OK);
	ck_assert_ptr_null(strstr(text.s, DETAIL));
	ck_assert_ptr_null(strstr(text.s, "Признаки игровой"));
	lacks_the_others(text.s, DEMO_CHILD_OSPANOV);
	sb_release(&text);
}
END_TEST

static const struct {
	enum demo_person person;
	const char *document;
	enum demo_child child;
	enum err_code code;
} rights[] = {
	{ DEMO_TEACHER_7, "card", DEMO_CHILD_AKHMETOV, ERR_OK },
	{ DEMO_TEACHER_8, "card", DEMO_CHILD_AKHMETOV, ERR_DENIED },
	{ DEMO_SPORT, "card", DEMO_CHILD_AKHMETOV, ERR_DENIED },
	{ DEMO_ADMIN, "card", DEMO_CHILD_AKHMETOV, ERR_DENIED },
	{ DEMO_TEACHER_7, "plan", DEMO_CHILD_AKHMETOV, ERR_OK },
	{ DEMO_TEACHER_8, "plan", DEMO_CHILD_AKHMETOV, ERR_DENIED },
	{ DEMO_TEACHER_7, "protocol", DEMO_CHILD_AKHMETOV, ERR_DENIED },
	{ DEMO_HEAD, "protocol", DEMO_CHILD_AKHMETOV, ERR_OK },
	{ DEMO_ADMIN, "register", DEMO_CHILD_AKHMETOV, ERR_DENIED },
	{ DEMO_TEACHER_7, "journal", DEMO_CHILD_AKHMETOV, ERR_DENIED },
};

static int64_t id_of(const char *document, enum demo_child child)
{
	if (!strcmp(document, "card"))
		return demo.cases[child];
	if (!strcmp(document, "plan"))
		return demo.plans[child];
	if (!strcmp(document, "protocol"))
		return demo.meetings[2];
	return 0;
}

START_TEST(who_may_print_what)
{
	struct sb text = SB_INIT;

	as(rights[_i].person);
	ck_assert_int_eq(print(rights[_i].document,
			       id_of(rights[_i].document, rights[_i].child),
			       PRINT_RU, &text),
			 rights[_i].code);
	if (rights[_i].code != ERR_OK)
		ck_assert_int_eq(text.len, 0);
	sb_release(&text);
}
END_TEST

/* The list of the register is narrowed to the own class. */
START_TEST(a_teachers_register_is_the_own_class)
{
	struct sb text = SB_INIT;

	as(DEMO_TEACHER_7);
	ck_assert_int_eq(print("register", 0, PRINT_RU, &text), ERR_OK);
	ck_assert_ptr_nonnull(strstr(text.s, "Ахметов"));
	ck_assert_ptr_null(strstr(text.s, "Ким Алина"));
	sb_release(&text);
}
END_TEST

START_TEST(what_cannot_be_printed)
{
	struct sb text = SB_INIT;
	int64_t housing =
		material_of(DEMO_CHILD_AKHMETOV, MATERIAL_KIND_HOUSING_ACT);

	ck_assert_int_eq(print("verdict", 1, PRINT_RU, &text), ERR_NOT_FOUND);
	ck_assert_int_eq(print("plan", 9999, PRINT_RU, &text), ERR_NOT_FOUND);
	ck_assert_int_eq(print("psychologist", housing, PRINT_RU, &text),
			 ERR_NOT_FOUND);
	ck_assert_int_eq(text.len, 0);
}
END_TEST

/* cl. 17: bytes, in each language and in both; the screen shows the same. */
START_TEST(a_signed_protocol_never_changes)
{
	const struct print_options options = { .width = 60 };
	struct lines lines = LINES_INIT;
	struct sb first = SB_INIT, again = SB_INIT, both = SB_INIT;
	struct staff *head = app_record_new(APP_STAFF);
	int64_t meeting = demo.meetings[2];
	size_t n = 0;

	as(DEMO_SECRETARY);
	ck_assert_int_eq(print("protocol", meeting, PRINT_KK, &first), ERR_OK);
	ck_assert_int_eq(app_load(demo.app, APP_STAFF, demo.staff[DEMO_HEAD],
				  head, &err),
			 ERR_OK);
	str_set(&head->surname, "Басқаева");
	ck_assert_int_eq(app_save(demo.app, APP_STAFF, head, &err), ERR_OK);
	ck_assert_int_eq(print("protocol", meeting, PRINT_KK, &again), ERR_OK);
	ck_assert_str_eq(first.s, again.s);
	ck_assert_int_eq(print("protocol", meeting, PRINT_BOTH, &both), ERR_OK);
	ck_assert_int_eq(strncmp(both.s, first.s, first.len), 0);
	ck_assert_int_eq(both.s[first.len], '\f');

	ck_assert_int_eq(app_paper_lines(demo.app, "protocol", meeting,
					 PRINT_KK, &options, &lines, &err),
			 ERR_OK);
	for (const char *s = first.s; *s; s++)
		n += *s == '\n';
	ck_assert_int_ge(lines.n, n);
	ck_assert_int_eq(
		strncmp(lines.items[0], first.s, strlen(lines.items[0])), 0);
	/* One that is not signed yet follows its rows. */
	sb_clear(&again);
	ck_assert_int_eq(print("protocol", demo.meetings[3], PRINT_KK, &again),
			 ERR_OK);
	ck_assert_ptr_nonnull(strstr(again.s, "Басқаева"));
	lines_release(&lines);
	app_record_free(APP_STAFF, (void **)&head);
	sb_release(&first);
	sb_release(&again);
	sb_release(&both);
}
END_TEST

/* What a person typed comes out as typed, and is neither markup nor a cell. */
START_TEST(typed_text_is_no_markup)
{
	struct plan *p = app_record_new(APP_PLAN);
	struct sb text = SB_INIT;

	as(DEMO_SECRETARY);
	ck_assert_int_eq(app_load(demo.app, APP_PLAN,
				  demo.plans[DEMO_CHILD_ISMAILOV], p, &err),
			 ERR_OK);
	str_set(&p->situation, ".page\n{{child.iin}} a|b \\\n.table 5 5");
	ck_assert_msg(app_save(demo.app, APP_PLAN, p, &err) == ERR_OK, "%s",
		      err.detail);
	ck_assert_int_eq(print("plan", p->row.id, PRINT_RU, &text), ERR_OK);
	ck_assert_ptr_nonnull(strstr(text.s, ".page"));
	ck_assert_ptr_nonnull(strstr(text.s, "{{child.iin}} a|b"));
	ck_assert_ptr_nonnull(strstr(text.s, ".table 5 5"));
	app_record_free(APP_PLAN, (void **)&p);
	sb_release(&text);
}
END_TEST

/* Every printing leaves its row, and the chain of the audit holds. */
START_TEST(the_register_is_whole)
{
	struct sb text = SB_INIT;

	as(DEMO_SECRETARY);
	ck_assert_int_eq(
		print("card", demo.cases[DEMO_CHILD_KIM], PRINT_RU, &text),
		ERR_OK);
	as(DEMO_HEAD);
	ck_assert_msg(app_check_register(demo.app, NULL, &err) == ERR_OK, "%s",
		      err.detail);
	sb_release(&text);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("papers");
	TCase *tc = tcase_create("papers");
	SRunner *runner;
	int failed;

	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_set_timeout(tc, 60);
	tcase_add_loop_test(tc, every_paper_in_both_languages, 0,
			    (int)ARRAY_SIZE(papers));
	tcase_add_test(tc, every_form_is_one_of_a_record);
	tcase_add_test(tc, one_family_reads_of_one_child);
	tcase_add_test(tc, a_notice_says_no_more_than_it_must);
	tcase_add_loop_test(tc, the_psychologists_detail_is_for_few, 0, 5);
	tcase_add_test(tc, no_psychology_leaves_for_another_school);
	tcase_add_loop_test(tc, who_may_print_what, 0, (int)ARRAY_SIZE(rights));
	tcase_add_test(tc, a_teachers_register_is_the_own_class);
	tcase_add_test(tc, what_cannot_be_printed);
	tcase_add_test(tc, a_signed_protocol_never_changes);
	tcase_add_test(tc, typed_text_is_no_markup);
	tcase_add_test(tc, the_register_is_whole);
	suite_add_tcase(suite, tc);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed != 0;
}
