# src/store: migrations and one file per aggregate; all SQL
noinst_LIBRARIES += src/store/libstore.a
src_store_libstore_a_SOURCES =
