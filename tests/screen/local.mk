# tests/screen: keys in, the whole screen out.
# The driver: a person at a terminal that is not there (driver.h). LDADD of a
# test that uses it: $(DRIVER) $(TEST_widget).
DRIVER = tests/screen/libdriver.a
if HAVE_CHECK
check_LIBRARIES += tests/screen/libdriver.a
endif
tests_screen_libdriver_a_SOURCES = \
	tests/screen/driver.c tests/screen/driver.h
# A school with a clock that stands still, a person at its screens, and what
# they saw and did: a test of the screens has SESSION before $(TEST_screen) and
# WATCH among its flags, and stands in session_tests.
SESSION = tests/screen/libsession.a $(DRIVER)
WATCH = -Wl,--wrap=ui_new,--wrap=ui_free,--wrap=menu_choose
if HAVE_CHECK
check_LIBRARIES += tests/screen/libsession.a
endif
tests_screen_libsession_a_SOURCES = \
	tests/screen/session.c tests/screen/session.h \
	tests/screen/stage.c tests/screen/stage.h \
	tests/screen/watch.c tests/screen/watch.h
EXTRA_DIST += tests/screen/golden tests/screen/cover.py

session_tests =
test_programs += $(session_tests)
session_tests += tests/screen/test_case
tests_screen_test_case_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_case_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_child
tests_screen_test_child_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_child_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_directory
tests_screen_test_directory_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_directory_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_firstrun
tests_screen_test_firstrun_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_firstrun_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_home
tests_screen_test_home_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_home_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_keep
tests_screen_test_keep_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_keep_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_lists
tests_screen_test_lists_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_lists_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_signal
tests_screen_test_signal_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_signal_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_way
tests_screen_test_way_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_way_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_assess
tests_screen_test_assess_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_assess_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_council
tests_screen_test_council_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_council_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_board
tests_screen_test_board_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_board_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_support
tests_screen_test_support_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_support_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_orders
tests_screen_test_orders_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_orders_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_places
tests_screen_test_places_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_places_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_steps
tests_screen_test_steps_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_steps_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
session_tests += tests/screen/test_roles
tests_screen_test_roles_LDADD = $(SESSION) $(TEST_screen)
tests_screen_test_roles_LDFLAGS = $(AM_LDFLAGS) $(WATCH)
# Run when all of them have: what they saw and did.
if HAVE_CHECK
test_scripts += tests/screen/cover.py
tests/screen/cover.log: $(session_tests:=.log)
endif
CLEANFILES += tests/screen/*.seen
