#include "config.h"

#include "screen/scr_council.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/way.h"
#include "base/mem.h"
#include "model/council.h"
#include "screen/recordform.h"
#include "screen/show.h"

/*
 * Purpose: the composition of the Council by the head's order: not fewer than
 * five of the staff, the head presides, the social pedagogue is the secretary
 * (cl. 6, 7).
 * Data: the composition and its members as one form.
 * Calls: app_council_save(), which checks it as a whole.
 */

#define MEMBERS 20

static const char *const member_names[MEMBERS] = {
	"member_1",  "member_2",  "member_3",  "member_4",  "member_5",
	"member_6",  "member_7",  "member_8",  "member_9",  "member_10",
	"member_11", "member_12", "member_13", "member_14", "member_15",
	"member_16", "member_17", "member_18", "member_19", "member_20",
};

static const char *const council_names[] = { "order_no", "order_date",
					     "valid_from", "valid_until",
					     NULL };
static const struct recordform_section sections[] = {
	{ .names = council_names },
	{ .names = NULL },
};

static const struct screen_help help[] = {
	{ "6",
	  N_("The Council is made of the school's staff, not fewer than 5, and "
	     "approved by an order of the head of the school.") },
	{ "7",
	  N_("The head of the school presides; the secretary is the social "
	     "pedagogue or whoever stands in.") },
	{ NULL, NULL },
};

struct council_form {
	struct app_records old; /* the members as they were */
	struct form_field fields[MEMBERS + 4];
};

static void add_field(struct council_form *cf, int *n, const char *name,
		      const char *label, unsigned flags)
{
	cf->fields[(*n)++] = (struct form_field){ .name = name,
						  .type = FIELD_REF,
						  .label = label,
						  .flags = flags,
						  .ref = "staff" };
}

static void make_fields(struct council_form *cf)
{
	int n = 0;

	add_field(cf, &n, "chair", N_("Chair of the Council"), FIELD_REQUIRED);
	add_field(cf, &n, "secretary", N_("Secretary of the Council"),
		  FIELD_REQUIRED);
	for (int i = 0; i < MEMBERS; i++)
		add_field(cf, &n, member_names[i], N_("Member of the Council"),
			  0);
}

static void set_staff(struct recordform *rf, const char *name, int64_t id)
{
	char text[24];

	snprintf(text, sizeof(text), "%lld", (long long)id);
	form_set_text(rf->form, name, id ? text : "");
}

/* As many lines as there are members, and one more. */
static void show_lines(struct recordform *rf)
{
	int last = COUNCIL_MIN_MEMBERS - 3;

	for (int i = 0; i < MEMBERS; i++)
		if (form_number(rf->form, member_names[i]) && i + 1 > last)
			last = i + 1;
	for (int i = 0; i < MEMBERS; i++)
		form_set_flag(rf->form, member_names[i], FORM_SKIP, i > last);
}

/* Who the head and the secretary are, is known already. */
static void propose(struct recordform *rf)
{
	struct app_choices all = { .n = 0 };
	struct err err = ERR_INIT;

	if (!shell_read(rf->shell,
			app_choose(shell_app(rf->shell), APP_STAFF, "", 200,
				   &all, &err),
			&err))
		return;
	for (int i = all.n - 1, is_read = 1; is_read && i >= 0; i--) {
		struct staff s;

		fields_init(staff_fields, &s);
		is_read = shell_load(rf->shell, APP_STAFF, all.items[i].id, &s);
		if (s.role == ROLE_HEAD)
			set_staff(rf, "chair", s.row.id);
		else if (s.role == ROLE_SECRETARY)
			set_staff(rf, "secretary", s.row.id);
		fields_release(staff_fields, &s);
	}
	app_choices_release(&all);
}

static void built(struct recordform *rf)
{
	struct council_form *cf = rf->data;
	int n = 0;

	for (int i = 0; i < cf->old.n; i++) {
		const struct council_member *m = app_records_at(&cf->old, i);

		if (m->duty == COUNCIL_DUTY_CHAIR)
			set_staff(rf, "chair", m->staff_id);
		else if (m->duty == COUNCIL_DUTY_SECRETARY)
			set_staff(rf, "secretary", m->staff_id);
		else if (n < MEMBERS)
			set_staff(rf, member_names[n++], m->staff_id);
	}
	if (!cf->old.n)
		propose(rf);
	show_lines(rf);
}

static void changed(struct recordform *rf, const struct form_field *field)
{
	if (strncmp(field->name, "member_", 7) == 0)
		show_lines(rf);
}

static void add_member(struct recordform *rf, struct council_member *members,
		       int *n, const char *name, enum council_duty duty)
{
	int64_t id = form_number(rf->form, name);

	if (!id)
		return;
	fields_init(council_member_fields, &members[*n]);
	members[*n].row = (struct row){ .id = 0 };
	members[*n].staff_id = id;
	members[*n].duty = duty;
	(*n)++;
}

static enum err_code save(struct recordform *rf, struct err *err)
{
	struct council_member members[MEMBERS + 2];
	int n = 0;

	add_member(rf, members, &n, "chair", COUNCIL_DUTY_CHAIR);
	add_member(rf, members, &n, "secretary", COUNCIL_DUTY_SECRETARY);
	for (int i = 0; i < MEMBERS; i++)
		add_member(rf, members, &n, member_names[i],
			   COUNCIL_DUTY_MEMBER);
	return app_council_save(shell_app(rf->shell), rf->record, members, n,
				err);
}

int scr_council_edit(struct shell *shell, int64_t id)
{
	struct council *c = app_record_new(APP_COUNCIL);
	void *record = c;
	struct council_form cf = { .old = { .n = 0 } };
	struct err err = ERR_INIT;
	int saved = 0;
	struct recordform_spec spec = { .kind = APP_COUNCIL,
					.title = N_("The Council's composition "
						    "(cl. 6, 7)"),
					.record = c,
					.sections = sections,
					.after = cf.fields,
					.help = help,
					.data = &cf,
					.save = save,
					.changed = changed,
					.built = built,
					.restored = show_lines };

	make_fields(&cf);
	if (id &&
	    (!shell_ok(shell,
		       app_load(shell_app(shell), APP_COUNCIL, id, c, &err),
		       &err) ||
	     !shell_ok(shell,
		       app_load_all(shell_app(shell), APP_COUNCIL_MEMBER,
				    "council_id", id, &cf.old, &err),
		       &err)))
		goto out;
	if (!id) {
		c->order_date = app_today(shell_app(shell));
		c->valid_from = c->order_date;
	}
	saved = recordform_run(shell, &spec) == RECORDFORM_SAVED;
	if (saved)
		ui_say(shell_ui(shell), "%s",
		       _("The Council's composition is saved."));
out:
	app_records_release(&cf.old);
	app_record_free(APP_COUNCIL, &record);
	return saved;
}

void scr_council_step(struct shell *shell, const struct subject *subject)
{
	(void)subject;
	scr_council_edit(shell, 0);
}
