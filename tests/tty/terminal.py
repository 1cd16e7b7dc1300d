#!/usr/bin/env python3
"""The terminal itself: given back as it was, whatever its type and size, and
worked with the keys that a person's keyboard has."""
import random
import re
import signal
import sys
sys.dont_write_bytecode = True

from harness import (VSHU, at_main, expect, in_both, leave, new_signal,
                     open_register, poll, run, said, same, screens, sessions,
                     sql, test, to_field)
from session import Session, charset_of

SMALL = r"40 x 10"
ESC = "\x1b"


@test
def quit_gives_it_back(here):
    path = here.register()
    for term in "xterm-256color", "xterm", "vt100", "linux", "screen":
        s = open_register(path, term=term)
        same(leave(s), 0, "exit status with " + term)
        same(s.left_over(), [], "left over with " + term)
        same(s.screen.unknown, [], "sent to " + term)


@test
def signals_give_it_back(here):
    path = here.register()
    for number in signal.SIGTERM, signal.SIGHUP, signal.SIGINT:
        s = open_register(path)
        s.keys("F2")
        s.wait("Новый сигнал")
        s.kill(number)
        same(s.end(), 0, "exit status after %s" % number)
        same(s.left_over(), [], "left over after %s" % number)


@test
def what_stood_before_stands_again(here):
    s = Session(["/bin/sh", "-c", "echo before; \"$0\" --lang ru --db \"$1\";"
                 " echo after", VSHU, here.register()])
    sessions.append(s)
    at_main(s)
    expect("before" not in s.text, "a screen of its own")
    leave(s)
    same(s.text.split(), ["before", "after"], "the first screen")


@test
def a_program_without_a_terminal(here):
    """Types that cannot place a cursor, or that nobody knows: in words."""
    path = here.register()
    for term in "dumb", "nosuchterminal", "":
        s = screens("--db", path, term=term)
        same(s.end(), 1, "exit status with TERM=%r" % term)
        expect("TERM" in s.text and "xterm" in s.text, "what to do")
        same(s.left_over(), [], "left over")


@test
def too_small_says_so_and_waits(here):
    path = here.register()
    s = open_register(path)
    s.keys("DOWN*2")
    before, cursor = s.text, s.cursor()
    s.resize(10, 40)
    s.wait(SMALL)
    s.keys("F2 DOWN")
    expect(re.search(SMALL, s.text), "it still says so")
    s.resize(24, 80)
    s.wait_gone(SMALL)
    same(s.text, before, "the whole screen is right again")
    same(s.cursor(), cursor, "the cursor too")
    t = screens("--db", path, rows=10, cols=40)
    t.wait(SMALL)
    t.resize(24, 80)
    at_main(t)
    expect("Сигналы" in t.text, "it begins when there is room")
    same(leave(t), 0, "and ends")


# How to get to a place, and what stands there.
PLACES = [
    ("the main screen", "", "Этапы"),
    ("a list", "2", "Сбор первичной"),
    ("the menu", "F9", "Действия"),
    ("help", "F1", "Справка"),
    ("a form", "F2", "Новый сигнал"),
    ("a pick list in a form", "F2 ENTER", "Наберите часть"),
    ("search", "F7 а х м е т", "Ахметов"),
    ("a dialog", "F10", "Выйти из программы"),
]


def whole(session, what):
    """What is on the screen is what a repaint puts there."""
    seen, cursor = session.text, session.cursor()
    session.keys("C-l")
    same(session.text, seen, what + " before and after a repaint")
    same(session.cursor(), cursor, "the cursor in " + what)


@in_both
def resize_anywhere(here):
    """Whatever stands on the screen: back at 80x24 it looks as it did."""
    path = here.register()
    for name, keys, seen in PLACES:
        s = open_register(path)
        s.keys(keys)
        s.wait(seen)
        before, cursor = s.text, s.cursor()
        s.resize(50, 160)
        s.settle()
        whole(s, name + " at 160x50")
        expect(said(seen) in s.text, name + " at 160x50")
        s.resize(10, 40)
        s.wait(SMALL)
        s.resize(16, 60)
        s.wait_gone(SMALL)
        whole(s, name + " at 60x16")
        s.resize(24, 80)
        s.settle()
        same(s.text, before, name + " after resizing")
        same(s.cursor(), cursor, "the cursor after resizing " + name)
        same(s.screen.unknown, [], "sent")
        s.close()


@test
def a_large_terminal(here):
    """At 160x50 the room is used, as it is when one resizes to it."""
    path = here.register()
    for name, keys, seen in PLACES[:2] + PLACES[4:5]:
        s = open_register(path, rows=50, cols=160)
        s.keys(keys)
        s.wait(seen)
        rows = [len(line) for line in s.lines()]
        expect(max(rows[2:-1]) > 120, name + " uses the width")
        expect(sum(n > 80 for n in rows) > 10, name + " in many rows")
        t = open_register(path)
        t.keys(keys)
        t.wait(seen)
        t.resize(50, 160)
        t.settle()
        same(t.text, s.text, name + " resized to 160x50")
        s.close()
        t.close()


@in_both
def resize_at_any_moment(here):
    """A window dragged by its corner, keys meanwhile: it survives and is
    right in the end."""
    path = here.register()
    s = open_register(path)
    new_signal(s, "Сын не ходит в школу")
    dice = random.Random(398)
    for _ in range(120):
        s.resize(dice.randint(1, 70), dice.randint(1, 200))
        s.type(dice.choice(["", "", "а", " "]))
        s.read(0.002)
    s.resize(24, 80)
    s.wait("Сын не ходит в школу")
    whole(s, "the form in the end")
    s.keys("ESC")
    s.wait("не сохранено")
    same(s.screen.unknown, [], "sent")


@test
def words_go_from_row_to_row(here):
    """Typing in the middle of a paragraph: the terminal moves rows by itself,
    and what it shows is what a repaint shows."""
    dice = random.Random(398)
    for term in "xterm-256color", "linux", "screen", "vt100":
        s = open_register(here.register(), term=term, locale="C.UTF-8")
        new_signal(s, "")
        s.paste("Мама, бабушка и сестра живут вместе. " * 40)
        s.settle()
        s.keys("F3 UP*9 RIGHT*9")
        for i in range(120):
            s.keys(dice.choice(["а", "б", "ұ", "о", "SPACE", "к", "и", "с",
                                "BACKSPACE", "DELETE", "LEFT", "UP", "ENTER",
                                "BACKSPACE", "DOWN", "а", "т", "C-z"]))
            if i % 6 == 0:
                whole(s, "a paragraph typed in with " + term)
        same(s.screen.unknown, [], "sent to " + term)
        s.close()


@test
def letters_of_any_layout(here):
    """A key is the key, not the letter on it."""
    s = open_register(here.register(), locale="C.UTF-8")
    for key in "n", "N", "т", "Т":
        s.keys(key)
        s.wait("Новый сигнал")
        s.keys("ESC")
        s.wait_gone("Новый сигнал")
    # On the Kazakh layout the digits' keys bear letters.
    for key, seen in (("2", "2   5"), ("ә", "2   5"), ("4", "4   1"),
                      ("ң", "4   1"), ("8", "8   7"), ("ү", None)):
        if not seen:
            continue
        s.keys(key)
        s.wait("(?m)^- " + seen)
        s.keys("ESC")
        at_main(s)
    # Full words in a field stay words: й is q only where nothing is typed.
    s.keys("F2")
    s.wait("Новый сигнал")
    to_field(s, "Где")
    s.type("йцукен Әңғүұқөһ іё")
    s.wait(r"Где +\[йцукен Әңғүұқөһ іё ")


@test
def function_keys_by_esc(here):
    """Esc and a digit in one burst, as Alt and a digit send it; at a terminal
    without such keys, Esc and then a digit."""
    path = here.register()
    s = open_register(path)
    s.type(ESC + "9")
    s.wait("─ Действия ─")
    s.type(ESC)
    s.wait_gone("─ Действия ─")
    s.type(ESC + "0")
    s.wait("Выйти из программы")
    s.close()
    t = open_register(path, term="ansi")     # has no F10
    t.type(ESC)
    t.settle()
    t.type("9")
    t.wait("─ Действия ─")
    t.type(ESC + ESC)
    t.type(ESC)
    t.settle()
    t.type("2")
    t.wait("Новый сигнал")


@test
def pasted_in_one_go(here):
    """Lines stay lines in a narrative and become blanks in a field; nothing in
    a paste is a key or a control sequence."""
    s = open_register(here.register())
    expect(2004 in s.screen.modes, "bracketed paste is asked for")
    s.keys("F2")
    s.wait("Новый сигнал")
    to_field(s, "Что произошло")
    s.paste("Первая строка\nвторая\tстрока" + ESC + "[31mкрасная" + ESC +
            "[20~\r\nтретья\x07 q\x1a\x03 строка")
    s.wait("третья")
    rows = [line.strip(" │v^") for line in s.lines()]
    i = rows.index("Первая строка")
    expect(re.match(r"вторая\s+строка\S*красная", rows[i + 1]), rows[i + 1])
    expect(re.match(r"третья\s?q\s?строка|третья q строка", rows[i + 2]),
           rows[i + 2])
    same(s.screen.bells, 0, "bells")
    to_field(s, "Где")
    s.paste("дома\nна улице\n")
    s.wait("дома на улице")
    # As far as a terminal goes that knows no brackets: typed letters.
    to_field(s, "Откуда")
    s.keys("ESC")
    s.wait("не сохранено")
    same(s.screen.unknown, [], "sent")


@in_both
def a_long_paste(here):
    """20,000 letters in one go are there to the last, kept as they are, and
    every key after them is quick to follow."""
    path = here.register()
    s = open_register(path)
    s.keys("F2")
    s.wait("Новый сигнал")
    to_field(s, "Что произошло")
    text = "\n".join("Абзац %d: пропустил уроки, пришёл поздно." % i
                     for i in range(460))
    text += " " + "я" * (20000 - len(" Конец") - len(text) - 1)
    s.paste(text)
    s.wait("яяя")
    s.type(" Конец")
    s.wait("яяя Конец")
    s.keys("PGUP*3 PGDN*3")
    s.wait("яяя Конец")
    body, = poll(lambda: sql(path, "SELECT body FROM draft"), "the draft")[0]
    facts, = re.findall("^facts\t(.*)$", body, re.M)
    same(facts.replace("\\n", "\n"), text + " Конец", "what is kept")
    # More than a text may hold is cut, but never in silence.
    s.paste(text)
    s.wait("20000")


@test
def the_printer_at_the_desk(here):
    """A paper through the terminal: whole lines, in the terminal's charset, and
    not a cell of the screen is touched by it."""
    path = here.register()
    for locale in "C.UTF-8", "ru_RU.KOI8-R":
        if not charset_of(locale):
            continue
        s = open_register(path, locale=locale)
        s.keys("6 ENTER F5 ENTER")
        s.wait("УЧЁТНАЯ КАРТОЧКА")
        before = s.lines()[:-2]
        s.keys("F8")
        s.wait("на ваш принтер")
        same(s.lines()[:-2], before, "the screen")
        same(s.screen.unknown, [], "sent")
        paper = s.screen.printed
        expect("УЧЁТНАЯ КАРТОЧКА" in paper and "Ли Евгений" in paper, paper)
        same(re.findall(r"[^\r]\n", paper), [], "lines without CR")
        expect(paper.count("\r\n") > 30, "all of it")
        s.close()


@in_both
def a_vt100(here):
    """No colour, no drawing beyond what it has; levels are told by signs."""
    s = open_register(here.register(), term="vt100")
    expect("!!" in s.text and said("просрочено") in s.text,
           "signs and words")
    colours = {st for row in s.screen.cells for _, style in row
               for st in style if st[:2] in ("fg", "on")}
    same(colours, set(), "no colours")
    s.keys("F9 ESC F1 ESC F2 ESC 2 ENTER ESC F10 ENTER")
    same(s.end(), 0, "exit status")
    same(s.screen.unknown, [], "sent")


run()
