# tests/unit/store: test_programs += tests/unit/store/test_NAME, and its LDADD is
# $(TEST_store).
test_programs +=
