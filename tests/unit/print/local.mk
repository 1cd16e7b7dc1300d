# tests/unit/print: test_programs += tests/unit/print/test_NAME, and its LDADD is
# $(TEST_print).
test_programs +=
