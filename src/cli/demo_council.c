#include "config.h"

#include "cli/demo_steps.h"

#include <stdlib.h>

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"
#include "model/profile.h"

/* From the Council on: the decision, the plan, what leaves the school. */

#define SAY(d, text) demo_say(&(text), (d)->lang)
#define PHRASE(d, name) demo_phrase(DEMO_PHRASE_##name, (d)->lang)

static const struct demo_story *story_of(enum demo_child child)
{
	return &demo_stories[demo_about[child].story];
}

static void at(struct demo *d, const struct demo_step *s,
	       enum demo_person person)
{
	demo_at(d, s->day, s->time, person);
}

void demo_meeting_call(struct demo *d, const struct demo_step *step)
{
	struct meeting m;

	at(d, step, DEMO_HEAD);
	fields_init(meeting_fields, &m);
	m.row = (struct row){ .id = 0 };
	m.held_on = demo_day(d, step->b);
	m.starts_at = 14 * 60;
	str_set(&m.place, PHRASE(d, PLACE));
	str_set(&m.decision_basis, PHRASE(d, BASIS));
	m.chair_id = d->staff[DEMO_HEAD];
	m.secretary_id = d->staff[DEMO_SECRETARY];
	DEMO_DO(d, app_meeting_call(d->app, &m, d->err));
	d->meetings[step->a] = m.row.id;
	fields_release(meeting_fields, &m);
}

/* The child's parents and whoever else was added with the case. */
static void hand_invitations(struct demo *d, const struct demo_step *step)
{
	struct app_records list = { .n = 0 };

	DEMO_DO(d, app_load_all(d->app, APP_PARTICIPANT, "meeting_id",
				d->meetings[step->a], &list, d->err));
	for (int i = 0; i < list.n && d->rc == ERR_OK; i++) {
		struct participant *p = app_records_at(&list, i);

		if (p->kind != PARTICIPANT_KIND_PARENT ||
		    p->handed_on != DAY_NONE)
			continue;
		p->handed_how = 1;
		p->handed_on = app_today(d->app);
		str_set(&p->outcome, PHRASE(d, BY_PHONE));
		DEMO_DO(d, app_save(d->app, APP_PARTICIPANT, p, d->err));
	}
	app_records_release(&list);
}

void demo_agenda(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_agenda_add(d->app, d->meetings[step->a],
				  d->cases[step->child],
				  (enum agenda_question)step->b,
				  &d->items[step->child], d->err));
	hand_invitations(d, step);
}

void demo_meeting_open(struct demo *d, const struct demo_step *step)
{
	struct app_records list = { .n = 0 };
	int absent = 0;

	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_load_all(d->app, APP_PARTICIPANT, "meeting_id",
				d->meetings[step->a], &list, d->err));
	for (int i = 0; i < list.n && d->rc == ERR_OK; i++) {
		struct participant *p = app_records_at(&list, i);

		p->attendance = ATTENDANCE_PRESENT;
		/* Why the Council postponed. */
		if (step->a == 2 &&
		    p->family_member_id == d->parents[DEMO_CHILD_LI]) {
			p->attendance = ATTENDANCE_ABSENT;
			str_set(&p->absence_reason, PHRASE(d, ILL));
		}
		if (!absent && p->staff_id == d->staff[DEMO_TEACHER_8]) {
			absent = 1;
			p->attendance = ATTENDANCE_ABSENT;
			str_set(&p->absence_reason, PHRASE(d, ILL));
		}
		DEMO_DO(d, app_save(d->app, APP_PARTICIPANT, p, d->err));
	}
	app_records_release(&list);
	DEMO_DO(d, app_meeting_open(d->app, d->meetings[step->a], d->err));
}

static void fill_decision(struct demo *d, const struct demo_step *step,
			  struct agenda_item *item)
{
	const struct demo_story *story = story_of(step->child);
	enum demo_person teacher = demo_teacher_of(step->child);

	str_set(&item->heard, SAY(d, story->heard));
	str_set(&item->spoke, SAY(d, story->spoke));
	str_set(&item->parent_explanation, SAY(d, story->parent));
	str_set(&item->child_explanation, SAY(d, story->child));
	item->decision = step->b;
	item->rapporteur_id = d->staff[DEMO_SECRETARY];
	item->responsible_id = d->staff[teacher];
	item->votes_for = 6;
	item->votes_against = 0;
	item->votes_abstained = 0;
	switch ((enum decision)step->b) {
	case DECISION_PLACE:
		str_set(&item->decision_text, SAY(d, story->decision));
		item->due_on = demo_day(d, step->day + 3);
		break;
	case DECISION_REFUSE:
		str_set(&item->decision_text, PHRASE(d, REFUSE));
		item->votes_for = 5;
		item->votes_abstained = 1;
		break;
	case DECISION_POSTPONE:
		str_set(&item->decision_text, PHRASE(d, POSTPONE));
		str_set(&item->parent_explanation, NULL);
		str_set(&item->child_explanation, NULL);
		break;
	case DECISION_REMOVE:
		str_set(&item->heard, PHRASE(d, HEARD_REMOVAL));
		str_set(&item->decision_text, PHRASE(d, REMOVE));
		break;
	case DECISION_PETITION:
		str_set(&item->heard, PHRASE(d, HEARD_REFUSAL));
		str_set(&item->parent_explanation, NULL);
		str_set(&item->decision_text, PHRASE(d, PETITION));
		item->responsible_id = d->staff[DEMO_DEPUTY];
		break;
	case DECISION_NONE:
	case DECISION_KEEP:
		break;
	}
}

void demo_decide(struct demo *d, const struct demo_step *step)
{
	struct agenda_item *item = app_record_new(APP_AGENDA_ITEM);

	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_load(d->app, APP_AGENDA_ITEM, d->items[step->child],
			    item, d->err));
	fill_decision(d, step, item);
	DEMO_DO(d, app_item_decide(d->app, item, d->err));
	app_record_free(APP_AGENDA_ITEM, (void **)&item);
}

void demo_meeting_close(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_meeting_close(d->app, d->meetings[step->a], d->err));
}

void demo_protocol_sign(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_HEAD);
	DEMO_DO(d, app_protocol_sign(d->app, d->meetings[step->a],
				     app_today(d->app), d->err));
}

static void add_measure(struct demo *d, const struct demo_step *step, int i)
{
	static const enum demo_person who[DEMO_MEASURES] = {
		DEMO_PSYCHOLOGIST, DEMO_STAFF_COUNT, DEMO_SECRETARY,
		DEMO_STAFF_COUNT,  DEMO_SPORT,	     DEMO_SECRETARY,
	};
	const struct demo_measure *from = &demo_measures[i];
	const struct profile_item *help =
		profile_find(&app_profile(d->app)->help, from->catalogue_no);
	struct measure *m = app_record_new(APP_MEASURE);
	enum demo_person person = who[i];

	if (person == DEMO_STAFF_COUNT)
		person = demo_teacher_of(step->child);
	m->plan_id = d->plans[step->child];
	m->position = i + 1;
	m->catalogue_no = from->catalogue_no;
	str_set(&m->kind, help ? profile_name(help, d->lang) : "?");
	m->responsible_id = d->staff[person];
	str_set(&m->volume, SAY(d, from->volume));
	m->due_on = demo_day(d, demo_measure_days[step->b][i]);
	str_set(&m->indicator, SAY(d, from->indicator));
	DEMO_DO(d, app_save(d->app, APP_MEASURE, m, d->err));
	app_record_free(APP_MEASURE, (void **)&m);
}

void demo_plan(struct demo *d, const struct demo_step *step)
{
	struct plan p;

	at(d, step, DEMO_SECRETARY);
	fields_init(plan_fields, &p);
	p.row = (struct row){ .id = 0 };
	DEMO_DO(d, app_plan_draft(d->app, d->cases[step->child], &p, d->err));
	p.case_id = d->cases[step->child];
	p.period_from = app_today(d->app);
	p.period_until = app_today(d->app) + 330;
	str_set(&p.situation, SAY(d, story_of(step->child)->situation));
	p.parent_id = d->parents[step->child];
	DEMO_DO(d, app_save(d->app, APP_PLAN, &p, d->err));
	d->plans[step->child] = p.row.id;
	fields_release(plan_fields, &p);
	for (int i = 0; i < step->a; i++)
		add_measure(d, step, i);
	DEMO_DO(d, app_plan_submit(d->app, d->plans[step->child], d->err));
}

void demo_plan_approve(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_HEAD);
	DEMO_DO(d, app_plan_approve(d->app, d->plans[step->child],
				    app_today(d->app), d->err));
}

void demo_plan_return(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_HEAD);
	DEMO_DO(d, app_plan_return(d->app, d->plans[step->child],
				   PHRASE(d, RETURNED), d->err));
}

void demo_plan_consent(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_plan_consent(d->app, d->plans[step->child],
				    (enum plan_consent)step->b,
				    d->parents[step->child], app_today(d->app),
				    d->err));
}

void demo_plan_copy(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_plan_copy(d->app, d->plans[step->child],
				 app_today(d->app), d->err));
}

/* The id of measure a of the child's plan. */
static int64_t measure_of(struct demo *d, const struct demo_step *step)
{
	struct app_records list = { .n = 0 };
	int64_t id = 0;

	DEMO_DO(d, app_load_all(d->app, APP_MEASURE, "plan_id",
				d->plans[step->child], &list, d->err));
	if (step->a < list.n)
		id = ((struct measure *)app_records_at(&list, step->a))->row.id;
	app_records_release(&list);
	return id;
}

void demo_note(struct demo *d, const struct demo_step *step)
{
	struct monitoring note;

	at(d, step, DEMO_SECRETARY);
	fields_init(monitoring_fields, &note);
	note.row = (struct row){ .id = 0 };
	note.measure_id = measure_of(d, step);
	note.noted_on = app_today(d->app);
	str_set(&note.note, SAY(d, demo_measures[step->a].note));
	note.quality = step->b;
	DEMO_DO(d, app_monitoring_add(d->app, &note, d->err));
	fields_release(monitoring_fields, &note);
}

void demo_measure_close(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_measure_close(d->app, measure_of(d, step),
				     MEASURE_STATUS_DONE, (enum quality)step->b,
				     SAY(d, demo_measures[step->a].assessment),
				     app_today(d->app), d->err));
}

void demo_notice(struct demo *d, const struct demo_step *step)
{
	struct app_records list = { .n = 0 };

	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d,
		app_notices_due(d->app, d->cases[step->child], &list, d->err));
	for (int i = 0; i < list.n && d->rc == ERR_OK; i++) {
		struct notice *n = app_records_at(&list, i);

		str_set(&n->measures, PHRASE(d, NOTICE_MEASURES));
		n->sent_how = NOTICE_WAY_COURIER;
		n->sent_at = app_now(d->app);
		DEMO_DO(d, app_notice_send(d->app, n, d->err));
	}
	app_records_release(&list);
}

void demo_refusal(struct demo *d, const struct demo_step *step)
{
	struct refusal r;

	at(d, step, DEMO_SECRETARY);
	fields_init(refusal_fields, &r);
	r.row = (struct row){ .id = 0 };
	r.case_id = d->cases[step->child];
	r.family_member_id = d->parents[step->child];
	r.refused_on = app_today(d->app);
	r.form = REFUSAL_FORM_SPOKEN;
	str_set(&r.refused, PHRASE(d, REFUSED_WHAT));
	str_set(&r.explained, PHRASE(d, REFUSED_EXPLAINED));
	str_set(&r.witnesses, PHRASE(d, WITNESSES));
	DEMO_DO(d, app_refusal_record(d->app, &r, d->err));
	d->refusals[step->child] = r.row.id;
	fields_release(refusal_fields, &r);
}

void demo_petition(struct demo *d, const struct demo_step *step)
{
	struct petition p;

	at(d, step, DEMO_HEAD);
	fields_init(petition_fields, &p);
	p.row = (struct row){ .id = 0 };
	p.case_id = d->cases[step->child];
	p.kind = PETITION_KIND_DUTIES;
	p.agency_id = d->agencies[DEMO_AGENCY_COMMISSION];
	p.refusal_id = d->refusals[step->child];
	str_set(&p.inaction, PHRASE(d, INACTION));
	str_set(&p.work_done, PHRASE(d, WORK_DONE));
	str_set(&p.annexes, PHRASE(d, ANNEXES));
	DEMO_DO(d, app_petition_send(d->app, &p, app_today(d->app), d->err));
	d->petitions[step->child] = p.row.id;
	fields_release(petition_fields, &p);
}

void demo_petition_outcome(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_petition_outcome(d->app, d->petitions[step->child], 1,
					app_today(d->app),
					PHRASE(d, OUTCOME_TEXT), d->err));
}

void demo_removal(struct demo *d, const struct demo_step *step)
{
	struct removal r;

	at(d, step, DEMO_SECRETARY);
	fields_init(removal_fields, &r);
	r.row = (struct row){ .id = 0 };
	r.case_id = d->cases[step->child];
	r.requested_on = app_today(d->app);
	r.reason = REMOVAL_REASON_POSITIVE;
	str_set(&r.results, PHRASE(d, RESULTS));
	DEMO_DO(d, app_removal_request(d->app, &r, d->err));
	fields_release(removal_fields, &r);
}

void demo_transfer(struct demo *d, const struct demo_step *step)
{
	struct transfer t;

	at(d, step, DEMO_SECRETARY);
	fields_init(transfer_fields, &t);
	t.row = (struct row){ .id = 0 };
	t.case_id = d->cases[step->child];
	str_set(&t.to_school, PHRASE(d, TO_SCHOOL));
	t.left_on = demo_day(d, step->day - 2);
	t.sent_on = app_today(d->app);
	str_set(&t.recommendations, PHRASE(d, RECOMMENDATIONS));
	str_set(&t.inventory, PHRASE(d, INVENTORY));
	DEMO_DO(d, app_transfer_send(d->app, &t, d->err));
	d->transfers[step->child] = t.row.id;
	fields_release(transfer_fields, &t);
}
