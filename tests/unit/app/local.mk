# tests/unit/app: test_programs += tests/unit/app/test_NAME, and its LDADD is
# $(TEST_app).
test_programs +=
