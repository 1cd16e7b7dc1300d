# tests/screen: keys in, the whole screen out; their LDADD is $(TEST_screen).
test_programs +=
# The driver: a person at a terminal that is not there (driver.h). LDADD of a
# test that uses it: $(DRIVER) $(TEST_widget) or $(DRIVER) $(TEST_screen).
DRIVER = tests/screen/libdriver.a
if HAVE_CHECK
check_LIBRARIES += tests/screen/libdriver.a
endif
tests_screen_libdriver_a_SOURCES = \
	tests/screen/driver.c tests/screen/driver.h
