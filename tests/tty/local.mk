# tests/tty: runs in a real terminal (resize, hang-up, restore, two people at
# one register, other charsets, hostile input). Each .py that is no test holds
# what the tests share: screen is the terminal, session a person at it.
test_scripts += \
	tests/tty/charsets.py \
	tests/tty/emulator.py \
	tests/tty/hostile.py \
	tests/tty/lost_line.py \
	tests/tty/terminal.py \
	tests/tty/together.py
EXTRA_DIST += \
	tests/tty/harness.py \
	tests/tty/screen.py \
	tests/tty/session.py
