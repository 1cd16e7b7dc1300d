#include "config.h"

/* cl. 17: the protocol signed; what is wrong in it is an addendum. */
#include "app/way.h"

#include <stdlib.h>

#include "app/council.h"
#include "app/duty.h"
#include "app/paper.h"
#include "app/right.h"
#include "app/state.h"
#include "app/step.h"
#include "base/mem.h"

enum err_code app_protocol_sign(struct app *app, int64_t meeting_id,
				int64_t day, struct err *err)
{
	struct sitting s;
	int64_t at;
	enum err_code code;

	if (app_allow(app, ACTION_PROTOCOL_SIGN, NULL, err) ||
	    app_when(app, day, "signed_on", &at, err) || db_begin(app->db, err))
		return err->code;
	sitting_init(&s);
	code = sitting_begin(app, &s, ACTION_PROTOCOL_SIGN, meeting_id,
			     MEETING_STATUS_HELD, err);
	if (!code && day < s.m.held_on)
		code = err_set_field(err, ERR_INVALID, "signed_on",
				     N_("It cannot have been signed before "
					"the meeting."),
				     NULL);
	/* An addendum names nobody anew. */
	if (!code && !s.m.amends_id)
		code = meeting_check_attendance(app, &s.m, err);
	if (!code) {
		s.m.status = MEETING_STATUS_SIGNED;
		s.m.signed_on = day;
		code = sitting_put(app, &s, ACTION_PROTOCOL_SIGN, err);
	}
	if (!code)
		code = paper_keep(app, "protocol", meeting_id, 0, err);
	if (!code)
		code = sitting_tell(app, &s, EVENT_PROTOCOL_SIGNED, at,
				    s.m.number, err);
	sitting_release(&s);
	return db_end(app->db, code, err);
}

/* "2026/004-1": the first addendum to protocol 2026/004. */
static enum err_code addendum_number(struct app *app, struct meeting *m,
				     struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	struct meeting original;
	enum err_code code;

	record_init(&record_meeting, &original);
	code = record_load(app->db, &record_meeting, m->amends_id, &original,
			   err);
	if (!code)
		code = record_list(app->db, &record_meeting, "amends_id",
				   m->amends_id, &list, err);
	if (!code) {
		char *number = xasprintf("%s-%d", original.number, list.n + 1);

		str_set(&m->number, number);
		free(number);
	}
	record_array_release(&list);
	record_release(&record_meeting, &original);
	return code;
}

/* A second Enter: the same correction, not signed yet. */
static enum err_code find_same(struct app *app, int64_t meeting_id,
			       const char *correction, int64_t *id,
			       struct err *err)
{
	struct record_array list = RECORD_ARRAY_INIT;
	enum err_code code = record_list(app->db, &record_meeting, "amends_id",
					 meeting_id, &list, err);

	*id = 0;
	for (int i = 0; !code && i < list.n; i++) {
		const struct meeting *m = record_at(&list, i);

		if (m->status == MEETING_STATUS_HELD &&
		    str_equal(m->amendment, correction))
			*id = m->row.id;
	}
	record_array_release(&list);
	return code;
}

enum err_code app_protocol_amend(struct app *app, int64_t meeting_id,
				 const char *correction, int64_t *addendum_id,
				 struct err *err)
{
	struct duty_about about = { .case_id = 0 };
	struct sitting s;
	enum err_code code;

	*addendum_id = 0;
	if (app_allow(app, ACTION_PROTOCOL_ADDENDUM, NULL, err) ||
	    app_need_text(correction, "amendment", err) ||
	    db_begin(app->db, err))
		return err->code;
	sitting_init(&s);
	code = sitting_begin(app, &s, ACTION_PROTOCOL_ADDENDUM, meeting_id,
			     MEETING_STATUS_SIGNED, err);
	if (!code)
		code = find_same(app,
				 s.m.amends_id ? s.m.amends_id : meeting_id,
				 correction, addendum_id, err);
	if (code || *addendum_id)
		goto out;
	s.m.row = (struct row){ .id = 0 };
	/* An addendum to an addendum belongs to the same protocol. */
	if (!s.m.amends_id)
		s.m.amends_id = meeting_id;
	s.m.status = MEETING_STATUS_HELD;
	s.m.held_on = s.m.called_on = app_today(app);
	s.m.signed_on = DAY_NONE;
	str_set(&s.m.amendment, correction);
	code = addendum_number(app, &s.m, err);
	if (!code)
		code = app_put(app, ACTION_PROTOCOL_ADDENDUM, 0,
			       &record_meeting, NULL, &s.m, err);
	if (!code)
		code = sitting_tell(app, &s, EVENT_PROTOCOL_ADDED, app_now(app),
				    correction, err);
	about.meeting_id = about.ref_id = s.m.row.id;
	if (!code)
		code = duty_open(app, OBLIGATION_SIGN_PROTOCOL, &about,
				 app_now(app), err);
	if (!code)
		*addendum_id = s.m.row.id;
out:
	sitting_release(&s);
	return db_end(app->db, code, err);
}
