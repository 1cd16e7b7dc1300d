#!/usr/bin/env python3
"""freeze.py REGISTER CASE... >release-NNNN.sql

The register of a release as text, for this folder: made once, when the release
is, and never changed afterwards. Of the register (that of "vshu demo" is a good
one) it keeps these cases with all that belongs to them and all that those rows
refer to, the tables that are small by themselves, and the first of the audit.
What the program derives from the rest (the search index) is made again.
"""
import sqlite3
import sys

DERIVED = {"search_index": "INSERT INTO search_index (rowid, folded)"
                           " SELECT id, folded FROM search_entry;"}

# What belongs to a row that is kept is kept; of others, what is referred to.
OWNERS = {"casefile", "material", "visit", "plan", "measure"}
OTHERS = {"audit", "participant", "casefile"}
WHOLE = {"event_type", "obligation_rule", "schema_history", "school", "profile",
         "council", "council_member", "counter", "setting", "calendar_entry",
         "draft"}
AUDIT_ROWS = 20
# What the kinds of search_entry are.
SEARCHED = {1: "child", 2: "staff", 3: "family", 4: "agency", 5: "casefile",
            6: "signal", 7: "meeting"}


def quoted(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return "X'%s'" % value.hex()
    if isinstance(value, str):
        return "'%s'" % value.replace("'", "''")
    return repr(value)


def choose(db, cases):
    """The rows to keep: {table: set of rowids or keys}."""
    keep = {"casefile": set(cases)}
    refs = db.execute(
        "SELECT m.name, k.\"from\", k.\"table\" FROM sqlite_master AS m,"
        " pragma_foreign_key_list(m.name) AS k WHERE m.type = 'table'"
        " AND m.name NOT IN (SELECT name FROM pragma_table_list"
        " WHERE wr = 1)").fetchall()
    for table in WHOLE & {table for table, _, _ in refs}:
        keep[table] = {n for n, in db.execute(
            "SELECT rowid FROM " + table)}
    keep["audit"] = set(range(1, AUDIT_ROWS + 1))
    keep["paper"] = {n for n, in db.execute(
        "SELECT min(rowid) FROM paper WHERE case_id IS NULL")}
    size = -1
    while size != sum(map(len, keep.values())):
        size = sum(map(len, keep.values()))
        for table, column, target in refs:
            mine, theirs = keep.setdefault(table, set()), keep.setdefault(
                target, set())
            for row, ref in db.execute(
                    'SELECT rowid, "%s" FROM %s WHERE "%s" IS NOT NULL' % (
                        column, table, column)).fetchall():
                if row in mine:
                    theirs.add(ref)
                elif ref in theirs and (
                        target in OWNERS and table not in OTHERS or
                        (table, target) == ("participant", "meeting")):
                    mine.add(row)
    keep["search_entry"] = {n for n, in db.execute(
        "SELECT id FROM search_entry")
        if n % 2 ** 40 in keep[SEARCHED[n >> 40]]}
    return keep


def freeze(db, cases, out):
    keep = choose(db, cases)
    shadows = {name for name, in db.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'shadow'")}
    rows = [row for row in db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " ORDER BY rowid") if row[1] not in shadows
        and not row[1].startswith("sqlite_")]
    for pragma in "application_id", "user_version":
        out.write("PRAGMA %s = %d;\n" % (
            pragma, db.execute("PRAGMA " + pragma).fetchone()[0]))
    # Triggers come last: the rows are put in as they are.
    for wanted in "table", "index":
        for kind, name, text in rows:
            if kind == wanted:
                out.write(text + ";\n")
    for kind, name, _ in rows:
        if kind == "table" and name not in DERIVED:
            where = " WHERE rowid IN (%s)" % ", ".join(
                map(str, sorted(keep.get(name, [])))) \
                if name not in WHOLE else ""
            for row in db.execute('SELECT * FROM "%s"%s ORDER BY 1' % (
                    name, where)):
                out.write("INSERT INTO %s VALUES (%s);\n" % (
                    name, ", ".join(quoted(value) for value in row)))
    for text in DERIVED.values():
        out.write(text + "\n")
    for kind, name, text in rows:
        if kind == "trigger":
            out.write(text + ";\n")


if __name__ == "__main__":
    source = sqlite3.connect("file:%s?mode=ro" % sys.argv[1], uri=True)
    sys.stdout.reconfigure(encoding="utf-8")
    freeze(source, map(int, sys.argv[2:]), sys.stdout)
