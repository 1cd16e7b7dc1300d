#!/usr/bin/env python3
"""The commands on a register: the made-up school at a set clock, compared with
tests/cli/golden; bad input, files and terminals that are not there.
VSHU_GOLDEN=write writes the golden files instead.
"""
from contextlib import closing
import difflib
import json
import os
import shutil
import sqlite3
import stat
import subprocess
import sys
import tempfile

VSHU = os.environ["VSHU"]
GOLDEN = os.path.join(os.environ["srcdir"], "tests/cli/golden")
NOW = "2026-11-24T14:30"
passed = failed = 0


def result(what, ok, why=""):
    global passed, failed
    if ok:
        passed += 1
        return
    failed += 1
    print(f"{what}:\n{why}")


def run(*args, now=NOW, db=None, **env):
    """-> (status, stdout, stderr), both as bytes"""
    args = [VSHU, *args] + (["--db", db] if db else [])
    done = subprocess.run(args, stdin=subprocess.DEVNULL, capture_output=True,
                          env=dict(os.environ, VSHU_NOW=now, **env))
    return done.returncode, done.stdout, done.stderr


def golden(name, *args, db=None):
    """What is printed is what the file says; nothing stands on stderr."""
    status, out, err = run(*args, db=db)
    path = os.path.join(GOLDEN, name)
    if os.environ.get("VSHU_GOLDEN") == "write":
        with open(path, "wb") as f:
            f.write(out)
    with open(path, "rb") as f:
        expected = f.read()
    why = "\n".join(difflib.unified_diff(
        expected.decode(errors="replace").split("\n"),
        out.decode(errors="replace").split("\n"), name, "got", lineterm=""))
    result(" ".join(args), (status, out, err) == (0, expected, b""),
           f"exit status {status}\n{err.decode()}{why}")


def refused(what, status, word, *args, **kw):
    """The exit status, a reason on stderr that says word, nothing on stdout."""
    got, out, err = run(*args, **kw)
    ok = (got, out) == (status, b"") and word in err.decode()
    result(what, ok, f"exit status {got}, {len(out)} bytes on stdout, stderr "
           f"{err.decode()}")


def same(what, expected, got):
    result(what, expected == got, f"expected {expected!r}\ngot      {got!r}")


def test_lists(db):
    golden("due.ru.txt", "due", "--lang", "ru", db=db)
    golden("due.kk.txt", "due", "--mine", "--lang", "kk", db=db)
    golden("due.tsv", "due", "--format", "tsv", db=db)
    golden("due.json", "due", "--format", "json", db=db)
    golden("due.teacher.tsv", "due", "--format", "tsv", "--role",
           "class_teacher", db=db)
    for name in "signals", "cases", "meetings", "plans", "obligations", "pupils":
        golden(f"list.{name}.tsv", "list", name, "--format", "tsv", db=db)
    golden("list.cases.ru.txt", "list", "cases", "--lang", "ru", db=db)
    golden("list.cases.teacher.tsv", "list", "cases", "--format", "tsv",
           "--role", "class_teacher", db=db)
    header = run("due", "--format", "tsv", db=db)[1].split(b"\n")[0]
    same("columns of due", b"level\tobligation\tclause\tdue_on\t"
         b"late_working_days\tsubject\tresponsible\tcase", header)
    rows = json.loads(run("list", "cases", "--format", "json", db=db)[1])
    same("json is a list of rows", True,
         len(rows) > 10 and isinstance(rows[0]["id"], int))
    # Grounds are numbers in lists, never words.
    same("no ground in words", False,
         "успеваемость" in run("list", "cases", "--lang", "ru",
                               db=db)[1].decode())


def test_levels(db):
    """One duty as the days go by: the signal that the police sent on 19.11."""
    def level(now):
        out = run("due", "--format", "tsv", db=db, now=now)[1].decode()
        for line in out.split("\n"):
            cells = line.split("\t")
            if cells[1:2] == ["register_signal"] and "полици" in cells[5]:
                return cells[0], cells[3], cells[4]
        return None

    for now, expected in (
            ("2026-11-19T13:00", ("next", "2026-11-20", "0")),
            ("2026-11-20T17:59", ("today", "2026-11-20", "0")),
            ("2026-11-20T18:00", ("overdue", "2026-11-20", "1")),
            ("2026-11-21T12:00", ("overdue", "2026-11-20", "1")),
            ("2026-11-23T09:00", ("overdue", "2026-11-20", "1")),
            ("2026-11-24T09:00", ("overdue", "2026-11-20", "2")),
            ("2026-12-17T09:00", ("overdue", "2026-11-20", "18"))):
        same(f"the level on {now}", expected, level(now))


def ids(db, sql):
    with closing(sqlite3.connect(f"file:{db}?mode=ro", uri=True)) as c:
        return [str(row[0]) for row in c.execute(sql)]


def change(db, *statements):
    """What nobody can do through the program."""
    with closing(sqlite3.connect(db)) as c, c:
        for sql in statements:
            c.execute(sql)


def test_papers(db, tmp):
    meeting = ids(db, "SELECT id FROM meeting WHERE status = 'signed' "
                  "ORDER BY held_on DESC")[0]
    plan = ids(db, "SELECT id FROM plan WHERE status = 'approved' "
               "ORDER BY id DESC")[0]
    notice = ids(db, "SELECT id FROM notice ORDER BY id DESC")[0]
    item = ids(db, "SELECT id FROM agenda_item WHERE decision = 'refuse' "
               "ORDER BY id DESC")[0]
    golden("protocol.kk.txt", "print", "protocol", meeting, "--lang", "kk",
           db=db)
    golden("protocol.ru.txt", "print", "protocol", meeting, "--lang", "ru",
           db=db)
    golden("plan.both.txt", "print", "plan", plan, "--lang", "both", db=db)
    golden("notice.both.txt", "print", "notice", notice, "--lang", "both",
           db=db)
    golden("extract.ru.txt", "print", "extract", item, "--lang", "ru", db=db)
    golden("register.kk.txt", "print", "register", "0", "--lang", "kk",
           "--width", "120", "--page-lines", "0", db=db)
    # An extract and a notice name one child: no name of the others on the
    # agenda stands there.
    names = ids(db, "SELECT c.surname FROM agenda_item a JOIN casefile f "
                "ON f.id = a.case_id JOIN child c ON c.id = f.child_id "
                "WHERE a.meeting_id = (SELECT meeting_id FROM agenda_item "
                f"WHERE id = {item}) AND a.id <> {item}")
    text = run("print", "extract", item, "--lang", "both",
               db=db)[1].decode()
    same("an extract holds no other child", [],
         [name for name in names if name in text])

    # Signed: the same bytes, whatever happens later and however it is asked.
    first = run("print", "protocol", meeting, "--lang", "kk", db=db)[1]
    change(db, "UPDATE staff SET surname = 'Басқа'",
           "UPDATE school SET name_kk = 'Басқа мектеп'")
    again = run("print", "protocol", meeting, "--lang", "kk", "--width", "100",
                "--page-lines", "0", db=db)[1]
    same("a signed protocol never changes", first, again)
    both = run("print", "protocol", meeting, "--lang", "both", db=db)[1]
    same("in both languages it is one after the other", True,
         both.startswith(first + b"\f"))
    change(db, *[f"DROP TRIGGER {name}" for name in ids(
        db, "SELECT name FROM sqlite_master WHERE type = 'trigger' "
        "AND tbl_name = 'paper'")],
        "UPDATE paper SET text = text || ' ' WHERE document = 'protocol'")
    refused("a frozen paper that was tampered with", 1, "vshu:", "print",
            "protocol", meeting, db=db)

    # Encodings, and into a file.
    out = os.path.join(tmp, "plan.txt")
    status, text, err = run("print", "plan", plan, "--lang", "kk", "--encoding",
                            "windows-1251", "-o", out, "--lang", "ru", db=db)
    same("-o prints nothing", (0, b""), (status, text))
    same("what became its nearest letter is told", True, b"vshu:" in err)
    with open(out, "rb") as f:
        data = f.read()
    same("windows-1251", True, "УТВЕРЖДАЮ".encode("cp1251") in data)
    same("the file is one's own", 0o600, stat.S_IMODE(os.stat(out).st_mode))
    refused("a file that is there is kept", 1, out, "print", "plan", plan,
            "-o", out, db=db)
    with open(out, "rb") as f:
        same("it was kept", data, f.read())
    refused("a folder that is not there", 1, "nowhere", "print", "plan", plan,
            "-o", os.path.join(tmp, "nowhere/plan.txt"), db=db)
    if os.path.exists("/dev/full"):
        with open("/dev/full", "wb") as full:
            status = subprocess.run(
                [VSHU, "print", "plan", plan, "--db", db], stdout=full,
                stderr=subprocess.DEVNULL,
                env=dict(os.environ, VSHU_NOW=NOW)).returncode
        same("a full disk", 1, status)


def test_wrong(db, tmp):
    for what, args in (
            ("no such command", ["frobnicate"]),
            ("no such option", ["due", "--frob"]),
            ("no such format", ["due", "--format", "xml"]),
            ("too much", ["due", "extra"]),
            ("no list named", ["list"]),
            ("no such list", ["list", "sinners"]),
            ("no paper named", ["print"]),
            ("no record named", ["print", "plan"]),
            ("no such paper", ["print", "verdict", "1"]),
            ("not a number", ["print", "plan", "one"]),
            ("no such language", ["print", "plan", "1", "--lang", "fr"]),
            ("no such encoding", ["print", "plan", "1", "--encoding", "x"]),
            ("too narrow", ["print", "plan", "1", "--width", "10"]),
            ("too short", ["print", "plan", "1", "--page-lines", "5"]),
            ("no school named", ["init"]),
            ("no such week", ["init", "--school", "x", "--week", "7"]),
            ("no file named", ["backup"])):
        refused(what, 2, "vshu", *args, db=db)
    refused("no such record", 1, "999", "print", "plan", "999", db=db)
    refused("no such role here", 1, "vshu:", "due", "--role", "admin", db=db)
    refused("no such role", 2, "vshu:", "due", "--role", "king", db=db)
    # A psychologist's conclusion is no plan: the wrong kind of material.
    housing = ids(db, "SELECT id FROM material WHERE kind = 'housing_act'")[0]
    refused("the wrong kind of material", 1, "vshu:", "print", "psychologist",
            housing, db=db)

    other = os.path.join(tmp, "other.db")
    refused("no register", 1, other, "due", db=other)
    with open(other, "w") as f:
        f.write("This is a letter to my grandmother.\n" * 100)
    refused("a file that is no register", 1, other, "due", db=other)
    with open(other) as f:
        same("it was not touched", True, f.read().startswith("This is"))
    refused("init over a file", 1, other, "init", "--school", "x", db=other)
    refused("demo over a register", 1, db, "demo", db=db)

    newer = os.path.join(tmp, "newer.db")
    shutil.copy(db, newer)
    change(newer, "PRAGMA user_version = 9000")
    before = ids(newer, "SELECT count(*) FROM audit")
    refused("a register of a newer version", 1, "9000", "due", db=newer)
    same("it was not changed", before, ids(newer,
                                           "SELECT count(*) FROM audit"))
    refused("demo in a folder that is not there", 1, "nowhere", "demo",
            TMPDIR=os.path.join(tmp, "nowhere"))


def test_init(tmp):
    db = os.path.join(tmp, "deep/er/school.db")
    name = "СШ № 12 имени Ы. Алтынсарина"
    status, out, err = run("init", "--school", name, "--week", "6", db=db)
    same("init", (0, b"", True), (status, err, db.encode() in out))
    same("the school's name", [name], ids(db, "SELECT name_ru FROM school"))
    same("the week", ["6"], ids(db, "SELECT week FROM school"))
    same("a register is one's own", 0, os.stat(db).st_mode & 0o077)
    refused("nobody works there yet", 1, "vshu", "due", db=db)
    refused("without a terminal there are no screens", 1, "vshu", db=db)

    home = os.path.join(tmp, "home")
    status, out, err = run("init", "--school", "x", HOME=home, VSHU_DB="",
                           XDG_DATA_HOME="")
    same("a register of one's own", True,
         os.path.exists(os.path.join(home, ".local/share/vshu/register.db")))
    run("init", "--school", "x", XDG_DATA_HOME=os.path.join(tmp, "xdg"),
        VSHU_DB="")
    same("XDG_DATA_HOME", True,
         os.path.exists(os.path.join(tmp, "xdg/vshu/register.db")))
    run("init", "--school", "x", VSHU_DB=os.path.join(tmp, "env.db"))
    same("VSHU_DB", True, os.path.exists(os.path.join(tmp, "env.db")))


def test_upkeep(db, tmp):
    copy = os.path.join(tmp, "copy.db")
    same("backup", (0, b"", b""), run("backup", copy, "--role", "head", db=db))
    same("the copy has it all", ids(db, "SELECT count(*) FROM child"),
         ids(copy, "SELECT count(*) FROM child"))
    same("check", 0, run("check", "--role", "head", db=copy)[0])
    refused("a copy is not overwritten", 1, copy, "backup", copy, "--role",
            "head", db=db)
    refused("a teacher makes no backup", 1, "vshu:", "backup",
            os.path.join(tmp, "c2.db"), "--role", "teacher", db=db)
    trigger = ids(copy, "SELECT sql FROM sqlite_schema "
                  "WHERE name = 'audit_no_update'")[0]
    change(copy, "DROP TRIGGER audit_no_update",
           "UPDATE audit SET action = 'nothing' WHERE id = 7", trigger)
    refused("an audit row that was changed", 1, "7", "check", "--role", "head",
            db=copy)
    change(copy, "DROP TRIGGER audit_no_update")
    refused("a register without its guard", 1, "audit_no_update", "check",
            "--role", "head", db=copy)


def test_demo(tmp):
    """Without a terminal: deadlines and one protocol, and nothing stays."""
    golden("demo.ru.txt", "demo", "--lang", "ru")
    golden("demo.kk.txt", "demo", "--lang", "kk")
    status, out, err = run("demo", "--lang", "en", TMPDIR=tmp)
    same("demo in English", (0, b""), (status, err))
    same("nothing is left of it", [],
         [name for name in os.listdir(tmp) if name.startswith("vshu-demo")])
    # Weekends, holidays, the first hour of a day, the turn of the year.
    for now in ("2026-11-29T12:00", "2026-03-22T00:05", "2027-01-01T03:00",
                "2027-01-04T08:00", "2024-02-29T23:59", "2025-09-01T08:00"):
        status, out, err = run("demo", "--lang", "ru", now=now, TMPDIR=tmp)
        same(f"demo at {now}", (0, b"", True),
             (status, err, "ПРОТОКОЛ" in out.decode()))


def main():
    os.environ.pop("VSHU_DB", None)
    tmp = tempfile.mkdtemp(prefix="vshu-cli.")
    try:
        db = os.path.join(tmp, "demo.db")
        status, out, err = run("demo", "--lang", "ru", db=db)
        same("demo --db", (0, b"", b""), (status, out, err))
        test_lists(db)
        test_levels(db)
        test_wrong(db, tmp)
        test_init(tmp)
        test_upkeep(db, tmp)
        test_demo(tmp)
        test_papers(db, tmp)
    finally:
        shutil.rmtree(tmp)
    print(f"{passed} passed, {failed} failed")
    return failed != 0


sys.exit(main())
