# tests/unit/term: test_programs += tests/unit/term/test_NAME, and its LDADD is
# $(TEST_term).
test_programs += tests/unit/term/test_decode
test_programs += tests/unit/term/test_glyph
test_programs += tests/unit/term/test_key
tests_unit_term_test_decode_LDADD = $(TEST_term)
tests_unit_term_test_glyph_LDADD = $(TEST_term)
tests_unit_term_test_key_LDADD = $(TEST_term)
