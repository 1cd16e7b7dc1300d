# src/db: SQLite: open, transactions, statements; the only <sqlite3.h>
noinst_LIBRARIES += src/db/libdb.a
src_db_libdb_a_SOURCES =
