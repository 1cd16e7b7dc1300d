/*
 * Listings of the Council and its meetings, of plans and their measures.
 */
#include "config.h"

#include "model/council.h"
#include "model/people.h"
#include "model/plan.h"
#include "store/listing_sql.h"

#define COUNCILS_TABLE "council"
#define COUNCILS_FROM "council AS t"
#define COUNCILS_COLUMNS \
	"NULL AS danger, t.order_no AS order_no, t.order_date AS order_date," \
	" t.valid_from AS valid_from, t.valid_until AS valid_until," \
	" (SELECT count(*) FROM council_member AS m" \
	" WHERE m.council_id = t.id) AS members"
#define COUNCILS_JOINS ""
#define COUNCILS_ALL "true"
#define COUNCILS_PART "t.id = :part"

static const struct listing_column councils_columns[] = {
	COLUMN("order_no", TEXT, N_("Order №")),
	COLUMN("order_date", DATE, N_("Order of")),
	COLUMN("valid_from", DATE, N_("Valid from")),
	COLUMN("valid_until", DATE, N_("Valid until")),
	COLUMN("members", INT, N_("Members")),
	COLUMN_END,
};
static const struct listing_sort councils_sorts[] = {
	LISTING_SORT_PARTED(COUNCILS, "date", N_("Valid from"),
			    "t.valid_from, t.id",
			    "t.valid_from DESC, t.id DESC"),
};
const struct listing listing_councils = {
	.name = "councils",
	.label = N_("Compositions of the Council"),
	.columns = councils_columns,
	LISTING_SORTS(councils_sorts),
	.sql_ids = LISTING_IDS(COUNCILS),
	LISTING_COUNT_PARTED(COUNCILS),
};

#define COUNCIL_MEMBERS_TABLE "council_member"
#define COUNCIL_MEMBERS_FROM "council_member AS t"
#define COUNCIL_MEMBERS_COLUMNS \
	"NULL AS danger, " SQL_FULL_NAME( \
		"s") " AS name, t.duty AS duty," \
		     " " SQL_POSITION( \
			     "s") " AS position, t.staff_id AS staff_id"
#define COUNCIL_MEMBERS_JOINS " JOIN staff AS s ON s.id = t.staff_id"
#define COUNCIL_MEMBERS_PART "t.council_id = :part"
#define DUTY_ORDER "instr('chair secretary member', t.duty)"

static const struct listing_column council_members_columns[] = {
	COLUMN("name", TEXT, N_("Full name")),
	COLUMN_CHOICE("duty", N_("In the Council"), council_duties),
	COLUMN("position", TEXT, N_("Position")),
	COLUMN_ID("staff_id", "staff"),
	COLUMN_END,
};
static const struct listing_sort council_members_sorts[] = {
	LISTING_SORT_OWNED(COUNCIL_MEMBERS, "number", N_("In order"),
			   DUTY_ORDER ", t.id", DUTY_ORDER " DESC, t.id DESC"),
};
const struct listing listing_council_members = {
	.name = "council_members",
	.label = N_("Members of the Council"),
	.columns = council_members_columns,
	LISTING_SORTS(council_members_sorts),
	.sql_ids = LISTING_IDS(COUNCIL_MEMBERS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "council",
	LISTING_COUNT_OWNED(COUNCIL_MEMBERS),
};

#define MEETINGS_TABLE "meeting"
#define MEETINGS_FROM "meeting AS t"
#define MEETINGS_COLUMNS \
	"NULL AS danger, t.held_on AS held_on, t.starts_at AS starts_at," \
	" t.place AS place, t.status AS status, t.number AS number," \
	" (SELECT count(*) FROM agenda_item AS a WHERE a.meeting_id = t.id)" \
	" AS items, (SELECT count(*) FROM agenda_item AS a" \
	" WHERE a.meeting_id = t.id AND a.decided_at IS NULL) AS undecided"
#define MEETINGS_JOINS ""
#define MEETINGS_ALL "true"
#define MEETINGS_PART "t.status = :part"

static const struct listing_column meetings_columns[] = {
	COLUMN("held_on", DATE, N_("Date")),
	COLUMN("starts_at", TIME, N_("Time")),
	COLUMN("place", TEXT, N_("Place")),
	COLUMN_CHOICE("status", N_("Status"), meeting_statuses),
	COLUMN("number", TEXT, N_("Protocol №")),
	COLUMN("items", INT, N_("Items")),
	COLUMN("undecided", INT, N_("Undecided")),
	COLUMN_END,
};
static const struct listing_sort meetings_sorts[] = {
	LISTING_SORT_PARTED(MEETINGS, "date", N_("Date"),
			    "t.held_on, t.starts_at, t.id",
			    "t.held_on DESC, t.starts_at DESC, t.id DESC"),
};
const struct listing listing_meetings = {
	.name = "meetings",
	.label = N_("Meetings"),
	.columns = meetings_columns,
	LISTING_SORTS(meetings_sorts),
	.sql_ids = LISTING_IDS(MEETINGS),
	.part = LISTING_PART_STATUS,
	.part_choices = meeting_statuses,
	.sql_count = { [LISTING_ALL] = LISTING_COUNT_EVERY(MEETINGS),
		       [LISTING_PART] =
			       LISTING_COUNT(MEETINGS, MEETINGS_PART) },
};

#define ITEMS_TABLE "agenda_item"
#define ITEMS_FROM "agenda_item AS t"
#define ITEMS_COLUMNS \
	"k.danger AS danger, t.position AS position, k.number AS number," \
	" " SQL_PUPIL("c") " AS child, " SQL_CLASS( \
		"g") " AS class," \
		     " t.question AS question, t.decision AS decision," \
		     " " SQL_SHORT_NAME( \
			     "r") " AS responsible, t.due_on AS due_on," \
				  " t.case_id AS case_id"
#define ITEMS_JOINS \
	" JOIN casefile AS k ON k.id = t.case_id" \
	" JOIN child AS c ON c.id = k.child_id" \
	" LEFT JOIN school_class AS g ON g.id = c.class_id" \
	" LEFT JOIN staff AS r ON r.id = t.responsible_id"
#define ITEMS_PART "t.meeting_id = :part"

static const struct listing_column agenda_items_columns[] = {
	COLUMN("position", INT, N_("Item")),
	COLUMN("number", TEXT, N_("Case №")),
	COLUMN("child", TEXT, N_("Pupil")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN_CHOICE("question", N_("Question"), agenda_questions),
	COLUMN_CHOICE("decision", N_("Decided"), decisions),
	COLUMN("responsible", TEXT, N_("Responsible")),
	COLUMN("due_on", DATE, N_("To be done by")),
	COLUMN_ID("case_id", "casefile"),
	COLUMN_END,
};
static const struct listing_sort agenda_items_sorts[] = {
	LISTING_SORT_OWNED(ITEMS, "number", N_("In order"), "t.position, t.id",
			   "t.position DESC, t.id DESC"),
};
const struct listing listing_agenda_items = {
	.name = "agenda_items",
	.label = N_("Agenda"),
	.columns = agenda_items_columns,
	LISTING_SORTS(agenda_items_sorts),
	.sql_ids = LISTING_IDS(ITEMS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "meeting",
	LISTING_COUNT_OWNED(ITEMS),
};

#define PEOPLE_TABLE "participant"
#define PEOPLE_FROM "participant AS t"
#define PEOPLE_COLUMNS \
	"NULL AS danger, t.kind AS kind, coalesce(t.name," \
	" " SQL_FULL_NAME("s") ", " SQL_FULL_NAME( \
		"f") "," \
		     " " SQL_FULL_NAME("c") ", " SQL_AGENCY( \
			     "a") ") AS name," \
				  " coalesce(t.position, " SQL_POSITION( \
					  "s") ") AS position," \
					       " f.kinship AS kinship, t.attendance AS attendance," \
					       " t.absence_reason AS absence_reason, t.handed_on AS handed_on," \
					       " t.handed_how AS handed_how, k.number AS number"
#define PEOPLE_JOINS \
	" LEFT JOIN staff AS s ON s.id = t.staff_id" \
	" LEFT JOIN family_member AS f ON f.id = t.family_member_id" \
	" LEFT JOIN child AS c ON c.id = t.child_id" \
	" LEFT JOIN agency AS a ON a.id = t.agency_id" \
	" LEFT JOIN casefile AS k ON k.id = t.case_id"
#define PEOPLE_PART "t.meeting_id = :part"
#define KIND_ORDER "instr('member specialist agency parent child', t.kind)"

static const struct listing_column participants_columns[] = {
	COLUMN_CHOICE("kind", N_("Takes part as"), participant_kinds),
	COLUMN("name", TEXT, N_("Full name")),
	COLUMN("position", TEXT, N_("Position")),
	COLUMN_CHOICE("kinship", N_("Degree of kinship"), kinships),
	COLUMN_CHOICE("attendance", N_("Attendance"), attendances),
	COLUMN("absence_reason", TEXT, N_("Why absent")),
	COLUMN("handed_on", DATE, N_("Handed over on")),
	COLUMN_CHOICE("handed_how", N_("Invitation handed over"), hand_overs),
	COLUMN("number", TEXT, N_("Case №")),
	COLUMN_END,
};
static const struct listing_sort participants_sorts[] = {
	LISTING_SORT_OWNED(PEOPLE, "number", N_("In order"),
			   KIND_ORDER ", t.id", KIND_ORDER " DESC, t.id DESC"),
};
const struct listing listing_participants = {
	.name = "participants",
	.label = N_("Participants"),
	.columns = participants_columns,
	LISTING_SORTS(participants_sorts),
	.sql_ids = LISTING_IDS(PEOPLE),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "meeting",
	LISTING_COUNT_OWNED(PEOPLE),
};

#define PLANS_TABLE "plan"
#define PLANS_FROM "plan AS t"
#define PLANS_COLUMNS \
	"k.danger AS danger, k.number AS number," \
	" " SQL_PUPIL("c") " AS child, " SQL_CLASS( \
		"g") " AS class," \
		     " t.period_from AS period_from, t.period_until AS period_until," \
		     " t.status AS status, (SELECT count(*) FROM measure AS m" \
		     " WHERE m.plan_id = t.id) AS measures, (SELECT count(*)" \
		     " FROM measure AS m WHERE m.plan_id = t.id" \
		     " AND m.status <> 'planned') AS closed, t.consent AS consent," \
		     " t.approved_on AS approved_on, t.case_id AS case_id"
#define PLANS_JOINS \
	" JOIN casefile AS k ON k.id = t.case_id" \
	" JOIN child AS c ON c.id = k.child_id" \
	" LEFT JOIN school_class AS g ON g.id = c.class_id"
#define PLANS_ALL "true"
#define PLANS_PART "t.status = :part"
#define OWN_PLANS \
	"t.id IN (SELECT id FROM plan WHERE case_id IN " SQL_OWN_CASES \
	" UNION SELECT plan_id FROM measure WHERE responsible_id = :scope)"
#define PLANS_SCOPE OWN_PLANS " AND (:part IS NULL OR t.status = :part)"

static const struct listing_column plans_columns[] = {
	COLUMN("number", TEXT, N_("Case №")),
	COLUMN("child", TEXT, N_("Pupil")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN("period_from", DATE, N_("Period from")),
	COLUMN("period_until", DATE, N_("Period until")),
	COLUMN_CHOICE("status", N_("Status"), plan_statuses),
	COLUMN("measures", INT, N_("Measures")),
	COLUMN("closed", INT, N_("of them closed")),
	COLUMN_CHOICE("consent", N_("The parent's consent"), plan_consents),
	COLUMN("approved_on", DATE, N_("Approved on")),
	COLUMN_ID("case_id", "casefile"),
	COLUMN_END,
};
#define PLANS_SORT(name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = \
				 LISTING_BOTH(PLANS, PLANS_ALL, up, down), \
			 [LISTING_PART] = \
				 LISTING_BOTH(PLANS, PLANS_PART, up, down), \
			 [LISTING_SCOPE] = \
				 LISTING_BOTH(PLANS, PLANS_SCOPE, up, down) } \
	}
static const struct listing_sort plans_sorts[] = {
	PLANS_SORT("date", N_("Period until"), "t.period_until, t.id",
		   "t.period_until DESC, t.id DESC"),
	PLANS_SORT("number", N_("Case №"), "t.case_id, t.id",
		   "t.case_id DESC, t.id DESC"),
};
const struct listing listing_plans = {
	.name = "plans",
	.label = N_("Plans"),
	.columns = plans_columns,
	LISTING_SORTS(plans_sorts),
	.sql_ids = LISTING_IDS(PLANS),
	.part = LISTING_PART_STATUS,
	.part_choices = plan_statuses,
	.sql_count = { [LISTING_ALL] = LISTING_COUNT_EVERY(PLANS),
		       [LISTING_PART] = LISTING_COUNT(PLANS, PLANS_PART),
		       [LISTING_SCOPE] = LISTING_COUNT(PLANS, PLANS_SCOPE) },
};

#define MEASURES_TABLE "measure"
#define MEASURES_FROM "measure AS t"
#define MEASURES_COLUMNS \
	"NULL AS danger, t.position AS position, t.kind AS kind," \
	" " SQL_SHORT_NAME( \
		"r") " AS responsible, t.volume AS volume," \
		     " t.due_on AS due_on, t.indicator AS indicator, t.status AS status," \
		     " t.closed_on AS closed_on, t.quality AS quality"
#define MEASURES_JOINS " LEFT JOIN staff AS r ON r.id = t.responsible_id"
#define MEASURES_PART "t.plan_id = :part"

static const struct listing_column measures_columns[] = {
	COLUMN("position", INT, N_("№")),
	COLUMN("kind", TEXT, N_("Kind of help")),
	COLUMN("responsible", TEXT, N_("Responsible")),
	COLUMN("volume", TEXT, N_("Volume or frequency")),
	COLUMN("due_on", DATE, N_("Term")),
	COLUMN("indicator", TEXT, N_("Indicators of quality")),
	COLUMN_CHOICE("status", N_("Status"), measure_statuses),
	COLUMN("closed_on", DATE, N_("Closed on")),
	COLUMN_CHOICE("quality", N_("Quality"), qualities),
	COLUMN_END,
};
static const struct listing_sort measures_sorts[] = {
	LISTING_SORT_OWNED(MEASURES, "number", N_("In order"),
			   "t.position, t.id", "t.position DESC, t.id DESC"),
	LISTING_SORT_OWNED(MEASURES, "due", N_("Term"), "t.due_on, t.id",
			   "t.due_on DESC, t.id DESC"),
};
const struct listing listing_measures = {
	.name = "measures",
	.label = N_("Measures"),
	.columns = measures_columns,
	LISTING_SORTS(measures_sorts),
	.sql_ids = LISTING_IDS(MEASURES),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "plan",
	LISTING_COUNT_OWNED(MEASURES),
};

#define GOING_TABLE "measure"
#define GOING_FROM "measure AS t"
#define GOING_COLUMNS \
	"k.danger AS danger, " SQL_PUPIL( \
		"c") " AS child," \
		     " " SQL_CLASS( \
			     "g") " AS class, t.kind AS kind," \
				  " " SQL_SHORT_NAME( \
					  "r") " AS responsible, t.due_on AS due_on," \
					       " k.number AS number, p.case_id AS case_id, t.plan_id AS plan_id"
#define GOING_JOINS \
	" JOIN plan AS p ON p.id = t.plan_id" \
	" JOIN casefile AS k ON k.id = p.case_id" \
	" JOIN child AS c ON c.id = k.child_id" \
	" LEFT JOIN school_class AS g ON g.id = c.class_id" \
	" LEFT JOIN staff AS r ON r.id = t.responsible_id"
#define GOING_ALL \
	"t.status = 'planned' AND (t.added_on IS NULL" \
	" OR t.approved_on IS NOT NULL)" \
	" AND EXISTS (SELECT 1 FROM plan AS q" \
	" WHERE q.id = t.plan_id AND q.status = 'approved')"
#define GOING_SCOPE \
	GOING_ALL " AND (t.responsible_id = :scope OR t.plan_id IN" \
		  " (SELECT id FROM plan WHERE case_id IN " SQL_OWN_CASES "))"

static const struct listing_column measures_open_columns[] = {
	COLUMN("child", TEXT, N_("Pupil")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN("kind", TEXT, N_("Kind of help")),
	COLUMN("responsible", TEXT, N_("Responsible")),
	COLUMN("due_on", DATE, N_("Term")),
	COLUMN("number", TEXT, N_("Case №")),
	COLUMN_ID("case_id", "casefile"),
	COLUMN_ID("plan_id", "plan"),
	COLUMN_END,
};
static const struct listing_sort measures_open_sorts[] = {
	LISTING_SORT_SCOPED(GOING, "due", N_("Term"), "t.due_on, t.id",
			    "t.due_on DESC, t.id DESC"),
};
const struct listing listing_measures_open = {
	.name = "measures_open",
	.label = N_("Measures in progress"),
	.columns = measures_open_columns,
	LISTING_SORTS(measures_open_sorts),
	.sql_ids = LISTING_IDS(GOING),
	LISTING_COUNT_SCOPED(GOING),
};
