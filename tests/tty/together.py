#!/usr/bin/env python3
"""Several people at one register: they see each other's changes, nobody
overwrites anybody, and nobody is turned away."""
import os
import re
import subprocess
import sys
import time
sys.dont_write_bytecode = True

from harness import (VSHU, at_main, edit_child, environment, expect,
                     file_signal, in_both, leave, open_register, run, said,
                     same, sql, test, to_field, vshu)

CHILD = "Абдуллаева"


@in_both
def a_colleagues_signal_appears(here):
    """Within two seconds, without a key, and the marker stays on its row."""
    path = here.register()
    a = open_register(path)
    b = open_register(path, role="deputy")
    a.keys("1 DOWN")
    row, cursor = a.row_at_cursor(), a.cursor()
    expect("> " in row, "a marked row")
    file_signal(b, "Петренко", "Третий день не ходит в школу.")
    start = time.monotonic()
    a.wait("Петренко", timeout=6)
    waited = time.monotonic() - start
    same((a.row_at_cursor(), a.cursor()), (row, cursor), "the marker's row")
    expect(waited < 3, "at most about two seconds, not %.1f" % waited)
    # The same while something is typed in a form, below it.
    a.keys("ESC F2")
    a.wait("Новый сигнал")
    to_field(a, "Что произошло")
    a.type("Пишу дальше")
    b.keys("ENTER")
    b.wait("Зарегистр|зарегистр|журнал")
    a.wait("Пишу дальше")
    same(a.cursor()[1], a.row_at_cursor().index("дальше") + 6, "the cursor")


def change_address(session, more, phone=None):
    to_field(session, "Адрес проживания")
    session.keys("END")
    session.type(more)
    session.settle()
    if phone:
        to_field(session, "Телефон")
        session.type(phone)
        session.settle()


def record(path):
    return sql(path, "SELECT address, phone, row_version FROM child"
               " WHERE surname = ?", CHILD)[0]


@in_both
def two_at_one_record(here):
    """The second to save sees both versions and chooses, field by field."""
    path = here.register()
    address, _, version = record(path)
    a = open_register(path)
    b = open_register(path, role="deputy")
    edit_child(a, CHILD)
    edit_child(b, CHILD)
    change_address(a, ", корпус 7")
    a.keys("F2")
    a.wait("Сохранено")
    change_address(b, ", подъезд 2", "+7 701 111 22 33")
    b.keys("F2")
    b.wait("Коллега тем временем сохранил")
    same(record(path), (address + ", корпус 7", None, version + 1),
         "nothing is overwritten yet")
    for pattern, what in (
            ("Адрес проживания +моя", "both fields"),
            (r"Телефон +моя +\+7 701 111 22 33", "are there"),
            (r"Адрес проживания +моя +[….].*подъезд 2 +[….].*корпус 7",
             "what differs is seen at 80 columns")):
        expect(re.search(said(pattern), b.text), what)
    b.keys("F3")
    b.wait("подъезд 2")
    expect(address + ", корпус 7" in b.text, "both in full")
    b.keys("ESC")
    # Back to the form: still everything that was typed.
    b.keys("ESC")
    b.wait("Данные ребёнка")
    expect("подъезд 2" in b.text and "+7 701 111 22 33" in b.text,
           "the form keeps what was typed")
    same(record(path)[2], version + 1, "the version after Esc")
    b.keys("F2")
    b.wait("Коллега тем временем сохранил")
    b.keys("ENTER")
    b.wait("Адрес проживания +коллеги")
    b.keys("F2")
    b.wait("Сохранено")
    same(record(path), (address + ", корпус 7", "+7 701 111 22 33",
                        version + 2), "their address, my telephone")
    a.wait(re.escape("+7 701 111 22 33"), timeout=6)


@in_both
def what_only_the_colleague_changed(here):
    """is taken over without being asked twice."""
    path = here.register()
    address, _, version = record(path)
    a = open_register(path)
    b = open_register(path, role="deputy")
    edit_child(a, CHILD)
    edit_child(b, CHILD)
    change_address(a, ", корпус 7")
    a.keys("F2")
    a.wait("Сохранено")
    to_field(b, "Телефон")
    b.type("+7 701 111 22 33")
    b.settle()
    b.keys("F2")
    b.wait("Коллега тем временем сохранил|Сохранено")
    if said("Коллега тем временем сохранил") in b.text:
        b.keys("F2")
        b.wait("Сохранено")
    same(record(path), (address + ", корпус 7", "+7 701 111 22 33",
                        version + 2), "both changes")


@test
def saving_at_the_same_moment(here):
    """Two people press F2 in the same instant, again and again."""
    path = here.register()
    a = open_register(path)
    b = open_register(path, role="deputy")
    pairs = [(a, "Абдуллаева"), (b, "Айтбаев")]
    for session, child in pairs:
        edit_child(session, child)
    for i in range(8):
        for session, _ in pairs:
            to_field(session, "Телефон")
            session.keys("C-u")
            session.type("+7 701 000 %02d %02d" % (i, i))
            session.settle()
        for session, _ in pairs:
            session.send(session.bytes_of("F2"))
        for session, child in pairs:
            session.wait("Сохранено")
            session.keys("F4")
            session.wait("Данные ребёнка")
    for session, child in pairs:
        same(sql(path, "SELECT phone FROM child WHERE surname = ?", child),
             [("+7 701 000 07 07",)], "the last number of " + child)
    same(sql(path, "SELECT count(*) FROM audit WHERE field = 'phone' AND after"
             " LIKE '+7 701 000%'"), [(16,)], "every change is in the audit")


@test
def two_hundred_at_once(here):
    """Papers are printed by many at once, each with its rows in the audit: none
    is turned away, none is lost, and the chain of hashes holds."""
    path = here.register()
    before, = sql(path, "SELECT count(*) FROM audit")[0]
    env = environment()
    running, n, failed = [], 200, []

    def reap(all_of_them):
        for p in list(running):
            if all_of_them or p.poll() is not None:
                if p.wait() != 0:
                    failed.append(p.stderr.read().decode())
                p.stderr.close()
                running.remove(p)

    for i in range(n):
        running.append(subprocess.Popen(
            [VSHU, "--db", path, "print", "plan", str(1 + i % 3)], env=env,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE))
        while len(running) >= 24:
            reap(False)
            if len(running) >= 24:
                running[0].wait()
    reap(True)
    same(failed[:3], [], "refused: %d of %d" % (len(failed), n))
    after, = sql(path, "SELECT count(*) FROM audit")[0]
    expect(after >= before + n, "rows in the audit: %d, then %d" % (
        before, after))
    status, out, err = vshu("--lang", "ru", "--db", path, "--role", "head",
                            "check")
    same((status, err), (0, ""), "check: " + out)


run()
