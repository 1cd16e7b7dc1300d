#!/usr/bin/env python3
"""Registers of every release are brought up to date with nothing lost; what is
no register, or a newer one, or lies where nothing can be written, is refused in
words and left as it was."""
import contextlib
import ctypes
import glob
import hashlib
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
sys.dont_write_bytecode = True
FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(FOLDER, "..", "tty"))

import harness
from harness import (Skip, VSHU, environment, expect, login, poll, run, same,
                     sql, test, vshu)

libc = ctypes.CDLL(None, use_errno=True)


def frozen():
    return sorted(glob.glob(os.path.join(FOLDER, "release-*.sql")))


def thaw(text_file, path):
    """A register made of frozen text, its first pedagogue the one who tests."""
    db = sqlite3.connect(path, isolation_level=None)
    with open(text_file, encoding="utf-8") as f:
        db.executescript("BEGIN;" + f.read() + "COMMIT;")
    db.execute("UPDATE staff SET login = ? WHERE id = (SELECT min(id) FROM"
               " staff WHERE role = 'secretary')", (login(),))
    db.close()
    return path


def register(here, name="register.db"):
    """Of the newest release that is frozen."""
    return thaw(frozen()[-1], here.file(name))


def tables(path):
    return [name for name, in sql(
        path, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND"
        " type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")]


def columns(path, table):
    return [row[0] for row in sql(
        path, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table)]


def rows(path, table, names):
    return sql(path, 'SELECT %s FROM "%s" ORDER BY 1, 2' % (
        ", ".join('"%s"' % name for name in names), table)
        if len(names) > 1 else
        'SELECT "%s" FROM "%s" ORDER BY 1' % (names[0], table))


def schema(path):
    """What was made, without how it was laid out in the text."""
    return {name: re.sub(r"\s+", " ", text) for name, text in sql(
        path, "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'search_index_%'")}


def digest(path):
    with open(path, "rb") as f:
        return hashlib.sha256(f.read()).hexdigest()


def files(folder):
    return {name: digest(os.path.join(folder, name))
            for name in sorted(os.listdir(folder))
            if os.path.isfile(os.path.join(folder, name))}


def refused(what, path, *args, env=None, lang="ru"):
    """A sentence on stderr, nothing on stdout, status 1; the sentence."""
    status, out, err = vshu("--lang", lang, "--db", path, *args, env=env)
    same(status, 1, "exit status of %s (%s)" % (what, err))
    same(out, "", "nothing on stdout of %s" % what)
    expect(re.match(r"vshu: .*[.!:]?\S\n\Z", err) and err.count("\n") == 1,
           "one sentence of %s, got %r" % (what, err))
    expect("Traceback" not in err and "SQL" not in err,
           "no word of the database of %s: %r" % (what, err))
    return err


@test
def every_release(here):
    """Brought up to date, a register is like a new one, with every row kept."""
    expect(frozen(), "frozen registers")
    new = here.file("new.db")
    same(vshu("--db", new, "init", "--school", "Школа")[0], 0, "init")
    version = sql(new, "PRAGMA user_version")[0][0]
    for text_file in frozen():
        name = os.path.basename(text_file)
        path = thaw(text_file, here.file(name + ".db"))
        old = thaw(text_file, here.file(name + ".old.db"))
        before = sql(old, "PRAGMA user_version")[0][0]
        status, out, err = vshu("--db", path, "list", "cases", "--format",
                                "tsv")
        same((status, err), (0, ""), "opening " + name)
        expect(out.count("\n") > 1, "the cases of " + name)
        same(sql(path, "PRAGMA user_version"), [(version,)], "version")
        same(sql(path, "PRAGMA integrity_check"), [("ok",)], "integrity")
        same(sql(path, "PRAGMA foreign_key_check"), [], "keys")
        got, expected = schema(path), schema(new)
        for each in sorted(set(got) | set(expected)):
            same(got.get(each), expected.get(each), "%s in %s (freeze.py says"
                 " what to do while this release is not out yet)" % (
                     each, name))
        same([v for v, in sql(path, "SELECT version FROM schema_history")],
             list(range(1, version + 1)), "history of " + name)
        for table in tables(old):
            kept = [c for c in columns(old, table)
                    if c in columns(path, table)]
            now = rows(path, table, kept)
            for row in rows(old, table, kept):
                expect(row in now, "%s: a row of %s is kept: %r" % (
                    name, table, row))
        expect((before < version) == os.path.exists(
            path + ".before-%04d" % (before + 1)), "a copy before " + name)
        same(vshu("--db", path, "list", "cases", "--format", "tsv")[1], out,
             "what is listed the second time")


@test
def a_newer_one(here):
    path = register(here)
    sql(path, "PRAGMA user_version = 9000")
    before = files(here)
    for args in (["due"], ["list", "cases"], ["print", "protocol", "1"]):
        err = refused("newer: " + args[0], path, *args)
        expect("9000" in err and "новее" in err or "новой" in err,
               "which version, and that it is newer: " + err)
    session = harness.screens("--db", path)
    same(session.end(), 1, "the screens' exit status")
    expect(session.left_over() == [], "the terminal is as it was")
    expect("9000" in session.text, "the sentence: " + session.text)
    same(files(here), before, "no file has changed or come")


@test
def no_register(here):
    garbage = here.file("names.db")
    with open(garbage, "w", encoding="utf-8") as f:
        f.write("Ахметов Данияр\n" * 500)
    empty = here.file("empty.db")
    open(empty, "w").close()
    other = here.file("other.db")
    db = sqlite3.connect(other)
    db.execute("CREATE TABLE t (a)")
    db.commit()
    db.close()
    cut = here.file("cut.db")
    shutil.copy(register(here), cut)
    os.truncate(cut, os.path.getsize(cut) // 3)
    torn = here.file("torn.db")
    shutil.copy(here.file("register.db"), torn)
    with open(torn, "r+b") as f:
        f.seek(4096)
        f.write(b"\xa5" * 4096 * 8)
    os.mkdir(here.file("folder"))
    os.mkfifo(here.file("fifo"))
    before = files(here)
    for name in ("names.db", "empty.db", "other.db", "cut.db", "torn.db",
                 "folder", "none.db", "none/none.db"):
        err = refused(name, here.file(name), "due")
        expect(name.split("/")[0] in err or name in ("cut.db", "torn.db"),
               "the file is named: " + err)
    after = files(here)
    same({name: after.get(name) for name in before}, before,
         "nothing has changed")
    expect(not os.path.exists(here.file("none.db")), "no file was made")
    # One that waits for a writer for ever would hang the sign-in.
    refused("fifo", here.file("fifo"), "due")


@test
def made_once(here):
    path = here.file("new.db")
    same(vshu("--db", path, "init", "--school", "СШ № 12")[0], 0, "init")
    before = digest(path)
    refused("init twice", path, "init", "--school", "СШ № 13")
    same(digest(path), before, "the first stays")
    same(sql(path, "SELECT name_ru FROM school"), [("СШ № 12",)], "its name")


@contextlib.contextmanager
def mounted(folder, options):
    """A file system of its own on the folder; Skip without the right to."""
    os.makedirs(folder, exist_ok=True)
    if os.geteuid() or libc.mount(b"tmpfs", folder.encode(), b"tmpfs", 0,
                                  options.encode()):
        raise Skip("no file system of one's own without root")
    try:
        yield folder
    finally:
        libc.umount2(folder.encode(), 2)


@test
def a_read_only_folder(here):
    folder = here.file("folder")
    with mounted(folder, "size=16m"):
        path = register(here, "folder/register.db")
        libc.mount(b"", folder.encode(), b"", 32 | 1, None)  # ro
        before = files(folder)
        err = refused("init in a read-only folder", folder + "/new.db",
                      "init", "--school", "СШ № 1")
        expect(folder in err, "the place is named: " + err)
        err = refused("due in a read-only folder", path, "due")
        expect(folder in err, "the place is named: " + err)
        same(files(folder), before, "nothing has changed")
    os.rmdir(folder)


def fill_up(folder):
    """Until not a byte is left."""
    with open(os.path.join(folder, "filler"), "wb", buffering=0) as f:
        for size in 65536, 4096, 1:
            with contextlib.suppress(OSError):
                while f.write(b"x" * size):
                    pass


@test
def a_full_disk(here):
    folder = here.file("folder")
    with mounted(folder, "size=8m"):
        path = register(here, "folder/register.db")
        vshu("--db", path, "due")
        before = {table: rows(path, table, columns(path, table))
                  for table in tables(path)}
        fill_up(folder)
        err = refused("init on a full disk", folder + "/new.db", "init",
                      "--school", "СШ № 1")
        expect(not os.path.exists(folder + "/new.db"),
               "no half of a register is left")
        expect("мест" in err or "полон" in err or "заполнен" in err,
               "that the disk is full: " + err)
        fill_up(folder)
        # Looking is allowed if it can be done, a refusal is in words.
        status, out, err = vshu("--lang", "ru", "--db", path, "due")
        expect(status == 0 or err.startswith("vshu: "), "words: " + err)
        os.unlink(folder + "/filler")
        same(sql(path, "PRAGMA integrity_check"), [("ok",)], "integrity")
        same({table: rows(path, table, columns(path, table))
              for table in tables(path)}, before, "every row")
        same(vshu("--db", path, "due")[0], 0, "with space again")


@test
def a_file_that_may_not_grow(here):
    """A limit on the size of files, as a quota gives: words, not a signal."""
    path = register(here)
    size = os.path.getsize(path)

    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size // 4, size // 4))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    p = subprocess.run([VSHU, "--lang", "ru", "--db", here.file("new.db"),
                        "init", "--school", "СШ № 1"], preexec_fn=limit,
                       env=environment(), stderr=subprocess.PIPE)
    same(p.returncode, 1, "exit status")
    expect(p.stderr.startswith(b"vshu: "), "words: %r" % p.stderr)
    expect(not os.path.exists(here.file("new.db")), "no half is left")


run()
