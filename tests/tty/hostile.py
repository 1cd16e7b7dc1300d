#!/usr/bin/env python3
"""A hostile or careless person at the program: nothing typed, pasted, given as
an argument or already in the register drives a terminal, ends the program or
loses what others wrote."""
import contextlib
import ctypes
import os
import random
import re
import shutil
import signal
import sqlite3
import sys
sys.dont_write_bytecode = True

from harness import (VSHU, Skip, at_main, edit_child, expect, file_signal,
                     leave, new_signal, open_register, poll, root, run, same,
                     screens, sessions, sql, test, to_field, vshu)
from session import Session

ESC = "\x1b"
# Clears the screen, names the window, starts the printer, answers as if typed.
NASTY = (ESC + "[2J" + ESC + "]0;PWNED\x07" + ESC + "[5i" + ESC + "[c" +
         "\x9b31m\x08\x7f\x00\u202e")
SENT = re.compile(rb"PWNED\x07|\x1b\[5i|\x1b\[c|\x1b\[2J\x1b\]|\xc2\x9b|\x08\x7f"
                  rb"|\xe2\x80\xae")
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
libc = ctypes.CDLL(None, use_errno=True)


def clean(session, where):
    """Nothing of NASTY has reached the terminal."""
    found = SENT.search(bytes(session.output))
    expect(not found, "%s: %r was sent" % (where, found))
    same(session.screen.unknown, [], "sent, " + where)
    same(session.screen.printed, "", "printed, " + where)


@test
def pasted_into_names(here):
    path = here.register()
    s = open_register(path, locale="C.UTF-8")
    edit_child(s, "Абдуллаева")
    s.keys("C-u")
    s.paste("Абдул" + NASTY.replace("\x00", "") + "лаева\n")
    s.settle()
    to_field(s, "Адрес проживания")
    s.keys("C-u")
    # Typed, not pasted: control characters one by one.
    for c in "\x01\x02\x06\x07\x0e\x10\x11\x13\x1c\x1d":
        s.type(c)
        s.settle(0.002)
    s.type("ул. Абая")
    s.settle()
    s.keys("F2")
    s.wait("Сохранено")
    clean(s, "the form")
    surname, address = sql(path, "SELECT surname, address FROM child WHERE"
                           " given = 'Нигора'")[0]
    expect(not CONTROL.search(surname + address), repr((surname, address)))
    expect(surname.startswith("Абдул") and surname.endswith("лаева"), surname)
    same(address, "ул. Абая", "the address")
    for table, column in ("audit", "after"), ("search_entry", "folded"):
        for text, in sql(path, "SELECT %s FROM %s" % (column, table)):
            expect(not CONTROL.search(text or ""), "%s: %r" % (table, text))


@test
def already_in_the_register(here):
    """Written past the program, or by a faulty one: shown without effect, in
    lists, cards, search, papers, in the commands at a terminal."""
    path = here.register()
    nasty = NASTY.replace("\x00", "")
    for table, column in [("child", "surname"), ("family", "name"),
                          ("family", "address"), ("agency", "name_ru"),
                          ("signal", "facts"), ("school", "name_ru"),
                          ("school", "short_name"), ("casefile", "number"),
                          ("staff", "surname")]:
        sql(path, "UPDATE %s SET %s = %s || ?" % (table, column, column),
            nasty)
    # Bytes that are no text, and a text with an end in its middle.
    sql(path, "UPDATE child SET patronymic = CAST(X'C3D0FF' AS TEXT)"
        " WHERE id = 2")
    sql(path, "UPDATE child SET given = CAST(X'D094006B' AS TEXT)"
        " WHERE id = 3")
    s = open_register(path, locale="C.UTF-8")
    for keys in ("2", "ENTER", "ESC*2", "8", "ESC", "DOWN*8 ENTER", "ENTER",
                 "ESC*2", "DOWN*2 ENTER ENTER ESC*3", "F2 ENTER DOWN ESC*2",
                 "F7 а х м", "ENTER", "ESC*3", "F6 F8 ESC*2", "F5 ESC"):
        s.keys(keys)
        clean(s, "after " + keys)
        expect(not s.ended(), "it goes on after " + keys)
    s.close()
    for args in (["due"], ["list", "pupils"], ["list", "cases"],
                 ["list", "signals", "--format", "tsv"],
                 ["list", "pupils", "--format", "json"],
                 ["print", "plan", "1"], ["print", "protocol", "3"],
                 ["check"]):
        t = screens("--db", path, *args)
        t.end()
        clean(t, " ".join(args))
        expect(len(t.text.strip()) > 10, "something is said by %s" % args)
        t.close()


@test
def arguments(here):
    """Wrong ones are told without effect, with status 1 or 2."""
    path = here.register()
    bad = ESC + "]0;PWNED\x07" + ESC + "[5i"
    for args in ([bad], ["--lang", bad, "due"], ["--role", bad, "due"],
                 ["--db", here.file(bad), "due"], ["list", bad],
                 ["list", "cases", "--format", bad], ["print", bad, "1"],
                 ["print", "plan", bad], ["print", "plan", "1", "--lang", bad],
                 ["print", "plan", "1", "--encoding", bad],
                 ["print", "plan", "1", "-o", here.file(bad + "/x")],
                 ["iin", bad], ["workday", bad, "1"], ["calendar", bad],
                 ["workday", "2026-09-18", bad], ["--" + bad],
                 ["backup", here.file("no/" + bad)]):
        s = screens("--db", path, *args)
        status = s.end()
        expect(status in (1, 2), "status %d of %r" % (status, args))
        expect(b"PWNED\x07" not in s.output and b"\x1b[5i" not in s.output,
               "sent by %r" % args)
        same(s.screen.printed, "", "printed by %r" % args)
        s.close()
    for args in ([b"\xff\xfe"], ["print", "protocol", "-1"],
                 ["print", "protocol", "0"],
                 ["print", "protocol", "9" * 30],
                 ["print", "protocol", "1; DROP TABLE child"],
                 ["print", "protocol", "1", "--width", "0"],
                 ["print", "protocol", "1", "--width", "999999999"],
                 ["print", "protocol", "1", "--page-lines", "-1"],
                 ["print", "protocol", "1", "-o", ""],
                 ["iin", "9" * 100000], ["workday", "2026-09-18", "9" * 20],
                 ["list", "cases' OR 1=1"]):
        status, out, err = vshu("--db", path, *args)
        expect(status in (1, 2) and (err.strip() or "invalid" in out),
               "%r: %d %r %r" % (args[:5], status, out[:80], err[:80]))


@test
def absurd_clocks(here):
    path = here.register()
    for now in ("yesterday", "2026-02-30T10:00", "2026-11-25T25:61",
                "999999-01-01T00:00", "-5", "0", "2026-11-25T10:00; DROP",
                "T" * 5000, ESC + "[2J"):
        status, out, err = vshu("--lang", "ru", "--db", path, "due",
                                env={"VSHU_NOW": now})
        same((status, out), (1, ""), "VSHU_NOW=%r" % now[:30])
        expect("VSHU_NOW" in err and ESC not in err, err)
    for now in ("2050-06-01T10:00", "1970-01-01T00:00", "2099-12-31T23:59"):
        status, out, err = vshu("--lang", "ru", "--db", path, "due",
                                env={"VSHU_NOW": now})
        expect(status in (0, 1) and (out or err.startswith("vshu: ")),
               "%s: %d %r" % (now, status, err))
        s = screens("--db", path, env={"VSHU_NOW": now})
        s.settle(0.2)
        expect(not s.ended() or s.status == 1 << 8, "screens at " + now)
        s.close()


@test
def output_files(here):
    """A paper goes into a new file of one's own only."""
    path = here.register()
    victim = here.file("victim")
    with open(victim, "w") as f:
        f.write("precious")
    os.symlink(victim, here.file("link"))
    os.symlink(here.file("nowhere"), here.file("dangling"))
    os.mkfifo(here.file("fifo"))
    os.mkdir(here.file("folder"))
    for name in ("victim", "link", "dangling", "fifo", "folder", "none/x",
                 os.path.basename(path), "/dev/full", "/dev/null"):
        status, out, err = vshu("--lang", "ru", "--db", path, "print", "plan",
                                "1", "-o", here.file(name))
        same((status, out), (1, ""), "print -o " + name)
        expect(err.startswith("vshu: "), err)
    with open(victim) as f:
        same(f.read(), "precious", "the file")
    expect(not os.path.lexists(here.file("nowhere")), "the link's target")
    same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")
    status, _, err = vshu("--db", path, "print", "plan", "1", "-o",
                          here.file("new"))
    same((status, err), (0, ""), "a new file")
    same(os.stat(here.file("new")).st_mode & 0o077, 0, "its rights")


@test
def what_cannot_be(here):
    """Days, numbers and terms that do not exist: said beside the field."""
    path = here.register()
    s = open_register(path)
    edit_child(s, "Абдуллаева")
    to_field(s, "ИИН")
    s.keys("C-u")
    s.type("151213607078")
    s.keys("TAB")
    s.wait("! .*цифр")
    for day in ("30.02.2016", "31.04.2016", "29.02.2015", "00.00.0000",
                "99.99.9999", "32.01", "2016-13-01", "позавчера-завтра",
                "1.1.1", "+99999999999", "13.12.20155"):
        to_field(s, "Дата рождения")
        s.keys("C-u")
        s.type(day)
        s.settle()
        s.keys("TAB")
        # Said, and the marker is a field further.
        s.wait(r"Дата рождения +\*\[.*\] +! .*\n> ")
        s.keys("F2")
        s.wait("Данные ребёнка")
        s.keys("HOME C-u BACKTAB*9")
    same(sql(path, "SELECT born, iin, row_version FROM child WHERE surname ="
             " 'Абдуллаева'"), [("2015-12-13", "151213607077", 1)],
         "nothing is saved")


@test
def a_long_text(here):
    """20,000 letters are pasted, walked through and kept."""
    path = here.register()
    text = "\n".join("Абзац %03d: пропустил уроки, пришёл поздно вечером." % i
                     for i in range(380))
    s = open_register(path)
    new_signal(s, "")
    s.paste(text)
    s.wait("Абзац 379")
    s.keys("F3 C-END")
    s.wait("Абзац 379")
    s.keys("F3 ESC")
    s.wait("не сохранено")
    s.keys("DOWN ENTER")
    at_main(s)
    body, = sql(path, "SELECT body FROM draft")[0]
    expect(text.replace("\n", "\\n") in body, "every letter is in the draft")


@test
def a_register_replaced(here):
    """Another file put in its place while somebody works: nothing is written
    into either, and the form keeps what was typed."""
    path = here.register()
    s = open_register(path)
    edit_child(s, "Абдуллаева")
    to_field(s, "Телефон")
    s.type("+7 701 111 22 33")
    s.settle()
    os.rename(path, path + ".old")
    here.register()
    sql(path, "UPDATE child SET phone = '+7 700 000 00 00'")
    s.keys("F2")
    s.wait("заменён")
    s.keys("ESC")
    s.wait("Данные ребёнка")
    expect("+7 701 111 22 33" in s.text, "the form keeps it")
    same(sql(path, "SELECT DISTINCT phone FROM child"),
         [("+7 700 000 00 00",)], "the new file")
    same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the new file")
    # The other put back, it is saved.
    for name in os.listdir(here):
        if re.match(r"register\.db(-wal|-shm)?$", name):
            os.unlink(here.file(name))
    os.rename(path + ".old", path)
    s.keys("F2")
    s.wait("Сохранено|повреждён|заменён")


# What reads about everything there is, one command after another.
READ = (["due"], ["list", "pupils"], ["list", "cases"], ["list", "signals"],
        ["list", "meetings"], ["list", "plans"], ["list", "obligations"],
        ["print", "plan", "1"], ["print", "protocol", "1"],
        ["print", "card", "1"], ["check"])


def read_all(path, what):
    """Each reads, or says a sentence: whether one said that it is damaged."""
    told = ""
    for args in READ:
        status, out, err = vshu("--lang", "en", "--db", path, "--role",
                                "head", *args)
        expect(status in (0, 1) and bool(err) == (status == 1),
               "%s, %s: status %d %s" % (what, " ".join(args), status, err))
        told += err
    return told


def look_around(path, what):
    """The screens open or say why not; none of the keys ends them."""
    s = screens("--db", path, "--role", "secretary")
    s.settle(0.3)
    for keys in ("2", "ENTER", "ESC*2", "3 ENTER ESC*2", "4 ENTER ESC*2",
                 "5 ENTER ESC*2", "8 ENTER ESC*3", "F2 ESC*2", "F7 а х м",
                 "ENTER ESC*3", "F6 ENTER ESC*3"):
        if s.ended():
            break
        s.keys(keys)
        s.settle(0.05)
    if s.ended():
        same(s.status, 1 << 8, "%s: exit status\n%s" % (what, s.text))
        expect("vshu: " in s.text, "%s: a sentence\n%s" % (what, s.text))
    expect("BUG" not in s.text, what + "\n" + s.text)
    s.close()


@test
def another_schema(here):
    """A table dropped or a column renamed by somebody who knows SQL: said, and
    nothing ends in an abort."""
    whole = here.register("whole.db")
    sql(whole, "PRAGMA journal_mode = DELETE")
    tables = [name for name, in sql(whole, "SELECT name FROM sqlite_schema"
                                    " WHERE type = 'table' AND name NOT LIKE"
                                    " 'sqlite_%' AND name NOT LIKE"
                                    " 'search_index_%'")]
    path = here.file("register.db")
    dice = random.Random(398)
    for table in tables:
        columns = [row[1] for row in
                   sql(whole, "PRAGMA table_info(%s)" % table)]
        change = dice.choice((
            "DROP TABLE %s" % table,
            "ALTER TABLE %s RENAME COLUMN %s TO other" % (
                table, dice.choice(columns))))
        shutil.copy(whole, path)
        try:
            sql(path, change)
        except sqlite3.OperationalError:
            continue            # what a view or a virtual table forbids
        told = read_all(path, change)
        expect("damaged" in told or "not a register" in told,
               "%s is told: %s" % (change, told))
        if dice.random() < 0.1:
            look_around(path, change)


@test
def anothers_file_with_our_mark(here):
    """Another program's database that says it is ours, of any version."""
    path = here.file("register.db")
    for version in 0, 1:
        sql(path, "CREATE TABLE IF NOT EXISTS child (name TEXT)")
        sql(path, "INSERT INTO child VALUES ('Ася')")
        sql(path, "PRAGMA application_id = 0x56534855")
        sql(path, "PRAGMA user_version = %d" % version)
        before = open(path, "rb").read()
        status, out, err = vshu("--lang", "en", "--db", path, "due")
        same((status, out), (1, ""), "version %d" % version)
        expect("is not a register" in err, err)
        s = screens("--db", path)
        same(s.end(), 1, "exit status of the screens")
        same(open(path, "rb").read(), before, "the file")
        s.close()


@test
def pages_of_zeroes(here):
    """A disk gave nothing back for a page."""
    whole = here.register("whole.db")
    sql(whole, "PRAGMA journal_mode = DELETE")
    path = here.file("register.db")
    size, = sql(whole, "PRAGMA page_size")[0]
    pages = os.path.getsize(whole) // size
    dice = random.Random(398)
    for n in [0, 1] + sorted(dice.sample(range(2, pages), 16)):
        shutil.copy(whole, path)
        with open(path, "r+b") as f:
            f.seek(n * size)
            f.write(bytes(size))
        told = read_all(path, "page %d" % n)
        expect("damaged" in told or "not a register" in told,
               "page %d of zeroes is found" % n)
        if dice.random() < 0.25:
            look_around(path, "page %d" % n)


@contextlib.contextmanager
def small_disk(folder):
    os.makedirs(folder)
    if os.geteuid() or libc.mount(b"tmpfs", folder.encode(), b"tmpfs", 0,
                                  b"size=8m"):
        raise Skip("no file system of one's own without root")
    try:
        yield
    finally:
        for session in sessions:
            session.close()
        libc.umount2(folder.encode(), 2)


def fill_up(folder):
    with open(os.path.join(folder, "filler"), "ab", buffering=0) as f:
        for size in 65536, 4096, 1:
            with contextlib.suppress(OSError):
                while f.write(b"x" * size):
                    pass


@test
def a_full_disk(here):
    """A sentence, the form stays with all its text, and F2 works once there is
    space again."""
    folder = here.file("disk")
    with small_disk(folder):
        path = here.register("disk/register.db")
        s = open_register(path)
        edit_child(s, "Абдуллаева")
        to_field(s, "Адрес проживания")
        s.keys("C-u")
        fill_up(folder)
        s.type("улица " + "Абая " * 30)
        s.settle()
        s.keys("F2")
        s.wait("нет места")
        s.keys("ESC")
        s.wait("Данные ребёнка")
        fill_up(folder)
        if "не сохранено" in s.text:
            s.keys("ESC")
        expect("Абая Абая" in s.text, "the text is still there")
        os.unlink(folder + "/filler")
        s.keys("F2")
        s.wait("Сохранено")
        address, = sql(path, "SELECT address FROM child WHERE surname ="
                       " 'Абдуллаева'")[0]
        same(address, ("улица " + "Абая " * 30).strip(), "the address")
        same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")
        same(leave_form(s), 0, "exit status")


def leave_form(session):
    session.keys("ESC*3")
    at_main(session)
    return leave(session)


@test
def a_full_disk_at_hang_up(here):
    """No draft can be kept: the program ends all the same, and the register is
    whole."""
    folder = here.file("disk")
    with small_disk(folder):
        path = here.register("disk/register.db")
        s = open_register(path)
        new_signal(s, "Н")
        fill_up(folder)
        s.type("е ходит в школу. " * 100)
        s.settle()
        s.hang_up()
        s.end()
        os.unlink(folder + "/filler")
        same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")


@test
def rubbish_on_the_line(here):
    """A modem's noise, a file sent by mistake: it survives."""
    path = here.register()
    dice = random.Random(398)
    for round in range(3):
        s = open_register(path)
        for _ in range(40):
            s.send(bytes(dice.randrange(256) for _ in range(200)))
            s.settle(0.005)
            if s.ended():
                break
        status = s.end() if s.ended() else 0
        same(status, 0, "exit status\n" + s.text)
        same(s.screen.unknown, [], "sent")
        s.close()
    same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")


# Keys that lead somewhere, more often those that do.
ANY = ("DOWN DOWN DOWN UP ENTER ENTER ENTER TAB TAB ESC F2 F2 F3 F4 F5 F6 F7 F8"
       " F9 F1 SPACE LEFT RIGHT PGDN PGUP HOME END BACKSPACE C-z C-y C-t C-l"
       " 1 2 3 4 5 6 7 8 а о п р н г w").split()


@test
def any_keys(here):
    """A child, or a cat, at the keyboard, as each of the staff: it goes on, and
    the register stays whole."""
    path = here.register()
    dice = random.Random(398)
    for role in "secretary", "deputy", "teacher":
        s = open_register(path, role=role)
        typed = []
        for _ in range(150):
            typed.append(dice.choice(ANY))
            s.send(s.bytes_of(typed[-1]))
            s.settle(0.03 if typed[-1] == "ESC" else 0.005)
            expect(not s.ended(), "it ended as %s after %s" % (
                role, " ".join(typed)))
        same(s.screen.unknown, [], "sent")
        s.close()
    same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")
    same(sql(path, "PRAGMA foreign_key_check"), [], "the register's keys")


@test
def a_demo_leaves_nothing(here):
    """Also when it is ended from outside."""
    for number in None, signal.SIGTERM, signal.SIGHUP:
        s = screens("demo", env={"TMPDIR": here})
        at_main(s)
        if number:
            s.kill(number)
            same(s.end(), 0, "exit status")
        else:
            same(leave(s), 0, "exit status")
        same([name for name in os.listdir(here)], [], "left over")


run()
