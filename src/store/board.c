#include "config.h"

#include "store/board.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "db/stmt.h"

static enum obligation_rule rule_of(struct stmt *st)
{
	return (enum obligation_rule)stmt_choice(st, "rule",
						 obligation_choices);
}

/* Its group, among those of the same person and role: from first on. */
static struct board_group *group_of(struct board_groups *out, int first,
				    const struct board_group *one)
{
	for (int i = first; i < out->n; i++)
		if (out->items[i].rule == one->rule &&
		    out->items[i].due_on == one->due_on)
			return &out->items[i];
	MEM_GROW(out->items, out->n, out->capacity);
	out->items[out->n] = *one;
	return &out->items[out->n++];
}

/* Counted here: GROUP BY would hold every row in memory to sort them. */
enum err_code board_open(struct db *db, struct board_groups *out,
			 struct err *err)
{
	static const char sql[] =
		"SELECT responsible_id, role, rule, due_on FROM obligation"
		" WHERE fulfilled_at IS NULL AND set_aside_at IS NULL"
		" ORDER BY role, responsible_id";
	struct stmt *st = db_stmt(db, sql);
	int first = 0;

	while (stmt_next(st)) {
		const struct board_group one = {
			.responsible_id = stmt_int_or(st, "responsible_id", 0),
			.role = (enum role)stmt_choice(st, "role",
						       role_choices),
			.rule = rule_of(st),
			.due_on = stmt_day_or_none(st, "due_on"),
		};

		if (out->n &&
		    (out->items[first].responsible_id != one.responsible_id ||
		     out->items[first].role != one.role))
			first = out->n;
		group_of(out, first, &one)->n++;
	}
	return stmt_end(st, err);
}

void board_groups_release(struct board_groups *groups)
{
	free(groups->items);
	*groups = (struct board_groups){ .n = 0 };
}

/* Moments from the beginning of one day to the end of another. */
static void bind_days(struct stmt *st, int64_t first_day, int64_t last_day)
{
	stmt_bind_moment(st, ":from", moment_from_day(first_day, 0));
	stmt_bind_moment(st, ":until", moment_from_day(last_day + 1, 0));
}

enum err_code board_kept(struct db *db, int64_t first_day, int64_t last_day,
			 struct board_kept *kept, struct err *err)
{
	static const char sql_done[] =
		"SELECT rule, count(*) AS done,"
		" sum(ifnull(late_days, 0) > 0) AS late,"
		" max(ifnull(late_days, 0)) AS worst FROM obligation"
		" WHERE fulfilled_at >= :from AND fulfilled_at < :until"
		" GROUP BY rule";
	static const char sql_aside[] =
		"SELECT rule, count(*) AS aside FROM obligation"
		" WHERE set_aside_at >= :from AND set_aside_at < :until"
		" GROUP BY rule";
	struct stmt *st = db_stmt(db, sql_done);

	memset(kept, 0, OBLIGATION_RULE_COUNT * sizeof(*kept));
	bind_days(st, first_day, last_day);
	while (stmt_next(st)) {
		struct board_kept *k = &kept[rule_of(st)];

		k->done = stmt_int(st, "done");
		k->late = stmt_int(st, "late");
		k->worst = stmt_int(st, "worst");
	}
	if (stmt_end(st, err) != ERR_OK)
		return err->code;
	st = db_stmt(db, sql_aside);
	bind_days(st, first_day, last_day);
	while (stmt_next(st))
		kept[rule_of(st)].aside = stmt_int(st, "aside");
	return stmt_end(st, err);
}
