# tests/unit/print: test_programs += tests/unit/print/test_NAME, and its LDADD is
# $(TEST_print).
test_programs +=
test_programs += tests/unit/print/test_mustache
tests_unit_print_test_mustache_LDADD = $(TEST_print)
test_programs += tests/unit/print/test_layout
tests_unit_print_test_layout_LDADD = $(TEST_print)
test_programs += tests/unit/print/test_words
tests_unit_print_test_words_LDADD = $(TEST_print)
