"""A VT100/xterm screen: bytes that a program sends in, rows of text out.

It knows what ncurses sends for vt100 and xterm-256color, and keeps what it does
not know in `unknown`, so that a test can say that there was none. Letters are
decoded by the terminal's own charset, as PuTTY does, so that text sent in
another one shows as what a user would see: rubbish.
"""
import codecs
import re

# Names of charsets as nl_langinfo() gives them, where Python has others.
CODECS = {"ANSI_X3.4-1968": "ascii", "PT154": "ptcp154", "RK1048": "kz1048"}
# The line drawing set that ESC ( 0 chooses.
DRAWING = dict(zip("`afgjklmnopqrstuvwxyz{|}~",
                   "◆▒°±┘┐┌└┼⎺⎻─⎼⎽├┤┴┬│≤≥π≠£·"))
CSI = re.compile(r"\x1b\[([<=>?]?)([0-9;:]*)([ !$\"']?)([@-~])")
OSC = re.compile(r"\x1b\](.*?)(?:\x07|\x1b\\)", re.S)
SHORT = re.compile(r"\x1b([()*+])(.)|\x1b([0-9=>A-Za-z])", re.S)
BLANK = (" ", frozenset())


class Screen:
    def __init__(self, rows, cols, charset="UTF-8", eager=False):
        self.rows, self.cols = rows, cols
        self.eager = eager      # goes to the next row at once: no VT100
        self.codec = CODECS.get(charset, charset)
        self.decoder = codecs.getincrementaldecoder(self.codec)("replace")
        self.modes = set()      # DEC private modes that are on
        self.unknown = []       # sequences that nothing here understands
        self.bells = 0
        self.printed = ""       # between mc5 and mc4
        self.printing = False
        self.pending = ""       # a sequence of which the end is missing
        self.main = None        # the main screen, while the other shows
        self.last = " "
        self.reset()

    def reset(self):
        self.cells = [self.blank_row() for _ in range(self.rows)]
        self.y = self.x = 0
        self.wrap = False       # the next letter goes to the next row
        self.style = frozenset()
        self.saved = (0, 0, frozenset())
        self.sets, self.shift = ["B", "B"], 0
        self.top, self.bottom = 0, self.rows - 1
        self.modes.clear()
        self.modes.add(25)

    def blank_row(self):
        return [BLANK] * self.cols

    def resize(self, rows, cols):
        for name in "cells", "main":
            cells = getattr(self, name)
            if cells is None:
                continue
            cells = [(row + [BLANK] * cols)[:cols] for row in cells[:rows]]
            cells += [[BLANK] * cols for _ in range(rows - len(cells))]
            setattr(self, name, cells)
        self.rows, self.cols = rows, cols
        self.top, self.bottom, self.wrap = 0, rows - 1, False
        self.y, self.x = min(self.y, rows - 1), min(self.x, cols - 1)

    # What is seen.

    def row(self, y):
        return "".join(c for c, _ in self.cells[y]).rstrip()

    def text(self):
        return "\n".join(self.row(y) for y in range(self.rows))

    def styled(self, style):
        """The text of the cells that have this style: "bold", "reverse"."""
        return "".join(c for row in self.cells for c, s in row if style in s)

    # What comes in.

    def feed(self, data):
        text = self.pending + self.decoder.decode(data)
        self.pending = ""
        i = 0
        while i < len(text):
            c = text[i]
            if c == "\x1b":
                n = self.escape(text, i)
                if not n:
                    self.pending = text[i:]
                    return
                i += n
                continue
            if self.printing:
                self.printed += c
            elif c < " " or c == "\x7f":
                self.control(c)
            else:
                self.put(c)
            i += 1

    def escape(self, text, i):
        """One sequence; how long it is, 0 if its end has not come yet."""
        for pattern, take in (CSI, self.csi), (OSC, None), (SHORT, self.short):
            m = pattern.match(text, i)
            if m:
                if take and (not self.printing or m[0] == "\x1b[4i"):
                    take(m)
                elif self.printing:
                    self.printed += m[0]
                return len(m[0])
        if len(text) - i < 64:
            return 0
        self.unknown.append(text[i:i + 16])
        return 1

    def control(self, c):
        if c == "\r":
            self.x, self.wrap = 0, False
        elif c in "\n\v\f":
            self.line_feed()
        elif c == "\b":
            self.x, self.wrap = max(self.x - 1, 0), False
        elif c == "\t":
            self.x = min((self.x // 8 + 1) * 8, self.cols - 1)
        elif c == "\x07":
            self.bells += 1
        elif c in "\x0e\x0f":
            self.shift = int(c == "\x0e")
        elif c != "\0":         # NUL is padding
            self.unknown.append(c)

    def put(self, c):
        if self.wrap:
            self.x = 0
            self.line_feed()
        if self.sets[self.shift] == "0":
            c = DRAWING.get(c, c)
        self.cells[self.y][self.x] = (c, self.style)
        self.last = c
        self.wrap = self.x == self.cols - 1
        self.x = min(self.x + 1, self.cols - 1)
        if self.wrap and self.eager:
            self.x = 0
            self.line_feed()

    def line_feed(self):
        self.wrap = False
        if self.y == self.bottom:
            self.scroll(self.top, 1)
        else:
            self.y = min(self.y + 1, self.rows - 1)

    def scroll(self, top, n):
        """Rows top to the region's bottom: up by n, or down by -n."""
        for _ in range(abs(n)):
            self.cells.pop(top if n > 0 else self.bottom)
            self.cells.insert(self.bottom if n > 0 else top, self.blank_row())

    def short(self, m):
        if m[1]:
            if m[1] in "()":
                self.sets["()".index(m[1])] = m[2]
            return
        c = m[3]
        if c == "7":
            self.saved = (self.y, self.x, self.style)
        elif c == "8":
            self.y, self.x, self.style = self.saved
        elif c == "M" and self.y == self.top:
            self.scroll(self.top, -1)
        elif c == "M":
            self.y = max(self.y - 1, 0)
        elif c in "DE":
            self.line_feed()
            self.x = 0 if c == "E" else self.x
        elif c == "c":
            self.reset()
        elif c not in "=>H":
            self.unknown.append(m[0])

    def csi(self, m):
        private, args, middle, c = m.groups()
        numbers = [int(n or 0) for n in re.split("[;:]", args)] if args else []
        n = numbers[0] if numbers and numbers[0] else 1
        y, x = self.y, self.x
        if private or middle:
            if private == "?" and c in "hl" and not middle:
                self.mode(numbers, c == "h")
            elif private == "?" and c == "i":
                self.printing = n == 5
            elif (private, c) not in ((">", "m"), ("", "p"), (" ", "q")):
                self.unknown.append(m[0])
            return
        if c == "m":
            self.sgr(numbers or [0])
            return
        if c == "b":
            for _ in range(n):
                self.put(self.last)
            return
        self.wrap = False
        if c in "ABCDEFGd`aeHf":
            self.move(c, n, numbers)
        elif c == "J":
            self.erase(numbers[0] if numbers else 0, y * self.cols + x,
                       self.rows * self.cols)
        elif c == "K":
            self.erase(numbers[0] if numbers else 0, y * self.cols + x,
                       (y + 1) * self.cols, y * self.cols)
        elif c == "X":
            self.fill(y * self.cols + x,
                      min(x + n, self.cols) + y * self.cols)
        elif c == "@":
            row = self.cells[y]
            row[x:] = ([self.blank()] * n + row[x:])[:self.cols - x]
        elif c == "P":
            row = self.cells[y]
            row[x:] = (row[x + n:] + [self.blank()] * self.cols)[
                :self.cols - x]
        elif c in "LM":
            if self.top <= y <= self.bottom:
                self.scroll(y, n if c == "M" else -n)
                self.x = 0
        elif c in "ST":
            self.scroll(self.top, n if c == "S" else -n)
        elif c == "r":
            self.top = (numbers[0] or 1) - 1 if numbers else 0
            self.bottom = (numbers[1] if len(numbers) > 1 and numbers[1]
                           else self.rows) - 1
            self.y = self.x = 0
        elif c == "i":
            self.printing = n == 5
        elif c not in "hlgtcn":
            self.unknown.append(m[0])

    def move(self, c, n, numbers):
        if c in "Hf":
            column = numbers[1] if len(numbers) > 1 else 1
            self.y, self.x = n - 1, max(column, 1) - 1
        elif c in "G`":
            self.x = n - 1
        elif c == "d":
            self.y = n - 1
        elif c in "ABEFe":
            self.y += -n if c in "AF" else n
            self.x = 0 if c in "EF" else self.x
        else:
            self.x += -n if c == "D" else n
        self.y = min(max(self.y, 0), self.rows - 1)
        self.x = min(max(self.x, 0), self.cols - 1)

    def blank(self):
        """Erased cells take the background along (bce)."""
        return (" ", frozenset(s for s in self.style if s[:2] == "on"))

    def fill(self, start, end):
        for i in range(start, end):
            self.cells[i // self.cols][i % self.cols] = self.blank()

    def erase(self, how, here, end, start=0):
        self.fill(here if how == 0 else start, here + 1 if how == 1 else end)

    def mode(self, numbers, on):
        for n in numbers:
            if n in (47, 1047, 1049) and on != (n in self.modes):
                if on:
                    self.main = self.cells
                    self.saved = (self.y, self.x, self.style)
                    self.cells = [self.blank_row() for _ in range(self.rows)]
                else:
                    self.cells, self.main = self.main, None
                    self.y, self.x, self.style = self.saved
            if on:
                self.modes.add(n)
            else:
                self.modes.discard(n)

    def sgr(self, numbers):
        names = {1: "bold", 2: "dim", 4: "underline", 5: "blink",
                 7: "reverse"}
        style = set(self.style)
        i = 0
        while i < len(numbers):
            n = numbers[i]
            if n == 0:
                style.clear()
            elif n in names:
                style.add(names[n])
            elif n == 22:
                style -= {"bold", "dim"}
            elif n - 20 in names:
                style.discard(names[n - 20])
            elif n in (38, 48) and numbers[i + 1:i + 2] == [5]:
                style.add(("fg" if n == 38 else "on") + str(numbers[i + 2]))
                i += 2
            else:
                ground = "on" if 40 <= n < 50 or n >= 100 else "fg"
                style = {s for s in style if not s.startswith(ground)}
                if n % 10 < 8:
                    style.add(ground + str(n))
            i += 1
        self.style = frozenset(style)
