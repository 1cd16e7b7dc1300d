# src/widget: list, form, editor, menu, dialog; no word of the domain
noinst_LIBRARIES += src/widget/libwidget.a
src_widget_libwidget_a_SOURCES = \
	src/widget/bar.c src/widget/bar.h \
	src/widget/command.c src/widget/command.h \
	src/widget/dialog.c src/widget/dialog.h \
	src/widget/form.c src/widget/form.h \
	src/widget/form_draw.c \
	src/widget/form_edit.c \
	src/widget/form_private.h \
	src/widget/form_value.c \
	src/widget/form_window.c \
	src/widget/help.c \
	src/widget/history.c src/widget/history.h \
	src/widget/lineedit.c src/widget/lineedit.h \
	src/widget/list.c src/widget/list.h \
	src/widget/list_draw.c src/widget/list_private.h \
	src/widget/list_narrow.c \
	src/widget/menu.c src/widget/menu.h \
	src/widget/message.c \
	src/widget/picklist.c src/widget/picklist.h \
	src/widget/texteditor.c src/widget/texteditor.h \
	src/widget/ui.c src/widget/ui.h src/widget/ui_private.h \
	src/widget/viewer.c src/widget/viewer.h \
	src/widget/wrap.c src/widget/wrap.h
