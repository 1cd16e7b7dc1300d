#include "config.h"

#include "store/paper.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/sha256.h"
#include "db/stmt.h"
#include "store/record.h"

static void hash_of(const char *text, char out[static SHA256_HEX_SIZE])
{
	sha256_hex(text ? text : "", text ? strlen(text) : 0, out);
}

enum err_code paper_freeze(struct db *db, struct paper *p, struct err *err)
{
	char hash[SHA256_HEX_SIZE];

	hash_of(p->text, hash);
	str_set(&p->sha256, hash);
	return record_insert(db, &record_paper, p, err);
}

enum err_code paper_frozen(struct db *db, const char *document,
			   int64_t record_id, const char *lang,
			   struct paper *out, struct err *err)
{
	static const char sql[] =
		"SELECT id FROM paper WHERE document = :document"
		" AND record_id = :record_id AND lang = :lang"
		" AND sha256 IS NOT NULL";
	struct stmt *st = db_stmt(db, sql);
	char hash[SHA256_HEX_SIZE];
	int64_t id;
	enum err_code code;

	record_release(&record_paper, out);
	stmt_bind_text(st, ":document", document);
	stmt_bind_int(st, ":record_id", record_id);
	stmt_bind_text(st, ":lang", lang);
	id = stmt_next(st) ? stmt_int(st, "id") : 0;
	code = stmt_end(st, err);
	if (code || !id)
		return code;
	code = record_load(db, &record_paper, id, out, err);
	if (code)
		return code;
	hash_of(out->text, hash);
	if (strcmp(hash, out->sha256))
		return err_set(err, ERR_CORRUPT, "paper %lld", (long long)id);
	return ERR_OK;
}

enum err_code paper_check(struct db *db, struct err *err)
{
	static const char sql[] = "SELECT id, text, sha256 FROM paper"
				  " WHERE sha256 IS NOT NULL ORDER BY id";
	struct stmt *st = db_stmt(db, sql);

	while (stmt_next(st)) {
		char hash[SHA256_HEX_SIZE];
		char *detail =
			xasprintf("paper %lld", (long long)stmt_int(st, "id"));

		hash_of(stmt_text_or_null(st, "text"), hash);
		if (strcmp(hash, stmt_text(st, "sha256")))
			stmt_fail(st, ERR_CORRUPT, detail);
		free(detail);
	}
	return stmt_end(st, err);
}
