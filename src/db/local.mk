# src/db: SQLite: open, transactions, statements; the only <sqlite3.h>
noinst_LIBRARIES += src/db/libdb.a
src_db_libdb_a_SOURCES = \
	src/db/backup.c \
	src/db/db.c src/db/db.h \
	src/db/handle.h \
	src/db/search.c src/db/search.h \
	src/db/stmt.c src/db/stmt.h
