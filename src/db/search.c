#include "config.h"

#include "db/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
#include "db/handle.h"
#include "db/stmt.h"

#define KIND_SHIFT 40
#define RECORD_MASK ((INT64_C(1) << KIND_SHIFT) - 1)

static int64_t entry_id(int kind, int64_t record_id)
{
	if (kind < 1 || kind > SEARCH_MAX_KIND || record_id < 0 ||
	    record_id > RECORD_MASK)
		BUG("no search entry for %d, %lld", kind, (long long)record_id);
	return ((int64_t)kind << KIND_SHIFT) | record_id;
}

static enum err_code entry_text(struct db *db, int64_t id, char **text,
				struct err *err)
{
	static const char sql[] =
		"SELECT folded FROM search_entry WHERE id = :id";
	struct stmt *st = db_stmt(db, sql);

	*text = NULL;
	stmt_bind_int(st, ":id", id);
	if (stmt_next(st))
		*text = xstrdup(stmt_text(st, "folded"));
	return stmt_end(st, err);
}

enum err_code search_get(struct db *db, int kind, int64_t record_id,
			 char **text, struct err *err)
{
	return entry_text(db, entry_id(kind, record_id), text, err);
}

static enum err_code run_entry(struct db *db, const char *sql, int64_t id,
			       const char *folded, struct err *err)
{
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":id", id);
	if (folded)
		stmt_bind_text(st, ":folded", folded);
	return stmt_run(st, err);
}

/*
 * The index itself is changed at the end of the transaction: FTS5 writes out
 * what it has gathered whenever a statement with a trigger begins.
 */
enum err_code search_put(struct db *db, int kind, int64_t record_id,
			 const char *folded, struct err *err)
{
	static const char sql_delete[] =
		"DELETE FROM search_entry WHERE id = :id";
	static const char sql_update[] =
		"UPDATE search_entry SET folded = :folded WHERE id = :id";
	static const char sql_insert[] =
		"INSERT INTO search_entry (id, kind, folded)"
		" VALUES (:id, :id >> 40, :folded)";
	int64_t id = entry_id(kind, record_id);
	char *old = NULL;
	enum err_code code;

	if (!db->depth)
		BUG("searched text changes outside a transaction");
	code = entry_text(db, id, &old, err);
	if (code || (old ? !strcmp(old, folded) : !*folded)) {
		free(old);
		return code;
	}
	MEM_GROW(db->changes, db->n_changes, db->changes_capacity);
	db->changes[db->n_changes++] =
		(struct search_change){ .id = id, .indexed = old };
	if (!*folded)
		return run_entry(db, sql_delete, id, NULL, err);
	return run_entry(db, old ? sql_update : sql_insert, id, folded, err);
}

/* By id; of one id the earliest first, since it knows what is indexed. */
static int by_id(const void *a, const void *b)
{
	const struct search_change *const *x = a, *const *y = b;

	if ((*x)->id != (*y)->id)
		return (*x)->id < (*y)->id ? -1 : 1;
	return *x < *y ? -1 : *x > *y;
}

static enum err_code index_change(struct db *db, const struct search_change *c,
				  struct err *err)
{
	static const char sql_delete[] =
		"INSERT INTO search_index (search_index, rowid, folded)"
		" VALUES ('delete', :id, :folded)";
	static const char sql_insert[] =
		"INSERT INTO search_index (rowid, folded)"
		" VALUES (:id, :folded)";
	char *text = NULL;
	enum err_code code = entry_text(db, c->id, &text, err);

	if (!code && c->indexed)
		code = run_entry(db, sql_delete, c->id, c->indexed, err);
	if (!code && text)
		code = run_entry(db, sql_insert, c->id, text, err);
	free(text);
	return code;
}

enum err_code search_index_changes(struct db *db, struct err *err)
{
	size_t n = (size_t)(db->n_changes - db->n_indexed);
	struct search_change **sorted;
	enum err_code code = ERR_OK;

	if (!n)
		return ERR_OK;
	sorted = xcalloc(n, sizeof(*sorted));
	for (size_t i = 0; i < n; i++)
		sorted[i] = &db->changes[(size_t)db->n_indexed + i];
	qsort(sorted, n, sizeof(*sorted), by_id);
	for (size_t i = 0; !code && i < n; i++)
		if (!i || sorted[i]->id != sorted[i - 1]->id)
			code = index_change(db, sorted[i], err);
	free(sorted);
	if (!code)
		db->n_indexed = db->n_changes;
	return code;
}

void search_forget_changes(struct db *db, struct db_mark to)
{
	while (db->n_changes > to.n_changes)
		free(db->changes[--db->n_changes].indexed);
	db->n_indexed = to.n_indexed;
}

#define MAX_WORDS 8

/* The words of a folded query; what is beyond MAX_WORDS does not matter. */
struct query {
	const char *whole; /* as it was typed; borrowed */
	char *text;	   /* the words, each terminated */
	const char *word[MAX_WORDS];
	int n;
};

static void query_init(struct query *q, const char *folded)
{
	char *p;

	folded += strspn(folded, " ");
	q->whole = folded;
	q->text = xstrdup(folded);
	q->n = 0;
	for (p = q->text; *p && q->n < MAX_WORDS;) {
		size_t len;

		p += strspn(p, " ");
		len = strcspn(p, " ");
		if (!len)
			break;
		q->word[q->n++] = p;
		p += len;
		if (*p)
			*p++ = '\0';
	}
}

/* One or two letters stand at the beginning of a word, three anywhere. */
static int holds(const char *folded, const char *word)
{
	int is_short = utf8_chars(word) < 3;

	for (const char *at = folded; (at = strstr(at, word)); at++)
		if (!is_short || at == folded || at[-1] == ' ')
			return 1;
	return 0;
}

/* Every word, or the whole as it stands: 12-34 of 112-345. */
static int holds_all(const struct query *q, const char *folded)
{
	if (strstr(folded, q->whole))
		return 1;
	for (int i = 0; i < q->n; i++)
		if (!holds(folded, q->word[i]))
			return 0;
	return 1;
}

int search_holds(const char *text, const char *folded)
{
	struct query q;
	int holds;

	query_init(&q, folded);
	holds = q.n && holds_all(&q, text);
	free(q.text);
	return holds;
}

/* "абв" "бвг" …: every trigram of a text. */
static void add_trigrams(struct sb *sb, const char *text)
{
	size_t n = utf8_chars(text);

	for (size_t k = 0; k + 3 <= n; k++) {
		sb_add(sb, sb->len ? " \"" : "\"");
		sb_add_bytes(sb, text, utf8_offset(text, 3));
		sb_add_char(sb, '"');
		text += utf8_offset(text, 1);
	}
}

/*
 * What the index is asked: of every word that is long enough; of a number like
 * 12-34, whose words are not, as it stands. "" if nothing is long enough.
 */
static char *match_expression(const struct query *q)
{
	struct sb sb = SB_INIT;

	for (int i = 0; i < q->n; i++)
		add_trigrams(&sb, q->word[i]);
	if (!sb.len)
		add_trigrams(&sb, q->whole);
	return sb_detach(&sb);
}

/* So many rows are looked at, at the very most, for those that fit. */
#define LOOKED_AT_MAX 5000

struct found {
	size_t max;
	int64_t *ids;
	size_t n;
};

static void add(struct found *out, int64_t entry)
{
	for (size_t i = 0; i < out->n; i++)
		if (out->ids[i] == (entry & RECORD_MASK))
			return;
	out->ids[out->n++] = entry & RECORD_MASK;
}

/* What begins with from, in its order, and holds all words. */
static enum err_code find_beginning(struct db *db, int kind,
				    const struct query *q, const char *from,
				    struct found *out, struct err *err)
{
	static const char sql[] =
		"SELECT id, folded FROM search_entry"
		" WHERE kind = :kind AND folded >= :from AND folded < :to"
		" ORDER BY folded";
	char *to = xasprintf("%s\U0010FFFF", from);
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":kind", kind);
	stmt_bind_text(st, ":from", from);
	stmt_bind_text(st, ":to", to);
	for (int i = 0; out->n < out->max && i < LOOKED_AT_MAX && stmt_next(st);
	     i++) {
		int64_t id = stmt_int(st, "id");

		if (holds_all(q, stmt_text(st, "folded")))
			add(out, id);
	}
	free(to);
	return stmt_end(st, err);
}

static enum err_code find_inside(struct db *db, int kind, const struct query *q,
				 const char *match, struct found *out,
				 struct err *err)
{
	static const char sql[] = "SELECT e.id AS id, e.folded AS folded"
				  " FROM search_index AS i"
				  " JOIN search_entry AS e ON e.id = i.rowid"
				  " WHERE search_index MATCH :match"
				  " AND i.rowid >= :from AND i.rowid <= :to";
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_text(st, ":match", match);
	stmt_bind_int(st, ":from", entry_id(kind, 0));
	stmt_bind_int(st, ":to", entry_id(kind, RECORD_MASK));
	for (int i = 0; out->n < out->max && i < LOOKED_AT_MAX && stmt_next(st);
	     i++) {
		int64_t id = stmt_int(st, "id");

		if (holds_all(q, stmt_text(st, "folded")))
			add(out, id);
	}
	return stmt_end(st, err);
}

/*
 * First what begins as it was typed; then, by the index, what holds all words;
 * or, where every word is too short for the index, what begins with the first.
 */
enum err_code search_find(struct db *db, int kind, const char *folded,
			  size_t max, int64_t *ids, size_t *n, struct err *err)
{
	struct found out = { .max = max, .ids = ids };
	struct query q;
	char *match = NULL;
	enum err_code code = ERR_OK;

	*n = 0;
	query_init(&q, folded);
	if (!q.n)
		goto out;
	/* Within a transaction its own changes are found too. */
	code = search_index_changes(db, err);
	if (!code)
		code = find_beginning(db, kind, &q, q.whole, &out, err);
	if (code)
		goto out;
	match = match_expression(&q);
	if (*match && out.n < max)
		code = find_inside(db, kind, &q, match, &out, err);
	if (!code && q.n > 1 && out.n < max && utf8_chars(q.word[0]) < 3)
		code = find_beginning(db, kind, &q, q.word[0], &out, err);
	*n = out.n;
out:
	free(match);
	free(q.text);
	return code;
}
