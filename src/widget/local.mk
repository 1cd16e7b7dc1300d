# src/widget: list, form, editor, menu, dialog; no word of the domain
noinst_LIBRARIES += src/widget/libwidget.a
src_widget_libwidget_a_SOURCES = \
	src/widget/bar.h \
	src/widget/command.h \
	src/widget/dialog.h \
	src/widget/form.h \
	src/widget/history.h \
	src/widget/lineedit.h \
	src/widget/list.h \
	src/widget/menu.h \
	src/widget/picklist.h \
	src/widget/texteditor.h \
	src/widget/ui.h \
	src/widget/viewer.h \
	src/widget/wrap.h
