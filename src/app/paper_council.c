#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "app/fill.h"
#include "app/paper.h"
#include "base/mem.h"
#include "store/casefile.h"

/* The Council: its order, invitations, protocol, extract, packet; the plan. */

void fill_council_order_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct pdata *list = pdata_add_list(d, "members");
	int64_t chair = 0, secretary = 0;
	struct record_array rows;
	struct council c;

	fill_load(f, &record_council, id, &c);
	fill_school(f);
	pdata_set_text(d, "council.order_no", c.order_no);
	pdata_set_day(d, "council.order_date", c.order_date);
	pdata_set_day(d, "council.valid_from", c.valid_from);
	pdata_set_day(d, "council.valid_until", c.valid_until);
	fill_list(f, &record_council_member, "council_id", id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct council_member *m = record_at(&rows, i);

		switch ((enum council_duty)m->duty) {
		case COUNCIL_DUTY_CHAIR:
			chair = m->staff_id;
			break;
		case COUNCIL_DUTY_SECRETARY:
			secretary = m->staff_id;
			break;
		case COUNCIL_DUTY_NONE:
		case COUNCIL_DUTY_MEMBER:
			fill_staff(f, pdata_add_item(list), "", m->staff_id);
			break;
		}
	}
	fill_staff(f, d, "chair", chair);
	fill_staff(f, d, "secretary", secretary);
	fill_staff(f, d, "head", fill_holder(f, ROLE_HEAD));
	record_array_release(&rows);
	record_release(&record_council, &c);
}

/* What stands under one name, under another too. */
static void copy_text(struct pdata *map, const char *to, const char *from)
{
	struct pdata_view view = { .node = map };
	struct sb text[LANG_COUNT];

	view = pdata_get(view, from, strlen(from));
	for (int lang = 0; lang < LANG_COUNT; lang++) {
		sb_init(&text[lang]);
		if (view.node)
			pdata_text(view, (enum lang)lang, &text[lang]);
	}
	fill_in(map, to, text[LANG_KK].s, text[LANG_RU].s);
	for (int lang = 0; lang < LANG_COUNT; lang++)
		sb_release(&text[lang]);
}

static void fill_meeting(struct fill *f, const struct meeting *m)
{
	struct pdata *d = f->data;

	fill_school(f);
	pdata_set_text(d, "protocol.number", m->number);
	pdata_set_day(d, "protocol.date", m->held_on);
	pdata_set_day(d, "meeting.date", m->held_on);
	fill_time(d, "meeting.time", m->starts_at);
	pdata_set_text(d, "meeting.place", m->place);
	pdata_set_text(d, "meeting.basis", m->decision_basis);
	fill_staff(f, d, "chair", m->chair_id);
	fill_staff(f, d, "secretary", m->secretary_id);
}

/*
 * Who takes part: name and what is told of the person (position, kinship,
 * agency).
 */
static void fill_participant(struct fill *f, struct pdata *map,
			     const struct participant *p)
{
	if (p->staff_id) {
		fill_staff(f, map, "", p->staff_id);
	} else if (p->family_member_id) {
		struct family_member m;
		char *name;

		fill_load(f, &record_family_member, p->family_member_id, &m);
		name = person_full_name(m.surname, m.given, m.patronymic);
		pdata_set_text(map, "name", name);
		fill_choice(map, "position", kinships, m.kinship);
		free(name);
		record_release(&record_family_member, &m);
	} else if (p->child_id) {
		fill_child(f, map, "", p->child_id, 0);
		fill_choice(map, "position", participant_kinds, p->kind);
	} else {
		pdata_set_text(map, "name", p->name);
		if (p->agency_id)
			fill_agency_name(f, map, "position", p->agency_id);
		else
			pdata_set_text(map, "position", p->position);
		/* An agency that names nobody. */
		if (p->agency_id && str_is_empty(p->name))
			fill_agency_name(f, map, "name", p->agency_id);
	}
	if (!str_is_empty(p->name))
		pdata_set_text(map, "name", p->name);
	if (!str_is_empty(p->position) && !p->agency_id)
		pdata_set_text(map, "position", p->position);
	copy_text(map, "role", "position");
}

static int is_staff(const struct participant *p)
{
	return p->kind == PARTICIPANT_KIND_MEMBER ||
	       p->kind == PARTICIPANT_KIND_SPECIALIST;
}

static void fill_participants(struct fill *f, int64_t meeting_id)
{
	struct pdata *present = pdata_add_list(f->data, "participants");
	struct pdata *absent = pdata_add_list(f->data, "absent");
	struct pdata *invited = pdata_add_list(f->data, "invited");
	struct record_array rows;

	fill_list(f, &record_participant, "meeting_id", meeting_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct participant *p = record_at(&rows, i);
		struct pdata *item;

		/* Nobody was there who is not marked as present. */
		if (p->attendance == ATTENDANCE_ABSENT ||
		    (is_staff(p) && p->attendance != ATTENDANCE_PRESENT))
			item = pdata_add_item(absent);
		else
			item = pdata_add_item(is_staff(p) ? present : invited);
		fill_participant(f, item, p);
		pdata_set_text(item, "reason", p->absence_reason);
	}
	record_array_release(&rows);
}

static void fill_item(struct fill *f, struct pdata *map,
		      const struct agenda_item *item)
{
	int voted =
		item->votes_for != INT_NONE || item->votes_against != INT_NONE;

	fill_child(f, map, "child", fill_child_of(f, item->case_id), 0);
	fill_title(map, "question", agenda_questions, item->question);
	fill_person(f, map, "rapporteur", item->rapporteur_id);
	pdata_set_text(map, "heard", item->heard);
	pdata_set_text(map, "spoke", item->spoke);
	pdata_set_text(map, "parent_explanation", item->parent_explanation);
	pdata_set_text(map, "child_explanation", item->child_explanation);
	fill_choice(map, "decided", decisions, item->decision);
	if (!str_is_empty(item->decision_text))
		pdata_set_text(map, "decided", item->decision_text);
	fill_person(f, map, "responsible", item->responsible_id);
	pdata_set_day(map, "by_when", item->due_on);
	pdata_set_bool(map, "voted", voted);
	fill_number(map, "votes.for", item->votes_for);
	fill_number(map, "votes.against", item->votes_against);
	fill_number(map, "votes.abstained", item->votes_abstained);
}

/* The protocol that an addendum is to, and what it says; else empty. */
static void fill_amended(struct fill *f, const struct meeting *m)
{
	struct meeting amended;

	fill_load(f, &record_meeting, m->amends_id, &amended);
	pdata_set_text(f->data, "amends.number", amended.number);
	pdata_set_day(f->data, "amends.date", amended.held_on);
	pdata_set_text(f->data, "amends.text", m->amendment);
	record_release(&record_meeting, &amended);
}

/* cl. 17. An addendum is a meeting row of its own, without participants. */
void fill_protocol_paper(struct fill *f, int64_t id)
{
	struct pdata *list = pdata_add_list(f->data, "items");
	struct record_array rows;
	struct meeting m;

	fill_load(f, &record_meeting, id, &m);
	fill_meeting(f, &m);
	fill_participants(f, id);
	fill_list(f, &record_agenda_item, "meeting_id", id, &rows);
	for (int i = 0; i < rows.n; i++)
		fill_item(f, pdata_add_item(list), record_at(&rows, i));
	fill_amended(f, &m);
	record_array_release(&rows);
	record_release(&record_meeting, &m);
}

/* One item, one child: nothing of the others is even read. */
void fill_extract_paper(struct fill *f, int64_t id)
{
	struct pdata *list = pdata_add_list(f->data, "items");
	struct agenda_item item;
	struct meeting m;

	fill_load(f, &record_agenda_item, id, &item);
	fill_load(f, &record_meeting, item.meeting_id, &m);
	fill_meeting(f, &m);
	fill_item(f, pdata_add_item(list), &item);
	record_release(&record_meeting, &m);
	record_release(&record_agenda_item, &item);
}

/* The item that somebody was called for: of the case, else none. */
static void fill_question(struct fill *f, const struct participant *p)
{
	struct record_array rows;
	int64_t question = 0;

	fill_list(f, &record_agenda_item, "meeting_id", p->meeting_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct agenda_item *item = record_at(&rows, i);

		if (p->case_id && item->case_id == p->case_id)
			question = item->question;
	}
	fill_title(f->data, "question", agenda_questions, question);
	record_array_release(&rows);
}

void fill_invitation_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct pdata *invitee = pdata_add_map(d, "invitee");
	struct participant p;
	struct meeting m;

	fill_load(f, &record_participant, id, &p);
	fill_load(f, &record_meeting, p.meeting_id, &m);
	fill_meeting(f, &m);
	fill_participant(f, invitee, &p);
	fill_child(f, d, "child", fill_child_of(f, p.case_id), 0);
	fill_question(f, &p);
	fill_choice(d, "handed.how", hand_overs, p.handed_how);
	pdata_set_day(d, "handed.on", p.handed_on);
	fill_person(f, d, "handed.by",
		    p.handed_on == DAY_NONE ? 0 : m.secretary_id);
	pdata_set_text(d, "outcome", p.outcome);
	record_release(&record_meeting, &m);
	record_release(&record_participant, &p);
}

/* The packet's contents; the papers themselves follow it (paper.c). */

static void add_paper(struct pdata *list, const char *document, int64_t day)
{
	struct pdata *item = pdata_add_item(list);

	fill_label(item, "name", app_paper_label(document));
	pdata_set_day(item, "date", day);
}

static void add_case_papers(struct fill *f, struct pdata *list, int64_t case_id)
{
	struct paper_parts parts = { .n = 0 };

	fill_parts_of_case(f, case_id, &parts);
	for (int i = 0; i < parts.n; i++)
		add_paper(list, parts.items[i].document, parts.items[i].day);
	paper_parts_release(&parts);
}

void fill_packet_paper(struct fill *f, int64_t id)
{
	struct pdata *list = pdata_add_list(f->data, "items");
	struct record_array rows;
	struct meeting m;

	fill_load(f, &record_meeting, id, &m);
	fill_meeting(f, &m);
	fill_list(f, &record_agenda_item, "meeting_id", id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct agenda_item *item = record_at(&rows, i);
		struct pdata *map = pdata_add_item(list);

		fill_title(map, "question", agenda_questions, item->question);
		fill_child(f, map, "child", fill_child_of(f, item->case_id), 0);
		add_case_papers(f, pdata_add_list(map, "papers"),
				item->case_id);
	}
	record_array_release(&rows);
	record_release(&record_meeting, &m);
}

/* What was approved that day (DAY_NONE: waits) beside the plan as it began. */
static void fill_added(struct fill *f, struct pdata *list,
		       const struct record_array *measures, int64_t day)
{
	struct pdata *map = NULL, *rows = NULL;

	for (int i = 0; i < measures->n; i++) {
		const struct measure *m = record_at(measures, i);

		if (m->added_on == DAY_NONE || m->approved_on != day)
			continue;
		if (!map) {
			map = pdata_add_item(list);
			pdata_set_day(map, "approved_on", day);
			rows = pdata_add_list(map, "measures");
		}
		fill_measure(f, pdata_add_item(rows), m);
	}
}

/* The measures as first approved, and those of each review (cl. 19). */
static void fill_plan_measures(struct fill *f, int64_t plan_id)
{
	struct pdata *first = pdata_add_list(f->data, "measures");
	struct pdata *added = pdata_add_list(f->data, "additions");
	struct record_array rows;
	int64_t day = DAY_NONE;

	fill_list(f, &record_measure, "plan_id", plan_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct measure *m = record_at(&rows, i);

		if (m->added_on == DAY_NONE)
			fill_measure(f, pdata_add_item(first), m);
		else if (m->approved_on != DAY_NONE && m->approved_on != day)
			fill_added(f, added, &rows, day = m->approved_on);
	}
	fill_added(f, added, &rows, DAY_NONE);
	record_array_release(&rows);
}

static void fill_plan_period(struct fill *f, const struct plan *p)
{
	int longer = p->first_until != DAY_NONE;

	pdata_set_day(f->data, "plan.period_from", p->period_from);
	pdata_set_day(f->data, "plan.period_to",
		      longer ? p->first_until : p->period_until);
	pdata_set_day(f->data, "plan.longer_until",
		      longer ? p->period_until : DAY_NONE);
	pdata_set_day(f->data, "plan.longer_on", p->extended_on);
}

/* Annex 1 (cl. 16, 18, 19). */
void fill_plan_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct plan p;

	fill_load(f, &record_plan, id, &p);
	fill_school(f);
	fill_staff(f, d, "head",
		   p.approved_by ? p.approved_by : fill_holder(f, ROLE_HEAD));
	pdata_set_day(d, "plan.approved_on", p.approved_on);
	pdata_set_text(d, "plan.nature", p.situation);
	fill_plan_period(f, &p);
	fill_child(f, d, "child", fill_child_of(f, p.case_id), 1);
	fill_plan_measures(f, id);
	fill_parent(f, d, "parent", p.parent_id);
	record_release(&record_plan, &p);
}
