#!/usr/bin/env python3
"""freeze.py REGISTER >release-NNNN.sql

The register of a release as text, for this folder: made once, when the release
is, and never changed afterwards. What the program derives by itself from the
rest (the search index) is made again from what it was derived from.
"""
import sqlite3
import sys

DERIVED = {"search_index": "INSERT INTO search_index (rowid, folded)"
                           " SELECT id, folded FROM search_entry;"}


def quoted(value):
    if value is None:
        return "NULL"
    if isinstance(value, bytes):
        return "X'%s'" % value.hex()
    if isinstance(value, str):
        return "'%s'" % value.replace("'", "''")
    return repr(value)


def freeze(db, out):
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
            for row in db.execute('SELECT * FROM "%s" ORDER BY 1' % name):
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
    freeze(source, sys.stdout)
