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

/*
 * What the index holds of a text: two blanks before every word, so that the
 * first letter, or two, of a word are a trigram too.
 */
static char *index_text(const char *folded)
{
	struct sb sb = SB_INIT;

	sb_add(&sb, "  ");
	for (; *folded; folded++)
		sb_add(&sb, *folded == ' ' ? "  " : (char[]){ *folded, '\0' });
	return sb_detach(&sb);
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
	char *text = NULL, *spaced;
	enum err_code code = entry_text(db, c->id, &text, err);

	if (!code && c->indexed) {
		spaced = index_text(c->indexed);
		code = run_entry(db, sql_delete, c->id, spaced, err);
		free(spaced);
	}
	if (!code && text) {
		spaced = index_text(text);
		code = run_entry(db, sql_insert, c->id, spaced, err);
		free(spaced);
	}
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

/*
 * Trigrams that hold every letter of a text, each at least once: every second,
 * and the last. All of them would narrow down little more, and the index reads
 * the list of each.
 */
static void add_trigrams(struct sb *sb, const char *text)
{
	size_t n = utf8_chars(text);

	for (size_t k = 0; k + 3 <= n; k += k + 4 == n ? 1 : 2) {
		const char *from = text + utf8_offset(text, k);

		/* Where words begin with one letter is nearly everywhere. */
		if (from[0] == ' ' && from[1] == ' ' && k + 3 < n)
			continue;
		sb_add(sb, sb->len && sb->s[sb->len - 1] != '(' ? " \"" : "\"");
		sb_add_bytes(sb, from, utf8_offset(from, 3));
		sb_add_char(sb, '"');
	}
}

static int is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * What the index is asked: for the words, each from three letters on anywhere,
 * else as the beginning of a word; or, for a number like 12-34 of 112-345, for
 * the whole as it stands, which only a short first word does not say already.
 */
static char *match_expression(const struct query *q)
{
	struct sb sb = SB_INIT;

	sb_add_char(&sb, '(');
	for (int i = 0; i < q->n; i++) {
		static const char *const before[] = { "", "  ", " " };
		size_t n = utf8_chars(q->word[i]);
		char *word =
			xasprintf("%s%s", n < 3 ? before[n] : "", q->word[i]);

		add_trigrams(&sb, word);
		free(word);
	}
	if (q->n > 1 && utf8_chars(q->word[0]) < 3 && is_digit(*q->word[0])) {
		char *whole = index_text(q->whole);

		sb_add(&sb, ") OR (");
		add_trigrams(&sb, whole + strlen("  "));
		free(whole);
	}
	sb_add_char(&sb, ')');
	return sb_detach(&sb);
}

/* So many rows are looked at, at the very most, for those that fit. */
#define LOOKED_AT_MAX 5000

static int is_full(const struct search_hits *hits)
{
	return hits->n >= hits->max;
}

static void add(struct search_hits *hits, int64_t entry)
{
	for (size_t i = 0; i < hits->n; i++)
		if (hits->ids[i] == (entry & RECORD_MASK))
			return;
	hits->ids[hits->n++] = entry & RECORD_MASK;
}

/* What begins as it was typed, in its order. */
static enum err_code find_beginning(struct db *db, const struct query *q,
				    struct search_hits *hits, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM search_entry"
		" WHERE kind = :kind AND folded >= :from AND folded < :to"
		" ORDER BY folded";
	char *to = xasprintf("%s\U0010FFFF", q->whole);
	struct stmt *st = db_stmt(db, sql);

	stmt_bind_int(st, ":kind", hits->kind);
	stmt_bind_text(st, ":from", q->whole);
	stmt_bind_text(st, ":to", to);
	while (!is_full(hits) && stmt_next(st))
		add(hits, stmt_int(st, "id"));
	free(to);
	return stmt_end(st, err);
}

/*
 * The rest, by the index: one way through it serves all kinds, since it goes by
 * rows and those of a kind lie together. Only past a kind that is full, or that
 * was not asked for, one begins anew.
 */
static enum err_code find_inside(struct db *db, const struct query *q,
				 struct search_hits *hits, int n,
				 struct err *err)
{
	static const char sql[] = "SELECT e.id AS id, e.folded AS folded"
				  " FROM search_index AS i"
				  " JOIN search_entry AS e ON e.id = i.rowid"
				  " WHERE search_index MATCH :match"
				  " AND i.rowid >= :from";
	char *match = match_expression(q);
	int looked_at = 0, at_end = 0;
	enum err_code code = ERR_OK;

	for (int i = 0; !code && !at_end && i < n;) {
		struct stmt *st;

		if (is_full(&hits[i])) {
			i++;
			continue;
		}
		st = db_stmt(db, sql);
		stmt_bind_text(st, ":match", match);
		stmt_bind_int(st, ":from", entry_id(hits[i].kind, 0));
		for (;;) {
			const char *folded;
			int64_t id;

			at_end = looked_at++ >= LOOKED_AT_MAX || !stmt_next(st);
			if (at_end)
				break;
			id = stmt_int(st, "id");
			folded = stmt_text(st, "folded");
			while (i < n && hits[i].kind < id >> KIND_SHIFT)
				i++;
			if (i == n || hits[i].kind > id >> KIND_SHIFT ||
			    is_full(&hits[i]))
				break;
			if (holds_all(q, folded))
				add(&hits[i], id);
		}
		code = stmt_end(st, err);
	}
	free(match);
	return code;
}

enum err_code search_find(struct db *db, const char *folded,
			  struct search_hits *hits, int n, struct err *err)
{
	struct query q;
	enum err_code code = ERR_OK;

	query_init(&q, folded);
	if (!q.n)
		goto out;
	/* Within a transaction its own changes are found too. */
	code = search_index_changes(db, err);
	for (int i = 0; !code && i < n; i++)
		code = find_beginning(db, &q, &hits[i], err);
	if (!code && (q.n > 1 || utf8_chars(q.word[0]) > 2))
		code = find_inside(db, &q, hits, n, err);
out:
	free(q.text);
	return code;
}
