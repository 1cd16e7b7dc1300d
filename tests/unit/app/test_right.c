/* app: every function asks the table of rights, for every role. */
#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "app/change.h"
#include "app/handover.h"
#include "app/settings.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "store/audit.h"
#include "unit/app/fixture.h"

#define F fixture()
#define E (&fixture()->err)

/* What the calls below are about: rows that exist, and empty structs. */
static struct {
	int64_t signal_id, case_id, plan_id, measure_id, material_id;
	int64_t meeting_id, item_id;
} on;

#define EMPTY(kind, call) \
	do { \
		void *r = app_record_new(kind); \
		enum err_code code; \
\
		code = (call); \
		app_record_free(kind, &r); \
		return code; \
	} while (0)

static enum err_code signal_create(struct app *app)
{
	EMPTY(APP_SIGNAL, app_signal_create(app, r, NULL, 0, E));
}
static enum err_code signal_register(struct app *app)
{
	return app_signal_register(app, on.signal_id, E);
}
static enum err_code signal_answer(struct app *app)
{
	return app_signal_answer(app, on.signal_id, "", E);
}
static enum err_code case_close(struct app *app)
{
	return app_case_close(app, on.case_id, "", app_today(app), E);
}
static enum err_code primary_complete(struct app *app)
{
	return app_primary_complete(app, on.case_id, MOMENT_NONE, E);
}
static enum err_code visit_record(struct app *app)
{
	EMPTY(APP_VISIT, app_visit_record(app, r, NULL, 0, E));
}
static enum err_code request_send(struct app *app)
{
	EMPTY(APP_REQUEST, app_request_send(app, r, E));
}
static enum err_code request_answer(struct app *app)
{
	return app_request_answer(app, 1, NULL, DAY_NONE, "", E);
}
static enum err_code representation(struct app *app)
{
	EMPTY(APP_REPRESENTATION, app_representation_make(app, r, E));
}
static enum err_code council_edit(struct app *app)
{
	EMPTY(APP_COUNCIL, app_council_save(app, r, NULL, 0, E));
}
static enum err_code meeting_call(struct app *app)
{
	EMPTY(APP_MEETING, app_meeting_call(app, r, E));
}
static enum err_code meeting_cancel(struct app *app)
{
	return app_meeting_cancel(app, on.meeting_id, "", E);
}
static enum err_code meeting_run(struct app *app)
{
	return app_meeting_open(app, on.meeting_id, E);
}
static enum err_code meeting_close(struct app *app)
{
	return app_meeting_close(app, on.meeting_id, E);
}
static enum err_code decision_record(struct app *app)
{
	void *item = app_record_new(APP_AGENDA_ITEM);
	enum err_code code;

	ok(app_load(app, APP_AGENDA_ITEM, on.item_id, item, E));
	err_init(E);
	code = app_item_decide(app, item, E);
	app_record_free(APP_AGENDA_ITEM, &item);
	return code;
}
static enum err_code protocol_sign(struct app *app)
{
	return app_protocol_sign(app, on.meeting_id, DAY_NONE, E);
}
static enum err_code protocol_addendum(struct app *app)
{
	int64_t id;

	return app_protocol_amend(app, on.meeting_id, "", &id, E);
}
static enum err_code notice_send(struct app *app)
{
	EMPTY(APP_NOTICE, app_notice_send(app, r, E));
}
static enum err_code plan_approve(struct app *app)
{
	return app_plan_approve(app, on.plan_id, DAY_NONE, E);
}
static enum err_code plan_return(struct app *app)
{
	return app_plan_return(app, on.plan_id, "", E);
}
static enum err_code plan_submit(struct app *app)
{
	return app_plan_submit(app, on.plan_id, E);
}
static enum err_code plan_copy(struct app *app)
{
	return app_plan_copy(app, on.plan_id, DAY_NONE, E);
}
static enum err_code parent_consent(struct app *app)
{
	return app_plan_consent(app, on.plan_id, PLAN_CONSENT_NONE, 0, DAY_NONE,
				E);
}
static enum err_code plan_review(struct app *app)
{
	return app_plan_review(app, on.plan_id, "", DAY_NONE, E);
}
static enum err_code measure_close(struct app *app)
{
	return app_measure_close(app, on.measure_id, MEASURE_STATUS_NONE,
				 QUALITY_NONE, "", DAY_NONE, E);
}
static enum err_code refusal_record(struct app *app)
{
	EMPTY(APP_REFUSAL, app_refusal_record(app, r, E));
}
static enum err_code petition_create(struct app *app)
{
	EMPTY(APP_PETITION, app_petition_send(app, r, DAY_NONE, E));
}
static enum err_code petition_outcome(struct app *app)
{
	return app_petition_outcome(app, 1, 0, DAY_NONE, NULL, E);
}
static enum err_code removal_request(struct app *app)
{
	EMPTY(APP_REMOVAL, app_removal_request(app, r, E));
}
static enum err_code transfer_create(struct app *app)
{
	EMPTY(APP_TRANSFER, app_transfer_send(app, r, E));
}
static enum err_code transfer_confirm(struct app *app)
{
	return app_transfer_confirm(app, 1, "", DAY_NONE, E);
}
static enum err_code duty_reassign(struct app *app)
{
	return app_duty_reassign(app, 1, F->other_teacher, "", E);
}
static enum err_code calendar_edit(struct app *app)
{
	return app_calendar_entry_remove(app, day("2026-12-30"), E);
}
static enum err_code settings_edit(struct app *app)
{
	return app_setting_set(app, APP_SETTING_LOCK_MINUTES, "15", E);
}
static enum err_code term_edit(struct app *app)
{
	return app_term_set(app, OBLIGATION_SIGN_PROTOCOL, 3, E);
}
static enum err_code profile_edit(struct app *app)
{
	return app_profile_save(app, "?", E);
}
static enum err_code child_edit(struct app *app)
{
	EMPTY(APP_CHILD, app_save(app, APP_CHILD, r, E));
}
static enum err_code class_edit(struct app *app)
{
	EMPTY(APP_SCHOOL_CLASS, app_save(app, APP_SCHOOL_CLASS, r, E));
}
static enum err_code staff_edit(struct app *app)
{
	EMPTY(APP_STAFF, app_save(app, APP_STAFF, r, E));
}
static enum err_code agency_edit(struct app *app)
{
	EMPTY(APP_AGENCY, app_save(app, APP_AGENCY, r, E));
}
static enum err_code psych_write(struct app *app)
{
	EMPTY(APP_PSYCHOLOGY, app_save(app, APP_PSYCHOLOGY, r, E));
}
static enum err_code case_view(struct app *app)
{
	struct app_case c;
	enum err_code code = app_case_open(app, on.case_id, &c, E);

	if (!code)
		app_case_release(&c);
	return code;
}
static enum err_code help_edit(struct app *app)
{
	EMPTY(APP_HELP_KIND, app_save(app, APP_HELP_KIND, r, E));
}
static enum err_code meeting_view(struct app *app)
{
	void *m = app_record_new(APP_MEETING);
	enum err_code code = app_load(app, APP_MEETING, on.meeting_id, m, E);

	app_record_free(APP_MEETING, &m);
	return code;
}

static const struct {
	enum action action;
	enum err_code (*call)(struct app *app);
} calls[] = {
	{ ACTION_SIGNAL_CREATE, signal_create },
	{ ACTION_SIGNAL_REGISTER, signal_register },
	{ ACTION_SIGNAL_ANSWER, signal_answer },
	{ ACTION_CASE_CLOSE, case_close },
	{ ACTION_CASE_VIEW, case_view },
	{ ACTION_PRIMARY_COMPLETE, primary_complete },
	{ ACTION_VISIT_RECORD, visit_record },
	{ ACTION_REQUEST_SEND, request_send },
	{ ACTION_REQUEST_ANSWER, request_answer },
	{ ACTION_PSYCH_DETAIL_WRITE, psych_write },
	{ ACTION_REPRESENTATION, representation },
	{ ACTION_COUNCIL_EDIT, council_edit },
	{ ACTION_MEETING_CALL, meeting_call },
	{ ACTION_MEETING_CALL, meeting_cancel },
	{ ACTION_MEETING_RUN, meeting_run },
	{ ACTION_MEETING_RUN, meeting_close },
	{ ACTION_PROTOCOL_SIGN, protocol_sign },
	{ ACTION_PROTOCOL_ADDENDUM, protocol_addendum },
	{ ACTION_NOTICE_SEND, notice_send },
	{ ACTION_PLAN_EDIT, plan_submit },
	{ ACTION_PLAN_APPROVE, plan_approve },
	{ ACTION_PLAN_APPROVE, plan_return },
	{ ACTION_PLAN_COPY, plan_copy },
	{ ACTION_PARENT_CONSENT, parent_consent },
	{ ACTION_PLAN_REVIEW, plan_review },
	{ ACTION_MEASURE_CLOSE, measure_close },
	{ ACTION_REFUSAL_RECORD, refusal_record },
	{ ACTION_PETITION_CREATE, petition_create },
	{ ACTION_PETITION_OUTCOME, petition_outcome },
	{ ACTION_REMOVAL_REQUEST, removal_request },
	{ ACTION_TRANSFER_CREATE, transfer_create },
	{ ACTION_TRANSFER_CONFIRM, transfer_confirm },
	{ ACTION_OBLIGATION_REASSIGN, duty_reassign },
	{ ACTION_CALENDAR_EDIT, calendar_edit },
	{ ACTION_SETTINGS_EDIT, settings_edit },
	{ ACTION_SETTINGS_EDIT, term_edit },
	{ ACTION_PROFILE_EDIT, profile_edit },
	{ ACTION_CHILD_EDIT, child_edit },
	{ ACTION_CLASS_EDIT, class_edit },
	{ ACTION_STAFF_EDIT, staff_edit },
	{ ACTION_AGENCY_EDIT, agency_edit },
	{ ACTION_HELP_EDIT, help_edit },
	{ ACTION_MEETING_VIEW, meeting_view },
};

static void prepare(void)
{
	struct app_records list;

	on.case_id = a_supported_case(F->agency_id, &on.plan_id);
	on.signal_id = a_signal(F->agency_id, F->other_child_id);
	ok(app_load_all(F->app, APP_MEASURE, "plan_id", on.plan_id, &list, E));
	on.measure_id = ((struct measure *)app_records_at(&list, 0))->row.id;
	app_records_release(&list);
	on.meeting_id = a_meeting("2026-09-18", on.case_id,
				  AGENDA_QUESTION_REVIEW, &on.item_id);
}

/*
 * Who has no right is refused and told who has; who has it gets something
 * else: the empty forms are refused for what they lack.
 */
START_TEST(every_call_asks_the_table)
{
	prepare();
	for (int role = ROLE_NONE + 1; role < ROLE_COUNT; role++) {
		enum right right =
			role_right((enum role)role, calls[_i].action);
		enum err_code code;

		as((enum role)role);
		err_init(E);
		code = calls[_i].call(F->app);
		if (right == RIGHT_NO) {
			ck_assert_msg(code == ERR_DENIED, "%s by %s: %s",
				      action_code(calls[_i].action),
				      role_code((enum role)role), sentence());
			ck_assert_ptr_nonnull(strstr(sentence(), "Who may: "));
		} else {
			ck_assert_msg(right != RIGHT_ALL || code != ERR_DENIED,
				      "%s by %s: %s",
				      action_code(calls[_i].action),
				      role_code((enum role)role), sentence());
		}
	}
}
END_TEST

START_TEST(deciding_asks_the_table)
{
	prepare();
	as(ROLE_PSYCHOLOGIST); /* may read it */
	refused(ERR_DENIED, decision_record(F->app));
}
END_TEST

START_TEST(a_class_teacher_sees_the_own_class_only)
{
	struct child c;
	struct app_case opened;
	int64_t case_id, plan_id;

	case_id = a_supported_case(0, &plan_id);
	record_init(&record_child, &c);
	as_staff(F->other_teacher);
	refused(ERR_DENIED, app_load(F->app, APP_CHILD, F->child_id, &c, E));
	ck_assert_ptr_null(c.surname);
	/* Their role may: it is said whose it would have to be. */
	ck_assert_str_eq(sentence(),
			 "You are not allowed to do this. Who may: head of the "
			 "school, deputy head for upbringing work, social "
			 "pedagogue (secretary), psychologist, whose own it "
			 "is.");
	refused(ERR_DENIED, app_case_open(F->app, case_id, &opened, E));
	ok(app_load(F->app, APP_CHILD, F->other_child_id, &c, E));
	as(ROLE_CLASS_TEACHER);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	ok(app_case_open(F->app, case_id, &opened, E));
	app_case_release(&opened);
	/* But chooses any child by name, to write down a signal. */
	{
		char *name = app_name(F->app, APP_CHILD, F->other_child_id);

		ck_assert_ptr_nonnull(strstr(name, "Серік"));
		free(name);
	}
	record_release(&record_child, &c);
}
END_TEST

START_TEST(the_psychologist_s_detail_is_left_out)
{
	static const struct {
		enum role role;
		int sees;
	} readers[] = {
		{ ROLE_PSYCHOLOGIST, 1 },  { ROLE_HEAD, 1 },
		{ ROLE_DEPUTY, 1 },	   { ROLE_SECRETARY, 1 },
		{ ROLE_CLASS_TEACHER, 0 },
	};
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct app_records list;
	struct psychology p;
	int64_t material_id = 0;

	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_REMOVAL, &list, E));
	app_records_release(&list);
	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_PLACING, &list, E));
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		if (m->kind == MATERIAL_KIND_PSYCHOLOGIST)
			material_id = m->row.id;
	}
	app_records_release(&list);
	ok(app_load_all(F->app, APP_PSYCHOLOGY, "material_id", material_id,
			&list, E));
	app_records_release(&list);
	/* It was handed over: the deputy corrects it, others may not. */
	record_init(&record_psychology, &p);
	p.material_id = material_id;
	str_set(&p.detail, "Подробно.");
	as(ROLE_PSYCHOLOGIST);
	refused(ERR_INVALID, app_save(F->app, APP_PSYCHOLOGY, &p, E));
	ck_assert_str_eq(E->field, "consent_on");
	p.consent_on = day("2026-09-17");
	refused(ERR_DENIED, app_save(F->app, APP_PSYCHOLOGY, &p, E));
	ok(db_begin(F->app->db, E));
	ok(record_insert(F->app->db, &record_psychology, &p, E));
	ok(db_commit(F->app->db, E));
	for (size_t i = 0; i < ARRAY_SIZE(readers); i++) {
		struct psychology read;

		as(readers[i].role);
		record_init(&record_psychology, &read);
		ok(app_load(F->app, APP_PSYCHOLOGY, p.row.id, &read, E));
		ck_assert_int_eq(read.detail != NULL, readers[i].sees);
		record_release(&record_psychology, &read);
	}
	record_release(&record_psychology, &p);
}
END_TEST

/* Who may change a role or a login keeps the accounts. */
START_TEST(nobody_makes_themselves_head)
{
	struct staff s;

	record_init(&record_staff, &s);
	as(ROLE_SECRETARY);
	ok(app_load(F->app, APP_STAFF, F->staff[ROLE_SECRETARY], &s, E));
	str_set(&s.phone, "87272000000");
	ok(app_save(F->app, APP_STAFF, &s, E));
	s.role = ROLE_HEAD;
	refused(ERR_DENIED, app_save(F->app, APP_STAFF, &s, E));
	record_release(&record_staff, &s);
}
END_TEST

/* A file that is opened leaves a row, once in ten minutes. */
START_TEST(opening_a_child_s_file_is_audited)
{
	struct audit_rows rows = { .n = 0 };
	struct child c;
	int before;

	ok(audit_list(F->app->db, 0, 1000, &rows, E));
	before = rows.n;
	record_init(&record_child, &c);
	as(ROLE_CLASS_TEACHER);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	ok(audit_list(F->app->db, 0, 1000, &rows, E));
	ck_assert_int_eq(rows.n, before + 1);
	ck_assert_str_eq(rows.items[0].action, "child_view");
	ck_assert_int_eq(rows.items[0].child_id, F->child_id);
	ck_assert_int_eq(rows.items[0].staff_id, F->staff[ROLE_CLASS_TEACHER]);
	at("2026-09-18T09:11");
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	ok(audit_list(F->app->db, 0, 1000, &rows, E));
	ck_assert_int_eq(rows.n, before + 2);
	audit_rows_release(&rows);
	record_release(&record_child, &c);
}
END_TEST

START_TEST(a_correction_keeps_the_old_value_and_why)
{
	struct audit_rows rows = { .n = 0 };
	struct child c;

	record_init(&record_child, &c);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	c.born = day("2013-04-12");
	app_set_reason(F->app, "Ошибка при вводе.");
	ok(app_save(F->app, APP_CHILD, &c, E));
	ok(audit_list(F->app->db, 0, 1, &rows, E));
	ck_assert_str_eq(rows.items[0].field, "born");
	ck_assert_str_eq(rows.items[0].before, "2013-04-02");
	ck_assert_str_eq(rows.items[0].after, "2013-04-12");
	ck_assert_str_eq(rows.items[0].reason, "Ошибка при вводе.");
	audit_rows_release(&rows);
	record_release(&record_child, &c);
}
END_TEST

/* The old value is read by who may see the case, a conclusion's by fewer. */
START_TEST(a_correction_is_read)
{
	struct app_changes changes;
	struct psychology p, other;
	struct child c;
	int64_t case_id = a_case_before_the_council(0, F->child_id);
	struct app_records list;
	int64_t material_id = 0;
	int kinds[2] = { 0 };

	ok(app_materials(F->app, case_id, MATERIAL_PURPOSE_PLACING, &list, E));
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		if (m->kind == MATERIAL_KIND_PSYCHOLOGIST)
			material_id = m->row.id;
	}
	app_records_release(&list);
	record_init(&record_child, &c);
	record_init(&record_psychology, &p);
	record_init(&record_psychology, &other);
	p.material_id = material_id;
	p.consent_on = day("2026-09-17");
	str_set(&p.detail, "Подробно.");
	ok(db_begin(F->app->db, E));
	ok(record_insert(F->app->db, &record_psychology, &p, E));
	record_copy(&record_psychology, &other, &p);
	str_set(&other.detail, "Иначе.");
	ok(app_put(F->app, ACTION_PSYCH_DETAIL_WRITE, F->child_id,
		   &record_psychology, &p, &other, E));
	ok(db_commit(F->app->db, E));
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	c.born = day("2013-04-12");
	app_set_reason(F->app, "Ошибка при вводе.");
	ok(app_save(F->app, APP_CHILD, &c, E));
	ok(app_change_list(F->app, F->child_id, &changes, E));
	ck_assert_str_eq(changes.items[0].field->name, "born");
	ck_assert_str_eq(changes.items[0].before, "2013-04-02");
	ck_assert_str_eq(changes.items[0].reason, "Ошибка при вводе.");
	ck_assert_int_eq(changes.items[1].kind, APP_PSYCHOLOGY);
	ck_assert_str_eq(changes.items[1].before, "Подробно.");
	app_changes_release(&changes);
	as(ROLE_CLASS_TEACHER);
	ok(app_change_list(F->app, F->child_id, &changes, E));
	for (int i = 0; i < changes.n; i++)
		kinds[changes.items[i].kind == APP_PSYCHOLOGY]++;
	ck_assert_int_ge(kinds[0], 1);
	ck_assert_int_eq(kinds[1], 0);
	app_changes_release(&changes);
	as(ROLE_TEACHER);
	refused(ERR_DENIED, app_change_list(F->app, F->child_id, &changes, E));
	record_release(&record_psychology, &p);
	record_release(&record_psychology, &other);
	record_release(&record_child, &c);
}
END_TEST

/* The reason was for what was refused; it is not put down for something else. */
START_TEST(a_refused_save_forgets_the_reason)
{
	struct audit_rows rows = { .n = 0 };
	struct child c;

	record_init(&record_child, &c);
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	str_set(&c.surname, NULL);
	app_set_reason(F->app, "Ошибка при вводе.");
	refused(ERR_REQUIRED, app_save(F->app, APP_CHILD, &c, E));
	ok(app_load(F->app, APP_CHILD, F->child_id, &c, E));
	str_set(&c.phone, "+7 701 000 00 09");
	ok(app_save(F->app, APP_CHILD, &c, E));
	ok(audit_list(F->app->db, 0, 1, &rows, E));
	ck_assert_str_eq(rows.items[0].field, "phone");
	ck_assert(str_is_empty(rows.items[0].reason));
	audit_rows_release(&rows);
	record_release(&record_child, &c);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("app/right");
	TCase *tcase = tcase_create("right");
	SRunner *runner = srunner_create(suite);
	int n_failed;

	suite_add_tcase(suite, tcase);
	tcase_add_checked_fixture(tcase, fixture_setup, fixture_teardown);
	tcase_add_loop_test(tcase, every_call_asks_the_table, 0,
			    ARRAY_SIZE(calls));
	tcase_add_test(tcase, deciding_asks_the_table);
	tcase_add_test(tcase, a_class_teacher_sees_the_own_class_only);
	tcase_add_test(tcase, the_psychologist_s_detail_is_left_out);
	tcase_add_test(tcase, nobody_makes_themselves_head);
	tcase_add_test(tcase, opening_a_child_s_file_is_audited);
	tcase_add_test(tcase, a_correction_keeps_the_old_value_and_why);
	tcase_add_test(tcase, a_correction_is_read);
	tcase_add_test(tcase, a_refused_save_forgets_the_reason);
	srunner_run_all(runner, CK_NORMAL);
	n_failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return n_failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
