# tests/unit/app: test_programs += tests/unit/app/test_NAME, and its LDADD is
# $(TEST_app).
test_programs += tests/unit/app/test_output
tests_unit_app_test_output_LDADD = $(TEST_app)
