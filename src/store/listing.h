/*
 * listing.h: what screens and `vshu list` show in rows.
 *
 * A listing is a table of columns and of ways to sort it. Only the rows that
 * are asked for are read: each sort walks an index, and what lies past the
 * middle is reached from the end. Grounds are numbers here, never words.
 */
#ifndef VSHU_STORE_LISTING_H
#define VSHU_STORE_LISTING_H

#include <stdint.h>

#include "base/err.h"
#include "base/field.h"
#include "db/db.h"
#include "store/people.h"

/*
 * type and choices say what a cell's text means, as in base/field.h: the text
 * is canonical (ISO dates, codes, "1,5").
 */
struct listing_column {
	const char *name; /* tsv header; NULL ends */
	enum field_type type;
	const char *label; /* msgid, short; "" for a hidden one */
	const struct choice *choices;
	const char *ref; /* REF, SET: as in struct field */
	int is_hidden;	 /* an id to go to; not shown */
};

enum listing_variant {
	LISTING_ALL,
	LISTING_PART,  /* one owner, stage or status */
	LISTING_SCOPE, /* one person's own */
	LISTING_FOUND, /* found by search */
	LISTING_VARIANTS
};

#define LISTING_WALKED 2

struct listing_sort {
	const char *name;  /* "number", "name", "class", "date", "due" */
	const char *label; /* msgid */
	/* [variant][descending]: a page; [variant][LISTING_WALKED]: all, ascending */
	const char *sql[LISTING_VARIANTS][3];
	/* All, from the row :near on; NULL if short. [descending] */
	const char *sql_near[2];
};

enum listing_part {
	LISTING_PART_NONE,
	LISTING_PART_OWNER,  /* filter.owner_id */
	LISTING_PART_STAGE,  /* filter.stage */
	LISTING_PART_STATUS, /* filter.status, an index into part_choices */
};

struct listing {
	const char *name;  /* for `vshu list` */
	const char *label; /* msgid */
	const struct listing_column *columns;
	const struct listing_sort *sorts; /* [0] is the usual one */
	int n_sorts;
	enum listing_part part;
	int part_is_needed; /* makes no sense without its owner */
	const struct choice *part_choices; /* STAGE, STATUS */
	const char *owner;		   /* OWNER: its table */
	int searched;			   /* enum search_kind; 0: no search */
	/*
	 * Where all, and those of one stage or status, are counted already
	 * (store/tally.h); tally_key NULL: all keys. The others by sql_count.
	 */
	const char *tally, *tally_key;
	int has_order; /* the tally has a key "order" */
	const char *sql_count[LISTING_VARIANTS];
	const char *sql_ids; /* rows by their ids */
};

/*
 * X(name, what a row is (its id), owner or what it is parted by, whose rows
 * the scope leaves)
 *
 * signals		signal		status	written down or reported by
 * cases		casefile	stage	children of the own classes
 * register		casefile	-	placed and not removed; as cases
 * agenda_waiting	casefile	-	with a question to the Council; as cases
 * meetings		meeting		status	all
 * agenda_items		agenda_item	meeting	all
 * participants		participant	meeting	all
 * plans		plan		status	own classes, or own measures
 * measures		measure		plan	own classes, or own measures
 * measures_open	measure		-	of plans in force; likewise
 * obligations		obligation	-	open ones; own duties
 * obligations_of_case	obligation	casefile done ones too
 * obligations_done	obligation	-	done late ones and set aside ones
 * pupils		child		class	children of the own classes
 * pupils_left		child		-	likewise
 * families		family		-	of children of the own classes
 * family_members	family_member	family	all
 * staff		staff		-	all
 * classes		school_class	-	own classes
 * agencies		agency		-	all
 * councils		council		-	all
 * council_members	council_member	council	all
 * events		case_event	casefile all
 * materials		material	casefile all
 * requests		request		casefile all
 * visits		visit		casefile all
 * notices		notice		casefile all
 * petitions		petition	casefile all
 * papers		paper		casefile all
 * signals_of_case	signal		casefile written down or reported by
 */
#define LISTINGS(X) \
	X(signals) \
	X(cases) \
	X(register) \
	X(agenda_waiting) \
	X(meetings) \
	X(agenda_items) \
	X(participants) \
	X(plans) \
	X(measures) \
	X(measures_open) \
	X(obligations) \
	X(obligations_of_case) \
	X(obligations_done) \
	X(pupils) \
	X(pupils_left) \
	X(families) \
	X(family_members) \
	X(staff) \
	X(classes) \
	X(agencies) \
	X(councils) \
	X(council_members) \
	X(events) \
	X(materials) \
	X(requests) \
	X(visits) \
	X(notices) \
	X(petitions) \
	X(papers) \
	X(signals_of_case)

/* listing_signals, listing_cases … */
#define X(name) extern const struct listing listing_##name;
LISTINGS(X)
#undef X

/* By name, NULL if there is none. */
const struct listing *listing_find(const char *name);

struct listing_filter {
	int64_t scope;	     /* staff id: only that person's; 0: all */
	int64_t class_scope; /* the same, if the own classes count; else 0 */
	int64_t owner_id;    /* LISTING_PART_OWNER; 0: all */
	int64_t stage;	     /* LISTING_PART_STAGE, index into part_choices */
	int64_t status;	     /* LISTING_PART_STATUS, index into part_choices */
	int64_t today;	     /* agenda_waiting: plans that end soon after it */
	const char *search;  /* as typed, borrowed; NULL or "": all */
	int descending;
};
#define LISTING_FILTER_INIT \
	{ \
		.search = NULL \
	}

/* Search shows at most so many rows. */
#define LISTING_FOUND_MAX 500

struct listing_row {
	int64_t id;
	int is_danger; /* of immediate danger: stays in sight */
	char **cells;  /* one a column, never NULL */
};
struct listing_page {
	int n;
	int n_columns;
	struct listing_row *rows;
	/* What it is a page of, for listing_rows() alone. */
	const struct listing *of;
	int sort, descending;
	int64_t first, order;
};
#define LISTING_PAGE_INIT \
	{ \
		.n = 0 \
	}
void listing_page_release(struct listing_page *page);
/* The cell of the column of that name; BUG() if there is none. */
const char *listing_cell(const struct listing *listing,
			 const struct listing_row *row, const char *column);

enum err_code listing_count(struct db *db, const struct listing *listing,
			    const struct listing_filter *filter, int64_t *n,
			    struct err *err) ERR_MUST_CHECK;
/*
 * Rows first … first + n - 1 in the order of sorts[sort] (fewer at the end).
 * What out held is released; if it was a page nearby, the rows are read from
 * there on: give the same page again to walk through a long list.
 */
enum err_code listing_rows(struct db *db, const struct listing *listing,
			   const struct listing_filter *filter, int sort,
			   int64_t first, int n, struct listing_page *out,
			   struct err *err) ERR_MUST_CHECK;

/*
 * Orders and parts that no index serves: all rows that fit are walked through
 * once, and their ids kept in order; then a page is read by its ids.
 */

/*
 * Rows whose cell says this: a SET that holds that number, a DATE or a MOMENT of
 * that month ("2026-11"), else the whole text.
 */
struct listing_match {
	int column; /* into columns */
	const char *value;
};
struct listing_view {
	int sort; /* into sorts */
	/*
	 * Into columns: by its cells instead: texts by the Kazakh alphabet, the
	 * numbers in them by size, choices in their order, empty ones last. Rows
	 * that are alike there stay in the order of sorts[sort]. -1: none.
	 */
	int column;
	const struct listing_match *matches; /* all of them hold */
	int n_matches;
};
/*
 * The ids of all rows that fit filter and view, in their order;
 * filter->descending turns the column's order round, else that of sorts[sort].
 * filter->search looks into all texts shown where the listing has no index for
 * it. out is released first.
 */
enum err_code listing_arrange(struct db *db, const struct listing *listing,
			      const struct listing_filter *filter,
			      const struct listing_view *view,
			      struct id_list *out,
			      struct err *err) ERR_MUST_CHECK;
/* Rows by their ids, in their order; those that are gone are left out. */
enum err_code listing_rows_of(struct db *db, const struct listing *listing,
			      const struct listing_filter *filter,
			      const int64_t *ids, int n,
			      struct listing_page *out,
			      struct err *err) ERR_MUST_CHECK;

/* At most so many different values are told of one column. */
#define LISTING_VALUES_MAX 2000

struct listing_value {
	char *value; /* as in struct listing_match */
	int64_t n;   /* how many rows */
};
struct listing_values {
	int n, capacity;
	struct listing_value *items; /* in the column's order */
	int is_cut;		     /* there are more */
};
void listing_values_release(struct listing_values *values);
/* What stands in a column of the rows that fit filter and view. */
enum err_code listing_values(struct db *db, const struct listing *listing,
			     const struct listing_filter *filter,
			     const struct listing_view *view, int column,
			     struct listing_values *out,
			     struct err *err) ERR_MUST_CHECK;

#endif
