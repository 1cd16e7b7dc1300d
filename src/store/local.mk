# src/store: migrations and one file per aggregate; all SQL
noinst_LIBRARIES += src/store/libstore.a
src_store_libstore_a_SOURCES = \
	src/store/audit.h \
	src/store/casefile.h \
	src/store/council.h \
	src/store/draft.h \
	src/store/event.h \
	src/store/find.h \
	src/store/listing.h \
	src/store/obligation.h \
	src/store/paper.h \
	src/store/people.h \
	src/store/record.h \
	src/store/setting.h \
	src/store/store.h
