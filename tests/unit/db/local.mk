# tests/unit/db: test_programs += tests/unit/db/test_NAME, and its LDADD is
# $(TEST_db). Those that need files take a folder with place.c.
UNIT_DB_PLACE = tests/unit/db/place.c tests/unit/db/place.h
test_programs += tests/unit/db/test_db
test_programs += tests/unit/db/test_search
test_programs += tests/unit/db/test_stmt
tests_unit_db_test_db_SOURCES = tests/unit/db/test_db.c $(UNIT_DB_PLACE)
tests_unit_db_test_search_SOURCES = tests/unit/db/test_search.c \
	$(UNIT_DB_PLACE)
tests_unit_db_test_stmt_SOURCES = tests/unit/db/test_stmt.c $(UNIT_DB_PLACE)
tests_unit_db_test_db_LDADD = $(TEST_db)
tests_unit_db_test_search_LDADD = $(TEST_db)
tests_unit_db_test_stmt_LDADD = $(TEST_db)
