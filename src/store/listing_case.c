/*
 * Listings of signals and cases, and of what lies in a case. Grounds are
 * numbers here, never words.
 */
#include "config.h"

#include "model/casefile.h"
#include "model/council.h"
#include "model/outward.h"
#include "model/people.h"
#include "model/signal.h"
#include "store/find.h"
#include "store/listing_sql.h"

#define OPEN_DUTY " AND fulfilled_at IS NULL AND set_aside_at IS NULL"

#define SIGNALS_TABLE "signal"
#define SIGNALS_FROM "signal AS t"
#define SIGNALS_COLUMNS \
	"t.danger AS danger, t.number AS number," \
	" t.received_at AS received_at, t.source AS source," \
	" CASE WHEN t.agency_id IS NOT NULL THEN " SQL_AGENCY("a") " WHEN t.staff_id IS NOT NULL THEN " SQL_SHORT_NAME( \
		"w") " ELSE t.from_name END AS from_whom," \
		     " (SELECT group_concat(c.surname || ' ' || c.given, ', ')" \
		     " FROM signal_child AS x JOIN child AS c ON c.id = x.child_id" \
		     " WHERE x.signal_id = t.id) AS children," \
		     " t.grounds AS grounds, t.status AS status, t.letter_no AS letter_no," \
		     " (SELECT min(due_on) FROM obligation" \
		     " WHERE signal_id = t.id" OPEN_DUTY ") AS due_on"
#define SIGNALS_JOINS \
	" LEFT JOIN agency AS a ON a.id = t.agency_id" \
	" LEFT JOIN staff AS w ON w.id = t.staff_id"
#define SIGNALS_ALL "true"
#define SIGNALS_PART "t.status = :part"
#define SIGNALS_SCOPE \
	"t.id IN (SELECT id FROM signal WHERE entered_by = :scope" \
	" UNION SELECT id FROM signal WHERE staff_id = :scope)" \
	" AND (:part IS NULL OR t.status = :part)"
#define SIGNALS_FOUND SQL_FOUND " AND (:part IS NULL OR t.status = :part)"

static const struct listing_column signals_columns[] = {
	COLUMN("number", TEXT, N_("№")),
	COLUMN("received_at", MOMENT, N_("Received at")),
	COLUMN_CHOICE("source", N_("From"), signal_sources),
	COLUMN("from_whom", TEXT, N_("Who reports")),
	COLUMN("children", TEXT, N_("Children")),
	COLUMN_SET("grounds", N_("Grounds"), "grounds"),
	COLUMN_CHOICE("status", N_("Status"), signal_statuses),
	COLUMN("letter_no", TEXT, N_("Letter №")),
	COLUMN("due_on", DATE, N_("Last day")),
	COLUMN_END,
};
static const struct listing_sort signals_sorts[] = {
	LISTING_SORT_FULL(SIGNALS, "date", N_("Received at"),
			  "t.received_at, t.id",
			  "t.received_at DESC, t.id DESC"),
	LISTING_SORT_FULL(SIGNALS, "number", N_("№"), "t.registered_at, t.id",
			  "t.registered_at DESC, t.id DESC"),
};
const struct listing listing_signals = {
	.name = "signals",
	.label = N_("Signals"),
	.columns = signals_columns,
	LISTING_SORTS(signals_sorts),
	.sql_ids = LISTING_IDS(SIGNALS),
	.part = LISTING_PART_STATUS,
	.part_choices = signal_statuses,
	.searched = SEARCH_SIGNAL,
	.sql_count = { [LISTING_ALL] = LISTING_COUNT_EVERY(SIGNALS),
		       [LISTING_PART] = LISTING_COUNT(SIGNALS, SIGNALS_PART),
		       [LISTING_SCOPE] = LISTING_COUNT(SIGNALS, SIGNALS_SCOPE),
		       [LISTING_FOUND] =
			       LISTING_COUNT(SIGNALS, SIGNALS_FOUND) },
};

#define CASES_TABLE "casefile"
#define CASES_FROM "casefile AS t"
#define CASES_COLUMNS \
	"t.danger AS danger, t.number AS number," \
	" " SQL_PUPIL("c") " AS child, " SQL_CLASS( \
		"g") " AS class," \
		     " t.grounds AS grounds, t.stage AS stage, t.opened_on AS opened_on," \
		     " " SQL_SHORT_NAME( \
			     "r") " AS responsible, t.next_due_on AS due_on," \
				  " t.child_id AS child_id"
#define CASES_JOINS \
	" JOIN child AS c ON c.id = t.child_id" \
	" LEFT JOIN school_class AS g ON g.id = c.class_id" \
	" LEFT JOIN staff AS r ON r.id = t.responsible_id"
#define CASES_ALL "true"
#define CASES_PART "t.stage = :part"
#define CASES_SCOPE \
	"t.id IN " SQL_OWN_CASES " AND (:part IS NULL OR t.stage = :part)"
#define CASES_FOUND SQL_FOUND " AND (:part IS NULL OR t.stage = :part)"

static const struct listing_column cases_columns[] = {
	COLUMN("number", TEXT, N_("№")),
	COLUMN("child", TEXT, N_("Pupil")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN_SET("grounds", N_("Grounds"), "grounds"),
	COLUMN_CHOICE("stage", N_("Stage"), stage_choices),
	COLUMN("opened_on", DATE, N_("Opened on")),
	COLUMN("responsible", TEXT, N_("Responsible")),
	COLUMN("due_on", DATE, N_("Last day")),
	COLUMN_ID("child_id", "child"),
	COLUMN_END,
};
static const struct listing_sort cases_sorts[] = {
	LISTING_SORT_FULL(CASES, "number", N_("№"), "t.id", "t.id DESC"),
	LISTING_SORT_FULL(CASES, "name", N_("Pupil"), "t.sort_key, t.id",
			  "t.sort_key DESC, t.id DESC"),
	LISTING_SORT_FULL(CASES, "class", N_("Class"),
			  "t.class_key, t.sort_key, t.id",
			  "t.class_key DESC, t.sort_key DESC, t.id DESC"),
	LISTING_SORT_FULL(CASES, "due", N_("Last day"),
			  "ifnull(t.next_due_on, '9999-12-31'), t.id",
			  "ifnull(t.next_due_on, '9999-12-31') DESC,"
			  " t.id DESC"),
};
const struct listing listing_cases = {
	.name = "cases",
	.label = N_("Cases"),
	.columns = cases_columns,
	LISTING_SORTS(cases_sorts),
	.sql_ids = LISTING_IDS(CASES),
	.part = LISTING_PART_STAGE,
	.part_choices = stage_choices,
	.searched = SEARCH_CASEFILE,
	LISTING_COUNT_TALLIED(CASES, "casefile", NULL),
};

#define ON_REGISTER "t.placed_on IS NOT NULL AND t.closed_on IS NULL"
#define REGISTER_TABLE "casefile"
#define REGISTER_FROM "casefile AS t"
#define REGISTER_COLUMNS \
	"t.danger AS danger, t.number AS number," \
	" " SQL_PUPIL( \
		"c") " AS child, c.born AS born," \
		     " " SQL_CLASS( \
			     "g") " AS class, t.grounds AS grounds," \
				  " t.placed_on AS placed_on," \
				  " (SELECT m.number FROM agenda_item AS a JOIN meeting AS m" \
				  " ON m.id = a.meeting_id WHERE a.case_id = t.id" \
				  " AND a.decision = 'place' ORDER BY a.id DESC LIMIT 1) AS protocol," \
				  " (SELECT p.period_until FROM plan AS p WHERE p.case_id = t.id" \
				  " ORDER BY p.id DESC LIMIT 1) AS plan_until," \
				  " " SQL_SHORT_NAME( \
					  "r") " AS responsible, t.next_due_on AS due_on," \
					       " t.child_id AS child_id"
#define REGISTER_JOINS CASES_JOINS
#define REGISTER_ALL ON_REGISTER
#define REGISTER_SCOPE "t.id IN " SQL_OWN_CASES " AND " ON_REGISTER
#define REGISTER_FOUND SQL_FOUND " AND " ON_REGISTER

static const struct listing_column register_columns[] = {
	COLUMN("number", TEXT, N_("№")),
	COLUMN("child", TEXT, N_("Pupil")),
	COLUMN("born", DATE, N_("Date of birth")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN_SET("grounds", N_("Grounds"), "grounds"),
	COLUMN("placed_on", DATE, N_("Placed on the register on")),
	COLUMN("protocol", TEXT, N_("Protocol №")),
	COLUMN("plan_until", DATE, N_("Plan until")),
	COLUMN("responsible", TEXT, N_("Responsible")),
	COLUMN("due_on", DATE, N_("Last day")),
	COLUMN_ID("child_id", "child"),
	COLUMN_END,
};
static const struct listing_sort register_sorts[] = {
	LISTING_SORT_SEARCHED(REGISTER, "name", N_("Pupil"), "t.sort_key, t.id",
			      "t.sort_key DESC, t.id DESC"),
	LISTING_SORT_SEARCHED(REGISTER, "class", N_("Class"),
			      "t.class_key, t.sort_key, t.id",
			      "t.class_key DESC, t.sort_key DESC, t.id DESC"),
	LISTING_SORT_SEARCHED(REGISTER, "date", N_("Placed on the register on"),
			      "t.placed_on, t.id",
			      "t.placed_on DESC, t.id DESC"),
};
const struct listing listing_register = {
	.name = "register",
	.label = N_("The register"),
	.columns = register_columns,
	LISTING_SORTS(register_sorts),
	.sql_ids = LISTING_IDS(REGISTER),
	.searched = SEARCH_CASEFILE,
	LISTING_COUNT_TALLIED(REGISTER, "register", NULL),
};

#define WAITING_TABLE "casefile"
#define WAITING_FROM "casefile AS t"
#define WAITING_CHILD SQL_PUPIL("c")
#define WAITING_CLASS SQL_CLASS("g")
#define WAITING_COLUMNS \
	"t.danger AS danger, t.number AS number," \
	" " WAITING_CHILD " AS child, " WAITING_CLASS " AS class," \
	" CASE WHEN t.stage = 'council' THEN 'placing'" \
	" WHEN " REMOVAL_ASKED " THEN 'removal'" \
	" WHEN " HELP_REFUSED " THEN 'refusal' ELSE 'review' END" \
	" AS question, t.grounds AS grounds, t.child_id AS child_id"
#define WAITING_JOINS CASES_JOINS
#define ON_NO_AGENDA \
	" AND NOT EXISTS (SELECT 1 FROM agenda_item AS a" \
	" JOIN meeting AS m ON m.id = a.meeting_id WHERE a.case_id = t.id" \
	" AND a.decided_at IS NULL AND m.status IN ('called', 'opened'))"
/* The day of the Council's last decision on such a question; '' for never. */
#define DECIDED_ON(condition) \
	"ifnull((SELECT max(date(a.decided_at)) FROM agenda_item AS a" \
	" WHERE a.case_id = t.id AND " condition "), '')"
#define KEPT_ON DECIDED_ON("a.question = 'removal' AND a.decision = 'keep'")
#define REFUSAL_DECIDED_ON \
	DECIDED_ON("a.question = 'refusal' AND a.decision <> 'postpone'")
#define REVIEW_DECIDED_ON \
	DECIDED_ON("a.question = 'review' AND a.decision <> 'postpone'")
/*
 * Asked for since the Council last decided that the child stays. The plus: of
 * most cases nothing was asked, and then the decisions are not looked up.
 */
#define REMOVAL_ASKED \
	"EXISTS (SELECT 1 FROM removal AS q WHERE q.case_id = t.id" \
	" AND +q.requested_on > " KEPT_ON ")"
/* Refused since it was last decided on, or agreed to, or petitioned about. */
#define HELP_REFUSED \
	"EXISTS (SELECT 1 FROM refusal AS q WHERE q.case_id = t.id" \
	" AND +q.refused_on > " REFUSAL_DECIDED_ON \
	" AND q.refused_on >= ifnull((SELECT max(p.consent_on) FROM plan AS p" \
	" WHERE p.case_id = t.id AND p.consent = 'given'), '')" \
	" AND NOT EXISTS (SELECT 1 FROM petition AS p" \
	" WHERE p.case_id = t.id AND p.sent_on >= q.refused_on))"
/* It ends soon, and was not looked at in the last thirty days. */
#define MONTH_AGO "date(:today, '-30 days')"
#define PLAN_ENDS \
	"t.id IN (SELECT p.case_id FROM plan AS p WHERE p.status = 'approved'" \
	" AND p.period_until <= date(:today, '+14 days')" \
	" AND ifnull(p.reviewed_on, '') < " MONTH_AGO ")" \
	" AND " REVIEW_DECIDED_ON " < " MONTH_AGO
#define WAITING_ALL \
	"(t.stage = 'council' OR (t.stage IN ('plan', 'support')" \
	" AND (" REMOVAL_ASKED " OR " HELP_REFUSED " OR " PLAN_ENDS \
	")))" ON_NO_AGENDA
#define WAITING_SCOPE "t.id IN " SQL_OWN_CASES " AND " WAITING_ALL

static const struct listing_column agenda_waiting_columns[] = {
	COLUMN("number", TEXT, N_("№")),
	COLUMN("child", TEXT, N_("Pupil")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN_CHOICE("question", N_("Question"), agenda_questions),
	COLUMN_SET("grounds", N_("Grounds"), "grounds"),
	COLUMN_ID("child_id", "child"),
	COLUMN_END,
};
static const struct listing_sort agenda_waiting_sorts[] = {
	LISTING_SORT_SCOPED(WAITING, "number", N_("№"), "t.id", "t.id DESC"),
};
const struct listing listing_agenda_waiting = {
	.name = "agenda_waiting",
	.label = N_("Waiting for the Council"),
	.columns = agenda_waiting_columns,
	LISTING_SORTS(agenda_waiting_sorts),
	.sql_ids = LISTING_IDS(WAITING),
	LISTING_COUNT_SCOPED(WAITING),
};

#define MATERIALS_TABLE "material"
#define MATERIALS_FROM "material AS t"
#define MATERIALS_COLUMNS \
	"NULL AS danger, t.kind AS kind, t.purpose AS purpose," \
	" " SQL_SHORT_NAME( \
		"s") " AS author, t.written_on AS written_on," \
		     " t.handed_on AS handed_on, t.verdict AS verdict"
#define MATERIALS_JOINS " LEFT JOIN staff AS s ON s.id = t.author_id"
#define MATERIALS_PART "t.case_id = :part"

static const struct listing_column materials_columns[] = {
	COLUMN_CHOICE("kind", N_("Material"), material_kinds),
	COLUMN_CHOICE("purpose", N_("Purpose"), material_purposes),
	COLUMN("author", TEXT, N_("Author")),
	COLUMN("written_on", DATE, N_("Written on")),
	COLUMN("handed_on", DATE, N_("Handed to the deputy on")),
	COLUMN_CHOICE("verdict", N_("Characteristic is"), material_verdicts),
	COLUMN_END,
};
static const struct listing_sort materials_sorts[] = {
	LISTING_SORT_OWNED(MATERIALS, "number", N_("In order"), "t.id",
			   "t.id DESC"),
};
const struct listing listing_materials = {
	.name = "materials",
	.label = N_("Materials"),
	.columns = materials_columns,
	LISTING_SORTS(materials_sorts),
	.sql_ids = LISTING_IDS(MATERIALS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(MATERIALS),
};

#define REQUESTS_TABLE "request"
#define REQUESTS_FROM "request AS t"
#define REQUESTS_COLUMNS \
	"NULL AS danger, " SQL_AGENCY( \
		"a") " AS agency," \
		     " t.out_number AS out_number, t.sent_on AS sent_on," \
		     " t.answer_by AS answer_by, t.answered_on AS answered_on"
#define REQUESTS_JOINS " JOIN agency AS a ON a.id = t.agency_id"
#define REQUESTS_PART "t.case_id = :part"

static const struct listing_column requests_columns[] = {
	COLUMN("agency", TEXT, N_("Agency")),
	COLUMN("out_number", TEXT, N_("Outgoing №")),
	COLUMN("sent_on", DATE, N_("Sent on")),
	COLUMN("answer_by", DATE, N_("Answer by")),
	COLUMN("answered_on", DATE, N_("Answered on")),
	COLUMN_END,
};
static const struct listing_sort requests_sorts[] = {
	LISTING_SORT_OWNED(REQUESTS, "date", N_("Sent on"), "t.sent_on, t.id",
			   "t.sent_on DESC, t.id DESC"),
};
const struct listing listing_requests = {
	.name = "requests",
	.label = N_("Requests"),
	.columns = requests_columns,
	LISTING_SORTS(requests_sorts),
	.sql_ids = LISTING_IDS(REQUESTS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(REQUESTS),
};

#define VISITS_TABLE "visit"
#define VISITS_FROM "visit AS t"
#define VISITS_COLUMNS \
	"NULL AS danger, t.visited_on AS visited_on, t.kind AS kind," \
	" t.access AS access, t.present AS present"
#define VISITS_JOINS ""
#define VISITS_PART "t.case_id = :part"

static const struct listing_column visits_columns[] = {
	COLUMN("visited_on", DATE, N_("Date")),
	COLUMN_CHOICE("kind", N_("Kind"), visit_kinds),
	COLUMN_CHOICE("access", N_("Access"), visit_accesses),
	COLUMN("present", TEXT, N_("Who was present")),
	COLUMN_END,
};
static const struct listing_sort visits_sorts[] = {
	LISTING_SORT_OWNED(VISITS, "date", N_("Date"), "t.visited_on, t.id",
			   "t.visited_on DESC, t.id DESC"),
};
const struct listing listing_visits = {
	.name = "visits",
	.label = N_("Visits and talks"),
	.columns = visits_columns,
	LISTING_SORTS(visits_sorts),
	.sql_ids = LISTING_IDS(VISITS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(VISITS),
};

#define FEEDING_TABLE "signal"
#define FEEDING_FROM "signal AS t"
#define FEEDING_COLUMNS SIGNALS_COLUMNS
#define FEEDING_JOINS SIGNALS_JOINS
#define FEEDING_PART \
	"t.id IN (SELECT signal_id FROM signal_child WHERE case_id = :part)" \
	" AND (:scope IS NULL OR t.entered_by = :scope" \
	" OR t.staff_id = :scope)"

static const struct listing_sort signals_of_case_sorts[] = {
	LISTING_SORT_OWNED(FEEDING, "date", N_("Received at"),
			   "t.received_at, t.id",
			   "t.received_at DESC, t.id DESC"),
};
const struct listing listing_signals_of_case = {
	.name = "signals_of_case",
	.label = N_("Signals of the case"),
	.columns = signals_columns,
	LISTING_SORTS(signals_of_case_sorts),
	.sql_ids = LISTING_IDS(FEEDING),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(FEEDING),
};
