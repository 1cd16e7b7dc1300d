#include "config.h"

#include <stdlib.h>

#include "app/fill.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/council.h"
#include "store/event.h"
#include "store/listing.h"
#include "store/people.h"

/* What leaves the school, and what is said of a case as a whole. */

/* cl. 20: number and date of the protocol, the decision, and no more. */
void fill_notice_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct pdata *measures = pdata_add_list(d, "measures");
	struct agenda_item item;
	struct meeting m;
	struct notice n;
	struct signal s;
	const char *text;

	fill_load(f, &record_notice, id, &n);
	fill_load(f, &record_signal, n.signal_id, &s);
	fill_load(f, &record_agenda_item, n.agenda_item_id, &item);
	fill_load(f, &record_meeting, item.meeting_id, &m);
	fill_school(f);
	fill_out(f, n.out_number,
		 n.sent_at == MOMENT_NONE ? DAY_NONE : moment_day(n.sent_at));
	fill_reply_to(f, s.letter_no, s.letter_date);
	fill_addressee(f, n.agency_id);
	fill_papers(d, "annexes", NULL);
	fill_signatory(f, fill_holder(f, ROLE_HEAD));
	fill_executor(f, fill_holder(f, ROLE_SECRETARY));
	fill_child(f, d, "child", fill_child_of(f, n.case_id), 0);
	pdata_set_text(d, "protocol.number", m.number);
	pdata_set_day(d, "protocol.date", m.held_on);
	fill_choice(d, "decision", decisions, item.decision);
	for (text = n.measures; !str_is_empty(text);) {
		size_t bytes = strcspn(text, "\n");
		char *line = xstrndup(text, bytes);
		struct pdata *row = pdata_add_item(measures);

		pdata_set_text(row, "kind", line);
		pdata_set_text(row, "term", NULL);
		free(line);
		text += bytes + (text[bytes] == '\n');
	}
	fill_staff(f, d, "contact", fill_holder(f, ROLE_SECRETARY));
	if (f->app->school.phone)
		pdata_set_text(d, "contact.phone", f->app->school.phone);
	pdata_set_day(d, "sent.on",
		      n.sent_at == MOMENT_NONE ? DAY_NONE
					       : moment_day(n.sent_at));
	fill_time(d, "sent.at",
		  n.sent_at == MOMENT_NONE ? INT_NONE
					   : moment_seconds(n.sent_at) / 60);
	fill_choice(d, "sent.how", notice_ways, n.sent_how);
	record_release(&record_meeting, &m);
	record_release(&record_agenda_item, &item);
	record_release(&record_signal, &s);
	record_release(&record_notice, &n);
}

/* cl. 21 */

static void fill_witnesses(struct fill *f, const char *text)
{
	struct pdata *list = pdata_add_list(f->data, "witnesses");

	while (!str_is_empty(text)) {
		size_t n = strcspn(text, ",;\n");
		char *name = xstrndup(text, n);
		char *start = name + strspn(name, " ");

		if (*start)
			pdata_set_text(pdata_add_item(list), "name", start);
		free(name);
		text += n + (text[n] != '\0');
	}
}

void fill_refusal_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct refusal r;

	fill_load(f, &record_refusal, id, &r);
	fill_school(f);
	fill_child(f, d, "child", fill_child_of(f, r.case_id), 0);
	pdata_set_day(d, "refusal.date", r.refused_on);
	pdata_set_bool(d, "refusal.written", r.form == REFUSAL_FORM_WRITTEN);
	pdata_set_text(d, "refusal.refused", r.refused);
	pdata_set_text(d, "refusal.explained", r.explained);
	fill_parent(f, d, "parent", r.family_member_id);
	fill_witnesses(f, r.witnesses);
	fill_staff(f, d, "recorded_by",
		   fill_doer(f, r.case_id, EVENT_HELP_REFUSED));
	record_release(&record_refusal, &r);
}

void fill_petition_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct petition p;
	struct refusal r;
	int64_t child_id;

	fill_load(f, &record_petition, id, &p);
	fill_load(f, &record_refusal, p.refusal_id, &r);
	child_id = fill_child_of(f, p.case_id);
	fill_school(f);
	fill_out(f, p.out_number, p.sent_on);
	fill_reply_to(f, NULL, DAY_NONE);
	fill_addressee(f, p.agency_id);
	fill_papers(d, "annexes", p.annexes);
	fill_signatory(f, fill_holder(f, ROLE_HEAD));
	fill_executor(f, fill_holder(f, ROLE_SECRETARY));
	pdata_set_bool(d, "petition.duties", p.kind == PETITION_KIND_DUTIES);
	pdata_set_bool(d, "petition.administrative",
		       p.kind == PETITION_KIND_ADMINISTRATIVE);
	pdata_set_bool(d, "petition.minor", p.kind == PETITION_KIND_MINOR);
	fill_child(f, d, "child", child_id, 1);
	fill_parents(f, child_id);
	pdata_set_day(d, "refusal.date", r.refused_on);
	fill_choice(d, "refusal.form", refusal_forms, r.form);
	pdata_set_text(d, "refusal.refused", r.refused);
	fill_person(f, d, "refusal.recorded_by",
		    fill_doer(f, p.case_id, EVENT_HELP_REFUSED));
	pdata_set_text(d, "petition.inaction", p.inaction);
	pdata_set_text(d, "petition.work_done", p.work_done);
	record_release(&record_refusal, &r);
	record_release(&record_petition, &p);
}

/* cl. 23 */

/* Number and date of the positive material for removal, of one kind. */
static void fill_positive(struct fill *f, const char *prefix, int64_t case_id,
			  enum material_kind kind)
{
	struct record_array rows;
	char *number = fill_key(prefix, "number");
	char *date = fill_key(prefix, "date");

	pdata_set_text(f->data, number, NULL);
	pdata_set_day(f->data, date, DAY_NONE);
	fill_list(f, &record_material, "case_id", case_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct material *m = record_at(&rows, i);

		if (m->kind != (int64_t)kind ||
		    m->purpose != MATERIAL_PURPOSE_REMOVAL ||
		    m->verdict != MATERIAL_VERDICT_POSITIVE)
			continue;
		pdata_set_text(f->data, number, m->number);
		pdata_set_day(f->data, date, m->written_on);
	}
	record_array_release(&rows);
	free(number);
	free(date);
}

static void fill_plan_sums(struct fill *f, int64_t case_id)
{
	struct record_array rows;
	int64_t plan_id = 0;
	int done = 0, total = 0;

	if (case_id && f->code == ERR_OK)
		f->code = plan_of_case(f->app->db, case_id, &plan_id, f->err);
	fill_list(f, &record_measure, "plan_id", plan_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct measure *m = record_at(&rows, i);

		done += m->status == MEASURE_STATUS_DONE;
		total += !measure_is_pending(m);
	}
	pdata_set_int(f->data, "plan.total", total);
	pdata_set_int(f->data, "plan.done", done);
	record_array_release(&rows);
}

void fill_removal_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct removal r;
	struct casefile c;

	fill_load(f, &record_removal, id, &r);
	fill_load(f, &record_casefile, r.case_id, &c);
	fill_school(f);
	fill_child(f, d, "child", c.child_id, 0);
	fill_grounds(f, c.grounds, c.profile_id);
	pdata_set_day(d, "case.placed_on", c.placed_on);
	pdata_set_day(d, "removal.date", r.requested_on);
	pdata_set_bool(d, "removal.positive",
		       r.reason == REMOVAL_REASON_POSITIVE);
	fill_choice(d, "removal.reason", removal_reasons, r.reason);
	pdata_set_text(d, "removal.evidence", r.evidence);
	pdata_set_text(d, "removal.results", r.results);
	fill_plan_sums(f, r.case_id);
	fill_positive(f, "characteristic", r.case_id,
		      MATERIAL_KIND_CHARACTERISTIC);
	fill_positive(f, "psychology", r.case_id, MATERIAL_KIND_PSYCHOLOGIST);
	fill_staff(f, d, "responsible", r.requested_by);
	record_release(&record_casefile, &c);
	record_release(&record_removal, &r);
}

/* cl. 24: no psychological detail, whoever asks. */
void fill_transfer_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct transfer t;
	struct casefile c;
	struct meeting m;
	struct plan p;
	int64_t plan_id = 0;
	int in_force;

	fill_load(f, &record_transfer, id, &t);
	fill_load(f, &record_casefile, t.case_id, &c);
	if (f->code == ERR_OK)
		f->code = plan_of_case(f->app->db, t.case_id, &plan_id, f->err);
	fill_load(f, &record_plan, plan_id, &p);
	in_force = p.status == PLAN_STATUS_APPROVED;
	fill_school(f);
	fill_out(f, t.out_number, t.sent_on);
	fill_reply_to(f, NULL, DAY_NONE);
	pdata_set_text(d, "addressee.name", t.to_school);
	pdata_set_text(d, "addressee.address", t.to_address);
	fill_papers(d, "annexes", NULL);
	fill_signatory(f, fill_holder(f, ROLE_HEAD));
	fill_executor(f, fill_holder(f, ROLE_SECRETARY));
	fill_child(f, d, "child", c.child_id, 0);
	fill_grounds(f, c.grounds, c.profile_id);
	pdata_set_day(d, "transfer.left_on", t.left_on);
	pdata_set_text(d, "transfer.recommendations", t.recommendations);
	pdata_set_bool(d, "transfer.psychology_asked", t.psychology_asked != 0);
	pdata_set_day(d, "case.placed_on", c.placed_on);
	fill_decided(f, t.case_id, DECISION_PLACE, &m);
	pdata_set_text(d, "protocol.number", m.number);
	pdata_set_day(d, "protocol.date", m.held_on);
	fill_measures(f, d, "measures", plan_id);
	pdata_set_day(d, "plan.period_from",
		      in_force ? p.period_from : DAY_NONE);
	pdata_set_day(d, "plan.period_to",
		      in_force ? p.period_until : DAY_NONE);
	fill_papers(d, "inventory", t.inventory);
	pdata_set_text(d, "accepted.by", t.accepted_by);
	pdata_set_day(d, "accepted.on", t.accepted_on);
	record_release(&record_meeting, &m);
	record_release(&record_plan, &p);
	record_release(&record_casefile, &c);
	record_release(&record_transfer, &t);
}

/* The card. */

static void fill_decisions(struct fill *f, int64_t case_id)
{
	struct pdata *list = pdata_add_list(f->data, "decisions");
	struct record_array rows;

	fill_list(f, &record_agenda_item, "case_id", case_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct agenda_item *item = record_at(&rows, i);
		struct pdata *map;
		struct meeting m;

		if (item->decision == DECISION_NONE)
			continue;
		map = pdata_add_item(list);
		fill_load(f, &record_meeting, item->meeting_id, &m);
		pdata_set_day(map, "date", m.held_on);
		pdata_set_text(map, "protocol_number", m.number);
		fill_choice(map, "decision", decisions, item->decision);
		record_release(&record_meeting, &m);
	}
	record_array_release(&rows);
}

/* Notes on measures, visits and talks: the journal of individual work. */
static void fill_work(struct fill *f, int64_t case_id, int64_t plan_id)
{
	struct pdata *list = pdata_add_list(f->data, "work");
	struct record_array measures, visits;

	fill_list(f, &record_visit, "case_id", case_id, &visits);
	for (int i = 0; i < visits.n; i++) {
		const struct visit *v = record_at(&visits, i);
		struct pdata *map = pdata_add_item(list);

		pdata_set_day(map, "date", v->visited_on);
		fill_choice(map, "what", visit_kinds, v->kind);
		pdata_set_text(map, "by_whom", NULL);
	}
	fill_list(f, &record_measure, "plan_id", plan_id, &measures);
	for (int i = 0; i < measures.n; i++) {
		const struct measure *m = record_at(&measures, i);
		struct record_array notes;

		fill_list(f, &record_monitoring, "measure_id", m->row.id,
			  &notes);
		for (int n = 0; n < notes.n; n++) {
			const struct monitoring *note = record_at(&notes, n);
			struct pdata *map = pdata_add_item(list);

			pdata_set_day(map, "date", note->noted_on);
			pdata_set_text(map, "what", note->note);
			fill_person(f, map, "by_whom", note->staff_id);
		}
		record_array_release(&notes);
	}
	record_array_release(&measures);
	record_array_release(&visits);
}

static void fill_requests(struct fill *f, int64_t case_id)
{
	struct pdata *list = pdata_add_list(f->data, "requests");
	struct record_array rows;

	fill_list(f, &record_request, "case_id", case_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct request *r = record_at(&rows, i);
		struct pdata *map = pdata_add_item(list);

		fill_agency_name(f, map, "agency", r->agency_id);
		pdata_set_day(map, "sent_on", r->sent_on);
		pdata_set_day(map, "answered_on", r->answered_on);
		pdata_set_text(map, "gist",
			       str_is_empty(r->answer) ? r->questions
						       : r->answer);
	}
	record_array_release(&rows);
}

void fill_card_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct casefile c;
	struct child child;
	struct plan p;
	int64_t plan_id = 0;

	fill_load(f, &record_casefile, id, &c);
	fill_load(f, &record_child, c.child_id, &child);
	if (f->code == ERR_OK)
		f->code = plan_of_case(f->app->db, id, &plan_id, f->err);
	fill_load(f, &record_plan, plan_id, &p);
	fill_school(f);
	fill_grounds(f, c.grounds, c.profile_id);
	pdata_set_text(d, "case.number", c.number);
	fill_choice(d, "case.category", signal_categories, c.category);
	pdata_set_day(d, "case.opened_on", c.opened_on);
	pdata_set_day(d, "case.placed_on", c.placed_on);
	pdata_set_day(d, "case.closed_on", c.closed_on);
	fill_choice(d, "case.outcome", casefile_outcomes, c.outcome);
	fill_person(f, d, "case.responsible", c.responsible_id);
	fill_child(f, d, "child", c.child_id, 1);
	fill_family(f, d, "family", child.family_id);
	fill_decisions(f, id);
	pdata_set_day(d, "plan.period_from", p.period_from);
	pdata_set_day(d, "plan.period_to", p.period_until);
	fill_measures(f, d, "measures", plan_id);
	fill_work(f, id, plan_id);
	fill_requests(f, id);
	record_release(&record_plan, &p);
	record_release(&record_child, &child);
	record_release(&record_casefile, &c);
}

/* The list as of a day. */

static int was_on_register(const struct casefile *c, int64_t day)
{
	return c->placed_on != DAY_NONE && c->placed_on <= day &&
	       (c->closed_on == DAY_NONE || c->closed_on > day);
}

static void add_registered(struct fill *f, struct pdata *list,
			   const struct casefile *c)
{
	struct pdata *map = pdata_add_item(list);
	int64_t teacher = 0, plan_id = 0;
	struct meeting m;
	struct plan p;

	fill_child(f, map, "", c->child_id, 0);
	if (f->code == ERR_OK)
		f->code = child_class_teacher(f->app->db, c->child_id, &teacher,
					      f->err);
	fill_short_name(f, map, "class_teacher", teacher);
	fill_ground_numbers(map, "grounds", c->grounds);
	fill_decided(f, c->row.id, DECISION_PLACE, &m);
	pdata_set_text(map, "protocol_number", m.number);
	pdata_set_day(map, "protocol_date", m.held_on);
	if (f->code == ERR_OK)
		f->code = plan_of_case(f->app->db, c->row.id, &plan_id, f->err);
	fill_load(f, &record_plan, plan_id, &p);
	pdata_set_day(map, "plan_from", p.period_from);
	pdata_set_day(map, "plan_to", p.period_until);
	fill_short_name(f, map, "responsible", c->responsible_id);
	pdata_set_day(map, "removed_on", c->closed_on);
	fill_choice(map, "removed_why", casefile_outcomes, c->outcome);
	record_release(&record_plan, &p);
	record_release(&record_meeting, &m);
}

void fill_register_paper(struct fill *f, int64_t id)
{
	struct pdata *list = pdata_add_list(f->data, "entries");
	struct listing_filter filter = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;
	int64_t day = id ? id : app_today(f->app), n = 0;

	fill_school(f);
	pdata_set_day(f->data, "as_of", day);
	filter.scope = filter.class_scope = f->scope;
	if (f->code == ERR_OK)
		f->code = listing_count(f->app->db, &listing_cases, &filter, &n,
					f->err);
	for (int64_t first = 0; f->code == ERR_OK && first < n; first += 200) {
		f->code = listing_rows(f->app->db, &listing_cases, &filter, 0,
				       first, 200, &page, f->err);
		for (int i = 0; f->code == ERR_OK && i < page.n; i++) {
			struct casefile c;

			if (fill_load(f, &record_casefile, page.rows[i].id,
				      &c) &&
			    was_on_register(&c, day))
				add_registered(f, list, &c);
			record_release(&record_casefile, &c);
		}
	}
	listing_page_release(&page);
}
