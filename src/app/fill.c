#include "config.h"

#include "app/fill.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "print/words.h"
#include "store/casefile.h"
#include "store/event.h"
#include "store/people.h"

int fill_load(struct fill *f, const struct record_kind *kind, int64_t id,
	      void *out)
{
	record_init(kind, out);
	if (!id || f->code != ERR_OK)
		return 0;
	f->code = record_load(f->app->db, kind, id, out, f->err);
	return f->code == ERR_OK;
}

void fill_list(struct fill *f, const struct record_kind *kind, const char *by,
	       int64_t owner, struct record_array *out)
{
	*out = (struct record_array)RECORD_ARRAY_INIT;
	if (owner && f->code == ERR_OK)
		f->code = record_list(f->app->db, kind, by, owner, out, f->err);
}

char *fill_key(const char *prefix, const char *name)
{
	return xasprintf("%s%s%s", prefix, *prefix ? "." : "", name);
}

/* Values. */

void fill_in(struct pdata *map, const char *name, const char *kk,
	     const char *ru)
{
	pdata_set_text(map, name, "");
	pdata_set_text_in(map, name, LANG_KK, kk);
	pdata_set_text_in(map, name, LANG_RU, ru);
}

void fill_label(struct pdata *map, const char *name, const char *msgid)
{
	if (str_is_empty(msgid))
		pdata_set_text(map, name, NULL);
	else
		fill_in(map, name, words_label(LANG_KK, msgid),
			words_label(LANG_RU, msgid));
}

void fill_choice(struct pdata *map, const char *name,
		 const struct choice *choices, int64_t value)
{
	fill_label(map, name, value > 0 ? choices[value].label : NULL);
}

/* The same with a capital letter, for the beginning of a line. */
static char *capital(const char *text)
{
	const char *rest = text;
	char first[UTF8_MAX_BYTES + 1] = { 0 };

	utf8_encode(utf8_upper(utf8_next(&rest)), first);
	return *text ? xasprintf("%s%s", first, rest) : xstrdup("");
}

void fill_title(struct pdata *map, const char *name,
		const struct choice *choices, int64_t value)
{
	const char *msgid = value > 0 ? choices[value].label : "";
	char *kk = capital(words_label(LANG_KK, msgid));
	char *ru = capital(words_label(LANG_RU, msgid));

	fill_in(map, name, kk, ru);
	free(kk);
	free(ru);
}

void fill_time(struct pdata *map, const char *name, int64_t minutes)
{
	struct sb text = SB_INIT;

	if (minutes != INT_NONE)
		sb_addf(&text, "%02d:%02d", (int)(minutes / 60),
			(int)(minutes % 60));
	pdata_set_text(map, name, text.s);
	sb_release(&text);
}

void fill_number(struct pdata *map, const char *name, int64_t n)
{
	pdata_set_int(map, name, n == INT_NONE ? 0 : n);
}

static void set_text(struct pdata *map, const char *prefix, const char *name,
		     const char *text)
{
	char *key = fill_key(prefix, name);

	pdata_set_text(map, key, text);
	free(key);
}

static void set_in(struct pdata *map, const char *prefix, const char *name,
		   const char *kk, const char *ru)
{
	char *key = fill_key(prefix, name);

	fill_in(map, key, kk, ru);
	free(key);
}

static void set_day(struct pdata *map, const char *prefix, const char *name,
		    int64_t day)
{
	char *key = fill_key(prefix, name);

	pdata_set_day(map, key, day);
	free(key);
}

/* The school and its people. */

void fill_school(struct fill *f)
{
	const struct school *s = &f->app->school;

	fill_in(f->data, "school.name", s->name_kk, s->name_ru);
	pdata_set_text(f->data, "school.address", s->address);
	pdata_set_text(f->data, "school.phone", s->phone);
	pdata_set_text(f->data, "school.bin", s->bin);
}

static const char *position_in(const struct staff *s, enum lang lang)
{
	const char *own = lang == LANG_KK ? s->position_kk : s->position_ru;
	const char *other = lang == LANG_KK ? s->position_ru : s->position_kk;

	if (!str_is_empty(own))
		return own;
	if (!str_is_empty(other))
		return other;
	return s->role ? words_label(lang, role_label((enum role)s->role)) : "";
}

void fill_staff(struct fill *f, struct pdata *map, const char *prefix,
		int64_t staff_id)
{
	struct staff s;

	if (fill_load(f, &record_staff, staff_id, &s)) {
		char *full = person_full_name(s.surname, s.given, s.patronymic);
		char *brief =
			person_short_name(s.surname, s.given, s.patronymic);

		set_text(map, prefix, "name", full);
		set_text(map, prefix, "short", brief);
		set_in(map, prefix, "position", position_in(&s, LANG_KK),
		       position_in(&s, LANG_RU));
		set_text(map, prefix, "phone", s.phone);
		free(full);
		free(brief);
	} else {
		set_text(map, prefix, "name", NULL);
		set_text(map, prefix, "short", NULL);
		set_text(map, prefix, "position", NULL);
		set_text(map, prefix, "phone", NULL);
	}
	record_release(&record_staff, &s);
}

void fill_person(struct fill *f, struct pdata *map, const char *name,
		 int64_t staff_id)
{
	struct staff s;

	if (fill_load(f, &record_staff, staff_id, &s)) {
		char *brief =
			person_short_name(s.surname, s.given, s.patronymic);
		char *kk = xasprintf("%s, %s", brief, position_in(&s, LANG_KK));
		char *ru = xasprintf("%s, %s", brief, position_in(&s, LANG_RU));

		fill_in(map, name, kk, ru);
		free(kk);
		free(ru);
		free(brief);
	} else {
		pdata_set_text(map, name, NULL);
	}
	record_release(&record_staff, &s);
}

void fill_short_name(struct fill *f, struct pdata *map, const char *name,
		     int64_t staff_id)
{
	struct staff s;
	char *brief =
		fill_load(f, &record_staff, staff_id, &s)
			? person_short_name(s.surname, s.given, s.patronymic)
			: NULL;

	pdata_set_text(map, name, brief);
	free(brief);
	record_release(&record_staff, &s);
}

int64_t fill_holder(struct fill *f, enum role role)
{
	int64_t id = 0;

	if (f->code == ERR_OK)
		f->code = staff_by_role(f->app->db, role, app_today(f->app),
					&id, f->err);
	return id;
}

/* The child and its family. */

static char *class_name(struct fill *f, int64_t class_id)
{
	struct school_class c;
	char *name = fill_load(f, &record_school_class, class_id, &c)
			     ? school_class_name(&c)
			     : xstrdup("");

	record_release(&record_school_class, &c);
	return name;
}

void fill_child(struct fill *f, struct pdata *map, const char *prefix,
		int64_t child_id, int full)
{
	struct child c;
	char *name, *class;

	fill_load(f, &record_child, child_id, &c);
	name = person_full_name(c.surname, c.given, c.patronymic);
	class = class_name(f, c.class_id);
	set_text(map, prefix, "name", name);
	set_text(map, prefix, "class", class);
	set_day(map, prefix, "born", c.born);
	if (full) {
		set_text(map, prefix, "iin", c.iin);
		set_text(map, prefix, "address", c.address);
		set_text(map, prefix, "registered_address",
			 c.registered_address);
		set_text(map, prefix, "phone", c.phone);
		set_day(map, prefix, "in_school_since", c.in_school_since);
	}
	free(name);
	free(class);
	record_release(&record_child, &c);
}

void fill_parent(struct fill *f, struct pdata *map, const char *prefix,
		 int64_t family_member_id)
{
	struct family_member m;
	struct family family;
	char *key = fill_key(prefix, "kinship");
	char *name;

	fill_load(f, &record_family_member, family_member_id, &m);
	fill_load(f, &record_family, m.family_id, &family);
	name = person_full_name(m.surname, m.given, m.patronymic);
	set_text(map, prefix, "name", name);
	fill_choice(map, key, kinships, m.kinship);
	set_day(map, prefix, "born", m.born);
	set_text(map, prefix, "occupation", m.occupation);
	set_text(map, prefix, "phone",
		 str_is_empty(m.phone) ? family.phone : m.phone);
	set_text(map, prefix, "address", family.address);
	free(name);
	free(key);
	record_release(&record_family_member, &m);
	record_release(&record_family, &family);
}

int64_t fill_child_of(struct fill *f, int64_t case_id)
{
	struct casefile c;
	int64_t id =
		fill_load(f, &record_casefile, case_id, &c) ? c.child_id : 0;

	record_release(&record_casefile, &c);
	return id;
}

void fill_parents(struct fill *f, int64_t child_id)
{
	struct pdata *list = pdata_add_list(f->data, "parents");
	struct record_array rows = RECORD_ARRAY_INIT;

	if (child_id && f->code == ERR_OK)
		f->code = child_representatives(f->app->db, child_id, 1, &rows,
						f->err);
	for (int i = 0; i < rows.n; i++) {
		const struct family_member *m = record_at(&rows, i);

		fill_parent(f, pdata_add_item(list), "", m->row.id);
	}
	record_array_release(&rows);
}

void fill_family(struct fill *f, struct pdata *map, const char *name,
		 int64_t family_id)
{
	struct pdata *list = pdata_add_list(map, name);
	struct record_array members;

	fill_list(f, &record_family_member, "family_id", family_id, &members);
	for (int i = 0; i < members.n; i++) {
		const struct family_member *m = record_at(&members, i);
		struct pdata *item = pdata_add_item(list);
		char *full =
			person_full_name(m->surname, m->given, m->patronymic);

		pdata_set_text(item, "name", full);
		fill_choice(item, "kinship", kinships, m->kinship);
		pdata_set_day(item, "born", m->born);
		pdata_set_text(item, "occupation", m->occupation);
		pdata_set_text(item, "phone", m->phone);
		free(full);
	}
	record_array_release(&members);
}

void fill_agency(struct fill *f, struct pdata *map, const char *prefix,
		 int64_t agency_id)
{
	struct agency a;

	fill_load(f, &record_agency, agency_id, &a);
	set_in(map, prefix, "name",
	       str_is_empty(a.name_kk) ? a.name_ru : a.name_kk, a.name_ru);
	set_text(map, prefix, "address", a.address);
	set_text(map, prefix, "person", a.person);
	record_release(&record_agency, &a);
}

void fill_agency_name(struct fill *f, struct pdata *map, const char *name,
		      int64_t agency_id)
{
	struct agency a;

	fill_load(f, &record_agency, agency_id, &a);
	fill_in(map, name, str_is_empty(a.name_kk) ? a.name_ru : a.name_kk,
		a.name_ru);
	record_release(&record_agency, &a);
}

void fill_ground_numbers(struct pdata *map, const char *name, int64_t grounds)
{
	char *numbers = profile_format_numbers(grounds);

	pdata_set_text(map, name, numbers);
	free(numbers);
}

void fill_grounds(struct fill *f, int64_t grounds, int64_t profile_id)
{
	const struct profile *profile = app_profile_of(f->app, profile_id);
	struct pdata *list = pdata_add_list(f->data, "grounds");

	for (size_t i = 0; profile && i < profile->grounds.n; i++) {
		const struct profile_item *g = &profile->grounds.item[i];
		struct pdata *item;

		if (!(grounds >> (g->number - 1) & 1))
			continue;
		item = pdata_add_item(list);
		pdata_set_int(item, "number", g->number);
		fill_in(item, "name", profile_name(g, LANG_KK),
			profile_name(g, LANG_RU));
	}
}

/* A kind of help of the school's own: by its names in both languages. */
static void fill_own_help(struct fill *f, struct pdata *item,
			  const struct measure *m)
{
	struct help_kind h;

	record_init(&record_help_kind, &h);
	if (!f->code)
		f->code = record_load(f->app->db, &record_help_kind,
				      m->catalogue_no - HELP_KIND_FIRST, &h,
				      f->err);
	if (!f->code &&
	    (str_equal(m->kind, h.name_kk) || str_equal(m->kind, h.name_ru)))
		fill_in(item, "kind", help_kind_name(&h, LANG_KK),
			help_kind_name(&h, LANG_RU));
	record_release(&record_help_kind, &h);
}

void fill_measure(struct fill *f, struct pdata *item, const struct measure *m)
{
	const struct profile *profile = app_profile(f->app);
	const struct profile_item *help =
		profile && m->catalogue_no > 0
			? profile_find(&profile->help, (int)m->catalogue_no)
			: NULL;

	/* From the catalogue and left as it was: in both languages. */
	pdata_set_text(item, "kind", m->kind);
	if (m->catalogue_no > HELP_KIND_FIRST)
		fill_own_help(f, item, m);
	for (int lang = 0; help && lang < LANG_COUNT; lang++)
		if (str_equal(m->kind, profile_name(help, (enum lang)lang)))
			fill_in(item, "kind", profile_name(help, LANG_KK),
				profile_name(help, LANG_RU));
	fill_person(f, item, "responsible", m->responsible_id);
	pdata_set_text(item, "volume", m->volume);
	pdata_set_day(item, "term", m->due_on);
	pdata_set_text(item, "indicator", m->indicator);
	fill_choice(item, "status", measure_statuses, m->status);
	fill_choice(item, "result", measure_statuses, m->status);
	if (!str_is_empty(m->assessment))
		pdata_set_text(item, "result", m->assessment);
}

void fill_measures(struct fill *f, struct pdata *map, const char *name,
		   int64_t plan_id)
{
	struct pdata *list = pdata_add_list(map, name);
	struct record_array measures;

	fill_list(f, &record_measure, "plan_id", plan_id, &measures);
	for (int i = 0; i < measures.n; i++)
		if (!measure_is_pending(record_at(&measures, i)))
			fill_measure(f, pdata_add_item(list),
				     record_at(&measures, i));
	record_array_release(&measures);
}

/* What the case's rows say. */

int64_t fill_doer(struct fill *f, int64_t case_id, enum event_type type)
{
	struct case_events events = { .n = 0 };
	int64_t staff_id = 0;

	if (case_id && f->code == ERR_OK)
		f->code = case_event_list(f->app->db, case_id, &events, f->err);
	for (int i = 0; i < events.n; i++)
		if (events.items[i].type == (int64_t)type)
			staff_id = events.items[i].staff_id;
	case_events_release(&events);
	return staff_id;
}

void fill_decided(struct fill *f, int64_t case_id, enum decision decision,
		  struct meeting *m)
{
	struct record_array items;
	int64_t meeting_id = 0;

	fill_list(f, &record_agenda_item, "case_id", case_id, &items);
	for (int i = 0; i < items.n; i++) {
		const struct agenda_item *item = record_at(&items, i);

		if (item->decision == (int64_t)decision)
			meeting_id = item->meeting_id;
	}
	record_array_release(&items);
	fill_load(f, &record_meeting, meeting_id, m);
}

/* What a case's file holds, as papers. */

static void add_part(struct paper_parts *parts, const char *document,
		     int64_t id, int64_t day)
{
	MEM_GROW(parts->items, parts->n, parts->capacity);
	parts->items[parts->n++] = (struct paper_part){ .document = document,
							.id = id,
							.day = day };
}

static void add_signals(struct fill *f, int64_t case_id,
			struct paper_parts *parts)
{
	struct id_list ids = ID_LIST_INIT;

	if (f->code == ERR_OK)
		f->code =
			signal_list_of_case(f->app->db, case_id, &ids, f->err);
	for (int i = 0; i < ids.n; i++) {
		struct signal s;

		if (fill_load(f, &record_signal, ids.ids[i], &s))
			add_part(parts, "signal", s.row.id,
				 moment_day(s.received_at));
		record_release(&record_signal, &s);
	}
	id_list_release(&ids);
}

/* The act of a visit is printed of the visit. */
static void add_visit_of(struct fill *f, const struct material *m,
			 struct paper_parts *parts)
{
	struct record_array visits;

	fill_list(f, &record_visit, "case_id", m->case_id, &visits);
	for (int i = 0; i < visits.n; i++) {
		const struct visit *v = record_at(&visits, i);

		if (v->kind == VISIT_KIND_HOME)
			add_part(parts, "home_visit", v->row.id, v->visited_on);
	}
	record_array_release(&visits);
}

static void add_materials(struct fill *f, int64_t case_id,
			  struct paper_parts *parts)
{
	struct record_array rows;
	int acts = 0;

	fill_list(f, &record_material, "case_id", case_id, &rows);
	for (int i = 0; i < rows.n; i++) {
		const struct material *m = record_at(&rows, i);

		if (m->written_on == DAY_NONE)
			continue;
		switch ((enum material_kind)m->kind) {
		case MATERIAL_KIND_CHARACTERISTIC:
			add_part(parts, "characteristic", m->row.id,
				 m->written_on);
			break;
		case MATERIAL_KIND_PSYCHOLOGIST:
			add_part(parts, "psychologist", m->row.id,
				 m->written_on);
			break;
		case MATERIAL_KIND_PRIOR_WORK:
			add_part(parts, "prior_work", m->row.id, m->written_on);
			break;
		case MATERIAL_KIND_HOUSING_ACT:
			if (!acts++)
				add_visit_of(f, m, parts);
			break;
		case MATERIAL_KIND_NONE:
		case MATERIAL_KIND_OTHER:
			break;
		}
	}
	record_array_release(&rows);
}

void fill_parts_of_case(struct fill *f, int64_t case_id,
			struct paper_parts *parts)
{
	struct casefile_parts rows = { .primary_id = 0 };
	struct representation r;

	if (f->code == ERR_OK)
		f->code = casefile_parts(f->app->db, case_id, &rows, f->err);
	add_signals(f, case_id, parts);
	if (rows.primary_id) {
		struct primary_info p;

		if (fill_load(f, &record_primary_info, rows.primary_id, &p))
			add_part(parts, "primary", case_id,
				 p.completed_at == MOMENT_NONE
					 ? DAY_NONE
					 : moment_day(p.completed_at));
		record_release(&record_primary_info, &p);
	}
	add_materials(f, case_id, parts);
	if (fill_load(f, &record_representation, rows.representation_id, &r))
		add_part(parts, "representation", r.row.id, r.made_on);
	record_release(&record_representation, &r);
}

void paper_parts_release(struct paper_parts *parts)
{
	free(parts->items);
	*parts = (struct paper_parts){ .n = 0 };
}

/* Outgoing papers. */

void fill_out(struct fill *f, const char *number, int64_t day)
{
	pdata_set_text(f->data, "out.number", number);
	pdata_set_day(f->data, "out.date", day);
}

void fill_reply_to(struct fill *f, const char *number, int64_t day)
{
	pdata_set_text(f->data, "reply_to.number", number);
	pdata_set_day(f->data, "reply_to.date", day);
}

void fill_addressee(struct fill *f, int64_t agency_id)
{
	fill_agency(f, f->data, "addressee", agency_id);
}

void fill_signatory(struct fill *f, int64_t staff_id)
{
	struct staff s;
	char *kk, *ru;

	fill_staff(f, f->data, "signatory", staff_id);
	fill_load(f, &record_staff, staff_id, &s);
	kk = capital(position_in(&s, LANG_KK));
	ru = capital(position_in(&s, LANG_RU));
	fill_in(f->data, "signatory.position", kk, ru);
	free(kk);
	free(ru);
	record_release(&record_staff, &s);
}

void fill_executor(struct fill *f, int64_t staff_id)
{
	fill_staff(f, f->data, "executor", staff_id);
}

/*
 * "Plan, 6 sheets": the number at the end of a line, with or without a word
 * after it; -1 if there is none. *n_bytes is what stands before it.
 */
static int count_sheets(const char *line, size_t *n_bytes)
{
	size_t end = strlen(line), digits;
	int n = 0;

	while (end && !strchr("0123456789 ", line[end - 1]))
		end--;
	while (end && line[end - 1] == ' ')
		end--;
	digits = end;
	while (digits && strchr("0123456789", line[digits - 1]))
		digits--;
	if (digits == end || end - digits > 4 || !digits)
		return -1;
	for (size_t i = digits; i < end; i++)
		n = n * 10 + (line[i] - '0');
	while (digits && strchr(" ,;:", line[digits - 1]))
		digits--;
	if (!digits)
		return -1;
	*n_bytes = digits;
	return n;
}

void fill_papers(struct pdata *map, const char *name, const char *text)
{
	struct pdata *list = pdata_add_list(map, name);

	while (!str_is_empty(text)) {
		size_t n = strcspn(text, "\n"), kept = n;
		char *line = xstrndup(text, n);
		struct pdata *item = pdata_add_item(list);
		int sheets = count_sheets(line, &kept);

		line[kept] = '\0';
		pdata_set_text(item, "name", line);
		if (sheets > 0)
			pdata_set_int(item, "sheets", sheets);
		else
			pdata_set_text(item, "sheets", NULL);
		free(line);
		text += n + (text[n] == '\n');
	}
}
