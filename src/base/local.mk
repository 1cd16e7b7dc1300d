# src/base: memory, strings, errors, log, days, UTF-8, charsets
noinst_LIBRARIES += src/base/libbase.a
src_base_libbase_a_SOURCES =
