# tests/unit/base: test_programs += tests/unit/base/test_NAME, and its LDADD is
# $(TEST_base).
test_programs += tests/unit/base/test_charset
test_programs += tests/unit/base/test_day
test_programs += tests/unit/base/test_err
test_programs += tests/unit/base/test_field
test_programs += tests/unit/base/test_lang
test_programs += tests/unit/base/test_sb
test_programs += tests/unit/base/test_utf8
tests_unit_base_test_charset_LDADD = $(TEST_base)
tests_unit_base_test_day_LDADD = $(TEST_base)
tests_unit_base_test_err_LDADD = $(TEST_base)
tests_unit_base_test_field_LDADD = $(TEST_base)
tests_unit_base_test_lang_LDADD = $(TEST_base)
tests_unit_base_test_sb_LDADD = $(TEST_base)
tests_unit_base_test_utf8_LDADD = $(TEST_base)
