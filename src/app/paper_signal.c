#include "config.h"

#include <stdlib.h>

#include "app/fill.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/watcher.h"
#include "store/casefile.h"
#include "store/listing.h"
#include "store/obligation.h"
#include "store/people.h"

/* The signal, the journal of signals, the sheet of primary information. */

/* Who said it, as papers name it: an agency's name, a person's, nobody's. */
static void fill_from(struct fill *f, struct pdata *map, const char *name,
		      const struct signal *s)
{
	if (s->agency_id)
		fill_agency_name(f, map, name, s->agency_id);
	else if (s->staff_id)
		fill_person(f, map, name, s->staff_id);
	else
		pdata_set_text(map, name, s->anonymous ? NULL : s->from_name);
}

static void fill_signal_children(struct fill *f, int64_t signal_id)
{
	struct pdata *list = pdata_add_list(f->data, "children");
	struct signal_children children = { .n = 0 };

	if (f->code == ERR_OK)
		f->code = signal_child_list(f->app->db, signal_id, &children,
					    f->err);
	for (int i = 0; i < children.n; i++)
		fill_child(f, pdata_add_item(list), "",
			   children.items[i].child_id, 0);
	signal_children_release(&children);
}

void fill_signal_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct signal s;

	fill_load(f, &record_signal, id, &s);
	fill_school(f);
	pdata_set_text(d, "signal.number", s.number);
	pdata_set_moment(d, "signal.received_at", s.received_at);
	pdata_set_moment(d, "signal.registered_at", s.registered_at);
	fill_person(f, d, "signal.registered_by", s.registered_by);
	fill_choice(d, "signal.how", signal_ways, s.how);
	pdata_set_text(d, "signal.letter_no", s.letter_no);
	pdata_set_day(d, "signal.letter_date", s.letter_date);
	pdata_set_bool(d, "signal.anonymous", s.anonymous != 0);
	fill_from(f, d, "signal.from", &s);
	/* Of an agency, the person who wrote. */
	pdata_set_text(d, "signal.position", s.agency_id ? s.from_name : NULL);
	pdata_set_text(d, "signal.contact",
		       s.anonymous ? NULL : s.from_contact);
	pdata_set_bool(d, "signal.danger", s.danger != 0);
	fill_choice(d, "signal.category", signal_categories, s.category);
	pdata_set_text(d, "signal.facts", s.facts);
	pdata_set_text(d, "signal.fact_when", s.fact_when);
	pdata_set_text(d, "signal.fact_where", s.fact_where);
	fill_choice(d, "signal.known", signal_knowns, s.known);
	pdata_set_text(d, "signal.words", s.words);
	pdata_set_text(d, "signal.opinion", s.opinion);
	pdata_set_text(d, "signal.done_already", s.done_already);
	fill_grounds(f, s.grounds, 0);
	fill_signal_children(f, id);
	record_release(&record_signal, &s);
}

/* The journal. */

/* The parents of a child, in one line. */
static char *name_parents(struct fill *f, int64_t child_id)
{
	struct record_array list = RECORD_ARRAY_INIT;
	struct sb text = SB_INIT;

	if (f->code == ERR_OK)
		f->code = child_representatives(f->app->db, child_id, 1, &list,
						f->err);
	for (int i = 0; i < list.n; i++) {
		const struct family_member *m = record_at(&list, i);
		char *name =
			person_short_name(m->surname, m->given, m->patronymic);

		sb_addf(&text, "%s%s", text.len ? ", " : "", name);
		free(name);
	}
	record_array_release(&list);
	return sb_detach(&text);
}

static int64_t due_of_signal(struct fill *f, int64_t signal_id)
{
	struct obligation_views views = { .n = 0 };
	int64_t day = DAY_NONE;

	if (f->code == ERR_OK)
		f->code = obligation_list_of_signal(f->app->db, signal_id,
						    &views, f->err);
	for (int i = 0; i < views.n; i++)
		if (views.items[i].obligation.rule ==
		    OBLIGATION_REGISTER_SIGNAL)
			day = views.items[i].obligation.due_on;
	obligation_views_release(&views);
	return day;
}

/* One child of a signal: a line. */
static void add_entry(struct fill *f, struct pdata *list,
		      const struct signal *s, const struct signal_child *child)
{
	struct pdata *item = pdata_add_item(list);
	struct child c;
	struct school_class class;
	struct casefile casefile;
	char *parents = name_parents(f, child ? child->child_id : 0);
	char *name, *class_name;

	pdata_set_text(item, "number", s->number);
	pdata_set_moment(item, "received_at", s->received_at);
	pdata_set_text(item, "letter_no", s->letter_no);
	pdata_set_day(item, "letter_date", s->letter_date);
	fill_from(f, item, "from", s);
	fill_load(f, &record_child, child ? child->child_id : 0, &c);
	fill_load(f, &record_school_class, c.class_id, &class);
	fill_load(f, &record_casefile, child ? child->case_id : 0, &casefile);
	name = person_full_name(c.surname, c.given, c.patronymic);
	class_name = class.row.id ? school_class_name(&class) : xstrdup("");
	pdata_set_text(item, "child_name", name);
	pdata_set_text(item, "child_class", class_name);
	pdata_set_day(item, "child_born", c.born);
	pdata_set_text(item, "parents", parents);
	pdata_set_text(item, "address", c.address);
	pdata_set_text(item, "gist", s->facts);
	fill_ground_numbers(item, "grounds", s->grounds);
	fill_person(f, item, "handed_to",
		    casefile.responsible_id ? casefile.responsible_id
					    : s->registered_by);
	pdata_set_day(item, "due_on", due_of_signal(f, s->row.id));
	if (casefile.row.id)
		pdata_set_text(item, "outcome", casefile.number);
	else
		pdata_set_text(item, "outcome", s->answer);
	pdata_set_day(item, "answered_on", s->answered_on);
	free(name);
	free(class_name);
	free(parents);
	record_release(&record_casefile, &casefile);
	record_release(&record_school_class, &class);
	record_release(&record_child, &c);
}

static void add_signal(struct fill *f, struct pdata *list, int64_t id)
{
	struct signal_children children = { .n = 0 };
	struct signal s;

	if (fill_load(f, &record_signal, id, &s))
		f->code = signal_child_list(f->app->db, id, &children, f->err);
	for (int i = 0; i < children.n; i++)
		add_entry(f, list, &s, &children.items[i]);
	if (f->code == ERR_OK && !children.n)
		add_entry(f, list, &s, NULL);
	signal_children_release(&children);
	record_release(&record_signal, &s);
}

/* The signals of one year, registered or not, in the order of receipt. */
void fill_journal_paper(struct fill *f, int64_t id)
{
	struct pdata *list = pdata_add_list(f->data, "entries");
	struct listing_filter filter = LISTING_FILTER_INIT;
	struct listing_page page = LISTING_PAGE_INIT;
	int year = id ? (int)id : day_to_ymd(app_today(f->app)).year;
	int64_t from = day_from_ymd(year, 1, 1);
	int64_t to = day_from_ymd(year, 12, 31);
	int64_t n = 0;

	fill_school(f);
	pdata_set_day(f->data, "period.from", from);
	pdata_set_day(f->data, "period.to", to);
	if (f->code == ERR_OK)
		f->code = listing_count(f->app->db, &listing_signals, &filter,
					&n, f->err);
	for (int64_t first = 0; f->code == ERR_OK && first < n; first += 200) {
		f->code = listing_rows(f->app->db, &listing_signals, &filter, 0,
				       first, 200, &page, f->err);
		for (int i = 0; f->code == ERR_OK && i < page.n; i++) {
			int64_t day = moment_day(moment_parse_iso(
				listing_cell(&listing_signals, &page.rows[i],
					     "received_at")));

			if (day >= from && day <= to)
				add_signal(f, list, page.rows[i].id);
		}
	}
	listing_page_release(&page);
}

/* cl. 12 */
static void fill_primary_term(struct fill *f, int64_t case_id)
{
	struct obligation_views views = { .n = 0 };
	int64_t due_on = DAY_NONE;
	int late = 0;

	if (f->code == ERR_OK)
		f->code = obligation_list_of_case(f->app->db, case_id, &views,
						  f->err);
	for (int i = 0; i < views.n; i++) {
		const struct obligation *o = &views.items[i].obligation;

		if (o->rule != OBLIGATION_GATHER_PRIMARY)
			continue;
		due_on = o->due_on;
		late = watcher_look(o, f->app->calendar, app_now(f->app),
				    f->app->term_settings.workday_end)
			       .late_working_days;
	}
	pdata_set_day(f->data, "primary.due_on", due_on);
	pdata_set_int(f->data, "primary.late_days", late);
	obligation_views_release(&views);
}

void fill_primary_paper(struct fill *f, int64_t id)
{
	struct pdata *d = f->data;
	struct casefile_parts parts = { .primary_id = 0 };
	struct primary_info p;
	struct casefile c;
	struct child child;

	fill_load(f, &record_casefile, id, &c);
	if (f->code == ERR_OK)
		f->code = casefile_parts(f->app->db, id, &parts, f->err);
	fill_load(f, &record_primary_info, parts.primary_id, &p);
	fill_load(f, &record_child, c.child_id, &child);
	fill_school(f);
	fill_child(f, d, "child", c.child_id, 0);
	pdata_set_text(d, "case.number", c.number);
	pdata_set_text(d, "primary.lives_at", p.lives_at);
	pdata_set_text(d, "primary.situation", p.situation);
	pdata_set_text(d, "primary.family", p.family);
	pdata_set_text(d, "primary.contacts", p.contacts);
	fill_person(f, d, "primary.secretary", p.secretary_id);
	fill_person(f, d, "primary.class_teacher", p.class_teacher_id);
	fill_person(f, d, "primary.psychologist", p.psychologist_id);
	pdata_set_moment(d, "primary.completed_at", p.completed_at);
	fill_primary_term(f, id);
	fill_family(f, d, "family", child.family_id);
	record_release(&record_casefile, &c);
	record_release(&record_primary_info, &p);
	record_release(&record_child, &child);
}
