# src/db: SQLite: open, transactions, statements; the only <sqlite3.h>
noinst_LIBRARIES += src/db/libdb.a
src_db_libdb_a_SOURCES = \
	src/db/db.h \
	src/db/search.h \
	src/db/stmt.h
