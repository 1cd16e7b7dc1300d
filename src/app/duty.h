/*
 * duty.h: obligations follow from events by the rule table
 * (model/obligation.h): opened, closed, counted again, moved to somebody else.
 * All in a transaction of the caller's.
 */
#ifndef VSHU_APP_DUTY_H
#define VSHU_APP_DUTY_H

#include "app/app.h"
#include "app/step.h"
#include "model/obligation.h"

/* What the event opens and closes; called by app_event() alone. */
enum err_code duty_follow(struct app *app, const struct app_event *event,
			  int64_t at, struct err *err) ERR_MUST_CHECK;

/*
 * Opens one duty (unless the same is open already): its last day, person and
 * danger are found here.
 */
struct duty_about {
	int64_t signal_id, case_id, meeting_id, ref_id;
};
enum err_code duty_open(struct app *app, enum obligation_rule rule,
			const struct duty_about *about, int64_t at,
			struct err *err) ERR_MUST_CHECK;
/* Of a rule, about these (0: whatever; ref_id INT_NONE: whatever). */
enum err_code duty_close(struct app *app, enum obligation_rule rule,
			 const struct duty_about *about, int64_t at,
			 struct err *err) ERR_MUST_CHECK;
/*
 * Set aside with a reason. A reason that the program gives is a msgid: screens
 * pass it through gettext.
 */
enum err_code duty_set_aside(struct app *app, enum obligation_rule rule,
			     const struct duty_about *about, const char *reason,
			     struct err *err) ERR_MUST_CHECK;
/* What no longer makes sense when a case ends, is set aside. */
enum err_code duty_end_case(struct app *app, int64_t case_id,
			    const char *reason, struct err *err) ERR_MUST_CHECK;

/*
 * Last days are counted again, of one case (0: of all): after a change of the
 * calendar, of a meeting's date, of an agenda, of a request's or measure's
 * date. Each that moves is an event with both dates.
 */
enum err_code duty_recount(struct app *app, int64_t case_id,
			   struct err *err) ERR_MUST_CHECK;

/*
 * What started a signal's duty was recorded wrong: it starts at that moment
 * instead. Done already, it may be found late, but never less late than it was.
 */
enum err_code duty_restart(struct app *app, enum obligation_rule rule,
			   int64_t signal_id, int64_t at,
			   struct err *err) ERR_MUST_CHECK;
/*
 * A signal of the case came from another agency than was recorded: word that is
 * still owed (cl. 20) goes to that one.
 */
enum err_code duty_readdress(struct app *app, int64_t case_id,
			     struct err *err) ERR_MUST_CHECK;

/* Terms by that profile (0: the one in force), the school's own over them. */
enum err_code duty_terms(struct app *app, int64_t profile_id,
			 struct obligation_terms *out,
			 struct err *err) ERR_MUST_CHECK;

/*
 * DESIGN.md promise 9: the open duties of one person go to whoever has the
 * duty's role on that day. Each case has an event. The rows that name the person
 * (material, measure) go with them.
 */
enum err_code duty_move(struct app *app, int64_t from_staff, int64_t day,
			struct err *err) ERR_MUST_CHECK;
/*
 * The class of a case's child has another class teacher now (either may be 0):
 * the former one's duties in this case go to the new one.
 */
enum err_code duty_move_class(struct app *app, int64_t case_id,
			      int64_t from_staff, int64_t to_staff,
			      struct err *err) ERR_MUST_CHECK;
/* Only those of one rule about these: a material's author is somebody else. */
enum err_code duty_give(struct app *app, enum obligation_rule rule,
			const struct duty_about *about, int64_t to_staff,
			struct err *err) ERR_MUST_CHECK;
/*
 * Once a day, at the first opening: what those have who no longer work here
 * goes to whoever follows them. Begins a transaction of its own.
 */
enum err_code duty_sweep(struct app *app, struct err *err) ERR_MUST_CHECK;
/* Open duties of a role that nobody has by name go to this person. */
enum err_code duty_take_over(struct app *app, enum role role, int64_t staff_id,
			     struct err *err) ERR_MUST_CHECK;
/* Immediate danger: the open duties of a case or signal say so (or not). */
enum err_code duty_set_danger(struct app *app, int64_t signal_id,
			      int64_t case_id, int danger,
			      struct err *err) ERR_MUST_CHECK;

/* Whose a role's duty about a case (or signal) is; 0: nobody by name. */
enum err_code duty_person(struct app *app, enum role role, int64_t case_id,
			  int64_t *staff_id, struct err *err) ERR_MUST_CHECK;
/* The same on another day: who follows somebody that leaves. */
enum err_code duty_person_on(struct app *app, enum role role, int64_t case_id,
			     int64_t day, int64_t *staff_id,
			     struct err *err) ERR_MUST_CHECK;

#endif
