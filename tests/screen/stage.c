#include "config.h"

#include "screen/stage.h"

#include "app/way.h"
#include "base/mem.h"

static void must(enum err_code code, const struct err *err)
{
	if (code != ERR_OK) {
		char *sentence = err_sentence(err, NULL);

		ck_abort_msg("%d %s", (int)code, sentence);
	}
}

void stage_as(struct session *s, int64_t staff_id)
{
	struct err err = ERR_INIT;

	must(app_act_as(s->app, staff_id, &err), &err);
}

int64_t stage_signal(struct session *s, int64_t child_id)
{
	struct signal *signal = app_record_new(APP_SIGNAL);
	void *record = signal;
	struct err err = ERR_INIT;
	int64_t id;

	stage_as(s, s->ids.secretary);
	signal->source = SIGNAL_SOURCE_AGENCY;
	signal->received_at = app_now(s->app);
	signal->how = SIGNAL_WAY_LETTER;
	signal->agency_id = s->ids.police;
	signal->category = SIGNAL_CATEGORY_SOCIAL_DANGER;
	signal->grounds = 1u << 5;
	str_set(&signal->letter_no, "17/1-345");
	str_set(&signal->facts, "В 23:10 был в парке без родителей.");
	must(app_signal_create(s->app, signal, &child_id, 1, &err), &err);
	id = signal->row.id;
	app_record_free(APP_SIGNAL, &record);
	return id;
}

int64_t stage_gathering(struct session *s, int64_t child_id)
{
	int64_t id, case_id;
	struct err err = ERR_INIT;

	stage_as(s, s->ids.secretary);
	must(app_case_of_child(s->app, child_id, &case_id, &err), &err);
	if (case_id)
		return case_id;
	id = stage_signal(s, child_id);
	must(app_signal_register(s->app, id, &err), &err);
	must(app_case_of_child(s->app, child_id, &case_id, &err), &err);
	return case_id;
}

int64_t stage_assessment(struct session *s, int64_t child_id)
{
	struct primary_info *p = app_record_new(APP_PRIMARY_INFO);
	void *record = p;
	int64_t case_id = stage_gathering(s, child_id);
	struct err err = ERR_INIT;

	must(app_primary_draft(s->app, case_id, p, &err), &err);
	str_set(&p->situation, "Дома до вечера никого нет.");
	must(app_save(s->app, APP_PRIMARY_INFO, p, &err), &err);
	must(app_primary_complete(s->app, case_id, MOMENT_NONE, &err), &err);
	app_record_free(APP_PRIMARY_INFO, &record);
	return case_id;
}

static void hand_materials(struct session *s, int64_t case_id)
{
	struct app_records list;
	int64_t today = app_today(s->app);
	struct err err = ERR_INIT;

	must(app_materials(s->app, case_id, MATERIAL_PURPOSE_PLACING, &list,
			   &err),
	     &err);
	for (int i = 0; i < list.n; i++) {
		struct material *m = app_records_at(&list, i);

		stage_as(s, m->author_id);
		m->written_on = today;
		str_set(&m->conclusion, "Ребёнку нужна помощь.");
		must(app_save(s->app, APP_MATERIAL, m, &err), &err);
		stage_as(s, s->ids.deputy);
		must(app_material_hand(s->app, m->row.id, today, &err), &err);
	}
	app_records_release(&list);
}

int64_t stage_council(struct session *s, int64_t child_id)
{
	struct representation *r = app_record_new(APP_REPRESENTATION);
	void *record = r;
	int64_t case_id = stage_assessment(s, child_id);
	struct err err = ERR_INIT;

	hand_materials(s, case_id);
	r->case_id = case_id;
	r->made_on = app_today(s->app);
	str_set(&r->gist, "Ребёнок вечерами один.");
	r->proposal = REPRESENTATION_PROPOSAL_PLACE;
	must(app_representation_make(s->app, r, &err), &err);
	app_record_free(APP_REPRESENTATION, &record);
	stage_as(s, s->ids.secretary);
	return case_id;
}

int64_t stage_meeting(struct session *s, const char *day, int64_t case_id,
		      enum agenda_question question, int64_t *item_id)
{
	struct meeting *m = app_record_new(APP_MEETING);
	void *record = m;
	struct err err = ERR_INIT;
	int64_t id;

	m->held_on = day_parse_iso(day);
	m->starts_at = 15 * 60;
	str_set(&m->place, "Актовый зал");
	str_set(&m->decision_basis, "Приказ № 41");
	must(app_meeting_call(s->app, m, &err), &err);
	id = m->row.id;
	app_record_free(APP_MEETING, &record);
	must(app_agenda_add(s->app, id, case_id, question, item_id, &err),
	     &err);
	return id;
}

void stage_open(struct session *s, int64_t meeting_id)
{
	struct app_records list;
	struct err err = ERR_INIT;

	must(app_load_all(s->app, APP_PARTICIPANT, "meeting_id", meeting_id,
			  &list, &err),
	     &err);
	for (int i = 0; i < list.n; i++) {
		struct participant *p = app_records_at(&list, i);

		p->attendance = ATTENDANCE_PRESENT;
		must(app_save(s->app, APP_PARTICIPANT, p, &err), &err);
	}
	app_records_release(&list);
	must(app_meeting_open(s->app, meeting_id, &err), &err);
}

void stage_decide(struct session *s, int64_t item_id, enum decision decision)
{
	struct agenda_item *item = app_record_new(APP_AGENDA_ITEM);
	void *record = item;
	struct err err = ERR_INIT;

	must(app_load(s->app, APP_AGENDA_ITEM, item_id, item, &err), &err);
	str_set(&item->heard, "Заслушан классный руководитель.");
	str_set(&item->decision_text, "Решено.");
	item->decision = decision;
	if (decision == DECISION_PLACE)
		item->responsible_id = s->ids.class_teacher;
	must(app_item_decide(s->app, item, &err), &err);
	app_record_free(APP_AGENDA_ITEM, &record);
}

void stage_sign(struct session *s, int64_t meeting_id)
{
	struct err err = ERR_INIT;

	must(app_meeting_close(s->app, meeting_id, &err), &err);
	must(app_protocol_sign(s->app, meeting_id, app_today(s->app), &err),
	     &err);
}

static void add_measure(struct session *s, int64_t plan_id, const char *kind,
			int64_t staff_id, const char *due)
{
	struct measure *m = app_record_new(APP_MEASURE);
	void *record = m;
	struct err err = ERR_INIT;

	m->plan_id = plan_id;
	str_set(&m->kind, kind);
	m->responsible_id = staff_id;
	str_set(&m->volume, "1 раз в неделю");
	m->due_on = day_parse_iso(due);
	str_set(&m->indicator, "Нет пропусков");
	must(app_save(s->app, APP_MEASURE, m, &err), &err);
	app_record_free(APP_MEASURE, &record);
}

int64_t stage_support(struct session *s, int64_t child_id)
{
	struct plan *p = app_record_new(APP_PLAN);
	void *record = p;
	char today[DAY_ISO_SIZE];
	int64_t case_id = stage_council(s, child_id), item_id, meeting_id;
	struct err err = ERR_INIT;

	day_format_iso(app_today(s->app), today);
	meeting_id = stage_meeting(s, today, case_id, AGENDA_QUESTION_PLACING,
				   &item_id);
	stage_open(s, meeting_id);
	stage_decide(s, item_id, DECISION_PLACE);
	stage_sign(s, meeting_id);
	must(app_plan_draft(s->app, case_id, p, &err), &err);
	must(app_save(s->app, APP_PLAN, p, &err), &err);
	add_measure(s, p->row.id, "Профилактические беседы",
		    s->ids.class_teacher, "2026-12-21");
	add_measure(s, p->row.id, "Занятия с психологом", s->ids.psychologist,
		    "2027-03-15");
	stage_as(s, s->ids.head);
	must(app_plan_approve(s->app, p->row.id, app_today(s->app), &err),
	     &err);
	app_record_free(APP_PLAN, &record);
	stage_as(s, s->ids.secretary);
	return case_id;
}

void stage_ask_removal(struct session *s, int64_t case_id)
{
	struct removal *r = app_record_new(APP_REMOVAL);
	void *record = r;
	struct err err = ERR_INIT;

	stage_as(s, s->ids.secretary);
	r->case_id = case_id;
	r->requested_on = app_today(s->app);
	r->reason = REMOVAL_REASON_MOVED;
	str_set(&r->results, "Семья уехала.");
	str_set(&r->evidence, "Справка № 3");
	must(app_removal_request(s->app, r, &err), &err);
	app_record_free(APP_REMOVAL, &record);
}

void stage_remove(struct session *s, int64_t case_id)
{
	char today[DAY_ISO_SIZE];
	int64_t item_id, meeting_id;

	stage_ask_removal(s, case_id);
	day_format_iso(app_today(s->app), today);
	meeting_id = stage_meeting(s, today, case_id, AGENDA_QUESTION_REMOVAL,
				   &item_id);
	stage_open(s, meeting_id);
	stage_decide(s, item_id, DECISION_REMOVE);
	stage_sign(s, meeting_id);
}
