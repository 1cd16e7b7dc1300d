"""What the tests in a real terminal share: registers, the program, counting.

A test is a function with @test; run() runs them all and ends with
"N passed, N failed". One with @in_both runs in Russian, then in Kazakh: it is
written in Russian, and said() gives what the other language says. Each has a folder of its own, `here`, with a register made
from one made-up school; the clock stands on a Wednesday morning.
"""
import difflib
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback

from session import TIMEOUT, Failure, Session, charset_of

VSHU = os.path.abspath(os.environ.get("VSHU", "vshu"))
NOW = "2026-11-25T10:00"
tests = []
sessions = []
root = None         # the folder of this run
lang = "ru"         # of the test that runs

# What the tests in both languages wait for.
KAZAKH = {
    "Адрес проживания": "Тұрғылықты мекенжайы",
    "Вы не окончили": "Аяқтамағаныңыз",
    "Выйти из программы": "Бағдарламадан шығасыз",
    "Где": "Қайда",
    "Данные ребёнка": "Баланың деректері",
    "Дата рождения": "Туған күні",
    "Действия": "Әрекеттер",
    "Зарегистр|зарегистр": "іркеу|іркел",
    "Категория": "Санаты",
    "Коллега тем временем сохранил": "Осы арада әріптесіңіз",
    "Наберите часть": "Бір бөлігін теріңіз",
    "Новый сигнал": "Жаңа хабар",
    "Основания": "Негіздер",
    "Откуда": "Қайдан",
    "Сбор первичной": "Бастапқы ақпаратты жинау",
    "Сигнал записан": "Хабар жазылды",
    "Сохранено": "Сақталды",
    "Справка": "Көмек",
    "Телефон": "Телефон нөмірі",
    "Что произошло": "Не болды",
    "Этапы": "Кезеңдер",
    "коллеги": "оныкі",
    "моя": "менікі",
    "не сохранено": "сақталмаған",
    "просрочено": "кешікті",
}


def test(function):
    tests.append(function)
    return function


def in_both(function):
    """The same by keys alone, so the words on the screen are another's."""
    for name in "ru", "kk":
        def one(here, name=name):
            global lang
            lang = name
            try:
                function(here)
            finally:
                lang = "ru"
        one.__name__ = "%s_%s" % (function.__name__, name)
        tests.append(one)
    return function


def said(text):
    """What the screen says for it in the language of the test."""
    if lang == "kk":
        for word in sorted(KAZAKH, key=len, reverse=True):
            text = text.replace(word, KAZAKH[word])
    return text


class Person(Session):
    """One who waits for the words of the test's language."""

    def wait(self, pattern, timeout=TIMEOUT):
        return super().wait(said(pattern), timeout)

    def wait_gone(self, pattern, timeout=TIMEOUT):
        super().wait_gone(said(pattern), timeout)


class Skip(Exception):
    """The machine lacks what the test needs."""


def expect(condition, what):
    if not condition:
        raise Failure(what)


def same(got, expected, what):
    if got == expected:
        return
    if isinstance(got, str) and "\n" in got:
        raise Failure("%s:\n%s" % (what, "\n".join(difflib.unified_diff(
            expected.split("\n"), got.split("\n"), "expected", "got", "", "",
            1, ""))))
    raise Failure("%s:\nexpected %r\ngot      %r" % (what, expected, got))


def poll(condition, what, timeout=15):
    """For what is not on a screen: a file, a row of the register."""
    end = time.monotonic() + timeout
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise Failure("waited %g s in vain for %s" % (timeout, what))
        time.sleep(0.02)


def environment(**more):
    """The clock stands; nothing of the machine's own user is read."""
    env = dict(os.environ, VSHU_NOW=NOW, HOME=root, TMPDIR=root,
               LC_ALL="C.UTF-8")
    env.update(more)
    return env


def vshu(*args, env=None, data=None):
    """Runs a command: (exit status, stdout, stderr), as text."""
    argv = [a if isinstance(a, bytes) else a.encode() for a in args]
    p = subprocess.run([VSHU, *argv], env=environment(**(env or {})),
                       input=data, stdout=subprocess.PIPE,
                       stderr=subprocess.PIPE, timeout=60)
    return (p.returncode, p.stdout.decode("utf-8", "replace"),
            p.stderr.decode("utf-8", "replace"))


def screens(*args, language=None, env=None, **options):
    """The program in a terminal, in the test's language if none is named;
    closed when the test ends."""
    argv = [VSHU, "--lang", language or lang, *args]
    if lang == "kk":
        # Where its letters have a place, whatever charset the tests run in.
        options.setdefault("locale", "C.UTF-8")
    more = {"VSHU_NOW": NOW, "HOME": root, "TMPDIR": root}
    more.update(env or {})
    session = Person(argv, env=more, **options)
    sessions.append(session)
    return session


def open_register(path, role="secretary", **options):
    """The screens on a register, whole."""
    session = screens("--db", path, "--role", role, **options)
    at_main(session)
    return session


def at_main(session):
    """Until the main screen, or what stands on it, waits for a key."""
    session.until(lambda: re.search(r"10\S", session.lines()[-1]),
                  "the function bar")
    session.settle()


def to_field(session, label):
    """Goes down a form, then up, to the field with that label."""
    def is_there():
        return re.search("^> " + re.escape(said(label)), session.text, re.M)

    for key in ["TAB"] * 60 + ["BACKTAB"] * 60:
        if is_there():
            # On a busy machine a key may still be on its way.
            session.settle()
            if is_there():
                return
        session.keys(key)
    raise Failure("no field %r in the form" % label)


def new_signal(session, text):
    """Into the form of a signal, and this for what happened."""
    session.keys("F2")
    session.wait("Новый сигнал")
    to_field(session, "Что произошло")
    session.type(text)
    session.settle()


def file_signal(session, child, text):
    """A whole signal about the first child of that name, saved."""
    session.keys("F2")
    session.wait("Новый сигнал")
    session.keys(child[0])
    session.wait("Наберите часть")
    session.type(child[1:])
    session.wait("> " + re.escape(child))
    session.keys("ENTER")
    to_field(session, "Категория")
    session.keys("ENTER ENTER")
    to_field(session, "Основания")
    session.keys("ENTER SPACE F2")
    to_field(session, "Что произошло")
    session.type(text)
    session.settle()
    session.keys("F2")
    session.wait("Сигнал записан")


def edit_child(session, child):
    """From the main screen into the form of a child's own data."""
    session.keys("F7")
    session.type(child)
    session.wait("> .*" + re.escape(child))
    session.keys("ENTER")
    session.wait("Дата рождения")
    session.keys("F4")
    session.wait("Данные ребёнка")


def leave(session):
    """F10, yes; the exit status."""
    session.keys("F10")
    session.wait("Выйти из программы")
    session.keys("ENTER")
    return session.end()


def sql(path, text, *parameters):
    """Rows of the register, read or changed past the program."""
    db = sqlite3.connect(path, timeout=30, isolation_level=None)
    try:
        return db.execute(text, parameters).fetchall()
    finally:
        db.close()


def made_up_school():
    """The demo's register, made once; whoever runs the tests is its first
    social pedagogue."""
    path = os.path.join(root, "school.db")
    if not os.path.exists(path):
        same(vshu("--lang", "ru", "demo", "--db", path)[0], 0, "demo")
        sql(path, "UPDATE staff SET login = NULL WHERE login = ?", login())
        sql(path, "UPDATE staff SET login = ? WHERE id = (SELECT min(id) FROM"
            " staff WHERE role = 'secretary')", login())
        sql(path, "PRAGMA wal_checkpoint(TRUNCATE)")
    return path


def login():
    import pwd
    return pwd.getpwuid(os.getuid()).pw_name


class Here(str):
    """A test's folder."""

    def file(self, name):
        return os.path.join(self, name)

    def register(self, name="register.db"):
        path = self.file(name)
        shutil.copy(made_up_school(), path)
        return path


def run_one(function):
    here = Here(tempfile.mkdtemp(prefix=function.__name__ + ".", dir=root))
    start = time.monotonic()
    word = "ok"
    try:
        function(here)
    except Skip as reason:
        word = "skipped: %s" % reason
    except Exception as e:
        word = "FAILED"
        print("== %s: %s" % (function.__name__, e))
        if not isinstance(e, Failure):
            traceback.print_exc(file=sys.stdout)
        else:
            frames = traceback.extract_tb(e.__traceback__)
            print("\n".join("  %s:%d: %s" % (os.path.basename(f.filename),
                                             f.lineno, f.line)
                            for f in frames[1:]))
        for i, session in enumerate(sessions):
            if session.slave is None:
                continue
            print("-- session %d, cursor %d %d" % (i, *session.cursor()))
            print(session.text)
    for session in sessions:
        session.close()
    sessions.clear()
    print("%s %s (%.1f s)" % (word, function.__name__,
                              time.monotonic() - start), flush=True)
    return word != "FAILED"


def run(argv=sys.argv):
    """Runs the tests, or those whose names hold one of the arguments."""
    global root
    root = tempfile.mkdtemp(prefix="vshu-tty.")
    passed = failed = 0
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    os.chdir(root)      # where a file named in a form would be made
    try:
        for function in tests:
            if argv[1:] and not any(a in function.__name__ for a in argv[1:]):
                continue
            if run_one(function):
                passed += 1
            else:
                failed += 1
    finally:
        shutil.rmtree(root, ignore_errors=True)
    print("%d passed, %d failed" % (passed, failed))
    sys.exit(failed > 0)
