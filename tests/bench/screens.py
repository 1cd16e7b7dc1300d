#!/usr/bin/env python3
"""The screens beside their targets: start, bytes of keys, memory, wakeups.

Drives vshu through a pty with tuibench.py, and floor.c (the least that a bare
curses list over SQLite can cost) in the same run, for the ratios. Where they
lie: TUIBENCH, else ../shared/tuibench.py beside the source tree; floor.c beside
it. BENCH_SIZES: children in the registers ("1000 100000"; the last one is what
most figures are of). The registers are kept in the build tree.
"""
from contextlib import closing
import json
import os
import shlex
import sqlite3
import subprocess
import shutil
import sys

SRC = os.environ["srcdir"]
BUILD = os.environ["builddir"]
VSHU = os.environ["VSHU"]
TUIBENCH = os.environ.get("TUIBENCH") or os.path.join(
    SRC, "../shared/tuibench.py")
FLOOR = os.path.join(os.path.dirname(TUIBENCH), "floor.c")
SIZES = [int(n) for n in os.environ.get("BENCH_SIZES", "1000 100000").split()]
HERE = os.path.join(BUILD, "tests/bench")
DATA = os.path.join(HERE, "registers")
REPS = os.environ.get("BENCH_REPS", "7")

# From the first screen to the children, down and a page on, back; the search as
# one types.
KEYS = ("DOWN*8=menu ENTER=switch wait:300 DOWN*12=down PGDN*5=page "
        "ESC=back wait:300 F7=open wait:300 text:ахметов=search")
# A signal's form, into its text; the text grown to 20,000 letters.
LONG = "сөз және слово " * 1400
FORM = ("F2=form wait:300 DOWN*9=field text:абвгдежзикл=letter "
        f"{shlex.quote('paste:' + LONG)}=paste wait:500 "
        "text:мнопрстуфхц=letter_long")


def line(what, value, unit, target, ok, note=""):
    print(f"{what:44} {value:8.6g} {unit:5} {target:28} "
          f"{'' if ok else '<-- missed'} {note}".rstrip())


def register(children):
    """The register of that size -> (path, its large meeting)"""
    path = os.path.join(DATA, f"{children}.db")
    if not os.path.exists(path + ".meeting"):
        for end in "", "-wal", "-shm", ".queue":
            if os.path.exists(path + end):
                os.remove(path + end)
        made = subprocess.run(
            [os.path.join(HERE, "mkregister"), path, str(children)],
            check=True, capture_output=True, text=True).stdout
        with open(path + ".meeting", "w") as f:
            f.write(made.split()[1])
    with open(path + ".meeting") as f:
        return path, f.read()


def floor():
    """The two floors, built -> (plain, with SQLite and a file of 100 MB)"""
    plain, with_db = (os.path.join(DATA, n) for n in ("floor", "floordb"))
    file = os.path.join(DATA, "floor.db")
    for out, more in (plain, []), (with_db, ["-DWITH_DB", "-lsqlite3"]):
        if not os.path.exists(out):
            subprocess.run(["cc", "-O2", "-o", out, FLOOR, "-lncursesw", *more],
                           check=True)
    if not os.path.exists(file):
        with sqlite3.connect(file) as c:
            c.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, name, note)")
            c.executemany("INSERT INTO t VALUES (?, ?, ?)", (
                (i, f"Ахметов Данияр {i}", "7 «Б», Абай көшесі " + "х" * 20)
                for i in range(1, 1000001)))
    return ([plain, "-h", "m"], [with_db, "-h", "m", "-n", "1000000",
                                 "-d", file])


def tuibench(command, *options, keys=""):
    out = subprocess.run(
        [sys.executable, TUIBENCH, "--json", "-", "--keys", keys,
         "--env", "ESCDELAY=25", *options, "--", *command],
        check=True, capture_output=True, text=True).stdout
    return json.loads(out)["runs"]


def median(run, metric):
    return run["summary"].get(metric, {}).get("median", float("nan"))


def forget_drafts(path):
    """What a form is left with is offered at the next start."""
    with closing(sqlite3.connect(path)) as c, c:
        c.execute("DELETE FROM draft")


def instructions(command):
    """Of a start, counted: what else the machine does changes nothing."""
    out = tuibench(command, "--reps", "1", "--idle", "0", "--icount")[0]
    return out["instructions"]["start"]


def vshu(path):
    return [VSHU, "--db", path, "--lang", "ru"]


def main():
    if not os.path.exists(TUIBENCH):
        print(f"screens: {TUIBENCH} is not here: set TUIBENCH")
        return
    os.makedirs(DATA, exist_ok=True)
    registers = {n: register(n) for n in SIZES}
    path, meeting = registers[SIZES[-1]]
    forget_drafts(path)
    print(f"\nregister of {SIZES[-1]:,} children, 80x24, medians of {REPS}")
    subprocess.run([os.path.join(HERE, "bench_app"), path, meeting],
                   check=True)
    if not os.path.exists(FLOOR):
        print(f"screens: {FLOOR} is not here: no ratios")
        return
    plain, with_db = floor()

    a, b = tuibench(vshu(path), "--reps", REPS, "--idle", "0", "--vs",
                    shlex.join(with_db), "--keys-b", "DOWN*20=down PGDN*5=page",
                    keys=KEYS)
    ratio = median(a, "start.last_ms") / median(b, "start.last_ms")
    line("start to full paint / floor + SQLite", ratio, "x", "at most 3 x",
         ratio <= 3, f"{median(a, 'start.last_ms'):.1f} ms, floor "
         f"{median(b, 'start.last_ms'):.1f} ms")
    line("start", median(a, "start.bytes"), "bytes", "", True)
    times = {}
    for n in SIZES:
        run, = tuibench(vshu(registers[n][0]), "--reps", REPS, "--idle", "0")
        times[n] = median(run, "start.last_ms")
    spread = max(times.values()) / min(times.values())
    line(f"start, {min(SIZES):,} to {max(SIZES):,} children", spread, "x",
         "at most 1.2 x", spread <= 1.2,
         ", ".join(f"{n:,}: {t:.1f} ms" for n, t in times.items()))
    if shutil.which("valgrind"):
        ours, least = instructions(vshu(path)), instructions(with_db)
        line("start, instructions / floor + SQLite", ours / least, "x",
             "at most 3 x", ours <= 3 * least,
             f"{ours / 1e6:.1f} million, floor {least / 1e6:.1f}")
    down = median(a, "key.down.bytes")
    line("arrow key in a list", down, "bytes", "at most 60", down <= 60)
    cpu = median(a, "key.down.cpu_us") / median(b, "key.down.cpu_us")
    line("arrow key, CPU / floor + SQLite", cpu, "x", "at most 2 x", cpu <= 2,
         f"{median(a, 'key.down.cpu_us'):.0f} us")
    line("page", median(a, "key.page.bytes"), "bytes", "", True,
         f"floor + SQLite, 22 rows: {median(b, 'key.page.bytes'):.0f}")
    line("another screen", median(a, "key.switch.bytes"), "bytes", "", True)
    value = median(a, "key.search.last_ms")
    line("typed letter in the search, answered", value, "ms", "at most 5",
         value <= 5)
    forms = []
    for _ in range(int(REPS)):
        run, = tuibench(vshu(path), "--reps", "1", "--idle", "0", keys=FORM)
        forms.append(run)
        forget_drafts(path)
    for name, what in (("letter", "typed letter in a form"),
                       ("letter_long", "the same in a text of 20,000 letters")):
        value, cpu = (sorted(median(f, f"key.{name}.{m}") for f in forms)[
            len(forms) // 2] for m in ("bytes", "cpu_us"))
        line(what, value, "bytes", "at most 8", value <= 8, f"{cpu:.0f} us")
    memory = median(a, "mem.uss") / 1024
    line("private memory after lists and search", memory, "MB", "at most 3",
         memory <= 3, f"at the start {median(a, 'mem_start.uss') / 1024:.2f}")

    run, = tuibench(vshu(path), "--reps", "1", "--idle", "20")
    wakeups = median(run, "idle.wakeups_per_s")
    line("idle", wakeups, "/s", "at most 1 wakeup/s", wakeups <= 1,
         f"{median(run, 'idle.bytes_per_s'):.2f} bytes/s")
    if os.environ.get("BENCH_SESSIONS"):
        n = os.environ["BENCH_SESSIONS"]
        run, = tuibench(vshu(path), "--reps", "1", "--idle", "0", "--sessions",
                        n, keys="DOWN*4 UP*4")
        pss = run["crowd"]["per_session_kb"]["pss"] / 1024
        line(f"{n} sessions at once, each", pss, "MB", "at most 1.5 PSS",
             pss <= 1.5)


main()
