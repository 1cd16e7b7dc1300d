#include "config.h"

#include "store/record.h"

#include "model/casefile.h"
#include "model/signal.h"
#include "store/find.h"

static const struct record_list_sql signal_lists[] = {
	RECORD_LIST("signal", SIGNAL_FIELDS, "agency_id", "received_at, id"),
	RECORD_LIST("signal", SIGNAL_FIELDS, "family_id", "received_at, id"),
	RECORD_LIST_END,
};

const struct record_kind record_signal = {
	.table = "signal",
	.fields = signal_fields,
	.size = sizeof(struct signal),
	RECORD_SQL("signal", SIGNAL_FIELDS, "", "", ""),
	.lists = signal_lists,
	.written = search_index_signal,
};

/* Cases are sorted by their child's name and class, which stand with them. */
#define CASEFILE_NAME_KEY "(SELECT sort_key FROM child WHERE id = :child_id)"
#define CASEFILE_CLASS_KEY "(SELECT class_key FROM child WHERE id = :child_id)"

static const struct record_list_sql casefile_lists[] = {
	RECORD_LIST("casefile", CASEFILE_FIELDS, "child_id", "id DESC"),
	RECORD_LIST("casefile", CASEFILE_FIELDS, "responsible_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_casefile = {
	.table = "casefile",
	.fields = casefile_fields,
	.size = sizeof(struct casefile),
	RECORD_SQL("casefile", CASEFILE_FIELDS, ", sort_key, class_key",
		   ", " CASEFILE_NAME_KEY ", " CASEFILE_CLASS_KEY,
		   ", sort_key = " CASEFILE_NAME_KEY
		   ", class_key = " CASEFILE_CLASS_KEY),
	.lists = casefile_lists,
	.written = search_index_casefile,
};

static const struct record_list_sql primary_info_lists[] = {
	RECORD_LIST("primary_info", PRIMARY_INFO_FIELDS, "case_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_primary_info = {
	.table = "primary_info",
	.fields = primary_info_fields,
	.size = sizeof(struct primary_info),
	RECORD_SQL("primary_info", PRIMARY_INFO_FIELDS, "", "", ""),
	.lists = primary_info_lists,
};

static const struct record_list_sql material_lists[] = {
	RECORD_LIST("material", MATERIAL_FIELDS, "case_id", "purpose, id"),
	RECORD_LIST_END,
};

const struct record_kind record_material = {
	.table = "material",
	.fields = material_fields,
	.size = sizeof(struct material),
	RECORD_SQL("material", MATERIAL_FIELDS, "", "", ""),
	.lists = material_lists,
};

static const struct record_list_sql characteristic_lists[] = {
	RECORD_LIST("characteristic", CHARACTERISTIC_FIELDS, "material_id",
		    "id"),
	RECORD_LIST_END,
};

const struct record_kind record_characteristic = {
	.table = "characteristic",
	.fields = characteristic_fields,
	.size = sizeof(struct characteristic),
	RECORD_SQL("characteristic", CHARACTERISTIC_FIELDS, "", "", ""),
	.lists = characteristic_lists,
};

static const struct record_list_sql psychology_lists[] = {
	RECORD_LIST("psychology", PSYCHOLOGY_FIELDS, "material_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_psychology = {
	.table = "psychology",
	.fields = psychology_fields,
	.size = sizeof(struct psychology),
	RECORD_SQL("psychology", PSYCHOLOGY_FIELDS, "", "", ""),
	.lists = psychology_lists,
};

static const struct record_list_sql visit_lists[] = {
	RECORD_LIST("visit", VISIT_FIELDS, "case_id", "visited_on, id"),
	RECORD_LIST("visit", VISIT_FIELDS, "material_id", "visited_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_visit = {
	.table = "visit",
	.fields = visit_fields,
	.size = sizeof(struct visit),
	RECORD_SQL("visit", VISIT_FIELDS, "", "", ""),
	.lists = visit_lists,
};

static const struct record_list_sql visit_member_lists[] = {
	RECORD_LIST("visit_member", VISIT_MEMBER_FIELDS, "visit_id", "id"),
	RECORD_LIST_END,
};

const struct record_kind record_visit_member = {
	.table = "visit_member",
	.fields = visit_member_fields,
	.size = sizeof(struct visit_member),
	RECORD_SQL("visit_member", VISIT_MEMBER_FIELDS, "", "", ""),
	RECORD_DELETE("visit_member"),
	.lists = visit_member_lists,
};

static const struct record_list_sql prior_measure_lists[] = {
	RECORD_LIST("prior_measure", PRIOR_MEASURE_FIELDS, "material_id",
		    "done_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_prior_measure = {
	.table = "prior_measure",
	.fields = prior_measure_fields,
	.size = sizeof(struct prior_measure),
	RECORD_SQL("prior_measure", PRIOR_MEASURE_FIELDS, "", "", ""),
	RECORD_DELETE("prior_measure"),
	.lists = prior_measure_lists,
};

static const struct record_list_sql request_lists[] = {
	RECORD_LIST("request", REQUEST_FIELDS, "case_id", "sent_on, id"),
	RECORD_LIST("request", REQUEST_FIELDS, "agency_id", "sent_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_request = {
	.table = "request",
	.fields = request_fields,
	.size = sizeof(struct request),
	RECORD_SQL("request", REQUEST_FIELDS, "", "", ""),
	.lists = request_lists,
};

static const struct record_list_sql representation_lists[] = {
	RECORD_LIST("representation", REPRESENTATION_FIELDS, "case_id",
		    "made_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_representation = {
	.table = "representation",
	.fields = representation_fields,
	.size = sizeof(struct representation),
	RECORD_SQL("representation", REPRESENTATION_FIELDS, "", "", ""),
	.lists = representation_lists,
};
