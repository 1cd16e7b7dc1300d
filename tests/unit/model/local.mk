# tests/unit/model: test_programs += tests/unit/model/test_NAME, and its LDADD is
# $(TEST_model).
test_programs +=
