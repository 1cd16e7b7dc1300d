# tests/unit/base: test_programs += tests/unit/base/test_NAME, and its LDADD is
# $(TEST_base).
test_programs +=
