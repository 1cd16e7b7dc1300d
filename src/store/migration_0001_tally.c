/*
 * The first migration: counts kept by triggers in the table tally (tally.h).
 * Released steps are frozen: a change is a new step.
 */
#include "config.h"

#include "store/migration.h"

/* What leaves one count comes into another by the same statement. */
#define TALLY(name, event, rows, more) \
	"CREATE TRIGGER tally_of_" name " AFTER " event \
	" BEGIN INSERT INTO tally (name, key, n) VALUES " rows \
	" ON CONFLICT (name, key) DO UPDATE SET n = n + excluded.n; " more \
	"END"
#define CHILD(row, n) \
	"('child', iif(" row ".left_on IS NULL, 'here', 'left'), " n ")"
#define CHILD_MOVED ", ('child', 'order', 1)"
#define PLACED(row) \
	"(" row ".placed_on IS NOT NULL AND " row ".closed_on IS NULL)"

#define OPEN(row) \
	"(" row ".fulfilled_at IS NULL AND " row ".set_aside_at IS NULL)"
#define DUE(row) "ifnull(" row ".due_on, '9999-12-31')"
#define WHOSE(row) \
	"'due/' || coalesce(" row ".responsible_id, " row ".role, '')"
#define DUTY(row, sign) \
	"('due', " DUE(row) ", " sign OPEN(row) ")," \
						" (" WHOSE(row) ", " DUE( \
							row) ", " sign \
						OPEN(row) ")"

const char *const migration_0001_tally[] = {
	"CREATE TABLE tally ("
	" name TEXT NOT NULL,"
	" key TEXT NOT NULL,"
	" n INTEGER NOT NULL,"
	" PRIMARY KEY (name, key)) STRICT, WITHOUT ROWID",
	/* With whatever may move a row of the lists comes another order. */
	TALLY("new_child", "INSERT ON child", CHILD("NEW", "1") CHILD_MOVED,
	      ""),
	TALLY("child", "UPDATE OF left_on, sort_key, class_key, born ON child",
	      CHILD("OLD", "-1") ", " CHILD("NEW", "1") CHILD_MOVED, ""),
	TALLY("new_family", "INSERT ON family",
	      "('family', '', 1), ('family', 'order', 1)", ""),
	TALLY("family", "UPDATE OF sort_key ON family",
	      "('family', 'order', 1)", ""),
	TALLY("old_family", "DELETE ON family",
	      "('family', '', -1), ('family', 'order', 1)", ""),
	TALLY("new_casefile", "INSERT ON casefile",
	      "('casefile', NEW.stage, 1), ('register', '', " PLACED("NEW") ")",
	      ""),
	TALLY("casefile", "UPDATE OF stage, placed_on, closed_on ON casefile",
	      "('casefile', OLD.stage, -1), ('casefile', NEW.stage, 1),"
	      " ('register', '', " PLACED("NEW") " - " PLACED("OLD") ")",
	      ""),
	TALLY("new_duty", "INSERT ON obligation", DUTY("NEW", ""), ""),
	/* Of days on which nothing is due any more, no row is left. */
	TALLY("duty",
	      "UPDATE OF due_on, fulfilled_at, set_aside_at, responsible_id,"
	      " role ON obligation",
	      DUTY("OLD", "-") ", " DUTY("NEW", ""),
	      "DELETE FROM tally WHERE n = 0 AND name IN ('due', " WHOSE("OLD") ", " WHOSE(
		      "NEW") ") AND key IN (" DUE("OLD") ", " DUE("NEW") "); "),
	NULL,
};
