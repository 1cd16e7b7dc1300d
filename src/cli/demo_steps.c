#include "config.h"

#include "cli/demo_steps.h"

#include <stdlib.h>

#include "app/record.h"
#include "app/way.h"
#include "base/mem.h"
#include "base/sb.h"

/* Before the Council: the signal, what is gathered, the materials. */

#define SAY(d, text) demo_say(&(text), (d)->lang)
#define PHRASE(d, name) demo_phrase(DEMO_PHRASE_##name, (d)->lang)

static const struct demo_story *story_of(enum demo_child child)
{
	return &demo_stories[demo_about[child].story];
}

int64_t demo_day(const struct demo *d, int n)
{
	const struct calendar *calendar = app_calendar(d->app);
	int64_t day = d->today;

	for (; n > 0; n--)
		day = calendar_next_working(calendar, day);
	for (; n < 0; n++)
		day = calendar_prev_working(calendar, day);
	return day;
}

void demo_at(struct demo *d, int n, int time, enum demo_person person)
{
	int64_t at = moment_from_day(demo_day(d, n), time * 60);

	/* Early in the morning, what happens today has just happened. */
	if (at > d->now)
		at = d->now;
	app_set_now(d->app, at);
	DEMO_DO(d, app_act_as(d->app, d->staff[person], d->err));
}

static void at(struct demo *d, const struct demo_step *s,
	       enum demo_person person)
{
	demo_at(d, s->day, s->time, person);
}

static void from_agency(struct demo *d, struct signal *s,
			const struct demo_step *step, enum demo_agency agency)
{
	struct sb no = SB_INIT;

	s->source = SIGNAL_SOURCE_AGENCY;
	s->how = SIGNAL_WAY_LETTER;
	s->agency_id = d->agencies[agency];
	sb_addf(&no, "%d-%d/%d", 3 + (int)agency, 11 + (int)step->child % 7,
		200 + (int)step->child * 37);
	str_set(&s->letter_no, no.s);
	sb_release(&no);
	s->letter_date = demo_day(d, step->day - 1);
}

void demo_signal(struct demo *d, const struct demo_step *step)
{
	const struct demo_about *about = &demo_about[step->child];
	const struct demo_story *story = story_of(step->child);
	enum demo_person teacher = demo_teacher_of(step->child);
	int64_t children[2] = { d->children[step->child] };
	struct signal s;
	int n = 1;

	at(d, step,
	   about->source == DEMO_BY_TEACHER ? teacher : DEMO_SECRETARY);
	fields_init(signal_fields, &s);
	s.row = (struct row){ .id = 0 };
	s.received_at = app_now(d->app);
	s.category = story->category;
	s.grounds = story->grounds;
	s.danger = step->a;
	str_set(&s.facts, step->a ? PHRASE(d, DANGER) : SAY(d, story->facts));
	str_set(&s.fact_where, SAY(d, story->where));
	s.known = SIGNAL_KNOWN_TOLD;
	str_set(&s.words, SAY(d, story->words));
	str_set(&s.opinion, SAY(d, story->opinion));
	str_set(&s.done_already,
		step->a ? PHRASE(d, DANGER_DONE) : SAY(d, story->done));
	switch (about->source) {
	case DEMO_BY_TEACHER:
		s.source = SIGNAL_SOURCE_STAFF;
		s.how = SIGNAL_WAY_WRITTEN;
		s.staff_id = d->staff[teacher];
		break;
	case DEMO_BY_PARENT:
		s.source = SIGNAL_SOURCE_PARENT;
		s.how = SIGNAL_WAY_CALL;
		str_set(&s.from_contact, "+7 700 000 99 88");
		s.anonymous = step->child == DEMO_CHILD_SEITKALI;
		if (!s.anonymous)
			str_set(&s.from_name, "Ахметжанова С. К.");
		break;
	case DEMO_BY_AGENCY:
		from_agency(d, &s, step, about->agency);
		break;
	}
	if (step->child == DEMO_CHILD_DUISEN) {
		children[n++] = d->children[DEMO_CHILD_DUISEN_BROTHER];
		s.family_id = d->families[step->child];
	}
	DEMO_DO(d, app_signal_create(d->app, &s, children, n, d->err));
	d->signals[step->child] = s.row.id;
	fields_release(signal_fields, &s);
}

void demo_register(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d,
		app_signal_register(d->app, d->signals[step->child], d->err));
	DEMO_DO(d, app_case_of_child(d->app, d->children[step->child],
				     &d->cases[step->child], d->err));
}

void demo_answer(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_DEPUTY);
	DEMO_DO(d, app_signal_answer(d->app, d->signals[step->child],
				     PHRASE(d, ANSWERED), d->err));
}

void demo_primary(struct demo *d, const struct demo_step *step)
{
	const struct demo_story *story = story_of(step->child);
	struct primary_info *p = app_record_new(APP_PRIMARY_INFO);
	struct app_case c;
	struct child child;

	at(d, step, DEMO_SECRETARY);
	fields_init(child_fields, &child);
	if (d->rc == ERR_OK) {
		d->rc = app_case_open(d->app, d->cases[step->child], &c,
				      d->err);
		if (d->rc == ERR_OK) {
			int64_t id = c.primary_id;

			fields_copy(child_fields, &child, &c.child);
			app_case_release(&c);
			if (id)
				DEMO_DO(d, app_load(d->app, APP_PRIMARY_INFO,
						    id, p, d->err));
		}
	}
	p->case_id = d->cases[step->child];
	str_set(&p->lives_at, child.address);
	str_set(&p->family, SAY(d, story->family));
	str_set(&p->situation, SAY(d, story->situation));
	str_set(&p->contacts, "+7 700 000 11 22");
	p->secretary_id = d->staff[DEMO_SECRETARY];
	p->class_teacher_id = d->staff[demo_teacher_of(step->child)];
	p->psychologist_id = d->staff[DEMO_PSYCHOLOGIST];
	DEMO_DO(d, app_save(d->app, APP_PRIMARY_INFO, p, d->err));
	DEMO_DO(d, app_primary_complete(d->app, d->cases[step->child],
					app_now(d->app), d->err));
	fields_release(child_fields, &child);
	app_record_free(APP_PRIMARY_INFO, (void **)&p);
}

void demo_visit(struct demo *d, const struct demo_step *step)
{
	const enum demo_person who[] = { DEMO_SECRETARY, DEMO_PSYCHOLOGIST,
					 demo_teacher_of(step->child) };
	struct visit_member members[ARRAY_SIZE(who)];
	struct visit v;

	at(d, step, DEMO_SECRETARY);
	fields_init(visit_fields, &v);
	v.row = (struct row){ .id = 0 };
	v.case_id = d->cases[step->child];
	v.kind = VISIT_KIND_HOME;
	v.visited_on = app_today(d->app);
	str_set(&v.basis, PHRASE(d, VISIT_BASIS));
	v.access = VISIT_ACCESS_OPENED;
	v.dwelling = 1;
	v.rooms = 2;
	str_set(&v.condition, PHRASE(d, VISIT_CONDITION));
	str_set(&v.cleanliness, PHRASE(d, VISIT_CLEAN));
	str_set(&v.child_conditions, PHRASE(d, VISIT_CHILD));
	str_set(&v.parents_part, PHRASE(d, VISIT_PARENTS));
	str_set(&v.relations, PHRASE(d, RELATIONS));
	str_set(&v.statement, PHRASE(d, VISIT_STATEMENT));
	str_set(&v.conclusions, PHRASE(d, VISIT_CONCLUSION));
	str_set(&v.recommendations, PHRASE(d, VISIT_RECOMMEND));
	v.acquainted = 1;
	for (size_t i = 0; i < ARRAY_SIZE(who); i++) {
		fields_init(visit_member_fields, &members[i]);
		members[i].row = (struct row){ .id = 0 };
		members[i].staff_id = d->staff[who[i]];
	}
	DEMO_DO(d,
		app_visit_record(d->app, &v, members, ARRAY_SIZE(who), d->err));
	fields_release(visit_fields, &v);
	for (size_t i = 0; i < ARRAY_SIZE(who); i++)
		fields_release(visit_member_fields, &members[i]);
}

void demo_request(struct demo *d, const struct demo_step *step)
{
	struct request r;

	at(d, step, DEMO_SECRETARY);
	fields_init(request_fields, &r);
	r.row = (struct row){ .id = 0 };
	r.case_id = d->cases[step->child];
	r.agency_id = d->agencies[step->a];
	r.sent_on = app_today(d->app);
	str_set(&r.questions, PHRASE(d, QUESTIONS));
	str_set(&r.basis, PHRASE(d, REQUEST_BASIS));
	r.answer_by = demo_day(d, step->day + step->b);
	DEMO_DO(d, app_request_send(d->app, &r, d->err));
	d->requests[step->child] = r.row.id;
	fields_release(request_fields, &r);
}

void demo_request_answered(struct demo *d, const struct demo_step *step)
{
	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d, app_request_answer(d->app, d->requests[step->child],
				      "02-07/518", app_today(d->app),
				      PHRASE(d, REQUEST_ANSWER), d->err));
}

/* The kind's own record of a material: made on the first call. */
static void write_characteristic(struct demo *d, const struct demo_story *s,
				 int64_t material_id)
{
	struct app_records found = { .n = 0 };
	struct characteristic *c;

	DEMO_DO(d, app_load_all(d->app, APP_CHARACTERISTIC, "material_id",
				material_id, &found, d->err));
	if (d->rc != ERR_OK)
		return;
	c = found.n ? app_records_at(&found, 0)
		    : app_record_new(APP_CHARACTERISTIC);
	c->material_id = material_id;
	str_set(&c->family, SAY(d, s->family));
	str_set(&c->learning, SAY(d, s->learning));
	c->missed = 46;
	c->missed_without_reason = 38;
	str_set(&c->conduct, SAY(d, s->conduct));
	str_set(&c->relations, PHRASE(d, RELATIONS));
	str_set(&c->interests, SAY(d, s->interests));
	str_set(&c->parents, PHRASE(d, VISIT_PARENTS));
	str_set(&c->teacher_work, PHRASE(d, TEACHER_WORK));
	DEMO_DO(d, app_save(d->app, APP_CHARACTERISTIC, c, d->err));
	if (!found.n)
		app_record_free(APP_CHARACTERISTIC, (void **)&c);
	app_records_release(&found);
}

static void write_psychology(struct demo *d, const struct demo_story *s,
			     int64_t material_id, int64_t consent_on)
{
	struct app_records found = { .n = 0 };
	struct psychology *p;

	DEMO_DO(d, app_load_all(d->app, APP_PSYCHOLOGY, "material_id",
				material_id, &found, d->err));
	if (d->rc != ERR_OK)
		return;
	p = found.n ? app_records_at(&found, 0)
		    : app_record_new(APP_PSYCHOLOGY);
	p->material_id = material_id;
	str_set(&p->basis, PHRASE(d, PSYCHOLOGY_BASIS));
	p->consent_on = consent_on;
	str_set(&p->methods, PHRASE(d, METHODS));
	str_set(&p->emotional, SAY(d, s->psychologist));
	str_set(&p->personality, SAY(d, s->interests));
	str_set(&p->protection, SAY(d, s->family));
	str_set(&p->recommendations, SAY(d, s->recommendations));
	DEMO_DO(d, app_save(d->app, APP_PSYCHOLOGY, p, d->err));
	if (!found.n)
		app_record_free(APP_PSYCHOLOGY, (void **)&p);
	app_records_release(&found);
}

static void write_prior_work(struct demo *d, const struct demo_story *s,
			     int64_t material_id, int day)
{
	struct app_records found = { .n = 0 };

	DEMO_DO(d, app_load_all(d->app, APP_PRIOR_MEASURE, "material_id",
				material_id, &found, d->err));
	for (int i = found.n; i < 2 && d->rc == ERR_OK; i++) {
		struct prior_measure *m = app_record_new(APP_PRIOR_MEASURE);

		m->material_id = material_id;
		m->done_on = demo_day(d, day - 14 + 4 * i);
		str_set(&m->measure, SAY(d, s->prior[i]));
		str_set(&m->by_whom,
			i ? PHRASE(d, BY_SECRETARY) : PHRASE(d, BY_TEACHER));
		str_set(&m->with_whom,
			i ? PHRASE(d, WITH_PARENTS) : PHRASE(d, WITH_CHILD));
		str_set(&m->result, SAY(d, s->prior_result[i]));
		DEMO_DO(d, app_save(d->app, APP_PRIOR_MEASURE, m, d->err));
		app_record_free(APP_PRIOR_MEASURE, (void **)&m);
	}
	app_records_release(&found);
}

static enum demo_person author_of(const struct material *m,
				  enum demo_child child)
{
	switch ((enum material_kind)m->kind) {
	case MATERIAL_KIND_CHARACTERISTIC:
		return demo_teacher_of(child);
	case MATERIAL_KIND_PSYCHOLOGIST:
		return DEMO_PSYCHOLOGIST;
	case MATERIAL_KIND_NONE:
	case MATERIAL_KIND_HOUSING_ACT:
	case MATERIAL_KIND_PRIOR_WORK:
	case MATERIAL_KIND_OTHER:
		break;
	}
	return DEMO_SECRETARY;
}

static void write_material(struct demo *d, const struct demo_step *step,
			   struct material *m)
{
	const struct demo_story *story = story_of(step->child);
	int good = step->b == MATERIAL_PURPOSE_REMOVAL;

	at(d, step, author_of(m, step->child));
	switch ((enum material_kind)m->kind) {
	case MATERIAL_KIND_CHARACTERISTIC:
		write_characteristic(d, story, m->row.id);
		str_set(&m->conclusion, good ? PHRASE(d, GOOD_CHARACTERISTIC)
					     : SAY(d, story->conclusion));
		break;
	case MATERIAL_KIND_PSYCHOLOGIST:
		write_psychology(d, story, m->row.id,
				 demo_day(d, step->day - 2));
		str_set(&m->conclusion, good ? PHRASE(d, GOOD_PSYCHOLOGIST)
					     : SAY(d, story->psychologist));
		break;
	case MATERIAL_KIND_PRIOR_WORK:
		write_prior_work(d, story, m->row.id, step->day);
		str_set(&m->conclusion, SAY(d, story->conclusion));
		break;
	case MATERIAL_KIND_HOUSING_ACT:
		str_set(&m->conclusion, PHRASE(d, VISIT_CONCLUSION));
		break;
	case MATERIAL_KIND_NONE:
	case MATERIAL_KIND_OTHER:
		break;
	}
	m->written_on = app_today(d->app);
	if (good)
		m->verdict = MATERIAL_VERDICT_POSITIVE;
	DEMO_DO(d, app_save(d->app, APP_MATERIAL, m, d->err));
}

void demo_materials(struct demo *d, const struct demo_step *step)
{
	struct app_records list = { .n = 0 };
	int n = 0;

	at(d, step, DEMO_SECRETARY);
	DEMO_DO(d,
		app_materials(d->app, d->cases[step->child],
			      (enum material_purpose)step->b, &list, d->err));
	for (int i = 0; i < list.n && n < step->a; i++, n++)
		write_material(d, step, app_records_at(&list, i));
	app_records_release(&list);
}

void demo_hand(struct demo *d, const struct demo_step *step)
{
	struct app_records list = { .n = 0 };

	at(d, step, DEMO_DEPUTY);
	DEMO_DO(d, app_load_all(d->app, APP_MATERIAL, "case_id",
				d->cases[step->child], &list, d->err));
	for (int i = 0; i < list.n; i++) {
		const struct material *m = app_records_at(&list, i);

		if (m->written_on != DAY_NONE && m->handed_on == DAY_NONE)
			DEMO_DO(d,
				app_material_hand(d->app, m->row.id,
						  app_today(d->app), d->err));
	}
	app_records_release(&list);
}

void demo_represent(struct demo *d, const struct demo_step *step)
{
	struct representation r;

	at(d, step, DEMO_DEPUTY);
	fields_init(representation_fields, &r);
	r.row = (struct row){ .id = 0 };
	r.case_id = d->cases[step->child];
	r.made_on = app_today(d->app);
	str_set(&r.gist, SAY(d, story_of(step->child)->gist));
	r.proposal = REPRESENTATION_PROPOSAL_PLACE;
	DEMO_DO(d, app_representation_make(d->app, &r, d->err));
	fields_release(representation_fields, &r);
}
