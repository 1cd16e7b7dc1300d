"""What a person at a terminal feels: bytes, wakeups, memory, time to start.

Sessions are those of the tests in a real terminal, whose screen also says which
cells a key has changed: their letters are the least that has to be sent.
"""
import collections
from contextlib import closing
import os
import re
import select
import signal
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.environ["srcdir"], "tests/tty"))
from screen import BLANK  # noqa: E402
from session import Failure, Session  # noqa: E402,F401

VSHU = os.environ["VSHU"]
# Every screen: its name, who goes there, by which keys from the main screen.
# "menu:" is a line of the main screen's menu, "field:" a field of a form.
# The last key opens the place.
PLACES = [line.split("|") for line in """
main screen|secretary|HOME
signals|secretary|1
gathering|secretary|2
materials' stage|secretary|3
before the Council|secretary|4
meetings|secretary|5
plans|secretary|6
support|secretary|7
on the register|secretary|8
pupils|secretary|menu:Обучающиеся ENTER
families|secretary|menu:Семьи ENTER
classes|secretary|menu:Классы ENTER
staff|secretary|menu:Сотрудники ENTER
agencies|secretary|menu:Органы ENTER
Council|secretary|menu:Совет ENTER
journal of signals|secretary|menu:Журнал ENTER
all cases|secretary|menu:Все_дела ENTER
open measures|secretary|menu:Мероприятия ENTER
notices due|secretary|menu:Уведомления ENTER
coordination board|secretary|menu:Координация ENTER
duties of one person|secretary|menu:Координация ENTER ENTER
control board|head|menu:Контроль ENTER
calendar|secretary|menu:Календарь ENTER
catalogue of help|secretary|menu:Каталог ENTER
profiles|secretary|menu:Приказы ENTER
a profile|secretary|menu:Приказы ENTER ENTER
settings|head|menu:Настройки ENTER
a signal|secretary|1 ENTER
a case|secretary|7 ENTER
a child|secretary|7 ENTER F3
a family|secretary|menu:Семьи ENTER ENTER
a meeting|secretary|5 ENTER
a plan|secretary|7 ENTER p
materials of a case|secretary|3 ENTER m
papers of a case|secretary|7 ENTER F5
a paper read|secretary|7 ENTER F5 ENTER
form: day of the register|secretary|t ENTER
the whole register read|secretary|t ENTER F2
how a day was counted|secretary|7 ENTER F8
form: year of the journal|secretary|t DOWN ENTER
search|secretary|F7 text:ахм
deadlines|secretary|F6
menu of commands|secretary|F9
help|secretary|F1
form: signal|secretary|F2
form: agency's signal|secretary|a
question: no Council yet|secretary|c
form: Council|secretary|c ENTER
form: primary information|secretary|2 ENTER F2
form: characteristic|secretary|3 ENTER m ENTER
form: home visit|secretary|2 ENTER v ENTER
form: request|secretary|2 ENTER q
form: representation|deputy|4 ENTER k
form: refusal|secretary|7 ENTER x
form: petition|head|7 ENTER t
form: removal|secretary|7 ENTER r
form: child|secretary|7 ENTER F3 F4
form: staff|secretary|menu:Сотрудники ENTER ENTER
""".strip().split("\n")]


ERASE = len("\x1b[K")


class Broken(Exception):
    """What was to be measured did not come."""


def forget_drafts(path):
    """What a form is left with is offered at the next start."""
    with closing(sqlite3.connect(path)) as c, c:
        c.execute("DELETE FROM draft")


def slurp(path):
    with open(path) as f:
        return f.read()


def field(text, name):
    return int(re.search(rf"^{name}:\s+(\d+)", text, re.M)[1])


def cells(session):
    return [list(row) for row in session.screen.cells]


def changed(before, after):
    """Bytes of the letters of the cells that differ, and the least that a
    terminal has to be told: with going to each run of them, or writing on over
    a gap if that is shorter, and blanks to the end of a row erased."""
    letters = least = 0
    for y, (a, b) in enumerate(zip(before, after)):
        differ = [x for x in range(len(b)) if a[x] != b[x]]
        sizes = [len(c.encode()) for c, _ in b]
        letters += sum(sizes[x] for x in differ)
        if not differ:
            continue
        end = max([x + 1 for x in range(len(b)) if b[x] != BLANK], default=0)
        written = [x for x in differ if x < end]
        least += ERASE * (len(written) < len(differ))
        last = None
        for x in written or [end]:
            if last is None:
                least += len(f"\x1b[{y + 1};{x + 1}H")
            else:
                least += min(len(f"\x1b[{x + 1}G"), sum(sizes[last + 1:x]))
            least += sizes[x] if x in written else 0
            last = x
    return letters, least


# One key: bytes sent, bytes of the letters of the cells it changed, the least
# that has to be sent for those, CPU in us, rows that the cursor went down.
Press = collections.namedtuple("Press", "sent letters least cpu rows")


class Person(Session):
    """At the register, whose screens are drawn."""

    def __init__(self, path, role="secretary", argv=None):
        began = time.monotonic()
        super().__init__(argv or [VSHU, "--db", path, "--lang", "ru",
                                  "--role", role])
        self.start_ms = (self.last_byte(0.1) - began) * 1e3
        if not self.text.strip() or self.ended():
            raise Broken(f"{argv or path}: does not start:\n{self.text}")

    def key(self, word):
        before, n, y = cells(self), len(self.output), self.screen.y
        cpu = self.cpu_us()
        self.keys(word)
        if len(self.output) == n:
            self.settle(0.3)    # it may wait for its turn to write
        return Press(len(self.output) - n, *changed(before, cells(self)),
                     self.cpu_us() - cpu, self.screen.y - y)

    def last_byte(self, quiet):
        """The time of the last byte sent before so many seconds of silence.
        What is read is shown afterwards: that takes longer than drawing it."""
        taken, last = bytearray(), time.monotonic()
        since = last
        while time.monotonic() - since < quiet:
            if select.select([self.master], [], [], 0.002)[0]:
                taken += os.read(self.master, 65536)
                last = since = time.monotonic()
            elif self.is_busy() or not (taken or self.output):
                since = time.monotonic()
        self.output += taken
        self.screen.feed(bytes(taken))
        return last

    def presses(self, word, times):
        return [self.key(word) for _ in range(times)]

    def cpu_us(self):
        return int(slurp(f"/proc/{self.pid}/schedstat").split()[0]) / 1e3

    def private_mb(self):
        text = slurp(f"/proc/{self.pid}/smaps_rollup")
        return (field(text, "Private_Clean") +
                field(text, "Private_Dirty")) / 1024

    def pss_mb(self):
        return field(slurp(f"/proc/{self.pid}/smaps_rollup"), "Pss") / 1024

    def idle(self, seconds):
        """-> wakeups a second, bytes; the clock's minute left out"""
        def switches():
            return field(slurp(f"/proc/{self.pid}/status"),
                         "voluntary_ctxt_switches")

        # At the turn of a minute the header's clock is drawn.
        left = 60 - time.time() % 60
        if left < seconds + 0.5:
            time.sleep(left + 1.5)
            self.settle()
        n, before, end = len(self.output), switches(), time.time() + seconds
        while (left := end - time.time()) > 0:
            self.read(left)
        return (switches() - before) / seconds, len(self.output) - n

    def go(self, steps):
        for word in steps.split():
            kind, _, label = word.partition(":")
            if kind in ("menu", "field"):
                self.go_to(label.replace("_", " "),
                           "DOWN" if kind == "menu" else "TAB")
            else:
                self.keys(word)

    def go_to(self, label, key):
        for _ in range(60):
            if re.search(rf"^> +{re.escape(label)}", self.text, re.M):
                return
            self.keys(key)
        raise Broken(f"no line {label!r}:\n{self.text}")


def median(values):
    return statistics.median(values) if values else float("nan")


def ratio(presses, to="letters"):
    """Bytes sent for all of them, against those of the cells changed."""
    least = sum(getattr(p, to) for p in presses)
    return sum(p.sent for p in presses) / least if least else 0


def is_form(session):
    """Its upper window takes letters into fields."""
    return re.search(r"2Сохранить.*8Копия", session.lines()[-1]) is not None


def visit(path, name, role, steps):
    """One place: what every key and a while of nothing cost there."""
    got = {"name": name}
    *before, last = steps.split()
    with Person(path, role) as s:
        s.go(" ".join(before))
        got["start_mb"] = s.private_mb()
        seen = s.text
        got["open"] = s.key(last)
        if s.text == seen and last not in ("HOME", "1"):
            raise Broken(f"{name}: {steps} opens nothing:\n{s.text}")
        if is_form(s):
            for _ in range(40):
                if re.search(r"\]|│", s.row_at_cursor()[4:]):
                    break
                s.keys("TAB")
        if is_form(s):
            letters = [s.key(c) for c in "абвгдежзик"]
            if "абвгдежзик" in s.row_at_cursor():
                got["letters"] = letters
            time.sleep(2.5)     # until its draft is kept
            s.settle()
        elif name != "main screen":
            s.keys("HOME")
            downs = s.presses("DOWN", 12)
            got["down"] = [p for p in downs if p.rows == 1]
            got["scroll"] = [p for p in downs if p.rows == 0 and p.letters]
            got["pages"] = [p for p in s.presses("PGDN", 3) if p.letters]
        else:
            got["stages"] = s.presses("DOWN", 7)
        got["mb"] = s.private_mb()
        got["wakeups"], got["idle_bytes"] = s.idle(3)
        if s.screen.unknown:
            raise Broken(f"{name}: unknown: {s.screen.unknown}")
    forget_drafts(path)
    return got


def worst(table, what, unit, most, values, note=""):
    """values: (value, name): the greatest is the figure."""
    values = sorted(values, reverse=True)
    names = ", ".join(f"{name} {value:.3g}" for value, name in values[:3])
    missed = sum(most is not None and v > most for v, _ in values)
    table.row(what, values[0][0], unit, most, f"{names}; of {len(values)}"
              + (f", {missed} above" if missed else "") + note)


def places(table, path, floor_cpu, only=""):
    got = [visit(path, *place) for place in PLACES if only in place[0]]

    def pick(part, figure):
        return [(figure(g[part]), g["name"]) for g in got if g.get(part)]

    def bytes_of(what, part, limit):
        worst(table, what + ", bytes / of the cells changed", "x", limit,
              pick(part, ratio))
        worst(table, "  / the least a terminal can be told", "x", limit,
              pick(part, lambda p: ratio(p, "least")))

    for g in got:
        g["open"] = g.get("stages", [g["open"]])
    worst(table, "DOWN within a page", "bytes", 60, pick(
        "down", lambda d: median([p.sent for p in d])))
    if floor_cpu:
        worst(table, "DOWN, CPU / floor + SQLite", "x", 2, pick(
            "down", lambda d: median([p.cpu for p in d]) / floor_cpu))
    worst(table, "DOWN that scrolls a row", "bytes", None, pick(
        "scroll", lambda d: median([p.sent for p in d])))
    bytes_of("PGDN", "pages", 1.3)
    bytes_of("another screen", "open", 1.3)
    worst(table, "a typed letter in a form", "bytes", 8, pick(
        "letters", lambda p: median([q.sent for q in p])))
    worst(table, "private memory", "MB", 3, [(g["mb"], g["name"])
                                             for g in got])
    worst(table, "idle", "wakes/s", 1, [(g["wakeups"], g["name"])
                                        for g in got])
    worst(table, "idle, in 3 s", "bytes", 0, [(g["idle_bytes"], g["name"])
                                              for g in got])
    if os.environ.get("BENCH_PLACES"):
        for g in got:
            print(g)


def text_keys(table, path):
    """A narrative of 20,000 letters: at its end, then in the middle."""
    one = "сөз және слово " * 1280
    many = "\n".join("Абзац: классный руководитель был у них дома, мать "
                     "обещала следить за уроками, а отец в отъезде. " * 4
                     for _ in range(48))
    for name, text in ("one paragraph", one), ("paragraphs of 400", many):
        with Person(path) as s:
            s.go("F2 field:Что_произошло")
            s.paste(text)
            s.settle(0.3)
            for where, steps in (("at the end", ""),
                                 ("in the middle", "PGUP*40 HOME RIGHT*20")):
                s.go(steps)
                presses = [s.key(c) for c in
                           ("школа рядом " * 20)[:200] if c != " "]
                sent = sorted(p.sent for p in presses)
                table.row(f"a letter in 20,000, {name}, {where}",
                          median(sent), "bytes", 8,
                          f"mean {statistics.mean(sent):.1f},"
                          f" p95 {sent[len(sent) * 95 // 100]},"
                          f" most {sent[-1]} of {len(sent)};"
                          f" {ratio(presses):.2f} x the cells changed;"
                          f" {median([p.cpu for p in presses]):.0f} us")
        forget_drafts(path)


def instructions(argv):
    """Of a start, counted: what else the machine does changes nothing."""
    with tempfile.NamedTemporaryFile("r", prefix="vshu-bench.") as log:
        with Session(["valgrind", "--tool=callgrind",
                      "--callgrind-out-file=/dev/null",
                      "--log-file=" + log.name, *argv]) as s:
            s.until(lambda: re.search(r"10\S|\d\d  \S", s.text), "a screen",
                    60)
            s.settle(1)
            s.kill(signal.SIGHUP)
            s.end(30)
        found = re.search(r"Collected : (\d+)", log.read())
        if not found:
            raise Broken(f"{argv}: valgrind has counted nothing")
        return int(found[1])


def starts(table, registers, floor, counted):
    """Interleaved: what the machine does besides meets all alike."""
    argvs = {n: [VSHU, "--db", path, "--lang", "ru"]
             for n, path in registers.items()}
    if floor:
        argvs["floor"] = floor
    ms = {name: [] for name in argvs}
    sent = {}
    for _ in range(15):
        for name, argv in argvs.items():
            with Person(None, argv=argv) as s:
                ms[name].append(s.start_ms)
                sent[name] = len(s.output)
    half = {name: median(v) for name, v in ms.items()}
    sizes = list(registers)
    note = ", ".join(f"{n:,}: {half[n]:.1f} ms" for n in sizes)
    base = 100000 if 100000 in sizes else sizes[-1]
    if floor:
        table.row("start to full paint / floor + SQLite",
                  half[base] / half["floor"], "x", 3,
                  f"{half[base]:.1f} ms, floor {half['floor']:.1f} ms;"
                  f" {sent[base]} bytes")
    if len(sizes) > 1:
        table.row("start, children " + " to ".join(
            f"{n:,}" for n in (sizes[0], sizes[-1])),
            max(half[n] for n in sizes) / min(half[n] for n in sizes), "x",
            1.2, note)
    if not counted:
        table.gap("start, instructions", "no valgrind here")
        return
    count = {name: instructions(argv) / 1e6 for name, argv in argvs.items()}
    note = ", ".join(f"{n:,}: {count[n]:.2f} million" for n in sizes)
    if floor:
        table.row("start, instructions / floor + SQLite",
                  count[base] / count["floor"], "x", None,
                  f"floor {count['floor']:.2f} million; with leaving it")
    if len(sizes) > 1:
        table.row("start, instructions, the same sizes",
                  max(count[n] for n in sizes) / min(count[n] for n in sizes),
                  "x", 1.2, note)


def floor_keys(floor):
    """At the floor: CPU of an arrow key in us, the ratios of a page."""
    with Person(None, argv=floor) as s:
        down = s.presses("DOWN", 20)[2:]
        pages = s.presses("PGDN", 5)
        return median([p.cpu for p in down]), ratio(pages), ratio(pages,
                                                                  "least")


def search_as_typed(table, path):
    """In the box itself: from the key to the last byte of what was found."""
    took, computed = [], []
    for word in "ахметов", "данияр", "айгер", "мадина", "2026/0":
        with Person(path) as s:
            s.go("F7")
            for c in word:
                s.settle()
                began, cpu = time.monotonic(), s.cpu_us()
                os.write(s.master, s.bytes_of(c))
                took.append((s.last_byte(0.06) - began) * 1e3)
                computed.append((s.cpu_us() - cpu) / 1e3)
    took.sort()
    table.row("a letter in the search box, answered", median(took), "ms", 5,
              f"the worst of {len(took)}: {took[-1]:.1f} ms;"
              f" CPU {median(computed):.1f} ms")


def colleagues_change(table, path):
    """Duties are fulfilled elsewhere: what the pane sends."""
    with Person(path) as s, closing(sqlite3.connect(path)) as c:
        pane = s.lines()[18:22]
        with c:
            c.execute("UPDATE child SET address = address || ' ' WHERE id ="
                      " (SELECT max(id) FROM child)")
        _, sent = s.idle(3)
        table.row("a colleague's change that is not seen here", sent, "bytes",
                  0)
        before, n = cells(s), len(s.output)
        with c:
            c.execute("UPDATE obligation SET fulfilled_at ="
                      " '2026-01-05T10:00:00' WHERE id IN (SELECT id FROM"
                      " obligation WHERE fulfilled_at IS NULL"
                      " ORDER BY danger DESC, due_on LIMIT 100)")
        s.until(lambda: s.lines()[18:22] != pane, "the deadline pane")
        s.settle()
        sent, (letters, least) = len(s.output) - n, changed(before, cells(s))
        table.row("one that is, bytes / the least there is to send",
                  sent / least, "x", 1.3,
                  f"{sent} bytes; {sent / letters:.2f} x the cells changed")


def crowd(table, path, n):
    """So many at once, each having moved about a little."""
    people = []
    try:
        for _ in range(n):
            people.append(Person(path))
        for s in people:
            s.keys("2 DOWN*3")
        pss = [s.pss_mb() for s in people]
        table.row(f"{n} sessions at once, memory (PSS) of each",
                  statistics.mean(pss), "MB", 1.5,
                  f"the largest {max(pss):.2f},"
                  f" private {median([s.private_mb() for s in people]):.2f}")
        took = [s.key("DOWN").cpu for s in people]
        table.row("  an arrow key in each, CPU", median(took), "us")
    finally:
        for s in people:
            s.close()
