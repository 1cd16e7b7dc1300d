# tests/tty: a few runs in a real terminal (resize, hang-up, restore).
test_scripts +=
