/*
 * way.h: the steps of a case's way (DESIGN.md section 5), one function each,
 * in the order in which they are taken. The clause stands with the function.
 *
 * All take ids of saved records. A step whose conditions fail returns
 * ERR_BLOCKED with the message of the first of them (app_case_blocked() gives
 * them all). "day" and "at" are when it happened (today, now, or before:
 * back-dated and marked so); none may lie in the future.
 */
#ifndef VSHU_APP_WAY_H
#define VSHU_APP_WAY_H

#include "app/app.h"
#include "app/record.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/plan.h"
#include "model/signal.h"
#include "model/stage.h"

/*
 * cl. 4, 11, 22: a signal about n children (or, with family_id, about all the
 * children of a family who are then chosen). s->row is set, so that a second
 * call with the same struct saves a change and makes no second record.
 */
enum err_code app_signal_create(struct app *app, struct signal *s,
				const int64_t *child_ids, int n,
				struct err *err) ERR_MUST_CHECK;
/* The children a signal names. */
enum err_code app_signal_children(struct app *app, int64_t signal_id,
				  struct app_choices *out,
				  struct err *err) ERR_MUST_CHECK;
/*
 * What became of one of them: the case it fed, a closed one too; 0 if there is
 * none, or none that this person may read.
 */
enum err_code app_signal_case(struct app *app, int64_t signal_id,
			      int64_t child_id, int64_t *case_id,
			      struct err *err) ERR_MUST_CHECK;
/*
 * cl. 11: gives it the next number of the journal of the year, and opens a case
 * (number of its own) for each child, or adds the signal to the case that is
 * open. ERR_EXISTS if it is registered already.
 */
enum err_code app_signal_register(struct app *app, int64_t signal_id,
				  struct err *err) ERR_MUST_CHECK;
/* Answered without a case, with the reason. */
enum err_code app_signal_answer(struct app *app, int64_t signal_id,
				const char *reason,
				struct err *err) ERR_MUST_CHECK;

/*
 * cl. 12: the primary information of a case as it stands, or (row.id 0) a new
 * one with what is known already: address, contacts, who gathers it. out is
 * initialised.
 */
enum err_code app_primary_draft(struct app *app, int64_t case_id,
				struct primary_info *out,
				struct err *err) ERR_MUST_CHECK;
/* cl. 12: the primary information is complete. */
enum err_code app_primary_complete(struct app *app, int64_t case_id, int64_t at,
				   struct err *err) ERR_MUST_CHECK;

/* cl. 10: a case ends before a decision, with the reason. */
enum err_code app_case_close(struct app *app, int64_t case_id,
			     const char *reason, int64_t day,
			     struct err *err) ERR_MUST_CHECK;

/*
 * cl. 14: the checklist. Makes the rows of the four kinds (and the purpose's
 * two for removal, cl. 23) that are missing, each with its author.
 */
enum err_code app_materials(struct app *app, int64_t case_id,
			    enum material_purpose purpose,
			    struct app_records *out,
			    struct err *err) ERR_MUST_CHECK;
/* cl. 14: a written material goes to the deputy. */
enum err_code app_material_hand(struct app *app, int64_t material_id,
				int64_t day, struct err *err) ERR_MUST_CHECK;
/* cl. 4: the deputy puts the case before the Council; r->case_id is set. */
enum err_code app_representation_make(struct app *app, struct representation *r,
				      struct err *err) ERR_MUST_CHECK;
/* cl. 13(2): sent (numbered), and answered. */
enum err_code app_request_send(struct app *app, struct request *r,
			       struct err *err) ERR_MUST_CHECK;
enum err_code app_request_answer(struct app *app, int64_t request_id,
				 const char *number, int64_t day,
				 const char *answer,
				 struct err *err) ERR_MUST_CHECK;
/* cl. 13(1): a visit or a talk, with its commission of n (two or more for a
 * home visit); its act is the case's material. */
enum err_code app_visit_record(struct app *app, struct visit *v,
			       struct visit_member *members, int n,
			       struct err *err) ERR_MUST_CHECK;

/* cl. 6, 7: the composition with its members, checked as a whole. */
enum err_code app_council_save(struct app *app, struct council *c,
			       struct council_member *members, int n,
			       struct err *err) ERR_MUST_CHECK;
/* The composition in force on a day: *id 0 if there is none. */
enum err_code app_council_on(struct app *app, int64_t day, int64_t *id,
			     struct err *err) ERR_MUST_CHECK;

/*
 * cl. 5: called; the members of the composition in force become participants,
 * chair and secretary those of the composition unless m names others.
 */
enum err_code app_meeting_call(struct app *app, struct meeting *m,
			       struct err *err) ERR_MUST_CHECK;
/*
 * A case goes on the agenda (as the last item); the child's legal
 * representatives and class teacher become invited (cl. 8, 9). *item_id is set.
 */
enum err_code app_agenda_add(struct app *app, int64_t meeting_id,
			     int64_t case_id, enum agenda_question question,
			     int64_t *item_id, struct err *err) ERR_MUST_CHECK;
enum err_code app_agenda_remove(struct app *app, int64_t item_id,
				struct err *err) ERR_MUST_CHECK;
/*
 * Cases that wait for the Council, on no agenda yet; detail is the msgid of the
 * question each waits with: placing (cl. 15), removal that was asked for (cl.
 * 23), a refusal of help (cl. 21), a plan that ends within two weeks (cl. 19).
 */
enum err_code app_agenda_waiting(struct app *app, struct app_choices *out,
				 struct err *err) ERR_MUST_CHECK;
/* cl. 6, 7: opened with the attendance as saved (app_save, APP_PARTICIPANT). */
enum err_code app_meeting_open(struct app *app, int64_t meeting_id,
			       struct err *err) ERR_MUST_CHECK;
/*
 * cl. 15, 21, 23: what was heard and decided on one item; the case goes on its
 * way at once, and the agency's term (cl. 20) starts.
 */
enum err_code app_item_decide(struct app *app, struct agenda_item *item,
			      struct err *err) ERR_MUST_CHECK;
/* All items are decided: the protocol gets its number. */
enum err_code app_meeting_close(struct app *app, int64_t meeting_id,
				struct err *err) ERR_MUST_CHECK;
enum err_code app_meeting_cancel(struct app *app, int64_t meeting_id,
				 const char *reason,
				 struct err *err) ERR_MUST_CHECK;
/* cl. 17: signed by chair and secretary; frozen in ru and kk from now on. */
enum err_code app_protocol_sign(struct app *app, int64_t meeting_id,
				int64_t day, struct err *err) ERR_MUST_CHECK;
/* A correction of a signed protocol is an addendum, itself to be signed. */
enum err_code app_protocol_amend(struct app *app, int64_t meeting_id,
				 const char *correction, int64_t *addendum_id,
				 struct err *err) ERR_MUST_CHECK;

/*
 * cl. 16: the plan of a placed case: out is the draft that exists, or a new one
 * filled from the case (situation, legal representative, a school year).
 */
enum err_code app_plan_draft(struct app *app, int64_t case_id, struct plan *out,
			     struct err *err) ERR_MUST_CHECK;
/* cl. 18: kinds of help, those fitting the case's grounds first. */
enum err_code app_plan_catalogue(struct app *app, int64_t case_id,
				 struct app_choices *out,
				 struct err *err) ERR_MUST_CHECK;
/* The catalogue of help: the profile's in force, then the school's own. */
struct app_help {
	int64_t own_id; /* of APP_HELP_KIND; 0: the profile's */
	char *name;	/* in the current language */
	int64_t grounds;
	int64_t retired_on; /* DAY_NONE: offered */
};
struct app_helps {
	int n;
	struct app_help *items;
};
enum err_code app_help_list(struct app *app, struct app_helps *out,
			    struct err *err) ERR_MUST_CHECK;
void app_helps_release(struct app_helps *helps);
/* A measure goes, while the plan is a draft. */
enum err_code app_measure_remove(struct app *app, int64_t measure_id,
				 struct err *err) ERR_MUST_CHECK;
/*
 * To the head; approved by the head (cl. 16), or returned with a comment. What a
 * review added to a plan in force (measures by app_save(), a longer period) is
 * approved, or returned, the same way; what was approved stays as it was.
 */
enum err_code app_plan_submit(struct app *app, int64_t plan_id,
			      struct err *err) ERR_MUST_CHECK;
enum err_code app_plan_approve(struct app *app, int64_t plan_id, int64_t day,
			       struct err *err) ERR_MUST_CHECK;
enum err_code app_plan_return(struct app *app, int64_t plan_id,
			      const char *comment,
			      struct err *err) ERR_MUST_CHECK;
/* Annex 1: acquainted and agreed, or refused; cl. 18: the copy. */
enum err_code app_plan_consent(struct app *app, int64_t plan_id,
			       enum plan_consent consent, int64_t parent_id,
			       int64_t day, struct err *err) ERR_MUST_CHECK;
enum err_code app_plan_copy(struct app *app, int64_t plan_id, int64_t day,
			    struct err *err) ERR_MUST_CHECK;
/*
 * cl. 19: a note; the measure's end with its assessment; the review, with a
 * longer period (DAY_NONE: none), which counts once the head has approved it.
 */
enum err_code app_monitoring_add(struct app *app, struct monitoring *note,
				 struct err *err) ERR_MUST_CHECK;
enum err_code app_measure_close(struct app *app, int64_t measure_id,
				enum measure_status status,
				enum quality quality, const char *assessment,
				int64_t day, struct err *err) ERR_MUST_CHECK;
enum err_code app_plan_review(struct app *app, int64_t plan_id,
			      const char *review, int64_t extend_until,
			      struct err *err) ERR_MUST_CHECK;

/*
 * cl. 20: the notices a case still owes: one record per agency, filled (agency,
 * signal, decision, main measures), not yet saved.
 */
enum err_code app_notices_due(struct app *app, int64_t case_id,
			      struct app_records *out,
			      struct err *err) ERR_MUST_CHECK;
/* Numbers and saves it as sent at n->sent_at. */
enum err_code app_notice_send(struct app *app, struct notice *n,
			      struct err *err) ERR_MUST_CHECK;

/* cl. 21. */
enum err_code app_refusal_record(struct app *app, struct refusal *r,
				 struct err *err) ERR_MUST_CHECK;
enum err_code app_petition_send(struct app *app, struct petition *p,
				int64_t day, struct err *err) ERR_MUST_CHECK;
enum err_code app_petition_outcome(struct app *app, int64_t petition_id,
				   int64_t outcome, int64_t day,
				   const char *text,
				   struct err *err) ERR_MUST_CHECK;
/* cl. 23: asks for removal; the Council decides it (app_item_decide). */
enum err_code app_removal_request(struct app *app, struct removal *r,
				  struct err *err) ERR_MUST_CHECK;
/* cl. 24. */
enum err_code app_transfer_send(struct app *app, struct transfer *t,
				struct err *err) ERR_MUST_CHECK;
enum err_code app_transfer_confirm(struct app *app, int64_t transfer_id,
				   const char *accepted_by, int64_t day,
				   struct err *err) ERR_MUST_CHECK;

/*
 * What a case says on its first line: the next step, whose it is and until
 * when. Counts as opening the child's file.
 */
struct app_case {
	struct casefile casefile;
	struct child child;
	char *class_name; /* "7 «Б»" */
	struct stage_facts facts;
	enum action next_action; /* what Enter does */
	enum role next_role;
	int64_t next_due_on; /* DAY_NONE: no term */
	int64_t next_ref;    /* id of the record it is about, or 0 */
	int64_t primary_id, plan_id, meeting_id, representation_id; /* or 0 */
};
enum err_code app_case_open(struct app *app, int64_t case_id,
			    struct app_case *out,
			    struct err *err) ERR_MUST_CHECK;
void app_case_release(struct app_case *c);
/* The open case of a child: *case_id 0 if there is none. */
enum err_code app_case_of_child(struct app *app, int64_t child_id,
				int64_t *case_id,
				struct err *err) ERR_MUST_CHECK;

/*
 * All that is missing for an action on a case, in order: msgids, each with the
 * role it belongs to. n 0: nothing is.
 */
struct app_missing {
	const char *message;
	enum role role;
	enum action action; /* the step that mends it */
};
#define APP_MISSING_MAX 8
enum err_code app_case_blocked(struct app *app, int64_t case_id,
			       enum action action,
			       struct app_missing out[static APP_MISSING_MAX],
			       int *n, struct err *err) ERR_MUST_CHECK;

#endif
