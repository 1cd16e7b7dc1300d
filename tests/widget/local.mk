# tests/widget: widgets without a terminal; their LDADD is $(TEST_widget).
test_helpers += tests/widget/tui_sample
tests_widget_tui_sample_SOURCES = tests/widget/tui_sample.c \
	tests/widget/sample.c tests/widget/sample.h
tests_widget_tui_sample_LDADD = $(TEST_widget)
