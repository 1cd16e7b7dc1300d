#!/usr/bin/env python3
"""The line drops in mid-sentence: what was typed is there for the next session.
A form's draft is kept within two seconds of a key, and at a hang-up at once."""
import os
import re
import signal
import sys
import termios
import time
sys.dont_write_bytecode = True

from harness import (VSHU, at_main, expect, in_both, leave, new_signal,
                     open_register,
                     poll, run, same, screens, sql, test, to_field)
from session import Session

SENTENCE = "Данияр третий день не ходит в школу, мать говорит, что бол"


def drafts(path):
    return [body for body, in sql(path, "SELECT body FROM draft ORDER BY id")]


def offered_again(path, text):
    """The next session offers it at once, and has every letter."""
    s = screens("--db", path, "--role", "secretary")
    s.wait("Вы не окончили")
    s.keys("ENTER")
    s.wait("Новый сигнал")
    to_field(s, "Что произошло")
    s.wait(re.escape(text[:40]))
    s.keys("END")
    s.type("ен")
    s.wait(re.escape(text[-8:]) + "ен")
    return s


@in_both
def hang_up(here):
    path = here.register()
    s = open_register(path)
    new_signal(s, SENTENCE)
    s.hang_up()
    same(s.end(), 0, "exit status")
    same(len(drafts(path)), 1, "drafts")
    expect("facts\t%s\n" % SENTENCE in drafts(path)[0], drafts(path)[0])
    t = offered_again(path, SENTENCE)
    # Kept again, not twice; thrown away it is gone.
    t.keys("ESC")
    t.wait("не сохранено")
    t.keys("DOWN*2 ENTER")
    at_main(t)
    same(drafts(path), [], "drafts in the end")
    same(leave(t), 0, "exit status")


@in_both
def hang_up_by_the_shell(here):
    """SIGHUP and SIGTERM, also in a dialog, a pick list or a menu above the
    form, and while the window is too small."""
    for number in signal.SIGHUP, signal.SIGTERM:
        for name, keys in (("the form", ""), ("a dialog", "ESC"),
                           ("help", "F1"), ("the menu", "F9"),
                           ("a pick list", "BACKTAB*3 ENTER"))[
                               :5 if number == signal.SIGHUP else 2]:
            path = here.register("%s-%d.db" % (name, number))
            s = open_register(path)
            new_signal(s, SENTENCE)
            s.keys(keys)
            s.kill(number)
            same(s.end(), 0, "exit status in " + name)
            same(s.left_over(), [], "left over")
            expect(drafts(path) and SENTENCE in drafts(path)[0],
                   "the draft, in %s: %r" % (name, drafts(path)))
            s.close()
    path = here.register("small.db")
    s = open_register(path)
    new_signal(s, SENTENCE)
    s.resize(8, 30)
    s.wait("30 x 8|30 × 8")
    s.hang_up()
    s.end()
    expect(SENTENCE in drafts(path)[0], "the draft of a small window")


@test
def at_the_first_run(here):
    """Before there is anybody to keep a draft for."""
    home = {"HOME": here, "XDG_DATA_HOME": here}
    s = screens(env=home)
    s.wait("Новый реестр")
    s.type("Школа-лицей № 5" if s.charset == "UTF-8" else "Школа-лицей 5")
    s.settle()
    s.hang_up()
    same(s.end(), 0, "exit status")
    t = screens(env=home)
    t.wait("Неоконченный черновик|Вы не окончили")
    t.keys("ENTER")
    t.wait("Название на русском +.*Школа-лицей")
    # Done, it is gone.
    for label, text in (("Название на казахском", "Мектеп"),
                        ("Фамилия", "Иванова"), ("Имя", "Анна")):
        to_field(t, label)
        t.type(text)
        t.settle()
    t.keys("TAB*3")
    t.type("Петров")
    t.settle()
    t.keys("TAB")
    t.type("Иван")
    t.settle()
    t.keys("F2")
    t.wait("Состав Совета|состав")
    path = os.path.join(here, "vshu", "register.db")
    same(sql(path, "SELECT name FROM setting WHERE name LIKE 'draft%'"), [],
         "drafts among the settings")


@in_both
def killed(here):
    """kill -9: what was typed two seconds before is there."""
    path = here.register()
    s = open_register(path)
    new_signal(s, SENTENCE)
    typed = time.monotonic()
    poll(lambda: drafts(path), "the draft", 10)
    expect(time.monotonic() - typed < 5, "within two seconds, or about")
    expect(SENTENCE in drafts(path)[0], drafts(path)[0])
    s.type(" и только что")
    s.kill(signal.SIGKILL)
    s.end()
    t = offered_again(path, SENTENCE)
    same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")
    expect(not t.ended(), "it works on")


@test
def killed_while_typing(here):
    """kill -9 in mid-word: of what was typed at most two seconds are lost,
    whenever it comes."""
    for seconds in 3.1, 4.4:
        path = here.register("%g.db" % seconds)
        s = open_register(path)
        new_signal(s, "я")
        start = time.monotonic()
        typed = []
        while time.monotonic() - start < seconds:
            s.type("я")
            s.settle(0.01)
            typed.append(time.monotonic())
            s.read(0.05)
        s.kill(signal.SIGKILL)
        killed = time.monotonic()
        s.end()
        kept = re.findall("^facts\t(я+)$", drafts(path)[0], re.M)[0]
        # The machine may be busy with other tests meanwhile: half a second.
        due = 1 + sum(killed - t > 2.5 for t in typed)
        expect(len(kept) >= due, "%d letters are kept, %d were typed two "
               "seconds before" % (len(kept), due))
        s.close()


@test
def while_typing(here):
    """Somebody who never stops typing gets drafts too."""
    path = here.register()
    s = open_register(path)
    new_signal(s, "я")
    end = time.monotonic() + 8
    n = 1
    while not drafts(path):
        expect(time.monotonic() < end, "a draft while keys keep coming")
        s.type("я")
        n += 1
        s.read(0.05)
    s.settle()
    s.hang_up()
    s.end()
    expect("я" * n in drafts(path)[0], "every letter of %d: %r" % (
        n, drafts(path)[0]))


@test
def a_dead_line(here):
    """The other end takes nothing any more, then goes: the program ends too,
    and the draft is kept."""
    path = here.register()
    s = open_register(path)
    new_signal(s, SENTENCE)
    # Nobody reads: the line's buffer fills up with repaints until the program
    # cannot write, and so reads no more keys either.
    stuck_since = time.monotonic()
    while time.monotonic() - stuck_since < 0.3:
        if not s.has_unread_keys():
            stuck_since = time.monotonic()
            os.write(s.master, b"\x0c")
    s.hang_up()
    s.end()
    expect(drafts(path) and SENTENCE in drafts(path)[0], "the draft")


@test
def ended_while_nothing_goes_out(here):
    """The terminal is stopped and stays so; whoever ends the program from
    outside ends it, and the draft is kept."""
    for number in signal.SIGTERM, signal.SIGHUP:
        path = here.register("%d.db" % number)
        s = open_register(path)
        new_signal(s, SENTENCE)
        termios.tcflow(s.slave, termios.TCOOFF)
        # What it is to draw now it cannot write, and so reads no more keys.
        os.write(s.master, b"\x0c")
        poll(lambda: not s.has_unread_keys(), "the key to be read")
        s.kill(number)
        same(s.end(), 0, "exit status")
        expect("stty settings" not in s.left_over(), "the line's modes")
        expect(drafts(path) and SENTENCE in drafts(path)[0],
               "the draft: %r" % drafts(path))
        s.close()


@test
def stdin_closed(here):
    """Without a terminal on either side, words and no loop."""
    path = here.register()
    s = Session(["/bin/sh", "-c", "\"$0\" --lang ru --db \"$1\" </dev/null;"
                 " echo status $?", VSHU, path])
    s.wait("status")
    expect(re.search(r"status [12]", s.text), s.text)
    same(s.left_over(), [], "left over")
    s.close()


@test
def signals_at_any_moment(here):
    """A second signal while the first is being served, at the start, at the
    end: no core, no register left locked, the terminal given back."""
    path = here.register()
    for i in range(12):
        s = screens("--db", path, "--role", "secretary")
        if i % 3:
            at_main(s)
        else:
            s.read(0.002 * i)
        if i % 2:
            s.keys("F2")
        s.kill(signal.SIGTERM)
        s.kill(signal.SIGHUP)
        s.kill(signal.SIGTERM)
        status = s.end()
        expect(status == 0 or not i % 3 and status in (-15, -1),
               "status %d of run %d" % (status, i))
        if status == 0:
            same(s.left_over(), [], "left over in run %d" % i)
        s.close()
    same(sql(path, "PRAGMA integrity_check"), [("ok",)], "the register")


run()
