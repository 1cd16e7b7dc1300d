# src/cli: one file per command
noinst_LIBRARIES += src/cli/libcli.a
src_cli_libcli_a_SOURCES = \
	src/cli/backup.c \
	src/cli/calendar.c \
	src/cli/cli.c src/cli/cli.h \
	src/cli/demo.c src/cli/demo.h \
	src/cli/demo_cases.c \
	src/cli/demo_council.c \
	src/cli/demo_people.c \
	src/cli/demo_steps.c src/cli/demo_steps.h \
	src/cli/demo_texts.c src/cli/demo_texts.h \
	src/cli/due.c \
	src/cli/grid.c src/cli/grid.h \
	src/cli/iin.c \
	src/cli/init.c \
	src/cli/list.c \
	src/cli/open.c \
	src/cli/paper.c \
	src/cli/rules.c \
	src/cli/terminal.c src/cli/terminal.h \
	src/cli/wait.c src/cli/wait.h \
	src/cli/workday.c
