#!/usr/bin/env python3
"""The tests of the screens cover every screen, every clause, every command.

What there is comes from the program itself: the screens and the titles of
forms, dialogs and lists from src/screen, the commands from the tables that the
running program had (a table that no test has met is a fault too). What was shown
and pressed comes from what the tests wrote down as they ran (watch.h), in
Russian and in Kazakh. Run by itself with -v it prints all that was found.
"""
import glob
import os
import re
import sys
from collections import defaultdict

SRC = os.environ.get("srcdir", ".")
BUILD = os.environ.get("builddir", os.path.join(SRC, ".build"))
LANGS = ("ru", "kk")
SILENT = 1  # COMMAND_SILENT
# Latin words of Russian and Kazakh screens: keys, encodings, what a test types,
# the last line of a golden screen.
LATIN = set("""Esc Enter Tab Ctrl Home End Del Ins PgUp PgDn Backspace
    UTF windows KOI txt plan papers head deputy secretary teacher psychologist
    admin cursor aigerim akhmet""".split())

# The law's own numbering: clauses 4 to 24, and those that have sub-points.
CLAUSES = [str(n) for n in range(4, 25)]
CLAUSES += ["13.%d" % n for n in range(1, 4)]
CLAUSES += ["21.%d" % n for n in range(1, 4)]
CLAUSES += ["22.%d" % n for n in range(1, 11)]

faults = []


def check(ok, text):
    if not ok:
        faults.append(text)
        print("not covered: " + text)


def read(path):
    with open(path, encoding="utf-8") as f:
        return f.read()


# -- what there is ------------------------------------------------------------

def literal(text):
    """The C string literals of an expression, joined."""
    parts = re.findall(r'"((?:[^"\\]|\\.)*)"', text)
    return "".join(parts).replace('\\"', '"').replace("\\n", "\n")


def msgids(expression):
    """What _() and N_() hold in a C expression."""
    return [literal(m) for m in
            re.findall(r'\bN?_\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\)', expression)]


def without_comments(text):
    return re.sub(r"/\*.*?\*/", "", text, flags=re.S)


SOURCES = {os.path.basename(p): without_comments(read(p))
           for p in sorted(glob.glob(os.path.join(SRC, "src/screen/*.c")))}


def screens():
    """{name: file} of every screen and window of src/screen."""
    found = {}
    for name, text in SOURCES.items():
        for m in re.finditer(r"const struct (?:screen|window)_ops \w+ = \{(.*?)\};",
                             text, re.S):
            own = re.search(r'\.name = "(\w+)"', m.group(1))
            if own:
                found[own.group(1)] = name
    return found


def titles():
    """{msgid: file} of every form, dialog, menu and list with a title."""
    found = {}
    for name, text in SOURCES.items():
        spots = []
        # A column has a width, a screen draws its title itself.
        for m in re.finditer(r"\.title\s*=\s*(.*?)(?:;|,\s*\n|\}|,\s+\.)", text,
                             re.S):
            after = text[m.end(1):m.end(1) + 40]
            before = text[max(0, m.start() - 160):m.start()]
            if ".min =" in after.split("}")[0]:
                continue
            if "screen_ops" in before.rsplit(";", 1)[-1]:
                continue
            spots.append(m.group(1))
        spots += re.findall(r"[^.\w]title = ([^;]*);", text)
        spots += re.findall(r"(?:dialog_confirm|dialog_message|dialog_ask_text)"
                            r"\(\s*[^,]+,\s*(N_\([^)]*\)+)", text)
        spots += re.findall(r"menu_choose\(\s*[^,]+,\s*(_\([^)]*\)+)", text)
        for spot in spots:
            for msgid in msgids(spot):
                found.setdefault(msgid, name)
    return found


def tables():
    """{table: (file, [labels])} of every table of commands in src/screen."""
    found = {}
    for name, text in SOURCES.items():
        text = text.replace("\\\n", "\n")
        for m in re.finditer(r"#define (\w+)_COMMANDS\(X\)(.*?)\n(?=\S)", text,
                             re.S):
            found[m.group(1).lower()] = (name, labels(m.group(2)))
        for m in re.finditer(r"struct command (\w+)\[\] = \{(.*?)\n\t*\};", text,
                             re.S):
            one = [msgids(c)[0] for c in re.split(r"\.id =", m.group(2))[1:]
                   if msgids(c)]
            if one:
                found["%s %s" % (name, m.group(1))] = (name, one)
    return found


def labels(text):
    """The first msgid of each X(...): its label."""
    return [msgids(x)[0] for x in re.split(r"\bX\(", text)[1:] if msgids(x)]


def catalogue(lang):
    found = {}
    entry = re.compile(r'^msgid ((?:"(?:[^"\\]|\\.)*"\s*)+)'
                       r'(?:msgid_plural (?:"(?:[^"\\]|\\.)*"\s*)+)?'
                       r'msgstr(?:\[0\])? ((?:"(?:[^"\\]|\\.)*"\s*)+)', re.M)
    for m in entry.finditer(read(os.path.join(SRC, "locale", lang + ".po"))):
        found[literal(m.group(1))] = literal(m.group(2))
    return found


PO = {lang: catalogue(lang) for lang in LANGS}


MSGIDS = {lang: defaultdict(set) for lang in LANGS}
for lang in LANGS:
    for msgid, text in PO[lang].items():
        MSGIDS[lang][text.lower()].add(msgid)


def msgids_of(lang, title):
    """What a title may be of; what follows its colon may be a name."""
    title = title.lower()
    return (MSGIDS[lang].get(title) or
            MSGIDS[lang].get(title.split(": ")[0], set()))


def pattern(text):
    """A title as it is shown: what a format fills in may be anything."""
    parts = re.split(r"%(?:\d+\$)?[-0-9.*]*(?:l|ll|z)?[sdu]|%\" PRId64 \"", text)
    return re.compile("^" + ".*".join(re.escape(p) for p in parts) +
                      "(: .*)?$", re.I)


# -- what the tests saw and did -----------------------------------------------

class Seen:
    def __init__(self):
        self.places = defaultdict(set)     # (place, title): roles
        self.headings = defaultdict(set)   # (place, title): of F1
        self.no_help = set()
        self.no_keys = set()
        self.walked = defaultdict(set)     # place: roles, of test_roles
        self.commands = {}                 # (place, title, id): what is said
        self.done = set()
        self.rights = []                   # (may, place, title, role, id, why)
        self.goldens = defaultdict(set)    # name: {(place, title)}
        self.clauses = defaultdict(set)    # clause: {(test, lang)}
        for path in sorted(glob.glob(os.path.join(BUILD,
                                                  "tests/screen/*.seen"))):
            self.suite = os.path.basename(path)[:-len(".seen")]
            for line in read(path).splitlines():
                self.take(line.split("\t"))

    def take(self, w):
        w += [""] * (10 - len(w))
        if w[0] == "place":
            self.places[w[1], w[2]].add(w[3])
            if self.suite == "roles":
                self.walked[w[1]].add(w[3])
            if w[4] == "-1":
                self.no_keys.add((w[1], w[2]))
            self.headings[w[1], w[2]].add(w[5])
            if w[4] == "0":
                self.no_help.add((w[1], w[2]))
        elif w[0] == "command":
            self.commands[w[1], w[2], w[3]] = {
                "key": w[4], "letter": w[5], "flags": int(w[6]),
                "label": w[7], "help": w[8]}
        elif w[0] in ("allowed", "greyed"):
            self.rights.append((w[0] == "allowed", w[1], w[2], w[3], w[4],
                                w[5]))
        elif w[0] == "done":
            self.done.add((w[1], w[2], w[3]))
        elif w[0] == "golden":
            self.goldens[w[1]].add((w[2], w[3]))
        elif w[0] == "clause":
            self.clauses[w[1]].add((w[2], w[3]))


def goldens_of(seen, lang, match):
    return sorted(name for name, places in seen.goldens.items()
                  if name.startswith(lang + "-") and any(map(match, places)))


# -- the checks ---------------------------------------------------------------

def check_screens(seen, verbose):
    for screen, source in sorted(screens().items()):
        for lang in LANGS:
            shown = goldens_of(seen, lang, lambda p: p[0] == screen)
            check(shown, "screen \"%s\" (%s) in %s: no golden screen" %
                  (screen, source, lang))
            if verbose:
                print("screen %s %s: %s" % (screen, lang, " ".join(shown)))
    for title, source in sorted(titles().items()):
        for lang in LANGS:
            if title not in PO[lang]:
                check(False, "title \"%s\" (%s) in %s: no translation" %
                      (title, source, lang))
                continue
            like = pattern(PO[lang][title])
            shown = goldens_of(seen, lang, lambda p: like.match(p[1]))
            check(shown, "\"%s\" (%s) in %s: no golden screen" %
                  (title, source, lang))
            if verbose:
                print("title %s %s: %s" % (title, lang, " ".join(shown)))


def check_goldens(seen):
    files = {os.path.basename(p)[:-4] for p in
             glob.glob(os.path.join(SRC, "tests/screen/golden/*.txt"))}
    for name in sorted(files - set(seen.goldens)):
        check(False, "golden screen %s: no test compares it" % name)
    for name in sorted(files):
        other = {"ru": "kk", "kk": "ru"}[name[:2]] + name[2:]
        check(other in files, "golden screen %s: not in the other language" %
              name)


def is_same(ru, kk):
    """The same place, by its name and what its title may be of."""
    if ru[0] != kk[0]:
        return False
    ids = msgids_of("ru", ru[1]), msgids_of("kk", kk[1])
    return bool(ids[0] & ids[1]) or not (ids[0] or ids[1])


def check_pairs(seen):
    """Both languages show the same places: the keys led to the same spot."""
    for name, places in sorted(seen.goldens.items()):
        other = seen.goldens.get("kk" + name[2:])
        if not name.startswith("ru-") or not other:
            continue
        check(len(places) == len(other) and
              all(any(is_same(ru, kk) for kk in other) for ru in places),
              "golden screen %s: Russian shows %s, Kazakh %s" %
              (name[3:], sorted(places), sorted(other)))


def check_clauses(seen, verbose):
    for clause in CLAUSES:
        for lang in LANGS:
            tests = sorted({t for t, at in seen.clauses[clause] if at == lang})
            check(tests, "clause %s in %s: no test serves it" % (clause, lang))
            if verbose:
                print("cl. %s %s: %s" % (clause, lang, ", ".join(tests)))
    for clause in sorted(set(seen.clauses) - set(CLAUSES)):
        check(False, "clause %s: the order has none of that number" % clause)


def check_tables(seen):
    """Every table that is written in src/screen was met by a test."""
    met = {c["label"] for c in seen.commands.values()}
    for table, (source, names) in sorted(tables().items()):
        for label in names:
            check(label in met, "command \"%s\" (%s, %s): no test was there" %
                  (label, source, table))


def check_commands(seen, verbose):
    # Forms have many tables under one name: their labels tell them apart.
    same = defaultdict(list)
    for (place, title, number), c in seen.commands.items():
        same[place, number, c["label"]].append((title, c))
    for (place, number, label), met in sorted(same.items()):
        name = "%s \"%s\"" % (place, label)
        shown = [c for t, c in met if not c["flags"] & SILENT]
        if not shown:
            check(any(c["key"] or c["letter"] for t, c in met),
                  "command %s: neither a key nor in F9" % name)
            continue
        check(all(c["key"] or c["letter"] for c in shown),
              "command %s: no key" % name)
        check(any((place, t, number) in seen.done for t, c in met),
              "command %s: no test has carried it out" % name)
        for lang in LANGS:
            check(PO[lang].get(label),
                  "command %s: its name is not in %s" % (name, lang))
            check(all(PO[lang].get(c["help"]) for c in shown),
                  "command %s: no help line in %s" % (name, lang))
        if verbose:
            print("command %s: %s%s" % (name, shown[0]["key"],
                                        shown[0]["letter"]))


def check_roles(seen, verbose):
    """F9 and F1 were looked at in each screen: by test_roles, or in a golden
    screen of each (two people meet there, which test_roles does not do)."""
    menus = set()
    for places in seen.goldens.values():
        if any(name == "menu" for name, title in places):
            menus.update(name for name, title in places)
    for screen in sorted(screens()):
        roles = seen.walked[screen]
        if verbose:
            print("walked %s: %s" % (screen, " ".join(sorted(roles))))
        # What is never uppermost, or takes every key, has neither.
        if (screen, "") not in seen.places or (screen, "") in seen.no_keys:
            continue
        check(roles or screen in menus,
              "screen %s: nobody has looked at its F9 and F1" % screen)


# "(п. 16, приложение 1)", "(16-т., 1-қосымша)" in a title; "Пункты 8, 9",
# "12-24-тармақтар" as a heading of F1.
IN_TITLE = re.compile(r"\((?:п\. )?(\d+(?:, \d+)*)(?:-т\.)?[,)]")
IN_HEADING = re.compile(r"(?:Пункты? |\b)(\d[\d, -]*\d|\d)(?:-тармақ|\b)")


def clauses_in(pattern, text):
    found = set()
    for numbers in pattern.findall(text):
        for part in numbers.split(","):
            first, _, last = part.strip().partition("-")
            found.update(range(int(first), int(last or first) + 1))
    return found


def check_clause_helps(seen):
    """A form or list whose title names a clause says in F1 what that asks."""
    for (place, title), headings in sorted(seen.headings.items()):
        # These have no F1 of their own.
        if place in ("dialog", "menu", "picklist", "viewer"):
            continue
        for clause in sorted(clauses_in(IN_TITLE, title)):
            check(all(clause in clauses_in(IN_HEADING, h) for h in headings),
                  "F1 of \"%s\": nothing about clause %d" % (title, clause))


def check_language(seen):
    """No word of the program's own stands untranslated on a golden screen."""
    for path in sorted(glob.glob(os.path.join(SRC,
                                              "tests/screen/golden/*.txt"))):
        if path.endswith("-other-language.txt"):
            continue
        for word in re.findall(r"[A-Za-z]{3,}", read(path)):
            # A login may be cut.
            check(any(known.startswith(word) for known in LATIN), "golden screen %s: \"%s\"" %
                  (os.path.basename(path)[:-4], word))


def check_rights(seen):
    for place, title in sorted(seen.no_help):
        if place in screens():
            check(False, "screen %s: F1 says nothing of it" % place)
    for may, place, title, role, number, why in seen.rights:
        label = seen.commands[place, title, number]["label"]
        check(may or why, "%s \"%s\" for %s: greyed, and says not why" %
              (place, label, role))


def main():
    verbose = "-v" in sys.argv
    sys.stdout.reconfigure(encoding="utf-8")
    seen = Seen()
    if not seen.goldens:
        print("the tests of the screens were not run")
        return 77
    check_screens(seen, verbose)
    check_goldens(seen)
    check_pairs(seen)
    check_clauses(seen, verbose)
    check_tables(seen)
    check_commands(seen, verbose)
    check_roles(seen, verbose)
    check_rights(seen)
    check_clause_helps(seen)
    check_language(seen)
    commands = {(p, n, c["label"]) for (p, t, n), c in seen.commands.items()}
    print("%d screens, %d titles, %d commands, %d clauses, %d golden screens" %
          (len(screens()), len(titles()), len(commands), len(CLAUSES),
           len(seen.goldens)))
    # What is counted: each thing that is to be covered.
    things = len(screens()) + len(titles()) + len(commands) + len(CLAUSES)
    print("%d passed, %d failed" % (max(things - len(faults), 0),
                                    len(faults)))
    return 1 if faults else 0


sys.exit(main())
