# tests/unit/db: test_programs += tests/unit/db/test_NAME, and its LDADD is
# $(TEST_db).
test_programs +=
