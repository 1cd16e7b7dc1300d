# tests/screen: keys in, the whole screen out; their LDADD is $(TEST_screen).
test_programs +=
# The driver: a person at a terminal that is not there (driver.h).
EXTRA_DIST += tests/screen/driver.h
