# tests: what "make check" runs. Each folder's local.mk adds to these:
#   test_programs   a Check program that is a test. tests/unit/base/test_day
#                   is made of tests/unit/base/test_day.c unless its _SOURCES
#                   says more; its _LDADD is $(TEST_base) or another layer.
#   test_helpers    a program that tests start, but is none itself
#   test_scripts    a script that is a test
#   EXTRA_DIST      data beside them
# Tests find the source tree in $srcdir (absolute), the build tree in
# $builddir (absolute), forms and data in $VSHU_DATADIR, the catalogues in
# $VSHU_LOCALEDIR, the program in $VSHU.
test_programs =
test_helpers =
test_scripts =

# What all of them share.
FOLDER = tests/libfolder.a
if HAVE_CHECK
check_LIBRARIES += tests/libfolder.a
endif
tests_libfolder_a_SOURCES = tests/folder.c tests/folder.h

TEST_base = $(FOLDER) $(LINK_base) $(CHECK_LIBS)
TEST_model = $(FOLDER) $(LINK_model) $(CHECK_LIBS)
TEST_db = $(FOLDER) $(LINK_db) $(CHECK_LIBS)
TEST_store = $(FOLDER) $(LINK_store) $(CHECK_LIBS)
TEST_app = $(FOLDER) $(LINK_app) $(CHECK_LIBS)
TEST_print = $(FOLDER) $(LINK_print) $(CHECK_LIBS)
TEST_term = $(FOLDER) $(LINK_term) $(CHECK_LIBS)
TEST_widget = $(FOLDER) $(LINK_widget) $(CHECK_LIBS)
TEST_screen = $(FOLDER) $(LINK_screen) $(CHECK_LIBS)
TEST_cli = $(FOLDER) $(LINK_cli) $(CHECK_LIBS)

AM_CPPFLAGS += -I$(top_srcdir)/tests $(CHECK_CFLAGS)

include tests/unit/local.mk
include tests/widget/local.mk
include tests/screen/local.mk
include tests/cli/local.mk
include tests/print/local.mk
include tests/migrate/local.mk
include tests/tty/local.mk
include tests/bench/local.mk

test_scripts += tests/arrows.sh tests/headers.sh tests/form.sh \
	tests/catalogues.sh
EXTRA_DIST += tests/summary.sh tests/lsan.supp

if HAVE_CHECK
check_PROGRAMS = $(test_programs) $(test_helpers)
TESTS = $(test_programs) $(test_scripts)
else
TESTS = $(test_scripts)
endif
EXTRA_DIST += $(test_scripts)

TEST_EXTENSIONS = .sh .py

# The locale is UTF-8 without a language, or what VSHU_TEST_LOCALE says (CI
# runs the screens in KOI8-R as well).
AM_TESTS_ENVIRONMENT = \
	srcdir='$(abs_top_srcdir)'; export srcdir; \
	builddir='$(abs_top_builddir)'; export builddir; \
	VSHU='$(abs_top_builddir)/vshu'; export VSHU; \
	VSHU_DATADIR='$(abs_top_srcdir)'; export VSHU_DATADIR; \
	VSHU_LOCALEDIR='$(abs_top_builddir)/locale'; export VSHU_LOCALEDIR; \
	LC_ALL=$${VSHU_TEST_LOCALE:-C.UTF-8}; export LC_ALL; \
	TZ=Asia/Almaty; export TZ; \
	LSAN_OPTIONS='suppressions=$(abs_top_srcdir)/tests/lsan.supp'; \
	LSAN_OPTIONS=$$LSAN_OPTIONS:print_suppressions=0; \
	export LSAN_OPTIONS; \
	UBSAN_OPTIONS=print_stacktrace=1; export UBSAN_OPTIONS; \
	LINK_CC='$(CC) $(CFLAGS) $(AM_LDFLAGS) $(LDFLAGS)'; export LINK_CC; \
	LINK_LIBS_base='$(LTLIBICONV) $(UTF8PROC_LIBS) $(SODIUM_LIBS)'; \
	LINK_LIBS_db='$(SQLITE3_LIBS)'; \
	LINK_LIBS_term='$(PANELW_LIBS) $(NCURSESW_LIBS)'; \
	export LINK_LIBS_base LINK_LIBS_db LINK_LIBS_term; \
	HEADER_CPPFLAGS='-I$(abs_top_builddir) -I$(abs_top_srcdir)/src'; \
	HEADER_CPPFLAGS="$$HEADER_CPPFLAGS $(NCURSESW_CFLAGS)"; \
	HEADER_CPPFLAGS="$$HEADER_CPPFLAGS $(SQLITE3_CFLAGS) $(WARN_CFLAGS)"; \
	export HEADER_CPPFLAGS; \
	unset VSHU_NOW LANGUAGE LANG;

# For tests/summary.sh and .ci/run: what the last run was made of.
list-test-logs:
	@for log in $(TEST_LOGS); do echo $$log; done
list-tests:
	@for test in $(TESTS); do echo $$test; done
.PHONY: list-test-logs list-tests
