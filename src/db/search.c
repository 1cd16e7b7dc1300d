#include "config.h"

#include "db/search.h"

#include <stdlib.h>
#include <string.h>

#include "base/bug.h"
#include "base/mem.h"
#include "base/sb.h"
#include "base/utf8.h"
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

enum err_code search_get(struct db *db, int kind, int64_t record_id,
			 char **text, struct err *err)
{
	static const char sql[] =
		"SELECT folded FROM search_entry WHERE id = :id";
	struct stmt *st = db_stmt(db, sql);

	*text = NULL;
	stmt_bind_int(st, ":id", entry_id(kind, record_id));
	if (stmt_next(st))
		*text = xstrdup(stmt_text(st, "folded"));
	return stmt_end(st, err);
}

enum err_code search_put(struct db *db, int kind, int64_t record_id,
			 const char *folded, struct err *err)
{
	static const char sql_unindex[] =
		"INSERT INTO search_index (search_index, rowid, folded)"
		" VALUES ('delete', :id, :folded)";
	static const char sql_delete[] =
		"DELETE FROM search_entry WHERE id = :id";
	static const char sql_insert[] =
		"INSERT INTO search_entry (id, kind, folded)"
		" VALUES (:id, :kind, :folded)";
	static const char sql_index[] =
		"INSERT INTO search_index (rowid, folded)"
		" VALUES (:id, :folded)";
	int64_t id = entry_id(kind, record_id);
	char *old = NULL;
	struct stmt *st;
	enum err_code code = search_get(db, kind, record_id, &old, err);

	if (code || (old ? !strcmp(old, folded) : !*folded))
		goto out;
	if (old) {
		st = db_stmt(db, sql_unindex);
		stmt_bind_int(st, ":id", id);
		stmt_bind_text(st, ":folded", old);
		code = stmt_run(st, err);
		if (code)
			goto out;
		st = db_stmt(db, sql_delete);
		stmt_bind_int(st, ":id", id);
		code = stmt_run(st, err);
	}
	if (code || !*folded)
		goto out;
	st = db_stmt(db, sql_insert);
	stmt_bind_int(st, ":id", id);
	stmt_bind_int(st, ":kind", kind);
	stmt_bind_text(st, ":folded", folded);
	code = stmt_run(st, err);
	if (code)
		goto out;
	st = db_stmt(db, sql_index);
	stmt_bind_int(st, ":id", id);
	stmt_bind_text(st, ":folded", folded);
	code = stmt_run(st, err);
out:
	free(old);
	return code;
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
