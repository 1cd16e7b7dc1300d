# src/term: the terminal; the only <curses.h>
noinst_LIBRARIES += src/term/libterm.a
src_term_libterm_a_SOURCES = \
	src/term/event.h \
	src/term/key.h \
	src/term/pane.h \
	src/term/style.h \
	src/term/term.h
