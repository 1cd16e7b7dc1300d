/*
 * demo_steps.h: one step of the made-up school's work, as a row of the table in
 * demo_cases.c. Only for the files demo*.c.
 */
#ifndef VSHU_CLI_DEMO_STEPS_H
#define VSHU_CLI_DEMO_STEPS_H

#include "cli/demo.h"

struct demo_step {
	int day;  /* working days from today, mostly before it: negative */
	int time; /* minutes of the day */
	void (*take)(struct demo *d, const struct demo_step *s);
	enum demo_child child; /* or 0 where a meeting is meant */
	int a, b;	       /* what the step says */
};

/* How a child's case came up, and what it is about. */
struct demo_about {
	enum demo_story_id story;
	enum { DEMO_BY_TEACHER, DEMO_BY_PARENT, DEMO_BY_AGENCY } source;
	enum demo_agency agency; /* if by one */
};
extern const struct demo_about demo_about[DEMO_CHILD_COUNT];

/* a: 1 of immediate danger */
void demo_signal(struct demo *d, const struct demo_step *s);
void demo_register(struct demo *d, const struct demo_step *s);
void demo_answer(struct demo *d, const struct demo_step *s);
void demo_primary(struct demo *d, const struct demo_step *s);
void demo_visit(struct demo *d, const struct demo_step *s);
/* a: to which agency; b: the answer is asked for in so many working days */
void demo_request(struct demo *d, const struct demo_step *s);
void demo_request_answered(struct demo *d, const struct demo_step *s);
/* a: how many of the checklist, b: enum material_purpose */
void demo_materials(struct demo *d, const struct demo_step *s);
void demo_hand(struct demo *d, const struct demo_step *s);
void demo_represent(struct demo *d, const struct demo_step *s);

/* a: which meeting; b: in how many working days from today it is held */
void demo_meeting_call(struct demo *d, const struct demo_step *s);
/* a: which meeting; b: enum agenda_question */
void demo_agenda(struct demo *d, const struct demo_step *s);
/* a: which meeting */
void demo_meeting_open(struct demo *d, const struct demo_step *s);
/* b: enum decision */
void demo_decide(struct demo *d, const struct demo_step *s);
void demo_meeting_close(struct demo *d, const struct demo_step *s);
void demo_protocol_sign(struct demo *d, const struct demo_step *s);

/* a: how many measures; b: the first row of demo_measure_days */
void demo_plan(struct demo *d, const struct demo_step *s);
void demo_plan_approve(struct demo *d, const struct demo_step *s);
void demo_plan_return(struct demo *d, const struct demo_step *s);
/* b: enum plan_consent */
void demo_plan_consent(struct demo *d, const struct demo_step *s);
void demo_plan_copy(struct demo *d, const struct demo_step *s);
/* a: which measure, from 0; b: enum quality */
void demo_note(struct demo *d, const struct demo_step *s);
void demo_measure_close(struct demo *d, const struct demo_step *s);

void demo_notice(struct demo *d, const struct demo_step *s);
void demo_refusal(struct demo *d, const struct demo_step *s);
void demo_petition(struct demo *d, const struct demo_step *s);
void demo_petition_outcome(struct demo *d, const struct demo_step *s);
void demo_removal(struct demo *d, const struct demo_step *s);
void demo_transfer(struct demo *d, const struct demo_step *s);

/* The last days of measures, in working days from today. */
enum { DEMO_PLANS = 4 };
extern const int demo_measure_days[DEMO_PLANS][DEMO_MEASURES];

#endif
