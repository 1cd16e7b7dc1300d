/*
 * Listings of duties, of the chronology, and of what leaves the school.
 */
#include "config.h"

#include "model/council.h"
#include "model/event.h"
#include "model/obligation.h"
#include "model/outward.h"
#include "store/listing_sql.h"

/* Child and class; else who spoke; else which meeting. */
#define DUTY_SUBJECT \
	"coalesce(c.surname || ' ' || c.given || ifnull(' ' ||" \
	" " SQL_CLASS("g") ", ''), " SQL_AGENCY( \
		"a") ", s.from_name," \
		     " " SQL_SHORT_NAME("w") ", m.number, m.held_on)"
#define DUTY_COLUMNS \
	"t.danger AS danger, t.rule AS rule," \
	" " DUTY_SUBJECT " AS subject," \
	" " SQL_SHORT_NAME( \
		"r") " AS responsible, t.role AS role," \
		     " t.due_on AS due_on, t.started_at AS started_at," \
		     " t.fulfilled_at AS fulfilled_at, t.late_days AS late_days," \
		     " t.set_aside_at AS set_aside_at, t.case_id AS case_id," \
		     " t.signal_id AS signal_id, t.meeting_id AS meeting_id," \
		     " t.ref_id AS ref_id," \
		     " CASE t.rule WHEN 'materials' THEN (SELECT y.kind" \
		     " FROM material AS y WHERE y.id = t.ref_id)" \
		     " WHEN 'measure' THEN (SELECT u.kind" \
		     " FROM measure AS u WHERE u.id = t.ref_id) END AS topic"
#define DUTY_JOINS \
	" LEFT JOIN casefile AS k ON k.id = t.case_id" \
	" LEFT JOIN child AS c ON c.id = k.child_id" \
	" LEFT JOIN school_class AS g ON g.id = c.class_id" \
	" LEFT JOIN signal AS s ON s.id = t.signal_id" \
	" LEFT JOIN agency AS a ON a.id = s.agency_id" \
	" LEFT JOIN staff AS w ON w.id = s.staff_id" \
	" LEFT JOIN meeting AS m ON m.id = t.meeting_id" \
	" LEFT JOIN staff AS r ON r.id = t.responsible_id"

static const struct listing_column duty_columns[] = {
	COLUMN_CHOICE("rule", N_("Duty"), obligation_choices),
	COLUMN("subject", TEXT, N_("About")),
	COLUMN("responsible", TEXT, N_("Responsible")),
	COLUMN_CHOICE("role", N_("Role"), role_choices),
	COLUMN("due_on", DATE, N_("Last day")),
	COLUMN("started_at", MOMENT, N_("Open since")),
	COLUMN("fulfilled_at", MOMENT, N_("Done on")),
	COLUMN("late_days", INT, N_("Working days late")),
	COLUMN("set_aside_at", MOMENT, N_("Set aside on")),
	COLUMN_ID("case_id", "casefile"),
	COLUMN_ID("signal_id", "signal"),
	COLUMN_ID("meeting_id", "meeting"),
	COLUMN_HIDDEN("ref_id", INT),
	COLUMN_HIDDEN("topic", TEXT),
	COLUMN_END,
};

#define IS_OPEN "t.fulfilled_at IS NULL AND t.set_aside_at IS NULL"
#define DUE "ifnull(t.due_on, '9999-12-31')"
#define OBLIGATIONS_TABLE "obligation"
#define OBLIGATIONS_FROM "obligation AS t"
#define OBLIGATIONS_COLUMNS DUTY_COLUMNS
#define OBLIGATIONS_JOINS DUTY_JOINS
#define OBLIGATIONS_ALL IS_OPEN
/* A person's own: by name, or of the children of the own classes. */
#define OBLIGATIONS_SCOPE \
	IS_OPEN " AND t.id IN (SELECT id FROM obligation" \
		" WHERE responsible_id = :scope UNION SELECT id FROM obligation" \
		" WHERE case_id IN " SQL_OWN_CASES ")"

static const struct listing_sort obligations_sorts[] = {
	LISTING_SORT_SCOPED(OBLIGATIONS, "due", N_("Last day"),
			    "t.danger DESC, " DUE ", t.started_at, t.id",
			    "t.danger, " DUE
			    " DESC, t.started_at DESC, t.id DESC"),
};
const struct listing listing_obligations = {
	.name = "obligations",
	.label = N_("Open duties"),
	.columns = duty_columns,
	LISTING_SORTS(obligations_sorts),
	.sql_ids = LISTING_IDS(OBLIGATIONS),
	.tally = "due",
	.sql_count = { [LISTING_SCOPE] =
			       LISTING_COUNT(OBLIGATIONS, OBLIGATIONS_SCOPE) },
};

#define DUTIES_OF_TABLE "obligation"
#define DUTIES_OF_FROM "obligation AS t"
#define DUTIES_OF_COLUMNS DUTY_COLUMNS
#define DUTIES_OF_JOINS DUTY_JOINS
#define DUTIES_OF_PART "t.case_id = :part"

static const struct listing_sort obligations_of_case_sorts[] = {
	LISTING_SORT_OWNED(DUTIES_OF, "date", N_("Open since"),
			   "t.started_at, t.id",
			   "t.started_at DESC, t.id DESC"),
};
const struct listing listing_obligations_of_case = {
	.name = "obligations_of_case",
	.label = N_("Duties of the case"),
	.columns = duty_columns,
	LISTING_SORTS(obligations_of_case_sorts),
	.sql_ids = LISTING_IDS(DUTIES_OF),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(DUTIES_OF),
};

#define BREACHES_TABLE "obligation"
#define BREACHES_FROM "obligation AS t"
#define BREACHES_COLUMNS DUTY_COLUMNS
#define BREACHES_JOINS DUTY_JOINS
#define BREACHES_ALL "(t.late_days > 0 OR t.set_aside_at IS NOT NULL)"
#define BREACHES_SCOPE BREACHES_ALL " AND t.responsible_id = :scope"
#define BREACH_AT "coalesce(t.fulfilled_at, t.set_aside_at)"

static const struct listing_sort obligations_done_sorts[] = {
	LISTING_SORT_SCOPED(BREACHES, "date", N_("Done on"), BREACH_AT ", t.id",
			    BREACH_AT " DESC, t.id DESC"),
};
const struct listing listing_obligations_done = {
	.name = "obligations_done",
	.label = N_("Done late and set aside"),
	.columns = duty_columns,
	LISTING_SORTS(obligations_done_sorts),
	.sql_ids = LISTING_IDS(BREACHES),
	LISTING_COUNT_SCOPED(BREACHES),
};

#define EVENTS_TABLE "case_event"
#define EVENTS_FROM "case_event AS t"
#define EVENTS_COLUMNS \
	"NULL AS danger, t.happened_at AS happened_at, t.type AS type," \
	" t.note AS note, " SQL_SHORT_NAME( \
		"s") " AS by_whom," \
		     " t.entered_at AS entered_at, t.ref_table AS ref_table," \
		     " t.ref_id AS ref_id, t.meeting_id AS meeting_id," \
		     " t.signal_id AS signal_id," \
		     " CASE t.ref_table WHEN 'material' THEN (SELECT y.kind" \
		     " FROM material AS y WHERE y.id = t.ref_id)" \
		     " WHEN 'measure' THEN (SELECT u.kind" \
		     " FROM measure AS u WHERE u.id = t.ref_id) END AS topic"
#define EVENTS_JOINS " LEFT JOIN staff AS s ON s.id = t.staff_id"
#define EVENTS_PART "t.case_id = :part"

static const struct listing_column events_columns[] = {
	COLUMN("happened_at", MOMENT, N_("Happened at")),
	COLUMN_CHOICE("type", N_("Event"), event_choices),
	COLUMN("note", TEXT, N_("Note")),
	COLUMN("by_whom", TEXT, N_("By whom")),
	COLUMN("entered_at", MOMENT, N_("Entered at")),
	COLUMN_HIDDEN("ref_table", TEXT),
	COLUMN_HIDDEN("ref_id", INT),
	COLUMN_ID("meeting_id", "meeting"),
	COLUMN_ID("signal_id", "signal"),
	COLUMN_HIDDEN("topic", TEXT),
	COLUMN_END,
};
static const struct listing_sort events_sorts[] = {
	LISTING_SORT_OWNED(EVENTS, "date", N_("Happened at"),
			   "t.happened_at, t.id",
			   "t.happened_at DESC, t.id DESC"),
};
const struct listing listing_events = {
	.name = "events",
	.label = N_("Chronology"),
	.columns = events_columns,
	LISTING_SORTS(events_sorts),
	.sql_ids = LISTING_IDS(EVENTS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(EVENTS),
};

#define NOTICES_TABLE "notice"
#define NOTICES_FROM "notice AS t"
#define NOTICES_COLUMNS \
	"NULL AS danger, " SQL_AGENCY( \
		"a") " AS agency," \
		     " t.out_number AS out_number, t.sent_at AS sent_at," \
		     " t.sent_how AS sent_how, i.decision AS decision," \
		     " s.number AS number"
#define NOTICES_JOINS \
	" JOIN agency AS a ON a.id = t.agency_id" \
	" LEFT JOIN agenda_item AS i ON i.id = t.agenda_item_id" \
	" LEFT JOIN signal AS s ON s.id = t.signal_id"
#define NOTICES_PART "t.case_id = :part"

static const struct listing_column notices_columns[] = {
	COLUMN("agency", TEXT, N_("Agency")),
	COLUMN("out_number", TEXT, N_("Outgoing №")),
	COLUMN("sent_at", MOMENT, N_("Sent at")),
	COLUMN_CHOICE("sent_how", N_("Sent by"), notice_ways),
	COLUMN_CHOICE("decision", N_("Decision"), decisions),
	COLUMN("number", TEXT, N_("In reply to")),
	COLUMN_END,
};
static const struct listing_sort notices_sorts[] = {
	LISTING_SORT_OWNED(NOTICES, "date", N_("Sent at"), "t.sent_at, t.id",
			   "t.sent_at DESC, t.id DESC"),
};
const struct listing listing_notices = {
	.name = "notices",
	.label = N_("Notices"),
	.columns = notices_columns,
	LISTING_SORTS(notices_sorts),
	.sql_ids = LISTING_IDS(NOTICES),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(NOTICES),
};

#define PETITIONS_TABLE "petition"
#define PETITIONS_FROM "petition AS t"
#define PETITIONS_COLUMNS \
	"NULL AS danger, t.kind AS kind, " SQL_AGENCY( \
		"a") " AS agency," \
		     " t.out_number AS out_number, t.sent_on AS sent_on," \
		     " t.outcome AS outcome, t.outcome_on AS outcome_on"
#define PETITIONS_JOINS " LEFT JOIN agency AS a ON a.id = t.agency_id"
#define PETITIONS_PART "t.case_id = :part"

static const struct listing_column petitions_columns[] = {
	COLUMN_CHOICE("kind", N_("Kind of petition"), petition_kinds),
	COLUMN("agency", TEXT, N_("Commission")),
	COLUMN("out_number", TEXT, N_("Outgoing №")),
	COLUMN("sent_on", DATE, N_("Sent on")),
	COLUMN_CHOICE("outcome", N_("Outcome"), petition_outcomes),
	COLUMN("outcome_on", DATE, N_("Outcome of")),
	COLUMN_END,
};
static const struct listing_sort petitions_sorts[] = {
	LISTING_SORT_OWNED(PETITIONS, "date", N_("Sent on"), "t.sent_on, t.id",
			   "t.sent_on DESC, t.id DESC"),
};
const struct listing listing_petitions = {
	.name = "petitions",
	.label = N_("Petitions"),
	.columns = petitions_columns,
	LISTING_SORTS(petitions_sorts),
	.sql_ids = LISTING_IDS(PETITIONS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(PETITIONS),
};

#define PAPERS_TABLE "paper"
#define PAPERS_FROM "paper AS t"
#define PAPERS_COLUMNS \
	"NULL AS danger, t.document AS document, t.lang AS lang," \
	" t.out_number AS out_number, t.issued_at AS issued_at," \
	" " SQL_SHORT_NAME( \
		"s") " AS by_whom," \
		     " t.sha256 IS NOT NULL AS frozen, t.record_id AS record_id"
#define PAPERS_JOINS " LEFT JOIN staff AS s ON s.id = t.staff_id"
#define PAPERS_PART "t.case_id = :part"

static const struct listing_column papers_columns[] = {
	COLUMN("document", TEXT, N_("Paper")),
	COLUMN("lang", TEXT, N_("Language")),
	COLUMN("out_number", TEXT, N_("Outgoing №")),
	COLUMN("issued_at", MOMENT, N_("Issued at")),
	COLUMN("by_whom", TEXT, N_("Executor")),
	COLUMN("frozen", BOOL, N_("Frozen")),
	COLUMN_HIDDEN("record_id", INT),
	COLUMN_END,
};
static const struct listing_sort papers_sorts[] = {
	LISTING_SORT_OWNED(PAPERS, "date", N_("Issued at"), "t.issued_at, t.id",
			   "t.issued_at DESC, t.id DESC"),
};
const struct listing listing_papers = {
	.name = "papers",
	.label = N_("Papers"),
	.columns = papers_columns,
	LISTING_SORTS(papers_sorts),
	.sql_ids = LISTING_IDS(PAPERS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "casefile",
	LISTING_COUNT_OWNED(PAPERS),
};
