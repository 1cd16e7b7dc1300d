"""A person at a real terminal: a program in a pty, keys in, its screen out.

Nothing here sleeps for a fixed time: wait() polls until the screen shows what
is waited for, settle() until the program has read all that was typed and waits
for more. A wait that is in vain fails the test and shows the screen.
"""
import fcntl
import locale
import os
import re
import select
import signal
import struct
import termios
import time

from screen import Screen

TIMEOUT = float(os.environ.get("VSHU_TTY_TIMEOUT", 15))

KEYS = {"ENTER": "\r", "TAB": "\t", "ESC": "\x1b", "BACKSPACE": "\x7f",
        "SPACE": " ", "BACKTAB": "\x1b[Z", "HOME": "\x1bOH", "END": "\x1bOF",
        "INSERT": "\x1b[2~", "DELETE": "\x1b[3~", "PGUP": "\x1b[5~",
        "PGDN": "\x1b[6~", "F1": "\x1bOP", "F2": "\x1bOQ", "F3": "\x1bOR",
        "F4": "\x1bOS", "F5": "\x1b[15~", "F6": "\x1b[17~", "F7": "\x1b[18~",
        "F8": "\x1b[19~", "F9": "\x1b[20~", "F10": "\x1b[21~",
        "F11": "\x1b[23~", "F12": "\x1b[24~"}
ARROWS = {"UP": "A", "DOWN": "B", "RIGHT": "C", "LEFT": "D"}


class Failure(Exception):
    """What a test expected did not come."""


def charset_of(name):
    """The charset of a locale, None if the machine has no such locale."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
        return locale.nl_langinfo(locale.CODESET)
    except locale.Error:
        return None
    finally:
        locale.setlocale(locale.LC_CTYPE, before)


class Session:
    """Starts argv in a terminal of its own; close() at the end, or "with"."""

    def __init__(self, argv, rows=24, cols=80, term="xterm-256color",
                 locale=None, env=None):
        locale = locale or os.environ.get("LC_ALL", "C.UTF-8")
        self.charset = charset_of(locale)
        if not self.charset:
            raise Failure("no locale %s" % locale)
        self.screen = Screen(rows, cols, self.charset, term == "ansi")
        self.codec = self.screen.codec
        self.output = bytearray()   # all that was ever sent
        self.status = None          # as waitpid() gives it
        self.master, self.slave = os.openpty()
        name = os.ttyname(self.slave)
        self.set_size(rows, cols)
        self.before = termios.tcgetattr(self.slave)
        env = dict(os.environ, LC_ALL=locale, TERM=term, **(env or {}))
        for variable in "LINES", "COLUMNS":
            env.pop(variable, None)
        # A session leader that opens a terminal is given it for its own.
        self.pid = os.posix_spawnp(
            argv[0], [a.encode(self.codec) for a in argv], env, setsid=True,
            setsigdef=[signal.SIGPIPE, signal.SIGINT],
            file_actions=[(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
                          (os.POSIX_SPAWN_DUP2, 0, 1),
                          (os.POSIX_SPAWN_DUP2, 0, 2)])
        os.set_blocking(self.master, False)

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        self.close()

    def close(self):
        if self.status is None:
            self.kill(signal.SIGKILL)
            self.end()
        for name in "master", "slave":
            fd = getattr(self, name)
            if fd is not None:
                os.close(fd)
            setattr(self, name, None)

    # What the person does.

    def send(self, data):
        """Bytes as they are; the program may write while we do."""
        while data:
            try:
                n = os.write(self.master, data)
                data = data[n:]
            except BlockingIOError:
                pass
            self.read(0)

    def type(self, text):
        self.send(text.encode(self.codec))

    def keys(self, script):
        """Names of keys, letters, text:..., with *N for N times; each is
        read before the next is sent, as a person's are."""
        for word in script.split():
            word, _, count = word.partition("*")
            for _ in range(int(count or 1)):
                self.send(self.bytes_of(word))
                self.settle(0.045 if word == "ESC" else 0.015)

    def bytes_of(self, word):
        if word.startswith("text:"):
            return word[5:].encode(self.codec)
        if word.startswith("C-"):
            return bytes([ord(word[2]) & 31])
        if word in ARROWS:
            lead = "\x1bO" if 1 in self.screen.modes else "\x1b["
            return (lead + ARROWS[word]).encode()
        return KEYS.get(word, word).encode(self.codec)

    def paste(self, text):
        """In one go, as the terminal does it when it was asked to."""
        data = text.encode(self.codec)
        if 2004 in self.screen.modes:
            data = b"\x1b[200~" + data + b"\x1b[201~"
        self.send(data)

    def set_size(self, rows, cols):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ,
                    struct.pack("HHHH", rows, cols, 0, 0))

    def resize(self, rows, cols):
        """The kernel tells the program (SIGWINCH)."""
        self.read(0)
        self.screen.resize(rows, cols)
        self.set_size(rows, cols)

    def hang_up(self):
        """The line is lost: the kernel sends SIGHUP."""
        self.read(0)
        os.close(self.master)
        self.master = None

    def kill(self, number):
        if self.status is None:
            os.kill(self.pid, number)

    # What the person sees.

    def read(self, seconds):
        """Takes what the program sends within that time; was there any?"""
        if self.master is None:
            return False
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except OSError:
            return False
        self.output += data
        self.screen.feed(data)
        return bool(data)

    @property
    def text(self):
        return self.screen.text()

    def lines(self):
        return self.text.split("\n")

    def cursor(self):
        return self.screen.y, self.screen.x

    def row_at_cursor(self):
        return self.screen.row(self.screen.y)

    def until(self, condition, what, timeout=TIMEOUT):
        """Reads until the condition holds; Failure if it never does."""
        end = time.monotonic() + timeout
        while not condition():
            if time.monotonic() > end:
                raise Failure("waited %g s in vain for %s" % (timeout, what))
            self.read(0.02)
            if not condition() and self.ended() and not self.read(0):
                raise Failure("the program ended, waiting for %s" % what)

    def wait(self, pattern, timeout=TIMEOUT):
        """Until the screen shows it and is whole; the match."""
        self.until(lambda: re.search(pattern, self.text),
                   repr(pattern), timeout)
        self.settle()
        return re.search(pattern, self.text)

    def wait_gone(self, pattern, timeout=TIMEOUT):
        self.until(lambda: not re.search(pattern, self.text),
                   "the end of %r" % pattern, timeout)
        self.settle()

    def settle(self, quiet=0.04):
        """Until all that was typed is read, the program sleeps, and nothing
        more has come for a moment: by itself longer than it waits after an
        Esc."""
        end = time.monotonic() + TIMEOUT
        since = time.monotonic()
        while time.monotonic() - since < quiet:
            if self.read(0.005) or self.has_unread_keys() or self.is_busy():
                since = time.monotonic()
            if self.ended():
                while self.read(0):
                    pass
                return
            if since > end:
                raise Failure("the screen does not settle")

    def has_unread_keys(self):
        """Has the program still to read what was typed?"""
        n = fcntl.ioctl(self.slave, termios.FIONREAD, b"\0\0\0\0")
        return struct.unpack("i", n)[0] > 0

    def is_busy(self):
        """Does it compute, or wait for the disk?"""
        try:
            with open("/proc/%d/stat" % self.pid) as f:
                return f.read().rpartition(")")[2].split()[0] in "RD"
        except OSError:
            return False

    # How it ends.

    def ended(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        return self.status is not None

    def end(self, timeout=TIMEOUT):
        """Waits for the end: the exit status, or minus the signal."""
        end = time.monotonic() + timeout
        while not self.ended():
            if time.monotonic() > end:
                raise Failure("it has not ended after %g s" % timeout)
            if self.master is None or not self.read(0.02):
                time.sleep(0.002)
        while self.read(0):
            pass
        return os.waitstatus_to_exitcode(self.status)

    def left_over(self):
        """What of the terminal is not as it was found, in words; [] is well."""
        wrong = []
        modes = self.screen.modes
        if termios.tcgetattr(self.slave) != self.before:
            wrong.append("stty settings")
        if self.screen.main is not None:
            wrong.append("alternate screen")
        if 2004 in modes:
            wrong.append("bracketed paste")
        if 25 not in modes:
            wrong.append("cursor is hidden")
        if modes & {1000, 1002, 1003, 1006}:
            wrong.append("mouse")
        if 1 in modes:
            wrong.append("cursor keys")
        if self.screen.style:
            wrong.append("style %s" % sorted(self.screen.style))
        if self.screen.sets[self.screen.shift] == "0":
            wrong.append("line drawing set")
        if (self.screen.top, self.screen.bottom) != (0, self.screen.rows - 1):
            wrong.append("scrolling region")
        return wrong
