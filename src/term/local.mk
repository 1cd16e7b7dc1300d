# src/term: the terminal; the only <curses.h>
noinst_LIBRARIES += src/term/libterm.a
src_term_libterm_a_SOURCES = \
	src/term/decode.c src/term/decode.h \
	src/term/event.h \
	src/term/glyph.c src/term/glyph.h \
	src/term/key.c src/term/key.h \
	src/term/pane.c src/term/pane.h \
	src/term/private.h \
	src/term/shift.c \
	src/term/style.h \
	src/term/term.c src/term/term.h
