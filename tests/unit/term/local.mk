# tests/unit/term: test_programs += tests/unit/term/test_NAME, and its LDADD is
# $(TEST_term).
test_programs +=
