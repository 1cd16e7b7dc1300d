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
# A school with a clock that stands still, and a person at its screens.
SESSION = tests/screen/libsession.a $(DRIVER)
if HAVE_CHECK
check_LIBRARIES += tests/screen/libsession.a
endif
tests_screen_libsession_a_SOURCES = \
	tests/screen/session.c tests/screen/session.h \
	tests/screen/stage.c tests/screen/stage.h
test_programs += tests/screen/test_case
tests_screen_test_case_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_child
tests_screen_test_child_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_directory
tests_screen_test_directory_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_firstrun
tests_screen_test_firstrun_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_home
tests_screen_test_home_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_keep
tests_screen_test_keep_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_signal
tests_screen_test_signal_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_way
tests_screen_test_way_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_assess
tests_screen_test_assess_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_council
tests_screen_test_council_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_board
tests_screen_test_board_LDADD = $(SESSION) $(TEST_screen)
test_programs += tests/screen/test_support
tests_screen_test_support_LDADD = $(SESSION) $(TEST_screen)
EXTRA_DIST += tests/screen/golden
test_programs += tests/screen/test_orders
tests_screen_test_orders_LDADD = $(SESSION) $(TEST_screen)
