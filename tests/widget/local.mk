# tests/widget: widgets without a terminal; their LDADD is $(TEST_widget).
test_helpers += tests/widget/tui_sample
tests_widget_tui_sample_SOURCES = tests/widget/tui_sample.c \
	tests/widget/sample.c tests/widget/sample.h
tests_widget_tui_sample_LDADD = $(TEST_widget)
test_programs += tests/widget/test_lineedit
test_programs += tests/widget/test_texteditor
tests_widget_test_lineedit_SOURCES = tests/widget/test_lineedit.c \
	tests/widget/keys.h
tests_widget_test_lineedit_LDADD = $(TEST_widget)
tests_widget_test_texteditor_LDADD = $(TEST_widget)
test_programs += tests/widget/test_screen
tests_widget_test_screen_SOURCES = tests/widget/test_screen.c \
	tests/widget/sample.c tests/widget/sample.h
tests_widget_test_screen_LDADD = $(DRIVER) $(TEST_widget)
EXTRA_DIST += tests/widget/golden
