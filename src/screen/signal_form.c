#include "config.h"

#include "screen/scr_signal.h"

#include <stdlib.h>
#include <string.h>

#include "app/list.h"
#include "app/way.h"
#include "base/mem.h"
#include "screen/recordform.h"
#include "screen/show.h"
#include "widget/dialog.h"
#include "widget/picklist.h"

/*
 * Purpose: a signal as it came: whom it is about, who reports, what happened
 * (cl. 4, 11, 22). Facts, somebody's words and an opinion are three fields.
 * Data: the signal, the children it names.
 * Calls: app_signal_create(); the registration follows if the person may.
 */

#define CHILDREN 12

struct signal_form {
	int64_t children[CHILDREN];
	int n;
	int told_danger;
};

static const char *const child_names[CHILDREN] = {
	"child_1", "child_2", "child_3", "child_4",  "child_5",	 "child_6",
	"child_7", "child_8", "child_9", "child_10", "child_11", "child_12",
};

#define CHILD_FIELD(n, label_, flags_) \
	{ \
		.name = "child_" #n, .type = FIELD_REF, .label = (label_), \
		.flags = (flags_), .ref = "child" \
	}

static const struct form_field child_fields_shown[] = {
	CHILD_FIELD(1, N_("Child"), 0),
	CHILD_FIELD(2, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(3, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(4, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(5, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(6, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(7, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(8, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(9, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(10, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(11, N_("Another child"), FORM_SKIP),
	CHILD_FIELD(12, N_("Another child"), FORM_SKIP),
	{ .name = NULL },
};

static const char *const family_names[] = { "family_id", NULL };
static const char *const from_names[] = {
	"source",    "received_at",  "how",	    "staff_id",
	"agency_id", "letter_no",    "letter_date", "from_name",
	"anonymous", "from_contact", NULL,
};
static const char *const what_names[] = {
	"category",  "grounds",	     "danger", "facts",
	"fact_when", "fact_where",   "known",  "words",
	"opinion",   "done_already", NULL,
};
static const struct recordform_section sections[] = {
	{ .names = family_names },
	{ .heading = N_("Who reports"), .names = from_names },
	{ .heading = N_("What happened"), .names = what_names },
	{ .names = NULL },
};

static const struct recordform_help field_help[] = {
	{ "child_1",
	  N_("Type a part of the name; F7 writes down a new child") },
	{ "family_id",
	  N_("If it is about a family: then choose which of its children") },
	{ "grounds", N_("The ten grounds of clause 22, any number of them") },
	{ "facts", N_("Only what was seen: what, when, where, who was there") },
	{ "words", N_("Who said what, word for word if you can") },
	{ "opinion", N_("What the person who reports thinks about it") },
	{ "danger",
	  N_("Somebody is in danger now: then first call, then write") },
	{ NULL, NULL },
};

static const struct screen_help help[] = {
	{ "4, 22",
	  N_("A class teacher, social pedagogue, subject teacher or anybody "
	     "concerned may say that a child needs attention. Name the child, "
	     "the grounds, and what happened. The deputy head puts the case "
	     "before the Council.") },
	{ "11",
	  N_("What an agency of the prevention system reports is registered "
	     "within 1 working day of its receipt, with a number from the "
	     "journal.") },
	{ "25",
	  N_("Being on the register has no legal consequence: write facts, "
	     "no labels.") },
	{ NULL, NULL },
};

static int collect_children(struct recordform *rf, int64_t out[CHILDREN])
{
	int n = 0;

	for (int i = 0; i < CHILDREN; i++) {
		int64_t id = form_number(rf->form, child_names[i]);
		int known = 0;

		for (int j = 0; j < n; j++)
			known |= out[j] == id;
		if (id && !known)
			out[n++] = id;
	}
	return n;
}

/* As many lines for children as there are, and one more. */
static void show_child_lines(struct recordform *rf)
{
	int last = 0;

	for (int i = 0; i < CHILDREN; i++)
		if (form_number(rf->form, child_names[i]))
			last = i + 1;
	for (int i = 0; i < CHILDREN; i++)
		form_set_flag(rf->form, child_names[i], FORM_SKIP, i > last);
}

static void show_source_lines(struct recordform *rf)
{
	int64_t source = form_number(rf->form, "source");
	int staff = source == SIGNAL_SOURCE_STAFF;
	int agency = source == SIGNAL_SOURCE_AGENCY;

	form_set_flag(rf->form, "staff_id", FORM_SKIP, !staff);
	form_set_flag(rf->form, "agency_id", FORM_SKIP, !agency);
	form_set_flag(rf->form, "letter_no", FORM_SKIP, !agency);
	form_set_flag(rf->form, "letter_date", FORM_SKIP, !agency);
	form_set_flag(rf->form, "from_name", FORM_SKIP, staff);
	form_set_flag(rf->form, "from_contact", FORM_SKIP, staff);
	form_set_flag(rf->form, "anonymous", FORM_SKIP, staff || agency);
}

static void show_lines(struct recordform *rf)
{
	show_child_lines(rf);
	show_source_lines(rf);
}

/* Search before create: the child may have an open case already. */
static void say_open_case(struct recordform *rf, int64_t child_id)
{
	struct app *app = shell_app(rf->shell);
	struct err err = ERR_INIT;
	int64_t case_id = 0;
	char *name;

	/* Who may not see cases learns nothing of them. */
	if (!child_id || !shell_may(rf->shell, ACTION_CASE_VIEW, NULL) ||
	    !shell_read(rf->shell,
			app_case_of_child(app, child_id, &case_id, &err),
			&err) ||
	    !case_id)
		return;
	name = app_name(app, APP_CASEFILE, case_id);
	/* TRANSLATORS: the number of a case and its child */
	ui_say(shell_ui(rf->shell),
	       _("The case %s is open: the signal will join it."), name);
	free(name);
}

static void built(struct recordform *rf)
{
	const struct signal_form *sf = rf->data;
	const struct signal *s = rf->record;

	for (int i = 0; i < sf->n && i < CHILDREN; i++) {
		char id[24];

		snprintf(id, sizeof(id), "%lld", (long long)sf->children[i]);
		form_set_text(rf->form, child_names[i], id);
	}
	show_lines(rf);
	/* From the child's card. */
	if (sf->n && !s->row.id)
		say_open_case(rf, sf->children[0]);
}

/* A family's children are chosen: all of them are marked to begin with. */
static void choose_children(struct recordform *rf, int64_t family_id)
{
	struct app_choices all = { .n = 0 };
	struct picklist_item *items;
	struct picklist_spec spec = { .several = 1 };
	struct picked picked;
	struct err err = ERR_INIT;

	if (!shell_ok(rf->shell,
		      app_family_children(shell_app(rf->shell), family_id, &all,
					  &err),
		      &err))
		return;
	picked_init(&picked);
	items = xcalloc((size_t)all.n + 1, sizeof(*items));
	for (int i = 0; i < all.n; i++) {
		items[i].id = all.items[i].id;
		items[i].label = all.items[i].name;
		MEM_GROW(picked.ids, picked.n, picked.capacity);
		picked.ids[picked.n++] = all.items[i].id;
	}
	spec.items = items;
	spec.title = _("Which children is it about? (blank marks)");
	if (all.n &&
	    picklist_run(shell_ui(rf->shell), &spec, &picked) == PICK_DONE) {
		for (size_t i = 0; i < CHILDREN; i++) {
			char id[24] = "";

			if (i < picked.n)
				snprintf(id, sizeof(id), "%lld",
					 (long long)picked.ids[i]);
			form_type_text(rf->form, child_names[i], id);
		}
		show_child_lines(rf);
	}
	picked_release(&picked);
	free(items);
	app_choices_release(&all);
}

static void tell_danger(struct recordform *rf)
{
	struct signal_form *sf = rf->data;

	if (sf->told_danger || !form_number(rf->form, "danger"))
		return;
	sf->told_danger = 1;
	dialog_message(
		shell_ui(rf->shell), N_("Immediate danger"),
		_("First call, then write:\n\n"
		  "102  police\n"
		  "103  ambulance\n"
		  "112  rescue service\n"
		  "111  contact centre for children and families\n\n"
		  "Tell the head of the school at once. The signal stays on "
		  "top of all deadlines."));
}

static void changed(struct recordform *rf, const struct form_field *field)
{
	if (strncmp(field->name, "child_", 6) == 0) {
		show_child_lines(rf);
		say_open_case(rf, form_number(rf->form, field->name));
	} else if (strcmp(field->name, "source") == 0) {
		show_source_lines(rf);
	} else if (strcmp(field->name, "family_id") == 0) {
		if (form_number(rf->form, "family_id"))
			choose_children(rf, form_number(rf->form, "family_id"));
	} else if (strcmp(field->name, "danger") == 0) {
		tell_danger(rf);
	}
}

/* How and from whom the last signal of the same source came. */
static int similar(struct recordform *rf)
{
	static const char *const same[] = { "how", "agency_id", "from_name",
					    "from_contact", "category" };
	struct app *app = shell_app(rf->shell);
	struct listing_filter filter = { .descending = 1 };
	struct listing_page page = LISTING_PAGE_INIT;
	struct err err = ERR_INIT;
	int64_t source = form_number(rf->form, "source");
	int found = 0;

	if (app_list_rows(app, &listing_signals, &filter, 0, 0, 50, &page,
			  &err) != ERR_OK)
		ui_say_err(shell_ui(rf->shell), &err);
	for (int i = 0; i < page.n && !found; i++) {
		struct signal s;

		fields_init(signal_fields, &s);
		if (app_load(app, APP_SIGNAL, page.rows[i].id, &s, &err) !=
		    ERR_OK)
			err_init(&err);
		else if (s.source == source)
			found = 1;
		for (size_t j = 0; found && j < ARRAY_SIZE(same); j++) {
			char *text = field_format(
				fields_find(signal_fields, same[j]), &s);

			form_type_text(rf->form, same[j], text);
			free(text);
		}
		fields_release(signal_fields, &s);
	}
	listing_page_release(&page);
	return found;
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	int64_t children[CHILDREN];
	int n = collect_children(rf, children);
	struct signal *s = rf->record;

	if (!n && !s->family_id)
		return err_set_field(
			err, ERR_INVALID, "child_1",
			N_("Name the child, or the family it is about."), NULL);
	return app_signal_create(shell_app(rf->shell), s, children, n, err);
}

static int run(struct shell *shell, struct signal *s, struct signal_form *sf,
	       const char *title)
{
	struct recordform_spec spec = {
		.kind = APP_SIGNAL,
		.title = title,
		.record = s,
		.sections = sections,
		.before = child_fields_shown,
		.field_help = field_help,
		.help = help,
		.data = sf,
		.save = save,
		.changed = changed,
		.similar = similar,
		.built = built,
		.restored = show_lines,
		.asks_reason = s->status > SIGNAL_STATUS_RECEIVED,
	};

	return recordform_run(shell, &spec) == RECORDFORM_SAVED;
}

/* What became of it, and what comes next. */
static void after_new(struct shell *shell, const struct signal *s)
{
	struct subject subject = { .signal_id = s->row.id };

	ui_say(shell_ui(shell), "%s",
	       _("The signal is written down; the secretary registers it."));
	if (shell_may(shell, ACTION_SIGNAL_REGISTER, NULL))
		scr_signal_register(shell, &subject);
}

void scr_signal_new(struct shell *shell, enum signal_source source,
		    int64_t child_id)
{
	struct app *app = shell_app(shell);
	struct signal *s = app_record_new(APP_SIGNAL);
	void *record = s;
	struct signal_form sf = { .children = { child_id },
				  .n = child_id != 0 };

	s->source = source;
	s->received_at = app_now(app);
	if (source == SIGNAL_SOURCE_STAFF) {
		s->staff_id = app_user(app)->row.id;
		s->how = SIGNAL_WAY_WRITTEN;
	} else if (source == SIGNAL_SOURCE_AGENCY) {
		s->how = SIGNAL_WAY_LETTER;
		s->category = SIGNAL_CATEGORY_SOCIAL_DANGER;
	}
	if (run(shell, s, &sf,
		source == SIGNAL_SOURCE_AGENCY
			? N_("A signal by an agency (cl. 11)")
			: N_("A new signal (cl. 4)")))
		after_new(shell, s);
	app_record_free(APP_SIGNAL, &record);
}

void scr_signal_edit(struct shell *shell, int64_t id)
{
	struct app *app = shell_app(shell);
	struct signal *s = app_record_new(APP_SIGNAL);
	void *record = s;
	struct signal_form sf = { .n = 0 };
	struct app_choices children = { .n = 0 };
	struct err err = ERR_INIT;

	if (!id) {
		scr_signal_new(shell, SIGNAL_SOURCE_STAFF, 0);
		goto out;
	}
	if (!shell_ok(shell, app_load(app, APP_SIGNAL, id, s, &err), &err) ||
	    !shell_ok(shell, app_signal_children(app, id, &children, &err),
		      &err))
		goto out;
	for (; sf.n < children.n && sf.n < CHILDREN; sf.n++)
		sf.children[sf.n] = children.items[sf.n].id;
	sf.told_danger = s->danger != 0;
	if (run(shell, s, &sf, N_("Correct the signal")))
		ui_say(shell_ui(shell), "%s", _("The signal is saved."));
out:
	app_choices_release(&children);
	app_record_free(APP_SIGNAL, &record);
}
