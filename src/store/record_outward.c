#include "config.h"

#include "store/record.h"

#include "model/obligation.h"
#include "model/outward.h"

static const struct record_list_sql notice_lists[] = {
	RECORD_LIST("notice", NOTICE_FIELDS, "case_id", "sent_at, id"),
	RECORD_LIST("notice", NOTICE_FIELDS, "signal_id", "sent_at, id"),
	RECORD_LIST_END,
};

const struct record_kind record_notice = {
	.table = "notice",
	.fields = notice_fields,
	.size = sizeof(struct notice),
	RECORD_SQL("notice", NOTICE_FIELDS, "", "", ""),
	.lists = notice_lists,
};

static const struct record_list_sql refusal_lists[] = {
	RECORD_LIST("refusal", REFUSAL_FIELDS, "case_id", "refused_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_refusal = {
	.table = "refusal",
	.fields = refusal_fields,
	.size = sizeof(struct refusal),
	RECORD_SQL("refusal", REFUSAL_FIELDS, "", "", ""),
	.lists = refusal_lists,
};

static const struct record_list_sql petition_lists[] = {
	RECORD_LIST("petition", PETITION_FIELDS, "case_id", "sent_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_petition = {
	.table = "petition",
	.fields = petition_fields,
	.size = sizeof(struct petition),
	RECORD_SQL("petition", PETITION_FIELDS, "", "", ""),
	.lists = petition_lists,
};

static const struct record_list_sql removal_lists[] = {
	RECORD_LIST("removal", REMOVAL_FIELDS, "case_id", "requested_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_removal = {
	.table = "removal",
	.fields = removal_fields,
	.size = sizeof(struct removal),
	RECORD_SQL("removal", REMOVAL_FIELDS, "", "", ""),
	.lists = removal_lists,
};

static const struct record_list_sql transfer_lists[] = {
	RECORD_LIST("transfer", TRANSFER_FIELDS, "case_id", "sent_on, id"),
	RECORD_LIST_END,
};

const struct record_kind record_transfer = {
	.table = "transfer",
	.fields = transfer_fields,
	.size = sizeof(struct transfer),
	RECORD_SQL("transfer", TRANSFER_FIELDS, "", "", ""),
	.lists = transfer_lists,
};

static const struct record_list_sql paper_lists[] = {
	RECORD_LIST("paper", PAPER_FIELDS, "case_id", "issued_at, id"),
	RECORD_LIST_END,
};

const struct record_kind record_paper = {
	.table = "paper",
	.fields = paper_fields,
	.size = sizeof(struct paper),
	RECORD_SQL("paper", PAPER_FIELDS, "", "", ""),
	.lists = paper_lists,
};

static const struct record_list_sql obligation_lists[] = {
	RECORD_LIST("obligation", OBLIGATION_FIELDS, "case_id",
		    "started_at, id"),
	RECORD_LIST("obligation", OBLIGATION_FIELDS, "signal_id",
		    "started_at, id"),
	RECORD_LIST("obligation", OBLIGATION_FIELDS, "meeting_id",
		    "started_at, id"),
	RECORD_LIST_END,
};

const struct record_kind record_obligation = {
	.table = "obligation",
	.fields = obligation_fields,
	.size = sizeof(struct obligation),
	RECORD_SQL("obligation", OBLIGATION_FIELDS, "", "", ""),
	.lists = obligation_lists,
};
