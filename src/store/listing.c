#include "config.h"

#include "store/listing.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/lang.h"
#include "base/mem.h"
#include "base/sb.h"
#include "store/find.h"
#include "store/listing_private.h"
#include "store/people.h"
#include "store/tally.h"

static const struct listing *const listings[] = {
#define X(name) &listing_##name,
	LISTINGS(X)
#undef X
};

const struct listing *listing_find(const char *name)
{
	for (size_t i = 0; i < ARRAY_SIZE(listings); i++)
		if (!strcmp(listings[i]->name, name))
			return listings[i];
	return NULL;
}

static void free_rows(struct listing_page *page)
{
	for (int i = 0; i < page->n; i++) {
		for (int k = 0; k < page->n_columns; k++)
			free(page->rows[i].cells[k]);
		free(page->rows[i].cells);
	}
	free(page->rows);
	page->rows = NULL;
	page->n = 0;
}

void listing_page_release(struct listing_page *page)
{
	free_rows(page);
	*page = (struct listing_page)LISTING_PAGE_INIT;
}

const char *listing_cell(const struct listing *listing,
			 const struct listing_row *row, const char *column)
{
	for (int i = 0; listing->columns[i].name; i++)
		if (!strcmp(listing->columns[i].name, column))
			return row->cells[i];
	BUG("no column %s in %s", column, listing->name);
}

int listing_n_columns(const struct listing *listing)
{
	int n = 0;

	while (listing->columns[n].name)
		n++;
	return n;
}

static int is_known(const struct listing *listing, enum listing_variant v)
{
	return listing->sorts[0].sql[v][0] != NULL;
}

static void set_part(struct listing_query *q, const struct listing *listing,
		     const struct listing_filter *filter)
{
	int64_t i = 0;

	switch (listing->part) {
	case LISTING_PART_NONE:
		return;
	case LISTING_PART_OWNER:
		q->owner_id = filter->owner_id;
		return;
	case LISTING_PART_STAGE:
		i = filter->stage;
		break;
	case LISTING_PART_STATUS:
		i = filter->status;
		break;
	}
	q->code = i ? listing->part_choices[i].code : NULL;
}

char *listing_ids_text(const int64_t *ids, int n)
{
	struct sb sb = SB_INIT;

	sb_add_char(&sb, '[');
	for (int i = 0; i < n; i++)
		sb_addf(&sb, "%s%" PRId64, i ? "," : "", ids[i]);
	sb_add_char(&sb, ']');
	return sb_detach(&sb);
}

static enum err_code find_ids(struct db *db, const struct listing *listing,
			      const struct listing_filter *filter,
			      struct listing_query *q, struct err *err)
{
	struct id_list ids = ID_LIST_INIT;
	enum err_code code = find_typed(db, (enum search_kind)listing->searched,
					filter->search, filter->scope,
					LISTING_FOUND_MAX, &ids, err);

	q->found = listing_ids_text(ids.ids, ids.n);
	id_list_release(&ids);
	return code;
}

enum err_code listing_query_init(struct db *db, struct listing_query *q,
				 const struct listing *listing,
				 const struct listing_filter *filter,
				 struct err *err)
{
	*q = (struct listing_query){ .variant = LISTING_ALL };
	set_part(q, listing, filter);
	if (listing->searched && !str_is_empty(filter->search)) {
		q->variant = LISTING_FOUND;
		return find_ids(db, listing, filter, q, err);
	}
	if (filter->scope && is_known(listing, LISTING_SCOPE))
		q->variant = LISTING_SCOPE;
	else if (q->owner_id || q->code || !is_known(listing, LISTING_ALL))
		q->variant = LISTING_PART;
	return ERR_OK;
}

void listing_query_release(struct listing_query *q)
{
	free(q->found);
}

void listing_query_bind(struct stmt *st, const struct listing_filter *filter,
			const struct listing_query *q)
{
	if (stmt_has_parameter(st, ":part")) {
		if (q->code)
			stmt_bind_text(st, ":part", q->code);
		else
			stmt_bind_ref(st, ":part", q->owner_id);
	}
	if (stmt_has_parameter(st, ":scope"))
		stmt_bind_ref(st, ":scope", filter->scope);
	if (stmt_has_parameter(st, ":class_scope"))
		stmt_bind_ref(st, ":class_scope", filter->class_scope);
	if (stmt_has_parameter(st, ":today"))
		stmt_bind_day(st, ":today", filter->today);
	if (stmt_has_parameter(st, ":found"))
		stmt_bind_text(st, ":found", q->found);
	if (stmt_has_parameter(st, ":lang"))
		stmt_bind_text(st, ":lang", lang_code(lang_current()));
}

static enum err_code count(struct db *db, const struct listing *listing,
			   const struct listing_filter *filter,
			   const struct listing_query *q, int64_t *n,
			   struct err *err)
{
	struct stmt *st;

	if (listing->tally && !q->owner_id && !listing->sql_count[q->variant])
		return tally_load(db, listing->tally,
				  q->code ? q->code : listing->tally_key, n,
				  err);
	st = db_stmt(db, listing->sql_count[q->variant]);
	*n = 0;
	listing_query_bind(st, filter, q);
	if (stmt_next(st))
		*n = stmt_int(st, "n");
	return stmt_end(st, err);
}

enum err_code listing_count(struct db *db, const struct listing *listing,
			    const struct listing_filter *filter, int64_t *n,
			    struct err *err)
{
	struct listing_query q;
	enum err_code code = listing_query_init(db, &q, listing, filter, err);

	if (!code)
		code = count(db, listing, filter, &q, n, err);
	listing_query_release(&q);
	return code;
}

/* Grounds as their numbers: "1,5". */
static char *set_numbers(int64_t set)
{
	struct sb sb = SB_INIT;

	for (int i = 0; i < 62; i++)
		if (set >> i & 1)
			sb_addf(&sb, "%s%d", sb.len ? "," : "", i + 1);
	return sb_detach(&sb);
}

char *listing_read_cell(struct stmt *st, const struct listing_column *column)
{
	const char *text;

	if (column->type == FIELD_SET)
		return set_numbers(stmt_int_or(st, column->name, 0));
	text = stmt_text_or_null(st, column->name);
	return xstrdup(text ? text : "");
}

void listing_read_row(struct stmt *st, const struct listing *listing,
		      int n_columns, struct listing_row *row)
{
	row->id = stmt_int(st, "id");
	row->is_danger = stmt_int_or(st, "danger", 0) != 0;
	row->cells = xcalloc((size_t)n_columns, sizeof(*row->cells));
	for (int i = 0; i < n_columns; i++)
		row->cells[i] = listing_read_cell(st, &listing->columns[i]);
}

static void reverse(struct listing_page *page)
{
	for (int i = 0, k = page->n - 1; i < k; i++, k--) {
		struct listing_row row = page->rows[i];

		page->rows[i] = page->rows[k];
		page->rows[k] = row;
	}
}

/* Which statement gives a page, and how its rows lie in what it gives. */
struct walk {
	const char *sql;
	int64_t near; /* the row it begins at; 0: the list's end */
	int64_t skip; /* so many rows of it come before the page */
	int is_reversed;
};

/* From here on it is worth counting, to know which end is nearer. */
#define FAR_ROWS 500

/*
 * From a row of the page read before, if it lies nearby and no row can have
 * changed its place since.
 */
static int walk_from_page(struct walk *w, const struct listing_page *before,
			  const struct listing_page *page, int n)
{
	const struct listing_sort *sort = &page->of->sorts[page->sort];
	int64_t first = page->first, last = first + n - 1;
	int64_t from = before->first, until = from + before->n - 1;

	if (!before->n || !page->of->has_order || !sort->sql_near[0] ||
	    before->of != page->of || before->sort != page->sort ||
	    before->descending != page->descending ||
	    before->order != page->order || first > until + FAR_ROWS ||
	    last < from - FAR_ROWS)
		return 0;
	w->is_reversed = first < from;
	if (!w->is_reversed) {
		from = first < until ? first : until;
		w->skip = first - from;
	} else {
		if (last > until)
			return 0;
		from = last > from ? last : from;
		w->skip = from - last;
	}
	w->near = before->rows[from - before->first].id;
	w->sql = sort->sql_near[page->descending ^ w->is_reversed];
	return 1;
}

/* From the nearer end of the list; *n is cut to the rows there are. */
static enum err_code walk_from_end(struct db *db,
				   const struct listing_filter *filter,
				   const struct listing_query *q,
				   const struct listing_page *page, int *n,
				   struct walk *w, struct err *err)
{
	const struct listing *listing = page->of;
	enum err_code code = ERR_OK;
	int64_t total;

	*w = (struct walk){ .skip = page->first };
	if (page->first > FAR_ROWS) {
		code = count(db, listing, filter, q, &total, err);
		if (!code && page->first + *n > total)
			*n = page->first < total ? (int)(total - page->first)
						 : 0;
		w->is_reversed = !code && page->first > total / 2;
		if (w->is_reversed)
			w->skip = total - page->first - *n;
	}
	w->sql = listing->sorts[page->sort]
			 .sql[q->variant][page->descending ^ w->is_reversed];
	return code;
}

static enum err_code read_rows(struct db *db,
			       const struct listing_filter *filter,
			       const struct listing_query *q,
			       const struct walk *w, int n,
			       struct listing_page *out, struct err *err)
{
	struct stmt *st = db_stmt(db, w->sql);

	listing_query_bind(st, filter, q);
	if (w->near)
		stmt_bind_int(st, ":near", w->near);
	stmt_bind_int(st, ":first", w->skip);
	stmt_bind_int(st, ":n", n);
	free_rows(out);
	out->rows = xcalloc((size_t)n, sizeof(*out->rows));
	while (out->n < n && stmt_next(st))
		listing_read_row(st, out->of, out->n_columns,
				 &out->rows[out->n++]);
	if (w->is_reversed)
		reverse(out);
	return stmt_end(st, err);
}

enum err_code listing_rows(struct db *db, const struct listing *listing,
			   const struct listing_filter *filter, int sort,
			   int64_t first, int n, struct listing_page *out,
			   struct err *err)
{
	struct listing_page page = { .of = listing,
				     .sort = sort,
				     .descending = filter->descending != 0,
				     .first = first };
	struct walk w = { .sql = NULL };
	struct listing_query q;
	enum err_code code;

	if (sort < 0 || sort >= listing->n_sorts)
		BUG("%s has no sort %d", listing->name, sort);
	page.n_columns = listing_n_columns(listing);
	code = listing_query_init(db, &q, listing, filter, err);
	if (!code && listing->has_order)
		code = tally_load(db, listing->tally, "order", &page.order,
				  err);
	if (code || n <= 0)
		goto out;
	if (q.variant == LISTING_ALL && walk_from_page(&w, out, &page, n))
		code = read_rows(db, filter, &q, &w, n, &page, err);
	if (code || page.n == n)
		goto out;
	/* Not nearby, or rows that cannot be compared (a key is NULL). */
	code = walk_from_end(db, filter, &q, &page, &n, &w, err);
	if (!code && n > 0)
		code = read_rows(db, filter, &q, &w, n, &page, err);
out:
	listing_query_release(&q);
	listing_page_release(out);
	*out = page;
	/* A page of a part is no way into the whole list. */
	if (q.variant != LISTING_ALL)
		out->of = NULL;
	return code;
}
