#!/usr/bin/env python3
"""Every figure that the program has to reach, beside its target, as one table.

Takes some minutes; needs no rights and leaves nothing behind: the registers it
makes (BENCH_SIZES children each) lie in the build tree while it runs, unless
BENCH_KEEP is set. FLOOR names floor.c, the least that a bare curses list over
SQLite can cost, for the ratios. Without it, and where the machine lacks
something, the table says what was not taken. Exit status 1
only if something could not be measured, never for a figure that is missed.
BENCH_ONLY: some of the parts, by their names in parts().

Where the machine does much besides: bytes, counts and memory are what they are,
CPU times are nearly so; a start, a writer, the search box wait with the rest.
"""
from contextlib import closing
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True

from queries import queries  # noqa: E402
import screens  # noqa: E402
from table import Table  # noqa: E402

BUILD = os.path.join(os.environ["builddir"], "tests/bench")
VSHU = os.environ["VSHU"]
FLOOR = os.environ.get("FLOOR", "")
SIZES = [int(n) for n in os.environ.get(
    "BENCH_SIZES", "1000 100000 1000000").split()]
ONLY = os.environ.get("BENCH_ONLY", "").split()
SESSIONS = int(os.environ.get("BENCH_SESSIONS", 200))


def helper(name):
    return os.path.join(BUILD, name)


def make_register(folder, children):
    """-> its path; what mkregister says of it lies beside it"""
    path = os.path.join(folder, f"{children}.db")
    if not os.path.exists(path + ".made"):
        print(f"making a register of {children:,} children ...",
              file=sys.stderr, flush=True)
        made = subprocess.run([helper("mkregister"), path, str(children)],
                              check=True, stdout=subprocess.PIPE, text=True)
        with open(path + ".made", "w") as f:
            f.write(made.stdout)
    return path


def make_floor(folder):
    """-> its command, with a file of 100 MB; None if there is no compiler."""
    program, file = (os.path.join(folder, n) for n in ("floor", "floor.db"))
    if not os.path.exists(FLOOR) or not shutil.which("cc"):
        return None
    subprocess.run(["cc", "-O2", "-DWITH_DB", "-o", program, FLOOR,
                    "-lncursesw", "-lsqlite3"], check=True)
    if not os.path.exists(file):
        with closing(sqlite3.connect(file)) as c, c:
            c.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name, note)")
            c.executemany("INSERT INTO t VALUES (?, ?, ?)", (
                (i, f"Ахметов Данияр {i}", "7 «Б», Абай көшесі " + "х" * 20)
                for i in range(1, 1000001)))
    return [program, "-h", "m", "-n", "1000000", "-d", file]


def without_screens(table, registers, base):
    """What the screens ask of a register, and the papers."""
    for n, path in registers.items():
        with closing(sqlite3.connect(path)) as c:
            typed = "\n".join(queries(c))
        with open(path + ".made") as f:
            more = f.read().split() if n == base else []
        table.program([helper("bench_app"), path, *more],
                      prefix=f"{n:,}: ", input=typed)
    table.program([helper("bench_watcher")])


def keys(table, registers, base, floor):
    cpu = None
    if floor:
        cpu, *pages = screens.floor_keys(floor)
        table.row("PGDN at the floor, bytes / of the cells changed",
                  pages[0], "x", None,
                  f"{pages[1]:.2f} x the least; DOWN there {cpu:.0f} us")
    screens.places(table, registers[base], cpu)


def backup(table, large):
    copy = large + ".copy"
    size = os.path.getsize(large) / 1e9
    table.program([helper("bench_write"), large, "32", "600",
                   f"backup of {size:.2f} GB while 32 write", VSHU, "--db",
                   large, "--role", "head", "backup", copy],
                  stderr=subprocess.DEVNULL)
    os.remove(copy)


def parts(table, registers, base, floor):
    """Name, heading, and what takes it: the reading ones first."""
    path, large = registers[base], registers[max(registers)]
    return [
        ("store", "The register, without a screen: CPU time",
         lambda: without_screens(table, registers, base)),
        ("print", "", lambda: table.program([helper("bench_print")])),
        ("start", "Start", lambda: screens.starts(
            table, registers, floor, shutil.which("valgrind") is not None)),
        ("keys", f"Keys, {base:,} children, 80x24, every screen",
         lambda: keys(table, registers, base, floor)),
        ("search", "", lambda: screens.search_as_typed(table, large)),
        ("text", "A text of 20,000 letters",
         lambda: screens.text_keys(table, path)),
        ("crowd", "Many at once",
         lambda: screens.crowd(table, path, SESSIONS)),
        ("pane", "", lambda: screens.colleagues_change(table, path)),
        ("write", "", lambda: table.program(
            [helper("bench_write"), path, "128", "10",
             "128 sessions, a save a second each"])),
        ("backup", "", lambda: backup(table, large))]


def measure(table, folder):
    """-> how many parts could not be measured"""
    registers = {n: make_register(folder, n) for n in SIZES}
    base = 100000 if 100000 in SIZES else SIZES[-1]
    floor = make_floor(folder)
    broken = 0
    screens.forget_drafts(registers[base])
    for name, heading, take in parts(table, registers, base, floor):
        if ONLY and name not in ONLY:
            continue
        if heading:
            table.heading(heading)
        try:
            take()
        except (screens.Broken, screens.Failure,
                subprocess.CalledProcessError, OSError, sqlite3.Error) as e:
            table.gap(name, f"BROKEN: {e}")
            broken += 1
    if not floor:
        table.gap("ratios to the floor", "no compiler, or FLOOR names no file")
    table.gap("a report over 10,000 cases",
              "no reports yet; the boards and the paper above")
    table.gap("import of 100,000 children", "no import yet")
    table.end()
    busy = os.getloadavg()[2]
    if busy > (os.cpu_count() or 1):
        print(f"The machine was busy (load {busy:.1f}): times that are waited"
              " for are longer than they would be.")
    return broken


def main():
    kept = os.path.join(BUILD, "registers")
    folder = kept
    if os.environ.get("BENCH_KEEP"):
        os.makedirs(kept, exist_ok=True)
    else:
        folder = tempfile.mkdtemp(prefix="registers.", dir=BUILD)
    # However it ends, what lies on the disk goes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    signal.signal(signal.SIGHUP, lambda *_: sys.exit(1))
    try:
        return measure(Table(), folder) > 0
    finally:
        if folder != kept:
            shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
