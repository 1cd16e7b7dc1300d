# tests/widget: widgets without a terminal; their LDADD is $(TEST_widget).
test_programs +=
