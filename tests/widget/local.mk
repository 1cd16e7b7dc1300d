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
EXTRA_DIST += \
	tests/widget/golden/ascii.txt \
	tests/widget/golden/cp1251.txt \
	tests/widget/golden/dialog-fields-wrong.txt \
	tests/widget/golden/dialog-fields.txt \
	tests/widget/golden/form-empty.txt \
	tests/widget/golden/form-filled.txt \
	tests/widget/golden/form-larger.txt \
	tests/widget/golden/form-leave.txt \
	tests/widget/golden/form-small.txt \
	tests/widget/golden/form-wrong.txt \
	tests/widget/golden/help.txt \
	tests/widget/golden/koi8r.txt \
	tests/widget/golden/list-marked.txt \
	tests/widget/golden/list-narrow.txt \
	tests/widget/golden/list-wide.txt \
	tests/widget/golden/list.txt \
	tests/widget/golden/menu.txt \
	tests/widget/golden/paper.txt \
	tests/widget/golden/picklist.txt \
	tests/widget/golden/pt154.txt \
	tests/widget/golden/too-small.txt \
	tests/widget/golden/viewer.txt
