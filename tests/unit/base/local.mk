# tests/unit/base: test_programs += tests/unit/base/test_NAME, and its LDADD is
# $(TEST_base).
test_programs +=
test_programs += tests/unit/base/test_charset
tests_unit_base_test_charset_LDADD = $(TEST_base)
