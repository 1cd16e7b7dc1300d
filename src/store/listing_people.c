/*
 * Listings of people: pupils, families, staff, classes, agencies.
 */
#include "config.h"

#include "model/people.h"
#include "store/find.h"
#include "store/listing_sql.h"

#define PUPILS_TABLE "child"
#define PUPILS_FROM "child AS t"
#define PUPILS_COLUMNS \
	"NULL AS danger, " SQL_FULL_NAME( \
		"t") " AS name," \
		     " " SQL_CLASS( \
			     "g") " AS class, t.born AS born, t.sex AS sex," \
				  " f.name AS family, t.address AS address, t.phone AS phone," \
				  " t.class_id AS class_id, t.family_id AS family_id"
#define PUPILS_JOINS \
	" LEFT JOIN school_class AS g ON g.id = t.class_id" \
	" LEFT JOIN family AS f ON f.id = t.family_id"
#define PUPILS_ALL "t.left_on IS NULL"
#define PUPILS_PART "t.left_on IS NULL AND t.class_id = :part"
/* The plus: by the ids or the class, not by the index of those who are here. */
#define PUPILS_SCOPE \
	"+t.left_on IS NULL AND t.class_id IN " SQL_OWN_CLASSES \
	" AND (:part IS NULL OR t.class_id = :part)"
#define PUPILS_FOUND \
	SQL_FOUND " AND +t.left_on IS NULL" \
		  " AND (:part IS NULL OR t.class_id = :part)"

static const struct listing_column pupils_columns[] = {
	COLUMN("name", TEXT, N_("Full name")),
	COLUMN("class", TEXT, N_("Class")),
	COLUMN("born", DATE, N_("Date of birth")),
	COLUMN_CHOICE("sex", N_("Sex"), child_sexes),
	COLUMN("family", TEXT, N_("Family")),
	COLUMN("address", TEXT, N_("Address")),
	COLUMN("phone", TEXT, N_("Phone")),
	COLUMN_ID("class_id", "school_class"),
	COLUMN_ID("family_id", "family"),
	COLUMN_END,
};
static const struct listing_sort pupils_sorts[] = {
	LISTING_SORT_FULL_LONG(PUPILS, "name", N_("Full name"),
			       "t.sort_key, t.id",
			       "t.sort_key DESC, t.id DESC"),
	LISTING_SORT_FULL_LONG(PUPILS, "class", N_("Class"),
			       "t.class_key, t.sort_key, t.id",
			       "t.class_key DESC, t.sort_key DESC, t.id DESC"),
	LISTING_SORT_FULL_LONG(PUPILS, "date", N_("Date of birth"),
			       "t.born, t.id", "t.born DESC, t.id DESC"),
};
const struct listing listing_pupils = {
	.name = "pupils",
	.label = N_("Pupils"),
	.columns = pupils_columns,
	LISTING_SORTS(pupils_sorts),
	.sql_ids = LISTING_IDS(PUPILS),
	.part = LISTING_PART_OWNER,
	.owner = "school_class",
	.searched = SEARCH_CHILD,
	.tally = "child",
	.tally_key = "here",
	.has_order = 1,
	.sql_count = { [LISTING_PART] = LISTING_COUNT(PUPILS, PUPILS_PART),
		       [LISTING_SCOPE] = LISTING_COUNT(PUPILS, PUPILS_SCOPE),
		       [LISTING_FOUND] = LISTING_COUNT(PUPILS, PUPILS_FOUND) },
};

#define LEFT_TABLE "child"
#define LEFT_FROM "child AS t"
#define LEFT_COLUMNS \
	"NULL AS danger, " SQL_FULL_NAME( \
		"t") " AS name," \
		     " t.born AS born, t.left_on AS left_on"
#define LEFT_JOINS ""
#define LEFT_ALL "t.left_on IS NOT NULL"
#define LEFT_SCOPE "+t.left_on IS NOT NULL AND t.class_id IN " SQL_OWN_CLASSES
#define LEFT_FOUND SQL_FOUND " AND +t.left_on IS NOT NULL"

static const struct listing_column pupils_left_columns[] = {
	COLUMN("name", TEXT, N_("Full name")),
	COLUMN("born", DATE, N_("Date of birth")),
	COLUMN("left_on", DATE, N_("Left the school on")),
	COLUMN_END,
};
static const struct listing_sort pupils_left_sorts[] = {
	LISTING_SORT_SEARCHED(LEFT, "date", N_("Left the school on"),
			      "t.left_on, t.id", "t.left_on DESC, t.id DESC"),
	LISTING_SORT_SEARCHED(LEFT, "name", N_("Full name"), "t.sort_key, t.id",
			      "t.sort_key DESC, t.id DESC"),
};
const struct listing listing_pupils_left = {
	.name = "pupils_left",
	.label = N_("Pupils who left"),
	.columns = pupils_left_columns,
	LISTING_SORTS(pupils_left_sorts),
	.sql_ids = LISTING_IDS(LEFT),
	.searched = SEARCH_CHILD,
	LISTING_COUNT_TALLIED(LEFT, "child", "left"),
};

#define FAMILIES_TABLE "family"
#define FAMILIES_FROM "family AS t"
#define FAMILIES_COLUMNS \
	"NULL AS danger, t.name AS name, t.kind AS kind," \
	" t.address AS address, t.phone AS phone," \
	" (SELECT count(*) FROM child AS c WHERE c.family_id = t.id" \
	" AND c.left_on IS NULL) AS children"
#define FAMILIES_JOINS ""
#define FAMILIES_ALL "true"
#define FAMILIES_SCOPE \
	"t.id IN (SELECT family_id FROM child WHERE id IN " SQL_OWN_CHILDREN ")"
#define FAMILIES_FOUND SQL_FOUND

static const struct listing_column families_columns[] = {
	COLUMN("name", TEXT, N_("Family")),
	COLUMN_CHOICE("kind", N_("Kind of family"), family_kinds),
	COLUMN("address", TEXT, N_("Address")),
	COLUMN("phone", TEXT, N_("Phone")),
	COLUMN("children", INT, N_("Children")),
	COLUMN_END,
};
static const struct listing_sort families_sorts[] = {
	LISTING_SORT_SEARCHED_LONG(FAMILIES, "name", N_("Family"),
				   "t.sort_key, t.id",
				   "t.sort_key DESC, t.id DESC"),
};
const struct listing listing_families = {
	.name = "families",
	.label = N_("Families"),
	.columns = families_columns,
	LISTING_SORTS(families_sorts),
	.sql_ids = LISTING_IDS(FAMILIES),
	.searched = SEARCH_FAMILY,
	.has_order = 1,
	LISTING_COUNT_TALLIED(FAMILIES, "family", ""),
};

#define MEMBERS_TABLE "family_member"
#define MEMBERS_FROM "family_member AS t"
#define MEMBERS_COLUMNS \
	"NULL AS danger, " SQL_FULL_NAME( \
		"t") " AS name," \
		     " t.kinship AS kinship, t.legal AS legal, t.born AS born," \
		     " t.occupation AS occupation, t.phone AS phone"
#define MEMBERS_JOINS ""
#define MEMBERS_PART "t.family_id = :part"

static const struct listing_column family_members_columns[] = {
	COLUMN("name", TEXT, N_("Full name")),
	COLUMN_CHOICE("kinship", N_("Degree of kinship"), kinships),
	COLUMN("legal", BOOL, N_("Legal representative")),
	COLUMN("born", DATE, N_("Date of birth")),
	COLUMN("occupation", TEXT, N_("Place of work, occupation")),
	COLUMN("phone", TEXT, N_("Phone")),
	COLUMN_END,
};
static const struct listing_sort family_members_sorts[] = {
	LISTING_SORT_OWNED(MEMBERS, "number", N_("In order"),
			   "t.legal DESC, t.id", "t.legal, t.id DESC"),
};
const struct listing listing_family_members = {
	.name = "family_members",
	.label = N_("Members of the family"),
	.columns = family_members_columns,
	LISTING_SORTS(family_members_sorts),
	.sql_ids = LISTING_IDS(MEMBERS),
	.part = LISTING_PART_OWNER,
	.part_is_needed = 1,
	.owner = "family",
	LISTING_COUNT_OWNED(MEMBERS),
};

#define STAFF_TABLE "staff"
#define STAFF_FROM "staff AS t"
#define STAFF_COLUMNS \
	"NULL AS danger, " SQL_FULL_NAME( \
		"t") " AS name, t.role AS role," \
		     " " SQL_POSITION( \
			     "t") " AS position, t.phone AS phone," \
				  " t.login AS login, t.works_until AS works_until"
#define STAFF_JOINS ""
#define STAFF_ALL "true"
#define STAFF_FOUND SQL_FOUND

static const struct listing_column staff_columns[] = {
	COLUMN("name", TEXT, N_("Full name")),
	COLUMN_CHOICE("role", N_("Role"), role_choices),
	COLUMN("position", TEXT, N_("Position")),
	COLUMN("phone", TEXT, N_("Phone")),
	COLUMN("login", TEXT, N_("System login")),
	COLUMN("works_until", DATE, N_("Works until")),
	COLUMN_END,
};
static const struct listing_sort staff_sorts[] = {
	LISTING_SORT_FOUND(STAFF, "name", N_("Full name"), "t.sort_key, t.id",
			   "t.sort_key DESC, t.id DESC"),
};
const struct listing listing_staff = {
	.name = "staff",
	.label = N_("Staff"),
	.columns = staff_columns,
	LISTING_SORTS(staff_sorts),
	.sql_ids = LISTING_IDS(STAFF),
	.searched = SEARCH_STAFF,
	LISTING_COUNT_FOUND(STAFF),
};

#define CLASSES_TABLE "school_class"
#define CLASSES_FROM "school_class AS t"
#define CLASSES_COLUMNS \
	"NULL AS danger, " SQL_CLASS( \
		"t") " AS name," \
		     " " SQL_SHORT_NAME( \
			     "s") " AS teacher," \
				  " (SELECT count(*) FROM child AS c WHERE c.class_id = t.id" \
				  " AND c.left_on IS NULL) AS pupils, t.closed AS closed"
#define CLASSES_JOINS " LEFT JOIN staff AS s ON s.id = t.teacher_id"
#define CLASSES_ALL "true"
#define CLASSES_SCOPE "t.teacher_id = :scope"

static const struct listing_column classes_columns[] = {
	COLUMN("name", TEXT, N_("Class")),
	COLUMN("teacher", TEXT, N_("Class teacher")),
	COLUMN("pupils", INT, N_("Pupils")),
	COLUMN("closed", BOOL, N_("No longer taught")),
	COLUMN_END,
};
static const struct listing_sort classes_sorts[] = {
	LISTING_SORT_SCOPED(CLASSES, "name", N_("Class"), "t.sort_key, t.id",
			    "t.sort_key DESC, t.id DESC"),
};
const struct listing listing_classes = {
	.name = "classes",
	.label = N_("Classes"),
	.columns = classes_columns,
	LISTING_SORTS(classes_sorts),
	.sql_ids = LISTING_IDS(CLASSES),
	LISTING_COUNT_SCOPED(CLASSES),
};

#define AGENCIES_TABLE "agency"
#define AGENCIES_FROM "agency AS t"
#define AGENCIES_COLUMNS \
	"NULL AS danger, " SQL_AGENCY( \
		"t") " AS name, t.kind AS kind," \
		     " t.person AS person, t.phone AS phone, t.email AS email"
#define AGENCIES_JOINS ""
#define AGENCIES_ALL "true"
#define AGENCIES_FOUND SQL_FOUND

static const struct listing_column agencies_columns[] = {
	COLUMN("name", TEXT, N_("Agency")),
	COLUMN_CHOICE("kind", N_("Kind of agency"), agency_kinds),
	COLUMN("person", TEXT, N_("Contact person")),
	COLUMN("phone", TEXT, N_("Phone")),
	COLUMN("email", TEXT, N_("E-mail")),
	COLUMN_END,
};
static const struct listing_sort agencies_sorts[] = {
	LISTING_SORT_FOUND(AGENCIES, "name", N_("Agency"), "t.sort_key, t.id",
			   "t.sort_key DESC, t.id DESC"),
};
const struct listing listing_agencies = {
	.name = "agencies",
	.label = N_("Agencies"),
	.columns = agencies_columns,
	LISTING_SORTS(agencies_sorts),
	.sql_ids = LISTING_IDS(AGENCIES),
	.searched = SEARCH_AGENCY,
	LISTING_COUNT_FOUND(AGENCIES),
};
