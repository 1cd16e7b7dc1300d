#!/usr/bin/env python3
"""The emulator itself: what xterm and a VT100 do with these bytes is known."""
import sys
sys.dont_write_bytecode = True

from harness import expect, run, same, test
from screen import Screen

# What is sent to a screen of 4 rows and 6 columns, and what then stands there.
CASES = [
    ("text", "one\r\ntwo", "one|two||", (1, 3)),
    ("wraps at the next letter", "123456", "123456|||", (0, 5)),
    ("and then does", "1234567", "123456|7||", (1, 1)),
    ("scrolls", "1\r\n2\r\n3\r\n4\r\n5", "2|3|4|5", (3, 1)),
    ("cursor", "\x1b[2;3Hx\x1b[Hy\x1b[4dz\x1b[2Cw", "y|  x|| z  w",
     None),
    ("column, up, down", "\x1b[3;3H\x1b[Aa\x1b[Bb\x1b[2Dc\x1b[6Gd",
     "|  a|  cb d|", None),
    ("erase to the end", "abc\r\ndef\x1b[1;2H\x1b[J", "a|||", (0, 1)),
    ("erase a line", "abcdef\x1b[1;3H\x1b[K", "ab|||", None),
    ("erase its beginning", "abcdef\x1b[1;3H\x1b[1K", "   def|||", None),
    ("erase letters", "abcdef\x1b[1;2H\x1b[2X", "a  def|||", None),
    ("insert and delete letters", "abcdef\x1b[1;2H\x1b[@\x1b[1;4H\x1b[P",
     "a bde|||", None),
    ("insert a line", "a\r\nb\x1b[1;1H\x1b[L", "|a|b|", None),
    ("delete a line", "a\r\nb\r\nc\x1b[2;1H\x1b[M", "a|c||", None),
    ("a scrolling region", "a\r\nb\r\nc\r\nd\x1b[2;3r\x1b[3;1H\n",
     "a|c||d", None),
    ("reverse index", "a\r\nb\x1b[H\x1bM", "|a|b|", (0, 0)),
    ("repeat", "-\x1b[3b", "----|||", None),
    ("line drawing", "\x1b(0lqk\x1b(B\r\nlqk", "┌─┐|lqk||", None),
    ("line drawing by shift", "\x1b)0\x0eqx\x0fqx", "─│qx|||", None),
    ("backspace and tab", "ab\bc\td", "ac   d|||", None),
    ("a sequence cut in two", ["a\x1b[", "2;2Hb"], "a| b||", None),
    ("the other screen", "a\x1b[?1049h\x1b[Hb\x1b[?1049l", "a|||",
     (0, 1)),
    ("to the printer", "a\x1b[5iprinted\x1b[4ib", "ab|||", None),
    ("a title", "\x1b]0;title\x07a", "a|||", None),
]


@test
def sequences(here):
    for name, sent, expected, cursor in CASES:
        screen = Screen(4, 6)
        for part in [sent] if isinstance(sent, str) else sent:
            screen.feed(part.encode())
        same(screen.text().replace("\n", "|"), expected, name)
        same(screen.unknown, [], name)
        if cursor:
            same((screen.y, screen.x), cursor, name)


@test
def charsets(here):
    for charset, data, expected in [
            ("UTF-8", "Қазақ".encode(), "Қазақ"),
            ("KOI8-R", b"\xf0\xd2\xc9", "При"),
            ("CP1251", b"\xcf\xf0\xe8", "При"),
            ("PT154", b"\xca\xe0\xe7", "Каз"),
            ("KOI8-R", "При".encode(), "п÷я─п╦")]:
        screen = Screen(1, 8, charset)
        for i in range(len(data)):
            screen.feed(data[i:i + 1])
        same(screen.text(), expected, charset)


@test
def styles(here):
    screen = Screen(2, 8)
    screen.feed(b"a\x1b[1mb\x1b[7;31mc\x1b[27md\x1b[mf\x1b[48;5;3mg")
    same(screen.styled("bold"), "bcd", "bold")
    same(screen.styled("reverse"), "c", "reverse")
    same(screen.styled("fg31"), "cd", "red")
    same(screen.styled("on3"), "g", "on a colour")
    screen.resize(3, 4)
    same(screen.text(), "abcd\n\n", "smaller")
    screen.feed(b"\x1b[?25l\x1b[?7y")
    expect(25 not in screen.modes, "the cursor hides")
    same(screen.unknown, ["\x1b[?7y"], "what is not known is told")


run()
