# src/print: template and data to pages to an encoding
noinst_LIBRARIES += src/print/libprint.a
src_print_libprint_a_SOURCES = \
	src/print/device.c src/print/device.h \
	src/print/doc.c src/print/doc.h \
	src/print/layout.c src/print/layout.h \
	src/print/mustache.c src/print/mustache.h \
	src/print/pages.c src/print/pages.h \
	src/print/pdata.c src/print/pdata.h \
	src/print/print.c src/print/print.h \
	src/print/table.c src/print/table.h \
	src/print/template.c src/print/template.h \
	src/print/words.c src/print/words.h \
	src/print/wrap.c src/print/wrap.h
