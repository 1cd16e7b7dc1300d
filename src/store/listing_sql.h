/*
 * listing_sql.h: how the SQL of a listing is put together when the program is
 * compiled. For the files that hold listings, and nobody else.
 *
 * A listing P is: P_FROM (the table, as t), P_COLUMNS (what a row shows),
 * P_JOINS (where that comes from), and conditions. The inner query walks an
 * index and finds the ids of one page; only their rows are then joined.
 */
#ifndef VSHU_STORE_LISTING_SQL_H
#define VSHU_STORE_LISTING_SQL_H

#include "base/mem.h"
#include "store/listing.h"

#define LISTING_SQL(P, condition, order) \
	"SELECT t.id AS id, " P##_COLUMNS " FROM (SELECT t.id AS page_id" \
					  " FROM " P##_FROM \
		" WHERE " condition " ORDER BY " order \
		" LIMIT :n OFFSET :first) AS page JOIN " P##_TABLE \
		" AS t ON t.id = page.page_id" P##_JOINS " ORDER BY " order
/* Both directions of walking from a row; the order must be of one direction. */
#define LISTING_NEAR(P, condition, up, down) \
	{ \
		LISTING_SQL(P, \
			    condition " AND (" up ") >= (SELECT " up \
				      " FROM " P##_TABLE \
			    " AS t WHERE t.id = :near)", \
			    up), \
			LISTING_SQL(P, \
				    condition " AND (" up ") <= (SELECT " up \
					      " FROM " P##_TABLE \
				    " AS t WHERE t.id = :near)", \
				    down) \
	}
/* The rows with these ids, in their order. */
#define LISTING_IDS(P) \
	"SELECT t.id AS id, " P##_COLUMNS " FROM json_each(:found) AS page" \
					  " CROSS JOIN " P##_TABLE \
		" AS t ON t.id = page.value" P##_JOINS " ORDER BY page.key"
#define LISTING_COUNT(P, condition) \
	"SELECT count(*) AS n FROM " P##_FROM " WHERE " condition
/* All rows there are: a count without a condition goes by pages. */
#define LISTING_COUNT_EVERY(P) "SELECT count(*) AS n FROM " P##_FROM
/* All of them, one after another: nothing is gathered to be sorted. */
#define LISTING_WALK(P, condition, order) \
	"SELECT t.id AS id, " P##_COLUMNS " FROM " P##_FROM P##_JOINS \
		" WHERE " condition " ORDER BY " order
#define LISTING_BOTH(P, condition, up, down) \
	{ \
		LISTING_SQL(P, condition, up), \
			LISTING_SQL(P, condition, down), \
			LISTING_WALK(P, condition, up) \
	}

/* Only what belongs to one owner. */
#define LISTING_SORT_OWNED(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_PART] = LISTING_BOTH(P, P##_PART, up, down) \
		} \
	}
#define LISTING_COUNT_OWNED(P) \
	.sql_count = { [LISTING_PART] = LISTING_COUNT(P, P##_PART) }

/* All, or found by search. */
#define LISTING_SORT_FOUND(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_FOUND] = \
				 LISTING_BOTH(P, P##_FOUND, up, down) } \
	}
#define LISTING_COUNT_FOUND(P) \
	.sql_count = { [LISTING_ALL] = LISTING_COUNT(P, P##_ALL), \
		       [LISTING_FOUND] = LISTING_COUNT(P, P##_FOUND) }

/* All, or one part. */
#define LISTING_SORT_PARTED(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_PART] = LISTING_BOTH(P, P##_PART, up, down) \
		} \
	}
#define LISTING_COUNT_PARTED(P) \
	.sql_count = { [LISTING_ALL] = LISTING_COUNT(P, P##_ALL), \
		       [LISTING_PART] = LISTING_COUNT(P, P##_PART) }

/* All, or one's own. */
#define LISTING_SORT_SCOPED(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_SCOPE] = \
				 LISTING_BOTH(P, P##_SCOPE, up, down) } \
	}
#define LISTING_COUNT_SCOPED(P) \
	.sql_count = { [LISTING_ALL] = LISTING_COUNT(P, P##_ALL), \
		       [LISTING_SCOPE] = LISTING_COUNT(P, P##_SCOPE) }

/* All, or one's own, or found. */
#define LISTING_SORT_SEARCHED(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_SCOPE] = \
				 LISTING_BOTH(P, P##_SCOPE, up, down), \
			 [LISTING_FOUND] = \
				 LISTING_BOTH(P, P##_FOUND, up, down) } \
	}
#define LISTING_COUNT_SEARCHED(P) \
	.sql_count = { [LISTING_ALL] = LISTING_COUNT(P, P##_ALL), \
		       [LISTING_SCOPE] = LISTING_COUNT(P, P##_SCOPE), \
		       [LISTING_FOUND] = LISTING_COUNT(P, P##_FOUND) }

/* All four. */
#define LISTING_SORT_FULL(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_PART] = LISTING_BOTH(P, P##_PART, up, down), \
			 [LISTING_SCOPE] = \
				 LISTING_BOTH(P, P##_SCOPE, up, down), \
			 [LISTING_FOUND] = \
				 LISTING_BOTH(P, P##_FOUND, up, down) } \
	}

/* The same, of very many rows. */
#define LISTING_SORT_FULL_LONG(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_PART] = LISTING_BOTH(P, P##_PART, up, down), \
			 [LISTING_SCOPE] = \
				 LISTING_BOTH(P, P##_SCOPE, up, down), \
			 [LISTING_FOUND] = \
				 LISTING_BOTH(P, P##_FOUND, up, down) }, \
		.sql_near = LISTING_NEAR(P, P##_ALL, up, down) \
	}
#define LISTING_SORT_SEARCHED_LONG(P, name_, label_, up, down) \
	{ \
		.name = name_, .label = label_, \
		.sql = { [LISTING_ALL] = LISTING_BOTH(P, P##_ALL, up, down), \
			 [LISTING_SCOPE] = \
				 LISTING_BOTH(P, P##_SCOPE, up, down), \
			 [LISTING_FOUND] = \
				 LISTING_BOTH(P, P##_FOUND, up, down) }, \
		.sql_near = LISTING_NEAR(P, P##_ALL, up, down) \
	}
/* Counted already, but what a scope or a search leaves. */
#define LISTING_COUNT_TALLIED(P, name_, key_) \
	.tally = name_, .tally_key = key_, \
	.sql_count = { [LISTING_SCOPE] = LISTING_COUNT(P, P##_SCOPE), \
		       [LISTING_FOUND] = LISTING_COUNT(P, P##_FOUND) }

#define LISTING_SORTS(list) .sorts = list, .n_sorts = ARRAY_SIZE(list)

#define COLUMN(name_, type_, label_) \
	{ \
		.name = name_, .type = FIELD_##type_, .label = label_ \
	}
#define COLUMN_CHOICE(name_, label_, choices_) \
	{ \
		.name = name_, .type = FIELD_CHOICE, .label = label_, \
		.choices = choices_ \
	}
#define COLUMN_SET(name_, label_, list) \
	{ \
		.name = name_, .type = FIELD_SET, .label = label_, .ref = list \
	}
/* Where Enter goes; not shown. */
#define COLUMN_ID(name_, table) \
	{ \
		.name = name_, .type = FIELD_REF, .label = "", .ref = table, \
		.is_hidden = 1 \
	}
#define COLUMN_HIDDEN(name_, type_) \
	{ \
		.name = name_, .type = FIELD_##type_, .label = "", \
		.is_hidden = 1 \
	}
#define COLUMN_END \
	{ \
		.name = NULL \
	}

/* Pieces of SQL; a is the alias of a table. */
#define SQL_CLASS(a) a ".grade || ' «' || " a ".letter || '»'"
#define SQL_PUPIL(a) a ".surname || ' ' || " a ".given"
#define SQL_FULL_NAME(a) \
	a ".surname || ' ' || " a ".given || ifnull(' ' || " a \
	  ".patronymic, '')"
#define SQL_SHORT_NAME(a) \
	a ".surname || ' ' || substr(" a ".given, 1, 1) || '.' ||" \
	  " ifnull(' ' || substr(" a ".patronymic, 1, 1) || '.', '')"
#define SQL_AGENCY(a) \
	"CASE WHEN :lang = 'kk' THEN ifnull(" a ".name_kk, " a ".name_ru)" \
	" ELSE " a ".name_ru END"
#define SQL_POSITION(a) \
	"CASE WHEN :lang = 'kk' THEN ifnull(" a ".position_kk, " a \
	".position_ru) ELSE ifnull(" a ".position_ru, " a ".position_kk) END"
/* The children of a class teacher's classes, if the right reaches to them. */
#define SQL_OWN_CLASSES \
	"(SELECT id FROM school_class WHERE teacher_id = :class_scope)"
#define SQL_OWN_CHILDREN \
	"(SELECT id FROM child WHERE class_id IN " SQL_OWN_CLASSES ")"
#define SQL_OWN_CASES \
	"(SELECT id FROM casefile WHERE child_id IN " SQL_OWN_CHILDREN ")"
#define SQL_FOUND "t.id IN (SELECT value FROM json_each(:found))"

#endif
