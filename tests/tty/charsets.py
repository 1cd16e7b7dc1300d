#!/usr/bin/env python3
"""Terminals that are not UTF-8: every letter readable, none sent in another
charset, what is typed understood."""
import re
import sys
import time
sys.dont_write_bytecode = True

from harness import (Skip, at_main, expect, leave, open_register, run, same,
                     screens, sql, test, to_field)
from session import Failure, charset_of

LOCALES = ["ru_RU.KOI8-R", "ru_RU.CP1251", "kk_KZ.PT154", "kk_KZ.RK1048"]
# What a letter may become where the charset has it not: the one that a reader
# takes for it.
NEAREST = {
    "Ә": "Ае", "ә": "ае", "Ғ": "Г", "ғ": "г", "Қ": "К", "қ": "к", "Ң": "Н",
    "ң": "н", "Ө": "О", "ө": "о", "Ұ": "У", "ұ": "у", "Ү": "У", "ү": "у",
    "Һ": "Х", "һ": "х", "І": "IИ", "і": "iи", "№": "N", "«": '"', "»": '"',
    "…": ".", "–": "-", "—": "-", "·": ".*", "’": "'", "→": ">-", "×": "x",
    "─": "-", "│": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+",
    "↑": "^", "↓": "v", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "✓": "vx+", "≥": ">", "≤": "<",
}
# Letters of Kazakh and Russian in UTF-8, where that is not the charset: two
# bytes each, and never two such pairs side by side in a text of these charsets.
RAW = re.compile(rb"(?:[\xd0-\xd3][\x80-\xbf]){3,}")
TOUR = ["", "DOWN*3", "F9", "ESC", "F1", "ESC", "2", "ENTER", "ESC*2", "8",
        "ESC", "F6", "ESC", "F2", "TAB*8", "ESC",
        # a plan, a paper, a meeting, the other places
        "7 ENTER", "p", "F5", "ESC*4", "5 ENTER", "F9", "ESC*3", "9", "k",
        "ENTER", "ESC*2", "9", "m", "ESC", "9", "n", "ESC", "9", "p", "ESC",
        "F7", "а"]


def tour(session, quiet=0.0):
    """The screens on the way, each once it is whole; quiet: for how long
    nothing more comes."""
    for keys in TOUR:
        session.keys(keys)
        session.settle(quiet)
        yield keys, session.lines()


def readable(utf8, got, codec, where):
    """Cell by cell: the letter itself, or the nearest one if it has none."""
    for wanted, line in zip(utf8, got):
        same(len(line), len(wanted), "length of %r %s" % (wanted, where))
        for a, b in zip(wanted, line):
            if a == b:
                continue
            try:
                a.encode(codec)
                raise AssertionError("%r has %r, shown as %r in %r %s" % (
                    codec, a, b, line, where))
            except UnicodeEncodeError:
                expect(b in NEAREST.get(a, ""),
                       "%r shown as %r in %r %s" % (a, b, line, where))


def is_readable(utf8, got, session):
    try:
        readable(utf8, got, session.codec, "")
    except (AssertionError, Failure):
        return False
    return True


def compare(here, lang, term, locales):
    path = here.register()
    wide = open_register(path, language=lang, term=term, locale="C.UTF-8")
    expected = list(tour(wide, quiet=0.06))
    seen = 0
    for locale in locales:
        if not charset_of(locale):
            continue
        s = open_register(path, language=lang, term=term, locale=locale)
        for (keys, utf8), (_, got) in zip(expected, tour(s)):
            where = "after %r in %s" % (keys, locale)
            end = time.monotonic() + 5
            # On a busy machine the rest of a screen may be on its way.
            while time.monotonic() < end and not is_readable(utf8, got, s):
                s.read(0.05)
                s.settle()
                got = s.lines()
            readable(utf8, got, s.codec, where)
        raw = RAW.search(bytes(s.output))
        expect(not raw, "UTF-8 sent to %s: %r" % (locale, raw))
        same(s.screen.unknown, [], "sent to " + locale)
        s.close()
        seen += 1
    if not seen:
        raise Skip("none of the locales is here")


@test
def kazakh(here):
    compare(here, "kk", "xterm-256color", LOCALES)


@test
def russian(here):
    compare(here, "ru", "xterm-256color", LOCALES[:2])


@test
def russian_on_a_vt100(here):
    compare(here, "ru", "vt100", LOCALES[:1])


@test
def kazakh_on_a_vt100(here):
    compare(here, "kk", "vt100", LOCALES[2:3])


@test
def typed_letters_are_understood(here):
    """As in UTF-8: letters, pastes, commands by the key; and kept as UTF-8."""
    for locale, text in [("ru_RU.KOI8-R", "Ёлка ждёт объявления"),
                         ("ru_RU.CP1251", "№ 5 «А» ждёт – объявления"),
                         ("kk_KZ.PT154", "Әсел Қуанышқызы ұйықтап қалды"),
                         ("kk_KZ.RK1048", "Әсел Қуанышқызы ұйықтап қалды")]:
        if not charset_of(locale):
            continue
        path = here.register(locale + ".db")
        s = open_register(path, locale=locale)
        s.keys("т")
        s.wait("Новый сигнал")
        to_field(s, "Что произошло")
        s.type(text)
        s.wait(re.escape(text))
        to_field(s, "Где")
        s.paste(text + " и дома")
        s.wait(re.escape(text) + " и дома")
        s.keys("BACKSPACE*3 ESC")
        s.wait("не сохранено")
        s.keys("DOWN ENTER")
        at_main(s)
        body, = [row[0] for row in sql(path, "SELECT body FROM draft")]
        expect("facts\t%s\n" % text in body and text + " и д\n" in body,
               "the draft, from %s: %r" % (locale, body))
        same(leave(s), 0, "exit status")
        same(s.left_over(), [], "left over")


@test
def the_demo(here):
    """The README's first command shows its screens there too."""
    for locale in LOCALES[:2]:
        if charset_of(locale):
            s = screens("demo", locale=locale)
            at_main(s)
            expect("Сапарбекова" in s.text, "its screens")
            same(leave(s), 0, "exit status")
            same(s.left_over(), [], "left over")


@test
def no_locale_at_all(here):
    """LC_ALL=C: ASCII stands in for letters, nothing breaks."""
    s = open_register(here.register(), locale="C")
    expect(not re.search(rb"[\x80-\xff]", bytes(s.output)), "only ASCII")
    s.keys("F9 ESC F2 ESC F10 ENTER")
    same(s.end(), 0, "exit status")


run()
