# src/widget: list, form, editor, menu, dialog; no word of the domain
noinst_LIBRARIES += src/widget/libwidget.a
src_widget_libwidget_a_SOURCES =
