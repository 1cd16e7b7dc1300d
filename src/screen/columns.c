#include "config.h"

#include "screen/columns.h"

#include "screen/show.h"

/* When it is due, as the deadline pane says it. */
static void due_cell(struct app *app, const struct listing *listing,
		     const struct listing_row *row, struct sb *out)
{
	show_due(out, app, day_parse_iso(listing_cell(listing, row, "due_on")));
}

/* The role in a word or two. */
static void role_cell(struct app *app, const struct listing *listing,
		      const struct listing_row *row, struct sb *out)
{
	int64_t role =
		choice_find(role_choices, listing_cell(listing, row, "role"));

	(void)app;
	if (role > 0)
		sb_add(out, show_role_short((enum role)role));
}

/* Columns that are the same in several lists. */
#define NUMBER_COLUMN \
	{ \
		.name = "number", .title = N_("№"), .min = 8, .max = 9, \
		.sort = "number" \
	}
#define CLASS_COLUMN \
	{ \
		.name = "class", .title = N_("Class"), .min = 6, .max = 8, \
		.sort = "class" \
	}
#define GROUNDS_COLUMN(priority_) \
	{ \
		.name = "grounds", .title = N_("Grounds"), .min = 6, .max = 9, \
		.priority = (priority_) \
	}
#define PHONE_COLUMN(priority_) \
	{ \
		.name = "phone", .title = N_("Phone"), .min = 16, .max = 18, \
		.priority = (priority_) \
	}
#define RECEIVED_COLUMN \
	{ \
		.name = "received_at", .title = N_("Received"), .min = 11, \
		.max = 16, .sort = "date" \
	}
#define ABOUT_COLUMN \
	{ \
		.name = "children", .title = N_("About"), .min = 14, \
		.weight = 3 \
	}

const struct listview_column columns_signals[] = {
	NUMBER_COLUMN,
	RECEIVED_COLUMN,
	{ .name = "from_whom", .title = N_("From"), .min = 12, .weight = 2 },
	ABOUT_COLUMN,
	GROUNDS_COLUMN(2),
	{ .name = "due_on",
	  .title = N_("Due"),
	  .min = 17,
	  .max = 20,
	  .weight = 2,
	  .priority = 1,
	  .cell = due_cell },
	{ .title = NULL },
};

const struct listview_column columns_waiting[] = {
	{ .name = "received_at",
	  .title = N_("Received"),
	  .min = 11,
	  .max = 16,
	  .priority = 1,
	  .sort = "date" },
	{ .name = "from_whom",
	  .title = N_("From"),
	  .min = 12,
	  .weight = 2,
	  .priority = 2 },
	ABOUT_COLUMN,
	GROUNDS_COLUMN(3),
	{ .name = "due_on",
	  .title = N_("Due"),
	  .min = 17,
	  .max = 20,
	  .weight = 2,
	  .cell = due_cell },
	{ .title = NULL },
};

const struct listview_column columns_cases[] = {
	NUMBER_COLUMN,
	{ .name = "child",
	  .title = N_("Pupil"),
	  .min = 14,
	  .weight = 3,
	  .sort = "name" },
	CLASS_COLUMN,
	GROUNDS_COLUMN(3),
	{ .name = "opened_on",
	  .title = N_("Opened"),
	  .min = 5,
	  .max = 10,
	  .priority = 2,
	  .sort = "date" },
	{ .name = "due_on",
	  .title = N_("Due"),
	  .min = 17,
	  .max = 20,
	  .weight = 2,
	  .priority = 1,
	  .sort = "due",
	  .cell = due_cell },
	{ .title = NULL },
};

const struct listview_column columns_register[] = {
	NUMBER_COLUMN,
	{ .name = "child",
	  .title = N_("Pupil"),
	  .min = 16,
	  .weight = 3,
	  .sort = "name" },
	CLASS_COLUMN,
	GROUNDS_COLUMN(2),
	{ .name = "placed_on",
	  .title = N_("Placed"),
	  .min = 10,
	  .max = 10,
	  .priority = 1,
	  .sort = "date" },
	{ .name = "responsible",
	  .title = N_("Responsible"),
	  .min = 12,
	  .weight = 2,
	  .priority = 3 },
	{ .title = NULL },
};

const struct listview_column columns_meetings[] = {
	NUMBER_COLUMN,
	{ .name = "held_on",
	  .title = N_("Date"),
	  .min = 5,
	  .max = 10,
	  .sort = "date" },
	{ .name = "starts_at", .title = N_("Time"), .min = 6, .max = 6 },
	{ .name = "place",
	  .title = N_("Place"),
	  .min = 8,
	  .weight = 1,
	  .priority = 2 },
	{ .name = "items",
	  .title = N_("Items"),
	  .min = 6,
	  .max = 8,
	  .align = LIST_RIGHT,
	  .priority = 1 },
	/* "the protocol is signed" and "not signed" differ at their end. */
	{ .name = "status", .title = N_("Status"), .min = 24 },
	{ .title = NULL },
};

const struct listview_column columns_pupils[] = {
	{ .name = "name",
	  .title = N_("Pupil"),
	  .min = 30,
	  .weight = 3,
	  .sort = "name" },
	CLASS_COLUMN,
	{ .name = "born",
	  .title = N_("Born"),
	  .min = 10,
	  .max = 10,
	  .sort = "date" },
	{ .name = "address",
	  .title = N_("Address"),
	  .min = 14,
	  .weight = 2,
	  .priority = 1 },
	PHONE_COLUMN(2),
	{ .title = NULL },
};

const struct listview_column columns_families[] = {
	{ .name = "name",
	  .title = N_("Family"),
	  .min = 14,
	  .weight = 1,
	  .sort = "name" },
	{ .name = "kind",
	  .title = N_("Kind of family"),
	  .min = 10,
	  .max = 20,
	  .weight = 1,
	  .priority = 2 },
	{ .name = "address",
	  .title = N_("Address of residence"),
	  .min = 16,
	  .weight = 2 },
	PHONE_COLUMN(1),
	{ .title = NULL },
};

const struct listview_column columns_classes[] = {
	{ .name = "name",
	  .title = N_("Class"),
	  .min = 8,
	  .max = 12,
	  .sort = "name" },
	{ .name = "pupils",
	  .title = N_("Pupils"),
	  .min = 8,
	  .max = 14,
	  .align = LIST_RIGHT },
	{ .name = "teacher",
	  .title = N_("Class teacher"),
	  .min = 20,
	  .weight = 1 },
	{ .title = NULL },
};

const struct listview_column columns_staff[] = {
	{ .name = "name",
	  .title = N_("Member of staff"),
	  .min = 20,
	  .weight = 2,
	  .sort = "name" },
	{ .name = "role",
	  .title = N_("Role"),
	  .min = 16,
	  .max = 24,
	  .weight = 1,
	  .cell = role_cell },
	{ .name = "login", .title = N_("Login"), .min = 8, .max = 16 },
	PHONE_COLUMN(1),
	{ .title = NULL },
};

const struct listview_column columns_agencies[] = {
	{ .name = "name",
	  .title = N_("Agency"),
	  .min = 24,
	  .weight = 2,
	  .sort = "name" },
	{ .name = "kind",
	  .title = N_("Kind of agency"),
	  .min = 12,
	  .weight = 1 },
	{ .name = "person",
	  .title = N_("Contact person"),
	  .min = 12,
	  .weight = 1,
	  .priority = 1 },
	PHONE_COLUMN(2),
	{ .title = NULL },
};

const struct listview_column columns_councils[] = {
	{ .name = "order_no", .title = N_("Order №"), .min = 10, .weight = 1 },
	{ .name = "order_date", .title = N_("Order of"), .min = 10, .max = 12 },
	{ .name = "valid_from",
	  .title = N_("In force from"),
	  .min = 10,
	  .max = 12,
	  .sort = "date" },
	{ .name = "valid_until",
	  .title = N_("In force until"),
	  .min = 10,
	  .max = 12 },
	{ .name = "members",
	  .title = N_("Members"),
	  .min = 7,
	  .max = 10,
	  .align = LIST_RIGHT },
	{ .title = NULL },
};
