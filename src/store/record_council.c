#include "config.h"

#include "store/record.h"

#include "model/council.h"
#include "model/plan.h"
#include "store/find.h"

const struct record_kind record_council = {
	.table = "council",
	.fields = council_fields,
	.size = sizeof(struct council),
	RECORD_SQL("council", COUNCIL_FIELDS, "", "", ""),
};

static const struct record_list_sql council_member_lists[] = {
	RECORD_LIST(
		"council_member", COUNCIL_MEMBER_FIELDS, "council_id",
		"CASE duty WHEN 'chair' THEN 0 WHEN 'secretary' THEN 1 ELSE 2 END, id"),
	RECORD_LIST_END,
};

const struct record_kind record_council_member = {
	.table = "council_member",
	.fields = council_member_fields,
	.size = sizeof(struct council_member),
	RECORD_SQL("council_member", COUNCIL_MEMBER_FIELDS, "", "", ""),
	RECORD_DELETE("council_member"),
	.lists = council_member_lists,
};

static const struct record_list_sql meeting_lists[] = {
	RECORD_LIST("meeting", MEETING_FIELDS, "council_id", "held_on, id"),
	RECORD_LIST("meeting", MEETING_FIELDS, "amends_id", "held_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_meeting = {
	.table = "meeting",
	.fields = meeting_fields,
	.size = sizeof(struct meeting),
	RECORD_SQL("meeting", MEETING_FIELDS, "", "", ""),
	.lists = meeting_lists,
	.written = search_index_meeting,
};

static const struct record_list_sql participant_lists[] = {
	RECORD_LIST("participant", PARTICIPANT_FIELDS, "meeting_id", "id"),
	RECORD_LIST("participant", PARTICIPANT_FIELDS, "case_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_participant = {
	.table = "participant",
	.fields = participant_fields,
	.size = sizeof(struct participant),
	RECORD_SQL("participant", PARTICIPANT_FIELDS, "", "", ""),
	RECORD_DELETE("participant"),
	.lists = participant_lists,
};

static const struct record_list_sql agenda_item_lists[] = {
	RECORD_LIST("agenda_item", AGENDA_ITEM_FIELDS, "meeting_id",
		    "position, id"),
	RECORD_LIST("agenda_item", AGENDA_ITEM_FIELDS, "case_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_agenda_item = {
	.table = "agenda_item",
	.fields = agenda_item_fields,
	.size = sizeof(struct agenda_item),
	RECORD_SQL("agenda_item", AGENDA_ITEM_FIELDS, "", "", ""),
	RECORD_DELETE("agenda_item"),
	.lists = agenda_item_lists,
};

static const struct record_list_sql plan_lists[] = {
	RECORD_LIST("plan", PLAN_FIELDS, "case_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_plan = {
	.table = "plan",
	.fields = plan_fields,
	.size = sizeof(struct plan),
	RECORD_SQL("plan", PLAN_FIELDS, "", "", ""),
	.lists = plan_lists,
};

static const struct record_list_sql measure_lists[] = {
	RECORD_LIST("measure", MEASURE_FIELDS, "plan_id", "position, id"),
	RECORD_LIST("measure", MEASURE_FIELDS, "responsible_id", "due_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_measure = {
	.table = "measure",
	.fields = measure_fields,
	.size = sizeof(struct measure),
	RECORD_SQL("measure", MEASURE_FIELDS, "", "", ""),
	RECORD_DELETE("measure"),
	.lists = measure_lists,
};

static const struct record_list_sql monitoring_lists[] = {
	RECORD_LIST("monitoring", MONITORING_FIELDS, "measure_id",
		    "noted_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_monitoring = {
	.table = "monitoring",
	.fields = monitoring_fields,
	.size = sizeof(struct monitoring),
	RECORD_SQL_FIXED("monitoring", MONITORING_FIELDS),
	.lists = monitoring_lists,
};

const struct record_kind record_help_kind = {
	.table = "help_kind",
	.fields = help_kind_fields,
	.size = sizeof(struct help_kind),
	RECORD_SQL("help_kind", HELP_KIND_FIELDS, "", "", ""),
};

enum err_code help_kind_list(struct db *db, struct record_array *out,
			     struct err *err)
{
	static const char sql[] = "SELECT id, row_version" HELP_KIND_FIELDS(
		RECORD_SQL_COLUMN) " FROM help_kind ORDER BY id";

	return record_read_all(db_stmt(db, sql), &record_help_kind, out, err);
}
