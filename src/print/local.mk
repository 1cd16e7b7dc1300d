# src/print: template and data to pages to an encoding
noinst_LIBRARIES += src/print/libprint.a
src_print_libprint_a_SOURCES = \
	src/print/mustache.c src/print/mustache.h \
	src/print/pdata.c src/print/pdata.h \
	src/print/template.c src/print/template.h \
	src/print/words.c src/print/words.h
