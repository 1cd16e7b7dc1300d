# src/base: memory, strings, errors, log, days, UTF-8, charsets
noinst_LIBRARIES += src/base/libbase.a
src_base_libbase_a_SOURCES = \
	src/base/banned.h \
	src/base/bug.c src/base/bug.h \
	src/base/charset.c src/base/charset.h src/base/charset_nearest.c \
	src/base/day.c src/base/day.h \
	src/base/err.c src/base/err.h \
	src/base/field.c src/base/field.h \
	src/base/file.c src/base/file.h \
	src/base/fold.c src/base/fold.h \
	src/base/lang.c src/base/lang.h \
	src/base/log.c src/base/log.h \
	src/base/mem.c src/base/mem.h \
	src/base/progress.h \
	src/base/sb.c src/base/sb.h \
	src/base/sha256.c src/base/sha256.h \
	src/base/utf8.c src/base/utf8.h
