# src/term: the terminal; the only <curses.h>
noinst_LIBRARIES += src/term/libterm.a
src_term_libterm_a_SOURCES =
