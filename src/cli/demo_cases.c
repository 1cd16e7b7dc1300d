#include "config.h"

#include "cli/demo_steps.h"

#include "base/mem.h"
#include "model/casefile.h"
#include "model/council.h"
#include "model/plan.h"

const struct demo_about demo_about[DEMO_CHILD_COUNT] = {
#define BY_TEACHER(child, story_) \
	[DEMO_CHILD_##child] = { .story = DEMO_##story_, \
				 .source = DEMO_BY_TEACHER },
#define BY_PARENT(child, story_) \
	[DEMO_CHILD_## \
		child] = { .story = DEMO_##story_, .source = DEMO_BY_PARENT },
#define BY_AGENCY(child, story_, agency_) \
	[DEMO_CHILD_##child] = { .story = DEMO_##story_, \
				 .source = DEMO_BY_AGENCY, \
				 .agency = DEMO_AGENCY_##agency_ },
	/* clang-format off */
	BY_AGENCY(AKHMETOV, OFFENCE, POLICE)
	BY_TEACHER(KIM, LEARNING)
	BY_TEACHER(PETRENKO, SMOKING)
	BY_PARENT(SEITKALI, SMOKING)
	BY_AGENCY(LI, GAMING, HEALTH)
	BY_TEACHER(NURLANOV, ABSENCE)
	BY_TEACHER(SCHMIDT, CONDUCT)
	BY_AGENCY(YUSUPOV, FAMILY, SOCIAL)
	BY_TEACHER(ZHAKSYBEK, ABSENCE)
	BY_TEACHER(VOLKOVA, LEARNING)
	BY_PARENT(OSPANOV, GAMING)
	BY_AGENCY(GAVRILOVA, FAMILY, POLICE)
	BY_TEACHER(BEKENOV, CONDUCT)
	BY_TEACHER(KHASANOVA, ABSENCE)
	BY_TEACHER(TSOY, SMOKING)
	BY_PARENT(ALIMZHAN, GAMING)
	BY_AGENCY(RAKHIMOV, OFFENCE, POLICE)
	BY_AGENCY(DUISEN, FAMILY, GUARDIANSHIP)
	BY_AGENCY(DUISEN_BROTHER, FAMILY, GUARDIANSHIP)
	BY_TEACHER(TEN, FAMILY)
	BY_TEACHER(ABENOV, ABSENCE)
	BY_AGENCY(KRAVCHENKO, FAMILY, SOCIAL)
	BY_TEACHER(ISMAILOV, CONDUCT)
	/* clang-format on */
};

const int demo_measure_days[DEMO_PLANS][DEMO_MEASURES] = {
	/* late, today and later ones */
	{ -30, -20, -2, 0, 15, 40 },
	/* the next days */
	{ -3, 1, 10, 40, 40, 60 },
	/* all long ago */
	{ -60, -40, -30, -20, -15, -10 },
	/* to come */
	{ 10, 20, 30, 40, 50, 60 },
};

#define AT(hour, minute) ((hour)*60 + (minute))
#define ROW(day_, hour, minute, take_, child_, a_, b_) \
	{ .day = (day_), \
	  .time = AT(hour, minute), \
	  .take = demo_##take_, \
	  .child = DEMO_CHILD_##child_, \
	  .a = (a_), \
	  .b = (b_) },
#define MEETING(day_, hour, minute, take_, meeting, b_) \
	{ .day = (day_), \
	  .time = AT(hour, minute), \
	  .take = demo_##take_, \
	  .a = (meeting), \
	  .b = (b_) },

/* From the signal to the question on the agenda, as it mostly goes. */
#define TO_THE_COUNCIL(child, day, meeting) \
	ROW(day, 10, 5, signal, child, 0, 0) \
	ROW(day, 11, 30, register, child, 0, 0) \
	ROW((day) + 2, 12, 0, primary, child, 0, 0) \
	ROW((day) + 3, 16, 0, visit, child, 0, 0) \
	ROW((day) + 5, 15, 0, materials, child, 4, MATERIAL_PURPOSE_PLACING) \
	ROW((day) + 6, 9, 30, hand, child, 0, 0) \
	ROW((day) + 6, 14, 0, represent, child, 0, 0) \
	ROW((day) + 7, 9, 40, agenda, child, meeting, AGENDA_QUESTION_PLACING)
/* The first days of a plan. */
#define PLANNED(child, day, n, days) \
	ROW(day, 14, 0, plan, child, n, days) \
	ROW((day) + 1, 10, 0, plan_approve, child, 0, 0) \
	ROW((day) + 2, 17, 0, plan_consent, child, 0, PLAN_CONSENT_GIVEN) \
	ROW((day) + 2, 17, 5, plan_copy, child, 0, 0)
#define HELD(meeting, called, day) \
	MEETING(called, 9, 0, meeting_call, meeting, day) \
	MEETING(day, 14, 0, meeting_open, meeting, 0) \
	MEETING(day, 15, 50, meeting_close, meeting, 0)
#define SIGNED(meeting, day) MEETING(day, 16, 30, protocol_sign, meeting, 0)

static const struct demo_step steps[] = {
	/* clang-format off */
	/* the first meeting */
	TO_THE_COUNCIL(NURLANOV, -121, 0)
	TO_THE_COUNCIL(OSPANOV, -121, 0)
	TO_THE_COUNCIL(GAVRILOVA, -121, 0)
	HELD(0, -115, -110)
	ROW(-110, 14, 20, decide, NURLANOV, 0, DECISION_PLACE)
	ROW(-110, 14, 40, decide, OSPANOV, 0, DECISION_PLACE)
	ROW(-110, 15, 10, decide, GAVRILOVA, 0, DECISION_PLACE)
	SIGNED(0, -109)
	ROW(-109, 11, 0, notice, GAVRILOVA, 0, 0)
	PLANNED(NURLANOV, -109, 4, 2)
	PLANNED(OSPANOV, -108, 3, 3)
	ROW(-108, 15, 0, plan, GAVRILOVA, 3, 0)
	ROW(-107, 10, 30, plan_approve, GAVRILOVA, 0, 0)
	ROW(-106, 12, 0, plan_consent, GAVRILOVA, 0, PLAN_CONSENT_REFUSED)
	ROW(-90, 12, 0, refusal, GAVRILOVA, 0, 0)
	ROW(-85, 12, 0, note, NURLANOV, 0, QUALITY_MEDIUM)
	ROW(-61, 12, 0, measure_close, NURLANOV, 0, QUALITY_HIGH)
	ROW(-39, 12, 0, measure_close, NURLANOV, 1, QUALITY_HIGH)
	ROW(-31, 12, 0, measure_close, NURLANOV, 2, QUALITY_HIGH)
	ROW(-21, 12, 0, measure_close, NURLANOV, 3, QUALITY_MEDIUM)
	ROW(-40, 16, 0, note, OSPANOV, 0, QUALITY_MEDIUM)
	ROW(-3, 11, 0, transfer, OSPANOV, 0, 0)

	/* the second */
	TO_THE_COUNCIL(KIM, -70, 1)
	TO_THE_COUNCIL(PETRENKO, -70, 1)
	TO_THE_COUNCIL(YUSUPOV, -69, 1)
	ROW(-61, 12, 30, agenda, GAVRILOVA, 1, AGENDA_QUESTION_REFUSAL)
	HELD(1, -64, -58)
	ROW(-58, 14, 15, decide, KIM, 0, DECISION_PLACE)
	ROW(-58, 14, 35, decide, PETRENKO, 0, DECISION_REFUSE)
	ROW(-58, 15, 0, decide, YUSUPOV, 0, DECISION_PLACE)
	ROW(-58, 15, 25, decide, GAVRILOVA, 0, DECISION_PETITION)
	SIGNED(1, -57)
	ROW(-57, 12, 0, petition, GAVRILOVA, 0, 0)
	ROW(-56, 12, 0, notice, YUSUPOV, 0, 0)
	ROW(-35, 12, 0, petition_outcome, GAVRILOVA, 0, 0)
	PLANNED(KIM, -57, 5, 0)
	ROW(-44, 16, 0, note, KIM, 0, QUALITY_MEDIUM)
	ROW(-31, 16, 0, measure_close, KIM, 0, QUALITY_HIGH)
	ROW(-18, 16, 0, measure_close, KIM, 1, QUALITY_MEDIUM)
	ROW(-12, 16, 0, note, KIM, 3, QUALITY_LOW)
	ROW(-56, 15, 0, plan, YUSUPOV, 3, 3)
	ROW(-54, 15, 0, plan_approve, YUSUPOV, 0, 0)
	ROW(-50, 15, 0, plan_consent, YUSUPOV, 0, PLAN_CONSENT_REFUSED)
	ROW(-20, 15, 0, refusal, YUSUPOV, 0, 0)

	/* the third */
	TO_THE_COUNCIL(AKHMETOV, -28, 2)
	ROW(-26, 15, 0, request, AKHMETOV, DEMO_AGENCY_HEALTH, 5)
	ROW(-22, 15, 0, request_answered, AKHMETOV, 0, 0)
	TO_THE_COUNCIL(SEITKALI, -27, 2)
	TO_THE_COUNCIL(LI, -28, 2)
	TO_THE_COUNCIL(ISMAILOV, -28, 2)
	HELD(2, -22, -16)
	ROW(-16, 14, 10, decide, AKHMETOV, 0, DECISION_PLACE)
	ROW(-16, 14, 30, decide, SEITKALI, 0, DECISION_REFUSE)
	ROW(-16, 14, 50, decide, LI, 0, DECISION_POSTPONE)
	ROW(-16, 15, 20, decide, ISMAILOV, 0, DECISION_PLACE)
	SIGNED(2, -15)
	ROW(-15, 12, 0, notice, LI, 0, 0)
	ROW(-13, 12, 0, notice, AKHMETOV, 0, 0)
	PLANNED(AKHMETOV, -14, 4, 1)
	ROW(-9, 16, 0, note, AKHMETOV, 0, QUALITY_MEDIUM)
	ROW(-4, 16, 0, measure_close, AKHMETOV, 0, QUALITY_HIGH)
	ROW(-3, 16, 0, note, AKHMETOV, 1, QUALITY_MEDIUM)
	ROW(-13, 15, 0, plan, ISMAILOV, 2, 3)
	ROW(-12, 15, 0, plan_return, ISMAILOV, 0, 0)

	/* yesterday's, whose protocol is not signed yet */
	TO_THE_COUNCIL(SCHMIDT, -15, 3)
	ROW(-5, 11, 0, agenda, LI, 3, AGENDA_QUESTION_PLACING)
	ROW(-5, 11, 10, agenda, YUSUPOV, 3, AGENDA_QUESTION_REFUSAL)
	ROW(-8, 11, 0, materials, NURLANOV, 2, MATERIAL_PURPOSE_REMOVAL)
	ROW(-6, 11, 0, removal, NURLANOV, 0, 0)
	ROW(-5, 11, 20, agenda, NURLANOV, 3, AGENDA_QUESTION_REMOVAL)
	HELD(3, -9, -1)
	ROW(-1, 14, 10, decide, SCHMIDT, 0, DECISION_PLACE)
	ROW(-1, 14, 30, decide, LI, 0, DECISION_PLACE)
	ROW(-1, 14, 50, decide, YUSUPOV, 0, DECISION_PETITION)
	ROW(-1, 15, 20, decide, NURLANOV, 0, DECISION_REMOVE)
	ROW(0, 8, 40, plan, SCHMIDT, 3, 3)

	/* the one to come */
	MEETING(-3, 9, 0, meeting_call, 4, 2)
	TO_THE_COUNCIL(ZHAKSYBEK, -9, 4)
	ROW(-6, 10, 0, signal, VOLKOVA, 0, 0)
	ROW(-6, 12, 0, register, VOLKOVA, 0, 0)
	ROW(-4, 12, 0, primary, VOLKOVA, 0, 0)
	ROW(-4, 15, 0, request, VOLKOVA, DEMO_AGENCY_HEALTH, 5)
	ROW(-3, 15, 0, materials, VOLKOVA, 2, MATERIAL_PURPOSE_PLACING)

	/* the first days */
	ROW(-4, 9, 20, signal, KHASANOVA, 0, 0)
	ROW(-3, 9, 20, register, KHASANOVA, 0, 0)
	ROW(-3, 12, 20, signal, RAKHIMOV, 0, 0)
	ROW(-2, 13, 20, signal, BEKENOV, 0, 0)
	ROW(-2, 16, 40, register, BEKENOV, 0, 0)
	ROW(-1, 9, 20, signal, TSOY, 0, 0)
	ROW(-1, 10, 40, register, TSOY, 0, 0)
	ROW(-1, 11, 20, signal, DUISEN, 0, 0)
	ROW(0, 8, 20, signal, ALIMZHAN, 0, 0)
	ROW(0, 8, 30, register, ALIMZHAN, 0, 0)
	ROW(0, 8, 45, signal, KRAVCHENKO, 0, 0)
	ROW(0, 8, 55, signal, TEN, 1, 0)
	ROW(0, 8, 59, register, TEN, 0, 0)
	ROW(-10, 9, 20, signal, ABENOV, 0, 0)
	ROW(-9, 15, 20, answer, ABENOV, 0, 0)
	/* clang-format on */
};

static int is_before(const struct demo_step *a, const struct demo_step *b)
{
	return a->day != b->day ? a->day < b->day : a->time < b->time;
}

/*
 * In the order in which it all happened, whatever child it was about: so the
 * numbers of the journals run with the days.
 */
void demo_cases(struct demo *d)
{
	const struct demo_step *order[ARRAY_SIZE(steps)];

	for (size_t i = 0; i < ARRAY_SIZE(steps); i++) {
		size_t at = i;

		for (; at && is_before(&steps[i], order[at - 1]); at--)
			order[at] = order[at - 1];
		order[at] = &steps[i];
	}
	for (size_t i = 0; i < ARRAY_SIZE(steps); i++)
		if (d->rc == ERR_OK)
			order[i]->take(d, order[i]);
}
