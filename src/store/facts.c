/*
 * What the stage machine asks about a case: four queries, each over one case's
 * own rows.
 */
#include "config.h"

#include <string.h>

#include "base/mem.h"
#include "db/stmt.h"
#include "store/casefile.h"

/* cl. 14: characteristic, psychologist, housing act, earlier work. */
#define MATERIALS_REQUIRED 4

static int flag(struct stmt *st, const char *column)
{
	return (int)stmt_int_or(st, column, 0);
}

static const char sql_gathered[] =
	"SELECT EXISTS (SELECT 1 FROM primary_info WHERE case_id = :id"
	"  AND lives_at IS NOT NULL) AS residence,"
	" EXISTS (SELECT 1 FROM primary_info WHERE case_id = :id"
	"  AND situation IS NOT NULL) AS situation,"
	" EXISTS (SELECT 1 FROM primary_info WHERE case_id = :id"
	"  AND completed_at IS NOT NULL) AS complete,"
	" EXISTS (SELECT 1 FROM primary_info WHERE case_id = :id"
	"  AND family IS NOT NULL) OR EXISTS (SELECT 1 FROM family_member"
	"  WHERE family_id = (SELECT c.family_id FROM casefile AS k"
	"  JOIN child AS c ON c.id = k.child_id WHERE k.id = :id)) AS family,"
	" EXISTS (SELECT 1 FROM family_member WHERE legal = 1"
	"  AND family_id = (SELECT c.family_id FROM casefile AS k"
	"  JOIN child AS c ON c.id = k.child_id WHERE k.id = :id)) AS legal,"
	" (SELECT count(DISTINCT kind) FROM material WHERE case_id = :id"
	"  AND purpose = 'placing' AND kind <> 'other'"
	"  AND written_on IS NOT NULL) AS written,"
	" (SELECT count(DISTINCT kind) FROM material WHERE case_id = :id"
	"  AND purpose = 'placing' AND kind <> 'other'"
	"  AND handed_on IS NOT NULL) AS handed,"
	" EXISTS (SELECT 1 FROM representation WHERE case_id = :id"
	"  AND made_on IS NOT NULL) AS represented,"
	" (SELECT left_on IS NOT NULL FROM child WHERE id ="
	"  (SELECT child_id FROM casefile WHERE id = :id)) AS has_left";

/* Who writes the first kind that is not written yet, in the order's order. */
static const char sql_missing[] =
	"SELECT role FROM (SELECT 1 AS position, 'characteristic' AS kind,"
	"  'class_teacher' AS role"
	" UNION ALL SELECT 2, 'psychologist', 'psychologist'"
	" UNION ALL SELECT 3, 'housing_act', 'secretary'"
	" UNION ALL SELECT 4, 'prior_work', 'secretary') AS required"
	" WHERE NOT EXISTS (SELECT 1 FROM material WHERE case_id = :id"
	"  AND purpose = 'placing' AND kind = required.kind"
	"  AND written_on IS NOT NULL)"
	" ORDER BY position LIMIT 1";

static enum err_code read_gathered(struct db *db, int64_t case_id,
				   struct stage_facts *f, struct err *err)
{
	struct stmt *st = db_stmt(db, sql_gathered);
	enum err_code code;

	stmt_bind_int(st, ":id", case_id);
	if (stmt_next(st)) {
		f->has_residence = flag(st, "residence");
		f->has_situation = flag(st, "situation");
		f->primary_complete = flag(st, "complete");
		f->has_family = flag(st, "family");
		f->has_representative = flag(st, "legal");
		f->materials_done = flag(st, "written");
		f->materials_handed = flag(st, "handed") >= MATERIALS_REQUIRED;
		f->representation_made = flag(st, "represented");
		f->objective_reason = flag(st, "has_left");
	}
	code = stmt_end(st, err);
	if (code)
		return code;
	f->materials_required = MATERIALS_REQUIRED;
	f->material_missing = ROLE_NONE;
	st = db_stmt(db, sql_missing);
	stmt_bind_int(st, ":id", case_id);
	if (stmt_next(st))
		f->material_missing =
			(enum role)stmt_choice(st, "role", role_choices);
	return stmt_end(st, err);
}

/*
 * The question before the Council is the item of a meeting that is called or
 * opened and not decided. Parents are invited if one takes part in that meeting.
 */
static const char sql_question[] =
	"SELECT m.status = 'opened' AS is_opened,"
	" EXISTS (SELECT 1 FROM participant AS p WHERE p.meeting_id = m.id"
	"  AND p.kind = 'parent' AND (p.case_id = :id OR p.family_member_id IN"
	"  (SELECT r.id FROM family_member AS r WHERE r.family_id ="
	"   c.family_id))) AS invited"
	" FROM agenda_item AS a JOIN meeting AS m ON m.id = a.meeting_id"
	" JOIN casefile AS k ON k.id = a.case_id"
	" JOIN child AS c ON c.id = k.child_id"
	" WHERE a.case_id = :id AND a.decided_at IS NULL"
	" AND m.status IN ('called', 'opened')"
	" ORDER BY m.held_on, a.id LIMIT 1";

/* cl. 20: the information was considered when placing was decided on. */
#define NOTICE_OWED_FOR \
	"(SELECT max(decided_at) FROM agenda_item WHERE case_id = :id" \
	" AND question = 'placing' AND decided_at IS NOT NULL)"

#define FEEDING_AGENCIES \
	"(SELECT DISTINCT s.agency_id AS agency_id FROM signal_child AS x" \
	" JOIN signal AS s ON s.id = x.signal_id" \
	" WHERE x.case_id = :id AND s.source = 'agency')"

/* cl. 20: word is owed on the placing, not on what is decided later. */
static const char sql_decided[] =
	"SELECT (SELECT count(DISTINCT m.id) FROM agenda_item AS a"
	"  JOIN meeting AS m ON m.id = a.meeting_id WHERE a.case_id = :id"
	"  AND a.decided_at IS NOT NULL AND m.status IN ('opened', 'held'))"
	"  AS unsigned,"
	" (SELECT count(*) FROM " FEEDING_AGENCIES ") AS agencies,"
	" CASE WHEN " NOTICE_OWED_FOR " IS NULL THEN 0 ELSE"
	"  (SELECT count(*) FROM " FEEDING_AGENCIES " AS f"
	"  WHERE NOT EXISTS (SELECT 1 FROM notice AS n"
	"  JOIN agenda_item AS a ON a.id = n.agenda_item_id"
	"  WHERE n.case_id = :id AND n.agency_id = f.agency_id"
	"  AND n.sent_at IS NOT NULL AND a.decided_at >= " NOTICE_OWED_FOR
	"  )) END AS owed";

static enum err_code read_council(struct db *db, int64_t case_id,
				  struct stage_facts *f, struct err *err)
{
	struct stmt *st = db_stmt(db, sql_question);
	enum err_code code;

	stmt_bind_int(st, ":id", case_id);
	if (stmt_next(st)) {
		f->on_agenda = 1;
		f->meeting_opened = flag(st, "is_opened");
		f->parents_invited = flag(st, "invited");
	}
	code = stmt_end(st, err);
	if (code)
		return code;
	st = db_stmt(db, sql_decided);
	stmt_bind_int(st, ":id", case_id);
	if (stmt_next(st)) {
		f->protocols_unsigned = flag(st, "unsigned");
		f->agencies = flag(st, "agencies");
		f->notices_due = flag(st, "owed");
	}
	return stmt_end(st, err);
}

/* What a review adds waits for the head (cl. 16, 19). */
#define PENDING \
	"(p.extend_until IS NOT NULL OR EXISTS (SELECT 1 FROM measure" \
	"  WHERE plan_id = p.id AND added_on IS NOT NULL" \
	"  AND approved_on IS NULL))"
/* A duty about the plan: what was added makes it owed once more (cl. 18). */
#define OWED(rule) \
	"EXISTS (SELECT 1 FROM obligation WHERE case_id = :id" \
	" AND rule = '" rule "' AND ref_id = p.id" \
	" AND fulfilled_at IS NULL AND set_aside_at IS NULL)"
#define COPY_OWED OWED("hand_copy")
#define CONSENT_OWED OWED("parent_consent")

static const char sql_plan[] =
	"SELECT p.period_from IS NOT NULL AND p.period_until >= p.period_from"
	"  AS has_period,"
	" p.status = 'submitted' AS is_submitted,"
	" p.status IN ('approved', 'ended') AS is_approved,"
	" " PENDING " AS is_pending,"
	" p.copy_on IS NOT NULL AND NOT " COPY_OWED " AS is_handed,"
	" ifnull(p.consent = 'given', 0)"
	" AND NOT " CONSENT_OWED " AS is_agreed,"
	" ifnull(p.consent = 'refused', 0)"
	" AND NOT " CONSENT_OWED " AS is_declined,"
	" ifnull(p.period_until < :today, 0) AS is_over,"
	" (SELECT count(*) FROM measure WHERE plan_id = p.id) AS measures,"
	" (SELECT count(*) FROM measure WHERE plan_id = p.id"
	"  AND (responsible_id IS NULL OR due_on IS NULL)) AS incomplete,"
	" (SELECT count(*) FROM measure WHERE plan_id = p.id"
	"  AND status = 'planned' AND (added_on IS NULL"
	"  OR approved_on IS NOT NULL)) AS unfinished"
	" FROM plan AS p WHERE p.case_id = :id ORDER BY p.id DESC LIMIT 1";

static enum err_code read_plan(struct db *db, int64_t case_id, int64_t today,
			       struct stage_facts *f, struct err *err)
{
	struct stmt *st = db_stmt(db, sql_plan);

	stmt_bind_int(st, ":id", case_id);
	stmt_bind_day(st, ":today", today);
	if (stmt_next(st)) {
		f->plan_exists = 1;
		f->plan_has_period = flag(st, "has_period");
		f->plan_submitted = flag(st, "is_submitted");
		f->plan_approved = flag(st, "is_approved");
		f->additions_pending = flag(st, "is_pending");
		f->plan_copy_handed = flag(st, "is_handed");
		f->parent_consented = flag(st, "is_agreed");
		f->consent_refused = flag(st, "is_declined");
		f->plan_ended = flag(st, "is_over");
		f->plan_measures = flag(st, "measures");
		f->measures_incomplete = flag(st, "incomplete");
		f->measures_open = flag(st, "unfinished");
	}
	return stmt_end(st, err);
}

/* When the Council last decided that the child stays; '' for never. */
#define KEPT_ON \
	"ifnull((SELECT max(date(decided_at)) FROM agenda_item" \
	" WHERE case_id = :id AND question = 'removal'" \
	" AND decision = 'keep'), '')"

/* When the parents last agreed to the help after all; '' for never. */
#define AGREED_ON \
	"ifnull((SELECT max(consent_on) FROM plan WHERE case_id = :id" \
	" AND consent = 'given'), '')"

#define POSITIVE(kind) \
	"EXISTS (SELECT 1 FROM material WHERE case_id = :id" \
	" AND purpose = 'removal' AND kind = '" kind "'" \
	" AND verdict = 'positive' AND written_on > " KEPT_ON ")"
#define POSITIVE_CHARACTERISTIC POSITIVE("characteristic")
#define POSITIVE_PSYCHOLOGIST POSITIVE("psychologist")

static const char sql_outward[] =
	"SELECT " POSITIVE_CHARACTERISTIC " AS characteristic,"
	" " POSITIVE_PSYCHOLOGIST " AS psychologist,"
	" EXISTS (SELECT 1 FROM removal WHERE case_id = :id"
	"  AND requested_on > " KEPT_ON ") AS requested,"
	" EXISTS (SELECT 1 FROM removal WHERE case_id = :id"
	"  AND requested_on > " KEPT_ON " AND reason <> 'positive')"
	"  AS objective,"
	" EXISTS (SELECT 1 FROM refusal WHERE case_id = :id"
	"  AND refused_on >= " AGREED_ON ") AS refused,"
	" EXISTS (SELECT 1 FROM petition WHERE case_id = :id"
	"  AND inaction IS NOT NULL) AS inaction,"
	" EXISTS (SELECT 1 FROM petition WHERE case_id = :id"
	"  AND sent_on >= ifnull((SELECT max(refused_on) FROM refusal"
	"  WHERE case_id = :id), '')) AS petitioned,"
	" EXISTS (SELECT 1 FROM petition WHERE case_id = :id"
	"  AND outcome IS NOT NULL) AS answered,"
	" EXISTS (SELECT 1 FROM transfer WHERE case_id = :id"
	"  AND to_school IS NOT NULL) AS school,"
	" EXISTS (SELECT 1 FROM transfer WHERE case_id = :id"
	"  AND sent_on IS NOT NULL) AS sent,"
	" EXISTS (SELECT 1 FROM transfer WHERE case_id = :id"
	"  AND accepted_on IS NOT NULL) AS accepted";

static enum err_code read_outward(struct db *db, int64_t case_id,
				  struct stage_facts *f, struct err *err)
{
	struct stmt *st = db_stmt(db, sql_outward);

	stmt_bind_int(st, ":id", case_id);
	if (stmt_next(st)) {
		f->positive_characteristic = flag(st, "characteristic");
		f->positive_psychologist = flag(st, "psychologist");
		f->removal_requested = flag(st, "requested");
		f->objective_reason |= flag(st, "objective");
		f->help_refused = flag(st, "refused");
		f->inaction_recorded = flag(st, "inaction");
		f->petition_sent = flag(st, "petitioned");
		f->petition_outcome = flag(st, "answered");
		f->new_school = flag(st, "school");
		f->transfer_sent = flag(st, "sent");
		f->transfer_confirmed = flag(st, "accepted");
	}
	return stmt_end(st, err);
}

enum err_code casefile_facts(struct db *db, int64_t case_id, int64_t today,
			     struct stage_facts *out, struct err *err)
{
	enum err_code code;

	memset(out, 0, sizeof(*out));
	out->signal_received = 1;
	out->signal_registered = 1;
	out->child_chosen = 1;
	code = read_gathered(db, case_id, out, err);
	if (!code)
		code = read_council(db, case_id, out, err);
	if (!code)
		code = read_plan(db, case_id, today, out, err);
	if (!code)
		code = read_outward(db, case_id, out, err);
	return code;
}
