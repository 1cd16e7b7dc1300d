# src/store: migrations and one file per aggregate; all SQL
noinst_LIBRARIES += src/store/libstore.a
src_store_libstore_a_SOURCES = \
	src/store/audit.c src/store/audit.h \
	src/store/board.c src/store/board.h \
	src/store/casefile.c src/store/casefile.h \
	src/store/council.c src/store/council.h \
	src/store/draft.c src/store/draft.h \
	src/store/event.c src/store/event.h \
	src/store/facts.c \
	src/store/find.c src/store/find.h \
	src/store/listing.c src/store/listing.h \
	src/store/listing_arrange.c \
	src/store/listing_case.c \
	src/store/listing_council.c \
	src/store/listing_people.c \
	src/store/listing_private.h \
	src/store/listing_sql.h \
	src/store/listing_watch.c \
	src/store/migration.c src/store/migration.h \
	src/store/migration_0001_rules.c \
	src/store/migration_0001_tables.c \
	src/store/migration_0001_tally.c \
	src/store/obligation.c src/store/obligation.h \
	src/store/paper.c src/store/paper.h \
	src/store/people.c src/store/people.h \
	src/store/record.c src/store/record.h \
	src/store/record_case.c \
	src/store/record_council.c \
	src/store/record_outward.c \
	src/store/record_people.c \
	src/store/setting.c src/store/setting.h \
	src/store/store.c src/store/store.h \
	src/store/tally.c src/store/tally.h
