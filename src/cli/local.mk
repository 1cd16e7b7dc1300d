# src/cli: one file per command
noinst_LIBRARIES += src/cli/libcli.a
src_cli_libcli_a_SOURCES = \
	src/cli/calendar.c \
	src/cli/cli.c src/cli/cli.h \
	src/cli/iin.c \
	src/cli/rules.c \
	src/cli/terminal.c src/cli/terminal.h \
	src/cli/workday.c
