# tests/screen: keys in, the whole screen out; their LDADD is $(TEST_screen).
test_programs +=
