#include "config.h"

/* cl. 20-24: notices, refusal of help, petitions, removal, transfer. */
#include "app/way.h"

#include <stdlib.h>

#include "app/duty.h"
#include "app/kind.h"
#include "app/plan.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"
#include "base/sb.h"
#include "model/signal.h"
#include "store/casefile.h"
#include "store/council.h"

/* cl. 20: notices. */

static enum err_code main_measures(struct app *app, int64_t case_id, char **out,
				   struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	struct sb text = SB_INIT;
	int64_t plan_id;
	enum err_code code = plan_of_case(app->db, case_id, &plan_id, err);

	if (!code && plan_id)
		code = record_list(app->db, &record_measure, "plan_id", plan_id,
				   &list, err);
	for (int i = 0; !code && i < list.n; i++) {
		const struct measure *m = record_at(&list, i);

		if (!measure_is_pending(m))
			sb_addf(&text, "%s%s", text.len ? "\n" : "",
				m->kind ? m->kind : "");
	}
	if (!code)
		str_set(out, text.len ? text.s : NULL);
	sb_release(&text);
	record_array_release(&list);
	return code;
}

enum err_code app_notices_due(struct app *app, int64_t case_id,
			      struct app_records *out, struct err *err)
{
	struct casefile_agencies list = { .n = 0 };
	struct casefile_parts parts;
	enum err_code code;

	*out = (struct app_records){ .kind = APP_NOTICE };
	if (app_allow_case(app, ACTION_NOTICE_SEND, case_id, err) ||
	    casefile_parts(app->db, case_id, &parts, err) ||
	    casefile_agency_list(app->db, case_id, &list, err)) {
		casefile_agencies_release(&list);
		return err->code;
	}
	code = ERR_OK;
	if (list.n)
		out->items = xcalloc((size_t)list.n, sizeof(struct notice));
	for (int i = 0; !code && parts.decided_item_id && i < list.n; i++) {
		struct notice *n;

		if (list.items[i].notice_id)
			continue;
		n = app_records_at(out, out->n++);
		record_init(&record_notice, n);
		n->case_id = case_id;
		n->agency_id = list.items[i].agency_id;
		n->signal_id = list.items[i].signal_id;
		n->agenda_item_id = parts.decided_item_id;
		n->sent_at = app_now(app);
		code = main_measures(app, case_id, &n->measures, err);
	}
	casefile_agencies_release(&list);
	if (code)
		app_records_release(out);
	return code;
}

static enum err_code
not_before_decision(struct app *app, const struct notice *n, struct err *err)
{
	struct agenda_item item;
	enum err_code code;

	record_init(&record_agenda_item, &item);
	code = record_load(app->db, &record_agenda_item, n->agenda_item_id,
			   &item, err);
	if (!code && n->sent_at != MOMENT_NONE &&
	    moment_day(n->sent_at) < moment_day(item.decided_at))
		code = err_set_field(err, ERR_INVALID, "sent_at",
				     N_("The agency cannot have been told "
					"before the Council decided."),
				     NULL);
	record_release(&record_agenda_item, &item);
	return code;
}

/* That agency, in this case, and not yet told of the newest decision. */
static enum err_code check_notice(struct app *app, struct notice *n,
				  struct err *err)
{
	struct casefile_agencies list = { .n = 0 };
	struct casefile_parts parts;
	const struct casefile_agency *a = NULL;
	enum err_code code;

	if (casefile_parts(app->db, n->case_id, &parts, err) ||
	    casefile_agency_list(app->db, n->case_id, &list, err)) {
		casefile_agencies_release(&list);
		return err->code;
	}
	for (int i = 0; i < list.n; i++)
		if (list.items[i].agency_id == n->agency_id)
			a = &list.items[i];
	if (!parts.decided_item_id)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("The Council has not decided on this "
				      "case yet."),
				   NULL);
	else if (!a)
		code = err_set_msg(err, ERR_BLOCKED,
				   N_("This agency sent no information about "
				      "the child."),
				   NULL);
	else if (a->notice_id)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("the agency is told of this decision"),
				   NULL);
	else
		code = ERR_OK;
	if (!code) {
		n->agenda_item_id = parts.decided_item_id;
		n->signal_id = a->signal_id;
		code = not_before_decision(app, n, err);
	}
	casefile_agencies_release(&list);
	return code;
}

enum err_code app_notice_send(struct app *app, struct notice *n,
			      struct err *err)
{
	const struct row was = n->row;
	struct app_outgoing o = {
		.action = ACTION_NOTICE_SEND,
		.event = EVENT_NOTICE_SENT,
		.kind = &record_notice,
		.record = n,
		.number = &n->out_number,
	};
	struct app_way way;
	enum err_code code;

	if (n->row.id)
		return app_save(app, APP_NOTICE, n, err);
	if (app_allow(app, ACTION_NOTICE_SEND, NULL, err) ||
	    app_check(app, APP_NOTICE, n, err) ||
	    app_when_at(app, n->sent_at, "sent_at", &o.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, o.action, n->case_id, err);
	if (!code)
		code = check_notice(app, n, err);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code)
		code = app_put_outgoing(app, &way, &o, NULL, err);
	app_way_release(&way);
	return app_end_outgoing(app, &o, &was, code, err);
}

/* cl. 21: refusal of help, petitions. */

enum err_code app_refusal_record(struct app *app, struct refusal *r,
				 struct err *err)
{
	const struct row was = r->row;
	struct app_outgoing o = {
		.action = ACTION_REFUSAL_RECORD,
		.event = EVENT_HELP_REFUSED,
		.kind = &record_refusal,
		.record = r,
	};
	struct app_way way;
	enum err_code code;

	if (r->row.id)
		return app_save(app, APP_REFUSAL, r, err);
	if (app_allow(app, ACTION_REFUSAL_RECORD, NULL, err) ||
	    app_check(app, APP_REFUSAL, r, err) ||
	    app_when(app, r->refused_on, "refused_on", &o.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, o.action, r->case_id, err);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code)
		code = app_put_outgoing(app, &way, &o, NULL, err);
	app_way_release(&way);
	return app_end_outgoing(app, &o, &was, code, err);
}

/* cl. 21: after the refusal that it is about. */
static enum err_code not_before_refusal(struct app *app, int64_t refusal_id,
					int64_t day, struct err *err)
{
	struct refusal r;
	enum err_code code;

	record_init(&record_refusal, &r);
	code = record_load(app->db, &record_refusal, refusal_id, &r, err);
	if (!code && day < r.refused_on)
		code = err_set_field(err, ERR_INVALID, "sent_on",
				     N_("On that day the parents had not "
					"refused yet."),
				     NULL);
	record_release(&record_refusal, &r);
	return code;
}

/* A petition may have been written before (app_save()) and is sent now. */
static enum err_code load_petition(struct app *app, struct petition *p,
				   struct petition *before, struct err *err)
{
	if (record_load(app->db, &record_petition, p->row.id, before, err))
		return err->code;
	if (before->row.version != p->row.version)
		return err_set(err, ERR_CONFLICT, "petition");
	if (before->sent_on != DAY_NONE)
		return err_set_msg(err, ERR_EXISTS,
				   N_("the petition is sent as № %s"),
				   before->out_number);
	p->case_id = before->case_id;
	return ERR_OK;
}

enum err_code app_petition_send(struct app *app, struct petition *p,
				int64_t day, struct err *err)
{
	const struct row was = p->row;
	struct app_outgoing o = {
		.action = ACTION_PETITION_CREATE,
		.event = EVENT_PETITION_SENT,
		.kind = &record_petition,
		.record = p,
		.number = &p->out_number,
	};
	struct casefile_parts parts;
	struct petition before;
	struct app_way way;
	enum err_code code = ERR_OK;

	if (app_allow(app, ACTION_PETITION_CREATE, NULL, err) ||
	    app_check(app, APP_PETITION, p, err) ||
	    app_when(app, day, "sent_on", &o.at, err) || db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_petition, &before);
	if (was.id)
		code = load_petition(app, p, &before, err);
	if (!code)
		code = app_way_begin(app, &way, o.action, p->case_id, err);
	way.facts.inaction_recorded |= !str_is_empty(p->inaction);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code)
		code = casefile_parts(app->db, p->case_id, &parts, err);
	if (!code && !p->refusal_id)
		p->refusal_id = parts.refusal_id;
	if (!code)
		code = not_before_refusal(app, p->refusal_id, day, err);
	if (!code) {
		p->sent_on = day;
		code = app_put_outgoing(app, &way, &o, was.id ? &before : NULL,
					err);
	}
	record_release(&record_petition, &before);
	app_way_release(&way);
	code = app_end_outgoing(app, &o, &was, code, err);
	if (code)
		p->sent_on = DAY_NONE;
	return code;
}

enum err_code app_petition_outcome(struct app *app, int64_t petition_id,
				   int64_t outcome, int64_t day,
				   const char *text, struct err *err)
{
	struct app_outgoing o = {
		.action = ACTION_PETITION_OUTCOME,
		.event = EVENT_PETITION_OUTCOME,
		.kind = &record_petition,
	};
	struct petition before, p;
	struct app_way way;
	enum err_code code;

	if (app_allow(app, ACTION_PETITION_OUTCOME, NULL, err))
		return err->code;
	if (!outcome)
		return err_set_field(err, ERR_REQUIRED, "outcome", NULL, NULL);
	if (app_when(app, day, "outcome_on", &o.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_petition, &before);
	record_init(&record_petition, &p);
	o.record = &p;
	code = record_load(app->db, &record_petition, petition_id, &before,
			   err);
	if (!code)
		code = app_way_begin(app, &way, o.action, before.case_id, err);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code && before.sent_on == DAY_NONE)
		code = err_set_msg(err, ERR_BLOCKED, need_text(NEED_PETITION),
				   NULL);
	if (!code && day < before.sent_on)
		code = err_set_field(err, ERR_INVALID, "outcome_on",
				     N_("On that day the petition was not sent "
					"yet."),
				     NULL);
	if (!code && before.outcome)
		code = err_set_msg(
			err, ERR_EXISTS,
			N_("the outcome of petition № %s is recorded"),
			before.out_number);
	if (!code) {
		record_copy(&record_petition, &p, &before);
		p.outcome = outcome;
		p.outcome_on = day;
		str_set(&p.outcome_text, text);
		code = app_put_outgoing(app, &way, &o, &before, err);
	}
	record_release(&record_petition, &before);
	record_release(&record_petition, &p);
	app_way_release(&way);
	return db_end(app->db, code, err);
}

/* cl. 23: removal. */

enum err_code app_removal_request(struct app *app, struct removal *r,
				  struct err *err)
{
	const struct row was = r->row;
	struct app_outgoing o = {
		.action = ACTION_REMOVAL_REQUEST,
		.event = EVENT_REMOVAL_REQUESTED,
		.kind = &record_removal,
		.record = r,
	};
	struct app_way way;
	enum err_code code;

	if (r->row.id)
		return app_save(app, APP_REMOVAL, r, err);
	if (app_allow(app, ACTION_REMOVAL_REQUEST, NULL, err) ||
	    app_check(app, APP_REMOVAL, r, err) ||
	    app_when(app, r->requested_on, "requested_on", &o.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, o.action, r->case_id, err);
	if (!code && way.facts.removal_requested)
		code = err_set_msg(err, ERR_EXISTS,
				   N_("removal is petitioned for"), NULL);
	if (!code && r->requested_on < way.c.placed_on)
		code = err_set_field(err, ERR_INVALID, "requested_on",
				     N_("On that day the child was not on the "
					"register yet."),
				     NULL);
	way.facts.objective_reason = r->reason != REMOVAL_REASON_POSITIVE;
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	r->requested_by = app->user.row.id;
	if (!code)
		code = app_put_outgoing(app, &way, &o, NULL, err);
	app_way_release(&way);
	return app_end_outgoing(app, &o, &was, code, err);
}

/* cl. 24: transfer. */

/* Typed once: the child's own record says so too. */
static enum err_code child_leaves(struct app *app, const struct app_way *way,
				  int64_t left_on, struct err *err)
{
	struct child before, c;
	enum err_code code;

	record_init(&record_child, &before);
	record_init(&record_child, &c);
	code = record_load(app->db, &record_child, way->c.child_id, &before,
			   err);
	if (!code && before.left_on == DAY_NONE) {
		record_copy(&record_child, &c, &before);
		c.left_on = left_on;
		code = app_put(app, way->action, c.row.id, &record_child,
			       &before, &c, err);
	}
	record_release(&record_child, &before);
	record_release(&record_child, &c);
	return code;
}

/* From the register straight to another school: the case ends with it. */
static enum err_code end_by_transfer(struct app *app, struct app_way *way,
				     const struct transfer *t, struct err *err)
{
	if (way->before.stage == way->c.stage)
		return ERR_OK;
	way->c.closed_on = t->left_on;
	way->c.outcome = CASEFILE_OUTCOME_TRANSFERRED;
	if (plan_end(app, way, err))
		return err->code;
	return duty_end_case(app, way->c.row.id,
			     N_("The child went to another school."), err);
}

enum err_code app_transfer_send(struct app *app, struct transfer *t,
				struct err *err)
{
	const struct row was = t->row;
	struct app_outgoing o = {
		.action = ACTION_TRANSFER_CREATE,
		.event = EVENT_TRANSFER_SENT,
		.kind = &record_transfer,
		.record = t,
		.number = &t->out_number,
	};
	struct app_way way;
	int64_t at;
	enum err_code code;

	if (t->row.id)
		return app_save(app, APP_TRANSFER, t, err);
	if (app_allow(app, ACTION_TRANSFER_CREATE, NULL, err) ||
	    app_check(app, APP_TRANSFER, t, err) ||
	    app_when(app, t->sent_on, "sent_on", &o.at, err) ||
	    app_when(app, t->left_on, "left_on", &at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	code = app_way_begin(app, &way, o.action, t->case_id, err);
	if (!code && way.facts.transfer_sent)
		code = err_set_msg(
			err, ERR_EXISTS,
			N_("the information is sent to the new school"), NULL);
	way.facts.new_school |= !str_is_empty(t->to_school);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code)
		code = end_by_transfer(app, &way, t, err);
	if (!code)
		code = app_put_outgoing(app, &way, &o, NULL, err);
	if (!code)
		code = child_leaves(app, &way, t->left_on, err);
	app_way_release(&way);
	return app_end_outgoing(app, &o, &was, code, err);
}

enum err_code app_transfer_confirm(struct app *app, int64_t transfer_id,
				   const char *accepted_by, int64_t day,
				   struct err *err)
{
	struct app_outgoing o = {
		.action = ACTION_TRANSFER_CONFIRM,
		.event = EVENT_TRANSFER_CONFIRMED,
		.kind = &record_transfer,
	};
	struct transfer before, t;
	struct app_way way;
	enum err_code code;

	if (app_allow(app, ACTION_TRANSFER_CONFIRM, NULL, err) ||
	    app_need_text(accepted_by, "accepted_by", err) ||
	    app_when(app, day, "accepted_on", &o.at, err) ||
	    db_begin(app->db, err))
		return err->code;
	app_way_init(&way);
	record_init(&record_transfer, &before);
	record_init(&record_transfer, &t);
	o.record = &t;
	code = record_load(app->db, &record_transfer, transfer_id, &before,
			   err);
	if (!code)
		code = app_way_begin(app, &way, o.action, before.case_id, err);
	if (!code)
		code = app_way_go(app, &way, o.event, err);
	if (!code && before.accepted_on != DAY_NONE)
		code = err_set_msg(
			err, ERR_EXISTS,
			N_("the new school has confirmed the information"),
			NULL);
	if (!code) {
		record_copy(&record_transfer, &t, &before);
		str_set(&t.accepted_by, accepted_by);
		t.accepted_on = day;
		code = transfer_check(&t, err);
	}
	if (!code)
		code = app_put_outgoing(app, &way, &o, &before, err);
	record_release(&record_transfer, &before);
	record_release(&record_transfer, &t);
	app_way_release(&way);
	return db_end(app->db, code, err);
}
