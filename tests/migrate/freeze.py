#!/usr/bin/env python3
"""freeze.py PROGRAM >release-NNNN.sql

The register of a release as text, for this folder: made once, when the release
is, from its program, and never changed afterwards; until then made anew when
the schema changes:

    VSHU_DATADIR=. VSHU_LOCALEDIR=.build/locale \\
        tests/migrate/freeze.py .build/vshu >tests/migrate/release-0001.sql

Of the program's made-up school it keeps some cases with all that belongs to
them and all that those rows refer to, the tables that are small by themselves,
and the first of the audit. The search index is made again from the rest, and
the counts are those that the triggers make of the rows kept.
"""
import os
import sqlite3
import subprocess
import sys
import tempfile

DERIVED = {"search_index": "INSERT INTO search_index (rowid, folded)"
                           " SELECT id, '  ' || replace(folded, ' ', '  ')"
                           " FROM search_entry;",
           "tally": ""}

# What belongs to a row that is kept is kept; of others, what is referred to.
OWNERS = {"casefile", "material", "visit", "plan", "measure"}
OTHERS = {"audit", "participant", "casefile"}
WHOLE = {"event_type", "obligation_rule", "schema_history", "school", "profile",
         "council", "council_member", "counter", "setting", "calendar_entry",
         "draft", "help_kind"}
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
    # Those who sit in a meeting whichever child it is about.
    of_all = {n for n, in db.execute(
        "SELECT id FROM participant"
        " WHERE coalesce(child_id, case_id) IS NULL")}
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
                        (table, target) == ("participant", "meeting") and
                        row in of_all):
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
    # Triggers come last: the rows are put in as they are. But they are counted.
    for wanted in "table", "index", "trigger":
        for kind, name, text in rows:
            if kind == wanted and (
                    kind != "trigger" or name.startswith("tally_of_")):
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
    for text in filter(None, DERIVED.values()):
        out.write(text + "\n")
    for kind, name, text in rows:
        if kind == "trigger" and not name.startswith("tally_of_"):
            out.write(text + ";\n")


# What the made-up school has none of.
MORE = """
INSERT INTO setting (name, value) VALUES ('esc_ms', '300');
UPDATE counter SET last = %d WHERE journal = 'audit';
INSERT INTO calendar_entry (day, is_working, name, staff_id)
    VALUES ('2026-12-30', 0, 'Жаңа жыл алдындағы күн', 2);
INSERT INTO draft (staff_id, form, record_id, owner_id, base_version, body,
    saved_at) VALUES (2, 'signal', 0, 0, 0, 'form 1
facts	Данияр үш күн сабаққа келмеді
', '2026-11-25T10:00:00');
""" % AUDIT_ROWS
CASES = [1, 2, 3, 8, 10]
NOW = "2026-11-25T10:00"


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "school.db")
        subprocess.run([sys.argv[1], "--lang", "ru", "demo", "--db", path],
                       env=dict(os.environ, VSHU_NOW=NOW), check=True,
                       stdout=subprocess.DEVNULL)
        db = sqlite3.connect(path)
        db.executescript(MORE)
        sys.stdout.reconfigure(encoding="utf-8")
        freeze(db, CASES, sys.stdout)
        db.close()


if __name__ == "__main__":
    main()
