#include "config.h"

#include <stdlib.h>

#include "app/fill.h"
#include "base/mem.h"
#include "store/casefile.h"
#include "store/people.h"

/* The materials of the assessment (cl. 13, 14) and what goes with them. */

static void fill_head_name(struct fill *f)
{
	fill_staff(f, f->data, "head", fill_holder(f, ROLE_HEAD));
}

/* The one row of a kind that a material has, or an empty one. */
static void load_part(struct fill *f, const struct record_kind *kind,
		      int64_t material_id, void *out)
{
	struct record_array list;

	record_init(kind, out);
	fill_list(f, kind, "material_id", material_id, &list);
	if (list.n)
		record_copy(kind, out, record_at(&list, 0));
	record_array_release(&list);
}

void fill_characteristic_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct material m;
	struct characteristic c;

	fill_load(f, &record_material, id, &m);
	load_part(f, &record_characteristic, id, &c);
	fill_school(f);
	fill_child(f, d, "child", fill_child_of(f, m.case_id), 1);
	pdata_set_text(d, "characteristic.number", m.number);
	pdata_set_day(d, "characteristic.date", m.written_on);
	pdata_set_bool(d, "characteristic.for_removal",
		       m.purpose == MATERIAL_PURPOSE_REMOVAL);
	pdata_set_text(d, "characteristic.family", c.family);
	pdata_set_text(d, "characteristic.learning", c.learning);
	fill_number(d, "characteristic.missed", c.missed);
	fill_number(d, "characteristic.missed_without_reason",
		    c.missed_without_reason);
	pdata_set_text(d, "characteristic.conduct", c.conduct);
	pdata_set_text(d, "characteristic.relations", c.relations);
	pdata_set_text(d, "characteristic.interests", c.interests);
	pdata_set_text(d, "characteristic.parents", c.parents);
	pdata_set_text(d, "characteristic.teacher_work", c.teacher_work);
	pdata_set_text(d, "characteristic.conclusion", m.conclusion);
	fill_choice(d, "characteristic.verdict", material_verdicts, m.verdict);
	fill_staff(f, d, "author", m.author_id);
	fill_head_name(f);
	record_release(&record_characteristic, &c);
	record_release(&record_material, &m);
}

/*
 * The detailed part goes only to those who may read it; without the parent's
 * consent no diagnosis is printed for anybody.
 */
void fill_psychologist_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct material m;
	struct psychology p;
	int may;

	fill_load(f, &record_material, id, &m);
	load_part(f, &record_psychology, id, &p);
	may = f->may_detail && p.consent_on != DAY_NONE;
	fill_school(f);
	fill_child(f, d, "child", fill_child_of(f, m.case_id), 0);
	pdata_set_text(d, "psychology.number", m.number);
	pdata_set_day(d, "psychology.date", m.written_on);
	pdata_set_bool(d, "psychology.for_removal",
		       m.purpose == MATERIAL_PURPOSE_REMOVAL);
	pdata_set_text(d, "psychology.basis", p.basis);
	pdata_set_day(d, "psychology.consent_on", p.consent_on);
	pdata_set_text(d, "psychology.methods", may ? p.methods : NULL);
	pdata_set_text(d, "psychology.emotional", may ? p.emotional : NULL);
	pdata_set_text(d, "psychology.personality", may ? p.personality : NULL);
	pdata_set_text(d, "psychology.risk", may ? p.risk : NULL);
	pdata_set_text(d, "psychology.protection", may ? p.protection : NULL);
	pdata_set_text(d, "psychology.level", may ? p.level : NULL);
	fill_choice(d, "psychology.verdict", material_verdicts, m.verdict);
	pdata_set_text(d, "psychology.conclusion", m.conclusion);
	pdata_set_text(d, "psychology.recommendations", p.recommendations);
	pdata_set_bool(d, "psychology.consultation", p.consultation != 0);
	pdata_set_bool(d, "psychology.show_detail",
		       may && !str_is_empty(p.detail));
	pdata_set_text(d, "psychology.detail", may ? p.detail : NULL);
	fill_staff(f, d, "author", m.author_id);
	record_release(&record_psychology, &p);
	record_release(&record_material, &m);
}

void fill_prior_work_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct pdata *list = pdata_add_list(d, "measures");
	struct record_array rows;
	struct material m;

	fill_load(f, &record_material, id, &m);
	fill_school(f);
	fill_child(f, d, "child", fill_child_of(f, m.case_id), 0);
	fill_list(f, &record_prior_measure, "material_id", id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct prior_measure *row = record_at(&rows, i);
		struct pdata *item = pdata_add_item(list);

		pdata_set_day(item, "date", row->done_on);
		pdata_set_text(item, "measure", row->measure);
		pdata_set_text(item, "by_whom", row->by_whom);
		pdata_set_text(item, "with_whom", row->with_whom);
		pdata_set_text(item, "result", row->result);
	}
	record_array_release(&rows);
	pdata_set_text(d, "conclusion", m.conclusion);
	fill_staff(f, d, "author", m.author_id);
	pdata_set_day(d, "author.date", m.written_on);
	record_release(&record_material, &m);
}

/* The commission of a visit. */
static void fill_members(struct fill *f, int64_t visit_id)
{
	struct pdata *list = pdata_add_list(f->data, "members");
	struct record_array rows;

	fill_list(f, &record_visit_member, "visit_id", visit_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct visit_member *row = record_at(&rows, i);
		struct pdata *item = pdata_add_item(list);

		fill_staff(f, item, "", row->staff_id);
		if (!row->staff_id || !str_is_empty(row->name))
			pdata_set_text(item, "name", row->name);
		if (!row->staff_id || !str_is_empty(row->position))
			pdata_set_text(item, "position", row->position);
	}
	record_array_release(&rows);
}

void fill_home_visit_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct visit v;
	struct child child;
	struct family family;
	int64_t child_id;

	fill_load(f, &record_visit, id, &v);
	child_id = fill_child_of(f, v.case_id);
	fill_load(f, &record_child, child_id, &child);
	fill_load(f, &record_family, child.family_id, &family);
	fill_school(f);
	fill_child(f, d, "child", child_id, 0);
	pdata_set_day(d, "visit.date", v.visited_on);
	pdata_set_text(d, "visit.basis", v.basis);
	pdata_set_text(d, "visit.address",
		       str_is_empty(v.address) ? child.address : v.address);
	pdata_set_text(d, "visit.present", v.present);
	pdata_set_bool(d, "visit.opened", v.access == VISIT_ACCESS_OPENED);
	fill_choice(d, "visit.access", visit_accesses, v.access);
	fill_choice(d, "visit.family_kind", family_kinds, family.kind);
	fill_choice(d, "visit.dwelling", visit_dwellings, v.dwelling);
	fill_number(d, "visit.rooms", v.rooms);
	pdata_set_text(d, "visit.condition", v.condition);
	pdata_set_text(d, "visit.cleanliness", v.cleanliness);
	pdata_set_text(d, "visit.child_conditions", v.child_conditions);
	pdata_set_text(d, "visit.parents_part", v.parents_part);
	pdata_set_text(d, "visit.relations", v.relations);
	pdata_set_text(d, "visit.risks", v.risks);
	pdata_set_text(d, "visit.statement", v.statement);
	pdata_set_text(d, "visit.conclusions", v.conclusions);
	pdata_set_text(d, "visit.recommendations", v.recommendations);
	fill_choice(d, "visit.acquainted", visit_acquainted, v.acquainted);
	fill_members(f, id);
	fill_parents(f, child_id);
	fill_family(f, d, "family", child.family_id);
	record_release(&record_family, &family);
	record_release(&record_child, &child);
	record_release(&record_visit, &v);
}

/* cl. 4 */

static void fill_signals_of(struct fill *f, int64_t case_id)
{
	struct pdata *list = pdata_add_list(f->data, "signals");
	struct id_list ids = ID_LIST_INIT;

	if (case_id && f->code == ERR_OK)
		f->code =
			signal_list_of_case(f->app->db, case_id, &ids, f->err);
	for (int i = 0; i < ids.n; i++) {
		struct pdata *item = pdata_add_item(list);
		struct signal s;

		fill_load(f, &record_signal, ids.ids[i], &s);
		pdata_set_text(item, "number", s.number);
		pdata_set_day(item, "date",
			      s.received_at == MOMENT_NONE
				      ? DAY_NONE
				      : moment_day(s.received_at));
		fill_choice(item, "from", signal_sources, s.source);
		record_release(&record_signal, &s);
	}
	id_list_release(&ids);
}

static void fill_materials_of(struct fill *f, int64_t case_id)
{
	struct pdata *list = pdata_add_list(f->data, "materials");
	struct record_array rows;

	fill_list(f, &record_material, "case_id", case_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct material *m = record_at(&rows, i);
		struct pdata *item;

		if (m->purpose != MATERIAL_PURPOSE_PLACING)
			continue;
		item = pdata_add_item(list);
		fill_choice(item, "name", material_kinds, m->kind);
		pdata_set_day(item, "date", m->written_on);
		pdata_set_day(item, "handed_on", m->handed_on);
	}
	record_array_release(&rows);
}

void fill_representation_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct representation r;
	struct casefile c;

	fill_load(f, &record_representation, id, &r);
	fill_load(f, &record_casefile, r.case_id, &c);
	fill_school(f);
	fill_child(f, d, "child", c.child_id, 0);
	fill_grounds(f, c.grounds, c.profile_id);
	pdata_set_day(d, "representation.date", r.made_on);
	pdata_set_text(d, "representation.gist", r.gist);
	fill_choice(d, "representation.proposal", representation_proposals,
		    r.proposal);
	pdata_set_text(d, "representation.proposal_text", r.proposal_text);
	fill_signals_of(f, r.case_id);
	fill_materials_of(f, r.case_id);
	fill_staff(f, d, "deputy", r.made_by);
	record_release(&record_casefile, &c);
	record_release(&record_representation, &r);
}

void fill_request_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct request r;

	fill_load(f, &record_request, id, &r);
	fill_school(f);
	fill_out(f, r.out_number, r.sent_on);
	fill_reply_to(f, NULL, DAY_NONE);
	fill_addressee(f, r.agency_id);
	fill_papers(d, "annexes", NULL);
	fill_signatory(f, fill_holder(f, ROLE_HEAD));
	fill_executor(f, fill_holder(f, ROLE_SECRETARY));
	fill_child(f, d, "child", fill_child_of(f, r.case_id), 0);
	pdata_set_text(d, "request.questions", r.questions);
	pdata_set_text(d, "request.basis", r.basis);
	pdata_set_day(d, "request.answer_by", r.answer_by);
	pdata_set_text(d, "request.answer_number", r.answer_number);
	pdata_set_day(d, "request.answered_on", r.answered_on);
	pdata_set_text(d, "request.answer", r.answer);
	record_release(&record_request, &r);
}

void fill_consent_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct record_array parents = RECORD_ARRAY_INIT;

	if (f->code == ERR_OK)
		f->code = child_representatives(f->app->db, id, 1, &parents,
						f->err);
	fill_school(f);
	fill_child(f, d, "child", id, 0);
	fill_parent(f, d, "parent",
		    parents.n ? ((struct family_member *)record_at(&parents, 0))
					->row.id
			      : 0);
	/* To be filled in by hand, and signed. */
	pdata_set_bool(d, "consent.diagnostics", 0);
	pdata_set_text(d, "consent.scope", NULL);
	pdata_set_day(d, "consent.date", DAY_NONE);
	pdata_set_text(d, "consent.form", NULL);
	pdata_set_day(d, "consent.withdrawn_on", DAY_NONE);
	record_array_release(&parents);
}
