# src/print: template and data to pages to an encoding
noinst_LIBRARIES += src/print/libprint.a
src_print_libprint_a_SOURCES =
