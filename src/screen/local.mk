# src/screen: one file per screen
noinst_LIBRARIES += src/screen/libscreen.a
src_screen_libscreen_a_SOURCES = \
	src/screen/blocked.h \
	src/screen/listview.h \
	src/screen/recordform.h \
	src/screen/screen.h \
	src/screen/shell.h \
	src/screen/show.h \
	src/screen/steps.h
